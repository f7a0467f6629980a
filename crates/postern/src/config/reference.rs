//! The reference says what the code reads: every key, every bound, every code.

use std::collections::BTreeSet;

use postern_core::limits::Limits;

const CONFIGURATION: &str = include_str!("../../../../docs/setup/configuration.md");
const REFUSALS: &str = include_str!("../../../../docs/reference/refusals.md");
const READERS: [&str; 5] = [
    include_str!("postern_toml.rs"),
    include_str!("agents_toml.rs"),
    include_str!("catalog_toml.rs"),
    include_str!("masks.rs"),
    include_str!("cluster.rs"),
];

/// Texts between quotes that follow one of these.
fn quoted_after<'a>(text: &'a str, marks: &[&str]) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for mark in marks {
        let rest = text.split(mark).skip(1);
        found.extend(rest.filter_map(|rest| rest.split('"').next()));
    }
    found
}

/// Words of a text that stand as code.
fn named(text: &str) -> BTreeSet<&str> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    text.split('`').skip(1).step_by(2).flat_map(|code| code.split(move |c| !word(c))).collect()
}

#[test]
fn every_key_that_is_read_is_described() {
    let named = named(CONFIGURATION);
    let marks = [".get(\"", "require(\"", "whole(\"", "small(\"", "named(root, \""];
    for reader in READERS {
        let keys = quoted_after(reader, &marks);
        let missing: Vec<_> = keys.iter().filter(|key| !named.contains(**key)).collect();
        assert!(missing.is_empty(), "not in docs/setup/configuration.md: {missing:?}");
    }
}

#[test]
fn what_a_cluster_needs_stands_there_as_it_is_tried() {
    let cluster = include_str!("../../../../docs/setup/cluster.md");
    let made = postern_cluster::SCHEMA.lines().filter(|line| !line.starts_with("--"));
    let made = made.collect::<Vec<_>>().join("\n");
    assert!(cluster.contains(made.trim()), "{made}");
    let rule = include_str!("../../../postern-cluster/src/users.acl").trim();
    assert!(cluster.contains(rule), "{rule}");
}

#[test]
fn bounds_stand_there_as_they_are() {
    let grouped = |number: u64| {
        let digits = number.to_string();
        let groups = digits.as_bytes().rchunks(3).rev();
        let groups: Vec<_> = groups.map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join(",")
    };
    let Limits {
        row_limit,
        result_bytes_max,
        cell_bytes_max,
        timeout,
        requests_per_minute,
        concurrent_max,
        plan_cost_max,
        distinct_keys_per_day,
    } = Limits::default();
    for (name, usual) in [
        ("row_limit", Some(row_limit)),
        ("result_bytes_max", Some(result_bytes_max)),
        ("cell_bytes_max", Some(cell_bytes_max)),
        ("timeout_ms", Some(u64::try_from(timeout.as_millis()).unwrap())),
        ("requests_per_minute", Some(requests_per_minute.into())),
        ("concurrent_max", Some(concurrent_max.into())),
        ("plan_cost_max", plan_cost_max),
        ("distinct_keys_per_day", distinct_keys_per_day),
    ] {
        let row = CONFIGURATION.lines().find(|line| line.starts_with(&format!("| `{name}`")));
        let row = row.unwrap_or_else(|| panic!("{name} has no row"));
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let usual = usual.map_or("none".to_owned(), grouped);
        assert_eq!(cells.get(2), Some(&usual.as_str()), "{row}");
        let most = READERS[0].split(&format!("(\"{name}\", ")).nth(1).unwrap();
        let most: String =
            most.chars().take_while(|c| *c != ')').filter(char::is_ascii_digit).collect();
        let most = most.parse::<u64>().unwrap();
        assert!(cells.get(3).is_some_and(|cell| *cell == grouped(most)), "{row}: {most}");
    }
}

#[test]
fn every_code_is_described() {
    let source = include_str!("../../../postern-core/src/refusal.rs");
    let words = source.split("as_str(self)").nth(1).unwrap().split("\n    }\n").next().unwrap();
    let codes = quoted_after(words, &["=> \""]);
    assert!(codes.len() > 20, "{codes:?}");
    let named = named(REFUSALS);
    let missing: Vec<_> = codes.iter().filter(|code| !named.contains(**code)).collect();
    assert!(missing.is_empty(), "not in docs/reference/refusals.md: {missing:?}");
}
