//! oEmbed: what an editor asks for that turns an address into an embedded widget (oembed.com, version 1.0, type `rich`).
//!
//! For each widget and language there is a page, `oembed/map.fr.html`, whose address people paste, and what it leads an editor to:
//! `oembed/map.fr.json` and `.xml`. All addresses are absolute, because WordPress takes them as they are written; so the files
//! are made only for a feed whose `id` is a web address.
//!
//! A static host gives one answer whatever `maxwidth` asks for. The frame takes the width that there is, and tells its height.

use crate::html::escape;
use crate::pictures;
use crate::publication::File;
use crate::snapshots::languages;
use hrc_core::catalogue::widget::named;
use hrc_core::feed::Feed;
use hrc_core::text::direction;
use hrc_views::picture::CARD_PX;
use hrc_views::snapshot::StaticRenderer;
use serde_json::{Value, json};
use url::Url;

/// Folder of the files, beside the feed.
pub const FOLDER: &str = "oembed";

/// Where the widgets are, if `campaign.toml` does not say: beside the feed.
const WIDGETS: &str = "v1/";

/// Width of the frame, px.
const WIDTH_PX: u32 = 640;

/// The folder of `embed.js` for a feed: `widgets`, as `campaign.toml` has it, or `v1/` beside the feed. Nothing where the feed's
/// `id` is no web address, or the folder is on another host: the page for frames shows only feeds of its own.
///
/// ```
/// let at = |widgets| hrc::oembed::widgets_folder("https://example.org/data/feed.json", widgets).map(|url| url.to_string());
/// assert_eq!(at("").as_deref(), Some("https://example.org/data/v1/"));
/// assert_eq!(at("/widgets").as_deref(), Some("https://example.org/widgets/"));
/// assert_eq!(at("https://elsewhere.example/v1/"), None);
/// ```
pub fn widgets_folder(id: &str, widgets: &str) -> Option<Url> {
    let feed = Url::parse(id).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let widgets = if widgets.is_empty() { WIDGETS } else { widgets };
    let folder = feed.join(&[widgets.trim_end_matches('/'), "/"].concat()).ok()?;
    (folder.origin() == feed.origin()).then_some(folder)
}

/// The files of a feed, from its [`crate::snapshots::renderers`], for widgets in the folder `widgets`. Those that have a card
/// among `cards` name it.
///
/// ```
/// use hrc::{oembed::oembed, snapshots::renderers};
/// use hrc_core::feed::Feed;
///
/// let (id, languages) = ("https://example.org/feed.json".to_owned(), vec!["fr".to_owned()]);
/// let feed = Feed { id, languages, ..Feed::default() };
/// let files = oembed(&feed, "", &mut renderers(&feed, &[]), &[]);
/// assert!(files.iter().any(|file| file.name == "oembed/map.fr.json"));
/// ```
pub fn oembed(
    feed: &Feed,
    widgets: &str,
    renderers: &mut [(&'static str, StaticRenderer)],
    cards: &[File],
) -> Vec<File> {
    let (Ok(address), Some(widgets)) = (Url::parse(&feed.id), widgets_folder(&feed.id, widgets)) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for (widget, renderer) in renderers.iter_mut() {
        for tag in &languages(feed) {
            let title = renderer.render(tag).title();
            let embed = Embed { feed, address: &address, widgets: &widgets, widget, tag, title };
            files.extend(embed.files(cards));
        }
    }
    files
}

/// One widget in one language.
struct Embed<'a> {
    feed: &'a Feed,
    /// Of the feed.
    address: &'a Url,
    /// The folder of `embed.js`.
    widgets: &'a Url,
    widget: &'static str,
    tag: &'a str,
    title: String,
}

impl Embed<'_> {
    fn files(&self, cards: &[File]) -> [File; 3] {
        let card = format!("{}/{}.{}.card.png", pictures::FOLDER, self.widget, self.tag);
        let card = cards.iter().any(|file| file.name == card).then(|| self.beside(&card));
        let answer = self.answer(card.as_deref());
        let file = |ending: &str, bytes: String| File { name: self.name(ending), bytes: bytes.into_bytes() };
        [
            file("html", self.page(card.as_deref())),
            file("json", Value::Object(answer.clone()).to_string()),
            file("xml", xml(&answer)),
        ]
    }

    /// Name of a file of this widget.
    fn name(&self, ending: &str) -> String {
        format!("{FOLDER}/{}.{}.{ending}", self.widget, self.tag)
    }

    /// Address of a file of the publication.
    fn beside(&self, name: &str) -> String {
        self.address.join(name).map(String::from).unwrap_or_default()
    }

    fn answer(&self, card: Option<&str>) -> serde_json::Map<String, Value> {
        let height = self.height();
        let mut answer = serde_json::Map::new();
        let mut add = |name: &str, value: Value| drop(answer.insert(name.to_owned(), value));
        add("version", json!("1.0"));
        add("type", json!("rich"));
        add("title", json!(self.title));
        add("provider_name", json!(self.feed.campaign.name.text(self.tag, &self.feed.default_language)));
        add("provider_url", json!(self.beside(".").trim_end_matches('/')));
        add("cache_age", json!(3600));
        add("width", json!(WIDTH_PX));
        add("height", json!(height));
        add("html", json!(self.frame(height)));
        if let Some(card) = card {
            add("thumbnail_url", json!(card));
            add("thumbnail_width", json!(CARD_PX.0));
            add("thumbnail_height", json!(CARD_PX.1));
        }
        answer
    }

    /// Height of the frame until it has told its own, px.
    fn height(&self) -> u32 {
        let room = named(self.widget).and_then(|widget| widget.room);
        room.map_or(WIDTH_PX, |room| room.height_px(f64::from(WIDTH_PX)).ceil() as u32)
    }

    /// A link to the page, which WordPress replaces by the frame once that has told its height, and the frame. WordPress keeps
    /// no other attributes than these, and adds `sandbox`.
    fn frame(&self, height: u32) -> String {
        let mut frame = self.widgets.clone();
        frame.set_path(&[self.widgets.path(), "embed.html"].concat());
        frame
            .query_pairs_mut()
            .append_pair("widget", self.widget)
            .append_pair("feed", self.address.path())
            .append_pair("lang", self.tag);
        let title = escape(&self.title);
        format!(
            "<blockquote><a href=\"{}\">{title}</a></blockquote><iframe src=\"{}\" title=\"{title}\" width=\"{WIDTH_PX}\" \
             height=\"{height}\" frameborder=\"0\" scrolling=\"no\"></iframe>",
            escape(&self.beside(&self.name("html"))),
            escape(frame.as_str()),
        )
    }

    /// The page whose address people paste: it shows the widget, too.
    fn page(&self, card: Option<&str>) -> String {
        let Embed { widget, tag, title, .. } = self;
        let (title, tag) = (escape(title), escape(tag));
        let address = |ending: &str| escape(&self.beside(&self.name(ending)));
        let card = card.map_or_else(String::new, |card| {
            format!(
                "  <meta property=\"og:image\" content=\"{}\">\n  <meta name=\"twitter:card\" content=\"summary_large_image\">\n",
                escape(card)
            )
        });
        let feed = self.address.path_segments().and_then(|mut names| names.next_back()).unwrap_or_default();
        format!(
            "<!doctype html>
<html lang=\"{tag}\" dir=\"{dir}\">
<head>
  <meta charset=\"utf-8\">
  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
  <meta name=\"color-scheme\" content=\"light dark\">
  <title>{title}</title>
  <link rel=\"canonical\" href=\"{page}\">
  <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{json}\" title=\"{title}\">
  <link rel=\"alternate\" type=\"text/xml+oembed\" href=\"{xml}\" title=\"{title}\">
  <link rel=\"icon\" href=\"data:,\">
  <meta property=\"og:type\" content=\"website\">
  <meta property=\"og:title\" content=\"{title}\">
  <meta property=\"og:url\" content=\"{page}\">
{card}  <style>
    body {{ margin: 1rem auto; padding: 0 1rem; max-width: 60rem; font-family: system-ui, sans-serif; }}
    h1 {{ font-size: 1rem; }}
    img {{ width: 100%; }}
  </style>
  <script src=\"{widgets}embed.js\" async></script>
</head>
<body>
<h1>{name}</h1>
<main>
  <hrc-{widget} feed=\"../{feed}\" lang=\"{tag}\" heading=\"2\">
    <img src=\"../{pictures}/{widget}.{tag}.svg\" alt=\"{title}\">
  </hrc-{widget}>
</main>
</body>
</html>
",
            dir = direction(self.tag).word(),
            name = escape(self.feed.campaign.name.text(self.tag, &self.feed.default_language)),
            page = address("html"),
            json = address("json"),
            xml = address("xml"),
            widgets = escape(self.widgets.as_str()),
            pictures = pictures::FOLDER,
            feed = escape(feed),
        )
    }
}

/// The same answer as XML.
fn xml(answer: &serde_json::Map<String, Value>) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n".to_owned();
    for (name, value) in answer {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        out += &format!("  <{name}>{}</{name}>\n", escape(&text));
    }
    out + "</oembed>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshots::renderers;
    use hrc_core::feed::L10n;

    fn feed(id: &str) -> Feed {
        let mut feed = Feed { id: id.to_owned(), default_language: "en".to_owned(), ..Feed::default() };
        feed.campaign.name = L10n::from([("en", "\"Cities\" <b>")]);
        feed.languages = ["en", "fr"].map(str::to_owned).into();
        feed
    }

    fn text<'a>(files: &'a [File], name: &str) -> &'a str {
        let file = files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no {name}"));
        std::str::from_utf8(&file.bytes).unwrap()
    }

    #[test]
    fn a_page_and_two_answers_for_each_widget_and_language() {
        let feed = feed("https://example.org/campaign/feed.json");
        let card = File { name: "pictures/counter.fr.card.png".to_owned(), bytes: Vec::new() };
        let files = oembed(&feed, "", &mut renderers(&feed, &[]), &[card]);
        assert_eq!(files.len() % 6, 0);
        let answer: Value = serde_json::from_str(text(&files, "oembed/counter.fr.json")).unwrap();
        assert_eq!((&answer["type"], &answer["version"]), (&json!("rich"), &json!("1.0")));
        let thumbnail = "https://example.org/campaign/pictures/counter.fr.card.png";
        assert_eq!(answer["thumbnail_url"], thumbnail);
        assert_eq!((&answer["thumbnail_width"], &answer["thumbnail_height"]), (&json!(1200), &json!(630)));
        assert_eq!(answer["provider_url"], "https://example.org/campaign");
        assert!(!text(&files, "oembed/map.fr.json").contains("thumbnail"));
        let html = answer["html"].as_str().unwrap();
        let page = "https://example.org/campaign/oembed/counter.fr.html";
        assert!(html.starts_with(&format!("<blockquote><a href=\"{page}\">")), "{html}");
        let src = "https://example.org/campaign/v1/embed.html?widget=counter&amp;feed=%2Fcampaign%2Ffeed.json&amp;lang=fr";
        assert!(html.contains(&format!("src=\"{src}\"")), "{html}");
        assert!(html.contains("title=\"&quot;Cities&quot; &lt;b&gt;\""), "{html}");
        // WordPress removes every other attribute.
        let kept = ["src", "title", "width", "height", "frameborder", "scrolling"];
        let frame = html.split("<iframe ").nth(1).unwrap();
        assert!(
            frame
                .split("=\"")
                .filter_map(|part| part.rsplit([' ', '"']).next())
                .all(|name| kept.contains(&name) || name.contains('<')),
            "{frame}"
        );
        let page_text = text(&files, "oembed/counter.fr.html");
        for part in [
            "href=\"https://example.org/campaign/oembed/counter.fr.json\"",
            "href=\"https://example.org/campaign/oembed/counter.fr.xml\"",
            "<script src=\"https://example.org/campaign/v1/embed.js\" async>",
            "<hrc-counter feed=\"../feed.json\" lang=\"fr\"",
            thumbnail,
        ] {
            assert!(page_text.contains(part), "{part} in {page_text}");
        }
        assert!(!page_text.contains("<b>"), "{page_text}");
    }

    #[test]
    fn the_answer_in_xml_says_the_same() {
        let feed = feed("https://example.org/feed.json");
        let files = oembed(&feed, "/widgets/", &mut renderers(&feed, &[]), &[]);
        let answer: Value = serde_json::from_str(text(&files, "oembed/map.en.json")).unwrap();
        let mut reader = quick_xml::Reader::from_str(text(&files, "oembed/map.en.xml"));
        let (mut seen, mut name) = (0, String::new());
        loop {
            use quick_xml::events::Event;
            match reader.read_event().unwrap() {
                Event::Start(tag) => name = tag.name().as_ref().to_owned(),
                Event::End(_) => name.clear(),
                Event::Eof => break,
                _ if name.is_empty() || name == "oembed" => {}
                _ => seen += usize::from(!answer[&name].is_null()),
            }
        }
        assert!(seen >= answer.as_object().unwrap().len(), "{seen} parts");
        assert!(answer["html"].as_str().unwrap().contains("https://example.org/widgets/embed.html?"));
    }

    #[test]
    fn none_without_a_public_address_or_with_widgets_elsewhere() {
        for (id, widgets) in [
            ("feed.json", ""),
            ("", ""),
            ("urn:feed", ""),
            ("https://example.org/feed.json", "https://other.example/v1/"),
        ] {
            let feed = feed(id);
            assert!(oembed(&feed, widgets, &mut renderers(&feed, &[]), &[]).is_empty(), "{id}");
        }
    }
}
