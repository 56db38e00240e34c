//! Links to addresses from the feed.

use super::Phrase;
use crate::node::{Node, html};

/// `text` as a link to `url`, or as text where there is no address. The feed's reader has let only http(s) pass.
pub fn link(url: Option<String>, text: Phrase) -> Node {
    let text = text.bdi();
    match url {
        Some(url) if url.starts_with("https://") || url.starts_with("http://") => html("a")
            .with("href", url)
            .with("rel", "noopener noreferrer")
            .with("target", "_blank")
            .child(text)
            .into(),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_becomes_a_link() {
        for (url, linked) in [
            ("https://example.org/", true),
            ("javascript:alert(1)", false),
            ("//example.org", false),
            ("data:text/html,x", false),
        ] {
            let mut html = String::new();
            link(Some(url.to_owned()), "<b>".to_owned().into()).write(&mut html);
            assert_eq!(html.contains("href"), linked, "{html}");
            assert!(html.contains("&lt;b&gt;"), "{html}");
        }
    }
}
