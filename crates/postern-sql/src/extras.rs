//! Parameters that Postern adds behind the caller's.
//!
//! The caller's placeholders are exactly 1 to n; these follow, so no expression of the caller can
//! name one. Equal extras share a number.

use postern_core::dialect::Dialect;
use sqlparser::ast::{Expr, Value};

use crate::plan::Extra;

/// The extra parameters of one plan, in the order of their numbers.
#[derive(Debug)]
pub(crate) struct Extras {
    dialect: Dialect,
    caller_params: usize,
    list: Vec<Extra>,
    /// How many of the first share their numbers with no other.
    apart: usize,
}

impl Extras {
    /// None yet, to be numbered after the caller's.
    pub(crate) const fn new(dialect: Dialect, caller_params: usize) -> Self {
        Self { dialect, caller_params, list: Vec::new(), apart: 0 }
    }

    /// Adds a parameter and gives its placeholder: `$n` in PostgreSQL, `?n` elsewhere.
    pub(crate) fn push(&mut self, extra: Extra) -> Expr {
        let shared = self.list.iter().enumerate().skip(self.apart);
        let known = shared.into_iter().find(|(_, known)| **known == extra).map(|(at, _)| at);
        match known {
            Some(at) => self.placeholder(at),
            None => self.push_new(extra),
        }
    }

    /// Adds one that shares its number with no other, as the same value may stand for two types.
    /// Those come before all others.
    pub(crate) fn push_apart(&mut self, extra: Extra) -> Expr {
        let placeholder = self.push_new(extra);
        self.apart = self.list.len();
        placeholder
    }

    fn push_new(&mut self, extra: Extra) -> Expr {
        self.list.push(extra);
        self.placeholder(self.list.len().saturating_sub(1))
    }

    fn placeholder(&self, at: usize) -> Expr {
        let number = self.caller_params.saturating_add(at).saturating_add(1);
        let sign = match self.dialect {
            Dialect::Postgresql => '$',
            Dialect::Sqlite | Dialect::Mysql => '?',
        };
        Expr::Value(Value::Placeholder(format!("{sign}{number}")).with_empty_span())
    }

    /// How many there are by now.
    pub(crate) const fn mark(&self) -> usize {
        self.list.len()
    }

    /// Forgets those that were added since, with an expression that is not printed.
    pub(crate) fn rewind(&mut self, mark: usize) {
        self.list.truncate(mark);
    }

    /// The parameters, in the order of their numbers.
    pub(crate) fn into_vec(self) -> Vec<Extra> {
        self.list
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use postern_core::value::Value as Constant;

    use super::*;
    use crate::plan::KeyPart;

    fn text(word: &str) -> Extra {
        Extra::Value(Constant::Text(Arc::from(word)))
    }

    #[test]
    fn numbers_follow_the_callers_and_equal_extras_share_one() {
        let mut extras = Extras::new(Dialect::Postgresql, 2);
        assert_eq!(extras.push(text("EU")).to_string(), "$3");
        assert_eq!(extras.push(text("US")).to_string(), "$4");
        assert_eq!(extras.push(text("EU")).to_string(), "$3");
        assert_eq!(extras.into_vec(), vec![text("EU"), text("US")]);
    }

    #[test]
    fn what_stands_apart_shares_no_number() {
        let mut extras = Extras::new(Dialect::Postgresql, 0);
        assert_eq!(extras.push_apart(text("EU")).to_string(), "$1");
        assert_eq!(extras.push_apart(text("EU")).to_string(), "$2");
        assert_eq!(extras.push(text("EU")).to_string(), "$3");
        assert_eq!(extras.push(text("EU")).to_string(), "$3");
    }

    #[test]
    fn sqlite_placeholders_are_numbered_question_marks() {
        let mut extras = Extras::new(Dialect::Sqlite, 0);
        assert_eq!(extras.push(text("EU")).to_string(), "?1");
    }

    #[test]
    fn two_forms_of_one_key_are_two_parameters() {
        let mut extras = Extras::new(Dialect::Postgresql, 0);
        let key = |part| Extra::MaskKey { domain: Arc::from("d"), part };
        assert_eq!(extras.push(key(KeyPart::Inner)).to_string(), "$1");
        assert_eq!(extras.push(key(KeyPart::Outer)).to_string(), "$2");
    }
}
