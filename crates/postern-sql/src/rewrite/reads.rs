//! What a plan reads: for the record, and for the engine's own account of it to be compared with.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, Table},
    predicate::{Operand, Predicate},
    sight::Shown,
};

use super::{Scan, beside};
use crate::plan::Read;

/// The tables of one plan, each once.
#[derive(Debug, Default)]
pub(crate) struct Reads {
    list: Vec<Read>,
}

impl Reads {
    /// Adds what one scan reads.
    pub(crate) fn add(&mut self, reads: &[Read]) {
        for read in reads {
            match self
                .list
                .iter_mut()
                .find(|known| known.id == read.id && known.table == read.table)
            {
                Some(known) => join(known, read),
                None => self.list.push(read.clone()),
            }
        }
    }

    /// The tables, in the order in which they were met.
    pub(crate) fn into_vec(self) -> Vec<Read> {
        self.list
    }
}

fn join(known: &mut Read, more: &Read) {
    add_all(&mut known.touched, &more.touched);
    add_all(&mut known.shown, &more.shown);
    add_all(&mut known.policies, &more.policies);
    add_all(&mut known.filter_policies, &more.filter_policies);
    known.touched.sort_unstable();
}

fn add_all<T: Clone + PartialEq>(known: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !known.contains(one) {
            known.push(one.clone());
        }
    }
}

/// What a scan reads: its own table, and the tables its row filter reaches.
pub(super) fn of_scan(scan: &Scan) -> Vec<Read> {
    let view = &scan.view;
    let mut read = empty(&view.table);
    for column in scan.used_columns() {
        add_all(&mut read.touched, &[column.column.id]);
        let mask = match &column.shown {
            Shown::Clear => None,
            Shown::Masked(mask) => Some(mask.kind()),
        };
        read.shown.push((Arc::clone(&column.column.name), mask));
        add_all(&mut read.policies, &column.policies);
    }
    for (column, _) in &scan.internals {
        add_all(&mut read.touched, &[*column]);
    }
    for column in beside::of(view).columns() {
        add_all(&mut read.touched, &[column.id]);
    }
    if scan.used.is_empty() {
        // A count of rows rests on whatever opened the table.
        for column in &view.columns {
            add_all(&mut read.policies, &column.policies);
        }
    }
    read.filter_policies.clone_from(&view.filter_policies);
    let mut reads = vec![read];
    filter_columns(&view.filter, &view.table, &mut reads);
    for reached in reads.iter_mut().skip(1) {
        reached.filter_policies.clone_from(&view.filter_policies);
    }
    for read in &mut reads {
        read.touched.sort_unstable();
    }
    reads
}

fn empty(table: &Table) -> Read {
    Read {
        id: table.id,
        table: table.name.clone(),
        touched: Vec::new(),
        shown: Vec::new(),
        policies: Vec::new(),
        filter_policies: Vec::new(),
    }
}

fn touch(reads: &mut Vec<Read>, table: &Table, columns: &[ColumnId]) {
    let at = reads.iter().position(|read| read.id == table.id && read.table == table.name);
    let at = at.unwrap_or_else(|| {
        reads.push(empty(table));
        reads.len().saturating_sub(1)
    });
    if let Some(read) = reads.get_mut(at) {
        add_all(&mut read.touched, columns);
    }
}

fn filter_columns(filter: &Predicate, table: &Table, reads: &mut Vec<Read>) {
    match filter {
        Predicate::Always | Predicate::Never => {}
        Predicate::All(members) | Predicate::Any(members) => {
            for member in members {
                filter_columns(member, table, reads);
            }
        }
        Predicate::Not(inner) => filter_columns(inner, table, reads),
        Predicate::Present(column) | Predicate::Holds(column) => touch(reads, table, &[*column]),
        Predicate::Compare { left, op: _, right } => {
            for operand in [left, right] {
                match operand {
                    Operand::Column(column) => touch(reads, table, &[*column]),
                    Operand::Constant(_) => {}
                }
            }
        }
        Predicate::Like { column, pattern: _ } | Predicate::Among { column, values: _ } => {
            touch(reads, table, &[*column]);
        }
        Predicate::Reached { path, inner } => {
            touch(reads, table, &path.columns);
            touch(reads, &path.table, &path.referenced);
            filter_columns(inner, &path.table, reads);
        }
    }
}
