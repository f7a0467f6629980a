//! Compares the server's account of a statement with the plan's: ask the engine.
//!
//! Names and number of the columns must be those of the plan, and every table that the server says
//! a column comes from must be one that the plan reads.
//!
//! MariaDB's account goes no further. It tells the alias of a derived table as a table, which is
//! why aliases are printed so that no table has them; and where something is grouped beneath, it
//! tells the alias of a column, or of an expression, as a column of the table.

use std::sync::Arc;

use mysql_async::Column;
use postern_core::mask::MaskKind;
use postern_sql::{MYSQL_ALIAS, Plan};

use super::fault::Fault;

/// What the plan says of its answer.
#[derive(Clone, Debug)]
pub(super) struct Expected {
    columns: Vec<ExpectedColumn>,
    /// Schemas and names of the tables it reads, in lower case; `None` in tests of what lies beneath: nobody planned.
    tables: Option<Vec<(String, String)>>,
}

/// A column of the answer.
#[derive(Clone, Debug)]
pub(super) struct ExpectedColumn {
    pub(super) name: Arc<str>,
    pub(super) masked: Option<MaskKind>,
}

impl Expected {
    /// The account of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let columns = plan
            .columns()
            .iter()
            .map(|column| ExpectedColumn { name: Arc::clone(&column.name), masked: column.masked });
        let tables = plan
            .reads()
            .iter()
            .map(|read| (read.table.schema.to_lowercase(), read.table.name.to_lowercase()));
        Self { columns: columns.collect(), tables: Some(tables.collect()) }
    }

    /// An account that says nothing of tables, for tests of what runs.
    #[cfg(test)]
    pub(super) fn nothing(names: &[&str]) -> Self {
        let column = |name: &&str| ExpectedColumn { name: Arc::from(*name), masked: None };
        Self { columns: names.iter().map(column).collect(), tables: None }
    }

    /// The columns of the answer.
    pub(super) fn columns(&self) -> &[ExpectedColumn] {
        &self.columns
    }

    /// Compares the account of a prepared statement.
    ///
    /// # Errors
    /// [`Fault::Disagrees`], with names of columns and tables and never a value.
    pub(super) fn check(&self, columns: &[Column]) -> Result<(), Fault> {
        self.check_running(columns)?;
        for (planned, column) in self.columns.iter().zip(columns) {
            let name = &planned.name;
            if column.name_str() != name.as_ref() {
                let found = column.name_str();
                return Err(Fault::Disagrees(format!("column `{name}` became `{found}`")));
            }
        }
        Ok(())
    }

    /// Compares the account of a statement that runs: where one value stands under two names,
    /// MariaDB tells one of them twice.
    ///
    /// # Errors
    /// As [`Expected::check`].
    pub(super) fn check_running(&self, columns: &[Column]) -> Result<(), Fault> {
        if columns.len() != self.columns.len() {
            return Err(Fault::Disagrees(format!(
                "the plan has {} columns, the server {}",
                self.columns.len(),
                columns.len()
            )));
        }
        match columns.iter().find(|column| !self.is_read(column)) {
            Some(column) => {
                let (name, table) = (column.name_str(), column.org_table_str());
                Err(Fault::Disagrees(format!("the server reads column `{name}` from `{table}`")))
            }
            None => Ok(()),
        }
    }

    fn is_read(&self, column: &Column) -> bool {
        let Some(tables) = &self.tables else { return true };
        let table = column.org_table_str();
        // An expression has no table.
        if table.is_empty() || table.starts_with(MYSQL_ALIAS) {
            return true;
        }
        let (schema, table) = (column.schema_str().to_lowercase(), table.to_lowercase());
        tables.iter().any(|(own, name)| *name == table && (schema.is_empty() || *own == schema))
    }
}
