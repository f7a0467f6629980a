//! Small makers of tree nodes. Every name comes out quoted.

use postern_core::catalogue::TableName;
use sqlparser::ast::{
    BinaryOperator, Expr, Function, FunctionArg, FunctionArgExpr, FunctionArgumentList,
    FunctionArguments, GroupByExpr, Ident, ObjectName, ObjectNamePart, OrderByExpr, OrderByOptions,
    Query, Select, SelectFlavor, SelectItem, SetExpr, SetOperator, SetQuantifier, TableAlias,
    TableFactor, TableFunctionArgs, Value, helpers::attached_token::AttachedToken,
};

use crate::caps;

/// A quoted name, with its quotes doubled as the printer must hold them.
pub(crate) fn quoted(name: &str) -> Ident {
    caps::quoted(name)
}

/// A word of the engine, printed as it is. Only for constants of this crate.
pub(crate) fn word(name: &'static str) -> Ident {
    Ident::new(name)
}

/// `"table"."column"`.
pub(crate) fn column(table: &str, column: &str) -> Expr {
    Expr::CompoundIdentifier(vec![quoted(table), quoted(column)])
}

/// `AS "name"`.
pub(crate) fn alias(name: &str) -> TableAlias {
    TableAlias { explicit: true, name: quoted(name), columns: Vec::new(), at: None }
}

/// `expr AS "name"`.
pub(crate) fn named(expr: Expr, name: &str) -> SelectItem {
    SelectItem::ExprWithAlias { expr, alias: quoted(name) }
}

/// A name of one or two quoted parts.
pub(crate) fn object(parts: &[&str]) -> ObjectName {
    ObjectName(parts.iter().map(|part| ObjectNamePart::Identifier(quoted(part))).collect())
}

/// `schema.table AS alias`.
pub(crate) fn table(name: &TableName, as_what: &str) -> TableFactor {
    relation(object(&[&name.schema, &name.name]), None, as_what)
}

/// `name AS alias`, `name(args) AS alias`.
pub(crate) fn relation(
    name: ObjectName,
    args: Option<TableFunctionArgs>,
    as_what: &str,
) -> TableFactor {
    TableFactor::Table {
        name,
        alias: Some(alias(as_what)),
        args,
        with_hints: Vec::new(),
        version: None,
        with_ordinality: false,
        partitions: Vec::new(),
        json_path: None,
        sample: None,
        index_hints: Vec::new(),
    }
}

/// A number.
pub(crate) fn number(text: &str) -> Expr {
    Expr::Value(Value::Number(text.to_owned(), false).with_empty_span())
}

/// A call with plain arguments.
pub(crate) fn call(name: ObjectName, args: Vec<Expr>) -> Expr {
    Expr::Function(Function {
        name,
        uses_odbc_syntax: false,
        parameters: FunctionArguments::None,
        args: FunctionArguments::List(FunctionArgumentList {
            duplicate_treatment: None,
            args: args
                .into_iter()
                .map(|arg| FunctionArg::Unnamed(FunctionArgExpr::Expr(arg)))
                .collect(),
            clauses: Vec::new(),
        }),
        filter: None,
        null_treatment: None,
        over: None,
        within_group: Vec::new(),
    })
}

/// A SELECT with nothing in it.
pub(crate) fn select(projection: Vec<SelectItem>) -> Select {
    Select {
        select_token: AttachedToken::empty(),
        optimizer_hints: Vec::new(),
        distinct: None,
        select_modifiers: None,
        top: None,
        top_before_distinct: false,
        projection,
        exclude: None,
        into: None,
        from: Vec::new(),
        lateral_views: Vec::new(),
        prewhere: None,
        selection: None,
        connect_by: Vec::new(),
        group_by: GroupByExpr::Expressions(Vec::new(), Vec::new()),
        cluster_by: Vec::new(),
        distribute_by: Vec::new(),
        sort_by: Vec::new(),
        having: None,
        named_window: Vec::new(),
        qualify: None,
        window_before_qualify: false,
        value_table_mode: None,
        flavor: SelectFlavor::Standard,
    }
}

/// A query with nothing around its body.
pub(crate) fn query(body: SetExpr) -> Query {
    Query {
        with: None,
        body: Box::new(body),
        order_by: None,
        limit_clause: None,
        fetch: None,
        locks: Vec::new(),
        for_clause: None,
        settings: None,
        format_clause: None,
        pipe_operators: Vec::new(),
    }
}

/// `(query) AS "alias"`.
pub(crate) fn derived(query: Query, alias_name: &str) -> TableFactor {
    TableFactor::Derived {
        lateral: false,
        subquery: Box::new(query),
        alias: Some(alias(alias_name)),
        sample: None,
    }
}

/// `first UNION ALL …`.
pub(crate) fn union_all(first: SetExpr, others: impl Iterator<Item = SetExpr>) -> SetExpr {
    others.fold(first, |left, right| SetExpr::SetOperation {
        op: SetOperator::Union,
        set_quantifier: SetQuantifier::All,
        left: Box::new(left),
        right: Box::new(right),
    })
}

/// An expression to order by, as the engine does when nothing else is said.
pub(crate) fn in_order(expr: Expr) -> OrderByExpr {
    let options = OrderByOptions { sort: None, nulls_first: None };
    OrderByExpr { expr, options, with_fill: None }
}

/// `left AND right`, where there is a left.
pub(crate) fn and(left: Option<Expr>, right: Expr) -> Expr {
    match left {
        None => right,
        Some(left) => {
            Expr::BinaryOp { left: Box::new(left), op: BinaryOperator::And, right: Box::new(right) }
        }
    }
}
