//! Constructions written by hand. What nobody is given stands there for a reason.

use super::quoted;

/// A text, and whose words it has.
type Case = (&'static str, &'static [(&'static str, &'static str)]);

const ADA: &str = "Ada Lee";
const BEN: &str = "Ben Hall";
const TRUST: &str = "Lock Trust";
const GAZETTE: &str = "Fen Gazette";

/// The text attributes plainly.
const PLAIN: &[Case] = &[
    // After the words.
    ("“We won,” Ada Lee said.", &[(ADA, "We won,")]),
    ("\"We won,\" Ada Lee said.", &[(ADA, "We won,")]),
    ("‘We won the vote’, said Ada Lee.", &[(ADA, "We won the vote")]),
    ("'We won the vote,' Ada Lee said.", &[(ADA, "We won the vote,")]),
    ("“We won”, said Ada Lee, the mayor.", &[(ADA, "We won")]),
    ("“Have we won?” asked Ada Lee.", &[(ADA, "Have we won?")]),
    ("“We have won!” Ada Lee shouted from the quay.", &[(ADA, "We have won!")]),
    ("“We won,” Ada Lee told the Fen Gazette on Monday.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee told reporters.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee, the mayor of Harrowgate, said.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee, who has led the Lock Trust since 1990, told Ben Hall.", &[(ADA, "We won,")]),
    ("“We won,” said the former mayor Ada Lee.", &[(ADA, "We won,")]),
    ("“We won,” said Harrowgate’s mayor Ada Lee.", &[(ADA, "We won,")]),
    ("“We won,” Lock Trust chairwoman Ada Lee said.", &[(ADA, "We won,")]),
    ("“We won,” said Lock Trust spokesman Ben Hall.", &[(BEN, "We won,")]),
    ("“We won,” said Rep. Ada Lee (D-Fen).", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee later said in an interview.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee has said.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee wrote in a letter to the Lock Trust.", &[(ADA, "We won,")]),
    ("“We won,” according to Ada Lee.", &[(ADA, "We won,")]),
    ("“We won the vote,” according to the Fen Gazette.", &[(GAZETTE, "We won the vote,")]),
    ("“We won,” the Lock Trust said in a statement.", &[(TRUST, "We won,")]),
    ("“We won,” said Ada Lee of the Lock Trust.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee said Monday.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee was quoted as saying.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee pointed out.", &[(ADA, "We won,")]),
    ("Nobody was sure. “We won,” said Ada Lee.", &[(ADA, "We won,")]),
    ("“He told me, ‘Never come back,’ and left,” said Ada Lee.", &[(ADA, "He told me, ‘Never come back,’ and left,")]),
    // Before them.
    ("Ada Lee said: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee said, “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee said that “we won the vote at last.”", &[(ADA, "we won the vote at last.")]),
    ("Ada Lee said “we won the vote at last”.", &[(ADA, "we won the vote at last")]),
    ("Ada Lee said “we won the vote at last” – and sat down.", &[(ADA, "we won the vote at last")]),
    ("Ada Lee told Ben Hall: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee told Ben Hall that “the vote is won.”", &[(ADA, "the vote is won.")]),
    ("Ada Lee told the Fen Gazette in May: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee, the mayor of Harrowgate, said: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee, an old friend of Ben Hall, the boatman, said: “We won.”", &[(ADA, "We won.")]),
    ("The mayor, Ada Lee, waited. But Ben Hall said: “We lost.”", &[(BEN, "We lost.")]),
    ("In May 2003 Ada Lee said: “We won.”", &[(ADA, "We won.")]),
    ("In Harrowgate, Ada Lee said: “We won.”", &[(ADA, "We won.")]),
    ("Asked about Ben Hall, Ada Lee replied: “We won.”", &[(ADA, "We won.")]),
    ("Yesterday Mayor Ada Lee declared: “We won.”", &[(ADA, "We won.")]),
    ("According to Ada Lee, “we won the vote.”", &[(ADA, "we won the vote.")]),
    ("According to Ada Lee, the mayor, “we won the vote.”", &[(ADA, "we won the vote.")]),
    ("In the words of Ada Lee, “we won the vote.”", &[(ADA, "we won the vote.")]),
    ("As Ada Lee put it, “we won the vote.”", &[(ADA, "we won the vote.")]),
    ("Added Ada Lee: “We won.”", &[(ADA, "We won.")]),
    ("The Fen Gazette quoted Ada Lee as saying: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee was quoted by the Fen Gazette as saying: “We won.”", &[(ADA, "We won.")]),
    ("The Lock Trust’s Ada Lee said: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee said in a statement on Monday: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee wrote on Jan. 5: “We won.”", &[(ADA, "We won.")]),
    ("Ada Lee: “We won, and that is all.”", &[(ADA, "We won, and that is all.")]),
    ("“We won, and that is all.” — Ada Lee, mayor of Harrowgate", &[(ADA, "We won, and that is all.")]),
    // Several quotations.
    ("“We won,” said Ada Lee, “and they lost.”", &[(ADA, "We won,"), (ADA, "and they lost.")]),
    ("“We won,” Ada Lee said. “It took a year.”", &[(ADA, "We won,"), (ADA, "It took a year.")]),
    ("“We won,” said Ada Lee in Harrowgate. “It took a year.”", &[(ADA, "We won,"), (ADA, "It took a year.")]),
    ("“We won,” Ada Lee said. “We lost,” said Ben Hall.", &[(ADA, "We won,"), (BEN, "We lost,")]),
    ("Ada Lee said, “We won,” and Ben Hall said, “We lost.”", &[(ADA, "We won,"), (BEN, "We lost.")]),
    ("“We won,” Ada Lee said, and later added: “It took a year.”", &[(ADA, "We won,")]),
    // Paragraphs.
    ("“We won the vote.\n“It took a year,” said Ada Lee.", &[(ADA, "We won the vote."), (ADA, "It took a year,")]),
    ("Ada Lee said: “We won the vote.\n“It took a year.”", &[(ADA, "We won the vote."), (ADA, "It took a year.")]),
    ("Ada Lee said: “One.\n“Two more.\n“And three.”", &[(ADA, "One."), (ADA, "Two more."), (ADA, "And three.")]),
];

/// It does not, or not plainly.
const TRAPS: &[Case] = &[
    // Nobody who is listed speaks.
    ("“We won,” she said. Ada Lee was there.", &[]),
    ("“We won,” he told Ada Lee.", &[]),
    ("Ada Lee met the mayor. “We won,” the mayor said.", &[]),
    ("“We won,” said a friend of Ada Lee.", &[]),
    ("“We won,” said Ada Lee’s lawyer.", &[]),
    ("“We won,” Ada Lee’s lawyer said.", &[]),
    ("“We won,” a spokesman for the Lock Trust said.", &[]),
    ("“We won,” said Lock Trust officials.", &[]),
    ("“We won,” said the Lock Trust chairwoman.", &[]),
    ("“We won,” said the boy Ada Lee found.", &[]),
    ("“We won,” said one of those questioning Ada Lee.", &[]),
    ("A friend of Ada Lee said: “We won.”", &[]),
    ("The mayor and Ada Lee said: “We won.”", &[]),
    ("“We won,” said Ada Lee and Ben Hall.", &[]),
    ("“We won,” said Ada Lee, Ben Hall and Cora Dean.", &[]),
    ("“We won,” Ada Lee and Ben Hall said.", &[]),
    ("Neither Ada Lee nor Ben Hall said: “We won.”", &[]),
    ("According to friends of Ada Lee, “we won the vote.”", &[]),
    ("According to Ada Lee’s memoir, “we won the vote.”", &[]),
    ("A letter from Ada Lee said: “We won.”", &[]),
    ("The Ada Lee report said: “We won.”", &[]),
    ("A report by the Lock Trust says: “We won.”", &[]),
    ("In an interview with Ada Lee, the mayor said: “We won.”", &[]),
    ("The man who met Ada Lee said: “We won.”", &[]),
    // She did not say it, or somebody only supposes that she did.
    ("Ada Lee did not say: “We won.”", &[]),
    ("Ada Lee never said, “We won.”", &[]),
    ("Ada Lee denied that she said: “We won.”", &[]),
    ("Ada Lee would have said: “We won.”", &[]),
    ("Ada Lee is said to have told him: “We won.”", &[]),
    ("If Ada Lee said: “We won,” nobody heard it.", &[]),
    ("He claims that Ada Lee said: “We won.”", &[]),
    ("“We won,” Ada Lee did not say.", &[]),
    ("“We won,” Ada Lee reportedly said.", &[]),
    // She heard, read or wrote it of others.
    ("Ada Lee was told: “We won.”", &[]),
    ("Ada Lee was told by the mayor, “We won.”", &[]),
    ("“We won,” Ada Lee was told.", &[]),
    ("Reporters asked Ada Lee: “Have you won?”", &[]),
    ("Ada Lee read: “No way out.”", &[]),
    ("Ada Lee said, pointing to a sign: “No way out.”", &[]),
    ("Ada Lee spoke of a wall that said: “No way out.”", &[]),
    ("Ada Lee told them what the wall said: “No way out.”", &[]),
    ("Ada Lee said the wall had these words: “No way out.”", &[]),
    ("Ada Lee spoke to Ben Hall, who replied: “We lost.”", &[]),
    // Turns of phrase, names and titles.
    ("Ada Lee said Ben Hall was “a liar and a thief”.", &[]),
    ("Ada Lee said the “experts” were wrong.", &[]),
    ("Ada Lee said “Hamlet” is too long.", &[]),
    ("Ada Lee said that “The Lock Keeper” is too long.", &[]),
    ("Ada Lee said that she had read “The Lock Keeper.”", &[]),
    ("Ada Lee wrote “The Lock Keeper.”", &[]),
    ("Ada Lee wrote a book, “The Lock Keeper,” in May.", &[]),
    ("“The Lock Keeper,” Ada Lee wrote.", &[]),
    ("Ada Lee told “Meet the Boatmen” that all is well.", &[]),
    ("The group, “true heirs,” Ada Lee said, is gone.", &[]),
    ("So much for “victory.” Ada Lee said she was tired.", &[]),
    ("They call it “a victory for all of us.” Ben Hall says nothing.", &[]),
    ("Ada Lee: “The Lock Keeper”, London 1990.", &[]),
    ("“The Lock Keeper” — Fen Gazette", &[]),
    ("“Experts” Ada Lee said she had never met came, too.", &[]),
    // What follows is another’s.
    ("Ada Lee was there. “We lost,” a boy said.", &[]),
    ("Ada Lee waited. “We lost.”", &[]),
    ("“We lost.” Then Ada Lee said nothing at all.", &[]),
    // Headlines tell in few words what others tell at length.
    ("# Ada Lee: “We won the vote.”", &[]),
    ("# “We won,” says Ada Lee", &[]),
];

/// One of the quotations is plain, the other is not.
const HALF: &[Case] = &[
    ("“We won,” Ada Lee said. “We lost,” a boy replied.", &[(ADA, "We won,")]),
    ("“We won,” said Ada Lee. “Experts” see it otherwise.", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee said. A boy cried. “We lost.”", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee told Ben Hall. “We did not,” he answered.", &[(ADA, "We won,")]),
    ("“We won,” said Ada Lee. A boy said: “We lost.”", &[(ADA, "We won,")]),
    ("“We won,” Ada Lee said as Ben Hall cried, “We lost.”", &[]),
    ("Ada Lee said: “We won.”\n“We lost,” a boy said.", &[(ADA, "We won.")]),
    ("“We lost.\n“It took a year,” a boy said. “We won,” said Ada Lee.", &[(ADA, "We won,")]),
    ("Ada Lee said: “We won.\n“We lost,” said Ben Hall.", &[(BEN, "We lost,")]),
    ("Ada Lee said: “We won.\nThen it rained.", &[]),
    ("Ada Lee said: “We won.”\n“We lost.”", &[(ADA, "We won.")]),
];

#[test]
fn whoever_speaks_plainly_is_told_and_nobody_else() {
    let (mut right, mut given, mut wrong) = (0, 0, Vec::new());
    let cases = [PLAIN, TRAPS, HALF].concat();
    let texts: Vec<&str> = cases.iter().map(|(text, _)| *text).collect();
    for ((text, expected), found) in cases.into_iter().zip(quoted(&texts)) {
        let expected: Vec<(String, String)> =
            expected.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
        given += found.len();
        right += found.iter().filter(|one| expected.contains(one)).count();
        if found != expected {
            wrong.push((text, found));
        }
    }
    assert!(wrong.is_empty(), "{right} of {given} are right; {wrong:#?}");
}
