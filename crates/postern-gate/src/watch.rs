//! Watch: whoever is suspended or retired loses what is under way too, not just what it asks next.

use std::{future::Future, pin::pin, sync::Arc, time::Duration};

use postern_core::{dialect::Dialect, principal::Principal};
use postern_sql::Plan;
use tokio::time::{Instant, timeout_at};

use crate::ports::{Credentials, RunError, Standing};

/// Longest time between two looks at how a principal stands.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Waits on behalf of one principal, for as long as it may ask.
#[derive(Debug)]
pub(crate) struct Watch {
    credentials: Arc<dyn Credentials>,
    principal: Arc<Principal>,
    plan: Arc<Plan>,
    next_look: Instant,
}

impl Watch {
    /// For somebody whose standing was just looked at.
    pub(crate) fn new(
        credentials: Arc<dyn Credentials>,
        principal: Arc<Principal>,
        plan: Arc<Plan>,
    ) -> Self {
        Self { credentials, principal, plan, next_look: soon() }
    }

    /// The dialect of what is watched.
    pub(crate) fn dialect(&self) -> Dialect {
        self.plan.types()
    }

    /// Whether what is watched leaves groups out.
    pub(crate) fn leaves_groups_out(&self) -> bool {
        self.plan.has_groups()
    }

    /// Waits for that work until the deadline. Work that is done at once costs no timer; a stream
    /// of it is looked at as often as one that keeps us waiting.
    ///
    /// # Errors
    /// [`RunError::TooSlow`] after the deadline, [`RunError::Cancelled`] when the principal may no
    /// longer ask, [`RunError::Unwatched`] when that is not known. The work is dropped either way.
    pub(crate) async fn over<T>(
        &mut self,
        deadline: Instant,
        work: impl Future<Output = T>,
    ) -> Result<T, RunError> {
        let mut work = pin!(work);
        loop {
            let now = Instant::now();
            if now >= self.next_look {
                self.look()?;
            }
            if let Ok(done) = timeout_at(self.next_look.min(deadline), work.as_mut()).await {
                return Ok(done);
            }
            if Instant::now() >= deadline {
                return Err(RunError::TooSlow);
            }
        }
    }

    fn look(&mut self) -> Result<(), RunError> {
        self.next_look = soon();
        if !self.credentials.is_current() {
            return Err(RunError::Unwatched);
        }
        let stops = self.credentials.stops();
        if stops.cover_principal(&self.principal) || stops.cover_plan(&self.plan) {
            return Err(RunError::Cancelled);
        }
        match self.credentials.standing(&self.principal.name) {
            Standing::Active => Ok(()),
            Standing::Suspended | Standing::Retired => Err(RunError::Cancelled),
        }
    }
}

fn soon() -> Instant {
    let now = Instant::now();
    now.checked_add(LOOK_EVERY).unwrap_or(now)
}
