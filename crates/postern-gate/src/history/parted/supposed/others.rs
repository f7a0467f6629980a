//! What is said of somebody by other records that they have.

use std::collections::HashMap;

use postern_sql::{About, Part};

use super::{Owned, sides::terms_of};
use crate::history::atoms::{Atoms, Row};

/// A term that says whether somebody has certain other records, where these are asked for themselves: how
/// many people have such orders is read of the orders, and of the people who have any.
pub(super) struct OfOthers {
    pub(super) part: usize,
    pub(super) term: usize,
    /// Selections of the part that the term is in, each with one of another part that is told of the same
    /// owners.
    twins: Vec<(usize, Spot)>,
}

/// A part, and the place of a selection in it.
type Spot = (usize, usize);

impl OfOthers {
    /// All of a reading.
    pub(super) fn all(atoms: &Atoms, owned: &Owned<'_>) -> Vec<Self> {
        let of_others = |about: &About| match about {
            About::Sides(_) => false,
            About::Others(_) => true,
        };
        if !atoms.parts.iter().flat_map(|part| &part.terms).any(of_others) {
            return Vec::new();
        }
        let told = told(atoms, owned);
        let mut found = Vec::new();
        for (part, of) in atoms.parts.iter().enumerate() {
            let terms = of.terms.iter().enumerate().filter(|(_, about)| of_others(about));
            for (term, _) in terms {
                let twins = twins(&told, (part, of), term);
                if !twins.is_empty() {
                    found.push(Self { part, term, twins });
                }
            }
        }
        found
    }

    /// Has the rows of an owner say of their other records what these do.
    pub(super) fn say(&self, atoms: &Atoms, rows: &mut [(Row, bool)]) {
        let fits = |rows: &[(Row, bool)]| {
            let is_alike = |(own, other): &&(usize, Spot)| {
                is_in(atoms, rows, (self.part, *own)) == is_in(atoms, rows, *other)
            };
            self.twins.iter().filter(is_alike).count()
        };
        let mut best = (0, b'0');
        for says in [b'0', b'1'] {
            self.put(says, rows);
            best = best.max((fits(rows), says));
        }
        self.put(best.1, rows);
    }

    fn put(&self, says: u8, rows: &mut [(Row, bool)]) {
        for (row, _) in rows.iter_mut().filter(|(row, _)| row.part == self.part) {
            row.terms.get_mut(self.term).into_iter().for_each(|held| *held = says);
        }
    }
}

/// Whether a selection has any of these rows.
fn is_in(atoms: &Atoms, rows: &[(Row, bool)], (part, at): Spot) -> bool {
    let Some(of) = atoms.parts.get(part) else { return false };
    rows.iter().any(|(row, _)| row.part == part && row.flags(of).get(at) == Some(&true))
}

/// Of each selection, the lists of owners that it is told of.
fn told(atoms: &Atoms, owned: &Owned<'_>) -> HashMap<Spot, Vec<bool>> {
    let flags = |row: &Row| atoms.parts.get(row.part).map(|part| row.flags(part));
    let flags: Vec<Vec<bool>> = atoms.rows.iter().filter_map(flags).collect();
    let mut told: HashMap<Spot, Vec<bool>> = HashMap::new();
    for (list, rows) in owned.rows.iter().enumerate() {
        for at in rows.iter().map(|(at, _)| *at) {
            let (Some(row), Some(flags)) = (atoms.rows.get(at), flags.get(at)) else { continue };
            for (selection, _) in flags.iter().enumerate().filter(|(_, is)| **is) {
                let lists = told.entry((row.part, selection)).or_default();
                lists.resize(owned.rows.len(), false);
                lists.get_mut(list).into_iter().for_each(|is| *is = true);
            }
        }
    }
    told
}

fn twins(
    told: &HashMap<Spot, Vec<bool>>,
    (part, of): (usize, &Part),
    term: usize,
) -> Vec<(usize, Spot)> {
    let mut found = Vec::new();
    for (own, selected) in of.selections.iter().enumerate() {
        let Some(lists) = told.get(&(part, own)) else { continue };
        if terms_of(&selected.condition).contains(&term) {
            let same =
                told.iter().filter(|((other, _), others)| *other != part && *others == lists);
            found.extend(same.map(|(spot, _)| (own, *spot)));
        }
    }
    found
}
