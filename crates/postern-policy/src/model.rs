//! What the catalogues say, in the words of policies: paths, row types and their attributes.
//!
//! An attribute of a row type is a column of a type that Cedar and both dialects compare alike:
//! whole numbers (`Long`), Booleans (`Bool`), texts, enums and UUIDs (`String`, byte for byte).
//! Decimals, floats, dates, times and everything else are left out, so that a policy naming one
//! is refused: Cedar's decimals have four places and its times milliseconds, the engines' have
//! more, and a comparison that is right for most values is wrong for security.
//!
//! A foreign key is an attribute too: named as its column without `_id`, else as the table it
//! refers to. Where two foreign keys, or a column, would have the same name, none of the keys has.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use postern_core::{
    catalogue::{Catalogue, Column, ColumnId, ForeignKey, Table, TableName, TypeFamily},
    name::SourceName,
    predicate::Reference,
};

use crate::ids::{self, Written};

/// The id of the one entity of a row type: the unknown row.
pub(crate) const ROW_ID: &str = "row";

/// Everything policies may name.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) sources: Vec<SourceModel>,
    /// Row type to its source and table.
    row_types: HashMap<Arc<str>, (usize, usize)>,
    /// Tables by path.
    tables: BTreeMap<Arc<str>, (usize, usize)>,
    /// Schemas by path.
    pub(crate) schemas: BTreeSet<String>,
}

/// A source.
#[derive(Debug)]
pub(crate) struct SourceModel {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) tables: Vec<TableModel>,
    by_name: HashMap<(String, String), usize>,
}

/// A table.
#[derive(Debug)]
pub(crate) struct TableModel {
    pub(crate) table: Arc<Table>,
    /// `shop.customers`
    pub(crate) path: Arc<str>,
    /// `shop.public`, written as a path.
    pub(crate) schema: String,
    /// `shop::customers`
    pub(crate) row_type: Arc<str>,
    pub(crate) attributes: BTreeMap<Arc<str>, Attribute>,
}

/// What an attribute of a row stands for.
#[derive(Clone, Debug)]
pub(crate) enum Attribute {
    Value(Field),
    Reference { way: Arc<Reference>, target: Arc<str>, optional: bool },
}

/// A column that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) id: ColumnId,
    pub(crate) scalar: Scalar,
    pub(crate) nullable: bool,
}

/// How a column compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scalar {
    Int,
    Bool,
    Text,
    /// `char(n)`: the value without trailing blanks. Patterns would see them in one dialect and
    /// not in the other, so there are none.
    Padded,
    /// An enum or UUID: its text.
    Spelled,
}

impl Scalar {
    fn of(family: &TypeFamily) -> Option<Self> {
        match family {
            TypeFamily::Int => Some(Self::Int),
            TypeFamily::Bool => Some(Self::Bool),
            TypeFamily::Text => Some(Self::Text),
            TypeFamily::PaddedText => Some(Self::Padded),
            TypeFamily::Enum | TypeFamily::Uuid => Some(Self::Spelled),
            TypeFamily::Numeric
            | TypeFamily::Float
            | TypeFamily::ForeignText
            | TypeFamily::Bytes
            | TypeFamily::Date
            | TypeFamily::Time
            | TypeFamily::Timestamp
            | TypeFamily::TimestampTz
            | TypeFamily::Interval
            | TypeFamily::Json
            | TypeFamily::Jsonb
            | TypeFamily::Inet
            | TypeFamily::Array(_)
            | TypeFamily::Range
            | TypeFamily::Any
            | TypeFamily::Other => None,
        }
    }

    /// Cedar's name of the type.
    pub(crate) const fn cedar(self) -> &'static str {
        match self {
            Self::Int => "__cedar::Long",
            Self::Bool => "__cedar::Bool",
            Self::Text | Self::Padded | Self::Spelled => "__cedar::String",
        }
    }
}

impl Model {
    pub(crate) fn new(catalogues: &[Arc<Catalogue>]) -> Self {
        let sources: Vec<SourceModel> = catalogues.iter().map(SourceModel::new).collect();
        let mut model = Self {
            sources: Vec::new(),
            row_types: HashMap::new(),
            tables: BTreeMap::new(),
            schemas: BTreeSet::new(),
        };
        for (s, source) in sources.iter().enumerate() {
            for (t, table) in source.tables.iter().enumerate() {
                model.row_types.insert(Arc::clone(&table.row_type), (s, t));
                model.tables.insert(Arc::clone(&table.path), (s, t));
                model.schemas.insert(table.schema.clone());
            }
        }
        model.sources = sources;
        model
    }

    /// Number of a source.
    pub(crate) fn source(&self, name: &SourceName) -> Option<usize> {
        self.sources.iter().position(|source| source.catalogue.source == *name)
    }

    /// The table with that row type.
    pub(crate) fn row_type(&self, name: &str) -> Option<&TableModel> {
        self.row_types.get(name).and_then(|at| self.at(*at))
    }

    /// The table of that path.
    pub(crate) fn table(&self, path: &str) -> Option<&TableModel> {
        self.tables.get(path).and_then(|at| self.at(*at))
    }

    /// Table and column of that path.
    pub(crate) fn column(&self, path: &str) -> Option<(&TableModel, &Column)> {
        // A quoted last part may hold dots: try every place to cut.
        path.match_indices('.').find_map(|(dot, _)| {
            let table = self.table(path.get(..dot)?)?;
            let column = table
                .table
                .columns
                .iter()
                .find(|column| ids::column_path(&table.path, &column.name) == path)?;
            Some((table, column))
        })
    }

    /// All tables.
    pub(crate) fn all(&self) -> impl Iterator<Item = &TableModel> {
        self.sources.iter().flat_map(|source| &source.tables)
    }

    fn at(&self, (source, table): (usize, usize)) -> Option<&TableModel> {
        self.sources.get(source)?.tables.get(table)
    }
}

impl SourceModel {
    fn new(catalogue: &Arc<Catalogue>) -> Self {
        let tables: Vec<TableModel> =
            catalogue.tables.iter().map(|table| TableModel::new(catalogue, table)).collect();
        let by_name = tables
            .iter()
            .enumerate()
            .map(|(index, model)| (key(catalogue, &model.table.name), index))
            .collect();
        Self { catalogue: Arc::clone(catalogue), tables, by_name }
    }

    /// Number of the table of that name.
    pub(crate) fn find(&self, name: &TableName) -> Option<usize> {
        self.by_name.get(&key(&self.catalogue, name)).copied()
    }
}

fn key(catalogue: &Catalogue, name: &TableName) -> (String, String) {
    let key = |text| catalogue.dialect.key(text).into_owned();
    (key(&name.schema), key(&name.name))
}

impl TableModel {
    fn new(catalogue: &Arc<Catalogue>, table: &Arc<Table>) -> Self {
        let written = Written::of(catalogue, table);
        Self {
            table: Arc::clone(table),
            path: written.path.into(),
            schema: ids::schema_path(&catalogue.source, &table.name.schema),
            row_type: written.row_type.into(),
            attributes: attributes(catalogue, table),
        }
    }

    /// `shop` of `shop::customers`.
    pub(crate) fn namespace(&self) -> &str {
        self.row_type.rsplit_once("::").map_or("", |(namespace, _)| namespace)
    }

    /// `customers` of `shop::customers`.
    pub(crate) fn row_name(&self) -> &str {
        self.row_type.rsplit_once("::").map_or("", |(_, name)| name)
    }
}

fn attributes(catalogue: &Catalogue, table: &Table) -> BTreeMap<Arc<str>, Attribute> {
    let mut found: BTreeMap<Arc<str>, Attribute> = BTreeMap::new();
    for (name, reference) in references(catalogue, table) {
        found.insert(name, reference);
    }
    for column in &table.columns {
        if let Some(scalar) = Scalar::of(&column.ty.family) {
            let field = Field { id: column.id, scalar, nullable: column.nullable };
            found.insert(Arc::clone(&column.name), Attribute::Value(field));
        }
    }
    found
}

/// The foreign keys that have a name of their own, by it.
fn references(catalogue: &Catalogue, table: &Table) -> Vec<(Arc<str>, Attribute)> {
    let taken = |name: &str| table.columns.iter().any(|column| *column.name == *name);
    let mut named: BTreeMap<Arc<str>, Vec<Attribute>> = BTreeMap::new();
    for key in &table.foreign_keys {
        let Some(target) = catalogue.table(&key.table) else { continue };
        let Some(optional) = optional(table, key) else { continue };
        let name = stem(table, key).filter(|name| !taken(name));
        let name = name.unwrap_or_else(|| Arc::clone(&target.name.name));
        let way = Reference {
            columns: key.columns.clone(),
            table: Arc::clone(target),
            referenced: key.referenced.clone(),
        };
        let target = Written::of(catalogue, target).row_type.into();
        let attribute = Attribute::Reference { way: Arc::new(way), target, optional };
        if !taken(&name) {
            named.entry(name).or_default().push(attribute);
        }
    }
    let one = |(name, mut found): (Arc<str>, Vec<Attribute>)| match found.len() {
        1 => found.pop().map(|attribute| (name, attribute)),
        _ => None,
    };
    named.into_iter().filter_map(one).collect()
}

/// Whether the key may be NULL; `None` when it cannot be followed.
fn optional(table: &Table, key: &ForeignKey) -> Option<bool> {
    if key.columns.is_empty() || key.columns.len() != key.referenced.len() {
        return None;
    }
    key.columns
        .iter()
        .map(|id| table.column(*id).map(|column| column.nullable))
        .try_fold(false, |some, nullable| Some(some || nullable?))
}

/// `order` of `order_id`.
fn stem(table: &Table, key: &ForeignKey) -> Option<Arc<str>> {
    match key.columns.as_slice() {
        [column] => {
            let name = &table.column(*column)?.name;
            name.strip_suffix("_id").filter(|stem| !stem.is_empty()).map(Into::into)
        }
        _ => None,
    }
}
