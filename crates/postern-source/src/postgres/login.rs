//! What the login can do beyond reading: facts for `serve` and `doctor`.
//!
//! Whatever Postern gets wrong ends where the login's rights end. So the rights are looked at, and
//! more than reading is said aloud.

use super::{
    fault::Fault,
    session::{Session, TextRows},
};
use crate::login::{LoginFact, LoginReport};

// Each list is cut at 100: one more tells nobody anything new.

const ATTRIBUTES: &str = r"
SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
FROM pg_catalog.pg_roles WHERE rolname = current_user";

const MEMBERSHIPS: &str = r"
SELECT rolname, rolsuper OR rolcreaterole OR rolbypassrls OR rolreplication
FROM pg_catalog.pg_roles
WHERE rolname <> current_user AND pg_catalog.pg_has_role(current_user, oid, 'MEMBER')
ORDER BY rolname LIMIT 100";

const DATABASE: &str = r"
SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),
  pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMP'),
  pg_catalog.has_table_privilege('pg_catalog.pg_authid', 'SELECT')";

const SCHEMAS: &str = r"
SELECT nspname FROM pg_catalog.pg_namespace
WHERE pg_catalog.has_schema_privilege(oid, 'CREATE') AND nspname !~ '^pg_(toast|temp)'
ORDER BY nspname LIMIT 100";

const TABLES: &str = r"
SELECT n.nspname || '.' || c.relname, pg_catalog.pg_has_role(c.relowner, 'MEMBER')
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_'
  AND (pg_catalog.pg_has_role(c.relowner, 'MEMBER')
    OR pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE'))
ORDER BY 1 LIMIT 100";

const DEFINERS: &str = r"
SELECT p.oid::pg_catalog.regprocedure::text
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE p.prosecdef AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
  AND pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
ORDER BY 1 LIMIT 100";

/// Settings by which a server writes statements and, unless it is told not to, their parameters
/// into its log: the keys of masks are among those.
const LOGGING: &str = r"
SELECT name FROM pg_catalog.pg_settings
WHERE (name IN ('log_statement') AND setting <> 'none'
    OR name IN ('log_min_duration_statement', 'log_min_duration_sample',
      'auto_explain.log_min_duration') AND setting <> '-1')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_settings quiet
    WHERE quiet.name = 'log_parameter_max_length' AND quiet.setting = '0')
  OR name = 'log_parameter_max_length_on_error' AND setting <> '0'
ORDER BY name";

/// Asks for everything.
pub(super) async fn report(session: &mut Session) -> Result<LoginReport, Fault> {
    let rows = session.own(ATTRIBUTES, &[]).await?;
    let [row] = rows.as_slice() else { return Err(BROKEN) };
    let [Some(login), attributes @ ..] = row.as_slice() else { return Err(BROKEN) };
    let mut facts = Vec::new();
    let named = [
        LoginFact::Superuser,
        LoginFact::BypassRls,
        LoginFact::CreateRole,
        LoginFact::CreateDatabase,
        LoginFact::Replication,
    ];
    facts.extend(where_true(attributes, named));
    memberships(&session.own(MEMBERSHIPS, &[]).await?, &mut facts)?;
    let named = [LoginFact::CreateSchema, LoginFact::Temp, LoginFact::ReadsPasswords];
    for row in &session.own(DATABASE, &[]).await? {
        facts.extend(where_true(row, named.clone()));
    }
    let schemas = names(&session.own(SCHEMAS, &[]).await?)?;
    facts.extend(schemas.into_iter().map(|schema| LoginFact::CreateIn { schema }));
    tables(&session.own(TABLES, &[]).await?, &mut facts)?;
    let functions = names(&session.own(DEFINERS, &[]).await?)?;
    facts.extend(functions.into_iter().map(|function| LoginFact::DefinerFunction { function }));
    let settings = names(&session.own(LOGGING, &[]).await?)?;
    facts.extend(settings.into_iter().map(|setting| LoginFact::ServerLogsParameters { setting }));
    Ok(LoginReport { login: login.clone(), facts })
}

const BROKEN: Fault = Fault::Protocol("the login is told otherwise than asked");

fn where_true<const N: usize>(
    row: &[Option<String>],
    facts: [LoginFact; N],
) -> impl Iterator<Item = LoginFact> {
    let is_true = |cell: &Option<String>| cell.as_deref() == Some("t");
    let truths: Vec<bool> = row.iter().map(is_true).collect();
    facts.into_iter().zip(truths).filter_map(|(fact, truth)| truth.then_some(fact))
}

fn names(rows: &TextRows) -> Result<Vec<String>, Fault> {
    rows.iter().map(|row| row.first().cloned().flatten().ok_or(BROKEN)).collect()
}

fn memberships(rows: &TextRows, facts: &mut Vec<LoginFact>) -> Result<(), Fault> {
    const STRONG: [&str; 10] = [
        "pg_read_server_files",
        "pg_write_server_files",
        "pg_execute_server_program",
        "pg_write_all_data",
        "pg_signal_backend",
        "pg_database_owner",
        "pg_create_subscription",
        "pg_maintain",
        "pg_checkpoint",
        "pg_signal_autovacuum_worker",
    ];
    for row in rows {
        let [Some(role), Some(has_attribute)] = row.as_slice() else { return Err(BROKEN) };
        let role = role.clone();
        if has_attribute == "t" || STRONG.contains(&role.as_str()) {
            facts.push(LoginFact::StrongMember { role });
        } else {
            facts.push(LoginFact::Member { role });
        }
    }
    Ok(())
}

fn tables(rows: &TextRows, facts: &mut Vec<LoginFact>) -> Result<(), Fault> {
    for row in rows {
        let [Some(table), Some(owns)] = row.as_slice() else { return Err(BROKEN) };
        let table = table.clone();
        if owns == "t" {
            facts.push(LoginFact::Owns { table });
        } else {
            facts.push(LoginFact::Writes { table });
        }
    }
    Ok(())
}
