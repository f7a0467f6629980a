//! `catalog/<source>.toml`: what people decided about tables and columns.

use std::{num::NonZeroU64, sync::Arc};

use postern_core::{
    catalogue::{Measures, Part},
    classification::Classification,
    mask::Generalize,
    name::Tag,
    nearest::advise,
    path::{part, within},
};

use super::{
    finding::Place,
    functions::{self, FunctionReview},
    masks::{self, MaskSpec},
    reader::{Item, Table, clip, parsed_list},
};

/// The review of one source.
#[derive(Debug, Default)]
pub(crate) struct Review {
    /// Its tables, in the order of the file.
    pub(crate) tables: Vec<TableReview>,
    /// Functions of the site, in the order of the file.
    pub(crate) functions: Vec<FunctionReview>,
}

/// The review of a table.
#[derive(Debug)]
pub(crate) struct TableReview {
    /// `customers`, or `schema.table` outside the default schema; a path, see
    /// [`postern_core::path`].
    pub(crate) name: String,
    /// The keys under which it stands in the file: one, or a schema's and its own.
    pub(crate) path: Vec<String>,
    /// Where it stands.
    pub(crate) place: Place,
    /// One line about it.
    pub(crate) about: Option<Arc<str>>,
    /// Whose data it is.
    pub(crate) entity: Option<(Entity, Place)>,
    /// Fewest individuals a group may stand on.
    pub(crate) group_min: Option<u32>,
    /// Different questions about its groups in a day; 0 when they are not compared.
    pub(crate) compared_max: Option<u32>,
    /// The largest share of a sum that may be one individual's, in hundredths.
    pub(crate) share_max: Option<u32>,
    /// Whether people looked at this view; `None` when nobody said.
    pub(crate) reviewed: Option<bool>,
    /// Whether people decided that it is hidden, and stays so.
    pub(crate) hidden: bool,
    /// Its columns, in the order of the file.
    pub(crate) columns: Vec<ColumnReview>,
}

impl TableReview {
    /// Whether some policy can show something of it.
    pub(crate) fn sees_something(&self) -> bool {
        self.columns.iter().any(|column| !column.hidden && !column.is_secret())
    }
}

/// Whose data a table holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Entity {
    /// The individual named by this column.
    Column(String),
    /// Nobody's.
    Nobody,
}

/// The review of a column.
#[derive(Debug)]
pub(crate) struct ColumnReview {
    /// Its name.
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) place: Place,
    /// How sensitive it is.
    pub(crate) classification: Classification,
    /// What it holds.
    pub(crate) tags: Vec<Tag>,
    /// Its usual mask.
    pub(crate) mask: Option<MaskSpec>,
    /// Its known values.
    pub(crate) values: Vec<Arc<str>>,
    /// What aggregate-only roles may do with it.
    pub(crate) part: Part,
    /// Whether people decided that it is hidden, and stays so.
    pub(crate) hidden: bool,
    /// What a scan said of it, until somebody accepted it.
    pub(crate) proposed: Option<Arc<str>>,
}

impl ColumnReview {
    /// Whether no policy ever shows it: its reader is not granted it either.
    pub(crate) fn is_secret(&self) -> bool {
        self.tags.iter().any(|tag| tag.as_str() == "secret")
    }
}

/// Keys that make a table of the file a table of the source, and not a schema.
pub(crate) const TABLE_KEYS: [&str; 7] =
    ["about", "entity", "min_group", "differencing_guard", "reviewed", "hidden", "columns"];

/// Reads a catalogue file.
pub(crate) fn read(root: &Table<'_>) -> Review {
    let mut tables = Vec::new();
    let mut functions = Vec::new();
    for (name, item) in root.names() {
        // A list: no table of the source is one, whatever it is called.
        if name == "function" && item.is_list() {
            functions = functions::read(item);
            continue;
        }
        let Some(table) = item.table() else { continue };
        let is_schema = !TABLE_KEYS.iter().any(|key| table.has(key))
            && table.names().iter().all(|(_, item)| item.is_table());
        if is_schema {
            let inner = table.names().into_iter();
            tables.extend(inner.filter_map(|(inner, item)| {
                let path = vec![name.to_owned(), inner.to_owned()];
                let full = within(&part(name), inner);
                Some(table_review(full, path, item, &item.table()?))
            }));
        } else {
            tables.push(table_review(name.to_owned(), vec![name.to_owned()], item, &table));
        }
    }
    Review { tables, functions }
}

fn table_review(name: String, path: Vec<String>, item: Item<'_>, table: &Table<'_>) -> TableReview {
    let hidden = table.get("hidden").and_then(|item| item.flag()).unwrap_or(false);
    let columns = if hidden {
        table.get("columns")
    } else {
        table.require("columns", &format!("add [{name}.columns] with a line per column"))
    };
    let columns = columns.and_then(|item| item.table());
    let columns = columns.map(|table| table.names()).unwrap_or_default();
    let review = TableReview {
        place: item.place(),
        about: table.get("about").and_then(|item| item.text()).map(Into::into),
        entity: table.get("entity").and_then(|item| {
            let entity = match item.text()? {
                "none" => Entity::Nobody,
                column => Entity::Column(column.to_owned()),
            };
            Some((entity, item.place()))
        }),
        compared_max: table.get("differencing_guard").and_then(compared_max),
        share_max: table.get("dominance").and_then(share_max),
        group_min: table
            .get("min_group")
            .and_then(|item| item.whole(2, 1_000_000))
            .and_then(|value| u32::try_from(value).ok()),
        reviewed: table.get("reviewed").and_then(|item| item.flag()),
        hidden,
        columns: columns.into_iter().filter_map(|(name, item)| column(name, item)).collect(),
        name,
        path,
    };
    table.finish();
    review
}

/// `measure = true`, or the aggregates that are open.
fn measures(item: Item<'_>) -> Option<Measures> {
    let Some(list) = item.is_list().then(|| item.list()).flatten() else {
        return item.flag().filter(|flag| *flag).map(|_| Measures::USUAL);
    };
    let mut open = Measures::COUNTED;
    for word in &list {
        match word.text() {
            Some("sum") => open.sum = true,
            Some("avg") => open.average = true,
            Some("min" | "max") => open.extremes = true,
            Some("percentile") => open.percentiles = true,
            Some("stddev") => open.spread = true,
            Some(other) => word.error(
                format!("`{}` is no aggregate that a measure can open", clip(other)),
                "there are: sum, avg, min, max, percentile, stddev",
            ),
            None => {}
        }
    }
    Some(open)
}

/// `differencing_guard = false`, or how many different questions there are in a day.
fn compared_max(item: Item<'_>) -> Option<u32> {
    if item.is_flag() {
        return item.flag().filter(|flag| !flag).map(|_| 0);
    }
    item.whole(1, 256).and_then(|value| u32::try_from(value).ok())
}

/// `dominance = false`, or the largest share of a sum that may be one individual's.
fn share_max(item: Item<'_>) -> Option<u32> {
    if item.is_flag() {
        return item.flag().filter(|flag| !flag).map(|_| 100);
    }
    item.whole(50, 99).and_then(|value| u32::try_from(value).ok())
}

fn column(name: &str, item: Item<'_>) -> Option<ColumnReview> {
    let table = item.table()?;
    let label = table.require(
        "classification",
        "write classification = \"public\", \"internal\", \"confidential\" or \"restricted\"",
    );
    let classification = label.and_then(classification);
    let tags = table.get("tags").map(|item| parsed_list(item, "name a tag")).unwrap_or_default();
    let mask_item = table.get("mask");
    let mask = mask_item.and_then(MaskSpec::read);
    let values = table.get("values").and_then(|item| item.list()).unwrap_or_default();
    let values = values.iter().filter_map(Item::text).map(Into::into).collect();
    let proposed = table.get("proposed").and_then(|item| item.text()).map(Into::into);
    let flag = |key| table.get(key).and_then(|item: Item<'_>| item.flag()).unwrap_or(false);
    let hidden = flag("hidden");
    let dimension = table.get("dimension").and_then(dimension);
    let part = match (dimension, table.get("measure").and_then(measures)) {
        (None, None) => Part::Neither,
        (Some(bucket), None) => Part::Dimension(bucket),
        (None, Some(open)) => Part::Measure(open),
        (Some(Some(Generalize::Step(step))), Some(open)) => {
            Part::Measure(Measures { cut: NonZeroU64::new(step), ..open })
        }
        (Some(_), Some(_)) => {
            item.error(
                format!("`{}` is both dimension and measure", clip(name)),
                "keep the one it is, grouped by or summed, or write a step, dimension = 50: it is \
                 summed as it is, and cut at multiples of the step",
            );
            Part::Neither
        }
    };
    table.finish();
    // INVARIANT: a mask that could not be read never reads as "no mask": the finding refuses the
    // load, and the column is left out besides.
    if mask_item.is_some() && mask.is_none() {
        return None;
    }
    Some(ColumnReview {
        name: name.to_owned(),
        place: item.place(),
        classification: classification?,
        tags,
        mask,
        values,
        part,
        hidden,
        proposed,
    })
}

/// `true`, or a bucket: `"month"`, `10`, `{ first = 2 }`.
#[expect(clippy::option_option, reason = "no dimension, and one without a bucket, are different")]
fn dimension(item: Item<'_>) -> Option<Option<Generalize>> {
    if item.is_flag() {
        return item.flag()?.then_some(None);
    }
    masks::bucket(item).map(Some)
}

fn classification(item: Item<'_>) -> Option<Classification> {
    const ALL: [Classification; 4] = [
        Classification::Public,
        Classification::Internal,
        Classification::Confidential,
        Classification::Restricted,
    ];
    let text = item.text()?;
    let found = ALL.into_iter().find(|label| label.as_str() == text);
    if found.is_none() {
        let words = ALL.map(Classification::as_str);
        let fix = advise(text, words, "use public, internal, confidential or restricted");
        item.error(format!("there is no classification `{}`", clip(text)), fix);
    }
    found
}
