//! Which type a column has in Arrow.
//!
//! A type is taken where the source binds every value of the column to it. PostgreSQL does for all;
//! its exact decimals are text, as no type of Arrow holds each of them. MySQL does but for dates,
//! which may be `0000-00-00`, and SQLite for nothing: any column may hold anything. Such columns are
//! text, so that no value is lost and none ends an answer. A client that would rather have what is
//! declared says so ([`Types::Declared`]) and takes the risk.

use arrow_schema::{DataType, TimeUnit};
use postern_core::{
    dialect::Dialect,
    mask::MaskKind,
    rows::{Form, ShapeColumn},
};

use crate::Types;

/// A type of Arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Int16,
    Int32,
    Int64,
    UInt64,
    Float32,
    Float64,
    Text,
    Bytes,
    /// Days since 1970.
    Date,
    /// Microseconds since 1970, in no zone.
    Timestamp,
    /// The same, in UTC.
    Moment,
}

impl Kind {
    pub(super) fn data_type(self) -> DataType {
        match self {
            Self::Bool => DataType::Boolean,
            Self::Int16 => DataType::Int16,
            Self::Int32 => DataType::Int32,
            Self::Int64 => DataType::Int64,
            Self::UInt64 => DataType::UInt64,
            Self::Float32 => DataType::Float32,
            Self::Float64 => DataType::Float64,
            Self::Text => DataType::Utf8,
            Self::Bytes => DataType::Binary,
            Self::Date => DataType::Date32,
            Self::Timestamp => DataType::Timestamp(TimeUnit::Microsecond, None),
            Self::Moment => DataType::Timestamp(TimeUnit::Microsecond, Some(UTC.into())),
        }
    }
}

/// The zone of moments.
pub(super) const UTC: &str = "UTC";

/// The type of a column.
pub(super) fn of(column: &ShapeColumn, dialect: Dialect, types: Types) -> Kind {
    let name = &*column.type_name;
    match &column.form {
        Form::Bool => Kind::Bool,
        Form::Int => match name {
            // A stand-in has as many digits as the value, and may be greater than its type holds.
            _ if is_exchanged(column) => Kind::Int64,
            "smallint" => Kind::Int16,
            "integer" => Kind::Int32,
            _ => Kind::Int64,
        },
        Form::Float if name == "real" => Kind::Float32,
        Form::Float => Kind::Float64,
        Form::Date => Kind::Date,
        Form::Timestamp => Kind::Timestamp,
        Form::TimestampTz => Kind::Moment,
        Form::Bytes => Kind::Bytes,
        Form::Numeric | Form::Text | Form::Json | Form::Array { .. } => Kind::Text,
        Form::Dynamic => match (dialect, types) {
            (Dialect::Postgresql, Types::Sure | Types::Declared)
            | (Dialect::Sqlite, Types::Sure) => Kind::Text,
            (Dialect::Mysql, types) => mysql(column, types),
            (Dialect::Sqlite, Types::Declared) => sqlite(column),
        },
    }
}

/// Whether its values were put in on the way out, whatever type the source told.
fn is_exchanged(column: &ShapeColumn) -> bool {
    match column.masked {
        Some(MaskKind::Token | MaskKind::Fake) => true,
        Some(
            MaskKind::Null
            | MaskKind::Redact
            | MaskKind::Partial
            | MaskKind::Email
            | MaskKind::Hash
            | MaskKind::Generalize,
        )
        | None => false,
    }
}

/// By the name of an answer's column, which the server tells of the values themselves.
fn mysql(column: &ShapeColumn, types: Types) -> Kind {
    let kind = match &*column.type_name {
        "tinyint" | "smallint" | "mediumint" | "int" | "bigint" | "year" => Kind::Int64,
        "bigint unsigned" => Kind::UInt64,
        "float" | "double" => Kind::Float64,
        "blob" | "geometry" => Kind::Bytes,
        "date" if types == Types::Declared => Kind::Date,
        "datetime" | "timestamp" if types == Types::Declared => Kind::Timestamp,
        _ => Kind::Text,
    };
    if is_exchanged(column) { Kind::Text } else { kind }
}

/// By the affinity of a declared type (sqlite.org/datatype3.html section 3.1). What a mask gives is
/// bound to no declaration.
fn sqlite(column: &ShapeColumn) -> Kind {
    let name = column.type_name.to_ascii_uppercase();
    let has = |word: &str| name.contains(word);
    if column.masked.is_some() {
        Kind::Text
    } else if has("INT") {
        Kind::Int64
    } else if has("CHAR") || has("CLOB") || has("TEXT") {
        Kind::Text
    } else if has("BLOB") {
        Kind::Bytes
    } else if has("REAL") || has("FLOA") || has("DOUB") {
        Kind::Float64
    } else {
        Kind::Text
    }
}
