//! The authorizer: the engine's own account of a statement, held against the plan's.
//!
//! While SQLite prepares a statement it reports every table column, function and action in it,
//! those inside views included. Whatever is not expected is denied, and the statement with it.
//! The guard stays armed while rows are computed, because SQLite prepares anew when it must and
//! because some virtual tables run statements of their own.
//!
//! Two peculiarities of the engine shape this file. A table of which no column is used (as in
//! `count(*)`) is reported with an empty column, and so is a common table expression, under the
//! name its author gave it. And the *accessor*, which names the view a read comes from, may just
//! as well be the name of a common table expression; it widens nothing unless the plan reads a
//! view of that name.

use std::{
    collections::{HashMap, HashSet},
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use postern_gate::ports::RunError;
use postern_sql::{Plan, PlanColumn, Read};
use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};

use super::known::Known;

/// What a plan says of itself. [`Plan`] says it; tests have a plan of their own.
pub(crate) trait Planned: fmt::Debug + Send + Sync {
    /// The text that runs.
    fn sql(&self) -> &str;
    /// The columns of the answer.
    fn columns(&self) -> &[PlanColumn];
    /// The tables it reads.
    fn reads(&self) -> &[Read];
    /// The functions it calls.
    fn functions(&self) -> &[Arc<str>];
    /// Which of the caller's parameters are compared with numbers.
    fn numbers(&self) -> &[bool] {
        &[]
    }
}

impl Planned for Plan {
    fn sql(&self) -> &str {
        Self::sql(self)
    }

    fn columns(&self) -> &[PlanColumn] {
        Self::columns(self)
    }

    fn reads(&self) -> &[Read] {
        Self::reads(self)
    }

    fn functions(&self) -> &[Arc<str>] {
        Self::functions(self)
    }

    fn numbers(&self) -> &[bool] {
        Self::numbers(self)
    }
}

/// What the authorizer decides by, now.
pub(super) enum Mode {
    /// Nothing is prepared now.
    Closed,
    /// Postern's own constant statements.
    Own,
    /// Looking at a few rows of the one table of that name, in lower case.
    Sample(Box<str>),
    /// Preparing a view to see what lies beneath: reads are let pass and written down.
    Look,
    /// A plan.
    Plan(Arc<Allowed>),
}

/// The state of a connection's authorizer.
pub(super) struct Guard {
    mode: Mode,
    used: Used,
    denied: Option<String>,
    was_asked: bool,
}

/// What a statement uses, as the engine reported it. Names in lower case.
#[derive(Clone, Debug, Default)]
pub(super) struct Used {
    /// Table columns; an empty column where only the table is named.
    pub(super) reads: HashSet<UsedColumn>,
    /// Functions, with the accessor.
    pub(super) functions: HashSet<(Option<Box<str>>, Box<str>)>,
}

/// A column that was reported.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct UsedColumn {
    /// The view or common table expression it was read in.
    pub(super) accessor: Option<Box<str>>,
    /// The table.
    pub(super) table: Box<str>,
    /// The column.
    pub(super) column: Box<str>,
    /// Whether the engine named the database `main`.
    pub(super) located: bool,
}

/// What a plan may use under one version of the schema.
#[derive(Debug)]
pub(super) struct Allowed {
    tables: HashMap<Arc<str>, HashSet<Arc<str>>>,
    views: HashMap<Arc<str>, Arc<Used>>,
    functions: HashSet<Arc<str>>,
    known: Arc<Known>,
}

/// A prepared statement's account, and the plan it was last compared with.
#[derive(Debug)]
pub(super) struct Account {
    /// What the engine reported.
    pub(super) used: Used,
    /// The plan.
    pub(super) plan: Arc<dyn Planned>,
    /// What that plan may use.
    pub(super) allowed: Arc<Allowed>,
}

impl Account {
    /// Whether it was taken under that very schema.
    pub(super) fn knows(&self, known: &Arc<Known>) -> bool {
        Arc::ptr_eq(&self.allowed.known, known)
    }

    /// Whether this very plan was compared under this very schema.
    pub(super) fn covers(&self, plan: &Arc<dyn Planned>, known: &Arc<Known>) -> bool {
        std::ptr::addr_eq(Arc::as_ptr(&self.plan), Arc::as_ptr(plan)) && self.knows(known)
    }
}

impl Allowed {
    /// What the plan may use, its names looked up in the schema as it is now.
    pub(super) fn of(plan: &dyn Planned, known: &Arc<Known>) -> Result<Self, RunError> {
        let mut tables: HashMap<Arc<str>, HashSet<Arc<str>>> = HashMap::new();
        let mut views = HashMap::new();
        for read in plan.reads() {
            let table = known.table(read.id, &read.table).ok_or_else(|| moved(read))?;
            let columns = tables.entry(Arc::clone(&table.key)).or_default();
            for id in &read.touched {
                columns.insert(table.column_key(*id).ok_or_else(|| moved(read))?);
            }
            if let Some(used) = &table.view {
                views.insert(Arc::clone(&table.key), Arc::clone(used));
            }
        }
        let functions = plan.functions().iter().map(|name| lower(name).into()).collect();
        Ok(Self { tables, views, functions, known: Arc::clone(known) })
    }

    /// Whether everything reported is allowed; the first that is not, for the log.
    pub(super) fn covers(&self, used: &Used) -> Result<(), String> {
        for read in &used.reads {
            if !self.may_read(read) {
                return Err(read.to_string());
            }
        }
        for (accessor, name) in &used.functions {
            if !self.may_call(accessor.as_deref(), name) {
                return Err(format!("function `{name}`"));
            }
        }
        Ok(())
    }

    fn may_read(&self, read: &UsedColumn) -> bool {
        let column = &*read.column;
        if column.is_empty() {
            return self.may_name(read);
        }
        let direct = read.located
            && (self.tables.get(&*read.table).is_some_and(|columns| columns.contains(column))
                || self.is_open_function(&read.table));
        direct || self.view_of(read.accessor.as_deref()).is_some_and(|used| used.read(read))
    }

    /// A table is named and nothing of it is read. What is no relation of the database is a
    /// common table expression of the statement itself. Of a view whose columns nobody wants, the
    /// engine names the table beneath as if the statement had: its records are counted.
    fn may_name(&self, read: &UsedColumn) -> bool {
        self.tables.contains_key(&*read.table)
            || self.is_open_function(&read.table)
            || (!read.located && !self.known.is_relation(&read.table))
            || self.views.values().any(|used| used.reads_of(&read.table))
    }

    fn may_call(&self, accessor: Option<&str>, name: &str) -> bool {
        self.functions.contains(name)
            || OPERATORS.contains(&name)
            || self
                .view_of(accessor)
                .is_some_and(|used| used.functions.iter().any(|(_, called)| **called == *name))
    }

    /// `json_each` and `json_tree` are tables to the engine.
    fn is_open_function(&self, name: &str) -> bool {
        TABLE_FUNCTIONS.contains(&name) && self.functions.contains(name)
    }

    fn view_of(&self, accessor: Option<&str>) -> Option<&Arc<Used>> {
        // A view over a view: the accessor is the inner one, which the outer one's account holds.
        let name = accessor?;
        self.views.get(name).or_else(|| self.views.values().find(|used| used.names_accessor(name)))
    }
}

impl Used {
    fn read(&self, read: &UsedColumn) -> bool {
        self.reads.iter().any(|own| own.table == read.table && own.column == read.column)
    }

    fn reads_of(&self, table: &str) -> bool {
        self.reads.iter().any(|own| *own.table == *table)
    }

    fn names_accessor(&self, name: &str) -> bool {
        self.reads.iter().any(|own| own.accessor.as_deref() == Some(name))
    }
}

impl fmt::Display for UsedColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column `{}` of `{}`", self.column, self.table)
    }
}

impl Guard {
    /// A guard in that mode.
    pub(super) fn new(mode: Mode) -> Self {
        Self { mode, used: Used::default(), denied: None, was_asked: false }
    }

    /// Puts the guard in charge of a connection.
    pub(super) fn install(guard: &Arc<Mutex<Self>>, sql: &mut Connection) -> rusqlite::Result<()> {
        let guard = Arc::clone(guard);
        sql.authorizer(Some(move |context: AuthContext<'_>| {
            guard.lock().unwrap_or_else(PoisonError::into_inner).decide(&context)
        }))
    }

    /// Changes the mode; the account begins anew.
    pub(super) fn enter(guard: &Mutex<Self>, mode: Mode) {
        *guard.lock().unwrap_or_else(PoisonError::into_inner) = Self::new(mode);
    }

    /// Takes the account of what was prepared since [`Guard::enter`].
    pub(super) fn take_used(guard: &Mutex<Self>) -> Used {
        std::mem::take(&mut guard.lock().unwrap_or_else(PoisonError::into_inner).used)
    }

    /// Whether the engine asked anything since [`Guard::enter`]: it does for every statement that
    /// it prepares.
    pub(super) fn was_asked(guard: &Mutex<Self>) -> bool {
        guard.lock().unwrap_or_else(PoisonError::into_inner).was_asked
    }

    /// What was denied since [`Guard::enter`], for the log.
    pub(super) fn take_denied(guard: &Mutex<Self>) -> Option<String> {
        guard.lock().unwrap_or_else(PoisonError::into_inner).denied.take()
    }

    fn decide(&mut self, context: &AuthContext<'_>) -> Authorization {
        self.was_asked = true;
        let verdict = match &self.mode {
            Mode::Closed => Err("nothing is prepared now".to_owned()),
            Mode::Own => own(&context.action),
            Mode::Sample(table) => sampled(&context.action, context.database_name, table),
            Mode::Look => report(&context.action, context, &mut self.used, None),
            Mode::Plan(allowed) => {
                let allowed = Arc::clone(allowed);
                report(&context.action, context, &mut self.used, Some(&allowed))
            }
        };
        match verdict {
            Ok(()) => Authorization::Allow,
            Err(what) => {
                self.denied.get_or_insert(what);
                Authorization::Deny
            }
        }
    }
}

/// Postern's own statements: constant texts, so what they read is known; what they do is held
/// narrow all the same.
fn own(action: &AuthAction<'_>) -> Result<(), String> {
    match action {
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Transaction { .. } => Ok(()),
        AuthAction::Function { function_name } if *function_name == "max" => Ok(()),
        AuthAction::Pragma { pragma_name, .. } if OWN_PRAGMAS.contains(pragma_name) => Ok(()),
        other => Err(name_of(other)),
    }
}

/// A sample reads columns of one table and calls nothing.
fn sampled(action: &AuthAction<'_>, database: Option<&str>, table: &str) -> Result<(), String> {
    match action {
        AuthAction::Select => Ok(()),
        AuthAction::Read { table_name, .. }
            if *lower(table_name) == *table && database == Some("main") =>
        {
            Ok(())
        }
        other => Err(name_of(other)),
    }
}

/// Takes a report down and, for a plan, answers it.
fn report(
    action: &AuthAction<'_>,
    context: &AuthContext<'_>,
    used: &mut Used,
    allowed: Option<&Allowed>,
) -> Result<(), String> {
    match action {
        AuthAction::Select | AuthAction::Recursive => Ok(()),
        AuthAction::Read { table_name, column_name } => {
            let read = UsedColumn {
                accessor: context.accessor.map(lower),
                table: lower(table_name),
                column: lower(column_name),
                located: match context.database_name {
                    Some("main") => true,
                    None => false,
                    Some(other) => return Err(format!("database `{other}`")),
                },
            };
            if !allowed.is_none_or(|allowed| allowed.may_read(&read)) {
                return Err(read.to_string());
            }
            used.reads.insert(read);
            Ok(())
        }
        AuthAction::Function { function_name } => {
            let name = lower(function_name);
            let accessor = context.accessor.map(lower);
            if !allowed.is_none_or(|allowed| allowed.may_call(accessor.as_deref(), &name)) {
                return Err(format!("function `{name}`"));
            }
            used.functions.insert((accessor, name));
            Ok(())
        }
        other => Err(name_of(other)),
    }
}

/// The kind of an action, without its names.
fn name_of(action: &AuthAction<'_>) -> String {
    let text = format!("{action:?}");
    text.split([' ', '{']).next().unwrap_or_default().to_owned()
}

fn moved(read: &Read) -> RunError {
    RunError::Disagrees {
        detail: format!("the schema changed: table `{}` is another one now", read.table.name),
    }
}

/// The form under which names are compared: SQLite ignores ASCII case.
pub(super) fn lower(name: &str) -> Box<str> {
    name.to_ascii_lowercase().into_boxed_str()
}

/// Functions behind operators: `LIKE`, `GLOB`, `->`. They are in every statement's reach.
const OPERATORS: &[&str] = &["like", "glob", "->", "->>"];
/// Functions that are tables to the engine, and stand in no schema.
pub(super) const TABLE_FUNCTIONS: &[&str] = &["json_each", "json_tree", "jsonb_each", "jsonb_tree"];
/// What Postern's own statements ask the engine about.
const OWN_PRAGMAS: &[&str] = &[
    "schema_version",
    "table_list",
    "table_xinfo",
    "index_info",
    "index_list",
    "foreign_key_list",
    "module_list",
];
