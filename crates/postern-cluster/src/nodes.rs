//! Which nodes there are. Each writes a page of its own, every few seconds and whenever it took
//! something new, so that who stops something can be told which nodes have seen it.

use postern_core::secret::Secret;
use postern_gate::shared::{Away, Page};
use serde::{Deserialize, Serialize};

use crate::pages::{SharedPages, bytes, number};

/// What a login of the pages has no need for.
const STRONG: &str =
    "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
  OR has_schema_privilege('postern', 'CREATE') OR has_table_privilege('postern.page', 'TRUNCATE')
FROM pg_roles WHERE rolname = current_user";

/// What a node says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The program's version.
    pub program: String,
    /// Digest of the configuration in force, in hex.
    pub configuration: Option<String>,
    /// The version of what people decided that counts there.
    pub taken: u64,
    /// Its clock.
    pub at_ms: u64,
}

/// A node as the others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name, which is that of its log.
    pub name: String,
    /// What it said last.
    pub report: Report,
    /// How long ago, by the clock of the server they meet at.
    pub heard_ms_ago: u64,
    /// How far its clock is off that one's.
    pub clock_off_ms: u64,
}

impl SharedPages {
    /// Says how this node stands.
    ///
    /// # Errors
    /// When the server cannot be asked, or another process says it is this node.
    pub async fn report(&self, report: &Report) -> Result<(), Away> {
        use postern_gate::shared::Pages as _;
        let mut own = self.own.lock().await;
        let name = format!("node/{}", self.node);
        let from = match *own {
            Some(version) => version,
            None => self.version(&name).await?,
        };
        let version = from.saturating_add(1);
        let body = serde_json::to_vec(report).map_err(|error| Away::because(error.to_string()))?;
        // Whether it got through is not known until it is answered.
        *own = None;
        if self.swap(&name, from, Page { version, body: Secret::new(body) }).await? {
            *own = Some(version);
            return Ok(());
        }
        let why = "another process says it is this node: a state folder was copied; each node \
                   has one of its own";
        Err(Away::because(why))
    }

    /// Whether the login of the pages could do more than read and write them.
    ///
    /// # Errors
    /// When the server cannot be asked.
    pub async fn has_strong_login(&self) -> Result<bool, Away> {
        let row = self
            .postgres
            .ask(|session| async move { session.client.query_one(STRONG, &[]).await })
            .await?;
        row.try_get(0).map_err(|error| Away::because(error.to_string()))
    }

    /// All nodes, by name.
    ///
    /// # Errors
    /// When the server cannot be asked. A page that does not open is left out.
    pub async fn nodes(&self) -> Result<Vec<Node>, Away> {
        let cluster = &self.cluster;
        let rows = self
            .postgres
            .ask(|session| async move { session.client.query(&session.nodes, &[cluster]).await })
            .await?;
        Ok(rows.iter().filter_map(|row| self.node(row)).collect())
    }

    fn node(&self, row: &tokio_postgres::Row) -> Option<Node> {
        let name = row.try_get::<_, String>(0).ok()?;
        let page = self.open(&name, number(row, 1).ok()?, &bytes(row, 2).ok()?).ok()?;
        let report = serde_json::from_slice::<Report>(page.body.expose()).ok()?;
        // Two clocks may differ by a little below zero.
        let heard_ms_ago = number(row, 3).unwrap_or(0);
        let changed_ms = number(row, 4).ok()?;
        let clock_off_ms = changed_ms.abs_diff(report.at_ms);
        let name = name.strip_prefix("node/")?.to_owned();
        Some(Node { name, report, heard_ms_ago, clock_off_ms })
    }
}
