//! The clients that keep the connections busy, each asking again when it was answered.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{
    task::JoinSet,
    time::{Instant, sleep, sleep_until},
};

use super::{
    asks::{Kind, Question, Values},
    site,
    tally::{Came, Got, Tally},
    web::{Door, Web},
    wire::{Login, Wire},
};
use crate::server::Server;

/// Longest wait for one answer: longer than the server's own bound.
pub(super) const ANSWER_WAIT: Duration = Duration::from_secs(75);

/// A client asks no more often than this: a run of an hour makes some two million entries of the record,
/// and gigabytes, not tens of them.
const PERIOD: Duration = Duration::from_millis(200);

/// How long a client waits after what it did not expect.
const BACK_OFF: Duration = Duration::from_millis(100);

/// So often a client opens another connection, and proves itself anew.
const ASKS_OF_CONNECTION: u64 = 50;

/// A key that no agent has.
const WRONG_KEY: &str = "pk_0000000000000000000000000000000000000000000000000000";

/// What everybody in this program works with.
#[derive(Debug)]
pub(super) struct Bench {
    pub(super) server: Server,
    pub(super) keys: Keys,
    pub(super) tally: Tally,
    ended: AtomicBool,
}

/// The agents' keys as they are now.
#[derive(Debug, Default)]
pub(super) struct Keys(RwLock<BTreeMap<&'static str, Arc<str>>>);

impl Keys {
    pub(super) fn of(&self, agent: &str) -> Arc<str> {
        let keys = self.0.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(agent).cloned().unwrap_or_else(|| WRONG_KEY.into())
    }

    pub(super) fn set(&self, agent: &'static str, key: &str) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(agent, key.into());
    }
}

impl Bench {
    pub(super) fn new(server: Server) -> Self {
        let (keys, tally) = (Keys::default(), Tally::new());
        Self { server, keys, tally, ended: AtomicBool::new(false) }
    }

    pub(super) fn is_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Tells everybody to come to an end.
    pub(super) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    pub(super) fn login<'a>(&self, agent: &'a str, key: &'a str) -> Login<'a> {
        Login { address: self.server.pgwire(), agent, key }
    }
}

/// Starts so many clients, a quarter of them for each door and way of asking.
pub(super) fn start(bench: &Arc<Bench>, clients: u64) -> JoinSet<()> {
    let mut all = JoinSet::new();
    for number in 0..clients {
        let bench = Arc::clone(bench);
        match number % 4 {
            0 => all.spawn(wire(bench, number, (site::SIMPLE, Values::InText))),
            1 => all.spawn(wire(bench, number, (site::PREPARED, Values::Apart))),
            2 => all.spawn(web(bench, number, (site::REST, Door::Rest))),
            _ => all.spawn(web(bench, number, (site::MCP, Door::Mcp))),
        };
    }
    all
}

async fn wire(bench: Arc<Bench>, number: u64, (agent, values): (&'static str, Values)) {
    let mut open: Option<(Wire, Instant)> = None;
    for n in 0_u64.. {
        if bench.is_ended() {
            return;
        }
        let question = Question::draw(number, n, values);
        if n.is_multiple_of(ASKS_OF_CONNECTION) {
            open = None;
        }
        let asked = Instant::now();
        let opened = open.as_ref().map_or(asked, |(_, opened)| *opened);
        let got = if question.kind == Kind::WrongKey {
            match Wire::open(bench.login(agent, WRONG_KEY), None, ANSWER_WAIT).await {
                Ok(wire) => wire.got(Came::Rows(0, None)),
                Err(got) => got,
            }
        } else {
            ask_wire(&bench, agent, &mut open, (&question, values)).await
        };
        let is_fine = bench.tally.take(agent, &question, [opened, asked], &got);
        if open.as_ref().is_some_and(|(wire, _)| wire.is_closed()) {
            open = None;
        }
        rest(asked, is_fine).await;
    }
}

/// Asks on the open connection, or on a new one.
async fn ask_wire(
    bench: &Bench,
    agent: &'static str,
    open: &mut Option<(Wire, Instant)>,
    (question, values): (&Question, Values),
) -> Got {
    let (mut wire, opened) = if let Some(open) = open.take() {
        open
    } else {
        let key = bench.keys.of(agent);
        match Wire::open(bench.login(agent, &key), None, ANSWER_WAIT).await {
            Ok(wire) => (wire, Instant::now()),
            Err(got) => return got,
        }
    };
    let got = wire.ask(question, values, ANSWER_WAIT, &bench.tally).await;
    *open = Some((wire, opened));
    got
}

async fn web(bench: Arc<Bench>, number: u64, (agent, door): (&'static str, Door)) {
    let mut open: Option<Web> = None;
    for n in 0_u64.. {
        if bench.is_ended() {
            return;
        }
        // Half of the texts are new ones.
        let values = if n.is_multiple_of(2) { Values::InText } else { Values::Apart };
        let question = match door {
            Door::Rest => Question::draw(number, n, values),
            Door::Mcp => Question::draw(number, n, values).bounded(),
        };
        let asked = Instant::now();
        let key = match question.kind {
            Kind::WrongKey => WRONG_KEY.into(),
            Kind::Point
            | Kind::Thousand
            | Kind::HundredThousand
            | Kind::Aggregate
            | Kind::Refused => bench.keys.of(agent),
        };
        let opening = match open.take() {
            Some(web) => Ok(web),
            None => Web::open(bench.server.address(), door).await,
        };
        let got = match opening {
            Ok(mut web) => {
                let got = web.ask(&question, &key, ANSWER_WAIT).await;
                let is_over = matches!(&got.came, Came::Code(code, _)
                    if matches!(code.as_str(), "closed" | "cut" | "timeout"));
                open = (!is_over && !n.is_multiple_of(ASKS_OF_CONNECTION)).then_some(web);
                got
            }
            Err(got) => got,
        };
        let is_fine = bench.tally.take(agent, &question, [asked; 2], &got);
        rest(asked, is_fine).await;
    }
}

async fn rest(asked: Instant, is_fine: bool) {
    if !is_fine {
        sleep(BACK_OFF).await;
    }
    sleep_until(asked.checked_add(PERIOD).unwrap_or(asked)).await;
}
