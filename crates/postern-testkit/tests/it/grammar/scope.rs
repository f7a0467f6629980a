//! What names may mean at one place.

use crate::{
    model::{Ty, View},
    random::Rng,
};

/// Names and types of columns, in order.
pub(super) type Columns = Vec<(String, Ty)>;

/// A relation in a FROM clause.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    pub(super) alias: String,
    pub(super) columns: Columns,
}

impl Relation {
    pub(super) fn table(alias: &str, view: &View) -> Self {
        let columns = view.columns.iter().map(|(name, ty)| ((*name).to_owned(), *ty));
        Self { alias: alias.to_owned(), columns: columns.collect() }
    }
}

/// The relations of a block, and those around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    pub(super) here: Vec<Relation>,
    pub(super) around: Option<Box<Self>>,
    /// Every column is named with its relation.
    pub(super) in_full: bool,
}

impl Scope {
    pub(super) fn of(relation: Relation) -> Self {
        Self { here: vec![relation], ..Self::default() }
    }

    /// A block inside this one.
    pub(super) fn inside(&self) -> Self {
        let around = (!self.here.is_empty() || self.around.is_some()).then(|| self.clone().into());
        Self { around, ..Self::default() }
    }

    /// This block alone: an aggregate over a column of a block around would be that block's.
    pub(super) fn alone(&self) -> Self {
        Self { around: None, ..self.clone() }
    }

    /// A column of that type, as it may be written here.
    pub(super) fn column(&self, rng: &mut Rng, ty: Ty) -> Option<String> {
        if let Some(around) = &self.around
            && rng.chance(30)
            && let Some(found) = around.column(rng, ty)
        {
            // written so that it means the outer one
            let bare = !found.contains('.');
            let name = found.rsplit('.').next().unwrap();
            let alias = found.split('.').next().unwrap();
            let hidden = if bare {
                self.here.iter().any(|relation| relation.has(name))
            } else {
                self.here.iter().any(|relation| relation.alias == alias)
            };
            if !hidden {
                return Some(found);
            }
        }
        let fitting: Vec<(&Relation, &str)> = self
            .here
            .iter()
            .flat_map(|relation| {
                let columns = relation.columns.iter().filter(|(_, column)| *column == ty);
                columns.map(move |(name, _)| (relation, name.as_str()))
            })
            .collect();
        if fitting.is_empty() {
            return None;
        }
        let (relation, name) = *rng.pick(&fitting);
        let alone = self.here.iter().filter(|other| other.has(name)).count() == 1;
        if alone && !self.in_full && rng.chance(50) {
            return Some(name.to_owned());
        }
        Some(format!("{}.{name}", relation.alias))
    }
}

impl Relation {
    fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|(column, _)| column == name)
    }
}
