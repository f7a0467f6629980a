//! Opaque identifiers: a key behind `hash` is told apart, found again and joined over, and never
//! seen.

use super::door::{Door, Engine};

fn a_key_of_one_answer_finds_its_row_in_the_next(engine: Engine) {
    let door = Door::on(engine);
    let first =
        door.rows("SELECT id, code FROM accounts WHERE city = 'city 3' ORDER BY code LIMIT 1");
    let (id, code) = (first[0][0].as_str().unwrap(), first[0][1].as_str().unwrap());
    assert_eq!(id.len(), 32, "{id}");
    assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");

    // By equality, alone and in a list, from its own table and from one that refers to it.
    let found = door.rows(&format!("SELECT city, id FROM accounts WHERE id = '{id}'"));
    assert_eq!(found, [["city 3", id]]);
    let found = door.rows(&format!("SELECT count(*) FROM accounts WHERE id IN ('{id}', 'x')"));
    assert_eq!(found[0][0], 1);
    let entries = door.rows(&format!("SELECT account_id FROM entries WHERE account_id = '{id}'"));
    assert_eq!(entries, [[id]]);
    let entries = door.rows(&format!("SELECT account_id FROM entries WHERE code = '{code}'"));
    assert_eq!(entries, [[id]], "a domain of that name holds over tables");

    // Joins survive: over the key that is referred to, and over a domain.
    for on in ["a.id = e.account_id", "a.code = e.code"] {
        let sql =
            format!("SELECT count(*) FROM accounts a JOIN entries e ON {on} WHERE a.id = '{id}'");
        assert_eq!(door.rows(&sql)[0][0], 1, "{on}");
        let sql = format!("SELECT count(*) FROM accounts a JOIN entries e ON {on}");
        assert_eq!(door.rows(&sql)[0][0], 40, "{on}");
    }
    let sql = "SELECT count(*) FROM accounts a JOIN entries e ON a.id = e.code";
    assert_eq!(door.rows(sql)[0][0], 0, "two domains do not meet");

    // The key itself finds nothing.
    for guess in ["'5003'", "'AC-0003'"] {
        let sql = format!("SELECT count(*) FROM accounts WHERE id = {guess} OR code = {guess}");
        assert_eq!(door.rows(&sql)[0][0], 0, "{guess}");
    }
}

#[test]
fn a_key_of_one_answer_finds_its_row_in_the_next_on_postgresql() {
    a_key_of_one_answer_finds_its_row_in_the_next(Engine::Postgresql);
}

#[test]
fn a_key_of_one_answer_finds_its_row_in_the_next_on_mysql() {
    a_key_of_one_answer_finds_its_row_in_the_next(Engine::Mysql);
}

#[test]
fn a_key_of_one_answer_finds_its_row_in_the_next_on_sqlite() {
    a_key_of_one_answer_finds_its_row_in_the_next(Engine::Sqlite);
}
