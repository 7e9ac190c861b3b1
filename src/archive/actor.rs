//! Who is who: the actors an editor has listed and the names they go by.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::article::{ArticleNumber, Publish};
use super::id::{ActorId, ArticleId};
use crate::diagnostic::Place;
use crate::trace::{self, Subject};

/// The place of an actor in [`Cast::actors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActorNumber(pub u32);

impl ActorNumber {
    /// The number as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl From<usize> for ActorNumber {
    fn from(at: usize) -> Self {
        Self(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// Everyone the archive knows by name.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// The actors, sorted by id.
    pub actors: Vec<Actor>,
    /// What the editor says a word means in one article: "here *Ravani* means …".
    pub here: BTreeMap<ArticleId, BTreeMap<String, ActorId>>,
    /// Where the editor's file says so.
    pub places: CastPlaces,
    /// Names that may be actors' and were found with too much doubt to join the cast, the likeliest first.
    pub doubts: Vec<Doubt>,
    /// How many were found beyond those that the archive may have.
    pub left_out: usize,
}

/// Where the editor's file speaks of whom, for what can be told only once the articles are read.
#[derive(Clone, Debug, Default)]
pub struct CastPlaces {
    /// The name of each actor in the list.
    pub actors: BTreeMap<ActorId, Place>,
    /// Each word of [`Cast::here`].
    pub here: BTreeMap<ArticleId, BTreeMap<String, Place>>,
}

impl Cast {
    /// Takes in actors that were found in the texts; none of them has the id of another.
    pub fn join(&mut self, found: Vec<Actor>) {
        self.actors.extend(found);
        self.actors.sort_by(|one, other| one.id.cmp(&other.id));
    }

    /// The actor with this number.
    ///
    /// # Panics
    /// Never for a number that came from this cast.
    #[must_use]
    pub fn actor(&self, number: ActorNumber) -> &Actor {
        trace::look(Subject::Actor(number.0));
        &self.actors[number.index()]
    }

    /// The number of the actor with this id.
    #[must_use]
    pub fn find(&self, id: &ActorId) -> Option<ActorNumber> {
        trace::look(Subject::Cast);
        self.actors.binary_search_by(|actor| actor.id.cmp(id)).ok().map(ActorNumber::from)
    }

    /// Whether an actor may be shown. Every page hangs on it, so that nobody needs to say that he looks.
    #[must_use]
    pub fn shows(&self, number: ActorNumber) -> bool {
        self.actors.get(number.index()).is_some_and(|actor| actor.publish != Publish::None)
    }

    /// Whether a name may be shown that could mean any of these actors: only if each may, for who the others are tells
    /// of the one.
    #[must_use]
    pub fn shows_all(&self, candidates: &[ActorNumber]) -> bool {
        candidates.iter().all(|number| self.shows(*number))
    }

    /// The actors that are not shown.
    pub fn withheld(&self) -> impl Iterator<Item = &ActorId> {
        self.actors.iter().filter(|actor| actor.publish == Publish::None).map(|actor| &actor.id)
    }

    /// The actors with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (ActorNumber, &Actor)> {
        trace::look(Subject::Cast);
        self.actors.iter().enumerate().map(|(at, actor)| (ActorNumber::from(at), actor))
    }
}

/// One actor.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// Its id, unique in the archive.
    pub id: ActorId,
    /// The name its page bears.
    pub name: String,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// Whether the editor said so.
    pub kind_from: KindFrom,
    /// Other names, each of which links by itself.
    pub names: Vec<String>,
    /// Names that link only beside a full name. The surname of a person is one without being listed.
    pub weak_names: Vec<String>,
    /// Names it bore once; they link by themselves.
    pub former_names: Vec<String>,
    /// Strings that are not this actor: `Robel Museum`.
    pub not: Vec<String>,
    /// Under what it is sorted, where that is not clear from the name.
    pub sort: Option<String>,
    /// What the editor says of it.
    pub description: Option<String>,
    /// Where the description comes from, as written: `002 ¶18`.
    pub description_from: Option<String>,
    /// Identifiers elsewhere: `wikidata:Q…`.
    pub external: Vec<String>,
    /// What may be shown of it.
    pub publish: Publish,
    /// Whether search engines shall not list its page.
    pub unlisted: bool,
    /// How sure it is, and why, where the program found it and the editor does not list it.
    pub found: Option<Found>,
}

/// How sure it is that a name is an actor's, and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Found {
    /// In hundredths.
    pub confidence: u8,
    /// What speaks for it, the kinds of evidence in a fixed order.
    pub reasons: Vec<Reason>,
}

/// A name that may be an actor's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// The name as it is printed most often.
    pub name: String,
    /// What kind of actor it would be.
    pub kind: ActorKind,
    /// How sure that is, and why.
    pub found: Found,
}

/// A block of an article in which a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighting {
    /// The article.
    pub article: ArticleNumber,
    /// The block, as a place in the article's blocks.
    pub block: u32,
}

/// What speaks for it that a name is an actor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It stands in a list of countries or places.
    Listed,
    /// A title of office or of courtesy stands before it.
    Title,
    /// What somebody does stands before it.
    Role,
    /// What somebody is stands after it.
    Apposition,
    /// It signs an article.
    Byline,
    /// A bibliography has it with the surname first.
    Inverted,
    /// It begins with a given name.
    GivenName,
    /// Its last word stands alone beside it, as a surname does.
    Surname,
    /// It has an initial in it.
    Initial,
    /// It has a word in it with which bodies or places are named.
    Head,
    /// It is an abbreviation, or one stands for it.
    Abbreviation,
    /// A text says what it is.
    Called,
    /// It has members, leaders, staff or officials.
    Members,
    /// Something was published in it.
    Outlet,
    /// It stands in a row with others of its kind.
    Row,
    /// It says or does something.
    Acts,
    /// Something happens in it.
    Where,
    /// It has capitals where only names have them, and nothing says that it is a place or a thing.
    Presumed,
}

impl Reason {
    /// The reason as the open data writes it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Title => "title",
            Self::Role => "role",
            Self::Apposition => "apposition",
            Self::Byline => "byline",
            Self::Inverted => "inverted",
            Self::GivenName => "given_name",
            Self::Surname => "surname",
            Self::Initial => "initial",
            Self::Head => "head",
            Self::Abbreviation => "abbreviation",
            Self::Called => "called",
            Self::Members => "members",
            Self::Outlet => "outlet",
            Self::Row => "row",
            Self::Acts => "acts",
            Self::Where => "where",
            Self::Presumed => "presumed",
        }
    }
}

impl Actor {
    /// An actor of whom nothing is known but this.
    pub(crate) fn named(id: ActorId, name: String, kind: ActorKind, kind_from: KindFrom) -> Self {
        Self {
            id,
            name,
            kind,
            kind_from,
            names: Vec::new(),
            weak_names: Vec::new(),
            former_names: Vec::new(),
            not: Vec::new(),
            sort: None,
            description: None,
            description_from: None,
            external: Vec::new(),
            publish: Publish::Full,
            unlisted: false,
            found: None,
        }
    }

    /// Takes over the names of the same actor in another list, but for those it has.
    pub fn take_names(&mut self, other: Self) {
        let mut known: BTreeSet<String> =
            [&self.names, &self.former_names, &self.weak_names].into_iter().flatten().cloned().collect();
        known.insert(self.name.clone());
        let mut new = |names: Vec<String>| -> Vec<String> {
            names.into_iter().filter(|name| known.insert(name.clone())).collect()
        };
        self.names.extend(new(vec![other.name]));
        self.names.extend(new(other.names));
        self.former_names.extend(new(other.former_names));
        self.weak_names.extend(new(other.weak_names));
    }
}

/// Who decided an actor's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindFrom {
    /// The editor.
    Editor,
    /// The program.
    Inferred,
}

/// What kind of actor it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A state's body, an office-holder's administration, an armed force, court or parliament, an intergovernmental body.
    Government,
    /// Publishes news, books or programmes under that name, or carries them.
    Media,
    /// Any other body or movement with a name.
    Organisation,
    /// People named together without a body.
    Group,
    /// An entry of ISO 3166-1, present or former, by that list and not as a statement of status.
    Country,
    /// Anything else on a map.
    Place,
    /// Not known.
    Unknown,
}

impl ActorKind {
    /// The kind as the files of the archive and the open data write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Government => "government",
            Self::Media => "media",
            Self::Organisation => "organisation",
            Self::Group => "group",
            Self::Country => "country",
            Self::Place => "place",
            Self::Unknown => "unknown",
        }
    }
}
