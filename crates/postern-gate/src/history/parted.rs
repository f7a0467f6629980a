//! Records and people, parted by what selections tell of them.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, hash_map::Entry},
    hash::{BuildHasher as _, RandomState},
};

use postern_sql::{LABEL_ENDS, LABEL_PARTS, Selected, Unit};

use super::atoms::{Atoms, Row};
use crate::span::{self, Class, Column, TooMuch};

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
    /// Whether an atom may be in several of them, or in part.
    pub(super) may_overlap: bool,
}

/// Whose the records of an atom are.
#[derive(Clone, Debug)]
enum Whose {
    /// These few, ascending.
    These(Vec<u32>),
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
    let members: Vec<Member> = atoms.rows.iter().map(|row| names.take(row)).collect();
    let numbers = || 0..names.selections.len();
    match (atoms.unit, atoms.parts.as_slice()) {
        (Unit::Records, parts) => {
            let is_each_once = parts.iter().all(|part| part.is_each_once);
            let whose = if is_each_once { each_their_own(atoms) } else { one_by_one(atoms) };
            let mut records = names.cells(numbers().map(Told::Counted).collect(), atoms.enough);
            for (member, whose) in members.into_iter().zip(whose) {
                records.add(member, &whose)?;
            }
            let mut space = names.space(records)?;
            space.selections.iter_mut().for_each(|one| one.may_overlap = false);
            Ok(vec![space])
        }
        (Unit::Owners { are_people }, parts) => {
            let is_counted = |at: usize| {
                let spot = names.selections.get(at);
                spot.is_some_and(|(part, selected)| {
                    let is_each_once = parts.get(*part).is_some_and(|part| part.is_each_once);
                    is_each_once || (counts.people)(selected)
                })
            };
            let several = names.both_counted(&members, counts);
            let single = single(atoms, &members)?;
            let as_people = |number: usize, group: usize| {
                let selected = names.selections.get(number).map(|(_, selected)| *selected);
                is_counted(number)
                    || (selected.is_some_and(counts.records) && single.contains(&(number, group)))
            };
            let told = OfOwners { counts: &as_people, several: &several };
            let is_told = |at: &usize| {
                let spot = names.selections.get(*at);
                is_counted(*at) || spot.is_some_and(|(_, selected)| (counts.records)(selected))
            };
            let counted = numbers().filter(is_told).map(Told::Counted);
            let in_all = numbers().filter(|at| !names.is_each_once(*at)).map(Told::Whole);
            let of_both = numbers().map(Told::Several);
            let all = counted.chain(in_all).chain(of_both).collect();
            let mut owners = names.cells(all, atoms.enough);
            let whose = owned(atoms, &members, &told, &mut owners)?;
            owners.several = several;
            let mut found = vec![names.space(owners)?];
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
                    found.push(space);
                }
            }
            Ok(found)
        }
    }
}

/// Of each row whose the records are, where each individual has one.
fn each_their_own(atoms: &Atoms) -> Vec<Whose> {
    let mut people = Fresh::default();
    atoms.rows.iter().map(|row| people.next(row.number, atoms.enough)).collect()
}

/// Of each row whose the records are, where rows say that.
fn one_by_one(atoms: &Atoms) -> Vec<Whose> {
    let mut individuals: HashMap<&str, u32> = HashMap::new();
    let whose = atoms.rows.iter().map(|row| match &row.name {
        Some(text) if row.number < u64::from(atoms.enough) => {
            Whose::These(vec![known(&mut individuals, text)])
        }
        Some(_) | None => Whose::Many(row.number),
    });
    whose.collect()
}

fn known<'t>(individuals: &mut HashMap<&'t str, u32>, text: &'t str) -> u32 {
    let free = u32::try_from(individuals.len()).unwrap_or(u32::MAX);
    *individuals.entry(text).or_insert(free)
}

/// What is told of owners.
struct OfOwners<'o> {
    /// Of which groups it is told how many there are.
    counts: &'o dyn Fn(usize, usize) -> bool,
    /// Of which groups how many records they have as well.
    several: &'o HashMap<(usize, usize), bool>,
}

/// The groups of which few people, or nobody, have several records: how many records there are is how
/// many people.
fn single(atoms: &Atoms, members: &[Member]) -> Result<HashSet<(usize, usize)>, TooMuch> {
    let rows = atoms.rows.iter().enumerate();
    let rows: HashMap<&str, usize> =
        rows.filter_map(|(at, row)| Some((row.name.as_deref()?, at))).collect();
    let mut several: HashMap<(usize, usize), u64> = HashMap::new();
    let mut all: HashSet<(usize, usize)> = HashSet::new();
    for (names, number, _) in atoms.people.iter() {
        let mut once: HashSet<(usize, usize)> = HashSet::new();
        let mut more: HashSet<(usize, usize)> = HashSet::new();
        for name in names.split(',') {
            let bare = name.strip_suffix('+');
            let at = rows.get(bare.unwrap_or(name)).copied().ok_or(TooMuch)?;
            for (one, group) in members.get(at).into_iter().flatten() {
                let spot = (one.number(), *group);
                if bare.is_some() || !once.insert(spot) {
                    more.insert(spot);
                }
                all.insert(spot);
            }
        }
        for spot in more {
            let held = several.entry(spot).or_default();
            *held = held.saturating_add(number);
        }
    }
    let few = |spot: &(usize, usize)| {
        several.get(spot).is_none_or(|number| *number < u64::from(atoms.enough))
    };
    Ok(all.into_iter().filter(few).collect())
}

/// Puts down what owners are in, and who stands behind them; of each row whose the records are,
/// where owners are people.
///
/// Somebody is counted with a group who has any record in it. Of what is added up over records somebody gives all that they have where all their records of the
/// part are in the group, and so the same as other such groups, and of other tables, take of them;
/// else a share, which is the same for groups that take the same records.
fn owned(
    atoms: &Atoms,
    members: &[Member],
    told: &OfOwners<'_>,
    owners: &mut Cells,
) -> Result<Vec<Whose>, TooMuch> {
    let rows = atoms.rows.iter().enumerate();
    let rows: HashMap<&str, usize> =
        rows.filter_map(|(at, row)| Some((row.name.as_deref()?, at))).collect();
    let mut whose: Vec<Whose> = vec![Whose::These(Vec::new()); atoms.rows.len()];
    let mut people = Fresh::default();
    let marks = RandomState::new();
    let mut individuals: HashMap<&str, u32> = HashMap::new();
    for (names, number, few) in atoms.people.iter() {
        let those = match few {
            // They are so many at least.
            Some(few) => {
                let mut those: Vec<u32> =
                    few.iter().map(|one| known(&mut individuals, one)).collect();
                those.sort_unstable();
                those.dedup();
                Whose::These(those)
            }
            None => people.next(number, atoms.enough),
        };
        let mut counted = Member::new();
        let mut of_part: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut once: HashSet<(usize, usize)> = HashSet::new();
        for name in names.split(',') {
            let (name, are_several) = match name.strip_suffix('+') {
                Some(name) => (name, true),
                None => (name, false),
            };
            // A name that no row explains: what those have is not known.
            let at = rows.get(name).copied().ok_or(TooMuch)?;
            let row = atoms.rows.get(at).ok_or(TooMuch)?;
            of_part.entry(row.part).or_default().push(at);
            for (one, group) in members.get(at).into_iter().flatten().copied() {
                let spot = (one.number(), group);
                if (told.counts)(one.number(), group) {
                    counted.push((one, group));
                }
                if told.several.contains_key(&spot) && (are_several || !once.insert(spot)) {
                    counted.push((Told::Several(one.number()), group));
                }
            }
            if let Some(whose) = whose.get_mut(at) {
                whose.join(&those, atoms.enough);
            }
        }
        for (part, of) in of_part {
            if atoms.parts.get(part).is_none_or(|part| part.is_each_once) {
                continue;
            }
            for (records, groups) in shares(&of, members, &marks) {
                let in_all = groups.into_iter().map(|(told, group)| (told.whole(), group));
                if records == of.len() {
                    counted.extend(in_all);
                } else {
                    owners.add(in_all, &those)?;
                }
            }
        }
        owners.add(counted, &those)?;
    }
    Ok(whose)
}

/// Of these rows those that groups take: each set with the groups that take just those, and how many
/// rows they are.
fn shares(rows: &[usize], members: &[Member], marks: &RandomState) -> Vec<(usize, Member)> {
    let mut taken: Vec<((Told, usize), u64, usize)> = Vec::new();
    for row in rows {
        let mark = marks.hash_one(row);
        let of = members.get(*row).into_iter().flatten();
        taken.extend(of.map(|group| (*group, mark, 1)));
    }
    // PERF: a set is told from others by the sum of random marks of its rows; this is done for everybody.
    taken.sort_unstable_by_key(|(group, ..)| *group);
    taken.dedup_by(|(group, mark, number), (held, sum, all)| {
        let is_same = group == held;
        if is_same {
            *sum = sum.wrapping_add(*mark);
            *all = all.saturating_add(*number);
        }
        is_same
    });
    taken.sort_unstable_by_key(|(_, sum, _)| *sum);
    let sets = taken.chunk_by(|(_, one, _), (_, other, _)| one == other);
    let set = |set: &[((Told, usize), u64, usize)]| {
        let number = set.first().map_or(0, |(.., number)| *number);
        (number, set.iter().map(|(group, ..)| *group).collect())
    };
    sets.map(set).collect()
}

/// Numbers for people of whom nothing is known but that each is somebody else.
#[derive(Default)]
struct Fresh {
    next: u32,
}

impl Fresh {
    fn next(&mut self, number: u64, enough: u32) -> Whose {
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

impl Whose {
    /// Those of both.
    fn join(&mut self, other: &Self, enough: u32) {
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

    fn weight(&self) -> u64 {
        match self {
            Self::Many(number) => *number,
            Self::These(those) => u64::try_from(those.len()).unwrap_or(u64::MAX),
        }
    }
}

/// The groups that something is in: the number of each selection, and the group's there.
type Member = Vec<(Told, usize)>;

/// What is told by a selection, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Told {
    /// Records, or those who have any.
    Counted(usize),
    /// All that owners have together.
    Whole(usize),
    /// Those who have several records.
    Several(usize),
}

impl Told {
    const fn number(self) -> usize {
        match self {
            Self::Counted(number) | Self::Whole(number) | Self::Several(number) => number,
        }
    }

    const fn whole(self) -> Self {
        Self::Whole(self.number())
    }
}

/// The groups of a selection by the places of their keys.
type Named = BTreeMap<Vec<Box<str>>, Texts>;

/// A group, before it is known what is in it.
struct Texts {
    number: usize,
    /// Of each key.
    texts: Vec<BTreeSet<Box<str>>>,
}

/// What is in groups, and whose it is: what is in the same ones is one.
struct Cells {
    /// What is told.
    told: Vec<Told>,
    /// The number of the first group of each, where those of all are one after the other.
    begins: HashMap<Told, usize>,
    total: usize,
    // PERF: nobody's own is kept, of whom there may be very many.
    alike: HashMap<Vec<u32>, Whose>,
    /// The groups of which those matter who have several records, and whether that is told already.
    several: HashMap<(usize, usize), bool>,
    enough: u32,
}

impl Cells {
    fn add(
        &mut self,
        member: impl IntoIterator<Item = (Told, usize)>,
        whose: &Whose,
    ) -> Result<(), TooMuch> {
        let Self { begins, alike, enough, .. } = self;
        let place = |(told, group): (Told, usize)| begins.get(&told)?.checked_add(group);
        let places = member.into_iter().filter_map(place).map(u32::try_from);
        let mut of: Vec<u32> = places.collect::<Result<_, _>>().map_err(|_many| TooMuch)?;
        of.sort_unstable();
        of.dedup();
        of.shrink_to_fit();
        match alike.entry(of) {
            Entry::Occupied(mut held) => held.get_mut().join(whose, *enough),
            Entry::Vacant(free) => drop(free.insert(whose.clone())),
        }
        Ok(())
    }
}

/// All selections, and what groups each has.
struct Names<'a> {
    /// Each with the number of its part.
    selections: Vec<(usize, &'a Selected)>,
    /// The number of the first selection of each part.
    begins: Vec<usize>,
    /// Whether each individual has one record in a part.
    are_each_once: Vec<bool>,
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
        let are_each_once = atoms.parts.iter().map(|part| part.is_each_once).collect();
        Self { selections, begins, are_each_once, named }
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
            (Told::Counted(number), group.number)
        })
        .collect()
    }

    /// The groups of which it is told how many records and how many people there are, by whichever
    /// selections: the number of each, and the group's there; and whether both were told before.
    fn both_counted(
        &self,
        members: &[Member],
        counts: &Counts<'_>,
    ) -> HashMap<(usize, usize), bool> {
        let mut rows: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
        for (at, member) in members.iter().enumerate() {
            for (told, group) in member {
                rows.entry((told.number(), *group)).or_default().push(at);
            }
        }
        let is = |number: usize, tells: &dyn Fn(&Selected) -> bool| {
            let selected = self.selections.get(number).map(|(_, selected)| *selected);
            !self.is_each_once(number) && selected.is_some_and(tells)
        };
        let when = |(number, group): (usize, usize)| -> Option<When> {
            let (_, selected) = self.selections.get(number)?;
            let mut named = self.named.get(number)?.values();
            let texts = named.find(|texts| texts.number == group)?;
            (counts.when)(selected, &labels(&texts.texts).ok()?)
        };
        let of = |tells: &dyn Fn(&Selected) -> bool, is_before: bool| -> HashSet<&[usize]> {
            let spots = rows.iter().filter(|((number, _), _)| is(*number, tells));
            let spots = spots.filter(|(spot, _)| match when(**spot) {
                Some(When::Before) => true,
                Some(When::Now) => !is_before,
                None => false,
            });
            spots.map(|(_, rows)| rows.as_slice()).collect()
        };
        let (people, records) = (of(counts.people, false), of(counts.records, false));
        let (people_before, records_before) = (of(counts.people, true), of(counts.records, true));
        let both = rows.iter().filter_map(|(spot, rows)| {
            let rows = rows.as_slice();
            let are_told = people.contains(rows) && records.contains(rows);
            let were_told = people_before.contains(rows) && records_before.contains(rows);
            are_told.then_some((*spot, were_told))
        });
        both.collect()
    }

    fn is_each_once(&self, number: usize) -> bool {
        let part = self.selections.get(number).map(|(part, _)| *part);
        part.and_then(|part| self.are_each_once.get(part)) == Some(&true)
    }

    /// Nothing yet of what is told.
    fn cells(&self, told: Vec<Told>, enough: u32) -> Cells {
        let mut total = 0_usize;
        let mut begins: HashMap<Told, usize> = HashMap::new();
        for one in &told {
            begins.insert(*one, total);
            total = total.saturating_add(self.named.get(one.number()).map_or(0, BTreeMap::len));
        }
        Cells { told, begins, total, alike: HashMap::new(), several: HashMap::new(), enough }
    }

    /// What groups add up, over what is in them and whose it is.
    ///
    /// Only those atoms are kept that decide what is told of few people ([`span::kernel`]).
    fn space(&self, cells: Cells) -> Result<Space<'a>, TooMuch> {
        let Cells { told, begins, total, alike, several, enough } = cells;
        let place = |(told, group): (Told, usize)| begins.get(&told)?.checked_add(group);
        let mut alike: Vec<(Vec<u32>, Whose)> = alike.into_iter().collect();
        alike.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut sizes = vec![Whose::These(Vec::new()); total];
        let (mut columns, mut people) = (Vec::new(), Vec::new());
        for (groups, whose) in alike {
            for group in &groups {
                let size = usize::try_from(*group).ok().and_then(|group| sizes.get_mut(group));
                size.ok_or(TooMuch)?.join(&whose, enough);
            }
            let named = match &whose {
                Whose::These(those) => Some(those.clone()),
                Whose::Many(_) => None,
            };
            columns.push(Column { groups, people: named });
            people.push(whose);
        }
        let kept = span::kernel(&columns, total, enough)?;
        let mut of: Vec<Vec<u32>> = vec![Vec::new(); total];
        let mut kept_people = Vec::with_capacity(kept.len());
        for ((at, part), atom) in kept.into_iter().zip(0_u32..) {
            let (column, whose) = columns.get(at).zip(people.get(at)).ok_or(TooMuch)?;
            kept_people.push(match part {
                span::Part::OfFew => whose.clone(),
                span::Part::OfNone => Whose::Many(whose.weight()),
            });
            for group in &column.groups {
                let held = usize::try_from(*group).ok().and_then(|group| of.get_mut(group));
                held.ok_or(TooMuch)?.push(atom);
            }
        }
        let several = |number: usize, group: usize| {
            let is_told = *several.get(&(number, group))?;
            let atoms = of.get(place((Told::Several(number), group))?)?.clone();
            (!atoms.is_empty()).then_some(Several { atoms, is_told })
        };
        let shown = told.into_iter().filter(|told| !matches!(told, Told::Several(_)));
        let selections = shown.map(|told| {
            self.spaced(told.number(), &several, &|group| {
                let place = place((told, group));
                let of = |at: usize| Some((of.get(at)?.clone(), sizes.get(at)?));
                place.and_then(of).map_or((Vec::new(), false, 0), |(atoms_of, size)| {
                    (atoms_of, matches!(size, Whose::Many(_)), size.weight())
                })
            })
        });
        let selections = selections.collect::<Result<_, _>>()?;
        Ok(Space { people: kept_people, selections })
    }

    /// A selection with its groups: the atoms of each, whether they are of enough, and its weight.
    fn spaced(
        &self,
        number: usize,
        several: &dyn Fn(usize, usize) -> Option<Several>,
        of: &dyn Fn(usize) -> (Vec<u32>, bool, u64),
    ) -> Result<Spaced<'a>, TooMuch> {
        let (_, selected) = *self.selections.get(number).ok_or(TooMuch)?;
        let named = self.named.get(number).into_iter().flatten();
        let groups = named.map(|(keys, Texts { number: group, texts })| {
            let (atoms, is_enough, weight) = of(*group);
            let several = several(number, *group);
            let (labels, keys) = (labels(texts)?, keys.clone());
            Ok(Group { labels, keys, atoms, several, is_enough, weight })
        });
        let groups = groups.collect::<Result<_, _>>()?;
        Ok(Spaced { selected, groups, may_overlap: !self.is_each_once(number) })
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
