//! What a table is, as a number: its id drawn from its definition, and the digest of all.
//!
//! Two tables of one definition under one name are the same table to a plan; anything else is
//! another one (see [`known`](super::known)).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use postern_core::{
    catalogue::{ColumnId, TableId, TableKind, TableName},
    digest::Digest,
    survey::{SurveyColumn, SurveyTable},
};
use sha2::{Digest as _, Sha256};

use super::survey::Found;

/// Says what lies beneath each view, and lets its definition hold theirs.
pub(super) fn settle_views(found: &mut BTreeMap<Box<str>, Found>) {
    let definitions: HashMap<Box<str>, (Digest, Option<TableName>)> = found
        .iter()
        .map(|(name, one)| {
            let base = one.uses.is_none().then(|| one.table.name.clone());
            (name.clone(), (one.definition, base))
        })
        .collect();
    for (name, one) in found {
        let Some(uses) = &one.uses else { continue };
        let beneath: BTreeSet<&str> =
            uses.reads.iter().map(|read| &*read.table).filter(|table| **table != **name).collect();
        let mut hash = Canon::new("over");
        hash.bytes(&one.definition.0);
        let mut tables = Vec::new();
        for table in beneath {
            hash.text(table);
            if let Some((definition, base)) = definitions.get(table) {
                hash.bytes(&definition.0);
                tables.extend(base.clone());
            }
        }
        one.definition = hash.digest();
        one.table.kind = TableKind::Derived { beneath: tables };
    }
}

/// Draws every table's id from its definition.
pub(super) fn settle_ids(found: &mut BTreeMap<Box<str>, Found>) {
    let mut taken = HashSet::new();
    for one in found.values_mut() {
        let mut definition = one.definition;
        // two of them meet once in billions; the second then draws again
        while !taken.insert(id_of(&definition)) {
            let mut again = Canon::new("again");
            again.bytes(&definition.0);
            definition = again.digest();
        }
        one.table.id = TableId(id_of(&definition));
    }
}

fn id_of(definition: &Digest) -> u32 {
    let [a, b, c, d, ..] = definition.0;
    u32::from_be_bytes([a, b, c, d])
}

pub(super) fn digest_of(tables: &[SurveyTable]) -> Digest {
    let mut hash = Canon::new("schema");
    for table in tables {
        hash.text(&table.name.name).bytes(&table.id.0.to_be_bytes());
        match &table.kind {
            TableKind::Base => hash.text("base"),
            TableKind::Child { parents } => hash.text("child").names(parents),
            TableKind::Derived { beneath } => hash.text("derived").names(beneath),
        };
        hash.bytes(&count(table.columns.len()));
        for column in &table.columns {
            hash.column(column);
        }
        hash.ids(&table.primary_key).bytes(&count(table.foreign_keys.len()));
        for key in &table.foreign_keys {
            hash.ids(&key.columns).text(&key.table.name).ids(&key.referenced);
        }
    }
    hash.digest()
}

fn count(items: usize) -> [u8; 8] {
    u64::try_from(items).unwrap_or(u64::MAX).to_be_bytes()
}

/// A digest over parts, each with its length before it.
pub(super) struct Canon(Sha256);

impl Canon {
    pub(super) fn new(what: &str) -> Self {
        let mut new = Self(Sha256::new());
        new.text("postern sqlite 1").text(what);
        new
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(count(bytes.len()));
        self.0.update(bytes);
        self
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    fn names(&mut self, names: &[TableName]) -> &mut Self {
        self.bytes(&count(names.len()));
        for name in names {
            self.text(&name.name);
        }
        self
    }

    fn ids(&mut self, ids: &[ColumnId]) -> &mut Self {
        self.bytes(&count(ids.len()));
        for id in ids {
            self.bytes(&id.0.to_be_bytes());
        }
        self
    }

    pub(super) fn column(&mut self, column: &SurveyColumn) {
        self.bytes(&column.id.0.to_be_bytes())
            .text(&column.name)
            .text(&column.ty.name)
            .bytes(&[u8::from(column.nullable), u8::from(column.generated)]);
    }

    pub(super) fn digest(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}
