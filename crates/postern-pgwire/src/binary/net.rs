//! `inet` and `cidr`: family, prefix, whether it is a network, address. `macaddr`: its bytes.

use std::net::IpAddr;

/// PostgreSQL's number of IPv4 on every platform.
const V4: u8 = 2;
/// And of IPv6.
const V6: u8 = 3;

/// Writes an address from `10.0.0.1`, `10.0.0.0/8`.
pub(super) fn encode(text: &str, is_cidr: bool, out: &mut Vec<u8>) -> Option<()> {
    let (address, prefix) = match text.split_once('/') {
        Some((address, prefix)) => (address, Some(prefix.parse::<u8>().ok()?)),
        None => (text, None),
    };
    let (family, bits, bytes) = match address.parse::<IpAddr>().ok()? {
        IpAddr::V4(address) => (V4, 32, address.octets().to_vec()),
        IpAddr::V6(address) => (V6, 128, address.octets().to_vec()),
    };
    let length = u8::try_from(bytes.len()).ok()?;
    out.extend([family, prefix.unwrap_or(bits), u8::from(is_cidr), length]);
    out.extend(bytes);
    Some(())
}

/// The text of an address.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let ([family, prefix, _, length], address) = (bytes.first_chunk::<4>()?, bytes.get(4..)?);
    let (address, bits) = match (*family, *length) {
        (V4, 4) => (IpAddr::from(<[u8; 4]>::try_from(address).ok()?), 32),
        (V6, 16) => (IpAddr::from(<[u8; 16]>::try_from(address).ok()?), 128),
        _ => return None,
    };
    (*prefix <= bits).then(|| format!("{address}/{prefix}"))
}

/// The bytes of `08:00:2b:01:02:03`.
pub(super) fn hardware<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let pair = |pair: &str| {
        let is_pair = pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_pair.then(|| u8::from_str_radix(pair, 16).ok()).flatten()
    };
    text.split(':').map(pair).collect::<Option<Vec<u8>>>()?.try_into().ok()
}

/// The text of an address of hardware.
pub(super) fn hardware_text(bytes: &[u8]) -> String {
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    pairs.join(":")
}
