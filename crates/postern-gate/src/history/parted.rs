//! Records and people, parted by what selections tell of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use postern_sql::{LABEL_ENDS, LABEL_PARTS, Unit};

use super::atoms::{Atoms, Row};
use crate::span::{self, Class, Column, People, TooMuch};

/// Most texts that equal keys of one group come to.
const LABELS_MAX: usize = 64;

/// Atoms: what all selections tell alike.
#[derive(Debug)]
pub(super) struct Parted {
    /// Of each atom, whose it is.
    people: Vec<Whose>,
    /// The groups of each selection.
    pub(super) groups: Vec<Vec<Group>>,
}

/// Whose the records of an atom are.
#[derive(Debug)]
enum Whose {
    /// So many individuals who have no other record.
    Own(u64),
    /// These few.
    These(BTreeSet<u32>),
    /// So many as are enough.
    Many(u64),
}

/// A group of a selection.
#[derive(Debug)]
pub(super) struct Group {
    /// Its keys as the statement may have them beside it: equal ones have more than one text.
    pub(super) labels: Vec<String>,
    /// The places of its keys.
    pub(super) keys: Vec<Box<str>>,
    pub(super) atoms: Vec<u32>,
    pub(super) is_enough: bool,
    /// What it is sorted by: how many individuals, one more than once where they have records in
    /// several atoms.
    pub(super) weight: u64,
}

impl Parted {
    pub(super) fn of(atoms: &Atoms) -> Result<Self, TooMuch> {
        match atoms.unit {
            Unit::Records => Self::of_records(atoms),
            Unit::Individuals => {
                let mut named = nothing_named(atoms);
                let columns = atoms.rows.iter().map(|row| {
                    let member = membership(row, atoms, &mut named);
                    (member, row.number)
                });
                let columns = columns.collect();
                Self::of_people(atoms, named, columns)
            }
            Unit::People => {
                let mut named = nothing_named(atoms);
                let records: HashMap<&str, Member> = atoms
                    .rows
                    .iter()
                    .filter_map(|row| {
                        Some((row.name.as_deref()?, membership(row, atoms, &mut named)))
                    })
                    .collect();
                let member = |names: &str| -> Option<Member> {
                    let of = names.split(',').map(|name| records.get(name));
                    Some(of.collect::<Option<Vec<_>>>()?.into_iter().flatten().copied().collect())
                };
                let columns = atoms.people.iter().map(|alike| {
                    // Names that no row explains: what those people have is not known.
                    Ok((member(&alike.names).ok_or(TooMuch)?, alike.number))
                });
                let columns = columns.collect::<Result<_, _>>()?;
                Self::of_people(atoms, named, columns)
            }
        }
    }

    /// Where each atom is people of nowhere else.
    ///
    /// Only those are kept that decide whether anything stands on few people ([`span::kernel`]).
    fn of_people(
        atoms: &Atoms,
        named: Vec<Named>,
        alike: Vec<(Member, u64)>,
    ) -> Result<Self, TooMuch> {
        // The groups of all selections, one after the other.
        let mut total = 0_usize;
        let begins: Vec<usize> = named
            .iter()
            .map(|of| {
                let begin = total;
                total = total.saturating_add(of.len());
                begin
            })
            .collect();
        let place = |(number, at): (usize, usize)| -> Option<usize> {
            begins.get(number)?.checked_add(at.checked_sub(1)?)
        };
        let mut numbers: HashMap<Vec<u32>, u64> = HashMap::new();
        let mut weights = vec![0_u64; total];
        for (member, number) in alike {
            let mut of: Vec<usize> = member.into_iter().filter_map(place).collect();
            of.sort_unstable();
            of.dedup();
            for group in &of {
                if let Some(weight) = weights.get_mut(*group) {
                    *weight = weight.saturating_add(number);
                }
            }
            let of = of.into_iter().map(u32::try_from).collect::<Result<_, _>>();
            let held = numbers.entry(of.map_err(|_many| TooMuch)?).or_default();
            *held = held.saturating_add(number);
        }
        let mut columns: Vec<Column> =
            numbers.into_iter().map(|(groups, people)| Column { groups, people }).collect();
        // Those of many first: they are in every base that is looked for.
        columns.sort_unstable_by(|one, other| {
            other.people.cmp(&one.people).then_with(|| one.groups.cmp(&other.groups))
        });
        let kept = span::kernel(&columns, total, atoms.enough)?;
        let mut people = Vec::with_capacity(kept.len());
        let mut of: Vec<Vec<u32>> = vec![Vec::new(); total];
        for ((column, may_be_few), atom) in kept.into_iter().zip(0_u32..) {
            people.push(if may_be_few {
                Whose::Own(column.people)
            } else {
                Whose::Many(column.people)
            });
            for group in &column.groups {
                let held = usize::try_from(*group).ok().and_then(|group| of.get_mut(group));
                held.ok_or(TooMuch)?.push(atom);
            }
        }
        let groups = named.into_iter().zip(begins).map(|(named, begin)| {
            let whole = |(keys, Counted { at, texts }): (Vec<Box<str>>, Counted)| {
                let place = begin.saturating_add(at.saturating_sub(1));
                let weight = weights.get(place).copied().unwrap_or(0);
                Ok(Group {
                    labels: labels(&texts)?,
                    keys,
                    atoms: of.get(place).cloned().unwrap_or_default(),
                    is_enough: weight >= u64::from(atoms.enough),
                    weight,
                })
            };
            named.into_iter().map(whole).collect()
        });
        let groups = groups.collect::<Result<_, _>>()?;
        Ok(Self { people, groups })
    }

    /// Where an individual may stand behind several atoms.
    fn of_records(atoms: &Atoms) -> Result<Self, TooMuch> {
        let mut individuals: HashMap<&str, u32> = HashMap::new();
        let mut named = nothing_named(atoms);
        // By what selections tell of it.
        let mut known: HashMap<Member, usize> = HashMap::new();
        let mut people: Vec<Whose> = Vec::new();
        for row in &atoms.rows {
            let member = membership(row, atoms, &mut named);
            let next = people.len();
            let at = *known.entry(member).or_insert(next);
            let many = row.number >= u64::from(atoms.enough);
            let own = match &row.name {
                Some(text) if !many => {
                    let free = u32::try_from(individuals.len()).unwrap_or(u32::MAX);
                    Whose::These(BTreeSet::from([*individuals.entry(text).or_insert(free)]))
                }
                Some(_) | None => Whose::Many(row.number),
            };
            match people.get_mut(at) {
                Some(held) => held.join(own),
                None => people.push(own),
            }
        }
        let mut members: Vec<(Member, usize)> = known.into_iter().collect();
        members.sort_unstable_by_key(|(_, atom)| *atom);
        let mut of: Vec<Vec<Vec<u32>>> =
            named.iter().map(|named| vec![Vec::new(); named.len()]).collect();
        for (member, atom) in members {
            let atom = u32::try_from(atom).map_err(|_many| TooMuch)?;
            for (number, at) in member {
                let group = at.checked_sub(1);
                let held = of.get_mut(number).and_then(|of| of.get_mut(group?));
                held.ok_or(TooMuch)?.push(atom);
            }
        }
        let groups = named.into_iter().zip(of).map(|(named, of)| {
            let whole = |(keys, Counted { at, texts }): (Vec<Box<str>>, Counted)| {
                let atoms_of = of.get(at.saturating_sub(1)).cloned().unwrap_or_default();
                let (is_enough, weight) = sized(&people, &atoms_of, atoms.enough);
                Ok(Group { labels: labels(&texts)?, keys, atoms: atoms_of, is_enough, weight })
            };
            named.into_iter().map(whole).collect()
        });
        let groups = groups.collect::<Result<_, _>>()?;
        Ok(Self { people, groups })
    }

    /// Whether atoms stand on enough individuals, and how many that is at most.
    pub(super) fn sized(&self, atoms: &[u32], enough: u32) -> (bool, u64) {
        sized(&self.people, atoms, enough)
    }

    /// The atoms that few individuals have records in.
    pub(super) fn classes(&self, enough: u32) -> Vec<Class> {
        let atoms = self.people.iter().zip(0_u32..);
        let class = |(whose, atom): (&Whose, u32)| {
            let people = match whose {
                Whose::Own(number) => {
                    let number = u32::try_from(*number).unwrap_or(u32::MAX);
                    (1..enough).contains(&number).then_some(People::Own(number))?
                }
                Whose::These(those) => {
                    let few = u32::try_from(those.len()).is_ok_and(|number| number < enough);
                    few.then(|| People::These(those.iter().copied().collect()))?
                }
                Whose::Many(_) => return None,
            };
            Some(Class { atom, people })
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
                if sized(&self.people, &atoms, enough).0 {
                    found.push(atoms);
                }
            }
        }
        found
    }
}

impl Whose {
    fn join(&mut self, other: Self) {
        let joined = match (std::mem::replace(self, Self::Own(0)), other) {
            (Self::Own(one), Self::Own(other)) => Self::Own(one.saturating_add(other)),
            (Self::These(mut one), Self::These(other)) => {
                one.extend(other);
                Self::These(one)
            }
            (one, other) => Self::Many(one.weight().saturating_add(other.weight())),
        };
        *self = joined;
    }

    fn weight(&self) -> u64 {
        match self {
            Self::Own(number) | Self::Many(number) => *number,
            Self::These(those) => u64::try_from(those.len()).unwrap_or(u64::MAX),
        }
    }
}

/// The groups of a selection by the places of their keys.
type Named = BTreeMap<Vec<Box<str>>, Counted>;

/// A group whose atoms are not known yet.
struct Counted {
    /// Its number, from 1.
    at: usize,
    /// The texts of each key.
    texts: Vec<BTreeSet<Box<str>>>,
}

/// The groups that something is in: the number of each selection, and the group's there, from 1.
type Member = Vec<(usize, usize)>;

fn nothing_named(atoms: &Atoms) -> Vec<Named> {
    let mut named = Vec::new();
    named.resize_with(atoms.selections.len(), Named::new);
    named
}

/// In which groups a row is.
fn membership(row: &Row, atoms: &Atoms, named: &mut [Named]) -> Member {
    let of = atoms.selections.iter().zip(named).enumerate().skip(row.first).zip(&row.flags);
    let has = of.filter(|(_, flag)| **flag == b'1');
    has.map(|((number, (selected, named)), _)| {
        let of_keys = |all: &[Box<str>]| -> Vec<Box<str>> {
            selected.keys.iter().filter_map(|at| all.get(*at)).cloned().collect()
        };
        let (places, texts) = (of_keys(&row.places), of_keys(&row.texts));
        let next = named.len().saturating_add(1);
        let none = || Counted { at: next, texts: vec![BTreeSet::new(); texts.len()] };
        let group = named.entry(places).or_insert_with(none);
        for (held, text) in group.texts.iter_mut().zip(texts) {
            held.insert(text);
        }
        (number, group.at)
    })
    .collect()
}

/// Every label that a group of these texts may have.
fn labels(texts: &[BTreeSet<Box<str>>]) -> Result<Vec<String>, TooMuch> {
    let mut found = vec![String::from(LABEL_ENDS)];
    for (at, texts) in texts.iter().enumerate() {
        let longer = found.iter().flat_map(|label| {
            texts.iter().map(move |text| {
                let mut label = label.clone();
                if at > 0 {
                    label.push(LABEL_PARTS);
                }
                label.push_str(text);
                label
            })
        });
        found = longer.take(LABELS_MAX.saturating_add(1)).collect();
        if found.len() > LABELS_MAX {
            return Err(TooMuch);
        }
    }
    for label in &mut found {
        label.push(LABEL_ENDS);
    }
    Ok(found)
}

/// Whether atoms stand on enough individuals, and how many that is at most.
fn sized(people: &[Whose], atoms: &[u32], enough: u32) -> (bool, u64) {
    let mut own = 0_u64;
    let mut those: BTreeSet<u32> = BTreeSet::new();
    let mut weight = 0_u64;
    let mut is_many = false;
    for atom in atoms {
        let Some(whose) = usize::try_from(*atom).ok().and_then(|at| people.get(at)) else {
            continue;
        };
        weight = weight.saturating_add(whose.weight());
        match whose {
            Whose::Own(number) => own = own.saturating_add(*number),
            Whose::These(some) => those.extend(some),
            Whose::Many(_) => is_many = true,
        }
    }
    let number = own.saturating_add(u64::try_from(those.len()).unwrap_or(u64::MAX));
    (is_many || number >= u64::from(enough), weight)
}
