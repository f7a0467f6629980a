//! How many distinct records of a table one principal takes out in a day.
//!
//! Counted row by row while an answer leaves. Kept are keyed hashes, in memory: no value of a row,
//! nothing on the disk, nothing that a restart leaves. What is counted of a row says `measure`; how
//! much is kept says `tally`.

mod measure;
mod tally;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    fmt,
    hash::RandomState,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use postern_core::{
    catalogue::TableName,
    clock::{Clock, Timestamp},
    name::{PrincipalName, SourceName},
    refusal::{Code, Refusal},
    rows::Block,
};

pub(crate) use measure::Measure;

use measure::Row;
use tally::Tally;

use crate::{house::House, prepare::Prepared, who::Caller};

const DAY_MS: i64 = 86_400_000;

/// What all principals took out today. Grows with the configured principals and reviewed tables.
#[derive(Default)]
pub(crate) struct Keys {
    hashes: RandomState,
    today: Mutex<Today>,
}

#[derive(Default)]
struct Today {
    day: i64,
    tallies: HashMap<Account, Tally>,
}

/// Whose tally, of which table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Account {
    principal: PrincipalName,
    source: SourceName,
    table: TableName,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").finish_non_exhaustive()
    }
}

impl Keys {
    /// The tallies of that day; those of another are gone.
    fn on(&self, day: Day) -> MutexGuard<'_, Today> {
        let mut today = self.today.lock().unwrap_or_else(PoisonError::into_inner);
        if today.day != day.number {
            *today = Today { day: day.number, tallies: HashMap::new() };
        }
        today
    }
}

impl Today {
    fn left(&self, account: &Account, keys_max: u64) -> u64 {
        self.tallies.get(account).map_or(keys_max, |tally| tally.left(keys_max))
    }

    fn take(&mut self, account: &Account, hashes: &[u64], keys_max: u64) -> bool {
        match self.tallies.get_mut(account) {
            Some(tally) => tally.take(hashes, keys_max),
            None => self.tallies.entry(account.clone()).or_default().take(hashes, keys_max),
        }
    }
}

/// Counts what one answer takes out.
#[derive(Debug)]
pub(crate) struct Meter {
    keys: Arc<Keys>,
    clock: Arc<dyn Clock>,
    utc_offset_minutes: i32,
    keys_max: u64,
    counted: Vec<(Account, Measure)>,
}

impl Meter {
    /// For what a caller asks of a source; `None` where nothing is bounded or counted.
    pub(crate) fn new(
        keys: &Arc<Keys>,
        clock: &Arc<dyn Clock>,
        house: &House,
        caller: &Caller,
        prepared: &Prepared,
    ) -> Option<Self> {
        let keys_max = caller.resident().limits.distinct_keys_per_day?;
        let account = |measure: &Measure| Account {
            principal: caller.principal().name.clone(),
            source: prepared.plan.source().clone(),
            table: measure.table().clone(),
        };
        let counted: Vec<_> =
            prepared.measures.iter().map(|one| (account(one), one.clone())).collect();
        (!counted.is_empty()).then(|| Self {
            keys: Arc::clone(keys),
            clock: Arc::clone(clock),
            utc_offset_minutes: house.utc_offset_minutes,
            keys_max,
            counted,
        })
    }

    /// Why nothing more leaves today, when a table has given what it may.
    pub(crate) fn spent(&self) -> Option<Refusal> {
        let day = self.day();
        let today = self.keys.on(day);
        let is_spent = |(account, _): &&(Account, _)| today.left(account, self.keys_max) == 0;
        let (_, measure) = self.counted.iter().find(is_spent)?;
        let seconds = day.left.as_secs().saturating_add(1);
        let detail = format!(
            "the {} distinct records of `{}` that you may take out in a day are used up",
            self.keys_max,
            measure.shown()
        );
        Some(Refusal {
            retry_after: Some(Duration::from_secs(seconds)),
            ..Refusal::new(Code::OverBudget, detail)
                .would_pass(format!("the same, after {seconds} s; other tables, now"))
        })
    }

    /// What is left today of the table of which least is left.
    pub(crate) fn left(&self) -> u64 {
        let today = self.keys.on(self.day());
        let left = self.counted.iter().map(|(account, _)| today.left(account, self.keys_max));
        left.min().unwrap_or(self.keys_max)
    }

    /// How many rows of the block may leave: those before the first one that goes beyond the
    /// bound. They are counted with this.
    pub(crate) fn fitting(&self, block: &Block) -> usize {
        let mut today = self.keys.on(self.day());
        let mut hashes = Vec::new();
        let fits = |row: &Row<'_>| {
            self.counted.iter().all(|(account, measure)| {
                measure.hashes(row, &self.keys.hashes, &mut hashes);
                today.take(account, &hashes, self.keys_max)
            })
        };
        measure::rows(block).take_while(fits).count()
    }

    fn day(&self) -> Day {
        Day::at(self.clock.now(), self.utc_offset_minutes)
    }
}

/// A day of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    number: i64,
    left: Duration,
}

impl Day {
    fn at(now: Timestamp, utc_offset_minutes: i32) -> Self {
        let offset_ms = i64::from(utc_offset_minutes).saturating_mul(60_000);
        let local_ms = i64::try_from(now.0).unwrap_or(i64::MAX).saturating_add(offset_ms);
        let left_ms = DAY_MS.saturating_sub(local_ms.rem_euclid(DAY_MS));
        Self {
            number: local_ms.div_euclid(DAY_MS),
            left: Duration::from_millis(left_ms.unsigned_abs()),
        }
    }
}
