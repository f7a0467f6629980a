//! Values in PostgreSQL's binary format: from its text format for answers, to values for
//! parameters.

mod array;
mod net;
mod numeric;
mod span;
mod time;

use postern_core::value::Value;

use crate::types::{
    self, BOOL, BPCHAR, BYTEA, CHAR, CIDR, DATE, FLOAT4, FLOAT8, INET, INT2, INT4, INT8, INTERVAL,
    JSON, JSONB, MACADDR, MACADDR8, NAME, NUMERIC, OID, TEXT, TIME, TIMESTAMP, TIMESTAMPTZ, TIMETZ,
    UNKNOWN, UUID, VARCHAR, XID, XML,
};

pub(crate) use span::in_style;
pub(crate) use time::{plain_date, plain_time, plain_timestamp};

/// Whether values of that type can be written in binary here.
pub(crate) fn is_known(oid: u32) -> bool {
    match types::element(oid) {
        Some(element) => is_known_scalar(element),
        None => is_known_scalar(oid),
    }
}

const fn is_known_scalar(oid: u32) -> bool {
    matches!(
        oid,
        BOOL | BPCHAR
            | BYTEA
            | CHAR
            | CIDR
            | DATE
            | FLOAT4
            | FLOAT8
            | INET
            | INT2
            | INT4
            | INT8
            | INTERVAL
            | JSON
            | JSONB
            | MACADDR
            | MACADDR8
            | NAME
            | NUMERIC
            | OID
            | TEXT
            | TIME
            | TIMESTAMP
            | TIMESTAMPTZ
            | TIMETZ
            | UNKNOWN
            | UUID
            | VARCHAR
            | XID
            | XML
    )
}

/// Writes a value in binary, from its text; `None` when that is no value of the type.
pub(crate) fn encode(oid: u32, text: &[u8], out: &mut Vec<u8>) -> Option<()> {
    match types::element(oid) {
        Some(element) => array::encode(element, text, out),
        None => encode_scalar(oid, text, out),
    }
}

fn encode_scalar(oid: u32, bytes: &[u8], out: &mut Vec<u8>) -> Option<()> {
    match oid {
        TEXT | VARCHAR | BPCHAR | NAME | UNKNOWN | JSON | XML => {
            out.extend_from_slice(bytes);
            return Some(());
        }
        JSONB => {
            out.push(1);
            out.extend_from_slice(bytes);
            return Some(());
        }
        _ => {}
    }
    let text = std::str::from_utf8(bytes).ok()?;
    match oid {
        BOOL => out.push(match text {
            "t" => 1,
            "f" => 0,
            _ => return None,
        }),
        CHAR => out.push(bytes.first().copied().unwrap_or(0)),
        INT2 => out.extend(text.parse::<i16>().ok()?.to_be_bytes()),
        INT4 => out.extend(text.parse::<i32>().ok()?.to_be_bytes()),
        INT8 => out.extend(text.parse::<i64>().ok()?.to_be_bytes()),
        OID | XID => out.extend(text.parse::<u32>().ok()?.to_be_bytes()),
        FLOAT4 => out.extend(text.parse::<f32>().ok()?.to_be_bytes()),
        FLOAT8 => out.extend(text.parse::<f64>().ok()?.to_be_bytes()),
        NUMERIC => numeric::encode(text, out)?,
        BYTEA => out.extend(unhex(text.strip_prefix("\\x")?)?),
        UUID => {
            let bytes = unhex(&text.replace('-', ""))?;
            (bytes.len() == 16).then(|| out.extend(bytes))?;
        }
        DATE => out.extend(time::date(text)?.to_be_bytes()),
        TIME => out.extend(time::time(text)?.to_be_bytes()),
        TIMETZ => time::encode_timetz(text, out)?,
        TIMESTAMP | TIMESTAMPTZ => out.extend(time::timestamp(text)?.to_be_bytes()),
        INTERVAL => time::encode_interval(text, out)?,
        INET | CIDR => net::encode(text, oid == CIDR, out)?,
        MACADDR => out.extend(net::hardware::<6>(text)?),
        MACADDR8 => out.extend(net::hardware::<8>(text)?),
        _ => return None,
    }
    Some(())
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect()
}

/// Reads a parameter in binary; `None` when it is no value of the type.
pub(crate) fn decode(oid: u32, bytes: &[u8]) -> Option<Value> {
    match types::element(oid) {
        Some(element) => array::decode(element, bytes),
        None => decode_scalar(oid, bytes),
    }
}

fn decode_scalar(oid: u32, bytes: &[u8]) -> Option<Value> {
    let text = |text: String| Value::Text(text.into());
    Some(match oid {
        CHAR | TEXT | VARCHAR | BPCHAR | NAME | UNKNOWN | JSON | XML => plain_text(bytes)?,
        JSONB => plain_text(bytes.strip_prefix(&[1])?)?,
        BOOL => match bytes {
            [0] => Value::Bool(false),
            [1] => Value::Bool(true),
            _ => return None,
        },
        INT2 => Value::Int(i64::from(i16::from_be_bytes(bytes.try_into().ok()?))),
        INT4 => Value::Int(i64::from(i32::from_be_bytes(bytes.try_into().ok()?))),
        INT8 => Value::Int(i64::from_be_bytes(bytes.try_into().ok()?)),
        OID | XID => Value::Int(i64::from(u32::from_be_bytes(bytes.try_into().ok()?))),
        FLOAT4 => float(f64::from(f32::from_be_bytes(bytes.try_into().ok()?))),
        FLOAT8 => float(f64::from_be_bytes(bytes.try_into().ok()?)),
        NUMERIC => numeric::decode(bytes)?,
        BYTEA => Value::Bytes(bytes.into()),
        UUID => text(uuid(bytes.try_into().ok()?)),
        DATE => text(time::date_text(i32::from_be_bytes(bytes.try_into().ok()?))?),
        TIME => text(time::time_text(i64::from_be_bytes(bytes.try_into().ok()?))?),
        TIMETZ => text(time::timetz_text(bytes)?),
        TIMESTAMP => text(time::timestamp_text(i64::from_be_bytes(bytes.try_into().ok()?))?),
        TIMESTAMPTZ => {
            let moment = time::timestamp_text(i64::from_be_bytes(bytes.try_into().ok()?))?;
            text(match moment.strip_suffix(" BC") {
                Some(moment) => format!("{moment}+00 BC"),
                None if moment.contains("infinity") => moment,
                None => format!("{moment}+00"),
            })
        }
        INTERVAL => text(time::interval_text(bytes)?),
        INET | CIDR => text(net::decode(bytes)?),
        MACADDR => text(net::hardware_text(<&[u8; 6]>::try_from(bytes).ok()?)),
        MACADDR8 => text(net::hardware_text(<&[u8; 8]>::try_from(bytes).ok()?)),
        _ => return None,
    })
}

/// Text without NUL.
pub(crate) fn plain_text(bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
    Some(Value::Text(text.into()))
}

fn float(value: f64) -> Value {
    if value.is_finite() {
        return Value::Number(format!("{value:?}").into());
    }
    let name = if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    };
    Value::Text(name.into())
}

fn uuid(bytes: [u8; 16]) -> String {
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}

#[cfg(test)]
mod tests;
