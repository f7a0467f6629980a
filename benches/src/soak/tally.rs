//! What came of everything that was asked, in bounded memory.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::{Instant, sleep};

use super::{
    asks::{Expected, Kind, Question},
    numbers::Histogram,
    windows::{Fault, Windows},
};

/// Most receipts that are kept, of eight bytes each; a run that makes more fails for it.
const RECEIPTS_MAX: usize = 16 << 20;

/// Most unexplained failures that are told in words.
const TOLD_MAX: usize = 20;

/// Longest words of one.
const WORDS_MAX: usize = 300;

/// Longest wait for service to be back.
const BACK_WAIT: Duration = Duration::from_secs(90);

/// How often it is looked whether it is.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// So many rows, and what the first begins with.
    Rows(usize, Option<i64>),
    /// A refusal or a failure, and its words.
    Code(String, String),
}

/// What came of a question, and what was found on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Got {
    pub(super) came: Came,
    pub(super) receipt: Option<u64>,
    pub(super) canaries: u64,
}

/// How many, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) asked: u64,
    pub(super) as_expected: u64,
}

/// Latencies of a minute.
#[derive(Clone, Debug, Default)]
pub(super) struct Minute {
    pub(super) point: Histogram,
    pub(super) thousand: Histogram,
    pub(super) asked: u64,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) windows: Windows,
    begun: Instant,
    all: Mutex<All>,
}

/// What is counted.
#[derive(Debug, Default)]
pub(super) struct All {
    pub(super) shares: BTreeMap<(&'static str, Kind), Share>,
    pub(super) minutes: Vec<Minute>,
    /// By the fault that explains them, and code.
    pub(super) explained: BTreeMap<(Fault, String), u64>,
    /// By agent and code.
    pub(super) unexplained: BTreeMap<(&'static str, String), u64>,
    pub(super) words: Vec<String>,
    /// By where they were seen.
    pub(super) canaries: BTreeMap<&'static str, u64>,
    /// Things that were looked through for canaries, by where.
    pub(super) looked: BTreeMap<&'static str, u64>,
    pub(super) receipts: Vec<u64>,
    pub(super) receipts_beyond: u64,
    /// Asked, and no receipt came: cut off before, or never taken in.
    pub(super) without_receipt: u64,
    /// Statements that were described before they ran: sent, and answered.
    pub(super) described: (u64, u64),
    /// When the question was asked that an agent had answered last.
    answered: BTreeMap<&'static str, Instant>,
}

impl Tally {
    pub(super) fn new() -> Self {
        Self { windows: Windows::default(), begun: Instant::now(), all: Mutex::default() }
    }

    /// Since it began: what unexplained failures are told with.
    pub(super) fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    /// What was counted so far.
    pub(super) fn all(&self) -> MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes in what came of a question of one of those who keep it busy, on a connection that was
    /// opened and asked then; whether it is what had to come.
    pub(super) fn take(
        &self,
        agent: &'static str,
        question: &Question,
        [opened, asked]: [Instant; 2],
        got: &Got,
    ) -> bool {
        let took = asked.elapsed();
        let failure = failure(&question.expected, &got.came);
        self.found(agent, got);
        let mut all = self.all();
        let share = all.shares.entry((agent, question.kind)).or_default();
        share.asked = share.asked.saturating_add(1);
        share.as_expected = share.as_expected.saturating_add(u64::from(failure.is_none()));
        let minute = self.begun.elapsed().as_secs().div_euclid(60);
        let minute = usize::try_from(minute).unwrap_or(usize::MAX).min(100_000);
        if all.minutes.len() <= minute {
            all.minutes.resize_with(minute.saturating_add(1), Minute::default);
        }
        if let Some(minute) = all.minutes.get_mut(minute) {
            minute.asked = minute.asked.saturating_add(1);
            match (question.kind, &failure) {
                (Kind::Point, None) => minute.point.add(took),
                (Kind::Thousand, None) => minute.thousand.add(took),
                _ => {}
            }
        }
        let Some((code, words)) = failure else {
            if matches!(question.expected, Expected::Rows(..)) {
                all.answered.insert(agent, asked);
            }
            return true;
        };
        drop(all);
        // A key is looked at again on a connection that it opened.
        let is_of_connection = matches!(code.as_str(), "unauthenticated" | "closed");
        let since = if is_of_connection { opened } else { asked };
        self.fail(agent, code, &format!("{}: {words}", question.kind.as_str()), since);
        false
    }

    /// Takes in a failure; looks for a fault since then that explains it.
    pub(super) fn fail(&self, agent: &'static str, code: String, words: &str, since: Instant) {
        let explained = self.windows.explain(&code, agent, since);
        let mut all = self.all();
        if let Some(fault) = explained {
            let seen = all.explained.entry((fault, code)).or_default();
            *seen = seen.saturating_add(1);
            return;
        }
        if all.words.len() < TOLD_MAX {
            let words: String = words.chars().take(WORDS_MAX).collect();
            let at = self.begun.elapsed().as_secs();
            all.words.push(format!("{at} s, {agent}, {code}: {words}"));
        }
        let seen = all.unexplained.entry((agent, code)).or_default();
        *seen = seen.saturating_add(1);
    }

    /// Takes in a receipt, or that there was none, and canaries: of any answer.
    pub(super) fn found(&self, place: &'static str, got: &Got) {
        self.looked(place, got.canaries);
        let mut all = self.all();
        match got.receipt {
            Some(_) if all.receipts.len() >= RECEIPTS_MAX => {
                all.receipts_beyond = all.receipts_beyond.saturating_add(1);
            }
            Some(receipt) => all.receipts.push(receipt),
            // Nobody was asked for whom there could be a decision.
            None if matches!(&got.came, Came::Code(code, _) if code == "unauthenticated") => {}
            None => all.without_receipt = all.without_receipt.saturating_add(1),
        }
    }

    /// Something was looked through: so many canaries.
    pub(super) fn looked(&self, place: &'static str, canaries: u64) {
        let mut all = self.all();
        let looked = all.looked.entry(place).or_default();
        *looked = looked.saturating_add(1);
        let seen = all.canaries.entry(place).or_default();
        *seen = seen.saturating_add(canaries);
    }

    /// A statement is described: it was sent, and later answered.
    pub(super) fn described(&self, sent: u64, answered: u64) {
        let mut all = self.all();
        all.described.0 = all.described.0.saturating_add(sent);
        all.described.1 = all.described.1.saturating_add(answered);
    }

    /// Waits until each of these agents was answered something that it asked after that moment; how
    /// long that took from then on. Nothing when it never was.
    pub(super) async fn back(&self, since: Instant, agents: &[&'static str]) -> Option<Duration> {
        while since.elapsed() < BACK_WAIT {
            let is_back = |agent| self.all().answered.get(agent).is_some_and(|at| *at > since);
            if agents.iter().all(is_back) {
                return Some(since.elapsed());
            }
            sleep(LOOK_EVERY).await;
        }
        None
    }
}

/// What is wrong with an answer, if anything: code and words.
fn failure(expected: &Expected, came: &Came) -> Option<(String, String)> {
    match (expected, came) {
        (Expected::Rows(rows, first), Came::Rows(got, key)) => {
            let is_right = rows == got && (first.is_none() || first == key);
            let words =
                || format!("{got} rows from {key:?} on instead of {rows} from {first:?} on");
            (!is_right).then(|| ("wrong-answer".to_owned(), words()))
        }
        (Expected::Code(expected), Came::Code(code, _)) if expected == code => None,
        (Expected::Code(expected), Came::Rows(rows, _)) => {
            Some(("answered".to_owned(), format!("{rows} rows instead of {expected}")))
        }
        (Expected::Rows(..) | Expected::Code(_), Came::Code(code, words)) => {
            Some((code.clone(), words.clone()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::soak::asks::Values;

    fn rows(rows: usize, first: i64) -> Got {
        Got { came: Came::Rows(rows, Some(first)), receipt: Some(1), canaries: 0 }
    }

    fn code(code: &str) -> Got {
        let came = Came::Code(code.to_owned(), "words".to_owned());
        Got { came, receipt: None, canaries: 0 }
    }

    #[tokio::test]
    async fn another_row_than_the_one_asked_for_is_a_failure() {
        let tally = Tally::new();
        let question = Question::of(Kind::Point, 3, Values::Apart);
        let key = question.params[0];
        let before = Instant::now();
        sleep(Duration::from_millis(1)).await;
        assert!(tally.take("rest", &question, [Instant::now(); 2], &rows(1, key)));
        assert!(!tally.take("rest", &question, [Instant::now(); 2], &rows(1, key + 2)));
        assert!(!tally.take("rest", &question, [Instant::now(); 2], &rows(0, key)));
        assert!(tally.back(before, &["rest"]).await.is_some());
        let all = tally.all();
        assert_eq!(all.unexplained[&("rest", "wrong-answer".to_owned())], 2);
        assert_eq!(all.shares[&("rest", Kind::Point)], Share { asked: 3, as_expected: 1 });
        assert_eq!((all.receipts.len(), all.without_receipt), (3, 0));
    }

    #[test]
    fn a_failure_is_put_down_to_the_fault_that_explains_it() {
        let tally = Tally::new();
        let question = Question::of(Kind::Thousand, 3, Values::Apart);
        tally.take("rest", &question, [Instant::now(); 2], &code("source-unavailable"));
        let begun = tally.windows.begin(Fault::UpstreamFast, None);
        tally.take("rest", &question, [Instant::now(); 2], &code("source-unavailable"));
        tally.windows.end(begun);
        let all = tally.all();
        let code = || "source-unavailable".to_owned();
        assert_eq!(all.unexplained[&("rest", code())], 1);
        assert_eq!(all.explained[&(Fault::UpstreamFast, code())], 1);
        assert_eq!(all.without_receipt, 2);
    }

    #[test]
    fn what_must_be_refused_must_not_be_answered() {
        let refused = Expected::Code("unknown-name");
        assert_eq!(failure(&refused, &code("unknown-name").came), None);
        let answered = failure(&refused, &rows(1, 2).came);
        assert_eq!(answered.map(|(code, _)| code), Some("answered".to_owned()));
        let other = failure(&refused, &code("internal").came);
        assert_eq!(other.map(|(code, _)| code), Some("internal".to_owned()));
    }
}
