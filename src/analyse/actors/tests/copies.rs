//! Names in text that stands in two articles.

use super::super::sample::{archive, named_with, unmarked, with_marks};
use super::harrows;
use crate::analyse::reuse;

/// Two brothers, and an article that repeats a long passage of another.
const PASSAGE: &str = "{H} told the council on a wet evening in November that the mill would close before the end of the \
                       year unless somebody paid for the broken wheel, and nobody in the crowded hall answered him.";

#[track_caller]
fn check_copies(marked: &[String]) {
    let texts: Vec<String> = marked.iter().map(|text| unmarked(text)).collect();
    let archive = archive(harrows(), &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let reuse = reuse::in_archive(&archive);
    let named = named_with(&archive, &reuse);
    let found: Vec<String> = (0..marked.len()).map(|at| with_marks(&archive, &named, at)).collect();
    assert_eq!(found, marked);
}

#[test]
fn in_a_copied_passage_a_surname_means_whom_it_means_in_the_original() {
    let passage = |harrow: &str| PASSAGE.replace("{H}", harrow);
    check_copies(&[
        format!("{{Thomas Harrow=thomas-harrow}} is a miller.\n{}", passage("{Harrow=thomas-harrow}")),
        format!("Seen elsewhere:\n{}\nThen {{Harrow?}} left.", passage("{Harrow=thomas-harrow}")),
    ]);
}

#[test]
fn where_a_copy_names_another_of_the_same_surname_it_stays_open() {
    let passage = |harrow: &str| PASSAGE.replace("{H}", harrow);
    check_copies(&[
        format!("{{Thomas Harrow=thomas-harrow}} is a miller.\n{}", passage("{Harrow=thomas-harrow}")),
        format!("{{Edwin Harrow=edwin-harrow}} has read this:\n{}", passage("{Harrow?}")),
    ]);
}

#[test]
fn mentions_in_a_copy_are_repeated_and_those_of_the_original_are_not() {
    let passage = PASSAGE.replace("{H}", "Thomas Harrow");
    let archive = archive(harrows(), &[&passage, &format!("{passage}\nEdwin Harrow disagrees.")]);
    let named = named_with(&archive, &reuse::in_archive(&archive));
    let repeated = |at: usize| named.mentions[at].iter().map(|mention| mention.repeated).collect::<Vec<_>>();
    assert_eq!((repeated(0), repeated(1)), (vec![false], vec![true, false]));
}
