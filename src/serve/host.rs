//! For whom the site is served. A page of the web could give this machine a name of its own and read the site through the
//! reader's browser (DNS rebinding); so only names that can be meant are answered.

use std::net::IpAddr;

/// Whether a request that names its host so may be answered by a site served at `served`.
pub(super) fn may_ask(host: Option<&str>, served: IpAddr) -> bool {
    let Some(name) = host.map(without_port) else { return false };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    match address {
        // An address cannot be given to somebody else. Where others may look, each of this machine's is meant.
        Ok(address) => address.is_loopback() || address == served || served.is_unspecified(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_can_be_meant_are_answered() {
        let here: IpAddr = [127, 0, 0, 1].into();
        for host in ["localhost:4000", "127.0.0.1:4000", "LOCALHOST", "[::1]:4000", "127.0.0.1"] {
            assert!(may_ask(Some(host), here), "{host}");
        }
        for host in ["evil.example", "evil.example:4000", "localhost.evil.example", "192.168.1.9:4000", ""] {
            assert!(!may_ask(Some(host), here), "{host}");
        }
        assert!(!may_ask(None, here));
        let everywhere: IpAddr = [0, 0, 0, 0].into();
        assert!(may_ask(Some("192.168.1.9:4000"), everywhere));
        assert!(!may_ask(Some("evil.example:4000"), everywhere));
    }
}
