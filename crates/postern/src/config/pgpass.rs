//! `~/.pgpass`: where people keep passwords of PostgreSQL already.
//!
//! One line each, `host:port:database:login:password`; `*` stands for any, `\:` and `\\` for the
//! signs themselves. As with libpq, a file that others can read is not believed.

use std::path::Path;

use postern_core::secret::Secret;

use super::secret::is_open_to_others;

/// Most bytes of the file.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// The host, or the directory of the socket.
    pub(crate) host: &'a str,
    /// The port.
    pub(crate) port: u16,
    /// The database.
    pub(crate) database: &'a str,
    /// The login.
    pub(crate) login: &'a str,
}

/// The password in that file; `None` when there is none, or the file is open to others.
pub(crate) fn find(path: &Path, wanted: Wanted<'_>) -> Option<Secret<String>> {
    let found = std::fs::metadata(path).ok()?;
    if !found.is_file() || found.len() > FILE_BYTES_MAX || is_open_to_others(path) {
        return None;
    }
    let text = Secret::new(std::fs::read_to_string(path).ok()?);
    text.expose().lines().find_map(|line| of_line(line, wanted))
}

fn of_line(line: &str, wanted: Wanted<'_>) -> Option<Secret<String>> {
    if line.starts_with('#') {
        return None;
    }
    let fields = fields(line);
    let [host, port, database, login, password] = fields.as_slice() else { return None };
    let is = |field: &str, value: &str| field == "*" || field == value;
    let matches = is(host, wanted.host)
        && is(port, &wanted.port.to_string())
        && is(database, wanted.database)
        && is(login, wanted.login);
    matches.then(|| Secret::new(password.clone()))
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let is_last = fields.len() == 5;
        match c {
            ':' if !is_last => fields.push(String::new()),
            '\\' => {
                if let (Some(next), Some(field)) = (chars.next(), fields.last_mut()) {
                    field.push(next);
                }
            }
            other => {
                if let Some(field) = fields.last_mut() {
                    field.push(other);
                }
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: Wanted<'_> =
        Wanted { host: "db.internal", port: 5432, database: "shop", login: "reader" };

    fn of(line: &str) -> Option<String> {
        of_line(line, WANTED).map(|secret| secret.expose().clone())
    }

    #[test]
    fn a_line_is_read_as_libpq_reads_it() {
        assert_eq!(of("db.internal:5432:shop:reader:s3cret").as_deref(), Some("s3cret"));
        assert_eq!(of("*:*:*:reader:with\\:colon\\\\").as_deref(), Some("with:colon\\"));
        assert_eq!(of("*:*:*:reader:a:b").as_deref(), Some("a:b"));
        assert_eq!(of("db.internal:5433:shop:reader:x"), None);
        assert_eq!(of("#*:*:*:*:x"), None);
        assert_eq!(of("*:*:*"), None);
    }
}
