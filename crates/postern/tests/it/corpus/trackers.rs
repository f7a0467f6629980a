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

/// Whoever asks of ever smaller parts is shown them.
#[test]
fn honest_drill_downs_are_shown() {
    on_each_engine(|engine, door| {
        let door = door();
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
    });
}
