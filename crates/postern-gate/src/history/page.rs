//! The questions of one owner about one source, as the page that nodes share.

use postern_core::{
    catalogue::{ColumnId, TableName},
    clock::Timestamp,
    secret::Secret,
    value::Value,
};
use postern_sql::{Among, Earlier, Selection, Step, Tells};
use serde::{Deserialize, Serialize};

use super::Kept;
use crate::shared::Away;

/// Version of the form. Another one is another history: see [`super::History`].
pub(super) const FORM: u32 = 3;

#[derive(Serialize, Deserialize)]
struct Line {
    at_ms: u64,
    schema: String,
    table: String,
    joined: Vec<Join>,
    condition: String,
    keys: Vec<String>,
    among: Vec<Other>,
    params: Vec<usize>,
    individual: (usize, u16),
    enough: u32,
    tells: Told,
    counts_people: bool,
    counts_records: bool,
    within: Option<String>,
    compared_max: u32,
    values: Vec<Constant>,
    withheld: String,
}

/// What the answer told of it.
#[derive(Serialize, Deserialize)]
enum Told {
    Groups,
    Parts,
    Nothing,
}

/// A table that a question joined on.
#[derive(Serialize, Deserialize)]
struct Join {
    from: usize,
    schema: String,
    table: String,
    pairs: Vec<(u16, u16)>,
    is_required: bool,
}

/// Records of another table by which individuals were selected.
#[derive(Serialize, Deserialize)]
struct Other {
    schema: String,
    table: String,
    joined: Vec<Join>,
    condition: String,
    individual: (usize, u16),
    #[serde(default = "one")]
    at_least: u64,
    is_absent: bool,
}

const fn one() -> u64 {
    1
}

/// A value as it is kept.
#[derive(Serialize, Deserialize)]
enum Constant {
    Null,
    Bool(bool),
    Int(i64),
    Number(String),
    Text(String),
    Bytes(Vec<u8>),
    Json(String),
    List(Vec<Self>),
}

pub(super) fn write(list: &[Kept]) -> Result<Secret<Vec<u8>>, Away> {
    let lines: Vec<Line> = list.iter().map(line).collect();
    let bytes = serde_json::to_vec(&lines).map(Secret::new);
    bytes.map_err(|_never| Away::because("what was asked cannot be written"))
}

pub(super) fn read(body: &Secret<Vec<u8>>) -> Result<Vec<Kept>, Away> {
    if body.expose().is_empty() {
        return Ok(Vec::new());
    }
    let lines = serde_json::from_slice::<Vec<Line>>(body.expose());
    let lines = lines.map_err(|_form| Away::because("what was asked is out of form"))?;
    Ok(lines.into_iter().map(earlier).collect())
}

fn line(kept: &Kept) -> Line {
    let Kept { at, asked: Earlier { selection, values }, withheld } = kept;
    let Selection {
        table,
        joined,
        condition,
        keys,
        among,
        params,
        individual: (place, column),
        enough,
        tells,
        counts_people,
        counts_records,
        within,
        compared_max,
    } = selection;
    Line {
        at_ms: at.0,
        schema: table.schema.as_ref().to_owned(),
        table: table.name.as_ref().to_owned(),
        joined: joined.iter().map(join).collect(),
        condition: condition.as_ref().to_owned(),
        keys: keys.iter().map(|key| key.as_ref().to_owned()).collect(),
        among: among.iter().map(other).collect(),
        params: params.clone(),
        individual: (*place, column.0),
        enough: *enough,
        tells: match tells {
            Tells::Groups => Told::Groups,
            Tells::Parts => Told::Parts,
            Tells::Nothing => Told::Nothing,
        },
        counts_people: *counts_people,
        counts_records: *counts_records,
        within: within.as_ref().map(|own| own.as_ref().to_owned()),
        compared_max: *compared_max,
        values: values.iter().map(constant).collect(),
        withheld: withheld.as_ref().to_owned(),
    }
}

fn earlier(line: Line) -> Kept {
    let (place, column) = line.individual;
    let selection = Selection {
        table: TableName { schema: line.schema.into(), name: line.table.into() },
        joined: line.joined.into_iter().map(step).collect(),
        condition: line.condition.into(),
        keys: line.keys.into_iter().map(Into::into).collect(),
        among: line.among.into_iter().map(among).collect(),
        params: line.params,
        individual: (place, ColumnId(column)),
        enough: line.enough,
        tells: match line.tells {
            Told::Groups => Tells::Groups,
            Told::Parts => Tells::Parts,
            Told::Nothing => Tells::Nothing,
        },
        counts_people: line.counts_people,
        counts_records: line.counts_records,
        within: line.within.map(Into::into),
        compared_max: line.compared_max,
    };
    let values = line.values.into_iter().map(value).collect();
    let asked = Earlier { selection, values };
    Kept { at: Timestamp(line.at_ms), asked, withheld: line.withheld.into() }
}

fn other(among: &Among) -> Other {
    let Among { table, joined, condition, individual: (place, column), at_least, is_absent } =
        among;
    Other {
        schema: table.schema.as_ref().to_owned(),
        table: table.name.as_ref().to_owned(),
        joined: joined.iter().map(join).collect(),
        condition: condition.as_ref().to_owned(),
        individual: (*place, column.0),
        at_least: *at_least,
        is_absent: *is_absent,
    }
}

fn among(other: Other) -> Among {
    let (place, column) = other.individual;
    Among {
        table: TableName { schema: other.schema.into(), name: other.table.into() },
        joined: other.joined.into_iter().map(step).collect(),
        condition: other.condition.into(),
        individual: (place, ColumnId(column)),
        at_least: other.at_least,
        is_absent: other.is_absent,
    }
}

fn join(step: &Step) -> Join {
    let Step { from, table, pairs, is_required } = step;
    Join {
        from: *from,
        schema: table.schema.as_ref().to_owned(),
        table: table.name.as_ref().to_owned(),
        pairs: pairs.iter().map(|(there, here)| (there.0, here.0)).collect(),
        is_required: *is_required,
    }
}

fn step(join: Join) -> Step {
    let pairs = join.pairs.into_iter().map(|(there, here)| (ColumnId(there), ColumnId(here)));
    Step {
        from: join.from,
        table: TableName { schema: join.schema.into(), name: join.table.into() },
        pairs: pairs.collect(),
        is_required: join.is_required,
    }
}

fn constant(value: &Value) -> Constant {
    match value {
        Value::Null => Constant::Null,
        Value::Bool(is) => Constant::Bool(*is),
        Value::Int(number) => Constant::Int(*number),
        Value::Number(text) => Constant::Number(text.as_ref().to_owned()),
        Value::Text(text) => Constant::Text(text.as_ref().to_owned()),
        Value::Bytes(bytes) => Constant::Bytes(bytes.to_vec()),
        Value::Json(text) => Constant::Json(text.as_ref().to_owned()),
        Value::List(values) => Constant::List(values.iter().map(constant).collect()),
    }
}

fn value(constant: Constant) -> Value {
    match constant {
        Constant::Null => Value::Null,
        Constant::Bool(is) => Value::Bool(is),
        Constant::Int(number) => Value::Int(number),
        Constant::Number(text) => Value::Number(text.into()),
        Constant::Text(text) => Value::Text(text.into()),
        Constant::Bytes(bytes) => Value::Bytes(bytes.into()),
        Constant::Json(text) => Value::Json(text.into()),
        Constant::List(values) => Value::List(values.into_iter().map(value).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let values = vec![
            Value::Null,
            Value::Bool(true),
            Value::Int(-7),
            Value::Number("1.50".into()),
            Value::Text("Zoë".into()),
            Value::Bytes([0, 255].into()),
            Value::Json("{}".into()),
            Value::List(vec![Value::Int(1)]),
        ];
        let selection = Selection {
            table: TableName { schema: "public".into(), name: "orders".into() },
            joined: vec![Step {
                from: 0,
                table: TableName { schema: "public".into(), name: "customers".into() },
                pairs: vec![(ColumnId(1), ColumnId(2))],
                is_required: true,
            }],
            condition: "t.city = $1".into(),
            keys: vec!["t.city".into()],
            among: vec![Among {
                table: TableName { schema: "public".into(), name: "payments".into() },
                joined: Vec::new(),
                condition: "t.paid".into(),
                individual: (0, ColumnId(2)),
                at_least: 2,
                is_absent: true,
            }],
            params: vec![1],
            individual: (1, ColumnId(0)),
            enough: 5,
            tells: Tells::Parts,
            counts_people: true,
            counts_records: false,
            within: Some("true".into()),
            compared_max: 9,
        };
        let asked = Earlier { selection, values };
        let list = vec![Kept { at: Timestamp(5), asked, withheld: "\u{1e}=x\u{1e}".into() }];
        assert_eq!(read(&write(&list).unwrap()).unwrap(), list);
        assert_eq!(read(&Secret::new(Vec::new())).unwrap(), Vec::new());
        assert!(read(&Secret::new(b"[{}]".to_vec())).is_err());
    }
}
