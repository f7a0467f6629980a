//! What a client says, message by message. Each is read to its last byte: one that is longer or
//! shorter than it says is none.

use bytes::{Buf as _, Bytes};

/// Most values of one `Bind`; the gate takes fewer.
const PARAMS_MAX: usize = 65_535;

/// A message.
#[derive(Debug)]
pub(crate) enum Message {
    /// Statements as text.
    Query(String),
    /// A statement to prepare.
    Parse {
        /// Its name; empty for the unnamed one.
        name: String,
        /// Its text.
        sql: String,
        /// Types of its parameters, as far as the client cares.
        types: Vec<u32>,
    },
    /// A portal: a statement with its values.
    Bind(Bind),
    /// What does this answer?
    Describe(Named),
    /// Runs a portal.
    Execute {
        /// Its name.
        portal: String,
        /// Rows at most; 0: all.
        rows_max: u32,
    },
    /// Forgets a statement or portal.
    Close(Named),
    /// Sends what there is.
    Flush,
    /// The end of a group of messages.
    Sync,
    /// Good bye.
    Terminate,
    /// Rows into a table: nothing takes them.
    Copy,
    /// A function by its number.
    FunctionCall,
}

/// A statement or a portal.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// The statement of that name.
    Statement(String),
    /// The portal of that name.
    Portal(String),
}

/// The parts of `Bind`.
#[derive(Debug)]
pub(crate) struct Bind {
    pub(crate) portal: String,
    pub(crate) statement: String,
    /// Formats of the values.
    pub(crate) param_formats: Formats,
    /// The values.
    pub(crate) params: Vec<Option<Bytes>>,
    /// Formats of the answer's columns.
    pub(crate) result_formats: Formats,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// The type's text.
    Text,
    /// The type's bytes.
    Binary,
}

/// The formats of several values: none for text, one for all, or one each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Formats(Vec<Format>);

impl Formats {
    /// Text for all.
    pub(crate) const fn text() -> Self {
        Self(Vec::new())
    }

    /// The format of each of so many; `None` when there are more or fewer.
    pub(crate) fn of(&self, count: usize) -> Option<Vec<Format>> {
        match self.0.as_slice() {
            [] => Some(vec![Format::Text; count]),
            [one] => Some(vec![*one; count]),
            each if each.len() == count => Some(each.to_vec()),
            _ => None,
        }
    }
}

/// Why a message cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Malformed {
    /// No message has this tag: what follows cannot be understood either.
    Tag,
    /// Its parts do not add up.
    Parts,
    /// A text is not UTF-8.
    Encoding,
}

/// Reads a message.
pub(crate) fn read(tag: u8, body: Bytes) -> Result<Message, Malformed> {
    let mut body = Body(body);
    let message = match tag {
        b'Q' => Message::Query(body.text()?),
        b'P' => {
            let (name, sql) = (body.text()?, body.text()?);
            let count = body.count()?;
            let types = (0..count).map(|_| body.u32()).collect::<Result<_, _>>()?;
            Message::Parse { name, sql, types }
        }
        b'B' => Message::Bind(bind(&mut body)?),
        b'D' => Message::Describe(body.named()?),
        b'E' => {
            let portal = body.text()?;
            // Negative counts mean all, as to PostgreSQL.
            let rows_max = u32::try_from(i32::from_be_bytes(body.chunk()?)).unwrap_or(0);
            Message::Execute { portal, rows_max }
        }
        b'C' => Message::Close(body.named()?),
        b'H' => Message::Flush,
        b'S' => Message::Sync,
        b'X' => Message::Terminate,
        b'd' | b'c' | b'f' => return Ok(Message::Copy),
        b'F' => return Ok(Message::FunctionCall),
        _ => return Err(Malformed::Tag),
    };
    if body.0.has_remaining() { Err(Malformed::Parts) } else { Ok(message) }
}

fn bind(body: &mut Body) -> Result<Bind, Malformed> {
    let (portal, statement) = (body.text()?, body.text()?);
    let param_formats = body.formats()?;
    let count = body.count()?;
    if count > PARAMS_MAX {
        return Err(Malformed::Parts);
    }
    let params = (0..count).map(|_| body.value()).collect::<Result<_, _>>()?;
    let result_formats = body.formats()?;
    Ok(Bind { portal, statement, param_formats, params, result_formats })
}

/// The rest of a message.
struct Body(Bytes);

impl Body {
    fn chunk<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let chunk = *self.0.first_chunk::<N>().ok_or(Malformed::Parts)?;
        self.0.advance(N);
        Ok(chunk)
    }

    fn u32(&mut self) -> Result<u32, Malformed> {
        self.chunk().map(u32::from_be_bytes)
    }

    fn count(&mut self) -> Result<usize, Malformed> {
        self.chunk().map(u16::from_be_bytes).map(usize::from)
    }

    fn bytes(&mut self, count: usize) -> Result<Bytes, Malformed> {
        if self.0.remaining() < count {
            return Err(Malformed::Parts);
        }
        Ok(self.0.split_to(count))
    }

    /// A text that ends with NUL.
    fn text(&mut self) -> Result<String, Malformed> {
        let end = self.0.iter().position(|byte| *byte == 0).ok_or(Malformed::Parts)?;
        let text = self.bytes(end)?;
        self.0.advance(1);
        String::from_utf8(text.into()).map_err(|_not_utf8| Malformed::Encoding)
    }

    fn named(&mut self) -> Result<Named, Malformed> {
        let [kind] = self.chunk()?;
        let name = self.text()?;
        match kind {
            b'S' => Ok(Named::Statement(name)),
            b'P' => Ok(Named::Portal(name)),
            _ => Err(Malformed::Parts),
        }
    }

    fn formats(&mut self) -> Result<Formats, Malformed> {
        let count = self.count()?;
        let format = |_| match self.chunk().map(u16::from_be_bytes)? {
            0 => Ok(Format::Text),
            1 => Ok(Format::Binary),
            _ => Err(Malformed::Parts),
        };
        (0..count).map(format).collect::<Result<_, _>>().map(Formats)
    }

    fn value(&mut self) -> Result<Option<Bytes>, Malformed> {
        match i32::from_be_bytes(self.chunk()?) {
            -1 => Ok(None),
            length => {
                let length = usize::try_from(length).map_err(|_negative| Malformed::Parts)?;
                self.bytes(length).map(Some)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(tag: u8, body: &[u8]) -> Result<Message, Malformed> {
        read(tag, Bytes::copy_from_slice(body))
    }

    #[test]
    fn a_message_is_read_to_its_last_byte() {
        assert!(matches!(parse(b'Q', b"SELECT 1\0"), Ok(Message::Query(sql)) if sql == "SELECT 1"));
        for (tag, body) in [
            (b'Q', &b"SELECT 1"[..]),
            (b'Q', b"SELECT 1\0x"),
            (b'P', b"\0SELECT 1\0\0\x02\0\0\0\x17"),
            (b'B', b"\0\0\0\0\xff\xff"),
            (b'B', b"\0\0\0\x01\0\x02\0\0\0\0"),
            (b'B', b"\0\0\0\0\0\x01\xff\xff\xff\xfe\0\0"),
            (b'B', b"\0\0\0\0\0\x01\x7f\xff\xff\xff\0\0"),
            (b'D', b"X\0"),
            (b'E', b"\0\0\0"),
            (b'S', b"\0"),
        ] {
            assert_eq!(parse(tag, body).unwrap_err(), Malformed::Parts, "{body:?}");
        }
        assert_eq!(parse(b'Q', b"\xff\0").unwrap_err(), Malformed::Encoding);
        assert_eq!(parse(b'\0', b"").unwrap_err(), Malformed::Tag);
    }

    #[test]
    fn formats_are_none_one_or_each() {
        let formats = Formats(vec![Format::Binary]);
        assert_eq!(formats.of(2), Some(vec![Format::Binary; 2]));
        assert_eq!(Formats::text().of(1), Some(vec![Format::Text]));
        assert_eq!(Formats(vec![Format::Text; 2]).of(3), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(tag: u8, body in prop::collection::vec(any::<u8>(), 0..200)) {
            let _read_or_refused = parse(tag, &body).is_ok();
        }
    }
}
