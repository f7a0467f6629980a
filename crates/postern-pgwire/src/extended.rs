//! The extended protocol: statements, portals, descriptions, rows a few at a time.
//!
//! A statement that is wrong is told so when it is parsed, and is recorded then; one that is not
//! leaves no trace until it is asked. A statement that is described before it has
//! values is put to [`postern_gate::Gate::describe`]; a portal that is described is asked at once,
//! and its rows wait for `Execute`: one decision, one receipt.

use std::sync::{Arc, OnceLock};

use postern_core::{
    param_type::ParamType,
    request::{Ask, PARAMS_MAX},
    value::Value,
};
use postern_gate::describe::Counts;

use crate::{
    control::{self, Control},
    copy::{self, CopyOut},
    fault::{Fault, Stop},
    message::{Bind, Format, Named},
    param,
    portal::{Answer, Column, Portal, Pulled, State, Way, describe},
    session::Session,
    simple::column_of,
    types::{self, AS_TEXT, UNKNOWN},
    write,
};

/// Most prepared statements of a connection.
const STATEMENTS_MAX: usize = 256;

/// Statements that may be parsed and not asked before each further one is a request.
const UNASKED_MAX: usize = 256;

/// Most portals of a connection.
const PORTALS_MAX: usize = 64;

/// A prepared statement.
#[derive(Debug)]
pub(crate) struct Statement {
    sql: String,
    /// Numbers of the types of its parameters as the client declared them; 0 for one it left open.
    types: Vec<u32>,
    /// The same types, as they are asked.
    declared: Vec<Option<ParamType>>,
    does: Does,
    described: OnceLock<Described>,
}

/// What a statement does.
#[derive(Debug)]
enum Does {
    /// Nothing: there is none.
    Nothing,
    /// Something about the session.
    Control(Control),
    /// A query, copied.
    Copy(CopyOut),
    /// Whatever the gate says.
    Ask,
}

/// What was told of a statement.
#[derive(Debug)]
struct Described {
    columns: Vec<Column>,
    /// Types of its parameters.
    params: Vec<u32>,
}

impl Statement {
    /// The type of the parameter at that place, from 0; 0 when nobody said.
    fn param(&self, at: usize) -> u32 {
        let described = || self.described.get()?.params.get(at).copied();
        self.declared(at).or_else(described).unwrap_or(0)
    }

    /// The type that was declared for it.
    fn declared(&self, at: usize) -> Option<u32> {
        self.types.get(at).copied().filter(|oid| !matches!(*oid, 0 | UNKNOWN))
    }

    /// The question that it is, with these values.
    fn ask(&self, session: &Session, params: Vec<Value>) -> Ask {
        Ask { params, types: self.declared.clone(), ..session.question(&self.sql) }
    }
}

impl Session {
    /// `Parse`.
    pub(crate) async fn parse(
        &mut self,
        name: String,
        sql: String,
        types: Vec<u32>,
    ) -> Result<(), Stop> {
        if !name.is_empty() && self.statements.contains_key(&name) {
            let message = "there is a prepared statement of that name already";
            return Err(Fault::new("42P05", message).into());
        }
        // Whatever comes of it, the unnamed one before it is gone.
        if name.is_empty() {
            self.statements.remove("");
        }
        if self.statements.len() >= STATEMENTS_MAX {
            let message = format!("too-costly: {STATEMENTS_MAX} prepared statements are kept");
            return Err(Fault::new("53400", message).hint("close one of them").into());
        }
        let does = does(&sql)?;
        let described = OnceLock::new();
        let mut statement = Statement { sql, types, declared: Vec::new(), does, described };
        match &statement.does {
            Does::Ask => {
                are_few(statement.types.len())?;
                let declared = statement.types.iter().zip(1..);
                let declared = declared.map(|(oid, index)| param::declared(index, *oid));
                statement.declared = declared.collect::<Result<_, _>>()?;
                self.check(&statement).await?;
            }
            Does::Copy(_) => self.transaction.check()?,
            Does::Nothing | Does::Control(_) => {}
        }
        self.statements.insert(name, Arc::new(statement));
        write::parse_complete(&mut self.frames.out);
        Ok(())
    }

    /// Says at once what is wrong with a statement: that it cannot be read, or names what is not
    /// there. Nothing is asked by that.
    async fn check(&mut self, statement: &Statement) -> Result<(), Stop> {
        self.transaction.check()?;
        self.renew()?;
        self.unasked = self.unasked.saturating_add(1);
        let counts = if self.unasked > UNASKED_MAX { Counts::Always } else { Counts::Refused };
        let gate = Arc::clone(self.gate());
        let ask = statement.ask(self, Vec::new());
        let checked = gate.check(&self.caller, ask, counts).await;
        checked.map_err(|refused| {
            Fault::refused(&refused).within(&statement.sql, refused.refusal.at).into()
        })
    }

    fn statement(&self, name: &str) -> Result<Arc<Statement>, Fault> {
        let statement = self.statements.get(name).map(Arc::clone);
        statement.ok_or_else(|| Fault::new("26000", "there is no prepared statement of that name"))
    }

    /// `Bind`.
    pub(crate) async fn bind(&mut self, bind: Bind) -> Result<(), Stop> {
        let Bind { portal, statement, param_formats, params, result_formats } = bind;
        let statement = self.statement(&statement)?;
        if !matches!(statement.does, Does::Control(_)) {
            self.transaction.check()?;
        }
        if !portal.is_empty() && self.portals.contains_key(&portal) {
            return Err(Fault::new("42P03", "there is a portal of that name already").into());
        }
        // What ran for the portal before this one is stopped.
        self.portals.remove(&portal);
        if self.portals.len() >= PORTALS_MAX {
            let message = format!("too-costly: {PORTALS_MAX} portals are kept");
            return Err(Fault::new("53400", message).hint("close one of them").into());
        }
        let formats = param_formats.of(params.len()).ok_or_else(|| {
            Fault::protocol(format!("{} values do not have so many formats", params.len()))
        })?;
        if !params.is_empty() && !matches!(statement.does, Does::Ask) {
            return Err(Fault::protocol("this statement takes no values").into());
        }
        are_few(params.len())?;
        let is_open =
            |(at, format): (usize, &Format)| *format == Format::Binary && statement.param(at) == 0;
        if formats.iter().enumerate().any(is_open) {
            self.described(&statement).await?;
        }
        let values = params.iter().zip(formats).enumerate();
        let values = values.map(|(at, (bytes, format))| {
            let index = at.saturating_add(1);
            let value = param::value(index, statement.param(at), format, bytes.as_ref())?;
            match statement.declared(at) {
                Some(oid) => param::said(index, oid, value, self.dialect),
                None => Ok(value),
            }
        });
        let params = values.collect::<Result<_, Fault>>()?;
        let made = Portal { statement, params, formats: result_formats, state: State::Bound };
        self.portals.insert(portal, made);
        write::bind_complete(&mut self.frames.out);
        Ok(())
    }

    /// `Describe`.
    pub(crate) async fn describe(&mut self, named: Named) -> Result<(), Stop> {
        match named {
            Named::Statement(name) => {
                let statement = self.statement(&name)?;
                self.described(&statement).await?;
                let described = statement.described.get();
                let params = described.map(|told| told.params.as_slice()).unwrap_or_default();
                write::parameters(&mut self.frames.out, params);
                match (&statement.does, described) {
                    (Does::Ask, Some(told)) => describe(&told.columns, &mut self.frames.out),
                    (does, _) => self.describe_own(does),
                }
                Ok(())
            }
            Named::Portal(name) => self.describe_portal(&name).await,
        }
    }

    fn describe_own(&mut self, does: &Does) {
        let columns: Vec<Column> = match does {
            Does::Control(control) => column_of(control).into_iter().collect(),
            Does::Nothing | Does::Copy(_) | Does::Ask => Vec::new(),
        };
        if columns.is_empty() {
            write::no_data(&mut self.frames.out);
        } else {
            describe(&columns, &mut self.frames.out);
        }
    }

    async fn describe_portal(&mut self, name: &str) -> Result<(), Stop> {
        let portal = self.portals.get(name).ok_or_else(no_portal)?;
        let statement = Arc::clone(&portal.statement);
        if !matches!(statement.does, Does::Ask) {
            self.describe_own(&statement.does);
            return Ok(());
        }
        self.start(name).await?;
        match self.portals.get(name).map(|portal| &portal.state) {
            Some(State::Open(answer)) => describe(answer.columns(), &mut self.frames.out),
            Some(State::Bound | State::Done | State::Expired) | None => {
                return Err(Fault::new("34000", "this portal gave all it had").into());
            }
        }
        Ok(())
    }

    /// Tells a statement's types, asking the gate the first time.
    async fn described(&mut self, statement: &Statement) -> Result<(), Stop> {
        if !matches!(statement.does, Does::Ask) || statement.described.get().is_some() {
            return Ok(());
        }
        self.transaction.check()?;
        self.renew()?;
        self.unasked = 0;
        let underway = self.stoppable.begin();
        let gate = Arc::clone(self.gate());
        let ask = statement.ask(self, Vec::new());
        let told = tokio::select! {
            told = gate.describe(&self.caller, ask) => told,
            () = underway.stopped() => return Err(crate::session::cancelled().into()),
            () = self.frames.gone() => return Err(Stop::Gone),
        };
        let told = told.map_err(|refused| {
            Fault::refused(&refused).within(&statement.sql, refused.refusal.at)
        })?;
        let columns = types::of_columns(told.types, &told.shape.columns, None);
        let columns = told.shape.columns.iter().zip(columns);
        let columns = columns.map(|(column, kind)| Column {
            name: Arc::clone(&column.name),
            kind,
            format: Format::Text,
        });
        let params = told.params.iter().enumerate().map(|(at, named)| match statement.param(at) {
            0 => {
                let named = named.as_deref();
                named.and_then(|name| types::by_name(told.types, name)).unwrap_or(AS_TEXT).oid
            }
            declared => declared,
        });
        let described = Described { columns: columns.collect(), params: params.collect() };
        // One connection does one thing at a time: it cannot have been set meanwhile.
        statement.described.get_or_init(|| described);
        Ok(())
    }

    /// Asks the gate for a portal's rows, unless that was done.
    async fn start(&mut self, name: &str) -> Result<(), Stop> {
        let portal = self.portals.get(name).ok_or_else(no_portal)?;
        if !matches!(portal.state, State::Bound) {
            return Ok(());
        }
        let (statement, formats) = (Arc::clone(&portal.statement), portal.formats.clone());
        let ask = statement.ask(self, portal.params.clone());
        let underway = self.stoppable.begin();
        let released = self.ask(ask, &underway).await?.map_err(|refused| {
            Fault::refused(&refused).within(&statement.sql, refused.refusal.at)
        })?;
        let told = statement.described.get().map(|told| told.columns.as_slice());
        let opening = Answer::open(released, told, &formats);
        let answer = tokio::select! {
            answer = opening => answer?,
            () = underway.stopped() => return Err(crate::session::cancelled().into()),
            () = self.frames.gone() => return Err(Stop::Gone),
        };
        if let Some(portal) = self.portals.get_mut(name) {
            portal.state = State::Open(Box::new(answer));
        }
        Ok(())
    }

    /// `Execute`.
    pub(crate) async fn execute(&mut self, name: &str, rows_max: u32) -> Result<(), Stop> {
        let portal = self.portals.get(name).ok_or_else(no_portal)?;
        let statement = Arc::clone(&portal.statement);
        match &statement.does {
            Does::Nothing => {
                write::empty_query(&mut self.frames.out);
                Ok(())
            }
            Does::Control(control) => self.control(control),
            Does::Copy(copy) => {
                self.transaction.check()?;
                let portal = self.portals.get_mut(name).ok_or_else(no_portal)?;
                match std::mem::replace(&mut portal.state, State::Done) {
                    State::Bound => self.copy(copy).await,
                    State::Open(_) | State::Done | State::Expired => {
                        Err(Fault::new("55000", "this portal was run already").into())
                    }
                }
            }
            Does::Ask => {
                self.transaction.check()?;
                self.start(name).await?;
                self.pull(name, rows_max).await
            }
        }
    }

    async fn pull(&mut self, name: &str, rows_max: u32) -> Result<(), Stop> {
        let portal = self.portals.get_mut(name).ok_or_else(no_portal)?;
        let mut answer = match std::mem::replace(&mut portal.state, State::Done) {
            State::Open(answer) => answer,
            State::Bound | State::Done => {
                write::complete(&mut self.frames.out, "SELECT 0");
                return Ok(());
            }
            State::Expired => {
                portal.state = State::Expired;
                let message = "too-slow: the rest of this answer was not taken in time";
                return Err(Fault::new("57014", message).hint("take the rows sooner").into());
            }
        };
        // Between two pulls of one portal its caller may have been stopped.
        self.renew()?;
        let underway = self.stoppable.begin();
        let frames = &mut self.frames;
        let pulled = answer.pull(u64::from(rows_max), Way::Rows, frames, &underway).await?;
        match pulled {
            Pulled::Suspended => {
                write::suspended(&mut self.frames.out);
                if let Some(portal) = self.portals.get_mut(name) {
                    portal.state = State::Open(answer);
                }
            }
            Pulled::Ended(_) => self.complete(*answer, &pulled, "SELECT"),
        }
        Ok(())
    }

    /// `Close`. What is not there is closed already.
    pub(crate) fn close(&mut self, named: &Named) {
        match named {
            Named::Statement(name) => drop(self.statements.remove(name)),
            Named::Portal(name) => drop(self.portals.remove(name)),
        }
        write::close_complete(&mut self.frames.out);
    }
}

fn does(sql: &str) -> Result<Does, Fault> {
    if control::is_empty(sql) {
        return Ok(Does::Nothing);
    }
    if let Some(mut controls) = control::read(sql) {
        return match (controls.pop(), controls.is_empty()) {
            (Some(control), true) => Ok(Does::Control(control)),
            _ => Err(Fault::new(
                "42601",
                "many-statements: cannot insert multiple commands into a prepared statement",
            )),
        };
    }
    Ok(copy::read(sql).map_or(Does::Ask, Does::Copy))
}

/// Refuses more parameters than a statement takes.
fn are_few(params: usize) -> Result<(), Fault> {
    if params <= PARAMS_MAX {
        return Ok(());
    }
    Err(Fault::new("22023", format!("bad-params: at most {PARAMS_MAX} parameters are taken")))
}

fn no_portal() -> Fault {
    Fault::new("34000", "there is no portal of that name")
}
