//! PostgreSQL arrays in text form (`array_out`): `{1,2}`, `{{a,"b c"},{NULL,"\""}}`,
//! `[2:3]={1,2}`.

use postern_core::rows::Form;

use super::{EncodeError, scalar};

/// Deepest nesting of PostgreSQL's arrays.
const DIMENSIONS_MAX: usize = 6;

/// Writes an array as nested JSON arrays. `Ok(false)` when the text is no array; then nothing was
/// written.
pub(super) fn write(
    text: &[u8],
    element: &Form,
    delimiter: char,
    scratch: &mut Vec<u8>,
    out: &mut Vec<u8>,
) -> Result<bool, EncodeError> {
    let Ok(delimiter) = u8::try_from(delimiter) else { return Ok(false) };
    let Some(rest) = without_bounds(text) else { return Ok(false) };
    let before = out.len();
    let is_array = Writer { rest, element, delimiter, scratch, out: &mut *out }.array();
    if !matches!(is_array, Ok(true)) {
        out.truncate(before);
    }
    is_array
}

/// Drops `[2:3][1:2]=` before the braces.
fn without_bounds(text: &[u8]) -> Option<&[u8]> {
    match text {
        [b'{', ..] => Some(text),
        [b'[', ..] => {
            let equals = text.iter().position(|byte| *byte == b'=')?;
            let (bounds, rest) = text.split_at_checked(equals)?;
            let plain = bounds
                .iter()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'[' | b']' | b':' | b'-'));
            plain.then(|| rest.strip_prefix(b"=")).flatten()
        }
        _ => None,
    }
}

struct Writer<'a, 'o> {
    rest: &'a [u8],
    element: &'a Form,
    delimiter: u8,
    scratch: &'o mut Vec<u8>,
    out: &'o mut Vec<u8>,
}

impl Writer<'_, '_> {
    fn array(&mut self) -> Result<bool, EncodeError> {
        let mut depth = 0_usize;
        // whether a value may begin, or one just ended
        let mut ended = false;
        loop {
            let Some((first, after)) = self.rest.split_first() else { return Ok(false) };
            match *first {
                b'{' if !ended && depth < DIMENSIONS_MAX => {
                    self.rest = after;
                    self.out.push(b'[');
                    depth = depth.saturating_add(1);
                    if let [b'}', ..] = after {
                        // an empty array has no value that could begin
                        ended = true;
                    }
                }
                b'}' if ended && depth > 0 => {
                    self.rest = after;
                    self.out.push(b']');
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Ok(self.rest.is_empty());
                    }
                }
                byte if ended && byte == self.delimiter => {
                    self.rest = after;
                    self.out.push(b',');
                    ended = false;
                }
                _ if !ended && depth > 0 => {
                    if !self.value()? {
                        return Ok(false);
                    }
                    ended = true;
                }
                _ => return Ok(false),
            }
        }
    }

    fn value(&mut self) -> Result<bool, EncodeError> {
        if let [b'"', after @ ..] = self.rest {
            self.rest = after;
            return self.quoted();
        }
        let delimiter = self.delimiter;
        let ends = |byte: &u8| *byte == delimiter || matches!(byte, b'}' | b'{' | b'"');
        let length = self.rest.iter().position(ends).unwrap_or(self.rest.len());
        let Some((value, after)) = self.rest.split_at_checked(length) else { return Ok(false) };
        self.rest = after;
        if value.is_empty() || value.contains(&b'\\') {
            return Ok(false);
        }
        if value.eq_ignore_ascii_case(b"null") {
            self.out.extend_from_slice(b"null");
            return Ok(true);
        }
        self.element(value)
    }

    fn quoted(&mut self) -> Result<bool, EncodeError> {
        self.scratch.clear();
        loop {
            match self.rest {
                [b'"', after @ ..] => {
                    self.rest = after;
                    break;
                }
                [b'\\', escaped, after @ ..] => {
                    self.scratch.push(*escaped);
                    self.rest = after;
                }
                [b'\\'] | [] => return Ok(false),
                [plain, after @ ..] => {
                    self.scratch.push(*plain);
                    self.rest = after;
                }
            }
        }
        let value = std::mem::take(self.scratch);
        let written = self.element(&value);
        *self.scratch = value;
        written
    }

    fn element(&mut self, value: &[u8]) -> Result<bool, EncodeError> {
        scalar::write_plain_form(self.element, value, self.out)?;
        Ok(true)
    }
}
