//! Declared types of SQLite columns, by the words people write in them.
//!
//! Outside STRICT tables a declared type is a wish: any value may stand in any column. The family
//! says what was meant; cells say what is there.

use std::sync::Arc;

use postern_core::catalogue::{ColumnType, TypeFamily};

/// The type of a column declared so.
pub(super) fn column_type(declared: &str) -> ColumnType {
    ColumnType { name: Arc::from(declared.trim()), family: family(declared.trim()) }
}

fn family(declared: &str) -> TypeFamily {
    let upper = declared.to_ascii_uppercase();
    let word = upper.split('(').next().unwrap_or_default().trim();
    match word {
        "" | "ANY" => TypeFamily::Any,
        "BOOL" | "BOOLEAN" => TypeFamily::Bool,
        "NUMERIC" | "DECIMAL" | "NUMBER" | "DEC" | "MONEY" => TypeFamily::Numeric,
        "DATE" => TypeFamily::Date,
        "TIME" => TypeFamily::Time,
        "JSON" => TypeFamily::Json,
        // bytes in SQLite's own layout, not the text of the document
        "JSONB" => TypeFamily::Bytes,
        _ if word.starts_with("DATETIME") || word.starts_with("TIMESTAMP") => TypeFamily::Timestamp,
        _ => by_affinity(word),
    }
}

/// The engine's own rules (<https://sqlite.org/datatype3.html>, 3.1), in their order.
fn by_affinity(word: &str) -> TypeFamily {
    let holds = |part: &str| word.contains(part);
    if holds("INTERVAL") || holds("POINT") {
        TypeFamily::Other
    } else if holds("INT") {
        TypeFamily::Int
    } else if holds("CHAR") || holds("CLOB") || holds("TEXT") {
        TypeFamily::Text
    } else if holds("BLOB") {
        TypeFamily::Bytes
    } else if holds("REAL") || holds("FLOA") || holds("DOUB") {
        TypeFamily::Float
    } else {
        TypeFamily::Other
    }
}
