//! A session with a server: prepared statements, and the count of what is still to be answered.
//!
//! INVARIANT: `awaited` is the number of `Sync` messages whose `ReadyForQuery` has not come. A
//! session goes back to the pool only when it is zero, nothing was left half written, and the
//! server says it is in no transaction.

use std::{collections::HashMap, sync::Arc};

use postern_core::rows::PgRows;

use super::{
    auth::LoginProof,
    body::{self, Field, Reader},
    dial::CancelKey,
    fault::Fault,
    params::Encoded,
    wire::{AtHand, Frame, Outgoing, RowBound, Wire},
};

/// Most prepared statements of a session.
const STATEMENTS_MAX: usize = 256;
/// Most bytes that one of Postern's own statements may answer.
const OWN_BYTES_MAX: usize = 256 << 20;
/// Largest row of one of Postern's own statements.
const OWN_ROW_BYTES_MAX: u64 = 16 << 20;

/// A statement the server parsed.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) name: String,
    pub(super) params: Vec<u32>,
    pub(super) fields: Vec<Field>,
}

/// A session.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) wire: Wire,
    pub(super) key: CancelKey,
    /// `server_version`.
    pub(super) version: String,
    /// How the login proved itself.
    pub(super) proof: LoginProof,
    /// What the session calls itself.
    pub(super) application_name: String,
    /// The schema's generation that the prepared statements belong to.
    pub(super) generation: u64,
    /// The `statement_timeout` in force, in milliseconds; `None` for the session's own.
    pub(super) timeout_ms: Option<u64>,
    statements: HashMap<Arc<str>, (Arc<Prepared>, u64)>,
    named: u64,
    used: u64,
    awaited: usize,
    /// Messages went out after the last `Sync`.
    is_open: bool,
    in_transaction: bool,
    failed: bool,
}

/// What startup told.
#[derive(Debug)]
pub(super) struct Greeting {
    /// `server_version`.
    pub(super) version: String,
    /// How the login proved itself.
    pub(super) proof: LoginProof,
    /// What the session calls itself.
    pub(super) application_name: String,
}

/// One of Postern's own statements that is no constant. Each kind is made in one module, of quoted
/// names from the catalogue; nothing a caller wrote can become one.
pub(super) trait OwnStatement {
    /// Its text.
    fn text(&self) -> &str;
}

/// Rows of bytes, as the server wrote them in text.
pub(super) type ByteRows = Vec<Vec<Option<Vec<u8>>>>;

/// Rows of one of Postern's own statements.
pub(super) type TextRows = Vec<Vec<Option<String>>>;

impl Session {
    /// After the first `ReadyForQuery`.
    pub(super) fn new(wire: Wire, key: CancelKey, greeting: Greeting) -> Self {
        let Greeting { version, proof, application_name } = greeting;
        Self {
            wire,
            key,
            version,
            proof,
            application_name,
            generation: 0,
            timeout_ms: None,
            statements: HashMap::new(),
            named: 0,
            used: 0,
            awaited: 0,
            is_open: false,
            in_transaction: false,
            failed: false,
        }
    }

    /// Whether the next statement may be sent.
    pub(super) fn is_clean(&self) -> bool {
        !self.failed && !self.in_transaction && self.is_answered()
    }

    /// Whether nothing is on its way and the server will answer what is sent next.
    fn is_answered(&self) -> bool {
        self.awaited == 0 && !self.is_open && !self.wire.is_torn()
    }

    /// Whether the byte stream can no longer be understood.
    pub(super) fn is_lost(&self) -> bool {
        self.failed || self.wire.is_torn()
    }

    /// Gives the session up.
    pub(super) const fn fail(&mut self) {
        self.failed = true;
    }

    /// Sends messages that end with so many `Sync`s.
    pub(super) async fn send(&mut self, out: Outgoing, syncs: usize) -> Result<(), Fault> {
        self.awaited = self.awaited.saturating_add(syncs);
        self.is_open = false;
        let sent = self.wire.send(out).await;
        self.watch(sent)
    }

    /// Sends messages that leave the implicit transaction open.
    pub(super) async fn send_open(&mut self, out: Outgoing) -> Result<(), Fault> {
        self.is_open = true;
        let sent = self.wire.send(out).await;
        self.watch(sent)
    }

    /// The next message. `ReadyForQuery` is counted and handed on.
    pub(super) async fn next(&mut self, bound: RowBound) -> Result<Frame, Fault> {
        loop {
            let frame = self.wire.next(bound).await;
            let frame = self.watch(frame)?;
            match &frame {
                Frame::Control { tag: b'S', body } => {
                    let stands = still_stands(body);
                    self.watch(stands)?;
                    continue;
                }
                Frame::Control { tag: b'Z', body } => {
                    self.awaited = self.awaited.saturating_sub(1);
                    self.in_transaction = body.as_ref() != b"I";
                }
                Frame::Control { .. } | Frame::Row(_) | Frame::OversizeRow(_) => {}
            }
            return Ok(frame);
        }
    }

    /// Appends the rows that have arrived whole, up to so many bytes, checked to have so many
    /// columns.
    pub(super) fn rows_at_hand(
        &mut self,
        bound: RowBound,
        bytes_max: usize,
        (width, into): (usize, &mut PgRows),
    ) -> Result<AtHand, Fault> {
        let check = |body: &[u8]| body::check_row(body, width);
        let found = self.wire.rows_at_hand(bound, bytes_max, into, check);
        found.inspect_err(|_| self.fail())
    }

    /// The next message, which must be that one; its body.
    pub(super) async fn expect(&mut self, expected: u8) -> Result<bytes::Bytes, Fault> {
        match self.next(RowBound::Discard).await? {
            Frame::Control { tag, body } if tag == expected => Ok(body),
            Frame::Control { tag: b'E', body } => Err(Fault::Server(body::error_response(&body))),
            Frame::Control { .. } | Frame::Row(_) | Frame::OversizeRow(_) => {
                self.fail();
                Err(Fault::Protocol("an unexpected message"))
            }
        }
    }

    /// Passes over everything until the server waits for the next statement.
    pub(super) async fn settle(&mut self) -> Result<(), Fault> {
        if self.is_open {
            self.send(Outgoing::new().sync(), 1).await?;
        }
        while self.awaited > 0 {
            self.next(RowBound::Discard).await?;
        }
        Ok(())
    }

    /// There and back.
    pub(super) async fn ping(&mut self) -> Result<(), Fault> {
        self.send(Outgoing::new().sync(), 1).await?;
        self.settle().await
    }

    /// A result; after an error of the server's the session is made ready for the next statement.
    pub(super) async fn settled<T>(&mut self, result: Result<T, Fault>) -> Result<T, Fault> {
        if matches!(result, Err(Fault::Server(_))) && self.settle().await.is_err() {
            self.fail();
        }
        result
    }

    /// The statement, parsed and described: from this session's own when it is there.
    pub(super) async fn prepare(&mut self, sql: &str) -> Result<Arc<Prepared>, Fault> {
        self.used = self.used.saturating_add(1);
        if let Some((prepared, used)) = self.statements.get_mut(sql) {
            *used = self.used;
            return Ok(Arc::clone(prepared));
        }
        let result = self.parse(sql).await;
        let prepared = Arc::new(self.settled(result).await?);
        self.statements.insert(sql.into(), (Arc::clone(&prepared), self.used));
        Ok(prepared)
    }

    async fn parse(&mut self, sql: &str) -> Result<Prepared, Fault> {
        let evicted = self.evict();
        self.named = self.named.saturating_add(1);
        let name = format!("p{}", self.named);
        let mut out = Outgoing::new();
        if let Some(evicted) = &evicted {
            out = out.close_statement(evicted);
        }
        self.send(out.parse(&name, sql).describe_statement(&name).sync(), 1).await?;
        if evicted.is_some() {
            self.expect(b'3').await?;
        }
        self.expect(b'1').await?;
        let params = body::parameter_description(&self.expect(b't').await?)?;
        let fields = self.description().await?;
        self.settle().await?;
        Ok(Prepared { name, params, fields })
    }

    /// Makes room for one more statement: the name of the one used longest ago.
    fn evict(&mut self) -> Option<String> {
        if self.statements.len() < STATEMENTS_MAX {
            return None;
        }
        let oldest = self.statements.iter().min_by_key(|(_, (_, used))| *used);
        let sql = oldest.map(|(sql, _)| Arc::clone(sql))?;
        self.statements.remove(&sql).map(|(prepared, _)| prepared.name.clone())
    }

    /// The columns of a `RowDescription`, none for `NoData`.
    pub(super) async fn description(&mut self) -> Result<Vec<Field>, Fault> {
        match self.next(RowBound::Discard).await? {
            Frame::Control { tag: b'T', body } => body::row_description(&body),
            Frame::Control { tag: b'n', .. } => Ok(Vec::new()),
            Frame::Control { tag: b'E', body } => Err(Fault::Server(body::error_response(&body))),
            Frame::Control { .. } | Frame::Row(_) | Frame::OversizeRow(_) => {
                self.fail();
                Err(Fault::Protocol("no description"))
            }
        }
    }

    /// Closes every prepared statement.
    pub(super) async fn forget_statements(&mut self) -> Result<(), Fault> {
        let known = std::mem::take(&mut self.statements);
        if known.is_empty() {
            return Ok(());
        }
        let out = known
            .values()
            .fold(Outgoing::new(), |out, (prepared, _)| out.close_statement(&prepared.name));
        self.send(out.sync(), 1).await?;
        self.settle().await
    }

    /// Runs one of Postern's own statements. A constant: nothing a caller wrote can come here.
    pub(super) async fn own(
        &mut self,
        sql: &'static str,
        params: &[Option<&str>],
    ) -> Result<TextRows, Fault> {
        let prepared = self.prepare(sql).await?;
        let params: Vec<Encoded> = params.iter().map(|text| Encoded::text(*text)).collect();
        self.small(&prepared, &params).await
    }

    /// Runs a statement whose few rows stay with Postern: its own, or the plan of a caller's.
    pub(super) async fn small(
        &mut self,
        prepared: &Prepared,
        params: &[Encoded],
    ) -> Result<TextRows, Fault> {
        let out = Outgoing::new().bind("", &prepared.name, params).execute("", 0).sync();
        self.send(out, 1).await?;
        let result = self.own_rows().await;
        let rows = self.settled(result).await?;
        self.settle().await?;
        Ok(rows)
    }

    /// Runs one of Postern's own statements, parsed before, inside the implicit transaction that
    /// is open.
    pub(super) async fn own_inside(&mut self, prepared: &Prepared) -> Result<TextRows, Fault> {
        const PORTAL: &str = "own";
        let out = Outgoing::new().bind(PORTAL, &prepared.name, &[]).execute(PORTAL, 0).flush();
        self.send_open(out).await?;
        self.own_rows().await
    }

    /// Runs one of Postern's own statements that is made for once; it is not kept prepared.
    pub(super) async fn once(
        &mut self,
        statement: &(dyn OwnStatement + Sync),
    ) -> Result<ByteRows, Fault> {
        let out = Outgoing::new().parse("", statement.text()).bind("", "", &[]).execute("", 0);
        self.send(out.sync(), 1).await?;
        let result = self.once_answered().await;
        let rows = self.settled(result).await?;
        self.settle().await?;
        Ok(rows)
    }

    async fn once_answered(&mut self) -> Result<ByteRows, Fault> {
        self.expect(b'1').await?;
        self.rows_of(body::byte_row).await
    }

    async fn own_rows(&mut self) -> Result<TextRows, Fault> {
        self.rows_of(body::text_row).await
    }

    async fn rows_of<T>(&mut self, row_of: fn(&[u8]) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
        const BOUND: RowBound =
            RowBound::UpTo { row_bytes: OWN_ROW_BYTES_MAX, cell_bytes: OWN_ROW_BYTES_MAX };
        self.expect(b'2').await?;
        let mut rows = Vec::new();
        let mut bytes = 0_usize;
        loop {
            match self.next(BOUND).await? {
                Frame::Row(row) => {
                    bytes = bytes.saturating_add(row.len());
                    if bytes > OWN_BYTES_MAX {
                        self.fail();
                        return Err(Fault::TooLarge(u64::try_from(OWN_BYTES_MAX).unwrap_or(0)));
                    }
                    rows.push(row_of(&row)?);
                }
                Frame::OversizeRow(limit) => {
                    self.fail();
                    return Err(Fault::TooLarge(limit));
                }
                Frame::Control { tag: b'C' | b'I', .. } => return Ok(rows),
                Frame::Control { tag: b'E', body } => {
                    return Err(Fault::Server(body::error_response(&body)));
                }
                Frame::Control { .. } => {
                    self.fail();
                    return Err(Fault::Protocol("an unexpected message among rows"));
                }
            }
        }
    }

    /// Bounds how long each following statement may run at the server.
    pub(super) async fn limit_time(&mut self, ms: u64) -> Result<(), Fault> {
        const SET: &str = "SELECT pg_catalog.set_config('statement_timeout', $1, false)";
        if self.timeout_ms == Some(ms) {
            return Ok(());
        }
        self.own(SET, &[Some(&ms.to_string())]).await?;
        self.timeout_ms = Some(ms);
        Ok(())
    }

    /// Checks that the session's settings are the ones asked for: a pooler in between may drop
    /// them, and a session that could write is none.
    pub(super) async fn verify_settings(
        &mut self,
        wanted: &[(&'static str, String)],
    ) -> Result<(), Fault> {
        const SHOW: &str = "SELECT name, setting FROM pg_catalog.pg_settings";
        let rows = self.own(SHOW, &[]).await?;
        let found: HashMap<&str, &str> = rows
            .iter()
            .filter_map(|row| match row.as_slice() {
                [Some(name), Some(setting)] => Some((name.as_str(), setting.as_str())),
                _ => None,
            })
            .collect();
        let differs = |(name, value): &&(&'static str, String)| {
            found.get(name).is_none_or(|setting| setting != value)
        };
        match wanted.iter().find(differs) {
            None => Ok(()),
            Some((name, value)) => Err(Fault::Broken(format!(
                "the session's `{name}` is not `{value}`; does a pooler in between drop settings?"
            ))),
        }
    }

    /// Notes when the byte stream can no longer be trusted.
    fn watch<T>(&mut self, result: Result<T, Fault>) -> Result<T, Fault> {
        if matches!(result, Err(Fault::Broken(_) | Fault::Protocol(_))) {
            self.failed = true;
        }
        result
    }
}

/// A setting the server reports anew: those that decide how values read must not move.
fn still_stands(body: &[u8]) -> Result<(), Fault> {
    const PINNED: [&[u8]; 7] = [
        b"client_encoding",
        b"DateStyle",
        b"IntervalStyle",
        b"TimeZone",
        b"standard_conforming_strings",
        b"default_transaction_read_only",
        b"search_path",
    ];
    let name = Reader::new(body).cstr()?;
    if PINNED.contains(&name) {
        Err(Fault::Protocol("a setting changed under the session"))
    } else {
        Ok(())
    }
}
