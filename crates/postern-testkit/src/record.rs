//! A record in memory, which can be made to refuse, to lose and to hold back.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use postern_audit::{Decision, Notice, Outcome, ReceiptId};
use postern_gate::ports::{PendingReceipt, Record, RecordError};
use tokio::sync::watch;

/// How the record behaves from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Everything is durable at once.
    Keeps,
    /// Nothing is taken.
    Refuses,
    /// Everything is taken and cannot be made durable.
    Loses,
    /// Everything is taken and becomes durable when the mood changes.
    Holds,
}

/// One decision, and what became of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its receipt.
    pub receipt: ReceiptId,
    /// The decision.
    pub decision: Decision,
    /// Whether it is durable.
    pub durable: bool,
    /// Every outcome written for it; more than one is a defect.
    pub outcomes: Vec<Outcome>,
}

/// The record.
#[derive(Debug)]
pub struct MemoryRecord {
    entries: Arc<Mutex<Vec<Entry>>>,
    notices: Mutex<Vec<Notice>>,
    mood: watch::Sender<Mood>,
    ended: watch::Sender<u64>,
}

impl Default for MemoryRecord {
    fn default() -> Self {
        Self {
            entries: Arc::default(),
            notices: Mutex::default(),
            mood: watch::Sender::new(Mood::Keeps),
            ended: watch::Sender::new(0),
        }
    }
}

impl MemoryRecord {
    /// Changes its mood.
    pub fn set(&self, mood: Mood) {
        self.mood.send_replace(mood);
    }

    /// All decisions so far.
    pub fn entries(&self) -> Vec<Entry> {
        locked(&self.entries).clone()
    }

    /// The decision of that receipt.
    pub fn entry(&self, receipt: &ReceiptId) -> Option<Entry> {
        locked(&self.entries).iter().find(|entry| entry.receipt == *receipt).cloned()
    }

    /// The last decision.
    pub fn last(&self) -> Option<Entry> {
        locked(&self.entries).last().cloned()
    }

    /// All notices so far.
    pub fn notices(&self) -> Vec<Notice> {
        locked(&self.notices).clone()
    }

    /// Forgets what it holds, for tests that ask thousands of questions.
    pub fn forget(&self) {
        locked(&self.entries).clear();
    }

    /// Waits until so many decisions were taken.
    pub async fn taken(&self, decisions: usize) {
        let mut ended = self.ended.subscribe();
        while locked(&self.entries).len() < decisions {
            if ended.changed().await.is_err() {
                return;
            }
        }
    }

    /// Waits until every decision taken so far has its outcome.
    pub async fn settled(&self) {
        let mut ended = self.ended.subscribe();
        while locked(&self.entries).iter().any(|entry| entry.outcomes.is_empty()) {
            if ended.changed().await.is_err() {
                return;
            }
        }
    }

    fn something_happened(&self) {
        self.ended.send_modify(|count| *count = count.wrapping_add(1));
    }
}

impl Record for MemoryRecord {
    fn decide(&self, decision: Decision) -> Result<PendingReceipt, RecordError> {
        let mut mood = self.mood.subscribe();
        if *mood.borrow() == Mood::Refuses {
            return Err(error("it refuses, as it was told to"));
        }
        let receipt = {
            let mut entries = locked(&self.entries);
            let number = u128::try_from(entries.len()).unwrap_or(u128::MAX);
            let receipt = ReceiptId::from_bits(number.to_be_bytes());
            let outcomes = Vec::new();
            entries.push(Entry { receipt: receipt.clone(), decision, durable: false, outcomes });
            receipt
        };
        self.something_happened();
        let (entries, own) = (Arc::clone(&self.entries), receipt.clone());
        let durable = async move {
            let gone = |_closed| error("the record is gone");
            let mood = *mood.wait_for(|mood| *mood != Mood::Holds).await.map_err(gone)?;
            if mood != Mood::Keeps {
                return Err(error("it loses what it took, as it was told to"));
            }
            let mut entries = locked(&entries);
            for entry in entries.iter_mut().filter(|entry| entry.receipt == own) {
                entry.durable = true;
            }
            drop(entries);
            Ok(())
        };
        Ok(PendingReceipt { receipt, durable: Box::pin(durable) })
    }

    fn finish(&self, receipt: &ReceiptId, outcome: Outcome) {
        let mut entries = locked(&self.entries);
        for entry in entries.iter_mut().filter(|entry| entry.receipt == *receipt) {
            entry.outcomes.push(outcome);
        }
        drop(entries);
        self.something_happened();
    }

    fn notice(
        &self,
        notice: Notice,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<ReceiptId, RecordError>> + Send + '_>> {
        let written = if *self.mood.borrow() == Mood::Keeps {
            locked(&self.notices).push(notice);
            Ok(ReceiptId::from_bits([0xff; 16]))
        } else {
            Err(error("it takes no notice, as it was told to"))
        };
        Box::pin(std::future::ready(written))
    }

    fn is_writable(&self) -> bool {
        *self.mood.borrow() != Mood::Refuses
    }
}

fn error(cause: &str) -> RecordError {
    RecordError { cause: cause.to_owned() }
}

fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
