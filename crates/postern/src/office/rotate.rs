//! A new password for the login of a source.
//!
//! The new one is kept beside the old one before the server knows it, and takes its place when the
//! server let it in: whatever breaks off in between, one of the two files opens the source, and
//! the next rotation finds out which.

use std::{
    fs, io,
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use postern_audit::Notice;
use postern_core::{clock::Entropy as _, name::SourceName, nearest::advise, secret::Secret};
use postern_source::postgres::{LoginProof, PostgresConfig, change_password};
use postern_store::SystemEntropy;
use serde_json::{Value, json};

use super::{Office, configuration_failure};
use crate::{
    config::{postern_toml::SourceSettings, secret::SecretRef, source_url::SourceUrl},
    discovery::{Explorer, Server},
    failure::Failure,
    house::whole_url,
    system::{account, environment},
};

impl Office {
    /// Gives the login of a source a new password, and uses it from here on.
    pub(super) async fn rotate_source(&self, name: &SourceName) -> Result<Value, Failure> {
        let settings = self.keeper().in_force().await.settings.clone();
        let known = settings.as_ref().map(|of| &of.site.sources);
        let source = known.and_then(|sources| sources.get(name)).cloned().ok_or_else(|| {
            let names = known.into_iter().flat_map(|sources| sources.keys());
            let next = advise(name.as_str(), names.map(SourceName::as_str), "see `postern status`");
            Failure::refused("unknown-source", format!("there is no source `{name}`"), next)
        })?;
        let (config, path) = changeable(name, &source)?;
        let beside = aside(&path);
        let old = settle(name, &source, &path, &beside).await?;
        let new = random_password()?;
        keep(&beside, &new).map_err(|error| unkept(&beside, &error))?;
        self.note_rotation(name, "source.password-changing").await?;
        let changed = change_password(name, &config.clone().with_password(old), &new).await;
        changed.map_err(|error| {
            Failure::cannot("password", error.to_string(), "the old password stays in force")
        })?;
        lets_in(name, &source, &new).await.map_err(|cause| {
            Failure::cannot(
                "password",
                format!("the server does not take the new password: {cause}"),
                format!("it is kept in {}; try again, or set it by hand", beside.display()),
            )
        })?;
        fs::rename(&beside, &path).map_err(|error| unkept(&path, &error))?;
        self.note_rotation(name, "source.password-changed").await?;
        self.load(&environment).await.map_err(|findings| configuration_failure(&findings))?;
        Ok(json!({ "source": name, "login": config.user(), "kept": path.display().to_string() }))
    }

    async fn note_rotation(&self, source: &SourceName, event: &'static str) -> Result<(), Failure> {
        let notice = Notice {
            event,
            by: Some(account()),
            about: Some(source.as_str().into()),
            digests: Vec::new(),
            counts: Vec::new(),
        };
        self.note(notice).await.map(drop)
    }
}

/// The login and the file of its password, where Postern can write it.
fn changeable(
    name: &SourceName,
    source: &SourceSettings,
) -> Result<(PostgresConfig, PathBuf), Failure> {
    let refused = |text: String, next: &str| Err(Failure::refused("no-rotation", text, next));
    let url = match &source.url {
        SourceUrl::Postgres(url) => url,
        SourceUrl::Mysql(_) => {
            return refused(
                format!("the password of `{name}`, a MySQL source, is not rotated here"),
                "ALTER USER … IDENTIFIED BY on the server, then write it into its file and reload",
            );
        }
        SourceUrl::Sqlite(_) => {
            return refused(
                format!("`{name}` is a file and has no password"),
                "keep the file to its owner",
            );
        }
    };
    let path = match &source.password {
        Some(SecretRef::File(path)) => path.clone(),
        Some(SecretRef::Env(variable)) => {
            return refused(
                format!("the password of `{name}` comes from {variable}, which cannot be written"),
                "write password = \"file:PATH\" with the password in that file, mode 0600",
            );
        }
        None => {
            return refused(
                format!("`{name}` has no password in postern.toml"),
                "write password = \"file:PATH\" with the password in that file, mode 0600",
            );
        }
    };
    match PostgresConfig::from_url(&whole_url(url, source), None) {
        Ok(config) => Ok((config, path)),
        Err(error) => refused(error.to_string(), "correct its url"),
    }
}

/// The password in force, after a rotation that broke off was brought to an end.
async fn settle(
    name: &SourceName,
    source: &SourceSettings,
    path: &Path,
    beside: &Path,
) -> Result<Secret<String>, Failure> {
    if let Ok(left) = read(beside)
        && lets_in(name, source, &left).await.is_ok()
    {
        fs::rename(beside, path).map_err(|error| unkept(path, &error))?;
        return Ok(left);
    }
    read(path).map_err(|error| unkept(path, &error))
}

/// Whether the server takes a password, and asked for one: an open server would take any.
async fn lets_in(
    name: &SourceName,
    source: &SourceSettings,
    password: &Secret<String>,
) -> Result<(), String> {
    let explorer = Explorer::open(name, source, Some(password.clone()));
    let explorer = explorer.map_err(|failure| failure.to_string())?;
    let server = explorer.server().await.map_err(|error| error.to_string())?;
    let proof = match server {
        Some(Server::Postgres(server)) => Some(server.proof),
        Some(Server::Mysql(_)) | None => None,
    };
    match proof {
        Some(LoginProof::Unasked) | None => Err("it asks for no password".to_owned()),
        Some(LoginProof::Cleartext | LoginProof::Md5 | LoginProof::Scram) => Ok(()),
    }
}

fn read(path: &Path) -> io::Result<Secret<String>> {
    let text = Secret::new(fs::read_to_string(path)?);
    Ok(Secret::new(text.expose().trim_end_matches(['\r', '\n']).to_owned()))
}

fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".next");
    name.into()
}

fn keep(path: &Path, password: &Secret<String>) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(password.expose().as_bytes())?;
    file.sync_all()
}

fn unkept(path: &Path, error: &io::Error) -> Failure {
    Failure::cannot(
        "password",
        format!("{}: {error}", path.display()),
        "make the folder of the password writable",
    )
}

/// 192 random bits as text.
///
/// # Errors
/// When the system gives no randomness.
pub(crate) fn random_password() -> Result<Secret<String>, Failure> {
    use std::fmt::Write as _;
    let mut bytes = [0_u8; 24];
    SystemEntropy
        .fill(&mut bytes)
        .map_err(|error| Failure::cannot("no-randomness", error.to_string(), "try again"))?;
    Ok(Secret::new(bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String does not fail.
        write!(text, "{byte:02x}").ok();
        text
    })))
}
