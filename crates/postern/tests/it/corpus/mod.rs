//! The corpora: honest statements must answer as hand-made views do, hostile ones must not leak.
//! Everything goes through the built binary, over REST, to real databases.

mod buckets;
mod catalogue;
mod company;
mod compare;
mod differences;
mod dominance;
mod formats;
mod held;
mod mcp;
mod mysql;
mod oracle;
mod order;
mod pgwire;
mod postgresql;
mod remainders;
mod sqlite;
mod text;
mod threshold;
mod tools;
mod trackers;

use std::fmt::Write as _;

use self::company::{Answer, Door};

/// What stands in every protected text cell, and nowhere else.
const CANARIES: [&str; 2] = ["CANARY", "canary"];

/// A canary in an answer that was not in the question; also protected numbers and dates, as they
/// would be printed: salaries, pay, SSNs, birth dates.
fn canary_in(answer: &str, asked: &str) -> Option<String> {
    let asked = asked.to_lowercase();
    let word = |text: &str| {
        text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').map_or(text.len(), |end| end)
    };
    let text = CANARIES.iter().flat_map(|canary| answer.match_indices(canary)).find(|(at, _)| {
        let rest = &answer[*at..];
        !asked.contains(&rest[..word(rest)].to_lowercase())
    });
    let protected = [7_000_001..=7_000_999, 8_000_001..=8_000_999, 900_001_000..=900_300_000];
    let number = numbers(answer).filter(|digits| !asked.contains(digits)).find(|digits| {
        digits.parse::<u64>().is_ok_and(|n| protected.iter().any(|range| range.contains(&n)))
    });
    let born = (1800..1826).find_map(|year| {
        let days = answer.match_indices(&format!("{year}-")).map(|(at, _)| at).collect::<Vec<_>>();
        days.into_iter().find(|at| {
            let day = answer.get(*at..at + 10).unwrap_or_default();
            day.len() == 10
                && day.as_bytes()[7] == b'-'
                && !day.ends_with("01-01")
                && !asked.contains(day)
        })
    });
    let at = text
        .map(|(at, _)| at)
        .or_else(|| number.and_then(|digits| answer.find(digits)))
        .or(born)?;
    let from = answer.floor_char_boundary(at.saturating_sub(30));
    Some(answer[from..].chars().take(80).collect())
}

/// Words that are numbers. Digits inside a longer word are none: a keyed hash holds any digits.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A report of what went wrong, statement by statement.
#[derive(Default)]
struct Report {
    asked: usize,
    wrong: String,
    wrongs: usize,
}

impl Report {
    fn wrong(&mut self, who: &str, sql: &str, what: &str) {
        self.wrongs += 1;
        let sql: String = sql.chars().take(200).collect();
        let what: String = what.chars().take(600).collect();
        writeln!(self.wrong, "[{who}] {sql}\n    {what}").unwrap();
    }

    fn finish(self, name: &str) {
        println!("{name}: {} asked, {} wrong", self.asked, self.wrongs);
        assert!(
            self.wrongs == 0,
            "{name}: {} of {} wrong\n{}",
            self.wrongs,
            self.asked,
            self.wrong
        );
    }
}

impl std::ops::AddAssign for Report {
    fn add_assign(&mut self, other: Self) {
        self.asked += other.asked;
        self.wrong += &other.wrong;
        self.wrongs += other.wrongs;
    }
}

impl std::iter::Sum for Report {
    fn sum<I: Iterator<Item = Self>>(reports: I) -> Self {
        reports.fold(Self::default(), |mut all, one| {
            all += one;
            all
        })
    }
}

/// Asks every honest statement as every role and compares with the oracle of that role, which each
/// role makes for itself: they ask at the same time.
fn accept<O>(door: &Door, roles: &[&str], corpus: &str, oracle: impl Fn(&str) -> O + Sync) -> Report
where
    O: FnMut(&str) -> anyhow::Result<compare::Table>,
{
    std::thread::scope(|scope| {
        let oracle = &oracle;
        let asked: Vec<_> = roles
            .iter()
            .map(|role| scope.spawn(move || accept_as(door, role, corpus, oracle(role))))
            .collect();
        asked.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

fn accept_as(
    door: &Door,
    role: &str,
    corpus: &str,
    mut oracle: impl FnMut(&str) -> anyhow::Result<compare::Table>,
) -> Report {
    let mut report = Report::default();
    for text::Honest { sql, by_hand } in text::honest(corpus) {
        report.asked += 1;
        match (door.ask(role, sql), oracle(by_hand)) {
            (Answer::Rows(rows), Ok(expected)) => {
                if let Err(difference) = compare::same(&rows, &expected) {
                    report.wrong(role, sql, &difference);
                }
            }
            (Answer::Refused { code, detail }, Ok(_)) => {
                report.wrong(role, sql, &format!("refused ({code}): {detail}"));
            }
            (_, Err(error)) => {
                report.wrong(role, sql, &format!("the oracle itself fails: {error:#}"));
            }
        }
    }
    report
}

/// How the answers of two listeners to one statement differ. What takes as long or as much as it may
/// ends on one of them at its time and on the other at a bound of the source, or not at all.
fn difference(rest: &Answer, other: &Answer) -> Option<String> {
    let ran_out =
        |answer: &Answer| matches!(answer, Answer::Refused { code, .. } if code == "too-slow");
    match (rest, other) {
        _ if ran_out(rest) || ran_out(other) => None,
        (Answer::Rows(rest), Answer::Rows(other)) => compare::same(other, rest).err(),
        (
            Answer::Refused { code, detail },
            Answer::Refused { code: other_code, detail: other_detail },
        ) if code == other_code && detail == other_detail => None,
        (rest, other) => Some(format!("{other:?}, over REST {rest:?}")),
    }
}

/// Asks every hostile statement as every role. No answer may hold a canary; where codes are
/// named, it must be refused with one of them.
fn refuse(door: &Door, roles: &[&str], corpus: &str) -> Report {
    std::thread::scope(|scope| {
        // Each role at the same time: the statements that run into their time limit wait together.
        let asked: Vec<_> =
            roles.iter().map(|role| scope.spawn(|| refuse_as(door, role, corpus))).collect();
        asked.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

fn refuse_as(door: &Door, role: &str, corpus: &str) -> Report {
    let mut report = Report::default();
    for attack in text::attacks(corpus) {
        report.asked += 1;
        let (answer, raw) = door.ask_raw(role, &attack.sql);
        if let Some(around) = canary_in(&raw, &attack.sql) {
            report.wrong(role, &attack.sql, &format!("LEAK at `{around}` in {raw}"));
        }
        if let Err(what) = expected(&attack, role, &answer) {
            report.wrong(role, &attack.sql, &what);
        }
    }
    report
}

fn expected(attack: &text::Attack<'_>, role: &str, answer: &Answer) -> Result<(), String> {
    let allowed = |word: &str| attack.codes.contains(&word);
    match answer {
        Answer::Refused { code, .. } => {
            let free = ["safe", "no-rows", "european-no-rows"];
            let stopped_before = role == "nobody" || role == "analyst" && code == "aggregate-only";
            let must_answer = role == "european" && allowed("european-answers");
            let fits = allowed(code)
                || stopped_before
                || attack.codes.iter().any(|code| free.contains(code))
                || allowed("european-answers") && !must_answer;
            let broken = code == "internal" || code == "record-unavailable";
            (fits && !broken).then_some(()).ok_or_else(|| format!("refused with `{code}`"))
        }
        Answer::Rows(rows) => {
            let nothing = rows.rows.iter().flatten().all(|cell| cell.as_u64() == Some(0));
            let others = allowed("european-no-rows") && role != "european";
            if allowed("safe") || allowed("european-answers") || others {
                Ok(())
            } else if allowed("no-rows") || allowed("european-no-rows") {
                nothing.then_some(()).ok_or_else(|| format!("answered {:?}", rows.rows))
            } else {
                Err(format!("answered {} rows", rows.rows.len()))
            }
        }
    }
}
