//! A bounded number of sessions, and what becomes of one whose statement was stopped.

use std::{sync::Arc, time::Duration};

use mysql_async::{Opts, prelude::Queryable as _};
use tokio::{
    sync::{Mutex, OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use super::{
    fault::Fault,
    session::{self, Session},
};
use crate::next::NextPassword;

/// Longest time for telling the server to end a statement.
const KILL_WAIT: Duration = Duration::from_secs(5);

/// The sessions of one source.
#[derive(Debug)]
pub(super) struct Pool {
    opts: Opts,
    next: NextPassword,
    permits: Arc<Semaphore>,
    idle: Mutex<Vec<Session>>,
}

/// A session on loan. Dropping it closes the connection.
#[derive(Debug)]
pub(super) struct Lease {
    pub(super) session: Session,
    /// It was used before: the server may have closed it meanwhile.
    pub(super) is_reused: bool,
    permit: OwnedSemaphorePermit,
}

impl Pool {
    /// No session yet.
    pub(super) fn new(opts: Opts, next: NextPassword, sessions_max: usize) -> Self {
        let permits = Arc::new(Semaphore::new(sessions_max));
        Self { opts, next, permits, idle: Mutex::new(Vec::new()) }
    }

    /// A session. Waits for one as long as it takes: whoever asks has a deadline.
    pub(super) async fn lease(&self) -> Result<Lease, Fault> {
        let permit = self.permit().await?;
        let idle = self.idle.lock().await.pop();
        if let Some(session) = idle {
            return Ok(Lease { session, is_reused: true, permit });
        }
        let session = Session::connect(&self.opts, &self.next).await?;
        Ok(Lease { session, is_reused: false, permit })
    }

    /// A session that surely lives: an idle one is asked before.
    pub(super) async fn fresh(&self) -> Result<Lease, Fault> {
        let permit = self.permit().await?;
        let idle = self.idle.lock().await.pop();
        if let Some(mut session) = idle
            && session.conn.ping().await.is_ok()
        {
            return Ok(Lease { session, is_reused: true, permit });
        }
        let session = Session::connect(&self.opts, &self.next).await?;
        Ok(Lease { session, is_reused: false, permit })
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, Fault> {
        let permit = Arc::clone(&self.permits).acquire_owned().await;
        permit.map_err(|closed| Fault::Broken(closed.to_string()))
    }

    /// Takes a session back whose statement has ended.
    pub(super) async fn give_back(&self, lease: Lease) {
        let Lease { session, permit, .. } = lease;
        self.idle.lock().await.push(session);
        drop(permit);
    }

    /// Closes all idle sessions: the server went away under one of them.
    pub(super) async fn close_idle(&self) {
        self.idle.lock().await.clear();
    }

    /// Ends what the session does, at the server too, and closes it. Its place in the pool is
    /// free when the server was told.
    pub(super) async fn kill(self: Arc<Self>, lease: Lease) {
        let id = lease.session.conn.id();
        let telling = async {
            let mut conn = session::open(&self.opts, &self.next).await?;
            // Of the connection, not of the query alone: it is not used again.
            conn.query_drop(format!("KILL CONNECTION {id}")).await?;
            conn.disconnect().await
        };
        if !matches!(timeout(KILL_WAIT, telling).await, Ok(Ok(()))) {
            tracing::debug!("a statement could not be killed");
        }
        drop(lease);
    }
}
