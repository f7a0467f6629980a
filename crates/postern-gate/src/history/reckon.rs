//! What groups tell together.
//!
//! Every group that was told is the sum over its records, and so over *atoms*: records that all
//! selections tell alike. Whoever has several answers has whatever they add up to, so it is looked
//! whether anything in the span of all of them stands on fewer individuals than are enough
//! ([`crate::span`]). A group by which something would is withheld.
//!
//! With the groups of a question stand what they are together along each key, as if that had been
//! told first: totals come beside groups, and are then not refused for a group that was shown. So
//! the next smallest group goes beside one that is too small.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use postern_sql::{Earlier, LABEL_ENDS, LABEL_PARTS, Selected, Tells};

use super::{
    Unreckoned,
    atoms::{Atoms, Row},
    too_much,
};
use crate::span::{Class, People, Span, TooMuch};

/// Most texts that equal keys of one group come to.
const LABELS_MAX: usize = 64;

/// Most bytes of the labels of what is withheld of one selection.
const LABELS_BYTES_MAX: usize = 64 * 1024;

/// What is withheld of the selections that have not been told yet: those behind `told`.
pub(super) async fn withheld(
    atoms: Atoms,
    asked: &[Earlier],
    told: &[Arc<str>],
) -> Result<Vec<(usize, Arc<str>)>, Unreckoned> {
    let (asked, told) = (asked.to_vec(), told.to_vec());
    let reckoned = tokio::task::spawn_blocking(move || of_table(&atoms, &asked, &told)).await;
    reckoned.unwrap_or(Err(TooMuch)).map_err(|TooMuch| too_much().into())
}

fn of_table(
    atoms: &Atoms,
    asked: &[Earlier],
    told: &[Arc<str>],
) -> Result<Vec<(usize, Arc<str>)>, TooMuch> {
    let table = Table { atoms, asked, parted: Parted::of(atoms)? };
    let mut span = Span::new(atoms.enough, table.parted.classes(atoms.enough))?;
    let (before, own): (Vec<_>, Vec<_>) =
        atoms.selections.iter().enumerate().partition(|(_, one)| one.at < told.len());
    table.remember(&mut span, &before, told)?;
    own.into_iter()
        .map(|(number, selected)| {
            let labels = match table.tells(selected) {
                Tells::Groups => table.groups_withheld(&mut span, number)?,
                Tells::Parts => table.parts_withheld(&mut span, number, selected)?,
                Tells::Nothing => Arc::from(""),
            };
            Ok((selected.at, labels))
        })
        .collect()
}

/// The records of a table, and what is asked of them.
struct Table<'t> {
    atoms: &'t Atoms,
    asked: &'t [Earlier],
    parted: Parted,
}

impl Table<'_> {
    fn tells(&self, selected: &Selected) -> Tells {
        self.asked.get(selected.at).map_or(Tells::Nothing, |one| one.selection.tells)
    }

    fn groups(&self, number: usize) -> &[Group] {
        self.parted.groups.get(number).map(Vec::as_slice).unwrap_or_default()
    }

    fn margins(&self, number: usize) -> Vec<Vec<u32>> {
        self.parted.margins(self.groups(number), self.atoms.enough)
    }

    /// Puts into the span what was told before, and then what may come beside it.
    fn remember(
        &self,
        span: &mut Span,
        before: &[(usize, &Selected)],
        told: &[Arc<str>],
    ) -> Result<(), TooMuch> {
        let (mut wholes, mut parts, mut margins) = (Vec::new(), Vec::new(), Vec::new());
        for (number, selected) in before.iter().copied() {
            let labels = told.get(selected.at).map(AsRef::as_ref).unwrap_or_default();
            let withheld = |label: &String| labels.contains(label.as_str());
            let shown = |group: &&Group| group.is_enough && !group.labels.iter().any(withheld);
            let shown = self.groups(number).iter().filter(shown).map(|group| group.atoms.clone());
            match self.tells(selected) {
                Tells::Groups => {
                    wholes.extend(shown);
                    margins.extend(self.margins(number));
                }
                // The statement itself does not show a part of which few are the rest.
                Tells::Parts => parts.extend(shown),
                Tells::Nothing => {}
            }
        }
        span.add_all(&wholes)?;
        span.admit(&parts)?;
        span.admit(&margins)?;
        Ok(())
    }

    fn groups_withheld(&self, span: &mut Span, number: usize) -> Result<Arc<str>, TooMuch> {
        span.admit(&self.margins(number))?;
        Self::withheld(span, self.groups(number).iter().collect())
    }

    fn parts_withheld(
        &self,
        span: &mut Span,
        number: usize,
        selected: &Selected,
    ) -> Result<Arc<str>, TooMuch> {
        let whole = self.whole_of(selected).map(|whole| self.groups(whole)).unwrap_or_default();
        let is_shown = |part: &&Group| {
            let whole = whole.iter().find(|whole| whole.keys == part.keys);
            let rest = whole.map(|whole| {
                let outside = whole.atoms.iter().filter(|atom| !part.atoms.contains(atom));
                outside.copied().collect::<Vec<u32>>()
            });
            // Else the statement shows NULL.
            rest.is_none_or(|rest| {
                rest.is_empty() || sized(&self.parted.people, &rest, self.atoms.enough).0
            })
        };
        Self::withheld(span, self.groups(number).iter().filter(is_shown).collect())
    }

    /// The selection whose groups that one parts.
    fn whole_of(&self, part: &Selected) -> Option<usize> {
        let part = self.asked.get(part.at)?;
        let within = part.selection.within.as_ref()?;
        let is_whole = |whole: &Earlier| {
            let (one, other) = (&whole.selection, &part.selection);
            one.tells == Tells::Groups
                && one.condition == *within
                && one.keys == other.keys
                && one.joined == other.joined
                && one.among == other.among
                && one.params.iter().zip(&whole.values).all(|(number, value)| {
                    let same = other.params.iter().zip(&part.values);
                    same.into_iter().any(|(of, held)| of == number && held == value)
                })
        };
        let selections = self.atoms.selections.iter();
        selections.into_iter().position(|one| self.asked.get(one.at).is_some_and(is_whole))
    }

    /// The labels of those of these groups, each of enough individuals, from which something about
    /// few would follow; the others are in the span now.
    fn withheld(span: &mut Span, groups: Vec<&Group>) -> Result<Arc<str>, TooMuch> {
        let mut large: Vec<&Group> = groups.into_iter().filter(|one| one.is_enough).collect();
        // What is withheld is the smallest.
        large.sort_by(|one, other| {
            other.weight.cmp(&one.weight).then_with(|| one.labels.cmp(&other.labels))
        });
        let vectors: Vec<Vec<u32>> = large.iter().map(|group| group.atoms.clone()).collect();
        let admitted = span.admit(&vectors)?;
        let withheld = large.iter().zip(admitted).filter(|(_, admitted)| !admitted);
        let mut labels = String::new();
        for (group, _) in withheld {
            for label in &group.labels {
                labels.push_str(label);
            }
        }
        if labels.len() > LABELS_BYTES_MAX {
            return Err(TooMuch);
        }
        Ok(labels.into())
    }
}

/// Records parted by what selections tell of them.
struct Parted {
    /// Of each atom, whose it is.
    people: Vec<Whose>,
    /// The groups of each selection.
    groups: Vec<Vec<Group>>,
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

#[derive(Debug)]
struct Group {
    /// Its keys as the statement may have them beside it: equal ones have more than one text.
    labels: Vec<String>,
    /// The places of its keys.
    keys: Vec<Box<str>>,
    atoms: Vec<u32>,
    is_enough: bool,
    /// What it is sorted by: how many individuals, one more than once where they have records in
    /// several atoms.
    weight: u64,
}

impl Parted {
    fn of(atoms: &Atoms) -> Result<Self, TooMuch> {
        let mut individuals: HashMap<&str, u32> = HashMap::new();
        let mut named: Vec<Named> = Vec::new();
        named.resize_with(atoms.selections.len(), Named::new);
        // By what selections tell of it: which group of each it is in, from 1.
        let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut people: Vec<Whose> = Vec::new();
        for row in &atoms.rows {
            let member = membership(row, atoms, &mut named);
            let next = people.len();
            let at = *known.entry(member).or_insert(next);
            let many = row.number >= u64::from(atoms.enough);
            let own = match &row.individual {
                None if atoms.is_each_once => Whose::Own(row.number),
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
        let mut members: Vec<(Vec<usize>, usize)> = known.into_iter().collect();
        members.sort_unstable_by_key(|(_, atom)| *atom);
        let groups = named.into_iter().enumerate().map(|(number, named)| {
            let mut of: Vec<Vec<u32>> = vec![Vec::new(); named.len()];
            for (member, atom) in &members {
                let group = member.get(number).and_then(|at| at.checked_sub(1));
                if let Some(atoms) = group.and_then(|at| of.get_mut(at)) {
                    atoms.extend(u32::try_from(*atom));
                }
            }
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

    /// The atoms that few individuals have records in.
    fn classes(&self, enough: u32) -> Vec<Class> {
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
    fn margins(&self, groups: &[Group], enough: u32) -> Vec<Vec<u32>> {
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

/// In which group of each selection a row is, from 1; 0 where it is in none.
fn membership(row: &Row, atoms: &Atoms, named: &mut [Named]) -> Vec<usize> {
    let of = atoms.selections.iter().zip(&row.flags).zip(named);
    of.map(|((selected, flag), named)| {
        if *flag != b'1' {
            return 0;
        }
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
        group.at
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

#[cfg(test)]
mod tests {
    use postern_core::catalogue::{ColumnId, TableName};
    use postern_sql::Selection;

    use super::*;

    /// People by the texts of two keys; the second may be nothing.
    type People<'p> = &'p [(&'p str, &'p str, u64)];

    /// Selections, each with the keys that it groups by and what it demands of a record.
    type Asks<'a> = &'a [(&'a [usize], &'a dyn Fn(&str, &str) -> bool)];

    fn earlier(keys: usize) -> Earlier {
        let selection = Selection {
            table: TableName { schema: "main".into(), name: "customers".into() },
            joined: Vec::new(),
            condition: "true".into(),
            keys: vec!["t.k".into(); keys],
            among: Vec::new(),
            params: Vec::new(),
            individual: (0, ColumnId(0)),
            enough: 5,
            tells: Tells::Groups,
            within: None,
            compared_max: 64,
        };
        Earlier { selection, values: Vec::new() }
    }

    fn atoms(people: People<'_>, asks: Asks<'_>) -> Atoms {
        let selections = asks.iter().enumerate();
        let selections = selections.map(|(at, (keys, _))| Selected { at, keys: keys.to_vec() });
        let row = |(city, region, number): &(&str, &str, u64)| Row {
            flags: asks
                .iter()
                .map(|(_, has)| if has(city, region) { b'1' } else { b'0' })
                .collect(),
            texts: vec![(*city).into(), (*region).into()],
            places: vec![(*city).to_lowercase().into(), (*region).into()],
            number: *number,
            individual: None,
        };
        let rows = people.iter().map(row).collect();
        Atoms { selections: selections.collect(), enough: 5, is_each_once: true, rows }
    }

    /// Asks one after the other; what is withheld of each.
    fn asked(people: People<'_>, asks: Asks<'_>) -> Vec<String> {
        let mut told: Vec<Arc<str>> = Vec::new();
        for many in 1..=asks.len() {
            let asks = &asks[..many];
            let all: Vec<Earlier> = asks.iter().map(|(keys, _)| earlier(keys.len())).collect();
            let found = of_table(&atoms(people, asks), &all, &told).unwrap();
            assert_eq!(found.len(), 1);
            told.push(Arc::clone(&found[0].1));
        }
        told.iter().map(|labels| labels.replace([LABEL_ENDS, LABEL_PARTS], "|")).collect()
    }

    const SHOP: People<'static> = &[
        ("=Bern", "=N", 20),
        ("=Bern", "=S", 30),
        ("=Bern", "", 2),
        ("=Wien", "=N", 40),
        ("=Wien", "=S", 50),
        ("=Wien", "", 9),
    ];

    #[test]
    fn the_next_smallest_group_goes_beside_a_small_one() {
        let all: Asks<'_> = &[(&[], &|_, _| true), (&[0, 1], &|_, _| true)];
        // Along each key two at least, so that none of the four is the rest of others.
        assert_eq!(asked(SHOP, all), ["", "|=Wien|=N||=Bern|=N||=Wien||"]);
    }

    /// By city, and by city in each region: the rest of a city has no region.
    #[test]
    fn what_is_left_of_a_group_by_several_questions_is_looked_at() {
        let asks: Asks<'_> = &[
            (&[0], &|_, _| true),
            (&[0], &|_, region| region == "=N"),
            (&[0], &|_, region| region == "=S"),
        ];
        // With the total of the region, whichever is shown would tell the other.
        assert_eq!(asked(SHOP, asks), ["", "", "|=Wien||=Bern|"]);
    }

    #[test]
    fn a_total_may_be_asked_after_its_groups() {
        let asks: Asks<'_> =
            &[(&[1], &|city, _| city == "=Bern"), (&[], &|city, _| city == "=Bern")];
        assert_eq!(asked(SHOP, asks), ["|=N|", ""]);
    }

    /// As a server has them that does not tell small letters from capitals.
    #[test]
    fn keys_that_are_equal_to_the_server_are_one_group() {
        let people: People<'_> = &[("=Bern", "", 20), ("=BERN", "", 2), ("=Wien", "", 30)];
        let asks: Asks<'_> = &[
            (&[], &|city, _| city == "=Bern"),
            (&[0], &|_, _| true),
            (&[0], &|city, _| city != "=BERN"),
        ];
        // `Bern` of the second is those 20 and the 2, and the rest of all but `Wien`.
        assert_eq!(asked(people, asks)[1], "|=Wien||=BERN||=Bern|");
    }

    #[test]
    fn records_of_one_person_in_many_atoms_are_that_person() {
        let row = |at: usize, who: &str| Row {
            flags: Box::from([b'1', if who == "ann" { b'0' } else { b'1' }]),
            texts: vec![format!("={at}").into()],
            places: vec![format!("{at}").into()],
            number: 1,
            individual: Some(who.into()),
        };
        let others = ["bo", "cy", "di", "ed", "fy"];
        let rows = (0..9).map(|at| row(at, "ann"));
        let rows = rows.chain(others.iter().map(|who| row(9, who)));
        let selections =
            vec![Selected { at: 0, keys: Vec::new() }, Selected { at: 1, keys: Vec::new() }];
        let atoms = Atoms { selections, enough: 5, is_each_once: false, rows: rows.collect() };
        let found = of_table(&atoms, &[earlier(0), earlier(0)], &["".into()]).unwrap();
        assert_eq!(found, [(1, Arc::from("\u{1e}\u{1e}"))]);
    }
}
