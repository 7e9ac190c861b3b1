//! The law of rebuilding: after any series of edits a build that keeps what it may gives the same bytes, and says the same,
//! as one that begins with nothing.

use std::fs;
use std::path::Path;

use glossator::pipeline::{Builder, Built, Failure, Options, build};
use proptest::prelude::*;

use crate::story::{Archive, tree};

/// What articles are made of: some of it recurs, some names somebody, some links and shows pictures.
const PARAGRAPHS: [&str; 12] = [
    "The harbour council of Lindholm met on Tuesday and raised the fees for every boat that ties up at the old quay, and Ada Harrow spoke against it for an hour before the vote was taken.",
    "Nobody on the council could say how many boats there are, since the last count was made by Hanno Petersen in the winter after the great storm and has been lost, as has the winter.",
    "Harrow told this paper that the fishermen had never been asked, that the minutes of the meeting are wrong, and that she would rather sink her boat than pay a fee for the use of the sea.",
    "The Lindholm Gazette reported in the spring that the quay is sinking by a finger a year. No engineer was named in the report, and the Gazette did not answer a letter about the matter.",
    "A picture of the quay: ![the quay](quay.gif) and a link to [the other article](002_x.md#p1) that may or may not be there, besides [the first](001_x.txt).",
    "Petersen has kept bees since 1990 and does not wish to speak of boats any more, but his daughter says that he counted four hundred and twelve of them in a single night, with a lamp.",
    "In an unrelated matter the library will close for the whole of July, because the roof must be mended and because the librarian, who has not been away since the war, is going to see Venice.",
    "Ada Harrow said: “We have the sea, they have the paper, and we shall see which of them holds a boat up longer.” The council adjourned without another word and went home by the back door.",
    "Rain.",
    "The Harbour Guild of Lindholm (HGL) was led by Mayor Petersen until Dr. Eva Harrow, a historian of boats, took his place; the HGL said nothing, and neither did the Lindholm Gazette.",
    "Members of the Lindholm Harbour Guild (HGL) met Ben Harrow, 45, at the University of Lindholm, where Prof. Hanno Petersen, a friend of Danish fishermen, spoke of Denmark.",
    "Write to the harbour office at desk@harbour.example, or call +49 30 1234 5678 between nine and noon on a working day.",
];

const ACTORS: [&str; 6] = [
    "",
    "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\n\n[[actor]]\nname = \"Hanno Petersen\"\nkind = \"person\"\n",
    "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\ndescription = \"A fisher.\"\n\n[[actor]]\nname = \"Hanno Petersen\"\n\
     kind = \"person\"\n\n[[actor]]\nname = \"Lindholm\"\nkind = \"place\"\n\n[[actor]]\nname = \"Lindholm Gazette\"\nkind = \"media\"\n",
    "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\n\n[[actor]]\nname = \"Ben Harrow\"\nkind = \"person\"\n\n[here.\"002\"]\n\"Harrow\" = \"ben-harrow\"\n",
    "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\npublish = \"none\"\n\n[[actor]]\nname = \"Ben Harrow\"\nkind = \"person\"\n\n\
     [[actor]]\nname = \"Hanno Petersen\"\nkind = \"person\"\nindex = false\n",
    "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\npublish = \"excerpt\"\n\n[[actor]]\nname = \"Hanno Petersen\"\n\
     kind = \"person\"\npublish = \"none\"\ndescription_from = \"002 ¶1\"\n\n[[actor]]\nname = \"Lindholm\"\nkind = \"place\"\n\
     description = \"A town.\"\ndescription_from = \"001 ¶1\"\n",
];

const SETTINGS: [&str; 10] = [
    "",
    "find_actors = false\n",
    "search = false\n",
    "title = \"Harbour\"\ncontact = \"a@b.example\"\n",
    "base_url = \"https://harbour.example/a/\"\n",
    "[articles.\"001\"]\npublish = \"excerpt\"\npublished = \"2020-02-03\"\n[articles.\"002\"]\npublish = \"none\"\n",
    "language = \"fa\"\n[articles.\"003\"]\ntitle_from = \"001\"\n[articles.\"001\"]\ntitle = \"Fees\"\n",
    "ignore = [\"004*\"]\n[articles.\"001\"]\nlayout = \"wrapped\"\n[articles.\"003\"]\npublished = \"2019\"\n[theme]\nrepeat = \"#335577\"\n",
    "base_url = \"https://harbour.example/\"\npublish = \"excerpt\"\n[articles.\"001\"]\npublish = \"full\"\nindex = false\n[articles.\"002\"]\nauthor = [\"Ada\"]\npublisher = \"Gazette\"\nsource = \"https://gazette.example/a\"\n",
    "base_url = \"https://harbour.example/\"\npublish = \"none\"\n[articles.\"003\"]\npublish = \"full\"\n[articles.\"a note\"]\npublish = \"excerpt\"\n",
];

const EXPORTS: [&str; 3] = [
    r#"[{"id": "x", "bodyValue": "By whom?", "target": {"source": "data/text/001.txt", "selector": {"type": "TextQuoteSelector", "exact": "the old quay"}}}]"#,
    r#"[{"id": "x", "bodyValue": "By whom?", "target": {"source": "data/text/001.txt", "selector": {"type": "TextQuoteSelector", "exact": "the quay", "prefix": "picture of"}}},
        {"id": "y", "bodyValue": "All.", "target": "../articles/003/index.html"}]"#,
    r#"{"rows": [{"id": "x", "uri": "https://gazette.example/a", "text": "Lost?", "target": [{"source": "https://gazette.example/a", "selector": [{"type": "TextQuoteSelector", "exact": "no such words here", "suffix": "at all"}]}]}]}"#,
];

const PATTERNS: [&str; 2] = [
    "{\"label\": \"PERSON\", \"pattern\": \"Ada Harrow\", \"id\": \"ada\"}\n{\"label\": \"PERSON\", \"pattern\": \"Harrow\", \"id\": \"ada\"}\n",
    "{\"label\": \"ORG\", \"pattern\": \"Lindholm Gazette\", \"kind\": \"media\"}\n{\"label\": \"PERSON\", \"pattern\": \"A. Harrow\", \"id\": \"ada-harrow\"}\n",
];

/// What another program found to be repeated: lines that may or may not fit the articles as they are.
const RUNS: [&str; 3] = [
    "{\"cluster\": 1, \"id\": \"001\", \"begin\": 0, \"end\": 170}\n{\"cluster\": 1, \"id\": \"003\", \"begin\": 0, \"end\": 170}\n",
    "{\"cluster\": 1, \"id\": \"001\", \"begin\": 0, \"end\": 170}\n{\"cluster\": 1, \"id\": \"003\", \"begin\": 20, \"end\": 400}\n\
     {\"cluster\": 1, \"id\": \"a-note\", \"begin\": 0, \"end\": 90}\n{\"cluster\": 2, \"id\": \"002\", \"begin\": 12, \"end\": 260}\n\
     {\"cluster\": 2, \"id\": \"004\", \"begin\": 12, \"end\": 260, \"text\": \"winter\"}\n",
    "",
];

/// A whole GIF of one pixel, and one of two.
const PICTURES: [&[u8]; 2] = [b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", b"GIF89a\x02\x00\x01\x00\x00\x00\x00;"];

#[derive(Clone, Debug)]
enum Edit {
    /// An article of these paragraphs.
    Write(usize, Vec<usize>),
    /// One word of an article becomes another of the same length.
    Reword(usize),
    Remove(usize),
    Rename(usize, usize),
    Actors(usize),
    Settings(usize),
    /// A note about an article, with or without words of it.
    Note(usize, usize, usize),
    RemoveNote(usize),
    /// Notes that another program exported, or none; and a list of actors that one wrote.
    Export(usize),
    Patterns(usize),
    /// What another program found to be repeated, or nothing of the kind.
    Repeats(usize),
    Template(usize),
    Static(usize),
    Picture(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let paragraphs = || prop::collection::vec(0..PARAGRAPHS.len(), 0..6);
    prop_oneof![
        5 => (0..6_usize, paragraphs()).prop_map(|(article, paragraphs)| Edit::Write(article, paragraphs)),
        3 => (0..6_usize).prop_map(Edit::Reword),
        1 => (0..6_usize).prop_map(Edit::Remove),
        1 => (0..6_usize, 0..6_usize).prop_map(|(from, to)| Edit::Rename(from, to)),
        2 => (0..ACTORS.len()).prop_map(Edit::Actors),
        2 => (0..SETTINGS.len()).prop_map(Edit::Settings),
        2 => (0..3_usize, 0..6_usize, 0..PARAGRAPHS.len()).prop_map(|(note, article, words)| Edit::Note(note, article, words)),
        1 => (0..3_usize).prop_map(Edit::RemoveNote),
        1 => (0..=EXPORTS.len()).prop_map(Edit::Export),
        1 => (0..=PATTERNS.len()).prop_map(Edit::Patterns),
        1 => (0..=RUNS.len()).prop_map(Edit::Repeats),
        1 => (0..4_usize).prop_map(Edit::Template),
        1 => (0..3_usize).prop_map(Edit::Static),
        1 => (0..3_usize).prop_map(Edit::Picture),
    ]
}

/// The file of an article: three are plain text, three Markdown, and the ids are of both kinds.
fn file(article: usize) -> &'static str {
    ["seeds/001_x.txt", "seeds/002_x.md", "seeds/003_x.txt", "seeds/004_x.md", "seeds/a note.txt", "seeds/sub/b.md"]
        [article]
}

fn apply(folder: &Path, edit: &Edit) {
    let put = |path: &str, content: &[u8]| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, content).expect("a place");
    };
    let remove = |path: &str| drop(fs::remove_file(folder.join(path)));
    match edit {
        Edit::Write(article, paragraphs) => {
            let text: Vec<&str> = paragraphs.iter().map(|at| PARAGRAPHS[*at]).collect();
            let head = if file(*article).ends_with("md") { "# A matter\n\n" } else { "" };
            put(file(*article), format!("{head}{}\n", text.join("\n\n")).as_bytes());
        }
        Edit::Reword(article) => {
            let Ok(text) = fs::read_to_string(folder.join(file(*article))) else { return };
            let changed = text.replacen("council", "society", 1).replacen("winter", "summer", 1);
            put(
                file(*article),
                if changed == text { text.replacen("society", "council", 2) } else { changed }.as_bytes(),
            );
        }
        Edit::Remove(article) => remove(file(*article)),
        Edit::Rename(from, to) => drop(fs::rename(folder.join(file(*from)), folder.join(file(*to)))),
        Edit::Actors(which) => put("seeds/actors.toml", ACTORS[*which].as_bytes()),
        Edit::Settings(which) => put("seeds/archive.toml", SETTINGS[*which].as_bytes()),
        Edit::Note(note, article, words) => {
            let id = ["001", "002", "003", "004", "a-note", "sub-b"][*article];
            let words: Vec<&str> = PARAGRAPHS[*words].split_whitespace().skip(3).take(5).collect();
            let quote = if words.is_empty() { String::new() } else { format!("quote: {:?}\n", words.join(" ")) };
            let text = format!("---\narticle: {id:?}\n{quote}---\n\nIs that so? See [it](../001_x.txt).\n");
            put(&format!("seeds/notes/{note}.md"), text.as_bytes());
        }
        Edit::RemoveNote(note) => remove(&format!("seeds/notes/{note}.md")),
        Edit::Export(which) => match EXPORTS.get(*which) {
            Some(export) => put("seeds/notes/export.json", export.as_bytes()),
            None => remove("seeds/notes/export.json"),
        },
        Edit::Patterns(which) => match PATTERNS.get(*which) {
            Some(patterns) => put("seeds/actors.jsonl", patterns.as_bytes()),
            None => remove("seeds/actors.jsonl"),
        },
        Edit::Repeats(which) => match RUNS.get(*which) {
            Some(run) => put("seeds/reuse.jsonl", run.as_bytes()),
            None => remove("seeds/reuse.jsonl"),
        },
        Edit::Template(0) => {
            remove("templates/parts.html");
            remove("templates/404.html");
            remove("templates/words/en.ftl");
        }
        Edit::Template(1) => put("templates/404.html", b"Nothing {{ site }}"),
        Edit::Template(2) => {
            let built_in = include_str!("../../templates/parts.html");
            put("templates/parts.html", built_in.replace("class=\"", "class=\"own ").as_bytes());
        }
        Edit::Template(_) => put("templates/words/en.ftl", b"nav-articles = Papers\n"),
        Edit::Static(0) => remove("static/own.txt"),
        Edit::Static(which) => put("static/own.txt", &[b'a', b'0' + *which as u8]),
        Edit::Picture(2) => remove("seeds/quay.gif"),
        Edit::Picture(which) => put("seeds/quay.gif", PICTURES[*which]),
    }
}

/// What a build says, or why there is none, without what differs by nature: how many files it wrote.
fn said(built: &Built) -> String {
    match built {
        Ok((report, diagnostics)) => {
            format!("{} {} {} {} {diagnostics:#?}", report.articles, report.words, report.actors, report.pairs)
        }
        Err(Failure::Archive(diagnostics)) => format!("{diagnostics:#?}"),
        Err(Failure::Outside(error)) => panic!("{error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_builds_that_keep_what_they_may_and_a_clean_one_give_the_same(
        first in prop::collection::vec(edit(), 3..10),
        then in prop::collection::vec(prop::collection::vec(edit(), 1..3), 1..5),
    ) {
        let archive = Archive::new();
        fs::create_dir_all(archive.path().join("seeds")).expect("a folder");
        let into = |out: &str| Options {
            archive: archive.path().to_owned(),
            out: archive.path().join(out),
            base_url: None,
            verify: false,
        };
        let mut builder = Builder::new(into("served"));
        for (round, edits) in std::iter::once(&first).chain(&then).enumerate() {
            edits.iter().for_each(|edit| apply(archive.path(), edit));
            let clean = format!("clean{round}");
            let built = said(&build(&into(&clean), &()));
            // One that holds on to what it knows, as while serving, and one that is started anew, as from the shell.
            prop_assert_eq!(&said(&builder.build(&())), &built, "served, round {}", round);
            prop_assert_eq!(&said(&build(&into("again"), &())), &built, "again, round {}", round);
            if !archive.path().join(&clean).exists() {
                // The archive has errors: the sites stay as they were.
                continue;
            }
            let clean = tree(&archive.path().join(&clean));
            for kept in ["served", "again"].map(|site| tree(&archive.path().join(site))) {
                let differ = clean.keys().chain(kept.keys()).filter(|path| clean.get(*path) != kept.get(*path));
                prop_assert_eq!(differ.collect::<Vec<_>>(), Vec::<&String>::new(), "round {}", round);
            }
        }
    }
}
