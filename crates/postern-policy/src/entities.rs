//! Principals, tables, columns and rows as Cedar's entities.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    str::FromStr,
    sync::Arc,
};

use cedar_policy::{
    Context as CedarContext, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    PartialEntities, PartialEntity, RestrictedExpression, Schema,
};
use postern_core::{
    catalogue::Column,
    name::{PolicyId, SourceName},
    principal::{Attribute as Fact, Principal},
};

use crate::{
    ids,
    inputs::Context,
    model::{ROW_ID, TableModel},
    rule::{Ask, kind_name},
    schema::FactKind,
};

/// An entity could not be made; the text is for the log.
#[derive(Debug)]
pub(crate) struct Unfit(pub(crate) String);

impl<E: std::error::Error> From<E> for Unfit {
    fn from(error: E) -> Self {
        Self(crate::rule::one_line(&error.to_string()))
    }
}

/// Type and id.
pub(crate) fn uid(ty: &str, id: &str) -> Result<EntityUid, Unfit> {
    Ok(EntityUid::from_type_name_and_id(EntityTypeName::from_str(ty)?, EntityId::new(id)))
}

/// Our id of a policy; it was one when the policy was read.
pub(crate) fn policy_id(id: &cedar_policy::PolicyId) -> Result<PolicyId, Unfit> {
    let text: &str = id.as_ref();
    Ok(text.parse()?)
}

/// The action of a question.
pub(crate) fn action(ask: Ask) -> Result<EntityUid, Unfit> {
    uid("Action", ask.as_str())
}

/// The one unknown row of a table.
pub(crate) fn row(table: &TableModel) -> Result<EntityUid, Unfit> {
    uid(&table.row_type, ROW_ID)
}

/// A principal, checked against the schema its facts were declared in.
#[derive(Debug)]
pub(crate) struct Asker {
    pub(crate) uid: EntityUid,
    facts: HashMap<String, RestrictedExpression>,
    roles: HashSet<EntityUid>,
}

impl Asker {
    pub(crate) fn new(
        principal: &Principal,
        kinds: &BTreeMap<Arc<str>, FactKind>,
        roles: &[postern_core::name::RoleName],
    ) -> Result<Self, Unfit> {
        if let Some(role) = principal.roles.iter().find(|role| !roles.contains(role)) {
            return Err(Unfit(format!("principal has the role `{role}`, which is not there")));
        }
        let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
        let mut facts = HashMap::new();
        for (name, fact) in &principal.attributes {
            // A fact that was not declared is one that no policy reads.
            let Some(kind) = kinds.get(name) else { continue };
            if *kind != FactKind::of(fact) {
                return Err(Unfit(format!("attribute `{name}` is of another kind than declared")));
            }
            let value = match fact {
                Fact::Text(value) => text(value),
                Fact::Int(value) => RestrictedExpression::new_long(*value),
                Fact::Bool(value) => RestrictedExpression::new_bool(*value),
                Fact::Set(values) => {
                    RestrictedExpression::new_set(values.iter().map(|value| text(value)))
                }
            };
            facts.insert(name.as_ref().to_owned(), value);
        }
        let purposes = principal.purposes.iter().map(|purpose| text(purpose.as_str()));
        facts.insert("owner".to_owned(), text(&principal.owner));
        facts.insert("purposes".to_owned(), RestrictedExpression::new_set(purposes));
        if let Some(vendor) = &principal.vendor {
            facts.insert("vendor".to_owned(), text(vendor));
        }
        let roles = principal
            .roles
            .iter()
            .map(|role| uid("Role", role.as_str()))
            .collect::<Result<_, _>>()?;
        Ok(Self { uid: uid(kind_name(principal.kind), principal.name.as_str())?, facts, roles })
    }

    fn entities(&self) -> Result<Vec<Entity>, Unfit> {
        let mut made = vec![Entity::new(self.uid.clone(), self.facts.clone(), self.roles.clone())?];
        made.extend(self.roles.iter().map(|role| Entity::with_uid(role.clone())));
        Ok(made)
    }
}

/// The context of a request.
pub(crate) fn context(context: &Context) -> Result<CedarContext, Unfit> {
    let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
    let purpose = context.purpose.as_ref().map_or("", |purpose| purpose.as_str());
    let tool = context.tool.as_ref().map_or("", |tool| tool.as_str());
    let address = context
        .address
        .map(|address| ("address".to_owned(), RestrictedExpression::new_ip(address.to_string())));
    let pairs = [
        ("hour", RestrictedExpression::new_long(i64::from(context.hour))),
        ("weekday", text(context.weekday.as_str())),
        ("channel", text(context.channel.as_str())),
        ("purpose", text(purpose)),
        ("tool", text(tool)),
        ("mfa", RestrictedExpression::new_bool(context.mfa)),
    ];
    let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(address);
    Ok(CedarContext::from_pairs(pairs)?)
}

/// What stands above a table's columns and rows, nearest first.
fn above(source: &SourceName, table: &TableModel) -> Result<[EntityUid; 3], Unfit> {
    Ok([uid("Table", &table.path)?, uid("Schema", &table.schema)?, uid("Source", source.as_str())?])
}

/// The entity of a column.
pub(crate) fn column_uid(table: &TableModel, column: &Column) -> Result<EntityUid, Unfit> {
    uid("Column", &ids::column_path(&table.path, &column.name))
}

/// Everything needed to decide on these columns of a table, and on its row as a whole.
pub(crate) fn concrete<'a>(
    asker: &Asker,
    source: &SourceName,
    table: &TableModel,
    columns: impl Iterator<Item = &'a Column>,
) -> Result<Entities, Unfit> {
    let above = above(source, table)?;
    let [of_table, of_schema, of_source] = above.clone();
    let mut made = asker.entities()?;
    made.push(Entity::new_no_attrs(
        of_table.clone(),
        HashSet::from([of_schema.clone(), of_source.clone()]),
    ));
    made.push(Entity::new_no_attrs(of_schema, HashSet::from([of_source.clone()])));
    made.push(Entity::with_uid(of_source));
    made.push(Entity::new_no_attrs(row(table)?, above.iter().cloned().collect()));
    for column in columns {
        let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
        let tags = column.tags.iter().map(|tag| text(tag.as_str()));
        let facts = HashMap::from([
            ("classification".to_owned(), text(column.classification.as_str())),
            ("tags".to_owned(), RestrictedExpression::new_set(tags)),
        ]);
        made.push(Entity::new(column_uid(table, column)?, facts, above.iter().cloned().collect())?);
    }
    Ok(Entities::from_entities(made, None)?)
}

/// Everything known about an unknown row: the asker, if there is one, and where the row stands.
pub(crate) fn partial(
    asker: Option<&Asker>,
    source: &SourceName,
    table: &TableModel,
    schema: &Schema,
) -> Result<PartialEntities, Unfit> {
    let above = above(source, table)?;
    let [of_table, of_schema, of_source] = above.clone();
    let plain = |uid: EntityUid, parents: Vec<EntityUid>| {
        let parents = parents.into_iter().collect();
        Ok::<_, Unfit>(PartialEntity::new(uid, Some(BTreeMap::new()), Some(parents), None, schema)?)
    };
    let mut made = vec![
        plain(of_table, vec![of_schema.clone(), of_source.clone()])?,
        plain(of_schema, vec![of_source.clone()])?,
        plain(of_source, vec![])?,
        PartialEntity::new(row(table)?, None, Some(above.iter().cloned().collect()), None, schema)?,
    ];
    if let Some(asker) = asker {
        let facts = asker.facts.iter().map(|(name, value)| (name.into(), value.clone()));
        made.push(PartialEntity::new(
            asker.uid.clone(),
            Some(facts.collect()),
            Some(asker.roles.clone()),
            None,
            schema,
        )?);
        for role in &asker.roles {
            made.push(plain(role.clone(), vec![])?);
        }
    }
    Ok(PartialEntities::from_partial_entities(made, schema)?)
}
