//! Types that are not built in: asked of the server once, then kept.

use std::{collections::HashSet, sync::Arc};

use tokio::sync::Mutex;

use super::{
    fault::Fault,
    session::{Session, TextRows},
    types::{Make, TypeInfo, UserTypes, is_builtin},
};

/// Most types kept; beyond, the cache begins anew.
const TYPES_MAX: usize = 10_000;

/// The named types and whatever they are made of.
pub(super) const TYPES: &str = r"
WITH RECURSIVE wanted(oid) AS (
  SELECT pg_catalog.unnest($1::pg_catalog.oid[])
  UNION
  SELECT part.oid
  FROM wanted JOIN pg_catalog.pg_type t ON t.oid = wanted.oid
    CROSS JOIN LATERAL (VALUES (t.typbasetype), (t.typelem)) AS part(oid)
  WHERE part.oid <> 0
)
SELECT t.oid, pg_catalog.format_type(t.oid, NULL), t.typname, t.typtype, t.typcategory, t.typbasetype,
  CASE WHEN t.typlen = -1 AND t.typcategory = 'A' THEN t.typelem ELSE 0 END, t.typdelim
FROM wanted JOIN pg_catalog.pg_type t ON t.oid = wanted.oid";

/// The types asked for so far.
#[derive(Debug, Default)]
pub(super) struct TypeCache(Mutex<Arc<UserTypes>>);

impl TypeCache {
    /// All types of that list, and more.
    pub(super) async fn of(
        &self,
        session: &mut Session,
        oids: HashSet<u32>,
    ) -> Result<Arc<UserTypes>, Fault> {
        let known = Arc::clone(&*self.0.lock().await);
        let is_missing = |oid: &u32| !is_builtin(*oid) && !known.contains_key(oid);
        let missing: Vec<u32> = oids.into_iter().filter(is_missing).collect();
        if missing.is_empty() {
            return Ok(known);
        }
        let found = fetch(session, &missing).await?;
        let mut kept = self.0.lock().await;
        let mut all = if kept.len() > TYPES_MAX { UserTypes::new() } else { kept.as_ref().clone() };
        all.extend(found);
        *kept = Arc::new(all);
        Ok(Arc::clone(&kept))
    }

    /// Begins anew.
    pub(super) async fn forget(&self) {
        *self.0.lock().await = Arc::default();
    }
}

/// Asks the server.
pub(super) async fn fetch(session: &mut Session, oids: &[u32]) -> Result<UserTypes, Fault> {
    let list: Vec<String> = oids.iter().map(u32::to_string).collect();
    let list = format!("{{{}}}", list.join(","));
    read(&session.own(TYPES, &[Some(&list)]).await?)
}

fn read(rows: &TextRows) -> Result<UserTypes, Fault> {
    const BROKEN: Fault = Fault::Protocol("a type is told otherwise than asked");
    let number = |text: &str| text.parse::<u32>().map_err(|_error| BROKEN);
    rows.iter()
        .map(|row| {
            let [
                Some(oid),
                Some(name),
                Some(short),
                Some(kind),
                Some(category),
                Some(base),
                Some(element),
                Some(delimiter),
            ] = row.as_slice()
            else {
                return Err(BROKEN);
            };
            let (base, element) = (number(base)?, number(element)?);
            let make = match (kind.as_str(), category.as_str(), short.as_str()) {
                ("d", ..) => Make::Domain { base },
                ("e", ..) => Make::Enum,
                ("r" | "m", ..) => Make::Range,
                (_, "A", _) if element != 0 => {
                    Make::Array { element, delimiter: delimiter.chars().next().unwrap_or(',') }
                }
                (_, "S", "citext") => Make::ForeignText,
                _ => Make::Scalar,
            };
            Ok((number(oid)?, TypeInfo { name: name.as_str().into(), make }))
        })
        .collect()
}
