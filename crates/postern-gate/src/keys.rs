//! How many distinct records of a table one principal takes out in a day.
//!
//! Counted row by row while an answer leaves. What is kept, in memory and as lines of the port
//! [`Takings`], are keyed hashes: no value of a row. What is counted of a row says `measure`; how
//! much is kept says `tally`.
//!
//! In a cluster the shared counters decide. What this node keeps is then what it need not ask them
//! about again, and what it tells them anew when they may have lost it.
//!
//! SECURITY: without what was taken out before, nothing that is bounded leaves. A line that cannot
//! be written is counted on in memory: the record, on the same disk, refuses soon enough.

mod measure;
mod shared;
mod tally;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use postern_core::{
    catalogue::TableName,
    clock::{Clock, Timestamp},
    name::{PrincipalName, SourceName},
    refusal::{Code, Refusal},
    rows::Block,
    secret::Secret,
};
use serde::{Deserialize, Serialize};

pub(crate) use measure::Measure;

use measure::Row;
use tally::Tally;

use crate::{
    gate::Ports,
    house::House,
    ports::{MaskKeys, RecordError, Takings},
    prepare::Prepared,
    record::unrecordable,
    shared::{Away, SharedCounters},
    who::Caller,
};

const DAY_MS: i64 = 86_400_000;

/// The domain of the key that records are hashed with. No column's: those are no such words.
const KEY_DOMAIN: &str = "\0distinct keys";

/// What all principals took out today. Grows with the configured principals and reviewed tables.
pub(crate) struct Keys {
    takings: Arc<dyn Takings>,
    secrets: Arc<dyn MaskKeys>,
    clock: Arc<dyn Clock>,
    shared: Option<Arc<dyn SharedCounters>>,
    today: Mutex<Today>,
}

#[derive(Default)]
struct Today {
    day: Option<i64>,
    tallies: HashMap<Account, Tally>,
}

/// Whose tally, of which table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Account {
    principal: PrincipalName,
    source: SourceName,
    table: TableName,
}

/// What is kept of an account: hashes that were new.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    principal: String,
    source: String,
    schema: String,
    table: String,
    hashes: Vec<u64>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").finish_non_exhaustive()
    }
}

impl Keys {
    pub(crate) fn new(ports: &Ports) -> Self {
        Self {
            takings: Arc::clone(&ports.takings),
            secrets: Arc::clone(&ports.mask_keys),
            clock: Arc::clone(&ports.clock),
            shared: ports.shared.as_ref().map(|shared| Arc::clone(&shared.counters)),
            today: Mutex::default(),
        }
    }

    /// The tallies of that day: as they were kept, where it has just begun.
    fn on(&self, day: Day) -> Result<MutexGuard<'_, Today>, RecordError> {
        let mut today = self.today.lock().unwrap_or_else(PoisonError::into_inner);
        if today.day != Some(day.number) {
            *today = Today::kept(day.number, &self.takings.of_day(day.number)?);
        }
        Ok(today)
    }
}

impl Today {
    fn kept(day: i64, lines: &[String]) -> Self {
        let mut tallies: HashMap<Account, Tally> = HashMap::new();
        // A line that was cut off as the process died is no line.
        for line in lines.iter().filter_map(|line| serde_json::from_str::<Line>(line).ok()) {
            if let Some(account) = line.account() {
                tallies.entry(account).or_default().restore(&line.hashes);
            }
        }
        Self { day: Some(day), tallies }
    }

    fn left(&self, account: &Account, keys_max: u64) -> u64 {
        self.tallies.get(account).map_or(keys_max, |tally| tally.left(keys_max))
    }

    fn take(&mut self, account: &Account, hashes: &[u64], keys_max: u64) -> bool {
        match self.tallies.get_mut(account) {
            Some(tally) => tally.take(hashes, keys_max),
            None => self.tallies.entry(account.clone()).or_default().take(hashes, keys_max),
        }
    }

    /// What is new of an account since it was asked last, as a line.
    fn news(&mut self, account: &Account) -> Option<String> {
        let hashes = self.tallies.get_mut(account)?.news();
        let line = Line {
            principal: account.principal.to_string(),
            source: account.source.to_string(),
            schema: account.table.schema.as_ref().to_owned(),
            table: account.table.name.as_ref().to_owned(),
            hashes,
        };
        (!line.hashes.is_empty()).then(|| serde_json::to_string(&line).ok()).flatten()
    }
}

impl Line {
    fn account(&self) -> Option<Account> {
        Some(Account {
            principal: self.principal.parse().ok()?,
            source: self.source.parse().ok()?,
            table: TableName {
                schema: self.schema.as_str().into(),
                name: self.table.as_str().into(),
            },
        })
    }
}

/// Counts what one answer takes out.
pub(crate) struct Meter {
    keys: Arc<Keys>,
    hash_key: Secret<[u8; 32]>,
    utc_offset_minutes: i32,
    keys_max: u64,
    counted: Vec<(Account, Measure)>,
    /// What the shared counters said is left.
    shared_left: AtomicU64,
}

impl Meter {
    /// For what a caller asks of a source; `None` where nothing is bounded or counted.
    ///
    /// # Errors
    /// `over-budget` when a table has given what it may today; `state-unavailable` when that is not
    /// known.
    pub(crate) async fn open(
        keys: &Arc<Keys>,
        house: &House,
        caller: &Caller,
        prepared: &Prepared,
    ) -> Result<Option<Self>, Refusal> {
        let source = prepared.plan.source();
        let (Some(keys_max), false) =
            (caller.resident().limits.distinct_keys_per_day, prepared.measures.is_empty())
        else {
            return Ok(None);
        };
        let account = |measure: &Measure| Account {
            principal: caller.principal().name.clone(),
            source: source.clone(),
            table: measure.table().clone(),
        };
        let hash_key = keys.secrets.mask_key(source, KEY_DOMAIN);
        let meter = Self {
            keys: Arc::clone(keys),
            hash_key: hash_key.map_err(|error| unrecordable(&error))?,
            utc_offset_minutes: house.utc_offset_minutes,
            keys_max,
            counted: prepared.measures.iter().map(|one| (account(one), one.clone())).collect(),
            shared_left: AtomicU64::new(u64::MAX),
        };
        if let Some(refusal) = meter.spent().map_err(|error| unrecordable(&error))? {
            return Err(refusal);
        }
        meter.spent_by_all().await?;
        Ok(Some(meter))
    }

    /// Why nothing more leaves today, when a table has given what it may.
    fn spent(&self) -> Result<Option<Refusal>, RecordError> {
        let day = self.day();
        let today = self.keys.on(day)?;
        let is_spent = |(account, _): &&(Account, _)| today.left(account, self.keys_max) == 0;
        let spent = self.counted.iter().find(is_spent);
        Ok(spent.map(|(_, measure)| self.over_budget(measure, day)))
    }

    fn over_budget(&self, measure: &Measure, day: Day) -> Refusal {
        let seconds = day.left.as_secs().saturating_add(1);
        let detail = format!(
            "the {} distinct records of `{}` that you may take out in a day are used up",
            self.keys_max,
            measure.shown()
        );
        Refusal {
            retry_after: Some(Duration::from_secs(seconds)),
            ..Refusal::new(Code::OverBudget, detail)
                .would_pass(format!("the same, after {seconds} s; other tables, now"))
        }
    }

    /// What is left today of the table of which least is left.
    pub(crate) fn left(&self) -> u64 {
        let Ok(today) = self.keys.on(self.day()) else { return 0 };
        let left = self.counted.iter().map(|(account, _)| today.left(account, self.keys_max));
        left.min().unwrap_or(self.keys_max).min(self.shared_left.load(Ordering::Relaxed))
    }

    /// How many rows of the block may leave: those before the first one that goes beyond the
    /// bound. They are counted with this.
    ///
    /// # Errors
    /// When what other nodes counted is not known.
    pub(crate) async fn fitting(&self, block: &Block) -> Result<usize, Away> {
        match &self.keys.shared {
            None => Ok(self.fitting_here(block)),
            Some(counters) => self.fitting_there(&**counters, block).await,
        }
    }

    fn fitting_here(&self, block: &Block) -> usize {
        let day = self.day();
        let Ok(mut today) = self.keys.on(day) else { return 0 };
        let mut hashes = Vec::new();
        let fits = |row: &Row<'_>| {
            self.counted.iter().all(|(account, measure)| {
                measure.hashes(row, &self.hash_key, &mut hashes);
                today.take(account, &hashes, self.keys_max)
            })
        };
        let fitting = measure::rows(block).take_while(fits).count();
        self.keep(&mut today, day);
        fitting
    }

    fn keep(&self, today: &mut Today, day: Day) {
        for (account, _) in &self.counted {
            let Some(line) = today.news(account) else { continue };
            if let Err(error) = self.keys.takings.add(day.number, &line) {
                tracing::warn!(cause = error.cause, "what was taken out today is not kept");
            }
        }
    }

    fn day(&self) -> Day {
        Day::at(self.keys.clock.now(), self.utc_offset_minutes)
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
