//! MariaDB: the answer through the door equals the answer over tables made by hand, in another
//! database of the same server.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{dialect::Dialect, secret::Secret};
use postern_source::mysql::{MysqlConfig, MysqlOptions, MysqlSource};
use postern_testkit::{
    house::TestHouse,
    mariadb::{self, Database, PASSWORD},
};

use crate::{
    compare::{NULL, Table, plain},
    grammar::Grammar,
    model::{Model, Role},
    random::{Rng, many, seed},
    sqlite::Tally,
};

#[tokio::test(flavor = "multi_thread")]
async fn random_statements_answer_as_tables_made_by_hand() {
    let (sets, each) = (4, many(60));
    let mut lanes = Vec::new();
    for set in 0..sets {
        lanes.push(tokio::spawn(async move { data_set(set, each).await }));
    }
    let mut tally = Tally::default();
    for lane in lanes {
        tally.add(lane.await.unwrap());
    }
    tally.finish("MariaDB");
}

async fn data_set(number: u64, each: usize) -> Tally {
    let mut rng = Rng::new(seed().wrapping_mul(41).wrapping_add(number));
    let model = Model::draw(&mut rng, Dialect::Mysql);
    let database = mariadb::database().unwrap();
    database.execute(&model.script).unwrap();
    let oracles: Vec<_> = model.roles.iter().map(|role| (role, oracle(&database, role))).collect();
    let house = TestHouse::open(Arc::new(source(&database)), model.blueprint()).await.unwrap();
    let mut tally = Tally::default();
    for (role, oracle) in &oracles {
        for _ in 0..each {
            let sql = Grammar::new(&mut rng, role, Dialect::Mysql).statement();
            let expected =
                ask_oracle(oracle, &sql.replace("public.", &format!("{}.", oracle.name())));
            // 4016: it takes a column in a window's ORDER BY for the alias of that name; 1221: it
            // has no ORDER BY behind WITH ROLLUP.
            let is_odd = |cause: &String| {
                ["max_statement_time", "ERROR 4016", "ERROR 1221"]
                    .iter()
                    .any(|odd| cause.contains(odd))
            };
            if expected.as_ref().is_err_and(is_odd) {
                continue;
            }
            // Where one value stands under two names it tells one of them twice.
            let is_repeated = |table: &Table| {
                let names: BTreeSet<&String> = table.columns.iter().collect();
                names.len() < table.columns.len()
            };
            if expected.as_ref().is_ok_and(is_repeated) {
                continue;
            }
            let sql = sql.replace("public.", &format!("{}.", database.name()));
            tally.judge(&house, role, &sql, plain, expected).await;
        }
        house.record.forget();
    }
    tally
}

pub(crate) fn source(database: &Database) -> MysqlSource {
    let password = Some(Secret::new(PASSWORD.to_owned()));
    let config = MysqlConfig::from_url(&database.url(), password).unwrap();
    MysqlSource::new("shop".parse().unwrap(), &config, MysqlOptions::default()).unwrap()
}

/// Another database with what the role may see under the tables' own names.
fn oracle(database: &Database, role: &Role) -> Database {
    let oracle = mariadb::database().unwrap();
    for view in &role.views {
        let by_hand = view.by_hand("public").replace("public.", &format!("{}.", database.name()));
        // Within the filter a column is called by the table's own name.
        let sql = format!("CREATE TABLE {} AS {by_hand}", view.name);
        oracle.execute(&sql).unwrap_or_else(|error| panic!("{sql}: {error:#}"));
    }
    oracle
}

fn ask_oracle(oracle: &Database, sql: &str) -> Result<Table, String> {
    let settings = ["SET NAMES utf8mb4", "SET max_statement_time = 1"];
    let (columns, rows) =
        oracle.table(&settings, sql).map_err(|error| error.root_cause().to_string())?;
    let cell = |cell: Option<String>| cell.unwrap_or_else(|| NULL.to_owned());
    Ok(Table::new(
        columns,
        rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect(),
    ))
}
