//! Whether a text is a JSON document that may stand in an answer as it is.
//!
//! Stricter than the grammar in three places where a planted document could make a client's
//! parser refuse the whole answer: nesting, half surrogates, and numbers beyond `f64`.

/// Deepest nesting embedded; common parsers stop at 128, and an answer has levels of its own.
const DEPTH_MAX: usize = 64;

/// Embeds a document, on one line; false when it is none, and then nothing was written.
pub(super) fn embed(text: &str, out: &mut Vec<u8>) -> bool {
    if !is_sound(text.as_bytes()) {
        return false;
    }
    // inside strings control characters cannot stand, so these are blanks between tokens
    out.extend(text.bytes().map(|byte| if byte < 0x20 { b' ' } else { byte }));
    true
}

/// Whether bytes are one sound document and nothing else.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    let mut reader = Reader { rest: bytes };
    reader.document().is_some() && reader.rest.is_empty()
}

/// Whether bytes are a JSON number that `f64` holds.
pub(super) fn is_number(bytes: &[u8]) -> bool {
    let mut reader = Reader { rest: bytes };
    reader.number().is_some() && reader.rest.is_empty()
}

struct Reader<'a> {
    rest: &'a [u8],
}

#[derive(Clone, Copy, PartialEq)]
enum Level {
    Array,
    Object,
}

impl Reader<'_> {
    /// Reads a document without recursion: a stack of open brackets.
    fn document(&mut self) -> Option<()> {
        let mut open: Vec<Level> = Vec::new();
        self.blanks();
        loop {
            // a value begins here
            match self.peek()? {
                b'[' | b'{' => {
                    let level = if self.take()? == b'[' { Level::Array } else { Level::Object };
                    if open.len() >= DEPTH_MAX {
                        return None;
                    }
                    self.blanks();
                    if self.peek()? == closing(level) {
                        self.take()?;
                    } else {
                        open.push(level);
                        self.key(level)?;
                        continue;
                    }
                }
                b'"' => self.string()?,
                b't' => self.word(b"true")?,
                b'f' => self.word(b"false")?,
                b'n' => self.word(b"null")?,
                _ => self.number()?,
            }
            // a value ended here
            loop {
                self.blanks();
                let Some(level) = open.last().copied() else { return Some(()) };
                let next = self.take()?;
                if next == b',' {
                    self.blanks();
                    self.key(level)?;
                    break;
                }
                if next != closing(level) {
                    return None;
                }
                open.pop();
            }
        }
    }

    /// In an object, the key and the colon before a value.
    fn key(&mut self, level: Level) -> Option<()> {
        if level == Level::Array {
            return Some(());
        }
        self.string()?;
        self.blanks();
        (self.take()? == b':').then_some(())?;
        self.blanks();
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        (self.take()? == b'"').then_some(())?;
        loop {
            match self.take()? {
                b'"' => return Some(()),
                b'\\' => self.escape()?,
                0..0x20 => return None,
                _ => {}
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        match self.take()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(()),
            b'u' => match self.unit()? {
                0xD800..=0xDBFF => {
                    (self.take()? == b'\\' && self.take()? == b'u').then_some(())?;
                    (0xDC00..=0xDFFF).contains(&self.unit()?).then_some(())
                }
                0xDC00..=0xDFFF => None,
                _ => Some(()),
            },
            _ => None,
        }
    }

    /// Four hex digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0_u32;
        for _ in 0..4 {
            let digit = char::from(self.take()?).to_digit(16)?;
            unit = unit.checked_mul(16)?.checked_add(digit)?;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<()> {
        let all = self.rest;
        if self.peek()? == b'-' {
            self.take()?;
        }
        match self.take()? {
            b'0' => {}
            b'1'..=b'9' => self.digits(),
            _ => return None,
        }
        if self.peek() == Some(b'.') {
            self.take()?;
            self.some_digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.take()?;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.take()?;
            }
            self.some_digits()?;
        }
        let length = all.len().checked_sub(self.rest.len())?;
        is_finite(all.get(..length)?).then_some(())
    }

    fn some_digits(&mut self) -> Option<()> {
        self.take()?.is_ascii_digit().then_some(())?;
        self.digits();
        Some(())
    }

    fn digits(&mut self) {
        while let [b'0'..=b'9', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn blanks(&mut self) {
        while let [b' ' | b'\t' | b'\n' | b'\r', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    const fn peek(&self) -> Option<u8> {
        match self.rest {
            [first, ..] => Some(*first),
            [] => None,
        }
    }

    const fn take(&mut self) -> Option<u8> {
        match self.rest {
            [first, rest @ ..] => {
                self.rest = rest;
                Some(*first)
            }
            [] => None,
        }
    }
}

const fn closing(level: Level) -> u8 {
    match level {
        Level::Array => b']',
        Level::Object => b'}',
    }
}

/// Short numbers without exponent are; the others are tried.
fn is_finite(number: &[u8]) -> bool {
    const SURELY: usize = 100;
    let plain = number.len() <= SURELY && !number.iter().any(|byte| matches!(byte, b'e' | b'E'));
    plain
        || std::str::from_utf8(number)
            .ok()
            .and_then(|text| text.parse::<f64>().ok())
            .is_some_and(f64::is_finite)
}
