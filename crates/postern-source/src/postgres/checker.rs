//! Asks the engine: a second login lets the server resolve a statement, without running it, and
//! what the server made of it is held against the plan.
//!
//! The login may connect, make temporary views and name what is in the schemas, and may read no
//! table. In a transaction that is undone, it makes a view of the printed statement, with a typed
//! NULL in the place of each parameter, and reads the tree that the server keeps of it
//! (`pg_rewrite.ev_action`): relations with their columns, whole rows and system columns among
//! them; functions, casts and operators by their numbers. `pg_depend` would not do: it omits
//! what is built in, and whole rows.
//!
//! What was looked at is kept by the text, the types of parameters and the generation of the
//! schema: a statement costs the round trips once.

mod account;
mod judge;
mod node;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use postern_core::{dialect::Dialect, halves::Halves};
use tokio::{sync::Mutex, time::timeout};

use self::{
    account::Account,
    judge::{Looked, Names, Told, difference},
};
use super::{
    dial::Dialer,
    expected::Expected,
    fault::Fault,
    login,
    pool::{Lease, Pool},
    server,
    session::{OwnStatement, Session},
    survey::major,
};
use crate::{
    login::{LoginFact, LoginReport},
    reader::Columns,
};

/// Most connections of a checker: each statement needs one for a few milliseconds, once.
const SESSIONS_MAX: usize = 2;
/// Longest that one look may take.
const LOOK_TIMEOUT: Duration = Duration::from_secs(10);
/// Statements that are kept in the younger of two halves.
const KEPT_MAX: usize = 1_024;

/// The types of parameters, as they may stand in a cast.
const TYPES: &str = r"
SELECT a.place, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname)
FROM pg_catalog.unnest($1::pg_catalog.oid[]) WITH ORDINALITY a (type, place)
  JOIN pg_catalog.pg_type t ON t.oid = a.type
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
ORDER BY a.place";

const BEGIN: &str = "BEGIN";
const ROLLBACK: &str = "ROLLBACK";

/// The tree of the view.
const TREE: &str = r"
SELECT r.ev_class, r.ev_action
FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
WHERE c.relname = 'postern_check' AND c.relnamespace = pg_catalog.pg_my_temp_schema()";

/// Names by numbers: functions, then operators.
const NAMES: &str = r"
SELECT 'f', p.oid, n.nspname, p.proname
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE p.oid = ANY ($1::pg_catalog.oid[])
UNION ALL
SELECT 'o', o.oid, n.nspname, o.oprname
FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oid = ANY ($2::pg_catalog.oid[])";

/// The view. Only this module makes one, of the text that would run.
#[derive(Debug)]
struct View(String);

impl OwnStatement for View {
    fn text(&self) -> &str {
        &self.0
    }
}

/// Who asks.
#[derive(Debug)]
pub(super) struct Checker {
    pool: Arc<Pool>,
    extensions: Vec<String>,
    kept: Mutex<Kept>,
    looks: AtomicU64,
}

/// What the checker's login may do.
#[derive(Clone, Debug)]
pub struct CheckerReport {
    /// The login.
    pub login: String,
    /// Whether it may make the temporary view.
    pub may_check: bool,
    /// What it can do beyond that, in a fixed order.
    pub facts: Vec<LoginFact>,
    /// The columns it may read: none are needed.
    pub readable: Columns,
}

/// What was looked at, under one schema.
#[derive(Debug)]
struct Kept {
    generation: u64,
    looked: Halves<Key, Looked>,
}

/// A statement with the types of its parameters.
type Key = (Arc<str>, Arc<[u32]>);

impl Checker {
    pub(super) fn new(dialer: Dialer, extensions: Vec<String>) -> Self {
        Self {
            pool: Arc::new(Pool::new(dialer, SESSIONS_MAX)),
            extensions,
            kept: Mutex::new(Kept::new(0)),
            looks: AtomicU64::new(0),
        }
    }

    /// Sees that the server resolves the statement to what was checked.
    ///
    /// # Errors
    /// [`Fault::Misread`] when it does not; another when it cannot be asked.
    pub(super) async fn check(
        &self,
        sql: &str,
        params: &[u32],
        expected: &Expected,
        generation: u64,
    ) -> Result<(), Fault> {
        let key: Key = (sql.into(), params.into());
        let found = self.kept.lock().await.find(&key, generation);
        let told = if let Some(told) = found {
            told
        } else {
            let looked = timeout(LOOK_TIMEOUT, self.look(sql, params)).await;
            let told = Arc::new(looked.unwrap_or(Err(Fault::TooSlow))?);
            self.kept.lock().await.keep(key, Arc::clone(&told), generation);
            told
        };
        match difference(&told, expected, sql, &self.extensions) {
            None => Ok(()),
            Some(what) => Err(Fault::Misread(what)),
        }
    }

    /// How many statements the server was asked about.
    pub(super) fn looks(&self) -> u64 {
        self.looks.load(Ordering::Relaxed)
    }

    /// What its login may do.
    pub(super) async fn report(&self) -> Result<CheckerReport, Fault> {
        let mut lease = self.lease().await?;
        let session = &mut lease.session;
        let LoginReport { login, facts } = login::report(session).await?;
        let readable = server::readable(session).await?;
        self.release(lease).await;
        let (temp, facts): (Vec<_>, Vec<_>) =
            facts.into_iter().partition(|fact| *fact == LoginFact::Temp);
        let of_server = |fact: &LoginFact| matches!(fact, LoginFact::ServerLogsParameters { .. });
        let facts = facts.into_iter().filter(|fact| !of_server(fact)).collect();
        Ok(CheckerReport { login, may_check: !temp.is_empty(), facts, readable })
    }

    /// A session of the checker's login.
    pub(super) async fn lease(&self) -> Result<Lease, Fault> {
        self.pool.lease().await
    }

    /// Takes a session back.
    pub(super) async fn release(&self, lease: Lease) {
        Arc::clone(&self.pool).release(lease).await;
    }

    async fn look(&self, sql: &str, params: &[u32]) -> Result<Told, Fault> {
        loop {
            let mut lease = self.lease().await?;
            let result = look_in(&mut lease.session, sql, params).await;
            let of_connection = matches!(&result, Err(fault) if fault.is_of_connection());
            if lease.is_reused && of_connection {
                self.pool.close_idle();
                continue;
            }
            self.release(lease).await;
            self.looks.fetch_add(1, Ordering::Relaxed);
            return result.map_err(as_refused);
        }
    }
}

impl Kept {
    fn new(generation: u64) -> Self {
        Self { generation, looked: Halves::new(KEPT_MAX) }
    }

    fn find(&mut self, key: &Key, generation: u64) -> Option<Looked> {
        if self.generation != generation {
            *self = Self::new(generation);
        }
        self.looked.find(key)
    }

    /// What was looked at under another schema is not kept.
    fn keep(&mut self, key: Key, told: Looked, generation: u64) {
        if self.generation == generation {
            self.looked.keep(key, told);
        }
    }
}

/// Once round: whatever happens inside is undone.
async fn look_in(session: &mut Session, sql: &str, params: &[u32]) -> Result<Told, Fault> {
    let limit = u64::try_from(LOOK_TIMEOUT.as_millis()).unwrap_or(u64::MAX);
    session.limit_time(limit).await?;
    let types = types(session, params).await?;
    let fixed = postern_sql::with_nulls(Dialect::Postgresql, sql, &types)
        .map_err(|refusal| Fault::Misread(refusal.detail))?;
    session.own(BEGIN, &[]).await?;
    let told = resolved(session, &fixed).await;
    match told {
        // The stream itself is broken: there is nothing to be said into it.
        Err(fault) if session.is_lost() => Err(fault),
        told => {
            session.own(ROLLBACK, &[]).await?;
            told
        }
    }
}

async fn resolved(session: &mut Session, fixed: &str) -> Result<Told, Fault> {
    // Inside a subquery, so that columns may share a name and be of any type.
    let view = format!(
        "CREATE TEMPORARY VIEW postern_check AS SELECT 1 AS one FROM (\n{fixed}\n) AS asked"
    );
    session.once(&View(view)).await?;
    let rows = session.own(TREE, &[]).await?;
    let [row] = rows.as_slice() else { return Err(BROKEN) };
    let [Some(oid), Some(tree)] = row.as_slice() else { return Err(BROKEN) };
    let oid = oid.parse().map_err(|_error| BROKEN)?;
    let account = Account::of(tree, oid, major(&session.version)).map_err(Fault::Misread)?;
    let functions = account.calls.union(&account.casts).copied().collect();
    let rows =
        session.own(NAMES, &[Some(&array(&functions)), Some(&array(&account.operators))]).await?;
    let (mut functions, mut operators) = (Names::new(), Names::new());
    for row in &rows {
        let [Some(kind), Some(oid), Some(schema), Some(name)] = row.as_slice() else {
            return Err(BROKEN);
        };
        let into = if kind == "f" { &mut functions } else { &mut operators };
        into.insert(oid.parse().map_err(|_error| BROKEN)?, (schema.clone(), name.clone()));
    }
    Ok(Told { account, functions, operators })
}

const BROKEN: Fault = Fault::Protocol("the tree of a statement is told otherwise than asked");

/// `{1,2}`
fn array(oids: &BTreeSet<u32>) -> String {
    let oids: Vec<String> = oids.iter().map(ToString::to_string).collect();
    format!("{{{}}}", oids.join(","))
}

async fn types(session: &mut Session, params: &[u32]) -> Result<Vec<String>, Fault> {
    if params.is_empty() {
        return Ok(Vec::new());
    }
    let listed: Vec<String> = params.iter().map(ToString::to_string).collect();
    let rows = session.own(TYPES, &[Some(&format!("{{{}}}", listed.join(",")))]).await?;
    let types: Vec<String> = rows.into_iter().filter_map(|row| row.into_iter().nth(1)?).collect();
    if types.len() == params.len() { Ok(types) } else { Err(BROKEN) }
}

/// An error of the server's while it resolves: the reader's own server resolved the same text.
///
/// SECURITY: the checker's server is asked nothing of data, but its words are kept out all the
/// same.
fn as_refused(fault: Fault) -> Fault {
    match fault {
        Fault::Server(error) if error.is_of_connection() => Fault::Server(error),
        Fault::Server(error)
            if matches!(error.code.as_str(), "42501" | "25006" | "57014" | "55P03") =>
        {
            Fault::Broken(format!(
                "the checker was refused with SQLSTATE {}: see its rights with `postern doctor`",
                error.code
            ))
        }
        Fault::Server(error) => Fault::Misread(format!("the checker met SQLSTATE {}", error.code)),
        other => other,
    }
}
