//! The functions by which clients look objects up, and what each gives.

/// What a function of the catalogue gives.
#[derive(Clone, Copy)]
pub(super) enum Gives {
    /// NULL of a type.
    Null(&'static str),
    Truth(bool),
    Zero,
    /// The number of UTF-8 among encodings.
    Utf8,
    User,
    Encoding,
    /// Whether a table or index is found by its bare name.
    Visible,
    Constraint,
    Index,
    About,
    /// That a column is masked.
    ColumnAbout,
    /// That the text of a view is not told.
    View,
    TypeName,
    TypeNumber,
    /// Whether the last argument names a right that is there, on what those before it name.
    Right(Of),
    /// A number of what is no part of another.
    Itself,
    /// The elements of an array.
    Elements,
    Setting,
}

/// What a right is asked of.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Table,
    /// A table, and its column behind it.
    Column,
    Schema,
    Database,
    /// Something of which nothing is told.
    Nothing,
}

impl Of {
    /// How many arguments name it.
    const fn arguments(self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Table | Self::Schema | Self::Database => 1,
            Self::Column => 2,
        }
    }
}

impl Gives {
    /// Which of so many arguments it is made of.
    pub(super) fn is_of(self, at: usize, count: usize) -> bool {
        match self {
            Self::Null(_)
            | Self::Truth(_)
            | Self::Zero
            | Self::Utf8
            | Self::User
            | Self::Encoding => false,
            Self::Visible
            | Self::Constraint
            | Self::About
            | Self::View
            | Self::TypeNumber
            | Self::Itself
            | Self::Elements
            | Self::Setting => at == 0,
            Self::Index | Self::ColumnAbout | Self::TypeName => at < 2,
            // A role may stand in front.
            Self::Right(of) => at.saturating_add(of.arguments()).saturating_add(1) >= count,
        }
    }
}

/// A function of the catalogue: what it gives, and the types of its arguments.
pub(super) type Known = (Gives, &'static [&'static str]);

/// The functions, by name.
pub(super) fn known(name: &str) -> Option<Known> {
    Some(match name {
        "pg_table_is_visible" => (Gives::Visible, &["oid"]),
        "pg_type_is_visible"
        | "pg_function_is_visible"
        | "pg_operator_is_visible"
        | "pg_opclass_is_visible"
        | "pg_opfamily_is_visible"
        | "pg_collation_is_visible"
        | "pg_conversion_is_visible"
        | "pg_statistics_obj_is_visible"
        | "pg_ts_config_is_visible"
        | "pg_ts_dict_is_visible"
        | "pg_ts_parser_is_visible"
        | "pg_ts_template_is_visible" => (Gives::Truth(true), &["oid"]),
        "pg_has_role" => (Gives::Truth(true), &["text", "text", "text"]),
        "pg_is_in_recovery" => (Gives::Truth(false), &[]),
        "pg_relation_is_publishable" | "pg_is_other_temp_schema" => (Gives::Truth(false), &["oid"]),
        "pg_get_constraintdef" => (Gives::Constraint, &["oid", "bool"]),
        "pg_get_indexdef" => (Gives::Index, &["oid", "int4", "bool"]),
        "obj_description" => (Gives::About, &["oid", "name"]),
        "format_type" => (Gives::TypeName, &["oid", "int4"]),
        "to_regtype" => (Gives::TypeNumber, &["text"]),
        "pg_get_userbyid" => (Gives::User, &["oid"]),
        "pg_encoding_to_char" => (Gives::Encoding, &["int4"]),
        "pg_char_to_encoding" => (Gives::Utf8, &["name"]),
        "getdatabaseencoding" => (Gives::Encoding, &[]),
        "pg_partition_root" | "pg_partition_ancestors" => (Gives::Itself, &["oid"]),
        "current_setting" => (Gives::Setting, &["text", "bool"]),
        super::EXPAND => (Gives::Elements, &["int2[]"]),
        "has_table_privilege" | "has_any_column_privilege" => (Gives::Right(Of::Table), &RIGHT),
        "has_column_privilege" => (Gives::Right(Of::Column), &RIGHT),
        "has_schema_privilege" => (Gives::Right(Of::Schema), &RIGHT),
        "has_database_privilege" => (Gives::Right(Of::Database), &RIGHT),
        "has_type_privilege"
        | "has_function_privilege"
        | "has_sequence_privilege"
        | "has_language_privilege" => (Gives::Right(Of::Nothing), &RIGHT),
        "pg_get_expr" => (Gives::Null("text"), &["text", "oid", "bool"]),
        "col_description" => (Gives::ColumnAbout, &["oid", "int4"]),
        "shobj_description" => (Gives::Null("text"), &["oid", "name"]),
        "pg_get_serial_sequence" => (Gives::Null("text"), &["text", "text"]),
        "pg_get_viewdef" => (Gives::View, &["oid", "bool"]),
        "pg_get_ruledef" | "pg_get_triggerdef" => (Gives::Null("text"), &["oid", "bool"]),
        "pg_get_partkeydef"
        | "pg_get_partition_constraintdef"
        | "pg_get_statisticsobjdef"
        | "pg_get_statisticsobjdef_columns"
        | "pg_get_functiondef"
        | "pg_get_function_arguments"
        | "pg_get_function_identity_arguments"
        | "pg_get_function_result"
        | "pg_get_function_sqlbody"
        | "pg_tablespace_location" => (Gives::Null("text"), &["oid"]),
        "pg_relation_size"
        | "pg_table_size"
        | "pg_total_relation_size"
        | "pg_indexes_size"
        | "pg_database_size"
        | "pg_tablespace_size"
        | "pg_stat_get_numscans" => (Gives::Null("int8"), &["oid"]),
        "pg_blocking_pids" => (Gives::Null("int4[]"), &["int4"]),
        "pg_relation_filenode" => (Gives::Zero, &["oid"]),
        "pg_my_temp_schema" | "pg_backend_pid" => (Gives::Zero, &[]),
        _ => return None,
    })
}

/// The arguments of a question about a right.
const RIGHT: [&str; 4] = ["text"; 4];
