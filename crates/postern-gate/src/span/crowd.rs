//! How many people stand behind classes together.

use std::collections::BTreeMap;

use super::{Class, People, TooMuch, budget::Budget};

/// Classes, and how many people are few.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crowd<'a> {
    classes: &'a [Class],
    enough: u32,
    add_up: bool,
}

impl<'a> Crowd<'a> {
    pub(super) fn new(classes: &'a [Class], enough: u32) -> Self {
        let add_up = classes.iter().all(|class| matches!(class.people, People::Own(1..)));
        Self { classes, enough, add_up }
    }

    /// Whether no two classes share people, and none has nobody: every class makes a set more.
    pub(super) fn add_up(&self) -> bool {
        self.add_up
    }

    /// Whether a set of `size` classes with these among them may stand on few people.
    pub(super) fn may_be_few(&self, set: &[usize], size: usize) -> bool {
        let missing = if self.add_up { size.saturating_sub(set.len()) } else { 0 };
        let missing = u32::try_from(missing).unwrap_or(u32::MAX);
        self.people(set).saturating_add(missing) < self.enough
    }

    /// How many people stand behind these classes.
    pub(super) fn people(&self, set: &[usize]) -> u32 {
        let mut count = 0_u32;
        for (index, class) in self.members(set).enumerate() {
            count = count.saturating_add(match &class.people {
                People::Own(people) => *people,
                People::These(ids) => {
                    let new = ids.iter().filter(|id| !self.stands_in(set, index, **id));
                    u32::try_from(new.count()).unwrap_or(u32::MAX)
                }
            });
        }
        count
    }

    /// Whether an individual stands behind one of the first classes of a set.
    fn stands_in(&self, set: &[usize], first: usize, id: u32) -> bool {
        self.members(set).take(first).any(|class| match &class.people {
            People::Own(_) => false,
            People::These(ids) => ids.binary_search(&id).is_ok(),
        })
    }

    fn members(&self, set: &[usize]) -> impl Iterator<Item = &'a Class> {
        set.iter().filter_map(|&class| self.classes.get(class))
    }
}

/// For every set of few people that some class stands on, all classes of nobody else.
#[derive(Debug, Default)]
pub(super) struct Circles(Vec<Vec<usize>>);

impl Circles {
    pub(super) fn of(crowd: Crowd<'_>, budget: &mut Budget) -> Result<Self, TooMuch> {
        let mut by_first: BTreeMap<u32, Vec<(usize, &[u32])>> = BTreeMap::new();
        let mut sets: BTreeMap<&[u32], Vec<usize>> = BTreeMap::new();
        for (index, class) in crowd.classes.iter().enumerate() {
            if crowd.may_be_few(&[index], 1)
                && let People::These(ids) = &class.people
                && let Some(&first) = ids.first()
            {
                by_first.entry(first).or_default().push((index, ids));
                sets.insert(ids, Vec::new());
            }
        }
        for (set, circle) in &mut sets {
            for first in *set {
                for &(index, ids) in by_first.get(first).into_iter().flatten() {
                    budget.spend(ids.len().saturating_mul(SUBSET_STEPS))?;
                    if ids.iter().all(|id| set.binary_search(id).is_ok()) {
                        circle.push(index);
                    }
                }
            }
        }
        // One class alone is looked at anyway.
        Ok(Self(sets.into_values().filter(|circle| circle.len() > 1).collect()))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[usize]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// How many classes the largest has.
    pub(super) fn widest(&self) -> usize {
        self.0.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// Steps of looking for one individual in a set.
const SUBSET_STEPS: usize = 4;
