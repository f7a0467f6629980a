//! What a resolved statement reads and calls: relations with their columns, functions, casts,
//! operators.

use std::collections::{BTreeMap, BTreeSet};

use super::node::{self, Node};

/// What stands for column 0 in a set of columns: sets hold no negative numbers, and system columns
/// have such. One more before PostgreSQL 12, where rows could have an OID.
const FIRST_COLUMN: u32 = 7;
const FIRST_COLUMN_BEFORE_12: u32 = 8;

/// The account.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Account {
    /// Relations, each with the numbers of the columns that are read; 0 is the whole row, and
    /// `None` a system column.
    pub(super) relations: BTreeMap<u32, BTreeSet<Option<u16>>>,
    /// Functions that are called as such, aggregates and window functions among them.
    pub(super) calls: BTreeSet<u32>,
    /// Functions that convert.
    pub(super) casts: BTreeSet<u32>,
    /// Operators.
    pub(super) operators: BTreeSet<u32>,
    /// Types of constants and of what is converted.
    pub(super) types: BTreeSet<u32>,
}

/// What is no honest part of a statement, in words.
pub(super) type Strange = String;

impl Account {
    /// Reads the tree of the view that holds the statement.
    ///
    /// # Errors
    /// A node or a form that no statement of Postern's has, or that cannot be read.
    pub(super) fn of(text: &str, view: u32, server: u32) -> Result<Self, Strange> {
        let mut reading = Reading { account: Self::default(), view, server, strange: None };
        let read = node::each(text, |node| {
            reading.node(node).map_err(|strange| {
                reading.strange.get_or_insert(strange);
                node::Unreadable
            })
        });
        match (read, reading.strange) {
            (Ok(()), _) => Ok(reading.account),
            (Err(_), Some(strange)) => Err(strange),
            (Err(_), None) => Err("the tree cannot be read".to_owned()),
        }
    }
}

struct Reading {
    account: Account,
    view: u32,
    /// The server's major version.
    server: u32,
    strange: Option<Strange>,
}

impl Reading {
    /// Takes one node in. A kind that is not named here is refused: what a later server adds is
    /// looked at by a person first.
    fn node(&mut self, node: &Node) -> Result<(), Strange> {
        match node.tag.as_str() {
            "QUERY" => query(node),
            "RTE" | "RANGETBLENTRY" => self.relation(node),
            "RTEPERMISSIONINFO" | "PERMINFO" => self.columns(node),
            "FUNCEXPR" => self.function(node),
            "AGGREF" => insert(&mut self.account.calls, node, "aggfnoid"),
            "WINDOWFUNC" => insert(&mut self.account.calls, node, "winfnoid"),
            "OPEXPR" | "DISTINCTEXPR" | "NULLIFEXPR" | "SCALARARRAYOPEXPR" => {
                insert(&mut self.account.operators, node, "opno")
            }
            "ROWCOMPARE" | "ROWCOMPAREEXPR" => {
                self.account.operators.extend(numbers(node, "opnos")?);
                Ok(())
            }
            "SORTGROUPCLAUSE" => {
                // 0 where a type can be told equal and not sorted.
                let operators = ["eqop", "sortop"].into_iter().filter_map(|at| node.number(at));
                self.account.operators.extend(operators.filter(|oid| *oid != 0));
                Ok(())
            }
            "WINDOWCLAUSE" => {
                let bounds = ["startInRangeFunc", "endInRangeFunc"];
                let calls = bounds.into_iter().filter_map(|at| node.number(at));
                self.account.casts.extend(calls.filter(|oid| *oid != 0));
                Ok(())
            }
            "CONST" => insert(&mut self.account.types, node, "consttype"),
            "RELABELTYPE" | "COERCEVIAIO" | "ARRAYCOERCEEXPR" => {
                insert(&mut self.account.types, node, "resulttype")
            }
            "SQLVALUEFUNCTION" => value_function(node),
            "PARAM" => of_a_subquery(node),
            "TARGETENTRY" | "FROMEXPR" | "JOINEXPR" | "RANGETBLREF" | "RANGETBLFUNCTION"
            | "ALIAS" | "VAR" | "BOOLEXPR" | "SUBLINK" | "CASE" | "CASEEXPR" | "WHEN"
            | "CASEWHEN" | "CASETESTEXPR" | "ARRAY" | "ARRAYEXPR" | "ROW" | "ROWEXPR"
            | "COALESCE" | "COALESCEEXPR" | "MINMAX" | "MINMAXEXPR" | "NULLTEST"
            | "BOOLEANTEST" | "COLLATE" | "COLLATEEXPR" | "SUBSCRIPTINGREF" | "ARRAYREF"
            | "GROUPINGFUNC" | "GROUPINGSET" | "SETOPERATIONSTMT" | "COMMONTABLEEXPR"
            | "NAMEDARGEXPR" | "FIELDSELECT" => Ok(()),
            other => Err(format!("a node of the kind {other}")),
        }
    }

    fn relation(&mut self, node: &Node) -> Result<(), Strange> {
        let kind = node.number("rtekind").ok_or("a relation without a kind")?;
        let oid = node.number("relid").unwrap_or(0);
        match kind {
            // The view stands in its own tree, for its old and new rows.
            0 if oid == self.view => return Ok(()),
            0 if oid != 0 => {}
            // Subquery, join, function, VALUES, WITH, nothing, groups.
            1 | 2 | 3 | 5 | 6 | 8 | 9 if oid == 0 => return Ok(()),
            _ => return Err(format!("a relation of the kind {kind}")),
        }
        self.account.relations.entry(oid).or_default();
        // Since PostgreSQL 16 the columns stand in a node of their own.
        if self.server < 16 { self.columns(node) } else { Ok(()) }
    }

    /// The columns that the server asks rights for: every one that is named in any way.
    fn columns(&mut self, node: &Node) -> Result<(), Strange> {
        let oid = node.number("relid").ok_or("columns of no relation")?;
        if oid == self.view {
            return Ok(());
        }
        for field in ["insertedCols", "updatedCols"] {
            if !numbers(node, field)?.is_empty() {
                return Err("columns that are written".to_owned());
            }
        }
        let first = if self.server < 12 { FIRST_COLUMN_BEFORE_12 } else { FIRST_COLUMN };
        let columns = self.account.relations.entry(oid).or_default();
        for number in numbers(node, "selectedCols")? {
            let column = number.checked_sub(first).map(u16::try_from);
            columns.insert(column.transpose().map_err(|_error| "a column beyond all")?);
        }
        Ok(())
    }

    fn function(&mut self, node: &Node) -> Result<(), Strange> {
        insert(&mut self.account.types, node, "funcresulttype")?;
        match node.number("funcformat") {
            // Called by its name, or by words of the grammar.
            Some(0 | 3) => insert(&mut self.account.calls, node, "funcid"),
            // A cast, written or not.
            Some(1 | 2) => insert(&mut self.account.casts, node, "funcid"),
            _ => Err("a function in a form that is not known".to_owned()),
        }
    }
}

fn query(node: &Node) -> Result<(), Strange> {
    let is = |field: &str, wanted: &str| match node.words(field) {
        [word] => word == wanted,
        _ => false,
    };
    let reads = is("commandType", "1")
        && is("resultRelation", "0")
        && is("hasModifyingCTE", "false")
        && is("hasForUpdate", "false");
    if reads { Ok(()) } else { Err("a query that is no plain SELECT".to_owned()) }
}

/// Dates and times; the others tell of the session.
fn value_function(node: &Node) -> Result<(), Strange> {
    match node.number("op") {
        Some(0..=8) => Ok(()),
        _ => Err("a value of the session".to_owned()),
    }
}

/// The one kind of parameter a tree without parameters has: what a subquery gives to be compared.
fn of_a_subquery(node: &Node) -> Result<(), Strange> {
    match node.number("paramkind") {
        Some(2) => Ok(()),
        _ => Err("a parameter".to_owned()),
    }
}

fn insert(into: &mut BTreeSet<u32>, node: &Node, field: &str) -> Result<(), Strange> {
    into.insert(node.number(field).ok_or_else(|| format!("{} without {field}", node.tag))?);
    Ok(())
}

/// The numbers of a set or list: `(b 8 9)`, `(o 97 98)`.
fn numbers(node: &Node, field: &str) -> Result<Vec<u32>, Strange> {
    let wrong = || format!("{field} cannot be read");
    match node.words(field) {
        [] => Ok(Vec::new()),
        [sign, numbers @ ..] if matches!(sign.as_str(), "b" | "o" | "i") => {
            numbers.iter().map(|word| word.parse().map_err(|_error| wrong())).collect()
        }
        _ => Err(wrong()),
    }
}
