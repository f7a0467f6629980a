//! Arithmetic of a long run: latencies in bounded memory, medians, a line through samples.

use std::time::Duration;

use crate::clocks::count;

/// Buckets of a [`Histogram`]: sixteen for each doubling from 1 µs on, so that what is read from it
/// is at most 5 % too large.
const BUCKETS: usize = 16 * 32;

/// How often latencies of about that size were seen.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    seen: Vec<u32>,
    total: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        Self { seen: vec![0; BUCKETS], total: 0 }
    }
}

impl Histogram {
    pub(super) fn add(&mut self, latency: Duration) {
        let us = latency.as_secs_f64() * 1e6;
        let wanted = us.max(1.0).log2() * 16.0;
        let bucket = (0..BUCKETS).rfind(|bucket| count(*bucket) <= wanted).unwrap_or(0);
        if let Some(seen) = self.seen.get_mut(bucket) {
            *seen = seen.saturating_add(1);
            self.total = self.total.saturating_add(1);
        }
    }

    pub(super) const fn total(&self) -> u64 {
        self.total
    }

    /// Milliseconds that this share, in percent, of the latencies does not exceed.
    pub(super) fn percentile_ms(&self, percent: u64) -> f64 {
        let wanted = self.total.saturating_mul(percent).div_ceil(100).max(1);
        let mut below = 0_u64;
        for (bucket, seen) in self.seen.iter().enumerate() {
            below = below.saturating_add(u64::from(*seen));
            if below >= wanted {
                return ((count(bucket) + 1.0) / 16.0).exp2() / 1e3;
            }
        }
        0.0
    }
}

/// The value in the middle.
pub(super) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

/// Medians of the first and the last quarter.
pub(super) fn quarters(values: &[f64]) -> (f64, f64) {
    let quarter = values.len().div_ceil(4);
    let first = values.get(..quarter).unwrap_or_default();
    let last = values.get(values.len().saturating_sub(quarter)..).unwrap_or_default();
    (median(first), median(last))
}

/// How much the line of least squares through these points rises for each step of `x`.
pub(super) fn slope(points: &[(f64, f64)]) -> f64 {
    let number = count(points.len()).max(1.0);
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / number;
    let (mean_x, mean_y) = (mean(|point| point.0), mean(|point| point.1));
    let across: f64 = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let square: f64 = points.iter().map(|(x, _)| (x - mean_x) * (x - mean_x)).sum();
    if square > 0.0 { across / square } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_reads_within_five_percent() {
        let mut histogram = Histogram::default();
        for ms in 1..=1_000_u64 {
            histogram.add(Duration::from_millis(ms));
        }
        for (percent, expected) in [(50, 500.0), (99, 990.0), (100, 1_000.0)] {
            let read = histogram.percentile_ms(percent);
            assert!(read >= expected * 0.999 && read <= expected * 1.05, "{percent}: {read}");
        }
        assert_eq!(histogram.total(), 1_000);
    }

    #[test]
    fn a_line_and_its_quarters_are_found() {
        let values: Vec<f64> = (0..100_u32).map(|x| 3.0 + 0.5 * f64::from(x)).collect();
        let points: Vec<_> = values.iter().zip(0_u32..).map(|(y, x)| (f64::from(x), *y)).collect();
        assert!((slope(&points) - 0.5).abs() < 1e-9);
        assert_eq!(quarters(&values), (3.0 + 0.5 * 12.0, 3.0 + 0.5 * 87.0));
        assert!(slope(&[]).abs() < 1e-9 && slope(&[(1.0, 2.0)]).abs() < 1e-9);
        assert!(median(&[]).abs() < 1e-9);
    }
}
