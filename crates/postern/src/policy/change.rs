//! What a change of the configuration opens and closes: role by role and agent by agent, every
//! column and every row filter that is not as it was.

use std::collections::{BTreeMap, BTreeSet};

use postern_core::{clock::Timestamp, path::within, sight::SightError};
use postern_gate::house::House;
use serde::Serialize;

use super::Supposed;
use crate::office::explain::{everybody, how};

/// One thing that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    /// `role support`, `agent claude`
    pub(crate) who: String,
    /// For this purpose; absent when it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) purpose: Option<String>,
    /// `shop.customers.email`, or `shop.customers` where the rows changed.
    pub(crate) what: String,
    /// How it was; absent when it was hidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<String>,
    /// How it is; absent when it is hidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<String>,
}

/// Everything that somebody sees: by what, how.
type Sees = BTreeMap<String, String>;

/// Everything that everybody sees: by whom and for what purpose.
type All = BTreeMap<(String, Option<String>), Sees>;

/// What is not as it was. Whoever is new or gone is compared with somebody who sees nothing.
///
/// # Errors
/// When a policy failed while evaluating.
pub(crate) fn changes(
    before: &Supposed,
    after: &Supposed,
    now: Timestamp,
) -> Result<Vec<Change>, SightError> {
    let (before, after) = (all(before, now)?, all(after, now)?);
    let nothing = Sees::new();
    let everybody: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let mut changes = Vec::new();
    for key in everybody {
        let was = before.get(key).unwrap_or(&nothing);
        let is = after.get(key).unwrap_or(&nothing);
        let things: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for what in things {
            let (before, after) = (was.get(what), is.get(what));
            if before != after {
                changes.push(Change {
                    who: key.0.clone(),
                    purpose: key.1.clone(),
                    what: what.clone(),
                    before: before.cloned(),
                    after: after.cloned(),
                });
            }
        }
    }
    Ok(changes)
}

fn all(supposed: &Supposed, now: Timestamp) -> Result<All, SightError> {
    let house = &supposed.built.house;
    let mut all = All::new();
    for somebody in everybody(house, supposed.settings.site.roles.keys()) {
        for onlooker in somebody.onlookers() {
            let purpose = onlooker.purpose.as_ref().map(ToString::to_string);
            all.insert((somebody.label.clone(), purpose), sees(house, &onlooker, now)?);
        }
    }
    Ok(all)
}

fn sees(
    house: &House,
    onlooker: &postern_gate::exposure::Onlooker,
    now: Timestamp,
) -> Result<Sees, SightError> {
    let mut sees = Sees::new();
    for table in house.exposure(onlooker, now)? {
        let path = format!("{}.{}", table.source, table.table);
        for column in &table.columns {
            sees.insert(within(&path, &column.name), how(table.access, column));
        }
        sees.insert(path, format!("rows {}", table.rows));
    }
    Ok(sees)
}
