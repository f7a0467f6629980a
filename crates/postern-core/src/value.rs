//! Values that travel beside a statement: parameters and constants of policies.

use std::sync::Arc;

/// A value as a caller or a policy wrote it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number that is no `i64`, in its decimal text.
    Number(Arc<str>),
    /// Text without NUL.
    Text(Arc<str>),
    /// Raw bytes.
    Bytes(Arc<[u8]>),
    /// An object, as JSON text.
    Json(Arc<str>),
    /// Several values: an array where the source has them.
    List(Vec<Self>),
}
