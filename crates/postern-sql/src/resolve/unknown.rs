//! What is said when a name is not there, or not this caller's: one text, made on one path, from
//! what this caller may see.

use std::sync::Arc;

use postern_core::{
    nearest::edits,
    refusal::{Code, Refusal},
};
use sqlparser::tokenizer::{Span, Token};

use super::{Binder, policy_failed, scope::Relation};
use crate::refuse::{echo, place, unsupported};

/// Most names in one hint.
const HINT_TABLES_MAX: usize = 10;
const HINT_COLUMNS_MAX: usize = 40;

impl Binder<'_> {
    /// No such table.
    pub(super) fn unknown_table(&self, written: &str, span: Span) -> Refusal {
        let mut names: Vec<String> = match self.sight.views.all() {
            Ok(views) => views.iter().map(|view| view.table.name.short(self.dialect)).collect(),
            Err(error) => return policy_failed(error),
        };
        names.sort_by_cached_key(|name| (edits(written, name), name.clone()));
        names.truncate(HINT_TABLES_MAX);
        let refusal =
            Refusal::new(Code::UnknownName, format!("no table `{}` for you", echo(written)))
                .at(place(span));
        if names.is_empty() {
            refusal
        } else {
            refusal.would_pass(format!("you can read: {}", names.join(", ")))
        }
    }

    /// No such relation in the FROM around.
    pub(super) fn unknown_relation(&self, written: &str, span: Span) -> Refusal {
        let names: Vec<&str> = self
            .scopes
            .iter()
            .rev()
            .filter(|scope| !scope.hidden)
            .flat_map(|scope| scope.in_sight().map(|relation| relation.name.as_ref()))
            .take(HINT_TABLES_MAX)
            .collect();
        let refusal = Refusal::new(
            Code::UnknownName,
            format!("no table `{}` in the FROM here", echo(written)),
        )
        .at(place(span));
        if names.is_empty() {
            refusal
        } else {
            refusal.would_pass(format!("here are: {}", names.join(", ")))
        }
    }

    /// Whether the name there is the `U` of `U&'\0041'`, which PostgreSQL alone has.
    fn is_text_of_codes(&self, span: Span) -> bool {
        let mut from = self.tokens.iter().skip_while(|token| token.span.start != span.start);
        let mut next = || from.next().map(|token| &token.token);
        matches!(next(), Some(Token::Word(word)) if word.value.eq_ignore_ascii_case("u"))
            && next() == Some(&Token::Ampersand)
            && matches!(next(), Some(Token::SingleQuotedString(_)))
    }

    /// No such column anywhere around.
    pub(super) fn unknown_column(&self, name: &str, span: Span) -> Refusal {
        if self.is_text_of_codes(span) {
            return unsupported("a text with codes of characters, U&'…'", span);
        }
        let relations: Vec<&Relation> = self
            .scopes
            .iter()
            .rev()
            .filter(|scope| !scope.hidden)
            .flat_map(super::scope::Scope::in_sight)
            .take(HINT_TABLES_MAX)
            .collect();
        match relations.as_slice() {
            [] => Refusal::new(
                Code::UnknownName,
                format!("no column `{}` here: there is no FROM", echo(name)),
            )
            .at(place(span)),
            [only] => no_column(name, only, span),
            several => {
                let tables: Vec<String> =
                    several.iter().map(|relation| format!("`{}`", relation.name)).collect();
                let hints: Vec<String> = several
                    .iter()
                    .map(|relation| format!("{}: {}", relation.name, columns(relation)))
                    .collect();
                Refusal::new(
                    Code::UnknownName,
                    format!("no column `{}` in {} for you", echo(name), tables.join(", ")),
                )
                .at(place(span))
                .would_pass(format!("you can read: {}", hints.join("; ")))
            }
        }
    }

    /// No such column in that relation.
    pub(super) fn unknown_column_of(
        &self,
        depth: usize,
        relation: usize,
        name: &str,
        span: Span,
    ) -> Refusal {
        match self.scopes.get(depth).and_then(|scope| scope.relations.get(relation)) {
            Some(relation) => no_column(name, relation, span),
            None => self.unknown_column(name, span),
        }
    }

    /// Several columns of that name.
    #[expect(clippy::unused_self, reason = "beside its sisters")]
    pub(super) fn ambiguous(&self, name: &str, owners: &[Arc<str>], span: Span) -> Refusal {
        let name = echo(name);
        let refusal =
            Refusal::new(Code::UnknownName, format!("`{name}` names more than one column here"))
                .at(place(span));
        if owners.is_empty() {
            return refusal;
        }
        let words: Vec<String> = owners.iter().map(|owner| format!("{owner}.{name}")).collect();
        refusal.would_pass(words.join(" or "))
    }
}

fn no_column(name: &str, relation: &Relation, span: Span) -> Refusal {
    Refusal::new(
        Code::UnknownName,
        format!("no column `{}` in `{}` for you", echo(name), relation.name),
    )
    .at(place(span))
    .would_pass(format!("you can read: {}", columns(relation)))
}

fn columns(relation: &Relation) -> String {
    let names: Vec<&str> =
        relation.columns.iter().map(|column| column.name.as_ref()).take(HINT_COLUMNS_MAX).collect();
    let more = if relation.columns.len() > HINT_COLUMNS_MAX { ", …" } else { "" };
    format!("{}{more}", names.join(", "))
}
