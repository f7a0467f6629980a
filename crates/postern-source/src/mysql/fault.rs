//! What can go wrong at a source, and what the gate is told of it.

use mysql_async::{DriverError, Error, ServerError};
use postern_core::name::SourceName;
use postern_gate::ports::{ErrorClass, RunError};

/// Most characters of a server's message that are kept.
const CAUSE_CHARS_MAX: usize = 400;

#[derive(Debug)]
pub(super) enum Fault {
    /// No connection, or it broke.
    Broken(String),
    /// The server said no.
    Server(ServerError),
    /// The server knows a name not, and the schema is as it was when the statement was planned.
    Unread(ServerError),
    /// A value of the caller does not fit.
    BadParam {
        index: usize,
        expected: String,
    },
    /// A cell or row is larger than allowed.
    TooLarge(u64),
    /// The plan is estimated above this bound.
    TooCostly(u64),
    /// The server's account differs from the plan.
    Disagrees(String),
    Cancelled,
    TooSlow,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Server(error) => Self::Server(error),
            Error::Driver(DriverError::PacketTooLarge) => Self::TooLarge(u64::MAX),
            // SECURITY: what the driver says of a packet or a value may quote it.
            Error::Driver(DriverError::ConnectionClosed) | Error::Io(_) => {
                Self::Broken("the connection broke".to_owned())
            }
            Error::Driver(
                cause @ (DriverError::UnknownAuthPlugin { .. }
                | DriverError::MysqlOldPasswordDisabled
                | DriverError::CleartextPluginDisabled
                | DriverError::NoClientSslFlagFromServer),
            ) => Self::Broken(cause.to_string()),
            Error::Driver(_) | Error::Other(_) | Error::Url(_) => {
                Self::Broken("the server broke the protocol".to_owned())
            }
        }
    }
}

impl Fault {
    /// Of an attempt to connect: no statement was asked, so what is said quotes no data.
    pub(super) fn of_connecting(error: Error) -> Self {
        match error {
            Error::Io(error) => Self::Broken(error.to_string()),
            Error::Server(error) => {
                Self::Broken(format!("the server said {} ({})", shown(&error.message), error.code))
            }
            other => Self::from(other),
        }
    }

    /// Whether the server's words mean that the schema moved.
    pub(super) fn is_of_moved_schema(&self) -> bool {
        matches!(self, Self::Server(error) if is_of_moved_schema(error))
    }

    /// The same where the schema did not move: the server reads the statement otherwise.
    pub(super) fn unread(self) -> Self {
        match self {
            Self::Server(error) => Self::Unread(error),
            other => other,
        }
    }

    /// Whether the connection is of no use any more.
    pub(super) const fn is_of_connection(&self) -> bool {
        matches!(self, Self::Broken(_))
    }

    /// The fault as the gate's port tells it.
    pub(super) fn told_by(self, source_name: &SourceName) -> RunError {
        let source_name = source_name.clone();
        match self {
            Self::Broken(cause) => RunError::Unavailable { source_name, cause },
            Self::Server(error) => server(&error, source_name),
            Self::Unread(error) => refused(&error, source_name, ErrorClass::Statement),
            Self::BadParam { index, expected } => RunError::BadParam { index, expected },
            Self::TooLarge(limit) => RunError::TooLarge { limit },
            Self::TooCostly(cost_max) => RunError::TooCostly { cost_max },
            Self::Disagrees(detail) => RunError::Disagrees { detail },
            Self::Cancelled => RunError::Cancelled,
            Self::TooSlow => RunError::TooSlow,
        }
    }
}

fn refused(error: &ServerError, source_name: SourceName, class: ErrorClass) -> RunError {
    let code = Some(error.code.to_string().into());
    RunError::Refused { source_name, class, code, cause: cause_of(error) }
}

fn server(error: &ServerError, source_name: SourceName) -> RunError {
    match error.code {
        _ if is_of_moved_schema(error) => RunError::Disagrees { detail: cause_of(error) },
        // statement timer, lock wait
        1205 | 1969 | 3024 => RunError::TooSlow,
        // query interrupted
        1317 => RunError::Cancelled,
        // server shutting down, too many connections
        1040 | 1053 | 1203 => RunError::Unavailable {
            source_name,
            cause: format!("the server said error {}", error.code),
        },
        code => refused(error, source_name, class_of(code, &error.state)),
    }
}

/// Whether the server knows no such table, column or database: every name of a plan came from the
/// catalogue. HAVING sees what is grouped or selected, whatever FROM has: `in 'HAVING'`,
/// `'having clause'`.
fn is_of_moved_schema(error: &ServerError) -> bool {
    match error.code {
        1054 => !is_of_having(&error.message),
        1049 | 1146 => true,
        _ => false,
    }
}

fn cause_of(error: &ServerError) -> String {
    format!("{} {}", error.code, shown(&error.message))
}

fn is_of_having(message: &str) -> bool {
    let end = message.rsplit(" in '").next().unwrap_or_default();
    matches!(end.to_ascii_lowercase().as_str(), "having'" | "having clause'")
}

/// The closed set of classes callers may learn.
fn class_of(code: u16, state: &str) -> ErrorClass {
    match code {
        // access denied: to the database, table, column, function, plan of a view
        1044 | 1045 | 1142 | 1143 | 1227 | 1345 | 1370 => ErrorClass::Rights,
        // out of memory, of sort memory, a full disk, a too big join
        1021 | 1037 | 1038 | 1041 | 1104 | 1114 | 1206 | 1436 => ErrorClass::Resources,
        1242 => ErrorClass::Rows,
        // ROLLUP beside ORDER BY, what is not there yet
        1221 | 1235 => ErrorClass::Unsupported,
        // out of range, a date that is none, JSON that is none, a pattern that is none
        1264
        | 1292
        | 1525
        | 1690
        | 3140
        | 3141
        | 3143
        | 3144
        | 3146
        | 3685..=3700
        | 4024
        | 4038 => ErrorClass::Data,
        // an aggregate where none may stand, a subquery of several columns, an argument or a
        // collation that is none, a UNION of other columns
        1111 | 1210 | 1222 | 1241 | 1273 => ErrorClass::Statement,
        // WITH RECURSIVE, windows and operands in forms that are none: MySQL, then MariaDB
        3573..=3577 | 3579..=3593 | 4006..=4008 | 4014..=4019 | 4078 | 4079 => {
            ErrorClass::Statement
        }
        _ if state.starts_with("22") => ErrorClass::Data,
        _ if state.starts_with("42") => ErrorClass::Statement,
        _ => ErrorClass::Other,
    }
}

fn shown(message: &str) -> String {
    message.chars().take(CAUSE_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: u16, state: &str) -> RunError {
        let error = ServerError {
            code,
            state: state.to_owned(),
            message: "XPATH syntax error: '~078-05-1120'".to_owned(),
        };
        Fault::Server(error).told_by(&"shop".parse().unwrap())
    }

    #[test]
    fn what_the_server_said_of_a_statement_is_in_no_text_of_an_error() {
        for code in [1105, 1146, 1690, 1317, 1040, 1064, 3024, 1142] {
            let error = told(code, "HY000");
            let text = format!("{error} {error:?} {error:#?}");
            assert!(!text.contains("078"), "{text}");
        }
    }

    #[test]
    fn every_class_is_told_as_itself() {
        let class = |code, state| match told(code, state) {
            RunError::Refused { class, .. } => class,
            other => panic!("{other:?}"),
        };
        assert_eq!(class(1690, "22003"), ErrorClass::Data);
        assert_eq!(class(1064, "42000"), ErrorClass::Statement);
        assert_eq!(class(1142, "42000"), ErrorClass::Rights);
        assert_eq!(class(1242, "21000"), ErrorClass::Rows);
        assert_eq!(class(1221, "HY000"), ErrorClass::Unsupported);
        assert_eq!(class(1273, "HY000"), ErrorClass::Statement);
        assert_eq!(class(1111, "HY000"), ErrorClass::Statement);
        assert_eq!(class(1525, "HY000"), ErrorClass::Data);
        assert_eq!(class(1038, "HY001"), ErrorClass::Resources);
        assert_eq!(class(1105, "HY000"), ErrorClass::Other);
        assert!(matches!(told(1146, "42S02"), RunError::Disagrees { .. }));
        assert!(matches!(told(3024, "HY000"), RunError::TooSlow));
        // 1054 has the state of the class; 1109 is the statement's own.
        assert_eq!(class(1109, "42S02"), ErrorClass::Statement);
    }
}
