//! Proposals as lines of a catalogue file, and the file with more lines in it.

use std::fmt::Write as _;

use anyhow::{Context as _, bail};
use postern_core::{
    catalogue::{Part, TableKind, TableName},
    classification::Classification,
    dialect::Dialect,
    mask::{EmailKeep, FILL, Generalize, Mask},
    survey::{Survey, SurveyTable},
};
use postern_inspect::{ColumnProposal, EntityProposal, TableProposal};
use toml_edit::{DocumentMut, InlineTable, Item, Key, Table, Value};

use super::Drift;
use crate::config::catalog_toml::{TABLE_KEYS, TableReview};

/// How the proposals of a scan come into force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing<'a> {
    /// The first scan of a source: at once, as proposed.
    First,
    /// Later ones: masked until somebody accepted them. The day is `YYYY-MM-DD`.
    Later {
        /// When it was found.
        day: &'a str,
    },
}

const HEAD: &str = "\
# Proposed by `postern scan`, decided by people: one line per column, in table order.
# No mask: shown as it is to whoever may read the table. Not in this file: hidden.
# Masks: null, redact, partial, email, hash, generalize, token, fake. Change a line here, or with
# `postern catalog set TABLE.COLUMN --mask …`; it is in force when saved.
";

/// First line of a file whose first scan was ended early: what it does not hold yet comes into
/// force as the first tables did.
pub(crate) const UNFINISHED: &str =
    "# The first scan was ended early: `postern scan` goes on with it. Leave this line until then.";

/// A whole file.
pub(crate) fn whole(drift: &Drift<'_>, found: &Found<'_>) -> String {
    let mut text = String::from(HEAD);
    for table in &drift.tables {
        if let Some(proposal) = found.proposal(table) {
            text.push('\n');
            text.push_str(&table_text(table, proposal, found));
        }
    }
    text
}

/// What was found, and how it is to be written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'a> {
    /// The survey.
    pub(crate) survey: &'a Survey,
    /// The proposals.
    pub(crate) proposals: &'a [TableProposal],
    /// The dialect.
    pub(crate) dialect: Dialect,
    /// How they come into force.
    pub(crate) standing: Standing<'a>,
}

impl<'a> Found<'a> {
    fn proposal(&self, table: &SurveyTable) -> Option<&'a TableProposal> {
        self.proposals.iter().find(|proposal| proposal.id == table.id)
    }
}

/// The file with what is new in it. Comments, order and everything that stands there stay.
///
/// # Errors
/// When the text is no TOML, or a table stands there in a form that cannot be added to.
pub(crate) fn with_new(text: &str, drift: &Drift<'_>, found: &Found<'_>) -> anyhow::Result<String> {
    let mut document: DocumentMut = text.parse().context("the catalogue is no TOML")?;
    for (table, review, columns) in &drift.columns {
        let Some(proposal) = found.proposal(table) else { continue };
        let lines = columns_of(&mut document, review)?;
        let width = lines.iter().map(|(key, _)| key.chars().count()).max().unwrap_or(0);
        for column in columns {
            let proposed = proposal.columns.iter().find(|proposed| proposed.id == column.id);
            if let Some(proposed) = proposed {
                insert(lines, proposed, width, found.standing)?;
            }
        }
        in_table_order(lines, table, found.dialect);
    }
    let mut text = document.to_string();
    for table in &drift.tables {
        if let Some(proposal) = found.proposal(table) {
            if !text.ends_with("\n\n") {
                text.push_str(if text.ends_with('\n') { "\n" } else { "\n\n" });
            }
            text.push_str(&table_text(table, proposal, found));
        }
    }
    Ok(text)
}

/// The lines of a table of the file.
pub(crate) fn columns_of<'d>(
    document: &'d mut DocumentMut,
    review: &TableReview,
) -> anyhow::Result<&'d mut Table> {
    let found = match review.path.as_slice() {
        [table] => document.get_mut(table),
        [schema, table] => document
            .get_mut(schema)
            .and_then(Item::as_table_like_mut)
            .and_then(|schema| schema.get_mut(table)),
        _ => None,
    };
    let columns =
        found.and_then(Item::as_table_like_mut).and_then(|table| table.get_mut("columns"));
    match columns {
        Some(Item::Table(columns)) => Ok(columns),
        _ => bail!(
            "the columns of `{}` do not stand under [{}.columns]: write them so, then scan again",
            review.name,
            review.name
        ),
    }
}

fn insert(
    lines: &mut Table,
    proposed: &ColumnProposal,
    width: usize,
    standing: Standing<'_>,
) -> anyhow::Result<()> {
    let line = column_value(proposed, standing);
    let parsed: Value = line.parse().context("a line that was made is no TOML")?;
    let mut value = Item::Value(parsed);
    if let Some(value) = value.as_value_mut() {
        value.decor_mut().set_suffix(format!("  # {}", comment(proposed)));
    }
    let mut key: Key = key_text(&proposed.name).parse().context("a name cannot be a key")?;
    let gap = width.saturating_sub(key_text(&proposed.name).chars().count()).saturating_add(1);
    key.leaf_decor_mut().set_suffix(" ".repeat(gap));
    lines.insert_formatted(&key, value);
    Ok(())
}

/// Puts the lines into the order of the table; what the table does not have goes last.
fn in_table_order(lines: &mut Table, table: &SurveyTable, dialect: Dialect) {
    let place = |name: &str| {
        let key = dialect.key(name);
        let at = table.columns.iter().position(|column| dialect.key(&column.name) == key);
        at.unwrap_or(usize::MAX)
    };
    let names: Vec<String> = lines.iter().map(|(name, _)| name.to_owned()).collect();
    if names.is_sorted_by_key(|name| place(name)) {
        return;
    }
    let mut taken: Vec<(Key, Item)> =
        names.iter().filter_map(|name| lines.remove_entry(name)).collect();
    // A stable sort: what stands in the file in another order than the table keeps together.
    taken.sort_by_key(|(key, _)| place(key.get()));
    for (key, item) in taken {
        lines.insert_formatted(&key, item);
    }
}

fn table_text(table: &SurveyTable, proposal: &TableProposal, found: &Found<'_>) -> String {
    let head = head(&table.name, found);
    let mut text = format!("[{head}]\n");
    // Writing to a String does not fail.
    if matches!(table.kind, TableKind::Derived { .. }) {
        text.push_str(
            "reviewed = false             # a view: hidden until you looked at what it shows\n",
        );
    }
    match &proposal.entity {
        Some(EntityProposal::Column(id)) => {
            let column = table.columns.iter().find(|column| column.id == *id);
            if let Some(column) = column {
                writeln!(text, "entity = {}", quoted(&column.name)).ok();
            }
        }
        Some(EntityProposal::Nobody) => text.push_str("entity = \"none\"\n"),
        None => {}
    }
    writeln!(text, "[{head}.columns]").ok();
    let rows: Vec<(String, String, String)> = proposal
        .columns
        .iter()
        .map(|column| {
            (key_text(&column.name), column_value(column, found.standing), comment(column))
        })
        .collect();
    let names = widest(rows.iter().map(|(name, ..)| name.as_str()), NAME_WIDTH_MAX);
    let values = widest(rows.iter().map(|(_, value, _)| value.as_str()), VALUE_WIDTH_MAX);
    for (name, value, comment) in &rows {
        writeln!(text, "{name:names$} = {value:values$}  # {comment}").ok();
    }
    text
}

/// Names and values are aligned up to here; a longer one sticks out alone.
const NAME_WIDTH_MAX: usize = 32;
const VALUE_WIDTH_MAX: usize = 96;

fn widest<'t>(texts: impl Iterator<Item = &'t str>, most: usize) -> usize {
    texts.map(|text| text.chars().count()).filter(|width| *width <= most).max().unwrap_or(0)
}

/// `customers`, `sales.orders`; in one key where two would be read otherwise.
fn head(name: &TableName, found: &Found<'_>) -> String {
    let dialect = found.dialect;
    let short = name.short(dialect);
    if dialect.is_default(&name.schema) {
        return key_text(&short);
    }
    let is_table_too = found
        .survey
        .tables
        .iter()
        .any(|table| dialect.is_default(&table.name.schema) && table.name.name == name.schema);
    if is_table_too || TABLE_KEYS.contains(&name.name.as_ref()) {
        return quoted(&short);
    }
    format!("{}.{}", key_text(&name.schema), key_text(&name.name))
}

fn key_text(name: &str) -> String {
    let is_bare = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if is_bare { name.to_owned() } else { quoted(name) }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn column_value(column: &ColumnProposal, standing: Standing<'_>) -> String {
    let mut table = InlineTable::new();
    let (classification, mask) = match standing {
        Standing::First => (column.classification, column.mask.clone()),
        Standing::Later { .. } => {
            (Classification::Restricted, Some(column.mask.clone().unwrap_or(Mask::Null)))
        }
    };
    table.insert("classification", classification.as_str().into());
    if !column.tags.is_empty() {
        let tags: toml_edit::Array =
            column.tags.iter().map(postern_core::name::Tag::as_str).collect();
        table.insert("tags", Value::Array(tags));
    }
    if let Some(mask) = &mask {
        table.insert("mask", mask_value(mask));
    }
    if standing == Standing::First {
        if !column.values.is_empty() {
            let values: toml_edit::Array = column.values.iter().map(AsRef::as_ref).collect();
            table.insert("values", Value::Array(values));
        }
        match column.part {
            Part::Neither => {}
            Part::Dimension(bucket) => drop(table.insert("dimension", dimension_value(bucket))),
            Part::Measure(_) => drop(table.insert("measure", true.into())),
        }
    }
    if let Standing::Later { day } = standing {
        table.insert("proposed", format!("new on {day}").into());
    }
    Value::InlineTable(table).to_string()
}

/// Why, for whoever reads the file: never a value.
fn comment(column: &ColumnProposal) -> String {
    column.reason.chars().filter(|c| !c.is_control()).collect()
}

/// A mask as it stands in files.
pub(crate) fn mask_value(mask: &Mask) -> Value {
    let with = |kind: &str, members: &[(&str, Value)]| {
        let mut table = InlineTable::new();
        table.insert("kind", kind.into());
        for (name, value) in members {
            table.insert(*name, value.clone());
        }
        Value::InlineTable(table)
    };
    let number = |number: u8| Value::from(i64::from(number));
    match mask {
        Mask::Null => "null".into(),
        Mask::Redact { text } if &**text == "[hidden]" => "redact".into(),
        Mask::Redact { text } => with("redact", &[("text", text.as_ref().into())]),
        Mask::Initials { fill } if &**fill == FILL => "partial".into(),
        Mask::Initials { fill } => with("partial", &[("fill", fill.as_ref().into())]),
        Mask::Partial { first, last, fill } => {
            let mut members = vec![("first", number(*first)), ("last", number(*last))];
            members.retain(|(_, value)| value.as_integer() != Some(0));
            if members.is_empty() {
                members.push(("last", number(0)));
            }
            if &**fill != FILL {
                members.push(("fill", fill.as_ref().into()));
            }
            with("partial", &members)
        }
        Mask::Email { keep: EmailKeep::First } => "email".into(),
        Mask::Email { keep: EmailKeep::Domain } => with("email", &[("keep", "domain".into())]),
        Mask::Hash { domain: None } => "hash".into(),
        Mask::Hash { domain: Some(domain) } => with("hash", &[("domain", domain.as_ref().into())]),
        Mask::Generalize(how) => with("generalize", &generalized(*how)),
        Mask::Token { domain: None } => "token".into(),
        Mask::Token { domain: Some(domain) } => {
            with("token", &[("domain", domain.as_ref().into())])
        }
        Mask::Fake { like, domain } => {
            let mut members = vec![("as", like.as_str().into())];
            members.extend(domain.iter().map(|domain| ("domain", domain.as_ref().into())));
            with("fake", &members)
        }
    }
}

/// A dimension as it stands in files.
fn dimension_value(bucket: Option<Generalize>) -> Value {
    let Some(bucket) = bucket else { return true.into() };
    let mut members = generalized(bucket);
    if let [("to" | "step", value)] = members.as_mut_slice() {
        return value.clone();
    }
    let mut table = InlineTable::new();
    table.extend(members);
    Value::InlineTable(table)
}

fn generalized(how: Generalize) -> Vec<(&'static str, Value)> {
    let bits = |bits: u8| Value::from(i64::from(bits));
    match how {
        Generalize::Decade => vec![("to", "decade".into())],
        Generalize::Year => vec![("to", "year".into())],
        Generalize::Month => vec![("to", "month".into())],
        Generalize::Day => vec![("to", "day".into())],
        Generalize::Step(step) => vec![("step", i64::try_from(step).unwrap_or(i64::MAX).into())],
        Generalize::Network { v4, v6 } => vec![("v4", bits(v4)), ("v6", bits(v6))],
        Generalize::Prefix(first) => vec![("first", bits(first))],
        Generalize::Decimals(kept) => vec![("decimals", bits(kept))],
    }
}
