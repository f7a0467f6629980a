//! Secrets the configuration names `sealed:NAME`: sealed under the data master key, a file each.

use std::{path::PathBuf, sync::Arc};

use postern_audit::seal::{SealError, SealKey};
use postern_core::{
    clock::{Entropy, EntropyError},
    secret::Secret,
};

use crate::files::{self, Durability};

/// Longest name of a secret.
const NAME_BYTES_MAX: usize = 64;

/// Longest secret.
const SECRET_BYTES_MAX: usize = 64 * 1024;

/// Why a secret cannot be kept or given.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The name cannot be one.
    #[error("a secret's name is 1 to 64 letters, digits, `_` and `-`")]
    Name,
    /// There is no such secret.
    #[error("there is no secret `{name}`")]
    Unknown {
        /// The name.
        name: String,
    },
    /// It is too long.
    #[error("a secret has at most {SECRET_BYTES_MAX} bytes")]
    TooLong,
    /// It does not open.
    #[error("the secret `{name}` does not open under the key of this state")]
    Sealed {
        /// The name.
        name: String,
        /// Why.
        #[source]
        cause: SealError,
    },
    /// The file cannot be read or written.
    #[error("the secret `{name}`: {cause}")]
    Io {
        /// The name.
        name: String,
        /// Why.
        cause: std::io::Error,
    },
    /// The system gave no randomness.
    #[error(transparent)]
    Entropy(#[from] EntropyError),
}

/// The sealed secrets of a state.
#[derive(Debug)]
pub struct SecretStore {
    folder: PathBuf,
    key: SealKey,
    entropy: Arc<dyn Entropy>,
}

impl SecretStore {
    pub(crate) fn new(folder: PathBuf, key: SealKey, entropy: Arc<dyn Entropy>) -> Self {
        Self { folder, key, entropy }
    }

    /// Keeps a secret under this name, in place of one that was there.
    ///
    /// # Errors
    /// When the name is none, the secret too long, or the file cannot be written.
    pub fn put(&self, name: &str, secret: &Secret<String>) -> Result<(), SecretError> {
        let path = self.path(name)?;
        if secret.expose().len() > SECRET_BYTES_MAX {
            return Err(SecretError::TooLong);
        }
        let mut nonce = [0; 12];
        self.entropy.fill(&mut nonce)?;
        let sealed = self
            .key
            .seal(nonce, &about(name), secret.expose().as_bytes())
            .map_err(|cause| SecretError::Sealed { name: name.to_owned(), cause })?;
        files::write_whole(&path, &sealed, Durability::Now)
            .map_err(|cause| SecretError::Io { name: name.to_owned(), cause })
    }

    /// The secret of this name.
    ///
    /// # Errors
    /// When there is none, or it does not open.
    pub fn secret(&self, name: &str) -> Result<Secret<String>, SecretError> {
        let path = self.path(name)?;
        let sealed = files::read_if_there(&path)
            .map_err(|cause| SecretError::Io { name: name.to_owned(), cause })?
            .ok_or_else(|| SecretError::Unknown { name: name.to_owned() })?;
        let forged = |cause| SecretError::Sealed { name: name.to_owned(), cause };
        let plain = self.key.open(&about(name), &sealed).map_err(forged)?;
        let text = String::from_utf8(plain).map_err(|_utf8| forged(SealError::Forged))?;
        Ok(Secret::new(text))
    }

    fn path(&self, name: &str) -> Result<PathBuf, SecretError> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        let length = (1..=NAME_BYTES_MAX).contains(&name.len());
        if length && name.bytes().all(fits) {
            Ok(self.folder.join(name))
        } else {
            Err(SecretError::Name)
        }
    }
}

/// A secret opens under its own name only.
fn about(name: &str) -> Vec<u8> {
    format!("postern secret v1 {name}").into_bytes()
}
