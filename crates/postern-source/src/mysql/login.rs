//! What the login can do beyond reading.
//!
//! Whatever Postern gets wrong ends where the login's rights end. So the rights are looked at, and
//! more than reading is said aloud. The grants are read from `information_schema`: `SHOW GRANTS`
//! of MariaDB prints the hash of the password.

use super::{fault::Fault, session::Session};
use crate::login::{LoginFact, LoginReport};

/// Rights of the whole server, of databases, of tables and of columns: what, and on what.
const RIGHTS: &str = "\
SELECT 'server', '', privilege_type FROM information_schema.user_privileges WHERE grantee = ? \
UNION SELECT 'database', table_schema, privilege_type FROM information_schema.schema_privileges \
WHERE grantee = ? \
UNION SELECT 'table', CONCAT(table_schema, '.', table_name), privilege_type \
FROM information_schema.table_privileges WHERE grantee = ? \
UNION SELECT 'table', CONCAT(table_schema, '.', table_name), privilege_type \
FROM information_schema.column_privileges WHERE grantee = ? \
ORDER BY 1, 2, 3 LIMIT 5000";

/// Rights that read and no more.
const READS: [&str; 4] = ["USAGE", "SELECT", "SHOW VIEW", "SHOW DATABASES"];
/// One more tells nobody anything new.
const FACTS_MAX: usize = 100;

/// Asks for everything.
pub(super) async fn report(session: &mut Session) -> Result<LoginReport, Fault> {
    let rows = session.own("SELECT CURRENT_USER(), DATABASE()", &[]).await?;
    let [row] = rows.as_slice() else { return Err(broken()) };
    let [Some(login), database] = row.as_slice() else { return Err(broken()) };
    let database = database.clone().unwrap_or_default();
    let (user, host) = login.rsplit_once('@').ok_or_else(broken)?;
    let grantee = format!("'{user}'@'{host}'");
    let rows = session.own(RIGHTS, &[&grantee, &grantee, &grantee, &grantee]).await?;
    let mut facts = Vec::new();
    let mut reads_elsewhere = false;
    for row in &rows {
        let [Some(kind), Some(what), Some(right)] = row.as_slice() else { return Err(broken()) };
        let is_own = *what == database || what.starts_with(&format!("{database}."));
        if right == "SELECT" && (kind == "server" || !is_own) {
            reads_elsewhere = true;
        }
        if READS.contains(&right.as_str()) {
            continue;
        }
        let on = match kind.as_str() {
            "server" => "*.*".to_owned(),
            "database" => format!("{what}.*"),
            _ => what.clone(),
        };
        let fact = fact(right, on);
        if facts.len() < FACTS_MAX && !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    if reads_elsewhere {
        facts.push(LoginFact::ReadsElsewhere);
    }
    Ok(LoginReport { login: login.clone(), facts })
}

fn fact(right: &str, on: String) -> LoginFact {
    match right {
        "SUPER" => LoginFact::Superuser,
        "CREATE USER" => LoginFact::CreateRole,
        "REPLICATION SLAVE" | "REPLICATION CLIENT" | "BINLOG MONITOR" => LoginFact::Replication,
        "CREATE TEMPORARY TABLES" => LoginFact::Temp,
        "INSERT" | "UPDATE" | "DELETE" | "DROP" | "ALTER" | "CREATE" | "INDEX" | "TRIGGER" => {
            LoginFact::Writes { table: on }
        }
        other => LoginFact::Holds { right: other.to_owned(), on },
    }
}

fn broken() -> Fault {
    Fault::Broken("the login's rights are told otherwise than asked".to_owned())
}
