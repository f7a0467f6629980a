//! Bodies and statements that no honest client sends. After each the server answers honest ones.

use super::house::{House, ask, code, post};
use crate::server::Server;

const LONGEST: usize = 64 * 1024;

fn lives(server: &Server, key: &str, after: &str) {
    let answer = ask(server.address(), key, "SELECT id FROM people WHERE id = 1");
    let answer = answer.unwrap_or_else(|error| panic!("after {after}: {error:#}"));
    assert_eq!(code(&answer), "answered", "after {after}");
}

#[test]
fn bodies_that_are_no_question_are_refused_and_the_server_lives() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let huge = format!("{{\"sql\":\"{}\"}}", "x".repeat(10_000_000));
    let deep = format!("{{\"sql\":{}1{}}}", "[".repeat(200_000), "]".repeat(200_000));
    let bodies: [(&str, &[u8], u16); 15] = [
        ("nothing", b"", 400),
        ("blanks", b"   \n", 400),
        ("10 MB", huge.as_bytes(), 413),
        ("deep JSON", deep.as_bytes(), 400),
        ("no UTF-8", b"{\"sql\":\"SELECT '\xff\xfe'\"}", 400),
        ("a NUL byte", b"{\"sql\":\"SELECT id\0 FROM people\"}", 400),
        ("an escaped NUL", b"{\"sql\":\"SELECT id\\u0000 FROM people\"}", 400),
        ("half a surrogate", b"{\"sql\":\"SELECT '\\ud800'\"}", 400),
        ("no JSON", b"SELECT id FROM people", 400),
        ("half of it", b"{\"sql\":\"SELECT id FROM", 400),
        ("two of it", b"{\"sql\":\"SELECT id FROM people\"}{}", 400),
        ("a list", b"[\"SELECT id FROM people\"]", 400),
        ("a number", b"{\"sql\":1}", 400),
        ("an unknown member", b"{\"sql\":\"SELECT id FROM people\",\"role\":\"admin\"}", 400),
        ("no statement", b"{\"sql\":\"\"}", 400),
    ];
    for (what, body, status) in bodies {
        let refused = post(server.address(), &key, body).unwrap_or_else(|e| panic!("{what}: {e}"));
        assert_eq!(refused.status, status, "{what}: {}", refused.text());
        assert!(!refused.text().contains("Person"), "{what}");
        lives(&server, &key, what);
    }
}

/// A text of pieces, cut to the longest statement that is read.
fn chain(head: &str, piece: &str, times: usize, tail: &str) -> String {
    let room = (LONGEST - head.len() - tail.len()) / piece.len();
    format!("{head}{}{tail}", piece.repeat(times.min(room)))
}

#[test]
fn statements_as_deep_and_as_long_as_they_may_be_are_refused_and_the_server_lives() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let half = (LONGEST - 100) / 2;
    let parentheses = |times: usize| {
        format!("SELECT id FROM people WHERE {}1=1{}", "(".repeat(times), ")".repeat(times))
    };
    let head = "SELECT id FROM people WHERE id = 0";
    let statements = [
        ("parentheses", parentheses(half)),
        ("unclosed parentheses", chain("SELECT ", "(", 70_000, "")),
        ("subqueries", chain("SELECT ", "(SELECT ", 50_000, "1")),
        ("FROM of FROM", chain("SELECT * FROM ", "(SELECT * FROM ", 50_000, "people")),
        ("NOT", chain("SELECT id FROM people WHERE ", "NOT ", 50_000, "id = 1")),
        ("minus", chain("SELECT ", "- ", 50_000, "1")),
        ("OR", chain(head, " OR id=1", 50_000, "")),
        ("AND", chain(head, " AND id=1", 50_000, "")),
        ("||", chain("SELECT 'a'", "||'a'", 50_000, "")),
        ("+", chain("SELECT 1", "+1", 50_000, "")),
        ("UNION ALL", chain("SELECT 1", " UNION ALL SELECT 1", 50_000, "")),
        ("joins", chain("SELECT p.id FROM people p", ",people", 50_000, "")),
        ("CASE", chain("SELECT ", "CASE WHEN 1=1 THEN ", 50_000, "1")),
        ("columns", chain("SELECT id", ",id", 50_000, " FROM people")),
        ("IN", chain("SELECT id FROM people WHERE id IN (1", ",1", 50_000, ")")),
        ("casts", chain("SELECT 1", "::int", 50_000, "")),
        ("arrays", chain("SELECT ", "ARRAY[", 50_000, "1")),
        ("calls", chain("SELECT ", "abs(", 50_000, "1")),
        ("quotes", chain("SELECT ", "'", 70_000, "")),
        ("comments", chain("SELECT ", "/*", 70_000, "1")),
        ("semicolons", chain("SELECT 1", ";", 70_000, "")),
        ("dots", chain("SELECT a", ".a", 70_000, " FROM people")),
    ];
    for (what, sql) in statements {
        assert!(sql.len() <= LONGEST, "{what} has {} bytes", sql.len());
        let refused = ask(server.address(), &key, &sql);
        let refused = refused.unwrap_or_else(|error| panic!("{what}: {error:#}"));
        assert!((400..500).contains(&refused.status), "{what}: {}", refused.text());
        assert!(refused.body.len() < 4_096, "{what} is not sent back");
        lives(&server, &key, what);
    }
    let longer = ask(server.address(), &key, &format!("SELECT '{}'", "x".repeat(LONGEST))).unwrap();
    assert_eq!(code(&longer), "too-costly");
    // What is within the bounds passes: they refuse no honest statement.
    let honest = parentheses(20);
    assert_eq!(code(&ask(server.address(), &key, &honest).unwrap()), "answered");
}
