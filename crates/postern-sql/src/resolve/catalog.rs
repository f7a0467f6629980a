//! What a client of the PostgreSQL protocol asks of the catalogue: relations, the functions that
//! look objects up, and casts to types that name them.
//!
//! SECURITY: none of these reaches the server. A function becomes what is told of the object that
//! its argument numbers, looked up in a list that travels as a parameter; a cast to `regclass` and
//! its like becomes a number or a name of that list.

use std::{ops::ControlFlow, sync::Arc};

use postern_core::{dialect::Dialect, refusal::Refusal, value::Value as Constant};
use sqlparser::{
    ast::{
        AccessExpr, Array, ArrayElemTypeDef, BinaryOperator, CastKind, DataType, Expr, FunctionArg,
        FunctionArgExpr, FunctionArguments, ObjectName, SetExpr, Subscript, TableAlias,
        TableAliasColumnDef, TableWithJoins, Value, visit_expressions,
    },
    tokenizer::Span,
};

mod asked;
mod known;
mod right;

pub(crate) use self::asked::asked;
use self::known::{Gives, Known, known};
use super::{Binder, policy_failed};
use crate::{
    catalog::{self, Objects, Shape},
    parts,
    plan::{Content, Extra},
    refuse::{self, unsupported},
    rewrite::{text_array, tree},
};

const PG: Dialect = Dialect::Postgresql;

/// The server's own types have lower numbers, in every database the same.
const OWN_TYPES_END: &str = "10000";

/// What stands for the text of a view, which could name what is hidden.
const VIEW: &str = "-- the text of a view is not told";

/// What a cast is.
pub(super) enum Cast {
    /// A value that is told.
    Told(Expr),
    /// A cast to a type of the catalogue that names nothing, of a resolved value.
    Plain(Expr),
    /// Any other; the value as it is written.
    Not(Expr),
}

/// A function of the catalogue in FROM, as one that is open.
pub(super) struct RowsOf {
    pub(super) name: ObjectName,
    pub(super) args: Vec<FunctionArg>,
    pub(super) with_ordinality: bool,
    pub(super) alias: TableAlias,
}

/// `information_schema._pg_expandarray`, by which Java's driver takes keys apart.
const EXPAND: &str = "_pg_expandarray";

/// `pg_get_keywords`, which Java's driver and others ask for the words to be quoted.
const KEYWORDS: &str = "pg_get_keywords";

/// The reserved words as rows of one column, `word`.
fn keywords(mut alias: TableAlias) -> Result<RowsOf, Refusal> {
    if alias.columns.is_empty() {
        alias.columns = vec![TableAliasColumnDef { name: tree::quoted("word"), data_type: None }];
    }
    let elem = catalog::RESERVED.iter().map(|word| parts::text(word)).collect();
    let array = parts::cast(Expr::Array(Array { elem, named: true }), ty("text[]")?);
    Ok(RowsOf {
        name: ObjectName::from(vec![tree::word("unnest")]),
        args: vec![FunctionArg::Unnamed(FunctionArgExpr::Expr(array))],
        with_ordinality: false,
        alias,
    })
}

/// What the arguments of a call came to.
struct Arguments {
    /// Those that the value is made of.
    of: Vec<Expr>,
    /// Those that it is not, where the caller's parameters stand in them: each has to be printed
    /// somewhere, or the server does not know its type.
    beside: Vec<Expr>,
}

impl Binder<'_> {
    /// The relation of the catalogue that a name means.
    pub(super) fn shape(&self, schema: Option<&str>, name: &str) -> Option<&'static Shape> {
        self.sight.client.as_ref().filter(|_| self.dialect == PG)?;
        catalog::find(schema, name)
    }

    /// All there is to tell.
    pub(super) fn objects(&mut self) -> Result<Arc<Objects>, Refusal> {
        self.content = Content::Catalogue;
        if let Some(objects) = &self.objects {
            return Ok(Arc::clone(objects));
        }
        let client = self.sight.client.as_ref();
        let client = client.ok_or_else(|| refuse::internal("a catalogue without a client"))?;
        let objects = Arc::new(Objects::of(self.sight, client).map_err(policy_failed)?);
        self.objects = Some(Arc::clone(&objects));
        Ok(objects)
    }

    /// What stands for a call of a function of the catalogue; nothing for any other.
    pub(super) fn told_function(
        &mut self,
        name: &ObjectName,
        args: &FunctionArguments,
        span: Span,
    ) -> Result<Option<Expr>, Refusal> {
        let Some(name) = self.told_word(name)? else { return Ok(None) };
        if let Some(session) = self.session(&name, args)? {
            self.content = Content::Catalogue;
            return Ok(Some(session));
        }
        let Some(known) = known(&name) else { return Ok(None) };
        self.content = Content::Catalogue;
        let Arguments { of, beside } = self.told_args(known, args, span)?;
        let value = self.given(known.0, of, span)?;
        Ok(Some(with_params(value, beside)))
    }

    /// What stands for a function of the catalogue in FROM; nothing for any other.
    pub(super) fn told_rows(
        &self,
        name: &ObjectName,
        args: &[FunctionArg],
        with_ordinality: bool,
        alias: Option<&TableAlias>,
    ) -> Result<Option<RowsOf>, Refusal> {
        let Some(word) = self.told_word(name)? else { return Ok(None) };
        let mut alias = alias.cloned().unwrap_or_else(|| tree::alias(&word));
        if args.is_empty() && word == KEYWORDS && !with_ordinality {
            return Ok(Some(keywords(alias)?));
        }
        let [FunctionArg::Unnamed(FunctionArgExpr::Expr(arg))] = args else { return Ok(None) };
        let (array, with_ordinality) = match word.as_str() {
            // A table of which no partitions are told is alone.
            "pg_partition_ancestors" => {
                let one = Array { elem: vec![arg.clone()], named: true };
                let kind = CastKind::DoubleColon;
                let (expr, data_type) = (Box::new(Expr::Array(one)), ty("oid[]")?);
                (Expr::Cast { kind, expr, data_type, format: None }, with_ordinality)
            }
            EXPAND if !with_ordinality => {
                if alias.columns.is_empty() {
                    let column = |name| TableAliasColumnDef { name, data_type: None };
                    alias.columns = ["x", "n"].map(tree::quoted).map(column).into();
                }
                (arg.clone(), true)
            }
            _ => return Ok(None),
        };
        Ok(Some(RowsOf {
            name: ObjectName::from(vec![tree::word("unnest")]),
            args: vec![FunctionArg::Unnamed(FunctionArgExpr::Expr(array))],
            with_ordinality,
            alias,
        }))
    }

    /// `(information_schema._pg_expandarray(keys)).n` and `(expanded).x`.
    pub(super) fn told_part(
        &mut self,
        root: &Expr,
        chain: &[AccessExpr],
    ) -> Result<Option<Expr>, Refusal> {
        let (Expr::Nested(inner), [AccessExpr::Dot(Expr::Identifier(field))]) = (root, chain)
        else {
            return Ok(None);
        };
        if self.sight.client.is_none() {
            return Ok(None);
        }
        let field = self.fold(field)?;
        match inner.as_ref() {
            Expr::Function(call) if self.told_word(&call.name)?.as_deref() == Some(EXPAND) => {
                let FunctionArguments::List(list) = &call.args else { return Ok(None) };
                let [FunctionArg::Unnamed(FunctionArgExpr::Expr(array))] = list.args.as_slice()
                else {
                    return Ok(None);
                };
                let array = self.expr(array.clone())?;
                Ok(match field.as_ref() {
                    "x" => Some(self.own_call("unnest", vec![array])),
                    "n" => {
                        // A vector is counted from 0; as an array again, from 1.
                        let blank = || parts::text(" ");
                        let text = self.own_call("array_to_string", vec![array, blank()]);
                        let array = self.own_call("string_to_array", vec![text, blank()]);
                        let one = tree::number("1");
                        Some(self.own_call("generate_subscripts", vec![array, one]))
                    }
                    _ => None,
                })
            }
            // The elements stand for the rows of which they are a part.
            Expr::CompoundIdentifier(_) if field.as_ref() == "x" => {
                Ok(Some(self.expr(inner.as_ref().clone())?))
            }
            _ => Ok(None),
        }
    }

    fn own_call(&mut self, name: &'static str, args: Vec<Expr>) -> Expr {
        self.used_function(name);
        parts::call(PG, name, args)
    }

    /// The name of a function that a client of the catalogue may mean: bare, or in its schemas.
    fn told_word(&self, name: &ObjectName) -> Result<Option<String>, Refusal> {
        if self.sight.client.is_none() || self.dialect != PG {
            return Ok(None);
        }
        let parts: Vec<_> = name.0.iter().filter_map(|part| part.as_ident()).collect();
        let folded = parts.iter().map(|part| self.fold(part)).collect::<Result<Vec<_>, _>>()?;
        Ok(match folded.iter().map(AsRef::as_ref).collect::<Vec<&str>>().as_slice() {
            [name] | ["pg_catalog", name] => Some((*name).to_owned()),
            ["information_schema", EXPAND] => Some(EXPAND.to_owned()),
            _ => None,
        })
    }

    /// `current_database()` and its like.
    fn session(&mut self, name: &str, args: &FunctionArguments) -> Result<Option<Expr>, Refusal> {
        let Some(client) = self.sight.client.clone() else { return Ok(None) };
        let count = match args {
            FunctionArguments::None => 0,
            FunctionArguments::List(list) => list.args.len(),
            FunctionArguments::Subquery(_) => return Ok(None),
        };
        let text = match (name, count) {
            ("current_database" | "current_catalog", 0) => client.database,
            ("current_user" | "session_user" | "user" | "current_role", 0) => client.user,
            ("current_schema", 0) => Arc::clone(&self.sight.home),
            ("current_schemas", 1) => {
                let schemas = [Arc::from("pg_catalog"), Arc::clone(&self.sight.home)];
                let list = Constant::List(schemas.into_iter().map(Constant::Text).collect());
                let array = self.extras.push(Extra::Value(list));
                return Ok(Some(parts::cast(array, ty("name[]")?)));
            }
            ("pg_client_encoding", 0) => Arc::from("UTF8"),
            ("set_config", 3) => return kept(args).map(Some),
            ("version", 0) => Arc::from("PostgreSQL 14.0 (Postern)"),
            _ => return Ok(None),
        };
        Ok(Some(parts::cast(parts::text(&text), ty("name")?)))
    }

    fn told_args(
        &mut self,
        (gives, types): Known,
        args: &FunctionArguments,
        span: Span,
    ) -> Result<Arguments, Refusal> {
        let args: &[FunctionArg] = match args {
            FunctionArguments::None => &[],
            FunctionArguments::List(list) if list.clauses.is_empty() => &list.args,
            FunctionArguments::List(_) | FunctionArguments::Subquery(_) => {
                return Err(unsupported("this form of a call", span));
            }
        };
        let mut found = Arguments { of: Vec::new(), beside: Vec::new() };
        for (at, arg) in args.iter().enumerate() {
            let (FunctionArg::Unnamed(FunctionArgExpr::Expr(written)), Some(name)) =
                (arg, types.get(at))
            else {
                return Err(unsupported("an argument of this kind", span));
            };
            let mark = self.extras.mark();
            // A view is asked for by its name as well.
            let value = if matches!(gives, Gives::View) && at == 0 && self.is_name(written) {
                self.name_or_number("regclass", written.clone(), span)?
            } else {
                self.expr(written.clone())?
            };
            if gives.is_of(at, args.len()) {
                found.of.push(parts::cast(value, ty(name)?));
            } else if self.has_params(&value) {
                found.beside.push(parts::cast(value, ty(name)?));
            } else {
                self.extras.rewind(mark);
            }
        }
        Ok(found)
    }

    /// Whether a parameter of the caller's stands in an expression.
    fn has_params(&self, expr: &Expr) -> bool {
        let given = self.params.given;
        visit_expressions(expr, |expr| match expr {
            Expr::Value(value) => match &value.value {
                Value::Placeholder(sign) => {
                    let number = sign.trim_start_matches('$').parse::<usize>();
                    match number {
                        Ok(number) if number <= given => ControlFlow::Break(()),
                        Ok(_) | Err(_) => ControlFlow::Continue(()),
                    }
                }
                _ => ControlFlow::Continue(()),
            },
            _ => ControlFlow::Continue(()),
        })
        .is_break()
    }

    fn given(&mut self, gives: Gives, args: Vec<Expr>, span: Span) -> Result<Expr, Refusal> {
        let mut args = args.into_iter();
        let mut next = || args.next().ok_or_else(|| unsupported("so few arguments", span));
        Ok(match gives {
            Gives::Null(name) => parts::cast(parts::null(), ty(name)?),
            Gives::Truth(is) => parts::truth(is),
            Gives::Zero => tree::number("0"),
            Gives::Utf8 => tree::number("6"),
            Gives::User => {
                let user = Arc::clone(&self.objects()?.client().user);
                parts::cast(parts::text(&user), ty("name")?)
            }
            Gives::Encoding => parts::cast(parts::text("UTF8"), ty("name")?),
            Gives::Itself => next()?,
            Gives::Setting => {
                let told = catalog::SETTINGS
                    .iter()
                    .map(|(name, value)| (name.to_lowercase(), (*value).to_owned()));
                let name = self.own_call("lower", vec![next()?]);
                self.lookup(told, name)?
            }
            Gives::Elements => self.own_call("unnest", vec![next()?]),
            Gives::Visible => {
                let objects = self.objects()?;
                let visible = self.list(objects.at_home().map(|oid| oid.to_string()))?;
                self.is_among(visible, next()?)?
            }
            Gives::Right(of) => self.right(of, args, span)?,
            Gives::Constraint => {
                let objects = self.objects()?;
                let told = objects.constraints().map(|(oid, text)| (oid.to_string(), text));
                self.lookup(told, next()?)?
            }
            Gives::About => {
                let objects = self.objects()?;
                let told = objects.abouts().map(|(oid, text)| (oid.to_string(), text.to_owned()));
                self.lookup(told, next()?)?
            }
            Gives::View => {
                let objects = self.objects()?;
                let told = objects.views().map(|oid| (oid.to_string(), VIEW.to_owned()));
                self.lookup(told, next()?)?
            }
            Gives::ColumnAbout => {
                let objects = self.objects()?;
                let key = self.pair(next()?, next()?)?;
                self.lookup(objects.column_abouts(), key)?
            }
            Gives::Index => {
                let (index, place) = (next()?, args.next());
                self.index(index, place)?
            }
            Gives::TypeName => {
                let number = next()?;
                self.type_name(number, args.next().unwrap_or_else(parts::null))?
            }
            Gives::TypeNumber => self.type_number(next()?)?,
        })
    }

    /// The whole definition of an index, or its column at a place.
    fn index(&mut self, index: Expr, place: Option<Expr>) -> Result<Expr, Refusal> {
        let objects = self.objects()?;
        let zero = parts::text("0");
        let whole = objects.indexes().map(|(oid, text)| (format!("{oid} 0"), text));
        let told: Vec<_> = whole.chain(objects.index_columns()).collect();
        let key = self.pair(index, place.unwrap_or(zero))?;
        self.lookup(told.into_iter(), key)
    }

    /// `16400 1`: an object and a place in it, as one text.
    fn pair(&mut self, object: Expr, place: Expr) -> Result<Expr, Refusal> {
        let parts = vec![parts::text(" "), as_text(object)?, as_text(place)?];
        Ok(self.own_call("concat_ws", parts))
    }

    fn is_among(&mut self, list: Expr, value: Expr) -> Result<Expr, Refusal> {
        Ok(parts::is_not_null(self.place_in(list, value)?))
    }

    /// Where a value stands in a list of texts; NULL where it does not.
    fn place_in(&mut self, list: Expr, value: Expr) -> Result<Expr, Refusal> {
        Ok(self.own_call("array_position", vec![list, as_text(value)?]))
    }

    /// What is told of the object that a value numbers; NULL of what nothing is told.
    fn lookup(
        &mut self,
        told: impl Iterator<Item = (String, String)>,
        key: Expr,
    ) -> Result<Expr, Refusal> {
        let (keys, values): (Vec<_>, Vec<_>) = told.unzip();
        let (keys, values) = (self.list(keys)?, self.list(values)?);
        let place = self.place_in(keys, key)?;
        Ok(Expr::CompoundFieldAccess {
            root: Box::new(Expr::Nested(Box::new(values))),
            access_chain: vec![AccessExpr::Subscript(Subscript::Index { index: place })],
        })
    }

    /// Texts as one parameter.
    fn list(&mut self, texts: impl IntoIterator<Item = String>) -> Result<Expr, Refusal> {
        let texts = texts.into_iter().map(|text| Constant::Text(text.into())).collect();
        Ok(parts::cast(self.extras.push(Extra::Value(Constant::List(texts))), text_array()?))
    }

    /// The name of one of the server's own types; of another nothing is told.
    ///
    /// SECURITY: the number stands in it once. Written twice, calls within calls would double at
    /// every level.
    fn type_name(&mut self, number: Expr, modifier: Expr) -> Result<Expr, Refusal> {
        let number = parts::cast(parts::cast(number, ty("text")?), ty("oid")?);
        let alias = self.unique("number");
        let held = || tree::column(&alias, "n");
        let modifier = parts::cast(modifier, ty("int4")?);
        let name = self.own_call("format_type", vec![held(), modifier]);
        let given = tree::select(vec![tree::named(number, "n")]);
        let mut named = tree::select(vec![tree::named(name, "name")]);
        named.from = vec![TableWithJoins {
            relation: tree::derived(tree::query(SetExpr::Select(Box::new(given))), &alias),
            joins: Vec::new(),
        }];
        let end = parts::cast(tree::number(OWN_TYPES_END), ty("oid")?);
        named.selection = Some(parts::binary(held(), BinaryOperator::Lt, end));
        Ok(Expr::Subquery(Box::new(tree::query(SetExpr::Select(Box::new(named))))))
    }

    /// The number of the type that a text names.
    fn type_number(&mut self, name: Expr) -> Result<Expr, Refusal> {
        let told = catalog::type_names().map(|(name, oid)| (name, oid.to_string()));
        let found = self.lookup(told, name)?;
        Ok(parts::cast(found, ty("oid")?))
    }

    /// A cast to a type of the catalogue.
    pub(super) fn told_cast(
        &mut self,
        expr: Expr,
        to: &DataType,
        span: Span,
    ) -> Result<Cast, Refusal> {
        if self.sight.client.is_none() || self.dialect != PG {
            return Ok(Cast::Not(expr));
        }
        if matches!(to, DataType::Text | DataType::Varchar(_)) && names_object(&expr) {
            return self.name_of(expr, span).map(Cast::Told);
        }
        let Some(name) = type_word(to) else { return Ok(Cast::Not(expr)) };
        match name.as_str() {
            "oid" if names_object(&expr) => self.number_of(expr, span).map(Cast::Told),
            plain if is_plain(plain) => Ok(Cast::Plain(self.expr(expr)?)),
            "regclass" | "regtype" | "regnamespace" | "regrole" => {
                self.name_or_number(&name, expr, span).map(Cast::Told)
            }
            "regproc" | "regprocedure" | "regoper" | "regoperator" => {
                Ok(Cast::Told(as_text(self.expr(expr)?)?))
            }
            _ => Ok(Cast::Not(expr)),
        }
    }

    /// Whether whoever asks for a catalogue may cast to a type that others may not.
    pub(super) fn is_told_plainly(&self, to: &DataType) -> bool {
        self.sight.client.is_some()
            && self.dialect == PG
            && type_word(to).is_some_and(|name| is_plain(&name))
    }

    /// Whether a value is a name and no number, as far as that can be told.
    fn is_name(&self, expr: &Expr) -> bool {
        is_name(expr) && !self.is_declared_number(expr)
    }

    /// `(value::regclass)::oid`
    fn number_of(&mut self, expr: Expr, span: Span) -> Result<Expr, Refusal> {
        match unnested(expr) {
            Expr::Cast { expr, data_type, kind: _, format: _ } if !self.is_name(&expr) => {
                drop(data_type);
                Ok(parts::cast(self.expr(*expr)?, ty("oid")?))
            }
            other => self.expr(other).map_err(|refusal| refusal.at(refuse::place(span))),
        }
    }

    /// `('customers'::regclass)::text`: the name as it is printed.
    fn name_of(&mut self, expr: Expr, span: Span) -> Result<Expr, Refusal> {
        match unnested(expr) {
            Expr::Cast { expr, data_type, kind: _, format: _ }
                if self.is_name(&expr) || literal(&expr).is_some() =>
            {
                let to = type_word(&data_type).unwrap_or_default();
                if to.starts_with("regproc") || to.starts_with("regoper") {
                    return as_text(self.expr(*expr)?);
                }
                let number = self.name_or_number(&to, *expr, span)?;
                self.printed(&to, number)
            }
            other => as_text(self.expr(other)?),
        }
    }

    /// A name becomes a number, a number a name.
    fn name_or_number(&mut self, to: &str, expr: Expr, span: Span) -> Result<Expr, Refusal> {
        if let Some(text) = literal(&expr) {
            return self.literal_of(to, &text, span);
        }
        if let Some(inner) = same_cast(to, &expr) {
            return self.name_or_number(to, inner, span);
        }
        let objects = self.objects()?;
        let by_name = self.is_name(&expr);
        let value = self.expr(expr)?;
        if by_name {
            let told: Vec<(String, String)> = match to {
                "regclass" => objects
                    .table_names()
                    .map(|(name, oid)| (name, oid.to_string()))
                    .chain(catalog::relation_names().map(|(name, oid)| (name, oid.to_string())))
                    .collect(),
                "regtype" => return self.type_number(value),
                _ => objects
                    .schema_names()
                    .map(|(oid, name)| (catalog::quoted(name), oid.to_string()))
                    .collect(),
            };
            let found = self.lookup(told.into_iter(), value)?;
            return Ok(parts::cast(found, ty("oid")?));
        }
        self.printed(to, value)
    }

    /// The name of what a number means.
    fn printed(&mut self, to: &str, value: Expr) -> Result<Expr, Refusal> {
        let objects = self.objects()?;
        match to {
            "regtype" => self.type_name(value, parts::null()),
            "regrole" => Ok(parts::text(&objects.client().user)),
            "regclass" => {
                let own = catalog::relation_names()
                    .filter(|(name, _)| !name.contains('.'))
                    .map(|(name, oid)| (oid.to_string(), name));
                let told = objects.printed_names().map(|(oid, name)| (oid.to_string(), name));
                let told: Vec<_> = told.chain(own).collect();
                self.lookup(told.into_iter(), value)
            }
            _ => {
                let told = objects.schema_names();
                let told: Vec<_> =
                    told.map(|(oid, name)| (oid.to_string(), catalog::quoted(name))).collect();
                self.lookup(told.into_iter(), value)
            }
        }
    }

    /// `'customers'::regclass`, `'16384'::regclass`
    fn literal_of(&mut self, to: &str, text: &str, span: Span) -> Result<Expr, Refusal> {
        let objects = self.objects()?;
        let number = if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Some(text.to_owned())
        } else {
            let found = match to {
                "regclass" => objects.table_named(text).or_else(|| {
                    catalog::relation_names().find(|(name, _)| name == text).map(|(_, oid)| oid)
                }),
                "regtype" => catalog::builtin(text).map(|ty| ty.oid),
                _ => objects
                    .schema_names()
                    .find(|(_, name)| catalog::quoted(name) == text)
                    .map(|(oid, _)| oid),
            };
            found.map(|oid| oid.to_string())
        };
        match number {
            Some(number) => Ok(parts::cast(tree::number(&number), ty("oid")?)),
            None if to == "regclass" => Err(self.unknown_table(text, span)),
            None => Err(unsupported("a name of this kind that is not there", span)),
        }
    }
}

fn ty(name: &str) -> Result<DataType, Refusal> {
    catalog::type_of(name).ok_or_else(|| refuse::internal("a type of the server's own"))
}

fn as_text(expr: Expr) -> Result<Expr, Refusal> {
    Ok(parts::cast(expr, ty("text")?))
}

/// The last word of a type's name, where it is one of `pg_catalog` or has no schema.
fn type_word(ty: &DataType) -> Option<String> {
    match ty {
        DataType::Regclass => Some("regclass".to_owned()),
        DataType::Custom(name, modifiers) if modifiers.is_empty() => {
            let parts: Vec<_> = name.0.iter().filter_map(|part| part.as_ident()).collect();
            let [.., last] = parts.as_slice() else { return None };
            let is_own = parts.len() == 1
                || parts.first().is_some_and(|it| it.value.eq_ignore_ascii_case("pg_catalog"));
            is_own.then(|| last.value.to_ascii_lowercase())
        }
        DataType::Array(ArrayElemTypeDef::SquareBracket(inner, _)) => {
            let plain = ["oid", "name", "char", "xid"];
            type_word(inner).filter(|name| plain.contains(&name.as_str()))
        }
        _ => None,
    }
}

/// Types of numbers and names of objects, which are values like others where there is a catalogue.
fn is_plain(name: &str) -> bool {
    matches!(name, "oid" | "name" | "char" | "xid" | "int2vector" | "oidvector")
}

fn unnested(expr: Expr) -> Expr {
    match expr {
        Expr::Nested(inner) => unnested(*inner),
        other => other,
    }
}

/// Whether an expression is a cast to a type that names an object.
fn names_object(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => names_object(inner),
        Expr::Cast { data_type, .. } => {
            type_word(data_type).is_some_and(|name| name.starts_with("reg"))
        }
        _ => false,
    }
}

/// What is cast to the same type already: `($1::regclass)::regclass`.
fn same_cast(to: &str, expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Nested(inner) => same_cast(to, inner),
        Expr::Cast { expr, data_type, kind: _, format: _ } => {
            (type_word(data_type).as_deref() == Some(to)).then(|| expr.as_ref().clone())
        }
        _ => None,
    }
}

/// The same, of what is written.
fn is_name(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => is_name(inner),
        Expr::Value(value) => {
            matches!(value.value, Value::SingleQuotedString(_) | Value::Placeholder(_))
        }
        Expr::Cast { data_type, .. } => {
            matches!(data_type, DataType::Text | DataType::Varchar(_))
        }
        Expr::BinaryOp { op, .. } => {
            matches!(op, BinaryOperator::StringConcat)
        }
        Expr::Function(function) => {
            function.name.0.last().and_then(|part| part.as_ident()).is_some_and(|name| {
                ["quote_ident", "format", "concat", "pg_get_serial_sequence"]
                    .contains(&name.value.to_ascii_lowercase().as_str())
            })
        }
        _ => false,
    }
}

fn literal(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Nested(inner) => literal(inner),
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Some(text.replace("''", "'")),
            Value::Number(digits, _) => Some(digits.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// `set_config(name, value, …)` that sets what is in force already. Another value is refused, not
/// taken and forgotten.
fn kept(args: &FunctionArguments) -> Result<Expr, Refusal> {
    let refused = || unsupported("a setting of another value", Span::empty());
    let FunctionArguments::List(list) = args else { return Err(refused()) };
    let mut texts = list.args.iter().map(|arg| match arg {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => literal(expr),
        _ => None,
    });
    let (Some(Some(name)), Some(Some(value))) = (texts.next(), texts.next()) else {
        return Err(refused());
    };
    let told = catalog::SETTINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name));
    let told = told.filter(|(_, told)| told.eq_ignore_ascii_case(&value)).ok_or_else(refused)?;
    Ok(parts::cast(parts::text(told.1), ty("text")?))
}

/// The value, with what has to be printed beside it.
fn with_params(value: Expr, beside: Vec<Expr>) -> Expr {
    // Each stands in it once, too.
    beside.into_iter().fold(value, |value, param| {
        let count = parts::call(PG, "num_nulls", vec![param]);
        let always = parts::binary(count, BinaryOperator::GtEq, tree::number("0"));
        parts::case(vec![(always, value)], None)
    })
}
