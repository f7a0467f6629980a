//! The two values this room makes: a statement that is resolved, and a plan that can be recorded.

use std::{panic::AssertUnwindSafe, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, TableId, TableName},
    dialect::Dialect,
    function::FunctionId,
    mask::{GateMask, MaskKind},
    name::{PolicyId, SourceName},
    param_type::ParamType,
    refusal::{Code, Refusal},
    sight::{Sight, SightError, TableView, Views},
    value::Value,
};
use sqlparser::tokenizer::TokenWithSpan;

use crate::{
    aggregate::{Earlier, Selection},
    caps,
    lite::Told,
    read, refuse,
    resolve::{self, Late, Stop},
    semi,
    terms::{About, Logic},
};

/// Bytes of stack on which a statement's tree is read, walked, printed and dropped: several times
/// what the deepest statement takes that the caps let through. What is not optimised takes several
/// times as much. A thread that has as much left reads on its own stack; for any other a stack is
/// made for each statement.
pub const STACK_BYTES: usize = if cfg!(debug_assertions) { 128 << 20 } else { 32 << 20 };

/// A statement with every name resolved against one Sight. Only [`bind`] makes one.
///
/// The parser's tree never leaves the stack it was made on: what is kept here is the rewritten
/// statement, or why it cannot be rewritten.
#[derive(Clone, Debug)]
pub struct Bound {
    rewritten: Result<Plan, Refusal>,
}

/// The parameters that a caller gives with a statement.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// How many values.
    pub count: usize,
    /// The types that it declares, from `$1` on; what lies behind the end is left open.
    pub types: &'a [Option<ParamType>],
}

impl From<usize> for Given<'_> {
    /// So many, and nothing declared.
    fn from(count: usize) -> Self {
        Self { count, types: &[] }
    }
}

/// Reads one statement and resolves it against what its caller may see.
///
/// # Errors
/// A [`Refusal`] with the place in the text, made from the Sight alone.
pub fn bind<'a>(sight: &Sight, sql: &str, given: impl Into<Given<'a>>) -> Result<Bound, Refusal> {
    let given = given.into();
    caps::check(sql)?;
    // SECURITY: a panic of the parser library ends here and refuses. Nothing that outlives the walk
    // is changed by it but tables behind locks that a panic does not leave half done.
    let walk = std::panic::catch_unwind(AssertUnwindSafe(|| {
        stacker::maybe_grow(STACK_BYTES, STACK_BYTES, || read_and_resolve(sight, sql, given))
    }));
    match walk {
        Ok(Ok(plan)) => Ok(Bound { rewritten: Ok(plan) }),
        Ok(Err(Stop::Rewrite(refusal))) => Ok(Bound { rewritten: Err(refusal) }),
        Ok(Err(Stop::Bind(refusal))) => Err(refusal),
        Ok(Err(Stop::Looked)) => Err(refuse::internal("a mask was left to the gate twice")),
        Err(_) => Err(refuse::internal("reading it failed")),
    }
}

/// The statements that read what these selections tell of the records of their tables, as the
/// caller sees them, and of people by all their records; no more of them than those need that are
/// behind the first `told`.
///
/// # Errors
/// Where a mask or a filter cannot be expressed in the dialect, or the statement gets too long.
pub fn readings(sight: &Sight, asked: &[Earlier], told: usize) -> Result<Vec<Reading>, Refusal> {
    std::panic::catch_unwind(AssertUnwindSafe(|| {
        stacker::maybe_grow(STACK_BYTES, STACK_BYTES, || resolve::readings(sight, asked, told))
    }))
    .unwrap_or_else(|_panicked| Err(refuse::internal("reading it failed")))
}

/// How many values a statement takes: the highest number of its placeholders. Whether it may run
/// is not looked at.
///
/// # Errors
/// When the text is no SQL of the source's dialect, or has placeholders of another kind.
pub fn count_params(sight: &Sight, sql: &str) -> Result<usize, Refusal> {
    if let Some(tokens) = resolve::asked(sight, sql) {
        return resolve::highest_param(Dialect::Postgresql, &tokens);
    }
    resolve::highest_param(sight.dialect, &caps::tokenize(sight.dialect, sql)?)
}

fn read_and_resolve(sight: &Sight, sql: &str, given: Given<'_>) -> Result<Plan, Stop> {
    if let Some(tokens) = resolve::asked(sight, sql) {
        return of_catalogue(sight, sql, &tokens, given);
    }
    let tokens = caps::tokenize(sight.dialect, sql).map_err(Stop::Bind)?;
    let read = || read::query(sight.dialect, tokens.clone()).map_err(Stop::Bind);
    let resolved = |query, late| resolve::plan(sight, sql, &tokens, given, query, late);
    let first = match resolved(read()?, Late::Gate) {
        Err(Stop::Looked) => resolved(read()?, Late::Source),
        other => other,
    };
    match first {
        Err(Stop::Bind(refusal)) if refusal.code == Code::AggregateOnly => {
            // What is refused as a join as well is refused for what was written.
            let joined = semi::joined(sight, &tokens, read()?);
            match joined.map(|query| resolved(query, Late::Source)) {
                Some(Ok(plan)) => Ok(plan),
                Some(Err(_)) | None => Err(Stop::Bind(refusal)),
            }
        }
        other => other,
    }
}

/// A question about the catalogue of a source that speaks another SQL: resolved as PostgreSQL's,
/// with no table of the source in sight.
fn of_catalogue(
    sight: &Sight,
    sql: &str,
    tokens: &[TokenWithSpan],
    given: Given<'_>,
) -> Result<Plan, Stop> {
    let sight = Sight {
        dialect: Dialect::Postgresql,
        views: Arc::new(CatalogueAlone(Arc::clone(&sight.views))),
        functions: Arc::new([]),
        ..sight.clone()
    };
    let query = read::query(Dialect::Postgresql, tokens.to_vec()).map_err(Stop::Bind)?;
    resolve::plan(&sight, sql, tokens, given, query, Late::Source).map_err(|stop| match stop {
        // Whatever a name is, it is none of the catalogue.
        Stop::Bind(refusal) if refusal.code == Code::UnknownName => Stop::Bind(
            refusal
                .would_pass("relations of the catalogue alone; tables in a statement of their own"),
        ),
        Stop::Bind(_) | Stop::Rewrite(_) | Stop::Looked => stop,
    })
}

/// The views of a principal as what the catalogue tells of; none of them can be read.
#[derive(Debug)]
struct CatalogueAlone(Arc<dyn Views>);

impl Views for CatalogueAlone {
    fn view(&self, _: &TableName) -> Result<Option<Arc<TableView>>, SightError> {
        Ok(None)
    }

    fn all(&self) -> Result<Vec<Arc<TableView>>, SightError> {
        self.0.all()
    }
}

impl Bound {
    /// Rewrites: every table becomes its view, everything is printed qualified.
    ///
    /// # Errors
    /// A [`Refusal`] where a mask or a filter cannot be expressed in the dialect.
    pub fn plan(self) -> Result<Plan, Refusal> {
        self.rewritten
    }
}

/// A statement that may run: text, extra parameters, what it reads, what it answers. Only
/// [`Bound::plan`] makes one.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) source: SourceName,
    pub(crate) dialect: Dialect,
    pub(crate) sql: Arc<str>,
    pub(crate) caller_params: usize,
    pub(crate) extras: Vec<Extra>,
    pub(crate) columns: Vec<PlanColumn>,
    pub(crate) reads: Vec<Read>,
    pub(crate) functions: Vec<Arc<str>>,
    pub(crate) site_functions: Vec<FunctionId>,
    pub(crate) notes: Vec<String>,
    pub(crate) has_groups: bool,
    pub(crate) selections: Vec<Selection>,
    pub(crate) told: Option<Told>,
    pub(crate) content: Content,
    pub(crate) numbers: Arc<[bool]>,
    pub(crate) truths: Arc<[bool]>,
}

/// What an answer can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// What is told of the catalogue, and nothing else: no table is read, no function of the site
    /// called. All of it is made from the Sight.
    Catalogue,
    /// Whatever the source holds.
    Data,
}

/// A parameter that Postern adds after the caller's.
#[derive(Clone, Debug, PartialEq)]
pub enum Extra {
    /// A constant of a policy.
    Value(Value),
    /// The labels of the groups of that selection ([`Plan::selections`]) that the gate withholds: a
    /// text, each label within [`LABEL_ENDS`](crate::LABEL_ENDS).
    Withheld(usize),
    /// A key of a `hash` mask, known to the gate alone: HMAC-SHA-256 in the form the dialect
    /// needs.
    MaskKey {
        /// The domain of the column: equal domains hash equal values equally.
        domain: Arc<str>,
        /// Which form.
        part: KeyPart,
    },
}

/// A statement that reads what selections tell. Its columns are those of its [`Unit`].
#[derive(Clone, Debug)]
pub struct Reading {
    /// The statement.
    pub plan: Plan,
    /// What it reads of each table.
    pub parts: Vec<Part>,
    /// The fewest individuals that are enough.
    pub enough: u32,
    /// What a row stands for.
    pub unit: Unit,
}

/// What a statement reads of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The selections.
    pub selections: Vec<Selected>,
    /// Of each term of their conditions, in the order of the flags, what it is about.
    pub terms: Vec<About>,
    /// Of each key that they have, what it is about.
    pub keys: Vec<About>,
    /// Whether each individual has one record.
    pub is_each_once: bool,
}

/// A selection that a statement reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Which of those that were handed in.
    pub at: usize,
    /// Which of the keys are its own, in order.
    pub keys: Vec<usize>,
    /// Which records are in it, by the terms.
    pub condition: Logic,
}

/// What a row of a reading stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Records of one table that all selections tell alike.
    ///
    /// The columns are a text of *flags*, for each term a `1` where it is true, a `0` where it is not, an
    /// `n` where that is not known; the texts of keys, `=` before each that is not NULL; of each key its place among all, which equal ones share; how
    /// many individuals. Where an individual may have several records one column more, one of the
    /// individuals as a text: of fewer than [`Reading::enough`] each has a row of its own, of more any
    /// or none stands for all.
    Records,
    /// Owners, by the records that they have in all parts: people, or records that others refer to.
    ///
    /// The columns are a text, the places of as many keys as the part with most of them has, a
    /// number, a name, a list, and two texts. In rows with a name, that is records which are told alike:
    /// the text is their flags, and the texts of keys with [`crate::LABEL_PARTS`] between; the name is
    /// the number of the part, a dot, another number. In rows with a list, that is how many people stand
    /// behind the owners who have records of just these names, with a comma between, and a plus behind
    /// one by which they have several; where owners are no people, the texts say who two of them are.
    Owners {
        /// Whether they are people.
        are_people: bool,
    },
}

/// The form of a mask key as a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPart {
    /// The 32-byte key.
    Raw,
    /// The 64-byte block `key XOR 0x36…` (RFC 2104 ipad).
    Inner,
    /// The 64-byte block `key XOR 0x5c…` (RFC 2104 opad).
    Outer,
}

/// A column of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanColumn {
    /// Its name.
    pub name: Arc<str>,
    /// The mask it went through, when it is a plain masked column.
    pub masked: Option<MaskKind>,
    /// The table column it is, when it is a plain clear column, or one whose mask the gate puts in.
    pub origin: Option<(TableId, ColumnId)>,
    /// The mask that the gate has to put in before any cell of it leaves.
    pub gate: Option<Arc<GateMask>>,
}

/// A table the plan reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its place.
    pub id: TableId,
    /// Its name.
    pub table: TableName,
    /// Columns read as they are, the row filter's and the mask inputs included: the whole set the
    /// engine may report.
    pub touched: Vec<ColumnId>,
    /// Columns the caller sees, with their masks.
    pub shown: Vec<(Arc<str>, Option<MaskKind>)>,
    /// The policies that opened the table and its columns.
    pub policies: Vec<PolicyId>,
    /// The policies of its row filter; empty when every row is open.
    pub filter_policies: Vec<PolicyId>,
}

impl Plan {
    /// The source it is for.
    pub const fn source(&self) -> &SourceName {
        &self.source
    }

    /// Its dialect.
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The types of its answer, where Postern's own engine computes it over what the caller is told
    /// of the catalogue, and its source is not asked.
    pub const fn told(&self) -> Option<&Told> {
        self.told.as_ref()
    }

    /// What its answer can hold, as it was resolved.
    pub const fn content(&self) -> Content {
        self.content
    }

    /// The dialect that the types of its answer are named in.
    pub const fn types(&self) -> Dialect {
        match self.told {
            Some(_) => Dialect::Postgresql,
            None => self.dialect,
        }
    }

    /// The text that runs.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// How many parameters the caller gave: `$1` to `$n`, all used.
    pub const fn caller_params(&self) -> usize {
        self.caller_params
    }

    /// For each of the caller's parameters, whether it is compared with a number: a text that is one
    /// is meant as one. Told for SQLite, which does not see it by itself.
    pub fn numbers(&self) -> &[bool] {
        &self.numbers
    }

    /// For each of the caller's parameters, whether it is compared with truths alone: a text that is
    /// one is meant as one. Told for engines that have no truths.
    pub fn truths(&self) -> &[bool] {
        &self.truths
    }

    /// Parameters that follow the caller's.
    pub fn extras(&self) -> &[Extra] {
        &self.extras
    }

    /// The columns of the answer.
    pub fn columns(&self) -> &[PlanColumn] {
        &self.columns
    }

    /// How many columns of the answer hold what the gate has yet to mask by its characters: what
    /// the source sends of them is longer than what leaves.
    pub fn late_columns(&self) -> usize {
        let is_late =
            |column: &&PlanColumn| matches!(column.gate.as_deref(), Some(GateMask::Late(_)));
        self.columns.iter().filter(is_late).count()
    }

    /// The tables it reads, each once.
    pub fn reads(&self) -> &[Read] {
        &self.reads
    }

    /// The functions it calls, Postern's own among them, lower case: what SQLite's authorizer
    /// may let pass.
    pub fn functions(&self) -> &[Arc<str>] {
        &self.functions
    }

    /// The functions of the site that it calls.
    pub fn site_functions(&self) -> &[FunctionId] {
        &self.site_functions
    }

    /// What it demands of the records of each table of which groups alone may be seen. What the gate
    /// withholds of each is a parameter, [`Extra::Withheld`].
    pub fn selections(&self) -> &[Selection] {
        &self.selections
    }

    /// Whether groups stand in it that are left out where few individuals are behind them.
    pub const fn has_groups(&self) -> bool {
        self.has_groups
    }

    /// Remarks for people: `the filter on email sees the mask`.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }
}
