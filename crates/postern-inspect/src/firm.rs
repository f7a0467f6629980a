//! Tables whose rows are firms, offices or sites: they are called and reached as people are.

use std::collections::{HashMap, HashSet};

use postern_core::{
    catalogue::TableName,
    survey::{SurveyColumn, SurveyTable},
};

use crate::{table::About, words};

/// Whether a word of a table's name says that its rows stand somewhere and are open to all:
/// branches, stops, plants.
pub(crate) fn is_site(words: &[String]) -> bool {
    words.iter().any(|word| words::is_of_class(word, "site"))
}

/// Tables that those of people point to: a fund, a school, a parish that each of them has.
pub(crate) fn pointed_to_by_people<'a>(
    tables: &'a [SurveyTable],
    abouts: &HashMap<&TableName, About>,
) -> HashSet<&'a TableName> {
    let of_people = tables.iter().filter(|table| abouts.get(&table.name) == Some(&About::Person));
    of_people
        .flat_map(|table| table.foreign_keys.iter().filter(|key| key.table != table.name))
        .map(|key| &key.table)
        .collect()
}

/// Whether a column is one that firms have and people do not: a number in a trade register, a
/// web site, opening hours.
pub(crate) fn has_signs(table: &SurveyTable) -> bool {
    table.columns.iter().any(is_sign)
}

fn is_sign(column: &SurveyColumn) -> bool {
    let tokens = words::plain(&column.name);
    words::is_of_class(&tokens.concat(), "firm")
        || tokens.iter().any(|word| words::is_of_class(word, "firm"))
}
