//! The compiled set.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use postern_core::{
    clock::Timestamp,
    digest::Digest,
    name::{PolicyId, RoleName, SourceName},
    principal::Principal,
    sight::Views,
};

use crate::{
    cache::{Cache, Key},
    entities::Unfit,
    inputs::{Context, Finding, Inputs, PolicyFile, TimeEdges},
    load,
    masks::RoleMasks,
    model::Model,
    rule::{ContextReads, Rule},
    schema::CedarSchema,
    views::PrincipalViews,
};

/// The compiled set. Immutable: a change makes another.
#[derive(Debug)]
pub struct Policies {
    engine: Arc<Engine>,
    cache: Cache,
    files: Vec<PolicyFile>,
}

/// What decides.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) model: Model,
    pub(crate) schema: CedarSchema,
    /// By file, then place.
    pub(crate) rules: Vec<Rule>,
    pub(crate) index: HashMap<PolicyId, usize>,
    pub(crate) masks: RoleMasks,
    pub(crate) roles: Vec<RoleName>,
    pub(crate) context: ContextReads,
    /// Paths of columns that policies name.
    pub(crate) named_columns: BTreeSet<String>,
    pub(crate) digest: Digest,
}

impl Engine {
    /// The id of a policy of this set.
    pub(crate) fn id(&self, id: &cedar_policy::PolicyId) -> Result<PolicyId, Unfit> {
        let text: &str = id.as_ref();
        Ok(text.parse()?)
    }

    /// Puts policies into the order of the files.
    pub(crate) fn sort(&self, policies: &mut [PolicyId]) {
        policies.sort_by_key(|id| self.index.get(id).copied().unwrap_or(usize::MAX));
    }
}

impl Policies {
    /// Compiles a set; the findings of a good one are warnings.
    ///
    /// # Errors
    /// Everything that is wrong, when anything is: a set is taken whole or not at all.
    pub fn load(inputs: Inputs) -> Result<(Arc<Self>, Vec<Finding>), Vec<Finding>> {
        let (engine, warnings) = load::load(&inputs)?;
        Ok((
            Arc::new(Self {
                engine: Arc::new(engine),
                cache: Cache::default(),
                files: inputs.files,
            }),
            warnings,
        ))
    }

    /// Digest over texts, roles, masks and catalogues.
    pub fn digest(&self) -> Digest {
        self.engine.digest
    }

    /// The texts in force.
    pub fn files(&self) -> &[PolicyFile] {
        &self.files
    }

    /// Where a policy stands: file, and line of its first word, from 1.
    pub fn place(&self, id: &PolicyId) -> Option<(Arc<str>, u32)> {
        let rule = self.engine.rules.get(*self.engine.index.get(id)?)?;
        Some((Arc::clone(rule.piece.file()), rule.piece.start().line))
    }

    /// The ids of all policies, by file and place.
    pub fn ids(&self) -> impl Iterator<Item = &PolicyId> {
        self.engine.rules.iter().map(|rule| &rule.id)
    }

    /// The generated Cedar schema, for people and editors. Row types that no policy can tell from
    /// others are not in it, but for one.
    pub fn schema_text(&self) -> &str {
        &self.engine.schema.text
    }

    /// What that principal may see of that source; `None` when there is no such source.
    pub fn views(
        &self,
        principal: &Arc<Principal>,
        context: &Context,
        source: &SourceName,
    ) -> Option<Arc<dyn Views>> {
        let source = self.engine.model.source(source)?;
        let context = self.engine.context.narrow(context);
        let key = Key { source, principal: Arc::clone(principal), context };
        let views = self.cache.get(key, |key| {
            PrincipalViews::new(&self.engine, key.source, &key.principal, &key.context)
        });
        Some(views)
    }

    /// When views made now must be asked for again because the time went on; `None`: never.
    pub fn valid_until(&self, edges: TimeEdges) -> Option<Timestamp> {
        let hour = self.engine.context.reads("hour").then_some(edges.next_hour);
        let day = self.engine.context.reads("weekday").then_some(edges.next_day);
        hour.into_iter().chain(day).min()
    }

    #[cfg(test)]
    pub(crate) fn cached(&self) -> usize {
        self.cache.len()
    }
}
