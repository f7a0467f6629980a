//! Records and people, parted by what selections tell of them.

mod names;
mod owners;
mod supposed;
mod whose;

use std::collections::BTreeMap;

use postern_sql::{Selected, Unit};

pub(super) use self::supposed::with_supposed;
use self::{
    names::{Member, Names, Told},
    owners::{Holders, OfOwners},
    whose::{Whose, each_their_own, one_by_one},
};
use super::atoms::{Atoms, Row};
use crate::span::{Class, TooMuch};

/// What some selections add up: over atoms, which are what all of them tell alike.
#[derive(Debug)]
pub(super) struct Space<'a> {
    /// Of each atom, whose it is.
    people: Vec<Whose>,
    pub(super) selections: Vec<Spaced<'a>>,
    /// Whether some of the records could be and are not.
    pub(super) is_supposing: bool,
}

/// A selection, and its groups over the atoms.
#[derive(Debug)]
pub(super) struct Spaced<'a> {
    pub(super) selected: &'a Selected,
    pub(super) groups: Vec<Group>,
    /// Whether an atom may be in several of them, or in part.
    pub(super) may_overlap: bool,
}

/// A group of a selection.
#[derive(Debug)]
pub(super) struct Group {
    /// Its keys as the statement may have them beside it: equal ones have more than one text.
    pub(super) labels: Vec<String>,
    /// The places of its keys.
    pub(super) keys: Vec<Box<str>>,
    pub(super) atoms: Vec<u32>,
    /// Where it is told how many records there are and how many people, those who have several.
    pub(super) several: Option<Several>,
    pub(super) is_enough: bool,
    /// What it is sorted by: how many individuals, one more than once where they have records in
    /// several atoms.
    pub(super) weight: u64,
}

/// Those people of a group who have several records in it.
#[derive(Debug)]
pub(super) struct Several {
    pub(super) atoms: Vec<u32>,
    /// Whether both numbers were told before.
    pub(super) is_told: bool,
}

/// When a group is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Before,
    Now,
}

/// What selections count.
pub(super) struct Counts<'c> {
    /// Those that tell how many people there are.
    pub(super) people: &'c dyn Fn(&Selected) -> bool,
    /// Those that tell how many records.
    pub(super) records: &'c dyn Fn(&Selected) -> bool,
    /// Whether a group of these labels was shown before, or is asked for now; nothing where it was
    /// withheld.
    pub(super) when: &'c dyn Fn(&Selected, &[String]) -> Option<When>,
}

/// What is reckoned apart: people by all their records, and the records of each table.
pub(super) fn spaces<'a>(atoms: &'a Atoms, counts: &Counts<'_>) -> Result<Vec<Space<'a>>, TooMuch> {
    let mut names = Names::of(atoms);
    let none = Vec::new;
    let taken =
        |row: &Row| atoms.parts.get(row.part).map_or_else(none, |part| names.take(row, part));
    let members: Vec<Member> = atoms.rows.iter().map(taken).collect();
    let numbers = || 0..names.selections.len();
    match (atoms.unit, atoms.parts.as_slice()) {
        (Unit::Records, parts) => {
            let is_each_once = parts.iter().all(|part| part.is_each_once);
            let whose = if is_each_once { each_their_own(atoms) } else { one_by_one(atoms) };
            let mut records = names.cells(numbers().map(Told::Counted).collect(), atoms.enough);
            // What nothing is told of is of no group.
            let told = members.into_iter().zip(whose).filter(|(member, _)| !member.is_empty());
            for (member, whose) in told {
                records.add(member, &whose)?;
            }
            let mut space = names.space(records)?;
            space.selections.iter_mut().for_each(|one| one.may_overlap = false);
            space.is_supposing = atoms.is_supposing();
            Ok(vec![space])
        }
        (Unit::Owners { are_people }, parts) => {
            let is_counted = |number: usize| {
                names.is_each_once(number) || names.selected(number).is_some_and(counts.people)
            };
            let is_told = |number: &usize| {
                is_counted(*number) || names.selected(*number).is_some_and(counts.records)
            };
            let several = names.both_counted(&members, counts);
            let holders = Holders::of(atoms, &members);
            let single = holders.single()?;
            let as_people = |number: usize, group: usize| {
                is_counted(number) || (is_told(&number) && single.contains(&(number, group)))
            };
            let told = OfOwners { counts: &as_people, several: &several };
            let counted = numbers().filter(is_told).map(Told::Counted);
            let in_all = numbers().filter(|at| !names.is_each_once(*at)).map(Told::Whole);
            let of_both = numbers().map(Told::Several);
            let all = counted.chain(in_all).chain(of_both).collect();
            let mut owners = names.cells(all, atoms.enough);
            let whose = holders.put(&told, &mut owners)?;
            owners.several = several;
            let mut space = names.space(owners)?;
            space.is_supposing = atoms.is_supposing();
            let mut found = vec![space];
            if !are_people {
                return Ok(found);
            }
            for (at, part) in parts.iter().enumerate() {
                let is_own = |number: &usize| {
                    names.selections.get(*number).is_some_and(|(part, _)| *part == at)
                };
                if !part.is_each_once {
                    let own = numbers().filter(is_own).map(Told::Counted).collect();
                    let mut records = names.cells(own, atoms.enough);
                    let rows = atoms.rows.iter().zip(&members).zip(&whose);
                    for ((_, member), whose) in rows.filter(|((row, _), _)| row.part == at) {
                        records.add(member.iter().copied(), whose)?;
                    }
                    let mut space = names.space(records)?;
                    space.selections.iter_mut().for_each(|one| one.may_overlap = false);
                    space.is_supposing = atoms.is_supposing();
                    found.push(space);
                }
            }
            Ok(found)
        }
    }
}

impl Space<'_> {
    /// Whether atoms stand on enough individuals.
    pub(super) fn is_enough(&self, atoms: &[u32], enough: u32) -> bool {
        is_enough(&self.people, atoms, enough)
    }

    /// The atoms that few individuals have records in.
    pub(super) fn classes(&self) -> Vec<Class> {
        let atoms = self.people.iter().zip(0_u32..);
        let class = |(whose, atom): (&Whose, u32)| match whose {
            Whose::These(those) => Some(Class { atom, people: those.clone() }),
            Whose::Many(_) => None,
        };
        atoms.filter_map(class).collect()
    }

    /// What groups are together along each key, and in all.
    pub(super) fn margins(&self, groups: &[Group], enough: u32) -> Vec<Vec<u32>> {
        let keys = groups.first().map_or(0, |group| group.keys.len());
        let mut found = Vec::new();
        // Of one key, all but that is nothing.
        let along = if keys > 1 { 0..keys } else { 0..0 };
        let lines = along.map(Some).chain((keys > 0).then_some(None));
        for line in lines {
            let mut together: BTreeMap<Vec<&str>, Vec<u32>> = BTreeMap::new();
            for group in groups {
                let others = group
                    .keys
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| line.is_some_and(|line| line != *at));
                let key = others.map(|(_, text)| text.as_ref()).collect();
                together.entry(key).or_default().extend(&group.atoms);
            }
            for mut atoms in together.into_values() {
                atoms.sort_unstable();
                if is_enough(&self.people, &atoms, enough) {
                    found.push(atoms);
                }
            }
        }
        found
    }
}

/// Whether atoms stand on enough individuals.
fn is_enough(people: &[Whose], atoms: &[u32], enough: u32) -> bool {
    let mut all = Whose::These(Vec::new());
    for atom in atoms {
        if let Some(whose) = usize::try_from(*atom).ok().and_then(|at| people.get(at)) {
            all.join(whose, enough);
        }
    }
    matches!(all, Whose::Many(_))
}
