//! Describe: what a statement would answer, column by column, without running it. Protocols that
//! prepare a statement before they have its values ask for this.

use std::sync::Arc;

use postern_core::{
    catalogue::Catalogue,
    dialect::Dialect,
    digest::Digest,
    limits::Limits,
    refusal::{Refusal, Stage},
    request::Ask,
    rows::{Form, Shape, ShapeColumn},
    value::Value,
};
use postern_sql::{Content, Plan, PlanColumn, Told};

use crate::{
    gate::{Gate, Refused},
    house::House,
    ports::RunError,
    prepare::{Denied, Prepared, context, purpose, sight_for},
    record::record_explained,
    release::refusal,
    who::Caller,
};

/// A plan that may be looked at by its source and not run: it has no values. Only the gate makes
/// one, when that somebody looked is in the record.
#[derive(Debug)]
pub struct Unrun {
    plan: Arc<Plan>,
    survey_digest: Digest,
    limits: Limits,
}

impl Unrun {
    /// The plan.
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Digest of the survey the plan was made from.
    pub const fn survey_digest(&self) -> Digest {
        self.survey_digest
    }

    /// The caller's bounds.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }
}

/// A source that is open to a caller.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The schema that a bare table name means.
    pub home: Arc<str>,
    /// The SQL that it speaks.
    pub dialect: Dialect,
}

/// When looking at a statement is a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// When it is refused.
    Refused,
    /// Always.
    Always,
}

/// What a statement would answer.
#[derive(Clone, Debug)]
pub struct Described {
    /// Its columns.
    pub shape: Shape,
    /// The engine's name of the type of each of the caller's parameters; `None` where it takes
    /// any.
    pub params: Vec<Option<Arc<str>>>,
    /// The dialect that these types are named in.
    pub types: Dialect,
}

impl Gate {
    /// What a client has to know of this source, if it is open to the caller: for protocols that choose one when they connect.
    ///
    /// # Errors
    /// The refusal a statement on that source would meet, recorded like it.
    pub async fn open_source(&self, caller: &Caller, name: &str) -> Result<Opened, Box<Refused>> {
        let ask = Ask { source: Some(name.to_owned()), ..Ask::sql(String::new()) };
        let house = self.house();
        let now = self.clock().now();
        let opened = purpose(caller, &ask).and_then(|purpose| {
            let context = context(&house, caller, now, purpose, None);
            sight_for(&house, caller, &context, &ask)
        });
        match opened {
            Ok(sight) => Ok(Opened { home: sight.home, dialect: sight.dialect }),
            Err(refusal) => Err(self.refuse(caller, &ask, Stage::Sight, refusal).await),
        }
    }

    /// Sees that a caller may say that it asks for this purpose: for protocols in which that is said
    /// before there is anything to ask.
    ///
    /// # Errors
    /// The refusal that every statement for this purpose would meet. Nothing is recorded: nothing was
    /// asked.
    pub fn knows_purpose(caller: &Caller, name: &str) -> Result<(), Refusal> {
        let ask = Ask { purpose: Some(name.to_owned()), ..Ask::sql(String::new()) };
        purpose(caller, &ask).map(drop)
    }

    /// What a statement with so many parameters would answer. Nothing runs; that somebody looked
    /// is recorded.
    ///
    /// # Errors
    /// The refusal the statement would meet, with its receipt.
    pub async fn describe(&self, caller: &Caller, ask: Ask) -> Result<Described, Box<Refused>> {
        let house = self.house();
        let admitted = self.admit(caller).await?;
        let allowance = Some(admitted.allowance());
        let ask = match self.places(&house, caller, &ask) {
            Ok(count) => Ask { params: vec![Value::Null; count], tool: None, ..ask },
            Err(denied) => return Err(self.deny(&house, admitted, &ask, denied).await),
        };
        let prepared = match self.prepare(&house, caller, &ask).await {
            Ok(prepared) => prepared,
            Err(denied) => return Err(self.deny(&house, admitted, &ask, denied).await),
        };
        let source = Some(prepared.plan.source().clone());
        let pending = record_explained(&house, &*self.ports.record, caller, &ask, source);
        let receipt = match prepared.plan.content() {
            Content::Data => self.durable(pending).await,
            // As what it answers: recorded, but not waited for.
            Content::Catalogue => pending.map(|pending| pending.receipt),
        };
        let receipt = receipt.map_err(|refusal| self.unrecorded(refusal, allowance))?;
        let limits = admitted.allowance().limits;
        self.described(&house, &prepared, limits).await.map_err(|error| {
            let refusal = refusal(&error, &receipt, &limits);
            Box::new(Refused { refusal, receipt: Some(receipt), allowance })
        })
    }

    /// Whether a statement would pass, as far as that can be told before it has values. One that
    /// would not is a request that was refused, recorded like any other; one that would leaves no
    /// trace, for nothing was asked. `counts` says whether it is a request all the same.
    ///
    /// # Errors
    /// The refusal the statement would meet, with its receipt.
    pub async fn check(
        &self,
        caller: &Caller,
        ask: Ask,
        counts: Counts,
    ) -> Result<(), Box<Refused>> {
        let house = self.house();
        let admitted = match counts {
            Counts::Always => Some(self.admit(caller).await?),
            Counts::Refused => None,
        };
        let (ask, denied) = match self.places(&house, caller, &ask) {
            Ok(count) => {
                let ask = Ask { params: vec![Value::Null; count], tool: None, ..ask };
                match self.prepare(&house, caller, &ask).await {
                    Ok(_) => return Ok(()),
                    Err(denied) => (ask, denied),
                }
            }
            Err(denied) => (ask, denied),
        };
        let admitted = match admitted {
            Some(admitted) => admitted,
            None => self.admit(caller).await?,
        };
        Err(self.deny(&house, admitted, &ask, denied).await)
    }

    /// How many values a statement takes; 0 where its source is not open, which is refused where
    /// every statement is.
    fn places(&self, house: &House, caller: &Caller, ask: &Ask) -> Result<usize, Denied> {
        let now = self.clock().now();
        let sight = purpose(caller, ask).and_then(|purpose| {
            let context = context(house, caller, now, purpose, None);
            sight_for(house, caller, &context, ask)
        });
        let Ok(sight) = sight else { return Ok(0) };
        postern_sql::count_params(&sight, &ask.sql).map_err(|refusal| Denied {
            source: Some(sight.source),
            ..Denied::at(Stage::Bind, refusal)
        })
    }

    async fn described(
        &self,
        house: &House,
        prepared: &Prepared,
        limits: Limits,
    ) -> Result<Described, RunError> {
        let plan = Arc::clone(&prepared.plan);
        if let Some(told) = plan.told() {
            return Ok(by_type(&plan, told));
        }
        let survey_digest = prepared.survey_digest;
        let looked = Unrun { plan: Arc::clone(&plan), survey_digest, limits };
        let told = tokio::time::timeout(limits.timeout, prepared.source.describe(looked)).await;
        match told.map_err(|_elapsed| RunError::TooSlow)?? {
            Some(described) => Ok(described),
            None => Ok(by_catalogue(house, &plan)),
        }
    }
}

/// What is known of an answer that Postern's own engine computes.
fn by_type(plan: &Plan, told: &Told) -> Described {
    Described {
        shape: told.shape(plan.columns()),
        params: told.params.iter().cloned().map(Some).collect(),
        types: plan.types(),
    }
}

/// What the catalogue knows of a plan's columns, for sources that say nothing before they run.
fn by_catalogue(house: &House, plan: &Plan) -> Described {
    let catalogue = house.catalogues.get(plan.source());
    let columns = plan.columns().iter();
    Described {
        shape: Shape {
            columns: columns
                .map(|column| ShapeColumn {
                    name: Arc::clone(&column.name),
                    type_name: type_name(catalogue.map(AsRef::as_ref), column),
                    masked: column.masked,
                    form: Form::Dynamic,
                })
                .collect(),
        },
        params: vec![None; plan.caller_params()],
        types: plan.types(),
    }
}

/// `any` for what is computed.
fn type_name(catalogue: Option<&Catalogue>, column: &PlanColumn) -> Arc<str> {
    let declared = column.origin.and_then(|(table, id)| {
        let table = catalogue?.tables.iter().find(|known| known.id == table)?;
        table.column(id).map(|column| Arc::clone(&column.ty.name))
    });
    declared.filter(|name| !name.is_empty()).unwrap_or_else(|| "any".into())
}
