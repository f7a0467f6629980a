//! The mix: what is asked, and what has to come of it.

use crate::doors::paths::{Guard, Rows};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// One row by key.
    Point,
    /// A thousand rows.
    Thousand,
    /// A hundred thousand.
    HundredThousand,
    /// Groups and totals, over masked columns too.
    Aggregate,
    /// What has to be refused, or what the database cannot compute.
    Refused,
    /// With a key that is none.
    WrongKey,
}

impl Kind {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Point => "1 row",
            Self::Thousand => "1,000 rows",
            Self::HundredThousand => "100,000 rows",
            Self::Aggregate => "aggregates",
            Self::Refused => "to be refused",
            Self::WrongKey => "wrong key",
        }
    }

    /// The mix: of a thousand questions so many of each.
    const fn of(draw: u64) -> Self {
        match draw % 1_000 {
            0 => Self::HundredThousand,
            1..120 => Self::Thousand,
            120..170 => Self::Aggregate,
            170..270 => Self::Refused,
            270..290 => Self::WrongKey,
            _ => Self::Point,
        }
    }
}

/// Where values stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Values {
    /// In the text: another text each time.
    InText,
    /// As parameters of a text that is known.
    Apart,
}

/// What has to come of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// So many rows; the first begins with this key, where one is given.
    Rows(usize, Option<i64>),
    /// A refusal with this code.
    Code(&'static str),
}

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub(super) kind: Kind,
    pub(super) sql: String,
    pub(super) params: Vec<i64>,
    pub(super) expected: Expected,
}

/// What has to be refused, and how. None of the texts says what is hidden.
const REFUSED: [(&str, &str); 10] = [
    ("SELECT ssn FROM customers WHERE id = 2", "unknown-name"),
    ("SELECT id FROM customers WHERE ssn LIKE 'Z%'", "unknown-name"),
    ("SELECT id FROM invoices", "unknown-name"),
    ("UPDATE customers SET name = 'x'", "not-a-select"),
    ("SELECT pg_sleep(9)", "function-refused"),
    ("SELECT pg_read_file('/etc/passwd')", "function-refused"),
    ("SELEC id FROM customers", "syntax"),
    ("SELECT 1; SELECT 2", "many-statements"),
    // These run, and fail on what the masks left.
    ("SELECT CAST(name AS integer) FROM customers WHERE id = 4", "source-refused"),
    ("SELECT 1 / (id - id) FROM customers WHERE id = 6", "source-refused"),
];

/// Groups and totals, and how many rows they give.
const AGGREGATES: [(&str, usize); 5] = [
    ("SELECT city, count(*) FROM customers WHERE id < 20000 GROUP BY city", 97),
    ("SELECT name, email, count(*) FROM customers WHERE id < 20000 GROUP BY name, email", 1),
    (
        "SELECT max(name), min(email), max(balance), max(note), max(city) FROM customers WHERE id < 20000",
        1,
    ),
    ("SELECT count(*) FROM customers WHERE balance > 0 OR name < 'M'", 1),
    ("SELECT string_agg(note, ',') FROM customers WHERE id < 200", 1),
];

impl Question {
    /// The n-th question of a client: the same each time the program runs.
    pub(super) fn draw(client: u64, n: u64, values: Values) -> Self {
        let draw = scatter(client.wrapping_mul(0x1_0000_0000).wrapping_add(n));
        Self::of(Kind::of(draw), draw >> 20, values)
    }

    /// A question of this kind.
    pub(super) fn of(kind: Kind, draw: u64, values: Values) -> Self {
        match kind {
            Kind::Point | Kind::WrongKey => Self::rows(kind, Rows::One, draw, values),
            Kind::Thousand => Self::rows(kind, Rows::Thousand, draw, values),
            Kind::HundredThousand => Self::rows(kind, Rows::HundredThousand, draw, values),
            Kind::Aggregate => {
                let (sql, rows) = pick(&AGGREGATES, draw).copied().unwrap_or_default();
                Self::fixed(kind, sql, Expected::Rows(rows, None))
            }
            Kind::Refused => {
                let (sql, code) = pick(&REFUSED, draw).copied().unwrap_or_default();
                Self::fixed(kind, sql, Expected::Code(code))
            }
        }
    }

    fn fixed(kind: Kind, sql: &str, expected: Expected) -> Self {
        Self { kind, sql: sql.to_owned(), params: Vec::new(), expected }
    }

    fn rows(kind: Kind, rows: Rows, draw: u64, values: Values) -> Self {
        let params = rows.params(draw, Guard::On);
        // Ranges come in no order that was asked for.
        let first = params.first().copied().filter(|_| rows == Rows::One);
        let expected = match kind {
            Kind::WrongKey => Expected::Code("unauthenticated"),
            Kind::Point
            | Kind::Thousand
            | Kind::HundredThousand
            | Kind::Aggregate
            | Kind::Refused => Expected::Rows(rows.count(), first),
        };
        match values {
            Values::InText => {
                Self { kind, sql: rows.text(draw, Guard::On), params: Vec::new(), expected }
            }
            Values::Apart => Self { kind, sql: rows.sql().to_owned(), params, expected },
        }
    }

    /// The same where an answer may not be that large: over MCP.
    pub(super) fn bounded(self) -> Self {
        match self.kind {
            Kind::HundredThousand => Self { expected: Expected::Code("too-costly"), ..self },
            Kind::Point | Kind::Thousand | Kind::Aggregate | Kind::Refused | Kind::WrongKey => self,
        }
    }

    /// Its body over REST, and the arguments of MCP's tool.
    pub(super) fn body(&self) -> String {
        serde_json::json!({ "sql": self.sql, "params": self.params }).to_string()
    }
}

fn pick<T>(all: &[T], draw: u64) -> Option<&T> {
    let number = u64::try_from(all.len()).ok()?;
    all.get(usize::try_from(draw.checked_rem(number)?).ok()?)
}

/// Numbers that follow each other, far apart (splitmix64).
fn scatter(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::soak::canary::canaries_in;

    use Kind::{Aggregate, HundredThousand, Point, Refused, Thousand, WrongKey};

    #[test]
    fn everything_is_drawn_about_as_often_as_the_mix_says() {
        let mut drawn = BTreeMap::<Kind, u32>::new();
        for n in 0..100_000 {
            let question = Question::draw(n % 64, n / 64, Values::Apart);
            *drawn.entry(question.kind).or_default() += 1;
        }
        let expected = [71_000, 11_900, 100, 5_000, 10_000, 2_000];
        let kinds = [Point, Thousand, HundredThousand, Aggregate, Refused, WrongKey];
        for (kind, expected) in kinds.into_iter().zip(expected) {
            let seen = drawn[&kind];
            assert!(seen > expected / 2 && seen < expected * 2, "{kind:?}: {seen}");
        }
    }

    #[test]
    fn no_question_holds_a_canary_and_every_second_key_is_open() {
        for n in 0..5_000 {
            for values in [Values::InText, Values::Apart] {
                let question = Question::draw(7, n, values);
                assert_eq!(canaries_in(question.body().as_bytes()), 0);
                if let Expected::Rows(1, Some(key)) = question.expected {
                    assert_eq!(key % 2, 0);
                }
            }
        }
    }
}
