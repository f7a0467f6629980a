//! Questions that each stand on many people and together tell about few: conditions on several
//! tables, a whole less its parts, what two of them have in common.

use postern_testkit::mariadb;

use super::company::{Answer, Door, HONEST_MS};

/// What orders and their customers are asked together.
const JOINED: &str = "FROM customers c JOIN orders o ON o.customer_id = c.id WHERE";

/// Orders of one month, of customers of one city and region: with and without those of few.
const MARCH: &str = "c.city = 'Berlin' AND c.region = 'EU' AND o.ordered_at >= '2025-03-01' AND o.ordered_at < '2025-04-01'";

/// 22 people, of which one has no region.
const JANUARY: &str = "c.city = 'Austin' AND o.ordered_at >= '2025-01-01' \
     AND o.ordered_at < '2025-02-01' AND o.status IN ('new', 'paid', 'shipped')";

fn on_each_engine(check: impl Fn(&str, &dyn Fn() -> Door)) {
    check("sqlite", &|| Door::comparing(64).any_share().on_sqlite(HONEST_MS));
    check("postgresql", &|| Door::comparing(64).any_share().on_postgresql("", HONEST_MS));
    check("mysql", &|| {
        let database = mariadb::database().unwrap();
        Door::comparing(64).any_share().on_mysql(&database, HONEST_MS)
    });
}

/// How many rows show anything.
fn shown(door: &Door, sql: &str) -> usize {
    match door.ask("analyst", sql) {
        Answer::Rows(table) => {
            table.rows.iter().filter(|row| row.iter().any(|cell| !cell.is_null())).count()
        }
        Answer::Refused { code, detail } => panic!("{sql}: {code}: {detail}"),
    }
}

/// Asks one after the other: all but the last are shown.
fn last_is_hidden(door: &Door, engine: &str, questions: &[String]) {
    let (last, before) = questions.split_last().unwrap();
    for sql in before {
        assert_eq!(shown(door, sql), 1, "{engine}: {sql}");
    }
    assert_eq!(shown(door, last), 0, "{engine}: {last}");
}

#[test]
fn conditions_on_several_tables_are_looked_at_together() {
    on_each_engine(|engine, door| {
        let sum = |more: &str| format!("SELECT sum(o.total) AS s {JOINED} {MARCH}{more}");
        let less = sum(" AND o.status <> 'shipped'");
        let door_of = door();
        last_is_hidden(&door_of, engine, &[sum(""), less.clone()]);
        let both = |middle: &str| format!("SELECT ({}){middle}({less}) AS d", sum(""));
        assert_eq!(shown(&door(), &both(" - ")), 0, "{engine}");
        assert_eq!(shown(&door(), &format!("{} UNION ALL {less}", sum(""))), 1, "{engine}");
        // By way of records that are passed on, and of a table between.
        let passed = format!(
            "WITH t AS (SELECT o.total AS total, o.status AS status {JOINED} {MARCH}) \
             SELECT sum(total) AS s FROM t WHERE status <> 'shipped'"
        );
        assert_eq!(shown(&door_of, &passed), 0, "{engine}");
        let door = door();
        let items = |more: &str| {
            format!(
                "SELECT sum(i.quantity) AS s FROM customers c JOIN orders o ON o.customer_id = c.id \
                 JOIN order_items i ON i.order_id = o.id WHERE {MARCH}{more}"
            )
        };
        last_is_hidden(&door, engine, &[items(""), items(" AND o.status <> 'shipped'")]);
    });
}

#[test]
fn a_whole_and_its_parts_leave_nobody_alone() {
    on_each_engine(|engine, door| {
        let people = |more: &str| {
            format!(
                "SELECT count(DISTINCT c.id) AS p, count(*) AS n, sum(o.total) AS s {JOINED} {JANUARY}{more}"
            )
        };
        let of = |region: &str| people(&format!(" AND c.region = '{region}'"));
        let questions = [people(""), of("US"), of("EU"), of("APAC")];
        last_is_hidden(&door(), engine, &questions);
        // The whole at last.
        let mut turned = questions.clone();
        turned.reverse();
        last_is_hidden(&door(), engine, &turned);
        let credit = |more: &str| {
            format!("SELECT count(*) AS n, sum(credit) AS s FROM customers WHERE vip{more}")
        };
        let of = |region: &str| credit(&format!(" AND region = '{region}'"));
        let questions = [credit(""), of("US"), of("EU"), of("APAC")];
        last_is_hidden(&door(), engine, &questions);
        // In one statement.
        let sums: Vec<String> = questions
            .iter()
            .map(|one| format!("({})", one.replace("count(*) AS n, ", "")))
            .collect();
        assert_eq!(shown(&door(), &format!("SELECT {} AS d", sums.join(" - "))), 0, "{engine}");
    });
}

#[test]
fn what_two_have_in_common_is_nobody_alone() {
    on_each_engine(|engine, door| {
        let of = |what: &str| {
            format!("SELECT count(*) AS n, sum(credit) AS s FROM customers WHERE {what}")
        };
        let (either, one, other) = (of("vip OR region IS NULL"), of("region IS NULL"), of("vip"));
        for order in [
            [either.clone(), one.clone(), other.clone()],
            [one.clone(), other.clone(), either.clone()],
            [other, either, one],
        ] {
            last_is_hidden(&door(), engine, &order);
        }
    });
}

/// What is shown of groups, each by the text of its key.
fn groups(door: &Door, sql: &str) -> Vec<String> {
    match door.ask("analyst", sql) {
        Answer::Rows(table) => {
            table.rows.iter().map(|row| row[0].as_str().unwrap_or_default().to_owned()).collect()
        }
        Answer::Refused { code, detail } => panic!("{sql}: {code}: {detail}"),
    }
}

/// People of whom two, or one, have no region: they are left out with those of the next smallest.
///
/// Says which.
fn of_people(door: &Door, engine: &str, from: &str, what: &str) -> &'static str {
    let by_region = format!("SELECT c.region, {what} {from} GROUP BY c.region");
    let of = |more: &str| format!("SELECT {what} {from} AND {more}");
    assert_eq!(shown(door, &format!("SELECT {what} {from}")), 1, "{engine}: {from}");
    let seen = groups(door, &by_region);
    assert_eq!(seen.len(), 2, "{engine}: {seen:?}");
    let hidden = ["APAC", "EU", "US"].into_iter().find(|one| !seen.iter().any(|seen| seen == one));
    let hidden = hidden.unwrap();
    let [one, other] = [&seen[0], &seen[1]];
    for (few, how) in [
        (format!("c.region = '{hidden}'"), "what was left out, alone"),
        (format!("(c.region = '{hidden}' OR c.region = '{one}')"), "beside another"),
        (format!("(c.region IN ('{one}', '{other}') OR c.region IS NULL)"), "all but that"),
        (format!("c.region <> '{one}'"), "those who have a region"),
    ] {
        assert_eq!(shown(door, &of(&few)), 0, "{engine}: {how}: {few}");
    }
    // By another key.
    let split = format!(
        "SELECT CASE WHEN c.region = '{hidden}' THEN 'x' ELSE 'y' END AS k, {what} {from} GROUP BY 1"
    );
    assert_eq!(shown(door, &split), 0, "{engine}: {split}");
    // What was shown may be asked again, alone and together.
    assert_eq!(groups(door, &by_region), seen, "{engine}");
    assert_eq!(shown(door, &of(&format!("c.region = '{one}'"))), 1, "{engine}: {one}");
    assert_eq!(shown(door, &of(&format!("c.region IN ('{one}', '{other}')"))), 1, "{engine}");
    hidden
}

#[test]
fn what_was_left_out_of_groups_is_not_shown_alone() {
    on_each_engine(|engine, door| {
        let orders = format!("{JOINED} {JANUARY}");
        for (from, what) in [("FROM customers c WHERE c.vip", "c.credit"), (&orders, "o.total")] {
            let what = format!("count(*) AS n, sum({what}) AS s");
            let hidden = of_people(&door(), engine, from, &what);
            // The other way round: what would be left out was asked before.
            let door = door();
            for more in [String::new(), format!(" AND c.region = '{hidden}'")] {
                let sql = format!("SELECT {what} {from}{more}");
                assert_eq!(shown(&door, &sql), 1, "{engine}: {sql}");
            }
            let by_region = format!("SELECT c.region, {what} {from} GROUP BY c.region");
            // Told before, it is told again; another is left out in its place.
            let seen = groups(&door, &by_region);
            assert_eq!(seen.len(), 2, "{engine}: {by_region}: {seen:?}");
            assert!(seen.iter().any(|one| one == hidden), "{engine}: {seen:?}");
        }
        // In one statement.
        let all_but = "FROM customers WHERE vip AND (region <> 'APAC' OR region IS NULL)";
        let both = format!(
            "SELECT (SELECT sum(credit) {all_but}) AS s, (SELECT count(*) FROM \
             (SELECT region FROM customers WHERE vip GROUP BY region) AS g) AS n"
        );
        match door().ask("analyst", &both) {
            Answer::Rows(table) => {
                // One of those that are not APAC, and APAC itself, which is the rest of all.
                assert_eq!(table.rows[0][1].to_string(), "2", "{engine}: {both}: {:?}", table.rows);
            }
            Answer::Refused { code, detail } => panic!("{engine}: {both}: {code}: {detail}"),
        }
    });
}

/// Groups by one key, and by another that parts them further: what is left out of the second is
/// not told by a group of the first.
#[test]
fn groups_are_no_sum_of_the_groups_of_another_question_but_for_few() {
    on_each_engine(|engine, door| {
        // The two without a region, with whom those of a city stand beside them.
        let coarse = "SELECT CASE WHEN region = 'US' OR region IS NULL THEN 'a' ELSE 'b' END AS k, \
                      sum(credit) AS s FROM customers WHERE vip GROUP BY 1";
        let fine = "SELECT region, sum(credit) AS s FROM customers WHERE vip GROUP BY region";
        for (first, second) in [(coarse, fine), (fine, coarse)] {
            let door = door();
            assert_eq!(shown(&door, first), 2, "{engine}: {first}");
            let seen = groups(&door, second);
            // `a` and `US` are the same but for the two.
            let told = |one: &str| seen.iter().any(|seen| seen == one);
            assert!(!told("US") && !told("a"), "{engine}: {second}: {seen:?}");
        }
        // Two that are one of the first's together, and the two people.
        let three = "SELECT CASE WHEN region = 'APAC' THEN 'b' ELSE 'a' END AS k, sum(credit) AS s \
                     FROM customers WHERE vip GROUP BY 1";
        for (first, second) in [(three, fine), (fine, three)] {
            let door = door();
            let seen = [groups(&door, first), groups(&door, second)].concat();
            assert!(seen.len() >= 3, "{engine}: {first}: {second}: {seen:?}");
            // `a` is US, EU and the two.
            let told = |one: &str| seen.iter().any(|seen| seen == one);
            let all = told("a") && told("US") && told("EU");
            assert!(!all, "{engine}: {first}: {second}: {seen:?}");
        }
    });
}

/// People who have an order since then, and those who have none: three of the 24 are the difference.
#[test]
fn people_who_are_asked_for_by_different_joins_are_looked_at_together() {
    on_each_engine(|engine, door| {
        let since = "o.ordered_at >= '2025-07-26'";
        let all = "SELECT count(*) AS n FROM customers WHERE vip".to_owned();
        let with = format!(
            "SELECT count(DISTINCT c.id) AS n FROM customers c JOIN orders o ON o.customer_id = c.id \
             WHERE c.vip AND {since}"
        );
        last_is_hidden(&door(), engine, &[all.clone(), with.clone()]);
        last_is_hidden(&door(), engine, &[with.clone(), all.clone()]);
        let part = format!(
            "SELECT count(DISTINCT c.id) AS n, count(DISTINCT CASE WHEN {since} THEN c.id END) AS p \
             FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.vip"
        );
        assert_eq!(shown(&door(), &format!("SELECT p FROM ({part}) AS t")), 0, "{engine}: {part}");
        // Of those who have none, all but three are no vip.
        let without = |more: &str| {
            format!(
                "SELECT count(*) AS n FROM customers c LEFT JOIN orders o \
                 ON o.customer_id = c.id AND {since} WHERE o.id IS NULL{more}"
            )
        };
        let less = without(" AND NOT c.vip");
        last_is_hidden(&door(), engine, &[without(""), less.clone()]);
        last_is_hidden(&door(), engine, &[less, without("")]);
        last_is_hidden(
            &door(),
            engine,
            &[all, with.replace(since, "NOT o.ordered_at < '2025-07-26'")],
        );
        // By a key.
        let door = door();
        let by =
            |of: &str| format!("SELECT c.region, count(DISTINCT c.id) AS n {of} GROUP BY c.region");
        assert_eq!(shown(&door, &by("FROM customers c WHERE NOT c.vip")), 4, "{engine}");
        let ordered = "FROM customers c JOIN orders o ON o.customer_id = c.id";
        let seen = shown(&door, &by(ordered));
        assert!(seen < 4, "{engine}: the two of no region: {seen}");
    });
}

/// Orders beside payments: no table sees both. What people they are of is looked at all the same.
#[test]
fn what_no_table_sees_whole_is_looked_at_from_each() {
    on_each_engine(|engine, door| {
        let count = |more: &str| {
            format!(
                "SELECT count(*) AS n FROM customers c JOIN orders o ON o.customer_id = c.id \
                 JOIN orders p ON p.customer_id = c.id WHERE o.status = 'paid'{more}"
            )
        };
        let few = " AND NOT (c.city = 'Lyon' AND c.region IS NULL AND c.vip)";
        let door = door();
        match door.ask("analyst", &count("")) {
            Answer::Refused { code, .. } => assert_eq!(code, "aggregate-only", "{engine}"),
            Answer::Rows(table) => {
                assert_eq!(table.rows.len(), 1, "{engine}");
                assert_eq!(shown(&door, &count(few)), 0, "{engine}");
            }
        }
    });
}

/// Keys that differ in their texts, and are one key to the server that groups by them.
#[test]
fn keys_that_are_equal_to_the_server_hide_nobody() {
    on_each_engine(|engine, door| {
        let what = "count(*) AS n, sum(credit) AS s FROM customers GROUP BY 1";
        let few = "region IS NULL AND vip AND city = 'Lyon'";
        let others: &[(&str, &str)] = match engine {
            "mysql" => &[("'BERLIN'", "city"), ("'Berlin '", "city"), ("'Bérlin'", "city")],
            _ => &[("1", "CASE WHEN city = 'Berlin' THEN 1.0 ELSE 0 END")],
        };
        for (own, other) in others {
            let door = door();
            let plain = format!("SELECT {other} AS k, {what}");
            let before = shown(&door, &plain);
            assert!(before >= 2, "{engine}: {plain}");
            let moved = format!("SELECT CASE WHEN {few} THEN {own} ELSE {other} END AS k, {what}");
            let after = groups(&door, &moved);
            let told = after.iter().any(|key| key.to_lowercase().starts_with('b'));
            assert!(!told, "{engine}: {moved}: {after:?}");
            // Of two groups one tells the other, so neither is there.
            assert!(before > 2 || after.is_empty(), "{engine}: {moved}: {after:?}");
        }
    });
}

/// Whoever asks of ever smaller parts is shown them.
#[test]
fn honest_drill_downs_are_shown() {
    on_each_engine(|engine, fresh| {
        let door = fresh();
        for (sql, rows) in [
            ("SELECT count(*) AS n, sum(credit) AS s FROM customers", 1),
            ("SELECT region, count(*) AS n, sum(credit) AS s FROM customers GROUP BY region", 4),
            ("SELECT count(*) AS n FROM customers WHERE region = 'EU'", 1),
            ("SELECT city, count(*) AS n FROM customers WHERE region = 'EU' GROUP BY city", 5),
            ("SELECT count(*) AS n FROM customers WHERE region = 'EU' AND city = 'Lyon'", 1),
            ("SELECT count(*) AS n FROM customers WHERE region = 'US'", 1),
            ("SELECT status, count(*) AS n, sum(total) AS s FROM orders GROUP BY status", 4),
            (
                "SELECT c.region, count(*) AS n, sum(o.total) AS s FROM customers c \
                 JOIN orders o ON o.customer_id = c.id GROUP BY c.region",
                4,
            ),
            (
                "SELECT o.status, sum(o.total) AS s FROM customers c \
                 JOIN orders o ON o.customer_id = c.id WHERE c.region = 'EU' GROUP BY o.status",
                4,
            ),
            (
                "SELECT sum(o.total) AS s FROM customers c JOIN orders o ON o.customer_id = c.id \
                 WHERE c.region = 'EU' AND o.status = 'paid'",
                1,
            ),
            ("SELECT vip, avg(credit) AS a FROM customers GROUP BY vip", 2),
            ("SELECT city, vip, count(*) AS n FROM customers GROUP BY city, vip", 6),
        ] {
            assert_eq!(shown(&door, sql), rows, "{engine}: {sql}");
        }
        // No less than if nothing had been asked before: small groups within larger ones, and the same
        // by other conditions.
        let fresh = fresh();
        for sql in [
            "SELECT region, city, count(*) AS n FROM customers GROUP BY region, city",
            "SELECT city, count(*) AS n FROM customers GROUP BY city",
            "SELECT city, count(*) AS n FROM customers WHERE vip OR region = 'EU' GROUP BY city",
            "SELECT region, count(*) AS n FROM customers WHERE city <> 'Paris' GROUP BY region",
            "SELECT o.status, c.region, count(*) AS n, sum(o.total) AS s FROM customers c \
             JOIN orders o ON o.customer_id = c.id GROUP BY o.status, c.region",
            "SELECT o.status, c.city, sum(o.total) AS s FROM customers c \
             JOIN orders o ON o.customer_id = c.id WHERE c.region = 'US' GROUP BY o.status, c.city",
        ] {
            let (seen, alone) = (shown(&door, sql), shown(&fresh, sql));
            assert!(seen >= alone, "{engine}: {sql}: {seen} and {alone}");
        }
    });
}

/// How many people have a record of a kind, of another, and of either.
#[test]
fn people_of_two_kinds_of_records_are_nobody_alone() {
    on_each_engine(|engine, door| {
        let january = "(o.ordered_at >= '2025-01-01' AND o.ordered_at < '2025-02-01')";
        let july = "(o.ordered_at >= '2025-07-01' AND o.ordered_at < '2025-08-01')";
        let people = |of: &str| {
            format!(
                "SELECT count(DISTINCT c.id) AS n FROM customers c JOIN orders o ON o.customer_id = c.id \
                 WHERE c.city = 'Austin' AND o.status = 'new' AND {of}"
            )
        };
        let either = people(&format!("({january} OR {july})"));
        // Of 8 and 7 people three are in both.
        last_is_hidden(&door(), engine, &[people(january), people(july), either.clone()]);
        last_is_hidden(&door(), engine, &[people(july), people(january), either]);

        // Records are another thing than those whose they are.
        let records = |of: &str| people(of).replace("count(DISTINCT c.id)", "count(*)");
        let either = format!("({january} OR {july})");
        let all = [january, july, &either].map(records);
        let asked = door();
        for sql in &all {
            assert_eq!(shown(&asked, sql), 1, "{engine}: {sql}");
        }
    });
}

/// People are the same, whichever of their tables is asked.
#[test]
fn people_that_a_table_of_records_has_not_are_nobody_alone() {
    on_each_engine(|engine, door| {
        let all = "SELECT count(*) AS n FROM customers";
        // All but one bought something before.
        let before = "SELECT count(DISTINCT o.customer_id) AS n FROM orders o \
             WHERE o.ordered_at < '2025-02-20'";
        let questions = [all.to_owned(), before.to_owned()];
        last_is_hidden(&door(), engine, &questions);
        let [one, other] = questions;
        last_is_hidden(&door(), engine, &[other, one]);
    });
}

/// An order and its payment are the same money, and a customer's one ticket is the customer.
#[test]
fn what_one_table_tells_again_of_another_is_looked_at_together() {
    on_each_engine(|engine, door| {
        let from_orders = "FROM orders o JOIN customers c ON c.id = o.customer_id";
        let from_payments = "FROM payments p JOIN orders o ON o.id = p.order_id \
             JOIN customers c ON c.id = o.customer_id";
        let of = "o.ordered_at < '2025-04-01' AND c.city = 'Lyon' AND o.status = 'new'";
        // All but one person's, in the other table.
        let all = format!("SELECT sum(o.total) AS s {from_orders} WHERE {of}");
        let but_one = format!(
            "SELECT sum(p.amount) AS s {from_payments} WHERE {of} AND c.region IS NOT NULL"
        );
        last_is_hidden(&door(), engine, &[all.clone(), but_one.clone()]);
        last_is_hidden(&door(), engine, &[but_one, all]);
        // All but one order.
        let window = |since: &str| {
            format!(
                "o.ordered_at >= '2025-04-10 {since}:00:00' AND o.ordered_at < '2025-04-11 12:00:00'"
            )
        };
        let all = format!("SELECT sum(o.total) AS s FROM orders o WHERE {}", window("00"));
        let but_one = format!("SELECT sum(p.amount) AS s {from_payments} WHERE {}", window("05"));
        last_is_hidden(&door(), engine, &[all, but_one]);
        // Nothing is made of two tables whose conditions have nothing to do with one another.
        let asked = door();
        for sql in [
            format!("SELECT sum(o.total) AS s {from_orders} WHERE c.city = 'Lyon'"),
            format!("SELECT sum(p.amount) AS s {from_payments} WHERE c.city = 'Paris'"),
            format!("SELECT count(*) AS n {from_payments} WHERE p.method = 'card'"),
            "SELECT count(*) AS n FROM customers WHERE city = 'Lyon'".to_owned(),
        ] {
            assert_eq!(shown(&asked, &sql), 1, "{engine}: {sql}");
        }
    });
}

/// Four people of several records each, which other questions part.
#[test]
fn records_of_four_people_in_many_parts_are_four_people() {
    on_each_engine(|engine, door| {
        let from = "FROM payments p JOIN orders o ON o.id = p.order_id \
             JOIN customers c ON c.id = o.customer_id";
        let door = door();
        let parts = [
            format!("SELECT sum(p.amount) AS s {from} WHERE o.ordered_at < '2025-06-01'"),
            format!("SELECT sum(p.amount) AS s {from} WHERE o.status = 'new'"),
            format!("SELECT sum(p.amount) AS s {from} WHERE c.city = 'Austin'"),
        ];
        for sql in &parts {
            assert_eq!(shown(&door, sql), 1, "{engine}: {sql}");
        }
        let but_four = format!(
            "SELECT sum(p.amount) AS s {from} WHERE c.city = 'Austin' AND c.region IS NOT NULL"
        );
        assert_eq!(shown(&door, &but_four), 0, "{engine}: {but_four}");
    });
}

/// Pairs of somebody's records are as many as the square of them.
#[test]
fn pairs_of_records_are_not_counted() {
    on_each_engine(|engine, door| {
        let door = door();
        let pairs = "FROM customers c JOIN orders a ON a.customer_id = c.id \
             JOIN orders b ON b.customer_id = c.id";
        let refused = door.ask("analyst", &format!("SELECT count(*) AS n {pairs}"));
        let is_refused =
            matches!(&refused, Answer::Refused { code, .. } if code == "aggregate-only");
        assert!(is_refused, "{engine}: {refused:?}");
        let people = format!("SELECT count(DISTINCT c.id) AS n {pairs}");
        assert_eq!(shown(&door, &people), 1, "{engine}");
    });
}

/// 243 orders of 240 people are three people who ordered twice.
#[test]
fn how_many_records_beside_how_many_people_tells_of_nobody_alone() {
    on_each_engine(|engine, door| {
        let of = |what: &str, until: &str| {
            format!("SELECT {what} FROM orders o WHERE o.ordered_at < '2025-02-{until}'")
        };
        let (records, people) = ("count(*) AS n", "count(DISTINCT o.customer_id) AS p");
        let three = "20 16:00:00";
        last_is_hidden(&door(), engine, &[of(&format!("{records}, {people}"), three)]);
        last_is_hidden(&door(), engine, &[of(records, three), of(people, three)]);
        last_is_hidden(&door(), engine, &[of(people, three), of(records, three)]);
        // What was withheld once is not shown in other words.
        let asked = door();
        let both = format!("{records}, {people}");
        let shows = [(records, 1), (people, 0), (&both, 0), (people, 0)];
        for (what, shows) in shows {
            assert_eq!(shown(&asked, &of(what, three)), shows, "{engine}: {what}");
        }
        // Nobody twice, and enough.
        for until in ["10 00:00:00", "28 00:00:00"] {
            let both = of(&format!("{records}, {people}"), until);
            assert_eq!(shown(&door(), &both), 1, "{engine}: {both}");
        }
    });
}

/// A customer without a ticket is a row as well, and one who ordered once is an order.
#[test]
fn rows_that_are_people_are_people() {
    on_each_engine(|engine, door| {
        let tickets = "FROM customers c LEFT JOIN tickets t ON t.customer_id = c.id";
        let region = |from: &str, more: &str| {
            format!("SELECT count(*) AS n {from} WHERE c.region = 'APAC'{more}")
        };
        let four = " OR (c.region IS NULL AND c.city = 'Berlin')";
        let whole = region("FROM customers c", "");
        last_is_hidden(&door(), engine, &[whole, region(tickets, four)]);
        // In a month nobody orders twice: as many orders as people.
        let month = "o.ordered_at >= '2025-01-01' AND o.ordered_at < '2025-02-01'";
        let orders = "FROM orders o JOIN customers c ON c.id = o.customer_id";
        let with_few = "(c.region = 'EU' OR (c.region IS NULL AND c.city = 'Berlin'))";
        let people =
            format!("SELECT count(DISTINCT c.id) AS n {orders} WHERE {month} AND {with_few}");
        let records = format!("SELECT count(*) AS n {orders} WHERE {month} AND c.region = 'EU'");
        last_is_hidden(&door(), engine, &[people.clone(), records.clone()]);
        last_is_hidden(&door(), engine, &[records, people]);
    });
}

/// Who has so many orders is told beside who has so many since a day later.
#[test]
fn how_many_records_people_have_parts_people() {
    on_each_engine(|engine, door| {
        let since = |day: &str| {
            format!(
                "(SELECT count(*) FROM orders o WHERE o.customer_id = c.id \
                 AND o.ordered_at >= '2025-07-0{day}')"
            )
        };
        let of = |what: &str| {
            format!("SELECT count(*) AS n FROM customers c WHERE c.region = 'EU'{what}")
        };
        let (two, later) =
            (format!(" AND {} >= 2", since("1")), format!(" AND {} >= 2", since("2")));
        last_is_hidden(&door(), engine, &[of(&two), of(&later)]);
        // All of them less those who ordered once.
        let one = format!(" AND {} = 1", since("1"));
        last_is_hidden(&door(), engine, &[of(""), of(&one), of(&later)]);
        // The same in other words is told again, and what is as far from it as enough is.
        let asked = door();
        let by_group = " AND c.id IN (SELECT customer_id FROM orders WHERE ordered_at >= '2025-07-01' \
                        GROUP BY customer_id HAVING count(*) > 1)";
        let all = "SELECT count(*) AS n FROM (SELECT customer_id FROM orders WHERE \
                   ordered_at >= '2025-07-01' GROUP BY customer_id HAVING count(*) > 1) AS t";
        for sql in [of(&two), of(by_group), all.to_owned(), of(&one)] {
            assert_eq!(shown(&asked, &sql), 1, "{engine}: {sql}");
        }
    });
}

/// A measure is cut at multiples of fifty: between two of them are few.
#[test]
fn what_a_measure_is_cut_by_parts_records() {
    on_each_engine(|engine, door| {
        let of = |what: &str, from: u32| {
            format!(
                "SELECT {what} FROM payments p JOIN orders o ON o.id = p.order_id JOIN customers c \
                 ON c.id = o.customer_id WHERE c.city = 'Austin' AND c.region = 'EU' AND p.amount >= {from}"
            )
        };
        for what in ["count(*) AS n", "count(DISTINCT c.id) AS n", "sum(p.amount) AS s"] {
            last_is_hidden(&door(), engine, &[of(what, 500), of(what, 550)]);
            last_is_hidden(&door(), engine, &[of(what, 550), of(what, 500)]);
        }
        let between = of("sum(p.amount) AS s", 500) + " AND p.amount < 550";
        assert_eq!(shown(&door(), &between), 0, "{engine}");
        let both = format!(
            "SELECT sum(CASE WHEN p.amount >= 500 THEN p.amount END) - sum(CASE WHEN p.amount >= 550 \
             THEN p.amount END) AS d {}",
            of("1", 0).trim_start_matches("SELECT 1 ")
        );
        assert_eq!(shown(&door(), &both), 0, "{engine}");
    });
}

/// 88 people of two cities have a region, of whom 84 ordered before that day.
#[test]
fn a_part_by_a_value_or_by_a_case_is_a_part() {
    on_each_engine(|engine, door| {
        let most = "id IN (SELECT customer_id FROM orders WHERE ordered_at < '2025-02-18')";
        let cities = "city IN ('Lyon', 'Austin')";
        let few_less = format!(
            "SELECT count(*) AS n FROM customers WHERE {cities} AND region IS NOT NULL AND {most}"
        );
        let values = format!("SELECT count(region) AS n FROM customers WHERE {cities}");
        last_is_hidden(&door(), engine, &[values.clone(), few_less.clone()]);
        let by_case = format!(
            "SELECT count(CASE WHEN region IS NULL THEN NULL ELSE 1 END) AS n FROM customers WHERE {cities}"
        );
        last_is_hidden(&door(), engine, &[by_case, few_less]);
        // 15 people of which one did not.
        let less = format!(
            "SELECT count(*) AS n FROM customers WHERE city = 'Osaka' AND region = 'EU' AND {most}"
        );
        for case in
            ["CASE city WHEN 'Osaka' THEN 1 END", "CASE WHEN city <> 'Osaka' THEN NULL ELSE 1 END"]
        {
            let part = format!("SELECT count({case}) AS n FROM customers WHERE region = 'EU'");
            last_is_hidden(&door(), engine, &[part, less.clone()]);
        }
    });
}

/// Of Berlin's twelve people with new orders one has no region: an outer join to those who have one
/// gives the city of the others alone.
#[test]
fn the_small_side_of_an_outer_join_is_those_of_its_condition() {
    on_each_engine(|engine, door| {
        let grouped = |from: &str| {
            format!(
                "SELECT s FROM (SELECT c.city AS city, o.status AS status, sum(o.total) AS s FROM {from} \
                 GROUP BY c.city, o.status) AS g WHERE g.city = 'Berlin' AND g.status = 'new'"
            )
        };
        let asked = |what: &str, from: &str| {
            format!("SELECT {what} FROM {from} WHERE c.city = 'Berlin' AND o.status = 'new'")
        };
        let on = "c.id = o.customer_id";
        let all = format!("orders o JOIN customers c ON {on}");
        let sum = asked("sum(o.total) AS s", &all);
        for outer in [
            format!("orders o LEFT JOIN customers c ON {on} AND c.region IS NOT NULL"),
            format!("customers c RIGHT JOIN orders o ON {on} AND c.region IS NOT NULL"),
            format!(
                "orders o LEFT JOIN (SELECT id, city FROM customers WHERE region IS NOT NULL) AS c ON {on}"
            ),
        ] {
            last_is_hidden(&door(), engine, &[grouped(&outer), sum.clone()]);
            last_is_hidden(&door(), engine, &[sum.clone(), grouped(&outer)]);
            let there = asked("sum(o.total) AS s", &outer);
            last_is_hidden(&door(), engine, &[there.clone(), sum.clone()]);
            last_is_hidden(&door(), engine, &[sum.clone(), there]);
            let counted = format!("SELECT count(c.id) AS n FROM {outer} WHERE o.status = 'new'");
            let less = format!(
                "SELECT count(*) AS n FROM {all} WHERE o.status = 'new' AND c.region IS NOT NULL \
                 AND o.ordered_at >= '2025-01-01 21:00:00'"
            );
            last_is_hidden(&door(), engine, &[counted, less]);
            let people =
                format!("SELECT count(DISTINCT c.id) AS n FROM {outer} WHERE o.status = 'new'");
            let fewer = format!(
                "SELECT count(DISTINCT c.id) AS n FROM {all} WHERE o.status = 'new' AND c.region IS NOT NULL \
                 AND NOT (c.city = 'Paris' AND c.region = 'EU')"
            );
            last_is_hidden(&door(), engine, &[people, fewer]);
        }
        // Whether there is one.
        let new = |from: &str, more: &str| {
            format!("SELECT sum(o.total) AS s FROM {from} WHERE o.status = 'new'{more}")
        };
        let one = "c.city = 'Berlin' AND c.region IS NULL";
        let others =
            new(&format!("orders o LEFT JOIN customers c ON {on} AND {one}"), " AND c.id IS NULL");
        last_is_hidden(&door(), engine, &[new("orders o", ""), others.clone()]);
        last_is_hidden(&door(), engine, &[others, new("orders o", "")]);
        let there = format!("orders o LEFT JOIN customers c ON {on} AND NOT ({one})");
        let there = new(&there, " AND c.id IS NOT NULL");
        last_is_hidden(&door(), engine, &[new("orders o", ""), there.clone()]);
        last_is_hidden(&door(), engine, &[there, new("orders o", "")]);
        // A condition on the other side.
        let most = "o.ordered_at >= '2025-01-20'";
        let outer = format!("orders o LEFT JOIN customers c ON {on} AND {most}");
        let whole = format!(
            "SELECT count(*) AS n, sum(o.total) AS s FROM {all} WHERE c.city = 'Berlin' AND o.status = 'new'"
        );
        let part = format!(
            "SELECT count(*) AS n, sum(o.total) AS s FROM {outer} WHERE c.city = 'Berlin' AND o.status = 'new'"
        );
        last_is_hidden(&door(), engine, &[whole.clone(), part.clone()]);
        last_is_hidden(&door(), engine, &[part, whole]);
    });
}

/// Four people of Berlin have no region. That none of them is a vip is told of them as little as that all
/// are no vips.
#[test]
fn that_few_people_are_not_something_is_hidden_as_what_they_are() {
    const FOUR: &str = "c.city = 'Berlin' AND c.region IS NULL";
    on_each_engine(|engine, door| {
        let people = |what: &str| format!("SELECT count(*) AS n FROM customers c WHERE {what}");
        let whole = "SELECT count(*) AS n FROM customers c".to_owned();
        for less in [
            format!("NOT ({FOUR} AND c.vip)"),
            format!("NOT ({FOUR} AND NOT c.vip)"),
            "c.city <> 'Berlin' OR c.region IS NOT NULL OR NOT c.vip".to_owned(),
            format!("CASE WHEN {FOUR} AND c.vip THEN 'x' ELSE 'y' END = 'y'"),
            // Nothing is known of them by what is known beforehand.
            format!("NOT ({FOUR} AND c.vip AND c.city = 'Berlin')"),
        ] {
            last_is_hidden(&door(), engine, &[whole.clone(), people(&less)]);
            last_is_hidden(&door(), engine, &[people(&less), whole.clone()]);
            let part = format!(
                "SELECT n FROM (SELECT count(*) AS w, count(CASE WHEN {less} THEN 1 END) AS n \
                 FROM customers c) AS t"
            );
            assert_eq!(shown(&door(), &part), 0, "{engine}: {part}");
        }
        // By what is left of groups.
        let by = |what: &str| {
            format!("SELECT c.vip AS g, count(*) AS n FROM customers c WHERE {what} GROUP BY c.vip")
        };
        for [first, second] in
            [["true", &format!("NOT ({FOUR})")], [&format!("NOT ({FOUR})"), "true"]]
        {
            let door = door();
            assert_eq!(groups(&door, &by(first)).len(), 2, "{engine}");
            assert_eq!(groups(&door, &by(second)), Vec::<String>::new(), "{engine}");
        }
        // Of what they ordered, of which each has one status alone.
        let orders = |what: &str| {
            format!("SELECT sum(o.total) AS s {JOINED} o.ordered_at < '2025-02-01' AND {what}")
        };
        for status in ["new", "paid"] {
            let less = orders(&format!("NOT ({FOUR} AND o.status = '{status}')"));
            last_is_hidden(&door(), engine, &[orders("true"), less]);
        }
        // And how many people have such orders.
        let buyers = |what: &str| format!("SELECT count(DISTINCT c.id) AS n {JOINED} {what}");
        for status in ["new", "paid", "shipped", "returned"] {
            for is in ["c.vip", "NOT c.vip"] {
                let less = buyers(&format!("NOT ({FOUR} AND o.status = '{status}' AND {is})"));
                last_is_hidden(&door(), engine, &[buyers("true"), less.clone()]);
                last_is_hidden(&door(), engine, &[less, buyers("true")]);
            }
        }
        let many = door();
        assert_eq!(shown(&many, &whole), 1, "{engine}");
        let all = people("NOT (c.city = 'Berlin' AND c.vip)");
        assert_eq!(shown(&many, &all), 1, "{engine}: {all}");
    });
}

/// Three people ordered on the first day, nothing that is returned.
#[test]
fn that_few_people_have_no_such_records_is_hidden() {
    on_each_engine(|engine, door| {
        let day = "o.ordered_at < '2025-01-01 18:00:00'";
        let people = |more: &str| {
            format!(
                "SELECT count(*) AS n FROM customers c WHERE c.id NOT IN (SELECT o.customer_id \
                 FROM orders o WHERE {day} AND o.status = '{more}')"
            )
        };
        let whole = "SELECT count(*) AS n FROM customers c".to_owned();
        for status in ["new", "paid", "shipped", "returned"] {
            last_is_hidden(&door(), engine, &[whole.clone(), people(status)]);
        }
        let all = "SELECT count(*) AS n FROM customers c WHERE c.id NOT IN (SELECT o.customer_id \
                   FROM orders o WHERE o.ordered_at < '2020-01-01')";
        let door = door();
        assert_eq!(shown(&door, &whole), 1, "{engine}");
        assert_eq!(shown(&door, all), 1, "{engine}");
    });
}
