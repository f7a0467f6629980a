//! Where a source is: `postgres://…`, `mysql://…` or `sqlite:PATH`.

use std::path::{Path, PathBuf};

use super::reader::Item;

/// Where a source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SourceUrl {
    /// A PostgreSQL server; the URL holds no password.
    Postgres(String),
    /// A MySQL or MariaDB server; the URL holds no password.
    Mysql(String),
    /// A SQLite file, absolute or from the working directory.
    Sqlite(PathBuf),
}

impl SourceUrl {
    /// Reads the URL of a source; paths are meant from the configuration folder.
    pub(crate) fn read(item: Item<'_>, dir: &Path) -> Option<Self> {
        let text = item.text()?;
        match text.split_once(':') {
            Some(("sqlite", path)) => sqlite(item, path, dir),
            Some(("postgres" | "postgresql", _)) => {
                server(item, text, "postgres").then(|| Self::Postgres(text.to_owned()))
            }
            Some(("mysql" | "mariadb", _)) => {
                server(item, text, "mysql").then(|| Self::Mysql(text.to_owned()))
            }
            Some(_) | None => {
                // What stands here may hold a password: it is not repeated.
                item.error(
                    "this is no source",
                    "write postgres://login@host/database, mysql://login@host/database or sqlite:PATH",
                );
                None
            }
        }
    }
}

fn sqlite(item: Item<'_>, path: &str, dir: &Path) -> Option<SourceUrl> {
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path.contains(['?', '\0']) || path == ":memory:" {
        item.error("`sqlite:` is followed by the path of a file", "write sqlite:path/to/file.db");
        return None;
    }
    Some(SourceUrl::Sqlite(dir.join(path)))
}

/// Whether a URL of a server names what it must and holds no password.
fn server(item: Item<'_>, text: &str, scheme: &str) -> bool {
    let form = format!("write {scheme}://login@host/database");
    let Ok(url) = url::Url::parse(text) else {
        item.error("this is no URL", form);
        return false;
    };
    let in_query = url.query_pairs().any(|(key, _)| key.eq_ignore_ascii_case("password"));
    if url.password().is_some() || in_query {
        item.error(
            "a password stands in the URL",
            "take it out, change it, and name its place: password = \"env:NAME\" or \"file:PATH\"",
        );
        return false;
    }
    if url.username().is_empty() {
        item.error("the URL names no login", form);
        return false;
    }
    let database = url.path().trim_start_matches('/');
    if database.is_empty() {
        item.error("the URL names no database", form);
        return false;
    }
    true
}
