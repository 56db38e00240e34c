//! The page at `/` of a folder that has none of its own: what was published, as visitors of a website will see it, with
//! snippets to copy. It is made for each request from what is in the folder, and never published.

use super::Site;
use crate::headers::content_type;
use crate::html::escape;
use crate::pictures;
use crate::snapshots;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const STYLE: &str = include_str!("overview.css");
const SCRIPT: &str = include_str!("overview.js");
/// Scripts of this server alone; the snapshots bring their styles in the page.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; \
                      style-src 'self' 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/// Larger than any feed that a reader takes.
const MOST_FEED_BYTES: u64 = 64 << 20;

/// The widgets, with the name that people give them.
const WIDGETS: [(&str, &str); 4] =
    [("counter", "Counter"), ("map", "Map"), ("radar", "Radar"), ("programme", "Programme")];

/// What the files of a publication are for.
const FILES: &[(&str, &str)] = &[
    ("feed.json", "the feed, which the widgets read"),
    ("members.csv", "table of members"),
    ("practices.csv", "table of local practices"),
    ("counts.csv", "table of counts over time"),
    ("coverage.csv", "table of rights with published practices"),
    ("datapackage.json", "a description of the tables, for programs"),
    ("members.geojson", "members with their places, for maps"),
    ("sessions.ics", "the programme, for calendars"),
    ("feed.schema.json", "the schema of the feed, for validators"),
];

impl Site {
    /// The routes with a page at `/` that shows what was published, where the folder has no page of its own.
    pub fn router_with_overview(&self) -> Router {
        let file = |name: &'static str, text: &'static str| {
            get(move || async move { ([(header::CONTENT_TYPE, content_type(name))], text) })
        };
        Router::new()
            .route("/-/overview.css", file("overview.css", STYLE))
            .route("/-/overview.js", file("overview.js", SCRIPT))
            .fallback_service(self.router().layer(from_fn_with_state(Arc::new(self.clone()), overview)))
    }

    /// Where the files at `/` are.
    fn root(&self) -> Option<&Path> {
        self.folders.iter().find(|(path, _)| path == "/").map(|(_, folder)| folder.as_path())
    }
}

async fn overview(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let is_root = request.uri().path() == "/";
    let tag = language(request.uri().query().unwrap_or_default());
    let origin = origin(request.headers());
    let response = next.run(request).await;
    if !is_root || response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    let page = tokio::task::spawn_blocking(move || Overview::of(&site, tag).page(&origin)).await;
    let headers = [
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    page.map_or_else(|_| response, |page| (headers, Html(page)).into_response())
}

/// `lang` of a query, if it is a language tag.
fn language(query: &str) -> Option<String> {
    let tag = query.split('&').find_map(|pair| pair.strip_prefix("lang="))?;
    let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (!tag.is_empty() && tag.len() <= 35 && tag.chars().all(is_tag)).then(|| tag.to_owned())
}

/// The server as the browser called it.
fn origin(headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-' | '[' | ']');
    let host = if host.is_empty() || !host.chars().all(is_host) { "localhost" } else { host };
    format!("http://{host}")
}

/// What is in the folder.
struct Overview {
    root: PathBuf,
    feed: Value,
    /// Whether `/v1/embed.js` answers.
    has_widgets: bool,
    /// Whether `/v1/embed.html` does.
    has_frame: bool,
    tag: String,
}

impl Overview {
    fn of(site: &Site, tag: Option<String>) -> Overview {
        let root = site.root().map(Path::to_owned).unwrap_or_default();
        let feed = root.join("feed.json");
        let is_feed = fs::metadata(&feed).is_ok_and(|data| data.is_file() && data.len() <= MOST_FEED_BYTES);
        let feed: Value = is_feed
            .then(|| serde_json::from_slice(&fs::read(&feed).ok()?).ok())
            .flatten()
            .unwrap_or_default();
        let there = |path: &str| site.file(path).is_some_and(|file| file.is_file());
        let default = feed["defaultLanguage"].as_str().unwrap_or("en").to_owned();
        let mut overview = Overview {
            root,
            has_widgets: there("/v1/embed.js"),
            has_frame: there("/v1/embed.html"),
            tag: default.clone(),
            feed,
        };
        if let Some(tag) = tag.filter(|tag| overview.languages().contains(tag)) {
            overview.tag = tag;
        }
        overview
    }

    fn page(&self, origin: &str) -> String {
        let name = self.text(&self.feed["campaign"]["name"]);
        let title = if name.is_empty() { "No publication" } else { &name };
        let mut html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width\">\n<title>{}</title>\n<link rel=\"stylesheet\" href=\"/-/overview.css\">\n\
             <link rel=\"icon\" href=\"data:,\">\n",
            escape(title)
        );
        if self.has_widgets {
            html += "<script src=\"/v1/embed.js\" defer></script>\n";
        }
        html += "<script src=\"/-/overview.js\" defer></script>\n</head>\n<body>\n";
        if self.feed["version"].is_string() {
            self.head(&mut html, &name);
            html += "<main>\n";
            WIDGETS.iter().for_each(|(widget, name)| self.widget(&mut html, widget, name, origin));
            self.downloads(&mut html);
            html += "</main>\n";
        } else {
            html += "<main>\n<h1>Nothing is published here yet</h1>\n<p>This folder has no readable feed.json. Build \
             one: <code>hrc build campaign --out FOLDER</code>.</p>\n</main>\n";
        }
        html += "<footer><p><code>hrc</code> makes this page while it serves the folder. It is not part of the \
         publication.</p></footer>\n</body>\n</html>\n";
        html
    }

    fn head(&self, html: &mut String, name: &str) {
        *html += "<header>\n";
        if self.feed["demo"] == true {
            *html += "<p class=\"sample\"><strong>Sample data</strong></p>\n";
        }
        let _ = writeln!(html, "<h1 dir=\"auto\" lang=\"{}\">{}</h1>", escape(&self.tag), escape(name));
        let at = self.feed["generatedAt"].as_str().unwrap_or_default();
        let day = at.parse::<jiff::Timestamp>();
        let day = day.map_or(at.to_owned(), |at| at.strftime("%-d %B %Y, %H:%M UTC").to_string());
        let number = self.feed["sequence"].as_u64().map(|n| format!("Publication {} of ", grouped(n)));
        let _ = writeln!(
            html,
            "<p class=\"lede\">{}<time datetime=\"{}\">{}</time></p>",
            number.unwrap_or_default(),
            escape(at),
            escape(&day)
        );
        *html += "<dl class=\"facts\">\n";
        for (what, value) in self.facts() {
            let _ = writeln!(html, "<div><dt>{what}</dt><dd>{}</dd></div>", escape(&value));
        }
        *html += "</dl>\n<nav aria-label=\"Language of the widgets\"><ul>\n";
        for tag in self.languages() {
            let tag = escape(&tag);
            let current = if tag == self.tag { " aria-current=\"true\"" } else { "" };
            let _ = writeln!(html, "<li><a href=\"/?lang={tag}\" hreflang=\"{tag}\"{current}>{tag}</a></li>");
        }
        *html += "</ul></nav>\n";
        if !self.has_widgets {
            *html += "<p class=\"note\">This page shows snapshots and pictures. To see the live widgets, put the \
             folder that <code>cargo xtask pack</code> builds at <code>v1/</code>, or pass it with \
             <code>--widgets</code>.</p>\n";
        }
        *html += "</header>\n";
    }

    /// The counts of the feed, in its own words, and how many entries it lists.
    fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = Vec::new();
        for (key, what) in
            [("members", "Members"), ("countries", "Countries"), ("territories", "Territories")]
        {
            let count = &self.feed["totals"][key];
            let Some(value) = count["value"].as_u64() else { continue };
            let about = match count["qualifier"].as_str() {
                Some("more_than") => "more than ",
                Some("about") => "about ",
                _ => "",
            };
            let unit = match count["unit"].as_str() {
                Some(unit @ ("pledges" | "forms")) => format!(" {unit}"),
                _ => String::new(),
            };
            let of = count["asOf"].as_str().map(|day| format!(", as of {day}")).unwrap_or_default();
            facts.push((what, format!("{about}{}{unit}{of}", grouped(value))));
        }
        for (key, what) in [("members", "Members listed"), ("practices", "Practices listed")] {
            let list = &self.feed[key];
            let count = list["count"].as_u64().or(list.as_array().map(|list| list.len() as u64));
            facts.extend(count.map(|count| (what, grouped(count))));
        }
        if let Some(sessions) = self.feed["sessions"].as_array() {
            facts.push(("Sessions", grouped(sessions.len() as u64)));
        }
        facts.extend(self.feed["license"].as_str().map(|licence| ("Licence", licence.to_owned())));
        facts
    }

    /// A widget, live or as its snapshot or picture, with what a website needs to show it.
    fn widget(&self, html: &mut String, widget: &str, name: &str, origin: &str) {
        let template = self.snapshot(widget);
        let picture = self.picture(widget, ".svg");
        if !self.has_widgets && template.is_none() && picture.is_none() {
            return;
        }
        let (tag, alt) = (escape(&self.tag), escape(&self.alt(widget)));
        let _ = writeln!(html, "<section aria-labelledby=\"{widget}\">\n<h2 id=\"{widget}\">{name}</h2>");
        let inside = template.unwrap_or_else(|| {
            picture
                .as_ref()
                .map(|(name, _)| format!("<img src=\"/{name}\" alt=\"{alt}\">"))
                .unwrap_or_default()
        });
        if self.has_widgets || inside.starts_with("<template") {
            let _ = writeln!(
                html,
                "<hrc-{widget} feed=\"/feed.json\" lang=\"{tag}\">{inside}<a href=\"/feed.json\">{name}</a></hrc-{widget}>"
            );
        } else {
            *html += &inside;
        }
        let ends = [(".svg", "SVG"), (".png", "PNG"), (".card.png", "card for links"), (".txt", "its text")];
        let pictures: Vec<String> = ends
            .iter()
            .filter_map(|(end, what)| {
                let (name, bytes) = self.picture(widget, end)?;
                Some(format!("<a href=\"/{name}\">{what}</a> <span class=\"size\">{}</span>", size(bytes)))
            })
            .collect();
        if !pictures.is_empty() {
            let _ = writeln!(html, "<p class=\"pictures\">Picture: {}</p>", pictures.join(", "));
        }
        *html += "<details><summary>Snippets for a website</summary>\n";
        self.snippets(html, widget, name, origin);
        *html += "</details>\n</section>\n";
    }

    fn snippets(&self, html: &mut String, widget: &str, name: &str, origin: &str) {
        let (tag, alt) = (&self.tag, self.alt(widget));
        let words = if alt.is_empty() { name } else { alt.as_str() };
        let words = escape(words);
        let mut snippet = |what: &str, code: String| {
            let _ = writeln!(
                html,
                "<h3>{what}</h3>\n<div class=\"snippet\"><pre tabindex=\"0\"><code>{}</code></pre></div>",
                escape(&code)
            );
        };
        let element = format!(
            "<script src=\"{origin}/v1/embed.js\" async></script>\n<hrc-{widget} feed=\"{origin}/feed.json\" \
             lang=\"{tag}\">\n  <a href=\"{origin}/\">{words}</a>\n</hrc-{widget}>"
        );
        snippet("Live widget", element);
        if self.has_frame {
            let frame = format!(
                "<iframe src=\"{origin}/v1/embed.html?widget={widget}&amp;feed=/feed.json&amp;lang={tag}\"\n  \
                 title=\"{words}\" width=\"100%\" height=\"600\" style=\"border: 0\" loading=\"lazy\"></iframe>"
            );
            snippet("In a frame", frame);
        }
        if let Some((name, _)) = self.picture(widget, ".svg") {
            snippet("Picture alone", format!("<img src=\"{origin}/{name}\" alt=\"{words}\">"));
        }
        let _ = writeln!(
            html,
            "<p class=\"note\">These addresses belong to this server. On a website, use the address where the folder \
             is published{}.</p>",
            if self.has_widgets { "" } else { ", which needs the widgets at <code>v1/</code>" }
        );
    }

    fn downloads(&self, html: &mut String) {
        let mut rows = String::new();
        let mut row = |name: &str, what: &str| {
            if let Some(bytes) = self.bytes(name) {
                let _ = writeln!(
                    rows,
                    "<tr><th scope=\"row\"><a href=\"/{0}\">{0}</a></th><td>{what}</td><td class=\"size\">{1}</td></tr>",
                    escape(name),
                    size(bytes)
                );
            }
        };
        FILES.iter().for_each(|(name, what)| row(name, what));
        // The pieces of a long list are for widgets alone.
        for name in crate::publication::linked_files(&self.feed, &|_| None) {
            row(&name, "a list that the feed names");
        }
        let mut archives: Vec<String> = fs::read_dir(self.root.join("archive"))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect();
        archives.sort();
        for name in archives.iter().rev().take(20) {
            row(&format!("archive/{name}/feed.json"), "archived publication, for citation");
        }
        let _ = write!(
            html,
            "<section aria-labelledby=\"downloads\">\n<h2 id=\"downloads\">Downloads</h2>\n<div class=\"scroll\" tabindex=\"0\" \
             role=\"region\" aria-labelledby=\"downloads\"><table>\n<thead><tr><th scope=\"col\">File</th><th \
             scope=\"col\">What it is</th><th scope=\"col\" class=\"size\">Size</th></tr></thead>\n<tbody>\n{rows}</tbody>\n\
             </table></div>\n</section>\n"
        );
    }

    /// The languages that there are snapshots or texts in.
    fn languages(&self) -> Vec<String> {
        let tags = self.feed["languages"].as_array().into_iter().flatten();
        let mut tags: Vec<String> = tags.filter_map(|tag| Some(tag.as_str()?.to_owned())).collect();
        for lang in hrc_core::text::Lang::ALL {
            let tag = lang.tag();
            let snapshot = format!("{}/counter.{tag}.html", snapshots::FOLDER);
            if !tags.iter().any(|have| have == tag) && self.bytes(&snapshot).is_some() {
                tags.push(tag.to_owned());
            }
        }
        tags
    }

    /// The nearest text of several languages.
    fn text(&self, texts: &Value) -> String {
        let default = self.feed["defaultLanguage"].as_str().unwrap_or_default();
        let primary = self.tag.split('-').next().unwrap_or_default();
        let found = [self.tag.as_str(), primary, default].iter().find_map(|tag| texts[*tag].as_str());
        let any = || texts.as_object()?.values().find_map(Value::as_str);
        found.or_else(any).unwrap_or_default().to_owned()
    }

    /// The declared shadow root of a widget.
    fn snapshot(&self, widget: &str) -> Option<String> {
        let name = format!("{}/{widget}.{}.template.html", snapshots::FOLDER, self.tag);
        self.bytes(&name)?;
        fs::read_to_string(self.root.join(name)).ok()
    }

    /// Name and size of a picture, in this language or the feed's own.
    fn picture(&self, widget: &str, end: &str) -> Option<(String, u64)> {
        [format!(".{}", self.tag), String::new()].iter().find_map(|tag| {
            let name = format!("{}/{widget}{tag}{end}", pictures::FOLDER);
            self.bytes(&name).map(|bytes| (name, bytes))
        })
    }

    /// What a picture says.
    fn alt(&self, widget: &str) -> String {
        let text =
            self.picture(widget, ".txt").and_then(|(name, _)| fs::read_to_string(self.root.join(name)).ok());
        text.unwrap_or_default().trim().to_owned()
    }

    /// Size of a file; nothing where there is none.
    fn bytes(&self, name: &str) -> Option<u64> {
        fs::metadata(self.root.join(name)).ok().filter(fs::Metadata::is_file).map(|data| data.len())
    }
}

/// A number with its thousands set apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Bytes for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..999_500 => format!("{} kB", (bytes + 500) / 1_000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{}.{} MB", grouped(tenths / 10), tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_sizes_are_written_for_people() {
        for (number, expected) in [(0, "0"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567")] {
            assert_eq!(grouped(number), expected);
        }
        for (bytes, expected) in [
            (12, "12 bytes"),
            (1_499, "1 kB"),
            (999_499, "999 kB"),
            (999_500, "1.0 MB"),
            (1_250_000, "1.3 MB"),
        ] {
            assert_eq!(size(bytes), expected);
        }
    }

    #[test]
    fn only_a_language_tag_and_a_host_get_into_the_page() {
        assert_eq!(language("x=1&lang=es-MX").as_deref(), Some("es-MX"));
        assert_eq!(language("lang=%3Cb%3E"), None);
        let mut headers = HeaderMap::new();
        assert_eq!(origin(&headers), "http://localhost");
        for (host, expected) in [
            ("127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("[::1]:8080", "http://[::1]:8080"),
            ("x\"><b>", "http://localhost"),
        ] {
            headers.insert(header::HOST, host.parse().unwrap());
            assert_eq!(origin(&headers), expected);
        }
    }
}
