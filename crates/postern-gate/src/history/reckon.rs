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

use std::sync::Arc;

use postern_sql::{Earlier, Selected, Tells};

use super::{
    Unreckoned,
    atoms::Atoms,
    parted::{self, Counts, Group, Space, Spaced, When},
    too_much,
};
use crate::span::{Span, TooMuch};

/// Most bytes of the labels of what is withheld of one selection.
const LABELS_BYTES_MAX: usize = 64 * 1024;

/// What is asked, and what of it is withheld.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The selections, those that were told before in front.
    pub(super) selections: Vec<Earlier>,
    /// How many were told before.
    pub(super) told: usize,
    /// The labels of the groups of each that are withheld, as far as that is known.
    pub(super) withheld: Vec<Arc<str>>,
}

impl Asked {
    /// Withholds groups of these labels as well.
    pub(super) fn withhold(&mut self, at: usize, labels: &str) {
        if let Some(withheld) = self.withheld.get_mut(at) {
            *withheld = format!("{withheld}{labels}").into();
        }
    }

    fn is_withheld(&self, at: usize, labels: &[String]) -> bool {
        let withheld = self.withheld.get(at).map(AsRef::as_ref).unwrap_or_default();
        labels.iter().any(|label| withheld.contains(label.as_str()))
    }

    /// When a group of these labels is told; nothing where it was withheld before.
    fn when(&self, at: usize, labels: &[String]) -> Option<When> {
        if at >= self.told {
            return Some(When::Now);
        }
        (!self.is_withheld(at, labels)).then_some(When::Before)
    }
}

/// What else is withheld of the selections that have not been told yet; of one it may be said more
/// than once.
pub(super) async fn withheld(
    atoms: Atoms,
    asked: &Asked,
) -> Result<Vec<(usize, Arc<str>)>, Unreckoned> {
    let asked = asked.clone();
    let reckoned = tokio::task::spawn_blocking(move || of_all(&atoms, asked)).await;
    reckoned.unwrap_or(Err(TooMuch)).map_err(|TooMuch| too_much().into())
}

/// Of the records that are, and then of those with them that could be and are not.
fn of_all(atoms: &Atoms, mut asked: Asked) -> Result<Vec<(usize, Arc<str>)>, TooMuch> {
    let mut found = of_reading(atoms, asked.clone())?;
    if let Some(more) = parted::with_supposed(atoms)? {
        for (at, labels) in &found {
            asked.withhold(*at, labels);
        }
        found.extend(of_reading(&more, asked)?);
    }
    Ok(found)
}

fn of_reading(atoms: &Atoms, mut asked: Asked) -> Result<Vec<(usize, Arc<str>)>, TooMuch> {
    let spaces = {
        let of = |selected: &Selected| asked.selections.get(selected.at).map(|one| &one.selection);
        let counts = Counts {
            people: &|selected| of(selected).is_some_and(|one| one.counts_people),
            records: &|selected| of(selected).is_some_and(|one| one.counts_records),
            when: &|selected, labels| asked.when(selected.at, labels),
        };
        parted::spaces(atoms, &counts)?
    };
    let mut found = Vec::new();
    for space in spaces {
        let own = Table { enough: atoms.enough, asked: &asked, space }.reckon()?;
        for (at, labels) in &own {
            asked.withhold(*at, labels);
        }
        found.extend(own);
    }
    Ok(found)
}

/// What is reckoned together, and what is asked.
struct Table<'t> {
    enough: u32,
    asked: &'t Asked,
    space: Space<'t>,
}

impl Table<'_> {
    fn reckon(&self) -> Result<Vec<(usize, Arc<str>)>, TooMuch> {
        let mut span = Span::new(self.enough, self.space.classes())?;
        let is_before = |one: &&Spaced<'_>| one.selected.at < self.asked.told;
        let (before, own): (Vec<&Spaced<'_>>, Vec<&Spaced<'_>>) =
            self.space.selections.iter().partition(is_before);
        self.remember(&mut span, &before)?;
        own.into_iter()
            .map(|one| {
                let labels = match self.tells(one.selected) {
                    Tells::Groups => self.groups_withheld(&mut span, one)?,
                    Tells::Parts => self.parts_withheld(&mut span, one)?,
                    Tells::Nothing => Arc::from(""),
                };
                Ok((one.selected.at, labels))
            })
            .collect()
    }

    fn tells(&self, selected: &Selected) -> Tells {
        self.asked.selections.get(selected.at).map_or(Tells::Nothing, |one| one.selection.tells)
    }

    /// Who may be in several groups is in what they are together once: that is no sum of them.
    fn margins(&self, one: &Spaced<'_>) -> Vec<Vec<u32>> {
        if one.may_overlap { Vec::new() } else { self.space.margins(&one.groups, self.enough) }
    }

    /// Puts into the span what was told before, and then what may come beside it.
    fn remember(&self, span: &mut Span, before: &[&Spaced<'_>]) -> Result<(), TooMuch> {
        let (mut wholes, mut parts, mut margins) = (Vec::new(), Vec::new(), Vec::new());
        for one in before {
            let shown = |group: &&Group| {
                group.is_enough && !self.asked.is_withheld(one.selected.at, &group.labels)
            };
            let shown = one.groups.iter().filter(shown).flat_map(|group| {
                let several = group.several.iter().filter(|several| several.is_told);
                several.map(|several| several.atoms.clone()).chain([group.atoms.clone()])
            });
            match self.tells(one.selected) {
                Tells::Groups => {
                    wholes.extend(shown);
                    margins.extend(self.margins(one));
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

    fn groups_withheld(&self, span: &mut Span, one: &Spaced<'_>) -> Result<Arc<str>, TooMuch> {
        span.admit(&self.margins(one))?;
        self.withheld(span, one.selected, one.groups.iter().collect())
    }

    fn parts_withheld(&self, span: &mut Span, one: &Spaced<'_>) -> Result<Arc<str>, TooMuch> {
        let whole = self.whole_of(one.selected).map(|whole| whole.groups.as_slice());
        let whole = whole.unwrap_or_default();
        let is_shown = |part: &&Group| {
            // The statement counts who is in a part and in the rest with both; and it does not know of
            // whom could be in the rest.
            if one.may_overlap || self.space.is_supposing {
                return true;
            }
            let whole = whole.iter().find(|whole| whole.keys == part.keys);
            let rest = whole.map(|whole| {
                let outside = whole.atoms.iter().filter(|atom| !part.atoms.contains(atom));
                outside.copied().collect::<Vec<u32>>()
            });
            // Else the statement shows NULL.
            rest.is_none_or(|rest| rest.is_empty() || self.space.is_enough(&rest, self.enough))
        };
        self.withheld(span, one.selected, one.groups.iter().filter(is_shown).collect())
    }

    /// The selection whose groups that one parts.
    fn whole_of(&self, part: &Selected) -> Option<&Spaced<'_>> {
        let part = self.asked.selections.get(part.at)?;
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
        let is_whole =
            |one: &&Spaced<'_>| self.asked.selections.get(one.selected.at).is_some_and(is_whole);
        self.space.selections.iter().find(is_whole)
    }

    /// The labels of those of these groups, each of enough individuals, from which something about
    /// few would follow; the others are in the span now.
    fn withheld(
        &self,
        span: &mut Span,
        selected: &Selected,
        groups: Vec<&Group>,
    ) -> Result<Arc<str>, TooMuch> {
        let may_be_told =
            |group: &&Group| group.is_enough && !self.asked.is_withheld(selected.at, &group.labels);
        let mut large: Vec<&Group> = groups.into_iter().filter(may_be_told).collect();
        // What is withheld is the smallest.
        large.sort_by(|one, other| {
            other.weight.cmp(&one.weight).then_with(|| one.labels.cmp(&other.labels))
        });
        let mut vectors: Vec<Vec<u32>> = Vec::with_capacity(large.len());
        let mut tells_little = Vec::with_capacity(large.len());
        for group in &large {
            // How many records there are beside how many people tells how many have several.
            let several = match &group.several {
                Some(several) if !several.is_told => {
                    span.admit(std::slice::from_ref(&several.atoms))?
                }
                Some(_) | None => Vec::new(),
            };
            tells_little.push(several == [false]);
            vectors.push(group.atoms.clone());
        }
        let admitted = span.admit(&vectors)?;
        let admitted = admitted.into_iter().zip(tells_little).map(|(is, little)| is && !little);
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

#[cfg(test)]
mod tests {
    use postern_core::catalogue::{ColumnId, TableName};
    use postern_sql::{About, LABEL_ENDS, LABEL_PARTS, Logic, Part, Selection, Unit};

    use super::{
        super::atoms::{Alike, Row},
        *,
    };

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
            counts_people: false,
            counts_records: false,
            within: None,
            compared_max: 64,
        };
        Earlier { selection, values: Vec::new() }
    }

    fn counting(keys: usize) -> Earlier {
        let mut asked = earlier(keys);
        asked.selection.counts_people = true;
        asked
    }

    fn atoms(people: People<'_>, asks: Asks<'_>) -> Atoms {
        let selections = asks.iter().enumerate();
        let selections = selections.map(|(at, (keys, _))| selected(at, keys));
        let row = |(city, region, number): &(&str, &str, u64)| Row {
            part: 0,
            terms: asks
                .iter()
                .map(|(_, has)| if has(city, region) { b'1' } else { b'0' })
                .collect(),
            of: None,
            texts: vec![(*city).into(), (*region).into()],
            places: vec![(*city).to_lowercase().into(), (*region).into()],
            number: *number,
            name: None,
        };
        let rows = people.iter().map(row).collect();
        read(selections.collect(), true, rows)
    }

    /// A selection whose condition is the term of its number, of which nobody can say what it is about.
    fn selected(at: usize, keys: &[usize]) -> Selected {
        Selected { at, keys: keys.to_vec(), condition: Logic::Term(at) }
    }

    fn part(selections: Vec<Selected>, keys: usize, is_each_once: bool) -> Part {
        let terms = vec![About::Sides(Vec::new()); selections.len()];
        Part { selections, terms, keys: vec![About::Sides(Vec::new()); keys], is_each_once }
    }

    fn read(selections: Vec<Selected>, is_each_once: bool, rows: Vec<Row>) -> Atoms {
        let parts = vec![part(selections, 2, is_each_once)];
        Atoms { parts, enough: 5, unit: Unit::Records, rows, people: Alike::default() }
    }

    fn asked_of(selections: Vec<Earlier>, told: &[Arc<str>]) -> Asked {
        let mut withheld = told.to_vec();
        withheld.resize(selections.len(), "".into());
        Asked { selections, told: told.len(), withheld }
    }

    /// Asks one after the other; what is withheld of each.
    fn asked(people: People<'_>, asks: Asks<'_>) -> Vec<String> {
        let mut told: Vec<Arc<str>> = Vec::new();
        for many in 1..=asks.len() {
            let asks = &asks[..many];
            let all: Vec<Earlier> = asks.iter().map(|(keys, _)| earlier(keys.len())).collect();
            let found = of_reading(&atoms(people, asks), asked_of(all, &told)).unwrap();
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
            part: 0,
            terms: Box::from([b'1', if who == "ann" { b'0' } else { b'1' }]),
            of: None,
            texts: vec![format!("={at}").into()],
            places: vec![format!("{at}").into()],
            number: 1,
            name: Some(who.into()),
        };
        let others = ["bo", "cy", "di", "ed", "fy"];
        let rows = (0..9).map(|at| row(at, "ann"));
        let rows = rows.chain(others.iter().map(|who| row(9, who)));
        let atoms = read([0, 1].map(|at| selected(at, &[])).into(), false, rows.collect());
        let asked = asked_of(vec![earlier(0), earlier(0)], &["".into()]);
        let found = of_reading(&atoms, asked).unwrap();
        assert_eq!(found, [(1, Arc::from("\u{1e}\u{1e}"))]);
    }

    /// How many bought in April, in May, and in either tells how many did in both.
    fn in_both(both: u64) -> String {
        // The first part are people themselves, the second what they bought, by month.
        let kind = |name: &str, flags: &str, key: &str| {
            let keys: Vec<Box<str>> =
                Some(key).filter(|key| !key.is_empty()).into_iter().map(Into::into).collect();
            Row {
                part: usize::from(name.starts_with('1')),
                terms: flags.as_bytes().into(),
                of: None,
                texts: keys.clone(),
                places: keys,
                number: 0,
                name: Some(name.into()),
            }
        };
        let rows = vec![kind("0.1", "1", ""), kind("1.1", "11", "=4"), kind("1.2", "11", "=5")];
        let mut people = Alike::default();
        let all = [("0.1,1.1", 20), ("0.1,1.2", 30), ("0.1,1.1,1.2", both), ("0.1", 9)];
        for (names, number) in all.into_iter().filter(|(_, number)| *number > 0) {
            people.push(names, number, None);
        }
        let of = |at, term, keys| Selected { at, keys, condition: Logic::Term(term) };
        let parts = vec![
            part(vec![of(0, 0, Vec::new())], 0, true),
            part(vec![of(1, 0, vec![0]), of(2, 1, Vec::new())], 1, false),
        ];
        let atoms =
            Atoms { parts, enough: 5, unit: Unit::Owners { are_people: true }, rows, people };
        let asked = asked_of(vec![earlier(0), counting(1), counting(0)], &["".into(), "".into()]);
        let found = of_reading(&atoms, asked).unwrap();
        let found: Vec<_> = found.into_iter().filter(|(_, labels)| !labels.is_empty()).collect();
        found.first().map(|(_, labels)| labels.replace(LABEL_ENDS, "|")).unwrap_or_default()
    }
    #[test]
    fn people_of_several_groups_are_in_all_of_them() {
        assert_eq!(in_both(3), "||");
        assert_eq!(in_both(5), "");
        // Nobody is nothing: what is told is a sum then.
        assert_eq!(in_both(0), "");
    }
}
