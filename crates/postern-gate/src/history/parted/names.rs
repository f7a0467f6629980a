//! The groups of selections, and what is in them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, hash_map::Entry};

use postern_sql::{LABEL_ENDS, LABEL_PARTS, Part, Selected};

use super::{Counts, Group, Several, Space, Spaced, When, whose::Whose};
use crate::{
    history::atoms::{Atoms, Row},
    span::{self, Column, TooMuch},
};

/// Most texts that equal keys of one group come to.
const LABELS_MAX: usize = 64;

/// The groups that something is in: the number of each selection, and the group's there.
pub(super) type Member = Vec<(Told, usize)>;

/// What is told by a selection, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Told {
    /// Records, or those who have any.
    Counted(usize),
    /// All that owners have together.
    Whole(usize),
    /// Those who have several records.
    Several(usize),
}

impl Told {
    pub(super) const fn number(self) -> usize {
        match self {
            Self::Counted(number) | Self::Whole(number) | Self::Several(number) => number,
        }
    }

    pub(super) const fn whole(self) -> Self {
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
pub(super) struct Cells {
    /// What is told.
    told: Vec<Told>,
    /// The number of the first group of each, where those of all are one after the other.
    begins: HashMap<Told, usize>,
    total: usize,
    // PERF: nobody's own is kept, of whom there may be very many.
    alike: HashMap<Vec<u32>, Whose>,
    /// The groups of which those matter who have several records, and whether that is told already.
    pub(super) several: HashMap<(usize, usize), bool>,
    enough: u32,
}

impl Cells {
    pub(super) fn add(
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

/// Which records are counted by a group that is shown, now or before.
#[derive(Default)]
struct Shown<'r> {
    at_all: HashSet<&'r [usize]>,
    before: HashSet<&'r [usize]>,
}

impl<'r> Shown<'r> {
    fn put(&mut self, rows: &'r [usize], when: When) {
        self.at_all.insert(rows);
        match when {
            When::Before => drop(self.before.insert(rows)),
            When::Now => {}
        }
    }
}

/// All selections, and what groups each has.
pub(super) struct Names<'a> {
    /// Each with the number of its part.
    pub(super) selections: Vec<(usize, &'a Selected)>,
    /// The number of the first selection of each part.
    begins: Vec<usize>,
    /// Whether each individual has one record in a part.
    are_each_once: Vec<bool>,
    named: Vec<Named>,
}

impl<'a> Names<'a> {
    /// No group yet.
    pub(super) fn of(atoms: &'a Atoms) -> Self {
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
    pub(super) fn take(&mut self, row: &Row, part: &Part) -> Member {
        let begin = self.begins.get(row.part).copied().unwrap_or(usize::MAX);
        let of = self.selections.iter().zip(&mut self.named).enumerate().skip(begin);
        let has = of.zip(row.flags(part)).filter(|(_, flag)| *flag);
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
    pub(super) fn both_counted(
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
        let mut people = Shown::default();
        let mut records = Shown::default();
        for (number, (_, selected)) in self.selections.iter().enumerate() {
            let (of_people, of_records) = ((counts.people)(selected), (counts.records)(selected));
            if self.is_each_once(number) || !(of_people || of_records) {
                continue;
            }
            for texts in self.named.get(number).into_iter().flat_map(BTreeMap::values) {
                let when = labels(&texts.texts).ok().and_then(|all| (counts.when)(selected, &all));
                let rows = rows.get(&(number, texts.number)).map(Vec::as_slice);
                if let (Some(when), Some(rows)) = (when, rows) {
                    let shown = [(of_people, &mut people), (of_records, &mut records)];
                    let shown = shown.into_iter().filter(|(counts, _)| *counts);
                    shown.for_each(|(_, shown)| shown.put(rows, when));
                }
            }
        }
        let both = rows.iter().filter_map(|(spot, rows)| {
            let rows = rows.as_slice();
            let are_told = people.at_all.contains(rows) && records.at_all.contains(rows);
            let were_told = people.before.contains(rows) && records.before.contains(rows);
            are_told.then_some((*spot, were_told))
        });
        both.collect()
    }

    pub(super) fn selected(&self, number: usize) -> Option<&'a Selected> {
        self.selections.get(number).map(|(_, selected)| *selected)
    }

    pub(super) fn is_each_once(&self, number: usize) -> bool {
        let part = self.selections.get(number).map(|(part, _)| *part);
        part.and_then(|part| self.are_each_once.get(part)) == Some(&true)
    }

    /// Nothing yet of what is told.
    pub(super) fn cells(&self, told: Vec<Told>, enough: u32) -> Cells {
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
    pub(super) fn space(&self, cells: Cells) -> Result<Space<'a>, TooMuch> {
        let Cells { told, begins, total, alike, several, enough } = cells;
        let place = |(told, group): (Told, usize)| begins.get(&told)?.checked_add(group);
        let mut alike: Vec<(Vec<u32>, Whose)> = alike.into_iter().collect();
        alike.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut sizes = vec![Whose::These(Vec::new()); total];
        let mut columns = Vec::with_capacity(alike.len());
        for (groups, whose) in alike {
            for group in &groups {
                let size = usize::try_from(*group).ok().and_then(|group| sizes.get_mut(group));
                size.ok_or(TooMuch)?.join(&whose, enough);
            }
            let people = match whose {
                Whose::These(those) => Some(those),
                Whose::Many(_) => None,
            };
            columns.push(Column { groups, people });
        }
        let kept = span::kernel(&columns, total, enough)?;
        let mut of: Vec<Vec<u32>> = vec![Vec::new(); total];
        let mut kept_people = Vec::with_capacity(kept.len());
        for ((at, part), atom) in kept.into_iter().zip(0_u32..) {
            let column = columns.get(at).ok_or(TooMuch)?;
            kept_people.push(match (part, &column.people) {
                (span::Part::OfFew, Some(those)) => Whose::These(those.clone()),
                (span::Part::OfFew | span::Part::OfNone, _) => Whose::Many(enough.into()),
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
        Ok(Space { people: kept_people, selections, is_supposing: false })
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
