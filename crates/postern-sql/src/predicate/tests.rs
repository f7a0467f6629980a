//! SQLite conditions are run against an evaluator in Rust; PostgreSQL conditions are read.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, ColumnId, Table, TypeFamily},
    dialect::Dialect,
    predicate::{CompareOp, LikePart, Operand, Predicate, Reference},
    refusal::Code,
    value::Value,
};
use proptest::prelude::*;
use rusqlite::types::Value as Cell;

use super::render;
use crate::{
    extras::Extras,
    fixtures::{column, sqlite, table},
    plan::Extra,
};

const NUMBER: ColumnId = ColumnId(1);
const WORD: ColumnId = ColumnId(2);
const FLAG: ColumnId = ColumnId(3);
const OTHER: ColumnId = ColumnId(4);

fn things() -> Table {
    table(
        "main",
        "things",
        vec![
            column(1, "number", "integer", TypeFamily::Int),
            column(2, "word", "text", TypeFamily::Text),
            column(3, "flag", "boolean", TypeFamily::Bool),
            column(4, "other", "text", TypeFamily::Text),
        ],
    )
}

fn one(family: TypeFamily) -> Table {
    let mut only = column(1, "c", "", family);
    only.nullable = false;
    table("public", "t", vec![only])
}

fn text(value: &str) -> Value {
    Value::Text(Arc::from(value))
}

fn compare(id: ColumnId, op: CompareOp, value: Value) -> Predicate {
    Predicate::Compare { left: Operand::Column(id), op, right: Operand::Constant(value) }
}

fn equal(id: ColumnId, value: Value) -> Predicate {
    compare(id, CompareOp::Eq, value)
}

fn shown(predicate: &Predicate, table: &Table, dialect: Dialect) -> (String, Vec<Extra>) {
    let mut extras = Extras::new(dialect, 1);
    let sql = render(predicate, table, "x", dialect, &mut extras).unwrap().to_string();
    (sql, extras.into_vec())
}

fn bound(extras: Vec<Extra>) -> Vec<Cell> {
    extras
        .into_iter()
        .map(|extra| match extra {
            Extra::Value(Value::Int(n)) => Cell::Integer(n),
            Extra::Value(Value::Text(t) | Value::Number(t)) => Cell::Text(t.to_string()),
            other => panic!("{other:?}"),
        })
        .collect()
}

/// What SQLite says of one row: never NULL.
fn ask(predicate: &Predicate, row: &[Cell; 4]) -> bool {
    let db = sqlite();
    // NOCASE: the condition must stay byte-exact whatever the column's collation.
    db.execute_batch(
        "CREATE TABLE things (number INTEGER, word TEXT COLLATE NOCASE, flag BOOLEAN, other TEXT)",
    )
    .unwrap();
    db.execute("INSERT INTO things VALUES (?1, ?2, ?3, ?4)", row.clone()).unwrap();
    let mut extras = Extras::new(Dialect::Sqlite, 0);
    let sql = render(predicate, &things(), "x", Dialect::Sqlite, &mut extras).unwrap();
    let answer: Option<bool> = db
        .query_row(
            &format!("SELECT {sql} FROM things AS x"),
            rusqlite::params_from_iter(bound(extras.into_vec())),
            |row| row.get(0),
        )
        .unwrap();
    answer.expect("a condition is true or false")
}

fn row(number: Cell, word: Cell, flag: Cell) -> [Cell; 4] {
    [number, word.clone(), flag, word]
}

fn word(value: &str) -> [Cell; 4] {
    row(Cell::Null, Cell::Text(value.to_owned()), Cell::Null)
}

#[test]
fn texts_are_compared_by_their_bytes_under_any_collation() {
    assert!(ask(&equal(WORD, text("EU")), &word("EU")));
    assert!(!ask(&equal(WORD, text("EU")), &word("eu")));
    assert!(ask(&compare(WORD, CompareOp::Greater, text("EU")), &word("eu")));
    assert!(!ask(&equal(WORD, text("EU")), &word("EU ")));
    assert!(!ask(&equal(WORD, text("a")), &word("a\0b")));
    let among = Predicate::Among { column: WORD, values: vec![text("eu"), text("Us")] };
    assert!(ask(&among, &word("eu")) && !ask(&among, &word("EU")));
}

#[test]
fn null_is_equal_to_nothing_and_the_answer_is_never_null() {
    let null = row(Cell::Null, Cell::Null, Cell::Null);
    assert!(!ask(&equal(WORD, text("EU")), &null));
    assert!(ask(&compare(WORD, CompareOp::NotEq, text("EU")), &null));
    assert!(ask(&Predicate::Not(Box::new(equal(NUMBER, Value::Int(1)))), &null));
    assert!(!ask(&Predicate::Holds(FLAG), &null));
    assert!(!ask(&Predicate::Present(WORD), &null));
    assert!(!ask(&Predicate::Among { column: NUMBER, values: vec![Value::Int(1)] }, &null));
    let same = Predicate::Compare {
        left: Operand::Column(WORD),
        op: CompareOp::Eq,
        right: Operand::Column(OTHER),
    };
    assert!(!ask(&same, &null));
    assert!(ask(&same, &word("x")));
}

#[test]
fn values_of_different_types_are_unequal_and_no_error() {
    let stray = row(Cell::Text("abc".to_owned()), Cell::Blob(b"EU".to_vec()), Cell::Integer(1));
    assert!(!ask(&equal(NUMBER, Value::Int(5)), &stray));
    assert!(!ask(&compare(NUMBER, CompareOp::Greater, Value::Int(5)), &stray));
    assert!(!ask(&equal(WORD, text("EU")), &stray));
    assert!(!ask(&equal(NUMBER, text("abc")), &stray));
    assert!(ask(&compare(NUMBER, CompareOp::NotEq, text("abc")), &stray));
    assert!(!ask(&equal(WORD, Value::Int(5)), &word("5")));
    let half = row(Cell::Real(5.5), Cell::Null, Cell::Null);
    assert!(!ask(&compare(NUMBER, CompareOp::Greater, Value::Int(5)), &half));
}

#[test]
fn an_order_between_different_types_is_refused() {
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        let wrong = compare(NUMBER, CompareOp::Less, text("5"));
        let refusal =
            render(&wrong, &things(), "x", dialect, &mut Extras::new(dialect, 0)).unwrap_err();
        assert_eq!(refusal.code, Code::NotSupported);
    }
}

#[test]
fn booleans_hold_or_do_not() {
    let flag = |value| row(Cell::Null, Cell::Null, value);
    assert!(ask(&Predicate::Holds(FLAG), &flag(Cell::Integer(1))));
    assert!(!ask(&Predicate::Holds(FLAG), &flag(Cell::Integer(0))));
    assert!(ask(&equal(FLAG, Value::Bool(false)), &flag(Cell::Integer(0))));
    assert!(!ask(&equal(FLAG, Value::Bool(false)), &flag(Cell::Null)));
}

fn pattern(text: &str) -> Vec<LikePart> {
    let mut parts = Vec::new();
    for (at, piece) in text.split('*').enumerate() {
        if at > 0 {
            parts.push(LikePart::Anything);
        }
        if !piece.is_empty() {
            parts.push(LikePart::Text(Arc::from(piece)));
        }
    }
    parts
}

fn like(text: &str) -> Predicate {
    Predicate::Like { column: WORD, pattern: pattern(text) }
}

#[test]
fn patterns_match_byte_for_byte_with_signs_as_themselves() {
    assert!(ask(&like("eng*"), &word("engineering")));
    assert!(!ask(&like("eng*"), &word("Engineering")));
    assert!(ask(&like("*a_b*"), &word("xa_bx")));
    assert!(!ask(&like("*a_b*"), &word("xaxbx")));
    assert!(ask(&like("50%*[x]?"), &word("50% of [x]?")));
    assert!(ask(&like("ab*bc"), &word("abbc")));
    assert!(!ask(&like("ab*bc"), &word("abc")));
    assert!(ask(&like("*"), &word("")));
    assert!(!ask(&like(""), &word("x")));
    assert!(ask(&Predicate::Not(Box::new(like("a*"))), &word("")));
    assert!(!ask(&like("abc"), &word("abc\0d")));
    assert!(ask(&like("*d"), &word("abc\0d")));
    assert!(!ask(&like("*"), &row(Cell::Null, Cell::Null, Cell::Null)));
}

#[test]
fn a_reference_asks_the_rows_it_leads_to() {
    let region = column(2, "region", "text", TypeFamily::Text);
    let id = column(1, "id", "integer", TypeFamily::Int);
    let customers = Arc::new(table("main", "cust\"omers", vec![id, region]));
    let reached = Predicate::Reached {
        path: Arc::new(Reference {
            columns: vec![NUMBER],
            table: customers,
            referenced: vec![ColumnId(1)],
        }),
        inner: Box::new(equal(ColumnId(2), text("EU"))),
    };
    let db = sqlite();
    db.execute_batch(
        "CREATE TABLE things (number INTEGER, word TEXT, flag, other);
         CREATE TABLE \"cust\"\"omers\" (id INTEGER, region TEXT);
         INSERT INTO things VALUES (1, 'a', 0, ''), (2, 'b', 0, ''), (NULL, 'c', 0, '');
         INSERT INTO \"cust\"\"omers\" VALUES (1, 'EU'), (2, 'eu'), (NULL, 'EU')",
    )
    .unwrap();
    for (predicate, expected) in [
        (reached.clone(), "a"),
        (Predicate::Not(Box::new(reached.clone())), "b,c"),
        (Predicate::All(vec![reached.clone(), reached]), "a"),
    ] {
        let mut extras = Extras::new(Dialect::Sqlite, 0);
        let sql = render(&predicate, &things(), "x", Dialect::Sqlite, &mut extras).unwrap();
        let found: String = db
            .query_row(
                &format!("SELECT group_concat(word) FROM things AS x WHERE {sql}"),
                rusqlite::params_from_iter(bound(extras.into_vec())),
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, expected);
    }
}

#[test]
fn postgresql_keeps_an_equality_that_an_index_serves_and_decides_by_bytes() {
    let (sql, extras) = shown(&equal(WORD, text("E'U")), &things(), Dialect::Postgresql);
    insta::assert_snapshot!(sql, @r#"(("x"."word" IS NOT NULL) AND (("x"."word" = CAST($2 AS TEXT)) AND ((CAST("x"."word" AS TEXT) COLLATE pg_catalog."C") = CAST($2 AS TEXT))))"#);
    assert_eq!(extras, vec![Extra::Value(text("E'U"))]);
}

#[test]
fn postgresql_takes_foreign_text_and_enums_as_plain_text() {
    for family in [TypeFamily::ForeignText, TypeFamily::PaddedText, TypeFamily::Enum] {
        let (sql, _) = shown(&equal(NUMBER, text("a")), &one(family), Dialect::Postgresql);
        assert_eq!(sql, r#"((CAST("x"."c" AS TEXT) COLLATE pg_catalog."C") = CAST($2 AS TEXT))"#);
    }
}

#[test]
fn postgresql_casts_only_constants_that_are_written_the_one_way() {
    let check = |family: TypeFamily, constant: &str| {
        shown(&equal(NUMBER, text(constant)), &one(family), Dialect::Postgresql).0
    };
    let uuid = "550e8400-e29b-41d4-a716-446655440000";
    assert_eq!(check(TypeFamily::Uuid, uuid), r#"("x"."c" = CAST($2 AS UUID))"#);
    assert_eq!(check(TypeFamily::Uuid, &uuid.to_uppercase()), "false");
    assert_eq!(check(TypeFamily::Date, "2024-02-29"), r#"("x"."c" = CAST($2 AS DATE))"#);
    for bad in ["2023-02-29", "2024-13-01", "2024-1-1", "0000-01-01", "infinity", "", "é24-01-01"]
    {
        assert_eq!(check(TypeFamily::Date, bad), "false", "{bad}");
    }
    let moment = r#"("x"."c" = CAST($2 AS TIMESTAMPTZ))"#;
    assert_eq!(check(TypeFamily::TimestampTz, "2024-02-29T23:59:59.123456Z"), moment);
    for bad in ["2024-02-29T23:59:59", "2024-02-29T24:00:00Z", "2024-02-29T23:59:59.Z", "nowZ"] {
        assert_eq!(check(TypeFamily::TimestampTz, bad), "false", "{bad}");
    }
}

#[test]
fn postgresql_patterns_are_one_parameter_with_their_signs_escaped() {
    let (sql, extras) = shown(&like("50%_\\*"), &things(), Dialect::Postgresql);
    insta::assert_snapshot!(sql, @r#"(("x"."word" IS NOT NULL) AND ((CAST("x"."word" AS TEXT) COLLATE pg_catalog."C") LIKE CAST($2 AS TEXT)))"#);
    assert_eq!(extras, vec![Extra::Value(text("50\\%\\_\\\\%"))]);
}

#[test]
fn a_refusal_names_the_asked_table_and_nothing_beneath() {
    let hidden = Arc::new(table("main", "hidden", vec![column(1, "secret", "", TypeFamily::Json)]));
    let reached = Predicate::Reached {
        path: Arc::new(Reference {
            columns: vec![NUMBER],
            table: hidden,
            referenced: vec![ColumnId(1)],
        }),
        inner: Box::new(equal(ColumnId(1), text("x"))),
    };
    let mut extras = Extras::new(Dialect::Postgresql, 0);
    let refusal = render(&reached, &things(), "x", Dialect::Postgresql, &mut extras).unwrap_err();
    assert_eq!(refusal.detail, "the row condition on `main.things` cannot be asked of this source");
}

#[test]
fn depth_and_size_are_bounded() {
    let deep = (0..100).fold(Predicate::Always, |inner, _| Predicate::Not(Box::new(inner)));
    let wide = Predicate::Among { column: NUMBER, values: vec![Value::Int(1); 5_000] };
    let long = Predicate::Any(vec![Predicate::Always; 5_000]);
    for predicate in [deep, wide, long] {
        for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
            let mut extras = Extras::new(dialect, 0);
            let refusal = render(&predicate, &things(), "x", dialect, &mut extras).unwrap_err();
            assert_eq!(refusal.code, Code::TooCostly);
        }
    }
}

#[test]
fn constants_never_stand_in_the_text() {
    let attack = "x' OR 1=1 --";
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        for predicate in [
            equal(WORD, text(attack)),
            like("x' OR 1=1 --*"),
            Predicate::Among { column: WORD, values: vec![text(attack)] },
        ] {
            let (sql, _) = shown(&predicate, &things(), dialect);
            assert!(!sql.contains("OR 1"), "{sql}");
        }
    }
}

/// The meaning of a condition on a row, as the policy engine has it.
fn meant(predicate: &Predicate, row: &[Cell; 4]) -> bool {
    let cell = |id: &ColumnId| &row[usize::from(id.0).saturating_sub(1)];
    let leaf = |id: &ColumnId, op: CompareOp, value: &Value| {
        let order = match (cell(id), value) {
            (Cell::Integer(a), Value::Int(b)) => Some(a.cmp(b)),
            (Cell::Text(a), Value::Text(b)) => Some(a.as_bytes().cmp(b.as_bytes())),
            _ => None,
        };
        match op {
            CompareOp::Eq => order.is_some_and(std::cmp::Ordering::is_eq),
            CompareOp::NotEq => !order.is_some_and(std::cmp::Ordering::is_eq),
            CompareOp::Less => order.is_some_and(std::cmp::Ordering::is_lt),
            CompareOp::LessEq => order.is_some_and(std::cmp::Ordering::is_le),
            CompareOp::Greater => order.is_some_and(std::cmp::Ordering::is_gt),
            CompareOp::GreaterEq => order.is_some_and(std::cmp::Ordering::is_ge),
        }
    };
    match predicate {
        Predicate::Always => true,
        Predicate::Never => false,
        Predicate::All(members) => members.iter().all(|member| meant(member, row)),
        Predicate::Any(members) => members.iter().any(|member| meant(member, row)),
        Predicate::Not(inner) => !meant(inner, row),
        Predicate::Present(id) => *cell(id) != Cell::Null,
        Predicate::Holds(id) => matches!(cell(id), Cell::Integer(n) if *n != 0),
        Predicate::Compare { left: Operand::Column(id), op, right: Operand::Constant(value) } => {
            leaf(id, *op, value)
        }
        Predicate::Among { column, values } => {
            values.iter().any(|value| leaf(column, CompareOp::Eq, value))
        }
        Predicate::Like { column, pattern } => match cell(column) {
            Cell::Text(found) => matches_pattern(found, pattern),
            _ => false,
        },
        Predicate::Compare { .. } | Predicate::Reached { .. } => panic!("not generated"),
    }
}

fn matches_pattern(text: &str, pattern: &[LikePart]) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some((LikePart::Text(piece), rest)) => {
            text.strip_prefix(piece.as_ref()).is_some_and(|left| matches_pattern(left, rest))
        }
        Some((LikePart::Anything, rest)) => {
            let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            starts.any(|at| matches_pattern(text.split_at(at).1, rest))
        }
    }
}

fn ops() -> impl Strategy<Value = CompareOp> {
    prop::sample::select(vec![
        CompareOp::Eq,
        CompareOp::NotEq,
        CompareOp::Less,
        CompareOp::LessEq,
        CompareOp::Greater,
        CompareOp::GreaterEq,
    ])
}

fn conditions() -> impl Strategy<Value = Predicate> {
    let leaf = prop_oneof![
        Just(Predicate::Always),
        Just(Predicate::Never),
        Just(Predicate::Present(WORD)),
        Just(Predicate::Present(NUMBER)),
        Just(Predicate::Holds(FLAG)),
        (ops(), -2_i64..3).prop_map(|(op, n)| compare(NUMBER, op, Value::Int(n))),
        (ops(), "[aAbé\0]{0,2}").prop_map(|(op, t)| compare(WORD, op, text(&t))),
        "[aAbé*\0]{0,4}".prop_map(|t| like(&t)),
        prop::collection::vec(-2_i64..3, 0..3).prop_map(|list| Predicate::Among {
            column: NUMBER,
            values: list.into_iter().map(Value::Int).collect(),
        }),
        Just(equal(NUMBER, text("a"))),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Predicate::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Predicate::Any),
            inner.prop_map(|inner| Predicate::Not(Box::new(inner))),
        ]
    })
}

fn rows() -> impl Strategy<Value = [Cell; 4]> {
    let number = prop_oneof![Just(Cell::Null), (-2_i64..3).prop_map(Cell::Integer)];
    let word = prop_oneof![Just(Cell::Null), "[aAbé\0]{0,4}".prop_map(Cell::Text)];
    let flag = prop_oneof![Just(Cell::Null), (0_i64..2).prop_map(Cell::Integer)];
    (number, word, flag).prop_map(|(number, word, flag)| row(number, word, flag))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_engine_answers_as_the_policy_means(predicate in conditions(), row in rows()) {
        prop_assert_eq!(ask(&predicate, &row), meant(&predicate, &row));
    }
}

/// Keeps the helper honest: a column that the table has not is refused, never guessed.
#[test]
fn an_unknown_column_is_refused() {
    let unknown = Predicate::Present(ColumnId(99));
    let columns: Vec<Column> = things().columns;
    assert!(columns.iter().all(|known| known.id != ColumnId(99)));
    let mut extras = Extras::new(Dialect::Sqlite, 0);
    assert!(render(&unknown, &things(), "x", Dialect::Sqlite, &mut extras).is_err());
}
