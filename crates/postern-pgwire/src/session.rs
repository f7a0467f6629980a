//! A connection of a proven caller, from the first `ReadyForQuery` to its end.

use std::{collections::HashMap, net::IpAddr, sync::Arc};

use postern_core::{dialect::Dialect, request::Ask};
use postern_gate::{Gate, Refused, release::Released, who::Caller};
use tokio::time::Instant;

use crate::{
    cancel::{Stoppable, Underway},
    extended::Statement,
    fault::{Fault, Stop},
    frame::{FrameError, Frames, LOGIN_BYTES_MAX, MESSAGE_BYTES_MAX},
    login::{self, Door},
    message::{self, Malformed, Message},
    portal::Portal,
    serve::{Desk, Seat},
    settings::{PURPOSE, Settings},
    startup::{Startup, fatal},
    transaction::{Status, Transaction},
    write,
};

/// A connection.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) frames: Frames,
    pub(crate) desk: Arc<Desk>,
    pub(crate) caller: Caller,
    pub(crate) source: String,
    /// The schema that bare names mean.
    pub(crate) home: Arc<str>,
    /// The SQL that the source speaks.
    pub(crate) dialect: Dialect,
    pub(crate) settings: Settings,
    pub(crate) transaction: Transaction,
    pub(crate) statements: HashMap<String, Arc<Statement>>,
    pub(crate) portals: HashMap<String, Portal>,
    pub(crate) stoppable: Stoppable,
    /// Statements that were parsed since one was asked.
    pub(crate) unasked: usize,
    /// After an error in the extended protocol, until `Sync`.
    is_skipping: bool,
    _seat: Seat,
}

/// Opens a session: who, which source, which settings. `None` when the client was sent away.
pub(crate) async fn open(desk: &Arc<Desk>, startup: Startup, address: IpAddr) -> Option<Session> {
    let Startup { stream, has_long_keys, negotiation, user, database, settings, secured } = startup;
    let mut frames = Frames::new(stream, LOGIN_BYTES_MAX);
    frames.out.extend_from_slice(&negotiation);
    let door = Door {
        gate: &desk.gate,
        entropy: &*desk.entropy,
        user: &user,
        address,
        secured: secured.as_ref(),
    };
    let opened = async {
        let caller = login::login(&mut frames, &door).await?;
        if settings.iter().any(|(name, value)| dumps(name, value)) {
            return Err(fatal(no_dump()));
        }
        let seat = desk.seat(&caller.principal().name).map_err(fatal)?;
        let opened = desk.gate.open_source(&caller, &database).await;
        let opened = opened.map_err(|refused| fatal(no_source(&refused)))?;
        let mut kept = Settings::new(&user);
        for (name, value) in &settings {
            // Java's driver sends the zone of its machine with every startup. The zone of a session
            // is UTC, and the client is told so.
            if !name.eq_ignore_ascii_case("timezone") {
                kept.set(name, value).map_err(fatal)?;
            }
        }
        for_purpose(&caller, kept.value(PURPOSE).unwrap_or_default()).map_err(fatal)?;
        let stoppable = desk.cancels.admit(&*desk.entropy, has_long_keys);
        let stoppable = stoppable.map_err(|error| {
            tracing::error!(%error, "a connection gets no key");
            fatal(Fault::new("XX000", "internal: no randomness"))
        })?;
        Ok((caller, seat, opened, kept, stoppable))
    };
    match opened.await {
        Ok((caller, seat, opened, settings, stoppable)) => {
            frames.allow(MESSAGE_BYTES_MAX, desk.config.frame_wait);
            for (name, value) in settings.told() {
                write::parameter(&mut frames.out, name, value);
            }
            write::backend_key(&mut frames.out, stoppable.process(), stoppable.key());
            write::ready(&mut frames.out, Status::Idle);
            Some(Session {
                frames,
                desk: Arc::clone(desk),
                caller,
                source: database,
                home: opened.home,
                dialect: opened.dialect,
                settings,
                transaction: Transaction::new(),
                statements: HashMap::new(),
                portals: HashMap::new(),
                stoppable,
                unasked: 0,
                is_skipping: false,
                _seat: seat,
            })
        }
        Err(stop) => {
            end(&mut frames, stop).await;
            None
        }
    }
}

/// Whether a client says that it is a program which copies whole databases by their catalogue.
fn dumps(name: &str, value: &str) -> bool {
    name.eq_ignore_ascii_case("application_name") && matches!(value, "pg_dump" | "pg_dumpall")
}

/// The answer to it. It is a courtesy: what it would ask next is refused, whatever it is called.
fn no_dump() -> Fault {
    Fault::unsupported("a dump needs the database's own catalogue, which nobody is told here")
        .hint("`\\d` in psql shows the tables, `COPY (SELECT …) TO STDOUT` their rows")
}

/// The source that a connection names is not open: as PostgreSQL says it of a database.
fn no_source(refused: &Refused) -> Fault {
    let fault = Fault::refused(refused);
    if fault.state == "42P01" { Fault { state: "3D000", ..fault } } else { fault }
}

/// Says the last words, if there are any.
async fn end(frames: &mut Frames, stop: Stop) {
    if let Stop::Fatal(fault) | Stop::Refused(fault) = stop {
        write::fault(&mut frames.out, &fault.fatal());
        if let Err(error) = frames.close().await {
            tracing::debug!(%error, "nobody heard the last words of a connection");
        }
    }
}

impl Session {
    /// Answers until the client goes, is sent away, or the listener ends.
    pub(crate) async fn serve(mut self) {
        loop {
            let answered = match self.listen().await {
                Ok((tag, body)) => self.answer(tag, body).await,
                Err(stop) => Err(stop),
            };
            if let Err(stop) = answered {
                // What still runs is stopped before the last words are waited for.
                self.portals.clear();
                return end(&mut self.frames, stop).await;
            }
        }
    }

    pub(crate) fn gate(&self) -> &Arc<Gate> {
        &self.desk.gate
    }

    /// The next message. Meanwhile, portals whose answer has to have left by now are ended.
    async fn listen(&mut self) -> Result<(u8, bytes::Bytes), Stop> {
        let idle_end = Instant::now().checked_add(self.desk.config.idle_wait);
        let mut ending = self.desk.ending.clone();
        loop {
            let due = self.portals.values().filter_map(Portal::deadline).min();
            let Some(wake) = due.into_iter().chain(idle_end).min() else { return Err(Stop::Gone) };
            tokio::select! {
                biased;
                next = self.frames.next() => return next.map_err(|error| match error {
                    FrameError::Closed => Stop::Gone,
                    FrameError::Slow => {
                        fatal(Fault::new("57P05", "the rest of a message did not come in time"))
                    }
                    FrameError::Length => fatal(Fault::protocol("the length of a message is none")),
                    FrameError::Io(error) => error.into(),
                }),
                _ = ending.wait_for(|is_ending| *is_ending) => {
                    return Err(fatal(Fault::new("57P01", "the listener ends")));
                }
                () = tokio::time::sleep_until(wake) => {
                    let now = Instant::now();
                    if idle_end.is_none_or(|end| end <= now) {
                        return Err(fatal(Fault::new("57P05", "nothing was asked for too long")));
                    }
                    self.portals.values_mut().for_each(|portal| portal.expire(now));
                }
            }
        }
    }

    async fn answer(&mut self, tag: u8, body: bytes::Bytes) -> Result<(), Stop> {
        if self.is_skipping && !matches!(tag, b'S' | b'X') {
            return Ok(());
        }
        let is_simple = tag == b'Q';
        let answered = match message::read(tag, body) {
            Ok(message) => self.obey(message).await,
            Err(Malformed::Tag) => return Err(fatal(Fault::protocol("no message has this tag"))),
            Err(Malformed::Parts) => {
                Err(Fault::protocol("the parts of a message do not add up").into())
            }
            Err(Malformed::Encoding) => {
                Err(Fault::new("22021", "bad-request: a text is not UTF-8").into())
            }
        };
        // A `Sync` that says too much ends what it ends all the same.
        let ends = matches!(tag, b'Q' | b'F' | b'S');
        let is_failed = answered.is_err();
        match answered {
            Ok(()) => {}
            Err(Stop::Refused(fault)) => {
                write::fault(&mut self.frames.out, &fault);
                self.transaction.fail();
                self.is_skipping = !ends;
            }
            Err(stop) => return Err(stop),
        }
        if is_simple || tag == b'F' || is_failed && ends {
            self.ready();
        }
        Ok(())
    }

    async fn obey(&mut self, message: Message) -> Result<(), Stop> {
        match message {
            Message::Query(sql) => self.query(&sql).await,
            Message::Parse { name, sql, types } => self.parse(name, sql, types).await,
            Message::Bind(bind) => self.bind(bind).await,
            Message::Describe(named) => self.describe(named).await,
            Message::Execute { portal, rows_max } => self.execute(&portal, rows_max).await,
            Message::Close(named) => {
                self.close(&named);
                Ok(())
            }
            Message::Flush => Ok(self.frames.flush().await?),
            Message::Sync => {
                self.is_skipping = false;
                self.ready();
                Ok(self.frames.flush().await?)
            }
            Message::Terminate => Err(Stop::Gone),
            Message::FunctionCall => Err(Fault::unsupported("calls of functions by number").into()),
            // Left over from a copy that was refused.
            Message::Copy => Ok(()),
        }
    }

    /// `ReadyForQuery`. Portals live as long as their transaction.
    fn ready(&mut self) {
        let status = self.transaction.status();
        if status == Status::Idle {
            self.portals.clear();
        }
        write::ready(&mut self.frames.out, status);
    }

    /// The question of a statement without parameters.
    pub(crate) fn question(&self, sql: &str) -> Ask {
        let purpose = self.settings.value(PURPOSE).filter(|purpose| !purpose.is_empty());
        Ask {
            source: Some(self.source.clone()),
            purpose: purpose.map(str::to_owned),
            ..Ask::sql(sql)
        }
    }

    /// The caller by what is in force now; whoever may no longer ask is sent away.
    pub(crate) fn renew(&mut self) -> Result<(), Stop> {
        let renewed = self.gate().renew(&self.caller);
        self.caller = renewed.map_err(|refused| fatal(Fault::refused(&refused)))?;
        Ok(())
    }

    /// Asks the gate, unless the client goes or says stop meanwhile.
    pub(crate) async fn ask(
        &mut self,
        ask: Ask,
        underway: &Underway,
    ) -> Result<Result<Released, Box<Refused>>, Stop> {
        self.transaction.check()?;
        self.renew()?;
        self.unasked = 0;
        let gate = Arc::clone(self.gate());
        tokio::select! {
            asked = gate.query(&self.caller, ask) => Ok(asked),
            () = underway.stopped() => Err(cancelled().into()),
            () = self.frames.gone() => Err(Stop::Gone),
        }
    }
}

/// Sees that a caller may ask for this purpose; an empty one is that which it has by itself.
pub(crate) fn for_purpose(caller: &Caller, name: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return Ok(());
    }
    Gate::knows_purpose(caller, name).map_err(|refusal| Fault::of(&refusal))
}

/// What a cancelled statement ends with.
pub(crate) fn cancelled() -> Fault {
    Fault::new("57014", "stopped: the statement was cancelled by its own client")
}
