//! The dialects of SQL that sources speak.

use std::borrow::Cow;

/// The dialect of a source.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// PostgreSQL 11 or newer.
    Postgresql,
    /// SQLite 3.
    Sqlite,
    /// MySQL 8 and MariaDB 10.6 or newer.
    Mysql,
}

/// Which of the servers that speak a dialect a source is, where they differ in what they can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Server {
    /// One that reads all of the dialect.
    #[default]
    Whole,
    /// MariaDB, which has no LATERAL and sees nothing around a query in FROM or WITH.
    MariaDb,
}

impl Server {
    /// By what it calls itself in a survey: `MariaDB 10.11.14`.
    pub fn named(name: &str) -> Self {
        if name.starts_with("MariaDB ") { Self::MariaDb } else { Self::Whole }
    }

    /// Whether a query in FROM or WITH may name columns of the statement around its own.
    pub const fn sees_around(self) -> bool {
        self.has_lateral()
    }

    /// Whether a derived table may name what stands before it.
    pub const fn has_lateral(self) -> bool {
        match self {
            Self::Whole => true,
            Self::MariaDb => false,
        }
    }
}

impl Dialect {
    /// The word used in files and answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Postgresql => "postgresql",
            Self::Sqlite => "sqlite",
            Self::Mysql => "mysql",
        }
    }

    /// The schema a bare table name means; none in MySQL, where it means the one database that
    /// the source is.
    pub const fn default_schema(self) -> Option<&'static str> {
        match self {
            Self::Postgresql => Some("public"),
            Self::Sqlite => Some("main"),
            Self::Mysql => None,
        }
    }

    /// Whether a schema, as the engine spells it, is the one a bare table name means. A MySQL
    /// source has no other.
    pub fn is_default(self, schema: &str) -> bool {
        self.default_schema().is_none_or(|default| self.key(schema) == default)
    }

    /// A name as callers write it where it must be quoted.
    pub fn quoted(self, name: &str) -> String {
        let quote = match self {
            Self::Postgresql | Self::Sqlite => '"',
            Self::Mysql => '`',
        };
        let doubled = name.replace(quote, &format!("{quote}{quote}"));
        format!("{quote}{doubled}{quote}")
    }

    /// The form under which two spellings of a name are the same to the engine.
    ///
    /// PostgreSQL names are exact once the parser folded them; SQLite names ignore ASCII case
    /// even when quoted; in MySQL
    /// names of columns and aliases ignore case, and tables that differ in case alone are left
    /// out of a survey.
    pub fn key(self, name: &str) -> Cow<'_, str> {
        match self {
            Self::Postgresql => Cow::Borrowed(name),
            Self::Sqlite => Cow::Owned(name.to_ascii_lowercase()),
            Self::Mysql => Cow::Owned(name.to_lowercase()),
        }
    }

    /// The built-in type of PostgreSQL that values of a column of that declared type are, where
    /// there is one: told to clients of its protocol. In SQLite by the affinity of the declaration
    /// (sqlite.org/datatype3.html section 3.1); `None` where its cells alone can say.
    pub fn postgresql_type(self, declared: &str) -> Option<&'static str> {
        match self {
            Self::Postgresql => None,
            Self::Sqlite => of_sqlite(declared),
            Self::Mysql => Some(of_mysql(declared)),
        }
    }
}

fn of_sqlite(declared: &str) -> Option<&'static str> {
    let declared = declared.to_ascii_uppercase();
    let has = |word: &str| declared.contains(word);
    if has("INT") {
        Some("bigint")
    } else if has("CHAR") || has("CLOB") || has("TEXT") {
        Some("text")
    } else if has("BLOB") {
        Some("bytea")
    } else if has("REAL") || has("FLOA") || has("DOUB") {
        Some("double precision")
    } else {
        None
    }
}

/// By the name of an answer's column, or of a column of the catalogue, which has more to it:
/// `int(11) unsigned`. Whole numbers are as wide as their unsigned kin.
fn of_mysql(declared: &str) -> &'static str {
    let word = declared.split(['(', ' ']).next().unwrap_or_default();
    match word {
        "tinyint" => "smallint",
        "smallint" | "mediumint" | "year" => "integer",
        "bigint" if declared.contains("unsigned") => "numeric",
        "int" | "bigint" => "bigint",
        "float" | "double" => "double precision",
        "decimal" => "numeric",
        "date" => "date",
        "datetime" | "timestamp" => "timestamp without time zone",
        "json" => "json",
        "blob" | "tinyblob" | "mediumblob" | "longblob" | "binary" | "varbinary" | "geometry" => {
            "bytea"
        }
        _ => "text",
    }
}
