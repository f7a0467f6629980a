//! A bounded number of sessions, and what becomes of one whose statement was stopped.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{
    runtime::Handle,
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use super::{dial::Dialer, fault::Fault, session::Session};

/// Longest wait for a cancelled statement to end; then the connection is closed.
const QUARANTINE_WAIT: Duration = Duration::from_secs(5);

/// The sessions of one source.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) dialer: Dialer,
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
    pub(super) fn new(dialer: Dialer, sessions_max: usize) -> Self {
        let permits = Arc::new(Semaphore::new(sessions_max));
        Self { dialer, permits, idle: Mutex::new(Vec::new()) }
    }

    /// A session. Waits for one as long as it takes: whoever asks has a deadline.
    pub(super) async fn lease(&self) -> Result<Lease, Fault> {
        let permit = Arc::clone(&self.permits).acquire_owned().await;
        let permit = permit.map_err(|closed| Fault::Broken(closed.to_string()))?;
        let idle = self.idle().pop();
        if let Some(session) = idle {
            return Ok(Lease { session, is_reused: true, permit });
        }
        let session = self.dialer.connect().await?;
        Ok(Lease { session, is_reused: false, permit })
    }

    /// Takes a session back when it is clean; closes it otherwise.
    fn give_back(&self, lease: Lease) {
        let Lease { session, permit, .. } = lease;
        if session.is_clean() {
            self.idle().push(session);
        }
        drop(permit);
    }

    /// Closes all idle sessions: the server went away under one of them.
    pub(super) fn close_idle(&self) {
        let closed = std::mem::take(&mut *self.idle());
        drop(closed);
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Session>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What becomes of a session after a statement, however that ended.
    pub(super) async fn release(self: Arc<Self>, lease: Lease) {
        if lease.session.is_clean() {
            self.give_back(lease);
        } else if lease.session.is_lost() {
            self.cancel_and_close(lease).await;
        } else {
            self.quarantine(lease).await;
        }
    }

    /// The stream cannot be read on; the statement should still not go on at the server.
    async fn cancel_and_close(&self, lease: Lease) {
        if let Err(fault) = self.dialer.cancel(&lease.session.key).await {
            tracing::debug!(
                of_connection = fault.is_of_connection(),
                "a statement could not be cancelled"
            );
        }
        drop(lease);
    }

    /// Cancels what the session does and keeps it, and its place in the pool, until the server has
    /// both passed the cancellation on and answered everything: a late cancellation must not hit
    /// the next statement.
    async fn quarantine(&self, mut lease: Lease) {
        let calm = async {
            self.dialer.cancel(&lease.session.key).await?;
            lease.session.settle().await?;
            lease.session.ping().await
        };
        match timeout(QUARANTINE_WAIT, calm).await {
            Ok(Ok(())) => self.give_back(lease),
            Ok(Err(_)) => tracing::debug!("a cancelled session broke and is closed"),
            Err(_) => tracing::debug!("a cancelled session did not calm down and is closed"),
        }
    }
}

/// A place for the session of one statement, which goes back however the statement ends: also
/// when nobody waits for it any more.
#[derive(Debug)]
pub(super) struct Held {
    pool: Arc<Pool>,
    lease: Option<Lease>,
}

impl Held {
    /// No session yet.
    pub(super) fn none(pool: &Arc<Pool>) -> Self {
        Self { pool: Arc::clone(pool), lease: None }
    }

    /// Takes a session, in place of one that broke. Whether it was used before.
    pub(super) async fn lease(&mut self) -> Result<bool, Fault> {
        // Its place is free for the next one.
        self.lease = None;
        let lease = self.pool.lease().await?;
        Ok(self.lease.insert(lease).is_reused)
    }

    /// The session.
    pub(super) fn session(&mut self) -> Result<&mut Session, Fault> {
        let lease = self.lease.as_mut();
        lease.map(|lease| &mut lease.session).ok_or_else(|| Fault::broken("no session was taken"))
    }

    /// Gives the session back.
    pub(super) fn give_back(&mut self) {
        let Some(lease) = self.lease.take() else { return };
        if lease.session.is_clean() {
            self.pool.give_back(lease);
        } else if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(Arc::clone(&self.pool).release(lease));
        }
        // Without a runtime everything ends, and dropping the lease has closed the connection.
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.give_back();
    }
}
