//! Devices and their addresses.

use std::net::IpAddr;

use super::{digits, sums::luhn};

/// An IPv4 or IPv6 address, with or without a network's length behind it.
pub(crate) fn is_ip(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 49 || !text.contains(['.', ':']) {
        return false;
    }
    let address = text.split_once('/').map_or(text, |(address, _)| address);
    address.parse::<IpAddr>().is_ok()
}

/// A MAC address: six pairs of hex digits with `:` or `-`, or three groups of four with dots.
pub(crate) fn is_mac(text: &str) -> bool {
    let text = text.trim();
    let grouped = |by: char, groups: usize, width: usize| {
        let parts: Vec<&str> = text.split(by).collect();
        parts.len() == groups
            && parts
                .iter()
                .all(|part| part.len() == width && part.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    match text.len() {
        17 => grouped(':', 6, 2) || grouped('-', 6, 2),
        14 => grouped('.', 3, 4),
        _ => false,
    }
}

/// An IMEI: 15 digits with a right check digit.
pub(crate) fn is_imei(text: &str) -> bool {
    digits(text, 15).is_some_and(|digits| digits.len() == 15 && luhn(&digits))
}
