//! Parameters whose type the caller declares.
//!
//! For a PostgreSQL the type stands in the statement, as if the caller had written the cast around
//! each of its placeholders: `$1` declared as `bigint` is `CAST($1 AS BIGINT)` wherever it
//! stands. So the server resolves the statement as it would with the type beside it, and a type opens
//! nothing that the same cast does not. Other engines have no such types: their parameters have the
//! type of their value.

use std::sync::Arc;

use postern_core::{dialect::Dialect, param_type::ParamType, refusal::Refusal};
use sqlparser::{
    ast::{Expr, Value},
    tokenizer::Span,
};

use super::{Binder, Params};
use crate::{catalog, parts, refuse};

impl Params<'_> {
    /// The type that a parameter was declared as.
    fn declared(&self, number: usize) -> Option<ParamType> {
        self.types.get(number.checked_sub(1)?).copied().flatten()
    }

    /// Whether a cast around a parameter is done before the first row is read: it stands once, so that
    /// the cast decides its type; or it was declared, and every place of it says the same type.
    pub(super) fn is_settled(&self, dialect: Dialect, number: usize) -> bool {
        let says = dialect == Dialect::Postgresql && self.declared(number).is_some();
        says || self.uses.get(&number).copied() == Some(1)
    }

    /// Which parameters stand beside numbers, without those that are texts whatever they look like.
    pub(super) fn without_texts(&self, compared: &[bool]) -> Arc<[bool]> {
        let is_text = |number| self.declared(number).is_some_and(ParamType::is_text);
        let numbered = compared.iter().zip(1..);
        numbered.map(|(is_number, number)| *is_number && !is_text(number)).collect()
    }

    /// Which parameters stand beside truths wherever they stand, without those that are texts.
    pub(super) fn truths(&self, places: &[usize]) -> Arc<[bool]> {
        let is_truth = |(places, number): (&usize, usize)| {
            let uses = self.uses.get(&number).copied().unwrap_or(usize::MAX);
            *places >= uses && !self.declared(number).is_some_and(ParamType::is_text)
        };
        places.iter().zip(1..).map(is_truth).collect()
    }
}

impl Binder<'_> {
    /// A placeholder as one of the type that it was declared as.
    ///
    /// # Errors
    /// The refusal of the same cast, written.
    pub(super) fn declared(
        &self,
        placeholder: Expr,
        number: usize,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let Some(ty) = self.params.declared(number) else { return Ok(placeholder) };
        if self.dialect != Dialect::Postgresql {
            return Ok(placeholder);
        }
        let ty = catalog::type_of(&ty.in_cast())
            .ok_or_else(|| refuse::internal("a declared type that is none"))?;
        if !self.is_told_plainly(&ty) {
            self.cast_type(&ty, span)?;
        }
        Ok(parts::cast(placeholder, ty))
    }

    /// Whether a value, as it was written, is a parameter that was declared as a whole number.
    pub(super) fn is_declared_number(&self, written: &Expr) -> bool {
        match written {
            Expr::Nested(inner) => self.is_declared_number(inner),
            Expr::Value(value) => match &value.value {
                Value::Placeholder(sign) => {
                    let number = sign.get(1..).and_then(|digits| digits.parse().ok());
                    let declared = number.and_then(|number| self.params.declared(number));
                    declared.is_some_and(ParamType::is_whole)
                }
                _ => false,
            },
            _ => false,
        }
    }
}
