//! What selections tell of the records of a table, read together: records that all of them tell
//! alike are one row. And what they tell of people, by all records that those have ([`owners`]).

mod owners;

use std::sync::Arc;

use postern_core::{
    catalogue::ColumnId,
    dialect::Dialect,
    refusal::Refusal,
    sight::{Sight, TableView},
};
use sqlparser::ast::{
    BinaryOperator as Op, DataType, Distinct, Expr, GroupByExpr, Join, JoinConstraint,
    JoinOperator, Query, Select, SelectItem, SetExpr, TableWithJoins, Value as Literal,
};

use super::{Binder, Late, policy_failed};
use crate::{
    aggregate::{
        self, Among, Demand, Demanded, Earlier, Placed, Selection, Set, Step, Tells, Withheld,
        counted, derived, distinct, over, text_of,
    },
    extras::Extras,
    parts,
    plan::{Extra, Given, Part, Plan, PlanColumn, Reading, Selected, Unit},
    print, refuse,
    rewrite::{Scan, tree},
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
}

impl Piece<'_> {
    fn part(&self) -> Part {
        let numbers = self.numbers.iter().map(|(at, _)| *at);
        let selections = numbers.zip(self.labels.of.iter().cloned());
        Part {
            selections: selections.map(|(at, keys)| Selected { at, keys }).collect(),
            keys: self.told.keys,
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
        let labels = Labels::of(&sets);
        let each = self.each(&records, (individual, owner), &sets, &labels)?;
        let told =
            Told { dialect: self.dialect, selections: sets.len(), keys: labels.keys.len(), enough };
        Ok(Some(Piece { each, told, labels, numbers, is_each_once }))
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
            let Some(other) = self.beside(records, individual, given, among)? else {
                return Ok(None);
            };
            let has = if among.is_absent { parts::is_null } else { parts::is_not_null };
            set.condition = parts::all(vec![set.condition, has(other)]);
        }
        Ok(Some(set))
    }

    /// The individuals of records of another table beside those of these records: NULL where that is
    /// not there. Nothing when the table is not seen.
    ///
    /// PERF: joined and not looked up: a server that does not hold all of them in memory would look
    /// through them for every record.
    fn beside(
        &mut self,
        records: &mut Records,
        individual: Expr,
        given: Placed<'_>,
        among: &Among,
    ) -> Result<Option<Expr>, Refusal> {
        let takes_none = given.params.is_empty();
        let known = records.beside.iter().find(|known| {
            takes_none
                && known.takes_none
                && known.among == *among
                && known.individual == individual
        });
        if let Some(known) = known {
            return Ok(Some(tree::column(&known.alias, "i")));
        }
        let Some(select) = self.others(given, among)? else { return Ok(None) };
        let alias = self.unique("beside");
        let found = tree::column(&alias, "i");
        let among = among.clone();
        records.beside.push(Beside { among, takes_none, individual, alias, select });
        Ok(Some(found))
    }

    /// The individuals of so many records of another table, each once; nothing when that is not
    /// seen.
    fn others(&mut self, given: Placed<'_>, among: &Among) -> Result<Option<Select>, Refusal> {
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
        select.selection = Some(set.condition);
        if among.at_least > 1 {
            let many = parts::call(self.dialect, "count", vec![parts::number(1)]);
            let at_least = parts::number(among.at_least.into());
            select.having = Some(parts::binary(many, Op::GtEq, at_least));
            select.group_by = GroupByExpr::Expressions(vec![whose], Vec::new());
        } else {
            select.distinct = Some(Distinct::Distinct);
        }
        Ok(Some(select))
    }

    /// Every record: whose it is, a flag for each selection, and of which groups it is.
    fn each(
        &mut self,
        records: &Records,
        (individual, owner): (Expr, Option<Expr>),
        sets: &[Set],
        labels: &Labels,
    ) -> Result<Select, Refusal> {
        let flag = |set: &Set| {
            parts::case(vec![(set.condition.clone(), parts::text("1"))], Some(parts::text("0")))
        };
        let flags = parts::joined(self.dialect, sets.iter().map(flag).collect());
        let whose = match owner {
            Some(owner) => vec![tree::named(owner, "i"), tree::named(individual, "w")],
            None => vec![tree::named(individual, "i")],
        };
        let mut each = tree::select(whose);
        each.projection.push(tree::named(flags, "f"));
        for (at, key) in labels.keys.iter().enumerate() {
            // It need not part the records that nobody groups by it.
            let those = sets.iter().zip(&labels.of).filter(|(_, keys)| keys.contains(&at));
            let within: Vec<Expr> = those.map(|(set, _)| set.condition.clone()).collect();
            let is_by_all = within.iter().any(parts::is_truth);
            let within = parts::any(within);
            let text = text_of(self.dialect, key.clone());
            let text = if is_by_all {
                text
            } else {
                parts::case(vec![(within.clone(), text)], Some(parts::text("")))
            };
            // Told apart by bytes, whatever is equal to the server.
            let text = match self.dialect {
                Dialect::Mysql => parts::bytes(text),
                Dialect::Postgresql | Dialect::Sqlite => text,
            };
            each.projection.push(tree::named(text, &format!("l{at}")));
            let key = if is_by_all {
                key.clone()
            } else {
                parts::case(vec![(within, key.clone())], None)
            };
            each.projection.push(tree::named(key, &format!("k{at}")));
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
            numbers: Arc::new([]),
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

/// What is told of records, by the columns of [`Binder::each`].
struct Told {
    dialect: Dialect,
    selections: usize,
    keys: usize,
    enough: u32,
}

impl Told {
    fn columns(&self, is_each_once: bool) -> Vec<String> {
        let ranks = (0..self.keys).map(|at| format!("c{at}"));
        let all = self.texts().chain(ranks).chain(std::iter::once("n".to_owned()));
        all.chain((!is_each_once).then(|| "i".to_owned())).collect()
    }

    /// The flags, and the texts of the keys.
    fn texts(&self) -> impl Iterator<Item = String> {
        std::iter::once("f".to_owned()).chain((0..self.keys).map(|at| format!("l{at}")))
    }

    /// What tells one row from another.
    fn which(&self) -> impl Iterator<Item = String> {
        self.texts().chain((0..self.keys).map(|at| format!("k{at}")))
    }

    /// The texts, and of each key its place among all.
    ///
    /// SECURITY: the server groups by its own equality, which texts do not have: 1 and 1.0, capital
    /// and small letters. Keys of one place are one group.
    fn ranked(&self, alias: &str) -> Select {
        let texts = self.texts().map(|name| tree::named(parts::column(alias, &name), &name));
        let mut told = tree::select(texts.collect());
        told.projection.extend(self.ranks(alias));
        told.projection.push(tree::named(parts::column(alias, "n"), "n"));
        told
    }

    /// Of each key its place among all.
    ///
    /// SECURITY: the server groups by its own equality, which texts do not have: 1 and 1.0, capital
    /// and small letters. Keys of one place are one group.
    fn ranks(&self, alias: &str) -> impl Iterator<Item = SelectItem> {
        (0..self.keys).map(move |at| {
            let key = parts::column(alias, &format!("k{at}"));
            let rank = parts::call(self.dialect, "dense_rank", Vec::new());
            tree::named(over(rank, Vec::new(), vec![key]), &format!("c{at}"))
        })
    }

    fn of(&self, alias: &str) -> Vec<Expr> {
        self.which().map(|name| parts::column(alias, &name)).collect()
    }

    /// The columns that tell rows apart, handed on.
    fn handed_on(&self, alias: &str) -> Select {
        let columns = self.which().map(|name| tree::named(parts::column(alias, &name), &name));
        tree::select(columns.collect())
    }

    /// Whether any selection has a record.
    fn any(&self, alias: &str) -> Expr {
        parts::binary(parts::column(alias, "f"), Op::NotEq, self.none())
    }

    /// The flags of what no selection has.
    fn none(&self) -> Expr {
        parts::text(&"0".repeat(self.selections))
    }

    /// Of individuals that have a record each.
    fn people(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        let [alias, _, told_alias] = names;
        let mut counts = self.handed_on(alias);
        let number = counted(self.dialect, parts::column(alias, "i"));
        counts.projection.push(tree::named(number, "n"));
        counts.from = vec![derived(each, alias, None)];
        counts.selection = Some(self.any(alias));
        counts.group_by = GroupByExpr::Expressions(self.of(alias), Vec::new());
        let mut told = self.ranked(told_alias);
        told.from = vec![derived(counts, told_alias, None)];
        tree::query(SetExpr::Select(Box::new(told)))
    }

    /// Of individuals that may have several: of few in a row each, and how many they are.
    fn records(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        match self.dialect {
            Dialect::Postgresql => self.counted_and_joined(each, names),
            Dialect::Sqlite | Dialect::Mysql => self.numbered(each, names),
        }
    }

    /// PERF: this server counts what is distinct, and joins few rows with many, several times as
    /// fast as it numbers all of them.
    fn counted_and_joined(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        let [alias, few_alias, told_alias] = names;
        let number = distinct(self.dialect, parts::column(alias, "i"));
        let mut counts = self.handed_on(alias);
        counts.projection.push(tree::named(number.clone(), "n"));
        counts.from = vec![derived(each.clone(), alias, None)];
        counts.selection = Some(self.any(alias));
        counts.group_by = GroupByExpr::Expressions(self.of(alias), Vec::new());
        counts.having = Some(parts::binary(number, Op::Gt, parts::number(0)));

        let of = |name: &str| parts::column(told_alias, name);
        let whose = parts::column(few_alias, "i");
        let mut on = vec![
            parts::binary(of("n"), Op::Lt, parts::number(self.enough.into())),
            parts::is_not_null(whose.clone()),
        ];
        on.extend(
            self.texts()
                .map(|name| parts::binary(parts::column(few_alias, &name), Op::Eq, of(&name))),
        );
        let mut told = self.ranked(told_alias);
        told.projection.push(tree::named(as_text(self.dialect, whose), "i"));
        let mut from = derived(counts, told_alias, None);
        from.joins.push(Join {
            relation: derived(each, few_alias, None).relation,
            global: false,
            join_operator: JoinOperator::Left(JoinConstraint::On(parts::all(on))),
        });
        told.from = vec![from];
        tree::query(SetExpr::Select(Box::new(told)))
    }

    fn numbered(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        let [alias, pairs_alias, told_alias] = names;
        let mut pairs = self.handed_on(alias);
        pairs.projection.push(tree::named(parts::column(alias, "i"), "i"));
        pairs.distinct = Some(Distinct::Distinct);
        pairs.from = vec![derived(each, alias, None)];
        let somebody = parts::is_not_null(parts::column(alias, "i"));
        pairs.selection = Some(parts::all(vec![self.any(alias), somebody]));

        let whose = || parts::column(pairs_alias, "i");
        let mut numbered = self.handed_on(pairs_alias);
        numbered.projection.push(tree::named(whose(), "i"));
        let number = over(counted(self.dialect, whose()), self.of(pairs_alias), Vec::new());
        numbered.projection.push(tree::named(number, "n"));
        let rank = parts::call(self.dialect, "row_number", Vec::new());
        let rank = over(rank, self.of(pairs_alias), vec![whose()]);
        numbered.projection.push(tree::named(rank, "r"));
        numbered.from = vec![derived(pairs, pairs_alias, None)];

        let of = |name: &str| parts::column(told_alias, name);
        let mut told = self.ranked(told_alias);
        told.projection.push(tree::named(as_text(self.dialect, of("i")), "i"));
        told.from = vec![derived(numbered, told_alias, None)];
        let few = parts::binary(of("n"), Op::Lt, parts::number(self.enough.into()));
        let first = parts::binary(of("r"), Op::Eq, parts::number(1));
        told.selection = Some(parts::any(vec![few, first]));
        tree::query(SetExpr::Select(Box::new(told)))
    }
}

fn as_text(dialect: Dialect, expr: Expr) -> Expr {
    let text = match dialect {
        Dialect::Postgresql | Dialect::Sqlite => DataType::Text,
        Dialect::Mysql => DataType::Char(None),
    };
    parts::cast(expr, text)
}

/// The keys of selections, each once.
struct Labels {
    keys: Vec<Expr>,
    /// For each selection, which its keys are.
    of: Vec<Vec<usize>>,
}

impl Labels {
    fn of(sets: &[Set]) -> Self {
        let mut keys: Vec<Expr> = Vec::new();
        let mut among = |key: &Expr| {
            keys.iter().position(|known| known == key).unwrap_or_else(|| {
                keys.push(key.clone());
                keys.len().saturating_sub(1)
            })
        };
        let of = sets.iter().map(|set| set.keys.iter().map(&mut among).collect()).collect();
        Self { keys, of }
    }
}

/// The records of a table, with those of others that each has at most one of.
struct Records {
    /// The table, then the others.
    scans: Vec<Scan>,
    /// How each of the others is reached.
    joins: Vec<Reached>,
    /// Whose records others are.
    beside: Vec<Beside>,
}

/// The individuals of records of another table.
struct Beside {
    among: Among,
    /// Whether it takes no parameter, and so may stand for another selection too.
    takes_none: bool,
    /// Whose a record here is.
    individual: Expr,
    alias: Arc<str>,
    select: Select,
}

impl Beside {
    fn join(&self) -> Join {
        let equal = tree::column(&self.alias, "i");
        let equal = parts::binary(self.individual.clone(), Op::Eq, equal);
        Join {
            relation: derived(self.select.clone(), &self.alias, None).relation,
            global: false,
            join_operator: JoinOperator::Left(JoinConstraint::On(equal)),
        }
    }
}

struct Reached {
    /// From which of the tables.
    from: usize,
    step: Step,
}

impl Records {
    fn of(view: Arc<TableView>, alias: Arc<str>) -> Self {
        Self { scans: vec![Scan::new(view, alias)], joins: Vec::new(), beside: Vec::new() }
    }

    fn join(&mut self, view: Arc<TableView>, alias: Arc<str>, from: usize, step: &Step) -> usize {
        self.scans.push(Scan::new(view, alias));
        let place = self.scans.len().saturating_sub(1);
        for (here, there) in &step.pairs {
            self.reads(from, *here, &aggregate::key_name(*here));
            self.reads(place, *there, &aggregate::key_name(*there));
        }
        self.joins.push(Reached { from, step: step.clone() });
        place
    }

    /// A column read as it is.
    fn reads(&mut self, place: usize, column: ColumnId, name: &str) -> Option<Expr> {
        let scan = self.scans.get_mut(place)?;
        let internal = (column, name.to_owned());
        if !scan.internals.contains(&internal) {
            scan.internals.push(internal);
        }
        Some(tree::column(&scan.printed, name))
    }

    fn aliases(&self, places: &[usize]) -> Vec<Arc<str>> {
        let scans = places.iter().filter_map(|place| self.scans.get(*place));
        scans.map(|scan| Arc::clone(&scan.printed)).collect()
    }

    /// Notes the columns that a selection names; whether all are seen.
    fn uses(&mut self, places: &[usize], set: &Set) -> bool {
        set.columns.iter().all(|(place, name)| {
            let scan = places.get(*place).and_then(|place| self.scans.get_mut(*place));
            let Some(scan) = scan else { return false };
            let named = |column: &postern_core::sight::ViewColumn| {
                tree::quoted(&column.column.name).value == *name
            };
            let at = scan.view.columns.iter().position(named);
            at.is_some_and(|at| {
                scan.used.insert(at);
                true
            })
        })
    }

    fn on(&self, join: &Reached, there: &Scan) -> Expr {
        let here = self.scans.get(join.from);
        let equal = join.step.pairs.iter().filter_map(|(one, other)| {
            let one = tree::column(&here?.printed, &aggregate::key_name(*one));
            let other = tree::column(&there.printed, &aggregate::key_name(*other));
            Some(parts::binary(one, sqlparser::ast::BinaryOperator::Eq, other))
        });
        parts::all(equal.collect())
    }
}
