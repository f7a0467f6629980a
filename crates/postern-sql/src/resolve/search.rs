//! Text search: which configurations may be named.
//!
//! SECURITY: a configuration is looked up by the server when it reads the statement, in any schema
//! that is named, or by a number; whether that fails tells what there is. So it is named by a
//! constant here, one of the server's own, and printed with its schema.

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::{
    ast::{CastKind, DataType, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, Value},
    tokenizer::Span,
};

use super::Binder;
use crate::{parts, refuse::unsupported, surface};

/// PostgreSQL 15, `SELECT cfgname FROM pg_ts_config`.
const CONFIGURATIONS: [&str; 29] = [
    "arabic",
    "armenian",
    "basque",
    "catalan",
    "danish",
    "dutch",
    "english",
    "finnish",
    "french",
    "german",
    "greek",
    "hindi",
    "hungarian",
    "indonesian",
    "irish",
    "italian",
    "lithuanian",
    "nepali",
    "norwegian",
    "portuguese",
    "romanian",
    "russian",
    "serbian",
    "simple",
    "spanish",
    "swedish",
    "tamil",
    "turkish",
    "yiddish",
];

/// What the first argument of a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum First {
    Configuration,
    /// A configuration or a document, by its type.
    Either,
    Other,
}

fn first(name: &str, count: usize) -> First {
    match (name, count) {
        (
            "to_tsvector"
            | "to_tsquery"
            | "plainto_tsquery"
            | "phraseto_tsquery"
            | "websearch_to_tsquery",
            2,
        )
        | ("json_to_tsvector" | "jsonb_to_tsvector", 3)
        | ("ts_headline", 4) => First::Configuration,
        ("ts_headline", 3) => First::Either,
        _ => First::Other,
    }
}

impl Binder<'_> {
    /// The arguments of a call, a configuration among them as it may be printed.
    ///
    /// # Errors
    /// A configuration that is none of the server's own, or no constant.
    pub(super) fn searched(
        &self,
        function: &surface::Function,
        mut args: FunctionArguments,
        span: Span,
    ) -> Result<FunctionArguments, Refusal> {
        let FunctionArguments::List(list) = &mut args else { return Ok(args) };
        let first = match self.dialect {
            Dialect::Postgresql => first(function.name, list.args.len()),
            Dialect::Sqlite | Dialect::Mysql => First::Other,
        };
        if first == First::Other {
            return Ok(args);
        }
        let refused = || {
            let refusal = unsupported("this configuration of text search", span);
            refusal.would_pass("one of the server's own as a text, 'english' or 'simple'")
        };
        let Some(FunctionArg::Unnamed(FunctionArgExpr::Expr(given))) = list.args.first_mut() else {
            return Err(refused());
        };
        match constant(given) {
            Some(text) => {
                let bare = text.strip_prefix("pg_catalog.").unwrap_or(text).to_lowercase();
                let known = CONFIGURATIONS.iter().find(|known| **known == bare);
                let known = known.ok_or_else(refused)?;
                *given = parts::text(&format!("pg_catalog.{known}"));
            }
            None if first == First::Configuration => return Err(refused()),
            // A document: a number would be the number of a configuration.
            None => {
                let expr = Box::new(std::mem::replace(given, parts::null()));
                let (kind, data_type) = (CastKind::Cast, DataType::Text);
                *given = Expr::Cast { kind, expr, data_type, format: None };
            }
        }
        Ok(args)
    }
}

/// `'english'`, `'english'::regconfig`
fn constant(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Nested(inner) => constant(inner),
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Some(text),
            _ => None,
        },
        Expr::Cast { expr, data_type: DataType::Custom(name, _), .. }
            if name.to_string().eq_ignore_ascii_case("regconfig") =>
        {
            constant(expr)
        }
        _ => None,
    }
}
