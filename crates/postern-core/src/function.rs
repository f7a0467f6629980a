//! Functions of the site: those that a database has of its own and that people opened by their
//! signature.
//!
//! A survey tells what there is; a review names some of it, says what each reads and fixes its
//! definition. What is not named, or no longer is as it was read, is in no [`Sight`](crate::sight).

use std::{fmt, str::FromStr, sync::Arc};

/// Longest signature that is read, in bytes.
const SIGNATURE_BYTES_MAX: usize = 1_000;

/// Most arguments of a function.
const ARGUMENTS_MAX: usize = 32;

/// A function's number in its source: the OID in PostgreSQL; 0 in MySQL, which numbers none and
/// has one function of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FunctionId(pub u32);

/// `reporting.net_of_tax(numeric, text) -> numeric`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Signature {
    /// The schema; in MySQL the database.
    pub schema: Arc<str>,
    /// The name.
    pub name: Arc<str>,
    /// The types of its arguments, in the engine's spelling.
    pub arguments: Vec<Arc<str>>,
    /// The type of its result, in the engine's spelling.
    pub result: Arc<str>,
}

/// Why a text is no signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// It is longer than any is.
    #[error("it is longer than {SIGNATURE_BYTES_MAX} bytes, or has over {ARGUMENTS_MAX} arguments")]
    TooLong,
    /// It is not of the form.
    #[error("it is not of the form schema.name(type, type) -> type")]
    Form,
}

impl FromStr for Signature {
    type Err = SignatureError;

    fn from_str(text: &str) -> Result<Self, SignatureError> {
        if text.len() > SIGNATURE_BYTES_MAX {
            return Err(SignatureError::TooLong);
        }
        let (call, result) = text.rsplit_once("->").ok_or(SignatureError::Form)?;
        let (path, rest) = call.split_once('(').ok_or(SignatureError::Form)?;
        let arguments = rest.trim().strip_suffix(')').ok_or(SignatureError::Form)?;
        let (schema, name) = path.split_once('.').ok_or(SignatureError::Form)?;
        let arguments = types(arguments)?;
        if arguments.len() > ARGUMENTS_MAX {
            return Err(SignatureError::TooLong);
        }
        Ok(Self {
            schema: word(schema)?,
            name: word(name)?,
            arguments,
            result: spelled(result).ok_or(SignatureError::Form)?,
        })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} -> {}", self.call(), self.result)
    }
}

impl Signature {
    /// Without the type of its result.
    pub fn call(&self) -> String {
        let arguments: Vec<&str> = self.arguments.iter().map(AsRef::as_ref).collect();
        format!("{}({})", self.path(), arguments.join(", "))
    }

    /// `reporting.net_of_tax`
    pub fn path(&self) -> String {
        format!("{}.{}", self.schema, self.name)
    }
}

/// A schema or a name: whatever has no sign of the form itself, and nothing invisible.
fn word(text: &str) -> Result<Arc<str>, SignatureError> {
    let text = text.trim();
    let fits = |c: char| !c.is_control() && !matches!(c, '.' | '(' | ')' | '"' | '`' | '\'');
    if text.is_empty() || !text.chars().all(fits) {
        return Err(SignatureError::Form);
    }
    Ok(text.into())
}

/// Types between commas; the commas of `decimal(10,2)` stand in parentheses of their own.
fn types(text: &str) -> Result<Vec<Arc<str>>, SignatureError> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut depth = 0_u32;
    let mut pieces = vec![String::new()];
    for c in text.chars() {
        depth = match c {
            '(' => depth.saturating_add(1),
            ')' => depth.checked_sub(1).ok_or(SignatureError::Form)?,
            _ => depth,
        };
        match pieces.last_mut() {
            Some(piece) if c != ',' || depth > 0 => piece.push(c),
            _ => pieces.push(String::new()),
        }
    }
    if depth > 0 {
        return Err(SignatureError::Form);
    }
    pieces.iter().map(|piece| spelled(piece).ok_or(SignatureError::Form)).collect()
}

/// A type as the engines spell it: in lower case, single blanks, the long word for a short one.
fn spelled(text: &str) -> Option<Arc<str>> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let text = words.join(" ");
    let fits =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '.' | ',' | '(' | ')' | '[' | ']');
    if text.is_empty() || !text.chars().all(fits) {
        return None;
    }
    let (base, array) = match text.strip_suffix("[]") {
        Some(base) => (base, "[]"),
        None => (text.as_str(), ""),
    };
    let long = LONG.iter().find(|(short, _)| *short == base).map_or(base, |(_, long)| long);
    Some(format!("{long}{array}").into())
}

/// Short words for types of PostgreSQL, and how the server spells them.
const LONG: &[(&str, &str)] = &[
    ("bool", "boolean"),
    ("decimal", "numeric"),
    ("float4", "real"),
    ("float8", "double precision"),
    ("int", "integer"),
    ("int2", "smallint"),
    ("int4", "integer"),
    ("int8", "bigint"),
    ("timestamp", "timestamp without time zone"),
    ("timestamptz", "timestamp with time zone"),
    ("time", "time without time zone"),
    ("timetz", "time with time zone"),
    ("varchar", "character varying"),
    ("char", "character"),
    ("varbit", "bit varying"),
];

/// What a function may look at, as people said when they opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reads {
    /// Its arguments and nothing else.
    Arguments,
    /// Tables or settings too, past masks and row filters: with the rights of Postern's login.
    Database,
}

impl Reads {
    /// The word in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Arguments => "arguments",
            Self::Database => "database",
        }
    }
}

/// A function that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFunction {
    /// Where it stands.
    pub id: FunctionId,
    /// As it was opened.
    pub signature: Signature,
    /// The arguments' types as they stand in a cast, one for each: in PostgreSQL names of
    /// `pg_catalog`. Empty in MySQL, which converts them itself.
    pub casts: Vec<Arc<str>>,
    /// What it may look at.
    pub reads: Reads,
    /// One line for people and agents.
    pub about: Option<Arc<str>>,
}

/// A function as a survey found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyFunction {
    /// Where it stands.
    pub id: FunctionId,
    /// Its signature.
    pub signature: Signature,
    /// The arguments' types as they stand in a cast; empty in MySQL.
    pub casts: Vec<Arc<str>>,
    /// Why none of its kind can be opened, where that is so.
    pub unfit: Option<Unfit>,
    /// What the engine says of it.
    pub promise: Promise,
    /// Digest of its definition, as far as the login may see that, cut to 32 hex digits.
    pub definition: Arc<str>,
}

/// What an engine says that a function does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// The same result for the same arguments, whatever the tables hold.
    Computes,
    /// It may read tables or settings, and changes nothing.
    Looks,
    /// Anything.
    Nothing,
}

/// Why a function cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is an aggregate, window function or procedure, or gives rows.
    #[error("it is no function of one value")]
    Kind,
    /// It runs with its owner's rights.
    #[error("it runs with the rights of its owner, past those of Postern's login")]
    Definer,
    /// It may write.
    #[error("it may change data")]
    Writes,
    /// It takes as many arguments as there are, or gives results through them.
    #[error("it takes arguments of another form than values")]
    Arguments,
    /// A type of an argument or of the result is none that callers may cast to.
    #[error("it takes or gives a type that is not open to casts")]
    Types,
    /// Postern's login may not call it.
    #[error("Postern's login may not call it; `postern doctor --grants` prints what it needs")]
    Right,
}

/// Whether a type of PostgreSQL's `pg_catalog`, by its name there, may be an argument or a result:
/// the value types that callers may cast to, and arrays of them.
pub fn is_open_type(name: &str) -> bool {
    OPEN_TYPES.contains(&name.strip_prefix('_').unwrap_or(name))
}

/// SECURITY: no `reg…`, `oid`, `name` or `xid`, which point into the catalogue; no `xml`; nothing
/// polymorphic, which would take a whole record.
const OPEN_TYPES: &[&str] = &[
    "bit",
    "bool",
    "bpchar",
    "bytea",
    "cidr",
    "date",
    "daterange",
    "float4",
    "float8",
    "inet",
    "int2",
    "int4",
    "int4range",
    "int8",
    "int8range",
    "interval",
    "json",
    "jsonb",
    "jsonpath",
    "macaddr",
    "macaddr8",
    "money",
    "numeric",
    "numrange",
    "text",
    "time",
    "timestamp",
    "timestamptz",
    "timetz",
    "tsquery",
    "tsrange",
    "tstzrange",
    "tsvector",
    "uuid",
    "varbit",
    "varchar",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        text.parse::<Signature>().map_or_else(|error| error.to_string(), |read| read.to_string())
    }

    #[test]
    fn a_signature_reads_as_the_engines_spell_it() {
        for (written, spelled) in [
            ("r.f(numeric, text) -> numeric", "r.f(numeric, text) -> numeric"),
            ("r.f( INT , VarChar)->bool", "r.f(integer, character varying) -> boolean"),
            ("r.f() -> timestamptz", "r.f() -> timestamp with time zone"),
            ("r.f(int4[]) -> text", "r.f(integer[]) -> text"),
            (
                "shop.f(decimal(10,2), int(11)) -> char(2)",
                "shop.f(decimal(10,2), int(11)) -> char(2)",
            ),
        ] {
            assert_eq!(read(written), spelled);
        }
    }

    #[test]
    fn what_is_no_signature_is_refused() {
        for written in [
            "f(numeric) -> numeric",
            "r.f -> numeric",
            "r.f(numeric)",
            "r.f(numeric -> numeric",
            "r.f(numeric,) -> numeric",
            "r.f(a) b) -> numeric",
            "r.f(int'; drop) -> numeric",
            "r.\"f\"(int) -> numeric",
            "r.s.f(int) -> numeric",
            "r.f(int) -> ",
            "",
        ] {
            assert!(written.parse::<Signature>().is_err(), "{written}");
        }
        let long = format!("r.f({}int) -> int", "int,".repeat(ARGUMENTS_MAX));
        assert_eq!(long.parse::<Signature>(), Err(SignatureError::TooLong));
    }

    #[test]
    fn types_that_point_into_the_catalogue_are_not_open() {
        for open in ["numeric", "_text", "timestamptz"] {
            assert!(is_open_type(open), "{open}");
        }
        for closed in ["regclass", "_oid", "name", "anyelement", "record", "xml", "__text", "void"]
        {
            assert!(!is_open_type(closed), "{closed}");
        }
    }
}
