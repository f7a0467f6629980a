//! The search for few people among the solutions of a span: sets of dependent points.
//!
//! Every class that the span could carry alone or with others is a point, the random solutions of
//! [`Echelon::solutions`](super::echelon::Echelon::solutions). Seen as points of a projective
//! space, two that are dependent are the same point, three lie on a line, four in a plane; so pairs
//! are found by hashing points, triples by hashing directions from one, fours by hashing planes
//! through two. That is done with the first coordinates, and what was found is verified with all.

use super::{
    TooMuch,
    budget::Budget,
    crowd::{Circles, Crowd},
    field::Field,
};

/// Coordinates of every point: four for the search of four, and four that verify what was found.
/// A set that is not dependent passes with a probability of p^-4, below 10^-36.
pub(super) const LANES: usize = 8;

/// Most coordinates, and two more than the most classes of one circle that are looked at together.
const LANES_MAX: usize = 256;

/// Up to this many classes, lines are looked for.
const TRIPLES_MAX: usize = 3_000;

/// Up to this many classes, planes are looked for.
const PLANES_MAX: usize = 150;

/// Up to this many classes, four whose sum or difference is carried are looked for.
const SIGNED_MAX: usize = 1_500;

/// What the search ends with before it has looked at everything.
pub(super) enum Halt {
    /// A set of classes, the last of which depends on the others.
    Found(Vec<usize>),
    /// Nothing is known.
    TooMuch,
}

impl From<TooMuch> for Halt {
    fn from(TooMuch: TooMuch) -> Self {
        Self::TooMuch
    }
}

/// What is done with a set that was found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// The search ends.
    First,
    /// The last of the set is looked at no more, so that the set is not found again.
    Unwatch,
}

/// One search.
pub(super) struct Search<'a> {
    pub(super) aim: Aim,
    pub(super) field: Field,
    pub(super) crowd: Crowd<'a>,
    pub(super) points: &'a [Vec<u64>],
    pub(super) watched: &'a mut [bool],
    pub(super) budget: &'a mut Budget,
}

/// A point in three coordinates, where the fourth is one.
#[derive(Clone, Copy)]
struct Spot {
    class: usize,
    at: [u64; 3],
}

/// A value that dependent classes share, and the class, or the two, that have it.
type Keyed<const N: usize> = Vec<(u64, [usize; N])>;

/// How many coordinates the points need for these circles.
pub(super) fn lanes(circles: &Circles) -> usize {
    circles.widest().saturating_add(2).clamp(LANES, LANES_MAX)
}

impl Search<'_> {
    /// Looks at everything once.
    pub(super) fn run(mut self, circles: &Circles) -> Result<(), Halt> {
        self.singles()?;
        self.circles(circles)?;
        self.pairs()?;
        self.triples()?;
        self.fours()
    }

    /// Points of zeros: a vector of the span is one class and nothing else.
    fn singles(&mut self) -> Result<(), Halt> {
        for class in self.candidates(1)? {
            if point(self.points, class).iter().all(|&number| number == 0) {
                self.found(vec![class])?;
            }
        }
        Ok(())
    }

    /// Classes within one circle of people, any number of them.
    fn circles(&mut self, circles: &Circles) -> Result<(), Halt> {
        for circle in circles.iter() {
            self.budget.spend(circle.len())?;
            let circle: Vec<_> = circle.iter().copied().filter(|&c| self.looks_at(c)).collect();
            // Two fewer points than coordinates are dependent by chance once in p^3.
            for part in circle.chunks(LANES_MAX.saturating_sub(2)) {
                self.circle(part)?;
            }
        }
        Ok(())
    }

    fn circle(&mut self, classes: &[usize]) -> Result<(), Halt> {
        let mut basis = Basis::new(self.field);
        for (count, &class) in classes.iter().enumerate() {
            if !basis.add(point(self.points, class), self.budget)? {
                let set = classes.iter().take(count.saturating_add(1));
                self.found(set.copied().filter(|&class| self.looks_at(class)).collect())?;
            }
        }
        Ok(())
    }

    /// The same point twice.
    fn pairs(&mut self) -> Result<(), Halt> {
        let spots = self.spots(2)?;
        let keyed = spots.iter().map(|spot| (spot.at[0], [spot.class])).collect();
        self.alike(&[], keyed)
    }

    /// Three points on a line: the same direction from the first to the second and the third.
    fn triples(&mut self) -> Result<(), Halt> {
        let spots = self.spots(3)?;
        if spots.len() > TRIPLES_MAX {
            return Ok(());
        }
        for (index, first) in spots.iter().enumerate() {
            let seconds = spots.iter().skip(index.saturating_add(1));
            let mut keyed = Vec::new();
            let mut widths = Vec::new();
            for second in seconds {
                if !self.fit(&[first.class, second.class], 3)? {
                    if self.crowd.add_up() {
                        break;
                    }
                    continue;
                }
                let [x, y, _] = self.between(first, second);
                if x != 0 {
                    keyed.push((y, [second.class]));
                    widths.push(x);
                }
            }
            self.divide(&mut keyed, &mut widths)?;
            self.alike(&[first.class], keyed)?;
        }
        Ok(())
    }

    /// Four points in a plane.
    fn fours(&mut self) -> Result<(), Halt> {
        let spots = self.spots(4)?;
        if spots.len() <= PLANES_MAX {
            self.planes(&spots)
        } else if spots.len() <= SIGNED_MAX {
            self.signed(&spots)
        } else {
            Ok(())
        }
    }

    /// Four points in a plane: the same plane through the first two and the third and the fourth.
    fn planes(&mut self, spots: &[Spot]) -> Result<(), Halt> {
        for (index, first) in spots.iter().enumerate() {
            for (index, second) in spots.iter().enumerate().skip(index.saturating_add(1)) {
                if !self.fit(&[first.class, second.class], 4)? {
                    if self.crowd.add_up() {
                        break;
                    }
                    continue;
                }
                self.planes_through(first, second, spots.get(index..).unwrap_or_default())?;
            }
        }
        Ok(())
    }

    fn planes_through(&mut self, first: &Spot, second: &Spot, spots: &[Spot]) -> Result<(), Halt> {
        let field = self.field;
        let [x, y, z] = self.between(first, second);
        let mut keyed = Vec::new();
        let mut widths = Vec::new();
        for third in spots.iter().skip(1) {
            if !self.fit(&[first.class, second.class, third.class], 4)? {
                if self.crowd.add_up() {
                    break;
                }
                continue;
            }
            let [x3, y3, z3] = self.between(first, third);
            let minor = |a, b| field.subtract(field.multiply(a, x), field.multiply(b, x3));
            let width = minor(y3, y);
            if width != 0 {
                keyed.push((minor(z3, z), [third.class]));
                widths.push(width);
            }
        }
        self.divide(&mut keyed, &mut widths)?;
        self.alike(&[first.class, second.class], keyed)
    }

    /// Four points of which sums and differences are zero: two pairs with the same sum, or
    /// difference, but for its sign.
    fn signed(&mut self, spots: &[Spot]) -> Result<(), Halt> {
        let mut keyed = Vec::new();
        for (index, first) in spots.iter().enumerate() {
            let left = self.first_number(first.class);
            for second in spots.iter().skip(index.saturating_add(1)) {
                if !self.fit(&[first.class, second.class], 4)? {
                    if self.crowd.add_up() {
                        break;
                    }
                    continue;
                }
                let right = self.first_number(second.class);
                for key in [self.field.add(left, right), self.field.subtract(left, right)] {
                    let key = key.min(self.field.negate(key));
                    keyed.push((key, [first.class, second.class]));
                }
            }
        }
        self.budget.keep(keyed.len().saturating_mul(3))?;
        self.alike(&[], keyed)
    }
}

impl Search<'_> {
    /// Finds two entries with the same key that are, with `others`, few people and dependent.
    fn alike<const N: usize>(&mut self, others: &[usize], mut keyed: Keyed<N>) -> Result<(), Halt> {
        self.budget.spend(keyed.len().saturating_mul(SORT_STEPS))?;
        keyed.sort_by_key(|&(key, _)| key);
        for run in keyed.chunk_by(|(left, _), (right, _)| left == right) {
            for (index, (_, left)) in run.iter().enumerate() {
                for (_, right) in run.iter().skip(index.saturating_add(1)) {
                    let set = [others, left.as_slice(), right.as_slice()].concat();
                    if !self.fit(&set, set.len())? {
                        // Those behind are no fewer people.
                        if N == 1 && self.crowd.add_up() {
                            break;
                        }
                        continue;
                    }
                    if set.iter().all(|&class| self.looks_at(class)) && self.dependent(&set)? {
                        self.found(set)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn found(&mut self, set: Vec<usize>) -> Result<(), Halt> {
        match self.aim {
            Aim::First => return Err(Halt::Found(set)),
            Aim::Unwatch => {
                if let Some(watched) = set.last().and_then(|&last| self.watched.get_mut(last)) {
                    *watched = false;
                }
            }
        }
        Ok(())
    }

    /// Whether the points of a set are dependent, and no class is in it twice.
    fn dependent(&mut self, set: &[usize]) -> Result<bool, TooMuch> {
        let mut basis = Basis::new(self.field);
        for (index, &class) in set.iter().enumerate() {
            if set.iter().skip(index.saturating_add(1)).any(|&other| other == class) {
                return Ok(false);
            }
            if !basis.add(point(self.points, class), self.budget)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a set of `size` classes with these among them may be few people.
    fn fit(&mut self, set: &[usize], size: usize) -> Result<bool, TooMuch> {
        self.budget.spend(FIT_STEPS)?;
        Ok(self.crowd.may_be_few(set, size))
    }

    fn looks_at(&self, class: usize) -> bool {
        self.watched.get(class) == Some(&true) && !point(self.points, class).is_empty()
    }

    /// The classes that may be of few people in a set of `size`, those of fewest first.
    fn candidates(&mut self, size: usize) -> Result<Vec<usize>, TooMuch> {
        self.budget.spend(self.points.len().saturating_mul(FIT_STEPS))?;
        let classes = (0..self.points.len()).filter(|&class| self.looks_at(class));
        let mut classes: Vec<_> =
            classes.filter(|&class| self.crowd.may_be_few(&[class], size)).collect();
        classes.sort_by_key(|&class| self.crowd.people(&[class]));
        Ok(classes)
    }

    /// The candidates in three coordinates. One whose first coordinate is zero by chance, once in
    /// p times, is passed over.
    fn spots(&mut self, size: usize) -> Result<Vec<Spot>, TooMuch> {
        let mut classes = self.candidates(size)?;
        classes.retain(|&class| self.first_number(class) != 0);
        let mut scales: Vec<_> = classes.iter().map(|&class| self.first_number(class)).collect();
        self.field.invert_all(&mut scales);
        let spots = classes.into_iter().zip(scales).filter_map(|(class, scale)| {
            let [_, x, y, z] = *point(self.points, class).first_chunk()?;
            Some(Spot { class, at: [x, y, z].map(|number| self.field.multiply(scale, number)) })
        });
        Ok(spots.collect())
    }

    fn first_number(&self, class: usize) -> u64 {
        point(self.points, class).first().copied().unwrap_or(0)
    }

    fn between(&self, from: &Spot, to: &Spot) -> [u64; 3] {
        let ([x, y, z], [x2, y2, z2]) = (from.at, to.at);
        [(x, x2), (y, y2), (z, z2)].map(|(from, to)| self.field.subtract(to, from))
    }

    /// Divides every key by its width.
    fn divide(&mut self, keyed: &mut Keyed<1>, widths: &mut [u64]) -> Result<(), TooMuch> {
        self.budget.spend(keyed.len().saturating_mul(DIVIDE_STEPS))?;
        self.field.invert_all(widths);
        for ((key, _), width) in keyed.iter_mut().zip(widths) {
            *key = self.field.multiply(*key, *width);
        }
        Ok(())
    }
}

fn point(points: &[Vec<u64>], class: usize) -> &[u64] {
    points.get(class).map(Vec::as_slice).unwrap_or_default()
}

/// Independent points.
struct Basis {
    field: Field,
    /// The place of a one, where later points are zero, and the point.
    points: Vec<(usize, Vec<u64>)>,
}

impl Basis {
    fn new(field: Field) -> Self {
        Self { field, points: Vec::new() }
    }

    /// Puts a point to the others; false when it depends on them.
    fn add(&mut self, point: &[u64], budget: &mut Budget) -> Result<bool, TooMuch> {
        let field = self.field;
        budget.spend(point.len().saturating_mul(self.points.len().saturating_add(2)))?;
        let mut point = point.to_vec();
        for (place, other) in &self.points {
            let factor = field.negate(field.reduce(point.get(*place).copied().unwrap_or(0)));
            for (number, &other) in point.iter_mut().zip(other) {
                *number = field.fold(*number, factor, other);
            }
        }
        for number in &mut point {
            *number = field.reduce(*number);
        }
        let first = point.iter().copied().enumerate().find(|&(_, number)| number != 0);
        let Some((place, value)) = first else { return Ok(false) };
        let scale = field.invert(value);
        for number in &mut point {
            *number = field.multiply(*number, scale);
        }
        self.points.push((place, point));
        Ok(true)
    }
}

// How many steps of an elimination take as long, as measured.

/// Sorting one key among many.
const SORT_STEPS: usize = 32;

/// Dividing one key.
const DIVIDE_STEPS: usize = 16;

/// Counting the people of a set.
const FIT_STEPS: usize = 8;
