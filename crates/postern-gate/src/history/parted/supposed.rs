//! Records that could be, and are not.
//!
//! A number that stays the same when a condition is added tells that the condition leaves nobody out.
//! Where it is about few people, that must not be told, as little as who they are: *nobody of the one
//! person of that city has this status* is told of that person. If it were otherwise the number would
//! differ by that person, and be withheld; so it has to be withheld whatever is true.
//!
//! So records are supposed. A selection speaks of some things that are said of a record, its *sides*:
//! columns that its condition and its keys are about. Where few people are alike in some of its sides, each
//! of their records might say anything else in the other sides, and what it would say then is put
//! beside the records that there are. What tells of such records alone tells of those few.
//!
//! What always goes with another is not varied while that stays: a city's country.

mod others;
mod sides;

use std::collections::{BTreeSet, HashMap, HashSet};

use postern_sql::Unit;

use self::{
    others::OfOthers,
    sides::{Change, Mask, Sides},
};
use super::whose::{Fresh, Whose, each_their_own, known, one_by_one};
use crate::{
    history::atoms::{Atoms, Row},
    span::TooMuch,
};

/// Most sides of a selection of which any number may be otherwise; of more, two at a time.
const SIDES_MAX: u32 = 8;

/// Most records that are looked at.
const SUPPOSED_MAX: usize = 400_000;

/// Most of them of few people, before their sides are changed one by one.
const CHANGED_MAX: usize = 50_000;

/// A reading with the records that could be beside those that are; nothing where there are none.
///
/// # Errors
/// [`TooMuch`] where it is more than can be looked at.
pub(crate) fn with_supposed(atoms: &Atoms) -> Result<Option<Atoms>, TooMuch> {
    let owned = Owned::of(atoms)?;
    let others = OfOthers::all(atoms, &owned);
    let each = atoms.parts.iter().enumerate();
    let sides = each.map(|(at, part)| Sides::of(at, part, &atoms.rows, &others));
    let sides: Vec<Sides> = sides.collect::<Result<_, _>>()?;
    let mut supposing = Supposing::of(atoms, &owned, (&sides, &others));
    for (part, sides) in sides.iter().enumerate() {
        supposing.part(part, sides)?;
    }
    Ok(supposing.finish())
}

/// Whose records are.
struct Owned<'a> {
    /// Of each row, whose it is.
    whose: Vec<Whose>,
    /// Of each row, the lists of owners who have it.
    lists: Vec<Vec<usize>>,
    /// Of each list, the rows, and whether several records of each.
    rows: Vec<Vec<(usize, bool)>>,
    by_name: HashMap<&'a str, usize>,
}

/// A reading while records are supposed.
struct Supposing<'a> {
    atoms: &'a Atoms,
    owned: &'a Owned<'a>,
    sides: &'a [Sides],
    others: &'a [OfOthers],
    /// What is supposed.
    found: Atoms,
    /// Rows by what they say.
    names: HashMap<Said, Box<str>>,
    /// What is told of records, and of owners.
    known: HashSet<(usize, Vec<u8>)>,
    known_lists: HashSet<Vec<Box<str>>>,
    looked_at: usize,
}

/// All that a row says, and its part.
type Said = (usize, Box<[u8]>, Vec<Box<str>>);

fn said(row: &Row) -> Said {
    (row.part, row.terms.clone(), row.texts.clone())
}

impl<'a> Supposing<'a> {
    fn of(
        atoms: &'a Atoms,
        owned: &'a Owned<'a>,
        (sides, others): (&'a [Sides], &'a [OfOthers]),
    ) -> Self {
        let names = owned.by_name.iter();
        let names =
            names.filter_map(|(name, at)| Some((said(atoms.rows.get(*at)?), (*name).into())));
        let lists = atoms.people.iter();
        let lists = lists.map(|(list, ..)| sorted(list.split(',').map(Into::into).collect()));
        let mut supposing = Self {
            atoms,
            owned,
            sides,
            others,
            found: atoms.clone(),
            names: names.collect(),
            known: HashSet::new(),
            known_lists: lists.collect(),
            looked_at: 0,
        };
        for row in &atoms.rows {
            let told = supposing.told(row);
            supposing.known.insert((row.part, told));
        }
        supposing
    }

    /// What selections tell of a record: the groups that it is in.
    fn told(&self, row: &Row) -> Vec<u8> {
        let mut told = Vec::new();
        let Some(part) = self.atoms.parts.get(row.part) else { return told };
        for (selected, is_in) in part.selections.iter().zip(row.flags(part)) {
            told.push(u8::from(is_in));
            if is_in {
                for place in selected.keys.iter().filter_map(|key| row.places.get(*key)) {
                    told.extend(place.as_bytes());
                    told.push(b',');
                }
            }
        }
        told
    }

    /// Supposes records of a part.
    fn part(&mut self, part: usize, sides: &Sides) -> Result<(), TooMuch> {
        let goes_with = sides.goes_with(&self.owned.whose, self.atoms.enough);
        for all in sides.of_selections() {
            self.alike((part, sides), &goes_with, *all)?;
        }
        Ok(())
    }

    /// Supposes records of those few who are alike in some sides, and different in others of these.
    fn alike(
        &mut self,
        (part, sides): (usize, &Sides),
        goes_with: &[Mask],
        all: Mask,
    ) -> Result<(), TooMuch> {
        // By which sides the few of a row are told from others: by no more than it takes.
        let mut few: HashMap<usize, Vec<Mask>> = HashMap::new();
        for kept in subsets(all) {
            let mut alike: HashMap<Vec<u32>, (Whose, Vec<usize>)> = HashMap::new();
            for (row, values) in sides.rows() {
                let key = sides::those(values, kept);
                let none = || (Whose::These(Vec::new()), Vec::new());
                let (whose, those) = alike.entry(key).or_insert_with(none);
                if let Some(of) = self.owned.whose.get(*row) {
                    whose.join(of, self.atoms.enough);
                }
                those.push(*row);
            }
            for (whose, those) in alike.into_values() {
                if !is_few(&whose) {
                    continue;
                }
                let is_new = |row: &usize| {
                    few.get(row).is_none_or(|masks| masks.iter().all(|mask| mask & kept != *mask))
                };
                let those: Vec<usize> = those.into_iter().filter(is_new).collect();
                for row in &those {
                    few.entry(*row).or_default().push(kept);
                }
                let free = sides::free(kept, all, goes_with);
                if free != 0 && !those.is_empty() {
                    self.vary((part, sides), &those, free)?;
                }
            }
        }
        Ok(())
    }

    /// Supposes that these records said something else in those sides, all the same.
    fn vary(
        &mut self,
        (part, sides): (usize, &Sides),
        rows: &[usize],
        free: Mask,
    ) -> Result<(), TooMuch> {
        let most = CHANGED_MAX.checked_div(rows.len()).unwrap_or(0);
        for change in sides.changes(part, free, most) {
            let mut changed = HashMap::new();
            for at in rows {
                self.looked_at = self.looked_at.saturating_add(1);
                if self.looked_at > SUPPOSED_MAX {
                    return Err(TooMuch);
                }
                let row = self.atoms.rows.get(*at).ok_or(TooMuch)?;
                let other = sides.changed(row, &change, &self.atoms.rows);
                if other != *row {
                    changed.insert(*at, other);
                }
            }
            match self.atoms.unit {
                Unit::Records => self.records(changed),
                Unit::Owners { .. } => self.owners(&changed, &change)?,
            }
        }
        Ok(())
    }

    fn records(&mut self, changed: HashMap<usize, Row>) {
        for (at, row) in changed {
            let told = self.told(&row);
            if self.known.insert((row.part, told)) {
                self.found.rows.push(Row { of: Some(at), ..row });
            }
        }
    }

    /// Owners of changed records; what other parts say of the same sides changes with them.
    fn owners(&mut self, changed: &HashMap<usize, Row>, change: &Change) -> Result<(), TooMuch> {
        let owned = self.owned;
        let lists = changed.keys().filter_map(|at| owned.lists.get(*at)).flatten();
        let lists: BTreeSet<usize> = lists.copied().collect();
        for list in lists {
            let mut rows = Vec::new();
            for (at, are_several) in owned.rows.get(list).into_iter().flatten() {
                let row = match changed.get(at) {
                    Some(row) => row.clone(),
                    None => self.follows(*at, change)?,
                };
                rows.push((row, *are_several));
            }
            for others in self.others {
                others.say(self.atoms, &mut rows);
            }
            let names = rows.into_iter().map(|(row, are_several)| {
                let more = if are_several { "+" } else { "" };
                format!("{}{more}", self.name_of(row)).into()
            });
            let names = sorted(names.collect());
            if self.known_lists.insert(names.clone()) {
                self.found.people.suppose(&names.join(","), list);
            }
        }
        Ok(())
    }

    /// What a record of another part says beside a change.
    fn follows(&self, at: usize, change: &Change) -> Result<Row, TooMuch> {
        let row = self.atoms.rows.get(at).ok_or(TooMuch)?;
        if row.part == change.part {
            return Ok(row.clone());
        }
        let sides = self.sides.get(row.part).ok_or(TooMuch)?;
        // Whoever says that there, says this here.
        let here = |from: &usize| {
            let list = self.owned.lists.get(*from)?.first()?;
            let mut rows = self.owned.rows.get(*list)?.iter().map(|(at, _)| *at);
            rows.find(|at| self.atoms.rows.get(*at).is_some_and(|one| one.part == row.part))
        };
        let change = change.sides.iter().filter_map(|(name, at)| Some((name.clone(), here(at)?)));
        Ok(sides.changed(row, &Change::beside(change.collect()), &self.atoms.rows))
    }

    fn name_of(&mut self, row: Row) -> Box<str> {
        let key = said(&row);
        if let Some(name) = self.names.get(&key) {
            return name.clone();
        }
        let name: Box<str> = format!("{}.s{}", row.part, self.found.rows.len()).into();
        self.names.insert(key, name.clone());
        self.found.rows.push(Row { name: Some(name.clone()), ..row });
        name
    }

    fn finish(self) -> Option<Atoms> {
        let is_any =
            self.found.people.supposes_any() || self.found.rows.len() > self.atoms.rows.len();
        is_any.then_some(self.found)
    }
}

fn sorted(mut names: Vec<Box<str>>) -> Vec<Box<str>> {
    names.sort_unstable();
    names
}

fn is_few(whose: &Whose) -> bool {
    matches!(whose, Whose::These(those) if !those.is_empty())
}

/// The subsets of these sides that leave some of them out, but not all: those of few first.
fn subsets(all: Mask) -> Vec<Mask> {
    let mut found = Vec::new();
    if all.count_ones() > SIDES_MAX {
        for one in sides::bits(all) {
            found.push(all & !one);
            found.extend(
                sides::bits(all & !one)
                    .filter(|other| *other < one)
                    .map(|other| all & !one & !other),
            );
        }
    } else {
        let mut one = all;
        while one != 0 {
            one = one.wrapping_sub(1) & all;
            if one != 0 {
                found.push(one);
            }
        }
    }
    found.sort_by_key(|mask| mask.count_ones());
    found
}

impl<'a> Owned<'a> {
    fn of(atoms: &'a Atoms) -> Result<Self, TooMuch> {
        let mut owned = Self {
            whose: Vec::new(),
            lists: vec![Vec::new(); atoms.rows.len()],
            rows: Vec::new(),
            by_name: HashMap::new(),
        };
        match atoms.unit {
            Unit::Records => {
                let is_each_once = atoms.parts.iter().all(|part| part.is_each_once);
                owned.whose = if is_each_once { each_their_own(atoms) } else { one_by_one(atoms) };
            }
            Unit::Owners { .. } => owned.read(atoms)?,
        }
        Ok(owned)
    }

    fn read(&mut self, atoms: &'a Atoms) -> Result<(), TooMuch> {
        let rows = atoms.rows.iter().enumerate();
        self.by_name = rows.filter_map(|(at, row)| Some((row.name.as_deref()?, at))).collect();
        self.whose = vec![Whose::These(Vec::new()); atoms.rows.len()];
        let mut people = Fresh::default();
        let mut individuals: HashMap<&str, u32> = HashMap::new();
        for (list, (names, number, few)) in atoms.people.iter().enumerate() {
            let those = match few {
                Some(few) => Whose::of(few.iter().map(|one| known(&mut individuals, one))),
                None => people.next(number, atoms.enough),
            };
            let mut rows = Vec::new();
            for name in names.split(',') {
                let bare = name.strip_suffix('+').unwrap_or(name);
                let at = self.by_name.get(bare).copied().ok_or(TooMuch)?;
                if let Some(held) = self.whose.get_mut(at) {
                    held.join(&those, atoms.enough);
                }
                if let Some(held) = self.lists.get_mut(at) {
                    held.push(list);
                }
                rows.push((at, bare != name));
            }
            self.rows.push(rows);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use postern_sql::{About, Logic, Part, Selected};

    use super::*;
    use crate::history::atoms::Alike;

    const COLUMNS: [&str; 3] = ["city", "region", "vip"];

    /// People by what three terms say of them, about a column each.
    fn atoms(people: &[(&str, u64)], condition: Logic) -> Atoms {
        let row = |(terms, number): &(&str, u64)| Row {
            part: 0,
            terms: terms.as_bytes().into(),
            texts: Vec::new(),
            places: Vec::new(),
            number: *number,
            name: None,
            of: None,
        };
        let whole = Selected { at: 0, keys: Vec::new(), condition: Logic::Constant(Some(true)) };
        let part = Part {
            selections: vec![whole, Selected { at: 1, keys: Vec::new(), condition }],
            terms: COLUMNS.map(|name| About::Sides(vec![name.into()])).into(),
            keys: Vec::new(),
            is_each_once: true,
        };
        let rows = people.iter().map(row).collect();
        let people = Alike::default();
        Atoms { parts: vec![part], enough: 5, unit: Unit::Records, rows, people }
    }

    fn all_but(terms: &[usize]) -> Logic {
        Logic::Not(Box::new(Logic::All(terms.iter().copied().map(Logic::Term).collect())))
    }

    /// What is supposed: what the terms say, and whose it would be.
    fn supposed(people: &[(&str, u64)], condition: Logic) -> Vec<(String, usize)> {
        let found = with_supposed(&atoms(people, condition)).unwrap();
        let rows = found.map(|found| found.rows).unwrap_or_default();
        let said = |row: &Row| String::from_utf8_lossy(&row.terms).into_owned();
        rows.iter().filter_map(|row| Some((said(row), row.of?))).collect()
    }

    #[test]
    fn few_who_are_alike_could_say_what_they_do_not() {
        let all: &[(&str, u64)] = &[("110", 4), ("100", 20), ("010", 30), ("000", 40), ("001", 9)];
        assert_eq!(supposed(all, all_but(&[0, 1, 2])), [("111".into(), 0)]);
        // It is told of many that they are no vips.
        assert_eq!(supposed(all, all_but(&[0, 2])), []);
        // The vips are there.
        let with_vip: &[(&str, u64)] = &[("110", 3), ("111", 1), ("000", 40), ("001", 9)];
        assert_eq!(supposed(with_vip, all_but(&[0, 1, 2])), []);
    }

    #[test]
    fn what_nobody_says_could_be_said() {
        let all: &[(&str, u64)] = &[("110", 4), ("100", 20), ("010", 30), ("000", 40)];
        assert_eq!(supposed(all, all_but(&[0, 1, 2])), [("111".into(), 0)]);
    }

    /// People by city and region.
    fn by_city(people: &[(&str, &str, u64)]) -> Vec<[Box<str>; 2]> {
        let of = |(city, region, number): &(&str, &str, u64)| Row {
            part: 0,
            terms: Box::from([]),
            texts: vec![(*city).into(), (*region).into()],
            places: vec![(*city).into(), (*region).into()],
            number: *number,
            name: None,
            of: None,
        };
        let condition = Logic::Constant(Some(true));
        let part = Part {
            selections: vec![Selected { at: 0, keys: vec![0, 1], condition }],
            terms: Vec::new(),
            keys: ["city", "region"].map(|name| About::Sides(vec![name.into()])).into(),
            is_each_once: true,
        };
        let rows: Vec<Row> = people.iter().map(of).collect();
        let people = Alike::default();
        let atoms = Atoms { parts: vec![part], enough: 5, unit: Unit::Records, rows, people };
        let found = with_supposed(&atoms).unwrap().map(|found| found.rows).unwrap_or_default();
        let supposed = found.into_iter().filter(|row| row.of.is_some());
        supposed.filter_map(|row| row.texts.try_into().ok()).collect()
    }

    #[test]
    fn what_always_goes_with_another_does_so() {
        let cities = [("Bern", "EU", 40), ("Boston", "US", 50), ("Basel", "EU", 3)];
        assert_eq!(by_city(&cities), Vec::<[Box<str>; 2]>::new());
        // Where it need not, somebody of Basel could be of elsewhere.
        let cities =
            [("Bern", "EU", 40), ("Bern", "US", 7), ("Boston", "US", 50), ("Basel", "EU", 3)];
        assert_eq!(by_city(&cities), [["Basel".into(), "US".into()]]);
    }
}
