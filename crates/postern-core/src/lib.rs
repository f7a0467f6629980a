//! The words of Postern: the types every other room speaks in.
//!
//! Nothing here does I/O, reads a clock or decides anything; a value of these types says what is
//! known, wanted or allowed. Fields are public where any value is valid and private where a rule
//! holds, and then the one constructor says which rule.

pub mod catalogue;
pub mod classification;
pub mod clock;
pub mod dialect;
pub mod digest;
pub mod function;
pub mod halves;
pub mod limits;
pub mod mask;
pub mod name;
pub mod nearest;
pub mod param_type;
pub mod path;
pub mod predicate;
pub mod principal;
pub mod refusal;
pub mod request;
pub mod rows;
pub mod sample;
pub mod secret;
pub mod sight;
pub mod survey;
pub mod value;
