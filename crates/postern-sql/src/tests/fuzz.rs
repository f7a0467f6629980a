//! Honest statements, damaged at random: no panic, and whatever passes keeps the promises.

use postern_core::dialect::Dialect;
use proptest::prelude::*;

use super::{
    accept,
    shop::{LITE, PG, plan},
};

/// Hidden columns: no view may read one for its caller.
const HIDDEN: &[&str] = &["ssn", "score", "note", "cost"];

/// Pieces that attacks are made of.
const PIECES: &[&str] = &[
    "ssn",
    "c.ssn",
    "score",
    "payments",
    "*",
    "c.*",
    "(SELECT ssn FROM customers)",
    "--",
    "/*",
    "*/",
    "'",
    "\"",
    ";",
    "(",
    ")",
    ",",
    "ONLY",
    "TABLE",
    "NATURAL",
    "LATERAL",
    "customers",
    "public.customers",
    "\"customers\"",
    "AS",
    "UNION ALL",
    "USING (ssn)",
    "::text",
    "pg_sleep(1)",
    "$1",
    "?",
    "E'\\''",
    "$$",
    "U&\"d\\0061t\"",
    "0x1",
    "[1]",
    ".",
    "ROW(c)",
    "WITH w AS (",
    "\\",
];

fn statement() -> impl Strategy<Value = String> {
    let seeds: Vec<&'static str> = accept::all().map(|(_, sql)| sql).collect();
    let edits =
        prop::collection::vec((any::<prop::sample::Index>(), 0..PIECES.len(), 0..4_u8), 1..4);
    (prop::sample::select(seeds), edits).prop_map(|(seed, edits)| {
        let mut words: Vec<String> = seed.split(' ').map(str::to_owned).collect();
        for (at, piece, how) in edits {
            let at = at.index(words.len());
            match how {
                0 => words[at] = PIECES[piece].to_owned(),
                1 => words.insert(at, PIECES[piece].to_owned()),
                2 => {
                    words[at].push_str(PIECES[piece]);
                }
                _ if words.len() > 1 => {
                    words.remove(at);
                }
                _ => {}
            }
        }
        words.join(" ")
    })
}

/// So many statements, times `LAWS_FACTOR`.
#[expect(clippy::disallowed_methods, reason = "whoever runs it says how long")]
fn cases() -> u32 {
    let factor = std::env::var("LAWS_FACTOR").ok().and_then(|text| text.parse().ok());
    factor.unwrap_or(1_u32).saturating_mul(1_500)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_statements_never_name_what_is_hidden(sql in statement()) {
        for dialect in [PG, LITE, Dialect::Mysql] {
            match plan(dialect, &sql) {
                Ok(plan) => {
                    // A caller may call its own columns so; no table gives one of that name.
                    for name in HIDDEN {
                        let read = plan.sql().contains(&format!("\"t\".\"{name}\""));
                        prop_assert!(!read, "{sql}\n{}", plan.sql());
                    }
                    for table in ["\"public\".\"payments\"", "\"main\".\"payments\""] {
                        prop_assert!(!plan.sql().contains(table), "{sql}\n{}", plan.sql());
                    }
                }
                Err(refusal) => {
                    prop_assert!(refusal.code != postern_core::refusal::Code::Internal, "{sql}\n{refusal}");
                }
            }
        }
    }
}
