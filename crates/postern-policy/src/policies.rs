//! The compiled set.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use postern_core::{
    catalogue::TableName,
    digest::Digest,
    name::{PolicyId, RoleName, SourceName},
    principal::Principal,
    sight::{SightError, Views},
};

use crate::{
    cache::{Cache, Key},
    inputs::{Context, Finding, Inputs, PolicyFile},
    load,
    masks::RoleMasks,
    model::Model,
    reach,
    rule::{ContextReads, Rule},
    schema::{self, CedarSchema},
    views::{PrincipalViews, Why},
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

    /// The Cedar schema that policies are written against, for people and editors.
    pub fn schema_text(&self) -> String {
        let Engine { model, roles, schema, .. } = self.engine.as_ref();
        schema::whole(model, roles, &schema.facts)
    }

    /// What that principal may see of that source; `None` when there is no such source.
    pub fn views(
        &self,
        principal: &Arc<Principal>,
        context: &Context,
        source: &SourceName,
    ) -> Option<Arc<dyn Views>> {
        Some(self.own_views(principal, context, source)?)
    }

    /// Which policies open and close that column for that principal: what its views do not tell,
    /// as they hold only what is open. For those who administer.
    ///
    /// # Errors
    /// When a policy failed while evaluating.
    pub fn why(
        &self,
        principal: &Arc<Principal>,
        context: &Context,
        source: &SourceName,
        table: &TableName,
        column: &str,
    ) -> Result<Why, SightError> {
        match self.own_views(principal, context, source) {
            Some(views) => views.why(table, column),
            None => Ok(Why::default()),
        }
    }

    /// Policies that are never reached, shadowed, or say what another one says: as far as trying
    /// them on everybody there is can tell.
    ///
    /// # Errors
    /// When somebody cannot ask at all.
    pub fn judge(&self, people: &[(&Principal, &Context)]) -> Result<Vec<Finding>, SightError> {
        reach::judge(&self.engine, people)
    }

    fn own_views(
        &self,
        principal: &Arc<Principal>,
        context: &Context,
        source: &SourceName,
    ) -> Option<Arc<PrincipalViews>> {
        let source = self.engine.model.source(source)?;
        let context = self.engine.context.narrow(context);
        let key = Key { source, principal: Arc::clone(principal), context };
        Some(self.cache.get(key, |key| {
            PrincipalViews::new(&self.engine, key.source, &key.principal, &key.context)
        }))
    }

    #[cfg(test)]
    pub(crate) fn cached(&self) -> usize {
        self.cache.len()
    }
}

#[cfg(test)]
mod tests {
    use postern_core::{name::PrincipalName, principal::PrincipalKind, request::Channel};

    use super::*;
    use crate::inputs::Weekday;

    #[test]
    fn views_are_shared_where_no_policy_tells_contexts_apart_and_are_bounded() {
        let text = "@id(\"f\") forbid (principal, action, resource) when { context.mfa };";
        let catalogue = postern_core::catalogue::Catalogue {
            source: "shop".parse().unwrap(),
            dialect: postern_core::dialect::Dialect::Sqlite,
            server: postern_core::dialect::Server::Whole,
            tables: Vec::new(),
            functions: Arc::new([]),
            digest: Digest([0; 32]),
            survey_digest: Digest([0; 32]),
        };
        let inputs = Inputs {
            files: vec![PolicyFile { name: "a".into(), text: text.into() }],
            catalogues: vec![Arc::new(catalogue)],
            ..Inputs::default()
        };
        let policies = Policies::load(inputs).unwrap().0;
        let ask = |name: String, hour: u8, mfa: bool| {
            let principal = Principal {
                name: name.parse::<PrincipalName>().unwrap(),
                kind: PrincipalKind::Agent,
                owner: "o".into(),
                roles: Vec::new(),
                purposes: Vec::new(),
                vendor: None,
                attributes: std::collections::BTreeMap::new(),
            };
            let context = Context {
                hour,
                weekday: Weekday::Monday,
                address: None,
                channel: Channel::Rest,
                purpose: None,
                tool: None,
                mfa,
            };
            policies.views(&Arc::new(principal), &context, &"shop".parse().unwrap()).unwrap();
            policies.cached()
        };
        assert_eq!(ask("a".into(), 1, false), 1);
        assert_eq!(ask("a".into(), 2, false), 1);
        assert_eq!(ask("a".into(), 2, true), 2);
        let most = (0..2_000).map(|n| ask(format!("p{n}"), 0, false)).max();
        assert_eq!(most, Some(1_024));
    }
}
