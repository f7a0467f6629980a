//! Admit: rate, and how many at once. A ticket is given back when it is dropped.
//!
//! Each node counts for itself. In a cluster the nodes count together, too: what is too much for one
//! of them is too much for all, so a node asks the shared counters only of what passes its own.

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
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep, timeout_at},
};

use crate::{
    gate::Refused,
    shared::{self, Bounds, Entry, Place, Shared, SharedCounters, Wanted},
    who::Caller,
};

/// Longest wait for a free place.
const QUEUE_WAIT: Duration = Duration::from_secs(5);

/// How long between two looks for a place that other nodes may give back.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// The window of the rate.
const MINUTE_S: u64 = 60;

type Bucket = RateLimiter<NotKeyed, InMemoryState, DefaultClock, StateInformationMiddleware>;

/// The places and buckets of all principals. Grows with the configured principals only.
#[derive(Debug)]
pub(crate) struct Admission {
    shared: Option<Arc<dyn SharedCounters>>,
    lanes: Mutex<HashMap<PrincipalName, Arc<Lane>>>,
}

#[derive(Debug)]
struct Lane {
    bucket: Bucket,
    places: Arc<Semaphore>,
    per_minute: u32,
    at_once: u32,
}

/// A principal's bounds, and what is left of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The bounds.
    pub limits: Limits,
    /// Requests that would pass now.
    pub requests_left: u32,
    /// Seconds until one request more would pass, at most.
    pub renews_s: u64,
    /// Statements that could begin now, beside those that run.
    pub places_left: u32,
    /// Distinct records that may be taken out today of the table of which least is left; `None`
    /// where none are counted.
    pub keys_left: Option<u64>,
}

/// A caller that was let in. Dropping it frees its place.
#[derive(Debug)]
pub struct Admitted {
    caller: Caller,
    allowance: Allowance,
    _place: OwnedSemaphorePermit,
    /// The place among those of all nodes.
    _shared_place: Option<Box<dyn Place>>,
}

impl Admitted {
    /// The caller.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Its bounds, and what is left of them.
    pub const fn allowance(&self) -> Allowance {
        self.allowance
    }
}

impl Admission {
    /// With the counters that nodes share, where there are others.
    pub(crate) fn new(shared: Option<&Shared>) -> Self {
        let shared = shared.map(|shared| Arc::clone(&shared.counters));
        Self { shared, lanes: Mutex::default() }
    }

    /// Lets a caller in, or says when to come back.
    pub(crate) async fn admit(&self, caller: &Caller) -> Result<Admitted, Box<Refused>> {
        let lane = self.lane(caller);
        let limits = caller.resident().limits;
        let allowance = lane.take(limits)?;
        let until = Instant::now().checked_add(QUEUE_WAIT).unwrap_or_else(Instant::now);
        let place = timeout_at(until, Arc::clone(&lane.places).acquire_owned()).await;
        let allowance = Allowance { places_left: lane.places_left(), ..allowance };
        let Ok(Ok(place)) = place else { return Err(refused(lane.crowded(), allowance)) };
        let caller = caller.clone();
        let Some(shared) = &self.shared else {
            return Ok(Admitted { caller, allowance, _place: place, _shared_place: None });
        };
        let (shared_place, allowance) =
            lane.enter(&**shared, &caller.principal().name, allowance, until).await?;
        Ok(Admitted { caller, allowance, _place: place, _shared_place: Some(shared_place) })
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

    fn take(&self, limits: Limits) -> Result<Allowance, Box<Refused>> {
        let places_left = self.places_left();
        match self.bucket.check() {
            Ok(state) => Ok(Allowance {
                limits,
                requests_left: state.remaining_burst_capacity(),
                renews_s: MINUTE_S.div_ceil(u64::from(self.per_minute.max(1))),
                places_left,
                keys_left: None,
            }),
            Err(not_until) => {
                let wait = not_until.wait_time_from(DefaultClock::default().now());
                let none = Allowance {
                    limits,
                    requests_left: 0,
                    renews_s: 0,
                    places_left,
                    keys_left: None,
                };
                Err(self.spent(wait, none))
            }
        }
    }

    /// Takes a place among those of all nodes.
    async fn enter(
        &self,
        shared: &dyn SharedCounters,
        principal: &PrincipalName,
        allowance: Allowance,
        until: Instant,
    ) -> Result<(Box<dyn Place>, Allowance), Box<Refused>> {
        let bounds = Bounds { per_minute: self.per_minute.max(1), at_once: self.at_once.max(1) };
        let mut wanted = Wanted::RequestAndPlace;
        loop {
            let entry = shared.admit(principal, bounds, wanted).await.map_err(|away| {
                tracing::warn!(cause = away.cause, "what nodes count together cannot be asked");
                refused(shared::refusal(), allowance)
            })?;
            match entry {
                Entry::In { place, requests_left, places_left } => {
                    // What this node saw of it may be less than what is used up, never more.
                    let allowance = Allowance {
                        requests_left: requests_left.min(allowance.requests_left),
                        places_left: places_left.min(allowance.places_left),
                        ..allowance
                    };
                    return Ok((place, allowance));
                }
                Entry::Spent { wait } => return Err(self.spent(wait, allowance)),
                Entry::Crowded { requests_left } => {
                    if Instant::now() >= until {
                        let requests_left = requests_left.min(allowance.requests_left);
                        let none = Allowance { requests_left, places_left: 0, ..allowance };
                        return Err(refused(self.crowded(), none));
                    }
                    wanted = Wanted::Place;
                    sleep(LOOK_EVERY).await;
                }
            }
        }
    }

    /// All requests are used up for so long.
    fn spent(&self, wait: Duration, allowance: Allowance) -> Box<Refused> {
        let seconds = wait.as_secs().saturating_add(1);
        let refusal = Refusal {
            retry_after: Some(Duration::from_secs(seconds)),
            ..Refusal::new(
                Code::RateLimited,
                format!("{} requests per minute are used up", self.per_minute),
            )
            .would_pass(format!("the same, after {seconds} s"))
        };
        refused(refusal, Allowance { requests_left: 0, renews_s: seconds, ..allowance })
    }

    fn places_left(&self) -> u32 {
        u32::try_from(self.places.available_permits()).unwrap_or(u32::MAX)
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

fn refused(refusal: Refusal, allowance: Allowance) -> Box<Refused> {
    Box::new(Refused { refusal, receipt: None, allowance: Some(allowance) })
}
