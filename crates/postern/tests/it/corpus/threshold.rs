//! The threshold applied by hand: groups of at least five, and none that could be reckoned.

use std::collections::BTreeMap;

use serde_json::Value;

use super::compare::Table;

const ENOUGH: i64 = 5;

/// What may be shown of all groups, with `keys` keys first and the counts behind the answer.
pub(super) fn shown(all: &Table, keys: usize) -> Table {
    let at = |name: &str| all.columns.iter().position(|column| column == name);
    let row_n = at("n").expect("a column `n`");
    let number = |row: &[Value], at: usize| match &row[at] {
        Value::String(text) => text.parse::<i64>().unwrap(),
        other => panic!("{other}"),
    };
    let enough: Vec<(bool, i64)> =
        all.rows.iter().map(|row| (number(row, row_n) >= ENOUGH, number(row, row_n))).collect();
    let open = beside(&all.rows, keys, &enough);
    let mut rows = all.rows.clone();
    for column in 0..row_n {
        let Some(part) = at(&format!("n_{}", all.columns[column])) else { continue };
        let rest = at(&format!("rest_{}", all.columns[column]));
        let stands: Vec<(bool, i64)> = all
            .rows
            .iter()
            .zip(&enough)
            .map(|(row, (group, _))| {
                let few = rest.is_some_and(|rest| (1..ENOUGH).contains(&number(row, rest)));
                (*group && number(row, part) >= ENOUGH && !few, number(row, part))
            })
            .collect();
        for (row, open) in rows.iter_mut().zip(beside(&all.rows, keys, &stands)) {
            if !open {
                row[column] = Value::Null;
            }
        }
    }
    let mut rows = rows.into_iter().zip(open).filter(|(_, open)| *open).map(|(row, _)| row);
    let rows = rows.by_ref().map(|row| row[..row_n].to_vec()).collect();
    Table { columns: all.columns[..row_n].to_vec(), rows }
}

/// Of groups that stand on enough or not: those that are left when along every key the smallest
/// one goes with hidden ones that are fewer than enough together, and with several keys, twice more,
/// with a hidden one that is alone along a key.
fn beside(rows: &[Vec<Value>], keys: usize, stands: &[(bool, i64)]) -> Vec<bool> {
    let mut open: Vec<bool> = stands.iter().map(|(enough, _)| *enough).collect();
    let rounds = if keys > 1 { 3 } else { 1 };
    for round in 0..rounds {
        let before = open.clone();
        for along in 0..keys {
            let mut lines: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
            for (at, row) in rows.iter().enumerate() {
                let others = (0..keys).filter(|key| *key != along).map(|key| row[key].to_string());
                lines.entry(others.collect()).or_default().push(at);
            }
            for line in lines.values() {
                let hidden = line.iter().filter(|at| !before[**at]);
                let missing: i64 = hidden.clone().map(|at| stands[*at].1).sum();
                let is_alone = round > 0 && hidden.count() == 1;
                let smallest = line.iter().filter(|at| before[**at]).min_by_key(|at| {
                    let row = &rows[**at];
                    (
                        stands[**at].1,
                        row[..keys].iter().map(ToString::to_string).collect::<Vec<_>>(),
                    )
                });
                if let Some(at) = smallest
                    && missing > 0
                    && (missing < ENOUGH || is_alone)
                {
                    open[*at] = false;
                }
            }
        }
    }
    open
}
