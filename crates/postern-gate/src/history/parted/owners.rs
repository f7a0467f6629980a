//! Owners by all their records.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{BuildHasher as _, RandomState},
};

use super::{
    names::{Cells, Member, Told},
    whose::{Fresh, Whose, known},
};
use crate::{history::atoms::Atoms, span::TooMuch};

/// What is told of owners.
pub(super) struct OfOwners<'o> {
    /// Of which groups it is told how many there are.
    pub(super) counts: &'o dyn Fn(usize, usize) -> bool,
    /// Of which groups how many records they have as well.
    pub(super) several: &'o HashMap<(usize, usize), bool>,
}

/// Owners, as a reading has them.
pub(super) struct Holders<'a> {
    atoms: &'a Atoms,
    members: &'a [Member],
    /// The rows by their names.
    rows: HashMap<&'a str, usize>,
}

/// A row that somebody has records of, and whether several.
type Held = (usize, bool);

impl<'a> Holders<'a> {
    pub(super) fn of(atoms: &'a Atoms, members: &'a [Member]) -> Self {
        let rows = atoms.rows.iter().enumerate();
        let rows = rows.filter_map(|(at, row)| Some((row.name.as_deref()?, at))).collect();
        Self { atoms, members, rows }
    }

    /// What those with these names have.
    ///
    /// # Errors
    /// A name that no row explains: what they have is not known.
    fn held(&self, names: &str) -> Result<Vec<Held>, TooMuch> {
        let held = |name: &str| {
            let bare = name.strip_suffix('+');
            let at = self.rows.get(bare.unwrap_or(name)).copied().ok_or(TooMuch)?;
            Ok((at, bare.is_some()))
        };
        names.split(',').map(held).collect()
    }

    fn groups(&self, row: usize) -> impl Iterator<Item = (Told, usize)> + use<'a> {
        self.members.get(row).into_iter().flatten().copied()
    }

    /// The groups in which these are several records.
    fn several(&self, held: &[Held]) -> HashSet<(usize, usize)> {
        let mut once: HashSet<(usize, usize)> = HashSet::new();
        let mut several = HashSet::new();
        for (row, are_several) in held {
            for (told, group) in self.groups(*row) {
                let spot = (told.number(), group);
                if !once.insert(spot) || *are_several {
                    several.insert(spot);
                }
            }
        }
        several
    }

    /// The groups of which few people, or nobody, have several records: how many records there are is
    /// how many people.
    pub(super) fn single(&self) -> Result<HashSet<(usize, usize)>, TooMuch> {
        let mut people: HashMap<(usize, usize), u64> = HashMap::new();
        for (list, (names, number, _)) in self.atoms.people.iter().enumerate() {
            if self.atoms.people.supposed(list).is_some() {
                break;
            }
            for spot in self.several(&self.held(names)?) {
                let held = people.entry(spot).or_default();
                *held = held.saturating_add(number);
            }
        }
        let all = self.members.iter().flatten().map(|(told, group)| (told.number(), *group));
        let few = |spot: &(usize, usize)| {
            people.get(spot).is_none_or(|number| *number < u64::from(self.atoms.enough))
        };
        Ok(all.filter(few).collect())
    }

    /// Puts down what owners are in, and who stands behind them; of each row whose the records are,
    /// where owners are people.
    ///
    /// Somebody is counted with a group who has any record in it. Of what is added up over records
    /// somebody gives all that they have where all their records of the part are in the group, and so
    /// the same as other such groups, and of other tables, take of them; else a share, which is the
    /// same for groups that take the same records.
    pub(super) fn put(
        &self,
        told: &OfOwners<'_>,
        owners: &mut Cells,
    ) -> Result<Vec<Whose>, TooMuch> {
        let atoms = self.atoms;
        let mut whose: Vec<Whose> = vec![Whose::These(Vec::new()); atoms.rows.len()];
        let mut people = Fresh::default();
        let marks = RandomState::new();
        let mut individuals: HashMap<&str, u32> = HashMap::new();
        // Behind each list, where any is supposed.
        let mut behind: Vec<Whose> = Vec::new();
        for (list, (names, number, few)) in atoms.people.iter().enumerate() {
            let supposed = atoms.people.supposed(list);
            let same = supposed.and_then(|supposed| behind.get(supposed)).cloned();
            let those = match (same, few) {
                (Some(those), _) => those,
                // They are so many at least.
                (None, Some(few)) => Whose::of(few.iter().map(|one| known(&mut individuals, one))),
                (None, None) => people.next(number, atoms.enough),
            };
            if atoms.people.supposes_any() {
                behind.push(those.clone());
            }
            let held = self.held(names)?;
            let mut counted = self.several_told(&held, told);
            let mut of_part: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (at, _) in held {
                let row = atoms.rows.get(at).ok_or(TooMuch)?;
                of_part.entry(row.part).or_default().push(at);
                let groups = self.groups(at);
                counted.extend(groups.filter(|(one, group)| (told.counts)(one.number(), *group)));
                if let Some(whose) = whose.get_mut(at) {
                    whose.join(&those, atoms.enough);
                }
            }
            for (part, of) in of_part {
                if atoms.parts.get(part).is_none_or(|part| part.is_each_once) {
                    continue;
                }
                for (records, groups) in self.shares(&of, &marks) {
                    let in_all = groups.into_iter().map(|(told, group)| (told.whole(), group));
                    // Of what is supposed it is not said how many records there are.
                    if records == of.len() || supposed.is_some() {
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

    /// In which of the groups where that is told they have several records.
    fn several_told(&self, held: &[Held], told: &OfOwners<'_>) -> Member {
        // PERF: mostly it is told of none.
        if told.several.is_empty() {
            return Member::new();
        }
        let several = self.several(held).into_iter().filter(|spot| told.several.contains_key(spot));
        several.map(|(number, group)| (Told::Several(number), group)).collect()
    }

    /// Of these rows those that groups take: each set with the groups that take just those, and how many
    /// rows they are.
    fn shares(&self, rows: &[usize], marks: &RandomState) -> Vec<(usize, Member)> {
        let mut taken: Vec<((Told, usize), u64, usize)> = Vec::new();
        for row in rows {
            let mark = marks.hash_one(row);
            taken.extend(self.groups(*row).map(|group| (group, mark, 1)));
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
}
