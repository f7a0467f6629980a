//! The few who decide.
//!
//! An atom is a column: the groups that it is in. A combination of groups tells of the people
//! behind the atoms whose column it is not zero at. Whether any tells of fewer than `k` people, and
//! of whom, can be said from those few atoms that went into some of the [`bases`](super::bases); and
//! only those can be part of it that the last of these does not span: none at all, where everything
//! is told of many people.

use std::collections::BTreeMap;

use super::{
    TooMuch,
    bases::{Bases, Work},
    budget::Budget,
    echelon::Remainder,
    field::{Field, Random},
};

/// What all groups that are told take alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// The groups that it is in, by number, each once.
    pub(crate) groups: Vec<u32>,
    /// Who stands behind it; nobody is named where they are enough.
    pub(crate) people: Option<Vec<u32>>,
}

/// What a column may be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Of a combination that tells of few people.
    OfFew,
    /// Of none that does.
    OfNone,
}

/// Of these columns over so many groups, by their places, those that decide what is told of fewer
/// than `enough` people.
///
/// # Errors
/// [`TooMuch`] when the bound of work is reached.
pub(crate) fn kernel(
    columns: &[Column],
    groups: usize,
    enough: u32,
) -> Result<Vec<(usize, Part)>, TooMuch> {
    let mut random = Random::seeded();
    let field = Field::draw(&mut random);
    let mut budget = Budget::new();
    let mut work = Work { field, width: groups, random: &mut random, budget: &mut budget };
    let mut bases = Bases::new(field, enough);
    let mut kept = vec![false; columns.len()];
    let mut of: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    // PERF: made anew where they are looked at: there may be very many.
    let values = |at: usize| columns.get(at).map(|one| Remainder::ones(&one.groups));
    for (at, (column, kept)) in columns.iter().zip(&mut kept).enumerate() {
        match &column.people {
            // What nobody stands behind hides nobody.
            Some(people) if people.is_empty() => *kept = true,
            Some(people) => people.iter().for_each(|one| of.entry(*one).or_default().push(at)),
            None => *kept = bases.put(&Remainder::ones(&column.groups), &mut work)?,
        }
    }
    for atoms in in_order(of) {
        let own: Vec<Remainder> = atoms.iter().filter_map(|at| values(*at)).collect();
        if bases.put_person(&own, &mut work)? {
            for at in atoms {
                kept.get_mut(at).into_iter().for_each(|kept| *kept = true);
            }
        }
    }
    let mut last = bases.last(field);
    let kept = columns.iter().enumerate().zip(kept).filter(|(_, kept)| *kept);
    kept.map(|((at, column), _)| {
        let values = Remainder::ones(&column.groups);
        let is_none = column.people.is_none() || last.spans(&values, &mut work)?;
        Ok((at, if is_none { Part::OfNone } else { Part::OfFew }))
    })
    .collect()
}

/// People by what they stand behind: who stands behind much first, so that few need be in a base.
pub(super) fn in_order(people: BTreeMap<u32, Vec<usize>>) -> Vec<Vec<usize>> {
    let mut people: Vec<Vec<usize>> = people.into_values().collect();
    people.sort_by_key(|atoms| std::cmp::Reverse(atoms.len()));
    people
}
