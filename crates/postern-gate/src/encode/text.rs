//! JSON strings (RFC 8259, section 7).

use super::EncodeError;

/// Writes bytes that should be UTF-8 as a string.
pub(super) fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) -> Result<(), EncodeError> {
    let text = std::str::from_utf8(bytes).map_err(|_holds_data| EncodeError::NotUtf8)?;
    write_str(text, out);
    Ok(())
}

/// Writes a string.
// PERF: runs of plain characters are copied whole; a cell without `"`, `\` or control characters
// is one copy.
pub(super) fn write_str(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|byte| needs_escape(*byte)) {
        let Some((plain, [odd, after @ ..])) = rest.split_at_checked(at) else { break };
        out.extend_from_slice(plain);
        write_escape(*odd, out);
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// Writes a string whose bytes are known to be plain ASCII without `"` and `\`.
pub(super) fn write_plain(parts: &[&[u8]], out: &mut Vec<u8>) {
    out.push(b'"');
    for part in parts {
        out.extend_from_slice(part);
    }
    out.push(b'"');
}

/// Writes bytes as `\x…`, the way PostgreSQL prints them.
pub(super) fn write_hex(bytes: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"\"\\\\x");
    write_digits(bytes, out);
    out.push(b'"');
}

/// Writes bytes as hex digits.
pub(super) fn write_digits(bytes: &[u8], out: &mut Vec<u8>) {
    out.reserve(bytes.len().saturating_mul(2).saturating_add(1));
    for byte in bytes {
        out.extend_from_slice(&[hex_digit(byte >> 4), hex_digit(byte & 15)]);
    }
}

const fn needs_escape(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

fn write_escape(byte: u8, out: &mut Vec<u8>) {
    match byte {
        b'"' => out.extend_from_slice(b"\\\""),
        b'\\' => out.extend_from_slice(b"\\\\"),
        b'\n' => out.extend_from_slice(b"\\n"),
        b'\r' => out.extend_from_slice(b"\\r"),
        b'\t' => out.extend_from_slice(b"\\t"),
        other => {
            out.extend_from_slice(b"\\u00");
            out.extend_from_slice(&[hex_digit(other >> 4), hex_digit(other & 15)]);
        }
    }
}

const fn hex_digit(nibble: u8) -> u8 {
    match nibble {
        0..=9 => b'0'.saturating_add(nibble),
        _ => b'a'.saturating_add(nibble.saturating_sub(10)),
    }
}
