//! The questions people have about who sees what: of a statement, of an agent, of a table or
//! column, of a receipt.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    catalogue::{Catalogue, Column, Table},
    clock::Timestamp,
    limits::Limits,
    name::{PrincipalName, PurposeName, RoleName, SourceName},
    nearest::advise,
    path::within,
    principal::{Principal, PrincipalKind},
    sight::{RowAccess, SightError},
};
use postern_gate::{
    exposure::{ExposedColumn, Onlooker},
    house::{House, Resident},
};
use serde_json::{Value, json};

use super::Office;
use crate::failure::Failure;

/// Somebody who may look: an agent, or whoever holds a role and no other.
pub(crate) struct Somebody {
    /// `agent claude`, `role support`
    pub(crate) label: String,
    /// As a principal.
    pub(crate) resident: Arc<Resident>,
    /// The purposes it may name, `None` among them when it may name none.
    pub(crate) purposes: Vec<Option<PurposeName>>,
}

impl Somebody {
    /// An agent as it is configured.
    pub(crate) fn agent(resident: &Arc<Resident>) -> Self {
        let own = resident.principal.purposes.iter().cloned().map(Some);
        let purposes: Vec<_> = own.collect();
        Self {
            label: format!("agent {}", resident.principal.name),
            resident: Arc::clone(resident),
            purposes: if purposes.is_empty() { vec![None] } else { purposes },
        }
    }

    /// Whoever holds that role alone, for any purpose that one of its holders has, and for none.
    pub(crate) fn holder_of(role: &RoleName, house: &House) -> Option<Self> {
        let holders = house.residents.values().filter(|of| of.principal.roles.contains(role));
        let purposes: BTreeSet<PurposeName> =
            holders.flat_map(|holder| holder.principal.purposes.iter().cloned()).collect();
        let resident = holder(role, purposes.iter().cloned().collect(), house)?;
        Some(Self {
            label: format!("role {role}"),
            resident: Arc::new(resident),
            purposes: purposes.into_iter().map(Some).chain([None]).collect(),
        })
    }

    pub(crate) fn onlookers(&self) -> impl Iterator<Item = Onlooker> {
        self.purposes.iter().map(|purpose| Onlooker {
            resident: Arc::clone(&self.resident),
            purpose: purpose.clone(),
        })
    }
}

/// Everybody there is: whoever holds one of the roles, then the agents.
pub(crate) fn everybody<'a>(
    house: &'a House,
    roles: impl IntoIterator<Item = &'a RoleName>,
) -> impl Iterator<Item = Somebody> {
    let holders = roles.into_iter().filter_map(|role| Somebody::holder_of(role, house));
    holders.chain(house.residents.values().map(Somebody::agent))
}

/// A made-up agent that holds a role and nothing else.
pub(crate) fn holder(
    role: &RoleName,
    purposes: Vec<PurposeName>,
    house: &House,
) -> Option<Resident> {
    // A name that nobody has: what policies open to an agent by name is not the role's.
    let mut name: PrincipalName = "role-holder".parse().ok()?;
    while house.residents.contains_key(&name) {
        name = format!("{name}-x").parse().ok()?;
    }
    Some(Resident {
        principal: Arc::new(Principal {
            name,
            kind: PrincipalKind::Agent,
            owner: "".into(),
            roles: vec![role.clone()],
            purposes,
            vendor: None,
            attributes: std::collections::BTreeMap::new(),
        }),
        limits: Limits::default(),
        addresses: Vec::new(),
        certificate: None,
        expires: None,
    })
}

impl Office {
    /// All that an agent sees.
    pub(super) fn explain_agent(
        &self,
        name: &PrincipalName,
        purpose: Option<&str>,
    ) -> Result<Value, Failure> {
        self.must_stand(name)?;
        let house = self.gate().house();
        let resident = house.residents.get(name).ok_or_else(gone)?;
        let somebody = Somebody::agent(resident);
        let chosen: Vec<Onlooker> = somebody
            .onlookers()
            .filter(|onlooker| {
                purpose.is_none() || onlooker.purpose.as_ref().map(PurposeName::as_str) == purpose
            })
            .collect();
        if chosen.is_empty() {
            let own: Vec<_> = resident.principal.purposes.iter().map(PurposeName::as_str).collect();
            return Err(Failure::refused(
                "unknown-purpose",
                format!("{} is not one of the purposes of {name}", purpose.unwrap_or_default()),
                format!("its purposes: {}", own.join(", ")),
            ));
        }
        let now = self.gate().clock().now();
        let mut sights = Vec::new();
        for onlooker in chosen {
            let tables = house.exposure(&onlooker, now).map_err(failed)?;
            sights.push(json!({ "purpose": onlooker.purpose, "tables": tables }));
        }
        Ok(json!({
            "agent": name,
            "roles": resident.principal.roles,
            "sights": sights,
        }))
    }

    /// Who sees a table or a column, how, and by which policy.
    pub(super) async fn explain_path(
        &self,
        path: &str,
        agent: Option<&PrincipalName>,
    ) -> Result<Value, Failure> {
        let house = self.gate().house();
        let wanted = find(&house, path)?;
        let roles = self.roles().await;
        let everybody: Vec<Somebody> = match agent {
            Some(name) => {
                self.must_stand(name)?;
                house.residents.get(name).map(Somebody::agent).into_iter().collect()
            }
            None => roles
                .iter()
                .filter_map(|role| Somebody::holder_of(role, &house))
                .chain(house.residents.values().map(Somebody::agent))
                .collect(),
        };
        let now = self.gate().clock().now();
        let columns: Vec<&Column> = match wanted.column {
            Some(column) => vec![column],
            None => wanted.table.columns.iter().collect(),
        };
        let mut told = Vec::new();
        for column in columns {
            told.push(wanted.told(&house, column, &everybody, now).map_err(failed)?);
        }
        Ok(json!({ "path": path, "columns": told }))
    }
}

/// A table of the house, and perhaps a column of it.
struct Wanted<'h> {
    source: &'h SourceName,
    catalogue: &'h Catalogue,
    table: &'h Table,
    column: Option<&'h Column>,
}

/// Finds `source.table`, `source.table.column`, each with a schema before the table where it is
/// not the default one.
fn find<'h>(house: &'h House, path: &str) -> Result<Wanted<'h>, Failure> {
    let mut known = Vec::new();
    for (source, catalogue) in &house.catalogues {
        for table in &catalogue.tables {
            let table_path = format!("{source}.{}", table.name.short(catalogue.dialect));
            if path == table_path {
                return Ok(Wanted { source, catalogue, table, column: None });
            }
            let key = |path: &str| catalogue.dialect.key(path).into_owned();
            for column in &table.columns {
                let column_path = within(&table_path, &column.name);
                if key(path) == key(&column_path) {
                    return Ok(Wanted { source, catalogue, table, column: Some(column) });
                }
                known.push(column_path);
            }
            known.push(table_path);
        }
    }
    if path.trim().contains(char::is_whitespace) {
        return Err(Failure::refused(
            "no-agent",
            "a statement is explained for somebody",
            "say who would ask, with --as AGENT; see them with `postern agent list`",
        ));
    }
    let next = advise(
        path,
        known.iter().map(String::as_str),
        "write source.table.column; see them with `postern catalog show`",
    );
    let what =
        format!("nothing in force is called `{path}`: what is not in the catalogue is hidden");
    Err(Failure::refused("unknown-name", what, next))
}

/// What is seen of one column by one onlooker.
#[derive(PartialEq)]
struct Seen {
    how: String,
    rows: String,
    column: ExposedColumn,
    row_filter: Vec<postern_gate::explain::PolicyPlace>,
}

impl Wanted<'_> {
    fn told(
        &self,
        house: &House,
        column: &Column,
        everybody: &[Somebody],
        now: Timestamp,
    ) -> Result<Value, SightError> {
        let (mut seen_by, mut hidden_from) = (Vec::new(), Vec::new());
        for somebody in everybody {
            let mut groups: Vec<(Option<Seen>, Vec<Option<PurposeName>>)> = Vec::new();
            for onlooker in somebody.onlookers() {
                let seen = self.seen(house, &onlooker, column, now)?;
                match groups.iter_mut().find(|(known, _)| *known == seen) {
                    Some((_, purposes)) => purposes.push(onlooker.purpose),
                    None => groups.push((seen, vec![onlooker.purpose])),
                }
            }
            let is_told_apart = groups.len() > 1;
            for (seen, purposes) in groups {
                let purposes = is_told_apart.then_some(purposes);
                let Some(seen) = seen else {
                    let closed = self.closed(house, column, somebody, purposes.as_ref(), now)?;
                    hidden_from.push(json!({
                        "who": somebody.label,
                        "purposes": purposes,
                        "closed_by": closed,
                    }));
                    continue;
                };
                seen_by.push(json!({
                    "who": somebody.label,
                    "purposes": purposes,
                    "how": seen.how,
                    "rows": seen.rows,
                    "row_filter": seen.row_filter,
                    "policies": seen.column.policies,
                }));
            }
        }
        Ok(json!({
            "column": within(
                &format!("{}.{}", self.source, self.table.name.short(self.catalogue.dialect)),
                &column.name,
            ),
            "classification": column.classification.as_str(),
            "tags": column.tags,
            "mask": column.mask.as_ref().map(|mask| mask.kind().as_str()),
            "seen_by": seen_by,
            "hidden_from": hidden_from,
        }))
    }

    fn seen(
        &self,
        house: &House,
        onlooker: &Onlooker,
        column: &Column,
        now: Timestamp,
    ) -> Result<Option<Seen>, SightError> {
        let table = house.exposed_table(onlooker, now, self.source, self.table)?;
        Ok(table.and_then(|table| {
            let exposed =
                table.columns.into_iter().find(|seen| seen.name == column.name.as_ref())?;
            Some(Seen {
                how: how(table.access, &exposed),
                rows: table.rows,
                column: exposed,
                row_filter: table.row_filter,
            })
        }))
    }

    /// The policies that close the column to somebody, whatever opens it.
    fn closed(
        &self,
        house: &House,
        column: &Column,
        somebody: &Somebody,
        purposes: Option<&Vec<Option<PurposeName>>>,
        now: Timestamp,
    ) -> Result<Vec<postern_gate::explain::PolicyPlace>, SightError> {
        let purpose = match purposes.and_then(|of| of.first()) {
            Some(purpose) => purpose.clone(),
            None => somebody.purposes.first().cloned().flatten(),
        };
        let onlooker = Onlooker { resident: Arc::clone(&somebody.resident), purpose };
        let why = house.why(&onlooker, now, self.source, self.table, &column.name)?;
        Ok(why.closed.iter().map(|id| house.place(id)).collect())
    }
}

/// `clear`, `clear (revealed)`, `mask email`, `in groups`.
pub(crate) fn how(access: RowAccess, column: &ExposedColumn) -> String {
    let shown = match (column.mask, column.revealed) {
        (Some(mask), _) => format!("mask {mask}"),
        (None, true) => "clear (revealed)".to_owned(),
        (None, false) => "clear".to_owned(),
    };
    match access {
        RowAccess::Rows => shown,
        RowAccess::AggregateOnly => format!("groups alone · {shown}"),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
pub(crate) fn failed(error: SightError) -> Failure {
    Failure::cannot(
        "policy-failed",
        format!("policy `{}` failed while evaluating: {}", error.policy, error.cause),
        "correct the policy: until then it denies",
    )
}

fn gone() -> Failure {
    Failure::refused(
        "unknown-agent",
        "the agent is gone",
        "see who there is with `postern agent list`",
    )
}
