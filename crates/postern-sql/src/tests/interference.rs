//! What a statement answers does not depend on the values of a column whose mask the gate puts in,
//! but for the cells that the gate exchanges. Judged by running what passes on two databases that
//! differ in those values alone: statements that look at such a column, damaged at random, until
//! some of them pass.

use proptest::prelude::*;
use rusqlite::{Connection, types::Value};

use super::{
    gate_masks::{LOOKS, OF_SQLITE, plan},
    shop::LITE,
};
use crate::Plan;

/// Statements in which the columns are plain.
const PLAIN: &[&str] = &[
    "SELECT id , phone , name FROM contacts ORDER BY id",
    "SELECT * FROM contacts c WHERE c.id > 1 ORDER BY city , 1",
    "SELECT c.* , d.phone FROM contacts c JOIN contacts d ON c.id = d.id + 1",
    "SELECT a , b FROM ( SELECT id AS a , phone AS b FROM contacts ) q WHERE a < 3",
    "WITH w AS ( SELECT phone AS p , city FROM contacts ) SELECT city , p FROM w ORDER BY city",
    "SELECT phone FROM contacts UNION ALL SELECT phone FROM contacts",
    "SELECT max( id ) , phone , count(*) FROM contacts GROUP BY city HAVING count(*) > 1",
    "SELECT id , ( SELECT max( city ) FROM contacts d WHERE d.id = c.id ) FROM contacts c",
    "SELECT city FROM contacts c WHERE EXISTS ( SELECT * FROM contacts d WHERE d.id < c.id )",
    "WITH RECURSIVE w ( n , p ) AS ( SELECT 1 , phone FROM contacts UNION ALL SELECT n + 1 , p FROM w \
     WHERE n < 3 ) SELECT n , p FROM w",
];

/// Pieces that stand in for a word, or beside one.
const PIECES: &[&str] = &[
    "phone",
    "name",
    "p",
    "id",
    "city",
    "c.phone",
    "c.id",
    "contacts",
    "1",
    "2",
    "'1'",
    "*",
    "c.*",
    ",",
    "(",
    ")",
    "AS p",
    "= '1'",
    "> phone",
    "|| phone",
    "IN ( SELECT phone FROM contacts )",
    "DISTINCT",
    "ORDER BY phone",
    "ORDER BY 2",
    "GROUP BY phone",
    "WHERE phone > '1'",
    "UNION",
    "UNION ALL",
    "EXCEPT",
    "SELECT phone FROM contacts",
    "NATURAL JOIN contacts x",
    "USING ( phone )",
    "LIMIT 1",
    "max( phone )",
    "AND p = '1'",
    "FROM ( SELECT phone AS p FROM contacts ) q",
    "COLLATE NOCASE",
    "CASE WHEN phone > '1'",
    "OVER ( ORDER BY phone )",
    "HAVING p > '1'",
    "HAVING max( p ) > '1'",
];

fn statement() -> impl Strategy<Value = String> {
    let seeds: Vec<&str> = [LOOKS, OF_SQLITE, PLAIN, PLAIN, PLAIN].concat();
    let edits =
        prop::collection::vec((any::<prop::sample::Index>(), 0..PIECES.len(), 0..4_u8), 0..4);
    let swaps = prop::collection::vec((0..5_u8, prop::sample::select(vec!["id", "city"])), 12);
    (prop::sample::select(seeds), edits, swaps).prop_map(|(seed, edits, swaps)| {
        let mut swaps = swaps.into_iter();
        // Most names of such columns become those of others, so that more of what is left passes.
        let word =
            |word: &str| match (word.contains("phone") || word.contains("name"), swaps.next()) {
                (true, Some((1.., other))) => word.replace("phone", other).replace("name", other),
                _ => word.to_owned(),
            };
        let mut words: Vec<String> = seed.split(' ').map(word).collect();
        for (at, piece, how) in edits {
            let at = at.index(words.len());
            match how {
                0 => words[at] = PIECES[piece].to_owned(),
                1 => words.insert(at, PIECES[piece].to_owned()),
                2 => words.push(PIECES[piece].to_owned()),
                _ if words.len() > 1 => drop(words.remove(at)),
                _ => {}
            }
        }
        words.join(" ")
    })
}

/// Most steps of one statement.
const STEPS_MAX: i32 = 300_000;

/// Six people, with other phones and names in each world: other orders, other equalities, NULL in
/// other places.
fn world(values: [(&str, &str); 6]) -> Connection {
    let mut sql = Connection::open_in_memory().unwrap();
    sql.execute_batch(
        "CREATE TABLE contacts (id INTEGER PRIMARY KEY, phone TEXT, name TEXT, city TEXT)",
    )
    .unwrap();
    // Some statements have no end.
    sql.progress_handler(STEPS_MAX, Some(|| true)).unwrap();
    let cities = ["Lyon", "Nice", "Lyon", "Lille", "Nice", "Lyon"];
    for ((id, (phone, name)), city) in (1..).zip(values).zip(cities) {
        let row: (i64, Option<&str>, &str, &str) =
            (id, Some(phone).filter(|phone| !phone.is_empty()), name, city);
        sql.execute("INSERT INTO contacts VALUES (?1, ?2, ?3, ?4)", row).unwrap();
    }
    sql
}

/// The answer, without the cells that the gate exchanges; a failure is an answer, too.
fn answer(world: &Connection, plan: &Plan) -> Result<Vec<Vec<Value>>, String> {
    let kept: Vec<usize> = plan
        .columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| column.gate.is_none())
        .map(|(at, _)| at)
        .collect();
    let mut statement = world.prepare(plan.sql()).map_err(|error| error.to_string())?;
    let rows = statement
        .query_map([], |row| kept.iter().map(|at| row.get(*at)).collect())
        .map_err(|error| error.to_string())?;
    rows.take(500).collect::<Result<_, _>>().map_err(|error| error.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_depends_on_what_the_gate_masks(sql in statement()) {
        thread_local! {
            static WORLDS: [Connection; 3] = [
                world([("1", "a"), ("2", "b"), ("3", "c"), ("", "d"), ("5", "e"), ("6", "f")]),
                world([("9", "a"), ("9", "a"), ("3", "a"), ("3", "z"), ("", "y"), ("", "x")]),
                world([("Lyon", "Lyon"), ("Nice", "1"), ("x", ""), ("", "Lille"), ("1", "3"), ("{}", "0")]),
            ];
        }
        if let Ok(plan) = plan(LITE, &sql) {
            let [one, others @ ..] = WORLDS.with(|worlds| {
                [&worlds[0], &worlds[1], &worlds[2]].map(|world| answer(world, &plan))
            });
            for other in others {
                prop_assert_eq!(&one, &other, "{}\n{}", sql, plan.sql());
            }
        }
    }
}
