//! What an engine's error means to the gate. Texts of the engine go to the log only.

use postern_core::name::SourceName;
use postern_gate::ports::{ErrorClass, RunError};
use rusqlite::{Error, ErrorCode};

use super::stop::{Reason, Stop};

/// When the engine failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum During {
    /// Preparing: nothing was read yet.
    Prepare,
    /// Computing rows, of values up to so many bytes.
    Step {
        /// The engine's bound on a value.
        value_bytes: i32,
    },
}

/// The gate's error for the engine's.
pub(super) fn translate(
    source: &SourceName,
    error: &Error,
    during: During,
    stop: Option<&Stop>,
) -> RunError {
    use ErrorCode as Code;
    let (code, cause) = match error {
        Error::SqliteFailure(failure, text) => {
            (failure.code, text.clone().unwrap_or_else(|| failure.to_string()))
        }
        Error::SqlInputError { error: failure, msg, .. } => (failure.code, msg.clone()),
        Error::MultipleStatement => {
            return RunError::Disagrees { detail: "more than one statement".to_owned() };
        }
        other => (Code::InternalMalfunction, other.to_string()),
    };
    let number = error.sqlite_error().map(|failure| failure.extended_code.to_string().into());
    let refused = |class| RunError::Refused {
        source_name: source.clone(),
        class,
        code: number.clone(),
        cause: cause.clone(),
    };
    match code {
        Code::OperationInterrupted => {
            stop.and_then(Stop::reason).unwrap_or(Reason::Cancelled).into_error()
        }
        Code::AuthorizationForStatementDenied => {
            RunError::Disagrees { detail: "the engine reads more than the plan".to_owned() }
        }
        Code::SchemaChanged => RunError::Disagrees { detail: "the schema changed".to_owned() },
        Code::TooBig => match during {
            During::Step { value_bytes } => {
                RunError::TooLarge { limit: value_bytes.unsigned_abs().into() }
            }
            During::Prepare => refused(ErrorClass::Statement),
        },
        Code::ParameterOutOfRange => refused(ErrorClass::Statement),
        Code::OutOfMemory | Code::DiskFull => refused(ErrorClass::Resources),
        Code::TypeMismatch | Code::ConstraintViolation => refused(ErrorClass::Data),
        Code::PermissionDenied | Code::ReadOnly => refused(ErrorClass::Rights),
        Code::DatabaseBusy
        | Code::DatabaseLocked
        | Code::SystemIoFailure
        | Code::DatabaseCorrupt
        | Code::CannotOpen
        | Code::FileLockingProtocolFailed
        | Code::NotADatabase => unavailable(source, cause),
        // SQLITE_ERROR: a bad name or type while preparing; a value out of range while computing
        Code::Unknown => refused(match during {
            During::Prepare => ErrorClass::Statement,
            During::Step { .. } => ErrorClass::Data,
        }),
        _ => refused(ErrorClass::Other),
    }
}

/// The source cannot be reached.
pub(super) fn unavailable(source: &SourceName, cause: String) -> RunError {
    RunError::Unavailable { source_name: source.clone(), cause }
}
