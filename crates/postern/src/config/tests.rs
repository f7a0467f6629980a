//! What is wrong with a configuration is said all at once, with its place and what to do.

use std::{fmt::Write as _, num::NonZeroU64, path::Path};

use postern_core::{
    catalogue::{ColumnId, ColumnType, Measures, Part, TableId, TableKind, TableName, TypeFamily},
    dialect::Dialect,
    digest::Digest,
    limits::Limits,
    mask::{FakeKind, Generalize, Mask},
    survey::{Survey, SurveyColumn, SurveyTable},
};

use super::{
    Settings, edit,
    finding::{Finding, Findings},
    folder::Folder,
    join::join,
    load,
};

const SITE: &str = r#"version = 1
[source.shop]
url = "sqlite:shop.db"
[role.support]
row_limit = 200
"#;

fn folder(files: &[(&str, &str)]) -> Folder {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Folder { dir: Path::new("/srv/postern").to_owned(), files: files.collect() }
}

fn none(_: &str) -> Option<String> {
    None
}

fn shown(findings: &[Finding]) -> String {
    findings.iter().fold(String::new(), |mut text, finding| {
        writeln!(text, "{finding}").unwrap();
        text
    })
}

fn refused(files: &[(&str, &str)]) -> String {
    let (settings, findings) = load(&folder(files), &none);
    assert!(settings.is_none(), "a folder with errors gives no settings");
    shown(&findings)
}

fn taken(files: &[(&str, &str)]) -> Settings {
    let (settings, findings) = load(&folder(files), &none);
    settings.unwrap_or_else(|| panic!("{}", shown(&findings)))
}

#[test]
fn every_slip_of_a_site_is_named_with_its_line_and_its_neighbour() {
    let site = r#"version = 1
colour = "red"
[listen]
http = "0.0.0.0:7400"
publc_url = "https://postern.example.com"
[source.shop]
url = "postgres://reader:hunter2@db/shop"
[source.cellar]
url = "oracle://reader@db/cellar"
password = "hunter2"
[source.attic]
url = "postgres://reader@db/attic"
password = "env:ATTIC_PASSWORD"
[limits]
row_limits = 5
timeout_ms = 0
[role.support]
requests_per_minute = "many"
[role."no good"]
[role.support.masks]
"tag:pci" = { kind = "partail", last = 4 }
"shop.customers.email" = { kind = "fake", as = "nmae" }
"shop.customers.name" = { kind = "generalize", to = "year", step = 5 }
[[tool]]
name = "query"
about = "x"
source = "shpo"
sql = "SELECT 1"
params = [{ name = "a", type = "int" }]
"#;
    let agents = r#"
[agent.claude]
owner = "mara@example.com"
roles = ["suport"]
expires = "2027-02-19"
key = "pk_123"
[agent.other]
roles = ["support"]
addresses = ["10.0.0.0/99"]
"#;
    let catalogue = r#"
[customers.columns]
id = { classification = "internl" }
name = { classification = "internal", dimension = true, measure = true }
email = { classification = "confidential", mask = "emial", tag = ["pii"] }
"#;
    insta::assert_snapshot!(refused(&[
        ("postern.toml", site),
        ("agents.toml", agents),
        ("catalog/shop.toml", catalogue),
        ("catalog/shap.toml", ""),
    ]));
}

#[test]
fn a_duplicate_agent_is_refused_with_its_line() {
    let agents = "[agent.a]\nowner = \"m\"\nroles = []\n[agent.a]\nowner = \"n\"\nroles = []\n";
    insta::assert_snapshot!(refused(&[("postern.toml", SITE), ("agents.toml", agents)]));
}

#[test]
fn text_that_is_no_toml_is_refused_without_misleading_followers() {
    insta::assert_snapshot!(refused(&[("postern.toml", "version = \n[limits\nrow_limit == 3\n")]));
}

#[test]
fn a_missing_file_says_which() {
    insta::assert_snapshot!(refused(&[]), @"postern.toml:1: error: there is no postern.toml in /srv/postern; write one, or name the folder with --dir");
}

#[test]
fn no_finding_repeats_a_secret() {
    let site = r#"version = 1
[source.a]
url = "postgres://u:swordfish@db/a"
password = "swordfish"
[source.b]
url = "swordfish"
[source.c]
url = "postgres://u@db/c?password=swordfish"
"#;
    let text = refused(&[("postern.toml", site)]);
    assert!(!text.contains("swordfish"), "{text}");
    assert_eq!(text.lines().filter(|line| line.contains("password stands in the URL")).count(), 2);
}

#[test]
fn a_missing_secret_is_named_and_an_existing_one_is_read() {
    let site = "version = 1\n[source.s]\nurl = \"postgres://u@db/s\"\npassword = \"env:S_PW\"\n";
    let text = refused(&[("postern.toml", site)]);
    assert!(
        text.contains("postern.toml:4: error: the password of `s`: the variable `S_PW` is not set")
    );
    let set = |name: &str| (name == "S_PW").then(|| "x".to_owned());
    let (settings, _) = load(&folder(&[("postern.toml", site)]), &set);
    let settings = settings.unwrap();
    assert_eq!(settings.passwords.values().next().unwrap().expose(), "x");
    assert!(!format!("{settings:?}").contains("\"x\""));
}

#[test]
fn the_strictest_limit_wins_whatever_the_order() {
    let site = r"version = 1
[limits]
row_limit = 5_000
timeout_ms = 2_000
[role.wide]
row_limit = 9_000
[role.tight]
row_limit = 10
requests_per_minute = 60
plan_cost_max = 4_000
distinct_keys_per_day = 70
";
    let agents = r#"
[agent.both]
owner = "m"
roles = ["wide", "tight"]
limits = { requests_per_minute = 90, concurrent_max = 2, plan_cost_max = 5_000 }
[agent.one]
owner = "m"
roles = ["wide"]
"#;
    let settings = taken(&[("postern.toml", site), ("agents.toml", agents)]);
    let limits =
        |name: &str| settings.agents.get(&name.parse().unwrap()).unwrap().limits_in(&settings.site);
    let both = limits("both");
    assert_eq!((both.row_limit, both.requests_per_minute, both.concurrent_max), (10, 60, 2));
    assert_eq!((both.timeout.as_millis(), both.plan_cost_max), (2_000, Some(4_000)));
    assert_eq!(both.distinct_keys_per_day, Some(70));
    let one = limits("one");
    assert_eq!(
        (one.row_limit, one.requests_per_minute, one.plan_cost_max),
        (5_000, Limits::default().requests_per_minute, None)
    );
}

#[test]
fn a_bound_on_costs_that_bounds_nothing_is_a_warning() {
    let site = "version = 1\n[source.file]\nurl = \"sqlite:a.db\"\n[source.server]\n\
                url = \"postgres://u@127.0.0.1/s\"\n[role.r]\n";
    let agent = "[agent.a]\nowner = \"m\"\nroles = [\"r\"]\n";
    let said = |more: &str, agents: &str| {
        let site = format!("{site}{more}");
        let (settings, findings) =
            load(&folder(&[("postern.toml", &site), ("agents.toml", agents)]), &none);
        assert!(settings.is_some(), "{}", shown(&findings));
        findings.iter().filter(|finding| finding.text.contains("plan_cost_max")).count()
    };
    assert_eq!(said("", agent), 0);
    assert_eq!(said("plan_cost_max = 10\n", agent), 1);
    assert_eq!(said("[limits]\nplan_cost_max = 10\n", agent), 1);
    assert_eq!(said("", &format!("{agent}limits = {{ plan_cost_max = 10 }}\n")), 1);
}

#[test]
fn a_date_ends_access_when_that_day_begins_in_utc() {
    let agents = "[agent.a]\nowner = \"m\"\nroles = []\nexpires = 2027-02-19\n\
                  [agent.b]\nowner = \"m\"\nroles = []\nexpires = 2027-02-19T01:30:00+01:00\n";
    let settings = taken(&[("postern.toml", SITE), ("agents.toml", agents)]);
    let expires =
        |name: &str| settings.agents.get(&name.parse().unwrap()).unwrap().expires.unwrap();
    assert_eq!(expires("a").0, 1_802_995_200_000);
    assert_eq!(expires("b").0, 1_802_995_200_000 + 30 * 60_000);
}

fn survey() -> Survey {
    let column = |id: u16, name: &str, family: TypeFamily| SurveyColumn {
        id: ColumnId(id),
        name: name.into(),
        ty: ColumnType { name: "t".into(), family },
        nullable: true,
        generated: false,
        comment: None,
    };
    let table = |id: u32, name: &str, kind, columns| SurveyTable {
        id: TableId(id),
        name: TableName { schema: "main".into(), name: name.into() },
        kind,
        comment: None,
        row_estimate: None,
        columns,
        primary_key: vec![ColumnId(1)],
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
    };
    let customers = vec![
        column(1, "id", TypeFamily::Int),
        column(2, "name", TypeFamily::Text),
        column(3, "born", TypeFamily::Date),
        column(4, "spent", TypeFamily::Numeric),
    ];
    let beneath = vec![TableName { schema: "main".into(), name: "customers".into() }];
    let view = vec![column(1, "id", TypeFamily::Int), column(2, "name", TypeFamily::Text)];
    let over_vip = vec![TableName { schema: "main".into(), name: "vip".into() }];
    Survey {
        tables: vec![
            table(7, "customers", TableKind::Base, customers),
            table(8, "vip", TableKind::Derived { beneath }, view.clone()),
            table(9, "vip_again", TableKind::Derived { beneath: over_vip }, view),
        ],
        functions: Vec::new(),
        digest: Digest([1; 32]),
        server: "SQLite".to_owned(),
    }
}

fn joined(catalogue: &str) -> (postern_core::catalogue::Catalogue, String) {
    let settings = taken(&[("postern.toml", SITE), ("catalog/shop.toml", catalogue)]);
    let (source, (review, digest)) = settings.reviews.iter().next().unwrap();
    let findings = Findings::default();
    let joined = join(source, Dialect::Sqlite, &survey(), review, *digest, &findings);
    (joined, shown(&findings.into_sorted()))
}

#[test]
fn a_column_that_is_not_in_the_file_never_enters_the_catalogue() {
    let (catalogue, findings) =
        joined("[Customers.columns]\nID = { classification = \"internal\" }\n");
    assert_eq!(findings, "");
    assert_eq!(catalogue.tables.len(), 1, "the table not named is not there");
    let names: Vec<_> = catalogue.tables[0].columns.iter().map(|c| c.name.to_string()).collect();
    assert_eq!(names, ["id"]);
}

#[test]
fn a_review_that_does_not_fit_the_source_is_named_in_full() {
    let (_, findings) = joined(
        r#"
[custmers.columns]
id = { classification = "internal" }
[customers]
entity = "idd"
[customers.columns]
id = { classification = "internal", mask = "email" }
nmae = { classification = "confidential", mask = "partial" }
name = { classification = "internal", measure = true, mask = { kind = "generalize", to = "year" } }
born = { classification = "confidential", mask = "generalize" }
spent = { classification = "internal", mask = "generalize" }
[vip.columns]
id = { classification = "internal" }
"#,
    );
    insta::assert_snapshot!(findings);
}

#[test]
fn what_is_made_up_is_said_by_the_mask_a_tag_or_the_type() {
    let mask = |column: &str, line: &str| {
        let line = format!(
            "[customers.columns]\n{column} = {{ classification = \"confidential\", {line} }}\n"
        );
        let (catalogue, findings) = joined(&line);
        let table = catalogue.tables.first().filter(|_| findings.is_empty());
        table.and_then(|table| table.columns[0].mask.clone()).ok_or(findings)
    };
    let made_up = |like| Ok(Mask::Fake { like, domain: None });
    assert_eq!(mask("name", r#"mask = { kind = "fake", as = "mail" }"#), made_up(FakeKind::Mail));
    assert_eq!(mask("name", r#"tags = ["pii", "given"], mask = "fake""#), made_up(FakeKind::Given));
    assert_eq!(
        mask("born", r#"tags = ["given"], mask = { kind = "fake", as = "date" }"#),
        made_up(FakeKind::Date)
    );
    assert_eq!(mask("born", r#"mask = "fake""#), made_up(FakeKind::Date));
    assert_eq!(
        mask("name", r#"mask = { kind = "token", domain = "d" }"#),
        Ok(Mask::Token { domain: Some("d".into()) })
    );
    for (column, line, finding) in [
        ("name", r#"mask = "fake""#, "`fake` alone says too little for text"),
        (
            "born",
            r#"mask = { kind = "fake", as = "phone" }"#,
            "a made-up phone does not fit a date",
        ),
        ("spent", r#"mask = { kind = "fake", as = "word" }"#, "a mask `fake` does not fit"),
        ("spent", r#"mask = "token""#, "a mask `token` does not fit a decimal number"),
        ("born", r#"mask = { kind = "generalize", to = "day" }"#, "does not fit a date"),
        ("name", r#"mask = { kind = "generalize", decimals = 1 }"#, "does not fit text"),
    ] {
        let found = mask(column, line).unwrap_err();
        assert!(found.contains(finding), "{column} {line}: {found}");
    }
}

#[test]
fn the_largest_share_of_a_sum_is_said_by_the_table() {
    let share = |line: &str| {
        let line = format!(
            "[customers]\n{line}\n[customers.columns]\nspent = {{ classification = \"internal\" }}\n"
        );
        let (catalogue, findings) = joined(&line);
        let table = catalogue.tables.first().filter(|_| findings.is_empty());
        table.map(|table| table.share_max).ok_or(findings)
    };
    assert_eq!(share(""), Ok(90));
    assert_eq!(share("dominance = 75"), Ok(75));
    assert_eq!(share("dominance = false"), Ok(100));
    for line in ["dominance = 100", "dominance = 10"] {
        let catalogue = format!("[customers]\n{line}\n[customers.columns]\n");
        let found = refused(&[("postern.toml", SITE), ("catalog/shop.toml", &catalogue)]);
        assert!(found.contains("from 50 to 99"), "{line}: {found}");
    }
}

#[test]
fn a_dimension_in_buckets_says_which() {
    let part = |column: &str, line: &str| {
        let line = format!(
            "[customers.columns]\n{column} = {{ classification = \"internal\", {line} }}\n"
        );
        let (catalogue, findings) = joined(&line);
        let table = catalogue.tables.first().filter(|_| findings.is_empty());
        table.map(|table| table.columns[0].part).ok_or(findings)
    };
    let by = |bucket| Ok(Part::Dimension(Some(bucket)));
    assert_eq!(part("born", r#"dimension = "month""#), by(Generalize::Month));
    assert_eq!(part("born", r#"dimension = "day""#), Ok(Part::Dimension(None)));
    assert_eq!(part("born", "dimension = true"), Ok(Part::Dimension(None)));
    assert_eq!(part("born", "dimension = false"), Ok(Part::Neither));
    assert_eq!(part("spent", "dimension = 10"), by(Generalize::Step(10)));
    assert_eq!(
        part("spent", "measure = true, dimension = 10"),
        Ok(Part::Measure(Measures { cut: NonZeroU64::new(10), ..Measures::USUAL }))
    );
    assert_eq!(part("name", "dimension = { first = 1 }"), by(Generalize::Prefix(1)));
    assert_eq!(
        part("born", r#"dimension = "month", mask = { kind = "generalize", to = "year" }"#),
        by(Generalize::Month),
    );
    for (line, finding) in [
        (r#"dimension = "week""#, "dates go by `decade`, `year` or `month`"),
        ("dimension = {}", "this says no bucket"),
        ("dimension = { first = 1, decimals = 1 }", "takes one way only"),
        ("dimension = 0", "0 is out of range"),
        ("measure = true, dimension = true", "`born` is both dimension and measure"),
        (r#"measure = true, dimension = "year""#, "`born` is both dimension and measure"),
    ] {
        let line =
            format!("[customers.columns]\nborn = {{ classification = \"internal\", {line} }}\n");
        let found = refused(&[("postern.toml", SITE), ("catalog/shop.toml", &line)]);
        assert!(found.contains(finding), "{line}: {found}");
    }
    for (column, line, finding) in [
        ("born", "dimension = 10", "the bucket of `born` does not fit its type"),
        ("name", r#"dimension = "month""#, "the bucket of `name` does not fit its type"),
        ("name", r#"dimension = { first = 1 }, mask = "hash""#, "mask or bucket of `name`"),
    ] {
        let found = part(column, line).unwrap_err();
        assert!(found.contains(finding), "{column} {line}: {found}");
    }
}

#[test]
fn a_view_is_hidden_until_reviewed() {
    let (hidden, findings) = joined("[vip.columns]\nname = { classification = \"public\" }\n");
    assert_eq!(hidden.tables.len(), 0);
    assert!(findings.contains("`vip` is a view and stays hidden"), "{findings}");
}

/// The findings for these columns called `name`: of the table, the view, and the view over it.
fn inherited(base: &str, view: &str, again: &str) -> String {
    let reviewed = |name: &str, line: &str| match line {
        "" => String::new(),
        line => format!("[{name}]\nreviewed = true\n[{name}.columns]\nname = {{ {line} }}\n"),
    };
    let base = format!("[customers.columns]\nname = {{ {base} }}\n");
    joined(&[base, reviewed("vip", view), reviewed("vip_again", again)].concat()).1
}

#[test]
fn a_view_shows_nothing_protected_more_openly_than_the_table_beneath() {
    let masked = r#"classification = "confidential", tags = ["pii"], mask = "partial""#;
    let error = "error: view `vip` shows `name` more openly than `customers`";
    for looser in [
        r#"classification = "confidential", tags = ["pii"]"#,
        r#"classification = "confidential", mask = "partial""#,
        r#"classification = "internal", tags = ["pii"], mask = "partial""#,
        r#"classification = "confidential", tags = ["pii"], mask = { kind = "partial", last = 9 }"#,
    ] {
        let findings = inherited(masked, looser, "");
        assert!(findings.contains(error), "{looser}: {findings}");
    }
    for base in [
        r#"classification = "internal", tags = ["pii"]"#,
        r#"classification = "internal", mask = "partial""#,
        r#"classification = "confidential""#,
        r#"classification = "restricted""#,
    ] {
        let findings = inherited(base, r#"classification = "internal""#, "");
        assert!(findings.contains(error), "{base}: {findings}");
    }
    for as_strict in [
        masked,
        r#"classification = "restricted", tags = ["pii", "more"], mask = "partial""#,
        r#"classification = "confidential", tags = ["pii"], mask = "null""#,
    ] {
        assert_eq!(inherited(masked, as_strict, ""), "", "{as_strict}");
    }
}

#[test]
fn a_view_over_an_unreviewed_view_inherits_from_the_table_beneath_both() {
    let open = r#"classification = "internal""#;
    let findings = inherited(r#"classification = "internal", tags = ["pii"]"#, "", open);
    assert!(findings.contains("error: view `vip_again` shows `name`"), "{findings}");
}

#[test]
fn a_public_view_of_internal_data_is_a_warning() {
    let findings = inherited(r#"classification = "internal""#, r#"classification = "public""#, "");
    assert!(findings.contains("warning: view `vip` shows `name` more openly"), "{findings}");
    assert!(!findings.contains("error"), "{findings}");
}

#[test]
fn the_names_of_own_tools_are_taken() {
    for name in ["catalog", "query", "search", "fetch"] {
        let tool = format!(
            "[[tool]]\nname = \"{name}\"\nabout = \"x\"\nsource = \"shop\"\nsql = \"SELECT 1\"\n"
        );
        let findings = refused(&[("postern.toml", &format!("{SITE}{tool}"))]);
        let expected = format!("postern.toml:7: error: `{name}` is one of postern's own tools");
        assert!(findings.contains(&expected), "{findings}");
    }
}

#[test]
fn a_source_is_used_as_the_file_says() {
    let site = r#"version = 1
[listen]
metrics_roles = ["ops"]
[source.shop]
url = "sqlite:shop.db"
pool_size = 3
[source.cellar]
url = "postgres://reader@db/cellar"
pool_size = 20
extension_schemas = ["public", "Geo data"]
catalog_check = "every"
[role.ops]
"#;
    let settings = taken(&[("postern.toml", site)]).site;
    let source = |name: &str| settings.sources.get(&name.parse().unwrap()).unwrap().clone();
    assert_eq!(source("shop").pool_size.unwrap().get(), 3);
    assert!(!source("shop").checks_every_statement);
    let cellar = source("cellar");
    assert_eq!(cellar.pool_size.unwrap().get(), 20);
    assert_eq!(cellar.extension_schemas, ["public", "Geo data"]);
    assert!(cellar.checks_every_statement);
    assert_eq!(settings.listen.metrics_roles, ["ops".parse().unwrap()]);
    // A source that is used otherwise is opened anew.
    for other in [
        super::postern_toml::SourceSettings { pool_size: None, ..cellar.clone() },
        super::postern_toml::SourceSettings { extension_schemas: Vec::new(), ..cellar.clone() },
        super::postern_toml::SourceSettings { checks_every_statement: false, ..cellar.clone() },
    ] {
        assert!(!cellar.is_same_place(&other));
    }
}

#[test]
fn slips_in_how_a_source_is_used_are_named() {
    let site = r#"version = 1
[listen]
metrics_roles = ["opps", "no good"]
[source.shop]
url = "sqlite:shop.db"
pool_size = 0
extension_schemas = ["public"]
catalog_check = "every"
[source.cellar]
url = "postgres://reader@db/cellar"
extension_schemas = ["$user", "pg_temp", "", "public"]
catalog_check = "evry"
[role.ops]
"#;
    insta::assert_snapshot!(refused(&[("postern.toml", site)]));
}

#[test]
fn the_digest_of_a_catalogue_changes_with_the_review_and_with_the_source() {
    let digest = |text| joined(text).0.digest;
    let one = digest("[customers.columns]\nid = { classification = \"internal\" }\n");
    let other = digest("[customers.columns]\nid = { classification = \"public\" }\n");
    assert_ne!(one, other);
}

#[test]
fn adding_and_removing_an_agent_keeps_comments_and_order() {
    let before = "# who there is\n[agent.zoe]   # first on purpose\nowner = \"z\"\nroles  = [\"support\"] # two spaces\n\n# the last one\n[agent.adam]\nowner = \"a\"\nroles = []\n# end\n";
    let agent = edit::NewAgent {
        name: "mid".parse().unwrap(),
        owner: "m \"quoted\"".to_owned(),
        roles: vec!["support".parse().unwrap()],
        purposes: vec!["customer-support".parse().unwrap()],
        vendor: None,
        expires: "2027-02-19".parse().unwrap(),
    };
    let after = edit::with_agent(before, &agent).unwrap();
    insta::assert_snapshot!(after);
    let settings = taken(&[("postern.toml", SITE), ("agents.toml", &after)]);
    assert_eq!(settings.agents.len(), 3);
    assert!(edit::with_agent(&after, &agent).unwrap_err().to_string().contains("already"));
    let removed = edit::without_agent(&after, &agent.name).unwrap().unwrap();
    assert!(removed.contains("# who there is") && removed.contains("# the last one"));
    assert_eq!(edit::without_agent(&removed, &agent.name).unwrap(), None);
}

#[test]
fn a_folder_is_told_apart_by_any_byte_of_any_file() {
    let one = folder(&[("a", "bc"), ("d", "")]);
    let moved = folder(&[("a", "b"), ("d", "c")]);
    assert_ne!(one.digest(), moved.digest());
    assert_eq!(one.digest(), folder(&[("d", ""), ("a", "bc")]).digest());
}

#[test]
fn the_records_space_is_bounded_where_the_site_says_so() {
    let with = |record: &str| format!("{SITE}[record]\n{record}\n");
    let bound = |text: &str| taken(&[("postern.toml", text)]).site.record_bytes_max;
    assert_eq!(bound(SITE), None);
    assert_eq!(bound(&with("")), None);
    assert_eq!(bound(&with("bytes_max = 50_000_000_000")), Some(50_000_000_000));
    let texts = |text: &str| taken(&[("postern.toml", text)]).site.texts_bytes_max;
    assert_eq!(texts(SITE), 1_073_741_824);
    assert_eq!(texts(&with("texts_bytes_max = 5_000_000")), 5_000_000);
    for (slip, said) in [
        ("bytes_max = 999_999", "write a whole number from 1000000"),
        ("bytes_max = \"1 GB\"", "a whole number"),
        ("byte_max = 1_000_000", "did you mean `bytes_max`"),
    ] {
        let findings = refused(&[("postern.toml", &with(slip))]);
        assert!(
            findings.contains("postern.toml:7: error") && findings.contains(said),
            "{findings}"
        );
    }
}

#[test]
fn a_dot_in_a_name_is_no_border_between_names() {
    let table = |id: u32, schema: &str, name: &str| SurveyTable {
        id: TableId(id),
        name: TableName { schema: schema.into(), name: name.into() },
        ..survey().tables[0].clone()
    };
    let one = |catalogue: &str| {
        let settings = taken(&[("postern.toml", SITE), ("catalog/shop.toml", catalogue)]);
        let (source, (review, digest)) = settings.reviews.iter().next().unwrap();
        let tables = vec![table(1, "public", "a.b"), table(2, "a", "b"), table(3, "a.b", "c.d")];
        let survey = Survey { tables, ..survey() };
        let findings = Findings::default();
        let joined = join(source, Dialect::Postgresql, &survey, review, *digest, &findings);
        let ids: Vec<u32> = joined.tables.iter().map(|table| table.id.0).collect();
        (ids, shown(&findings.into_sorted()))
    };
    let columns = "columns]\nid = { classification = \"internal\" }\n";
    for (key, id) in [
        ("'\"a.b\"'", 1),
        ("public.\"a.b\"", 1),
        ("a.b", 2),
        ("\"a.b\".\"c.d\"", 3),
        ("'\"a.b\".\"c.d\"'", 3),
    ] {
        assert_eq!(one(&format!("[{key}.{columns}")), (vec![id], String::new()), "{key}");
    }
    let (ids, findings) = one(&format!("[\"a.b\".{columns}"));
    assert!(ids.is_empty(), "{ids:?}");
    assert!(findings.contains("`a.b` means a.b here, and a table is called so, too"), "{findings}");
    assert!(findings.contains("write ['\"a.b\"']"), "{findings}");
    let (_, findings) = one(&format!("[\"a.b.c.d\".{columns}"));
    assert!(findings.contains("no table `a.b.c.d`"), "{findings}");
}
