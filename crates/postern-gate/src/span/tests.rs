//! Against brute force over the integers, and the ways of telling few people that are known.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const ENOUGH: u32 = 5;

/// People of that atom alone.
fn own(atom: u32, count: u32) -> Class {
    let first = atom.saturating_add(100).saturating_mul(10);
    Class { atom, people: (first..first.saturating_add(count)).collect() }
}

fn these(atom: u32, ids: &[u32]) -> Class {
    Class { atom, people: ids.to_vec() }
}

fn people(classes: &[Class], set: &[usize]) -> usize {
    let people: BTreeSet<u32> =
        set.iter().flat_map(|class| classes[*class].people.iter().copied()).collect();
    people.len()
}

fn span(classes: &[Class], groups: &[&[u32]]) -> Span {
    let mut span = Span::new(ENOUGH, classes.to_vec()).unwrap();
    for group in groups {
        span.add(group).unwrap();
    }
    span
}

/// The atoms of the set that is found, ascending.
fn found(span: &mut Span) -> Option<Vec<u32>> {
    let set = span.few().unwrap()?;
    let mut atoms: Vec<_> = set.into_iter().map(|class| span.classes[class].atom).collect();
    atoms.sort_unstable();
    Some(atoms)
}

#[test]
fn a_total_less_its_cells_leaves_those_of_no_region() {
    // Two cities; regions north, south and unknown. One person of Bern has no region.
    let [bern_north, bern_south, bern_null] = [0, 1, 2];
    let [genf_north, genf_south, genf_null] = [3, 4, 5];
    let classes = [own(bern_null, 1), own(genf_null, 4)];
    let totals: [&[u32]; 2] =
        [&[bern_north, bern_south, bern_null], &[genf_north, genf_south, genf_null]];
    let mut span = span(&classes, &totals);
    assert_eq!(span.few(), Ok(None));
    let cells = [vec![bern_north], vec![bern_south], vec![genf_north], vec![genf_south]];
    // The last cell of each city would tell the rest.
    assert_eq!(span.admit(&cells), Ok(vec![true, false, true, false]));
    assert_eq!(span.few(), Ok(None));
    span.add(&[bern_south]).unwrap();
    assert_eq!(found(&mut span), Some(vec![bern_null]));
}

#[test]
fn a_person_of_ten_orders_is_told_by_their_sum() {
    let orders: Vec<_> = (0..10).map(|atom| these(atom, &[7])).collect();
    let everything: Vec<u32> = (0..13).collect();
    // Ten, and one with others: the rest is nine, and a class that is not few people.
    let mut span = span(&orders, &[&everything, &[10], &[1, 11]]);
    assert_eq!(span.few(), Ok(None));
    span.add(&[12]).unwrap();
    assert_eq!(found(&mut span), Some(vec![0, 2, 3, 4, 5, 6, 7, 8, 9]));
    // Ten orders that are nowhere apart are one vector.
    let mut span = self::span(&orders, &[&everything]);
    let groups = [vec![10], vec![11], vec![12], vec![11, 12]];
    assert_eq!(span.admit(&groups), Ok(vec![true, true, false, false]));
    span.add(&[12]).unwrap();
    assert_eq!(found(&mut span), Some((0..10).collect()));
}

#[test]
fn a_couple_of_many_common_orders_is_told_by_their_sum() {
    let mut classes: Vec<_> = (0..9).map(|atom| these(atom, &[3, 4])).collect();
    classes.push(these(9, &[3]));
    classes.push(these(10, &[8, 9, 10]));
    let everything: Vec<u32> = (0..12).collect();
    let mut span = span(&classes, &[&everything, &[10, 11]]);
    assert_eq!(found(&mut span), Some((0..10).collect()));
}

#[test]
fn classes_that_share_people_are_counted_once() {
    // Two atoms of the same four people, and two of others.
    let same = [these(0, &[1, 2, 3, 4]), these(1, &[4, 3, 2, 1])];
    assert_eq!(found(&mut span(&same, &[&[0, 1]])), Some(vec![0, 1]));
    let others = [these(0, &[1, 2, 3, 4]), these(1, &[5, 2, 3, 4])];
    assert_eq!(found(&mut span(&others, &[&[0, 1]])), None);
    // Twice the same five people are enough.
    let five = [these(0, &[1, 2, 3, 4, 5]), these(1, &[1, 2, 3, 4, 5])];
    assert_eq!(found(&mut span(&five, &[&[0, 1], &[0]])), None);
}

#[test]
fn classes_of_nobody_hide_nobody() {
    let classes = [own(0, 0), own(1, 4), own(2, 0), own(3, 5)];
    assert_eq!(found(&mut span(&classes, &[&[0, 1, 2]])), Some(vec![0, 1, 2]));
    assert_eq!(found(&mut span(&classes, &[&[0, 2, 3]])), None);
}

#[test]
fn coefficients_may_be_other_than_one() {
    // (x + y) + (y + z) - (x + z) = 2y, with enough people in x and z.
    let mut span = span(&[own(1, 2)], &[&[0, 1], &[1, 2]]);
    assert_eq!(span.few(), Ok(None));
    assert_eq!(span.admit(&[vec![0, 2]]), Ok(vec![false]));
    span.add(&[0, 2]).unwrap();
    assert_eq!(found(&mut span), Some(vec![1]));
}

#[test]
fn three_and_four_with_odd_coefficients_are_found() {
    // With big atoms 9 and 10: 2a + b + c, less twice 9; and the four with 3, 2, 1, 1.
    let classes: Vec<_> = (0..4).map(|atom| own(atom, 1)).collect();
    let three: [&[u32]; 3] = [&[0, 1, 9], &[0, 2, 10], &[9, 10]];
    assert_eq!(found(&mut span(&classes, &three)), Some(vec![0, 1, 2]));
    let four: [&[u32]; 5] = [&[0, 1, 9], &[0, 1, 10], &[0, 2, 11], &[3, 9, 10, 11], &[9]];
    let few = found(&mut span(&classes, &four)).unwrap();
    assert!(few == [0, 1] || few == [1, 2, 3], "{few:?}");
    let four: [&[u32]; 4] = [&[0, 1, 9], &[0, 1, 10], &[0, 2, 11], &[3, 9, 10, 11]];
    assert_eq!(found(&mut span(&classes, &four)), Some(vec![0, 1, 2, 3]));
}

#[test]
fn four_among_many_are_found_by_sums() {
    // Chains of three classes over big atoms put every class in reach; one chain of four closes.
    let many = 200;
    let classes: Vec<_> = (0..many).map(|atom| own(atom, 1)).collect();
    let mut span = Span::new(ENOUGH, classes).unwrap();
    for from in (0..many - 10).step_by(6) {
        span.add(&(from..from + 6).collect::<Vec<_>>()).unwrap();
    }
    assert_eq!(span.few(), Ok(None));
    span.add(&[0, 6, 199, 1_000]).unwrap();
    assert_eq!(span.few(), Ok(None));
    span.add(&[12, 1_000]).unwrap();
    assert_eq!(found(&mut span), Some(vec![0, 6, 12, 199]));
}

#[test]
fn what_was_rewound_is_known_no_more() {
    let mut span = span(&[own(0, 1)], &[&[0, 1]]);
    let mark = span.mark();
    assert_eq!(span.add(&[1]), Ok(true));
    assert_eq!(span.add(&[0]), Ok(false));
    assert_eq!(found(&mut span), Some(vec![0]));
    span.rewind(mark);
    assert_eq!(span.few(), Ok(None));
    assert_eq!(span.add(&[0, 1]), Ok(false));
    assert_eq!(span.add(&[0]), Ok(true));
}

#[test]
fn what_was_told_before_does_not_close_the_door() {
    // The span tells 0 alone, and 1 with 2. New groups pass, and 1 is still not told from 2.
    let classes = [own(0, 1), own(1, 1), own(2, 2), own(3, 4)];
    let mut span = span(&classes, &[&[0], &[1, 2], &[3, 9]]);
    let groups = [vec![0], vec![9, 10], vec![1, 10], vec![0, 3, 9], vec![9], vec![0, 10]];
    assert_eq!(span.admit(&groups), Ok(vec![true, true, true, true, false, false]));
}

#[test]
fn a_group_that_follows_from_others_is_shown() {
    let mut span = span(&[own(0, 1)], &[&[0, 1], &[2]]);
    assert_eq!(span.admit(&[vec![0, 1, 2], vec![]]), Ok(vec![true, true]));
    assert_eq!(span.mark().outer, 2);
}

#[test]
fn the_bound_of_work_is_kept_and_stays() {
    let mut span = Span::new(ENOUGH, vec![own(0, 1)]).unwrap();
    assert_eq!(span.add(&[200_000]), Err(TooMuch));
    assert_eq!(span.add(&[0, 1]), Ok(true));
    span.budget = Budget::of_steps(1_000);
    // Every row is in the way of all that come later.
    let outcome = (0..100).try_for_each(|from| span.add(&[from, 100]).map(drop));
    assert_eq!(outcome, Err(TooMuch));
    assert_eq!(span.few(), Err(TooMuch));
    assert_eq!(span.add(&[1]), Err(TooMuch));
    assert_eq!(span.admit(&[vec![1]]), Err(TooMuch));
}

#[test]
fn a_search_among_many_ends_at_the_bound() {
    let classes: Vec<_> = (0..200).map(|atom| these(atom, &[atom])).collect();
    let mut span = Span::new(ENOUGH, classes).unwrap();
    span.add(&(0..200).collect::<Vec<_>>()).unwrap();
    assert_eq!(span.few(), Ok(None));
    span.budget = Budget::of_steps(100);
    assert_eq!(span.few(), Err(TooMuch));
}

#[test]
fn many_orders_of_a_person_are_looked_at_together() {
    let orders: Vec<_> = (0..600).map(|atom| these(atom, &[7])).collect();
    let everything: Vec<_> = (0..600).collect();
    assert_eq!(found(&mut self::span(&orders, &[&everything])), Some(everything));
    let told: Vec<_> = (254..508).collect();
    assert_eq!(found(&mut span(&orders, &[&told])), Some(told));
}

/// Each has orders of two kinds, so that no class is all of anybody.
#[test]
fn four_people_of_two_classes_each_are_found() {
    let classes: Vec<_> = (0..40).map(|atom| these(atom, &[atom / 2])).collect();
    let of = |people: std::ops::Range<u32>| people.flat_map(|one| [2 * one, 2 * one + 1]).collect();
    let all: Vec<u32> = of(0..20);
    let but_four: Vec<u32> = of(4..20);
    let mut span = span(&classes, &[&all, &[0, 2, 4, 40]]);
    assert_eq!(span.few(), Ok(None));
    assert_eq!(span.admit(std::slice::from_ref(&but_four)), Ok(vec![false]));
    span.add(&but_four).unwrap();
    assert_eq!(found(&mut span), Some(of(0..4)));
}

/// Whether these classes carry a vector of the groups' span, by ranks over the integers.
fn carries(groups: &[Vec<u32>], atoms: &[u32]) -> bool {
    let matrix = |without: &[u32]| {
        let row = |group: &Vec<u32>| {
            let at = |atom| i128::from(group.contains(&atom) && !without.contains(&atom));
            (0..8).map(at).collect::<Vec<_>>()
        };
        groups.iter().map(row).collect::<Vec<_>>()
    };
    rank(matrix(atoms)) < rank(matrix(&[]))
}

/// Bareiss' elimination, which stays among the integers.
#[expect(clippy::arithmetic_side_effects, reason = "minors of eight zeros and ones are below 57")]
fn rank(mut matrix: Vec<Vec<i128>>) -> usize {
    let (mut rank, mut last) = (0, 1);
    for column in 0..8 {
        let Some(pivot) = (rank..matrix.len()).find(|&row| matrix[row][column] != 0) else {
            continue;
        };
        matrix.swap(rank, pivot);
        for row in rank + 1..matrix.len() {
            for other in column + 1..8 {
                let cross = matrix[row][other] * matrix[rank][column]
                    - matrix[row][column] * matrix[rank][other];
                matrix[row][other] = cross / last;
            }
            matrix[row][column] = 0;
        }
        last = matrix[rank][column];
        rank += 1;
    }
    rank
}

/// The sets of at most `size` classes that are few people and carry a vector.
fn brute(classes: &[Class], groups: &[Vec<u32>], size: u32) -> Vec<Vec<usize>> {
    let sets = (1_u32..1 << classes.len()).filter(|set| set.count_ones() <= size);
    sets.map(|set| (0..classes.len()).filter(|class| set >> class & 1 == 1).collect::<Vec<_>>())
        .filter(|set| people(classes, set) < 5)
        .filter(|set| {
            let atoms: Vec<_> = set.iter().map(|&class| classes[class].atom).collect();
            carries(groups, &atoms)
        })
        .collect()
}

fn group() -> impl Strategy<Value = Vec<u32>> {
    (1_u32..256).prop_map(|bits| (0..8).filter(|atom| bits >> atom & 1 == 1).collect())
}

/// Weights of the eight atoms; those of enough people are no class.
fn own_classes() -> impl Strategy<Value = Vec<Class>> {
    proptest::collection::vec(1_u32..=6, 8).prop_map(|weights| {
        let classes = (0..).zip(weights).map(|(atom, weight)| own(atom, weight));
        classes.filter(|class| class.people.len() < 5).collect()
    })
}

fn shared_classes() -> impl Strategy<Value = Vec<Class>> {
    let people = proptest::collection::btree_set(0_u32..9, 1..=6);
    proptest::collection::vec(people, 8).prop_map(|sets| {
        let few = |class: &Class| class.people.len() < 5;
        let classes =
            (0..).zip(sets).map(|(atom, ids)| these(atom, &ids.into_iter().collect::<Vec<_>>()));
        classes.filter(few).collect()
    })
}

fn added(classes: &[Class], groups: &[Vec<u32>]) -> Span {
    let mut span = span(classes, &[]);
    span.add_all(groups).unwrap();
    span
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn few_are_found_exactly_when_there_are_some(
        classes in own_classes(),
        groups in proptest::collection::vec(group(), 1..7),
    ) {
        let found = added(&classes, &groups).few().unwrap();
        // Five classes are five people.
        let sets = brute(&classes, &groups, 8);
        prop_assert_eq!(found.is_some(), !sets.is_empty());
        if let Some(mut found) = found {
            found.sort_unstable();
            prop_assert!(sets.contains(&found));
        }
    }

    #[test]
    fn few_who_share_classes_are_found(
        classes in shared_classes(),
        groups in proptest::collection::vec(group(), 1..7),
    ) {
        let found = added(&classes, &groups).few().unwrap();
        prop_assert_eq!(found.is_some(), !brute(&classes, &groups, 8).is_empty());
        if let Some(mut found) = found {
            found.sort_unstable();
            prop_assert!(brute(&classes, &groups, 8).contains(&found));
        }
    }

    #[test]
    fn groups_are_admitted_while_they_tell_nobody(
        classes in own_classes(),
        groups in proptest::collection::vec(group(), 1..9),
    ) {
        let mut known = Vec::new();
        let expected: Vec<_> = groups.iter().map(|group| {
            known.push(group.clone());
            let admitted = brute(&classes, &known, 8).is_empty();
            if !admitted {
                known.pop();
            }
            admitted
        }).collect();
        let mut span = Span::new(ENOUGH, classes).unwrap();
        prop_assert_eq!(span.admit(&groups), Ok(expected));
    }

    #[test]
    fn after_one_of_every_set_is_passed_over_none_is_found(
        classes in prop_oneof![own_classes(), shared_classes()],
        history in proptest::collection::vec(group(), 1..9),
    ) {
        let mut span = added(&classes, &history);
        let mut watched = vec![true; classes.len()];
        prop_assert_eq!(span.unwatch(&mut watched), Ok(()));
        prop_assert_eq!(span.search(&watched), Ok(None));
    }

    #[test]
    fn a_history_that_tells_some_leaves_the_known_open(
        classes in own_classes(),
        history in proptest::collection::vec(group(), 1..6),
    ) {
        let mut span = added(&classes, &history);
        prop_assert_eq!(span.admit(&history), Ok(vec![true; history.len()]));
    }
}

/// Everything that small coefficients make of some groups tells of few people among all exactly
/// when it does among those that were kept, and of the same.
#[test]
fn whatever_is_told_of_few_people_is_seen_on_those_that_are_kept() {
    const GROUPS: usize = 4;
    let mut seed = 7_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut few_seen = 0;
    for round in 0..300 {
        let many = 3 + next(40);
        // Everybody of one column, or of several, some of many people.
        let everybody = if round % 2 == 0 { 1_000 } else { 12 };
        let columns = (0..many).map(|_| {
            let mask = 1 + next((1 << GROUPS) - 1);
            let groups = (0..4_u32).filter(|group| mask & (1 << group) != 0).collect();
            let people: BTreeSet<u64> = (0..=next(4)).map(|_| next(everybody)).collect();
            let people = people.into_iter().map(|one| u32::try_from(one).unwrap()).collect();
            Column { groups, people: (next(8) > 0).then_some(people) }
        });
        let columns: Vec<Column> = columns.collect();
        let kept = kernel(&columns, GROUPS, 5).unwrap();
        for code in 0..5_i64.pow(4) {
            let combination: Vec<i64> = (0..4).map(|at| code / 5_i64.pow(at) % 5 - 2).collect();
            let is_on = |column: &&Column| {
                column.groups.iter().map(|group| combination[place(*group)]).sum::<i64>() != 0
            };
            let told = |columns: &[&Column]| {
                let all = columns.iter().map(|one| one.people.clone()).collect::<Option<Vec<_>>>();
                all.map(|all| all.into_iter().flatten().collect::<BTreeSet<u32>>())
                    .filter(|all| all.len() < 5)
            };
            let on: Vec<&Column> = columns.iter().filter(is_on).collect();
            let kept: Vec<_> = kept.iter().map(|(at, part)| (&columns[*at], *part)).collect();
            let on_kept: Vec<_> = kept.iter().filter(|(column, _)| is_on(column)).collect();
            let few = told(&on);
            let those: Vec<&Column> = on_kept.iter().map(|(column, _)| *column).collect();
            assert_eq!(few, told(&those), "{combination:?} of {columns:?}");
            if few.is_some() {
                assert_eq!(on, those);
                assert!(on_kept.iter().all(|(_, part)| *part == Part::OfFew));
                few_seen += i32::from(!on.is_empty());
            }
        }
    }
    assert!(few_seen > 500, "{few_seen}");
}

#[test]
fn of_many_people_few_decide() {
    let columns: Vec<Column> = (0..20_000_u32)
        .map(|at| {
            let mut groups = vec![at % 12, 12 + at / 12 % 20, 32 + at / 240 % 7];
            groups.sort_unstable();
            Column { groups, people: Some(vec![at]) }
        })
        .collect();
    let kept = kernel(&columns, 39, 5).unwrap();
    assert!(kept.len() <= 5 * 39, "{}", kept.len());
    // Everything is told of many.
    assert!(kept.iter().all(|(_, part)| *part == Part::OfNone));
}
