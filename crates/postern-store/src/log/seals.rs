//! Data keys of payloads: one per principal and day, random, kept wrapped under the data master
//! key. Destroying one erases what was sealed under it.

use std::{
    collections::HashMap,
    fmt,
    ops::RangeInclusive,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use postern_audit::seal::{Scope, SealError, SealKey};
use postern_core::{
    clock::{Entropy, EntropyError},
    secret::Secret,
};
use rusqlite::OptionalExtension as _;

use crate::db::{Count, Db, DbError};

/// Most data keys that are held in memory.
const KEYS_HELD_MAX: usize = 4_096;

/// Why a payload cannot be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SealsError {
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Entropy(#[from] EntropyError),
    #[error(transparent)]
    Seal(#[from] SealError),
}

impl From<rusqlite::Error> for SealsError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Db(error.into())
    }
}

/// Tells the keys of one principal and day apart: after an erasure there is a new one. It stands
/// before the sealed bytes.
type KeyId = [u8; 8];

type HeldKeys = HashMap<(String, u64), (KeyId, SealKey)>;

/// The data keys of a state.
pub(crate) struct Seals {
    db: Arc<Db>,
    master: SealKey,
    entropy: Arc<dyn Entropy>,
    origin: String,
    held: Mutex<HeldKeys>,
}

impl fmt::Debug for Seals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seals").finish_non_exhaustive()
    }
}

impl Seals {
    pub(crate) fn new(
        db: Arc<Db>,
        master: SealKey,
        entropy: Arc<dyn Entropy>,
        origin: &str,
    ) -> Self {
        Self { db, master, entropy, origin: origin.to_owned(), held: Mutex::default() }
    }

    pub(crate) fn scope<'a>(&'a self, principal: &'a str, day: u64) -> Scope<'a> {
        Scope { origin: &self.origin, principal, day }
    }

    /// Seals a payload under the key of its scope, which is made, durably, when there is none.
    pub(crate) fn seal(
        &self,
        scope: &Scope<'_>,
        about: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, SealsError> {
        let (id, key) = self.current(scope)?;
        let mut nonce = [0; 12];
        self.entropy.fill(&mut nonce)?;
        let sealed = key.seal(nonce, about, plain)?;
        Ok([id.as_slice(), &sealed].concat())
    }

    fn current(&self, scope: &Scope<'_>) -> Result<(KeyId, SealKey), SealsError> {
        let mut held = self.held();
        let name = (scope.principal.to_owned(), scope.day);
        if let Some(current) = held.get(&name) {
            return Ok(current.clone());
        }
        let current = self.read(scope, None)?.map_or_else(|| self.add(scope), Ok)?;
        if held.len() >= KEYS_HELD_MAX {
            held.clear();
        }
        held.insert(name, current.clone());
        Ok(current)
    }

    /// Opens a payload; nothing when its key was destroyed.
    pub(crate) fn open(
        &self,
        scope: &Scope<'_>,
        about: &[u8],
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>, SealsError> {
        let (id, sealed) = sealed.split_first_chunk::<8>().ok_or(SealError::Forged)?;
        let Some((_, key)) = self.read(scope, Some(*id))? else { return Ok(None) };
        Ok(Some(key.open(about, sealed)?))
    }

    /// The key of a scope with this id, or any.
    fn read(
        &self,
        scope: &Scope<'_>,
        id: Option<KeyId>,
    ) -> Result<Option<(KeyId, SealKey)>, SealsError> {
        let connection = self.db.lock();
        let sql = "SELECT id, wrapped FROM data_key
                   WHERE principal = ?1 AND day = ?2 AND id = coalesce(?3, id)";
        let mut statement = connection.prepare_cached(sql)?;
        let about = (scope.principal, Count(scope.day), id);
        let row = statement
            .query_row(about, |row| Ok((row.get::<_, KeyId>(0)?, row.get::<_, Vec<u8>>(1)?)));
        let Some((id, wrapped)) = row.optional()? else { return Ok(None) };
        Ok(Some((id, self.master.unwrap_key(scope, &wrapped)?)))
    }

    fn add(&self, scope: &Scope<'_>) -> Result<(KeyId, SealKey), SealsError> {
        let (mut id, mut bytes, mut nonce) = ([0; 8], [0; 32], [0; 12]);
        self.entropy.fill(&mut id)?;
        self.entropy.fill(&mut bytes)?;
        self.entropy.fill(&mut nonce)?;
        let key = SealKey::new(Secret::new(bytes));
        let wrapped = self.master.wrap(nonce, scope, &key)?;
        let row = (scope.principal, Count(scope.day), id, wrapped);
        self.db.lock().execute("INSERT INTO data_key VALUES (?1, ?2, ?3, ?4)", row)?;
        Ok((id, key))
    }

    /// Destroys the keys of a principal's days; how many there were.
    pub(crate) fn destroy(
        &self,
        principal: &str,
        days: &RangeInclusive<u64>,
    ) -> Result<usize, SealsError> {
        let mut held = self.held();
        held.retain(|(name, day), _| name != principal || !days.contains(day));
        let (first, last) = (Count(*days.start()), Count(*days.end()));
        let sql = "DELETE FROM data_key WHERE principal = ?1 AND day BETWEEN ?2 AND ?3";
        let destroyed = self.db.lock().execute(sql, (principal, first, last))?;
        self.db.forget_deleted()?;
        Ok(destroyed)
    }

    fn held(&self) -> MutexGuard<'_, HeldKeys> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
