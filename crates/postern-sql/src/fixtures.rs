//! Small tables for tests, and a SQLite with the functions that a source registers.

use std::{net::IpAddr, sync::Arc};

use hmac::{KeyInit, Mac};
use postern_core::{
    catalogue::{
        Column, ColumnId, ColumnType, ForeignKey, Individuals, Part, Table, TableId, TableKind,
        TableName, TypeFamily,
    },
    classification::Classification,
    predicate::Predicate,
    sight::{RowAccess, Shown, TableView, ViewColumn},
};
use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
    types::{Value, ValueRef},
};

pub(crate) fn column(id: u16, name: &str, type_name: &str, family: TypeFamily) -> Column {
    Column {
        id: ColumnId(id),
        name: Arc::from(name),
        ty: ColumnType { name: Arc::from(type_name), family },
        nullable: true,
        classification: Classification::Internal,
        tags: Vec::new(),
        mask: None,
        values: Vec::new(),
        part: Part::Neither,
    }
}

pub(crate) fn table(schema: &str, name: &str, columns: Vec<Column>) -> Table {
    Table {
        id: TableId(1),
        name: table_name(schema, name),
        kind: TableKind::Base,
        about: None,
        columns,
        primary_key: vec![ColumnId(1)],
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
        individuals: Individuals::Unstated,
        group_min: 5,
        compared_max: 64,
        share_max: 100,
    }
}

pub(crate) fn table_name(schema: &str, name: &str) -> TableName {
    TableName { schema: Arc::from(schema), name: Arc::from(name) }
}

pub(crate) fn reference(here: u16, schema: &str, name: &str, there: u16) -> ForeignKey {
    ForeignKey {
        columns: vec![ColumnId(here)],
        table: table_name(schema, name),
        referenced: vec![ColumnId(there)],
    }
}

pub(crate) fn view(table: Table, access: RowAccess) -> Arc<TableView> {
    let columns = table
        .columns
        .iter()
        .map(|column| ViewColumn {
            column: Arc::new(column.clone()),
            shown: column.mask.clone().map_or(Shown::Clear, Shown::Masked),
            policies: Vec::new(),
        })
        .collect();
    Arc::new(TableView {
        table: Arc::new(table),
        columns,
        filter: Predicate::Always,
        filter_policies: Vec::new(),
        access,
    })
}

/// A database with the three functions, as `mask.rs` describes them.
pub(crate) fn sqlite() -> Connection {
    let db = Connection::open_in_memory().unwrap();
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("postern_hash", 2, flags, |context| Ok(hash(context))).unwrap();
    db.create_scalar_function("postern_initials", 2, flags, |context| Ok(initials(context)))
        .unwrap();
    db.create_scalar_function("postern_network", 3, flags, |context| Ok(network(context))).unwrap();
    db
}

fn hash(context: &Context<'_>) -> Value {
    let (ValueRef::Blob(key), ValueRef::Text(text)) = (context.get_raw(0), context.get_raw(1))
    else {
        return Value::Null;
    };
    let mut mac = hmac::Hmac::<sha2::Sha256>::new_from_slice(key).unwrap();
    mac.update(text);
    let bytes = mac.finalize().into_bytes();
    let half = bytes.iter().take(16);
    Value::Text(half.fold(String::new(), |digits, byte| digits + &format!("{byte:02x}")))
}

fn initials(context: &Context<'_>) -> Value {
    let (ValueRef::Text(text), ValueRef::Text(fill)) = (context.get_raw(0), context.get_raw(1))
    else {
        return Value::Null;
    };
    let (text, fill) = (String::from_utf8_lossy(text), String::from_utf8_lossy(fill));
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| {
            let first = word.chars().next().filter(|c| c.is_alphabetic());
            first.map_or_else(|| fill.to_string(), |first| format!("{first}{fill}"))
        })
        .collect();
    Value::Text(if words.is_empty() { fill.to_string() } else { words.join(" ") })
}

fn network(context: &Context<'_>) -> Value {
    let ValueRef::Text(text) = context.get_raw(0) else { return Value::Null };
    let (v4, v6) = (context.get::<u32>(1).unwrap(), context.get::<u32>(2).unwrap());
    let text = String::from_utf8_lossy(text);
    let (address, bits) = text.split_once('/').map_or((&*text, None), |(a, b)| (a, Some(b)));
    let Ok(address) = address.parse::<IpAddr>() else { return Value::Null };
    let (width, kept) = if address.is_ipv4() { (32, v4) } else { (128, v6) };
    let Ok(own) = bits.map_or(Ok(width), str::parse::<u32>) else { return Value::Null };
    if own > width {
        return Value::Null;
    }
    let kept = kept.min(own);
    Value::Text(match address {
        IpAddr::V4(v4) => {
            let mask = u32::MAX.checked_shl(width.saturating_sub(kept)).unwrap_or(0);
            format!("{}/{kept}", std::net::Ipv4Addr::from(u32::from(v4) & mask))
        }
        IpAddr::V6(v6) => {
            let mask = u128::MAX.checked_shl(width.saturating_sub(kept)).unwrap_or(0);
            format!("{}/{kept}", std::net::Ipv6Addr::from(u128::from(v6) & mask))
        }
    })
}
