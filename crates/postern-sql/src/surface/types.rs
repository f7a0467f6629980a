//! Types that callers may cast to, and what they are made of.
//!
//! Built-in value types only. The `reg…` types look names up in the catalogue (an oracle for what
//! exists), `oid` and `xid` point into it, `xml` runs a parser with entities, and a type of the
//! site can have an input function of its own: all refused.

use postern_core::{catalogue::TypeFamily, dialect::Dialect};
use sqlparser::ast::{
    ArrayElemTypeDef, CharacterLength, DataType, ExactNumberInfo, ObjectName, TimezoneInfo,
};

use super::Denied;

const FOREIGN: Denied = Denied::new("types of another database");
const UNKNOWN: Denied = Denied::new("unknown");
const CATALOGUE: Denied = Denied::new("catalogue information");

/// Arrays of arrays of … beyond this are no honest cast.
const ARRAY_DEPTH_MAX: u8 = 6;

/// What casting to that type makes.
///
/// # Errors
/// [`Denied`] when the type is not open.
pub(crate) fn cast(dialect: Dialect, ty: &DataType) -> Result<TypeFamily, Denied> {
    match dialect {
        Dialect::Postgresql => postgresql(ty, ARRAY_DEPTH_MAX),
        Dialect::Sqlite => sqlite(ty),
        Dialect::Mysql => mysql(ty),
    }
}

fn postgresql(ty: &DataType, depth: u8) -> Result<TypeFamily, Denied> {
    use DataType as T;
    match ty {
        T::Character(length) | T::Char(length) => sized(length.as_ref(), TypeFamily::PaddedText),
        T::CharacterVarying(length) | T::CharVarying(length) | T::Varchar(length) => {
            sized(length.as_ref(), TypeFamily::Text)
        }
        T::Text => Ok(TypeFamily::Text),
        T::Uuid => Ok(TypeFamily::Uuid),
        T::Numeric(_) | T::Decimal(_) | T::Dec(_) => Ok(TypeFamily::Numeric),
        T::Int2(None)
        | T::SmallInt(None)
        | T::Int(None)
        | T::Int4(None)
        | T::Int8(None)
        | T::Integer(None)
        | T::BigInt(None) => Ok(TypeFamily::Int),
        T::Float(_) | T::Float4 | T::Real | T::Float8 | T::DoublePrecision => Ok(TypeFamily::Float),
        T::Bool | T::Boolean => Ok(TypeFamily::Bool),
        T::Date => Ok(TypeFamily::Date),
        T::Time(_, _) => Ok(TypeFamily::Time),
        T::Timestamp(_, TimezoneInfo::WithTimeZone | TimezoneInfo::Tz) => {
            Ok(TypeFamily::TimestampTz)
        }
        T::Timestamp(_, TimezoneInfo::None | TimezoneInfo::WithoutTimeZone) => {
            Ok(TypeFamily::Timestamp)
        }
        T::Interval { fields: _, precision: _ } => Ok(TypeFamily::Interval),
        T::JSON => Ok(TypeFamily::Json),
        T::JSONB => Ok(TypeFamily::Jsonb),
        T::Bytea => Ok(TypeFamily::Bytes),
        T::Bit(_) | T::BitVarying(_) | T::VarBit(_) | T::TsVector | T::TsQuery => {
            Ok(TypeFamily::Other)
        }
        T::Array(element) => array(element, depth),
        T::Custom(name, modifiers) => named(name, modifiers),
        T::Regclass => Err(CATALOGUE),
        T::Datetime(_) | T::Datetime64(_, _) | T::TimestampNtz(_) => {
            Err(Denied::with("types of another database", "timestamp"))
        }
        T::Int2(Some(_))
        | T::SmallInt(Some(_))
        | T::Int(Some(_))
        | T::Int4(Some(_))
        | T::Int8(Some(_))
        | T::Integer(Some(_))
        | T::BigInt(Some(_))
        | T::Signed
        | T::SignedInteger
        | T::Unsigned
        | T::UnsignedInteger => Err(Denied::with("types of another database", "bigint")),
        T::Double(_) => Err(Denied::with("types of another database", "double precision")),
        T::Nvarchar(_) | T::String(_) | T::TinyText | T::MediumText | T::LongText => {
            Err(Denied::with("types of another database", "text"))
        }
        T::Blob(_) | T::Binary(_) | T::Varbinary(_) | T::Bytes(_) => {
            Err(Denied::with("types of another database", "bytea"))
        }
        other => Err(elsewhere(other)),
    }
}

/// Whether a cast from one type to the other has a value for every value.
pub(crate) fn is_total(dialect: Dialect, from: &DataType, to: &DataType) -> bool {
    let (from_rank, to_rank) = (rank(from), rank(to));
    let widens = from_rank.zip(to_rank).is_some_and(|(from, to)| from <= to);
    dialect == Dialect::Postgresql && (from == to || widens || is_text(from) && is_text(to))
}

/// Where a type of numbers without a length stands among those that hold all values of the ones
/// before.
const fn rank(ty: &DataType) -> Option<u8> {
    use DataType as T;
    match ty {
        T::Int2(None) | T::SmallInt(None) => Some(1),
        T::Int(None) | T::Int4(None) | T::Integer(None) => Some(2),
        T::Int8(None) | T::BigInt(None) => Some(3),
        T::Numeric(ExactNumberInfo::None) | T::Decimal(ExactNumberInfo::None) => Some(4),
        _ => None,
    }
}

/// Whether it is text of any length, which the server tells apart by name alone.
const fn is_text(ty: &DataType) -> bool {
    matches!(ty, DataType::Text | DataType::Varchar(None) | DataType::CharacterVarying(None))
}

fn array(element: &ArrayElemTypeDef, depth: u8) -> Result<TypeFamily, Denied> {
    let depth = depth.checked_sub(1).ok_or(UNKNOWN)?;
    match element {
        ArrayElemTypeDef::SquareBracket(inner, _) | ArrayElemTypeDef::Qualified(inner, _) => {
            let family = postgresql(inner, depth)?;
            Ok(match family {
                // PostgreSQL knows one array type per element type, of any dimension.
                TypeFamily::Array(_) => family,
                other => TypeFamily::Array(Box::new(other)),
            })
        }
        ArrayElemTypeDef::None => Err(UNKNOWN),
        ArrayElemTypeDef::AngleBracket(_) | ArrayElemTypeDef::Parenthesis(_) => Err(FOREIGN),
    }
}

/// Types that the parser has no word for, bare or in `pg_catalog`.
fn named(name: &ObjectName, modifiers: &[String]) -> Result<TypeFamily, Denied> {
    let mut parts = Vec::with_capacity(2);
    for part in &name.0 {
        let ident = part.as_ident().ok_or(UNKNOWN)?;
        parts.push(match ident.quote_style {
            Some(_) => ident.value.clone(),
            None => ident.value.to_ascii_lowercase(),
        });
    }
    let name = match parts.as_slice() {
        [name] => name.as_str(),
        [schema, name] if schema == "pg_catalog" => name.as_str(),
        _ => return Err(Denied::new("types of the site")),
    };
    if !modifiers.is_empty() && !matches!(name, "bpchar" | "varbit" | "bit") {
        return Err(UNKNOWN);
    }
    builtin(name)
}

fn builtin(name: &str) -> Result<TypeFamily, Denied> {
    Ok(match name {
        "bpchar" => TypeFamily::PaddedText,
        "text" | "varchar" => TypeFamily::Text,
        "bool" => TypeFamily::Bool,
        "int2" | "int4" | "int8" => TypeFamily::Int,
        "numeric" => TypeFamily::Numeric,
        "float4" | "float8" => TypeFamily::Float,
        "date" => TypeFamily::Date,
        "time" | "timetz" => TypeFamily::Time,
        "timestamp" => TypeFamily::Timestamp,
        "timestamptz" => TypeFamily::TimestampTz,
        "interval" => TypeFamily::Interval,
        "uuid" => TypeFamily::Uuid,
        "json" => TypeFamily::Json,
        "jsonb" => TypeFamily::Jsonb,
        "bytea" => TypeFamily::Bytes,
        "inet" | "cidr" => TypeFamily::Inet,
        "int4range" | "int8range" | "numrange" | "daterange" | "tsrange" | "tstzrange"
        | "int4multirange" | "int8multirange" | "nummultirange" | "datemultirange"
        | "tsmultirange" | "tstzmultirange" => TypeFamily::Range,
        "macaddr" | "macaddr8" | "money" | "jsonpath" | "tsvector" | "tsquery" | "bit"
        | "varbit" => TypeFamily::Other,
        "xml" => return Err(Denied::new("xml")),
        "oid" | "xid" | "xid8" | "cid" | "tid" | "name" | "pg_lsn" | "aclitem" | "pg_snapshot"
        | "txid_snapshot" | "refcursor" => return Err(CATALOGUE),
        reg if reg.starts_with("reg") => return Err(CATALOGUE),
        _ => return Err(Denied::new("types of the site")),
    })
}

fn sized(length: Option<&CharacterLength>, family: TypeFamily) -> Result<TypeFamily, Denied> {
    match length {
        None | Some(CharacterLength::IntegerLength { length: _, unit: None }) => Ok(family),
        Some(CharacterLength::IntegerLength { length: _, unit: Some(_) }) => Err(UNKNOWN),
        Some(CharacterLength::Max) => Err(FOREIGN),
    }
}

/// The words of SQLite: what they convert to follows its rules of affinity (`CAST(x AS DATE)`
/// gives a number there).
fn sqlite(ty: &DataType) -> Result<TypeFamily, Denied> {
    use DataType as T;
    match ty {
        T::Text
        | T::Character(_)
        | T::Char(_)
        | T::CharacterVarying(_)
        | T::CharVarying(_)
        | T::Varchar(_)
        | T::Nvarchar(_)
        | T::Clob(None) => Ok(TypeFamily::Text),
        T::Int(None)
        | T::Integer(None)
        | T::BigInt(None)
        | T::SmallInt(None)
        | T::TinyInt(None)
        | T::MediumInt(None)
        | T::Int2(None)
        | T::Int8(None) => Ok(TypeFamily::Int),
        T::Real | T::Float(_) | T::Double(_) | T::DoublePrecision => Ok(TypeFamily::Float),
        T::Numeric(_)
        | T::Decimal(_)
        | T::Dec(_)
        | T::Bool
        | T::Boolean
        | T::Date
        | T::Datetime(None) => Ok(TypeFamily::Numeric),
        T::Blob(None) => Ok(TypeFamily::Bytes),
        T::Timestamp(_, _) | T::Time(_, _) => {
            Err(Denied::with("types of another database", "datetime(…)"))
        }
        T::JSON | T::JSONB => Err(Denied::with("types of another database", "json(…)")),
        T::Uuid | T::Bytea => Err(Denied::with("types of another database", "text")),
        other => Err(elsewhere(other)),
    }
}

/// What CAST takes there.
fn mysql(ty: &DataType) -> Result<TypeFamily, Denied> {
    use DataType as T;
    match ty {
        T::Char(length) | T::Character(length) => sized(length.as_ref(), TypeFamily::Text),
        T::Signed | T::SignedInteger | T::Unsigned | T::UnsignedInteger => Ok(TypeFamily::Int),
        T::Numeric(_) | T::Decimal(_) => Ok(TypeFamily::Numeric),
        T::Float(_) | T::Double(_) | T::Real => Ok(TypeFamily::Float),
        T::Date => Ok(TypeFamily::Date),
        T::Datetime(_) => Ok(TypeFamily::Timestamp),
        T::Time(_, TimezoneInfo::None) => Ok(TypeFamily::Time),
        T::Binary(_) => Ok(TypeFamily::Bytes),
        T::JSON => Ok(TypeFamily::Json),
        T::Int(None) | T::Integer(None) | T::BigInt(None) | T::SmallInt(None) => {
            Err(Denied::with("types of another database", "signed"))
        }
        T::Text | T::Varchar(_) | T::CharacterVarying(_) => {
            Err(Denied::with("types of another database", "char"))
        }
        T::Timestamp(_, _) => Err(Denied::with("types of another database", "datetime")),
        other => Err(elsewhere(other)),
    }
}

/// Everything else, by name, so that a new type of the parser asks a question here.
const fn elsewhere(ty: &DataType) -> Denied {
    use DataType as T;
    match ty {
        T::Regclass => CATALOGUE,
        T::GeometricType(_) => Denied::new("geometry"),
        T::Custom(_, _) => Denied::new("types of the site"),
        T::Unspecified | T::Trigger | T::AnyType => UNKNOWN,
        T::Table(_)
        | T::NamedTable { .. }
        | T::Character(_)
        | T::Char(_)
        | T::CharacterVarying(_)
        | T::CharVarying(_)
        | T::Varchar(_)
        | T::Nvarchar(_)
        | T::Uuid
        | T::CharacterLargeObject(_)
        | T::CharLargeObject(_)
        | T::Clob(_)
        | T::Binary(_)
        | T::Varbinary(_)
        | T::Blob(_)
        | T::TinyBlob
        | T::MediumBlob
        | T::LongBlob
        | T::Bytes(_)
        | T::Numeric(_)
        | T::Decimal(_)
        | T::DecimalUnsigned(_)
        | T::BigNumeric(_)
        | T::BigDecimal(_)
        | T::Dec(_)
        | T::DecUnsigned(_)
        | T::Float(_)
        | T::FloatUnsigned(_)
        | T::TinyInt(_)
        | T::TinyIntUnsigned(_)
        | T::UTinyInt
        | T::Int2(_)
        | T::Int2Unsigned(_)
        | T::SmallInt(_)
        | T::SmallIntUnsigned(_)
        | T::USmallInt
        | T::MediumInt(_)
        | T::MediumIntUnsigned(_)
        | T::Int(_)
        | T::Int4(_)
        | T::Int8(_)
        | T::Int16
        | T::Int32
        | T::Int64
        | T::Int128
        | T::Int256
        | T::Integer(_)
        | T::IntUnsigned(_)
        | T::Int4Unsigned(_)
        | T::IntegerUnsigned(_)
        | T::HugeInt
        | T::UHugeInt
        | T::UInt8
        | T::UInt16
        | T::UInt32
        | T::UInt64
        | T::UInt128
        | T::UInt256
        | T::BigInt(_)
        | T::BigIntUnsigned(_)
        | T::UBigInt
        | T::Int8Unsigned(_)
        | T::Signed
        | T::SignedInteger
        | T::Unsigned
        | T::UnsignedInteger
        | T::Float4
        | T::Float32
        | T::Float64
        | T::Real
        | T::RealUnsigned
        | T::Float8
        | T::Double(_)
        | T::DoubleUnsigned(_)
        | T::DoublePrecision
        | T::DoublePrecisionUnsigned
        | T::Bool
        | T::Boolean
        | T::Date
        | T::Date32
        | T::Time(_, _)
        | T::Datetime(_)
        | T::Datetime64(_, _)
        | T::Timestamp(_, _)
        | T::TimestampNtz(_)
        | T::Interval { .. }
        | T::JSON
        | T::JSONB
        | T::Text
        | T::TinyText
        | T::MediumText
        | T::LongText
        | T::String(_)
        | T::FixedString(_)
        | T::Bytea
        | T::Bit(_)
        | T::BitVarying(_)
        | T::VarBit(_)
        | T::Array(_)
        | T::Map(_, _, _)
        | T::Tuple(_)
        | T::Nested(_)
        | T::Enum(_, _)
        | T::Set(_)
        | T::Struct(_, _)
        | T::Union(_)
        | T::Nullable(_)
        | T::LowCardinality(_)
        | T::TsVector
        | T::TsQuery => FOREIGN,
    }
}
