//! What the login can do beyond reading.
//!
//! Whatever Postern gets wrong ends where the login's rights end. So the rights are looked at, and
//! more than reading is said aloud. The grants are read from `information_schema`: `SHOW GRANTS`
//! of MariaDB prints the hash of the password.

use super::{fault::Fault, session::Session};

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

/// What is known of a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MysqlLogin {
    /// The login, `reader@%`.
    pub login: String,
    /// What it can do beyond reading, at most 100.
    pub rights: Vec<MysqlRight>,
    /// Whether it may read more than this database.
    pub reads_elsewhere: bool,
}

/// One right beyond reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MysqlRight {
    /// The right: `INSERT`, `FILE`, `SUPER`.
    pub right: String,
    /// On what: `*.*`, `shop.*`, `shop.orders`.
    pub on: String,
}

/// Asks for everything.
pub(super) async fn report(session: &mut Session) -> Result<MysqlLogin, Fault> {
    let rows = session.own("SELECT CURRENT_USER(), DATABASE()", &[]).await?;
    let [row] = rows.as_slice() else { return Err(broken()) };
    let [Some(login), database] = row.as_slice() else { return Err(broken()) };
    let database = database.clone().unwrap_or_default();
    let (user, host) = login.rsplit_once('@').ok_or_else(broken)?;
    let grantee = format!("'{user}'@'{host}'");
    let rows = session.own(RIGHTS, &[&grantee, &grantee, &grantee, &grantee]).await?;
    let mut rights = Vec::new();
    let mut reads_elsewhere = false;
    for row in &rows {
        let [Some(kind), Some(what), Some(right)] = row.as_slice() else { return Err(broken()) };
        let is_own = *what == database || what.starts_with(&format!("{database}."));
        if right == "SELECT" && (kind == "server" || !is_own) {
            reads_elsewhere = true;
        }
        if READS.contains(&right.as_str()) || rights.len() >= 100 {
            continue;
        }
        let on = match kind.as_str() {
            "server" => "*.*".to_owned(),
            "database" => format!("{what}.*"),
            _ => what.clone(),
        };
        rights.push(MysqlRight { right: right.clone(), on });
    }
    rights.dedup();
    Ok(MysqlLogin { login: login.clone(), rights, reads_elsewhere })
}

fn broken() -> Fault {
    Fault::Broken("the login's rights are told otherwise than asked".to_owned())
}
