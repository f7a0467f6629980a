//! What a login can do beyond reading, whatever server it is of.

/// What is known of a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginReport {
    /// The login.
    pub login: String,
    /// What it can do beyond reading, in a fixed order.
    pub facts: Vec<LoginFact>,
}

/// How much a fact matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// To be told.
    Warn,
    /// A login of that kind should not be served.
    Fail,
}

/// One thing a login can do, or that happens to what it asks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoginFact {
    /// It is a superuser: no right binds it.
    Superuser,
    /// Row security does not bind it.
    BypassRls,
    /// It can make roles.
    CreateRole,
    /// It can make databases.
    CreateDatabase,
    /// It can read everything by replication.
    Replication,
    /// It is a member of a role that reads or writes files, runs programs, writes data, signals
    /// other sessions, or has one of the attributes above.
    StrongMember {
        /// The role.
        role: String,
    },
    /// It is a member of another role.
    Member {
        /// The role.
        role: String,
    },
    /// It can create schemas in the database.
    CreateSchema,
    /// It can create temporary tables.
    Temp,
    /// It can read password hashes.
    ReadsPasswords,
    /// It can create objects in that schema.
    CreateIn {
        /// The schema.
        schema: String,
    },
    /// It owns that table, or is a member of the role that does.
    Owns {
        /// `schema.table`.
        table: String,
    },
    /// It can write to that table.
    Writes {
        /// `schema.table`.
        table: String,
    },
    /// It has a right of the server that is no reading of tables (MySQL: `FILE`, `PROCESS`, …).
    Holds {
        /// The right.
        right: String,
        /// On what: `*.*`, `shop.*`.
        on: String,
    },
    /// It can read other databases of the server.
    ReadsElsewhere,
    /// It can call a function that runs with the rights of its owner.
    DefinerFunction {
        /// The function with the types of its arguments.
        function: String,
    },
    /// The server writes parameters into its log, by that setting.
    ServerLogsParameters {
        /// The setting.
        setting: String,
    },
}

impl LoginFact {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Superuser
            | Self::BypassRls
            | Self::CreateRole
            | Self::CreateDatabase
            | Self::Replication
            | Self::StrongMember { .. }
            | Self::CreateSchema
            | Self::Temp
            | Self::ReadsPasswords
            | Self::CreateIn { .. }
            | Self::Owns { .. }
            | Self::Writes { .. }
            | Self::Holds { .. }
            | Self::ReadsElsewhere
            | Self::DefinerFunction { .. } => Severity::Fail,
            Self::Member { .. } | Self::ServerLogsParameters { .. } => Severity::Warn,
        }
    }
}
