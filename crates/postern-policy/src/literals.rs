//! The own walk over what policies name.
//!
//! Cedar's validation knows types and attributes; to it, one table's id is as good as another and
//! a tag is any text. A misspelt one would make a `permit` open nothing, which is noticed, or a
//! `forbid` close nothing, which is not. So every name is looked up here.

use std::collections::BTreeSet;

use cedar_policy::pst::{
    ActionConstraint, BinaryOp, EntityOrSlot, EntityUID, Expr, Literal, PrincipalConstraint,
    ResourceConstraint, Var,
};
use postern_core::{
    classification::Classification,
    name::{PurposeName, ToolName},
    nearest::{advise, nearest},
    principal::PrincipalKind,
    request::Channel,
};

use crate::{
    ids,
    inputs::{Finding, Inputs, Severity, Weekday},
    masks::known_tags,
    model::Model,
    rule::{Ask, Rule},
    walk,
};

/// Names that policies may use.
pub(crate) struct Names<'a> {
    model: &'a Model,
    inputs: &'a Inputs,
    tags: BTreeSet<&'a str>,
    purposes: BTreeSet<&'a str>,
}

const ACTIONS: &[&str] = &[
    "read",
    "reveal",
    "aggregate",
    "insert",
    "update",
    "delete",
    "search",
    "infer",
    "approve",
    "deploy",
    "administer",
];
const TYPES: &[&str] =
    &["Action", "Agent", "Person", "Service", "Role", "Source", "Schema", "Table", "Column"];

/// What a text in a condition is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Vocabulary {
    Tag,
    Classification,
    Purpose,
    Tool,
    Channel,
    Weekday,
}

impl<'a> Names<'a> {
    pub(crate) fn new(inputs: &'a Inputs, model: &'a Model) -> Self {
        let carried = inputs.principals.iter().flat_map(|principal| &principal.purposes);
        let purposes = carried.chain(&inputs.purposes).map(PurposeName::as_str).collect();
        Self { model, inputs, tags: known_tags(model), purposes }
    }

    /// Everything the policy names that is not there.
    pub(crate) fn check(&self, rule: &Rule) -> Vec<Finding> {
        let mut findings = Vec::new();
        for uid in entities(rule) {
            findings.extend(self.entity(rule, uid));
        }
        for ty in &rule.types {
            findings.extend(self.entity_type(rule, ty));
        }
        for condition in walk::conditions(&rule.body) {
            walk::each(condition, &mut |node| {
                for (vocabulary, text) in texts(node) {
                    findings.extend(self.text(rule, vocabulary, text));
                }
                true
            });
        }
        findings
    }

    fn entity(&self, rule: &Rule, uid: &EntityUID) -> Option<Finding> {
        let (ty, id) = (uid.ty.0.to_string(), uid.eid.as_str());
        let known: Vec<String> = match ty.as_str() {
            "Table" if self.model.table(id).is_none() => {
                self.model.all().map(|table| table.path.as_ref().to_owned()).collect()
            }
            "Column" if self.model.column(id).is_none() => self.columns_near(id),
            "Source" => self
                .model
                .sources
                .iter()
                .map(|source| source.catalogue.source.to_string())
                .collect(),
            "Schema" => self.model.schemas.iter().cloned().collect(),
            "Role" => self.inputs.roles.iter().map(ToString::to_string).collect(),
            "Action" => ACTIONS.iter().map(ToString::to_string).collect(),
            "Agent" => self.principals(PrincipalKind::Agent),
            "Person" => self.principals(PrincipalKind::Person),
            "Service" => self.principals(PrincipalKind::Service),
            "Table" | "Column" => return None,
            row if self.model.row_type(row).is_some() => {
                return Some(rule.piece.error(
                    rule.piece.literal(Some(&ty), id),
                    format!("`{ty}::{}`: a row has no name", ids::quoted(id)),
                    format!("compare a column: `resource is {ty} && resource.id == …`"),
                ));
            }
            // Not a type at all: Cedar says so.
            _ => return None,
        };
        if known.iter().any(|known| known == id) {
            return None;
        }
        let fix = advise(id, known.iter().map(String::as_str), "name one that is there");
        Some(rule.piece.error(
            rule.piece.literal(Some(&ty), id),
            format!("no {} `{id}`", ty.to_lowercase()),
            fix,
        ))
    }

    /// Columns of the table that is meant, else of all.
    fn columns_near(&self, id: &str) -> Vec<String> {
        let of = |table: &crate::model::TableModel| {
            let path = table.path.as_ref().to_owned();
            let names: Vec<String> = table
                .table
                .columns
                .iter()
                .map(|column| ids::column_path(&path, &column.name))
                .collect();
            names
        };
        match id.rsplit_once('.').and_then(|(table, _)| self.model.table(table)) {
            Some(table) => of(table),
            None => self.model.all().flat_map(of).collect(),
        }
    }

    fn principals(&self, kind: PrincipalKind) -> Vec<String> {
        let of_kind = self.inputs.principals.iter().filter(|principal| principal.kind == kind);
        of_kind.map(|principal| principal.name.to_string()).collect()
    }

    fn entity_type(&self, rule: &Rule, ty: &str) -> Option<Finding> {
        if TYPES.contains(&ty) || self.model.row_type(ty).is_some() {
            return None;
        }
        let rows = self.model.all().map(|table| table.row_type.as_ref());
        let fix = advise(ty, rows.chain(TYPES.iter().copied()), "row types are `source::table`");
        Some(rule.piece.error(
            rule.piece.name(ty),
            format!("no table has the row type `{ty}`"),
            fix,
        ))
    }

    fn text(&self, rule: &Rule, vocabulary: Vocabulary, text: &str) -> Option<Finding> {
        let (what, known): (&str, Vec<&str>) = match vocabulary {
            Vocabulary::Tag => ("tag", self.tags.iter().copied().collect()),
            Vocabulary::Classification => {
                if self.could_be_a_column(rule, "classification") {
                    return None;
                }
                let all = [
                    Classification::Public,
                    Classification::Internal,
                    Classification::Confidential,
                    Classification::Restricted,
                ];
                ("classification", all.iter().map(|known| known.as_str()).collect())
            }
            Vocabulary::Purpose => ("purpose", self.purposes.iter().copied().collect()),
            Vocabulary::Tool => ("tool", self.inputs.tools.iter().map(ToolName::as_str).collect()),
            Vocabulary::Channel => {
                let all =
                    [Channel::Rest, Channel::Mcp, Channel::Stdio, Channel::Pgwire, Channel::Cli];
                ("channel", all.iter().map(|known| known.as_str()).collect())
            }
            Vocabulary::Weekday => {
                ("weekday", Weekday::ALL.iter().map(|day| day.as_str()).collect())
            }
        };
        let may_be_empty = matches!(vocabulary, Vocabulary::Purpose | Vocabulary::Tool);
        if known.contains(&text) || may_be_empty && text.is_empty() {
            return None;
        }
        // A purpose or tool may come later, with the first agent that carries it; one that is
        // nearly spelled like another is a slip.
        let later = may_be_empty && nearest(text, known.iter().copied()).is_none();
        let severity = if later { Severity::Warning } else { Severity::Error };
        let fix = match vocabulary {
            Vocabulary::Purpose => "give it to an agent".to_owned(),
            Vocabulary::Tool => "add `[[tool]]` to postern.toml".to_owned(),
            Vocabulary::Tag
            | Vocabulary::Classification
            | Vocabulary::Channel
            | Vocabulary::Weekday => format!("known: {}", known.join(", ")),
        };
        Some(rule.piece.finding(
            rule.piece.literal(None, text),
            severity,
            format!("no {what} `{text}`"),
            advise(text, known, &fix),
        ))
    }

    /// Whether `resource.NAME` may mean a column of a row type the policy names.
    fn could_be_a_column(&self, rule: &Rule, name: &str) -> bool {
        rule.types
            .iter()
            .filter_map(|ty| self.model.row_type(ty))
            .any(|table| table.attributes.contains_key(name))
    }

    /// `resource == Table::…`, where `in` is meant: no column and no row *is* a table.
    pub(crate) fn equals_for_in(rule: &Rule) -> Option<Finding> {
        let is_container = |uid: &EntityUID| {
            matches!(uid.ty.0.to_string().as_str(), "Table" | "Schema" | "Source")
        };
        let asks_only_here = match &rule.body.action {
            ActionConstraint::Any => false,
            ActionConstraint::Eq(_) | ActionConstraint::In(_) => {
                Ask::ALL.iter().any(|ask| rule.asks(*ask))
            }
        };
        let mut found: Option<EntityUID> = None;
        if let ResourceConstraint::Eq(EntityOrSlot::Entity(uid)) = &rule.body.resource
            && is_container(uid)
        {
            found = Some(uid.clone());
        }
        for condition in walk::conditions(&rule.body) {
            walk::each(condition, &mut |node| {
                if let Expr::BinaryOp { op: BinaryOp::Eq, left, right } = node
                    && let (Expr::Var(Var::Resource), Expr::Literal(Literal::EntityUID(uid))) =
                        (left.as_ref(), right.as_ref())
                    && is_container(uid)
                {
                    found = Some(uid.clone());
                }
                true
            });
        }
        let uid = found.filter(|_| asks_only_here)?;
        let (ty, id) = (uid.ty.0.to_string(), uid.eid.as_str());
        let literal = format!("{ty}::{}", ids::quoted(id));
        Some(rule.piece.error(
            rule.piece.literal(Some(&ty), id),
            format!("`resource == {literal}` is never so: columns and rows stand in it"),
            format!("write `resource in {literal}`"),
        ))
    }
}

/// Every entity a policy names.
fn entities(rule: &Rule) -> Vec<&EntityUID> {
    let mut found = Vec::new();
    let body = &rule.body;
    if let PrincipalConstraint::Eq(EntityOrSlot::Entity(uid))
    | PrincipalConstraint::In(EntityOrSlot::Entity(uid))
    | PrincipalConstraint::IsIn(_, EntityOrSlot::Entity(uid)) = &body.principal
    {
        found.push(uid);
    }
    if let ResourceConstraint::Eq(EntityOrSlot::Entity(uid))
    | ResourceConstraint::In(EntityOrSlot::Entity(uid))
    | ResourceConstraint::IsIn(_, EntityOrSlot::Entity(uid)) = &body.resource
    {
        found.push(uid);
    }
    match &body.action {
        ActionConstraint::Any => {}
        ActionConstraint::Eq(uid) => found.push(uid),
        ActionConstraint::In(uids) => found.extend(uids),
    }
    for condition in walk::conditions(body) {
        walk::each(condition, &mut |node| {
            if let Expr::Literal(Literal::EntityUID(uid)) = node {
                found.push(uid);
            }
            true
        });
    }
    found
}

/// Paths of the columns that policies name one by one.
pub(crate) fn named_columns(rules: &[Rule]) -> BTreeSet<String> {
    named(rules, "Column")
}

/// Paths of the tables that policies name.
pub(crate) fn named_tables(rules: &[Rule]) -> BTreeSet<String> {
    named(rules, "Table")
}

/// Actions that policies name.
pub(crate) fn named_actions(rules: &[Rule]) -> BTreeSet<String> {
    named(rules, "Action")
}

/// Ids of the entities of a type that policies name.
fn named(rules: &[Rule], ty: &str) -> BTreeSet<String> {
    let all = rules.iter().flat_map(entities);
    all.filter(|uid| uid.ty.0.to_string() == ty).map(|uid| uid.eid.to_string()).collect()
}

/// The texts a node compares with something that has a vocabulary.
fn texts(node: &Expr) -> Vec<(Vocabulary, &str)> {
    let Expr::BinaryOp { op, left, right } = node else { return Vec::new() };
    let (speaker, other) = match (vocabulary(left), vocabulary(right)) {
        (Some(vocabulary), None) => (vocabulary, right),
        (None, Some(vocabulary)) => (vocabulary, left),
        (Some(_), Some(_)) | (None, None) => return Vec::new(),
    };
    let compares = matches!(
        op,
        BinaryOp::Eq
            | BinaryOp::NotEq
            | BinaryOp::Contains
            | BinaryOp::ContainsAll
            | BinaryOp::ContainsAny
    );
    // `tags` of a row would be a text: only sets speak of tags.
    let of_set = !matches!(op, BinaryOp::Eq | BinaryOp::NotEq);
    if !compares || speaker == Vocabulary::Tag && !of_set {
        return Vec::new();
    }
    literals(other).into_iter().map(|text| (speaker, text)).collect()
}

fn vocabulary(expr: &Expr) -> Option<Vocabulary> {
    let Expr::GetAttr { expr, attr } = expr else { return None };
    match (expr.as_ref(), attr.as_str()) {
        (Expr::Var(Var::Resource), "tags") => Some(Vocabulary::Tag),
        (Expr::Var(Var::Resource), "classification") => Some(Vocabulary::Classification),
        (Expr::Var(Var::Context), "purpose") | (Expr::Var(Var::Principal), "purposes") => {
            Some(Vocabulary::Purpose)
        }
        (Expr::Var(Var::Context), "tool") => Some(Vocabulary::Tool),
        (Expr::Var(Var::Context), "channel") => Some(Vocabulary::Channel),
        (Expr::Var(Var::Context), "weekday") => Some(Vocabulary::Weekday),
        _ => None,
    }
}

fn literals(expr: &Expr) -> Vec<&str> {
    match expr {
        Expr::Literal(Literal::String(text)) => vec![text.as_str()],
        Expr::Set(members) => members.iter().flat_map(|member| literals(member)).collect(),
        _ => Vec::new(),
    }
}

/// Roles, agents and the like that a policy is for, in words.
pub(crate) fn whom(rule: &Rule) -> String {
    match &rule.body.principal {
        PrincipalConstraint::Any => "everybody".to_owned(),
        PrincipalConstraint::Eq(EntityOrSlot::Entity(uid))
        | PrincipalConstraint::In(EntityOrSlot::Entity(uid))
        | PrincipalConstraint::IsIn(_, EntityOrSlot::Entity(uid)) => {
            format!("{} `{}`", uid.ty.0.to_string().to_lowercase(), uid.eid)
        }
        PrincipalConstraint::Is(ty) => format!("every {}", ty.0.to_string().to_lowercase()),
        PrincipalConstraint::Eq(EntityOrSlot::Slot(_))
        | PrincipalConstraint::In(EntityOrSlot::Slot(_))
        | PrincipalConstraint::IsIn(_, EntityOrSlot::Slot(_)) => "whom a template names".to_owned(),
    }
}
