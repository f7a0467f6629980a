//! Sessions of the older revisions: which revision was agreed on, and what runs.
//!
//! A session id is no credential: every request proves its caller anew, and an id opens nothing
//! to anybody but the principal it was given to.

use std::{
    collections::HashMap,
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::future::AbortHandle;
use postern_core::{
    clock::{Entropy, EntropyError},
    name::PrincipalName,
};

/// Milliseconds of silence after which a session ends.
const IDLE_MS_MAX: u64 = 60 * 60 * 1_000;

/// Most sessions of one principal; a further one ends the longest silent.
const PER_PRINCIPAL_MAX: usize = 64;

/// Most sessions in all; a further one ends the longest silent.
const SESSIONS_MAX: usize = 8_192;

/// Most requests of one session that can be cancelled at a time.
const RUNNING_MAX: usize = 64;

/// The sessions that are open.
#[derive(Debug)]
pub(crate) struct Sessions {
    entropy: Arc<dyn Entropy>,
    kept: Mutex<HashMap<String, Session>>,
}

#[derive(Debug)]
struct Session {
    principal: PrincipalName,
    revision: &'static str,
    seen_ms: u64,
    running: HashMap<String, AbortHandle>,
}

impl Sessions {
    pub(crate) fn new(entropy: Arc<dyn Entropy>) -> Self {
        Self { entropy, kept: Mutex::default() }
    }

    /// Opens a session.
    pub(crate) fn open(
        &self,
        principal: &PrincipalName,
        revision: &'static str,
        now_ms: u64,
    ) -> Result<String, EntropyError> {
        let mut bits = [0_u8; 24];
        self.entropy.fill(&mut bits)?;
        let id = bits.iter().fold(String::new(), |mut id, byte| {
            if write!(id, "{byte:02x}").is_err() {
                id.clear();
            }
            id
        });
        let mut kept = self.lock();
        kept.retain(|_, session| !session.is_over(now_ms));
        let own = kept.values().filter(|session| session.principal == *principal).count();
        if own >= PER_PRINCIPAL_MAX {
            end_longest_silent(&mut kept, |session| session.principal == *principal);
        } else if kept.len() >= SESSIONS_MAX {
            end_longest_silent(&mut kept, |_| true);
        }
        let session = Session {
            principal: principal.clone(),
            revision,
            seen_ms: now_ms,
            running: HashMap::new(),
        };
        kept.insert(id.clone(), session);
        Ok(id)
    }

    /// The revision of a session, if it is this principal's and not over.
    pub(crate) fn find(
        &self,
        id: &str,
        principal: &PrincipalName,
        now_ms: u64,
    ) -> Option<&'static str> {
        let mut kept = self.lock();
        let session = kept.get_mut(id).filter(|session| session.is_open_to(principal, now_ms))?;
        session.seen_ms = now_ms;
        Some(session.revision)
    }

    /// Ends a session; its requests are cancelled.
    pub(crate) fn close(&self, id: &str, principal: &PrincipalName, now_ms: u64) -> bool {
        let mut kept = self.lock();
        let is_theirs = kept.get(id).is_some_and(|session| session.is_open_to(principal, now_ms));
        if is_theirs && let Some(session) = kept.remove(id) {
            session.running.values().for_each(AbortHandle::abort);
        }
        is_theirs
    }

    /// Notes that a request runs; it can be cancelled until [`Sessions::ended`].
    pub(crate) fn runs(&self, id: &str, request: String, handle: AbortHandle) {
        if let Some(session) = self.lock().get_mut(id)
            && session.running.len() < RUNNING_MAX
        {
            session.running.insert(request, handle);
        }
    }

    /// Notes that a request ended.
    pub(crate) fn ended(&self, id: &str, request: &str) {
        if let Some(session) = self.lock().get_mut(id) {
            session.running.remove(request);
        }
    }

    /// Cancels a request of a session.
    pub(crate) fn cancel(&self, id: &str, request: &str) {
        if let Some(handle) = self.lock().get(id).and_then(|session| session.running.get(request)) {
            handle.abort();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Session>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    const fn is_over(&self, now_ms: u64) -> bool {
        now_ms.saturating_sub(self.seen_ms) > IDLE_MS_MAX
    }

    fn is_open_to(&self, principal: &PrincipalName, now_ms: u64) -> bool {
        self.principal == *principal && !self.is_over(now_ms)
    }
}

fn end_longest_silent(kept: &mut HashMap<String, Session>, of: impl Fn(&Session) -> bool) {
    let silent = kept
        .iter()
        .filter(|(_, session)| of(session))
        .min_by_key(|(_, session)| session.seen_ms)
        .map(|(id, _)| id.clone());
    if let Some(id) = silent {
        kept.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use super::*;

    #[derive(Debug, Default)]
    struct Counting(AtomicU8);

    impl Entropy for Counting {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
            buffer.fill(self.0.fetch_add(1, Ordering::Relaxed));
            Ok(())
        }
    }

    #[derive(Debug)]
    struct Dry;

    impl Entropy for Dry {
        fn fill(&self, _buffer: &mut [u8]) -> Result<(), EntropyError> {
            Err(EntropyError)
        }
    }

    fn name(text: &str) -> PrincipalName {
        text.parse().unwrap()
    }

    #[test]
    fn a_session_opens_nothing_to_another_principal() {
        let sessions = Sessions::new(Arc::new(Counting::default()));
        let id = sessions.open(&name("ada"), "2025-11-25", 0).unwrap();
        assert_eq!(sessions.find(&id, &name("ada"), 1), Some("2025-11-25"));
        assert_eq!(sessions.find(&id, &name("eve"), 1), None);
        assert!(!sessions.close(&id, &name("eve"), 1));
        assert!(sessions.close(&id, &name("ada"), 1));
        assert_eq!(sessions.find(&id, &name("ada"), 1), None);
    }

    #[test]
    fn a_silent_session_ends() {
        let sessions = Sessions::new(Arc::new(Counting::default()));
        let id = sessions.open(&name("ada"), "2025-11-25", 0).unwrap();
        assert!(sessions.find(&id, &name("ada"), IDLE_MS_MAX).is_some());
        assert!(sessions.find(&id, &name("ada"), IDLE_MS_MAX * 2 + 1).is_none());
    }

    #[test]
    fn one_principal_cannot_open_sessions_without_end_nor_end_those_of_others() {
        let sessions = Sessions::new(Arc::new(Counting::default()));
        let ada = sessions.open(&name("ada"), "2025-11-25", 0).unwrap();
        let first = sessions.open(&name("eve"), "2025-11-25", 1).unwrap();
        for at in 2..66 {
            sessions.open(&name("eve"), "2025-11-25", at).unwrap();
        }
        assert!(sessions.find(&ada, &name("ada"), 100).is_some());
        assert!(sessions.find(&first, &name("eve"), 100).is_none());
        assert_eq!(sessions.lock().len(), PER_PRINCIPAL_MAX + 1);
    }

    #[test]
    fn without_randomness_there_is_no_session() {
        let sessions = Sessions::new(Arc::new(Dry));
        assert!(sessions.open(&name("ada"), "2025-11-25", 0).is_err());
    }
}
