//! Odd and hostile input.

use std::{collections::BTreeMap, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, ColumnType, TableId, TableKind, TableName, TypeFamily},
    dialect::Dialect,
    digest::Digest,
    mask::Mask,
    sample::{ColumnSample, TableSample},
    secret::Secret,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use postern_inspect::propose;

fn survey(names: &[String]) -> Survey {
    let column = |(at, name): (usize, &String)| SurveyColumn {
        id: ColumnId(u16::try_from(at).unwrap() + 1),
        name: Arc::from(name.as_str()),
        ty: ColumnType { name: "text".into(), family: TypeFamily::Text },
        nullable: true,
        generated: false,
        comment: Some("☎ ünïcode \u{202e} comment".into()),
    };
    let table = SurveyTable {
        id: TableId(1),
        name: TableName { schema: "public".into(), name: "🦀 customers".into() },
        kind: TableKind::Base,
        comment: None,
        row_estimate: None,
        columns: names.iter().enumerate().map(column).collect(),
        primary_key: Vec::new(),
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
    };
    Survey {
        tables: vec![table],
        functions: Vec::new(),
        digest: Digest([0; 32]),
        server: "test".to_owned(),
    }
}

fn sampled(names: usize, values: &[String]) -> BTreeMap<TableId, TableSample> {
    let column = |at: usize| ColumnSample {
        id: ColumnId(u16::try_from(at).unwrap() + 1),
        values: Secret::new(values.to_vec()),
        nulls: 0,
        unreadable: 3,
    };
    let sample = TableSample {
        rows: u32::try_from(values.len()).unwrap(),
        is_whole: true,
        columns: (0..names).map(column).collect(),
    };
    BTreeMap::from([(TableId(1), sample)])
}

#[test]
fn names_of_every_sort_get_a_proposal_each() {
    let names = ["", "🦀", "e\u{301}mail", "naïve \"name\"", "____", "ÄÖÜ", "\u{0}\u{7}", "日本語"];
    let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    names.push("x".repeat(63));
    names.push("EmailEmailEmail_".repeat(200));
    let proposals = propose(&survey(&names), &BTreeMap::new(), Dialect::Postgresql);
    assert_eq!(proposals[0].columns.len(), names.len());
}

#[test]
fn a_table_of_sixteen_hundred_columns_is_judged_whole() {
    let names: Vec<String> = (0..1_600).map(|at| format!("field_{at}")).collect();
    let samples = sampled(names.len(), &[String::from("x"), String::new()]);
    let proposals = propose(&survey(&names), &samples, Dialect::Sqlite);
    assert_eq!(proposals[0].columns.len(), 1_600);
}

#[test]
fn hostile_values_are_looked_at_and_never_told() {
    let values = [
        "a".repeat(1024),
        "@".repeat(1024),
        "1".repeat(1024),
        "((((((((((".repeat(100),
        "-".repeat(1024),
        "a@a.".repeat(256),
        "<".repeat(88),
        "\u{202e}\u{feff}é".repeat(200),
        "canary-7391@example.com".to_owned(),
    ];
    let names = vec!["odd".to_owned(), "mail".to_owned()];
    let proposals = propose(&survey(&names), &sampled(2, &values), Dialect::Postgresql);
    let told = format!("{proposals:?}");
    assert!(!told.contains("canary"), "{told}");
}

#[test]
fn a_document_is_masked_whole_for_what_stands_inside() {
    let values = [
        r#"{"to": "ada@example.com", "n": 1}"#,
        r#"{"to": "bob@example.com", "n": 2}"#,
        r#"{"n": 3}"#,
        r#"{"n": 4}"#,
    ];
    let (names, values) = (["payload".to_owned()], values.map(str::to_owned));
    let proposals = propose(&survey(&names), &sampled(1, &values), Dialect::Postgresql);
    let proposal = &proposals[0].columns[0];
    assert!(proposal.reason.contains("inside"), "{}", proposal.reason);
    // The mask of a mail address would show the ends of the document.
    assert!(matches!(proposal.mask, Some(Mask::Redact { .. })), "{:?}", proposal.mask);
}
