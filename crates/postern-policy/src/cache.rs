//! Views that were made already, bounded.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use postern_core::principal::Principal;

use crate::{inputs::Context, views::PrincipalViews};

/// Most principals in distinct contexts whose views are kept.
const VIEWS_MAX: usize = 1_024;

/// Everything a decision depends on beside the policies: the whole principal, not a digest of it,
/// and the context as far as policies read it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) source: usize,
    pub(crate) principal: Arc<Principal>,
    pub(crate) context: Context,
}

#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    views: HashMap<Key, (u64, Arc<PrincipalViews>)>,
    clock: u64,
}

impl Cache {
    /// The views under that key, made now if they are not there.
    pub(crate) fn get(
        &self,
        key: Key,
        make: impl FnOnce(&Key) -> PrincipalViews,
    ) -> Arc<PrincipalViews> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.clock = state.clock.saturating_add(1);
        let now = state.clock;
        if let Some((used, views)) = state.views.get_mut(&key) {
            *used = now;
            return Arc::clone(views);
        }
        if state.views.len() >= VIEWS_MAX {
            let oldest = state.views.iter().min_by_key(|(_, (used, _))| *used);
            if let Some(oldest) = oldest.map(|(key, _)| key.clone()) {
                state.views.remove(&oldest);
            }
        }
        let views = Arc::new(make(&key));
        state.views.insert(key, (now, Arc::clone(&views)));
        views
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).views.len()
    }
}
