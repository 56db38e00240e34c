//! A feed that is written to break the page: its text stays text, and only http(s) is linked.

use super::campaign::feed;
use super::page::{Page, WIDGETS, tags, widget};
use hrc_core::feed::Instant;
use serde_json::{Value, json};

const MARKUP: &str = "</p><img src=x onerror=alert(1)>\"'&";
const TEXTS: [&str; 21] = [
    "name",
    "names",
    "countryName",
    "label",
    "definition",
    "occasion",
    "sourceNote",
    "statement",
    "note",
    "disclaimer",
    "attribution",
    "basis",
    "title",
    "summary",
    "dateNote",
    "city",
    "description",
    "objectives",
    "questions",
    "timeZone",
    "room",
];

/// Puts the markup before every text of the feed.
fn spoil(value: &mut Value, inside: bool) {
    match value {
        Value::String(text) if inside => *text = MARKUP.to_owned() + text,
        Value::Array(values) => values.iter_mut().for_each(|v| spoil(v, inside)),
        Value::Object(fields) => {
            for (key, v) in fields {
                spoil(v, inside || TEXTS.contains(&key.as_str()));
            }
        }
        _ => {}
    }
}

/// Every view of every widget in every language.
fn pages(feed: &Value) -> Vec<(String, Page)> {
    let mut pages = Vec::new();
    for element in WIDGETS {
        let views = match element {
            "hrc-counter" => &["ruler", "table"][..],
            "hrc-map" => &["map", "list"],
            "hrc-programme" => &["auto", "now", "day", "table"],
            _ => &["radar", "bars", "table"],
        };
        for (tag, view) in tags().flat_map(|tag| views.iter().map(move |view| (tag, *view))) {
            let page = widget(element, tag, feed)
                .set("view", view)
                .set("member", "es-barcelona")
                .with(|model| model.now = Instant::parse_short("2022-06-14T17:20+02:00").unwrap_or_default())
                .width(900.0);
            pages.push((format!("{element} {tag} {view}"), page.page()));
        }
    }
    pages
}

#[test]
fn texts_of_the_feed_are_never_markup() {
    let mut hostile = feed();
    spoil(&mut hostile, false);
    for (which, page) in pages(&hostile) {
        assert_eq!(page.count("img, script, iframe, object, foreignObject"), 0, "{which}");
        assert!(page.words().contains("<img src=x onerror=alert(1)>"), "{which}");
        let ours = match which.split_once(' ').unwrap_or_default() {
            ("hrc-map", rest) if rest.ends_with("list") => 7,
            ("hrc-programme", rest) if rest.ends_with("table") => 2,
            ("hrc-radar", rest) if rest.ends_with("table") => 5,
            _ => 0,
        };
        assert_eq!(page.count("tr[data-row] button"), ours, "{which}");
    }
}

#[test]
fn no_style_and_no_handler_attributes() {
    let mut hostile = feed();
    spoil(&mut hostile, false);
    for (which, page) in pages(&feed()).into_iter().chain(pages(&hostile)) {
        for element in page.all("*") {
            for (name, _) in element.value().attrs() {
                assert!(name != "style" && !name.starts_with("on"), "{which}: {name}");
            }
        }
        assert_eq!(page.count("style, link"), 0, "{which}");
    }
}

#[test]
fn only_http_is_linked() {
    let mut hostile = feed();
    for at in [
        "/totals/members/source",
        "/history/0/source",
        "/members/0/url/en",
        "/members/0/sources/0/url",
        "/sessions/0/onlineUrl",
        "/sessions/0/documents/0/url",
    ] {
        *hostile.pointer_mut(at).unwrap() = json!("javascript:alert(1)");
    }
    for (which, page) in pages(&hostile) {
        assert_eq!(page.count("a"), 0, "{which}");
    }
    for (which, page) in pages(&feed()) {
        for (href, rel) in page.attrs("a", "href").iter().zip(page.attrs("a", "rel")) {
            assert!(href.starts_with("https://") && rel == "noopener noreferrer", "{which}: {href} {rel}");
        }
    }
}

#[test]
fn pictures_and_controls_have_names() {
    for (which, page) in pages(&feed()) {
        for label in page.attrs("svg, [data-axis], [part=table][tabindex]", "aria-label") {
            assert!(!label.trim().is_empty(), "{which}");
        }
        for name in page.texts("[data-marker] title") {
            assert!(!name.trim().is_empty(), "{which}");
        }
        for button in page.all("button") {
            let name: String = button.text().chain(button.attr("aria-label")).collect();
            assert!(!name.trim().is_empty(), "{which}");
        }
        for control in page.texts("label > span") {
            assert!(!control.trim().is_empty(), "{which}");
        }
        assert_eq!(page.count("input, select"), page.count("label input, label select"), "{which}");
    }
}

#[test]
fn no_place_of_a_template_is_left() {
    for (which, page) in pages(&feed()) {
        assert!(!page.words().contains(['{', '}']), "{which}: {}", page.words());
    }
}

#[test]
fn a_feed_with_nothing_in_it_is_drawn() {
    let bare = json!({
        "version": "1.0", "generatedAt": "2026-05-28T12:00:00Z", "demo": false,
        "campaign": {"name": {"en": "Campaign"}, "milestones": []},
    });
    for (which, page) in pages(&bare) {
        assert_eq!(page.count("p.sentence:not([hidden])"), 1, "{which}");
    }
}
