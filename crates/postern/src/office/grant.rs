//! Why a request was refused, and the smallest grant that would let it pass.
//!
//! The grant is found by supposing: the policies in force and one more that opens everything to
//! that agent tell which tables and columns the statement needs; those that are closed now make the
//! proposal, which is supposed in its turn. Nothing of this is put in force.

use std::{collections::BTreeSet, fmt::Write as _, sync::Arc};

use postern_core::{
    catalogue::{Catalogue, Table},
    name::{PrincipalName, RoleName},
    param_type::ParamType,
    refusal::Refusal,
    request::Ask,
    sight::RowAccess,
    value::Value as Param,
};
use postern_gate::{
    explain::{Explanation, PolicyPlace},
    exposure::Onlooker,
    house::{House, Resident},
};
use postern_policy::{PolicyFile, Written};
use serde_json::{Value, json};

use super::Office;
use crate::{failure::Failure, policy::replay};

/// The file in which a supposed policy stands. No file of a folder is called so.
const SUPPOSED: &str = "(supposed)";

/// A request as the record has it.
struct Recorded {
    principal: PrincipalName,
    verdict: String,
    code: Option<String>,
    sql: Option<String>,
    params: usize,
    types: Vec<Option<ParamType>>,
    source: Option<String>,
    purpose: Option<String>,
}

impl Recorded {
    fn of(entry: &Value) -> Option<Self> {
        let (leaf, payload) = (entry.get("leaf")?, entry.get("payload"));
        let text = |of: Option<&Value>, member: &str| {
            of.and_then(|of| of.get(member)).and_then(Value::as_str).map(str::to_owned)
        };
        let leaf = Some(leaf);
        Some(Self {
            principal: text(leaf, "principal")?.parse().ok()?,
            verdict: text(leaf, "verdict")?,
            code: text(leaf, "code"),
            sql: text(payload, "sql"),
            params: payload
                .and_then(|of| of.get("params"))
                .and_then(Value::as_array)
                .map_or(0, Vec::len),
            types: payload
                .and_then(|of| of.get("types"))
                .and_then(Value::as_array)
                .and_then(|types| replay::types(types))
                .unwrap_or_default(),
            source: text(leaf, "source"),
            purpose: text(leaf, "purpose"),
        })
    }

    fn ask(&self, sql: &str) -> Ask {
        Ask {
            source: self.source.clone(),
            params: vec![Param::Null; self.params],
            types: self.types.clone(),
            purpose: self.purpose.clone(),
            ..Ask::sql(sql)
        }
    }
}

impl Office {
    /// Why a recorded request was decided as it was, and what would let it pass.
    pub(super) async fn explain_receipt(&self, receipt: &str) -> Result<Value, Failure> {
        let shown = self.audit_show(receipt)?;
        let entry = shown.get("entries").and_then(Value::as_array).and_then(|all| all.first());
        let Some(recorded) = entry.and_then(Recorded::of) else {
            let what = format!("the receipt {receipt} is of no request");
            let next = format!("see what it is with `postern audit show {receipt}`");
            return Err(Failure::refused("no-request", what, next));
        };
        let house = self.gate().house();
        let mut told = json!({
            "receipt": receipt,
            "principal": recorded.principal,
            "verdict": recorded.verdict,
            "code": recorded.code,
            "purpose": recorded.purpose,
            "statement": recorded.sql,
            "then": entry.and_then(|entry| entry.get("payload")).cloned(),
        });
        let now = match (&recorded.sql, house.residents.get(&recorded.principal)) {
            (None, _) => json!({ "note": "its statement is sealed or erased" }),
            (_, None) => json!({ "note": "the agent is gone" }),
            (Some(sql), Some(resident)) => {
                let ask = recorded.ask(sql);
                match house.foresee(resident, self.gate().clock().now(), &ask) {
                    Ok(explained) => json!({ "verdict": "allowed", "explained": explained }),
                    Err(refusal) => {
                        let grant = self.grant(&house, resident, &ask).await?;
                        json!({
                            "verdict": "refused",
                            "code": refusal.code.as_str(),
                            "detail": refusal.detail,
                            "would_pass": refusal.would_pass.as_ref().map(|of| of.as_str().to_owned()),
                            "grant": grant,
                        })
                    }
                }
            }
        };
        if let Some(members) = told.as_object_mut() {
            members.insert("now".to_owned(), now);
        }
        Ok(told)
    }

    /// The smallest grant under which the statement would be allowed.
    async fn grant(
        &self,
        house: &House,
        resident: &Arc<Resident>,
        ask: &Ask,
    ) -> Result<Value, Failure> {
        let name = &resident.principal.name;
        let everything = format!(
            "@id(\"supposed\")\npermit (principal == Agent::\"{name}\", action == Action::\"read\", resource);\n"
        );
        let open = match self.suppose(everything, resident, ask).await? {
            Ok(explained) => explained,
            Err(refusal) => {
                let forbids = self.forbids(house, resident, ask)?;
                let why = if forbids.is_empty() {
                    "opening everything would not be enough: the statement itself must change"
                } else {
                    "opening everything would not be enough: a `forbid` closes what it names"
                };
                return Ok(json!({
                    "possible": false,
                    "why": why,
                    "refusal": { "code": refusal.code.as_str(), "detail": refusal.detail },
                    "forbids": forbids,
                }));
            }
        };
        let text = self.proposal(house, resident, &open)?;
        let passes = self.suppose(text.clone(), resident, ask).await?.is_ok();
        Ok(json!({ "possible": passes, "policy": text, "tables": open.tables }))
    }

    /// What would happen with one more policy in force.
    async fn suppose(
        &self,
        policy: String,
        resident: &Arc<Resident>,
        ask: &Ask,
    ) -> Result<Result<Explanation, Refusal>, Failure> {
        let file = PolicyFile { name: SUPPOSED.into(), text: policy.into() };
        let house = self.keeper().suppose(file).await.map_err(|findings| {
            let text = findings.first().map(ToString::to_string).unwrap_or_default();
            Failure::cannot("supposed", text, "see what is wrong with `postern check`")
        })?;
        Ok(house.foresee(resident, self.gate().clock().now(), ask))
    }

    /// The policies that close a column which the statement names. A statement that is refused has
    /// no plan to look its columns up in, so they are found by their words.
    fn forbids(
        &self,
        house: &House,
        resident: &Arc<Resident>,
        ask: &Ask,
    ) -> Result<Vec<PolicyPlace>, Failure> {
        let sql = ask.sql.to_lowercase();
        let words: BTreeSet<&str> = sql
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == '$'))
            .collect();
        let is_named = |name: &str| words.contains(name.to_lowercase().as_str());
        let purpose = ask.purpose.as_ref().and_then(|purpose| purpose.parse().ok());
        let onlooker = Onlooker { resident: Arc::clone(resident), purpose };
        let now = self.gate().clock().now();
        let mut closed: Vec<PolicyPlace> = Vec::new();
        for (source, catalogue) in &house.catalogues {
            for table in catalogue.tables.iter().filter(|table| is_named(&table.name.name)) {
                for column in table.columns.iter().filter(|column| is_named(&column.name)) {
                    let why = house
                        .why(&onlooker, now, source, table, &column.name)
                        .map_err(super::explain::failed)?;
                    for id in &why.closed {
                        let place = house.place(id);
                        if !closed.contains(&place) {
                            closed.push(place);
                        }
                    }
                }
            }
        }
        Ok(closed)
    }

    /// Policies that open what the statement reads and the agent does not see, and no more.
    fn proposal(
        &self,
        house: &House,
        resident: &Arc<Resident>,
        open: &Explanation,
    ) -> Result<String, Failure> {
        let purpose = open.purpose.as_ref().and_then(|purpose| purpose.parse().ok());
        let onlooker = Onlooker { resident: Arc::clone(resident), purpose };
        let now = self.gate().clock().now();
        let (mut columns, mut rows) = (Vec::new(), BTreeSet::new());
        for read in &open.tables {
            let Some((catalogue, table)) = found(house, &open.source, &read.table) else {
                continue;
            };
            let written = Written::of(catalogue, table);
            let seen = house
                .exposed_table(&onlooker, now, &catalogue.source, table)
                .map_err(super::explain::failed)?
                .filter(|seen| seen.access == RowAccess::Rows);
            if seen.is_none() {
                rows.insert(written.row_type.clone());
            }
            for column in &read.columns {
                let is_seen = seen
                    .as_ref()
                    .is_some_and(|seen| seen.columns.iter().any(|known| known.name == column.name));
                if !is_seen {
                    columns.push(format!("Column::{}", quoted(&written.column(&column.name))));
                }
            }
        }
        let who = scope(&resident.principal.name, &resident.principal.roles);
        Ok(policies(&who, &columns, &rows))
    }
}

/// The table that an explanation names.
fn found<'h>(house: &'h House, source: &str, name: &str) -> Option<(&'h Catalogue, &'h Table)> {
    let (_, catalogue) = house.catalogues.iter().find(|(known, _)| known.as_str() == source)?;
    let table =
        catalogue.tables.iter().find(|table| table.name.short(catalogue.dialect) == name)?;
    Some((catalogue, table))
}

/// A role where there is one: grants belong to roles.
fn scope(name: &PrincipalName, roles: &[RoleName]) -> String {
    match roles.first() {
        Some(role) => format!("principal in Role::\"{role}\""),
        None => format!("principal == Agent::\"{name}\""),
    }
}

fn policies(who: &str, columns: &[String], rows: &BTreeSet<String>) -> String {
    let mut text = String::new();
    let action = "action == Action::\"read\"";
    // Writing to a String does not fail.
    if !columns.is_empty() {
        writeln!(
            text,
            "@id(\"granted-columns\")\npermit ({who}, {action}, resource)\nwhen {{ resource in [{}] }};",
            columns.join(", ")
        )
        .ok();
    }
    for (at, ty) in rows.iter().enumerate() {
        writeln!(
            text,
            "@id(\"granted-rows-{}\")\npermit ({who}, {action}, resource is {ty});",
            at.saturating_add(1)
        )
        .ok();
    }
    text
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
