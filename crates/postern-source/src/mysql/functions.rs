//! The stored functions of the database: what a survey tells of them.
//!
//! A login sees those that it may call. Their bodies it does not see: that a function changed is
//! told by the moments at which it was made and altered.

use std::collections::HashMap;

use postern_core::function::{FunctionId, Promise, Signature, SurveyFunction, Unfit};

use super::{
    fault::Fault,
    session::{Session, Texts},
    survey::Canon,
};

const FUNCTIONS: &str = "\
SELECT routine_name, data_type, dtd_identifier, is_deterministic, sql_data_access, security_type, \
CAST(created AS CHAR), CAST(last_altered AS CHAR), sql_mode, routine_definition, definer, character_set_client, \
collation_connection, database_collation FROM information_schema.routines \
WHERE routine_schema = ? AND routine_type = 'FUNCTION' ORDER BY routine_name LIMIT 5000";

const PARAMETERS: &str = "\
SELECT specific_name, ordinal_position, data_type, dtd_identifier \
FROM information_schema.parameters \
WHERE specific_schema = ? AND routine_type = 'FUNCTION' AND ordinal_position > 0 \
ORDER BY specific_name, ordinal_position LIMIT 50000";

/// Hex digits of a definition's digest.
const DEFINITION_DIGITS: usize = 32;

/// The answers.
pub(super) struct Functions {
    functions: Texts,
    parameters: Texts,
}

impl Functions {
    pub(super) async fn read(session: &mut Session, database: &str) -> Result<Self, Fault> {
        let functions = session.own(FUNCTIONS, &[database]).await?;
        let parameters = if functions.is_empty() {
            Texts::new()
        } else {
            session.own(PARAMETERS, &[database]).await?
        };
        Ok(Self { functions, parameters })
    }

    /// All that says what a call means.
    pub(super) fn hash(&self, hash: &mut Canon) {
        for row in self.functions.iter().chain(&self.parameters) {
            hash.cells(row);
        }
    }

    /// As a survey tells them.
    pub(super) fn told(&self, database: &str) -> Vec<SurveyFunction> {
        let mut arguments: HashMap<&str, Vec<&[Option<String>]>> = HashMap::new();
        for row in &self.parameters {
            if let Some(Some(name)) = row.first() {
                arguments.entry(name).or_default().push(row);
            }
        }
        let told = self.functions.iter().filter_map(|row| {
            let name = row.first()?.as_deref()?;
            function(database, row, arguments.get(name).map_or(&[], Vec::as_slice))
        });
        told.collect()
    }
}

fn function(
    database: &str,
    row: &[Option<String>],
    parameters: &[&[Option<String>]],
) -> Option<SurveyFunction> {
    let [Some(name), Some(_), Some(result), Some(deterministic), Some(access), Some(security), ..] =
        row
    else {
        return None;
    };
    let mut hash = Canon::new("function");
    hash.cells(row);
    let mut arguments = Vec::new();
    for parameter in parameters {
        hash.cells(parameter);
        arguments.push(parameter.get(3)?.as_deref()?.into());
    }
    let mut definition = hash.digest().to_string();
    definition.truncate(DEFINITION_DIGITS);
    let unfit = match (security.as_str(), access.as_str()) {
        (_, "MODIFIES SQL DATA") => Some(Unfit::Writes),
        ("INVOKER", _) => None,
        _ => Some(Unfit::Definer),
    };
    let promise = match (deterministic.as_str(), access.as_str()) {
        ("YES", "NO SQL" | "CONTAINS SQL") => Promise::Computes,
        ("YES", _) | (_, "READS SQL DATA") => Promise::Looks,
        _ => Promise::Nothing,
    };
    Some(SurveyFunction {
        id: FunctionId(0),
        signature: Signature {
            schema: database.into(),
            name: name.as_str().into(),
            arguments,
            result: result.as_str().into(),
        },
        casts: Vec::new(),
        unfit,
        promise,
        definition: definition.into(),
    })
}
