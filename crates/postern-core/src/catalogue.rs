//! What is known of a source: tables, columns, keys, and what people decided about them.
//!
//! A catalogue joins two things: the *survey* (what the source has, read from the live database)
//! and the *review* (classification, tags, masks, entity keys, from `catalog/<source>.toml`). A
//! column that is in the source but not in the review is hidden and never enters this type.

use std::{num::NonZeroU64, sync::Arc};

use crate::{
    classification::Classification,
    dialect::{Dialect, Server},
    digest::Digest,
    function::SiteFunction,
    mask::{Generalize, Mask},
    name::{SourceName, Tag},
    path,
};

/// All that is known of one source.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The source.
    pub source: SourceName,
    /// Its dialect.
    pub dialect: Dialect,
    /// Which server speaks it.
    pub server: Server,
    /// The tables, in name order.
    pub tables: Vec<Arc<Table>>,
    /// The functions of the site that are open, each path with one of as many arguments.
    pub functions: Arc<[SiteFunction]>,
    /// Digest over everything in here; part of every cache key.
    pub digest: Digest,
    /// Digest of the survey it was joined from: a plan runs only while the source still is as it
    /// was then.
    pub survey_digest: Digest,
}

impl Catalogue {
    /// The schema a bare table name means: the dialect's own, or the one database that a MySQL
    /// source is.
    pub fn home(&self) -> Arc<str> {
        let first = || self.tables.first().map(|table| Arc::clone(&table.name.schema));
        self.dialect.default_schema().map(Arc::from).or_else(first).unwrap_or_default()
    }

    /// The table of that name, spelled as the dialect resolves it.
    pub fn table(&self, name: &TableName) -> Option<&Arc<Table>> {
        self.tables.iter().find(|table| table.name.same(name, self.dialect))
    }
}

/// A table's name within its source. Both parts are the engine's own spelling.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableName {
    /// The schema: `public`, `main`, …
    pub schema: Arc<str>,
    /// The table.
    pub name: Arc<str>,
}

impl TableName {
    /// Whether two names mean the same table in that dialect.
    pub fn same(&self, other: &Self, dialect: Dialect) -> bool {
        dialect.key(&self.schema) == dialect.key(&other.schema)
            && dialect.key(&self.name) == dialect.key(&other.name)
    }

    /// `customers` in the default schema, `schema.customers` elsewhere: the form used in
    /// configuration, policies and texts. Its parts are written as [`path::part`] says.
    pub fn short(&self, dialect: Dialect) -> String {
        if dialect.is_default(&self.schema) {
            path::part(&self.name).into_owned()
        } else {
            self.full()
        }
    }

    /// `schema.customers`, whatever the schema.
    pub fn full(&self) -> String {
        path::within(&path::part(&self.schema), &self.name)
    }
}

/// A table's place in the source, stable while the schema does not change: the relation's OID in
/// PostgreSQL, a number drawn from the table's definition in SQLite (whose root pages move on
/// `VACUUM` and stay when two columns swap names) and in MySQL (which numbers no tables).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableId(pub u32);

/// A column's number within its table: `attnum` in PostgreSQL, `cid + 1` in SQLite,
/// `ordinal_position` in MySQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnId(pub u16);

/// What a relation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// An ordinary or partitioned table.
    Base,
    /// A partition or inheritance child: reading the parent reads its rows too.
    Child {
        /// The parents, nearest first.
        parents: Vec<TableName>,
    },
    /// A view, materialized view or foreign table: hidden until reviewed.
    Derived {
        /// The tables beneath it, transitively, where the source says so.
        beneath: Vec<TableName>,
    },
}

/// Whose data the rows are, for aggregate-only access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Individuals {
    /// Each row belongs to the individual named by this column.
    Key(ColumnId),
    /// Nobody's: products, currencies. Declared, never guessed.
    Nobody,
    /// Nobody said; a group cannot be counted from this table alone.
    Unstated,
}

/// A table as people reviewed it.
#[derive(Clone, Debug)]
pub struct Table {
    /// Where it stands in the source.
    pub id: TableId,
    /// Its name.
    pub name: TableName,
    /// What it is.
    pub kind: TableKind,
    /// One line for people and agents.
    pub about: Option<Arc<str>>,
    /// The reviewed columns, in table order.
    pub columns: Vec<Column>,
    /// Columns of the primary key, empty when there is none (or a part of it is not reviewed).
    pub primary_key: Vec<ColumnId>,
    /// References to other tables, both sides reviewed.
    pub foreign_keys: Vec<ForeignKey>,
    /// Indexes in the order of their columns, reviewed or not.
    pub indexes: Vec<Index>,
    /// Whose data it is.
    pub individuals: Individuals,
    /// Fewest distinct individuals a group may stand on.
    pub group_min: u32,
    /// Different questions about groups that one owner may ask in a day, each compared with those
    /// before it: two that differ by fewer individuals than a group needs tell about them. 0: as
    /// many as there are, and none is compared.
    pub compared_max: u32,
    /// The largest share of a sum that may be one individual's, in hundredths; 100: any.
    pub share_max: u32,
}

impl Table {
    /// The column of that number.
    pub fn column(&self, id: ColumnId) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The column of that name, spelled as the dialect resolves it.
    pub fn column_named(&self, name: &str, dialect: Dialect) -> Option<&Column> {
        let key = dialect.key(name);
        self.columns.iter().find(|column| dialect.key(&column.name) == key)
    }
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The referencing columns, here.
    pub columns: Vec<ColumnId>,
    /// The referenced table.
    pub table: TableName,
    /// The referenced columns, in the same order.
    pub referenced: Vec<ColumnId>,
}

/// An index whose entries stand in the order of its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its columns, in order, with all that an entry holds besides; `None` for an expression.
    pub columns: Vec<Option<ColumnId>>,
}

/// A column as people reviewed it.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its number.
    pub id: ColumnId,
    /// Its name, in the engine's spelling.
    pub name: Arc<str>,
    /// Its type.
    pub ty: ColumnType,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// How sensitive it is.
    pub classification: Classification,
    /// What kinds of data it holds.
    pub tags: Vec<Tag>,
    /// The usual mask; `None` shows it as it is to whoever may read the table.
    pub mask: Option<Mask>,
    /// Known values, told to agents.
    pub values: Vec<Arc<str>>,
    /// What aggregate-only roles may do with it.
    pub part: Part,
}

/// What aggregate-only access may do with a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing.
    Neither,
    /// Group and filter by it: as it is shown, and no finer than the bucket.
    Dimension(Option<Generalize>),
    /// Aggregate it.
    Measure(Measures),
}

/// What of a measure is open beside `count`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is open or not, whatever the others are")]
pub struct Measures {
    /// `sum`.
    pub sum: bool,
    /// `avg`.
    pub average: bool,
    /// `min` and `max`: the values of single records.
    pub extremes: bool,
    /// Percentiles with enough individuals beyond them.
    pub percentiles: bool,
    /// Standard deviation and variance.
    pub spread: bool,
    /// Conditions and keys that part its values at multiples of this, and nowhere else.
    pub cut: Option<NonZeroU64>,
}

impl Measures {
    /// What `measure = true` opens: sums and averages.
    pub const USUAL: Self = Self { sum: true, average: true, ..Self::COUNTED };

    /// `count` alone.
    pub const COUNTED: Self = Self {
        sum: false,
        average: false,
        extremes: false,
        percentiles: false,
        spread: false,
        cut: None,
    };

    /// What of it an engine can compute.
    #[must_use]
    pub fn in_dialect(self, dialect: Dialect) -> Self {
        Self {
            percentiles: self.percentiles && dialect == Dialect::Postgresql,
            spread: self.spread && dialect != Dialect::Sqlite,
            ..self
        }
    }
}

/// The type of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnType {
    /// The engine's spelling, as it may stand in a cast: `integer`, `character varying(20)`,
    /// `public.order_status`. Empty for an untyped SQLite column.
    pub name: Arc<str>,
    /// What it is made of.
    pub family: TypeFamily,
}

/// What a type is made of, as far as masks, filters and encoding need to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeFamily {
    /// Boolean.
    Bool,
    /// Whole numbers up to 64 bits.
    Int,
    /// Exact decimals.
    Numeric,
    /// Binary floating point.
    Float,
    /// Text whose comparison is the engine's own built-in one.
    Text,
    /// Fixed-length `char(n)`: trailing blanks do not count.
    PaddedText,
    /// Text of an extension type (citext): its operators live in an extension.
    ForeignText,
    /// Bytes.
    Bytes,
    /// Calendar date. In SQLite: text declared as DATE.
    Date,
    /// Time of day.
    Time,
    /// Date and time without zone.
    Timestamp,
    /// A moment.
    TimestampTz,
    /// Duration.
    Interval,
    /// UUID.
    Uuid,
    /// `json`.
    Json,
    /// `jsonb`.
    Jsonb,
    /// `inet` or `cidr`.
    Inet,
    /// A user's enum.
    Enum,
    /// An array of another family.
    Array(Box<Self>),
    /// A range or multirange.
    Range,
    /// A SQLite column without a declared type: any value may stand there.
    Any,
    /// Anything else: shown as the engine's text, never compared inside a fence.
    Other,
}
