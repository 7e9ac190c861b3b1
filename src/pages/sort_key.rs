//! Under what an actor is sorted: what the editor says; a person's surname; else the name. What only goes before a name
//! does not lead: articles, and the particles of surnames.

use crate::archive::actor::{Actor, ActorKind};
use crate::archive::naming;
use crate::archive::particle::without_article;
use crate::archive::word;

/// The key by which an actor stands in a list.
pub(super) fn sort_key(actor: &Actor) -> String {
    let name = match (&actor.sort, actor.kind) {
        (Some(sort), _) => sort.clone(),
        (None, ActorKind::Person) => surname_first(&actor.name),
        (None, _) => without_article(&actor.name).to_owned(),
    };
    word::fold(&name)
}

/// `Lee Ada` of `Ada Lee`, `Borg Jan van der` of `Jan van der Borg`, `Hall Ben Jr.` of `Ben Hall Jr.`
fn surname_first(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |word: &&str| !naming::is_generation(word.trim_end_matches(','));
    let Some(at) = words.iter().rposition(is_name) else { return name.to_owned() };
    let (before, after) = (words.get(..at).unwrap_or(&[]), words.get(at + 1..).unwrap_or(&[]));
    let surname = words.get(at).map_or("", |word| without_article(word.trim_end_matches(',')));
    [&[surname], before, after].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::sample::actor;

    #[test]
    fn surnames_lead_and_what_only_goes_before_a_name_does_not() {
        for (name, kind, key) in [
            ("Ada Lee", ActorKind::Person, "lee ada"),
            ("Jan van der Borg", ActorKind::Person, "borg jan van der"),
            ("Ben Hall Jr.", ActorKind::Person, "hall ben jr."),
            ("Samir al-Masri", ActorKind::Person, "masri samir"),
            ("Ada", ActorKind::Person, "ada"),
            ("The Fen Gazette", ActorKind::Media, "fen gazette"),
            ("Al-Manar", ActorKind::Media, "manar"),
            ("A", ActorKind::Unknown, "a"),
            ("Albania", ActorKind::Country, "albania"),
            ("An-Nahar", ActorKind::Media, "nahar"),
        ] {
            assert_eq!(sort_key(&actor(kind, name)), key, "{name}");
        }
    }

    #[test]
    fn the_editor_decides_first() {
        let mut mao = actor(ActorKind::Person, "Wu Mingxia");
        mao.sort = Some("Wu".to_owned());
        assert_eq!(sort_key(&mao), "wu");
    }
}
