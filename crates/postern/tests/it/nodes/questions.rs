//! What an owner's agents asked of groups at one node is compared with what they ask at the other.

use serde_json::{Value, json};

use super::site::{Site, eventually, rows, said};

const LYON: &str = "SELECT city, count(*) AS people FROM people WHERE city = 'Lyon' GROUP BY city";
/// The same people without one.
const BUT_ONE: &str = "SELECT city, count(*) AS people FROM people WHERE city = 'Lyon' AND tier = 'plain' GROUP BY city";

fn lyon(people: u64) -> Value {
    json!([["Lyon", people]])
}

#[test]
fn two_questions_that_differ_by_one_person_are_not_answered_by_two_nodes() {
    let site = Site::new();
    let [(one, first), (_two, second)] = site.two("");
    let (bo, cy) = (one.new_key("bo"), one.new_key("cy"));
    eventually("the key is known", || said(second.address(), &cy, LYON) == "answered");
    assert_eq!(rows(first.address(), &bo, LYON), lyon(100));
    // Another agent of the owner, at the other node.
    assert_eq!(rows(second.address(), &cy, BUT_ONE), json!([]));
    assert_eq!(rows(first.address(), &bo, BUT_ONE), json!([]));
    assert_eq!(rows(second.address(), &cy, LYON), lyon(100), "what was asked first stays");
    // It outlives the nodes, killed as they are.
    let (node, server) = (one, first);
    server.kill();
    let server = node.serve();
    assert_eq!(rows(server.address(), &bo, BUT_ONE), json!([]));
    assert_eq!(rows(server.address(), &bo, LYON), lyon(100));
}

#[test]
fn the_questions_of_a_day_are_counted_over_both_nodes() {
    let site = Site::new();
    let [(one, first), (_two, second)] = site.two("");
    let bo = one.new_key("bo");
    let question =
        |condition: &str| format!("SELECT count(*) AS people FROM people WHERE {condition}");
    let six = ["= 'Lyon'", "= 'Paris'", "= 'Nice'", "<> 'Lyon'", "<> 'Paris'", "<> 'Nice'"]
        .map(|condition| question(&format!("city {condition}")));
    eventually("the key is known", || said(second.address(), &bo, &six[0]) == "answered");
    for (at, sql) in six.iter().enumerate() {
        let server = if at % 2 == 0 { &first } else { &second };
        let people = if at < 3 { 100 } else { 200 };
        assert_eq!(rows(server.address(), &bo, sql), json!([[people]]), "{sql}");
    }
    for server in [&first, &second] {
        assert_eq!(said(server.address(), &bo, &question("tier = 'plain'")), "over-budget");
        assert_eq!(said(server.address(), &bo, &six[5]), "answered", "it was asked before");
    }
}
