//! A column that a name means, and the two things that may be done with it.
//!
//! SECURITY: the value of a column with a mask of the gate's leaves the engine as it is, so an
//! expression over it would look at what nobody may see. That a column is such a one is known
//! here, and its printed form is private to this file: there is no way to it but
//! [`Column::value`], which refuses, and [`Column::output`], for a plain column of an answer.

use std::sync::Arc;

use postern_core::{
    mask::{GateMask, GateWay},
    refusal::{Code, Refusal},
};
use sqlparser::{ast::Expr, tokenizer::Span};

use super::scope::{Flow, OutColumn};
use crate::refuse::{echo, place};

/// A column that was found.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// How it is printed.
    expr: Expr,
    /// Where it comes from.
    flow: Flow,
    /// Its name, as the relation has it.
    name: Arc<str>,
}

impl Column {
    /// A column as it is printed.
    pub(super) const fn new(expr: Expr, flow: Flow, name: Arc<str>) -> Self {
        Self { expr, flow, name }
    }

    /// Where it comes from.
    pub(super) const fn flow(&self) -> &Flow {
        &self.flow
    }

    /// Its name, as the relation has it.
    pub(super) const fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// As a value within an expression.
    ///
    /// # Errors
    /// `not-supported` where the gate puts the mask in.
    pub(super) fn value(self, span: Span) -> Result<Expr, Refusal> {
        self.computable(span)?;
        Ok(self.expr)
    }

    /// Sees that the engine may look at it.
    ///
    /// # Errors
    /// As [`Column::value`].
    pub(super) fn computable(&self, span: Span) -> Result<(), Refusal> {
        looked_at(&self.name, &self.flow, span)
    }

    /// As a column of an answer, as it is; whoever takes it takes the flow along.
    pub(super) fn output(self) -> (Expr, Flow, Arc<str>) {
        (self.expr, self.flow, self.name)
    }
}

/// Sees that the engine may look at each of these columns of an answer: where they are compared,
/// or become a value.
///
/// # Errors
/// `not-supported` where the gate puts a mask in.
pub(super) fn computable(columns: &[OutColumn], span: Span) -> Result<(), Refusal> {
    columns.iter().try_for_each(|column| looked_at(&column.name, &column.flow, span))
}

/// Sees that the engine may look at a column of that name and flow.
///
/// # Errors
/// As [`computable`].
pub(super) fn looked_at(name: &str, flow: &Flow, span: Span) -> Result<(), Refusal> {
    match &flow.gate {
        Some(mask) => Err(plain_only(name, mask, span)),
        None => Ok(()),
    }
}

/// The one refusal of all of these.
fn plain_only(name: &str, mask: &GateMask, span: Span) -> Refusal {
    let what = match mask {
        GateMask::Keyed { way: GateWay::Token, domain: _ } => "as a token",
        GateMask::Keyed { way: GateWay::Fake(_), domain: _ } => "as a made-up value",
        // The statement is resolved once more, with the mask in the source.
        GateMask::Late(_) => "masked",
    };
    let name = echo(name);
    Refusal::new(
        Code::NotSupported,
        format!("`{name}` is shown {what}: it can only stand in the select list, as it is"),
    )
    .at(place(span))
    .would_pass(format!("{name} alone in the select list, and conditions on other columns"))
}
