//! Reading for a question about groups: at its source, for its decision.

use postern_core::{
    limits::Limits,
    refusal::{Code, Refusal},
    sight::Sight,
};
use postern_sql::{Earlier, Reading};

use super::{
    Unreckoned,
    atoms::{Atoms, BYTES_MAX, PEOPLE_MAX, ROWS_MAX},
};
use crate::{
    ports::{Cancel, MaskKeys, RunError, Source},
    record::Decided,
};

/// What it takes to read the records of tables.
pub(crate) struct Reader<'a> {
    pub(crate) sight: &'a Sight,
    pub(crate) source: &'a dyn Source,
    pub(crate) decided: &'a Decided,
    pub(crate) keys: &'a dyn MaskKeys,
    pub(crate) cancel: &'a Cancel,
}

impl Reader<'_> {
    /// What these selections tell of the records of their tables and of people, where those behind
    /// the first `told` are in it.
    ///
    /// # Errors
    /// When a reading cannot be written, does not run, or is larger than can be reckoned.
    pub(super) async fn read(
        &self,
        asked: &[Earlier],
        told: usize,
    ) -> Result<Vec<Atoms>, Unreckoned> {
        let mut all = Vec::new();
        for reading in postern_sql::readings(self.sight, asked, told)? {
            all.push(self.one(reading).await.map_err(unread)?);
        }
        Ok(all)
    }

    async fn one(&self, reading: Reading) -> Result<Atoms, Unreckoned> {
        let recorded = self.decided.reads(self.keys, &reading.plan, self.limits())?;
        let rows = self.source.run(recorded, self.cancel.clone()).await?;
        Atoms::of(reading, rows).await
    }

    /// What is read is bounded for itself: no caller gets any of it.
    fn limits(&self) -> Limits {
        Limits {
            row_limit: ROWS_MAX.saturating_add(PEOPLE_MAX),
            result_bytes_max: BYTES_MAX,
            plan_cost_max: None,
            ..*self.decided.limits()
        }
    }
}

/// What a caller is told: values stand at other places in a reading than in what was asked, and one that
/// takes too long is nothing that the statement could do better.
fn unread(error: Unreckoned) -> Unreckoned {
    match error {
        Unreckoned::Source(RunError::BadParam { index: _, expected }) => {
            let detail = format!("the value of a parameter is no {expected}");
            Unreckoned::Refused(Refusal::new(Code::BadParams, detail))
        }
        Unreckoned::Source(RunError::TooSlow) => Unreckoned::Refused(
            Refusal::new(
                Code::TooSlow,
                "what this group question tells together with those before it, of all tables of its \
                 people, could not be read in time; that takes longer with each different question \
                 of the day",
            )
            .would_pass("a question that was asked before, or this one when the source is less busy"),
        ),
        other => other,
    }
}
