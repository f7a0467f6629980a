//! The matrix: for every role, every column it sees and how.

use postern_core::{name::RoleName, path::within};
use postern_gate::exposure::ExposedTable;
use serde_json::{Value, json};

use super::{
    Office,
    explain::{Somebody, failed, how},
};
use crate::failure::Failure;

impl Office {
    /// Who sees what, role by role: one row for each column that anybody sees.
    pub(super) async fn role_matrix(&self, role: Option<&RoleName>) -> Result<Value, Failure> {
        let house = self.gate().house();
        let known = self.roles().await;
        let wanted = |name: &&RoleName| role.is_none_or(|role| role == *name);
        let now = self.gate().clock().now();
        let mut roles = Vec::new();
        for name in known.iter().filter(wanted) {
            let Some(somebody) = Somebody::holder_of(name, &house) else { continue };
            let mut columns = serde_json::Map::new();
            for onlooker in somebody.onlookers() {
                let purpose = onlooker.purpose.as_ref().map(ToString::to_string);
                for table in house.exposure(&onlooker, now).map_err(failed)? {
                    add(&mut columns, &table, purpose.as_deref());
                }
            }
            roles.push(json!({ "role": name, "columns": columns }));
        }
        if let (Some(role), true) = (role, roles.is_empty()) {
            let next = postern_core::nearest::advise(
                role.as_str(),
                known.iter().map(RoleName::as_str),
                "see all with `postern role list`",
            );
            return Err(Failure::refused(
                "unknown-role",
                format!("there is no role `{role}`"),
                next,
            ));
        }
        Ok(json!({ "roles": roles }))
    }
}

/// Adds what one purpose opens: by column, each way it is seen with the purposes that see it so.
fn add(columns: &mut serde_json::Map<String, Value>, table: &ExposedTable, purpose: Option<&str>) {
    for column in &table.columns {
        let path = within(&format!("{}.{}", table.source, table.table), &column.name);
        let ways = columns.entry(path).or_insert_with(|| json!([]));
        let Some(ways) = ways.as_array_mut() else { continue };
        let (how, rows) = (how(table.access, column), &table.rows);
        let same = ways.iter_mut().find(|way| way["how"] == how && way["rows"] == *rows);
        match same.and_then(|way| way.get_mut("purposes")).and_then(Value::as_array_mut) {
            Some(purposes) => purposes.push(json!(purpose)),
            None => ways.push(json!({ "how": how, "rows": rows, "purposes": [purpose] })),
        }
    }
}
