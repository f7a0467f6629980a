//! Types: what the catalogue calls them, and what an answer's columns are.

use mysql_async::{
    Column,
    consts::{ColumnFlags, ColumnType as Wire},
};
use postern_core::catalogue::TypeFamily;

/// The character set of bytes.
const BINARY: u16 = 63;

/// What a column is made of, by `data_type` and `column_type` of the catalogue.
pub(super) fn family(data_type: &str, column_type: &str) -> TypeFamily {
    match data_type {
        // What BOOLEAN becomes.
        "tinyint" if column_type.starts_with("tinyint(1)") => TypeFamily::Bool,
        "tinyint" | "smallint" | "mediumint" | "int" | "bigint" | "year" => TypeFamily::Int,
        "decimal" => TypeFamily::Numeric,
        "float" | "double" => TypeFamily::Float,
        "char" => TypeFamily::PaddedText,
        "varchar" | "tinytext" | "text" | "mediumtext" | "longtext" => TypeFamily::Text,
        "binary" | "varbinary" | "tinyblob" | "blob" | "mediumblob" | "longblob" => {
            TypeFamily::Bytes
        }
        "date" => TypeFamily::Date,
        "time" => TypeFamily::Time,
        // A session's zone is pinned: a TIMESTAMP reads as a DATETIME in UTC.
        "datetime" | "timestamp" => TypeFamily::Timestamp,
        "enum" | "set" => TypeFamily::Enum,
        "json" => TypeFamily::Json,
        "uuid" => TypeFamily::Uuid,
        "inet4" | "inet6" => TypeFamily::Inet,
        _ => TypeFamily::Other,
    }
}

/// How the bytes of a cell are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    Text,
    Bytes,
    Bits,
    /// Dates have no time.
    Date,
    /// What the value itself says.
    Itself,
}

/// How the cells of an answer's column are meant.
pub(super) fn meant(column: &Column) -> Meant {
    match column.column_type() {
        Wire::MYSQL_TYPE_BIT => Meant::Bits,
        Wire::MYSQL_TYPE_DATE | Wire::MYSQL_TYPE_NEWDATE => Meant::Date,
        Wire::MYSQL_TYPE_GEOMETRY => Meant::Bytes,
        Wire::MYSQL_TYPE_DECIMAL | Wire::MYSQL_TYPE_NEWDECIMAL | Wire::MYSQL_TYPE_JSON => {
            Meant::Text
        }
        Wire::MYSQL_TYPE_STRING
        | Wire::MYSQL_TYPE_VAR_STRING
        | Wire::MYSQL_TYPE_VARCHAR
        | Wire::MYSQL_TYPE_TINY_BLOB
        | Wire::MYSQL_TYPE_MEDIUM_BLOB
        | Wire::MYSQL_TYPE_LONG_BLOB
        | Wire::MYSQL_TYPE_BLOB => {
            if column.character_set() == BINARY {
                Meant::Bytes
            } else {
                Meant::Text
            }
        }
        Wire::MYSQL_TYPE_ENUM | Wire::MYSQL_TYPE_SET => Meant::Text,
        _ => Meant::Itself,
    }
}

/// What callers are told of an answer's column.
pub(super) fn name(column: &Column) -> &'static str {
    let is_bytes = meant(column) == Meant::Bytes;
    let is_unsigned = column.flags().contains(ColumnFlags::UNSIGNED_FLAG);
    match column.column_type() {
        Wire::MYSQL_TYPE_TINY => "tinyint",
        Wire::MYSQL_TYPE_SHORT => "smallint",
        Wire::MYSQL_TYPE_INT24 => "mediumint",
        Wire::MYSQL_TYPE_LONG => "int",
        Wire::MYSQL_TYPE_LONGLONG if is_unsigned => "bigint unsigned",
        Wire::MYSQL_TYPE_LONGLONG => "bigint",
        Wire::MYSQL_TYPE_FLOAT => "float",
        Wire::MYSQL_TYPE_DOUBLE => "double",
        Wire::MYSQL_TYPE_DECIMAL | Wire::MYSQL_TYPE_NEWDECIMAL => "decimal",
        Wire::MYSQL_TYPE_YEAR => "year",
        Wire::MYSQL_TYPE_DATE | Wire::MYSQL_TYPE_NEWDATE => "date",
        Wire::MYSQL_TYPE_TIME | Wire::MYSQL_TYPE_TIME2 => "time",
        Wire::MYSQL_TYPE_DATETIME | Wire::MYSQL_TYPE_DATETIME2 => "datetime",
        Wire::MYSQL_TYPE_TIMESTAMP | Wire::MYSQL_TYPE_TIMESTAMP2 => "timestamp",
        Wire::MYSQL_TYPE_BIT => "bit",
        Wire::MYSQL_TYPE_JSON => "json",
        Wire::MYSQL_TYPE_GEOMETRY => "geometry",
        Wire::MYSQL_TYPE_NULL => "null",
        Wire::MYSQL_TYPE_ENUM => "enum",
        Wire::MYSQL_TYPE_SET => "set",
        _ if is_bytes => "blob",
        _ => "text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boolean_is_a_tinyint_of_one_digit() {
        assert_eq!(family("tinyint", "tinyint(1)"), TypeFamily::Bool);
        assert_eq!(family("tinyint", "tinyint(4)"), TypeFamily::Int);
        assert_eq!(family("tinyint", "tinyint unsigned"), TypeFamily::Int);
        assert_eq!(family("geometry", "geometry"), TypeFamily::Other);
    }
}
