//! The login that Postern reads with: made once, by a login that may make it, with exactly the
//! columns it needs. What nobody may see is then out of reach whatever Postern gets wrong.

use std::{fmt::Write as _, time::Duration};

use postern_core::{catalogue::TableName, function::Signature, name::SourceName, secret::Secret};
use postern_gate::ports::RunError;
use postgres_protocol::password::scram_sha_256;
use tokio::time::timeout;

use super::{
    config::PostgresConfig,
    dial::Dialer,
    fault::Fault,
    session::{OwnStatement, Session},
};
use crate::reader::{MakeError, Reader};

/// Longest that making the login may take.
const MAKE_TIMEOUT: Duration = Duration::from_mins(1);
/// Columns named on one line of a script.
const COLUMNS_PER_LINE: usize = 8;
/// What a login of Postern's may not.
const NOTHING_ELSE: &str =
    "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT";
/// What a login needs that is there already.
const GRANTS: [&str; 3] = ["GRANT SELECT", "GRANT USAGE", "GRANT EXECUTE"];

/// A statement that makes or grants. Only this module makes one, of quoted names.
#[derive(Debug)]
struct Statement(String);

impl OwnStatement for Statement {
    fn text(&self) -> &str {
        &self.0
    }
}

/// The statements for a person to run, without a password.
pub(crate) fn script(reader: &Reader) -> String {
    let mut text = format!(
        "-- A login that reads what some policy shows, and no more. Run it as the owner of the tables,\n\
         -- then give it a password: \\password {}\n\n",
        reader.login.replace('\n', " ")
    );
    for Statement(statement) in statements(reader, None) {
        text.push_str(&statement);
        text.push_str(";\n");
    }
    text.push_str(
        "\n-- Everybody may make temporary tables, unless this was run; it is for all logins:\n",
    );
    // Writing to a String does not fail.
    writeln!(text, "-- REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC;", quoted(&reader.database))
        .ok();
    text
}

/// The grants alone, for a login that is there already.
pub(crate) fn grants(reader: &Reader) -> Vec<String> {
    statements(reader, None)
        .into_iter()
        .map(|Statement(text)| text)
        .filter(|text| GRANTS.iter().any(|grant| text.starts_with(grant)))
        .collect()
}

/// The statements that leave the login these columns and no others: of every table that it can
/// read now, all is taken first.
pub(crate) fn regrant(reader: &Reader, readable: &[TableName]) -> String {
    let login = quoted(&reader.login);
    let revokes = readable.iter().map(|table| {
        format!("REVOKE ALL ON {}.{} FROM {login}", quoted(&table.schema), quoted(&table.name))
    });
    let script = revokes.chain(grants(reader));
    let lines: Vec<String> = script.map(|statement| statement + ";").collect();
    format!("BEGIN;\n{}\nCOMMIT;\n", lines.join("\n"))
}

/// The statements for a person to run that give a checker what it needs: to make a temporary
/// view, and to name what is in the schemas. It reads nothing.
pub fn checker_script(checker: &str, reader: &Reader, is_new: bool) -> String {
    let login = quoted(checker);
    let mut all = Vec::new();
    if is_new {
        all.push(format!("CREATE ROLE {login} LOGIN {NOTHING_ELSE}"));
    }
    let database = quoted(&reader.database);
    all.push(format!("GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {login}"));
    all.extend(
        schemas(reader)
            .iter()
            .map(|schema| format!("GRANT USAGE ON SCHEMA {} TO {login}", quoted(schema))),
    );
    let mut text = format!(
        "\n-- The checker: it lets the server resolve statements, and reads nothing{}:\n",
        if is_new { ". Give it a password: \\password" } else { "" }
    );
    for statement in all {
        text.push_str(&statement);
        text.push_str(";\n");
    }
    text
}

fn schemas(reader: &Reader) -> Vec<&str> {
    let tables = reader.tables.iter().map(|(table, _)| table.schema.as_ref());
    let functions = reader.functions.iter().map(|function| function.schema.as_ref());
    let mut schemas: Vec<&str> = tables.chain(functions).collect();
    schemas.sort_unstable();
    schemas.dedup();
    schemas
}

fn statements(reader: &Reader, verifier: Option<&str>) -> Vec<Statement> {
    let login = quoted(&reader.login);
    let password = verifier.map(|verifier| format!(" PASSWORD '{verifier}'"));
    let mut all = vec![
        format!("CREATE ROLE {login} LOGIN {NOTHING_ELSE}{}", password.unwrap_or_default()),
        format!("ALTER ROLE {login} SET default_transaction_read_only = on"),
        format!("GRANT CONNECT ON DATABASE {} TO {login}", quoted(&reader.database)),
    ];
    all.extend(
        schemas(reader)
            .iter()
            .map(|schema| format!("GRANT USAGE ON SCHEMA {} TO {login}", quoted(schema))),
    );
    for (table, columns) in reader.tables.iter().filter(|(_, columns)| !columns.is_empty()) {
        let lines: Vec<String> = columns
            .chunks(COLUMNS_PER_LINE)
            .map(|names| names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "))
            .collect();
        all.push(format!(
            "GRANT SELECT ({}) ON {}.{} TO {login}",
            lines.join(",\n    "),
            quoted(&table.schema),
            quoted(&table.name)
        ));
    }
    all.extend(
        reader
            .functions
            .iter()
            .map(|function| format!("GRANT EXECUTE ON FUNCTION {} TO {login}", called(function))),
    );
    all.into_iter().map(Statement).collect()
}

/// `"reporting"."net_of_tax"(numeric, text)`. The types are spelled as the server spells them.
pub(super) fn called(function: &Signature) -> String {
    let arguments: Vec<&str> = function.arguments.iter().map(AsRef::as_ref).collect();
    format!("{}.{}({})", quoted(&function.schema), quoted(&function.name), arguments.join(", "))
}

/// Makes the login, all of it or nothing. The server is shown a verifier, never the password.
///
/// # Errors
/// A [`MakeError`].
pub async fn make_reader(
    name: &SourceName,
    config: &PostgresConfig,
    reader: &Reader,
    password: &Secret<String>,
) -> Result<(), MakeError> {
    let made = timeout(MAKE_TIMEOUT, make(config, reader, password)).await;
    made.unwrap_or(Err(Fault::TooSlow)).map_err(|fault| match fault {
        Fault::Server(error) if error.code == "42710" => MakeError::Exists,
        Fault::Server(error) if error.code == "42501" => MakeError::NotAllowed,
        other => MakeError::Source(other.told_by(name)),
    })
}

/// Gives the login of this configuration another password. The server is shown a verifier, never
/// the password.
///
/// # Errors
/// [`RunError::Unavailable`] when the source cannot be asked, or does not let the login do so.
pub async fn change_password(
    name: &SourceName,
    config: &PostgresConfig,
    password: &Secret<String>,
) -> Result<(), RunError> {
    let change = async {
        let verifier = Secret::new(scram_sha_256(password.expose().as_bytes()));
        let login = quoted(config.user());
        let statement = format!("ALTER ROLE {login} PASSWORD '{}'", verifier.expose());
        writing_session(config).await?.once(&Statement(statement)).await.map(drop)
    };
    let changed = timeout(MAKE_TIMEOUT, change).await;
    changed.unwrap_or(Err(Fault::TooSlow)).map_err(|fault| match fault {
        Fault::Server(error) if error.code == "42501" => RunError::Unavailable {
            source_name: name.clone(),
            cause: "the server does not let this login change its password".to_owned(),
        },
        other => other.told_by(name),
    })
}

/// A session for the few statements by which a login is made or changed.
async fn writing_session(config: &PostgresConfig) -> Result<Session, Fault> {
    let settings = vec![
        // The path is empty so that every name means what it says.
        ("search_path", String::new()),
        ("client_encoding", "UTF8".to_owned()),
        ("default_transaction_read_only", "off".to_owned()),
    ];
    let dialer =
        Dialer::new(config.clone(), settings).map_err(|error| Fault::Broken(error.to_string()))?;
    dialer.connect().await
}

async fn make(
    config: &PostgresConfig,
    reader: &Reader,
    password: &Secret<String>,
) -> Result<(), Fault> {
    let mut session = writing_session(config).await?;
    let verifier = Secret::new(scram_sha_256(password.expose().as_bytes()));
    session.own("BEGIN", &[]).await?;
    for statement in statements(reader, Some(verifier.expose())) {
        session.once(&statement).await?;
    }
    // An error leaves before this, and the server undoes what was done when the session ends.
    session.own("COMMIT", &[]).await.map(drop)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use postern_core::dialect::Dialect;

    use super::*;

    #[test]
    fn a_script_names_every_column_and_no_password() {
        let table = TableName { schema: "sa\"les".into(), name: "orders".into() };
        let reader = Reader {
            dialect: Dialect::Postgresql,
            login: "postern_reader".to_owned(),
            database: "shop".to_owned(),
            tables: vec![(table, vec!["id".into(), "to\"tal".into()])],
            functions: vec!["reporting.net_of_tax(numeric, text) -> numeric".parse().unwrap()],
        };
        let script = reader.script();
        assert!(script.contains("GRANT USAGE ON SCHEMA \"reporting\" TO \"postern_reader\";"));
        let execute = "GRANT EXECUTE ON FUNCTION \"reporting\".\"net_of_tax\"(numeric, text) \
                       TO \"postern_reader\"";
        assert!(script.contains(execute), "{script}");
        assert!(reader.grants().iter().any(|grant| grant == execute));
        assert!(script.contains(
            "GRANT SELECT (\"id\", \"to\"\"tal\") ON \"sa\"\"les\".\"orders\" TO \"postern_reader\";"
        ));
        assert!(script.contains("GRANT USAGE ON SCHEMA \"sa\"\"les\" TO \"postern_reader\";"));
        assert!(!script.contains("PASSWORD '"));
    }
}
