//! What is printed at the end.

use std::time::Duration;

use super::{
    faults::Injected,
    numbers::{median, quarters, slope},
    tally::All,
    watch::{Look, Looks},
    windows::Fault,
};
use crate::{
    clocks::count,
    table::{Table, say},
};

/// What must hold, what was measured, and whether it did.
#[derive(Clone, Debug)]
pub(super) struct Check {
    what: &'static str,
    measured: String,
    holds: bool,
}

impl Check {
    pub(super) const fn new(what: &'static str, measured: String, holds: bool) -> Self {
        Self { what, measured, holds }
    }
}

/// Most that resident memory may grow by between the first quarter and the last, medians.
const GROWTH_MAX_MIB: f64 = 8.0;

/// Most that resident memory should be, by the design. Stated, not judged here.
const RESIDENT_BAR_MIB: f64 = 64.0;

/// Longest time until service is as it was before a fault.
const BACK_MAX: Duration = Duration::from_secs(10);

/// Part of the run that memory is not judged by: caches fill.
const WARM_UP_SHARE: f64 = 1.0 / 6.0;

/// Of memory, from the looks after the warm-up.
pub(super) fn memory(looks: &[Look]) -> Vec<Check> {
    let whole = looks.last().map_or(0.0, |look| look.at.as_secs_f64());
    let warm = looks.iter().filter(|look| look.at.as_secs_f64() >= whole * WARM_UP_SHARE);
    let warm: Vec<&Look> = warm.collect();
    let most = looks.iter().map(|look| look.resident_mib).fold(0.0, f64::max);
    let (resident, anonymous) =
        (rise(&warm, |look| look.resident_mib), rise(&warm, |look| look.anonymous_mib));
    vec![
        resident.check(
            "resident memory after a warm-up, MiB; the last quarter at most 8 above the first",
        ),
        anonymous.check("of it the process's own, without its text"),
        Check::new(
            "most resident memory at a look, MiB (bar of the design: 64, not judged here)",
            format!("{most:.1}{}", if most > RESIDENT_BAR_MIB { ", above the bar" } else { "" }),
            true,
        ),
    ]
}

/// How something rose over the looks.
struct Rise {
    first: f64,
    last: f64,
    a_minute: f64,
    looks: usize,
}

fn rise(looks: &[&Look], of: fn(&Look) -> f64) -> Rise {
    let points = looks.iter().map(|look| (look.at.as_secs_f64() / 60.0, of(look)));
    let points: Vec<(f64, f64)> = points.collect();
    let values: Vec<f64> = points.iter().map(|point| point.1).collect();
    let (first, last) = quarters(&values);
    Rise { first, last, a_minute: slope(&points), looks: points.len() }
}

impl Rise {
    fn check(&self, what: &'static str) -> Check {
        let Self { first, last, a_minute, looks } = self;
        Check::new(
            what,
            format!(
                "medians of the first and last quarter {first:.1} and {last:.1}; \
                 least squares {a_minute:+.3} a minute; {looks} looks"
            ),
            *looks > 0 && last - first <= GROWTH_MAX_MIB,
        )
    }
}

/// Of what was answered and what was not.
pub(super) fn answers(all: &All) -> Vec<Check> {
    let canaries: u64 = all.canaries.values().sum();
    let looked = all.looked.iter().map(|(place, number)| format!("{place} {number}"));
    let unexplained: u64 = all.unexplained.values().sum();
    let explained: u64 = all.explained.values().sum();
    vec![
        Check::new(
            "canaries seen, in how many answers, errors, lines of the log and totals",
            format!("{canaries}; {}", looked.collect::<Vec<_>>().join(", ")),
            canaries == 0,
        ),
        Check::new(
            "failures that no fault explains, and those that one does",
            format!("{unexplained}, {explained}"),
            unexplained == 0,
        ),
    ]
}

/// Of the faults.
pub(super) fn faults(injected: &Injected) -> Vec<Check> {
    let amiss = injected.values().map(|done| done.amiss.len()).sum::<usize>();
    let longest = injected.values().flat_map(|done| &done.back).max().copied().unwrap_or_default();
    vec![
        Check::new("faults that went otherwise than they must", amiss.to_string(), amiss == 0),
        Check::new(
            "longest time until service was as before, s; at most 10",
            format!("{:.2}", longest.as_secs_f64()),
            longest <= BACK_MAX,
        ),
    ]
}

/// Prints it all; whether all held.
pub(super) fn print(checks: &[Check], (all, injected, looks): (&All, &Injected, &Looks)) -> bool {
    asked(all).print("What was asked");
    broken(all, injected).print("What was broken");
    for done in injected.values() {
        done.amiss.iter().for_each(|words| say(&format!("- amiss: {words}")));
    }
    minutes(all, &looks.all).print("By minute");
    let mut table = Table::new(&["what must hold", "measured", ""]);
    for Check { what, measured, holds } in checks {
        let verdict = if *holds { "held" } else { "**BROKEN**" };
        table.row([(*what).to_owned(), measured.clone(), verdict.to_owned()]);
    }
    table.print("What must hold");
    for ((agent, code), number) in &all.unexplained {
        say(&format!("- unexplained: {number} × {code} to `{agent}`"));
    }
    all.words.iter().for_each(|words| say(&format!("    {words}")));
    let held = checks.iter().all(|check| check.holds);
    say(&format!("\nVerdict: {}", if held { "all held." } else { "**not all held.**" }));
    held
}

fn asked(all: &All) -> Table {
    let mut table = Table::new(&["agent", "what", "asked", "as expected"]);
    for ((agent, kind), share) in &all.shares {
        let cells = [(*agent).to_owned(), kind.as_str().to_owned()];
        let numbers = [share.asked.to_string(), share.as_expected.to_string()];
        table.row(cells.into_iter().chain(numbers));
    }
    table
}

fn broken(all: &All, injected: &Injected) -> Table {
    let mut table = Table::new(&[
        "fault",
        "times",
        "service as before after s: median",
        "most",
        "failures it explains",
    ]);
    for fault in Fault::ALL {
        let Some(done) = injected.get(&fault) else { continue };
        let seconds: Vec<f64> = done.back.iter().map(Duration::as_secs_f64).collect();
        let codes = all.explained.iter().filter(|((whose, _), _)| *whose == fault);
        let codes: Vec<String> = codes.map(|((_, code), seen)| format!("{seen} {code}")).collect();
        table.row([
            fault.as_str().to_owned(),
            done.times.to_string(),
            format!("{:.2}", median(&seconds)),
            format!("{:.2}", seconds.iter().copied().fold(0.0, f64::max)),
            if codes.is_empty() { "–".to_owned() } else { codes.join(", ") },
        ]);
    }
    table
}

fn minutes(all: &All, looks: &[Look]) -> Table {
    let mut table = Table::new(&[
        "minute",
        "asked/s",
        "1 row: p50 ms",
        "p99",
        "1,000 rows: p50 ms",
        "p99",
        "resident MiB",
        "own MiB",
        "descriptors",
        "threads",
    ]);
    for (number, minute) in all.minutes.iter().enumerate() {
        let of_minute = |look: &&Look| {
            usize::try_from(look.at.as_secs().div_euclid(60)).is_ok_and(|at| at == number)
        };
        let seen: Vec<&Look> = looks.iter().filter(of_minute).collect();
        let most = |of: fn(&Look) -> u64| seen.iter().map(|look| of(look)).max().unwrap_or(0);
        let middle =
            |of: fn(&Look) -> f64| median(&seen.iter().map(|look| of(look)).collect::<Vec<_>>());
        let seconds = count(seen.len()).max(1.0);
        let asked = f64::from(u32::try_from(minute.asked).unwrap_or(u32::MAX)) / seconds;
        let ms = |of: &super::numbers::Histogram, percent| {
            if of.total() == 0 {
                "–".to_owned()
            } else {
                format!("{:.1}", of.percentile_ms(percent))
            }
        };
        table.row([
            number.saturating_add(1).to_string(),
            format!("{asked:.0}"),
            ms(&minute.point, 50),
            ms(&minute.point, 99),
            ms(&minute.thousand, 50),
            ms(&minute.thousand, 99),
            format!("{:.1}", middle(|look| look.resident_mib)),
            format!("{:.1}", middle(|look| look.anonymous_mib)),
            most(|look| look.descriptors).to_string(),
            most(|look| look.threads).to_string(),
        ]);
    }
    table
}
