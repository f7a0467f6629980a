//! What is open, what is not, and that refusals help.

use postern_core::{catalogue::TypeFamily, dialect::Dialect};
use sqlparser::{
    ast::{BinaryOperator, Expr, Statement, UnaryOperator},
    parser::Parser,
};

use super::{
    Denied, FunctionKind, binary, cast, function, leakproof, mysql_names, postgresql_names,
    sqlite_names, unary,
};

const PG: Dialect = Dialect::Postgresql;
const LITE: Dialect = Dialect::Sqlite;

#[test]
fn the_lists_are_in_name_order_without_repeats() {
    for names in [postgresql_names(), sqlite_names(), mysql_names()] {
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(names.iter().all(|name| *name == name.to_ascii_lowercase()));
    }
}

#[test]
fn honest_analytics_find_their_functions() {
    for name in [
        "count",
        "sum",
        "avg",
        "percentile_cont",
        "row_number",
        "lag",
        "date_trunc",
        "to_char",
        "coalesce",
        "jsonb_path_query",
        "regexp_replace",
        "string_agg",
        "array_agg",
        "unnest",
        "generate_series",
        "round",
        "lower",
        "age",
        "now",
        "stddev_samp",
        "width_bucket",
        "md5",
        "to_tsvector",
        "jsonb_build_object",
        "make_date",
        "greatest",
        "current_date",
        "corr",
    ] {
        assert!(function(PG, name).is_ok(), "{name}");
    }
    for name in [
        "count",
        "total",
        "group_concat",
        "strftime",
        "date",
        "julianday",
        "ifnull",
        "iif",
        "substr",
        "instr",
        "json_extract",
        "json_each",
        "row_number",
        "round",
        "DATE",
        "Upper",
    ] {
        assert!(function(LITE, name).is_ok(), "{name}");
    }
}

#[test]
fn whatever_reaches_beyond_the_query_is_refused_with_its_class() {
    for (name, class) in [
        ("pg_sleep", "waiting"),
        ("pg_sleep_for", "waiting"),
        ("pg_read_file", "files"),
        ("pg_ls_dir", "files"),
        ("query_to_xml", "text that is executed"),
        ("query_to_xml_and_xmlschema", "text that is executed"),
        ("cursor_to_xml", "text that is executed"),
        ("database_to_xml", "text that is executed"),
        ("ts_stat", "text that is executed"),
        ("ts_rewrite", "text that is executed"),
        ("dblink", "network"),
        ("dblink_exec", "network"),
        ("set_config", "settings"),
        ("current_setting", "settings"),
        ("setseed", "settings"),
        ("pg_advisory_lock", "locks"),
        ("pg_try_advisory_xact_lock", "locks"),
        ("lo_creat", "large objects"),
        ("lo_import", "large objects"),
        ("lo_get", "large objects"),
        ("loread", "large objects"),
        ("version", "session information"),
        ("current_user", "session information"),
        ("inet_server_addr", "session information"),
        ("pg_get_viewdef", "catalogue information"),
        ("to_regclass", "catalogue information"),
        ("has_table_privilege", "privileges"),
        ("nextval", "sequences"),
        ("txid_current", "transactions"),
        ("xmlparse", "xml"),
        ("xpath", "xml"),
        ("pg_terminate_backend", "server control"),
        ("pg_notify", "network"),
        ("pg_logical_emit_message", "server control"),
        ("json_populate_record", "records of a named type"),
        ("no_such_function", "unknown"),
    ] {
        assert_eq!(function(PG, name).unwrap_err().class, class, "{name}");
    }
    for (name, class) in [
        ("load_extension", "loading code"),
        ("LOAD_EXTENSION", "loading code"),
        ("fts3_tokenizer", "loading code"),
        ("readfile", "files"),
        ("writefile", "files"),
        ("edit", "files"),
        ("randomblob", "memory"),
        ("zeroblob", "memory"),
        ("sqlite_version", "session information"),
        ("sqlite_compileoption_get", "session information"),
        ("pragma_table_info", "settings"),
        ("last_insert_rowid", "session information"),
        ("postern_hash", "unknown"),
        ("postern_initials", "unknown"),
        ("postern_network", "unknown"),
    ] {
        assert_eq!(function(LITE, name).unwrap_err().class, class, "{name}");
    }
}

#[test]
fn postgresql_names_are_exact_for_a_quoted_name_is_another() {
    assert!(function(PG, "Lower").is_err());
    assert!(function(PG, "COUNT").is_err());
}

#[test]
fn a_refusal_names_the_nearest_and_that_is_open() {
    assert_eq!(function(PG, "ifnull").unwrap_err().nearest, Some("coalesce"));
    assert_eq!(function(LITE, "date_trunc").unwrap_err().nearest, Some("strftime"));
    assert_eq!(function(PG, "group_concat").unwrap_err().nearest, Some("string_agg"));
}

#[test]
fn kinds_say_how_a_function_is_called() {
    let kind = |dialect, name| function(dialect, name).unwrap().kind;
    assert_eq!(kind(PG, "percentile_cont"), FunctionKind::OrderedSet);
    assert_eq!(kind(PG, "rank"), FunctionKind::Window);
    assert!(function(PG, "rank").unwrap().is_hypothetical());
    assert!(!function(PG, "lag").unwrap().is_hypothetical());
    assert!(!function(PG, "count").unwrap().is_hypothetical());
    assert_eq!(kind(PG, "jsonb_each"), FunctionKind::Table { columns: &["key", "value"] });
    assert!(
        matches!(kind(LITE, "json_tree"), FunctionKind::Table { columns } if columns.len() == 8)
    );
    assert!(function(PG, "coalesce").unwrap().grammar);
    assert!(!function(LITE, "coalesce").unwrap().grammar);
}

fn cast_to(dialect: Dialect, ty: &str) -> Result<TypeFamily, Denied> {
    let sql = format!("SELECT CAST(1 AS {ty})");
    let statements = Parser::parse_sql(crate::grammar::of(dialect), &sql).unwrap();
    let Statement::Query(query) = &statements[0] else { panic!("no query") };
    let select = query.body.as_select().unwrap();
    let sqlparser::ast::SelectItem::UnnamedExpr(Expr::Cast { data_type, .. }) =
        &select.projection[0]
    else {
        panic!("no cast")
    };
    cast(dialect, data_type)
}

#[test]
fn casts_to_built_in_values_are_open() {
    for (ty, family) in [
        ("text", TypeFamily::Text),
        ("varchar(20)", TypeFamily::Text),
        ("char(3)", TypeFamily::PaddedText),
        ("int", TypeFamily::Int),
        ("bigint", TypeFamily::Int),
        ("numeric(10,2)", TypeFamily::Numeric),
        ("double precision", TypeFamily::Float),
        ("date", TypeFamily::Date),
        ("timestamptz", TypeFamily::TimestampTz),
        ("timestamp(3) without time zone", TypeFamily::Timestamp),
        ("jsonb", TypeFamily::Jsonb),
        ("inet", TypeFamily::Inet),
        ("daterange", TypeFamily::Range),
        ("int[]", TypeFamily::Array(Box::new(TypeFamily::Int))),
        ("text[][]", TypeFamily::Array(Box::new(TypeFamily::Text))),
        ("pg_catalog.int4", TypeFamily::Int),
    ] {
        assert_eq!(cast_to(PG, ty), Ok(family), "{ty}");
    }
    assert_eq!(cast_to(LITE, "integer"), Ok(TypeFamily::Int));
    assert_eq!(cast_to(LITE, "TEXT"), Ok(TypeFamily::Text));
    assert_eq!(cast_to(LITE, "date"), Ok(TypeFamily::Numeric));
}

#[test]
fn casts_that_look_names_up_or_run_code_of_the_site_are_refused() {
    for ty in [
        "regclass",
        "regproc",
        "REGROLE",
        "regnamespace",
        "pg_catalog.regclass",
        "oid",
        "name",
        "xml",
        "xid",
        "tid",
        "regclass[]",
        "citext",
        "public.mood",
        "mood",
        "\"Mood\"",
        "\"REGCLASS\"",
        "pg_catalog.nothing",
        "other.int4",
    ] {
        assert!(cast_to(PG, ty).is_err(), "{ty}");
    }
    assert!(cast_to(LITE, "regclass").is_err());
    assert_eq!(cast_to(PG, "datetime").unwrap_err().nearest, Some("timestamp"));
}

#[test]
fn operators_of_each_dialect() {
    use BinaryOperator as Op;
    for operator in [Op::Plus, Op::StringConcat, Op::And, Op::Eq, Op::Arrow, Op::LongArrow] {
        assert!(binary(PG, &operator).is_ok() && binary(LITE, &operator).is_ok());
    }
    for operator in [Op::PGRegexMatch, Op::AtArrow, Op::HashLongArrow, Op::PGOverlap] {
        assert!(binary(PG, &operator).is_ok() && binary(LITE, &operator).is_err());
    }
    assert!(binary(LITE, &Op::Glob).is_ok() && binary(PG, &Op::Glob).is_err());
    for operator in [
        Op::Regexp,
        Op::Match,
        Op::Custom("<%".to_owned()),
        Op::PGCustomBinaryOperator(vec!["public".to_owned(), "+".to_owned()]),
        Op::Assignment,
        Op::Xor,
    ] {
        assert!(binary(PG, &operator).is_err() && binary(LITE, &operator).is_err());
    }
    assert!(binary(PG, &Op::Custom("-|-".to_owned())).is_ok());
    assert!(unary(PG, &UnaryOperator::Minus).is_ok() && unary(LITE, &UnaryOperator::Not).is_ok());
    assert!(unary(PG, &UnaryOperator::PGPrefixFactorial).is_err());
}

#[test]
fn only_comparisons_the_server_marks_leakproof_pass_a_fence() {
    use BinaryOperator as Op;
    for family in [TypeFamily::Int, TypeFamily::Text, TypeFamily::Date, TypeFamily::Uuid] {
        assert!(leakproof(PG, &Op::Eq, &family) && leakproof(PG, &Op::LtEq, &family));
    }
    for family in [
        TypeFamily::Numeric,
        TypeFamily::ForeignText,
        TypeFamily::Enum,
        TypeFamily::Jsonb,
        TypeFamily::Other,
        TypeFamily::Any,
        TypeFamily::Array(Box::new(TypeFamily::Int)),
    ] {
        assert!(!leakproof(PG, &Op::Eq, &family), "{family:?}");
    }
    for operator in [Op::Plus, Op::Divide, Op::PGLikeMatch, Op::PGRegexMatch, Op::StringConcat] {
        assert!(!leakproof(PG, &operator, &TypeFamily::Int));
        assert!(!leakproof(LITE, &operator, &TypeFamily::Int));
    }
    assert!(leakproof(LITE, &Op::Gt, &TypeFamily::Any));
}

/// Every function of the SQLite list exists in the engine that ships, and needs no table.
#[test]
fn sqlite_knows_every_function_on_its_list() {
    let db = crate::fixtures::sqlite();
    let mut statement = db.prepare("SELECT name FROM pragma_function_list").unwrap();
    let mut known: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    known.extend(["json_each", "json_tree"].map(str::to_owned));
    let missing: Vec<&str> = sqlite_names()
        .into_iter()
        .filter(|name| !known.iter().any(|k| k.eq_ignore_ascii_case(name)))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}
