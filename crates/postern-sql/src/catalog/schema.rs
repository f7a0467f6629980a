//! Cells of `information_schema`.

use postern_core::sight::Shown;

use super::{
    objects::{Objects, Relation},
    rows::{Row, text},
    types,
};

const NO: &str = "NO";
const YES: &str = "YES";

/// One cell.
pub(super) fn cell(
    objects: &Objects,
    relation: &str,
    row: Row<'_>,
    column: &str,
) -> Option<String> {
    // Whatever object a row is about, its database is the one there is.
    if column == "catalog_name" || column.ends_with("_catalog") && is_told_always(column) {
        return text(&objects.client.database);
    }
    match row {
        Row::Schema(_, name) => match column {
            "schema_name" => text(name),
            "schema_owner" => text(&objects.client.user),
            _ => None,
        },
        Row::Table(table) => table_cell(objects, table, column),
        Row::Column(table, number) => column_cell(objects, table, number, column),
        Row::Reference(_, one)
            if relation == "constraint_table_usage" && column == "table_name" =>
        {
            text(&objects.tables.get(one.table)?.view.table.name.name)
        }
        Row::Reference(_, one)
            if relation == "constraint_table_usage" && column == "table_schema" =>
        {
            text(&objects.tables.get(one.table)?.view.table.name.schema)
        }
        Row::Key(table, key) => constraint(table, &key.name, "PRIMARY KEY", column),
        Row::Reference(table, one) if relation == "referential_constraints" => {
            let other = objects.tables.get(one.table)?;
            match column {
                "unique_constraint_schema" => text(&other.view.table.name.schema),
                "unique_constraint_name" => {
                    let key = other.key.as_ref().filter(|key| key.columns == one.referenced);
                    key.and_then(|key| text(&key.name))
                }
                "match_option" => text("NONE"),
                "update_rule" | "delete_rule" => text("NO ACTION"),
                _ => constraint(table, &one.name, "FOREIGN KEY", column),
            }
        }
        Row::Reference(table, one) => constraint(table, &one.name, "FOREIGN KEY", column),
        Row::KeyColumn(table, key, place) => {
            let number = *key.columns.get(place.checked_sub(1)?)?;
            match column {
                "column_name" => text(&table.column(number)?.column.name),
                "ordinal_position" => text(place),
                _ => constraint(table, &key.name, "PRIMARY KEY", column),
            }
        }
        Row::ReferenceColumn(table, one, place) => {
            let at = place.checked_sub(1)?;
            let other = objects.tables.get(one.table)?;
            // The columns that a constraint uses are those it leads to.
            let (of, number) = match relation {
                "constraint_column_usage" => (other, *one.referenced.get(at)?),
                _ => (table, *one.columns.get(at)?),
            };
            match column {
                "table_schema" => text(&of.view.table.name.schema),
                "table_name" => text(&of.view.table.name.name),
                "column_name" => text(&of.column(number)?.column.name),
                "ordinal_position" => text(place),
                "position_in_unique_constraint" => {
                    let key = other.key.as_ref()?;
                    let referenced = one.referenced.get(at)?;
                    let found = key.columns.iter().position(|number| number == referenced)?;
                    text(found.checked_add(1)?)
                }
                _ => constraint(table, &one.name, "FOREIGN KEY", column),
            }
        }
        Row::One if column == "role_name" => text(&objects.client.user),
        Row::One
        | Row::Part(..)
        | Row::Type(_)
        | Row::Range(..)
        | Row::Method(..)
        | Row::Collation(..)
        | Row::Space(..)
        | Row::Setting(..) => None,
    }
}

fn yes(value: bool) -> Option<String> {
    text(if value { YES } else { NO })
}

fn is_told_always(column: &str) -> bool {
    matches!(
        column,
        "table_catalog"
            | "constraint_catalog"
            | "unique_constraint_catalog"
            | "udt_catalog"
            | "view_catalog"
    )
}

fn table_cell(objects: &Objects, table: &Relation, column: &str) -> Option<String> {
    match column {
        "table_schema" => text(&table.view.table.name.schema),
        "table_name" => text(&table.view.table.name.name),
        "table_type" => text(if table.kind() == "r" { "BASE TABLE" } else { "VIEW" }),
        "is_typed"
        | "is_insertable_into"
        | "is_updatable"
        | "is_grantable"
        | "is_trigger_updatable"
        | "is_trigger_deletable"
        | "is_trigger_insertable_into"
        | "with_hierarchy" => text(NO),
        "check_option" => text("NONE"),
        _ => privilege(objects, column),
    }
}

fn privilege(objects: &Objects, column: &str) -> Option<String> {
    match column {
        "grantor" | "grantee" => text(&objects.client.user),
        "privilege_type" => text("SELECT"),
        "is_grantable" => text(NO),
        _ => None,
    }
}

fn column_cell(objects: &Objects, table: &Relation, number: usize, column: &str) -> Option<String> {
    let held = table.column(number)?;
    let told = types::told(objects.client.source, held);
    let ty = types::type_numbered(told.oid)?;
    let modifier = u32::try_from(told.modifier).ok();
    match column {
        "table_schema" => text(&table.view.table.name.schema),
        "table_name" => text(&table.view.table.name.name),
        "column_name" => text(&held.column.name),
        "ordinal_position" | "dtd_identifier" => text(number),
        "is_nullable" => yes(held.column.nullable || held.shown != Shown::Clear),
        "data_type" => text(types::standard_name(ty)),
        "udt_schema" => text("pg_catalog"),
        "udt_name" => text(ty.name),
        "character_maximum_length" if matches!(ty.name, "varchar" | "bpchar") => {
            text(modifier?.checked_sub(4)?)
        }
        "character_octet_length" if ty.category == "S" => text(1_073_741_824),
        "numeric_precision" => match ty.name {
            "int2" => text(16),
            "int4" => text(32),
            "int8" => text(64),
            "float4" => text(24),
            "float8" => text(53),
            "numeric" => text(modifier?.checked_sub(4)? >> 16),
            _ => None,
        },
        "numeric_precision_radix" => match ty.name {
            "int2" | "int4" | "int8" | "float4" | "float8" => text(2),
            "numeric" => text(10),
            _ => None,
        },
        "numeric_scale" => match ty.name {
            "int2" | "int4" | "int8" => text(0),
            "numeric" => text(modifier?.checked_sub(4)? & 0x7ff),
            _ => None,
        },
        "datetime_precision" => match ty.name {
            "date" => text(0),
            "time" | "timetz" | "timestamp" | "timestamptz" | "interval" => {
                text(modifier.unwrap_or(6))
            }
            _ => None,
        },
        "is_self_referencing" | "is_identity" | "identity_cycle" | "is_updatable" => text(NO),
        "is_generated" => text("NEVER"),
        _ => privilege(objects, column),
    }
}

fn constraint(table: &Relation, name: &str, kind: &str, column: &str) -> Option<String> {
    match column {
        "constraint_schema" | "table_schema" => text(&table.view.table.name.schema),
        "table_name" => text(&table.view.table.name.name),
        "constraint_name" => text(name),
        "constraint_type" => text(kind),
        "is_deferrable" | "initially_deferred" => text(NO),
        "enforced" | "nulls_distinct" => text(YES),
        _ => None,
    }
}
