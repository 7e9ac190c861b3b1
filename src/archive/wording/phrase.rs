//! A message taken apart once, so that to say it is only to put its parts together. What a message may be beyond words,
//! names of what it is told and choices by these is left to Fluent.

use std::borrow::Cow;
use std::sync::atomic::{AtomicU8, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The parts of a message, in their order.
#[derive(Debug)]
pub(super) struct Phrase(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    /// These words.
    Words(String),
    /// What the message is told by this name.
    Told(String),
    /// One of several, by what the message is told by this name.
    Choice { by: String, among: Vec<(Case, Phrase)>, otherwise: usize },
}

/// When a part of a choice is taken.
#[derive(Debug)]
enum Case {
    /// For this number.
    Number(usize),
    /// For this word, and for the numbers of the plural category of this name.
    Word(String),
}

/// What a message is told.
#[derive(Debug)]
pub(super) enum Argument<'a> {
    Number(usize),
    Text(Cow<'a, str>),
    /// What stands for more than words, by its place.
    Thing(usize),
}

/// What is said, piece by piece.
#[derive(Debug)]
pub(super) enum Said<'s> {
    Words(&'s str),
    Number(usize),
    Thing(usize),
}

impl Phrase {
    /// Takes a message apart, if it is made of nothing else than can be told here.
    pub(super) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let pieces = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
            PatternElement::Placeable { expression } => placed(expression),
        });
        let pieces: Vec<Piece> = pieces.collect::<Option<_>>()?;
        // Fluent says no message that has more parts than a hundred.
        (pieces.len() < 50).then_some(Self(pieces))
    }

    /// Says the message: `told` knows by name what it is told.
    pub(super) fn say<'a>(
        &self,
        told: &impl Fn(&str) -> Option<Argument<'a>>,
        plurals: &Plurals,
        to: &mut impl FnMut(Said<'_>),
    ) {
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => to(Said::Words(words)),
                Piece::Told(name) => match told(name) {
                    Some(Argument::Number(number)) => to(Said::Number(number)),
                    Some(Argument::Text(text)) => to(Said::Words(&text)),
                    Some(Argument::Thing(at)) => to(Said::Thing(at)),
                    None => ["{$", name, "}"].into_iter().for_each(|part| to(Said::Words(part))),
                },
                Piece::Choice { by, among, otherwise } => {
                    let told_by = told(by);
                    let fits =
                        |(case, _): &&(Case, Self)| told_by.as_ref().is_some_and(|told| case.fits(told, plurals));
                    if let Some((_, phrase)) = among.iter().find(fits).or_else(|| among.get(*otherwise)) {
                        phrase.say(told, plurals, to);
                    }
                }
            }
        }
    }
}

fn placed(expression: &Expression<&str>) -> Option<Piece> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            (!value.contains('\\')).then(|| Piece::Words((*value).to_owned()))
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => Some(Piece::Told(id.name.to_owned())),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let among = variants.iter().map(|variant| Some((Case::of(&variant.key)?, Phrase::of(&variant.value)?)));
            let otherwise = variants.iter().position(|variant| variant.default)?;
            Some(Piece::Choice { by: id.name.to_owned(), among: among.collect::<Option<_>>()?, otherwise })
        }
        _ => None,
    }
}

impl Case {
    fn of(key: &VariantKey<&str>) -> Option<Self> {
        match key {
            VariantKey::Identifier { name } => Some(Self::Word((*name).to_owned())),
            // A number with a sign or a fraction equals no count.
            VariantKey::NumberLiteral { value } => value.parse().ok().map(Self::Number),
        }
    }

    fn fits(&self, told: &Argument<'_>, plurals: &Plurals) -> bool {
        match (self, told) {
            (Self::Number(case), Argument::Number(number)) => case == number,
            (Self::Word(case), Argument::Text(text)) => case == text,
            (Self::Word(case), Argument::Number(number)) => plurals.category(*number) == case,
            (Self::Number(_), Argument::Text(_)) | (_, Argument::Thing(_)) => false,
        }
    }
}

/// The plural category of each number in a language, as Fluent knows it; that of a small number is asked for once.
pub(super) struct Plurals {
    asked: FluentBundle<FluentResource>,
    /// For each number the place of its category in [`CATEGORIES`], counted from 1; 0 where it was not asked for.
    known: Vec<AtomicU8>,
}

/// The names of the categories.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// For how many numbers the category is kept: more words than an article has in most archives.
const KNOWN: usize = 4096;

impl Plurals {
    pub(super) fn of(language: &str) -> Self {
        let mut asked = FluentBundle::new_concurrent(language.parse().into_iter().collect());
        let variants = CATEGORIES.map(|category| {
            let mark = if category == "other" { "*" } else { "" };
            format!("    {mark}[{category}] {category}\n")
        });
        let question = format!("category = {{ $n ->\n{}}}\n", variants.concat());
        let resource = FluentResource::try_new(question).unwrap_or_else(|(resource, _)| resource);
        // It has one message, so that none stands there already.
        let _ = asked.add_resource(resource);
        Self { asked, known: (0..KNOWN).map(|_| AtomicU8::new(0)).collect() }
    }

    fn category(&self, number: usize) -> &'static str {
        let Some(known) = self.known.get(number) else { return self.ask(number) };
        match CATEGORIES.get(usize::from(known.load(Ordering::Relaxed)).wrapping_sub(1)) {
            Some(category) => category,
            None => {
                let category = self.ask(number);
                let place = (1..).zip(CATEGORIES).find(|(_, other)| *other == category);
                known.store(place.map_or(0, |(place, _)| place), Ordering::Relaxed);
                category
            }
        }
    }

    fn ask(&self, number: usize) -> &'static str {
        let mut arguments = FluentArgs::with_capacity(1);
        arguments.set("n", number);
        let said = super::messages::ask(&self.asked, "category", &arguments);
        CATEGORIES.into_iter().find(|category| said.as_deref() == Some(*category)).unwrap_or("other")
    }
}
