//! Markdown as HTML, with what a page needs beyond it: anchors, tables that scroll by themselves, code to copy.

use std::collections::HashMap;

use anyhow::{Result, bail};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// A heading of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without marks.
    pub text: String,
    /// Its anchor, as Git hosts make it.
    pub id: String,
}

/// A rendered document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// All headings, in their order.
    pub headings: Vec<Heading>,
    /// Where its links and pictures lead, as in the HTML.
    pub links: Vec<String>,
    /// The HTML.
    pub html: String,
}

impl Document {
    /// Text of the first heading.
    pub fn title(&self) -> &str {
        self.headings.first().map_or("", |heading| &heading.text)
    }
}

/// Renders Markdown with tables and curly quotation marks. `resolve` makes the address in the HTML from the one that is written. Comments are left out.
///
/// ```
/// let page = hrc_demo::guide::render("# Title\n\n## Paste it\n\n[here](#paste-it)", |link| Ok(link.to_owned())).unwrap();
/// assert_eq!(page.title(), "Title");
/// assert_eq!(page.headings[1].id, "paste-it");
/// assert_eq!(page.links, ["#paste-it"]);
/// ```
///
/// # Errors
/// What `resolve` says, and HTML other than comments.
pub fn render(markdown: &str, resolve: impl Fn(&str) -> Result<String>) -> Result<Document> {
    let mut document = Document::default();
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut anchors = Anchors::default();
    let mut heading_at = 0;
    let mut tables: HashMap<String, u32> = HashMap::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                heading_at = events.len();
                events.push(event);
            }
            Event::End(TagEnd::Heading(level)) => {
                let text = text_of(&events[heading_at..]);
                let heading = Heading { level: level as u8, id: anchors.of(&text), text };
                let (open, close) = around(&heading);
                events[heading_at] = raw(open);
                events.push(raw(close));
                document.headings.push(heading);
            }
            Event::Start(Tag::Table(_)) => {
                let section = document.headings.last().map_or("", |heading| heading.text.as_str());
                let count = tables.entry(section.to_owned()).or_default();
                *count += 1;
                let number = if *count == 1 { String::new() } else { format!(" {count}") };
                let name = escaped(&format!("Table{number}: {section}"));
                // One that is wider than the page scrolls, also by keyboard.
                events.push(raw(format!(
                    "<div class=\"table\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\">"
                )));
                events.push(event);
            }
            Event::Start(Tag::CodeBlock(_)) => events.extend([raw("<div class=\"snippet\">".into()), event]),
            Event::End(TagEnd::Table | TagEnd::CodeBlock) => events.extend([event, raw("</div>\n".into())]),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = follow(&dest_url, &resolve, &mut document.links)?;
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = follow(&dest_url, &resolve, &mut document.links)?;
                events.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = html.trim();
                if !(html.starts_with("<!--") && html.ends_with("-->")) {
                    bail!("{html} is HTML; write it as code, or in Markdown");
                }
            }
            other => events.push(other),
        }
    }
    html::push_html(&mut document.html, events.into_iter());
    Ok(document)
}

fn raw(html: String) -> Event<'static> {
    Event::Html(html.into())
}

fn follow(
    link: &str,
    resolve: impl Fn(&str) -> Result<String>,
    links: &mut Vec<String>,
) -> Result<CowStr<'static>> {
    let address = resolve(link)?;
    links.push(address.clone());
    Ok(address.into())
}

/// The tags around the text of a heading, which links to itself; the title of a page does not.
fn around(Heading { level, id, .. }: &Heading) -> (String, String) {
    match level {
        1 => (format!("<h1 id=\"{id}\">"), "</h1>\n".into()),
        _ => (format!("<h{level} id=\"{id}\"><a href=\"#{id}\">"), format!("</a></h{level}>\n")),
    }
}

fn text_of(events: &[Event<'_>]) -> String {
    let texts = events.iter().filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// Anchors as Git hosts make them: small letters, digits, hyphens and underscores; the second of a name ends with `-1`.
#[derive(Default)]
struct Anchors(HashMap<String, u32>);

impl Anchors {
    fn of(&mut self, text: &str) -> String {
        let slug: String = text
            .to_lowercase()
            .chars()
            .filter_map(|c| match c {
                ' ' => Some('-'),
                c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
                _ => None,
            })
            .collect();
        let count = self.0.entry(slug.clone()).or_default();
        *count += 1;
        if *count == 1 { slug } else { format!("{slug}-{}", *count - 1) }
    }
}

/// Text as HTML, also inside quotation marks.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(markdown: &str) -> Document {
        render(markdown, |link| Ok(link.to_owned())).unwrap()
    }

    #[test]
    fn anchors_are_those_of_git_hosts() {
        let ids = |markdown: &str| -> Vec<String> {
            plain(markdown).headings.into_iter().map(|heading| heading.id).collect()
        };
        assert_eq!(ids("# For the campaign’s office"), ["for-the-campaigns-office"]);
        assert_eq!(ids("## `hrc build`: what it_does, 1-2"), ["hrc-build-what-it_does-1-2"]);
        assert_eq!(ids("## Next\n\n## Next\n\n## Next"), ["next", "next-1", "next-2"]);
    }

    #[test]
    fn each_table_is_a_region_with_a_name_of_its_own() {
        let table = "| a | b |\n|---|---|\n| 1 | 2 |\n";
        let html = plain(&format!("# T\n\n## A & b\n\n{table}\n{table}")).html;
        for name in ["Table: A &amp; b", "Table 2: A &amp; b"] {
            let region =
                format!("<div class=\"table\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\"><table>");
            assert!(html.contains(&region), "{html}");
        }
        assert_eq!(html.matches("</table>\n</div>").count(), 2, "{html}");
    }

    #[test]
    fn a_heading_links_to_itself_and_code_can_be_copied() {
        let html = plain("# T\n\n## Do `x`\n\n```html\n<b>\n```").html;
        assert!(html.contains("<h2 id=\"do-x\"><a href=\"#do-x\">Do <code>x</code></a></h2>"), "{html}");
        assert!(
            html.contains("<div class=\"snippet\">\n<pre><code class=\"language-html\">&lt;b&gt;"),
            "{html}"
        );
    }

    #[test]
    fn comments_are_left_out_and_other_html_is_refused() {
        assert!(!plain("a\n\n<!-- rooms: x -->\n\nb").html.contains("rooms"));
        for html in ["<hrc-map>", "a <b>c</b>"] {
            assert!(render(html, |link| Ok(link.to_owned())).is_err(), "{html}");
        }
    }

    #[test]
    fn a_link_that_leads_nowhere_is_an_error() {
        let error = render("[a](x.md)", |link| bail!("no {link}")).unwrap_err();
        assert_eq!(error.to_string(), "no x.md");
    }
}
