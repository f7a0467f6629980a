//! `catalog`: what is written about tables and columns, shown and decided.

use std::fs;

use postern_core::{name::Tag, nearest::advise, path::within};
use serde_json::{Value as Json, json};
use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::{
    args::{Catalog, ColumnChange, Common},
    init::unwritable,
    perform::folder,
    print::Printer,
    scan::readable,
};
use crate::{
    config::{
        catalog_toml::{ColumnReview, Review, TableReview},
        edit,
        folder::Folder,
        masks::MaskSpec,
    },
    discovery::text::columns_of,
    failure::Failure,
};

/// Shows or changes.
pub(super) fn catalog(
    common: &Common,
    wanted: Catalog,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let folder = folder(common)?;
    match wanted {
        Catalog::Show { path, proposed } => {
            let picked = pick(&folder, path.as_deref())?;
            show(&picked, proposed, printer);
            Ok(())
        }
        Catalog::Accept { paths, change } => {
            alter(&folder, &paths, &change, Accepting::Proposals, printer)
        }
        Catalog::Set { paths, change } => {
            alter(&folder, &paths, &change, Accepting::Nothing, printer)
        }
    }
}

/// A column that a path picks.
struct Picked {
    source: String,
    table: TableReview,
    columns: Vec<ColumnReview>,
}

/// The tables and columns under `source`, `source.table` or `source.table.column`.
fn pick(folder: &Folder, path: Option<&str>) -> Result<Vec<Picked>, Failure> {
    let mut picked = Vec::new();
    let mut names = Vec::new();
    for (file, text) in &folder.files {
        let source = file.strip_prefix("catalog/").and_then(|name| name.strip_suffix(".toml"));
        let Some(source) = source else { continue };
        let Review { tables, functions: _ } = readable(file, text)?;
        names.push(source.to_owned());
        for mut table in tables {
            let of_table = format!("{source}.{}", table.name);
            let all = std::mem::take(&mut table.columns);
            let columns: Vec<ColumnReview> = all
                .into_iter()
                .filter(|column| {
                    let of_column = within(&of_table, &column.name);
                    names.push(of_column.clone());
                    path.is_none_or(|path| [source, &of_table, &of_column].contains(&path))
                })
                .collect();
            names.push(of_table);
            if !columns.is_empty() {
                picked.push(Picked { source: source.to_owned(), table, columns });
            }
        }
    }
    match path {
        Some(path) if picked.is_empty() => {
            let next = advise(
                path,
                names.iter().map(String::as_str),
                "see all with `postern catalog show`",
            );
            Err(Failure::refused(
                "unknown-column",
                format!("nothing is written about `{path}`"),
                next,
            ))
        }
        _ => Ok(picked),
    }
}

fn show(picked: &[Picked], only_proposed: bool, printer: &mut Printer) {
    let shown = |column: &&ColumnReview| !only_proposed || column.proposed.is_some();
    if printer.is_json() {
        let tables = picked.iter().map(|picked| {
            let columns = picked.columns.iter().filter(shown).map(|column| {
                json!({
                    "name": column.name, "classification": column.classification,
                    "tags": column.tags.iter().map(Tag::as_str).collect::<Vec<_>>(),
                    "mask": column.mask.as_ref().map(|mask| mask.kind().as_str()),
                    "hidden": column.hidden, "proposed": column.proposed,
                })
            });
            json!({
                "source": picked.source, "table": picked.table.name, "hidden": picked.table.hidden,
                "reviewed": picked.table.reviewed, "columns": columns.collect::<Vec<Json>>(),
            })
        });
        printer.json(&json!({ "tables": tables.collect::<Vec<Json>>() }));
        return;
    }
    let mut is_empty = true;
    for picked in picked {
        let rows: Vec<Vec<String>> = picked.columns.iter().filter(shown).map(row).collect();
        if rows.is_empty() {
            continue;
        }
        is_empty = false;
        let view = match picked.table.reviewed {
            Some(false) => " · a view, hidden until reviewed",
            Some(true) | None => "",
        };
        let hidden = if picked.table.hidden { " · hidden" } else { "" };
        printer.line(format!("{}.{}{view}{hidden}", picked.source, picked.table.name));
        printer.table("  ", &rows);
    }
    if is_empty {
        printer.line(if only_proposed {
            "nothing waits to be accepted"
        } else {
            "nothing is written"
        });
    } else if only_proposed {
        printer.line("next    postern catalog accept PATH [--mask …] [--classification …]");
    }
}

fn row(column: &ColumnReview) -> Vec<String> {
    let mask = column
        .mask
        .as_ref()
        .map_or("clear".to_owned(), |mask| format!("mask {}", mask.kind().as_str()));
    let tags: Vec<&str> = column.tags.iter().map(Tag::as_str).collect();
    let said = match (&column.proposed, column.hidden) {
        (_, true) => "hidden".to_owned(),
        (Some(proposed), false) => format!("proposed: {proposed}"),
        (None, false) => String::new(),
    };
    vec![column.name.clone(), column.classification.as_str().to_owned(), mask, tags.join(" "), said]
}

/// Whether a change accepts what was proposed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Accepting {
    Proposals,
    Nothing,
}

fn alter(
    folder: &Folder,
    paths: &[String],
    change: &ColumnChange,
    accepting: Accepting,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let mut changed = Vec::new();
    let mut folder = folder.clone();
    for path in paths {
        for picked in pick(&folder, Some(path))? {
            let file = format!("catalog/{}.toml", picked.source);
            let Some(text) = folder.files.get(&file) else { continue };
            let after = altered(text, &picked, change, accepting)?;
            let after = after.filter(|after| after != text);
            if let Some(after) = after {
                readable(&file, &after)?;
                changed.push(path.clone());
                folder.files.insert(file, after);
            }
        }
    }
    write(&folder)?;
    if printer.is_json() {
        printer.json(&json!({ "changed": changed }));
    } else if changed.is_empty() {
        printer.line("nothing to change");
    } else {
        printer.line(format!("written: {}", changed.join(", ")));
        printer.line("next    postern check, then commit it");
    }
    Ok(())
}

/// Writes the files that differ from those on the disk.
fn write(folder: &Folder) -> Result<(), Failure> {
    for (file, text) in folder.files.iter().filter(|(file, _)| file.starts_with("catalog/")) {
        let path = folder.dir.join(file);
        let before = fs::read_to_string(&path).map_err(|error| unwritable(&path, &error))?;
        if before != *text {
            edit::replace(&path, text).map_err(|error| unwritable(&path, &error))?;
        }
    }
    Ok(())
}

/// The file with the columns changed; `None` when nothing of them was to be changed.
fn altered(
    text: &str,
    picked: &Picked,
    change: &ColumnChange,
    accepting: Accepting,
) -> Result<Option<String>, Failure> {
    let refused = |error: anyhow::Error| {
        Failure::refused("catalogue", error.to_string(), "change it by hand")
    };
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        Failure::refused("catalogue", error.message().to_owned(), "correct the TOML")
    })?;
    let lines = columns_of(&mut document, &picked.table).map_err(refused)?;
    let mut is_changed = false;
    for column in &picked.columns {
        if accepting == Accepting::Proposals && column.proposed.is_none() {
            continue;
        }
        let Some(line) = lines.get_mut(&column.name).and_then(Item::as_table_like_mut) else {
            continue;
        };
        if accepting == Accepting::Proposals {
            line.remove("proposed");
        }
        apply(line, change)?;
        // What is taken out at the end leaves no room before the brace.
        line.fmt();
        is_changed = true;
    }
    Ok(is_changed.then(|| document.to_string()))
}

fn apply(line: &mut dyn TableLike, change: &ColumnChange) -> Result<(), Failure> {
    if let Some(classification) = &change.classification {
        line.insert("classification", toml_edit::value(classification.as_str()));
    }
    if let [only] = change.tags.as_slice()
        && only.as_str() == "none"
    {
        line.remove("tags");
    } else if !change.tags.is_empty() {
        let tags: toml_edit::Array = change.tags.iter().map(Tag::as_str).collect();
        line.insert("tags", toml_edit::value(tags));
    }
    match change.mask.as_deref() {
        None => {}
        Some("none") => drop(line.remove("mask")),
        Some(mask) => drop(line.insert("mask", Item::Value(mask_of(mask)?))),
    }
    if change.hidden {
        line.insert("hidden", toml_edit::value(true));
    }
    Ok(())
}

/// A mask as typed: a word, or a table.
fn mask_of(typed: &str) -> Result<Value, Failure> {
    if MaskSpec::is_word(typed) {
        return Ok(typed.into());
    }
    typed.parse::<Value>().ok().filter(Value::is_inline_table).ok_or_else(|| {
        let next = advise(
            typed,
            ["none", "null", "redact", "partial", "email", "hash", "generalize", "token", "fake"],
            "name one of: none, null, redact, partial, email, hash, generalize, token, fake",
        );
        let shown = crate::config::reader::clip(typed);
        Failure::cannot("bad-mask", format!("there is no mask `{shown}`"), next)
    })
}
