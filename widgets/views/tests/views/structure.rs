//! What a screen reader goes by: headings, captions, names of groups.

use super::campaign::feed;
use super::page::{Page, WIDGETS, widget};
use hrc_core::feed::Instant;
use serde_json::json;

fn programme(view: &str, level: &str) -> Page {
    let mut feed = feed();
    let items = feed["sessions"][0]["items"].as_array_mut().unwrap();
    items.push(json!({
        "id": "second", "kind": "other", "title": {"en": "Second day"},
        "start": "2022-06-15T09:00:00+02:00", "end": "2022-06-15T10:00:00+02:00",
    }));
    feed["sessions"][0]["end"] = json!("2022-06-15T10:00:00+02:00");
    let made = widget("hrc-programme", "en", &feed).set("view", view).set("heading", level).handle();
    made.change(&mut |model| model.now = Instant::parse("2022-06-14T17:20:00+02:00").unwrap());
    Page::of(&*made)
}

#[test]
fn days_objectives_and_questions_have_headings_below_the_widgets_own() {
    for (level, below) in [("2", "3"), ("6", "6")] {
        let page = programme("auto", level);
        let headings = page.texts("[role=heading]");
        let expected = [
            "Universality through local diversity",
            "14 June 2022",
            "15 June 2022",
            "Objectives",
            "Guiding questions",
        ];
        assert_eq!(headings, expected);
        let mut levels = page.attrs("[role=heading]", "aria-level");
        assert_eq!(levels.remove(0), level);
        assert!(levels.iter().all(|level| level == below), "{levels:?}");
    }
}

#[test]
fn a_card_begins_with_a_heading_that_names_it() {
    let page = widget("hrc-map", "en", &feed()).set("member", "kr-gwangju").set("heading", "4").page();
    assert_eq!(page.attr("[part=card] [role=heading]", "aria-level"), "5");
    assert_eq!(page.attr("[part=card]", "aria-labelledby"), page.attr("[part=card] [role=heading]", "id"));
    assert_eq!(page.text("[part=card] [role=heading]"), "Gwangju");
}

#[test]
fn every_table_has_a_caption() {
    for element in WIDGETS {
        let view = if element == "hrc-map" { "list" } else { "table" };
        for tag in ["en", "ar"] {
            let page = widget(element, tag, &feed()).set("view", view).page();
            assert!(page.count("table") > 0, "{element}");
            assert_eq!(page.count("table"), page.count("table > caption:first-child"), "{element}");
            assert!(page.texts("caption").iter().all(|caption| !caption.trim().is_empty()), "{element}");
        }
    }
    let list = widget("hrc-map", "en", &feed()).set("view", "list").set("country", "ES").page();
    assert_eq!(list.text("caption"), list.text("[part=heading]"), "what the list is of, as the heading says");
}

#[test]
fn groups_have_names() {
    for element in WIDGETS {
        for view in ["map", "list", "auto", "table"] {
            if (element == "hrc-map") != (view == "map" || view == "list")
                || (element, view) == ("hrc-counter", "auto")
            {
                continue;
            }
            let page = widget(element, "en", &feed()).set("view", view).page();
            for group in page.all("[role=group]:not([part=frame]):not([hidden])") {
                let named = group.attr("aria-label").or(group.attr("aria-labelledby"));
                assert!(named.is_some_and(|name| !name.is_empty()), "{element} {view}: {}", group.html());
            }
        }
    }
    assert_eq!(
        widget("hrc-map", "en", &feed()).page().attr(".filter", "aria-label"),
        "Narrow the members shown"
    );
}

#[test]
fn markers_are_named_once_and_with_their_countries() {
    let names = |tag: &str| {
        let page = widget("hrc-map", tag, &feed()).page();
        assert_eq!(page.count("[data-marker][aria-label]"), 0);
        page.texts("[data-marker] > title")
            .iter()
            .map(|name| name.replace(['\u{2068}', '\u{2069}'], ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("en"),
        [
            "4 members: Barcelona (Spain), Diputació (ES), Promesse (FR), …",
            "Gwangju (Republic of Korea)",
            "Montevideo (UY)"
        ]
    );
    assert!(names("fr")[0].contains("Barcelona (Espagne)"));
    assert!(names("ar")[0].contains("Barcelona (Spain)، Diputació"));
}
