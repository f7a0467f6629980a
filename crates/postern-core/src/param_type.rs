//! Types that a caller declares for its parameters.

use std::{fmt, str::FromStr};

/// A built-in type of PostgreSQL's that a caller says one of its parameters has: a value type, or
/// an array of one. What a statement may do with it is for the resolver to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParamType {
    element: &'static str,
    makes: Makes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Makes {
    Itself,
    Array,
}

/// As `format_type` names them. What looks names up (`regclass`), runs a parser with entities (`xml`)
/// or is read by the settings of a session (`money`) is not among them.
const ELEMENTS: [&str; 41] = [
    "\"char\"",
    "bigint",
    "bit varying",
    "boolean",
    "bytea",
    "character",
    "character varying",
    "cidr",
    "date",
    "datemultirange",
    "daterange",
    "double precision",
    "inet",
    "int4multirange",
    "int4range",
    "int8multirange",
    "int8range",
    "integer",
    "interval",
    "json",
    "jsonb",
    "macaddr",
    "macaddr8",
    "name",
    "numeric",
    "nummultirange",
    "numrange",
    "oid",
    "real",
    "smallint",
    "text",
    "time with time zone",
    "time without time zone",
    "timestamp with time zone",
    "timestamp without time zone",
    "tsmultirange",
    "tsrange",
    "tstzmultirange",
    "tstzrange",
    "uuid",
    "xid",
];

/// A type that cannot be declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no type that a parameter can be declared as")]
pub struct NoParamType;

impl FromStr for ParamType {
    type Err = NoParamType;

    /// The type of that name, as `format_type` says it: `integer`, `timestamp with time zone[]`.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let (wanted, makes) = match name.strip_suffix("[]") {
            Some(element) => (element, Makes::Array),
            None => (name, Makes::Itself),
        };
        let element = ELEMENTS.iter().find(|known| **known == wanted).ok_or(NoParamType)?;
        Ok(Self { element, makes })
    }
}

impl ParamType {
    /// As it stands in a cast that keeps the value whole: `character` there is one character.
    pub fn in_cast(self) -> String {
        let word = if self.element == "character" { "bpchar" } else { self.element };
        match self.makes {
            Makes::Itself => word.to_owned(),
            Makes::Array => format!("{word}[]"),
        }
    }

    /// Whether its values are texts and nothing else, whatever they look like.
    pub fn is_text(self) -> bool {
        let texts = ["text", "character varying", "character", "name"];
        self.makes == Makes::Itself && texts.contains(&self.element)
    }

    /// Whether its values are whole numbers.
    pub fn is_whole(self) -> bool {
        let whole = ["smallint", "integer", "bigint", "oid", "xid"];
        self.makes == Makes::Itself && whole.contains(&self.element)
    }
}

impl fmt::Display for ParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.element)?;
        match self.makes {
            Makes::Itself => Ok(()),
            Makes::Array => f.write_str("[]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_known_by_name_and_others_are_not() {
        for element in ELEMENTS {
            for name in [element.to_owned(), format!("{element}[]")] {
                assert_eq!(name.parse::<ParamType>().unwrap().to_string(), name);
            }
        }
        for name in ["", "[]", "regclass", "xml", "money", "integer[][]", "INTEGER", "unknown"] {
            assert_eq!(name.parse::<ParamType>(), Err(NoParamType), "{name}");
        }
        let padded: ParamType = "character[]".parse().unwrap();
        assert_eq!(padded.in_cast(), "bpchar[]");
        assert!("character".parse::<ParamType>().unwrap().is_text() && !padded.is_text());
    }
}
