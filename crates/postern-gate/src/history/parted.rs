//! Records and people, parted by what selections tell of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use postern_sql::{LABEL_ENDS, LABEL_PARTS, Selected, Unit};

use super::atoms::{Atoms, Row};
use crate::span::{self, Class, Column, People, TooMuch};

/// Most texts that equal keys of one group come to.
const LABELS_MAX: usize = 64;

/// What some selections add up: over atoms, which are what all of them tell alike.
#[derive(Debug)]
pub(super) struct Space<'a> {
    /// Of each atom, whose it is.
    people: Vec<Whose>,
    pub(super) selections: Vec<Spaced<'a>>,
}

/// A selection, and its groups over the atoms.
#[derive(Debug)]
pub(super) struct Spaced<'a> {
    pub(super) selected: &'a Selected,
    pub(super) groups: Vec<Group>,
    /// Whether an atom may be in several of them.
    pub(super) overlaps: bool,
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

/// What is reckoned apart: people by all their records, and the records of each table. `counts`
/// says of which selections it is told how many people there are.
pub(super) fn spaces<'a>(
    atoms: &'a Atoms,
    counts: &dyn Fn(&Selected) -> bool,
) -> Result<Vec<Space<'a>>, TooMuch> {
    let mut names = Names::of(atoms);
    let members: Vec<Member> = atoms.rows.iter().map(|row| names.take(row)).collect();
    let numbers = || 0..names.selections.len();
    match (atoms.unit, atoms.parts.as_slice()) {
        (Unit::Records, [part]) if part.is_each_once => {
            let alike = members.into_iter().zip(atoms.rows.iter().map(|row| row.number));
            Ok(vec![names.people(atoms, alike.collect(), numbers().collect())?])
        }
        (Unit::Records, _) => {
            let whose = one_by_one(atoms);
            let records = members.into_iter().zip(whose).collect();
            Ok(vec![names.records(atoms, records, numbers().collect())?])
        }
        (Unit::People, parts) => {
            let (alike, whose) = by_names(atoms, &members)?;
            let is_counted = |at: &usize| {
                let spot = names.selections.get(*at);
                spot.is_some_and(|(part, selected)| {
                    let is_each_once = parts.get(*part).is_some_and(|part| part.is_each_once);
                    is_each_once || counts(selected)
                })
            };
            let counted = numbers().filter(is_counted).collect();
            let mut found = vec![names.people(atoms, alike, counted)?];
            let mut rows: Vec<Vec<(Member, Whose)>> = Vec::new();
            rows.resize_with(parts.len(), Vec::new);
            for ((row, member), whose) in atoms.rows.iter().zip(members).zip(whose) {
                if let Some(rows) = rows.get_mut(row.part) {
                    rows.push((member, whose));
                }
            }
            for (at, (part, rows)) in parts.iter().zip(rows).enumerate() {
                let is_own = |number: &usize| {
                    names.selections.get(*number).is_some_and(|(part, _)| *part == at)
                };
                if !part.is_each_once {
                    found.push(names.records(atoms, rows, numbers().filter(is_own).collect())?);
                }
            }
            Ok(found)
        }
    }
}

/// Of each row whose the records are, where rows say that.
fn one_by_one(atoms: &Atoms) -> Vec<Whose> {
    let mut individuals: HashMap<&str, u32> = HashMap::new();
    let whose = atoms.rows.iter().map(|row| match &row.name {
        Some(text) if row.number < u64::from(atoms.enough) => {
            let free = u32::try_from(individuals.len()).unwrap_or(u32::MAX);
            Whose::These(BTreeSet::from([*individuals.entry(text).or_insert(free)]))
        }
        Some(_) | None => Whose::Many(row.number),
    });
    whose.collect()
}

/// In which groups people are, and of each row whose the records are, where people say which rows
/// are theirs.
fn by_names(
    atoms: &Atoms,
    members: &[Member],
) -> Result<(Vec<(Member, u64)>, Vec<Whose>), TooMuch> {
    let rows = atoms.rows.iter().enumerate();
    let known: HashMap<&str, usize> =
        rows.filter_map(|(at, row)| Some((row.name.as_deref()?, at))).collect();
    let mut whose: Vec<Whose> = Vec::new();
    whose.resize_with(atoms.rows.len(), || Whose::These(BTreeSet::new()));
    let mut alike = Vec::new();
    let mut next = 0_u32;
    for (names, number) in atoms.people.iter() {
        let mut member = Member::new();
        // Each of them is somebody else.
        let few = u32::try_from(number).unwrap_or(u32::MAX).min(atoms.enough);
        let those = next..next.saturating_add(few);
        next = those.end;
        for name in names.split(',') {
            // A name that no row explains: what those people have is not known.
            let at = known.get(name).copied().ok_or(TooMuch)?;
            member.extend(members.get(at).into_iter().flatten());
            if let Some(whose) = whose.get_mut(at) {
                whose.add(those.clone(), number, atoms.enough);
            }
        }
        alike.push((member, number));
    }
    Ok((alike, whose))
}

impl Space<'_> {
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

    fn add(&mut self, those: std::ops::Range<u32>, number: u64, enough: u32) {
        match self {
            Self::These(held) => {
                held.extend(those);
                let all = u64::try_from(held.len()).unwrap_or(u64::MAX);
                if all >= u64::from(enough) {
                    *self = Self::Many(all.max(number));
                }
            }
            Self::Own(all) | Self::Many(all) => *all = all.saturating_add(number),
        }
    }
}

/// The groups that something is in: the number of each selection, and the group's there.
type Member = Vec<(usize, usize)>;

/// The groups of a selection by the places of their keys.
type Named = BTreeMap<Vec<Box<str>>, Texts>;

/// A group, before it is known what is in it.
struct Texts {
    number: usize,
    /// Of each key.
    texts: Vec<BTreeSet<Box<str>>>,
}

/// All selections, and what groups each has.
struct Names<'a> {
    /// Each with the number of its part.
    selections: Vec<(usize, &'a Selected)>,
    /// The number of the first selection of each part.
    begins: Vec<usize>,
    named: Vec<Named>,
}

impl<'a> Names<'a> {
    /// No group yet.
    fn of(atoms: &'a Atoms) -> Self {
        let mut selections = Vec::new();
        let mut begins = Vec::new();
        for (at, part) in atoms.parts.iter().enumerate() {
            begins.push(selections.len());
            selections.extend(part.selections.iter().map(|selected| (at, selected)));
        }
        let mut named = Vec::new();
        named.resize_with(selections.len(), Named::new);
        Self { selections, begins, named }
    }

    /// In which groups a row is; they are known from now on.
    fn take(&mut self, row: &Row) -> Member {
        let begin = self.begins.get(row.part).copied().unwrap_or(usize::MAX);
        let of = self.selections.iter().zip(&mut self.named).enumerate().skip(begin);
        let has = of.zip(&row.flags).filter(|(_, flag)| **flag == b'1');
        has.map(|((number, ((_, selected), named)), _)| {
            let of_keys = |all: &[Box<str>]| -> Vec<Box<str>> {
                selected.keys.iter().filter_map(|at| all.get(*at)).cloned().collect()
            };
            let (places, texts) = (of_keys(&row.places), of_keys(&row.texts));
            let next = named.len();
            let none = || Texts { number: next, texts: vec![BTreeSet::new(); texts.len()] };
            let group = named.entry(places).or_insert_with(none);
            for (held, text) in group.texts.iter_mut().zip(texts) {
                held.insert(text);
            }
            (number, group.number)
        })
        .collect()
    }

    /// Where each atom is people of nowhere else, by these of the selections.
    ///
    /// Only those are kept that decide whether anything stands on few people ([`span::kernel`]).
    fn people(
        &self,
        atoms: &Atoms,
        alike: Vec<(Member, u64)>,
        numbers: Vec<usize>,
    ) -> Result<Space<'a>, TooMuch> {
        // The groups of all of them, one after the other.
        let mut total = 0_usize;
        let mut begins = vec![None; self.named.len()];
        for number in &numbers {
            if let (Some(begin), Some(named)) = (begins.get_mut(*number), self.named.get(*number)) {
                *begin = Some(total);
                total = total.saturating_add(named.len());
            }
        }
        let place = |(number, group): (usize, usize)| -> Option<usize> {
            begins.get(number).copied().flatten()?.checked_add(group)
        };
        let mut people_of: HashMap<Vec<u32>, u64> = HashMap::new();
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
            let held = people_of.entry(of.map_err(|_many| TooMuch)?).or_default();
            *held = held.saturating_add(number);
        }
        let mut columns: Vec<Column> =
            people_of.into_iter().map(|(groups, people)| Column { groups, people }).collect();
        // Those of many first: they are in every base that is looked for.
        columns.sort_unstable_by(|one, other| {
            other.people.cmp(&one.people).then_with(|| one.groups.cmp(&other.groups))
        });
        let mut people = Vec::new();
        let mut of: Vec<Vec<u32>> = vec![Vec::new(); total];
        for ((column, may_be_few), atom) in
            span::kernel(&columns, total, atoms.enough)?.into_iter().zip(0_u32..)
        {
            people.push(match may_be_few {
                span::Part::OfFew => Whose::Own(column.people),
                span::Part::OfNone => Whose::Many(column.people),
            });
            for group in &column.groups {
                let held = usize::try_from(*group).ok().and_then(|group| of.get_mut(group));
                held.ok_or(TooMuch)?.push(atom);
            }
        }
        let selections = numbers.into_iter().map(|number| {
            self.spaced(atoms, number, &|group| {
                let place = place((number, group));
                let of = |at: usize| Some((of.get(at)?.clone(), *weights.get(at)?));
                let (atoms_of, weight) = place.and_then(of).unwrap_or_default();
                (atoms_of, weight >= u64::from(atoms.enough), weight)
            })
        });
        let selections = selections.collect::<Result<_, _>>()?;
        Ok(Space { people, selections })
    }

    /// Where an individual may stand behind several atoms, by these of the selections.
    fn records(
        &self,
        atoms: &Atoms,
        records: Vec<(Member, Whose)>,
        numbers: Vec<usize>,
    ) -> Result<Space<'a>, TooMuch> {
        // By what selections tell of it.
        let mut known: HashMap<Member, usize> = HashMap::new();
        let mut people: Vec<Whose> = Vec::new();
        for (member, whose) in records {
            let next = people.len();
            let at = *known.entry(member).or_insert(next);
            match people.get_mut(at) {
                Some(held) => held.join(whose),
                None => people.push(whose),
            }
        }
        let mut members: Vec<(Member, usize)> = known.into_iter().collect();
        members.sort_unstable_by_key(|(_, atom)| *atom);
        let mut of: Vec<Vec<Vec<u32>>> =
            self.named.iter().map(|named| vec![Vec::new(); named.len()]).collect();
        for (member, atom) in members {
            let atom = u32::try_from(atom).map_err(|_many| TooMuch)?;
            for (number, group) in member {
                let held = of.get_mut(number).and_then(|of| of.get_mut(group));
                held.ok_or(TooMuch)?.push(atom);
            }
        }
        let selections = numbers.into_iter().map(|number| {
            let mut spaced = self.spaced(atoms, number, &|group| {
                let of = of.get(number).and_then(|of| of.get(group));
                let atoms_of = of.cloned().unwrap_or_default();
                let (is_enough, weight) = sized(&people, &atoms_of, atoms.enough);
                (atoms_of, is_enough, weight)
            })?;
            spaced.overlaps = false;
            Ok(spaced)
        });
        let selections = selections.collect::<Result<_, TooMuch>>()?;
        Ok(Space { people, selections })
    }

    /// A selection with its groups: the atoms of each, whether they are of enough, and its weight.
    fn spaced(
        &self,
        atoms: &Atoms,
        number: usize,
        of: &dyn Fn(usize) -> (Vec<u32>, bool, u64),
    ) -> Result<Spaced<'a>, TooMuch> {
        let (part, selected) = *self.selections.get(number).ok_or(TooMuch)?;
        let overlaps = atoms.parts.get(part).is_some_and(|part| !part.is_each_once);
        let named = self.named.get(number).into_iter().flatten();
        let groups = named.map(|(keys, Texts { number, texts })| {
            let (atoms, is_enough, weight) = of(*number);
            Ok(Group { labels: labels(texts)?, keys: keys.clone(), atoms, is_enough, weight })
        });
        let groups = groups.collect::<Result<_, _>>()?;
        Ok(Spaced { selected, groups, overlaps })
    }
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
