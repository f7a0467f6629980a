//! Who stands behind records.

use std::collections::HashMap;

use crate::history::atoms::Atoms;

/// Whose the records of an atom are.
#[derive(Clone, Debug)]
pub(super) enum Whose {
    /// These few, ascending.
    These(Vec<u32>),
    /// So many as are enough.
    Many(u64),
}

impl Whose {
    /// Those few, in any order.
    pub(super) fn of(those: impl Iterator<Item = u32>) -> Self {
        let mut those: Vec<u32> = those.collect();
        those.sort_unstable();
        those.dedup();
        Self::These(those)
    }

    /// Those of both.
    pub(super) fn join(&mut self, other: &Self, enough: u32) {
        let joined = match (&mut *self, other) {
            (Self::These(held), Self::These(more)) => {
                held.extend(more);
                held.sort_unstable();
                held.dedup();
                let number = u64::try_from(held.len()).unwrap_or(u64::MAX);
                if number < u64::from(enough) {
                    return;
                }
                number
            }
            (one, other) => one.weight().saturating_add(other.weight()),
        };
        *self = Self::Many(joined);
    }

    pub(super) fn weight(&self) -> u64 {
        match self {
            Self::Many(number) => *number,
            Self::These(those) => u64::try_from(those.len()).unwrap_or(u64::MAX),
        }
    }
}

/// Of each row whose the records are, where each individual has one.
pub(super) fn each_their_own(atoms: &Atoms) -> Vec<Whose> {
    let mut people = Fresh::default();
    let mut all: Vec<Whose> = Vec::with_capacity(atoms.rows.len());
    for row in &atoms.rows {
        let same = row.of.and_then(|of| all.get(of)).cloned();
        all.push(same.unwrap_or_else(|| people.next(row.number, atoms.enough)));
    }
    all
}

/// Of each row whose the records are, where rows say that.
pub(super) fn one_by_one(atoms: &Atoms) -> Vec<Whose> {
    let mut individuals: HashMap<&str, u32> = HashMap::new();
    let whose = atoms.rows.iter().map(|row| match &row.name {
        Some(text) if row.number < u64::from(atoms.enough) => {
            Whose::These(vec![known(&mut individuals, text)])
        }
        Some(_) | None => Whose::Many(row.number),
    });
    whose.collect()
}

pub(super) fn known<'t>(individuals: &mut HashMap<&'t str, u32>, text: &'t str) -> u32 {
    let free = u32::try_from(individuals.len()).unwrap_or(u32::MAX);
    *individuals.entry(text).or_insert(free)
}

/// Numbers for people of whom nothing is known but that each is somebody else.
#[derive(Default)]
pub(super) struct Fresh {
    next: u32,
}

impl Fresh {
    pub(super) fn next(&mut self, number: u64, enough: u32) -> Whose {
        match u32::try_from(number) {
            Ok(few) if few < enough => {
                let begin = self.next;
                self.next = begin.saturating_add(few);
                Whose::These((begin..self.next).collect())
            }
            Ok(_) | Err(_) => Whose::Many(number),
        }
    }
}
