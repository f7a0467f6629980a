//! Ten tables of twenty columns, and a role that sees them through masks and row filters.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::{Context as _, anyhow};
use postern_core::{
    catalogue::{
        Catalogue, Column, ColumnId, ColumnType, ForeignKey, Individuals, Part, Table, TableId,
        TableKind, TableName, TypeFamily,
    },
    classification::Classification,
    dialect::{Dialect, Server},
    digest::Digest,
    limits::Limits,
    mask::{EmailKeep, Mask},
    name::SourceName,
    principal::{Principal, PrincipalKind},
    request::Channel,
    sight::{Sight, Views},
};
use postern_policy::{Context, Inputs, Policies, PolicyFile, Weekday};

use crate::clocks::{Timing, time};

const TABLES: u16 = 10;
const COLUMNS: u16 = 20;

/// The policies of the shop, and what they are about.
#[derive(Debug)]
pub(super) struct Shop {
    pub(super) policies: Arc<Policies>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) source: SourceName,
    context: Context,
}

impl Shop {
    pub(super) fn open() -> anyhow::Result<Self> {
        let source: SourceName = "shop".parse()?;
        let catalogue = Arc::new(Catalogue {
            source: source.clone(),
            dialect: Dialect::Postgresql,
            server: Server::Whole,
            tables: (0..TABLES).map(table).map(Arc::new).collect(),
            functions: Arc::new([]),
            digest: Digest([7; 32]),
            survey_digest: Digest([8; 32]),
        });
        let inputs = Inputs {
            files: vec![PolicyFile { name: "shop.cedar".into(), text: policy().into() }],
            catalogues: vec![Arc::clone(&catalogue)],
            roles: vec!["reader".parse()?],
            principals: vec![principal("reader")?],
            ..Inputs::default()
        };
        let (policies, _) = Policies::load(inputs).map_err(|findings| anyhow!("{findings:?}"))?;
        let context = Context {
            hour: 9,
            weekday: Weekday::Monday,
            address: None,
            channel: Channel::Cli,
            purpose: None,
            tool: None,
            mfa: false,
        };
        Ok(Self { policies, catalogue, source, context })
    }

    fn views(&self, who: &Arc<Principal>) -> anyhow::Result<Arc<dyn Views>> {
        self.policies.views(who, &self.context, &self.source).context("no such source")
    }

    /// What that principal sees.
    pub(super) fn sight(&self, name: &str) -> anyhow::Result<Sight> {
        Ok(Sight {
            source: self.source.clone(),
            dialect: Dialect::Postgresql,
            server: Server::Whole,
            home: "public".into(),
            limits: Limits::default(),
            views: self.views(&principal(name)?)?,
            functions: Arc::new([]),
            client: None,
        })
    }

    /// Every view of a principal that was never seen before.
    pub(super) fn cold(&self) -> anyhow::Result<Timing> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        time(|| {
            let name = format!("p{}", NEXT.fetch_add(1, Ordering::Relaxed));
            let views = self.views(&principal(&name)?)?.all()?;
            anyhow::ensure!(views.len() == usize::from(TABLES), "every table is open");
            Ok(())
        })
    }
}

pub(super) fn principal(name: &str) -> anyhow::Result<Arc<Principal>> {
    Ok(Arc::new(Principal {
        name: name.parse()?,
        kind: PrincipalKind::Agent,
        owner: "mara@example.com".into(),
        roles: vec!["reader".parse()?],
        purposes: Vec::new(),
        vendor: None,
        attributes: BTreeMap::new(),
    }))
}

/// A statement over all ten tables.
pub(super) fn join() -> String {
    let columns =
        (1..TABLES).map(|at| format!(", t{at}.email AS email{at}, t{at}.c6 + t{at}.c9 AS sum{at}"));
    let joins = (1..TABLES).map(|at| {
        let before = at.saturating_sub(1);
        format!(" JOIN t{at} ON t{at}.parent = t{before}.id")
    });
    let parts = ["SELECT t0.id, t0.name".to_owned()].into_iter().chain(columns);
    let parts = parts.chain([" FROM t0".to_owned()]).chain(joins);
    let end = " WHERE t0.id = $1 AND t3.c6 > 10 AND t9.region = 'EU' ORDER BY t0.id, t9.id";
    parts.chain([end.to_owned()]).collect()
}

/// Everything, masks on, European rows, no secrets.
fn policy() -> String {
    let all = "@id(\"reads\") permit (principal in Role::\"reader\", \
        action == Action::\"read\", resource in Source::\"shop\");\n\
        @id(\"no-secrets\") forbid (principal, action, resource is Column) \
        when { resource.tags.contains(\"secret\") };\n";
    let filters = (0..TABLES).map(|at| {
        format!(
            "@id(\"eu-{at}\") forbid (principal in Role::\"reader\", action, \
             resource is shop::t{at}) \
             unless {{ resource has region && resource.region == \"EU\" }};\n"
        )
    });
    [all.to_owned()].into_iter().chain(filters).collect()
}

fn table(at: u16) -> Table {
    let before = at.checked_sub(1).map(|before| ForeignKey {
        columns: vec![ColumnId(2)],
        table: name(before),
        referenced: vec![ColumnId(1)],
    });
    Table {
        id: TableId(16_384_u32.saturating_add(at.into())),
        name: name(at),
        kind: TableKind::Base,
        about: None,
        columns: (1..=COLUMNS).map(column).collect(),
        primary_key: vec![ColumnId(1)],
        foreign_keys: before.into_iter().collect(),
        indexes: Vec::new(),
        individuals: Individuals::Unstated,
        group_min: 5,
        compared_max: 64,
        share_max: 90,
    }
}

fn name(at: u16) -> TableName {
    TableName { schema: "public".into(), name: format!("t{at}").into() }
}

fn column(id: u16) -> Column {
    let (name, family, mask) = match id {
        1 => ("id".to_owned(), TypeFamily::Int, None),
        2 => ("parent".to_owned(), TypeFamily::Int, None),
        3 => ("region".to_owned(), TypeFamily::Text, None),
        4 => {
            let mask = Mask::Partial { first: 1, last: 0, fill: "•••".into() };
            ("name".to_owned(), TypeFamily::Text, Some(mask))
        }
        5 => {
            let mask = Mask::Email { keep: EmailKeep::First };
            ("email".to_owned(), TypeFamily::Text, Some(mask))
        }
        _ => match id.checked_rem(3) {
            Some(0) => (format!("c{id}"), TypeFamily::Int, None),
            Some(1) => (format!("c{id}"), TypeFamily::Text, None),
            _ => (format!("c{id}"), TypeFamily::TimestampTz, None),
        },
    };
    let type_name = match family {
        TypeFamily::Int => "integer",
        TypeFamily::TimestampTz => "timestamp with time zone",
        _ => "text",
    };
    Column {
        id: ColumnId(id),
        name: name.into(),
        ty: ColumnType { name: type_name.into(), family },
        nullable: id > 1,
        classification: Classification::Internal,
        tags: Vec::new(),
        mask,
        values: Vec::new(),
        part: Part::Neither,
    }
}
