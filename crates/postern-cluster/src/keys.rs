//! What is derived from the key that the nodes have in common.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use postern_audit::seal::SealKey;
use postern_core::secret::Secret;
use sha2::Sha256;

use crate::config::ConfigError;

/// The keys of a cluster, each for one thing.
#[derive(Clone, Debug)]
pub(crate) struct ClusterKeys {
    /// Seals pages.
    pub(crate) seal: SealKey,
    /// Hides names of pages and counters.
    names: Secret<[u8; 32]>,
}

impl ClusterKeys {
    pub(crate) fn derive(cluster: &str, key: &Secret<[u8; 32]>) -> Result<Self, ConfigError> {
        let of = |what: &str| {
            let mut bytes = [0; 32];
            let info = format!("postern cluster v1 {what} {cluster}");
            let derived =
                Hkdf::<Sha256>::new(None, key.expose()).expand(info.as_bytes(), &mut bytes);
            derived.map(|()| Secret::new(bytes)).map_err(|_length| ConfigError::Key)
        };
        Ok(Self { seal: SealKey::new(of("pages")?), names: of("names")? })
    }

    /// A name that tells nothing, the same on every node: 32 hex digits.
    pub(crate) fn hidden(&self, parts: &[&str]) -> String {
        // HMAC takes keys of any length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.names.expose()) else {
            return String::new();
        };
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part.as_bytes());
        }
        let bytes = mac.finalize().into_bytes();
        hex::encode(bytes.first_chunk::<16>().unwrap_or(&[0; 16]))
    }
}
