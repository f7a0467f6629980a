//! What selections tell of the records of a table, read together: records that all of them tell
//! alike are one row. And what they tell of people, by all records that those have ([`owners`]).

mod owners;
mod records;
mod told;

use std::sync::Arc;

use postern_core::{
    catalogue::ColumnId,
    dialect::Dialect,
    refusal::Refusal,
    sight::{Sight, TableView},
};
use sqlparser::ast::{
    BinaryOperator as Op, DataType, Distinct, Expr, GroupByExpr, Join, JoinConstraint,
    JoinOperator, Query, Select, TableWithJoins, Value as Literal,
};

use self::{
    records::{Beside, Records},
    told::{Labels, Told},
};
use super::{Binder, Late, policy_failed};
use crate::{
    aggregate::{
        self, Among, Demand, Demanded, Earlier, Placed, Selection, Set, Step, Tells, Withheld,
        text_of,
    },
    extras::Extras,
    parts,
    plan::{Content, Extra, Given, Part, Plan, PlanColumn, Reading, Selected, Unit},
    print, refuse,
    rewrite::{conjuncts, tree},
    terms::{About, Logic, Terms},
};

/// Under which name the individual of a record is read.
const INDIVIDUAL: &str = "postern_individual";

/// And the record of another table that it belongs to.
const OWNER: &str = "postern_owner";

impl Binder<'_> {
    /// Notes what a block demands; the groups of it that the gate withholds, where it may.
    pub(super) fn demand(&mut self, demand: Demand) -> Option<Withheld> {
        let Demand { selection, keys, has_all_keys } = demand;
        if selection.compared_max == 0 {
            return None;
        }
        let told = selection.tells != Tells::Nothing;
        let known = self.demanded.iter().position(|known| *known == selection);
        let at = known.unwrap_or_else(|| {
            self.demanded.push(selection);
            self.demanded.len().saturating_sub(1)
        });
        told.then(|| {
            let labels = self.extras.push(Extra::Withheld(at));
            Withheld { keys, labels: as_text(self.dialect, labels), has_all_keys }
        })
    }
}

/// See [`crate::readings`].
pub(crate) fn readings(
    sight: &Sight,
    asked: &[Earlier],
    told: usize,
) -> Result<Vec<Reading>, Refusal> {
    let tells = |one: &(usize, &Earlier)| one.1.selection.tells != Tells::Nothing;
    let all: Vec<(usize, &Earlier)> = asked.iter().enumerate().filter(tells).collect();
    let (mut found, mut left) = owners::readings(sight, all, told)?;
    while let Some((view, same)) = next_table(sight, &mut left)? {
        let mut of_table = same;
        while has_new(&of_table, told) {
            let (reading, others) = fresh(sight).reading(&view, &of_table)?;
            found.extend(reading.filter(|reading| {
                reading.parts.iter().flat_map(|part| &part.selections).any(|one| one.at >= told)
            }));
            of_table = others;
        }
    }
    Ok(found)
}

/// Whether any of these was not told before.
fn has_new(asked: &[(usize, &Earlier)], told: usize) -> bool {
    asked.iter().any(|(at, _)| *at >= told)
}

/// A table that is seen, and those of these selections that are of it, taken from them.
fn next_table<'e>(
    sight: &Sight,
    left: &mut Numbered<'e>,
) -> Result<Option<(Arc<TableView>, Numbered<'e>)>, Refusal> {
    while let Some((_, first)) = left.first().copied() {
        let table = &first.selection.table;
        let (same, others) = std::mem::take(left)
            .into_iter()
            .partition(|(_, one): &(usize, &Earlier)| one.selection.table == *table);
        *left = others;
        if let Some(view) = sight.views.view(table).map_err(policy_failed)? {
            return Ok(Some((view, same)));
        }
    }
    Ok(None)
}

/// For a statement that is made here.
fn fresh(sight: &Sight) -> Binder<'_> {
    Binder::new(sight, "", &[], Given::from(0), Late::Source)
}

/// Selections that are read together.
struct Gathered<'e> {
    records: Records,
    sets: Vec<Set>,
    numbers: Numbered<'e>,
    /// At which of the tables, by which column, a record says whose it is.
    whose: Option<(usize, ColumnId)>,
    /// The fewest individuals that are enough.
    enough: u32,
}

/// Who has other records.
struct Others {
    select: Select,
    /// How many conditions stand beside each other, with AND.
    conditions: usize,
}

/// Selections beside their numbers.
type Numbered<'e> = Vec<(usize, &'e Earlier)>;

/// What reads selections together: a row for every record.
struct Piece<'e> {
    each: Select,
    told: Told,
    labels: Labels,
    numbers: Numbered<'e>,
    /// Whether each individual has one record.
    is_each_once: bool,
    /// Of each selection, by the terms.
    conditions: Vec<Logic>,
    terms: Vec<About>,
    keys: Vec<About>,
}

impl Piece<'_> {
    fn part(&self) -> Part {
        let numbers = self.numbers.iter().map(|(at, _)| *at);
        let selections = numbers.zip(&self.labels.of).zip(&self.conditions);
        let selected = |((at, keys), condition): ((usize, &Vec<usize>), &Logic)| Selected {
            at,
            keys: keys.clone(),
            condition: condition.clone(),
        };
        Part {
            selections: selections.map(selected).collect(),
            terms: self.terms.clone(),
            keys: self.keys.clone(),
            is_each_once: self.is_each_once,
        }
    }
}

/// Those of these that can be read together, and the others that can be read: what cannot is left
/// out before any parameter is numbered.
fn seen<'e>(
    sight: &Sight,
    view: &Arc<TableView>,
    asked: &[(usize, &'e Earlier)],
) -> Result<(Numbered<'e>, Numbered<'e>), Refusal> {
    let (seen, others) = fresh(sight).gathered(view, asked, &mut |one| {
        let none = Expr::Value(Literal::Null.with_empty_span());
        vec![none; one.values.len()]
    })?;
    Ok((seen.numbers, others))
}

impl Binder<'_> {
    /// Reads those of these that say in the same way whose a record is; the others are left.
    fn reading<'e>(
        &mut self,
        view: &Arc<TableView>,
        asked: &[(usize, &'e Earlier)],
    ) -> Result<(Option<Reading>, Numbered<'e>), Refusal> {
        self.rewriting = true;
        let (seen, others) = seen(self.sight, view, asked)?;
        let placeholders = self.placeholders(&seen);
        let given = self.extras.mark();
        let piece = self.piece((view, None), &seen, placeholders)?;
        let Some(piece) = piece else { return Ok((None, others)) };
        let names = ["each", "pairs", "told"].map(|name| self.unique(name));
        let parts = vec![piece.part()];
        let Piece { each, told, is_each_once, .. } = piece;
        let query =
            if is_each_once { told.people(each, &names) } else { told.records(each, &names) };
        let plan = self.read(query, told.columns(is_each_once), given)?;
        Ok((Some(Reading { plan, parts, enough: told.enough, unit: Unit::Records }), others))
    }

    /// What stands for the parameters of these.
    ///
    /// SECURITY: the values that callers gave come first, and each apart, so that a source takes
    /// them as it took them then; those of policies follow.
    fn placeholders(&mut self, seen: &[(usize, &Earlier)]) -> Vec<Vec<Expr>> {
        let mut of = |one: &Earlier| {
            let values = one.values.iter().cloned().map(Extra::Value);
            values.map(|value| self.extras.push_apart(value)).collect()
        };
        seen.iter().map(|(_, one)| of(one)).collect()
    }

    /// What reads these together, by that column where it is not by whose records they are; nothing
    /// where there is nothing to read.
    fn piece<'e>(
        &mut self,
        (view, by): (&Arc<TableView>, Option<ColumnId>),
        seen: &[(usize, &'e Earlier)],
        mut placeholders: Vec<Vec<Expr>>,
    ) -> Result<Option<Piece<'e>>, Refusal> {
        placeholders.reverse();
        let (Gathered { records, sets, numbers, whose, enough }, _none) =
            self.gathered(view, seen, &mut |_| placeholders.pop().unwrap_or_default())?;
        let mut records = records;
        let Some(spot) = whose.filter(|_| !sets.is_empty()) else { return Ok(None) };
        let (place, key) = by.map_or(spot, |by| (0, by));
        let is_each_once = place == 0 && view.table.primary_key.as_slice() == [key];
        let missing = || refuse::internal("a selection without its tables");
        let individual = records.reads(spot.0, spot.1, INDIVIDUAL).ok_or_else(missing)?;
        let owner = by.map(|by| records.reads(0, by, OWNER).ok_or_else(missing)).transpose()?;
        let mut labels = Labels::of(&sets);
        let mut terms = Terms::default();
        let conditions = sets.iter().map(|set| terms.logic(&set.condition)).collect();
        let mut about_terms = Vec::new();
        while let Some(term) = terms.all().get(about_terms.len()).cloned() {
            about_terms.push(records.about_term(&term, &mut terms));
        }
        labels.also(records.several(terms.all()));
        labels.also(records.several(&labels.keys));
        let keys = labels.keys.iter().map(|key| records.about(key)).collect();
        let flags = terms.flags().collect();
        let each = self.each(&records, (individual, owner), flags, &labels.keys)?;
        let told = Told { dialect: self.dialect, keys: labels.keys.len(), enough };
        Ok(Some(Piece {
            each,
            told,
            labels,
            numbers,
            is_each_once,
            conditions,
            terms: about_terms,
            keys,
        }))
    }

    /// Those of these that can be read together, with what stands for their parameters; the others
    /// that can be read.
    fn gathered<'e>(
        &mut self,
        view: &Arc<TableView>,
        asked: &[(usize, &'e Earlier)],
        given: &mut dyn FnMut(&Earlier) -> Vec<Expr>,
    ) -> Result<(Gathered<'e>, Numbered<'e>), Refusal> {
        let base = self.unique("records");
        let mut gathered = Gathered {
            records: Records::of(Arc::clone(view), base),
            sets: Vec::new(),
            numbers: Vec::new(),
            whose: None,
            enough: 1,
        };
        let mut others = Vec::new();
        for (at, one) in asked.iter().copied() {
            let joined = &one.selection.joined;
            let Some(places) = self.placed(&mut gathered.records, joined)? else { continue };
            let (place, column) = one.selection.individual;
            let Some(spot) = places.get(place).map(|place| (*place, column)) else { continue };
            if *gathered.whose.get_or_insert(spot) != spot {
                others.push((at, one));
                continue;
            }
            // What is not shown any more was of another sight.
            let placeholders = given(one);
            let set = self.set(&mut gathered.records, &places, one, &placeholders, spot)?;
            if let Some(set) = set {
                gathered.enough = gathered.enough.max(one.selection.enough);
                gathered.sets.push(set);
                gathered.numbers.push((at, one));
            }
        }
        Ok((gathered, others))
    }

    /// A selection of these records, whose individuals stand at that spot.
    fn set(
        &mut self,
        records: &mut Records,
        places: &[usize],
        one: &Earlier,
        placeholders: &[Expr],
        spot: (usize, ColumnId),
    ) -> Result<Option<Set>, Refusal> {
        let Selection { condition, keys, joined, among, .. } = &one.selection;
        let aliases = records.aliases(places);
        let demanded = Demanded { condition, keys, joined };
        let given = Placed { params: &one.selection.params, placeholders };
        let set = aggregate::placed(self.dialect, demanded, given, &aliases);
        let Some(mut set) = set.filter(|set| records.uses(places, set)) else { return Ok(None) };
        for among in among {
            let individual = records.reads(spot.0, spot.1, INDIVIDUAL);
            let individual = individual.ok_or_else(|| refuse::internal("a reading of nobody"))?;
            let Some(other) = self.beside(records, individual, given, among, None)? else {
                return Ok(None);
            };
            let has = if among.is_absent { parts::is_null } else { parts::is_not_null };
            let other = has(tree::column(&other, "i"));
            set.condition = parts::all(vec![set.condition, other]);
        }
        Ok(Some(set))
    }

    /// Under which alias the individuals of records of another table stand beside those of these records:
    /// NULL where that is not there. Nothing when the table is not seen.
    ///
    /// PERF: joined and not looked up: a server that does not hold all of them in memory would look
    /// through them for every record.
    fn beside(
        &mut self,
        records: &mut Records,
        individual: Expr,
        given: Placed<'_>,
        among: &Among,
        without: Option<usize>,
    ) -> Result<Option<Arc<str>>, Refusal> {
        let takes_none = given.params.is_empty();
        let known = records.beside.iter().find(|known| {
            takes_none
                && known.takes_none
                && known.among == *among
                && known.without == without
                && known.individual == individual
        });
        if let Some(known) = known {
            return Ok(Some(Arc::clone(&known.alias)));
        }
        let Some(Others { select, conditions }) = self.others(given, among, without)? else {
            return Ok(None);
        };
        let alias = self.unique("beside");
        let mut wider = Vec::new();
        let parted = if without.is_none() && conditions > 1 { 0..conditions } else { 0..0 };
        for without in parted {
            let individual = individual.clone();
            wider.extend(self.beside(records, individual, given, among, Some(without))?);
        }
        let among = among.clone();
        let found = Arc::clone(&alias);
        records.beside.push(Beside {
            among,
            takes_none,
            individual,
            alias,
            select,
            wider,
            without,
        });
        Ok(Some(found))
    }

    /// The individuals of so many records of another table, each once, without one of the conditions on
    /// these; nothing when that is not seen.
    fn others(
        &mut self,
        given: Placed<'_>,
        among: &Among,
        without: Option<usize>,
    ) -> Result<Option<Others>, Refusal> {
        let view = self.sight.views.view(&among.table).map_err(policy_failed)?;
        let Some(view) = view else { return Ok(None) };
        let base = self.unique("others");
        let mut records = Records::of(view, base);
        let Some(places) = self.placed(&mut records, &among.joined)? else { return Ok(None) };
        let aliases = records.aliases(&places);
        let demanded = Demanded { condition: &among.condition, keys: &[], joined: &among.joined };
        let set = aggregate::placed(self.dialect, demanded, given, &aliases);
        let Some(set) = set.filter(|set| records.uses(&places, set)) else { return Ok(None) };
        let (place, column) = among.individual;
        let whose = places.get(place).and_then(|at| records.reads(*at, column, INDIVIDUAL));
        let Some(whose) = whose else { return Ok(None) };
        let mut select = tree::select(vec![tree::named(whose.clone(), "i")]);
        select.from = vec![self.read_from(&records)?];
        let all = conjuncts(&set.condition);
        let conditions = all.len();
        let kept = all.into_iter().enumerate().filter(|(at, _)| Some(*at) != without);
        select.selection = Some(parts::all(kept.map(|(_, one)| one.clone()).collect()));
        if among.at_least > 1 {
            let many = parts::call(self.dialect, "count", vec![parts::number(1)]);
            let at_least = parts::number(among.at_least.into());
            select.having = Some(parts::binary(many, Op::GtEq, at_least));
            select.group_by = GroupByExpr::Expressions(vec![whose], Vec::new());
        } else {
            select.distinct = Some(Distinct::Distinct);
        }
        Ok(Some(Others { select, conditions }))
    }

    /// Every record: whose it is, a flag for each term, and of which groups it is.
    fn each(
        &mut self,
        records: &Records,
        (individual, owner): (Expr, Option<Expr>),
        flags: Vec<Expr>,
        keys: &[Expr],
    ) -> Result<Select, Refusal> {
        let flags = parts::joined(self.dialect, flags);
        let whose = match owner {
            Some(owner) => vec![tree::named(owner, "i"), tree::named(individual, "w")],
            None => vec![tree::named(individual, "i")],
        };
        let mut each = tree::select(whose);
        each.projection.push(tree::named(flags, "f"));
        for (at, key) in keys.iter().enumerate() {
            let text = text_of(self.dialect, key.clone());
            // Told apart by bytes, whatever is equal to the server.
            let text = match self.dialect {
                Dialect::Mysql => parts::bytes(text),
                Dialect::Postgresql | Dialect::Sqlite => text,
            };
            each.projection.push(tree::named(text, &format!("l{at}")));
            each.projection.push(tree::named(key.clone(), &format!("k{at}")));
        }
        each.from = vec![self.read_from(records)?];
        Ok(each)
    }

    /// The plan of a reading.
    fn read(&mut self, query: Query, columns: Vec<String>, given: usize) -> Result<Plan, Refusal> {
        let scans = self.scans.iter().map(|scan| scan.printed.as_ref()).collect();
        let printed = print::print(self.dialect, query, &scans)?;
        let plain =
            |name: String| PlanColumn { name: name.into(), masked: None, origin: None, gate: None };
        let extras = std::mem::replace(&mut self.extras, Extras::new(self.dialect, 0));
        Ok(Plan {
            source: self.sight.source.clone(),
            dialect: self.dialect,
            told: None,
            content: Content::Data,
            numbers: Arc::new([]),
            truths: Arc::new([]),
            sql: printed.text,
            caller_params: given,
            extras: extras.into_vec(),
            columns: columns.into_iter().map(plain).collect(),
            reads: std::mem::take(&mut self.reads).into_vec(),
            functions: printed.functions.into_iter().collect(),
            site_functions: Vec::new(),
            notes: Vec::new(),
            has_groups: false,
            selections: Vec::new(),
        })
    }

    /// The places of a selection's tables among the records; nothing when one is not seen.
    fn placed(
        &mut self,
        records: &mut Records,
        joined: &[Step],
    ) -> Result<Option<Vec<usize>>, Refusal> {
        let mut places = vec![0];
        for step in joined {
            let Some(from) = places.get(step.from).copied() else { return Ok(None) };
            let known = records.joins.iter().position(|join| {
                join.from == from && join.step.table == step.table && join.step.pairs == step.pairs
            });
            let place = if let Some(known) = known {
                known.saturating_add(1)
            } else {
                let view = self.sight.views.view(&step.table).map_err(policy_failed)?;
                let Some(view) = view else { return Ok(None) };
                let alias = self.unique("joined");
                records.join(view, alias, from, step)
            };
            places.push(place);
        }
        Ok(Some(places))
    }

    /// FROM of the records: their table, and what it has at most one record of each.
    fn read_from(&mut self, records: &Records) -> Result<TableWithJoins, Refusal> {
        let mut factors = Vec::with_capacity(records.scans.len());
        for scan in &records.scans {
            let (factor, read) = scan.build(self.dialect, &self.sight.source, &mut self.extras)?;
            self.reads.add(&read);
            factors.push(factor);
        }
        let mut factors = factors.into_iter();
        let relation =
            factors.next().ok_or_else(|| refuse::internal("a reading without its records"))?;
        let joined = factors.zip(&records.joins).zip(records.scans.iter().skip(1)).map(
            |((relation, join), there)| Join {
                relation,
                global: false,
                join_operator: JoinOperator::Left(JoinConstraint::On(records.on(join, there))),
            },
        );
        let beside = records.beside.iter().map(Beside::join);
        Ok(TableWithJoins { relation, joins: joined.chain(beside).collect() })
    }
}

fn as_text(dialect: Dialect, expr: Expr) -> Expr {
    let text = match dialect {
        Dialect::Postgresql | Dialect::Sqlite => DataType::Text,
        Dialect::Mysql => DataType::Char(None),
    };
    parts::cast(expr, text)
}
