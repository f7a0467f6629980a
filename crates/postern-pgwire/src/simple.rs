//! The simple protocol, and what the listener answers itself in both.

use bytes::BufMut as _;

use crate::{
    control::{self, Control, Told},
    copy::{self, CopyOut},
    fault::{Fault, Stop},
    message::Formats,
    portal::{Answer, Column, Pulled, Way, describe},
    session::{Session, for_purpose},
    settings::{PURPOSE, SERVER_VERSION},
    types::AS_TEXT,
    write,
};

impl Session {
    /// `Query`.
    pub(crate) async fn query(&mut self, sql: &str) -> Result<(), Stop> {
        self.statements.remove("");
        self.portals.remove("");
        if control::is_empty(sql) {
            write::empty_query(&mut self.frames.out);
            return Ok(());
        }
        if let Some(controls) = control::read(sql) {
            for control in controls {
                if let Some(column) = column_of(&control) {
                    describe(&[column], &mut self.frames.out);
                }
                self.control(&control)?;
            }
            return Ok(());
        }
        match copy::read(sql) {
            Some(copy) => self.copy(&copy).await,
            None => self.select(sql).await,
        }
    }

    async fn select(&mut self, sql: &str) -> Result<(), Stop> {
        let underway = self.stoppable.begin();
        let ask = self.question(sql);
        let released = self
            .ask(ask, &underway)
            .await?
            .map_err(|refused| Fault::refused(&refused).within(sql, refused.refusal.at))?;
        let formats = Formats::text();
        let opening = Answer::open(released, None, &formats);
        let mut answer = tokio::select! {
            answer = opening => answer?,
            () = underway.stopped() => return Err(crate::session::cancelled().into()),
            () = self.frames.gone() => return Err(Stop::Gone),
        };
        describe(answer.columns(), &mut self.frames.out);
        let pulled = answer.pull(0, Way::Rows, &mut self.frames, &underway).await?;
        self.complete(answer, &pulled, "SELECT");
        Ok(())
    }

    /// `COPY (query) TO STDOUT`.
    pub(crate) async fn copy(&mut self, copy: &CopyOut) -> Result<(), Stop> {
        let underway = self.stoppable.begin();
        let ask = self.question(&copy.sql);
        let released =
            self.ask(ask, &underway).await?.map_err(|refused| Fault::refused(&refused))?;
        let formats = Formats::text();
        let opening = Answer::open(released, None, &formats);
        let mut answer = tokio::select! {
            answer = opening => answer?,
            () = underway.stopped() => return Err(crate::session::cancelled().into()),
            () = self.frames.gone() => return Err(Stop::Gone),
        };
        copy::begin(&mut self.frames.out, answer.columns().len());
        if copy.style.has_header {
            let names = answer.columns().iter().map(|column| column.name.as_ref());
            copy::header(&copy.style, names, &mut self.frames.out);
        }
        let way = Way::Copy(&copy.style);
        let pulled = answer.pull(0, way, &mut self.frames, &underway).await?;
        copy::end(&mut self.frames.out);
        self.complete(answer, &pulled, "COPY");
        Ok(())
    }

    /// What follows the last row: that it was cut if it was, its receipt, how many there were.
    pub(crate) fn complete(&mut self, answer: Answer, pulled: &Pulled, verb: &str) {
        let count = match pulled {
            Pulled::Ended(count) => *count,
            Pulled::Suspended => 0,
        };
        let (summary, receipt) = answer.finish();
        let out = &mut self.frames.out;
        if let Some(bound) = summary.truncated_by {
            let rows = summary.row_count;
            let message = format!("truncated: {} cut the answer after {rows} rows", bound.as_str());
            let hint = "ask for fewer rows, or for an aggregate";
            write::fault(out, &Fault::new("01000", message).hint(hint).warning());
        }
        write::parameter(out, "postern.receipt", &receipt);
        write::complete(out, &format!("{verb} {count}"));
    }

    /// A statement about the session.
    pub(crate) fn control(&mut self, control: &Control) -> Result<(), Stop> {
        if !matches!(control, Control::Turn(_)) {
            self.transaction.check()?;
        }
        let tag = match control {
            Control::Turn(turn) => {
                let tag = self.transaction.turn(turn)?;
                if self.transaction.status() == crate::transaction::Status::Idle {
                    self.portals.clear();
                }
                tag
            }
            Control::Set { name, value: Some(value) } => {
                if *name == PURPOSE {
                    for_purpose(&self.caller, value)?;
                }
                if let Some((name, value)) = self.settings.set(name, value)? {
                    write::parameter(&mut self.frames.out, name, value);
                }
                "SET"
            }
            Control::Set { name, value: None } => {
                self.reset(Some(name));
                "RESET"
            }
            Control::ResetAll => {
                self.reset(None);
                "RESET"
            }
            Control::Deallocate(Some(name)) => {
                self.statements.remove(name).ok_or_else(|| {
                    Fault::new("26000", "there is no prepared statement of that name")
                })?;
                "DEALLOCATE"
            }
            Control::Deallocate(None) => {
                self.statements.clear();
                "DEALLOCATE ALL"
            }
            Control::DiscardAll => {
                self.statements.clear();
                self.portals.clear();
                self.reset(None);
                "DISCARD ALL"
            }
            Control::Nothing(tag) => tag,
            Control::Show { name } => {
                let value = self.settings.value(name).unwrap_or_default().to_owned();
                self.value(&value);
                "SHOW"
            }
            Control::Tell { column: _, value } => {
                let value = match value {
                    Told::Version => format!("PostgreSQL {SERVER_VERSION}"),
                    Told::Schema => self.home.to_string(),
                    Told::Void => String::new(),
                    Told::Hex => "hex".to_owned(),
                };
                self.value(&value);
                "SELECT 1"
            }
        };
        write::complete(&mut self.frames.out, tag);
        Ok(())
    }

    fn reset(&mut self, name: Option<&str>) {
        for (name, value) in self.settings.reset(name) {
            write::parameter(&mut self.frames.out, name, value);
        }
    }

    /// A row of one text.
    fn value(&mut self, value: &str) {
        write::message(&mut self.frames.out, b'D', |out| {
            out.put_u16(1);
            out.put_i32(i32::try_from(value.len()).unwrap_or(0));
            out.put_slice(value.as_bytes());
        });
    }
}

/// The column that a session statement answers with, if it answers with any.
pub(crate) fn column_of(control: &Control) -> Option<Column> {
    let name = match control {
        Control::Show { name } => name,
        Control::Tell { column, value: _ } => column,
        Control::Turn(_)
        | Control::Set { name: _, value: _ }
        | Control::ResetAll
        | Control::Deallocate(_)
        | Control::DiscardAll
        | Control::Nothing(_) => return None,
    };
    let format = crate::message::Format::Text;
    Some(Column { name: (*name).into(), kind: AS_TEXT, format })
}
