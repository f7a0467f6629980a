//! SQLite: the answer through the door equals the answer over tables made by hand.
//!
//! The oracle is a database in memory that holds, under the tables' own names, exactly what the
//! role may see: a name that is hidden is not there at all.

use std::{path::Path, sync::Arc};

use postern_core::dialect::Dialect;
use postern_source::sqlite::{SqliteOptions, SqliteSource};
use postern_testkit::house::{MASK_KEY, TestHouse};
use rusqlite::{Connection, functions::FunctionFlags, types::ValueRef};
use sha2::{Digest as _, Sha256};

use crate::{
    compare::{Table, exact},
    grammar::Grammar,
    model::{CANARY, Model, Role},
    random::{Rng, many, seed},
};

#[tokio::test(flavor = "multi_thread")]
async fn random_statements_answer_as_tables_made_by_hand() {
    let (sets, each) = (8, many(130));
    let mut lanes = Vec::new();
    for set in 0..sets {
        lanes.push(tokio::spawn(async move { data_set(set, each).await }));
    }
    let mut tally = Tally::default();
    for lane in lanes {
        tally.add(lane.await.unwrap());
    }
    tally.finish("SQLite");
}

async fn data_set(number: u64, each: usize) -> Tally {
    let mut rng = Rng::new(seed().wrapping_mul(31).wrapping_add(number));
    let model = Model::draw(&mut rng, Dialect::Sqlite);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.db");
    Connection::open(&path).unwrap().execute_batch(&model.script).unwrap();
    let source = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
    let house = TestHouse::open(Arc::new(source), model.blueprint()).await.unwrap();
    let mut tally = Tally::default();
    for role in &model.roles {
        let oracle = oracle(&path, role);
        for _ in 0..each {
            let sql = Grammar::new(&mut rng, role, Dialect::Sqlite).statement();
            tally.judge(&house, role, &sql, exact, ask_oracle(&oracle, &sql)).await;
        }
        house.record.forget();
    }
    tally
}

/// What came of many statements.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    asked: usize,
    rows: usize,
    both_refused: Vec<String>,
    wrong: Vec<String>,
}

impl Tally {
    /// Asks the door and compares.
    pub(crate) async fn judge(
        &mut self,
        house: &TestHouse,
        role: &Role,
        sql: &str,
        spelling: fn(&serde_json::Value) -> String,
        expected: Result<Table, String>,
    ) {
        self.asked += 1;
        let answer = house.ask(role.name, sql).await;
        let difference = match (answer, expected) {
            (Ok(answer), Ok(expected)) => {
                let rows = answer.rows.iter().map(|row| row.iter().map(spelling).collect());
                let table = Table::new(answer.columns, rows.collect());
                self.rows += table.rows.len();
                let leaked = table.rows.iter().flatten().any(|cell| cell.contains(CANARY));
                if leaked { Some("LEAK".to_owned()) } else { table.difference(&expected) }
            }
            (Err(refused), Err(cause)) => {
                self.both_refused.push(format!("{sql}\n    {refused}\n    {cause}"));
                None
            }
            (Err(refused), Ok(_)) => Some(format!("over-blocked: {}", refused.refusal)),
            (Ok(_), Err(cause)) => Some(format!("answered what the oracle refuses: {cause}")),
        };
        if let Some(difference) = difference {
            let ran = house.record.last().and_then(|entry| entry.decision.reading);
            self.wrong.push(format!(
                "[{}] {sql}\n    {difference}\n    ran: {}",
                role.name,
                ran.as_ref().map_or("nothing", |reading| reading.executed())
            ));
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.asked += other.asked;
        self.rows += other.rows;
        self.both_refused.extend(other.both_refused);
        self.wrong.extend(other.wrong);
    }

    /// Fails when anything was wrong, and when the grammar asks what has no answer.
    pub(crate) fn finish(&self, what: &str) {
        let Self { asked, rows, both_refused, wrong } = self;
        println!("{what}: {asked} asked, {rows} rows, {} without answer", both_refused.len());
        let shown: Vec<_> = wrong.iter().take(12).map(String::as_str).collect();
        assert!(wrong.is_empty(), "{} of {asked} wrong:\n{}", wrong.len(), shown.join("\n"));
        let shown: Vec<_> = both_refused.iter().take(5).map(String::as_str).collect();
        assert!(
            both_refused.len() * 50 < *asked,
            "{} of {asked} statements have no answer at all:\n{}",
            both_refused.len(),
            shown.join("\n")
        );
        assert!(*rows > *asked, "the answers are too empty to tell anything: {rows} rows");
    }
}

fn oracle(path: &Path, role: &Role) -> Connection {
    let oracle = Connection::open_in_memory().unwrap();
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    oracle
        .create_scalar_function("hand_hash", 1, flags, |context| {
            Ok(context.get::<Option<String>>(0)?.map(|text| hmac(text.as_bytes())))
        })
        .unwrap();
    oracle.execute("ATTACH ?1 AS raw", [path.to_str().unwrap()]).unwrap();
    for view in &role.views {
        let sql = format!("CREATE TABLE main.{} AS {}", view.name, view.by_hand("raw"));
        oracle.execute_batch(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
    oracle.execute_batch("DETACH raw").unwrap();
    oracle
}

/// RFC 2104 with SHA-256, the first 128 bits in hex.
fn hmac(text: &[u8]) -> String {
    let pad = |with: u8| -> Vec<u8> {
        MASK_KEY.iter().map(|byte| byte ^ with).chain([with; 32]).collect()
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text).finalize();
    let outer = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize();
    outer.iter().take(16).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

fn ask_oracle(oracle: &Connection, sql: &str) -> Result<Table, String> {
    let mut statement = oracle.prepare(sql).map_err(|error| error.to_string())?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = columns.len();
    let mut rows = statement.query([]).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(|error| error.to_string())? {
        let cell = |at| match row.get_ref(at).unwrap() {
            ValueRef::Null => serde_json::Value::Null,
            ValueRef::Integer(number) => number.into(),
            ValueRef::Real(number) => number.into(),
            ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap().into(),
            ValueRef::Blob(_) => panic!("the model has no bytes"),
        };
        found.push((0..width).map(|at| exact(&cell(at))).collect());
    }
    Ok(Table::new(columns, found))
}
