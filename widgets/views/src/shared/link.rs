//! Links to addresses from the feed.

use leptos::prelude::*;

/// `text` as a link to `url`, or as text where there is no address. The feed's reader has let only http(s) pass.
pub fn link(url: Option<String>, text: String) -> AnyView {
    match url {
        Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
            view! { <a href=url rel="noopener noreferrer" target="_blank"><bdi>{text}</bdi></a> }.into_any()
        }
        _ => view! { <bdi>{text}</bdi> }.into_any(),
    }
}

#[cfg(all(test, feature = "ssr"))]
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
            let html = link(Some(url.to_owned()), "<b>".to_owned()).to_html();
            assert_eq!(html.contains("href"), linked, "{html}");
            assert!(html.contains("&lt;b&gt;"), "{html}");
        }
    }
}
