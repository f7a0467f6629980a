//! Records that are taken out of all nodes of a cluster together.

use std::sync::atomic::Ordering;

use postern_core::{refusal::Refusal, rows::Block};

use super::{Account, Day, Keys, Meter, measure};
use crate::shared::{self, Away, SharedCounters, Takes, Took};

/// Of one row, what of it counts for each account.
type Counted = Vec<Vec<u64>>;

impl Account {
    /// The words that name it on every node.
    fn words(&self) -> [String; 4] {
        [
            self.principal.to_string(),
            self.source.to_string(),
            self.table.schema.as_ref().to_owned(),
            self.table.name.as_ref().to_owned(),
        ]
    }
}

impl Keys {
    /// Tells shared counters that may have lost it what was counted here today.
    pub(crate) async fn tell_all(&self, utc_offset_minutes: i32) -> Result<(), Away> {
        let Some(counters) = &self.shared else { return Ok(()) };
        let day = Day::at(self.clock.now(), utc_offset_minutes);
        let accounts: Vec<Account> = {
            let today = self.on(day).map_err(|error| Away::because(error.cause))?;
            today.tallies.keys().cloned().collect()
        };
        for account in &accounts {
            self.tell(&**counters, day, account).await?;
        }
        Ok(())
    }

    async fn tell(
        &self,
        counters: &dyn SharedCounters,
        day: Day,
        account: &Account,
    ) -> Result<(), Away> {
        let epoch = counters.epoch();
        let untold = {
            let today = self.on(day).map_err(|error| Away::because(error.cause))?;
            today.tallies.get(account).map(|tally| tally.untold(epoch)).unwrap_or_default()
        };
        if untold.is_empty() {
            return Ok(());
        }
        let (accounts, rows) = ([account.words()], [vec![untold]]);
        let takes = Takes { day: day.number, accounts: &accounts, keys_max: u64::MAX, rows: &rows };
        counters.take(takes).await?;
        let mut today = self.on(day).map_err(|error| Away::because(error.cause))?;
        if let Some(tally) = today.tallies.get_mut(account) {
            tally.told(epoch);
        }
        Ok(())
    }
}

impl Meter {
    /// Refuses when the nodes together have given what they may today.
    pub(super) async fn spent_by_all(&self) -> Result<(), Refusal> {
        let Some(counters) = self.keys.shared.clone() else { return Ok(()) };
        let day = self.day();
        let (took, _) = self.ask(&*counters, day, &[]).await.map_err(|away| {
            tracing::warn!(cause = away.cause, "what nodes count together cannot be asked");
            shared::refusal()
        })?;
        match self.counted.get(took.least) {
            Some((_, measure)) if took.left == 0 => Err(self.over_budget(measure, day)),
            Some(_) | None => Ok(()),
        }
    }

    /// How many rows of the block may leave, of what all nodes together may give.
    pub(super) async fn fitting_there(
        &self,
        counters: &dyn SharedCounters,
        block: &Block,
    ) -> Result<usize, Away> {
        let day = self.day();
        let (places, rows) = self.unknown(day, block)?;
        if rows.is_empty() {
            return Ok(block.rows());
        }
        let (took, epoch) = self.ask(counters, day, &rows).await?;
        let taken = rows.get(..took.rows).unwrap_or(&rows);
        self.learn(day, taken, epoch)?;
        // From the first row that did not fit on nothing leaves.
        Ok(places.get(took.rows).copied().unwrap_or_else(|| block.rows()))
    }

    /// The rows of a block that hold something that was not counted yet, and their places.
    fn unknown(&self, day: Day, block: &Block) -> Result<(Vec<usize>, Vec<Counted>), Away> {
        let today = self.keys.on(day).map_err(|error| Away::because(error.cause))?;
        let (mut places, mut rows) = (Vec::new(), Vec::new());
        for (place, row) in measure::rows(block).enumerate() {
            let counted: Counted = self
                .counted
                .iter()
                .map(|(_, measure)| {
                    let mut hashes = Vec::new();
                    measure.hashes(&row, &self.hash_key, &mut hashes);
                    hashes
                })
                .collect();
            let is_known = self.counted.iter().zip(&counted).all(|((account, _), hashes)| {
                hashes.is_empty()
                    || today.tallies.get(account).is_some_and(|tally| tally.knows(hashes))
            });
            if !is_known {
                places.push(place);
                rows.push(counted);
            }
        }
        Ok((places, rows))
    }

    async fn ask(
        &self,
        counters: &dyn SharedCounters,
        day: Day,
        rows: &[Counted],
    ) -> Result<(Took, u64), Away> {
        // Should they be lost from here on, they are told again: the epoch is another one then.
        let epoch = counters.epoch();
        for (account, _) in &self.counted {
            self.keys.tell(counters, day, account).await?;
        }
        let accounts: Vec<_> = self.counted.iter().map(|(account, _)| account.words()).collect();
        let keys_max = self.keys_max;
        let takes = Takes { day: day.number, accounts: &accounts, keys_max, rows };
        let took = counters.take(takes).await?;
        self.shared_left.store(took.left, Ordering::Relaxed);
        Ok((took, epoch))
    }

    /// Keeps what the counters have taken.
    fn learn(&self, day: Day, taken: &[Counted], epoch: u64) -> Result<(), Away> {
        let mut today = self.keys.on(day).map_err(|error| Away::because(error.cause))?;
        for counted in taken {
            for ((account, _), hashes) in self.counted.iter().zip(counted) {
                let tally = today.tallies.entry(account.clone()).or_default();
                if tally.is_empty() {
                    tally.told(epoch);
                }
                tally.learn(hashes);
            }
        }
        self.keep(&mut today, day);
        Ok(())
    }
}
