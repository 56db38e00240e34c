//! Feeds and their lists on the web.
//!
//! Invariants: no more bytes are taken than a reader would take, also of a compressed answer; nothing waits for ever; a
//! list comes from the host of its feed.

use std::io::Read;
use std::time::Duration;
use ureq::{Agent, ResponseExt};
use url::Url;

/// How long an answer may take to begin, and to come as a whole.
const BEGIN: Duration = Duration::from_secs(30);
const WHOLE: Duration = Duration::from_secs(180);

/// Whether a text is an address rather than a path.
pub fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// An address, `http` or `https`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Address(Url);

impl Address {
    /// The address of a feed. The error says what is wrong.
    pub(super) fn parse(text: &str) -> Result<Address, String> {
        let url = Url::parse(text).map_err(|error| error.to_string())?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(url.scheme().to_owned());
        }
        let file = if url.path().ends_with('/') { "feed.json" } else { "" };
        url.join(file).map(Address).map_err(|error| error.to_string())
    }

    /// A list beside the feed, as readers find it; `None` on another host.
    pub(super) fn beside(&self, link: &str) -> Option<Address> {
        let url = self.0.join(link).ok()?;
        (url.origin() == self.0.origin()).then_some(Address(url))
    }

    /// What is there, and where it was after redirections. The error says what came instead.
    pub(super) fn get(&self, limit: usize) -> Result<(Address, Vec<u8>), String> {
        let agent: Agent = Agent::config_builder()
            .timeout_connect(Some(BEGIN))
            .timeout_recv_response(Some(BEGIN))
            .timeout_global(Some(WHOLE))
            .max_redirects(5)
            .http_status_as_error(false)
            .user_agent(concat!("hrc/", env!("CARGO_PKG_VERSION")))
            .build()
            .into();
        let response = agent.get(self.0.as_str()).call().map_err(|error| sentence(&error))?;
        if !response.status().is_success() {
            return Err(format!("status {}", response.status()));
        }
        let at = Url::parse(&response.get_uri().to_string()).map_or_else(|_| self.clone(), Address);
        let mut bytes = Vec::new();
        let reader = response.into_body().into_reader();
        match reader.take(limit as u64 + 1).read_to_end(&mut bytes) {
            Err(error) => Err(format!("an answer that ends early: {error}")),
            Ok(_) if bytes.len() > limit => Err(format!("more than {limit} bytes")),
            Ok(_) => Ok((at, bytes)),
        }
    }
}

fn sentence(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Timeout(_) => "no answer in time".to_owned(),
        ureq::Error::HostNotFound => "no such host".to_owned(),
        error => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_on_the_host_of_the_feed() {
        for (feed, link, expected) in [
            ("https://a.example/v1/feed.json", "members.1.json", Some("https://a.example/v1/members.1.json")),
            ("https://a.example/v1/", "../m.json?x", Some("https://a.example/m.json?x")),
            (
                "https://a.example/v1/feed.json",
                "https://a.example:443/m.json",
                Some("https://a.example/m.json"),
            ),
            ("https://a.example/feed.json", "https://b.example/m.json", None),
            ("https://a.example/feed.json", "http://a.example/m.json", None),
            ("https://a.example/feed.json", "//b.example/m.json", None),
            ("https://a.example/feed.json", "https://a.example:8443/m.json", None),
            ("https://a.example/feed.json", "javascript:x", None),
        ] {
            let list = Address::parse(feed).unwrap().beside(link);
            assert_eq!(list.as_ref().map(|list| list.0.as_str()), expected, "{link}");
        }
    }

    #[test]
    fn addresses_are_of_the_web() {
        assert_eq!(
            Address::parse("https://a.example/x/").unwrap().0.as_str(),
            "https://a.example/x/feed.json"
        );
        for bad in ["https://", "ftp://a.example/", "http://[", "a"] {
            assert!(Address::parse(bad).is_err(), "{bad}");
        }
        assert!(is_address("http://a") && !is_address("public/http://"));
    }
}
