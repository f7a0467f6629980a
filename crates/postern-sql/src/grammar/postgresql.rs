//! PostgreSQL's grammar: the parser's own, with lists behind IN that begin with a query.

use std::any::TypeId;

use sqlparser::{
    ast::Expr,
    dialect::{Dialect, PostgreSqlDialect, Precedence},
    keywords::Keyword,
    parser::{Parser, ParserError},
};

use super::lists;

/// What callers write, and what Postern prints.
pub(super) static GRAMMAR: Postgresql = Postgresql;

const OWN: PostgreSqlDialect = PostgreSqlDialect {};

#[derive(Debug)]
pub(super) struct Postgresql;

impl Dialect for Postgresql {
    /// What the parser does for PostgreSQL alone it does here, too.
    fn dialect(&self) -> TypeId {
        OWN.dialect()
    }

    fn parse_infix(
        &self,
        parser: &mut Parser<'_>,
        left: &Expr,
        _precedence: u8,
    ) -> Option<Result<Expr, ParserError>> {
        lists::parse_in(parser, left)
    }

    // The rest as it is.

    fn identifier_quote_style(&self, identifier: &str) -> Option<char> {
        OWN.identifier_quote_style(identifier)
    }

    fn is_delimited_identifier_start(&self, ch: char) -> bool {
        OWN.is_delimited_identifier_start(ch)
    }

    fn is_identifier_start(&self, ch: char) -> bool {
        OWN.is_identifier_start(ch)
    }

    fn is_identifier_part(&self, ch: char) -> bool {
        OWN.is_identifier_part(ch)
    }

    fn supports_unicode_string_literal(&self) -> bool {
        OWN.supports_unicode_string_literal()
    }

    fn is_reserved_for_identifier(&self, kw: Keyword) -> bool {
        OWN.is_reserved_for_identifier(kw)
    }

    fn is_table_alias(&self, kw: &Keyword, parser: &mut Parser<'_>) -> bool {
        OWN.is_table_alias(kw, parser)
    }

    fn is_custom_operator_part(&self, ch: char) -> bool {
        OWN.is_custom_operator_part(ch)
    }

    fn get_next_precedence(&self, parser: &Parser<'_>) -> Option<Result<u8, ParserError>> {
        OWN.get_next_precedence(parser)
    }

    fn supports_filter_during_aggregation(&self) -> bool {
        OWN.supports_filter_during_aggregation()
    }

    fn supports_group_by_expr(&self) -> bool {
        OWN.supports_group_by_expr()
    }

    fn supports_alter_user_as_alter_role(&self) -> bool {
        OWN.supports_alter_user_as_alter_role()
    }

    fn prec_value(&self, prec: Precedence) -> u8 {
        OWN.prec_value(prec)
    }

    fn allow_extract_custom(&self) -> bool {
        OWN.allow_extract_custom()
    }

    fn allow_extract_single_quotes(&self) -> bool {
        OWN.allow_extract_single_quotes()
    }

    fn supports_create_index_with_clause(&self) -> bool {
        OWN.supports_create_index_with_clause()
    }

    fn supports_explain_with_utility_options(&self) -> bool {
        OWN.supports_explain_with_utility_options()
    }

    fn supports_listen_notify(&self) -> bool {
        OWN.supports_listen_notify()
    }

    fn supports_exclude_constraint(&self) -> bool {
        OWN.supports_exclude_constraint()
    }

    fn supports_factorial_operator(&self) -> bool {
        OWN.supports_factorial_operator()
    }

    fn supports_bitwise_shift_operators(&self) -> bool {
        OWN.supports_bitwise_shift_operators()
    }

    fn supports_comment_on(&self) -> bool {
        OWN.supports_comment_on()
    }

    fn supports_load_extension(&self) -> bool {
        OWN.supports_load_extension()
    }

    fn supports_named_fn_args_with_colon_operator(&self) -> bool {
        OWN.supports_named_fn_args_with_colon_operator()
    }

    fn supports_named_fn_args_with_expr_name(&self) -> bool {
        OWN.supports_named_fn_args_with_expr_name()
    }

    fn supports_empty_projections(&self) -> bool {
        OWN.supports_empty_projections()
    }

    fn supports_nested_comments(&self) -> bool {
        OWN.supports_nested_comments()
    }

    fn supports_string_escape_constant(&self) -> bool {
        OWN.supports_string_escape_constant()
    }

    fn supports_numeric_literal_underscores(&self) -> bool {
        OWN.supports_numeric_literal_underscores()
    }

    fn supports_array_typedef_with_brackets(&self) -> bool {
        OWN.supports_array_typedef_with_brackets()
    }

    fn supports_geometric_types(&self) -> bool {
        OWN.supports_geometric_types()
    }

    fn supports_order_by_using_operator(&self) -> bool {
        OWN.supports_order_by_using_operator()
    }

    fn supports_set_names(&self) -> bool {
        OWN.supports_set_names()
    }

    fn supports_alter_column_type_using(&self) -> bool {
        OWN.supports_alter_column_type_using()
    }

    fn supports_left_associative_joins_without_parens(&self) -> bool {
        OWN.supports_left_associative_joins_without_parens()
    }

    fn supports_notnull_operator(&self) -> bool {
        OWN.supports_notnull_operator()
    }

    fn supports_interval_options(&self) -> bool {
        OWN.supports_interval_options()
    }

    fn supports_insert_table_alias(&self) -> bool {
        OWN.supports_insert_table_alias()
    }

    fn supports_create_table_like_parenthesized(&self) -> bool {
        OWN.supports_create_table_like_parenthesized()
    }

    fn supports_select_wildcard_with_alias(&self) -> bool {
        OWN.supports_select_wildcard_with_alias()
    }

    fn supports_comma_separated_trim(&self) -> bool {
        OWN.supports_comma_separated_trim()
    }

    fn supports_xml_expressions(&self) -> bool {
        OWN.supports_xml_expressions()
    }

    fn supports_aliased_function_args(&self) -> bool {
        OWN.supports_aliased_function_args()
    }

    fn supports_comment_optimizer_hint(&self) -> bool {
        OWN.supports_comment_optimizer_hint()
    }
}
