//! oEmbed: what an editor asks for that turns an address into an embedded widget (oembed.com, version 1.0, type `rich`).
//!
//! One static file for each widget and language, `oembed/map.fr.json`. A page names it with
//! `<link rel="alternate" type="application/json+oembed" href="…">`. Its frame is the page `v1/embed.html` beside the feed,
//! so the files are made only for a feed whose `id` is a web address.

use crate::html::escape;
use crate::pictures;
use crate::publication::File;
use crate::snapshots::languages;
use hrc_core::feed::Feed;
use hrc_views::picture::CARD_PX;
use hrc_views::snapshot::StaticRenderer;
use serde_json::json;

/// Folder of the files, beside the feed.
pub const FOLDER: &str = "oembed";

/// Width of the frame, and its height for each widget, px: what the widgets take at that width, and some more.
const WIDTH_PX: u32 = 640;
const HEIGHTS_PX: [u32; 4] = [640, 600, 640, 1280];

/// The files of a feed, from its [`crate::snapshots::renderers`]. Those that have a card among `cards` name it.
///
/// ```
/// use hrc::{oembed::oembed, snapshots::renderers};
/// use hrc_core::feed::Feed;
///
/// let (id, languages) = ("https://example.org/feed.json".to_owned(), vec!["fr".to_owned()]);
/// let feed = Feed { id, languages, ..Feed::default() };
/// let files = oembed(&feed, &mut renderers(&feed, &[]), &[]);
/// assert!(files.iter().any(|file| file.name == "oembed/map.fr.json"));
/// ```
pub fn oembed(feed: &Feed, renderers: &mut [(&'static str, StaticRenderer)], cards: &[File]) -> Vec<File> {
    let Some((base, name)) = feed.id.rsplit_once('/') else { return Vec::new() };
    if !base.starts_with("https://") && !base.starts_with("http://") {
        return Vec::new();
    }
    let mut files = Vec::new();
    for ((widget, renderer), height) in renderers.iter_mut().zip(HEIGHTS_PX) {
        for tag in &languages(feed) {
            let title = renderer.render(tag).title();
            let frame = format!("{base}/v1/embed.html?widget={widget}&feed=../{name}&lang={tag}");
            let html = format!(
                "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH_PX}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>",
                escape(&frame),
                escape(&title),
            );
            let mut answer = json!({
                "version": "1.0",
                "type": "rich",
                "title": title,
                "provider_name": feed.campaign.name.text(tag, &feed.default_language),
                "provider_url": base,
                "cache_age": 3600,
                "width": WIDTH_PX,
                "height": height,
                "html": html,
            });
            let card = format!("{}/{widget}.{tag}.card.png", pictures::FOLDER);
            if cards.iter().any(|file| file.name == card) {
                answer["thumbnail_url"] = json!(format!("{base}/{card}"));
                answer["thumbnail_width"] = json!(CARD_PX.0);
                answer["thumbnail_height"] = json!(CARD_PX.1);
            }
            files.push(File {
                name: format!("{FOLDER}/{widget}.{tag}.json"),
                bytes: answer.to_string().into_bytes(),
            });
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshots::renderers;
    use hrc_core::feed::L10n;
    use serde_json::Value;

    fn feed(id: &str) -> Feed {
        let mut feed = Feed { id: id.to_owned(), default_language: "en".to_owned(), ..Feed::default() };
        feed.campaign.name = L10n::from([("en", "\"Cities\" <b>")]);
        feed.languages = ["en", "fr"].map(str::to_owned).into();
        feed
    }

    #[test]
    fn one_for_each_widget_and_language_with_its_frame() {
        let feed = feed("https://example.org/campaign/feed.json");
        let card = File { name: "pictures/counter.fr.card.png".to_owned(), bytes: Vec::new() };
        let files = oembed(&feed, &mut renderers(&feed, &[]), &[card]);
        assert_eq!(files.len(), 8);
        let file = files.iter().find(|file| file.name == "oembed/counter.fr.json").unwrap();
        let answer: Value = serde_json::from_slice(&file.bytes).unwrap();
        assert_eq!((&answer["type"], &answer["version"]), (&json!("rich"), &json!("1.0")));
        let thumbnail = "https://example.org/campaign/pictures/counter.fr.card.png";
        assert_eq!(answer["thumbnail_url"], thumbnail);
        assert_eq!((&answer["thumbnail_width"], &answer["thumbnail_height"]), (&json!(1200), &json!(630)));
        let without = files.iter().find(|file| file.name == "oembed/map.fr.json").unwrap();
        assert!(!String::from_utf8_lossy(&without.bytes).contains("thumbnail"));
        let html = answer["html"].as_str().unwrap();
        let src =
            "https://example.org/campaign/v1/embed.html?widget=counter&amp;feed=../feed.json&amp;lang=fr";
        assert!(html.contains(&format!("src=\"{src}\"")), "{html}");
        assert!(html.contains("title=\"&quot;Cities&quot; &lt;b&gt;\""), "{html}");
    }

    #[test]
    fn none_without_a_public_address() {
        for id in ["feed.json", "", "urn:feed"] {
            let feed = feed(id);
            assert!(oembed(&feed, &mut renderers(&feed, &[]), &[]).is_empty(), "{id}");
        }
    }
}
