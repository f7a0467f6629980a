//! The row law, end to end: the ids that a role sees through the door are those of the rows for
//! which its policy's condition holds, judged here in plain Rust.

use std::{collections::BTreeSet, fmt::Write as _, sync::Arc};

use postern_core::survey::{SurveyColumn, SurveyTable};
use postern_gate::ports::Source;
use postern_source::{
    postgres::PostgresOptions,
    sqlite::{SqliteOptions, SqliteSource},
};
use postern_testkit::{
    house::{AgentPlan, Blueprint, TestHouse},
    postgres,
    review::Reviewed,
};

use crate::random::{Rng, many, seed};

const WORDS: [&str; 7] = ["", "a", "ab", "aab", "B*", "A", "ü"];

/// A row of either table: `child` has all columns, `parent` the same without `parent_id`.
#[derive(Clone, Debug)]
struct Row {
    id: i64,
    n: i64,
    m: Option<i64>,
    s: String,
    t: Option<String>,
    b: bool,
    c: Option<bool>,
    /// Numbers of parents, from 1; `parent_id` and `other_id`.
    parent: i64,
    other: Option<i64>,
}

impl Row {
    fn draw(rng: &mut Rng, id: i64, parents: i64) -> Self {
        let maybe = rng.below(16);
        let is_there = |bit: usize| maybe >> bit & 1 == 1;
        Self {
            id,
            n: rng.between(-1, 2),
            m: is_there(0).then(|| rng.between(-1, 2)),
            s: (*rng.pick(&WORDS)).to_owned(),
            t: is_there(1).then(|| (*rng.pick(&WORDS)).to_owned()),
            b: rng.chance(50),
            c: is_there(2).then(|| rng.chance(50)),
            parent: rng.between(1, parents),
            other: is_there(3).then(|| rng.between(1, parents)),
        }
    }

    fn cells(&self) -> String {
        let text = |text: &str| format!("'{text}'");
        let null = || "NULL".to_owned();
        [
            self.id.to_string(),
            self.n.to_string(),
            self.m.map_or_else(null, |m| m.to_string()),
            text(&self.s),
            self.t.as_deref().map_or_else(null, text),
            self.b.to_string(),
            self.c.map_or_else(null, |c| c.to_string()),
            self.parent.to_string(),
            self.other.map_or_else(null, |other| other.to_string()),
        ]
        .join(", ")
    }
}

/// Which row a condition looks at.
#[derive(Clone, Copy, Debug)]
enum Place {
    Own,
    Parent,
    Other,
    OtherParent,
    ParentOther,
}

impl Place {
    const ALL: [Self; 5] =
        [Self::Own, Self::Parent, Self::Other, Self::OtherParent, Self::ParentOther];

    /// What makes sure that it is there, and its name.
    const fn cedar(self) -> (&'static str, &'static str) {
        match self {
            Self::Own => ("", "resource"),
            Self::Parent => ("", "resource.parent"),
            Self::Other => ("resource has other && ", "resource.other"),
            Self::OtherParent => ("resource has other && ", "resource.other.parent"),
            Self::ParentOther => ("resource.parent has other && ", "resource.parent.other"),
        }
    }

    fn find<'a>(self, row: &'a Row, parents: &'a [Row]) -> Option<&'a Row> {
        let at = |id: i64| &parents[usize::try_from(id - 1).unwrap()];
        match self {
            Self::Own => Some(row),
            Self::Parent => Some(at(row.parent)),
            Self::Other => row.other.map(at),
            Self::OtherParent => row.other.map(|other| at(at(other).parent)),
            Self::ParentOther => at(row.parent).other.map(at),
        }
    }
}

/// A condition.
#[derive(Clone, Debug)]
enum Condition {
    Number(Place, &'static str, i64),
    MaybeNumber(Place, &'static str, i64),
    Text(Place, bool, &'static str),
    Like(Place, &'static str),
    Flag(Place),
    MaybeFlag(Place, bool),
    HasText(Place),
    HasOther,
    Among(Place),
    Columns(&'static str),
    Not(Box<Self>),
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
    If(Box<Self>, Box<Self>, Box<Self>),
    Same(Box<Self>, Box<Self>),
}

impl Condition {
    fn draw(rng: &mut Rng, depth: usize) -> Self {
        let place = *rng.pick(&Place::ALL);
        let order = *rng.pick(&["==", "!=", "<", "<=", ">", ">="]);
        if depth > 0 && rng.chance(60) {
            let kind = rng.below(5);
            // what is compared with another condition stands in SQL twice, so it is kept small
            let next = if kind > 2 { 0 } else { depth - 1 };
            let mut inner = || Box::new(Self::draw(rng, next));
            let (a, b, c) = (inner(), inner(), inner());
            return match kind {
                0 => Self::Not(a),
                1 => Self::And(a, b),
                2 => Self::Or(a, b),
                3 => Self::If(a, b, c),
                _ => Self::Same(a, b),
            };
        }
        match rng.below(10) {
            0 => Self::Number(place, order, rng.between(-1, 2)),
            1 => Self::MaybeNumber(place, order, rng.between(-1, 2)),
            2 | 3 => Self::Text(place, rng.chance(50), rng.pick::<&str>(&WORDS)),
            4 => Self::Like(place, rng.pick::<&str>(&["*", "a*", "*b", "a*b", "", "B\\*"])),
            5 => Self::Flag(place),
            6 => Self::MaybeFlag(place, rng.chance(50)),
            7 => rng.pick(&[Self::HasText(place), Self::HasOther]).clone(),
            8 => Self::Among(place),
            _ => Self::Columns(order),
        }
    }

    fn cedar(&self) -> String {
        match self {
            Self::Number(place, op, value) => {
                let (guard, row) = place.cedar();
                format!("({guard}{row}.n {op} {value})")
            }
            Self::MaybeNumber(place, op, value) => {
                let (guard, row) = place.cedar();
                format!("({guard}{row} has m && {row}.m {op} {value})")
            }
            Self::Text(place, equal, word) => {
                let (guard, row) = place.cedar();
                let op = if *equal { "==" } else { "!=" };
                format!("({guard}{row} has t && {row}.t {op} \"{word}\")")
            }
            Self::Like(place, pattern) => {
                let (guard, row) = place.cedar();
                format!("({guard}{row} has t && {row}.t like \"{pattern}\")")
            }
            Self::Flag(place) => {
                let (guard, row) = place.cedar();
                format!("({guard}{row}.b)")
            }
            Self::MaybeFlag(place, wanted) => {
                let (guard, row) = place.cedar();
                format!("({guard}{row} has c && {row}.c == {wanted})")
            }
            Self::HasText(place) => {
                let (guard, row) = place.cedar();
                format!("({guard}{row} has t)")
            }
            Self::HasOther => "(resource has other)".to_owned(),
            Self::Among(place) => {
                let (guard, row) = place.cedar();
                format!("({guard}[\"a\", \"ab\", \"ü\"].contains({row}.s))")
            }
            Self::Columns(op) => format!("(resource has m && resource.n {op} resource.m)"),
            Self::Not(a) => format!("!{}", a.cedar()),
            Self::And(a, b) => format!("({} && {})", a.cedar(), b.cedar()),
            Self::Or(a, b) => format!("({} || {})", a.cedar(), b.cedar()),
            Self::If(a, b, c) => {
                format!("(if {} then {} else {})", a.cedar(), b.cedar(), c.cedar())
            }
            Self::Same(a, b) => format!("({} == {})", a.cedar(), b.cedar()),
        }
    }

    fn holds(&self, row: &Row, parents: &[Row]) -> bool {
        let there = |place: &Place| place.find(row, parents);
        let of = |inner: &Self| inner.holds(row, parents);
        match self {
            Self::Number(place, op, value) => {
                there(place).is_some_and(|r| ordered(r.n, op, *value))
            }
            Self::MaybeNumber(place, op, value) => {
                there(place).and_then(|r| r.m).is_some_and(|m| ordered(m, op, *value))
            }
            Self::Text(place, equal, word) => {
                there(place).and_then(|r| r.t.as_deref()).is_some_and(|t| (t == *word) == *equal)
            }
            Self::Like(place, pattern) => {
                there(place).and_then(|r| r.t.as_deref()).is_some_and(|t| like(t, pattern))
            }
            Self::Flag(place) => there(place).is_some_and(|r| r.b),
            Self::MaybeFlag(place, wanted) => there(place).is_some_and(|r| r.c == Some(*wanted)),
            Self::HasText(place) => there(place).is_some_and(|r| r.t.is_some()),
            Self::HasOther => row.other.is_some(),
            Self::Among(place) => {
                there(place).is_some_and(|r| ["a", "ab", "ü"].contains(&r.s.as_str()))
            }
            Self::Columns(op) => row.m.is_some_and(|m| ordered(row.n, op, m)),
            Self::Not(a) => !of(a),
            Self::And(a, b) => of(a) && of(b),
            Self::Or(a, b) => of(a) || of(b),
            Self::If(a, b, c) => {
                if of(a) {
                    of(b)
                } else {
                    of(c)
                }
            }
            Self::Same(a, b) => of(a) == of(b),
        }
    }
}

fn ordered(a: i64, op: &str, b: i64) -> bool {
    match op {
        "==" => a == b,
        "!=" => a != b,
        "<" => a < b,
        "<=" => a <= b,
        ">" => a > b,
        _ => a >= b,
    }
}

/// Cedar's `like`: `*` is anything, `\*` a star.
fn like(text: &str, pattern: &str) -> bool {
    match pattern {
        "*" => true,
        "a*" => text.starts_with('a'),
        "*b" => text.ends_with('b'),
        "a*b" => text.len() > 1 && text.starts_with('a') && text.ends_with('b'),
        "" => text.is_empty(),
        _ => text == "B*",
    }
}

/// A permit and sometimes a forbid; what holds of a row by hand.
struct Set {
    permit: Condition,
    forbid: Option<Condition>,
}

impl Set {
    fn draw(rng: &mut Rng) -> Self {
        let permit = Condition::draw(rng, 3);
        Self { permit, forbid: rng.chance(50).then(|| Condition::draw(rng, 2)) }
    }

    fn text(&self) -> String {
        let head = "(principal, action == Action::\"read\", resource is shop::child)";
        let mut text = "@id(\"columns\") permit (principal, action == Action::\"read\", resource is Column);\n".to_owned();
        writeln!(text, "@id(\"yes\") permit {head} when {{ {} }};", self.permit.cedar()).unwrap();
        if let Some(forbid) = &self.forbid {
            writeln!(text, "@id(\"no\") forbid {head} when {{ {} }};", forbid.cedar()).unwrap();
        }
        text
    }

    fn shows(&self, row: &Row, parents: &[Row]) -> bool {
        self.permit.holds(row, parents)
            && !self.forbid.as_ref().is_some_and(|forbid| forbid.holds(row, parents))
    }
}

struct Data {
    parents: Vec<Row>,
    children: Vec<Row>,
}

impl Data {
    fn draw(rng: &mut Rng) -> Self {
        let parents = (1..=4).map(|id| Row::draw(rng, id, 4)).collect();
        let children = (1..=60).map(|id| Row::draw(rng, id, 4)).collect();
        Self { parents, children }
    }

    fn script(&self) -> String {
        let columns = "id INTEGER PRIMARY KEY, n INTEGER NOT NULL, m INTEGER, s TEXT NOT NULL, \
                       t TEXT, b BOOLEAN NOT NULL, c BOOLEAN, \
                       parent_id INTEGER NOT NULL REFERENCES parent(id), \
                       other_id INTEGER REFERENCES parent(id)";
        let rows = |rows: &[Row]| {
            rows.iter().map(|row| format!("({})", row.cells())).collect::<Vec<_>>().join(", ")
        };
        format!(
            "CREATE TABLE parent ({columns}); CREATE TABLE child ({columns}); \
             INSERT INTO parent VALUES {}; INSERT INTO child VALUES {};",
            rows(&self.parents),
            rows(&self.children)
        )
    }
}

fn blueprint() -> Blueprint {
    let review = |_: &SurveyTable, _: &SurveyColumn| Some(Reviewed::clear());
    Blueprint::new("", review).agent(AgentPlan::new("reader").unwrap())
}

async fn law(source: Arc<dyn Source>, rng: &mut Rng, data: &Data, sets: usize) {
    let house = TestHouse::open(source, blueprint()).await.unwrap();
    let (mut shown, mut hidden) = (0, 0);
    for _ in 0..sets {
        let set = Set::draw(rng);
        let text = set.text();
        house.install_policies(&text).unwrap_or_else(|error| panic!("{error:#}\n{text}"));
        let by_hand: BTreeSet<i64> = data
            .children
            .iter()
            .filter(|row| set.shows(row, &data.parents))
            .map(|row| row.id)
            .collect();
        let through_the_door = match house.ask("reader", "SELECT id FROM child").await {
            Ok(answer) => answer.rows.iter().map(|row| row[0].as_i64().unwrap()).collect(),
            // a table of which policy shows no row at all, whatever it holds, is not there
            Err(refused) if refused.code().as_str() == "unknown-name" => BTreeSet::new(),
            Err(refused) => panic!("{refused}\n{text}"),
        };
        let executed = house.record.last().and_then(|entry| entry.decision.reading);
        assert_eq!(through_the_door, by_hand, "{text}\n{executed:?}");
        shown += by_hand.len();
        hidden += data.children.len() - by_hand.len();
    }
    println!("{sets} policies: {shown} rows shown, {hidden} hidden");
    assert!(shown > sets && hidden > sets, "{shown} shown, {hidden} hidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_sqlite_are_seen_when_their_condition_holds() {
    let mut rng = Rng::new(seed() ^ 0x51);
    let data = Data::draw(&mut rng);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch(&data.script()).unwrap();
    let source = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
    law(Arc::new(source), &mut rng, &data, many(100)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_postgresql_are_seen_when_their_condition_holds() {
    let mut rng = Rng::new(seed() ^ 0x50);
    let data = Data::draw(&mut rng);
    let database = postgres::database().unwrap();
    database.execute(&data.script()).unwrap();
    let source = crate::postgresql::source(&database, PostgresOptions::default());
    law(Arc::new(source), &mut rng, &data, many(100)).await;
}
