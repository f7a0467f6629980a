//! The statements of a survey. Constants; names come from the catalogue's own object ids.

/// One snapshot for all that follow.
pub(in super::super) const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// The end of it.
pub(in super::super) const COMMIT: &str = "COMMIT";

/// Relations in scope: no system schema, nothing temporary.
///
/// `reltuples` is −1 when nobody counted (0 before PostgreSQL 14).
pub(super) const RELATIONS: &str = r"
SELECT c.oid, n.nspname, c.relname, c.relkind,
  CASE WHEN c.relkind IN ('v', 'f') OR c.reltuples < 0
      OR (c.reltuples = 0 AND pg_catalog.current_setting('server_version_num')::int4 < 140000)
    THEN NULL ELSE c.reltuples::int8 END,
  pg_catalog.obj_description(c.oid, 'pg_class')
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

macro_rules! columns {
    ($generated:literal) => {
        concat!(
            r"
SELECT a.attrelid, a.attnum, a.attname, a.atttypid,
  pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull OR t.typnotnull, ",
            $generated,
            r",
  pg_catalog.col_description(a.attrelid, a.attnum)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum"
        )
    };
}

/// Their columns.
pub(super) const COLUMNS: &str = columns!("a.attgenerated <> ''");
/// Their columns, where no column is generated.
pub(super) const COLUMNS_BEFORE_12: &str = columns!("false");

/// Primary and foreign keys. A key towards a partitioned table has a copy for each partition,
/// which is left out.
pub(super) const KEYS: &str = r"
SELECT k.conrelid, k.contype, k.conkey, k.confrelid, k.confkey
FROM pg_catalog.pg_constraint k
WHERE k.contype IN ('p', 'f') AND k.conrelid <> 0
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint up
    WHERE up.oid = k.conparentid AND up.conrelid = k.conrelid)
ORDER BY k.conrelid, k.oid";

/// Indexes in the order of their columns, of which those that are expressions are 0.
pub(super) const INDEXES: &str = r"
SELECT i.indrelid, i.indkey
FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE a.amname = 'btree' ORDER BY i.indrelid, i.indexrelid";

/// Partitions and inheritance children with their parents.
pub(super) const PARENTS: &str = r"
SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits ORDER BY inhrelid, inhseqno";

/// What views read, by the rules that make them. A function's body is not looked into.
pub(super) const BENEATH: &str = r"
SELECT DISTINCT r.ev_class, d.refobjid, n.nspname, c.relname, c.relkind
FROM pg_catalog.pg_rewrite r
  JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    AND d.objid = r.oid AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
    AND d.refobjid <> r.ev_class
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')";
