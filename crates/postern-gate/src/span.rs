//! What answers about groups tell together.
//!
//! A role that may see groups of at least `k` people asks for several, and puts the answers side
//! by side. Every answered group is a sum over *atoms*: classes of records that all questions so far
//! treat alike. Who has the sums of some groups has every linear combination of them, too:
//!
//! | asked | is |
//! | --- | --- |
//! | salaries in Bern | Bern north + Bern south + Bern unknown |
//! | salaries in Bern, north | Bern north |
//! | salaries in Bern, south | Bern south |
//! | the first less the others | Bern unknown: one person |
//!
//! So a group is a vector of ones and zeros over the atoms, and all that is known is their
//! [`Span`]. It tells about few people when it holds a vector, other than zero, whose atoms
//! stand on fewer than `k` people together. Before a group is shown, [`Span::admit`] asks whether
//! the span would then hold such a vector.
//!
//! # What is looked for
//!
//! All classes of fewer than `k` people are given beforehand. Every set of them is looked for that
//! stands on fewer than `k` people together and carries a vector of the span, however many classes
//! they are ([`few`]). So that there is little to look through, [`kernel`] says beforehand which
//! classes could be part of any.
//!
//! # What is not looked for
//!
//! - Less than a linear combination: that a sum is at least, or at most, something; that a count of
//!   people is a whole number; what somebody knows already.
//! - What few people a class of at least `k` holds.
//!
//! # How it is kept
//!
//! A vector is reduced at the *outer* atoms first, those of no class: the rows of the outer echelon
//! turn at such atoms alone. What is zero at all outer atoms then is reduced in the inner
//! echelon, where only classes are left. A combination with an outer row in it is not zero at
//! that row's pivot, so whatever is about classes alone is of the inner rows, which are few and
//! short. And a group that gives an outer row changes nothing about few people.
//!
//! # How sure it is
//!
//! Arithmetic is modulo a random prime of 31 bits, drawn for each span, and the search looks at
//! random projections. That a set that is there is missed, or one found that is not, is a matter of
//! some chances in 2^30, which nobody can choose. Work and room are bounded: at the
//! bound every call is [`TooMuch`], and stays so.

mod bases;
mod budget;
mod echelon;
mod few;
mod field;
mod kernel;

#[cfg(test)]
mod tests;

pub(crate) use self::kernel::{Column, Part, kernel};
use self::{
    budget::Budget,
    echelon::{COLUMNS_MAX, Echelon, Remainder, place},
    few::Search,
    field::{Field, Random},
};

/// A class of records that all questions treat alike, and that stands on few people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Class {
    /// The number of its atom. No two classes have the same.
    pub(crate) atom: u32,
    /// Who stands behind its records; they may stand behind others, too.
    pub(crate) people: Vec<u32>,
}

/// The bound of work or room is reached: it is not known what the span tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what the answers tell together is too much to follow")]
pub(crate) struct TooMuch;

/// How much a span held at some time.
#[cfg(test)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    outer: usize,
    inner: usize,
}

/// All linear combinations of the groups that were added.
#[derive(Debug)]
pub(crate) struct Span {
    field: Field,
    random: Random,
    enough: u32,
    classes: Vec<Class>,
    /// The class of each atom that has one.
    class_of: Vec<Option<u32>>,
    /// By atoms.
    outer: Echelon,
    /// By classes.
    inner: Echelon,
    budget: Budget,
}

/// What a group adds to the outer rows.
enum Outer {
    /// One more of them, which is there now.
    Row,
    /// None: what is left is about classes alone.
    Classes(Remainder),
}

impl Span {
    /// The span of nothing, where `enough` people are not few, and these are all classes of
    /// fewer. Atoms are best numbered from zero without gaps: a span is as wide as the highest
    /// number.
    ///
    /// # Errors
    /// [`TooMuch`] when an atom has a number of 131,072 or more.
    pub(crate) fn new(enough: u32, mut classes: Vec<Class>) -> Result<Self, TooMuch> {
        for class in &mut classes {
            class.people.sort_unstable();
            class.people.dedup();
        }
        let mut random = Random::seeded();
        let field = Field::draw(&mut random);
        let budget = Budget::new();
        let class_of = class_of(&classes)?;
        let (outer, inner) = (Echelon::new(field), Echelon::new(field));
        Ok(Self { field, random, enough, classes, class_of, outer, inner, budget })
    }

    /// Adds a group, the sum of these atoms; false when it was in the span already.
    ///
    /// # Errors
    /// [`TooMuch`] when the bound is reached, or an atom has a number of 131,072 or more.
    pub(crate) fn add(&mut self, atoms: &[u32]) -> Result<bool, TooMuch> {
        match self.add_outer(atoms)? {
            Outer::Row => Ok(true),
            Outer::Classes(rest) => self.add_inner(&rest),
        }
    }

    /// Adds all of these groups, in the order that costs least.
    ///
    /// # Errors
    /// As those of [`Span::add`].
    pub(crate) fn add_all(&mut self, groups: &[Vec<u32>]) -> Result<(), TooMuch> {
        // PERF: rows of few atoms first, so that later ones are mixed with little: a third of the
        // steps of any order, when questions have filters.
        let mut groups: Vec<_> = groups.iter().collect();
        groups.sort_by_key(|group| group.len());
        groups.into_iter().try_for_each(|group| self.add(group).map(drop))
    }

    /// What the span holds now, for [`Span::rewind`].
    #[cfg(test)]
    pub(crate) fn mark(&self) -> Mark {
        Mark { outer: self.outer.len(), inner: self.inner.len() }
    }

    /// Takes back what was added since.
    #[cfg(test)]
    pub(crate) fn rewind(&mut self, mark: Mark) {
        self.outer.truncate(mark.outer);
        self.inner.truncate(mark.inner);
    }

    /// A set of classes, by their places among all, that are few people together and carry a
    /// vector of the span; none when no such set was found.
    ///
    /// # Errors
    /// [`TooMuch`] when the bound is reached.
    #[cfg(test)]
    pub(crate) fn few(&mut self) -> Result<Option<Vec<usize>>, TooMuch> {
        self.search(&vec![true; self.classes.len()])
    }

    /// Adds those of these groups, in their order, after which the span tells about few people no
    /// more than before; says of each whether it is in the span now, and may be shown.
    ///
    /// The span may tell about few people already, as the data may have changed since it was asked.
    /// Of every set that is found beforehand, one class is passed over then: the others must
    /// still not be told apart.
    ///
    /// # Errors
    /// [`TooMuch`] when the bound is reached: no group may be shown.
    pub(crate) fn admit(&mut self, groups: &[Vec<u32>]) -> Result<Vec<bool>, TooMuch> {
        let mut watched = vec![true; self.classes.len()];
        self.unwatch(&mut watched)?;
        let mut shown = vec![true; groups.len()];
        let mut asking = Vec::new();
        for (group, shown) in groups.iter().zip(&mut shown) {
            if let Outer::Classes(rest) = self.add_outer(group)? {
                asking.push(Asking { rest: self.inner.reduce(&rest, &mut self.budget)?, shown });
            }
        }
        self.admit_inner(&mut asking, &watched)?;
        Ok(shown)
    }

    /// Adds all, or each half as far as it may be.
    fn admit_inner(&mut self, groups: &mut [Asking<'_>], watched: &[bool]) -> Result<(), TooMuch> {
        let before = self.inner.len();
        for group in &*groups {
            self.add_inner(&group.rest)?;
        }
        // Nothing new is nothing more told.
        if self.inner.len() == before || self.search(watched)?.is_none() {
            return Ok(());
        }
        self.inner.truncate(before);
        if let [group] = groups {
            *group.shown = false;
            return Ok(());
        }
        let (first, second) = groups.split_at_mut(groups.len() >> 1);
        self.admit_inner(first, watched)?;
        self.admit_inner(second, watched)
    }

    fn add_outer(&mut self, atoms: &[u32]) -> Result<Outer, TooMuch> {
        let rest = self.outer.reduce(&Remainder::ones(atoms), &mut self.budget)?;
        let class_of = |atom| self.class_of.get(place(atom)).copied().flatten();
        if self.outer.push(&rest, |atom| class_of(atom).is_none()) {
            return Ok(Outer::Row);
        }
        Ok(Outer::Classes(rest.renamed(class_of)))
    }

    fn add_inner(&mut self, rest: &Remainder) -> Result<bool, TooMuch> {
        let rest = self.inner.reduce(rest, &mut self.budget)?;
        Ok(self.inner.push(&rest, |_| true))
    }

    /// Passes over one class of every set that is found.
    fn unwatch(&mut self, watched: &mut [bool]) -> Result<(), TooMuch> {
        while let Some(found) = self.search(watched)? {
            let last = found.into_iter().max().and_then(|class| watched.get_mut(class));
            *last.ok_or(TooMuch)? = false;
        }
        Ok(())
    }

    fn search(&mut self, watched: &[bool]) -> Result<Option<Vec<usize>>, TooMuch> {
        let Self { field, random, budget, classes, enough, inner, .. } = self;
        Search::new((*field, random, budget), (inner, classes, *enough), watched)?.run()
    }
}

/// A group that is about classes alone, but for groups that were shown.
struct Asking<'a> {
    rest: Remainder,
    shown: &'a mut bool,
}

fn class_of(classes: &[Class]) -> Result<Vec<Option<u32>>, TooMuch> {
    let last = classes.iter().map(|class| class.atom).max().unwrap_or(0);
    if last >= COLUMNS_MAX {
        return Err(TooMuch);
    }
    let mut of = vec![None; place(last).saturating_add(1)];
    for (class, atom) in (0..).zip(classes.iter().map(|class| class.atom)) {
        if let Some(of) = of.get_mut(place(atom)) {
            *of = Some(class);
        }
    }
    Ok(of)
}
