//! Pages in a table of PostgreSQL, sealed under the cluster's key.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::{FutureExt as _, future::BoxFuture};
use postern_core::{clock::Entropy, secret::Secret};
use postern_gate::shared::{Away, Page, Pages};
use tokio::time::Instant;

use crate::{
    config::{ClusterConfig, ConfigError},
    keys::ClusterKeys,
    postgres::Postgres,
};

/// What an administrator runs once: the table, and a login that uses it.
pub const SCHEMA: &str = include_str!("schema.sql");

/// Most bytes of a page.
const PAGE_BYTES_MAX: usize = 32 * 1024 * 1024;

/// Most pages whose version is remembered, and for how long.
const SEEN_MAX: usize = 65_536;
const SEEN_FOR: Duration = Duration::from_hours(24);

/// The pages of a cluster.
pub struct SharedPages {
    pub(crate) cluster: String,
    pub(crate) node: String,
    pub(crate) postgres: Postgres,
    pub(crate) keys: ClusterKeys,
    entropy: Arc<dyn Entropy>,
    /// The newest version of a page that was seen, and since when.
    seen: Mutex<HashMap<String, (u64, Instant)>>,
    /// The version of this node's own page.
    pub(crate) own: tokio::sync::Mutex<Option<u64>>,
}

impl fmt::Debug for SharedPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedPages").field("cluster", &self.cluster).finish_non_exhaustive()
    }
}

impl SharedPages {
    /// Nothing is connected yet.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn new(config: &ClusterConfig, entropy: Arc<dyn Entropy>) -> Result<Self, ConfigError> {
        Ok(Self {
            cluster: config.name.clone(),
            node: config.node.clone(),
            postgres: Postgres::new(&config.state, Arc::clone(&entropy))?,
            keys: ClusterKeys::derive(&config.name, &config.key)?,
            entropy,
            seen: Mutex::default(),
            own: tokio::sync::Mutex::default(),
        })
    }

    /// Removes pages that nothing asks for any more: questions of days that are over, nodes that
    /// are long gone.
    ///
    /// # Errors
    /// When the server cannot be asked.
    pub async fn tidy(&self) -> Result<u64, Away> {
        let cluster = &self.cluster;
        self.postgres
            .ask(|session| async move { session.client.execute(&session.tidy, &[cluster]).await })
            .await
    }

    /// The name under which a page stands: what comes before the first `/` says of what kind it
    /// is, and the rest is hidden.
    fn hidden(&self, name: &str) -> String {
        match name.split_once('/') {
            Some(("node", _)) | None => name.to_owned(),
            Some((kind, rest)) => format!("{kind}/{}", self.keys.hidden(&[kind, rest])),
        }
    }

    /// What a page is sealed for.
    fn about(&self, name: &str, version: u64) -> Vec<u8> {
        format!("postern page v1\0{}\0{name}\0{version}", self.cluster).into_bytes()
    }

    pub(crate) fn seal(&self, name: &str, page: &Page) -> Result<Vec<u8>, Away> {
        let mut nonce = [0; 12];
        self.entropy.fill(&mut nonce).map_err(|error| Away::because(error.to_string()))?;
        let sealed =
            self.keys.seal.seal(nonce, &self.about(name, page.version), page.body.expose());
        sealed.map_err(|error| Away::because(error.to_string()))
    }

    pub(crate) fn open(&self, name: &str, version: u64, sealed: &[u8]) -> Result<Page, Away> {
        if sealed.len() > PAGE_BYTES_MAX {
            return Err(Away::because("a page is larger than any of Postern's"));
        }
        let body = self.keys.seal.open(&self.about(name, version), sealed);
        let body = body.map_err(|_forged| {
            let why = "a page does not open: this node has another key than the one that wrote \
                       it, or somebody changed it";
            Away::because(why)
        })?;
        Ok(Page { version, body: Secret::new(body) })
    }

    /// SECURITY: a page that is older than it was lets somebody ask again what was asked. Of what
    /// people decided the store keeps the version, across restarts; a node's own page may be any.
    fn look_back(&self, name: &str, version: u64) -> Result<(), Away> {
        if !name.starts_with("asked/") {
            return Ok(());
        }
        let now = Instant::now();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= SEEN_MAX && !seen.contains_key(name) {
            seen.retain(|_, (_, at)| now.duration_since(*at) < SEEN_FOR);
            if seen.len() >= SEEN_MAX {
                return Err(Away::because("more pages than a node remembers"));
            }
        }
        match seen.get(name) {
            Some((newest, at)) if version < *newest && now.duration_since(*at) < SEEN_FOR => {
                Err(Away::because("a page is older than it was: somebody put an old one back"))
            }
            Some((newest, _)) if version == *newest => Ok(()),
            Some(_) | None => {
                // Who has none yet is not remembered for that.
                if version > 0 {
                    seen.insert(name.to_owned(), (version, now));
                }
                Ok(())
            }
        }
    }

    async fn read_page(&self, plain: &str) -> Result<Page, Away> {
        let name = self.hidden(plain);
        let (cluster, of) = (&self.cluster, &name);
        let row =
            self.postgres
                .ask(|session| async move {
                    session.client.query_opt(&session.read, &[cluster, of]).await
                })
                .await?;
        let Some(row) = row else {
            self.look_back(&name, 0)?;
            return Ok(Page { version: 0, body: Secret::new(Vec::new()) });
        };
        let (version, sealed) = (number(&row, 0)?, bytes(&row, 1)?);
        let page = self.open(&name, version, &sealed)?;
        self.look_back(&name, version)?;
        Ok(page)
    }

    async fn version_of(&self, plain: &str) -> Result<u64, Away> {
        let name = self.hidden(plain);
        let (cluster, of) = (&self.cluster, &name);
        let row = self
            .postgres
            .ask(|session| async move {
                session.client.query_opt(&session.version, &[cluster, of]).await
            })
            .await?;
        row.map_or(Ok(0), |row| number(&row, 0))
    }

    async fn swap_page(&self, plain: &str, from: u64, page: &Page) -> Result<bool, Away> {
        if page.version <= from || page.body.expose().len() > PAGE_BYTES_MAX {
            return Err(Away::because("a page that is too old, or too large"));
        }
        let name = self.hidden(plain);
        let sealed = self.seal(&name, page)?;
        let (cluster, of) = (&self.cluster, &name);
        let (from_row, to_row) = (signed(from)?, signed(page.version)?);
        let written = self
            .postgres
            .ask(|session| async move {
                let client = &session.client;
                if from == 0 {
                    client.execute(&session.begin, &[cluster, of, &to_row, &sealed]).await
                } else {
                    let values: [&(dyn tokio_postgres::types::ToSql + Sync); 5] =
                        [cluster, of, &to_row, &sealed, &from_row];
                    client.execute(&session.swap, &values).await
                }
            })
            .await?;
        if written > 0 {
            self.look_back(&name, page.version)?;
        }
        Ok(written > 0)
    }
}

impl Pages for SharedPages {
    fn read<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Page, Away>> {
        self.read_page(name).boxed()
    }

    fn version<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<u64, Away>> {
        self.version_of(name).boxed()
    }

    fn swap<'a>(
        &'a self,
        name: &'a str,
        from: u64,
        page: Page,
    ) -> BoxFuture<'a, Result<bool, Away>> {
        async move { self.swap_page(name, from, &page).await }.boxed()
    }
}

pub(crate) fn number(row: &tokio_postgres::Row, at: usize) -> Result<u64, Away> {
    let number = row.try_get::<_, i64>(at).ok().and_then(|number| u64::try_from(number).ok());
    number.ok_or_else(|| Away::because("the table `postern.page` is not Postern's"))
}

pub(crate) fn bytes(row: &tokio_postgres::Row, at: usize) -> Result<Vec<u8>, Away> {
    let bytes = row.try_get::<_, Vec<u8>>(at);
    bytes.map_err(|_type| Away::because("the table `postern.page` is not Postern's"))
}

fn signed(version: u64) -> Result<i64, Away> {
    i64::try_from(version).map_err(|_large| Away::because("a version beyond all"))
}
