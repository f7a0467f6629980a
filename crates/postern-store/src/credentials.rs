//! Keys of principals: shown once, kept as a digest, looked up in memory.
//!
//! A key is `pk_`, 52 characters that carry 256 random bits, and 6 that check the others, so that
//! a mistyped key is told apart from a wrong one. What is kept is the SHA-256 of the whole text:
//! with 256 random bits behind it there is nothing to guess and nothing to slow down. Beside it
//! stands what SCRAM checks a proof against; keys made before there was SCRAM have none.

mod decided;
mod shared;

use std::{
    fmt,
    fs::File,
    sync::{
        Arc, OnceLock, PoisonError, RwLock, RwLockReadGuard,
        atomic::{AtomicBool, Ordering},
    },
};

use postern_audit::tree::sha256;
use postern_core::{
    clock::{Clock, Entropy, EntropyError, Timestamp},
    digest::Digest,
    name::PrincipalName,
    secret::Secret,
};
use postern_gate::{
    ports::{Credential, Credentials, ScramKey, Standing},
    scram::Verifier,
    shared::Away,
    stops::{Stop, Stops},
};
use rusqlite::Transaction;

pub(crate) use decided::UNKNOWN_STANDING;
pub use shared::FollowError;

use decided::{Decided, Known, standing_word};
use shared::Place;

use crate::{
    db::{Count, Db, DbError},
    keys::{KeyError, MaskKeyStore},
};

/// Longest life of a key, and what it has when nothing is said: 90 days.
pub const KEY_LIFE_MS_MAX: u64 = 90 * 86_400_000;

/// How long both keys are valid when one replaces the other.
const OVERLAP_MS: u64 = 86_400_000;

/// Most keys of one principal that are valid together.
const KEYS_MAX: u64 = 8;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Why a credential cannot be changed.
#[derive(Debug, thiserror::Error)]
pub enum CredentialError {
    /// The principal is retired.
    #[error("`{principal}` is retired; a retired principal never comes back")]
    Retired {
        /// The principal.
        principal: PrincipalName,
    },
    /// It would live too long, or has ended already.
    #[error("a key lives at most 90 days and ends in the future")]
    Life,
    /// There is none to replace.
    #[error("`{principal}` has no key to rotate: add one")]
    NoKey {
        /// The principal.
        principal: PrincipalName,
    },
    /// There are too many.
    #[error("`{principal}` has {KEYS_MAX} keys; rotate with `--now` to end the old ones")]
    TooMany {
        /// The principal.
        principal: PrincipalName,
    },
    /// The system gave no randomness.
    #[error(transparent)]
    Entropy(#[from] EntropyError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// What is shared with other nodes could not be changed.
    #[error(transparent)]
    Away(#[from] Away),
    /// The key of masks that the nodes share cannot be kept.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl From<rusqlite::Error> for CredentialError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Db(error.into())
    }
}

/// What happens to the keys a new one replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// They are valid for a day more.
    Day,
    /// They end now.
    Ended,
}

/// What can be told of a text without asking whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyShape {
    /// A key, whole.
    Whole,
    /// A key with a mistake in it.
    Mistyped,
    /// No key of Postern's.
    Other,
}

/// A credential as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialInfo {
    /// Whose.
    pub principal: PrincipalName,
    /// Its opaque id, as in the record.
    pub id: Arc<str>,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends.
    pub expires: Timestamp,
}

/// What can be told of this text: a mistake in typing is found without a lookup.
pub fn key_shape(text: &str) -> KeyShape {
    let Some(rest) = text.strip_prefix("pk_") else { return KeyShape::Other };
    match rest.split_at_checked(52) {
        Some((body, check)) if check_of(body) == check => KeyShape::Whole,
        Some(_) | None => KeyShape::Mistyped,
    }
}

fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits = bits.saturating_add(8);
        while bits >= 5 {
            bits = bits.saturating_sub(5);
            push_digit(&mut text, held.checked_shr(bits).unwrap_or(0));
            held &= 1_u32.checked_shl(bits).unwrap_or(1).saturating_sub(1);
        }
    }
    if bits > 0 {
        push_digit(&mut text, held.checked_shl(5_u32.saturating_sub(bits)).unwrap_or(0));
    }
    text
}

fn push_digit(text: &mut String, value: u32) {
    let digit = usize::try_from(value & 31).ok().and_then(|place| ALPHABET.get(place));
    text.extend(digit.copied().map(char::from));
}

fn check_of(body: &str) -> String {
    let sum = sha256(format!("postern key check {body}").as_bytes());
    base32(&sum.0).chars().take(6).collect()
}

/// Suspends whoever has a key or may ask.
pub(crate) const SUSPEND_ALL: &str = "
INSERT INTO standing SELECT DISTINCT principal, 'suspended', ?1 FROM credential WHERE true
  UNION SELECT principal, 'suspended', ?1 FROM standing WHERE standing = 'active'
ON CONFLICT (principal) DO UPDATE SET standing = 'suspended', changed_ms = ?1
  WHERE standing = 'active'";

/// The credentials of a state. Changes are durable, and in effect for the next request, when the
/// call returns. Writing them into the record is the caller's part.
pub struct CredentialStore {
    db: Arc<Db>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    known: RwLock<Known>,
    mask_keys: Arc<MaskKeyStore>,
    place: OnceLock<Place>,
    // The state stays locked as long as somebody can change credentials.
    _lock: Arc<File>,
}

impl fmt::Debug for CredentialStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialStore").finish_non_exhaustive()
    }
}

impl CredentialStore {
    pub(crate) fn open(
        db: Arc<Db>,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
        mask_keys: Arc<MaskKeyStore>,
        lock: Arc<File>,
    ) -> Result<Self, DbError> {
        let known = RwLock::new(Decided::read(&db.lock())?.known()?);
        let place = OnceLock::new();
        Ok(Self { db, clock, entropy, known, mask_keys, place, _lock: lock })
    }

    /// Makes a key for the principal and gives it, this once. Without `expires` it lives 90 days.
    ///
    /// # Errors
    /// When the principal is retired or has too many keys, or `expires` is past or beyond 90 days.
    pub fn add_key(
        &self,
        principal: &PrincipalName,
        expires: Option<Timestamp>,
    ) -> Result<Secret<String>, CredentialError> {
        self.replace(principal, expires, None)
    }

    /// Makes a key in place of those there are; they end now or a day from now.
    ///
    /// # Errors
    /// As [`CredentialStore::add_key`], and when there is no key to replace.
    pub fn rotate(
        &self,
        principal: &PrincipalName,
        expires: Option<Timestamp>,
        overlap: Overlap,
    ) -> Result<Secret<String>, CredentialError> {
        self.replace(principal, expires, Some(overlap))
    }

    fn replace(
        &self,
        principal: &PrincipalName,
        expires: Option<Timestamp>,
        overlap: Option<Overlap>,
    ) -> Result<Secret<String>, CredentialError> {
        if self.standing(principal) == Standing::Retired {
            return Err(CredentialError::Retired { principal: principal.clone() });
        }
        let now = self.clock.now();
        let last = now.plus_ms(KEY_LIFE_MS_MAX);
        let expires = expires.unwrap_or(last);
        if expires <= now || expires > last {
            return Err(CredentialError::Life);
        }
        let mut bits = Secret::new([0; 32]);
        fill(&*self.entropy, &mut bits)?;
        let body = Secret::new(base32(bits.expose()));
        let key = Secret::new(format!("pk_{}{}", body.expose(), check_of(body.expose())));
        let mut id = [0; 8];
        self.entropy.fill(&mut id)?;
        let id = format!("c_{}", base32(&id));
        let digest = sha256(key.expose().as_bytes());
        let name = principal.as_str();
        let scram = Verifier::of_key(name, key.expose()).to_bytes();
        self.change(|transaction| {
            must_not_be_retired(transaction, principal)?;
            let ended = "DELETE FROM credential WHERE expires_ms <= ?1";
            transaction.execute(ended, [Count(now.0)])?;
            let count = "SELECT count(*) FROM credential WHERE principal = ?1";
            let Count(keys) = transaction.query_row(count, [name], |row| row.get(0))?;
            match overlap {
                Some(_) if keys == 0 => {
                    return Err(CredentialError::NoKey { principal: principal.clone() });
                }
                Some(Overlap::Ended) => {
                    transaction.execute("DELETE FROM credential WHERE principal = ?1", [name])?;
                }
                _ if keys >= KEYS_MAX => {
                    return Err(CredentialError::TooMany { principal: principal.clone() });
                }
                Some(Overlap::Day) => {
                    let sql = "UPDATE credential SET expires_ms = min(expires_ms, ?2)
                               WHERE principal = ?1";
                    transaction.execute(sql, (name, Count(now.plus_ms(OVERLAP_MS).0)))?;
                }
                None => {}
            }
            let sql = "INSERT INTO credential VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let (created, ends) = (Count(now.0), Count(expires.0));
            transaction.execute(sql, (&id, name, digest.0, created, ends, scram))?;
            Ok(())
        })?;
        Ok(key)
    }

    /// Somebody who was just added may ask, in a restored state too, where strangers may not.
    ///
    /// # Errors
    /// When it is retired, or the database fails.
    pub fn admit(&self, principal: &PrincipalName) -> Result<(), CredentialError> {
        let known = self.known();
        let is_new = !known.standing.contains_key(principal);
        let must = is_new && known.unknown != Standing::Active;
        drop(known);
        if must { self.resume(principal) } else { Ok(()) }
    }

    /// The principal may not ask until it is resumed.
    ///
    /// # Errors
    /// When it is retired, or the database fails.
    pub fn suspend(&self, principal: &PrincipalName) -> Result<(), CredentialError> {
        self.set_standing(principal, Standing::Suspended)
    }

    /// The principal may ask again.
    ///
    /// # Errors
    /// When it is retired, or the database fails.
    pub fn resume(&self, principal: &PrincipalName) -> Result<(), CredentialError> {
        self.set_standing(principal, Standing::Active)
    }

    /// The principal may never ask again; its keys are gone.
    ///
    /// # Errors
    /// When the database fails.
    pub fn retire(&self, principal: &PrincipalName) -> Result<(), CredentialError> {
        self.set_standing(principal, Standing::Retired)
    }

    fn set_standing(
        &self,
        principal: &PrincipalName,
        standing: Standing,
    ) -> Result<(), CredentialError> {
        let now = self.clock.now();
        let name = principal.as_str();
        self.change(|transaction| {
            if standing == Standing::Retired {
                transaction.execute("DELETE FROM credential WHERE principal = ?1", [name])?;
            } else {
                must_not_be_retired(transaction, principal)?;
            }
            let sql = "INSERT INTO standing VALUES (?1, ?2, ?3) ON CONFLICT (principal)
                       DO UPDATE SET standing = ?2, changed_ms = ?3";
            transaction.execute(sql, (name, standing_word(standing), Count(now.0)))?;
            Ok(())
        })
    }

    /// Cuts something off; again has no effect.
    ///
    /// # Errors
    /// When the database fails.
    pub fn stop(&self, stop: &Stop) -> Result<(), CredentialError> {
        let now = self.clock.now();
        self.change(|transaction| {
            let sql = "INSERT INTO stop VALUES (?1, ?2) ON CONFLICT (what) DO NOTHING";
            transaction.execute(sql, (stop.to_string(), Count(now.0)))?;
            Ok(())
        })
    }

    /// Lets something go on. Gives whether it was cut off.
    ///
    /// # Errors
    /// When the database fails.
    pub fn release(&self, stop: &Stop) -> Result<bool, CredentialError> {
        let was = AtomicBool::new(false);
        self.change(|transaction| {
            let sql = "DELETE FROM stop WHERE what = ?1";
            was.store(transaction.execute(sql, [stop.to_string()])? > 0, Ordering::Relaxed);
            Ok(())
        })?;
        Ok(was.into_inner())
    }

    /// All credentials, by principal and age; not the keys, which are nowhere.
    pub fn list(&self) -> Vec<CredentialInfo> {
        let mut list: Vec<_> = self.known().by_digest.values().cloned().collect();
        list.sort_by(|a, b| {
            (&a.principal, a.created, &a.id).cmp(&(&b.principal, b.created, &b.id))
        });
        list
    }

    fn known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what people decided, where it stands. A change may be tried more than once.
    fn change(
        &self,
        change: impl Fn(&Transaction<'_>) -> Result<(), CredentialError>,
    ) -> Result<(), CredentialError> {
        match self.place.get() {
            None => self.change_here(&change),
            Some(Place::Shared(shared)) => self.change_shared(shared, &change),
            Some(Place::Lost) => {
                let why = "this state is a node of a cluster, and the configuration that says how \
                           to reach it cannot be read";
                Err(Away::because(why).into())
            }
        }
    }

    /// Changes the database, then what is known in memory. Changes come one after the other: the
    /// memory is written while its lock is held over both.
    fn change_here(
        &self,
        change: &dyn Fn(&Transaction<'_>) -> Result<(), CredentialError>,
    ) -> Result<(), CredentialError> {
        let mut connection = self.db.lock();
        let transaction = connection.transaction()?;
        change(&transaction)?;
        transaction.commit()?;
        let known = Decided::read(&connection)?.known()?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(())
    }
}

/// Another node may have retired it a moment ago.
fn must_not_be_retired(
    transaction: &Transaction<'_>,
    principal: &PrincipalName,
) -> Result<(), CredentialError> {
    let sql = "SELECT count(*) FROM standing WHERE principal = ?1 AND standing = 'retired'";
    let retired: i64 = transaction.query_row(sql, [principal.as_str()], |row| row.get(0))?;
    if retired == 0 {
        return Ok(());
    }
    Err(CredentialError::Retired { principal: principal.clone() })
}

fn fill(entropy: &dyn Entropy, bits: &mut Secret<[u8; 32]>) -> Result<(), EntropyError> {
    let mut bytes = [0; 32];
    entropy.fill(&mut bytes)?;
    *bits = Secret::new(bytes);
    Ok(())
}

impl Credentials for CredentialStore {
    fn is_current(&self) -> bool {
        self.knows()
    }

    fn find(&self, key: &Digest) -> Option<Credential> {
        self.known().by_digest.get(key).map(credential)
    }

    fn scram(&self, principal: &PrincipalName) -> Vec<ScramKey> {
        let known = self.known();
        let keys = known.by_principal.get(principal).into_iter().flatten();
        keys.filter_map(|(info, verifier)| {
            Some(ScramKey { credential: credential(info), verifier: verifier.clone()? })
        })
        .collect()
    }

    fn expires(&self, principal: &PrincipalName, id: &str) -> Option<Timestamp> {
        let known = self.known();
        let mut keys = known.by_principal.get(principal)?.iter();
        keys.find(|(info, _)| info.id.as_ref() == id).map(|(info, _)| info.expires)
    }

    fn standing(&self, principal: &PrincipalName) -> Standing {
        let known = self.known();
        known.standing.get(principal).copied().unwrap_or(known.unknown)
    }

    fn stops(&self) -> Arc<Stops> {
        Arc::clone(&self.known().stops)
    }
}

fn credential(info: &CredentialInfo) -> Credential {
    Credential {
        principal: info.principal.clone(),
        id: Arc::clone(&info.id),
        expires: info.expires,
    }
}
