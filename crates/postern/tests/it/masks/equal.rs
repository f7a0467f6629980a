//! A mask means the same wherever it is computed: what three engines make of many values is what
//! the masks mean, written once more in `means.rs`.

use std::fmt::Write as _;

use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::Value;

use super::{
    door::{Door, Engine},
    means::{self, Keys, Meaning, Raw, Shown},
};

/// Rows of random values.
const ROWS: usize = 500;

/// Values of one type, and the masks that fit it.
struct Group {
    name: &'static str,
    /// In PostgreSQL, MySQL and SQLite.
    types: [&'static str; 3],
    masks: &'static [Meaning],
    values: BoxedStrategy<Raw>,
}

fn groups() -> Vec<Group> {
    const TEXT: [&str; 3] = ["text", "varchar(400)", "text"];
    let texts = |regex: &str| prop::string::string_regex(regex).unwrap().boxed();
    let mail = texts("[!-~]{1,8}@([a-zA-Z0-9-]{0,5}[.]){0,3}[a-zA-Z0-9]{1,4}");
    let plain = texts("[a-z.]{1,12}@[a-z]{2,8}[.](com|example|org)");
    let words = texts("[ ]{0,2}([A-Za-zÉéßñØжд0-9.'-]{1,9}[ ]{1,2}){0,3}[A-Za-zÉé0-9]{0,6}");
    let mixed = prop_oneof![texts("\\PC{0,12}"), texts("[a-zéß]{0,8}"), mail, plain].boxed();
    let v6 = any::<u128>().prop_map(|bits| std::net::Ipv6Addr::from(bits).to_string());
    let short = any::<(u32, u16)>().prop_map(|(head, tail)| {
        std::net::Ipv6Addr::from((u128::from(head) << 96) | u128::from(tail) | (1 << 90))
            .to_string()
    });
    let v4 = any::<u32>().prop_map(|bits| std::net::Ipv4Addr::from(bits).to_string());
    let near = texts("[0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,4}");
    let loose = texts("[0-9a-f:]{0,12}");
    let addresses = prop_oneof![v4, v6, short, near, loose];
    let days = (1000_u32..9999, 1_u32..13, 1_u32..29);
    let dates = days.clone().prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"));
    let moments = (days, 0_u32..24, 0_u32..60).prop_map(|((y, m, d), hour, minute)| {
        format!("{y}-{m:02}-{d:02} {hour:02}:{minute:02}:07")
    });
    // What a TIMESTAMP of MySQL holds.
    let recent = (1971_u32..2037, 1_u32..13, 1_u32..29, 0_u32..24)
        .prop_map(|(y, m, d, hour)| format!("{y}-{m:02}-{d:02} {hour:02}:00:07"));
    // Five digits behind the point, the last of them none that could make a half.
    let fraction = (-1_000_000_i32..1_000_000, 0_i32..10_000, 1_i32..5)
        .prop_map(|(whole, more, last)| f64::from(whole) + f64::from(more * 10 + last) / 100_000.0);
    let group = |name, types, masks, values| Group { name, types, masks, values };
    let of_text = |strategy: BoxedStrategy<String>| strategy.prop_map(Raw::Text).boxed();
    vec![
        group("word", TEXT, means::WORDS, of_text(words)),
        group("text", TEXT, means::TEXTS, of_text(mixed)),
        group("address", TEXT, means::ADDRESSES, of_text(addresses.boxed())),
        group("day", ["date"; 3], means::DATES, of_text(dates.boxed())),
        group(
            "moment",
            ["timestamp", "datetime", "timestamp"],
            means::DATES,
            of_text(moments.clone().boxed()),
        ),
        group(
            "instant",
            ["timestamp with time zone", "timestamp null", "timestamp"],
            means::DATES,
            of_text(recent.clone().boxed()),
        ),
        group(
            "midnight",
            ["timestamp", "datetime", "timestamp"],
            means::MOMENTS,
            of_text(moments.boxed()),
        ),
        group(
            "dawn",
            ["timestamp with time zone", "timestamp null", "timestamp"],
            means::MOMENTS,
            of_text(recent.boxed()),
        ),
        group(
            "number",
            ["integer", "int", "integer"],
            means::INTS,
            any::<i32>().prop_map(|n| Raw::Int(n.into())).boxed(),
        ),
        group(
            "exact",
            ["numeric(20, 8)", "decimal(20, 8)", "decimal"],
            means::NUMBERS,
            fraction.clone().prop_map(Raw::Real).boxed(),
        ),
        group(
            "wide",
            ["double precision", "double", "double"],
            means::NUMBERS,
            fraction.prop_map(Raw::Real).boxed(),
        ),
    ]
}

/// The columns of a group are its name and a number.
fn columns(group: &Group) -> impl Iterator<Item = String> + '_ {
    (0..group.masks.len()).map(|at| format!("{}_{at}", group.name))
}

fn schema(engine: Engine, groups: &[Group], rows: &[Vec<Option<Raw>>]) -> String {
    let at = match engine {
        Engine::Postgresql => 0,
        Engine::Mysql => 1,
        Engine::Sqlite => 2,
    };
    let held: Vec<String> = groups
        .iter()
        .flat_map(|group| columns(group).map(|name| format!("{name} {}", group.types[at])))
        .collect();
    let mut sql = format!("CREATE TABLE samples (n int PRIMARY KEY, {});\n", held.join(", "));
    let rows = rows.iter().enumerate().map(|(n, row)| {
        let cells = row.iter().zip(groups).flat_map(|(raw, group)| {
            std::iter::repeat_n(literal(engine, raw.as_ref()), group.masks.len())
        });
        format!("({n}, {})", cells.collect::<Vec<_>>().join(", "))
    });
    for rows in rows.collect::<Vec<_>>().chunks(50) {
        writeln!(sql, "INSERT INTO samples VALUES {};", rows.join(", ")).unwrap();
    }
    sql
}

fn literal(engine: Engine, raw: Option<&Raw>) -> String {
    match raw {
        None => "NULL".to_owned(),
        Some(Raw::Int(value)) => value.to_string(),
        Some(Raw::Real(value)) => value.to_string(),
        Some(Raw::Text(text))
            if text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'-' | b':' | b' ')) =>
        {
            format!("'{text}'")
        }
        Some(Raw::Text(text)) => {
            let hex = means::hex(text.as_bytes());
            match engine {
                Engine::Postgresql => format!("convert_from('\\x{hex}', 'UTF8')"),
                Engine::Mysql => format!("convert(x'{hex}' using utf8mb4)"),
                Engine::Sqlite => format!("CAST(x'{hex}' AS TEXT)"),
            }
        }
    }
}

fn catalog(groups: &[Group]) -> String {
    let mut text = "[samples.columns]\nn = { classification = \"public\" }\n".to_owned();
    for group in groups {
        for (name, mask) in columns(group).zip(group.masks) {
            let line = format!(
                "{name} = {{ classification = \"confidential\", mask = {} }}",
                mask.written
            );
            text.push_str(&(line + "\n"));
        }
    }
    text
}

fn engines_mean_the_same(engine: Engine) {
    let groups = groups();
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut value = |group: &Group| group.values.new_tree(&mut runner).unwrap().current();
    let mut rows: Vec<Vec<Option<Raw>>> =
        (1..ROWS).map(|_| groups.iter().map(|group| Some(value(group))).collect()).collect();
    rows.push(vec![None; groups.len()]);
    let door = Door::over(engine, &schema(engine, &groups, &rows), &catalog(&groups));
    let keys = Keys { master: door.mask_key() };
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (at, group) in groups.iter().enumerate() {
        let wanted = columns(group).collect::<Vec<_>>().join(", ");
        let answer = door.rows(&format!("SELECT {wanted} FROM samples ORDER BY n"));
        assert_eq!(answer.len(), rows.len());
        // Looked at by an expression, a column is masked where it is read, and is the same.
        let looked =
            columns(group).map(|name| format!("CASE WHEN n >= 0 THEN {name} END AS {name}"));
        let looked = looked.collect::<Vec<_>>().join(", ");
        assert_eq!(door.rows(&format!("SELECT {looked} FROM samples ORDER BY n")), answer);
        for (shown, row) in answer.iter().zip(&rows) {
            let raw = row[at].as_ref();
            for (shown, mask) in shown.iter().zip(group.masks) {
                let means = match raw {
                    Some(raw) => (mask.means)(raw, &keys),
                    None => Shown::Null,
                };
                seen += 1;
                if !same(shown, &means) {
                    wrong.push(format!("{} of {raw:?}: {shown}, not {means:?}", mask.written));
                }
            }
        }
    }
    println!("{engine:?}: {seen} values, {} wrong", wrong.len());
    wrong.truncate(40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn same(shown: &Value, means: &Shown) -> bool {
    match means {
        Shown::Null => shown.is_null(),
        Shown::Number(means) => {
            let number = shown.as_f64().or_else(|| shown.as_str()?.parse().ok());
            number.is_some_and(|number| (number - means).abs() < 1e-6)
        }
        // A moment is midnight; how it is written depends on the engine.
        Shown::Text(means) => shown.as_str().is_some_and(|shown| {
            let moment = shown.trim_end_matches('Z');
            let day = moment.strip_suffix("T00:00:00").or_else(|| moment.strip_suffix(" 00:00:00"));
            shown == means || day == Some(means)
        }),
    }
}

#[test]
fn masks_mean_on_postgresql_what_they_mean() {
    engines_mean_the_same(Engine::Postgresql);
}

#[test]
fn masks_mean_on_mysql_what_they_mean() {
    engines_mean_the_same(Engine::Mysql);
}

#[test]
fn masks_mean_on_sqlite_what_they_mean() {
    engines_mean_the_same(Engine::Sqlite);
}
