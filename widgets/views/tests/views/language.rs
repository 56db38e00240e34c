//! Every text of the feed carries the language that it was found in.

use super::campaign::feed;
use super::page::{Page, WIDGETS, widget};
use hrc_core::feed::Instant;
use scraper::ElementRef;
use serde_json::{Map, Value};

/// What begins a text of the feed.
const MARK: &str = "متن";

/// Every text of the feed in Persian, and in no language of the widgets.
fn in_persian(value: &mut Value) {
    match value {
        Value::Object(entries) => match entries.get("en").and_then(Value::as_str) {
            Some(text) if !text.starts_with("http") => {
                *entries = Map::from_iter([("fa".to_owned(), format!("{MARK} {text}").into())]);
            }
            _ => entries.values_mut().for_each(in_persian),
        },
        Value::Array(entries) => entries.iter_mut().for_each(in_persian),
        _ => {}
    }
}

fn persian() -> Value {
    let mut feed = feed();
    in_persian(&mut feed);
    feed
}

/// The nearest value of an attribute around an element.
fn nearest<'a>(element: ElementRef<'a>, name: &str) -> Option<&'a str> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(element).chain(around).find_map(|element| element.attr(name))
}

/// All that is drawn of a widget: each view, an open card, an item that is on.
fn pages(element: &'static str, tag: &str) -> Vec<Page> {
    let views: &[&str] = match element {
        "hrc-map" => &["map", "list"],
        "hrc-radar" => &["radar", "bars", "table"],
        "hrc-programme" => &["auto", "now", "table"],
        _ => &["ruler", "table"],
    };
    let page = |view: &&str| {
        let made = widget(element, tag, &persian()).set("view", view);
        let made = if element == "hrc-map" { made.set("member", "es-barcelona") } else { made };
        let made = made.width(900.0).handle();
        made.change(&mut |model| model.now = Instant::parse("2022-06-14T17:20:00+02:00").unwrap());
        Page::of(&*made)
    };
    views.iter().map(page).collect()
}

#[test]
fn a_text_that_is_not_in_the_widgets_language_says_so() {
    for element in WIDGETS {
        for tag in ["en", "ar"] {
            let mut marked = 0;
            for page in pages(element, tag) {
                for part in page.all("*") {
                    let is_text = part
                        .children()
                        .any(|child| child.value().as_text().is_some_and(|text| text.contains(MARK)));
                    let named = part.attr("aria-label").is_some_and(|name| name.contains(MARK));
                    // Markers are named after members and their countries, in a text that has no parts.
                    if part.value().name() == "title" || !(is_text || named) {
                        continue;
                    }
                    marked += 1;
                    let html = part.html();
                    assert_eq!(nearest(part, "lang"), Some("fa"), "{element} {tag}: {html}");
                    if part.value().name() == "bdi" {
                        assert_eq!(nearest(part, "dir"), Some("rtl"), "{element} {tag}: {html}");
                    }
                }
            }
            assert!(marked > 3, "{element} {tag}: {marked}");
        }
    }
}

#[test]
fn a_text_in_the_widgets_language_is_not_marked() {
    for element in WIDGETS {
        for page in [widget(element, "en", &feed()).page(), widget(element, "en-GB", &feed()).page()] {
            // Names of languages in themselves are no texts of the feed.
            assert_eq!(page.count("[lang]:not([part=frame]):not(.facts [lang])"), 0, "{element}");
        }
    }
}
