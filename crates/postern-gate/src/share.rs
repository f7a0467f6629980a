//! Who holds how many of a source's connections: one principal no more than three in four of them,
//! so that somebody else always finds one, however slow the statements of the first are.

use std::{
    collections::HashMap,
    num::NonZeroUsize,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use futures_util::StreamExt as _;
use postern_core::name::{PrincipalName, SourceName};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::AbortHandle,
    time::Instant,
};

use crate::ports::{Rows, RunError, Source};

/// The shares that are held.
#[derive(Debug, Default)]
pub(crate) struct Shares {
    held: Mutex<HashMap<(SourceName, PrincipalName), Weak<Semaphore>>>,
}

/// The right of a principal to one more connection of a source.
#[derive(Debug)]
pub(crate) struct Share {
    /// It holds its places, which are forgotten when nobody has one.
    _place: Option<OwnedSemaphorePermit>,
}

impl Shares {
    /// Waits until a principal holds less than its share. Whoever waits gives its time for it, as
    /// for the statement itself.
    pub(crate) async fn take(&self, source: &dyn Source, principal: &PrincipalName) -> Share {
        let places = self.places(source, principal);
        Share { _place: places.acquire_owned().await.ok() }
    }

    fn places(&self, source: &dyn Source, principal: &PrincipalName) -> Arc<Semaphore> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, places| places.strong_count() > 0);
        let place = held.entry((source.name().clone(), principal.clone())).or_default();
        place.upgrade().unwrap_or_else(|| {
            let places = Arc::new(Semaphore::new(share_of(source.seats())));
            *place = Arc::downgrade(&places);
            places
        })
    }
}

impl Share {
    /// Rows that hold the share until they are dropped, and no longer than that: a statement ends
    /// at its time, whoever does not read its rows.
    pub(crate) fn over(self, rows: Rows, until: Instant) -> Rows {
        let share = Arc::new(Mutex::new(Some(self)));
        let late = Arc::clone(&share);
        let timer = tokio::spawn(async move {
            tokio::time::sleep_until(until).await;
            drop(late.lock().unwrap_or_else(PoisonError::into_inner).take());
        });
        let held = Held { share, timer: timer.abort_handle() };
        let blocks = rows.blocks.map(move |block: Result<_, RunError>| {
            let _held = &held;
            block
        });
        Rows { shape: rows.shape, blocks: blocks.boxed() }
    }
}

/// A share, and what ends it at its time.
struct Held {
    share: Arc<Mutex<Option<Share>>>,
    timer: AbortHandle,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.timer.abort();
        drop(self.share.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

/// Three in four, and one where there are fewer than three.
fn share_of(seats: NonZeroUsize) -> usize {
    let seats = seats.get().min(Semaphore::MAX_PERMITS);
    seats.saturating_sub(seats.div_ceil(4)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_in_four_is_left_to_others() {
        let share = |seats| share_of(NonZeroUsize::new(seats).unwrap());
        assert_eq!([1, 2, 3, 4, 8, 10].map(share), [1, 1, 2, 3, 6, 7]);
        assert!(share_of(NonZeroUsize::MAX) < Semaphore::MAX_PERMITS);
    }
}
