//! The functions that a question about the catalogue calls and SQLite lacks.
//!
//! `postern-sql` (`lite`) prints the calls. They compute over their arguments and know nothing
//! else; NULL gives NULL unless something is said of it.

use regex::Regex;
use rusqlite::{
    Connection, Result,
    functions::{Context, FunctionFlags},
    types::{ToSql, Value, ValueRef},
};
use serde_json::Value as Json;

use super::{
    list::{self, Written, argument, failed, text, value_of, whole, written},
    texts,
};

/// Makes the functions known to a connection.
pub(super) fn register(sql: &Connection) -> Result<()> {
    lists(sql)?;
    patterns(sql)?;
    others(sql)
}

fn add<T: ToSql>(
    sql: &Connection,
    name: &str,
    count: i32,
    does: impl Fn(&Context<'_>) -> Result<T> + Send + 'static,
) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    sql.create_scalar_function(name, count, flags, move |call| does(call))
}

/// Any number of arguments.
const ANY: i32 = -1;

fn lists(sql: &Connection) -> Result<()> {
    // (list, place from 0)
    add(sql, "pg_item", 2, |call| {
        let Some(list) = argument(call, 0)? else { return Ok(Value::Null) };
        let at = whole(call, 1).and_then(|at| usize::try_from(at).ok());
        Ok(at.and_then(|at| list.elements.get(at)).map_or(Value::Null, value_of))
    })?;
    // (list, element): its place from 1
    add(sql, "pg_position", 2, |call| {
        let Some(list) = argument(call, 0)? else { return Ok(None) };
        let at = text(call, 1).and_then(|text| list.place(&text));
        Ok(at.and_then(|at| i64::try_from(at).ok()?.checked_add(1)))
    })?;
    // (list, element): element = ANY(list)
    add(sql, "pg_any", 2, |call| {
        let Some(list) = argument(call, 0)? else { return Ok(None) };
        let Some(text) = text(call, 1) else {
            return Ok(list.elements.is_empty().then_some(false));
        };
        let found = list.place(&text).is_some();
        Ok(if !found && list.has_null() { None } else { Some(found) })
    })?;
    add(sql, "pg_concat", 2, |call| {
        let lists = [argument(call, 0)?, argument(call, 1)?];
        let is_null = lists.iter().all(Option::is_none);
        let all = lists.into_iter().flatten().flat_map(|list| list.elements.clone());
        Ok((!is_null).then(|| written(all.collect())))
    })?;
    add(sql, "pg_longest", ANY, |call| {
        let mut longest = None;
        for at in 0..call.len() {
            let count = argument(call, at)?.map(|list| list.elements.len());
            if count > longest.map(|(count, _)| count) {
                longest = count.map(|count| (count, at));
            }
        }
        Ok(longest.and_then(|(_, at)| text(call, at)))
    })?;
    add(sql, "pg_series", 2, |call| {
        let (Some(from), Some(to)) = (whole(call, 0), whole(call, 1)) else { return Ok(None) };
        let all: Vec<Json> =
            (from..=to).take(list::ELEMENTS_MAX.saturating_add(1)).map(Json::from).collect();
        if all.len() > list::ELEMENTS_MAX {
            Err(failed("a long series"))
        } else {
            Ok(Some(written(all)))
        }
    })?;
    let count = |list: &list::List| i64::try_from(list.elements.len()).ok();
    add(sql, "pg_count", 1, move |call| Ok(argument(call, 0)?.and_then(|list| count(&list))))?;
    // (list, dimension): there is one, and nothing has none
    add(sql, "pg_length", 2, move |call| {
        let count = argument(call, 0)?.and_then(|list| count(&list));
        Ok(count.filter(|count| *count > 0 && whole(call, 1) == Some(1)))
    })?;
    // (text, how it is written)
    add(sql, "pg_array", 2, |call| {
        let Some(found) = text(call, 0) else { return Ok(None) };
        let how = match text(call, 1).as_deref() {
            Some("v") => Written::Vector,
            Some("n") => Written::Numbers,
            _ => Written::Texts,
        };
        list::parse(&found, how).map(written).map(Some).ok_or_else(|| failed("no array"))
    })?;
    add(sql, "pg_array_text", 1, |call| {
        let texts = |list: &list::List| {
            list::braces(list.elements.iter().map(|it| list::text_of(it).map(Into::into)))
        };
        Ok(argument(call, 0)?.map(|list| texts(&list)))
    })?;
    add(sql, "pg_vector_text", 1, |call| {
        Ok(argument(call, 0)?.map(|list| joined(&list, " ", None)))
    })?;
    add(sql, "pg_array_to_string", ANY, |call| {
        let separator = text(call, 1);
        let null = (call.len() > 2).then(|| text(call, 2)).flatten();
        let list = argument(call, 0)?.zip(separator);
        Ok(list.map(|(list, separator)| joined(&list, &separator, null.as_deref())))
    })?;
    add(sql, "pg_string_to_array", 2, |call| {
        let (Some(found), Some(separator)) = (text(call, 0), text(call, 1)) else {
            return Ok(None);
        };
        let parts: Vec<Json> = match (found.is_empty(), separator.is_empty()) {
            (true, _) => Vec::new(),
            (false, true) => vec![Json::from(found)],
            (false, false) => found.split(separator.as_str()).map(Json::from).collect(),
        };
        Ok(Some(written(parts)))
    })
}

fn joined(list: &list::List, separator: &str, null: Option<&str>) -> String {
    let texts =
        list.elements.iter().filter_map(|it| list::text_of(it).or_else(|| null.map(str::to_owned)));
    texts.collect::<Vec<_>>().join(separator)
}

fn patterns(sql: &Connection) -> Result<()> {
    for (name, ignores_case) in [("pg_matches", false), ("pg_imatches", true)] {
        add(sql, name, 2, move |call| {
            let made = |pattern: &str| texts::regex(pattern, ignores_case);
            matches(call, made)
        })?;
    }
    for (name, ignores_case) in [("pg_like", false), ("pg_ilike", true)] {
        add(sql, name, 3, move |call| {
            let escape = text(call, 2).unwrap_or_default();
            let escape = escape.chars().next();
            matches(call, |pattern| texts::like(pattern, escape, ignores_case))
        })?;
    }
    Ok(())
}

/// (text, pattern): whether it matches. A pattern is made ready once for a statement.
fn matches(call: &Context<'_>, made: impl Fn(&str) -> Option<Regex>) -> Result<Option<bool>> {
    let Some(found) = text(call, 0) else { return Ok(None) };
    if matches!(call.get_raw(1), ValueRef::Null) {
        return Ok(None);
    }
    let ready = call.get_or_create_aux(1, |pattern| {
        pattern.as_str().ok().and_then(&made).ok_or("a pattern that cannot be read")
    })?;
    Ok(Some(ready.is_match(&found)))
}

fn others(sql: &Connection) -> Result<()> {
    add(sql, "pg_bool", 1, |call| match text(call, 0) {
        None => Ok(None),
        Some(text) => texts::truth(&text).map(Some).ok_or_else(|| failed("no truth")),
    })?;
    add(sql, "pg_num_nulls", ANY, |call| {
        let nulls = (0..call.len()).filter(|at| matches!(call.get_raw(*at), ValueRef::Null));
        Ok(i64::try_from(nulls.count()).ok())
    })?;
    add(sql, "pg_format", ANY, |call| {
        let Some(pattern) = text(call, 0) else { return Ok(None) };
        let values = (1..call.len()).map(|at| text(call, at));
        texts::format(&pattern, values).map(Some).ok_or_else(|| failed("no format"))
    })?;
    add(sql, "pg_quote_ident", 1, |call| {
        Ok(text(call, 0).map(|name| postern_sql::quoted_identifier(&name)))
    })?;
    add(sql, "pg_format_type", 2, |call| {
        let modifier = whole(call, 1).and_then(|modifier| i32::try_from(modifier).ok());
        let number = whole(call, 0).and_then(|number| u32::try_from(number).ok());
        Ok(number.map(|number| postern_sql::format_type(number, modifier)))
    })?;
    add(sql, "pg_left", 2, |call| {
        Ok(text(call, 0).zip(whole(call, 1)).map(|(text, count)| texts::left(&text, count)))
    })?;
    add(sql, "pg_right", 2, |call| {
        Ok(text(call, 0).zip(whole(call, 1)).map(|(text, count)| texts::right(&text, count)))
    })?;
    add(sql, "pg_split_part", 3, |call| {
        let (Some(found), Some(separator), Some(place)) =
            (text(call, 0), text(call, 1), whole(call, 2))
        else {
            return Ok(None);
        };
        let part = texts::split_part(&found, &separator, place);
        part.map(Some).ok_or_else(|| failed("no place of a part"))
    })
}
