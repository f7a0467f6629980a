//! Names the class of what is not open, and the nearest thing that is.
//!
//! Nothing is allowed or refused here: the lists decide. This only makes a refusal useful.

use postern_core::dialect::Dialect;

use super::Denied;

/// The class of a function that is not on the list. `name` is in lower case.
pub(super) fn classify(dialect: Dialect, name: &str) -> Denied {
    if let Some((_, denied)) = EXACT.iter().find(|(exact, _)| *exact == name) {
        return *denied;
    }
    if let Some((_, class)) = PREFIXES.iter().find(|(prefix, _)| name.starts_with(prefix)) {
        return Denied::new(class);
    }
    Denied { class: "unknown", nearest: nearest(dialect, name) }
}

/// What people of other databases mean.
fn nearest(dialect: Dialect, name: &str) -> Option<&'static str> {
    let (postgresql, sqlite) =
        SYNONYMS.iter().find(|(other, _, _)| *other == name).map(|(_, p, s)| (*p, *s))?;
    let word = match dialect {
        Dialect::Postgresql => postgresql,
        Dialect::Sqlite => sqlite,
    };
    (!word.is_empty()).then_some(word)
}

const EXECUTED: &str = "text that is executed";
const SESSION: &str = "session information";
const CATALOGUE: &str = "catalogue information";

static EXACT: &[(&str, Denied)] = &[
    ("connectby", Denied::new(EXECUTED)),
    ("crosstab", Denied::with(EXECUTED, "filter (where …)")),
    ("ts_rewrite", Denied::new(EXECUTED)),
    ("ts_stat", Denied::with(EXECUTED, "ts_rank")),
    ("xpath_table", Denied::new(EXECUTED)),
    ("setseed", Denied::with("settings", "random")),
    ("set_config", Denied::new("settings")),
    ("current_setting", Denied::new("settings")),
    ("get_current_ts_config", Denied::new("settings")),
    ("benchmark", Denied::new("waiting")),
    ("sleep", Denied::new("waiting")),
    ("version", Denied::new(SESSION)),
    ("current_user", Denied::new(SESSION)),
    ("session_user", Denied::new(SESSION)),
    ("user", Denied::new(SESSION)),
    ("current_role", Denied::new(SESSION)),
    ("current_catalog", Denied::new(SESSION)),
    ("current_database", Denied::new(SESSION)),
    ("current_schema", Denied::new(SESSION)),
    ("current_schemas", Denied::new(SESSION)),
    ("current_query", Denied::new(SESSION)),
    ("getpgusername", Denied::new(SESSION)),
    ("getdatabaseencoding", Denied::new(SESSION)),
    ("last_insert_rowid", Denied::new(SESSION)),
    ("changes", Denied::new(SESSION)),
    ("total_changes", Denied::new(SESSION)),
    ("timeofday", Denied::with("unknown", "clock_timestamp")),
    ("col_description", Denied::new(CATALOGUE)),
    ("obj_description", Denied::new(CATALOGUE)),
    ("shobj_description", Denied::new(CATALOGUE)),
    ("format_type", Denied::new(CATALOGUE)),
    ("row_security_active", Denied::new(CATALOGUE)),
    ("nextval", Denied::new("sequences")),
    ("currval", Denied::new("sequences")),
    ("lastval", Denied::new("sequences")),
    ("setval", Denied::new("sequences")),
    ("loread", Denied::new("large objects")),
    ("lowrite", Denied::new("large objects")),
    ("load_extension", Denied::new("loading code")),
    ("fts3_tokenizer", Denied::new("loading code")),
    ("load_file", Denied::new("files")),
    ("readfile", Denied::new("files")),
    ("writefile", Denied::new("files")),
    ("edit", Denied::new("files")),
    ("fsdir", Denied::new("files")),
    ("zipfile", Denied::new("files")),
    ("randomblob", Denied::with("memory", "random")),
    ("zeroblob", Denied::new("memory")),
    ("json_populate_record", Denied::with("records of a named type", "jsonb_each")),
    ("json_populate_recordset", Denied::with("records of a named type", "jsonb_array_elements")),
    ("json_to_record", Denied::with("records of a named type", "->>")),
    ("json_to_recordset", Denied::with("records of a named type", "json_array_elements")),
    ("jsonb_populate_record", Denied::with("records of a named type", "jsonb_each")),
    ("jsonb_populate_recordset", Denied::with("records of a named type", "jsonb_array_elements")),
    ("jsonb_to_record", Denied::with("records of a named type", "->>")),
    ("jsonb_to_recordset", Denied::with("records of a named type", "jsonb_array_elements")),
];

/// In this order: the first that fits.
static PREFIXES: &[(&str, &str)] = &[
    ("pg_sleep", "waiting"),
    ("pg_advisory", "locks"),
    ("pg_try_advisory", "locks"),
    ("pg_read_", "files"),
    ("pg_ls_", "files"),
    ("pg_stat_file", "files"),
    ("pg_file_", "files"),
    ("pg_get_", CATALOGUE),
    ("pg_describe_", CATALOGUE),
    ("pg_identify_", CATALOGUE),
    ("pg_typeof", CATALOGUE),
    ("pg_relation_", CATALOGUE),
    ("pg_table_", CATALOGUE),
    ("pg_total_", CATALOGUE),
    ("pg_has_role", "privileges"),
    ("pg_backend_pid", SESSION),
    ("pg_postmaster", SESSION),
    ("pg_conf_", "settings"),
    ("pg_notify", "network"),
    ("pg_", "server control"),
    ("has_", "privileges"),
    ("acl", "privileges"),
    ("makeacl", "privileges"),
    ("dblink", "network"),
    ("http_", "network"),
    ("aws_", "network"),
    ("inet_client", SESSION),
    ("inet_server", SESSION),
    ("lo_", "large objects"),
    ("txid_", "transactions"),
    ("mxid_", "transactions"),
    ("to_reg", CATALOGUE),
    ("reg", CATALOGUE),
    ("query_to_xml", EXECUTED),
    ("cursor_to_xml", EXECUTED),
    ("table_to_xml", EXECUTED),
    ("schema_to_xml", EXECUTED),
    ("database_to_xml", EXECUTED),
    ("xml", "xml"),
    ("xpath", "xml"),
    ("pragma_", "settings"),
    ("sqlite_", SESSION),
];

/// Functions of other databases: the word in PostgreSQL, the word in SQLite.
static SYNONYMS: &[(&str, &str, &str)] = &[
    ("array_join", "array_to_string", "group_concat"),
    ("charindex", "strpos", "instr"),
    ("curdate", "current_date", "current_date"),
    ("date_add", "+ interval", "date"),
    ("date_diff", "age", "julianday"),
    ("date_format", "to_char", "strftime"),
    ("date_part", "date_part", "strftime"),
    ("date_sub", "- interval", "date"),
    ("date_trunc", "date_trunc", "strftime"),
    ("datediff", "age", "julianday"),
    ("datetime", "to_timestamp", "datetime"),
    ("day", "extract", "strftime"),
    ("generate_series", "generate_series", "with recursive"),
    ("getdate", "now", "current_timestamp"),
    ("greatest", "greatest", "max"),
    ("group_concat", "string_agg", "group_concat"),
    ("ifnull", "coalesce", "ifnull"),
    ("iif", "case", "iif"),
    ("if", "case", "iif"),
    ("instr", "strpos", "instr"),
    ("isnull", "coalesce", "ifnull"),
    ("json_extract", "jsonb_extract_path", "json_extract"),
    ("julianday", "extract", "julianday"),
    ("lcase", "lower", "lower"),
    ("least", "least", "min"),
    ("left", "left", "substr"),
    ("len", "length", "length"),
    ("listagg", "string_agg", "group_concat"),
    ("lpad", "lpad", "printf"),
    ("md5", "md5", ""),
    ("median", "percentile_cont", ""),
    ("month", "extract", "strftime"),
    ("now", "now", "current_timestamp"),
    ("nvl", "coalesce", "ifnull"),
    ("position", "position", "instr"),
    ("printf", "format", "printf"),
    ("rand", "random", "random"),
    ("regexp_replace", "regexp_replace", "replace"),
    ("right", "right", "substr"),
    ("split_part", "split_part", "substr"),
    ("strftime", "to_char", "strftime"),
    ("string_split", "string_to_table", "json_each"),
    ("strpos", "strpos", "instr"),
    ("substring_index", "split_part", "substr"),
    ("sysdate", "now", "current_timestamp"),
    ("to_char", "to_char", "strftime"),
    ("to_date", "to_date", "date"),
    ("total", "sum", "total"),
    ("ucase", "upper", "upper"),
    ("unixepoch", "extract", "unixepoch"),
    ("year", "extract", "strftime"),
];
