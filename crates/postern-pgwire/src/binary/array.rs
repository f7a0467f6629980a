//! Arrays: dimensions, then the elements.

use postern_core::value::Value;

use super::{decode_scalar, encode_scalar};

/// Deepest nesting of PostgreSQL's arrays.
const DIMENSIONS_MAX: usize = 6;

/// Most elements of a parameter.
const ELEMENTS_MAX: usize = 65_536;

/// Writes an array from PostgreSQL's text of one: `{1,2}`, `[2:3]={a,"b c",NULL}`.
pub(super) fn encode(element: u32, text: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let (bounds, body) = match text {
        [b'[', ..] => {
            let at = text.iter().position(|byte| *byte == b'=')?;
            let (bounds, body) = text.split_at_checked(at)?;
            (lower_bounds(bounds)?, body.strip_prefix(b"=")?)
        }
        _ => (Vec::new(), text),
    };
    let mut walk = Walk { rest: body, sizes: Vec::new(), elements: Vec::new(), has_null: false };
    walk.array(element, 0)?;
    if !walk.rest.is_empty() {
        return None;
    }
    let sizes = if walk.elements.is_empty() { &[] } else { walk.sizes.as_slice() };
    out.extend(i32::try_from(sizes.len()).ok()?.to_be_bytes());
    out.extend(i32::from(walk.has_null).to_be_bytes());
    out.extend(element.to_be_bytes());
    for (at, size) in sizes.iter().enumerate() {
        out.extend(i32::try_from(*size).ok()?.to_be_bytes());
        out.extend(bounds.get(at).copied().unwrap_or(1_i32).to_be_bytes());
    }
    for value in walk.elements {
        match value {
            None => out.extend((-1_i32).to_be_bytes()),
            Some(value) => {
                out.extend(i32::try_from(value.len()).ok()?.to_be_bytes());
                out.extend(value);
            }
        }
    }
    Some(())
}

/// The first indexes of `[2:3][-1:1]`.
fn lower_bounds(bounds: &[u8]) -> Option<Vec<i32>> {
    let text = std::str::from_utf8(bounds).ok()?.strip_prefix('[')?.strip_suffix(']')?;
    text.split("][").map(|bound| bound.split_once(':')?.0.parse().ok()).collect()
}

struct Walk<'a> {
    rest: &'a [u8],
    /// Size of each dimension.
    sizes: Vec<usize>,
    elements: Vec<Option<Vec<u8>>>,
    has_null: bool,
}

impl Walk<'_> {
    fn eat(&mut self, byte: u8) -> bool {
        match self.rest.strip_prefix(&[byte]) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn array(&mut self, element: u32, depth: usize) -> Option<()> {
        if depth >= DIMENSIONS_MAX || !self.eat(b'{') {
            return None;
        }
        let mut size = 0_usize;
        if !self.eat(b'}') {
            loop {
                if self.rest.first() == Some(&b'{') {
                    self.array(element, depth.checked_add(1)?)?;
                } else {
                    self.element(element)?;
                }
                size = size.checked_add(1)?;
                if self.eat(b'}') {
                    break;
                }
                if !self.eat(b',') {
                    return None;
                }
            }
        }
        while self.sizes.len() <= depth {
            self.sizes.push(0);
        }
        *self.sizes.get_mut(depth)? = size;
        Some(())
    }

    fn element(&mut self, element: u32) -> Option<()> {
        let (text, is_quoted) = self.text()?;
        if !is_quoted && text.eq_ignore_ascii_case(b"null") {
            self.has_null = true;
            self.elements.push(None);
            return Some(());
        }
        let mut value = Vec::new();
        encode_scalar(element, &text, &mut value)?;
        self.elements.push(Some(value));
        Some(())
    }

    fn text(&mut self) -> Option<(Vec<u8>, bool)> {
        if !self.eat(b'"') {
            let end = self.rest.iter().position(|byte| matches!(byte, b',' | b'}' | b'{'))?;
            let (text, rest) = self.rest.split_at_checked(end)?;
            self.rest = rest;
            return (!text.is_empty()).then(|| (text.to_vec(), false));
        }
        let mut text = Vec::new();
        loop {
            match self.rest {
                [b'"', rest @ ..] => {
                    self.rest = rest;
                    return Some((text, true));
                }
                [b'\\', byte, rest @ ..] | [byte, rest @ ..] => {
                    text.push(*byte);
                    self.rest = rest;
                }
                [] => return None,
            }
        }
    }
}

/// Reads an array as a list, nested as its dimensions are.
pub(super) fn decode(element: u32, bytes: &[u8]) -> Option<Value> {
    let mut rest = bytes;
    let int = |rest: &mut &[u8]| -> Option<i32> {
        let (chunk, after) = rest.split_first_chunk::<4>()?;
        *rest = after;
        Some(i32::from_be_bytes(*chunk))
    };
    let dimensions = usize::try_from(int(&mut rest)?).ok().filter(|n| *n <= DIMENSIONS_MAX)?;
    let _has_null = int(&mut rest)?;
    if u32::from_be_bytes(int(&mut rest)?.to_be_bytes()) != element {
        return None;
    }
    let mut sizes = Vec::new();
    for _ in 0..dimensions {
        sizes.push(usize::try_from(int(&mut rest)?).ok()?);
        let _lower_bound = int(&mut rest)?;
    }
    let count = sizes.iter().try_fold(1_usize, |all, size| all.checked_mul(*size))?;
    if count > ELEMENTS_MAX {
        return None;
    }
    let count = if dimensions == 0 { 0 } else { count };
    let mut elements = Vec::new();
    for _ in 0..count {
        elements.push(match int(&mut rest)? {
            -1 => Value::Null,
            length => {
                let length = usize::try_from(length).ok()?;
                let (value, after) = rest.split_at_checked(length)?;
                rest = after;
                decode_scalar(element, value)?
            }
        });
    }
    if !rest.is_empty() {
        return None;
    }
    for size in sizes.iter().skip(1).rev() {
        let chunks = elements.chunks((*size).max(1));
        elements = chunks.map(|chunk| Value::List(chunk.to_vec())).collect();
    }
    Some(Value::List(elements))
}
