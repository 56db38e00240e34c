//! What every widget says of its data: sample, age, failures; and how it fits into the page around it.

use super::campaign::feed;
use super::page::{Page, WIDGETS, tags, widget};
use hrc_core::text::Lang;
use hrc_views::shared::{Data, DataStatus, strings};
use serde_json::json;
use std::sync::Arc;

fn shown(element: &'static str, tag: &str, status: DataStatus) -> Page {
    widget(element, tag, &feed()).with(|model| model.status = status).page()
}

#[test]
fn sample_data_is_marked_and_other_data_is_not() {
    for element in WIDGETS {
        for demo in [true, false] {
            let mut feed = feed();
            feed["demo"] = json!(demo);
            let page = widget(element, "en", &feed).page();
            assert_eq!(page.count("[part=sample]:not([hidden])"), usize::from(demo), "{element}");
            assert_eq!(page.text("[part=sample]"), "Sample data");
        }
    }
}

#[test]
fn the_state_of_the_data_is_told_in_words() {
    let at = "28 May 2026 12:00 UTC";
    for element in WIDGETS {
        for (status, age, notice, retry) in [
            (DataStatus::Fresh, Some(format!("Published on {at}")), String::new(), 0),
            (DataStatus::Stale, None, format!("This data is out of date. It was published on {at}."), 0),
            (
                DataStatus::Failed,
                None,
                format!("The newest data could not be loaded. This is the data of {at}."),
                1,
            ),
        ] {
            let page = shown(element, "en", status);
            assert_eq!(page.texts("[part=age]:not([hidden])"), Vec::from_iter(age), "{element} {status:?}");
            assert_eq!(page.texts("[part=notice] span")[0], notice, "{element} {status:?}");
            assert_eq!(page.count("[part=notice] button:not([hidden])"), retry, "{element} {status:?}");
            assert_eq!(page.attr("[part=notice]", "role"), "status");
        }
    }
}

#[test]
fn without_data_there_is_a_sentence_and_a_way_to_try_again() {
    for element in WIDGETS {
        for tag in tags() {
            let page = widget(element, tag, &feed()).with(|model| {
                model.data = None;
                model.status = DataStatus::Failed;
            });
            let page = page.page();
            let words = strings(Lang::of(tag).unwrap());
            assert_eq!(page.texts("[part=notice] span")[0], words.no_data, "{element}");
            assert_eq!(page.texts("button:not([hidden])").last().map(String::as_str), Some(words.retry));
            assert_eq!(page.count("[part=frame].bare"), 1);
            assert_eq!(page.count("[data-value], [data-axis], [data-marker], [data-row]"), 0);
        }
    }
}

#[test]
fn entries_left_out_are_counted() {
    let mut wrong = feed();
    wrong["members"][3]["country"] = json!("ZZ");
    wrong["members"][4]["name"] = json!(7);
    for element in WIDGETS {
        let page = widget(element, "en", &wrong).page();
        let about = page.texts("[part=data] > span");
        assert_eq!(about.last().unwrap(), "2 entries could not be read and are left out.", "{element}");
        assert_eq!(widget(element, "en", &feed()).page().texts("[part=data] > span").pop().unwrap(), "");
    }
    let page = widget("hrc-counter", "en", &feed()).with(|model| {
        let data = model.data.take().unwrap();
        model.data =
            Some(Arc::new(Data { feed: data.feed.clone(), members: data.members.clone(), left_out: 1 }));
    });
    assert!(page.page().text("[part=data]").contains("1 entry could not be read and is left out."));
}

#[test]
fn the_foot_is_a_line_with_the_date_of_the_data_and_the_rest_is_behind_a_button() {
    let mut feed = feed();
    feed["demo"] = json!(true);
    for (element, source) in [
        ("hrc-counter", "As of 2025, concept note"),
        ("hrc-map", "As of 2025, concept note"),
        ("hrc-radar", "As of March 2026"),
        ("hrc-programme", ""),
    ] {
        let page = widget(element, "en", &feed).page();
        assert_eq!(page.texts("[part=source]").concat(), source, "{element}");
        // Closed until the reader opens it.
        assert_eq!(page.count("[part=foot] > details[part=data]:not([open]):not([hidden])"), 1);
        assert_eq!(page.text("[part=data] > summary"), "About this data");
        let about = page.text("[part=data]");
        for said in ["Published on 28 May 2026 12:00 UTC", "License: CC-BY-4.0", "Example"] {
            assert!(about.contains(said), "{element}: {about}");
        }
        if element == "hrc-map" {
            assert!(about.contains("No view on borders. Natural Earth"), "{about}");
        }
        // What nobody may miss is in plain view.
        assert_eq!(page.count("[part=data] [part=sample], [part=data] [part=notice]"), 0);
        assert_eq!(page.count("[part=sample]:not([hidden])"), 1);
    }
}

#[test]
fn language_direction_and_heading_are_on_the_frame() {
    for element in WIDGETS {
        for (tag, lang, dir) in [
            ("en", "en", "ltr"),
            ("fr-CA", "fr", "ltr"),
            ("es", "es", "ltr"),
            ("ar-EG", "ar", "rtl"),
            ("eu", "en", "ltr"),
            ("ko", "ko", "ltr"),
            ("pt-AO", "pt-PT", "ltr"),
        ] {
            let page = widget(element, tag, &feed()).page();
            assert_eq!(page.attr("[part=frame]", "lang"), lang);
            assert_eq!(page.attr("[part=frame]", "dir"), dir);
            let heading = page.text("[part=heading]");
            assert!(!heading.is_empty());
            // A name that an attribute would give in the wrong language, only the heading gives.
            let named = page.attrs("[part=heading] > bdi:not([lang])", "class").len() == 1;
            assert_eq!(page.attr("[part=frame]", "aria-label"), if named { heading } else { String::new() });
        }
        for (set, level) in [(None, "3"), (Some("2"), "2"), (Some("6"), "6")] {
            let widget = widget(element, "en", &feed());
            let page = set.into_iter().fold(widget, |widget, level| widget.set("heading", level)).page();
            assert_eq!(page.attr("[part=heading]", "aria-level"), level);
        }
    }
}

#[test]
fn toggles_tell_whether_they_are_pressed() {
    for (element, view, pressed) in [
        ("hrc-counter", "ruler", &["false"][..]),
        ("hrc-counter", "table", &["true"]),
        ("hrc-map", "map", &["false"]),
        ("hrc-map", "list", &["true"]),
        ("hrc-radar", "auto", &["false", "false", "false"]),
        ("hrc-radar", "table", &["false", "true", "false"]),
        ("hrc-radar", "bars", &["false", "false", "true"]),
    ] {
        let page = widget(element, "en", &feed()).set("view", view).page();
        assert_eq!(page.attrs("[part=toggle]", "aria-pressed"), pressed, "{element} {view}");
    }
}

#[test]
fn a_view_set_later_replaces_the_picture() {
    for (element, view) in [("hrc-counter", "table"), ("hrc-map", "list"), ("hrc-radar", "table")] {
        let widget = widget(element, "en", &feed()).width(900.0).handle();
        let parts = || {
            let page = Page::of(&*widget);
            (page.count("[part=figure]"), page.count("[part=table]"))
        };
        assert_eq!(parts(), (1, 0), "{element}");
        widget.set(&["view", view].map(str::to_owned), &mut |_| ());
        assert_eq!(parts(), (0, 1), "{element}");
        widget.set(&[], &mut |_| ());
        assert_eq!(parts(), (1, 0), "{element}");
    }
}
