//! Keys that nobody declared, told by their names.

use std::collections::HashMap;

use postern_core::{
    catalogue::{ColumnId, TableName, TypeFamily},
    survey::{Survey, SurveyColumn, SurveyTable},
};

/// The keys of one column that are counted, by name and table: `PERS_NR` of `PERSONAL`.
pub(crate) fn own(survey: &Survey) -> HashMap<String, &TableName> {
    let of_table = |table: &SurveyTable| match table.primary_key.as_slice() {
        [key] => table
            .columns
            .iter()
            .find(|column| column.id == *key && matches!(column.ty.family, TypeFamily::Int))
            .map(|column| column.name.to_lowercase())
            .filter(|name| name != "id"),
        _ => None,
    };
    survey.tables.iter().filter_map(|table| Some((of_table(table)?, &table.name))).collect()
}

/// Columns that are counted and called as the key of another table is: keys that nobody declared.
pub(crate) fn undeclared(table: &SurveyTable, keys: &HashMap<String, &TableName>) -> Vec<ColumnId> {
    let is_key = |column: &&SurveyColumn| {
        matches!(column.ty.family, TypeFamily::Int)
            && keys.get(&column.name.to_lowercase()).is_some_and(|of| **of != table.name)
    };
    table.columns.iter().filter(is_key).map(|column| column.id).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use postern_core::{
        catalogue::{ColumnId, ColumnType, TableId, TableKind, TableName, TypeFamily},
        digest::Digest,
        survey::{Survey, SurveyColumn, SurveyTable},
    };

    use super::{own, undeclared};

    fn table(name: &str, columns: &[(&str, TypeFamily)]) -> SurveyTable {
        let column = |(at, (name, family)): (u16, &(&str, TypeFamily))| SurveyColumn {
            id: ColumnId(at),
            name: Arc::from(*name),
            ty: ColumnType { name: "any".into(), family: family.clone() },
            nullable: true,
            generated: false,
            comment: None,
        };
        SurveyTable {
            id: TableId(1),
            name: TableName { schema: "public".into(), name: name.into() },
            kind: TableKind::Base,
            comment: None,
            row_estimate: None,
            columns: (1..).zip(columns).map(column).collect(),
            primary_key: vec![ColumnId(1)],
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
        }
    }

    #[test]
    fn a_number_called_as_the_key_of_another_table_leads_there() {
        let staff = table("staff", &[("PERS_NR", TypeFamily::Int)]);
        let absences = table(
            "absences",
            &[("id", TypeFamily::Int), ("pers_nr", TypeFamily::Int), ("days", TypeFamily::Int)],
        );
        let notes = table("notes", &[("id", TypeFamily::Int), ("PERS_NR", TypeFamily::Text)]);
        let survey = Survey {
            tables: vec![staff, absences, notes],
            digest: Digest([0; 32]),
            functions: Vec::new(),
            server: "test".to_owned(),
        };
        let keys = own(&survey);
        let found: Vec<Vec<ColumnId>> =
            survey.tables.iter().map(|table| undeclared(table, &keys)).collect();
        assert_eq!(found, [vec![], vec![ColumnId(2)], vec![]]);
    }
}
