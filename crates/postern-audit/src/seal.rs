//! Sealing of payloads: AES-256-GCM-SIV under a data key per principal and day.
//!
//! Data keys are random and kept wrapped under a master key that lies elsewhere. Destroying the
//! wrapped key of a principal's day erases everything sealed under it; the leaves, which hold
//! digests of ciphertext only, stay as they are.

use std::fmt;

use aes_gcm_siv::{
    Aes256GcmSiv, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use postern_core::secret::Secret;

use crate::entry::ReceiptId;

/// First byte of sealed bytes: how they are sealed.
const VERSION: u8 = 1;

/// Bytes that sealing adds: version, nonce, tag.
pub const OVERHEAD: usize = 1 + 12 + 16;

/// Why bytes do not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Sealed in a way this program does not know.
    #[error("the bytes are sealed in a way this program does not know")]
    Version,
    /// Another key, another entry, or changed bytes.
    #[error("the bytes do not open under this key for this entry")]
    Forged,
}

/// Twelve bytes that are not used twice under one key; random ones will do.
pub type SealNonce = [u8; 12];

/// A 256-bit key that seals.
#[derive(Clone)]
pub struct SealKey(Secret<[u8; 32]>);

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(..)")
    }
}

impl SealKey {
    /// The key of these bytes.
    pub const fn new(bytes: Secret<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// Seals bytes for the context `about`, which must be given again to open them.
    ///
    /// # Errors
    /// When the bytes are longer than the cipher allows (64 GiB).
    pub fn seal(&self, nonce: SealNonce, about: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let cipher = Aes256GcmSiv::new(self.0.expose().into());
        let payload = Payload { msg: plain, aad: about };
        let sealed = cipher.encrypt(&Nonce::from(nonce), payload);
        let sealed = sealed.map_err(|_too_long| SealError::Forged)?;
        let mut bytes = Vec::with_capacity(plain.len().saturating_add(OVERHEAD));
        bytes.push(VERSION);
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&sealed);
        Ok(bytes)
    }

    /// Opens bytes that were sealed for this context.
    ///
    /// # Errors
    /// When they were not sealed under this key for this context, or were changed.
    pub fn open(&self, about: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let (version, rest) = sealed.split_first().ok_or(SealError::Forged)?;
        if *version != VERSION {
            return Err(SealError::Version);
        }
        let (nonce, sealed) = rest.split_first_chunk::<12>().ok_or(SealError::Forged)?;
        let cipher = Aes256GcmSiv::new(self.0.expose().into());
        let payload = Payload { msg: sealed, aad: about };
        cipher.decrypt(&Nonce::from(*nonce), payload).map_err(|_forged| SealError::Forged)
    }

    /// The data key, wrapped under this master key for its scope.
    ///
    /// # Errors
    /// None that can occur with 32 bytes.
    pub fn wrap(
        &self,
        nonce: SealNonce,
        scope: &Scope<'_>,
        key: &Self,
    ) -> Result<Vec<u8>, SealError> {
        self.seal(nonce, &scope.about_key(), key.0.expose())
    }

    /// The data key of this scope again.
    ///
    /// # Errors
    /// When it was wrapped under another master key or for another scope.
    pub fn unwrap_key(&self, scope: &Scope<'_>, wrapped: &[u8]) -> Result<Self, SealError> {
        let plain = Secret::new(self.open(&scope.about_key(), wrapped)?);
        let bytes = <[u8; 32]>::try_from(plain.expose().as_slice());
        Ok(Self(Secret::new(bytes.map_err(|_length| SealError::Forged)?)))
    }
}

/// What a data key is for: a log, a principal, a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scope<'a> {
    /// The log.
    pub origin: &'a str,
    /// The principal, or [`Scope::NOBODY`].
    pub principal: &'a str,
    /// Days since 1970-01-01.
    pub day: u64,
}

impl Scope<'_> {
    /// Stands for those who could not say who they are. No principal has this name: names begin
    /// with a letter or a digit.
    pub const NOBODY: &'static str = "-";

    fn about_key(&self) -> Vec<u8> {
        self.about("postern data key v1", "")
    }

    /// The context of the payload that goes with this receipt. An entry's receipt is random, so a
    /// sealed payload opens for its own entry only.
    pub fn about_payload(&self, receipt: &ReceiptId) -> Vec<u8> {
        self.about("postern payload v1", receipt.as_str())
    }

    /// Each part with its length before it, so that no two contexts are the same bytes.
    fn about(&self, purpose: &str, rest: &str) -> Vec<u8> {
        let day = self.day.to_string();
        let mut bytes = Vec::new();
        for part in [purpose, self.origin, self.principal, &day, rest] {
            bytes.extend_from_slice(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCOPE: Scope<'static> = Scope { origin: "log", principal: "claude", day: 20_000 };

    fn key(byte: u8) -> SealKey {
        SealKey::new(Secret::new([byte; 32]))
    }

    #[test]
    fn a_payload_opens_for_its_own_entry_only() {
        let receipt = ReceiptId::from_bits([1; 16]);
        let about = SCOPE.about_payload(&receipt);
        let sealed = key(1).seal([0; 12], &about, b"SELECT 1").unwrap();
        assert_eq!(sealed.len(), OVERHEAD + 8);
        assert_eq!(key(1).open(&about, &sealed).unwrap(), b"SELECT 1");
        assert_eq!(key(2).open(&about, &sealed), Err(SealError::Forged));
        for other in [
            SCOPE.about_payload(&ReceiptId::from_bits([2; 16])),
            Scope { principal: "other", ..SCOPE }.about_payload(&receipt),
            Scope { day: 20_001, ..SCOPE }.about_payload(&receipt),
            Scope { origin: "log2", ..SCOPE }.about_payload(&receipt),
        ] {
            assert_eq!(key(1).open(&other, &sealed), Err(SealError::Forged));
        }
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(key(1).open(&about, &changed).is_err(), "byte {at}");
            assert!(key(1).open(&about, &sealed[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn contexts_do_not_run_into_each_other() {
        let a = Scope { origin: "ab", principal: "c", day: 1 };
        let b = Scope { origin: "a", principal: "bc", day: 1 };
        assert_ne!(a.about_key(), b.about_key());
    }

    #[test]
    fn a_data_key_unwraps_for_its_scope_only() {
        let wrapped = key(1).wrap([3; 12], &SCOPE, &key(9)).unwrap();
        let back = key(1).unwrap_key(&SCOPE, &wrapped).unwrap();
        assert_eq!(back.0.expose(), &[9; 32]);
        let other = Scope { day: 1, ..SCOPE };
        assert!(key(1).unwrap_key(&other, &wrapped).is_err());
        assert!(key(2).unwrap_key(&SCOPE, &wrapped).is_err());
        assert_eq!(format!("{back:?}"), "SealKey(..)");
    }
}
