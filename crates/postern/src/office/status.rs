//! How things stand.

use postern_core::refusal::Code;
use serde_json::{Value, json};

use super::Office;
use crate::failure::Failure;

impl Office {
    pub(super) async fn status(&self) -> Result<Value, Failure> {
        let house = self.gate().house();
        let in_force = self.keeper().in_force().await;
        let sources = house.sources.iter().map(|(name, source)| {
            let catalogue = house.catalogues.get(name);
            let state = match catalogue {
                Some(_) | None if in_force.waiting.contains(name) => "away",
                Some(_) => "ready",
                None => "closed",
            };
            json!({
                "name": name,
                "dialect": source.dialect().as_str(),
                "state": state,
                "drift": in_force.drift(name),
                "tables": catalogue.map_or(0, |catalogue| catalogue.tables.len()),
                "columns": catalogue.map_or(0, |catalogue| {
                    catalogue.tables.iter().map(|table| table.columns.len()).sum::<usize>()
                }),
            })
        });
        let cluster = match self.cluster() {
            Some(cluster) => cluster.status().await,
            None => Value::Null,
        };
        let totals = self.gate().totals();
        let refused: serde_json::Map<String, Value> = totals
            .refused
            .iter()
            .map(|(code, count): (&Code, &u64)| (code.as_str().to_owned(), json!(count)))
            .collect();
        Ok(json!({
            "version": env!("CARGO_PKG_VERSION"),
            "dir": self.dir().display().to_string(),
            "state": self.state().folder().display().to_string(),
            "configuration": {
                "digest": in_force.settings.as_ref().map(|settings| settings.digest.to_string()),
                "since_ms": in_force.since,
                "refused": in_force.refused,
                "texts_bytes": self.state().configurations().bytes().ok(),
                "texts_bytes_max": in_force.settings.as_ref().map(|set| set.site.texts_bytes_max),
            },
            "sources": sources.collect::<Vec<_>>(),
            "cluster": cluster,
            "agents": house.residents.len(),
            "policies": house.policies.ids().count(),
            "stopped": self.stops(),
            "backup_ms": self.state().last_backup().ok().flatten(),
            "record": {
                "writable": self.gate().is_recording(),
                "trouble": self.state().log().trouble(),
                "entries": self.state().log().size().ok(),
                "key": self.state().vkey().to_string(),
            },
            "since_start": { "allowed": totals.allowed, "rows": totals.rows, "refused": refused },
        }))
    }
}
