//! The Cedar schema, generated from the catalogues.
//!
//! A source may have thousands of tables, and Cedar checks every policy against every one. A row
//! type that no policy names, and that has no attribute any policy reads, cannot be told from
//! another such type; so only the types that policies can tell apart are declared, and one of the
//! others for all of them. So it is with actions: those that nobody asks and no policy names are
//! left out. People and editors get the whole schema.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
};

use cedar_policy::Schema;
use postern_core::{
    name::RoleName,
    principal::{Attribute as Fact, Principal},
};

use crate::{
    ids::quoted,
    inputs::Finding,
    literals::named_actions,
    model::{Attribute, Model, TableModel},
    rule::{Rule, one_line},
};

/// The schema and what it is about.
#[derive(Debug)]
pub(crate) struct CedarSchema {
    pub(crate) schema: Schema,
    /// Row types that stand in it because policies can tell them apart.
    pub(crate) told_apart: BTreeSet<Arc<str>>,
    /// Attributes of principals beyond the given ones.
    pub(crate) facts: BTreeMap<Arc<str>, FactKind>,
}

/// Actions on columns and rows.
const OF_DATA: &[&str] = &["read", "aggregate", "insert", "update", "delete", "search"];
/// Actions on sources and tables.
const OF_SOURCES: &[&str] = &["infer", "approve", "deploy", "administer"];
/// Actions that Sights ask.
const ASKED: &[&str] = &["read", "reveal", "aggregate"];

/// What kind of fact a principal's attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactKind {
    Text,
    Int,
    Bool,
    Set,
}

impl FactKind {
    pub(crate) const fn of(fact: &Fact) -> Self {
        match fact {
            Fact::Text(_) => Self::Text,
            Fact::Int(_) => Self::Int,
            Fact::Bool(_) => Self::Bool,
            Fact::Set(_) => Self::Set,
        }
    }

    const fn cedar(self) -> &'static str {
        match self {
            Self::Text => "__cedar::String",
            Self::Int => "__cedar::Long",
            Self::Bool => "__cedar::Bool",
            Self::Set => "Set<__cedar::String>",
        }
    }
}

/// Attributes that every principal has anyway.
pub(crate) const GIVEN_FACTS: &[&str] = &["owner", "vendor", "purposes"];

/// The attributes principals carry, each of one kind.
pub(crate) fn facts(
    principals: &[Arc<Principal>],
) -> Result<BTreeMap<Arc<str>, FactKind>, Vec<Finding>> {
    let mut kinds: BTreeMap<Arc<str>, FactKind> = BTreeMap::new();
    let mut findings = Vec::new();
    let mut refuse = |principal: &Principal, text: String, fix: &str| {
        let text = format!("`{}`: {text}", principal.name);
        findings.push(Finding::in_file("agents.toml", text, fix.to_owned()));
    };
    for principal in principals {
        for (name, fact) in &principal.attributes {
            if GIVEN_FACTS.contains(&name.as_ref()) {
                let text = format!("attribute `{name}` is taken");
                refuse(principal, text, "choose another name");
            }
            let kind = FactKind::of(fact);
            if *kinds.entry(Arc::clone(name)).or_insert(kind) != kind {
                let text = format!("attribute `{name}` is of another kind than elsewhere");
                refuse(principal, text, "give all principals the same kind of value");
            }
        }
    }
    if findings.is_empty() { Ok(kinds) } else { Err(findings) }
}

/// Makes the schema for these policies.
pub(crate) fn generate(
    model: &Model,
    roles: &[RoleName],
    facts: BTreeMap<Arc<str>, FactKind>,
    policies: &[Rule],
) -> Result<CedarSchema, Finding> {
    let told_apart = told_apart(model, policies);
    let other = model.all().find(|table| !told_apart.contains(&table.row_type));
    let declared: Vec<&TableModel> =
        model.all().filter(|table| told_apart.contains(&table.row_type)).chain(other).collect();
    let named = named_actions(policies);
    let actions = |action: &str| ASKED.contains(&action) || named.contains(action);
    let text = print(&declared, &told_apart, &actions, roles, &facts);
    match Schema::from_cedarschema_str(&text) {
        Ok((schema, _)) => Ok(CedarSchema { schema, told_apart, facts }),
        Err(error) => Err(Finding::in_file(
            "catalog",
            format!("no schema for these catalogues: {}", one_line(&error.to_string())),
            "report this".to_owned(),
        )),
    }
}

/// Row types that some policy names or could look into, and what they refer to.
fn told_apart(model: &Model, rules: &[Rule]) -> BTreeSet<Arc<str>> {
    let names = |everywhere: bool| -> BTreeSet<&str> {
        rules
            .iter()
            .filter(|rule| rule.looks_inside && (!everywhere || rule.scope_type().is_none()))
            .flat_map(|rule| rule.attributes.iter().map(String::as_str))
            .collect()
    };
    let (anywhere, followed) = (names(true), names(false));
    let spoken_of: BTreeSet<&str> =
        rules.iter().flat_map(|rule| rule.types.iter().map(String::as_str)).collect();
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&TableModel> = model
        .all()
        .filter(|table| {
            spoken_of.contains(table.row_type.as_ref())
                || table.attributes.keys().any(|name| anywhere.contains(name.as_ref()))
        })
        .collect();
    while let Some(table) = waiting.pop() {
        if !found.insert(Arc::clone(&table.row_type)) {
            continue;
        }
        for (name, attribute) in &table.attributes {
            if let Attribute::Reference { target, .. } = attribute
                && followed.contains(name.as_ref())
            {
                waiting.extend(model.row_type(target));
            }
        }
    }
    found
}

/// The whole schema, for people and editors.
pub(crate) fn whole(
    model: &Model,
    roles: &[RoleName],
    facts: &BTreeMap<Arc<str>, FactKind>,
) -> String {
    let declared: Vec<&TableModel> = model.all().collect();
    let all = declared.iter().map(|table| Arc::clone(&table.row_type)).collect();
    print(&declared, &all, &|_| true, roles, facts)
}

fn print(
    declared: &[&TableModel],
    told_apart: &BTreeSet<Arc<str>>,
    is_wanted: &dyn Fn(&str) -> bool,
    roles: &[RoleName],
    facts: &BTreeMap<Arc<str>, FactKind>,
) -> String {
    let mut out = String::new();
    // No name of a role begins with `-`: an enumeration may not be empty.
    let ids: Vec<String> = roles.iter().map(|role| quoted(role.as_str())).collect();
    let ids = if ids.is_empty() { "\"-\"".to_owned() } else { ids.join(", ") };
    line(&mut out, &format!("entity Role enum [{ids}];"));
    let mut fields = String::from(
        "owner: __cedar::String, vendor?: __cedar::String, purposes: Set<__cedar::String>",
    );
    for (name, kind) in facts {
        fields.extend([", ", &quoted(name), "?: ", kind.cedar()]);
    }
    line(&mut out, &format!("entity Agent, Person, Service in [Role] {{ {fields} }};"));
    out.push_str(
        "entity Source;\nentity Schema in [Source];\nentity Table in [Schema];\n\
         entity Column in [Table] { classification: __cedar::String, tags: Set<__cedar::String> };\n\
         type Asked = { hour: __cedar::Long, weekday: __cedar::String, address?: __cedar::ipaddr, \
         channel: __cedar::String, purpose: __cedar::String, tool: __cedar::String, \
         mfa: __cedar::Bool };\n",
    );
    let rows: Vec<&str> = declared.iter().map(|table| table.row_type.as_ref()).collect();
    let rows = std::iter::once("Column").chain(rows).collect::<Vec<_>>().join(", ");
    for (names, resources) in
        [(OF_DATA, rows.as_str()), (&["reveal"], "Column"), (OF_SOURCES, "Source, Table")]
    {
        let names: Vec<&str> = names.iter().copied().filter(|name| is_wanted(name)).collect();
        if !names.is_empty() {
            action(&mut out, &names.join(", "), resources);
        }
    }
    let mut namespaces: BTreeMap<&str, Vec<&TableModel>> = BTreeMap::new();
    for table in declared {
        namespaces.entry(table.namespace()).or_default().push(table);
    }
    for (namespace, tables) in namespaces {
        line(&mut out, &format!("namespace {namespace} {{"));
        for table in tables {
            let fields: Vec<String> =
                table.attributes.iter().filter_map(|entry| field(entry, told_apart)).collect();
            let (name, fields) = (table.row_name(), fields.join(", "));
            line(&mut out, &format!("  entity {name} in [Table] {{ {fields} }};"));
        }
        line(&mut out, "}");
    }
    out
}

fn action(out: &mut String, names: &str, resources: &str) {
    line(
        out,
        &format!(
            "action {names} appliesTo {{ principal: [Agent, Person, Service], \
             resource: [{resources}], context: Asked }};"
        ),
    );
}

fn field(
    (name, attribute): (&Arc<str>, &Attribute),
    told_apart: &BTreeSet<Arc<str>>,
) -> Option<String> {
    let name = quoted(name);
    match attribute {
        Attribute::Value(field) => {
            let mark = if field.nullable { "?" } else { "" };
            Some(format!("{name}{mark}: {}", field.scalar.cedar()))
        }
        Attribute::Reference { target, optional, .. } => {
            let mark = if *optional { "?" } else { "" };
            told_apart.contains(target).then(|| format!("{name}{mark}: {target}"))
        }
    }
}

fn line(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let written = writeln!(out, "{text}");
    debug_assert!(written.is_ok());
}
