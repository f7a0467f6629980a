//! The server's own types, and which of them a column is told to have.

use std::{collections::BTreeMap, sync::LazyLock};

use postern_core::{
    catalogue::TypeFamily,
    dialect::Dialect,
    sight::{Shown, ViewColumn},
};

const TYPES: &str = include_str!("data/types.txt");

/// `text`, which stands for all that is not the server's own.
const TEXT: u32 = 25;

/// A type of the server's own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Builtin {
    /// Its number.
    pub oid: u32,
    /// Its name in the catalogue: `int4`.
    pub name: &'static str,
    /// Bytes, −1 where they vary.
    pub length: i16,
    /// Whether it is passed by value.
    pub by_value: bool,
    /// `b`, `r` or `m`.
    pub kind: &'static str,
    /// The category, one letter.
    pub category: &'static str,
    /// Whether it is the preferred one of its category.
    pub preferred: bool,
    /// What it is an array of; 0.
    pub element: u32,
    /// Its array; 0.
    pub array: u32,
    /// Its collation; 0.
    pub collation: u32,
    /// Alignment and storage, one letter each.
    pub alignment: &'static str,
    /// How it is kept.
    pub storage: &'static str,
}

static BY_NAME: LazyLock<BTreeMap<&str, Builtin>> = LazyLock::new(|| {
    let lines = TYPES.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(read).map(|ty| (ty.name, ty)).collect()
});

static BY_NUMBER: LazyLock<BTreeMap<u32, Builtin>> =
    LazyLock::new(|| BY_NAME.values().map(|ty| (ty.oid, *ty)).collect());

/// `oid name length by-value kind category preferred delimiter element array collation alignment storage`
fn read(line: &'static str) -> Option<Builtin> {
    let words: Vec<&str> = line.split(' ').collect();
    let [oid, name, length, by_value, kind, category, preferred, _, element, array, rest @ ..] =
        words.as_slice()
    else {
        return None;
    };
    let [collation, alignment, storage] = rest else { return None };
    Some(Builtin {
        oid: oid.parse().ok()?,
        name,
        length: length.parse().ok()?,
        by_value: *by_value == "1",
        kind,
        category,
        preferred: *preferred == "1",
        element: element.parse().ok()?,
        array: array.parse().ok()?,
        collation: collation.parse().ok()?,
        alignment,
        storage,
    })
}

/// All of them, by number.
pub(super) fn all() -> impl Iterator<Item = &'static Builtin> {
    BY_NUMBER.values()
}

/// Every way to write a type, with its number.
pub(crate) fn type_names() -> impl Iterator<Item = (String, u32)> {
    all().flat_map(|ty| {
        [ty.name, standard_name(ty)]
            .into_iter()
            .filter(|name| *name != "ARRAY")
            .map(|name| (name.to_owned(), ty.oid))
    })
}

/// The type of that name: the catalogue's own or the one that `format_type` gives.
pub(crate) fn builtin(name: &str) -> Option<&'static Builtin> {
    let name = name.strip_prefix("pg_catalog.").unwrap_or(name);
    if let Some(element) = name.strip_suffix("[]") {
        return builtin(element).and_then(|element| BY_NUMBER.get(&element.array));
    }
    let name = match name {
        "integer" | "int" => "int4",
        "bigint" => "int8",
        "smallint" => "int2",
        "boolean" => "bool",
        "real" => "float4",
        "double precision" | "float" => "float8",
        "character varying" => "varchar",
        "character" => "bpchar",
        "decimal" => "numeric",
        "bit varying" => "varbit",
        "timestamp without time zone" => "timestamp",
        "timestamp with time zone" => "timestamptz",
        "time without time zone" => "time",
        "time with time zone" => "timetz",
        "\"char\"" => "char",
        other => other,
    };
    BY_NAME.get(name)
}

/// What a column is told to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The type.
    pub oid: u32,
    /// Its modifier, −1 where there is none.
    pub modifier: i32,
}

/// The type that an answer has for a column, too: a type of the site or of an extension is text
/// there, and so is what a mask makes of a text.
pub(super) fn told(source: Dialect, column: &ViewColumn) -> Told {
    let ty = &column.column.ty;
    let is_own = match source {
        Dialect::Postgresql => true,
        Dialect::Sqlite | Dialect::Mysql => false,
    };
    let is_text =
        matches!(ty.family, TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText);
    if is_text && matches!(column.shown, Shown::Masked(_)) {
        return Told { oid: TEXT, modifier: -1 };
    }
    if !is_own {
        let name = source.postgresql_type(&ty.name).unwrap_or_else(|| of_cells(&ty.name));
        return Told { oid: builtin(name).map_or(TEXT, |found| found.oid), modifier: -1 };
    }
    let (name, numbers) = apart(&ty.name);
    match builtin(&name) {
        Some(found) => Told { oid: found.oid, modifier: modifier(found, &numbers) },
        None if matches!(ty.family, TypeFamily::Array(_)) => Told { oid: 1009, modifier: -1 },
        None => Told { oid: TEXT, modifier: -1 },
    }
}

/// What a column of SQLite is told to be whose cells alone can say.
fn of_cells(declared: &str) -> &'static str {
    let declared = declared.to_ascii_uppercase();
    if declared.contains("NUM") || declared.contains("DEC") {
        "numeric"
    } else if declared.contains("BOOL") {
        "bigint"
    } else {
        "text"
    }
}

/// The type of that number.
pub(crate) fn type_numbered(oid: u32) -> Option<&'static Builtin> {
    BY_NUMBER.get(&oid)
}

/// The name that `format_type` has for a type that is no array.
pub(crate) fn type_name(ty: &Builtin) -> &'static str {
    match ty.name {
        "char" => "\"char\"",
        _ if ty.category == "A" => ty.name,
        "bpchar" => "character",
        "varbit" => "bit varying",
        _ => standard_name(ty),
    }
}

/// The name that `information_schema` has for a type.
pub(super) fn standard_name(ty: &Builtin) -> &'static str {
    match ty.name {
        _ if ty.category == "A" && ty.length == -1 => "ARRAY",
        "int2" => "smallint",
        "int4" => "integer",
        "int8" => "bigint",
        "bool" => "boolean",
        "float4" => "real",
        "float8" => "double precision",
        "varchar" => "character varying",
        "bpchar" => "character",
        "varbit" => "bit varying",
        "timestamp" => "timestamp without time zone",
        "timestamptz" => "timestamp with time zone",
        "time" => "time without time zone",
        "timetz" => "time with time zone",
        name => name,
    }
}

/// `numeric(12,2)[]`: the name without its numbers, and the numbers.
fn apart(name: &str) -> (String, Vec<i32>) {
    let parts = name.split_once('(').and_then(|(head, rest)| {
        let (numbers, tail) = rest.split_once(')')?;
        Some((head, numbers, tail))
    });
    match parts {
        Some((head, numbers, tail)) => (
            format!("{head}{tail}"),
            numbers.split(',').filter_map(|number| number.trim().parse().ok()).collect(),
        ),
        None => (name.to_owned(), Vec::new()),
    }
}

/// How the numbers of a type stand in the catalogue (`atttypmod`).
fn modifier(ty: &Builtin, numbers: &[i32]) -> i32 {
    const HEADER: i32 = 4;
    let element = type_numbered(ty.element).filter(|_| ty.category == "A").map(|one| one.name);
    match (element.unwrap_or(ty.name), numbers) {
        ("varchar" | "bpchar", [length]) => length.saturating_add(HEADER),
        ("numeric", [precision]) => precision.saturating_mul(65_536).saturating_add(HEADER),
        ("numeric", [precision, scale]) => {
            precision.saturating_mul(65_536).saturating_add(scale & 0x7ff).saturating_add(HEADER)
        }
        ("time" | "timetz" | "timestamp" | "timestamptz" | "bit" | "varbit", [number]) => *number,
        _ => -1,
    }
}

/// `format_type`: the name of one of the server's own types by its number; other numbers are of
/// none.
pub fn format_type(oid: u32, modifier: Option<i32>) -> String {
    let Some(ty) = type_numbered(oid) else {
        return if oid == 0 { "-".to_owned() } else { "???".to_owned() };
    };
    let element = type_numbered(ty.element).filter(|_| ty.category == "A" && ty.length == -1);
    let name = type_name(element.unwrap_or(ty));
    let numbers = modifier.and_then(|modifier| modifiers(element.unwrap_or(ty), modifier));
    let array =
        if element.is_some() && !matches!(ty.name, "int2vector" | "oidvector") { "[]" } else { "" };
    match numbers {
        Some(numbers) => format!("{name}({numbers}){array}"),
        None => format!("{name}{array}"),
    }
}

/// The numbers behind a type's name.
fn modifiers(ty: &Builtin, modifier: i32) -> Option<String> {
    let header = modifier.checked_sub(4).filter(|_| modifier >= 0)?;
    match ty.name {
        "varchar" | "bpchar" => Some(header.to_string()),
        "numeric" => Some(format!("{},{}", header >> 16, header & 0x7ff)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_of(name: &str) -> (u32, i32) {
        let (name, numbers) = apart(name);
        let ty = builtin(&name).unwrap();
        (ty.oid, modifier(ty, &numbers))
    }

    /// As `SELECT atttypid, atttypmod FROM pg_attribute` tells them in PostgreSQL 15.
    #[test]
    fn types_are_told_as_the_server_tells_them() {
        assert_eq!(told_of("integer"), (23, -1));
        assert_eq!(told_of("character varying(20)"), (1043, 24));
        assert_eq!(told_of("numeric(12,2)"), (1700, 786_438));
        assert_eq!(told_of("numeric(12,2)[]"), (1231, 786_438));
        assert_eq!(told_of("timestamp(3) with time zone"), (1184, 3));
        assert_eq!(told_of("text[]"), (1009, -1));
        assert!(builtin("public.order_status").is_none());
    }
}
