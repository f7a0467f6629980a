//! A bounded number of connections, opened when needed and kept.

use std::{
    num::NonZeroUsize,
    sync::{Arc, Mutex, PoisonError},
};

use postern_core::{digest::Digest, name::SourceName};
use postern_gate::ports::RunError;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{
    SqliteOptions, error,
    known::Known,
    open::{self, Conn, FileId},
};

/// The connections of one source.
#[derive(Debug)]
pub(super) struct Pool {
    source: SourceName,
    options: SqliteOptions,
    seats: Arc<Semaphore>,
    idle: Mutex<Vec<Conn>>,
    known: Mutex<Option<Arc<Known>>>,
}

impl Pool {
    /// An empty pool.
    pub(super) fn new(source: SourceName, options: SqliteOptions) -> Self {
        let seats = options.connections_max.get().min(Semaphore::MAX_PERMITS);
        Self {
            source,
            options,
            seats: Arc::new(Semaphore::new(seats)),
            idle: Mutex::default(),
            known: Mutex::default(),
        }
    }

    /// The source's name.
    pub(super) const fn source(&self) -> &SourceName {
        &self.source
    }

    /// How many connections there are at most.
    pub(super) const fn seats_max(&self) -> NonZeroUsize {
        self.options.connections_max
    }

    /// Waits for the right to one connection.
    pub(super) async fn seat(self: &Arc<Self>) -> Result<Seat, RunError> {
        match Arc::clone(&self.seats).acquire_owned().await {
            Ok(permit) => Ok(Seat { pool: Arc::clone(self), permit }),
            Err(closed) => Err(error::unavailable(&self.source, closed.to_string())),
        }
    }

    /// The schema as last read by any connection, if it is that one.
    pub(super) fn known(&self, schema: &Digest) -> Option<Arc<Known>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().filter(|known| known.schema == *schema).cloned()
    }

    /// The schema as last read.
    #[cfg(test)]
    pub(super) fn latest(&self) -> Option<Arc<Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many statements the idle connections keep.
    #[cfg(test)]
    pub(super) fn idle_accounts(&self) -> usize {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.iter().map(|conn| conn.accounts.len()).sum()
    }

    /// Keeps the schema as read now.
    pub(super) fn learn(&self, known: &Arc<Known>) {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(known));
    }
}

/// The right to one connection.
pub(super) struct Seat {
    pool: Arc<Pool>,
    permit: OwnedSemaphorePermit,
}

impl Seat {
    /// Takes a connection: an idle one that still has the right file, or a new one. Blocks.
    pub(super) fn connect(self) -> Result<Lease, RunError> {
        let Self { pool, permit } = self;
        let failed = |cause| error::unavailable(&pool.source, cause);
        let path = open::plain_path(&pool.options.path).map_err(failed)?;
        let file = FileId::at(&path).map_err(failed)?;
        let kept = {
            let mut idle = pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
            // a file put in the place of the old one: every connection to the old one goes
            idle.retain(|conn| conn.file == file);
            idle.pop()
        };
        let conn = match kept {
            Some(conn) => conn,
            None => open::open(&pool.options).map_err(failed)?,
        };
        Ok(Lease { conn, pool, permit })
    }
}

/// A connection in use. One that is not given back is closed, a panic included.
#[derive(Debug)]
pub(super) struct Lease {
    /// The connection; closed before the right to another one passes on.
    pub(super) conn: Conn,
    /// Where it came from.
    pub(super) pool: Arc<Pool>,
    permit: OwnedSemaphorePermit,
}

impl Lease {
    /// Gives the connection back.
    pub(super) fn give_back(self) {
        let Self { conn, pool, permit } = self;
        pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        drop(permit);
    }
}
