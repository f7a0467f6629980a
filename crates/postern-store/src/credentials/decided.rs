//! What people decided, as rows: of `state.db`, and on the page that the nodes of a cluster share.

use std::{collections::HashMap, sync::Arc};

use postern_core::{clock::Timestamp, digest::Digest, name::PrincipalName, secret::Secret};
use postern_gate::{
    ports::Standing,
    scram::Verifier,
    stops::{Stop, Stops},
};
use rusqlite::{Connection, OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::CredentialInfo;
use crate::{
    db::{Count, DbError},
    keys::MaskKey,
};

/// Version of the page's form.
const FORM: u32 = 1;

/// Name of the fact what principals are that nothing is written about. It is written when a state
/// is restored: whoever came after the backup is not let in by it.
pub(crate) const UNKNOWN_STANDING: &str = "unknown_standing";

/// All that people decided.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Decided {
    /// What principals are that nothing is written about, where that is not `active`.
    unknown: Option<String>,
    credentials: Vec<CredentialRow>,
    standing: Vec<StandingRow>,
    stops: Vec<StopRow>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct CredentialRow {
    id: String,
    principal: String,
    digest: String,
    created_ms: u64,
    expires_ms: u64,
    scram: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct StandingRow {
    principal: String,
    standing: String,
    changed_ms: u64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct StopRow {
    what: String,
    since_ms: u64,
}

/// The page: what people decided, and the key that masks are made with.
#[derive(Serialize, Deserialize)]
struct PageText {
    form: u32,
    mask_version: u32,
    mask_key: String,
    decided: Decided,
}

/// In memory, as the gate looks at it.
pub(super) struct Known {
    pub(super) by_digest: HashMap<Digest, CredentialInfo>,
    pub(super) by_principal: HashMap<PrincipalName, Vec<(CredentialInfo, Option<Verifier>)>>,
    pub(super) standing: HashMap<PrincipalName, Standing>,
    /// Of principals that nothing is written about.
    pub(super) unknown: Standing,
    pub(super) stops: Arc<Stops>,
}

impl Decided {
    /// The rows of `state.db`.
    pub(super) fn read(connection: &Connection) -> Result<Self, DbError> {
        let sql = "SELECT id, principal, digest, created_ms, expires_ms, scram FROM credential";
        let mut statement = connection.prepare_cached(sql)?;
        let credentials = statement.query_map([], |row| {
            Ok(CredentialRow {
                id: row.get(0)?,
                principal: row.get(1)?,
                digest: hex::encode(row.get::<_, [u8; 32]>(2)?),
                created_ms: row.get::<_, Count>(3)?.0,
                expires_ms: row.get::<_, Count>(4)?.0,
                scram: row.get::<_, Option<[u8; 64]>>(5)?.map(hex::encode),
            })
        })?;
        let credentials = credentials.collect::<Result<_, _>>()?;
        let sql = "SELECT principal, standing, changed_ms FROM standing";
        let mut statement = connection.prepare_cached(sql)?;
        let standing = statement.query_map([], |row| {
            let changed_ms = row.get::<_, Count>(2)?.0;
            Ok(StandingRow { principal: row.get(0)?, standing: row.get(1)?, changed_ms })
        })?;
        let standing = standing.collect::<Result<_, _>>()?;
        let mut statement = connection.prepare_cached("SELECT what, since_ms FROM stop")?;
        let stops = statement.query_map([], |row| {
            Ok(StopRow { what: row.get(0)?, since_ms: row.get::<_, Count>(1)?.0 })
        })?;
        let stops = stops.collect::<Result<_, _>>()?;
        let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE name = ?1")?;
        let unknown = statement.query_row([UNKNOWN_STANDING], |row| row.get(0)).optional()?;
        Ok(Self { unknown, credentials, standing, stops })
    }

    /// Puts these rows in place of those of `state.db`.
    pub(super) fn put(&self, transaction: &Transaction<'_>) -> Result<(), DbError> {
        transaction
            .execute_batch("DELETE FROM credential; DELETE FROM standing; DELETE FROM stop")?;
        transaction.execute("DELETE FROM meta WHERE name = ?1", [UNKNOWN_STANDING])?;
        if let Some(word) = &self.unknown {
            transaction.execute("INSERT INTO meta VALUES (?1, ?2)", [UNKNOWN_STANDING, word])?;
        }
        let sql = "INSERT INTO credential VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let mut statement = transaction.prepare_cached(sql)?;
        for row in &self.credentials {
            let (created, expires) = (Count(row.created_ms), Count(row.expires_ms));
            let scram = row.scram.as_deref().map(bytes::<64>).transpose()?;
            let digest = bytes::<32>(&row.digest)?;
            statement.execute((&row.id, &row.principal, digest, created, expires, scram))?;
        }
        let sql = "INSERT INTO standing VALUES (?1, ?2, ?3)";
        let mut statement = transaction.prepare_cached(sql)?;
        for row in &self.standing {
            statement.execute((&row.principal, &row.standing, Count(row.changed_ms)))?;
        }
        let mut statement = transaction.prepare_cached("INSERT INTO stop VALUES (?1, ?2)")?;
        for row in &self.stops {
            statement.execute((&row.what, Count(row.since_ms)))?;
        }
        Ok(())
    }

    /// Whether nobody decided anything yet.
    pub(super) const fn is_empty(&self) -> bool {
        self.credentials.is_empty() && self.standing.is_empty() && self.stops.is_empty()
    }

    /// As the gate looks at it.
    pub(super) fn known(&self) -> Result<Known, DbError> {
        let mut known = Known {
            by_digest: HashMap::new(),
            by_principal: HashMap::new(),
            standing: HashMap::new(),
            unknown: self.unknown.as_deref().map_or(Ok(Standing::Active), standing)?,
            stops: Arc::default(),
        };
        for row in &self.credentials {
            let info = CredentialInfo {
                principal: principal(&row.principal)?,
                id: row.id.as_str().into(),
                created: Timestamp(row.created_ms),
                expires: Timestamp(row.expires_ms),
            };
            let verifier = row.scram.as_deref().map(bytes::<64>).transpose()?;
            let keys = known.by_principal.entry(info.principal.clone()).or_default();
            keys.push((info.clone(), verifier.as_ref().map(Verifier::from_bytes)));
            known.by_digest.insert(Digest(bytes(&row.digest)?), info);
        }
        for row in &self.standing {
            known.standing.insert(principal(&row.principal)?, standing(&row.standing)?);
        }
        let stop = |row: &StopRow| row.what.parse::<Stop>().map_err(|_no_stop| malformed("stop"));
        let stops = self.stops.iter().map(stop).collect::<Result<Vec<_>, _>>()?;
        known.stops = Arc::new(Stops::of(stops));
        Ok(known)
    }

    /// The text of the page.
    pub(super) fn to_page(&self, mask: &MaskKey) -> Result<Secret<Vec<u8>>, DbError> {
        let text = PageText {
            form: FORM,
            mask_version: mask.version,
            mask_key: hex::encode(mask.master.expose()),
            decided: self.clone(),
        };
        let bytes = serde_json::to_vec(&text).map(Secret::new);
        drop(Secret::new(text.mask_key));
        bytes.map_err(|_never| malformed("page"))
    }

    /// From the text of the page.
    pub(super) fn of_page(text: &Secret<Vec<u8>>) -> Result<(Self, MaskKey), DbError> {
        let page = serde_json::from_slice::<PageText>(text.expose());
        let page = page.map_err(|_out_of_form| malformed("page"))?;
        let mask_key = Secret::new(page.mask_key);
        if page.form != FORM {
            return Err(malformed("page of this version of the program"));
        }
        let master = Secret::new(bytes(mask_key.expose())?);
        Ok((page.decided, MaskKey { version: page.mask_version, master }))
    }
}

const fn malformed(what: &'static str) -> DbError {
    DbError::Malformed { what }
}

fn bytes<const N: usize>(text: &str) -> Result<[u8; N], DbError> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).map_err(|_hex| malformed("digest"))?;
    Ok(bytes)
}

pub(super) const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::Suspended => "suspended",
        Standing::Retired => "retired",
    }
}

fn standing(word: &str) -> Result<Standing, DbError> {
    match word {
        "active" => Ok(Standing::Active),
        "suspended" => Ok(Standing::Suspended),
        "retired" => Ok(Standing::Retired),
        _ => Err(malformed("standing")),
    }
}

fn principal(text: &str) -> Result<PrincipalName, DbError> {
    text.parse().map_err(|_name| malformed("principal"))
}
