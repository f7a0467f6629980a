//! Stopping a statement: its time limit, a cancel, a dropped stream.
//!
//! Three may want it stopped, one runs it on another thread. The first reason wins. The engine
//! asks between instructions (progress handler); for the few instructions that walk a whole tree
//! (`count(*)`), the interrupt flag is raised as well, but only while this very run still holds
//! the connection, so that a late stop never hits the next one.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU8, Ordering},
};

use postern_gate::ports::{Cancel, RunError};
use rusqlite::{Connection, InterruptHandle};
use tokio::{sync::Notify, time::sleep};

/// How many instructions of the engine pass between two looks at the flag.
const OPS_BETWEEN_LOOKS: i32 = 1_000;

/// Why a statement has to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Its time is up.
    TooSlow,
    /// Somebody said so, or nobody reads on.
    Cancelled,
}

impl Reason {
    /// The error a reader gets.
    pub(super) fn into_error(self) -> RunError {
        match self {
            Self::TooSlow => RunError::TooSlow,
            Self::Cancelled => RunError::Cancelled,
        }
    }
}

/// The flag of one run.
#[derive(Default)]
pub(super) struct Stop {
    reason: AtomicU8,
    raised: Notify,
    running: Mutex<Option<InterruptHandle>>,
}

const NONE: u8 = 0;
const TOO_SLOW: u8 = 1;
const CANCELLED: u8 = 2;

impl Stop {
    /// Why it should stop, if it should.
    pub(super) fn reason(&self) -> Option<Reason> {
        match self.reason.load(Ordering::Acquire) {
            NONE => None,
            TOO_SLOW => Some(Reason::TooSlow),
            _ => Some(Reason::Cancelled),
        }
    }

    /// Says stop. Only the first reason is kept.
    pub(super) fn raise(&self, reason: Reason) {
        let code = match reason {
            Reason::TooSlow => TOO_SLOW,
            Reason::Cancelled => CANCELLED,
        };
        if self.reason.compare_exchange(NONE, code, Ordering::AcqRel, Ordering::Acquire).is_err() {
            return;
        }
        self.raised.notify_waiters();
        if let Some(handle) = self.running.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            handle.interrupt();
        }
    }

    /// Waits until somebody says stop.
    pub(super) async fn wait(&self) -> Reason {
        loop {
            let mut raised = std::pin::pin!(self.raised.notified());
            raised.as_mut().enable();
            if let Some(reason) = self.reason() {
                return reason;
            }
            raised.await;
        }
    }

    /// Ties the flag to the connection that works for it, until the guard is dropped.
    pub(super) fn attach(self: &Arc<Self>, sql: &mut Connection) -> rusqlite::Result<Attached> {
        let flag = Arc::clone(self);
        sql.progress_handler(OPS_BETWEEN_LOOKS, Some(move || flag.reason().is_some()))?;
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(sql.get_interrupt_handle());
        Ok(Attached(Arc::clone(self)))
    }
}

/// A connection works for this flag. Dropping it ends that before the connection goes back.
pub(super) struct Attached(Arc<Stop>);

impl Drop for Attached {
    fn drop(&mut self) {
        *self.0.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Held by whoever waits for rows: dropping it says stop.
pub(super) struct Reader(pub(super) Arc<Stop>);

impl Drop for Reader {
    fn drop(&mut self) {
        self.0.raise(Reason::Cancelled);
    }
}

/// Raises the flag when the time is up or the caller cancels. Ends with the run.
pub(super) async fn watch(stop: Arc<Stop>, timeout: std::time::Duration, mut cancel: Cancel) {
    tokio::select! {
        biased;
        () = cancel.cancelled() => stop.raise(Reason::Cancelled),
        () = sleep(timeout) => stop.raise(Reason::TooSlow),
    }
}
