//! What is said of records, by terms and keys.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use postern_sql::{About, Logic, Part};

use super::{super::whose::Whose, others::OfOthers};
use crate::{history::atoms::Row, span::TooMuch};

/// Some of the sides of a part, a bit for each.
pub(super) type Mask = u64;

/// Most changes of some sides.
const CHANGES_MAX: usize = 4_096;

/// What the terms and keys of a part are about.
#[derive(Debug)]
pub(super) struct Sides {
    all: Vec<Side>,
    /// Terms and keys that are about several.
    made: Vec<Made>,
    /// What each selection speaks of; not those that another speaks of with more.
    selections: Vec<Mask>,
    /// Each row, with the number of its value of each side.
    rows: Vec<(usize, Vec<u32>)>,
}

/// One thing that is said of a record.
#[derive(Debug, Default)]
struct Side {
    name: Arc<str>,
    terms: Vec<usize>,
    keys: Vec<usize>,
    /// A row for each of its values.
    values: Vec<usize>,
    /// What its terms say of no record, and could.
    unsaid: Vec<(usize, u8)>,
    /// Whether it is about other records, of which each term may say what it will.
    is_of_others: bool,
}

/// A term or a key that several sides make up.
#[derive(Debug)]
struct Made {
    fact: Fact,
    of: Mask,
    values: Vec<Value>,
}

#[derive(Clone, Copy, Debug)]
enum Fact {
    Term(usize),
    Key(usize),
}

/// What a term says, or the text and the place of a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Term(u8),
    Key(Box<str>, Box<str>),
}

/// What a record says differently.
#[derive(Clone, Debug, Default)]
pub(super) struct Change {
    /// The part.
    pub(super) part: usize,
    /// Of sides by their names, each with the row whose it takes.
    pub(super) sides: BTreeMap<Arc<str>, usize>,
    made: Vec<(Fact, Value)>,
}

impl Change {
    /// Of another part.
    pub(super) fn beside(sides: BTreeMap<Arc<str>, usize>) -> Self {
        Self { part: usize::MAX, sides, made: Vec::new() }
    }
}

impl Sides {
    /// Of the rows of a part.
    ///
    /// # Errors
    /// [`TooMuch`] of more than 64 sides.
    pub(super) fn of(
        number: usize,
        part: &Part,
        rows: &[Row],
        made: &[OfOthers],
    ) -> Result<Self, TooMuch> {
        let mut sides =
            Self { all: Vec::new(), made: Vec::new(), selections: Vec::new(), rows: Vec::new() };
        let is_made = |at: usize| made.iter().any(|one| one.part == number && one.term == at);
        let terms = sides.terms(&part.terms, is_made)?;
        let keys = part.keys.iter().enumerate();
        let keys = keys.map(|(at, about)| sides.fact(about, Fact::Key(at)));
        let keys: Vec<Mask> = keys.collect::<Result<_, _>>()?;
        let of_selection = |selected: &postern_sql::Selected| {
            let of_terms = terms_of(&selected.condition).into_iter().filter_map(|at| terms.get(at));
            let of_keys = selected.keys.iter().filter_map(|at| keys.get(*at));
            of_terms.chain(of_keys).fold(0, |all, one| all | one)
        };
        let mut all: Vec<Mask> = part.selections.iter().map(of_selection).collect();
        all.sort_by_key(|mask| std::cmp::Reverse(mask.count_ones()));
        for mask in all {
            if !sides.selections.iter().any(|more| mask & more == mask) {
                sides.selections.push(mask);
            }
        }
        let of_part = rows.iter().enumerate().filter(|(_, row)| row.part == number);
        sides.read(part.terms.len(), of_part);
        Ok(sides)
    }

    /// Puts down what terms are about: of each, which sides.
    fn terms(
        &mut self,
        terms: &[About],
        is_made: impl Fn(usize) -> bool,
    ) -> Result<Vec<Mask>, TooMuch> {
        let mut masks = Vec::with_capacity(terms.len());
        for (at, about) in terms.iter().enumerate() {
            masks.push(if is_made(at) { 0 } else { self.fact(about, Fact::Term(at))? });
        }
        // Beside other records, those of which less is demanded.
        let with = |(about, mask): (&About, &Mask)| match about {
            About::Sides(_) => *mask,
            About::Others(_) if *mask == 0 => 0,
            About::Others(wider) => {
                wider.iter().filter_map(|at| masks.get(*at)).fold(*mask, |all, one| all | one)
            }
        };
        Ok(terms.iter().zip(&masks).map(with).collect())
    }

    /// Puts down what a term or a key is about: which sides.
    fn fact(&mut self, about: &About, fact: Fact) -> Result<Mask, TooMuch> {
        let names = match (about, fact) {
            (About::Sides(names), _) => names.clone(),
            (About::Others(_), Fact::Term(at) | Fact::Key(at)) => {
                vec![Arc::from(format!("others {at}"))]
            }
        };
        let mut of: Mask = 0;
        for name in &names {
            of |= self.side(name)?;
        }
        let single = match names.as_slice() {
            [name] => self.all.iter_mut().find(|side| side.name == *name),
            _ => None,
        };
        match (single, fact) {
            (Some(side), Fact::Term(at)) => {
                side.terms.push(at);
                side.is_of_others = matches!(about, About::Others(_));
            }
            (Some(side), Fact::Key(at)) => side.keys.push(at),
            (None, _) if names.is_empty() => {}
            (None, fact) => self.made.push(Made { fact, of, values: Vec::new() }),
        }
        Ok(of)
    }

    /// The bit of a side.
    fn side(&mut self, name: &Arc<str>) -> Result<Mask, TooMuch> {
        let at = self.all.iter().position(|side| side.name == *name).unwrap_or_else(|| {
            self.all.push(Side { name: Arc::clone(name), ..Side::default() });
            self.all.len().saturating_sub(1)
        });
        let bit = u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at));
        bit.ok_or(TooMuch)
    }

    fn read<'r>(&mut self, terms: usize, rows: impl Iterator<Item = (usize, &'r Row)>) {
        let mut said: Vec<BTreeSet<u8>> = vec![BTreeSet::new(); terms];
        let mut numbers: Vec<HashMap<Vec<u8>, u32>> = vec![HashMap::new(); self.all.len()];
        let mut made: Vec<BTreeSet<Value>> = vec![BTreeSet::new(); self.made.len()];
        for (at, row) in rows {
            let mut values = Vec::with_capacity(self.all.len());
            for (side, numbers) in self.all.iter_mut().zip(&mut numbers) {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                values.push(*numbers.entry(side.text(row)).or_insert_with(|| {
                    side.values.push(at);
                    next
                }));
            }
            for (made, values) in self.made.iter().zip(&mut made) {
                values.extend(made.fact.value(row));
            }
            for (said, is) in said.iter_mut().zip(&row.terms) {
                said.insert(*is);
            }
            self.rows.push((at, values));
        }
        for side in &mut self.all {
            let both = side.terms.iter().flat_map(|at| [(*at, b'0'), (*at, b'1')]);
            let is_said = |(at, is): &(usize, u8)| {
                !side.is_of_others && said.get(*at).is_none_or(|said| said.contains(is))
            };
            side.unsaid = both.filter(|one| !is_said(one)).collect();
        }
        for (made, values) in self.made.iter_mut().zip(made) {
            made.values = match made.fact {
                Fact::Term(_) => vec![Value::Term(b'0'), Value::Term(b'1')],
                Fact::Key(_) => values.into_iter().collect(),
            };
        }
    }

    /// What selections speak of.
    pub(super) fn of_selections(&self) -> &[Mask] {
        &self.selections
    }

    /// Each row, with the number of its value of each side.
    pub(super) fn rows(&self) -> &[(usize, Vec<u32>)] {
        &self.rows
    }

    /// Of each side those that it always goes with: where most people are among many who are alike in
    /// that one, and all who are have one value here.
    pub(super) fn goes_with(&self, whose: &[Whose], enough: u32) -> Vec<Mask> {
        let of = |at: usize| {
            let others = (0..self.all.len()).filter(|other| *other != at);
            let by = others.filter(|other| self.goes_by(at, *other, whose, enough));
            by.fold(0, |all: Mask, other| all | bit(other))
        };
        (0..self.all.len()).map(of).collect()
    }

    fn goes_by(&self, at: usize, other: usize, whose: &[Whose], enough: u32) -> bool {
        if self.all.get(at).is_none_or(|side| side.values.len() < 2) {
            return false;
        }
        let mut alike: HashMap<u32, (u32, Whose)> = HashMap::new();
        for (row, values) in &self.rows {
            let (Some(here), Some(there), Some(of)) =
                (values.get(at), values.get(other), whose.get(*row))
            else {
                return false;
            };
            let none = || (*here, Whose::These(Vec::new()));
            let (known, held) = alike.entry(*there).or_insert_with(none);
            if known != here {
                return false;
            }
            held.join(of, enough);
        }
        let mut values = BTreeSet::new();
        let (mut all, mut of_many) = (0_u64, 0_u64);
        for (here, held) in alike.values() {
            all = all.saturating_add(held.weight());
            if matches!(held, Whose::Many(_)) {
                of_many = of_many.saturating_add(held.weight());
                values.insert(*here);
            }
        }
        values.len() > 1 && of_many.saturating_mul(5) >= all.saturating_mul(4)
    }

    /// All changes of those sides, in all their values; of one at a time, where these are more than so
    /// many.
    pub(super) fn changes(&self, part: usize, free: Mask, most: usize) -> Vec<Change> {
        self.changes_of(part, free, most).unwrap_or_else(|| {
            let one_by_one = bits(free).filter_map(|one| self.changes_of(part, one, usize::MAX));
            one_by_one.flatten().collect()
        })
    }

    fn changes_of(&self, part: usize, free: Mask, most: usize) -> Option<Vec<Change>> {
        let most = most.min(CHANGES_MAX);
        let none = Change { part, ..Change::default() };
        let mut changes = vec![none];
        for (_, side) in self.all.iter().enumerate().filter(|(at, _)| bit(*at) & free != 0) {
            let with = |change: &Change| side.otherwise(change).collect::<Vec<Change>>();
            changes = changes.iter().flat_map(with).take(most.saturating_add(1)).collect();
        }
        for made in self.made.iter().filter(|made| made.of & free != 0) {
            let with = |change: &Change| {
                let change = change.clone();
                made.values.iter().map(move |value| {
                    let mut change = change.clone();
                    change.made.push((made.fact, value.clone()));
                    change
                })
            };
            changes = changes.iter().flat_map(with).take(most.saturating_add(1)).collect();
        }
        (changes.len() <= most).then_some(changes)
    }

    /// A record as it would be.
    pub(super) fn changed(&self, row: &Row, change: &Change, rows: &[Row]) -> Row {
        let mut other = row.clone();
        for side in &self.all {
            let from = change.sides.get(&side.name).and_then(|at| rows.get(*at));
            if let Some(from) = from {
                side.copy(from, &mut other);
            }
        }
        if change.part == row.part {
            for (fact, value) in &change.made {
                fact.put(value, &mut other);
            }
        }
        other
    }
}

impl Side {
    /// What a row says of it.
    fn text(&self, row: &Row) -> Vec<u8> {
        let mut text: Vec<u8> =
            self.terms.iter().filter_map(|at| row.terms.get(*at)).copied().collect();
        for place in self.keys.iter().filter_map(|at| row.places.get(*at)) {
            text.extend(place.as_bytes());
            text.push(b',');
        }
        text
    }

    /// A change with this one beside it, in all its values.
    fn otherwise(&self, change: &Change) -> impl Iterator<Item = Change> {
        let of_rows = self.values.iter().filter(|_| !self.is_of_others).map(|row| {
            let mut change = change.clone();
            change.sides.insert(Arc::clone(&self.name), *row);
            change
        });
        of_rows.chain(self.unsaid.iter().map(|(at, is)| {
            let mut change = change.clone();
            change.made.push((Fact::Term(*at), Value::Term(*is)));
            change
        }))
    }

    fn copy(&self, from: &Row, to: &mut Row) {
        for at in &self.terms {
            if let (Some(from), Some(to)) = (from.terms.get(*at), to.terms.get_mut(*at)) {
                *to = *from;
            }
        }
        for at in &self.keys {
            Fact::Key(*at).value(from).iter().for_each(|value| Fact::Key(*at).put(value, to));
        }
    }
}

impl Fact {
    fn value(self, row: &Row) -> Option<Value> {
        match self {
            Self::Term(at) => row.terms.get(at).copied().map(Value::Term),
            Self::Key(at) => {
                Some(Value::Key(row.texts.get(at)?.clone(), row.places.get(at)?.clone()))
            }
        }
    }

    fn put(self, value: &Value, row: &mut Row) {
        match (self, value) {
            (Self::Term(at), Value::Term(is)) => {
                row.terms.get_mut(at).into_iter().for_each(|held| *held = *is);
            }
            (Self::Key(at), Value::Key(text, place)) => {
                row.texts.get_mut(at).into_iter().for_each(|held| *held = text.clone());
                row.places.get_mut(at).into_iter().for_each(|held| *held = place.clone());
            }
            (Self::Term(_), Value::Key(..)) | (Self::Key(_), Value::Term(_)) => {}
        }
    }
}

/// Which of these sides may be otherwise while those stay.
pub(super) fn free(kept: Mask, all: Mask, goes_with: &[Mask]) -> Mask {
    let goes = goes_with.iter().enumerate().filter(|(_, with)| **with & kept != 0);
    goes.fold(all & !kept, |free, (at, _)| free & !bit(at))
}

/// Each of those sides alone.
pub(super) fn bits(mask: Mask) -> impl Iterator<Item = Mask> {
    (0..Mask::BITS).filter_map(|at| 1_u64.checked_shl(at)).filter(move |one| one & mask != 0)
}

fn bit(at: usize) -> Mask {
    u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0)
}

/// The values of those sides.
pub(super) fn those(values: &[u32], mask: Mask) -> Vec<u32> {
    let of = values.iter().enumerate().filter(|(at, _)| bit(*at) & mask != 0);
    of.map(|(_, value)| *value).collect()
}

pub(super) fn terms_of(logic: &Logic) -> Vec<usize> {
    match logic {
        Logic::Term(at) => vec![*at],
        Logic::Constant(_) => Vec::new(),
        Logic::IsTrue(of) | Logic::Not(of) => terms_of(of),
        Logic::All(of) | Logic::Any(of) => of.iter().flat_map(terms_of).collect(),
    }
}
