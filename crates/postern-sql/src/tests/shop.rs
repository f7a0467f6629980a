//! A small shop, as one principal sees it.
//!
//! | table | rows | columns |
//! |---|---|---|
//! | `customers` | `region = 'EU'` | id, name (partial), email (email), region, city; hidden: ssn, score |
//! | `orders` | all | id, customer_id, total, status, ordered_at, tags, doc; hidden: note |
//! | `items` | all | order_id, product, quantity; hidden: cost |
//! | `"Odd Name"` | all | `a"b`, `back\slash`, `Select` |
//! | `visits` | groups only | city, customer_id, minutes |
//! | `payments` | not visible at all | card |

use std::sync::Arc;

use postern_core::{
    catalogue::{
        Column, ColumnId, ColumnType, Individuals, Measures, Part, Table, TableId, TableKind,
        TableName, TypeFamily,
    },
    classification::Classification,
    dialect::{Dialect, Server},
    limits::Limits,
    mask::{EmailKeep, FakeKind, Mask},
    predicate::{CompareOp, Operand, Predicate},
    refusal::Refusal,
    sight::{RowAccess, Shown, Sight, SightError, TableView, ViewColumn, Views},
    value::Value,
};

use crate::{Plan, bind};

pub(super) const PG: Dialect = Dialect::Postgresql;
pub(super) const LITE: Dialect = Dialect::Sqlite;

#[derive(Debug)]
struct Shop(Vec<Arc<TableView>>, Dialect);

impl Views for Shop {
    fn view(&self, name: &TableName) -> Result<Option<Arc<TableView>>, SightError> {
        Ok(self.0.iter().find(|view| view.table.name.same(name, self.1)).cloned())
    }

    fn all(&self) -> Result<Vec<Arc<TableView>>, SightError> {
        Ok(self.0.clone())
    }
}

/// How a column of the fixture is shown.
enum See {
    Clear,
    Masked(Mask),
    Hidden,
}

pub(super) fn sight(dialect: Dialect) -> Sight {
    use See::{Clear, Hidden, Masked};
    use TypeFamily::{Array, Int, Jsonb, Numeric, Text, TimestampTz};
    let partial = Mask::Partial { first: 1, last: 0, fill: "•••".into() };
    let email = Mask::Email { keep: EmailKeep::First };
    let eu = Predicate::All(vec![
        Predicate::Present(ColumnId(4)),
        Predicate::Compare {
            left: Operand::Column(ColumnId(4)),
            op: CompareOp::Eq,
            right: Operand::Constant(Value::Text("EU".into())),
        },
    ]);
    let mut visits = view(
        dialect,
        5,
        "visits",
        vec![
            ("city", Text, Part::Dimension(None), Clear),
            ("customer_id", Int, Part::Neither, Clear),
            ("minutes", Int, Part::Measure(Measures::USUAL), Clear),
        ],
        Predicate::Always,
    );
    visits.access = RowAccess::AggregateOnly;
    let table = Arc::make_mut(&mut visits.table);
    table.individuals = Individuals::Key(ColumnId(2));
    table.group_min = 5;
    let neither = Part::Neither;
    let views = vec![
        view(
            dialect,
            1,
            "customers",
            vec![
                ("id", Int, neither, Clear),
                ("name", Text, neither, Masked(partial)),
                ("email", Text, neither, Masked(email)),
                ("region", Text, neither, Clear),
                ("city", Text, neither, Clear),
                ("ssn", Text, neither, Hidden),
                ("score", Int, neither, Hidden),
            ],
            eu,
        ),
        view(
            dialect,
            2,
            "orders",
            vec![
                ("id", Int, neither, Clear),
                ("customer_id", Int, neither, Clear),
                ("total", Numeric, neither, Clear),
                ("status", Text, neither, Clear),
                ("ordered_at", TimestampTz, neither, Clear),
                ("tags", Array(Box::new(Text)), neither, Clear),
                ("doc", Jsonb, neither, Clear),
                ("note", Text, neither, Hidden),
            ],
            Predicate::Always,
        ),
        view(
            dialect,
            3,
            "items",
            vec![
                ("order_id", Int, neither, Clear),
                ("product", Text, neither, Clear),
                ("quantity", Int, neither, Clear),
                ("cost", Numeric, neither, Hidden),
            ],
            Predicate::Always,
        ),
        view(
            dialect,
            4,
            "Odd Name",
            vec![
                ("a\"b", Text, neither, Clear),
                ("back\\slash", Text, neither, Clear),
                ("Select", Text, neither, Clear),
            ],
            Predicate::Always,
        ),
        visits,
    ];
    Sight {
        client: None,
        source: "shop".parse().unwrap(),
        dialect,
        server: Server::Whole,
        home: dialect.default_schema().unwrap_or("shop").into(),
        limits: Limits::default(),
        views: Arc::new(Shop(views.into_iter().map(Arc::new).collect(), dialect)),
        functions: Arc::new([]),
    }
}

/// One table with columns whose masks the gate puts in, another of which groups alone are open.
///
/// | table | columns |
/// |---|---|
/// | `contacts` | id, phone (token), name (made up), city |
/// | `calls` | city, contact_id, phone (token); groups only |
pub(super) fn contacts(dialect: Dialect) -> Sight {
    use See::{Clear, Masked};
    use TypeFamily::{Int, Text};
    let neither = Part::Neither;
    let token = || Masked(Mask::Token { domain: Some("phone".into()) });
    let fake = Masked(Mask::Fake { like: FakeKind::Name, domain: None });
    let open = view(
        dialect,
        6,
        "contacts",
        vec![
            ("id", Int, neither, Clear),
            ("phone", Text, neither, token()),
            ("name", Text, neither, fake),
            ("city", Text, neither, Clear),
        ],
        Predicate::Always,
    );
    let mut calls = view(
        dialect,
        7,
        "calls",
        vec![
            ("city", Text, Part::Dimension(None), Clear),
            ("contact_id", Int, neither, Clear),
            ("phone", Text, Part::Dimension(None), token()),
        ],
        Predicate::Always,
    );
    calls.access = RowAccess::AggregateOnly;
    Arc::make_mut(&mut calls.table).individuals = Individuals::Key(ColumnId(2));
    sight_of(dialect, vec![Arc::new(open), Arc::new(calls)])
}

/// These tables, as they are seen, and no others.
pub(super) fn sight_of(dialect: Dialect, views: Vec<Arc<TableView>>) -> Sight {
    Sight { views: Arc::new(Shop(views, dialect)), ..sight(dialect) }
}

fn view(
    dialect: Dialect,
    id: u32,
    name: &str,
    columns: Vec<(&str, TypeFamily, Part, See)>,
    filter: Predicate,
) -> TableView {
    let policy = "reads".parse().unwrap();
    let mut held = Vec::new();
    let mut shown = Vec::new();
    for (at, (name, family, part, see)) in columns.into_iter().enumerate() {
        let column = Column {
            id: ColumnId(u16::try_from(at).unwrap().checked_add(1).unwrap()),
            name: name.into(),
            ty: ColumnType { name: type_name(dialect, &family).into(), family },
            nullable: at > 0,
            classification: Classification::Internal,
            tags: Vec::new(),
            mask: None,
            values: Vec::new(),
            part,
        };
        held.push(column.clone());
        let how = match see {
            See::Clear => Shown::Clear,
            See::Masked(mask) => Shown::Masked(mask),
            See::Hidden => continue,
        };
        let policies = vec![Clone::clone(&policy)];
        shown.push(ViewColumn { column: Arc::new(column), shown: how, policies });
    }
    let filtered = !matches!(filter, Predicate::Always);
    TableView {
        table: Arc::new(Table {
            id: TableId(id),
            name: TableName {
                schema: dialect.default_schema().unwrap_or("shop").into(),
                name: name.into(),
            },
            kind: TableKind::Base,
            about: None,
            columns: held,
            primary_key: vec![ColumnId(1)],
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
            individuals: Individuals::Unstated,
            group_min: 5,
            compared_max: 64,
            share_max: 100,
        }),
        columns: shown,
        filter,
        filter_policies: if filtered { vec!["eu-only".parse().unwrap()] } else { Vec::new() },
        access: RowAccess::Rows,
    }
}

fn type_name(dialect: Dialect, family: &TypeFamily) -> &'static str {
    match (dialect, family) {
        (_, TypeFamily::Int) => "integer",
        (_, TypeFamily::Numeric) => "numeric",
        (_, TypeFamily::TimestampTz) => "timestamp with time zone",
        (_, TypeFamily::Jsonb) => "jsonb",
        (_, TypeFamily::Array(_)) => "text[]",
        _ => "text",
    }
}

pub(super) fn plan_with(dialect: Dialect, sql: &str, params: usize) -> Result<Plan, Refusal> {
    bind(&sight(dialect), sql, params)?.plan()
}

pub(super) fn plan(dialect: Dialect, sql: &str) -> Result<Plan, Refusal> {
    plan_with(dialect, sql, 0)
}

/// The rewritten text; panics with the refusal where there is one.
pub(super) fn rewritten(dialect: Dialect, sql: &str) -> String {
    match plan(dialect, sql) {
        Ok(plan) => plan.sql().to_owned(),
        Err(refusal) => panic!("{sql}\n  {refusal:?}"),
    }
}
