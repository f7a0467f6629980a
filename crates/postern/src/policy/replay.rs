//! A version of the configuration tried on what was asked before: which statements would be
//! refused now, which answered, which read otherwise.

use std::{collections::BTreeMap, sync::Arc};

use postern_core::{
    clock::Timestamp,
    name::{PrincipalName, ToolName},
    param_type::ParamType,
    refusal::Refusal,
    request::Ask,
    value::Value as Param,
};
use postern_gate::{explain::Explanation, house::House};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};

/// A decision, as the record tells it to who administers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Decided {
    /// Its receipt.
    pub(crate) receipt: String,
    /// Who asked.
    pub(crate) principal: String,
    /// For what.
    pub(crate) purpose: Option<String>,
    /// Where.
    pub(crate) source: Option<String>,
    /// By which of the site's tools.
    pub(crate) tool: Option<String>,
    /// Why it was refused, as a code; `None` when it was allowed.
    pub(crate) code: Option<String>,
    /// The statement; `None` when it was cut, or its key is gone.
    pub(crate) sql: Option<String>,
    /// Its parameters, likewise.
    pub(crate) params: Option<Vec<Value>>,
    /// The types that were declared for them, likewise.
    #[serde(default)]
    pub(crate) types: Vec<Value>,
    /// The statement that ran.
    pub(crate) executed: Option<String>,
}

/// How a statement fares now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fate {
    /// It was answered, and would be refused.
    Refused,
    /// It was refused, and would be answered.
    Allowed,
    /// It was answered, and would be from other rows, or through other masks.
    Otherwise,
}

/// One statement that fares otherwise than it did.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Difference {
    /// How.
    pub(crate) fate: Fate,
    /// Who asked it.
    pub(crate) principal: String,
    /// How often.
    pub(crate) times: u64,
    /// The receipt of the last time.
    pub(crate) receipt: String,
    /// Why it was or would be refused; or what it would read.
    pub(crate) why: String,
    /// The statement.
    pub(crate) sql: String,
}

/// What came of it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Replayed {
    /// Decisions that were tried.
    pub(crate) tried: u64,
    /// Decisions that could not be: what was asked is cut or erased.
    pub(crate) untold: u64,
    /// What fares otherwise, gravest and most frequent first.
    pub(crate) differences: Vec<Difference>,
}

/// What makes two decisions the same question.
type Question = (String, Option<String>, Option<String>, Option<String>, String);

/// Puts decisions to a house.
pub(crate) fn replay(
    house: &House,
    now: Timestamp,
    decided: impl IntoIterator<Item = Decided>,
) -> Replayed {
    let mut replayed = Replayed::default();
    let mut found: BTreeMap<(Question, Fate), Difference> = BTreeMap::new();
    for one in decided {
        let Some((ask, sql)) = asked(&one) else {
            replayed.untold = replayed.untold.saturating_add(1);
            continue;
        };
        replayed.tried = replayed.tried.saturating_add(1);
        let Some((fate, why)) = fate(house, now, &one, &ask) else { continue };
        let question = (
            one.principal.clone(),
            one.purpose.clone(),
            one.source.clone(),
            one.tool.clone(),
            sql.clone(),
        );
        let Decided { receipt, principal, .. } = one;
        let difference = found.entry((question, fate)).or_insert_with(|| Difference {
            fate,
            principal,
            times: 0,
            receipt: String::new(),
            why: String::new(),
            sql,
        });
        difference.times = difference.times.saturating_add(1);
        difference.receipt = receipt;
        difference.why = why;
    }
    replayed.differences = found.into_values().collect();
    replayed.differences.sort_by(|a, b| (a.fate, b.times).cmp(&(b.fate, a.times)));
    replayed
}

/// The question as it was asked; `None` when that is not told in full.
fn asked(one: &Decided) -> Option<(Ask, String)> {
    let sql = one.sql.clone()?;
    let params = one.params.as_ref()?.iter().map(param).collect::<Option<Vec<Param>>>()?;
    let tool = one.tool.as_deref().map(str::parse::<ToolName>).transpose().ok()?;
    let ask = Ask {
        source: one.source.clone(),
        purpose: one.purpose.clone(),
        params,
        types: types(&one.types)?,
        tool,
        ..Ask::sql(sql.as_str())
    };
    Some((ask, sql))
}

/// Declared types as the record has them: names, and null for one that was left open.
pub(crate) fn types(recorded: &[Value]) -> Option<Vec<Option<ParamType>>> {
    let ty = |value: &Value| match value {
        Value::Null => Some(None),
        Value::String(name) => name.parse().ok().map(Some),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    };
    recorded.iter().map(ty).collect()
}

fn param(value: &Value) -> Option<Param> {
    let raw = RawValue::from_string(value.to_string()).ok()?;
    postern_gate::asking::value(&raw).ok()
}

/// How it fares, when that is otherwise than it did.
fn fate(house: &House, now: Timestamp, one: &Decided, ask: &Ask) -> Option<(Fate, String)> {
    let name = one.principal.parse::<PrincipalName>().ok();
    let resident = name.and_then(|name| house.residents.get(&name).map(Arc::clone));
    let foreseen: Result<Explanation, String> = match resident {
        None => Err(format!("there is no agent {}", one.principal)),
        Some(resident) => {
            let told = |refusal: Refusal| format!("{}: {}", refusal.code, refusal.detail);
            house.foresee(&resident, now, ask).map_err(told)
        }
    };
    match (&one.code, foreseen) {
        (None, Err(why)) => Some((Fate::Refused, why)),
        (Some(code), Ok(_)) => Some((Fate::Allowed, format!("was {code}"))),
        (None, Ok(explanation)) => {
            let same = explanation.runs.is_some() && explanation.runs == one.executed;
            (!same).then(|| (Fate::Otherwise, read(&explanation)))
        }
        (Some(_), Err(_)) => None,
    }
}

/// What is read, in a line: `customers (rows region = 'EU'): name partial, email clear`.
fn read(explanation: &Explanation) -> String {
    let tables = explanation.tables.iter().map(|table| {
        let columns = table.columns.iter();
        let columns: Vec<String> = columns
            .map(|column| format!("{} {}", column.name, column.mask.unwrap_or("clear")))
            .collect();
        let rows = table.rows.as_deref().unwrap_or("all");
        format!("{} (rows {rows}): {}", table.table, columns.join(", "))
    });
    tables.collect::<Vec<_>>().join("; ")
}
