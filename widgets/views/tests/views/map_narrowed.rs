//! A map narrowed to a country, a region or a search says what is true of what it shows; what is not in the feed is told to the
//! webmaster.

use super::campaign::feed;
use super::page::{Page, Widgets, data, different_tags, widget};
use hrc_views::shared::{Action, Format, Model, PLAIN, Ui};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::sync::Arc;

/// Countries as a browser names them.
static NAMES: Format = Format { country, ..PLAIN };

fn country(tag: &str, code: &str) -> String {
    let (en, fr) = match code {
        "ES" => ("Spain", "Espagne"),
        "KE" => ("Kenya", "Kenya"),
        "JO" => ("Jordan", "Jordanie"),
        "CH" => ("Switzerland", "Suisse"),
        _ => return code.to_owned(),
    };
    if tag == "fr" { fr } else { en }.to_owned()
}

thread_local!(static SAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) });

fn on_action(_: u32, action: Action, what: &str) {
    if action == Action::Unknown {
        SAID.with_borrow_mut(|said| said.push(what.to_owned()));
    }
}

fn complete() -> Value {
    let mut feed = feed();
    feed["listComplete"] = json!(true);
    feed
}

fn narrowed(element: &'static str, tag: &str, feed: &Value, settings: &[(&'static str, &str)]) -> Widgets {
    let widget = widget(element, tag, feed).with(|model: &mut Model| {
        model.ui = Ui::new(tag, "en", &NAMES);
        model.emit = on_action;
    });
    settings.iter().fold(widget, |widget, (name, value)| widget.set(name, value))
}

fn heading(tag: &str, feed: &Value, settings: &[(&'static str, &str)]) -> String {
    narrowed("hrc-map", tag, feed, settings)
        .page()
        .text("[part=heading]")
        .replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_heading_counts_what_is_shown() {
    for (settings, expected) in [
        (&[][..], "5 members in 4 countries"),
        (&[("country", "ES")], "2 of 5 members: Spain"),
        (&[("country", "es")], "2 of 5 members: Spain"),
        (&[("region", "asia_pacific")], "1 of 5 members: Asia-Pacific"),
        (&[("country", "ES"), ("region", "europe")], "2 of 5 members: Europe, Spain"),
        // Somebody is shown, and does not count.
        (&[("country", "CH")], "0 of 5 members: Switzerland"),
        (&[("country", "KE")], "No members yet: Kenya"),
        (&[("country", "ES"), ("region", "africa")], "No members yet: Africa, Spain"),
        (&[("country", "Spain")], "5 members in 4 countries"),
        (&[("region", "nonsense")], "5 members in 4 countries"),
    ] {
        assert_eq!(heading("en", &complete(), settings), expected, "{settings:?}");
    }
    for (tag, expected) in [
        ("en", "1 of more than 100 members: Jordan"),
        ("fr", "1 membre sur plus de 100\u{a0}: Jordanie"),
        ("es", "1 de más de 100 miembros: Jordan"),
        ("ar", "1 من أكثر من 100 من الأعضاء: Jordan"),
    ] {
        assert_eq!(heading(tag, &feed(), &[("country", "JO")]), expected);
    }
}

#[test]
fn the_notes_are_of_what_is_shown() {
    let notes = |settings: &[(&'static str, &str)]| {
        let page = narrowed("hrc-map", "en", &complete(), settings).page();
        [page.text(".placeless"), page.text(".uncounted")]
    };
    let uncounted = |n: &str, text: &str| format!("{n} more {text} not count toward the milestones.");
    assert_eq!(
        notes(&[]),
        ["1 member without a place is in the list".to_owned(), uncounted("2", "entries are shown that do")]
    );
    assert_eq!(notes(&[("country", "CH")]), [String::new(), uncounted("1", "entry is shown that does")]);
    assert_eq!(notes(&[("country", "ES")]), ["", ""]);
}

#[test]
fn numbers_rows_and_dots_agree_whatever_the_map_is_narrowed_to() {
    let number = |text: &str| text.split(' ').next().and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    for settings in [
        &[][..],
        &[("country", "ES")],
        &[("country", "CH")],
        &[("country", "FR")],
        &[("country", "JO")],
        &[("region", "europe")],
        &[("country", "KR"), ("region", "metropolis")],
    ] {
        let page = narrowed("hrc-map", "en", &complete(), settings).page();
        let rows = narrowed("hrc-map", "en", &complete(), &[settings, &[("view", "list")]].concat()).page();
        let shown = number(&page.text("[part=heading]")) + number(&page.text(".uncounted"));
        assert_eq!(rows.count("[data-row]"), shown, "{settings:?}");
        let dots: usize = page.attrs("[data-marker]", "data-count").iter().map(|n| number(n)).sum();
        assert_eq!(dots + number(&page.text(".placeless")), shown, "{settings:?}");
        let region = page.attrs("option[selected]", "value");
        let asked = settings.iter().find(|(name, _)| *name == "region").map_or("", |(_, value)| value);
        assert!(region.is_empty() || region == [asked], "{settings:?}: {region:?}");
    }
}

#[test]
fn a_region_without_members_is_still_the_one_that_is_chosen() {
    let page = narrowed("hrc-map", "en", &complete(), &[("region", "africa")]).page();
    assert_eq!(page.attrs("option[selected]", "value"), ["africa"]);
}

/// Where the markers are, px, in a picture of 640 px.
fn places(page: &Page) -> Vec<(f64, f64)> {
    let numbers = |text: &str| -> Vec<f64> {
        text.trim_matches(|c: char| c.is_alphabetic() || "()".contains(c))
            .split(' ')
            .map(|n| n.parse().unwrap())
            .collect()
    };
    let of = |selector: &str| -> Vec<Vec<f64>> {
        page.attrs(selector, "transform").iter().map(|text| numbers(text)).collect()
    };
    let pan = of(".markers").concat();
    of("[data-marker]").iter().map(|at| (at[0] + pan[0], at[1] + pan[1])).collect()
}

#[test]
fn the_picture_fits_its_members() {
    let (width, height) = (640.0, 640.0 / hrc_core::geo::Viewport::ASPECT);
    let zoomed = |page: &Page| page.count(".world.zoomed") == 1;
    let world = narrowed("hrc-map", "en", &complete(), &[]).page();
    assert!(!zoomed(&world));
    for settings in [&[("country", "ES")][..], &[("region", "asia_pacific")], &[("member", "uy-montevideo")]]
    {
        let page = narrowed("hrc-map", "en", &complete(), settings).page();
        assert!(zoomed(&page), "{settings:?}");
        let asked: Vec<(f64, f64)> = match settings[0].0 {
            "member" => {
                let at = page.attrs("[data-marker]", "data-marker").iter().position(|id| id == settings[0].1);
                vec![places(&page)[at.unwrap()]]
            }
            _ => places(&page),
        };
        assert!(!asked.is_empty());
        for (x, y) in asked {
            assert!(
                (0.2..0.8).contains(&(x / width)) && (0.2..0.8).contains(&(y / height)),
                "{settings:?}: {x} {y}"
            );
        }
    }
    // Nobody to fit to.
    assert!(!zoomed(&narrowed("hrc-map", "en", &complete(), &[("country", "KE")]).page()));
    // A country that is set later, another size, no country again.
    let map = narrowed("hrc-map", "en", &complete(), &[]).handle();
    let set = |values: &[(&'static str, &str)], width: f64| {
        let pairs: Vec<String> =
            values.iter().flat_map(|(name, value)| [name, value]).map(|text| (*text).to_owned()).collect();
        map.set(&pairs, &mut |model| model.width = width);
        zoomed(&Page::of(&*map))
    };
    assert_eq!(
        [set(&[("country", "ES")], 640.0), set(&[("country", "ES")], 320.0), set(&[], 320.0)],
        [true, true, false]
    );
}

#[test]
fn a_member_that_is_asked_for_stands_alone_and_is_marked() {
    let mut feed = complete();
    // Tarragona: with Barcelona in one marker until the map is zoomed far in.
    feed["members"][1]["location"] = json!({"lat": 41.12, "lon": 1.25, "precision": "seat"});
    for id in ["es-barcelona", "es-diputacio", "kr-gwangju"] {
        let page = narrowed("hrc-map", "en", &feed, &[("member", id)]).page();
        assert_eq!(page.attrs("[data-marker][aria-current]", "data-count"), ["1"], "{id}");
        assert_eq!(page.attrs("[data-marker][aria-current]", "data-marker"), [id]);
        assert_eq!(page.attrs("[part=card]:not([hidden]) [data-member]", "data-member"), [id]);
    }
    // Two in one street are one marker at every zoom; it is shown with the country around it, and marked.
    let page = narrowed("hrc-map", "en", &complete(), &[("member", "es-diputacio")]).page();
    assert_eq!(page.attrs("[data-marker][aria-current]", "data-count"), ["2"]);
    assert!(page.attrs("[data-marker]", "data-count").len() > 1);
    assert_eq!(narrowed("hrc-map", "en", &complete(), &[]).page().count("[aria-current]"), 0);
}

#[test]
fn what_the_feed_does_not_have_is_told_once_with_the_nearest_that_it_has() {
    for (element, settings, expected) in [
        (
            "hrc-map",
            &[("country", "Spain")][..],
            &["attribute country=\"Spain\" is not known; perhaps \"ES\" is meant. All countries are shown."]
                [..],
        ),
        (
            "hrc-map",
            &[("country", "Kenia")],
            &["attribute country=\"Kenia\" is not known; perhaps \"KE\" is meant. All countries are shown."],
        ),
        (
            "hrc-map",
            &[("country", "ESP")],
            &["attribute country=\"ESP\" is not known; perhaps \"ES\" is meant. All countries are shown."],
        ),
        (
            "hrc-map",
            &[("country", "UK")],
            &["attribute country=\"UK\" is not known; perhaps \"GB\" is meant. All countries are shown."],
        ),
        (
            "hrc-map",
            &[("country", "Atlantis")],
            &["attribute country=\"Atlantis\" is not known. All countries are shown."],
        ),
        (
            "hrc-map",
            &[("region", "Latin America")],
            &[
                "attribute region=\"Latin America\" is not known; perhaps \"latin_america\" is meant. All regions are shown.",
            ],
        ),
        (
            "hrc-map",
            &[("member", "Barcelona")],
            &[
                "attribute member=\"Barcelona\" is not known; perhaps \"es-barcelona\" is meant. No card is opened.",
            ],
        ),
        (
            "hrc-map",
            &[("member", "kr-gwangyu")],
            &[
                "attribute member=\"kr-gwangyu\" is not known; perhaps \"kr-gwangju\" is meant. No card is opened.",
            ],
        ),
        (
            "hrc-map",
            &[("member", "kr-gwangju"), ("country", "ES")],
            &["attribute member=\"kr-gwangju\" is not among the members shown. No card is opened."],
        ),
        ("hrc-map", &[("country", "ES"), ("region", "europe"), ("member", "es-barcelona")], &[]),
        ("hrc-map", &[("country", "KE")], &[]),
        (
            "hrc-radar",
            &[("rights", "food hosing")],
            &["attribute rights=\"hosing\" is not known; perhaps \"housing\" is meant. It is left out."],
        ),
        (
            "hrc-radar",
            &[("rights", "Adequate housing")],
            &["attribute rights=\"Adequate\" is not known. It is left out."],
        ),
        ("hrc-radar", &[("rights", "food housing")], &[]),
        (
            "hrc-programme",
            &[("session", "sevile")],
            &[
                "attribute session=\"sevile\" is not known; perhaps \"seville\" is meant. No programme is shown.",
            ],
        ),
        (
            "hrc-programme",
            &[("session", "seville"), ("room", "Plenary")],
            &["attribute room=\"Plenary\" is not known. All rooms are shown."],
        ),
        ("hrc-programme", &[("session", "seville")], &[]),
    ] {
        SAID.take();
        // Told when there is data, and not again when it is drawn again or the same data comes.
        let empty = narrowed(element, "en", &complete(), settings).with(|model| model.data = None).handle();
        empty.draw();
        assert_eq!(SAID.with_borrow(Vec::len), 0, "{settings:?}");
        let data = Arc::new(data(&complete()));
        empty.change(&mut |model| model.data = Some(data.clone()));
        empty.draw();
        empty.change(&mut |model| model.width = 320.0);
        empty.draw();
        assert_eq!(SAID.take(), expected, "{settings:?}");
    }
}

#[test]
fn words_for_a_part_are_there_in_every_language() {
    let mut all = Vec::new();
    for tag in different_tags() {
        all.push([
            heading(tag, &complete(), &[("country", "ES")]),
            heading(tag, &complete(), &[("country", "KE")]),
        ]);
    }
    all.dedup();
    assert_eq!(all.len(), different_tags().count());
}
