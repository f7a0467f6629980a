//! What Postern believes the schema to be, and how old that belief may get.
//!
//! PostgreSQL resolves names anew when a schema moves under a prepared statement: after two columns
//! swapped their names, a plan made before reads the other column without any error. So:
//!
//! - a digest over the catalogue is compared with that of the last survey before a statement
//!   runs, at most one second old ([`AGE_MAX`]): **the bound** within which an expression over a
//!   renamed column can still be answered;
//! - the description of every execution is compared with the plan (`expected.rs`), which catches
//!   a plain column at once;
//! - with [`CatalogCheck::Every`] the digest is read inside the statement's own transaction, after
//!   it was bound: the server then holds locks on every table it reads until the end, so that what
//!   the digest says is what the statement reads. There is no window left.
//!
//! Once the digest moved, nothing runs until the next survey.

use std::{collections::HashMap, sync::Arc, time::Duration};

use postern_core::digest::Digest;
use tokio::{sync::Mutex, time::Instant};

use super::{
    fault::Fault,
    session::{Session, TextRows},
};

/// How old the belief may be when a statement starts.
pub(super) const AGE_MAX: Duration = Duration::from_secs(1);

/// When the catalogue is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CatalogCheck {
    /// Before a statement, when the last look is over a second old.
    #[default]
    EverySecond,
    /// That, and again in every statement's own transaction. Costs one more round trip and one
    /// pass over the catalogue for each statement.
    Every,
}

/// Digest over all that decides what a statement means: relations, their names, columns, types,
/// rules of views, functions of the site.
///
/// `xmin` of columns, types, rules and functions tells a change that was undone in name only (two swaps). That
/// of `pg_class` is left out: TRUNCATE, REFRESH MATERIALIZED VIEW and some maintenance change it
/// without changing any meaning, and would stop honest work each time.
pub(super) const DIGEST: &str = r"
WITH rel AS (
  SELECT c.oid, n.oid AS schema, n.nspname, c.relname, c.relkind
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
), line AS (
  SELECT oid::int8 AS at, 0 AS part, 0::int8 AS num,
    pg_catalog.concat_ws(' ', schema, pg_catalog.quote_literal(nspname),
      pg_catalog.quote_literal(relname), relkind) AS text
  FROM rel
  UNION ALL
  SELECT a.attrelid::int8, 1, a.attnum::int8,
    pg_catalog.concat_ws(' ', pg_catalog.quote_literal(a.attname), a.atttypid, a.atttypmod,
      a.attcollation, a.attnotnull, a.xmin, t.xmin)
  FROM rel JOIN pg_catalog.pg_attribute a ON a.attrelid = rel.oid
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  WHERE a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT r.ev_class::int8, 2, r.oid::int8, r.xmin::text
  FROM rel JOIN pg_catalog.pg_rewrite r ON r.ev_class = rel.oid
  UNION ALL
  SELECT i.inhrelid::int8, 3, i.inhparent::int8, i.inhseqno::text
  FROM rel JOIN pg_catalog.pg_inherits i ON i.inhrelid = rel.oid
  UNION ALL
  SELECT p.oid::int8, 4, n.oid::int8,
    pg_catalog.concat_ws(' ', pg_catalog.quote_literal(n.nspname), p.xmin)
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
)
SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
  COALESCE(pg_catalog.string_agg(pg_catalog.concat_ws(' ', at, part, num, text), E'\n'
    ORDER BY at, part, num), ''), 'UTF8')), 'hex')
FROM line";

/// Names of columns by relation and number.
pub(super) type ColumnNames = HashMap<u32, HashMap<u16, Arc<str>>>;

/// What the last survey found.
#[derive(Debug)]
pub(super) struct Known {
    /// Its digest.
    pub(super) digest: Digest,
    /// Counts up when the digest moves; prepared statements belong to one.
    pub(super) generation: u64,
    /// The columns it saw.
    pub(super) columns: Arc<ColumnNames>,
}

/// The belief.
#[derive(Debug, Default)]
pub(super) struct Schema(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    known: Option<Arc<Known>>,
    looked: Option<Instant>,
    generation: u64,
}

impl State {
    /// Compares with what the server says now.
    fn compare(&mut self, found: Digest, looked: Instant) {
        self.looked = Some(looked);
        if self.known.as_ref().is_some_and(|known| known.digest != found) {
            tracing::info!("the schema of the source moved");
            self.known = None;
        }
    }
}

impl Schema {
    /// Takes in a survey, begun at that moment.
    pub(super) async fn learn(&self, digest: Digest, columns: ColumnNames, looked: Instant) {
        let mut state = self.0.lock().await;
        state.looked = Some(looked);
        if state.known.as_ref().is_none_or(|known| known.digest != digest) {
            state.generation = state.generation.saturating_add(1);
        }
        let generation = state.generation;
        state.known = Some(Arc::new(Known { digest, generation, columns: Arc::new(columns) }));
    }

    /// What is known, confirmed by the server not longer ago than [`AGE_MAX`]. One looks, others
    /// wait for it.
    pub(super) async fn confirm(&self, session: &mut Session) -> Result<Arc<Known>, Fault> {
        let mut state = self.0.lock().await;
        if state.looked.is_none_or(|looked| looked.elapsed() > AGE_MAX) && state.known.is_some() {
            let now = Instant::now();
            let found = look(session).await?;
            state.compare(found, now);
        }
        state.known.clone().ok_or_else(moved)
    }

    /// The digest as it is now; the belief follows.
    pub(super) async fn refresh(&self, session: &mut Session) -> Result<Digest, Fault> {
        let now = Instant::now();
        let found = look(session).await?;
        self.0.lock().await.compare(found, now);
        Ok(found)
    }

    /// Something did not agree: the next statement looks again.
    pub(super) async fn doubt(&self) {
        let mut state = self.0.lock().await;
        state.looked = None;
        state.generation = state.generation.saturating_add(1);
        let generation = state.generation;
        if let Some(known) = state.known.take() {
            let Known { digest, columns, .. } = known.as_ref();
            state.known =
                Some(Arc::new(Known { digest: *digest, generation, columns: columns.clone() }));
        }
    }
}

/// The statement's tables are not what the plan was made from.
pub(super) fn moved() -> Fault {
    Fault::Disagrees("the schema moved since the last survey".to_owned())
}

/// Reads the digest.
pub(super) async fn look(session: &mut Session) -> Result<Digest, Fault> {
    digest_of(&session.own(DIGEST, &[]).await?)
}

/// The digest in an answer to [`DIGEST`].
pub(super) fn digest_of(rows: &TextRows) -> Result<Digest, Fault> {
    const BROKEN: Fault = Fault::Protocol("the catalogue's digest is none");
    let [row] = rows.as_slice() else { return Err(BROKEN) };
    let [Some(text)] = row.as_slice() else { return Err(BROKEN) };
    let mut digest = [0_u8; 32];
    hex::decode_to_slice(text, &mut digest).map_err(|_error| BROKEN)?;
    Ok(Digest(digest))
}
