//! From settings to a house: sources are opened and surveyed, catalogues joined, policies
//! compiled, and the result put in force whole, or not at all.

mod build;
mod keeper;
mod sources;
mod texts;

pub(crate) use build::{Built, build, closed};
pub(crate) use keeper::{Keeper, watch};
pub(crate) use sources::{
    Opened, Passwords, open_checked_postgres, open_mysql, open_postgres, open_sqlite, strength,
    survey_or_say, whole_url,
};
pub(crate) use texts::LOADED;
