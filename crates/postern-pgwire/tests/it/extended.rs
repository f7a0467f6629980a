//! The extended protocol: statements, portals, pipelines.

use postern_audit::Verdict;
use postern_core::rows::{Block, Cell, CellRows};

use crate::{
    client::{Door, Message, SQL, bind, execute, message, of, parse, sync, tags},
    house::{Play, block},
};

const ONE: &str = "SELECT name, email FROM customers WHERE name = $1";

fn row_of(messages: &[Message]) -> Vec<String> {
    messages.iter().find(|message| message.tag == 'D').unwrap().cells()
}

#[tokio::test]
async fn a_statement_is_prepared_bound_described_and_run() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let ada: &[u8] = b"Ada";
    let parts = [
        parse("s", ONE, &[]),
        of('D', 'S', "s"),
        bind("p", "s", 0, &[Some(ada)], 0),
        of('D', 'P', "p"),
        execute("p", 0),
        of('C', 'P', "p"),
        of('C', 'S', "s"),
        sync(),
    ];
    client.send(&parts.concat()).await;
    let answer = client.until('Z').await;
    assert_eq!(tags(&answer), "1tT2TDC33Z");
    assert_eq!(answer[1].body, b"\0\x01\0\0\0\x19", "one text");
    assert_eq!(row_of(&answer), ["Ada", "ada@example.com"]);
    let decisions = door.shop.record.decisions.lock().unwrap().clone();
    let verdicts: Vec<_> = decisions.into_iter().map(|(verdict, _, _)| verdict).collect();
    assert_eq!(verdicts, [Verdict::Explained, Verdict::Allowed], "a look, and one answer");
}

#[tokio::test]
async fn values_come_and_answers_go_in_binary() {
    let door = Door::open().await;
    let cells = vec![Cell::Int(7), Cell::Text("x".into())];
    door.shop.stage.plays(Play::Blocks(vec![Block::Cells(CellRows { width: 2, cells })]));
    let mut client = door.login("ada").await;
    let five = 5_i32.to_be_bytes();
    let parts = [
        parse("", "SELECT name, email FROM customers WHERE name = $1", &[23]),
        bind("", "", 1, &[Some(&five)], 1),
        of('D', 'P', ""),
        execute("", 0),
        sync(),
    ];
    client.send(&parts.concat()).await;
    let answer = client.until('Z').await;
    assert_eq!(tags(&answer), "12TDCZ");
    assert_eq!(answer[3].body, b"\0\x02\0\0\0\x017\0\0\0\x01x");
    for (types, format, value, state) in [
        (&[23_u32][..], 1, &b"abc"[..], "22P03"),
        (&[23], 0, b"abc", "22P02"),
        (&[23], 1, &b"\0\0\0\0\0\0\0\x01"[..], "22P03"),
        (&[21], 0, b"40000", "22P02"),
        (&[3904], 1, b"0123456789abcdef", "0A000"),
        (&[25], 0, b"a\xff", "22021"),
    ] {
        let parts = [parse("", ONE, types), bind("", "", format, &[Some(value)], 0), sync()];
        client.send(&parts.concat()).await;
        let answer = client.until('Z').await;
        assert_eq!((tags(&answer).as_str(), answer[1].state().as_str()), ("1EZ", state));
        assert!(!format!("{:?}", answer[1].field('M')).contains("abc"));
    }
}

#[tokio::test]
async fn types_that_a_client_declares_are_asked_and_told() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    // What is declared is told; 0 and `unknown` are left to the server, which says text.
    for (declared, told) in [(20_u32, 20_u8), (0, 25), (705, 25), (1_114, 0)] {
        let parts = [parse("", ONE, &[declared]), of('D', 'S', ""), sync()];
        client.send(&parts.concat()).await;
        let answer = client.until('Z').await;
        assert_eq!(tags(&answer), "1tTZ", "{declared}");
        let oid = if told == 0 { declared.to_be_bytes() } else { [0, 0, 0, told] };
        assert_eq!(answer[1].body, [&[0, 1][..], &oid].concat(), "{declared}");
    }
    for (declared, state, word) in [
        (&[99_999][..], "42704", "bad-params: there is no type 99999, which $1 is declared as"),
        (&[16_400], "42704", "leave the type open"),
        (&[2_205], "0A000", "a parameter of the type regclass"),
        (&[142], "0A000", "cast it in the statement"),
        (&[2_249], "42704", "there is no type 2249"),
        (&[25, 25], "22023", "2 types for 1 parameter"),
        (&[0, 0], "22023", "2 types for 1 parameter"),
    ] {
        client.send(&[parse("s", ONE, declared), bind("", "s", 0, &[], 0), sync()].concat()).await;
        let answer = client.until('Z').await;
        assert_eq!((tags(&answer).as_str(), answer[0].state().as_str()), ("EZ", state));
        let said = ['M', 'H'].map(|field| answer[0].field(field).unwrap_or_default()).join(" | ");
        assert!(said.contains(word), "{said}");
    }
    // A statement about the session takes none, whatever is said of them.
    client.send(&[parse("", "BEGIN", &[99_999]), bind("", "", 0, &[], 0), sync()].concat()).await;
    assert_eq!(tags(&client.until('Z').await), "12Z");
}

#[tokio::test]
async fn rows_are_fetched_a_few_at_a_time() {
    let door = Door::open().await;
    let rows: &[&[&str]] = &[&["1", "a"], &["2", "b"], &["3", "c"]];
    door.shop.stage.plays(Play::Blocks(vec![block(&rows[..2]), block(&rows[2..])]));
    let mut client = door.login("ada").await;
    client.query("BEGIN").await;
    let parts = [parse("", SQL, &[]), bind("p", "", 0, &[], 0), execute("p", 1), sync()];
    client.send(&parts.concat()).await;
    assert_eq!(tags(&client.until('Z').await), "12DsZ");
    client.send(&[execute("p", 2), execute("p", 2), execute("p", 2), sync()].concat()).await;
    assert_eq!(
        tags(&client.until('Z').await),
        "DDsCCZ",
        "a portal lives as long as its transaction"
    );
    client.query("COMMIT").await;
    client.send(&[execute("p", 0), sync()].concat()).await;
    assert_eq!(client.until('Z').await[0].state(), "34000");
    let outcomes = door.shop.record.outcomes.lock().unwrap().len();
    assert_eq!(outcomes, 1, "one answer");
}

#[tokio::test]
async fn a_portal_that_is_left_stops_what_runs_for_it() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::HangAfter(vec![block(&[&["1", "a"]])]));
    let mut client = door.login("ada").await;
    for leave in [message('H', b""), of('C', 'P', "p"), bind("p2", "nothing", 0, &[], 0)] {
        let parts = [parse("", SQL, &[]), bind("p", "", 0, &[], 0), execute("p", 1)];
        client.send(&[parts.concat(), leave, sync()].concat()).await;
        client.until('Z').await;
    }
    door.shop.stage.is_quiet().await;
}

#[tokio::test]
async fn after_an_error_everything_is_passed_over_until_sync() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let parts = [
        parse("", "SELECT secret FROM customers", &[]),
        bind("", "", 0, &[], 0),
        execute("", 0),
        parse("later", SQL, &[]),
        message('Q', b"SELECT 1\0"),
        message('B', b"no bind at all"),
        sync(),
        parse("", SQL, &[]),
        bind("", "", 0, &[], 0),
        execute("", 0),
        sync(),
    ];
    client.send(&parts.concat()).await;
    assert_eq!(tags(&client.until('Z').await), "EZ");
    assert_eq!(tags(&client.until('Z').await), "12DCZ", "the next group stands for itself");
    client.send(&[of('D', 'S', "later"), sync()].concat()).await;
    assert_eq!(client.until('Z').await[0].state(), "26000");
}

#[tokio::test]
async fn a_wrong_statement_is_told_when_it_is_parsed_and_recorded_once() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for (sql, state) in [
        ("SELEC 1", "42601"),
        ("SELECT secret FROM customers", "42P01"),
        ("SELECT secret FROM customers WHERE name = $1", "42P01"),
        ("SELECT name FROM nothing", "42P01"),
        ("DELETE FROM customers", "25006"),
        ("SELECT pg_sleep(1)", "42501"),
    ] {
        let before = door.shop.record.decisions.lock().unwrap().len();
        client.send(&[parse("s", sql, &[]), of('D', 'S', "s"), sync()].concat()).await;
        let answer = client.until('Z').await;
        assert_eq!((tags(&answer).as_str(), answer[0].state().as_str()), ("EZ", state), "{sql}");
        let decisions = door.shop.record.decisions.lock().unwrap().clone();
        let verdicts: Vec<_> = decisions.into_iter().map(|(verdict, _, _)| verdict).collect();
        assert_eq!(verdicts.len(), before + 1, "{sql}");
        assert!(matches!(verdicts[before], Verdict::Denied { .. }), "{sql}");
    }
    client.send(&[bind("", "s", 0, &[], 0), sync()].concat()).await;
    assert_eq!(client.until('Z').await[0].state(), "26000", "nothing is left of it");
}

#[tokio::test]
async fn what_is_prepared_and_never_run_leaves_no_trace() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    client
        .send(&[parse("s", ONE, &[]), bind("p", "s", 0, &[Some(b"x")], 0), sync()].concat())
        .await;
    assert_eq!(tags(&client.until('Z').await), "12Z");
    assert!(door.shop.record.decisions.lock().unwrap().is_empty());
    assert_eq!(door.shop.stage.runs.load(std::sync::atomic::Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_failed_transaction_parses_nothing_but_its_end() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    client.query("BEGIN").await;
    client.query("SELECT secret FROM customers").await;
    client.send(&[parse("", SQL, &[]), sync()].concat()).await;
    assert_eq!(client.until('Z').await[0].state(), "25P02");
    let parts = [parse("", "ROLLBACK", &[]), bind("", "", 0, &[], 0), execute("", 0), sync()];
    client.send(&parts.concat()).await;
    assert_eq!(tags(&client.until('Z').await), "12CZ");
}

#[tokio::test]
async fn names_of_statements_and_portals_are_kept_apart() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for (parts, state) in [
        (vec![parse("s", SQL, &[]), parse("s", SQL, &[])], "42P05"),
        (vec![bind("p", "s", 0, &[], 0), bind("p", "s", 0, &[], 0)], "42P03"),
        (vec![bind("", "t", 0, &[], 0)], "26000"),
        (vec![execute("q", 0)], "34000"),
        (vec![of('D', 'P', "q")], "34000"),
        (vec![parse("", "BEGIN; COMMIT", &[])], "42601"),
        (vec![parse("", "BEGIN", &[]), bind("", "", 0, &[Some(b"1")], 0)], "08P01"),
        (vec![message('F', b"\0\0\0\x01\0\0\0\0\0\0")], "0A000"),
    ] {
        client.send(&[parts.concat(), sync()].concat()).await;
        let answer = client.until('Z').await;
        let error = answer.iter().find(|message| message.tag == 'E').expect("an error");
        assert_eq!(error.state(), state);
        if error.field('M').is_some_and(|text| text.contains("by number")) {
            client.until('Z').await;
        }
    }
    client.send(&[of('C', 'S', "never"), of('C', 'P', "never"), sync()].concat()).await;
    assert_eq!(tags(&client.until('Z').await), "33Z");
}

#[tokio::test]
async fn session_statements_and_copies_may_be_prepared() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for (sql, expected) in [
        ("BEGIN", "1tn2nCZ"),
        ("SHOW timezone", "1tT2TDCZ"),
        ("", "1tn2nIZ"),
        ("ROLLBACK", "1tn2nCZ"),
        ("COPY (SELECT name, email FROM customers) TO STDOUT", "1tn2nHdcCZ"),
    ] {
        let parts = [
            parse("", sql, &[]),
            of('D', 'S', ""),
            bind("", "", 0, &[], 0),
            of('D', 'P', ""),
            execute("", 0),
            sync(),
        ];
        client.send(&parts.concat()).await;
        assert_eq!(tags(&client.until('Z').await), expected, "{sql}");
    }
}

#[tokio::test]
async fn flush_sends_what_there_is() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    client.send(&[parse("", SQL, &[]), message('H', b"")].concat()).await;
    assert_eq!(client.next().await.unwrap().tag, '1');
    client.send(&[bind("", "", 0, &[], 0), execute("", 0), sync()].concat()).await;
    assert_eq!(tags(&client.until('Z').await), "2DCZ");
}

#[tokio::test]
async fn statements_and_portals_are_bounded() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for at in 0..256 {
        client.send(&parse(&format!("s{at}"), SQL, &[])).await;
    }
    client.send(&[parse("more", SQL, &[]), sync()].concat()).await;
    let answer = client.until('Z').await;
    assert_eq!(answer.iter().filter(|message| message.tag == '1').count(), 256);
    assert_eq!(answer[256].state(), "53400");
    client.query("BEGIN").await;
    for at in 0..64 {
        client.send(&bind(&format!("p{at}"), "s1", 0, &[], 0)).await;
    }
    client.send(&[bind("more", "s1", 0, &[], 0), sync()].concat()).await;
    let answer = client.until('Z').await;
    assert_eq!(answer[64].state(), "53400");
    assert_eq!(door.shop.stage.runs.load(std::sync::atomic::Ordering::SeqCst), 0);
}

#[tokio::test]
async fn as_many_values_as_the_protocol_counts_are_refused_and_not_kept() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let values = vec![Some(&b"1"[..]); 65_535];
    client.send(&[parse("", ONE, &[]), bind("", "", 0, &values, 0), sync()].concat()).await;
    let answer = client.until('Z').await;
    assert_eq!((tags(&answer).as_str(), answer[1].state().as_str()), ("1EZ", "22023"));
    for count in [0, 2, 1_000] {
        client.send(&[bind("", "", 0, &values[..count], 0), execute("", 0), sync()].concat()).await;
        let answer = client.until('Z').await;
        assert_eq!(
            (tags(&answer).as_str(), answer[1].state().as_str()),
            ("2EZ", "22023"),
            "{count}"
        );
    }
}

#[tokio::test]
async fn a_copy_is_sent_once() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let copy = format!("COPY ({SQL}) TO STDOUT");
    let parts =
        [parse("", &copy, &[]), bind("", "", 0, &[], 0), execute("", 0), execute("", 0), sync()];
    client.send(&parts.concat()).await;
    let answer = client.until('Z').await;
    assert_eq!(tags(&answer), "12HdcCEZ");
    assert_eq!(answer[answer.len() - 2].state(), "55000");
}

#[tokio::test]
async fn a_statement_of_comments_alone_is_empty() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    assert_eq!(tags(&client.query("-- ping").await), "IZ");
    let parts = [parse("", "/* ping */", &[]), bind("", "", 0, &[], 0), execute("", 0), sync()];
    client.send(&parts.concat()).await;
    assert_eq!(tags(&client.until('Z').await), "12IZ");
}
