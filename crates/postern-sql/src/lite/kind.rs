//! Types, as far as SQLite has to be told of them.

use std::sync::Arc;

use sqlparser::ast::{ArrayElemTypeDef, DataType};

use crate::catalog::{self, Builtin};

/// A type of PostgreSQL's own, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind(u32);

/// What a type is to SQLite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nobody said: a literal, a parameter, NULL.
    Unknown,
    /// 1 or 0.
    Truth,
    /// A whole number.
    Whole,
    /// Any other number.
    Real,
    /// A text of JSON.
    Array,
    /// A text.
    Text,
}

impl Kind {
    pub(crate) const TRUTH: Self = Self(16);
    pub(crate) const INT8: Self = Self(20);
    pub(crate) const INT4: Self = Self(23);
    pub(crate) const TEXT: Self = Self(25);
    pub(crate) const JSON: Self = Self(114);
    pub(crate) const FLOAT8: Self = Self(701);
    pub(crate) const UNKNOWN: Self = Self(705);
    pub(crate) const TEXTS: Self = Self(1009);
    pub(crate) const NUMERIC: Self = Self(1700);
    /// Counted from 0, unlike other arrays.
    const INT2VECTOR: Self = Self(22);
    const OIDVECTOR: Self = Self(30);

    /// The type that a cast names; `None` of one that is not the server's own.
    pub(crate) fn of(ty: &DataType) -> Option<Self> {
        let name = match ty {
            DataType::Array(ArrayElemTypeDef::SquareBracket(inner, _)) => {
                return Self::of(inner)?.array();
            }
            DataType::Varchar(_) | DataType::CharacterVarying(_) => "varchar".to_owned(),
            DataType::Char(_) | DataType::Character(_) => "bpchar".to_owned(),
            DataType::Numeric(_) | DataType::Decimal(_) => "numeric".to_owned(),
            other => other.to_string().to_ascii_lowercase(),
        };
        catalog::builtin(&name).map(|found| Self(found.oid))
    }

    fn builtin(self) -> Option<&'static Builtin> {
        catalog::type_numbered(self.0)
    }

    pub(crate) fn class(self) -> Class {
        if self == Self::UNKNOWN {
            return Class::Unknown;
        }
        let Some(found) = self.builtin() else { return Class::Text };
        match (found.category, found.name) {
            ("B", _) => Class::Truth,
            ("A", _) => Class::Array,
            (_, "int2" | "int4" | "int8" | "oid" | "xid" | "cid") => Class::Whole,
            ("N", _) => Class::Real,
            _ => Class::Text,
        }
    }

    /// The type of its elements; nobody's of what is no array.
    pub(crate) fn element(self) -> Self {
        self.builtin()
            .filter(|found| found.element != 0)
            .map_or(Self::UNKNOWN, |found| Self(found.element))
    }

    /// The type of arrays of it.
    pub(crate) fn array(self) -> Option<Self> {
        if self == Self::UNKNOWN {
            return Some(Self::TEXTS);
        }
        self.builtin().filter(|found| found.array != 0).map(|found| Self(found.array))
    }

    /// Whether it is written `1 2` and counted from 0.
    pub(crate) fn is_vector(self) -> bool {
        matches!(self, Self::INT2VECTOR | Self::OIDVECTOR)
    }

    /// This, or the other where nobody said.
    pub(crate) fn or(self, other: Self) -> Self {
        if self == Self::UNKNOWN { other } else { self }
    }

    /// As `format_type` names it; what nobody said is a text.
    pub(crate) fn named(self) -> Arc<str> {
        let found = self.builtin();
        let element = found.filter(|_| self.class() == Class::Array && !self.is_vector());
        match (element.and_then(|_| self.element().builtin()), found) {
            (Some(element), _) => format!("{}[]", catalog::type_name(element)).into(),
            (None, Some(found)) => catalog::type_name(found).into(),
            (None, None) => "text".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_named_as_the_listener_knows_them() {
        let named = |name: &str| {
            let ty = catalog::type_of(name).unwrap();
            Kind::of(&ty).unwrap().named().to_string()
        };
        assert_eq!(named("oid"), "oid");
        assert_eq!(named("int2[]"), "smallint[]");
        assert_eq!(named("\"char\""), "\"char\"");
        assert_eq!(named("varchar(60)"), "character varying");
        assert_eq!(named("name"), "name");
        assert_eq!(named("int2vector"), "int2vector");
        assert_eq!(Kind::UNKNOWN.named().as_ref(), "text");
        let class = |name: &str| Kind::of(&catalog::type_of(name).unwrap()).unwrap().class();
        assert_eq!(class("bool"), Class::Truth);
        assert_eq!(class("xid"), Class::Whole);
        assert_eq!(class("int2vector"), Class::Array);
        assert_eq!(class("\"char\""), Class::Text);
        assert_eq!(class("numeric(12,2)"), Class::Real);
    }
}
