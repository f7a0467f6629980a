//! The login that Postern reads with: exactly the columns it needs. What nobody may see is then out
//! of reach whatever Postern gets wrong.

use std::sync::Arc;

use postern_core::{catalogue::TableName, dialect::Dialect, function::Signature};
use postern_gate::ports::RunError;

use crate::{mysql, postgres};

/// Columns, table by table.
pub type Columns = Vec<(TableName, Vec<Arc<str>>)>;

/// A login that may read some columns, and nothing else.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Of what server. A file has no logins: what is said of SQLite is said as for PostgreSQL.
    pub dialect: Dialect,
    /// Its name.
    pub login: String,
    /// The database it may connect to.
    pub database: String,
    /// The tables with the columns it may read.
    pub tables: Columns,
    /// The functions of the site that it may call.
    pub functions: Vec<Signature>,
}

impl Reader {
    /// The statements for a person to run, without a password.
    pub fn script(&self) -> String {
        match self.dialect {
            Dialect::Mysql => mysql::reader::script(self),
            Dialect::Postgresql | Dialect::Sqlite => postgres::reader::script(self),
        }
    }

    /// The grants alone, for a login that is there already.
    pub fn grants(&self) -> Vec<String> {
        match self.dialect {
            Dialect::Mysql => mysql::reader::grants(self),
            Dialect::Postgresql | Dialect::Sqlite => postgres::reader::grants(self),
        }
    }

    /// The statements that leave the login these columns and no others: of every table that it
    /// can read now, all is taken first.
    pub fn regrant(&self, readable: &[TableName]) -> String {
        match self.dialect {
            Dialect::Mysql => mysql::reader::regrant(self),
            Dialect::Postgresql | Dialect::Sqlite => postgres::reader::regrant(self, readable),
        }
    }
}

/// Why a login was not made.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// The server has one of that name.
    #[error("there is one already")]
    Exists,
    /// The login used has not the right.
    #[error("this login may not make another, or may not grant on these tables")]
    NotAllowed,
    /// The server did not do it for another reason.
    #[error(transparent)]
    Source(RunError),
}
