//! Types of columns and parameters, as clients of PostgreSQL know them.
//!
//! A source names its types; here they become the numbers of PostgreSQL's built-in ones. A type
//! that a site made itself (an enum, a composite) is text: its number would say nothing to a client
//! that cannot look it up, and tell of the source's catalogue. A column that says its type cell by
//! cell (SQLite, computed) is told by the cells of the first block.

use postern_core::{
    dialect::Dialect,
    rows::{Block, Cell, Form, ShapeColumn},
};

/// A type on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Type {
    /// Its number.
    pub(crate) oid: u32,
    /// Bytes of a value; negative where they vary.
    pub(crate) size: i16,
}

pub(crate) const BOOL: u32 = 16;
pub(crate) const BYTEA: u32 = 17;
pub(crate) const CHAR: u32 = 18;
pub(crate) const NAME: u32 = 19;
pub(crate) const INT8: u32 = 20;
pub(crate) const INT2: u32 = 21;
pub(crate) const INT4: u32 = 23;
pub(crate) const TEXT: u32 = 25;
pub(crate) const OID: u32 = 26;
pub(crate) const XID: u32 = 28;
pub(crate) const JSON: u32 = 114;
pub(crate) const XML: u32 = 142;
pub(crate) const CIDR: u32 = 650;
pub(crate) const FLOAT4: u32 = 700;
pub(crate) const FLOAT8: u32 = 701;
pub(crate) const UNKNOWN: u32 = 705;
pub(crate) const MACADDR8: u32 = 774;
pub(crate) const MACADDR: u32 = 829;
pub(crate) const INET: u32 = 869;
pub(crate) const BPCHAR: u32 = 1042;
pub(crate) const VARCHAR: u32 = 1043;
pub(crate) const DATE: u32 = 1082;
pub(crate) const TIME: u32 = 1083;
pub(crate) const TIMESTAMP: u32 = 1114;
pub(crate) const TIMESTAMPTZ: u32 = 1184;
pub(crate) const INTERVAL: u32 = 1186;
pub(crate) const INTERVALS: u32 = 1187;
pub(crate) const TIMETZ: u32 = 1266;
pub(crate) const NUMERIC: u32 = 1700;
pub(crate) const UUID: u32 = 2950;
pub(crate) const JSONB: u32 = 3802;

/// Text, which everything can be.
pub(crate) const AS_TEXT: Type = Type { oid: TEXT, size: -1 };

/// A built-in type: its name, its number, the number of its array, bytes of a value.
type Builtin = (&'static str, u32, u32, i16);

#[rustfmt::skip]
const BUILTIN: [Builtin; 63] = [
    ("boolean", BOOL, 1000, 1), ("bytea", BYTEA, 1001, -1), ("\"char\"", CHAR, 1002, 1),
    ("name", NAME, 1003, 64), ("bigint", INT8, 1016, 8), ("smallint", INT2, 1005, 2),
    ("integer", INT4, 1007, 4), ("text", TEXT, 1009, -1), ("oid", OID, 1028, 4),
    ("tid", 27, 1010, 6), ("xid", XID, 1011, 4), ("cid", 29, 1012, 4),
    ("json", JSON, 199, -1), ("xml", XML, 143, -1), ("point", 600, 1017, 16),
    ("lseg", 601, 1018, 32), ("path", 602, 1019, -1), ("box", 603, 1020, 32),
    ("polygon", 604, 1027, -1), ("line", 628, 629, 24), ("cidr", CIDR, 651, -1),
    ("real", FLOAT4, 1021, 4), ("double precision", FLOAT8, 1022, 8), ("circle", 718, 719, 24),
    ("macaddr8", MACADDR8, 775, 8), ("money", 790, 791, 8), ("macaddr", MACADDR, 1040, 6),
    ("inet", INET, 1041, -1), ("character", BPCHAR, 1014, -1),
    ("character varying", VARCHAR, 1015, -1), ("date", DATE, 1182, 4),
    ("time without time zone", TIME, 1183, 8), ("timestamp without time zone", TIMESTAMP, 1115, 8),
    ("timestamp with time zone", TIMESTAMPTZ, 1185, 8), ("interval", INTERVAL, INTERVALS, 16),
    ("time with time zone", TIMETZ, 1270, 12), ("bit", 1560, 1561, -1),
    ("bit varying", 1562, 1563, -1), ("numeric", NUMERIC, 1231, -1), ("uuid", UUID, 2951, 16),
    ("pg_lsn", 3220, 3221, 8), ("tsvector", 3614, 3643, -1), ("tsquery", 3615, 3645, -1),
    ("jsonb", JSONB, 3807, -1), ("int4range", 3904, 3905, -1), ("numrange", 3906, 3907, -1),
    ("tsrange", 3908, 3909, -1), ("tstzrange", 3910, 3911, -1), ("daterange", 3912, 3913, -1),
    ("int8range", 3926, 3927, -1), ("jsonpath", 4072, 4073, -1),
    ("int4multirange", 4451, 6150, -1), ("nummultirange", 4532, 6151, -1),
    ("tsmultirange", 4533, 6152, -1), ("tstzmultirange", 4534, 6153, -1),
    ("datemultirange", 4535, 6155, -1), ("int8multirange", 4536, 6157, -1),
    ("regproc", 24, 1008, 4), ("regclass", 2205, 2210, 4), ("regtype", 2206, 2211, 4),
    ("regnamespace", 4089, 4090, 4), ("regrole", 4096, 4097, 4), ("void", 2278, 0, 4),
];

fn of_oid(oid: u32) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| builtin.1 == oid)
}

/// Type of the elements of an array type.
pub(crate) fn element(array: u32) -> Option<u32> {
    BUILTIN.iter().find(|builtin| builtin.2 == array && array != 0).map(|builtin| builtin.1)
}

/// What a client reads of a type's number.
pub(crate) fn name(oid: u32) -> String {
    let array = || element(oid).and_then(of_oid).map(|builtin| format!("{}[]", builtin.0));
    of_oid(oid)
        .map(|builtin| builtin.0.to_owned())
        .or_else(array)
        .unwrap_or_else(|| oid.to_string())
}

/// Whether a type of that number is known here by name.
pub(crate) fn is_named(oid: u32) -> bool {
    of_oid(oid).is_some() || element(oid).is_some()
}

/// The type of that number.
pub(crate) fn known(oid: u32) -> Type {
    of_oid(oid).map_or(AS_TEXT, |builtin| Type { oid, size: builtin.3 })
}

/// The type of that name, as the source of that dialect says it; `None` where cells have to say.
pub(crate) fn by_name(dialect: Dialect, name: &str) -> Option<Type> {
    match dialect {
        Dialect::Postgresql => Some(postgresql(name)),
        Dialect::Mysql | Dialect::Sqlite => dialect.postgresql_type(name).map(postgresql),
    }
}

fn postgresql(name: &str) -> Type {
    if let Some(element) = name.strip_suffix("[]") {
        let array = BUILTIN.iter().find(|builtin| builtin.0 == element);
        // An array of a type of the site's own reads as an array of text.
        let oid = array.map_or(1009, |builtin| builtin.2);
        return Type { oid, size: -1 };
    }
    let builtin = BUILTIN.iter().find(|builtin| builtin.0 == name);
    builtin.map_or(AS_TEXT, |builtin| known(builtin.1))
}

/// The types of an answer's columns, with the first block in hand: what that says where the name
/// does not, or says otherwise.
pub(crate) fn of_columns(
    dialect: Dialect,
    columns: &[ShapeColumn],
    first: Option<&Block>,
) -> Vec<Type> {
    let columns = columns.iter().enumerate();
    columns
        .map(|(at, column)| {
            let named = by_name(dialect, &column.type_name);
            match (&column.form, first) {
                (Form::Dynamic, Some(Block::Cells(rows))) => {
                    let cells: Vec<&Cell> = rows.iter().filter_map(|row| row.get(at)).collect();
                    of_cells(named, &cells)
                }
                _ => named.unwrap_or(AS_TEXT),
            }
        })
        .collect()
}

/// The type that all of these can be; the named one if they can be that.
fn of_cells(named: Option<Type>, cells: &[&Cell]) -> Type {
    if let Some(named) = named {
        let fit = cells.iter().all(|cell| crate::cell::fits(cell, named.oid));
        return if fit { named } else { AS_TEXT };
    }
    let (mut any, mut int, mut number, mut bytes) = (false, true, true, true);
    for cell in cells.iter().filter(|cell| !matches!(cell, Cell::Null)) {
        any = true;
        int &= matches!(cell, Cell::Int(_));
        number &= matches!(cell, Cell::Int(_) | Cell::Float(_));
        bytes &= matches!(cell, Cell::Bytes(_));
    }
    match (any, int, number, bytes) {
        (true, true, _, _) => known(INT8),
        (true, false, true, _) => known(FLOAT8),
        (true, false, false, true) => known(BYTEA),
        _ => AS_TEXT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sources_become_numbers_of_types() {
        let oid = |dialect, name| by_name(dialect, name).map(|kind| kind.oid);
        for (dialect, name, expected) in [
            (Dialect::Postgresql, "integer", Some(INT4)),
            (Dialect::Postgresql, "timestamp with time zone", Some(TIMESTAMPTZ)),
            (Dialect::Postgresql, "integer[]", Some(1007)),
            (Dialect::Postgresql, "order_status", Some(TEXT)),
            (Dialect::Postgresql, "order_status[]", Some(1009)),
            (Dialect::Mysql, "int", Some(INT8)),
            (Dialect::Mysql, "bigint unsigned", Some(NUMERIC)),
            (Dialect::Mysql, "bigint(20) unsigned", Some(NUMERIC)),
            (Dialect::Mysql, "varchar(20)", Some(TEXT)),
            (Dialect::Sqlite, "INTEGER", Some(INT8)),
            (Dialect::Sqlite, "varchar(20)", Some(TEXT)),
            (Dialect::Sqlite, "any", None),
            (Dialect::Sqlite, "DATE", None),
        ] {
            assert_eq!(oid(dialect, name), expected, "{name}");
        }
        assert_eq!(element(1007), Some(INT4));
        assert_eq!(element(0), None);
    }

    #[test]
    fn cells_say_what_no_name_does() {
        let text = Cell::Text("x".into());
        for (cells, expected) in [
            (vec![Cell::Int(1), Cell::Null], INT8),
            (vec![Cell::Int(1), Cell::Float(0.5)], FLOAT8),
            (vec![Cell::Null], TEXT),
            (vec![Cell::Int(1), text.clone()], TEXT),
            (vec![Cell::Bytes([1].into())], BYTEA),
        ] {
            assert_eq!(
                of_cells(None, &cells.iter().collect::<Vec<_>>()).oid,
                expected,
                "{cells:?}"
            );
        }
        assert_eq!(of_cells(Some(known(INT8)), &[&text]).oid, TEXT, "declared otherwise");
    }
}
