//! The login that Postern reads with on MySQL and MariaDB: made once, by a login that may make it.

use std::time::Duration;

use mysql_async::{Conn, prelude::Queryable as _};
use postern_core::{name::SourceName, secret::Secret};
use postern_gate::ports::RunError;
use sha1::{Digest as _, Sha1};
use tokio::time::timeout;

use super::{MysqlConfig, SslMode, fault::Fault};
use crate::reader::{MakeError, Reader};

/// Longest that making the login may take.
const MAKE_TIMEOUT: Duration = Duration::from_mins(1);
/// Columns named on one line of a script.
const COLUMNS_PER_LINE: usize = 8;

/// The statements for a person to run, without a password.
pub(crate) fn script(reader: &Reader) -> String {
    let mut text = format!(
        "-- A login that reads what some policy shows, and no more. Run it as an administrator, then\n\
         -- give it a password: ALTER USER {} IDENTIFIED BY '…'\n\n",
        account(&reader.login)
    );
    for statement in statements(reader, None) {
        text.push_str(&statement);
        text.push_str(";\n");
    }
    text
}

/// The grants alone, for a login that is there already.
pub(crate) fn grants(reader: &Reader) -> Vec<String> {
    let account = account(&reader.login);
    let tables = reader.tables.iter().filter(|(_, columns)| !columns.is_empty());
    let functions = reader.functions.iter().map(|function| {
        let (database, name) = (ticked(&function.schema), ticked(&function.name));
        format!("GRANT EXECUTE ON FUNCTION {database}.{name} TO {account}")
    });
    tables
        .map(|(table, columns)| {
            let lines: Vec<String> = columns
                .chunks(COLUMNS_PER_LINE)
                .map(|names| names.iter().map(|name| ticked(name)).collect::<Vec<_>>().join(", "))
                .collect();
            format!(
                "GRANT SELECT ({}) ON {}.{} TO {account}",
                lines.join(",\n    "),
                ticked(&table.schema),
                ticked(&table.name)
            )
        })
        .chain(functions)
        .collect()
}

/// The statements that leave the login these columns and no others.
pub(crate) fn regrant(reader: &Reader) -> String {
    let revoke = format!("REVOKE ALL PRIVILEGES, GRANT OPTION FROM {}", account(&reader.login));
    let script = std::iter::once(revoke).chain(grants(reader));
    script.map(|statement| statement + ";\n").collect()
}

fn statements(reader: &Reader, password: Option<&str>) -> Vec<String> {
    let account = account(&reader.login);
    let identified = password.map(|password| format!(" IDENTIFIED BY {}", text(password)));
    let mut all = vec![format!("CREATE USER {account}{}", identified.unwrap_or_default())];
    all.extend(grants(reader));
    all
}

/// Makes the login. What was made before something failed is taken away again: these servers undo
/// no grants.
///
/// # Errors
/// A [`MakeError`].
pub async fn make_mysql_reader(
    name: &SourceName,
    config: &MysqlConfig,
    reader: &Reader,
    password: &Secret<String>,
) -> Result<(), MakeError> {
    let made = timeout(MAKE_TIMEOUT, make(config, reader, password)).await;
    made.unwrap_or(Err(Fault::TooSlow)).map_err(|fault| match fault {
        Fault::Server(error) if error.code == 1396 => MakeError::Exists,
        Fault::Server(error) if matches!(error.code, 1044 | 1045 | 1142 | 1143 | 1227 | 1410) => {
            MakeError::NotAllowed
        }
        other => MakeError::Source(other.told_by(name)),
    })
}

async fn make(
    config: &MysqlConfig,
    reader: &Reader,
    password: &Secret<String>,
) -> Result<(), Fault> {
    let opts = config.dial().map_err(|error| Fault::Broken(error.to_string()))?;
    let mut conn = Conn::new(opts).await.map_err(Fault::of_connecting)?;
    conn.query_drop("SET SESSION TRANSACTION READ WRITE").await?;
    let mut is_made = false;
    let mut result = Ok(());
    for statement in statements(reader, Some(password.expose())) {
        result = conn.query_drop(statement).await.map_err(Fault::from);
        if result.is_err() {
            break;
        }
        is_made = true;
    }
    if result.is_err() && is_made {
        conn.query_drop(format!("DROP USER {}", account(&reader.login))).await?;
    }
    conn.disconnect().await?;
    result
}

/// Gives the login of this configuration another password. MariaDB is shown a verifier, never the
/// password; MySQL takes none, and keeps the password out of its own logs.
///
/// # Errors
/// [`RunError::Unavailable`] when the source cannot be asked, or does not let the login do so.
pub async fn change_mysql_password(
    name: &SourceName,
    config: &MysqlConfig,
    password: &Secret<String>,
) -> Result<(), RunError> {
    let changed = timeout(MAKE_TIMEOUT, change(config, password)).await;
    changed.unwrap_or(Err(Fault::TooSlow)).map_err(|fault| match fault {
        Fault::Server(_) => RunError::Unavailable {
            source_name: name.clone(),
            cause: "the server does not let this login change its password so".to_owned(),
        },
        other => other.told_by(name),
    })
}

async fn change(config: &MysqlConfig, password: &Secret<String>) -> Result<(), Fault> {
    let opts = config.dial().map_err(|error| Fault::Broken(error.to_string()))?;
    let mut conn = Conn::new(opts).await.map_err(Fault::of_connecting)?;
    conn.query_drop("SET SESSION TRANSACTION READ WRITE").await?;
    let version: Option<String> = conn.query_first("SELECT @@version").await?;
    let is_mariadb = version.is_some_and(|text| text.to_ascii_lowercase().contains("mariadb"));
    let is_readable = config.ssl_mode() == SslMode::Disabled && !config.is_local();
    if !is_mariadb && is_readable {
        return Err(Fault::Broken("the password would cross the network in the clear".to_owned()));
    }
    let statement = Secret::new(if is_mariadb {
        format!("SET PASSWORD = '{}'", verifier(password))
    } else {
        format!("ALTER USER USER() IDENTIFIED BY {}", text(password.expose()))
    });
    conn.query_drop(statement.expose()).await?;
    Ok(conn.disconnect().await?)
}

/// What `mysql_native_password` keeps: `*` and the SHA-1 of the SHA-1 in hex digits.
fn verifier(password: &Secret<String>) -> String {
    let twice = Sha1::digest(Sha1::digest(password.expose()));
    format!("*{}", hex::encode_upper(twice))
}

/// `'postern_reader'@'%'`
fn account(login: &str) -> String {
    format!("{}@'%'", text(login))
}

/// A text that means the same whether a backslash is an escape or not: it has none.
fn text(content: &str) -> String {
    let plain: String = content.chars().filter(|c| !matches!(c, '\\' | '\0' | '\n')).collect();
    format!("'{}'", plain.replace('\'', "''"))
}

fn ticked(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

#[cfg(test)]
mod tests {
    use postern_core::{catalogue::TableName, dialect::Dialect};

    use super::*;

    #[test]
    fn a_verifier_is_the_servers_own() {
        // SELECT PASSWORD('correct horse')
        let verifier = verifier(&Secret::new("correct horse".to_owned()));
        assert_eq!(verifier, "*0E8F21E4240F5AD5A07D088F9C93890D13D78A4E");
    }

    #[test]
    fn a_script_names_every_column_and_no_password() {
        let table = TableName { schema: "sa`les".into(), name: "orders".into() };
        let reader = Reader {
            dialect: Dialect::Mysql,
            login: "o'reader".to_owned(),
            database: "shop".to_owned(),
            tables: vec![(table, vec!["id".into(), "to`tal".into()])],
            functions: vec!["shop.net_of_tax(decimal(10,2)) -> decimal(10,2)".parse().unwrap()],
        };
        let script = reader.script();
        let execute = "GRANT EXECUTE ON FUNCTION `shop`.`net_of_tax` TO 'o''reader'@'%'";
        assert!(script.contains(execute), "{script}");
        assert!(script.contains("CREATE USER 'o''reader'@'%';"), "{script}");
        assert!(
            script.contains(
                "GRANT SELECT (`id`, `to``tal`) ON `sa``les`.`orders` TO 'o''reader'@'%';"
            )
        );
    }
}
