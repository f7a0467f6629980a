//! A new password for the login of a source.
//!
//! The new one is kept beside the old one before the server knows it, and takes its place when the
//! server let it in: whatever breaks off in between, one of the two files opens the source, and
//! the next rotation finds out which. While neither does, because the server is away, none of them
//! is written over.

mod kept;

use postern_audit::Notice;
use postern_core::{clock::Entropy as _, name::SourceName, nearest::advise, secret::Secret};
use postern_gate::ports::RunError;
use postern_source::{
    mysql::{MysqlConfig, change_mysql_password},
    postgres::{LoginProof, PostgresConfig, change_password},
};
use postern_store::SystemEntropy;
use serde_json::{Value, json};

use self::kept::Kept;
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
        // Two at once would each write over what the other one is about to need.
        let _alone = self.rotating.lock().await;
        let settings = self.keeper().in_force().await.settings.clone();
        let known = settings.as_ref().map(|of| &of.site.sources);
        let source = known.and_then(|sources| sources.get(name)).cloned().ok_or_else(|| {
            let names = known.into_iter().flat_map(|sources| sources.keys());
            let next = advise(name.as_str(), names.map(SourceName::as_str), "see `postern status`");
            Failure::refused("unknown-source", format!("there is no source `{name}`"), next)
        })?;
        let login = Login::of(name, &source)?;
        let kept = Kept::at(file_of(name, &source)?);
        let old = settle(name, &source, &kept).await?;
        let new = random_password()?;
        kept.propose(&new)?;
        self.note_rotation(name, "source.password-changing").await?;
        // From the moment that the server knows it until the source is opened anew, new connections
        // need it.
        self.keeper().in_force().await.expect_password(name, &new);
        let changed = login.change(name, old, &new).await;
        // Whatever came of the change, this alone tells whether it was made.
        lets_in(name, &source, &new).await.map_err(|cause| {
            let cause = changed.map_or_else(|error| error.to_string(), |()| cause);
            Failure::cannot(
                "password",
                format!("the server does not take the new password: {cause}"),
                "both are kept: run it again when the server can be reached, it finds out which is in force",
            )
        })?;
        kept.adopt()?;
        self.note_rotation(name, "source.password-changed").await?;
        self.load(&environment).await.map_err(|findings| configuration_failure(&findings))?;
        let path = kept.path().display().to_string();
        Ok(json!({ "source": name, "login": login.user(), "kept": path }))
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

/// A login that can be given another password.
enum Login {
    Postgres(Box<PostgresConfig>),
    Mysql(Box<MysqlConfig>),
}

impl Login {
    fn of(name: &SourceName, source: &SourceSettings) -> Result<Self, Failure> {
        let read = match &source.url {
            SourceUrl::Postgres(url) => PostgresConfig::from_url(&whole_url(url, source), None)
                .map(|config| Self::Postgres(Box::new(config)))
                .map_err(|error| error.to_string()),
            SourceUrl::Mysql(url) => MysqlConfig::from_url(&whole_url(url, source), None)
                .map(|config| Self::Mysql(Box::new(config)))
                .map_err(|error| error.to_string()),
            SourceUrl::Sqlite(_) => {
                return Err(refused(
                    format!("`{name}` is a file and has no password"),
                    "keep the file to its owner",
                ));
            }
        };
        read.map_err(|error| refused(error, "correct its url"))
    }

    fn user(&self) -> &str {
        match self {
            Self::Postgres(config) => config.user(),
            Self::Mysql(config) => config.user(),
        }
    }

    async fn change(
        &self,
        name: &SourceName,
        old: Secret<String>,
        new: &Secret<String>,
    ) -> Result<(), RunError> {
        match self {
            Self::Postgres(config) => {
                let config = PostgresConfig::clone(config).with_password(old);
                change_password(name, &config, new).await
            }
            Self::Mysql(config) => {
                let config = MysqlConfig::clone(config).with_password(old);
                change_mysql_password(name, &config, new).await
            }
        }
    }
}

/// The file of a source's password, where Postern can write it.
fn file_of(name: &SourceName, source: &SourceSettings) -> Result<std::path::PathBuf, Failure> {
    let next = "write password = \"file:PATH\" with the password in that file, mode 0600";
    match &source.password {
        Some(SecretRef::File(path)) => Ok(path.clone()),
        Some(SecretRef::Env(variable)) => Err(refused(
            format!("the password of `{name}` comes from {variable}, which cannot be written"),
            next,
        )),
        None => Err(refused(format!("`{name}` has no password in postern.toml"), next)),
    }
}

fn refused(text: String, next: &str) -> Failure {
    Failure::refused("no-rotation", text, next)
}

/// The password in force, after a rotation that broke off was brought to an end.
async fn settle(
    name: &SourceName,
    source: &SourceSettings,
    kept: &Kept,
) -> Result<Secret<String>, Failure> {
    let Some(left) = kept.left()? else { return kept.used() };
    if lets_in(name, source, &left).await.is_ok() {
        kept.adopt()?;
        return Ok(left);
    }
    let used = kept.used()?;
    // SECURITY: the one beside may be the only copy of the password in force; it is written over
    // only when the other one is seen to be that.
    match lets_in(name, source, &used).await {
        Ok(()) => Ok(used),
        Err(cause) => Err(Failure::cannot(
            "password",
            format!("a rotation broke off, and neither password opens the source now: {cause}"),
            "both are kept: run it again when the server can be reached",
        )),
    }
}

/// Whether the server takes a password, and asked for one: an open server would take any.
async fn lets_in(
    name: &SourceName,
    source: &SourceSettings,
    password: &Secret<String>,
) -> Result<(), String> {
    let asks = match server(name, source, password).await? {
        Some(Server::Postgres(server)) => match server.proof {
            LoginProof::Unasked => false,
            LoginProof::Cleartext | LoginProof::Md5 | LoginProof::Scram => true,
        },
        // The driver does not tell how it proved itself, so another password is tried.
        Some(Server::Mysql(_)) => {
            let other = random_password().map_err(|failure| failure.to_string())?;
            server(name, source, &other).await.is_err()
        }
        None => false,
    };
    if asks { Ok(()) } else { Err("it asks for no password".to_owned()) }
}

async fn server(
    name: &SourceName,
    source: &SourceSettings,
    password: &Secret<String>,
) -> Result<Option<Server>, String> {
    let explorer = Explorer::open(name, source, Some(password.clone()));
    let explorer = explorer.map_err(|failure| failure.to_string())?;
    explorer.server().await.map_err(|error| error.to_string())
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
