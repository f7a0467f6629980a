//! What there is to tell of: schemas, tables, keys, each with a number of its own.
//!
//! The numbers are drawn from the names, so they are the same for whoever sees the same name, and
//! none is missing for what is hidden.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use postern_core::{
    catalogue::{ColumnId, ForeignKey, TableKind, TableName},
    sight::{Client, Shown, Sight, SightError, TableView, ViewColumn},
};

/// The server's own numbers end below.
const OWN_END: u32 = 16_384;

/// `pg_catalog`
pub(super) const PG_CATALOG: u32 = 11;
/// `public`
const PUBLIC: u32 = 2_200;
/// The one role there is, who owns everything.
pub(super) const OWNER: u32 = 10;
/// The one database there is.
pub(crate) const DATABASE: u32 = 5;

/// Everything that one principal is told of.
#[derive(Debug)]
pub(crate) struct Objects {
    /// Who asks, and of what.
    pub(super) client: Client,
    /// The schema of bare names.
    pub(super) home: Arc<str>,
    /// The schemas.
    pub(super) schemas: Vec<(u32, Arc<str>)>,
    /// The tables, in name order.
    pub(super) tables: Vec<Relation>,
}

/// A table.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) oid: u32,
    pub(super) schema: u32,
    pub(super) view: Arc<TableView>,
    /// The primary key, where all of it is shown.
    pub(super) key: Option<Key>,
    /// References to other tables, where all of both sides is shown.
    pub(super) references: Vec<Reference>,
    /// Whether another one leads here.
    pub(super) is_referenced: bool,
}

/// A primary key: a constraint and its index.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) oid: u32,
    pub(super) index: u32,
    pub(super) name: String,
    /// Numbers of its columns.
    pub(super) columns: Vec<usize>,
}

/// A foreign key.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) oid: u32,
    pub(super) name: String,
    /// Numbers of its columns.
    pub(super) columns: Vec<usize>,
    /// Which table it leads to.
    pub(super) table: usize,
    /// Numbers of the columns there.
    pub(super) referenced: Vec<usize>,
}

impl Objects {
    /// All that the Sight holds.
    ///
    /// # Errors
    /// When a policy failed while evaluating.
    pub(crate) fn of(sight: &Sight, client: &Client) -> Result<Self, SightError> {
        let views = sight.views.all()?;
        let mut numbers = Numbers::default();
        let mut schemas: Vec<(u32, Arc<str>)> = vec![
            (PG_CATALOG, "pg_catalog".into()),
            (numbers.of("schema information_schema"), "information_schema".into()),
        ];
        let homes = [&sight.home].into_iter().chain(views.iter().map(|v| &v.table.name.schema));
        for name in homes {
            if schemas.iter().all(|(_, known)| known != name) {
                let oid = match name.as_ref() {
                    "public" => PUBLIC,
                    other => numbers.of(&format!("schema {other}")),
                };
                schemas.push((oid, Arc::clone(name)));
            }
        }
        let mut tables: Vec<Relation> = views
            .into_iter()
            .map(|view| Relation {
                oid: numbers.of(&format!("table {}", whole(&view.table.name))),
                schema: schemas
                    .iter()
                    .find(|(_, name)| *name == view.table.name.schema)
                    .map_or(PUBLIC, |(oid, _)| *oid),
                key: None,
                references: Vec::new(),
                is_referenced: false,
                view,
            })
            .collect();
        let keys: Vec<_> = tables.iter().map(|table| key_of(&table.view, &mut numbers)).collect();
        let places: Places<'_> =
            tables.iter().enumerate().map(|(at, table)| (&table.view.table.name, at)).collect();
        let references: Vec<_> = tables
            .iter()
            .map(|table| references_of(&tables, &places, table, &mut numbers))
            .collect();
        let led: HashSet<usize> =
            references.iter().flatten().map(|reference: &Reference| reference.table).collect();
        for (at, table) in tables.iter_mut().enumerate() {
            table.is_referenced = led.contains(&at);
        }
        for ((table, key), references) in tables.iter_mut().zip(keys).zip(references) {
            table.key = key;
            table.references = references;
        }
        Ok(Self { client: client.clone(), home: Arc::clone(&sight.home), schemas, tables })
    }

    /// The client that is told.
    pub(crate) const fn client(&self) -> &Client {
        &self.client
    }

    /// The number of the table that a text means, in the ways it can be written.
    pub(crate) fn table_named(&self, text: &str) -> Option<u32> {
        self.tables
            .iter()
            .find(|table| self.spellings(table).iter().any(|one| one == text))
            .map(|table| table.oid)
    }

    /// The columns of the table that a text means.
    pub(crate) fn columns_of(&self, text: &str) -> Option<Vec<&str>> {
        let is_meant = |table: &&Relation| self.spellings(table).iter().any(|one| one == text);
        let table = self.tables.iter().find(is_meant)?;
        Some(table.view.columns.iter().map(|column| column.column.name.as_ref()).collect())
    }

    /// Every way to write a table, with its number.
    pub(crate) fn table_names(&self) -> impl Iterator<Item = (String, u32)> {
        self.tables
            .iter()
            .flat_map(|table| self.spellings(table).into_iter().map(move |name| (name, table.oid)))
    }

    /// The tables that bare names mean.
    pub(crate) fn at_home(&self) -> impl Iterator<Item = u32> {
        let visible = self.tables.iter().filter(|table| table.view.table.name.schema == self.home);
        visible.flat_map(|table| {
            [Some(table.oid), table.key.as_ref().map(|key| key.index)].into_iter().flatten()
        })
    }

    /// The schemas, with their numbers.
    pub(crate) fn schema_names(&self) -> impl Iterator<Item = (u32, &str)> {
        self.schemas.iter().map(|(oid, name)| (*oid, name.as_ref()))
    }

    /// Tables and indexes with their numbers, as `regclass` prints them.
    pub(crate) fn printed_names(&self) -> impl Iterator<Item = (u32, String)> {
        self.tables.iter().flat_map(|table| {
            let of = |name: &str| self.shortest(&table.view.table.name.schema, name);
            let index = table.key.as_ref().map(|key| (key.index, of(&key.name)));
            [Some((table.oid, of(&table.view.table.name.name))), index].into_iter().flatten()
        })
    }

    /// What `pg_get_constraintdef` says of each constraint.
    pub(crate) fn constraints(&self) -> impl Iterator<Item = (u32, String)> {
        self.tables.iter().flat_map(|table| {
            let key = table.key.as_ref().map(|key| {
                (key.oid, format!("PRIMARY KEY ({})", names(&table.view, &key.columns)))
            });
            let references = table.references.iter().filter_map(|reference| {
                let other = self.tables.get(reference.table)?;
                let name = &other.view.table.name;
                Some((
                    reference.oid,
                    format!(
                        "FOREIGN KEY ({}) REFERENCES {}({})",
                        names(&table.view, &reference.columns),
                        self.shortest(&name.schema, &name.name),
                        names(&other.view, &reference.referenced),
                    ),
                ))
            });
            key.into_iter().chain(references)
        })
    }

    /// What `pg_get_indexdef` says of each index.
    pub(crate) fn indexes(&self) -> impl Iterator<Item = (u32, String)> {
        self.tables.iter().filter_map(|table| {
            let key = table.key.as_ref()?;
            Some((key.index, table.index_said(key)))
        })
    }

    /// Each column of each index by the number of the index and the place in it: `16400 1`.
    pub(crate) fn index_columns(&self) -> impl Iterator<Item = (String, String)> {
        self.tables.iter().filter_map(|table| Some((table, table.key.as_ref()?))).flat_map(
            |(table, key)| {
                (1_usize..).zip(&key.columns).map(|(place, column)| {
                    (format!("{} {place}", key.index), names(&table.view, &[*column]))
                })
            },
        )
    }

    /// What is said of each table.
    pub(crate) fn abouts(&self) -> impl Iterator<Item = (u32, &str)> {
        self.tables.iter().filter_map(|table| Some((table.oid, table.view.table.about.as_deref()?)))
    }

    /// The views.
    pub(crate) fn views(&self) -> impl Iterator<Item = u32> {
        self.tables.iter().filter(|table| table.kind() == "v").map(|table| table.oid)
    }

    /// What is said of each masked column by the number of its table and its place: `16400 1`.
    pub(crate) fn column_abouts(&self) -> impl Iterator<Item = (String, String)> {
        self.tables.iter().flat_map(|table| {
            (1..=table.view.columns.len()).filter_map(|number| {
                Some((format!("{} {number}", table.oid), table.mask_said(number)?))
            })
        })
    }

    /// `reader=r/reader`: a right of the one role there is, as `aclitem` prints it.
    pub(super) fn right(&self, letter: char) -> String {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let user = if self.client.user.chars().all(plain) {
            self.client.user.to_string()
        } else {
            format!("\\\"{}\\\"", self.client.user)
        };
        format!("{{\"{user}={letter}/{user}\"}}")
    }

    fn spellings(&self, table: &Relation) -> Vec<String> {
        let TableName { schema, name } = &table.view.table.name;
        let mut spellings = vec![format!("{}.{}", quoted(schema), quoted(name))];
        if *schema == self.home {
            spellings.push(quoted(name));
        }
        // What need not be quoted may be, and what is folded may be written large; both are rare
        // in texts that clients make of what they were told.
        let always = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
        spellings.push(format!("{}.{}", always(schema), always(name)));
        spellings.push(format!("{}.{}", quoted(schema), always(name)));
        if *schema == self.home {
            spellings.push(always(name));
        }
        spellings
    }

    fn shortest(&self, schema: &str, name: &str) -> String {
        if *schema == *self.home {
            quoted(name)
        } else {
            format!("{}.{}", quoted(schema), quoted(name))
        }
    }
}

impl Relation {
    /// `r` or `v`.
    pub(super) fn kind(&self) -> &'static str {
        match self.view.table.kind {
            TableKind::Base | TableKind::Child { .. } => "r",
            TableKind::Derived { .. } => "v",
        }
    }

    /// The column of that number, from 1.
    pub(super) fn column(&self, number: usize) -> Option<&ViewColumn> {
        self.view.columns.get(number.checked_sub(1)?)
    }

    /// What creates the index of its key.
    pub(super) fn index_said(&self, key: &Key) -> String {
        let name = &self.view.table.name;
        format!(
            "CREATE UNIQUE INDEX {} ON {}.{} USING btree ({})",
            quoted(&key.name),
            quoted(&name.schema),
            quoted(&name.name),
            names(&self.view, &key.columns)
        )
    }

    /// The comment of a masked column.
    pub(super) fn mask_said(&self, number: usize) -> Option<String> {
        match &self.column(number)?.shown {
            Shown::Clear => None,
            Shown::Masked(mask) => Some(format!("masked: {}", mask.kind().as_str())),
        }
    }
}

/// A name as it may stand in a statement: quoted where it has to be.
pub fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let begins = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_');
    if begins && name.chars().all(plain) && !RESERVED.contains(&name) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// Words that are no names in PostgreSQL unless quoted (PostgreSQL 15, `pg_get_keywords()`, `R`
/// and `T`).
pub(crate) const RESERVED: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "binary",
    "both",
    "case",
    "cast",
    "check",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "false",
    "fetch",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "group",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "intersect",
    "into",
    "is",
    "isnull",
    "join",
    "lateral",
    "leading",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "natural",
    "not",
    "notnull",
    "null",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "outer",
    "overlaps",
    "placing",
    "primary",
    "references",
    "returning",
    "right",
    "select",
    "session_user",
    "similar",
    "some",
    "symmetric",
    "table",
    "tablesample",
    "then",
    "to",
    "trailing",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
];

fn names(view: &TableView, columns: &[usize]) -> String {
    let names = columns.iter().filter_map(|number| {
        let at = number.checked_sub(1)?;
        Some(quoted(&view.columns.get(at)?.column.name))
    });
    names.collect::<Vec<_>>().join(", ")
}

fn whole(name: &TableName) -> String {
    format!("{}.{}", quoted(&name.schema), quoted(&name.name))
}

/// The number of a column as it is shown, from 1.
fn number(view: &TableView, id: ColumnId) -> Option<usize> {
    view.columns.iter().position(|column| column.id() == id)?.checked_add(1)
}

fn key_of(view: &TableView, numbers: &mut Numbers) -> Option<Key> {
    let ids = &view.table.primary_key;
    let columns = ids.iter().map(|id| number(view, *id)).collect::<Option<Vec<_>>>()?;
    if columns.is_empty() {
        return None;
    }
    let table = whole(&view.table.name);
    Some(Key {
        oid: numbers.of(&format!("key {table}")),
        index: numbers.of(&format!("index {table}")),
        name: format!("{}_pkey", view.table.name.name),
        columns,
    })
}

/// Where the table of each name stands.
type Places<'t> = HashMap<&'t TableName, usize>;

fn references_of(
    tables: &[Relation],
    places: &Places<'_>,
    table: &Relation,
    numbers: &mut Numbers,
) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for key in &table.view.table.foreign_keys {
        let Some((columns, other, referenced)) = both_sides(tables, places, table, key) else {
            continue;
        };
        let shown = columns.iter().filter_map(|number| {
            table.view.columns.get(number.checked_sub(1)?).map(|column| column.column.name.as_ref())
        });
        let base =
            format!("{}_{}_fkey", table.view.table.name.name, shown.collect::<Vec<_>>().join("_"));
        let same = found.iter().filter(|one| one.name.starts_with(&base)).count();
        let name = if same == 0 { base } else { format!("{base}{same}") };
        let oid = numbers.of(&format!("reference {} {name}", whole(&table.view.table.name)));
        found.push(Reference { oid, name, columns, table: other, referenced });
    }
    found
}

fn both_sides(
    tables: &[Relation],
    places: &Places<'_>,
    table: &Relation,
    key: &ForeignKey,
) -> Option<(Vec<usize>, usize, Vec<usize>)> {
    let other = *places.get(&key.table)?;
    let there = &tables.get(other)?.view;
    let columns = key.columns.iter().map(|id| number(&table.view, *id)).collect::<Option<_>>()?;
    let referenced = key.referenced.iter().map(|id| number(there, *id)).collect::<Option<_>>()?;
    Some((columns, other, referenced))
}

/// Numbers that were given out.
#[derive(Default)]
struct Numbers {
    taken: HashSet<u32>,
}

impl Numbers {
    /// A number beyond the server's own, from a name; the next free one where two names meet.
    fn of(&mut self, name: &str) -> u32 {
        // FNV-1a, 32 bits: what it is made of is no secret to whoever is told it.
        let hash = name
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut number = (hash & 0x3fff_ffff).max(OWN_END);
        while !self.taken.insert(number) {
            number = (number.wrapping_add(1) & 0x3fff_ffff).max(OWN_END);
        }
        number
    }
}
