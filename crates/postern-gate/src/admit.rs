//! Admit: rate, and how many at once. A ticket is given back when it is dropped.

use std::{
    collections::HashMap,
    num::NonZeroU32,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use governor::{
    Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
    middleware::StateInformationMiddleware,
    state::{InMemoryState, NotKeyed},
};
use postern_core::{
    limits::Limits,
    name::PrincipalName,
    refusal::{Code, Refusal},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::who::Caller;

/// Longest wait for a free place.
const QUEUE_WAIT: Duration = Duration::from_secs(5);

type Bucket = RateLimiter<NotKeyed, InMemoryState, DefaultClock, StateInformationMiddleware>;

/// The places and buckets of all principals. Grows with the configured principals only.
#[derive(Debug, Default)]
pub(crate) struct Admission {
    lanes: Mutex<HashMap<PrincipalName, Arc<Lane>>>,
}

#[derive(Debug)]
struct Lane {
    bucket: Bucket,
    places: Arc<Semaphore>,
    per_minute: u32,
    at_once: u32,
}

/// What is left of a principal's rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Requests in any minute.
    pub limit: u32,
    /// Requests that would pass now.
    pub remaining: u32,
}

/// A caller that was let in. Dropping it frees its place.
#[derive(Debug)]
pub struct Admitted {
    caller: Caller,
    allowance: Allowance,
    _place: OwnedSemaphorePermit,
}

impl Admitted {
    /// The caller.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// What is left of its rate.
    pub const fn allowance(&self) -> Allowance {
        self.allowance
    }
}

impl Admission {
    /// Lets a caller in, or says when to come back.
    pub(crate) async fn admit(&self, caller: &Caller) -> Result<Admitted, (Refusal, Allowance)> {
        let lane = self.lane(caller);
        let allowance = lane.take()?;
        let place =
            tokio::time::timeout(QUEUE_WAIT, Arc::clone(&lane.places).acquire_owned()).await;
        match place {
            Ok(Ok(place)) => Ok(Admitted { caller: caller.clone(), allowance, _place: place }),
            Ok(Err(_)) | Err(_) => Err((lane.crowded(), allowance)),
        }
    }

    fn lane(&self, caller: &Caller) -> Arc<Lane> {
        let resident = caller.resident();
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let lane = lanes
            .entry(resident.principal.name.clone())
            .or_insert_with(|| Arc::new(Lane::new(&resident.limits)));
        if lane.per_minute != resident.limits.requests_per_minute
            || lane.at_once != resident.limits.concurrent_max
        {
            *lane = Arc::new(Lane::new(&resident.limits));
        }
        Arc::clone(lane)
    }
}

impl Lane {
    fn new(limits: &Limits) -> Self {
        let per_minute = NonZeroU32::new(limits.requests_per_minute).unwrap_or(NonZeroU32::MIN);
        let at_once = limits.concurrent_max.max(1);
        Self {
            bucket: RateLimiter::direct(Quota::per_minute(per_minute))
                .with_middleware::<StateInformationMiddleware>(),
            places: Arc::new(Semaphore::new(usize::try_from(at_once).unwrap_or(1))),
            per_minute: limits.requests_per_minute,
            at_once: limits.concurrent_max,
        }
    }

    fn take(&self) -> Result<Allowance, (Refusal, Allowance)> {
        match self.bucket.check() {
            Ok(state) => Ok(Allowance {
                limit: self.per_minute,
                remaining: state.remaining_burst_capacity(),
            }),
            Err(not_until) => {
                let wait = not_until.wait_time_from(DefaultClock::default().now());
                let seconds = wait.as_secs().saturating_add(1);
                let refusal = Refusal {
                    retry_after: Some(Duration::from_secs(seconds)),
                    ..Refusal::new(
                        Code::RateLimited,
                        format!("{} requests per minute are used up", self.per_minute),
                    )
                    .would_pass(format!("the same, after {seconds} s"))
                };
                Err((refusal, Allowance { limit: self.per_minute, remaining: 0 }))
            }
        }
    }

    fn crowded(&self) -> Refusal {
        Refusal {
            retry_after: Some(Duration::from_secs(1)),
            ..Refusal::new(
                Code::RateLimited,
                format!("{} statements of yours are running already", self.at_once),
            )
            .would_pass("the same, when one of them has ended")
        }
    }
}
