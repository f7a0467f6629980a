//! What is said of somebody by other records that they have.

use std::collections::HashSet;

use postern_sql::About;

use super::Owned;
use crate::history::atoms::Atoms;

/// A term that says whether somebody has certain other records, where that can be seen from those that
/// are read.
pub(super) struct OfOthers {
    pub(super) part: usize,
    pub(super) term: usize,
    /// What it says of whoever has any but those of `without`.
    says: u8,
    /// Rows of other parts that are not such records.
    without: HashSet<usize>,
}

impl OfOthers {
    /// All of a reading.
    pub(super) fn all(atoms: &Atoms, owned: &Owned<'_>) -> Vec<Self> {
        let mut found = Vec::new();
        for (part, of) in atoms.parts.iter().enumerate() {
            for (term, about) in of.terms.iter().enumerate() {
                match about {
                    About::Sides(_) => {}
                    About::Others(_) => {
                        let either = [b'1', b'0'].into_iter();
                        let seen =
                            either.filter_map(|says| Self::of(atoms, owned, (part, term, says)));
                        found.extend(seen.take(1));
                    }
                }
            }
        }
        found
    }

    fn of(
        atoms: &Atoms,
        owned: &Owned<'_>,
        (part, term, says): (usize, usize, u8),
    ) -> Option<Self> {
        let said = |at: usize| {
            let row = atoms.rows.get(at).filter(|row| row.part == part)?;
            row.terms.get(term).copied()
        };
        let of_list = |list: &Vec<(usize, bool)>| list.iter().find_map(|(at, _)| said(*at));
        let others = |list: &Vec<(usize, bool)>| {
            let others = list.iter().map(|(at, _)| *at).filter(|at| said(*at).is_none());
            others.collect::<Vec<usize>>()
        };
        let lists = || owned.rows.iter().filter_map(|list| Some((list, of_list(list)?)));
        let without: HashSet<usize> =
            lists().filter(|(_, said)| *said != says).flat_map(|(list, _)| others(list)).collect();
        let mut of_those = lists().filter(|(_, said)| *said == says).peekable();
        of_those.peek()?;
        of_those
            .all(|(list, _)| others(list).iter().any(|at| !without.contains(at)))
            .then_some(Self { part, term, says, without })
    }

    /// What it says of whoever has these rows.
    pub(super) fn value(&self, rows: &[usize]) -> u8 {
        let has = rows.iter().any(|at| !self.without.contains(at));
        match (has, self.says) {
            (true, says) => says,
            (false, b'1') => b'0',
            (false, _) => b'1',
        }
    }
}
