//! What the door would run, written down for another parser to read: see
//! `docs/development/fuzzing.md`.

use std::{fs::File, io::Write as _, sync::Arc};

use postern_core::{dialect::Dialect, request::Ask};
use postern_gate::explain::Depth;
use postern_source::postgres::PostgresOptions;
use postern_testkit::{house::TestHouse, postgres};
use serde_json::json;

use crate::{
    grammar::Grammar,
    model::Model,
    postgresql::source,
    random::{Rng, many, seed},
};

/// Lines of JSON in the file that `PRINTED` names: what was asked, what would run, which tables.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "writes a file: cargo nextest run -p postern-testkit --run-ignored only printed"]
async fn printed_statements_are_written_down() {
    let mut file = File::create(std::env::var_os("PRINTED").unwrap()).unwrap();
    for set in 0..4 {
        let mut rng = Rng::new(seed().wrapping_mul(41).wrapping_add(set));
        let model = Model::draw(&mut rng, Dialect::Postgresql);
        let database = postgres::database().unwrap();
        database.execute(&model.script).unwrap();
        let source = source(&database, PostgresOptions::default());
        let house = TestHouse::open(Arc::new(source), model.blueprint()).await.unwrap();
        for role in &model.roles {
            let caller = house.caller(role.name).unwrap();
            for _ in 0..many(200) {
                let asked = Grammar::new(&mut rng, role, Dialect::Postgresql).statement();
                let told = house.gate.explain(&caller, Ask::sql(&asked), Depth::Full).await;
                let Ok(told) = told else { continue };
                let tables: Vec<String> = told.tables.into_iter().map(|one| one.table).collect();
                let line = json!({ "asked": asked, "runs": told.runs, "tables": tables });
                writeln!(file, "{line}").unwrap();
            }
            house.record.forget();
        }
    }
}
