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

/// The groups of which few people, or nobody, have several records: how many records there are is how
/// many people.
pub(super) fn single(
    atoms: &Atoms,
    members: &[Member],
) -> Result<HashSet<(usize, usize)>, TooMuch> {
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
pub(super) fn owned(
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
