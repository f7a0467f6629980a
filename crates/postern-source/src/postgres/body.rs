//! Reads the bodies of the server's messages: bounded, and never panics.

use super::fault::{Fault, ServerError};

/// Most columns of a result (PostgreSQL's own limit is 1664) or parameters of a statement.
const ITEMS_MAX: usize = 65_535;

/// A column as `RowDescription` tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: String,
    /// The table it comes from, 0 when it is computed.
    pub(super) table: u32,
    /// Its number in that table, 0 when it is computed.
    pub(super) column: i16,
    /// Its type.
    pub(super) type_oid: u32,
    /// 0 for text, 1 for binary; a description of a statement always says 0.
    pub(super) format: i16,
}

/// Walks a message body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// At the start of the body.
    pub(super) const fn new(body: &'a [u8]) -> Self {
        Self(body)
    }

    /// What is left.
    pub(super) const fn rest(self) -> &'a [u8] {
        self.0
    }

    pub(super) fn u8(&mut self) -> Result<u8, Fault> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(super) fn i16(&mut self) -> Result<i16, Fault> {
        self.array().map(i16::from_be_bytes)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Fault> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn i32(&mut self) -> Result<i32, Fault> {
        self.array().map(i32::from_be_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_be_bytes)
    }

    /// The bytes up to a NUL, which is passed over.
    pub(super) fn cstr(&mut self) -> Result<&'a [u8], Fault> {
        let end = self.0.iter().position(|byte| *byte == 0).ok_or(SHORT)?;
        let (text, rest) = self.0.split_at_checked(end).ok_or(SHORT)?;
        self.0 = rest.get(1..).ok_or(SHORT)?;
        Ok(text)
    }

    pub(super) fn text(&mut self) -> Result<String, Fault> {
        let bytes = self.cstr()?;
        let text = std::str::from_utf8(bytes);
        text.map(str::to_owned).map_err(|_error| Fault::Protocol("text is no UTF-8"))
    }

    pub(super) fn bytes(&mut self, count: usize) -> Result<&'a [u8], Fault> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(SHORT)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(SHORT)?;
        self.0 = rest;
        Ok(*taken)
    }
}

const SHORT: Fault = Fault::Protocol("a message is shorter than it says");

/// The columns of a `RowDescription`.
pub(super) fn row_description(body: &[u8]) -> Result<Vec<Field>, Fault> {
    let mut reader = Reader::new(body);
    let count = usize::from(reader.u16()?).min(ITEMS_MAX);
    (0..count).map(|_| field(&mut reader)).collect()
}

fn field(reader: &mut Reader<'_>) -> Result<Field, Fault> {
    let name = reader.text()?;
    let table = reader.u32()?;
    let column = reader.i16()?;
    let type_oid = reader.u32()?;
    reader.i16()?;
    reader.i32()?;
    let format = reader.i16()?;
    Ok(Field { name, table, column, type_oid, format })
}

/// The types of a `ParameterDescription`.
pub(super) fn parameter_description(body: &[u8]) -> Result<Vec<u32>, Fault> {
    let mut reader = Reader::new(body);
    let count = reader.u16()?;
    (0..count).map(|_| reader.u32()).collect()
}

/// What of an `ErrorResponse` is kept. The body may be cut short: SQLSTATE stands near the start.
pub(super) fn error_response(body: &[u8]) -> ServerError {
    let mut reader = Reader::new(body);
    let mut error = ServerError { code: String::new(), message: String::new() };
    while let Ok(kind @ 1..) = reader.u8() {
        let value = match reader.cstr() {
            Ok(value) => value,
            Err(_) => reader.rest(),
        };
        match kind {
            b'C' => error.code = String::from_utf8_lossy(value).into_owned(),
            b'M' => {
                error.message = String::from_utf8_lossy(value).into_owned();
                break;
            }
            _ => {}
        }
    }
    error
}

/// The cells of a `DataRow`, checked to be exactly `width`.
pub(super) fn check_row(body: &[u8], width: usize) -> Result<(), Fault> {
    let mut reader = Reader::new(body);
    if usize::from(reader.u16()?) != width {
        return Err(Fault::Protocol("a row has another number of columns than its description"));
    }
    for _ in 0..width {
        cell(&mut reader)?;
    }
    if reader.rest().is_empty() { Ok(()) } else { Err(Fault::Protocol("a row is too long")) }
}

/// The next cell of a row: `None` for NULL.
fn cell<'a>(reader: &mut Reader<'a>) -> Result<Option<&'a [u8]>, Fault> {
    match usize::try_from(reader.i32()?) {
        Ok(bytes) => reader.bytes(bytes).map(Some),
        Err(_) => Ok(None),
    }
}

/// The cells of a `DataRow` as text; for Postern's own statements.
pub(super) fn text_row(body: &[u8]) -> Result<Vec<Option<String>>, Fault> {
    let mut reader = Reader::new(body);
    let width = reader.u16()?;
    (0..width)
        .map(|_| {
            let Some(bytes) = cell(&mut reader)? else { return Ok(None) };
            let text = std::str::from_utf8(bytes);
            text.map(|text| Some(text.to_owned()))
                .map_err(|_error| Fault::Protocol("text is no UTF-8"))
        })
        .collect()
}

/// The cells of a row as bytes, in whatever encoding.
pub(super) fn byte_row(body: &[u8]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
    let mut reader = Reader::new(body);
    let width = reader.u16()?;
    (0..width).map(|_| Ok(cell(&mut reader)?.map(<[u8]>::to_vec))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_cut_short_keeps_its_code() {
        let error = error_response(b"SERROR\0VERROR\0C22P02\0Minvalid input synt");
        assert_eq!(error.code, "22P02");
        assert_eq!(error.message, "invalid input synt");
        assert_eq!(error_response(b"").code, "");
        assert_eq!(error_response(b"C").code, "");
    }

    #[test]
    fn a_row_of_another_width_is_refused() {
        let row = b"\x00\x02\x00\x00\x00\x01a\xff\xff\xff\xff";
        assert!(check_row(row, 2).is_ok());
        assert!(check_row(row, 1).is_err());
        assert!(check_row(row, 3).is_err());
        assert!(check_row(&row[..9], 2).is_err());
        assert!(check_row(b"\x00\x01\x7f\xff\xff\xffa", 1).is_err());
        assert!(check_row(b"\x00\x00x", 0).is_err());
    }

    #[test]
    fn descriptions_of_any_bytes_never_panic() {
        for length in 0..64 {
            for byte in [0_u8, 1, 2, 0x7f, 0x80, 0xff] {
                let body = vec![byte; length];
                drop(row_description(&body));
                drop(parameter_description(&body));
                drop(error_response(&body));
                drop(text_row(&body));
                drop(check_row(&body, 1));
            }
        }
    }
}
