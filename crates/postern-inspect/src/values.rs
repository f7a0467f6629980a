//! What values say: each is tried against the shapes of the kinds, and the shares are counted.
//!
//! No value outlives the call that looks at it, but for the few of a harmless column that become
//! its known values.

mod document;
mod shape;
mod text;

use std::collections::{BTreeMap, HashSet};

use postern_core::sample::ColumnSample;

pub(crate) use self::shape::Shape;
use crate::kind::DataKind;

/// Most values of a column that are looked at.
const VALUES_MAX: usize = 120;

/// What was seen of a column.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Values that are not empty, of those looked at.
    pub(crate) count: u32,
    /// How many of them have each shape.
    shapes: BTreeMap<Shape, u32>,
    /// How many of them are documents that hold each kind.
    inside: BTreeMap<DataKind, u32>,
    /// How many differ, of all values.
    pub(crate) distinct: usize,
    /// All values that are not empty, looked at or not.
    pub(crate) all: usize,
    /// Letters of the longest.
    pub(crate) longest: usize,
    /// The mean length.
    pub(crate) mean_len: usize,
}

impl Seen {
    /// Looks at a sample.
    pub(crate) fn of(sample: &ColumnSample) -> Self {
        let mut seen = Self::default();
        let values = sample.values.expose();
        let filled = || values.iter().map(|value| value.trim()).filter(|value| !value.is_empty());
        let distinct: HashSet<&str> = filled().collect();
        seen.distinct = distinct.len();
        seen.all = filled().count();
        let mut letters = 0_usize;
        for value in filled().take(VALUES_MAX) {
            seen.count = seen.count.saturating_add(1);
            letters = letters.saturating_add(value.len());
            seen.longest = seen.longest.max(value.len());
            for kind in document::kinds(value) {
                let count = seen.inside.entry(kind).or_default();
                *count = count.saturating_add(1);
            }
            for shape in shape::shapes(value) {
                let count = seen.shapes.entry(shape).or_default();
                *count = count.saturating_add(1);
            }
        }
        seen.mean_len = letters.checked_div(usize::try_from(seen.count).unwrap_or(1)).unwrap_or(0);
        seen
    }

    /// The share of values of that shape, in percent; 0 where nothing was seen.
    pub(crate) fn percent(&self, shape: Shape) -> u32 {
        let count = self.shapes.get(&shape).copied().unwrap_or(0);
        count.saturating_mul(100).checked_div(self.count).unwrap_or(0)
    }

    /// What documents hold, the gravest and most frequent first; with the share of values, in
    /// percent.
    pub(crate) fn inside(&self) -> Option<(DataKind, u32)> {
        let found = self.inside.iter().filter(|(kind, _)| kind.is_protected());
        let (kind, count) = found.max_by_key(|(kind, count)| (kind.classification(), **count))?;
        Some((*kind, count.saturating_mul(100).checked_div(self.count).unwrap_or(0)))
    }

    /// Whether enough was seen to say something.
    pub(crate) const fn is_enough(&self) -> bool {
        self.count >= 4
    }
}
