//! PostgreSQL's types: the built-in ones by OID, all others as the catalogue tells them.

use std::{collections::HashMap, sync::Arc};

use postern_core::{catalogue::TypeFamily, rows::Form};

/// Deepest chain of domains and arrays that is followed.
const DEPTH_MAX: usize = 16;

pub(super) const BOOL: u32 = 16;
pub(super) const BYTEA: u32 = 17;
pub(super) const NAME: u32 = 19;
pub(super) const INT8: u32 = 20;
pub(super) const INT2: u32 = 21;
pub(super) const INT4: u32 = 23;
pub(super) const TEXT: u32 = 25;
pub(super) const OID: u32 = 26;
pub(super) const JSON: u32 = 114;
pub(super) const FLOAT4: u32 = 700;
pub(super) const FLOAT8: u32 = 701;
pub(super) const UNKNOWN: u32 = 705;
pub(super) const BPCHAR: u32 = 1042;
pub(super) const VARCHAR: u32 = 1043;
pub(super) const NUMERIC: u32 = 1700;
pub(super) const JSONB: u32 = 3802;

/// How values of a built-in type read and compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Bool,
    Int,
    Float,
    Numeric,
    Text,
    Padded,
    Bytes,
    Date,
    Time,
    Timestamp,
    TimestampTz,
    Interval,
    Uuid,
    Json,
    Jsonb,
    Inet,
    Range,
    Other,
}

/// A built-in type: its OID, the OID of its array (0 for none), its name, its kind.
type Builtin = (u32, u32, &'static str, Kind);

#[rustfmt::skip]
const BUILTIN: [Builtin; 71] = [
    (16, 1000, "boolean", Kind::Bool),
    (17, 1001, "bytea", Kind::Bytes),
    (18, 1002, "\"char\"", Kind::Other),
    (19, 1003, "name", Kind::Text),
    (20, 1016, "bigint", Kind::Int),
    (21, 1005, "smallint", Kind::Int),
    (22, 1006, "int2vector", Kind::Other),
    (23, 1007, "integer", Kind::Int),
    (24, 1008, "regproc", Kind::Other),
    (25, 1009, "text", Kind::Text),
    (26, 1028, "oid", Kind::Int),
    (27, 1010, "tid", Kind::Other),
    (28, 1011, "xid", Kind::Other),
    (29, 1012, "cid", Kind::Other),
    (30, 1013, "oidvector", Kind::Other),
    (114, 199, "json", Kind::Json),
    (142, 143, "xml", Kind::Other),
    (600, 1017, "point", Kind::Other),
    (601, 1018, "lseg", Kind::Other),
    (602, 1019, "path", Kind::Other),
    (603, 1020, "box", Kind::Other),
    (604, 1027, "polygon", Kind::Other),
    (628, 629, "line", Kind::Other),
    (650, 651, "cidr", Kind::Inet),
    (700, 1021, "real", Kind::Float),
    (701, 1022, "double precision", Kind::Float),
    (705, 0, "unknown", Kind::Other),
    (718, 719, "circle", Kind::Other),
    (774, 775, "macaddr8", Kind::Other),
    (790, 791, "money", Kind::Other),
    (829, 1040, "macaddr", Kind::Other),
    (869, 1041, "inet", Kind::Inet),
    (1033, 1034, "aclitem", Kind::Other),
    (1042, 1014, "character", Kind::Padded),
    (1043, 1015, "character varying", Kind::Text),
    (1082, 1182, "date", Kind::Date),
    (1083, 1183, "time without time zone", Kind::Time),
    (1114, 1115, "timestamp without time zone", Kind::Timestamp),
    (1184, 1185, "timestamp with time zone", Kind::TimestampTz),
    (1186, 1187, "interval", Kind::Interval),
    (1266, 1270, "time with time zone", Kind::Other),
    (1560, 1561, "bit", Kind::Other),
    (1562, 1563, "bit varying", Kind::Other),
    (1700, 1231, "numeric", Kind::Numeric),
    (2205, 2210, "regclass", Kind::Other),
    (2206, 2211, "regtype", Kind::Other),
    (2249, 2287, "record", Kind::Other),
    (2278, 0, "void", Kind::Other),
    (2950, 2951, "uuid", Kind::Uuid),
    (2970, 2949, "txid_snapshot", Kind::Other),
    (3220, 3221, "pg_lsn", Kind::Other),
    (3614, 3643, "tsvector", Kind::Other),
    (3615, 3645, "tsquery", Kind::Other),
    (3734, 3735, "regconfig", Kind::Other),
    (3769, 3770, "regdictionary", Kind::Other),
    (3802, 3807, "jsonb", Kind::Jsonb),
    (3904, 3905, "int4range", Kind::Range),
    (3906, 3907, "numrange", Kind::Range),
    (3908, 3909, "tsrange", Kind::Range),
    (3910, 3911, "tstzrange", Kind::Range),
    (3912, 3913, "daterange", Kind::Range),
    (3926, 3927, "int8range", Kind::Range),
    (4072, 4073, "jsonpath", Kind::Other),
    (4089, 4090, "regnamespace", Kind::Other),
    (4096, 4097, "regrole", Kind::Other),
    (4451, 6150, "int4multirange", Kind::Range),
    (4532, 6151, "nummultirange", Kind::Range),
    (4533, 6152, "tsmultirange", Kind::Range),
    (4534, 6153, "tstzmultirange", Kind::Range),
    (4535, 6155, "datemultirange", Kind::Range),
    (4536, 6157, "int8multirange", Kind::Range),
];

/// What a type is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TypeInfo {
    /// Its name, as told to callers.
    pub(super) name: Arc<str>,
    /// What it is.
    pub(super) make: Make,
}

/// How a type is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Make {
    /// A scalar of its own.
    Scalar,
    /// An enum.
    Enum,
    /// A range or multirange.
    Range,
    /// `citext`.
    ForeignText,
    /// A domain over another.
    Domain {
        /// The type beneath.
        base: u32,
    },
    /// An array.
    Array {
        /// Type of the elements.
        element: u32,
        /// What stands between them.
        delimiter: char,
    },
}

/// The types that are not built in, as far as they were asked for.
pub(super) type UserTypes = HashMap<u32, TypeInfo>;

/// The built-in types and those of one database.
#[derive(Clone, Copy, Debug)]
pub(super) struct Types<'a>(pub(super) &'a UserTypes);

/// A type with domains seen through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Resolved {
    /// No array: its OID.
    Scalar(u32),
    /// An array of that type.
    Array {
        /// Type of the elements.
        element: u32,
        /// What stands between them.
        delimiter: char,
    },
}

fn builtin(oid: u32) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|entry| entry.0 == oid)
}

fn builtin_array(oid: u32) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|entry| entry.1 == oid && oid != 0)
}

/// Whether the type is described here without asking the server.
pub(super) fn is_builtin(oid: u32) -> bool {
    builtin(oid).is_some() || builtin_array(oid).is_some()
}

impl Types<'_> {
    /// The name told to callers.
    pub(super) fn name(self, oid: u32) -> Arc<str> {
        if let Some(entry) = builtin(oid) {
            return entry.2.into();
        }
        if let Some(element) = builtin_array(oid) {
            return format!("{}[]", element.2).into();
        }
        self.0.get(&oid).map_or_else(|| "unknown".into(), |info| Arc::clone(&info.name))
    }

    /// The type behind domains.
    pub(super) fn resolve(self, oid: u32) -> Resolved {
        let mut oid = oid;
        for _ in 0..DEPTH_MAX {
            if let Some(element) = builtin_array(oid) {
                let delimiter = if element.0 == 603 { ';' } else { ',' };
                return Resolved::Array { element: element.0, delimiter };
            }
            match self.0.get(&oid).map(|info| &info.make) {
                Some(Make::Domain { base }) => oid = *base,
                Some(Make::Array { element, delimiter }) => {
                    return Resolved::Array { element: *element, delimiter: *delimiter };
                }
                Some(Make::Scalar | Make::Enum | Make::Range | Make::ForeignText) | None => break,
            }
        }
        Resolved::Scalar(oid)
    }

    /// How cells read in text format.
    pub(super) fn form(self, oid: u32) -> Form {
        self.form_at(oid, 0)
    }

    fn form_at(self, oid: u32, depth: usize) -> Form {
        if depth > DEPTH_MAX {
            return Form::Text;
        }
        match self.resolve(oid) {
            Resolved::Scalar(oid) => builtin(oid).map_or(Form::Text, |entry| form_of(entry.3)),
            Resolved::Array { element, delimiter } => {
                let element = Box::new(self.form_at(element, depth.saturating_add(1)));
                Form::Array { element, delimiter }
            }
        }
    }

    /// What the type is made of, for masks, filters and encoding.
    pub(super) fn family(self, oid: u32) -> TypeFamily {
        self.family_at(oid, 0)
    }

    fn family_at(self, oid: u32, depth: usize) -> TypeFamily {
        if depth > DEPTH_MAX {
            return TypeFamily::Other;
        }
        match self.resolve(oid) {
            Resolved::Array { element, .. } => {
                TypeFamily::Array(Box::new(self.family_at(element, depth.saturating_add(1))))
            }
            Resolved::Scalar(oid) => match builtin(oid) {
                Some(entry) => family_of(entry.3),
                None => match self.0.get(&oid).map(|info| &info.make) {
                    Some(Make::Enum) => TypeFamily::Enum,
                    Some(Make::Range) => TypeFamily::Range,
                    Some(Make::ForeignText) => TypeFamily::ForeignText,
                    Some(Make::Scalar | Make::Domain { .. } | Make::Array { .. }) | None => {
                        TypeFamily::Other
                    }
                },
            },
        }
    }
}

fn form_of(kind: Kind) -> Form {
    match kind {
        Kind::Bool => Form::Bool,
        Kind::Int => Form::Int,
        Kind::Float => Form::Float,
        Kind::Numeric => Form::Numeric,
        Kind::Bytes => Form::Bytes,
        Kind::Date => Form::Date,
        Kind::Timestamp => Form::Timestamp,
        Kind::TimestampTz => Form::TimestampTz,
        Kind::Json | Kind::Jsonb => Form::Json,
        Kind::Text
        | Kind::Padded
        | Kind::Time
        | Kind::Interval
        | Kind::Uuid
        | Kind::Inet
        | Kind::Range
        | Kind::Other => Form::Text,
    }
}

const fn family_of(kind: Kind) -> TypeFamily {
    match kind {
        Kind::Bool => TypeFamily::Bool,
        Kind::Int => TypeFamily::Int,
        Kind::Float => TypeFamily::Float,
        Kind::Numeric => TypeFamily::Numeric,
        Kind::Text => TypeFamily::Text,
        Kind::Padded => TypeFamily::PaddedText,
        Kind::Bytes => TypeFamily::Bytes,
        Kind::Date => TypeFamily::Date,
        Kind::Time => TypeFamily::Time,
        Kind::Timestamp => TypeFamily::Timestamp,
        Kind::TimestampTz => TypeFamily::TimestampTz,
        Kind::Interval => TypeFamily::Interval,
        Kind::Uuid => TypeFamily::Uuid,
        Kind::Json => TypeFamily::Json,
        Kind::Jsonb => TypeFamily::Jsonb,
        Kind::Inet => TypeFamily::Inet,
        Kind::Range => TypeFamily::Range,
        Kind::Other => TypeFamily::Other,
    }
}
