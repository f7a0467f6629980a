//! Where a request comes from, when proxies stand in between.

use std::net::IpAddr;

use axum::http::HeaderMap;
use ipnet::IpNet;

/// Most hops that are looked at.
const HOPS_MAX: usize = 32;

/// The address of the client: the peer, or, when the peer is a trusted proxy, the rightmost
/// address of `X-Forwarded-For` that is none.
///
/// SECURITY: what stands left of that address was written by whoever asks. A hop that is no
/// address ends the walk at the last proxy, so that nobody is let in for a made-up place.
pub(crate) fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let mut address = peer.to_canonical();
    if trusted.is_empty() {
        return address;
    }
    let lines: Vec<_> = headers.get_all("x-forwarded-for").iter().collect();
    let hops = lines
        .iter()
        .rev()
        .flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','))
        .take(HOPS_MAX);
    for hop in hops {
        if !trusted.iter().any(|net| net.contains(&address)) {
            break;
        }
        let parsed = std::str::from_utf8(hop).ok().and_then(|hop| hop.trim().parse().ok());
        let Some(next) = parsed else { break };
        address = IpAddr::to_canonical(&next);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(peer: &str, forwarded: &[&'static str], expected: &str) {
        let trusted: Vec<IpNet> = ["10.0.0.0/8", "::1/128"].map(|net| net.parse().unwrap()).into();
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let found = client_address(peer.parse().unwrap(), &headers, &trusted);
        assert_eq!(found, expected.parse::<IpAddr>().unwrap(), "{peer} {forwarded:?}");
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        check("192.0.2.1", &["203.0.113.9"], "192.0.2.1");
        check("10.0.0.1", &["203.0.113.9"], "203.0.113.9");
        check("::ffff:10.0.0.1", &["203.0.113.9"], "203.0.113.9");
        check("10.0.0.1", &[], "10.0.0.1");
    }

    #[test]
    fn what_the_client_wrote_left_of_the_proxy_is_not_believed() {
        check("10.0.0.1", &["198.51.100.7, 203.0.113.9"], "203.0.113.9");
        check("10.0.0.1", &["198.51.100.7, 203.0.113.9, 10.0.0.2"], "203.0.113.9");
        check("10.0.0.1", &["198.51.100.7", "203.0.113.9"], "203.0.113.9");
    }

    #[test]
    fn a_hop_that_is_no_address_ends_the_walk() {
        check("10.0.0.1", &["203.0.113.9, unknown"], "10.0.0.1");
        check("10.0.0.1", &["203.0.113.9, , 10.0.0.2"], "10.0.0.2");
    }
}
