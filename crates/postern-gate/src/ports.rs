//! What the gate needs from others: sources, the record, credentials, keys. Adapters implement
//! these traits; the binary hands them in.

use std::{fmt, num::NonZeroUsize, sync::Arc};

pub use postern_core::refusal::ErrorClass;

use futures_util::{future::BoxFuture, stream::BoxStream};
use postern_audit::{Decision, Notice, Outcome, ReceiptId};
use postern_core::{
    clock::Timestamp,
    dialect::Dialect,
    digest::Digest,
    name::{PrincipalName, SourceName},
    rows::{Block, Shape},
    secret::Secret,
    survey::Survey,
};
use tokio::sync::watch;

use crate::{
    describe::{Described, Unrun},
    record::Recorded,
    scram::Verifier,
    stops::Stops,
};

/// A database behind the door.
pub trait Source: fmt::Debug + Send + Sync {
    /// Its name.
    fn name(&self) -> &SourceName;

    /// Its dialect.
    fn dialect(&self) -> Dialect;

    /// How many statements it runs at once.
    fn seats(&self) -> NonZeroUsize {
        NonZeroUsize::MAX
    }

    /// Runs a recorded plan. The answer's shape is known when this returns; blocks follow.
    /// Cancelling stops the statement at the server too.
    fn run(&self, work: Recorded, cancel: Cancel) -> BoxFuture<'_, Result<Rows, RunError>>;

    /// What the server says of a plan without running it; `None` from a source that cannot say.
    fn describe(&self, work: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>>;

    /// Looks at what is there. Constant statements of Postern's own.
    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>>;

    /// The digest that [`Survey::digest`] would have now, by the cheapest way there is.
    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>>;
}

/// Rows as a source gives them. Dropping the stream cancels the statement.
pub struct Rows {
    /// The columns.
    pub shape: Shape,
    /// The blocks, in order, each at most about 64 KiB or one row.
    pub blocks: BoxStream<'static, Result<Block, RunError>>,
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("shape", &self.shape).finish_non_exhaustive()
    }
}

/// Why a source gave no (further) rows. Nothing in here goes to a caller as it is.
///
/// SECURITY: an engine's own words may quote data. They stand in `cause` of `Refused` and in
/// `detail` of `Disagrees`, and neither `Display` nor `Debug` shows those: whatever logs an error
/// logs its kind.
#[derive(thiserror::Error)]
pub enum RunError {
    /// No connection, or it broke.
    #[error("source `{source_name}` cannot be reached: {cause}")]
    Unavailable {
        /// The source.
        source_name: SourceName,
        /// For the log: about the connection, never words of an engine about a statement.
        cause: String,
    },
    /// The engine could not compute the statement.
    #[error(
        "source `{source_name}` refused the statement, class {}, its own code {}",
        class.as_str(), code.as_deref().unwrap_or("none")
    )]
    Refused {
        /// The source.
        source_name: SourceName,
        /// The class of the error, which is all a caller may learn.
        class: ErrorClass,
        /// The engine's own code of it, a number or an SQLSTATE: for the log.
        code: Option<Box<str>>,
        /// What the engine said; in no log.
        cause: String,
    },
    /// The statement's own time limit passed.
    #[error("the statement ran into its time limit")]
    TooSlow,
    /// The statement was cancelled.
    #[error("the statement was cancelled")]
    Cancelled,
    /// Whether it may go on is not known: see [`Credentials::is_current`].
    #[error("whether it may go on is not known, so the statement was stopped")]
    Unwatched,
    /// A parameter does not fit the type the statement gives it.
    #[error("value of ${index} is no {expected}")]
    BadParam {
        /// Number of the parameter, from 1; only the caller's own are ever named.
        index: usize,
        /// What was expected, in words.
        expected: String,
    },
    /// A cell or row is larger than allowed.
    #[error("a row of the answer is larger than {limit} bytes")]
    TooLarge {
        /// The bound.
        limit: u64,
    },
    /// The engine expects the plan to cost more than allowed. Nothing ran.
    #[error("the plan is estimated above the bound of {cost_max}")]
    TooCostly {
        /// The bound; what was estimated is kept nowhere.
        cost_max: u64,
    },
    /// The engine's account of the statement differs from the plan: the schema moved, or the
    /// rewrite was wrong. Nothing was released.
    #[error("the source's account of the statement differs from the plan")]
    Disagrees {
        /// In what; in no log.
        detail: String,
    },
    /// The engine resolves the statement to something else than was checked: a second login asked
    /// it, and nothing ran.
    #[error("the source resolves the statement otherwise than it was checked")]
    Misread {
        /// In what; in no log.
        detail: String,
    },
}

impl fmt::Debug for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RunError({self})")
    }
}

/// Asked by whoever runs a statement: should it stop?
#[derive(Clone, Debug)]
pub struct Cancel(watch::Receiver<bool>);

/// Says stop. Dropping it says stop too.
#[derive(Debug)]
pub struct CancelHandle(watch::Sender<bool>);

impl Cancel {
    /// A pair.
    pub fn new() -> (CancelHandle, Self) {
        let (sender, receiver) = watch::channel(false);
        (CancelHandle(sender), Self(receiver))
    }

    /// Whether it should stop.
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow() || self.0.has_changed().is_err()
    }

    /// Waits until it should stop.
    pub async fn cancelled(&mut self) {
        while !self.is_cancelled() {
            if self.0.changed().await.is_err() {
                return;
            }
        }
    }
}

impl CancelHandle {
    /// Stop.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }
}

/// The record: decisions and outcomes, tamper-evident.
pub trait Record: fmt::Debug + Send + Sync {
    /// Queues a decision. It is durable once the returned handle says so; no data of an answer
    /// may leave before that. Where the handle is dropped nobody is told, and what was decided may
    /// be done: the entry is then written later if it cannot be now.
    ///
    /// # Errors
    /// When the record cannot take entries (disk full, key missing, queue full).
    fn decide(&self, decision: Decision) -> Result<PendingReceipt, RecordError>;

    /// Queues the outcome of a decision, which stands behind it. Never waits; should it be lost in a crash, the decision
    /// is closed as `unknown` at the next start.
    fn finish(&self, receipt: &ReceiptId, outcome: Outcome);

    /// Writes an administrative event (configuration loaded, agent changed, …) and waits until
    /// it is durable.
    fn notice(&self, notice: Notice) -> BoxFuture<'_, Result<ReceiptId, RecordError>>;

    /// Whether decisions can be taken now.
    fn is_writable(&self) -> bool;
}

/// A decision on its way to the disk.
pub struct PendingReceipt {
    /// The receipt it will have.
    pub receipt: ReceiptId,
    /// Ends when it is durable, or cannot be.
    pub durable: BoxFuture<'static, Result<(), RecordError>>,
}

impl fmt::Debug for PendingReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingReceipt").field("receipt", &self.receipt).finish_non_exhaustive()
    }
}

/// The record cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record cannot be written: {cause}")]
pub struct RecordError {
    /// For the log.
    pub cause: String,
}

/// The credentials of principals. Looked up in memory: a change is in effect within a second.
pub trait Credentials: fmt::Debug + Send + Sync {
    /// The credential whose key has this SHA-256 digest.
    fn find(&self, key: &Digest) -> Option<Credential>;

    /// The principal's keys as SCRAM knows them; keys that have none are left out.
    fn scram(&self, principal: &PrincipalName) -> Vec<ScramKey>;

    /// When that credential of the principal's ends; `None` when there is none.
    fn expires(&self, principal: &PrincipalName, credential: &str) -> Option<Timestamp>;

    /// Whether the principal is suspended or retired, whatever credential it holds.
    fn standing(&self, principal: &PrincipalName) -> Standing;

    /// Whether what is known here is what people decided, to within a bound of seconds: false on
    /// a node of a cluster that has not reached the shared state for so long. Nobody asks then.
    fn is_current(&self) -> bool;

    /// What people have cut off, beside principals that are suspended or retired.
    fn stops(&self) -> Arc<Stops>;
}

/// A credential, as the state knows it. The key itself is nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Whose it is.
    pub principal: PrincipalName,
    /// An opaque id, for the record.
    pub id: Arc<str>,
    /// When it ends.
    pub expires: Timestamp,
}

/// A credential, with what SCRAM checks a proof against.
#[derive(Clone, Debug)]
pub struct ScramKey {
    /// The credential.
    pub credential: Credential,
    /// What a proof is checked against.
    pub verifier: Verifier,
}

/// How a principal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// May ask.
    Active,
    /// Suspended: may not ask until resumed.
    Suspended,
    /// Retired: never again.
    Retired,
}

/// Keys of `hash`, `token` and `fake` masks, derived per source, column domain and version.
pub trait MaskKeys: fmt::Debug + Send + Sync {
    /// The key of that domain.
    ///
    /// # Errors
    /// When the key material cannot be read; the request is then refused.
    fn mask_key(&self, source: &SourceName, domain: &str) -> Result<Secret<[u8; 32]>, RecordError>;
}

/// What was taken out of tables today, beyond the life of a process: lines of the gate's own,
/// which hold keyed hashes and no value.
pub trait Takings: fmt::Debug + Send + Sync {
    /// The lines that were added on that day of the site, in order. Those of other days may go.
    ///
    /// # Errors
    /// When they cannot be read; what is bounded is then refused.
    fn of_day(&self, day: i64) -> Result<Vec<String>, RecordError>;

    /// Adds a line, which holds no line break.
    ///
    /// # Errors
    /// When it cannot be written.
    fn add(&self, day: i64, line: &str) -> Result<(), RecordError>;
}

/// Takings that end with the process.
#[derive(Clone, Copy, Debug)]
pub struct Unkept;

impl Takings for Unkept {
    fn of_day(&self, _: i64) -> Result<Vec<String>, RecordError> {
        Ok(Vec::new())
    }

    fn add(&self, _: i64, _: &str) -> Result<(), RecordError> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_an_engine_are_in_no_text_of_an_error() {
        let source_name: SourceName = "shop".parse().unwrap();
        let words = || "invalid input: \"078-05-1120\"".to_owned();
        for error in [
            RunError::Refused { source_name, class: ErrorClass::Data, code: None, cause: words() },
            RunError::Disagrees { detail: words() },
            RunError::Misread { detail: words() },
        ] {
            let text = format!("{error} {error:?} {error:#?}");
            assert!(!text.contains("078"), "{text}");
        }
    }
}
