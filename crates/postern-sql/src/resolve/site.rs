//! Calls of functions of the site: by the whole name alone, and so that exactly the function that
//! was opened runs.
//!
//! SECURITY: what such a function does is not known here. So it counts as one that can fail and
//! that watches what it is given: it stands where the caller's own words stand, above every fence,
//! over what the caller sees; no condition with it is copied inside, and among conditions on
//! records of which groups alone are open it is refused.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    function::SiteFunction,
    nearest::nearest,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::{DataType, Expr, FunctionArgumentList, FunctionArguments, ObjectName, ObjectNamePart},
    tokenizer::Span,
};

use super::{Binder, call};
use crate::{
    parts,
    refuse::{denied, placed, unsupported},
    rewrite::tree,
    surface,
};

/// A call's parts that only functions of the engine may have.
pub(super) struct Clauses {
    /// `FILTER`, `OVER` or `WITHIN GROUP` stands behind it.
    pub is_of_groups: bool,
}

impl Binder<'_> {
    /// Whether a name is a whole one, of a schema that is not the engine's own.
    pub(super) fn is_site_name(&self, name: &ObjectName) -> Result<bool, Refusal> {
        let [ObjectNamePart::Identifier(schema), ObjectNamePart::Identifier(_)] = name.0.as_slice()
        else {
            return Ok(false);
        };
        match self.dialect {
            Dialect::Postgresql => Ok(self.fold(schema)?.as_ref() != "pg_catalog"),
            Dialect::Mysql => Ok(true),
            Dialect::Sqlite => Ok(false),
        }
    }

    /// A call of a function of the site.
    ///
    /// # Errors
    /// Not open, another number of arguments, or arguments in another form than values.
    pub(super) fn site_call(
        &mut self,
        name: &ObjectName,
        args: FunctionArguments,
        clauses: &Clauses,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let path = self.site_path(name, span)?;
        let values = site_arguments(args, &path, span)?;
        let function = self.site_function(&path, values.len(), span)?;
        if clauses.is_of_groups {
            return Err(unsupported(&format!("`{path}` in this form"), span));
        }
        let values =
            values.into_iter().map(|value| self.expr(value)).collect::<Result<Vec<_>, _>>()?;
        self.used_function(&function.signature.path());
        self.site_functions.insert(function.id);
        Ok(printed(&function, values))
    }

    /// The name as the engine has it: `reporting.net_of_tax`.
    pub(super) fn site_path(&self, name: &ObjectName, span: Span) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        for part in &name.0 {
            match part {
                ObjectNamePart::Identifier(ident) => parts.push(self.fold(ident)?),
                ObjectNamePart::Function(_) => return Err(unsupported("this name", span)),
            }
        }
        Ok(parts.join("."))
    }

    fn site_function(
        &self,
        path: &str,
        given: usize,
        span: Span,
    ) -> Result<Arc<SiteFunction>, Refusal> {
        let key = self.dialect.key(path);
        let open = &self.sight.functions;
        let named =
            || open.iter().filter(|function| self.dialect.key(&function.signature.path()) == key);
        if let Some(found) = named().find(|function| function.signature.arguments.len() == given) {
            return Ok(Arc::new(found.clone()));
        }
        let calls: Vec<String> = named().map(|function| function.signature.call()).collect();
        if calls.is_empty() {
            return Err(self.no_site_function(path, span));
        }
        let detail = format!("`{path}` is not open here with so many arguments as {given}");
        Err(placed(Code::FunctionRefused, detail, span).would_pass(calls.join(" or ")))
    }

    /// SECURITY: a function that nobody opened and one that is not there read alike.
    fn no_site_function(&self, path: &str, span: Span) -> Refusal {
        let why = surface::Denied { class: "not the engine's own", nearest: None };
        let refusal = denied(path, why, span);
        let paths: Vec<String> =
            self.sight.functions.iter().map(|function| function.signature.path()).collect();
        match nearest(path, paths.iter().map(String::as_str)) {
            Some(near) => refusal.would_pass(near),
            None => refusal,
        }
    }

    /// What a bare name that is none of the engine's may have meant.
    pub(super) fn meant_of_site(&self, name: &str) -> Option<String> {
        let key = self.dialect.key(name);
        let mut open = self.sight.functions.iter();
        open.find(|function| self.dialect.key(&function.signature.name) == key)
            .map(|function| function.signature.call())
    }
}

/// The values between the parentheses, in their order and nothing else.
fn site_arguments(args: FunctionArguments, path: &str, span: Span) -> Result<Vec<Expr>, Refusal> {
    let other = || unsupported(&format!("`{path}` with anything but values"), span);
    let FunctionArguments::List(list) = args else { return Err(other()) };
    let FunctionArgumentList { duplicate_treatment: None, args, clauses } = list else {
        return Err(other());
    };
    if !clauses.is_empty() {
        return Err(other());
    }
    args.into_iter().map(|arg| call::plain_value(arg).ok_or_else(other)).collect()
}

/// `"reporting"."net_of_tax"(CAST(… AS "pg_catalog"."numeric"), …)`: with every argument cast to
/// the declared type, PostgreSQL finds the exact match before any other function of that name.
fn printed(function: &SiteFunction, values: Vec<Expr>) -> Expr {
    let signature = &function.signature;
    let mut casts = function.casts.iter();
    let values = values
        .into_iter()
        .map(|value| match casts.next() {
            Some(ty) => parts::cast(value, builtin(ty)),
            None => value,
        })
        .collect();
    tree::call(tree::object(&[&signature.schema, &signature.name]), values)
}

/// A type by its name in `pg_catalog`: quoted, so that no rule of the grammar gives it a length
/// (`character` alone is one sign long).
fn builtin(name: &str) -> DataType {
    DataType::Custom(tree::object(&["pg_catalog", name]), Vec::new())
}
