//! Secrets stand in the configuration by reference only; here a reference becomes its value.

use std::path::{Path, PathBuf};

use postern_core::secret::Secret;

use super::reader::Item;

/// Most bytes of a secret.
const SECRET_BYTES_MAX: u64 = 64 * 1024;

/// Where a secret is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SecretRef {
    /// A variable of the environment.
    Env(String),
    /// A file, absolute.
    File(PathBuf),
}

/// Reads variables of the environment: handed in, so that tests need not set any.
pub(crate) type Environment<'a> = &'a (dyn Fn(&str) -> Option<String> + Sync);

impl SecretRef {
    /// Reads a reference; paths are meant from the configuration folder.
    pub(crate) fn read(item: Item<'_>, dir: &Path) -> Option<Self> {
        let text = item.text()?;
        match text.split_once(':') {
            Some(("env", name)) if is_variable(name) => Some(Self::Env(name.to_owned())),
            Some(("file", path)) if !path.is_empty() => Some(Self::File(dir.join(path))),
            Some((scheme @ ("vault" | "aws-sm" | "azure-kv" | "sealed"), _)) => {
                item.error(
                    format!("`{scheme}:` is not supported yet"),
                    "use env:NAME or file:PATH",
                );
                None
            }
            Some(_) | None => {
                // The text may be the secret itself: it is not repeated.
                item.error(
                    "a secret stands here by reference only",
                    "write env:NAME or file:PATH and keep the value out of this folder",
                );
                None
            }
        }
    }

    /// The path, where it is a file.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Env(_) => None,
            Self::File(path) => Some(path),
        }
    }

    /// The value.
    ///
    /// # Errors
    /// What is wrong and what to do; neither holds any of the value.
    pub(crate) fn resolve(
        &self,
        environment: Environment<'_>,
    ) -> Result<Secret<String>, (String, String)> {
        match self {
            Self::Env(name) => match environment(name) {
                Some(value) if !value.is_empty() => Ok(Secret::new(value)),
                Some(_) => Err((
                    format!("the variable `{name}` is empty"),
                    format!("set {name} before starting postern"),
                )),
                None => Err((
                    format!("the variable `{name}` is not set"),
                    format!("set {name} before starting postern"),
                )),
            },
            Self::File(path) => read_file(path),
        }
    }
}

fn is_variable(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn read_file(path: &Path) -> Result<Secret<String>, (String, String)> {
    let shown = path.display();
    let failed = |what: &str| {
        (format!("the secret file {shown} {what}"), "write the value there, mode 0600".to_owned())
    };
    let found = std::fs::metadata(path)
        .map_err(|error| failed(&format!("cannot be read: {}", error.kind())))?;
    if !found.is_file() || found.len() > SECRET_BYTES_MAX {
        return Err(failed("is no file of at most 64 KiB"));
    }
    let text = std::fs::read_to_string(path)
        .map(Secret::new)
        .map_err(|error| failed(&format!("cannot be read: {}", error.kind())))?;
    let value = text.expose().trim_end_matches(['\r', '\n']);
    if value.is_empty() {
        return Err(failed("is empty"));
    }
    Ok(Secret::new(value.to_owned()))
}

/// Whether others than the owner can read a file. A file that somebody else put there for this
/// process's own group, as orchestrators do with secrets, is not.
#[cfg(unix)]
pub(crate) fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    std::fs::metadata(path).is_ok_and(|found| {
        let mode = found.permissions().mode();
        let is_given = found.uid() != rustix::process::geteuid().as_raw()
            && found.gid() == rustix::process::getegid().as_raw();
        mode & 0o007 != 0 || (mode & 0o070 != 0 && !is_given)
    })
}

/// Whether others than the owner can read a file: not known here.
#[cfg(not(unix))]
pub(crate) fn is_open_to_others(_: &Path) -> bool {
    false
}
