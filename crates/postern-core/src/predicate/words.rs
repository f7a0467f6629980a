//! A condition in words, for people who ask who sees which rows.
//!
//! Close to SQL and not meant to be run: constants stand in it, and what only says that a compared
//! column is not NULL is left out, as every reader of SQL assumes it.

use std::fmt::Write as _;

use super::{CompareOp, LikePart, Operand, Predicate, Reference};
use crate::{
    catalogue::{ColumnId, Table},
    value::Value,
};

/// Longest text, in characters; the rest is left out, and said to be.
const CHARS_MAX: usize = 1_000;

/// Most values of a list that are told.
const VALUES_MAX: usize = 10;

/// The condition on rows of that table: `all`, `none`, or `region = 'EU' and not locked`.
pub fn words(predicate: &Predicate, table: &Table) -> String {
    match predicate {
        Predicate::Always => "all".to_owned(),
        Predicate::Never => "none".to_owned(),
        other => {
            let mut writer = Writer { text: String::new(), left: CHARS_MAX };
            writer.node(other, table, Place::Whole);
            if writer.left == 0 { format!("{} …", writer.text) } else { writer.text }
        }
    }
}

/// What stands around a part: whether it needs parentheses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Member,
}

struct Writer {
    text: String,
    left: usize,
}

impl Writer {
    fn say(&mut self, words: &str) {
        let taken: String = words.chars().take(self.left).collect();
        self.left = self.left.saturating_sub(taken.chars().count());
        self.text.push_str(&taken);
    }

    fn node(&mut self, node: &Predicate, table: &Table, place: Place) {
        if self.left == 0 {
            return;
        }
        match node {
            Predicate::Always => self.say("true"),
            Predicate::Never => self.say("false"),
            Predicate::All(members) => {
                let said: Vec<&Predicate> =
                    members.iter().filter(|member| !is_said_by_another(member, members)).collect();
                self.joined(&said, " and ", "true", table, place);
            }
            Predicate::Any(members) => {
                let said: Vec<&Predicate> = members.iter().collect();
                self.joined(&said, " or ", "false", table, place);
            }
            Predicate::Not(inner) => {
                self.say("not ");
                self.node(inner, table, Place::Member);
            }
            Predicate::Present(id) => {
                self.say(column(*id, table));
                self.say(" is not null");
            }
            Predicate::Holds(id) => self.say(column(*id, table)),
            Predicate::Compare { left, op, right } => {
                self.operand(left, table);
                self.say(sign(*op));
                self.operand(right, table);
            }
            Predicate::Like { column: id, pattern } => {
                self.say(column(*id, table));
                self.say(" like ");
                self.say(&quoted(&pattern_text(pattern)));
            }
            Predicate::Among { column: id, values } => {
                self.say(column(*id, table));
                self.say(" in (");
                let told: Vec<String> = values.iter().take(VALUES_MAX).map(constant).collect();
                self.say(&told.join(", "));
                self.say(if values.len() > VALUES_MAX { ", …)" } else { ")" });
            }
            Predicate::Reached { path, inner } => self.reached(path, inner, table),
        }
    }

    fn joined(
        &mut self,
        members: &[&Predicate],
        word: &str,
        empty: &str,
        table: &Table,
        place: Place,
    ) {
        match members {
            [] => self.say(empty),
            [only] => self.node(only, table, place),
            several => {
                let is_inner = place == Place::Member;
                self.say(if is_inner { "(" } else { "" });
                for (at, member) in several.iter().enumerate() {
                    self.say(if at == 0 { "" } else { word });
                    self.node(member, table, Place::Member);
                }
                self.say(if is_inner { ")" } else { "" });
            }
        }
    }

    /// `customer_id -> customers(region = 'EU')`
    fn reached(&mut self, path: &Reference, inner: &Predicate, table: &Table) {
        let keys: Vec<&str> = path.columns.iter().map(|id| column(*id, table)).collect();
        self.say(&keys.join(", "));
        self.say(" -> ");
        self.say(&path.table.name.name);
        self.say("(");
        self.node(inner, &path.table, Place::Whole);
        self.say(")");
    }

    fn operand(&mut self, operand: &Operand, table: &Table) {
        match operand {
            Operand::Column(id) => self.say(column(*id, table)),
            Operand::Constant(value) => self.say(&constant(value)),
        }
    }
}

/// Whether a member only says that a column is not NULL that another one compares.
fn is_said_by_another(member: &Predicate, members: &[Predicate]) -> bool {
    let Predicate::Present(id) = member else { return false };
    members.iter().any(|other| match other {
        Predicate::Compare { left, right, .. } => {
            [left, right].into_iter().any(|side| matches!(side, Operand::Column(c) if c == id))
        }
        Predicate::Holds(column)
        | Predicate::Like { column, .. }
        | Predicate::Among { column, .. } => column == id,
        Predicate::Not(inner) => match inner.as_ref() {
            Predicate::Any(_) | Predicate::All(_) | Predicate::Present(_) => false,
            inner => is_said_by_another(member, std::slice::from_ref(inner)),
        },
        Predicate::Reached { path, .. } => path.columns.contains(id),
        Predicate::Always
        | Predicate::Never
        | Predicate::All(_)
        | Predicate::Any(_)
        | Predicate::Present(_) => false,
    })
}

fn column(id: ColumnId, table: &Table) -> &str {
    table.column(id).map_or("?", |column| column.name.as_ref())
}

const fn sign(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => " = ",
        CompareOp::NotEq => " <> ",
        CompareOp::Less => " < ",
        CompareOp::LessEq => " <= ",
        CompareOp::Greater => " > ",
        CompareOp::GreaterEq => " >= ",
    }
}

fn pattern_text(pattern: &[LikePart]) -> String {
    pattern
        .iter()
        .map(|part| match part {
            LikePart::Text(text) => text.as_ref(),
            LikePart::Anything => "%",
        })
        .collect()
}

fn constant(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Number(digits) => digits.as_ref().to_owned(),
        Value::Text(text) | Value::Json(text) => quoted(text),
        Value::Bytes(bytes) => {
            let mut text = "x'".to_owned();
            for byte in bytes.iter().take(VALUES_MAX) {
                // Writing to a String does not fail.
                write!(text, "{byte:02x}").ok();
            }
            text.push('\'');
            text
        }
        Value::List(values) => {
            let told: Vec<String> = values.iter().take(VALUES_MAX).map(constant).collect();
            format!("[{}]", told.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        catalogue::{
            Column, ColumnType, Individuals, Part, TableId, TableKind, TableName, TypeFamily,
        },
        classification::Classification,
    };

    fn table() -> Table {
        let column = |(id, name): (u16, &str)| Column {
            id: ColumnId(id),
            name: name.into(),
            ty: ColumnType { name: "text".into(), family: TypeFamily::Text },
            nullable: true,
            classification: Classification::Internal,
            tags: Vec::new(),
            mask: None,
            part: Part::Neither,
            values: Vec::new(),
        };
        Table {
            id: TableId(1),
            name: TableName { schema: "public".into(), name: "customers".into() },
            kind: TableKind::Base,
            about: None,
            columns: [(1, "region"), (2, "locked"), (3, "parent")].map(column).to_vec(),
            primary_key: Vec::new(),
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
            individuals: Individuals::Unstated,
            group_min: 5,
            compared_max: 64,
            share_max: 90,
        }
    }

    fn text(value: &str) -> Operand {
        Operand::Constant(Value::Text(value.into()))
    }

    fn is(id: u16, value: &str) -> Predicate {
        let left = Operand::Column(ColumnId(id));
        Predicate::Compare { left, op: CompareOp::Eq, right: text(value) }
    }

    #[test]
    fn a_condition_reads_like_sql() {
        let table = table();
        let present = |id| Predicate::Present(ColumnId(id));
        for (predicate, expected) in [
            (Predicate::Always, "all"),
            (Predicate::Never, "none"),
            (Predicate::All(vec![present(1), is(1, "EU")]), "region = 'EU'"),
            (
                Predicate::All(vec![
                    present(2),
                    Predicate::Any(vec![is(1, "E'U"), Predicate::Holds(ColumnId(2))]),
                ]),
                "locked is not null and (region = 'E''U' or locked)",
            ),
            (
                Predicate::Not(Box::new(Predicate::Among {
                    column: ColumnId(1),
                    values: vec![Value::Int(1), Value::Null],
                })),
                "not region in (1, null)",
            ),
            (
                Predicate::Like {
                    column: ColumnId(1),
                    pattern: vec![LikePart::Text("a".into()), LikePart::Anything],
                },
                "region like 'a%'",
            ),
            (
                Predicate::Reached {
                    path: Arc::new(Reference {
                        columns: vec![ColumnId(3)],
                        table: Arc::new(table.clone()),
                        referenced: vec![ColumnId(1)],
                    }),
                    inner: Box::new(is(1, "EU")),
                },
                "parent -> customers(region = 'EU')",
            ),
        ] {
            assert_eq!(words(&predicate, &table), expected);
        }
    }

    #[test]
    fn a_condition_that_is_long_is_cut_and_says_so() {
        let many = Predicate::Any((0..1_000).map(|n| is(1, &n.to_string())).collect());
        let said = words(&many, &table());
        assert!(said.ends_with(" …") && said.chars().count() < CHARS_MAX + 10, "{said}");
    }
}
