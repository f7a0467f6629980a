//! The way from those who decide to the one who writes: a bounded queue that is taken whole, so
//! that everything which arrives during one fdatasync shares the next.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc},
    time::Duration,
};

use postern_audit::{leaf::Draft, note::Signer};
use postern_gate::ports::RecordError;
use tokio::sync::oneshot;

/// Most entries that wait, outcomes apart.
pub(super) const ENTRIES_MAX: usize = 8_192;

/// Most outcomes that wait. Each belongs to a decision that was answered or waits beside it, so
/// there are never many.
const OUTCOMES_MAX: usize = 65_536;

/// Most bytes of payloads that wait.
const BYTES_MAX: usize = 64 * 1024 * 1024;

/// Most entries of one batch.
const BATCH_ENTRIES_MAX: usize = 1_024;

/// Entries that are waited for beside others no longer.
const GATHERED_MAX: usize = 256;

/// Longest that outcomes, which nobody waits for, stay for a decision to share its fdatasync.
const OUTCOMES_WAIT: Duration = Duration::from_millis(20);

/// Bytes of payloads that end a batch.
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// What an entry may claim when space is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A decision that lets data out: refused first.
    Answer,
    /// A denial or an administrative event: may use the reserve.
    Vital,
    /// An outcome: may use the reserve, and is tried again.
    Outcome,
    /// The log's own: may use the reserve, is tried again, and is dated when it is written.
    Own,
}

/// What an entry does to the set of decisions without outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Adds its receipt.
    Opens,
    /// Takes its receipt out.
    Closes,
    /// Nothing.
    Neither,
}

pub(super) type Reply = oneshot::Sender<Result<(), RecordError>>;

/// An entry on its way.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) draft: Draft,
    /// Whose data key seals the payload.
    pub(super) principal: String,
    /// In the clear.
    pub(super) payload: Option<Vec<u8>>,
    pub(super) class: Class,
    pub(super) effect: Effect,
    pub(super) reply: Option<Reply>,
}

impl Pending {
    /// An entry without payload that nobody waits for.
    pub(super) const fn plain(draft: Draft, class: Class, effect: Effect) -> Self {
        Self { draft, principal: String::new(), payload: None, class, effect, reply: None }
    }

    /// Whether somebody waited for it at first and does no longer, so that nobody can be told.
    pub(super) fn has_left(&self) -> bool {
        self.reply.as_ref().is_some_and(oneshot::Sender::is_closed)
    }

    fn bytes(&self) -> usize {
        self.payload.as_ref().map_or(0, Vec::len)
    }

    pub(super) fn fail(self, cause: &RecordError) {
        if let Some(reply) = self.reply {
            // Who asked may have gone away.
            reply.send(Err(cause.clone())).ok();
        }
    }
}

/// Something asked of the writer besides entries.
#[derive(Debug)]
pub(super) enum Command {
    /// Write the checkpoint and everything it covers.
    Publish(mpsc::Sender<Result<(), String>>),
    /// Change the signing key.
    HandOver(Box<Signer>, mpsc::Sender<Result<(), String>>),
    /// Write the checkpoint, say so, and hold still until the other end is dropped.
    Hold(mpsc::Sender<Result<(), String>>, mpsc::Receiver<()>),
    /// The bound on the record's bytes has changed.
    Measure,
}

/// What the writer takes at once.
#[derive(Debug, Default)]
pub(super) struct Work {
    pub(super) entries: Vec<Pending>,
    pub(super) commands: Vec<Command>,
    pub(super) closed: bool,
}

#[derive(Debug, Default)]
struct Waiting {
    entries: VecDeque<Pending>,
    outcomes: usize,
    bytes: usize,
    commands: Vec<Command>,
    closed: bool,
}

impl Waiting {
    /// Entries that somebody waits for.
    fn awaited(&self) -> usize {
        self.entries.len().saturating_sub(self.outcomes)
    }

    /// Whether nobody waits for anything.
    fn is_calm(&self) -> bool {
        self.awaited() == 0 && self.commands.is_empty() && !self.closed
    }
}

/// The queue.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    wake: Condvar,
}

impl Queue {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn push(&self, pending: Pending) -> Result<(), RecordError> {
        let refused = |cause: &str| Err(RecordError { cause: cause.to_owned() });
        let mut waiting = self.waiting();
        if waiting.closed {
            return refused("the record is closed");
        }
        let bytes = waiting.bytes.saturating_add(pending.bytes());
        if pending.class == Class::Outcome {
            if waiting.outcomes >= OUTCOMES_MAX {
                return refused("too many outcomes wait to be written");
            }
            waiting.outcomes = waiting.outcomes.saturating_add(1);
        } else if waiting.awaited() >= ENTRIES_MAX || bytes > BYTES_MAX {
            return refused("too many entries wait to be written");
        }
        waiting.bytes = bytes;
        // PERF: the writer is woken for what ends a wait of its and for nothing else: the first
        // entry, the first that somebody waits for, and the last that is gathered.
        let is_first = waiting.entries.is_empty();
        let is_awaited = pending.class != Class::Outcome;
        waiting.entries.push_back(pending);
        let ends_a_wait = is_awaited && matches!(waiting.awaited(), 1 | GATHERED_MAX);
        drop(waiting);
        if is_first || ends_a_wait {
            self.wake.notify_one();
        }
        Ok(())
    }

    pub(super) fn command(&self, command: Command) -> Result<(), String> {
        let mut waiting = self.waiting();
        if waiting.closed {
            return Err("the record is closed".to_owned());
        }
        waiting.commands.push(command);
        drop(waiting);
        self.wake.notify_one();
        Ok(())
    }

    pub(super) fn close(&self) {
        self.waiting().closed = true;
        self.wake.notify_one();
    }

    /// Waits for something to do, at most so long, and takes one batch of it. What somebody waits
    /// for stays up to `gather` for others to share its fdatasync, and what nobody waits for a
    /// moment anyway.
    pub(super) fn take(&self, wait: Duration, gather: Duration) -> Work {
        let waiting = self.waiting();
        let waiting = self.wait(waiting, wait, |w| w.entries.is_empty() && w.is_calm());
        let waiting = if waiting.entries.is_empty() || !waiting.is_calm() {
            waiting
        } else {
            self.wait(waiting, OUTCOMES_WAIT.min(wait), Waiting::is_calm)
        };
        let gathers = |w: &Waiting| {
            (1..GATHERED_MAX).contains(&w.awaited()) && w.commands.is_empty() && !w.closed
        };
        let mut waiting = self.wait(waiting, gather, gathers);
        let mut work = Work::default();
        let mut bytes = 0_usize;
        while work.entries.len() < BATCH_ENTRIES_MAX && bytes < BATCH_BYTES {
            let Some(pending) = waiting.entries.pop_front() else { break };
            bytes = bytes.saturating_add(pending.bytes());
            if pending.class == Class::Outcome {
                waiting.outcomes = waiting.outcomes.saturating_sub(1);
            }
            work.entries.push(pending);
        }
        waiting.bytes = waiting.bytes.saturating_sub(bytes);
        if waiting.entries.is_empty() {
            work.commands = std::mem::take(&mut waiting.commands);
            work.closed = waiting.closed;
        }
        work
    }

    fn wait<'w>(
        &self,
        waiting: MutexGuard<'w, Waiting>,
        time: Duration,
        holds: impl Fn(&Waiting) -> bool,
    ) -> MutexGuard<'w, Waiting> {
        if time.is_zero() {
            return waiting;
        }
        let waited = self.wake.wait_timeout_while(waiting, time, |waiting| holds(waiting));
        waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

#[cfg(test)]
mod tests {
    use postern_audit::{Outcome, OutcomeKind, ReceiptId};
    use postern_core::clock::Timestamp;

    use super::*;

    fn pending(class: Class, payload: usize) -> Pending {
        let outcome = Outcome {
            kind: OutcomeKind::Unknown,
            rows: 0,
            bytes: 0,
            truncated: false,
            duration_ms: 0,
        };
        let draft = Draft::finished(ReceiptId::from_bits([0; 16]), Timestamp(0), &outcome);
        let plain = Pending::plain(draft, class, Effect::Neither);
        Pending { payload: Some(vec![0; payload]), ..plain }
    }

    #[test]
    fn a_full_queue_refuses_decisions_and_still_takes_outcomes() {
        let queue = Queue::default();
        for _ in 0..ENTRIES_MAX {
            queue.push(pending(Class::Answer, 1)).unwrap();
        }
        assert!(queue.push(pending(Class::Answer, 1)).is_err());
        assert!(queue.push(pending(Class::Vital, 1)).is_err());
        queue.push(pending(Class::Outcome, 0)).unwrap();
        assert_eq!(queue.take(Duration::ZERO, Duration::ZERO).entries.len(), BATCH_ENTRIES_MAX);
        queue.push(pending(Class::Answer, 1)).unwrap();
    }

    #[test]
    fn payload_bytes_are_bounded_and_counted_back() {
        let queue = Queue::default();
        for _ in 0..4 {
            queue.push(pending(Class::Answer, 16 * 1024 * 1024)).unwrap();
        }
        assert!(queue.push(pending(Class::Answer, 1)).is_err());
        assert_eq!(
            queue.take(Duration::ZERO, Duration::ZERO).entries.len(),
            1,
            "one is a batch of its own"
        );
        queue.push(pending(Class::Answer, 1)).unwrap();
    }

    #[test]
    fn a_closed_queue_is_emptied_and_takes_no_more() {
        let queue = Queue::default();
        queue.push(pending(Class::Answer, 0)).unwrap();
        queue.close();
        assert!(queue.push(pending(Class::Answer, 0)).is_err());
        let work = queue.take(Duration::from_mins(1), Duration::ZERO);
        assert_eq!((work.entries.len(), work.closed), (1, true));
    }

    #[test]
    fn outcomes_come_with_the_next_decision_or_after_a_moment() {
        let queue = Queue::default();
        queue.push(pending(Class::Outcome, 0)).unwrap();
        assert_eq!(queue.take(Duration::from_mins(1), Duration::ZERO).entries.len(), 1);
        queue.push(pending(Class::Outcome, 0)).unwrap();
        queue.push(pending(Class::Answer, 1)).unwrap();
        assert_eq!(queue.take(Duration::from_mins(1), Duration::ZERO).entries.len(), 2);
    }

    #[test]
    fn entries_are_gathered_for_a_while_and_no_longer_than_they_are_many() {
        let queue = Queue::default();
        queue.push(pending(Class::Answer, 1)).unwrap();
        std::thread::scope(|scope| {
            let taken = scope.spawn(|| queue.take(Duration::ZERO, Duration::from_mins(1)));
            for _ in 1..GATHERED_MAX {
                queue.push(pending(Class::Vital, 1)).unwrap();
            }
            assert!(taken.join().unwrap().entries.len() >= GATHERED_MAX);
        });
        queue.push(pending(Class::Answer, 1)).unwrap();
        assert_eq!(queue.take(Duration::ZERO, Duration::from_millis(1)).entries.len(), 1);
    }
}
