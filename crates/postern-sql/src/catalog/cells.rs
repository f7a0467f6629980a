//! Cells of `pg_catalog`. What is not said here is what is usual for its type: false, 0, NULL.

use postern_core::{dialect::Dialect, sight::Shown};

use super::{
    objects::{DATABASE, Key, OWNER, Objects, PG_CATALOG, Reference, Relation},
    rows::{Row, text},
    types::{self, Builtin},
};

/// `pg_class`, whose numbers stand in `pg_description.classoid`.
const PG_CLASS: u32 = 1_259;

/// `array_recv`
const ARRAY_RECV: u32 = 2_400;

/// One cell.
pub(super) fn cell(
    objects: &Objects,
    relation: &str,
    row: Row<'_>,
    column: &str,
) -> Option<String> {
    match (relation, row) {
        ("pg_class", Row::Table(table)) => class(objects, table, column),
        ("pg_class", Row::Key(table, key)) => index_class(table, key, column),
        ("pg_attribute", Row::Column(table, number)) => {
            attribute(objects.client.source, table.oid, number, number, table, column)
        }
        ("pg_attribute", Row::KeyColumn(table, key, place)) => {
            let number = *key.columns.get(place.checked_sub(1)?)?;
            attribute(objects.client.source, key.index, number, place, table, column)
        }
        ("pg_constraint", Row::Key(table, key)) => key_constraint(table, key, column),
        ("pg_constraint", Row::Reference(table, one)) => reference(objects, table, one, column),
        ("pg_index", Row::Key(table, key)) => index(table, key, column),
        ("pg_description", row) => description(row, column),
        (_, Row::Type(ty)) => type_cell(ty, column),
        (_, Row::Schema(oid, name)) => match column {
            "oid" => text(oid),
            "nspname" => text(name),
            "nspowner" => text(OWNER),
            "nspacl" => text(objects.right('U')),
            _ => None,
        },
        ("pg_proc", _) => array_recv(column),
        ("pg_tables" | "pg_views" | "pg_indexes", row) => listed(objects, row, column),
        ("pg_database", _) => database(objects, column),
        ("pg_roles" | "pg_user", _) => role(objects, column),
        (_, Row::Part(table, parent, place)) => match column {
            "inhrelid" => text(table.oid),
            "inhparent" => text(parent.oid),
            "inhseqno" => text(place),
            _ => None,
        },
        (_, Row::Range(oid, of, many)) => match column {
            "rngtypid" => text(oid),
            "rngsubtype" => text(of),
            "rngmultitypid" => text(many),
            _ => None,
        },
        (_, Row::Method(oid, name, kind)) => match column {
            "oid" => text(oid),
            "amname" => text(name),
            "amtype" => text(kind),
            _ => None,
        },
        (_, Row::Setting(name, value)) => match column {
            "name" => text(name),
            "setting" | "boot_val" | "reset_val" => text(value),
            "vartype" => text("string"),
            "context" => text("user"),
            "source" => text("default"),
            _ => None,
        },
        (_, Row::Collation(oid, name)) => match column {
            "oid" => text(oid),
            "collname" => text(name),
            "collnamespace" => text(PG_CATALOG),
            "collowner" => text(OWNER),
            "collprovider" => text(if name == "default" { "d" } else { "c" }),
            "collisdeterministic" => text("t"),
            "collencoding" => text(-1),
            _ => None,
        },
        (_, Row::Space(oid, name)) => match column {
            "oid" => text(oid),
            "spcname" => text(name),
            "spcowner" => text(OWNER),
            _ => None,
        },
        _ => None,
    }
}

fn truth(value: bool) -> Option<String> {
    text(if value { "t" } else { "f" })
}

fn class(objects: &Objects, table: &Relation, column: &str) -> Option<String> {
    let is_table = table.kind() == "r";
    match column {
        "oid" => text(table.oid),
        "relname" => text(&table.view.table.name.name),
        "relnamespace" => text(table.schema),
        "relowner" => text(OWNER),
        // Without it clients take it that an owner may do everything.
        "relacl" => text(objects.right('r')),
        "relam" if is_table => text(2),
        "reltuples" => text(-1),
        "relhasindex" => truth(table.key.is_some()),
        "relpersistence" => text("p"),
        "relkind" => text(table.kind()),
        "relnatts" => text(table.view.columns.len()),
        // Clients ask for foreign keys only where there are triggers.
        "relhastriggers" => truth(!table.references.is_empty() || table.is_referenced),
        "relhasrules" => truth(!is_table),
        "relispopulated" => text("t"),
        "relreplident" => text(if is_table { "d" } else { "n" }),
        _ => None,
    }
}

fn index_class(table: &Relation, key: &Key, column: &str) -> Option<String> {
    match column {
        "oid" => text(key.index),
        "relname" => text(&key.name),
        "relnamespace" => text(table.schema),
        "relowner" => text(OWNER),
        "relam" => text(403),
        "reltuples" => text(-1),
        "relpersistence" => text("p"),
        "relkind" => text("i"),
        "relnatts" => text(key.columns.len()),
        "relispopulated" => text("t"),
        "relreplident" => text("n"),
        _ => None,
    }
}

/// The column by its number in the table, told at its place in `of`.
fn attribute(
    source: Dialect,
    of: u32,
    number: usize,
    place: usize,
    table: &Relation,
    column: &str,
) -> Option<String> {
    let held = table.column(number)?;
    let told = types::told(source, held);
    let ty = types::type_numbered(told.oid);
    match column {
        "attrelid" => text(of),
        "attname" => text(&held.column.name),
        "atttypid" => text(told.oid),
        "attstattarget" | "attcacheoff" => text(-1),
        "attlen" => text(ty?.length),
        "attnum" => text(place),
        "attndims" => text(i32::from(ty?.category == "A")),
        "atttypmod" => text(told.modifier),
        "attbyval" => truth(ty?.by_value),
        "attalign" => text(ty?.alignment),
        "attstorage" => text(ty?.storage),
        "attcompression" | "attidentity" | "attgenerated" => text(""),
        "attnotnull" => truth(!held.column.nullable && held.shown == Shown::Clear),
        "attislocal" => text("t"),
        "attcollation" => text(ty?.collation),
        _ => None,
    }
}

fn key_constraint(table: &Relation, key: &Key, column: &str) -> Option<String> {
    match column {
        "oid" => text(key.oid),
        "conname" => text(&key.name),
        "contype" => text("p"),
        "conindid" => text(key.index),
        "conkey" => array(&key.columns),
        _ => constraint(table, column),
    }
}

fn reference(objects: &Objects, table: &Relation, one: &Reference, column: &str) -> Option<String> {
    let other = objects.tables.get(one.table)?;
    match column {
        "oid" => text(one.oid),
        "conname" => text(&one.name),
        "contype" => text("f"),
        "conindid" => {
            let key = other.key.as_ref().filter(|key| key.columns == one.referenced);
            key.and_then(|key| text(key.index))
        }
        "conkey" => array(&one.columns),
        "confrelid" => text(other.oid),
        "confkey" => array(&one.referenced),
        "confupdtype" | "confdeltype" => text("a"),
        "confmatchtype" => text("s"),
        _ => constraint(table, column),
    }
}

fn constraint(table: &Relation, column: &str) -> Option<String> {
    match column {
        "connamespace" => text(table.schema),
        "conrelid" => text(table.oid),
        "convalidated" | "conislocal" | "connoinherit" => text("t"),
        "confupdtype" | "confdeltype" | "confmatchtype" => text(" "),
        _ => None,
    }
}

fn index(table: &Relation, key: &Key, column: &str) -> Option<String> {
    let count = key.columns.len();
    match column {
        "indexrelid" => text(key.index),
        "indrelid" => text(table.oid),
        "indnatts" | "indnkeyatts" => text(count),
        "indisunique" | "indisprimary" | "indimmediate" | "indisvalid" | "indisready"
        | "indislive" => text("t"),
        "indkey" => text(vector(&key.columns)),
        "indcollation" | "indclass" | "indoption" => text(vector(&vec![0; count])),
        _ => None,
    }
}

fn array(numbers: &[usize]) -> Option<String> {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    text(format!("{{{}}}", numbers.join(",")))
}

fn vector(numbers: &[usize]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn description(row: Row<'_>, column: &str) -> Option<String> {
    let (table, number) = match row {
        Row::Table(table) => (table, 0),
        Row::Column(table, number) => (table, number),
        _ => return None,
    };
    match column {
        "objoid" => text(table.oid),
        "classoid" => text(PG_CLASS),
        "objsubid" => text(number),
        "description" if number == 0 => table.view.table.about.as_deref().map(str::to_owned),
        "description" => table.mask_said(number),
        _ => None,
    }
}

fn type_cell(ty: &Builtin, column: &str) -> Option<String> {
    match column {
        "oid" => text(ty.oid),
        "typname" => text(ty.name),
        "typnamespace" => text(PG_CATALOG),
        "typowner" => text(OWNER),
        "typlen" => text(ty.length),
        "typbyval" => truth(ty.by_value),
        "typtype" => text(ty.kind),
        "typcategory" => text(ty.category),
        "typispreferred" => truth(ty.preferred),
        "typisdefined" => text("t"),
        "typdelim" => text(","),
        "typelem" => text(ty.element),
        "typarray" => text(ty.array),
        "typinput" if ty.category == "A" && ty.length == -1 => text("array_in"),
        "typinput" => text(format!("{}in", ty.name)),
        "typreceive" if ty.category == "A" && ty.length == -1 => text(ARRAY_RECV),
        "typalign" => text(ty.alignment),
        "typstorage" => text(ty.storage),
        "typtypmod" => text(-1),
        "typcollation" => text(ty.collation),
        _ => None,
    }
}

/// The one function that is told: by it .NET's driver knows the types of arrays.
fn array_recv(column: &str) -> Option<String> {
    match column {
        "oid" => text(ARRAY_RECV),
        "proname" | "prosrc" => text("array_recv"),
        "pronamespace" => text(PG_CATALOG),
        "proowner" => text(OWNER),
        "prolang" => text(12),
        "prokind" => text("f"),
        "provolatile" | "proparallel" => text("s"),
        "proisstrict" => text("t"),
        "pronargs" => text(3),
        // `anyarray`
        "prorettype" => text(2_277),
        _ => None,
    }
}

fn listed(objects: &Objects, row: Row<'_>, column: &str) -> Option<String> {
    let (table, key) = match row {
        Row::Table(table) => (table, None),
        Row::Key(table, key) => (table, Some(key)),
        _ => return None,
    };
    match column {
        "schemaname" => text(&table.view.table.name.schema),
        "tablename" | "viewname" => text(&table.view.table.name.name),
        "tableowner" | "viewowner" => text(&objects.client.user),
        "hasindexes" => truth(table.key.is_some()),
        "indexname" => text(&key?.name),
        "indexdef" => text(table.index_said(key?)),
        _ => None,
    }
}

fn database(objects: &Objects, column: &str) -> Option<String> {
    match column {
        "oid" => text(DATABASE),
        "datname" => text(&objects.client.database),
        "datdba" => text(OWNER),
        "encoding" => text(6),
        "datlocprovider" => text("c"),
        "datcollate" | "datctype" => text("C.UTF-8"),
        "datallowconn" => text("t"),
        "datconnlimit" => text(-1),
        "datacl" => text(objects.right('c')),
        "dattablespace" => text(1_663),
        _ => None,
    }
}

fn role(objects: &Objects, column: &str) -> Option<String> {
    match column {
        "oid" | "usesysid" => text(OWNER),
        "rolname" | "usename" => text(&objects.client.user),
        "rolinherit" | "rolcanlogin" => text("t"),
        "rolconnlimit" => text(-1),
        "rolpassword" | "passwd" => text("********"),
        _ => None,
    }
}
