//! Cancel requests: who holds the key of a connection may stop what runs on it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use postern_core::clock::{Entropy, EntropyError};
use tokio::sync::Notify;

/// Bytes of a key where the protocol lets it be long (3.2 and later), and before.
const KEY_BYTES: usize = 32;
const SHORT_KEY_BYTES: usize = 4;

/// The connections that can be asked to stop.
#[derive(Debug, Default)]
pub(crate) struct Cancels {
    by_process: Mutex<HashMap<u32, Entry>>,
}

struct Entry {
    key: Vec<u8>,
    running: Running,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entry(..)")
    }
}

/// What runs on a connection now.
type Running = Arc<Mutex<Option<Arc<Notify>>>>;

/// A connection's own end; it is forgotten with it.
#[derive(Debug)]
pub(crate) struct Stoppable {
    cancels: Arc<Cancels>,
    process: u32,
    key: Vec<u8>,
    running: Running,
}

/// For as long as a statement runs.
#[derive(Debug)]
pub(crate) struct Underway {
    running: Running,
    stop: Arc<Notify>,
}

impl Cancels {
    /// A key for a connection.
    pub(crate) fn admit(
        self: &Arc<Self>,
        entropy: &dyn Entropy,
        is_long: bool,
    ) -> Result<Stoppable, EntropyError> {
        let mut key = vec![0; if is_long { KEY_BYTES } else { SHORT_KEY_BYTES }];
        entropy.fill(&mut key)?;
        let running = Running::default();
        loop {
            let mut number = [0; 4];
            entropy.fill(&mut number)?;
            // Some clients keep it in a signed number.
            let process = u32::from_be_bytes(number) >> 1;
            let mut known = self.by_process.lock().unwrap_or_else(PoisonError::into_inner);
            if known.contains_key(&process) {
                continue;
            }
            let entry = Entry { key: key.clone(), running: Arc::clone(&running) };
            known.insert(process, entry);
            drop(known);
            return Ok(Stoppable { cancels: Arc::clone(self), process, key, running });
        }
    }

    /// Stops what runs on that connection, if the key is its own. Nobody is told which it was.
    pub(crate) fn cancel(&self, process: u32, key: &[u8]) {
        let known = self.by_process.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(entry) = known.get(&process) else { return };
        let differs = entry.key.iter().zip(key).fold(0, |all, (a, b)| all | (a ^ b));
        if entry.key.len() != key.len() || differs != 0 {
            return;
        }
        let running = entry.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stop) = running.as_ref() {
            stop.notify_one();
        }
    }
}

impl Stoppable {
    /// Its number.
    pub(crate) const fn process(&self) -> u32 {
        self.process
    }

    /// Its key.
    pub(crate) fn key(&self) -> &[u8] {
        &self.key
    }

    /// A statement begins. A request to stop that came before it stops nothing.
    pub(crate) fn begin(&self) -> Underway {
        let stop = Arc::new(Notify::new());
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        *running = Some(Arc::clone(&stop));
        drop(running);
        Underway { running: Arc::clone(&self.running), stop }
    }
}

impl Underway {
    /// Ends when the statement is to stop.
    pub(crate) async fn stopped(&self) {
        self.stop.notified().await;
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Drop for Stoppable {
    fn drop(&mut self) {
        let mut known = self.cancels.by_process.lock().unwrap_or_else(PoisonError::into_inner);
        known.remove(&self.process);
    }
}
