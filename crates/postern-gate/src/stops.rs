//! Stops: what people have cut off, beside single agents. Looked at before a request runs, and
//! again and again while it does.

use std::{collections::BTreeSet, fmt, str::FromStr, sync::Arc};

use postern_core::{
    catalogue::TableName,
    dialect::Dialect,
    name::{PrincipalName, RoleName, SourceName},
    principal::Principal,
};
use postern_sql::Plan;

/// One thing that is cut off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Everybody, everywhere.
    Everything,
    /// An agent.
    Agent(PrincipalName),
    /// Whoever holds the role, whatever other role it holds.
    Role(RoleName),
    /// Whatever reads of the source.
    Source(SourceName),
    /// Whatever reads of the table: `shop.customers`, with a schema outside the default one.
    Table(Arc<str>),
}

/// A text that names nothing which can be stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected everything, agent:NAME, role:NAME, source:NAME or table:SOURCE.TABLE")]
pub struct NoStop;

impl FromStr for Stop {
    type Err = NoStop;

    fn from_str(text: &str) -> Result<Self, NoStop> {
        if text == "everything" {
            return Ok(Self::Everything);
        }
        let (kind, name) = text.split_once(':').ok_or(NoStop)?;
        match kind {
            "agent" => name.parse().map(Self::Agent).map_err(|_no_name| NoStop),
            "role" => name.parse().map(Self::Role).map_err(|_no_name| NoStop),
            "source" => name.parse().map(Self::Source).map_err(|_no_name| NoStop),
            "table" if name.contains('.') => Ok(Self::Table(name.into())),
            _ => Err(NoStop),
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => f.write_str("everything"),
            Self::Agent(name) => write!(f, "agent:{name}"),
            Self::Role(name) => write!(f, "role:{name}"),
            Self::Source(name) => write!(f, "source:{name}"),
            Self::Table(path) => write!(f, "table:{path}"),
        }
    }
}

/// All that is cut off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops(BTreeSet<Stop>);

impl Stops {
    /// Of these.
    pub fn of(stops: impl IntoIterator<Item = Stop>) -> Self {
        Self(stops.into_iter().collect())
    }

    /// Whether that principal may ask nothing.
    pub fn cover_principal(&self, principal: &Principal) -> bool {
        // Nearly always there are none.
        !self.0.is_empty()
            && (self.0.contains(&Stop::Everything)
                || self.0.contains(&Stop::Agent(principal.name.clone()))
                || principal.roles.iter().any(|role| self.0.contains(&Stop::Role(role.clone()))))
    }

    /// Whether that plan reads something that is cut off.
    pub fn cover_plan(&self, plan: &Plan) -> bool {
        !self.0.is_empty()
            && (self.0.contains(&Stop::Source(plan.source().clone()))
                || plan.reads().iter().any(|read| {
                    self.0.contains(&table(plan.source(), &read.table, plan.dialect()))
                }))
    }

    /// Each, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Stop> {
        self.0.iter()
    }
}

/// The stop of a table, as it is written.
pub fn table(source: &SourceName, name: &TableName, dialect: Dialect) -> Stop {
    Stop::Table(format!("{source}.{}", name.short(dialect)).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_is_read_as_it_is_written() {
        for text in ["everything", "agent:ada", "role:support", "source:shop", "table:shop.t.x"] {
            assert_eq!(text.parse::<Stop>().unwrap().to_string(), text);
        }
        for text in ["", "all", "ada", "agent:", "table:shop", "user:ada"] {
            assert_eq!(text.parse::<Stop>(), Err(NoStop), "{text}");
        }
    }
}
