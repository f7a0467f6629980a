//! A column that is being gathered.

use std::{str::FromStr, sync::Arc};

use arrow_array::{
    ArrayRef,
    builder::{
        BinaryBuilder, BooleanBuilder, Date32Builder, Float32Builder, Float64Builder, Int16Builder,
        Int32Builder, Int64Builder, StringBuilder, TimestampMicrosecondBuilder, UInt64Builder,
    },
};
use postern_core::rows::{Cell, Form};
use postern_gate::encode::{EncodeError, cells::Sent, plain::PlainEncoder};

use super::{
    kind::{Kind, UTC},
    time,
};

/// Bytes counted for a value of fixed size.
const FIXED: usize = 8;

/// Greatest whole number up to which every one is a double, too: 2^53.
const DOUBLE_MAX: u64 = 9_007_199_254_740_992;

/// The values of one column, up to the end of a batch.
pub(super) struct Column {
    values: Values,
    scratch: Vec<u8>,
}

enum Values {
    Bool(BooleanBuilder),
    Int16(Int16Builder),
    Int32(Int32Builder),
    Int64(Int64Builder),
    UInt64(UInt64Builder),
    Float32(Float32Builder),
    Float64(Float64Builder),
    Text(StringBuilder),
    Bytes(BinaryBuilder),
    Date(Date32Builder),
    Timestamp(TimestampMicrosecondBuilder),
    Moment(TimestampMicrosecondBuilder),
}

/// Appends NULL, or the value that `$read` finds in the cell; gives `None` when it finds none.
macro_rules! push {
    ($builder:expr, $cell:expr, $read:expr) => {{
        let value = match $cell {
            Sent::Null => None,
            cell => match $read(cell) {
                Some(value) => Some(value),
                None => return Ok(None),
            },
        };
        $builder.append_option(value);
        FIXED
    }};
}

impl Column {
    pub(super) fn new(kind: Kind) -> Self {
        let values = match kind {
            Kind::Bool => Values::Bool(BooleanBuilder::new()),
            Kind::Int16 => Values::Int16(Int16Builder::new()),
            Kind::Int32 => Values::Int32(Int32Builder::new()),
            Kind::Int64 => Values::Int64(Int64Builder::new()),
            Kind::UInt64 => Values::UInt64(UInt64Builder::new()),
            Kind::Float32 => Values::Float32(Float32Builder::new()),
            Kind::Float64 => Values::Float64(Float64Builder::new()),
            Kind::Text => Values::Text(StringBuilder::new()),
            Kind::Bytes => Values::Bytes(BinaryBuilder::new()),
            Kind::Date => Values::Date(Date32Builder::new()),
            Kind::Timestamp => Values::Timestamp(TimestampMicrosecondBuilder::new()),
            Kind::Moment => Values::Moment(TimestampMicrosecondBuilder::new().with_timezone(UTC)),
        };
        Self { values, scratch: Vec::new() }
    }

    /// Appends a cell and says how many bytes it takes; `None` when it has no place here.
    pub(super) fn push(
        &mut self,
        form: &Form,
        cell: Sent<'_>,
        plain: &mut PlainEncoder,
    ) -> Result<Option<usize>, EncodeError> {
        let bytes = match &mut self.values {
            Values::Bool(values) => push!(values, cell, truth),
            Values::Int16(values) => push!(values, cell, int),
            Values::Int32(values) => push!(values, cell, int),
            Values::Int64(values) => push!(values, cell, int),
            Values::UInt64(values) => push!(values, cell, unsigned),
            Values::Float32(values) => push!(values, cell, parsed),
            Values::Float64(values) => push!(values, cell, float),
            Values::Date(values) => push!(values, cell, |cell| time::date(text(cell)?)),
            Values::Timestamp(values) => push!(values, cell, |cell| time::timestamp(text(cell)?)),
            Values::Moment(values) => push!(values, cell, |cell| time::moment(text(cell)?)),
            Values::Text(values) => {
                if cell == Sent::Null {
                    values.append_null();
                    return Ok(Some(FIXED));
                }
                self.scratch.clear();
                plain.write(form, cell, &mut self.scratch)?;
                let text = std::str::from_utf8(&self.scratch)
                    .map_err(|_holds_data| EncodeError::NotUtf8)?;
                values.append_value(text);
                FIXED.saturating_add(text.len())
            }
            Values::Bytes(values) => {
                let bytes = match cell {
                    Sent::Null => {
                        values.append_null();
                        return Ok(Some(FIXED));
                    }
                    Sent::Cell(Cell::Bytes(bytes)) => bytes,
                    cell => match read_hex(cell, &mut self.scratch) {
                        Some(bytes) => bytes,
                        None => return Ok(None),
                    },
                };
                values.append_value(bytes);
                FIXED.saturating_add(bytes.len())
            }
        };
        Ok(Some(bytes))
    }

    /// The values so far; none is left.
    pub(super) fn finish(&mut self) -> ArrayRef {
        match &mut self.values {
            Values::Bool(values) => Arc::new(values.finish()),
            Values::Int16(values) => Arc::new(values.finish()),
            Values::Int32(values) => Arc::new(values.finish()),
            Values::Int64(values) => Arc::new(values.finish()),
            Values::UInt64(values) => Arc::new(values.finish()),
            Values::Float32(values) => Arc::new(values.finish()),
            Values::Float64(values) => Arc::new(values.finish()),
            Values::Text(values) => Arc::new(values.finish()),
            Values::Bytes(values) => Arc::new(values.finish()),
            Values::Date(values) => Arc::new(values.finish()),
            Values::Timestamp(values) | Values::Moment(values) => Arc::new(values.finish()),
        }
    }
}

fn text(cell: Sent<'_>) -> Option<&str> {
    match cell {
        Sent::Text(bytes) => std::str::from_utf8(bytes).ok(),
        Sent::Cell(Cell::Text(text)) => Some(text),
        Sent::Null | Sent::Cell(Cell::Null | Cell::Int(_) | Cell::Float(_) | Cell::Bytes(_)) => {
            None
        }
    }
}

/// What PostgreSQL wrote, read as Rust reads it.
fn parsed<T: FromStr>(cell: Sent<'_>) -> Option<T> {
    match cell {
        Sent::Text(bytes) => std::str::from_utf8(bytes).ok()?.parse().ok(),
        Sent::Null | Sent::Cell(_) => None,
    }
}

fn truth(cell: Sent<'_>) -> Option<bool> {
    match cell {
        Sent::Text(b"t") => Some(true),
        Sent::Text(b"f") => Some(false),
        Sent::Null | Sent::Text(_) | Sent::Cell(_) => None,
    }
}

fn int<T: FromStr + TryFrom<i64>>(cell: Sent<'_>) -> Option<T> {
    match cell {
        Sent::Cell(Cell::Int(int)) => T::try_from(*int).ok(),
        Sent::Text(_) => parsed(cell),
        Sent::Null | Sent::Cell(Cell::Null | Cell::Float(_) | Cell::Text(_) | Cell::Bytes(_)) => {
            None
        }
    }
}

/// MySQL's greatest numbers are cells of text.
fn unsigned(cell: Sent<'_>) -> Option<u64> {
    match cell {
        Sent::Cell(Cell::Text(text)) => text.parse().ok(),
        cell => int(cell),
    }
}

fn float(cell: Sent<'_>) -> Option<f64> {
    match cell {
        Sent::Cell(Cell::Float(float)) => Some(*float),
        Sent::Cell(Cell::Int(int)) if int.unsigned_abs() <= DOUBLE_MAX => {
            int.to_string().parse().ok()
        }
        Sent::Text(_) => parsed(cell),
        Sent::Null | Sent::Cell(Cell::Null | Cell::Int(_) | Cell::Text(_) | Cell::Bytes(_)) => None,
    }
}

/// Bytes as PostgreSQL writes them: `\x` and digits.
fn read_hex<'a>(cell: Sent<'_>, scratch: &'a mut Vec<u8>) -> Option<&'a [u8]> {
    let Sent::Text(text) = cell else { return None };
    let digits = text.strip_prefix(br"\x")?;
    scratch.clear();
    scratch.resize(digits.len() / 2, 0);
    hex::decode_to_slice(digits, scratch).ok()?;
    Some(scratch)
}
