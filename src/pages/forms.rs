//! What the sources call an actor: each form of the name, and how often each article prints it.

use serde::Serialize;

use super::Site;
use super::kwic::mentions;
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;
use crate::archive::one_line::one_line;

/// A form of the name.
#[derive(Debug, Serialize)]
pub(crate) struct Form {
    name: String,
    /// How often it is printed in all.
    count: usize,
    /// The articles that print it, as places in the list of those that name the actor.
    articles: Vec<usize>,
    /// The first of them.
    places: Vec<Place>,
    /// One for each article that names the actor, in their order; none where they are too many for a table.
    cells: Vec<Cell>,
}

/// An article that prints the form.
#[derive(Debug, Serialize)]
struct Place {
    /// The article as a place in the list of those that name the actor.
    column: usize,
    /// Whether the article names the actor first by this form.
    first: bool,
}

/// How many articles have a column each.
const COLUMNS: usize = 8;
/// How many articles that print a form are listed.
const PLACES: usize = 12;

#[derive(Clone, Debug, Default, Serialize)]
struct Cell {
    count: usize,
    /// Whether the article names the actor first by this form.
    first: bool,
}

/// The forms in the order in which the archive prints them first.
pub(crate) fn forms(site: &Site<'_>, actor: ActorNumber, articles: &[ArticleNumber]) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let columns = if articles.len() > COLUMNS { 0 } else { articles.len() };
    for (at, article) in articles.iter().enumerate() {
        for (nth, (_, mention)) in mentions(site, actor, *article).enumerate() {
            let name = one_line(&mention.text);
            let place = forms.iter().position(|form| form.name == name).unwrap_or_else(|| {
                let cells = vec![Cell::default(); columns];
                forms.push(Form { name, count: 0, articles: Vec::new(), places: Vec::new(), cells });
                forms.len() - 1
            });
            let Some(form) = forms.get_mut(place) else { continue };
            form.count += 1;
            if form.articles.last() != Some(&at) {
                form.articles.push(at);
                if form.places.len() < PLACES {
                    form.places.push(Place { column: at, first: nth == 0 });
                }
            }
            if let Some(cell) = form.cells.get_mut(at) {
                cell.count += 1;
                cell.first |= nth == 0;
            }
        }
    }
    forms
}
