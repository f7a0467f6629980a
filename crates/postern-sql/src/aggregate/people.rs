//! What a block tells of people by way of records that they have several of.
//!
//! `count(DISTINCT c.id)` over customers and their payments tells of those customers that have a
//! payment: a selection of customers, beside others that ask for them by other joins or by none. An
//! outer join whose small side must be absent tells of those that have none.

use postern_core::catalogue::Individuals;
use sqlparser::ast::Expr;

use super::{
    joint::{Base, text},
    selection::{Among, Demand, Selection, Tells, params},
};
use crate::parts;

impl Base<'_> {
    /// Whether each record is somebody's only one.
    pub(super) fn is_people(&self) -> bool {
        let (place, column) = self.individual;
        let table = self.table(0).map(|held| &held.view.table);
        place == 0 && table.is_some_and(|table| table.primary_key.as_slice() == [column])
    }

    /// What the block demands of people, where not all of it is seen from their table; nothing
    /// where it cannot be said of them alone.
    pub(super) fn people(
        &self,
        counts_people: bool,
        keys: Vec<(usize, Expr)>,
        all_keys: usize,
        part: Option<&Expr>,
    ) -> Option<Demand> {
        let beyond = self.beyond();
        let all_absent = beyond.iter().all(|at| self.shape.is_absent(*at));
        (counts_people || all_absent).then_some(())?;
        (keys.len() == all_keys && !beyond.is_empty()).then_some(())?;
        let own_part = part.and_then(|part| self.on(part));
        let mut is_parted = part.is_none() || own_part.is_some();
        let mut among = Vec::new();
        let mut conditions = self.conditions();
        conditions.extend(own_part);
        for at in self.sources(&beyond) {
            let is_absent = self.shape.is_absent(at);
            let base = self.shape.records_of(at)?;
            let mut others = base.conditions();
            if !is_parted && let Some(part) = part.and_then(|part| base.on(part)) {
                others.push(part);
                is_parted = true;
            } else if self.shape.is_optional(at) && !is_absent {
                continue;
            }
            among.push(self.among(&base, others, is_absent)?);
        }
        is_parted.then_some(())?;
        let condition = parts::all(conditions);
        let (at, keys): (Vec<usize>, Vec<Expr>) = keys.into_iter().unzip();
        let mut numbers = params(std::iter::once(&condition).chain(&keys));
        numbers.extend(among.iter().flat_map(|(_, params)| params));
        numbers.sort_unstable();
        numbers.dedup();
        let table = &self.table(0)?.view.table;
        let selection = Selection {
            table: table.name.clone(),
            joined: self.steps(),
            params: numbers,
            condition: text(&condition),
            keys: keys.iter().map(text).collect(),
            among: among.into_iter().map(|(among, _)| among).collect(),
            individual: self.individual,
            enough: table.group_min.max(1),
            tells: if part.is_some() { Tells::Parts } else { Tells::Groups },
            within: None,
            compared_max: table.compared_max,
        };
        Some(Demand { selection, keys: at })
    }

    /// The tables that are not reached from here.
    fn beyond(&self) -> Vec<usize> {
        (0..self.shape.tables.len()).filter(|at| self.place(*at).is_none()).collect()
    }

    /// Those of these tables that are reached from no other of them.
    fn sources(&self, beyond: &[usize]) -> Vec<usize> {
        let is_reached = |at: usize| {
            beyond.iter().any(|from| *from != at && self.shape.step(*from, at).is_some())
        };
        beyond.iter().copied().filter(|at| !is_reached(*at)).collect()
    }

    /// Those people who have a record there, or none.
    fn among(
        &self,
        base: &Base<'_>,
        conditions: Vec<Expr>,
        is_absent: bool,
    ) -> Option<(Among, Vec<usize>)> {
        let (people, _) = self.places.first()?;
        let place = base.place(*people)?;
        let Individuals::Key(column) = self.table(0)?.view.table.individuals else { return None };
        let condition = parts::all(conditions);
        let among = Among {
            table: base.table(0)?.view.table.name.clone(),
            joined: base.steps(),
            condition: text(&condition),
            individual: (place, column),
            is_absent,
        };
        Some((among, params(std::iter::once(&condition))))
    }
}
