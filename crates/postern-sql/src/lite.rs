//! A question about the catalogue, said to SQLite.
//!
//! A source that is no PostgreSQL cannot compute over what its clients are told of `pg_catalog`:
//! it speaks another SQL. So what was resolved as PostgreSQL's ([`crate::resolve`]) is said anew
//! for an empty SQLite of Postern's own, which holds nothing and reads the composed rows from the
//! statement's parameters. Every node is named here, too: what has no word for it is refused.
//!
//! Types are followed on the way, for SQLite knows none: literals and parameters that say no type
//! get that of what they stand beside, truths are 1 and 0, arrays are texts of JSON. What the
//! columns and the caller's parameters came to is told with the plan ([`Told`]).

mod array;
mod call;
mod expr;
mod from;
mod kind;
mod query;
mod scope;

use std::sync::Arc;

use postern_core::{
    param_type::ParamType,
    refusal::{Code, Refusal},
    rows::{Form, Shape, ShapeColumn},
};
use sqlparser::{ast::Query, tokenizer::Span};

use self::kind::Kind;
use self::{
    query::Series,
    scope::{Relation, Scope},
};
use crate::{catalog, plan::PlanColumn, refuse::unsupported};

/// The types of an answer that Postern's own engine computes, as PostgreSQL names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Of its columns.
    pub columns: Vec<Arc<str>>,
    /// Of the caller's parameters.
    pub params: Vec<Arc<str>>,
}

impl Told {
    /// The shape of the answer to a plan with these columns, typed as PostgreSQL names types.
    pub fn shape(&self, columns: &[PlanColumn]) -> Shape {
        let columns = columns.iter().zip(&self.columns).map(|(column, ty)| ShapeColumn {
            name: Arc::clone(&column.name),
            type_name: Arc::clone(ty),
            masked: None,
            form: Form::Text,
        });
        Shape { columns: columns.collect() }
    }
}

/// The same question for SQLite, and the types of what it answers and takes.
///
/// # Errors
/// Something that is not said in SQLite here.
pub(crate) fn said(
    query: Query,
    given: usize,
    types: &[Option<ParamType>],
) -> Result<(Query, Told), Refusal> {
    let mut params = vec![Kind::UNKNOWN; given];
    for (param, ty) in params.iter_mut().zip(types) {
        *param = ty.map_or(Ok(Kind::UNKNOWN), declared)?;
    }
    let mut lite = Lite {
        scopes: Vec::new(),
        withs: Vec::new(),
        params,
        series: None,
        unrolled: 0,
        aggregates: 0,
    };
    let (query, columns) = lite.query(query)?;
    let columns = columns.into_iter().map(|(_, kind)| kind.named()).collect();
    let params = lite.params.into_iter().map(Kind::named).collect();
    Ok((query, Told { columns, params }))
}

/// A type that the caller declares a parameter to have.
fn declared(ty: ParamType) -> Result<Kind, Refusal> {
    let named = catalog::type_of(&ty.in_cast());
    named.as_ref().and_then(Kind::of).ok_or_else(|| refused("a parameter of this type"))
}

/// The state of one translation.
#[derive(Debug)]
struct Lite {
    scopes: Vec<Scope>,
    /// WITH queries, the latest last.
    withs: Vec<Relation>,
    /// What is known of the caller's parameters.
    params: Vec<Kind>,
    /// Arrays that the select list at hand unrolls; `None` where none may be.
    series: Option<Series>,
    /// Select lists so far.
    unrolled: usize,
    /// Aggregates so far.
    aggregates: usize,
}

/// What cannot be said.
fn refused(what: &str) -> Refusal {
    unsupported(&format!("{what} in a question about the catalogue of this source"), Span::empty())
}

/// A function that is not known here.
fn no_function(name: &str) -> Refusal {
    let shown = crate::refuse::echo(name);
    Refusal::new(
        Code::FunctionRefused,
        format!("`{shown}` is not open in a question about the catalogue of this source"),
    )
}
