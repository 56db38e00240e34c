//! The map: every member that belongs on it is in a marker or named as without a place, and all are in the list.

use super::campaign::{SHOWN, feed};
use super::page::{Page, tags, widget};
use hrc_core::geo::Land;
use hrc_views::shared::Remote;
use serde_json::json;
use std::sync::Arc;

fn map(settings: &[(&'static str, &str)]) -> Page {
    let all = widget("hrc-map", "en", &feed());
    settings.iter().fold(all, |widget, (name, value)| widget.set(name, value)).page()
}

fn list(settings: &[(&'static str, &str)]) -> Page {
    map(&[settings, &[("view", "list")]].concat())
}

/// How many members the markers stand for.
fn in_markers(page: &Page) -> usize {
    page.attrs("[data-marker]", "data-count").iter().map(|n| n.parse::<usize>().unwrap()).sum()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

fn ids(page: &Page) -> Vec<String> {
    sorted(page.attrs("[data-row]", "data-row"))
}

#[test]
fn markers_and_the_placeless_are_the_rows_of_the_list() {
    assert_eq!(ids(&list(&[])), sorted(SHOWN.map(str::to_owned).into()));
    for width in [240.0, 640.0, 3840.0] {
        let page = widget("hrc-map", "en", &feed()).width(width).page();
        assert_eq!(in_markers(&page) + 1, SHOWN.len(), "{width}");
        assert_eq!(page.text(".placeless"), "1 member without a place is in the list");
    }
    assert!(list(&[]).text("[data-row=jo-irbid] th").contains("not on the map"));
}

#[test]
fn those_that_have_left_are_nowhere() {
    assert!(!map(&[]).words().contains("Gone"));
    assert!(!list(&[]).words().contains("Gone"));
    assert_eq!(list(&[("country", "DE")]).count("[data-row]"), 0);
}

#[test]
fn a_region_or_a_country_narrows_picture_and_list() {
    for (name, value, expected, located) in [
        ("region", "europe", &["es-barcelona", "es-diputacio"][..], 2),
        ("region", "metropolis", &["kr-gwangju"], 1),
        ("region", "africa", &[], 0),
        ("region", "nonsense", &SHOWN, 6),
        ("region", "Europe", &SHOWN, 6),
        ("country", "es", &["es-barcelona", "es-diputacio"], 2),
        ("country", " JO ", &["jo-irbid"], 0),
        ("country", "KE", &[], 0),
        ("country", "ZZ", &SHOWN, 6),
        ("country", "Spain", &SHOWN, 6),
    ] {
        let settings = [(name, value)];
        assert_eq!(
            ids(&list(&settings)),
            sorted(expected.iter().map(|id| (*id).to_owned()).collect()),
            "{value}"
        );
        assert_eq!(in_markers(&map(&settings)), located, "{value}");
    }
    let page = map(&[("region", "europe")]);
    assert_eq!(page.attr("option[selected]", "value"), "europe");
    assert_eq!(page.text(".found"), "2 found");
    assert_eq!(page.text(".placeless"), "");
    // Only regions that a member is in can be chosen.
    assert_eq!(page.attrs("option", "value"), ["", "asia_pacific", "europe", "latin_america", "metropolis"]);
}

#[test]
fn a_member_set_later_opens_and_closes() {
    let map = widget("hrc-map", "en", &feed()).handle();
    let open = |id: &str| {
        map.set(&["member", id].map(str::to_owned), &mut |_| ());
        Page::of(&*map).texts("[part=card]:not([hidden]) .name")
    };
    assert_eq!(open("kr-gwangju"), ["Gwangju"]);
    assert_eq!(open("uy-montevideo"), ["Montevideo"]);
    assert_eq!(open(""), [""; 0]);
}

#[test]
fn a_founder_is_ringed_and_the_ring_explained() {
    let page = map(&[]);
    for (label, r) in page.texts("[data-marker] title").iter().zip(page.attrs(".ring", "r")) {
        // Barcelona is in a cluster, of whom most are no founders.
        assert_eq!(r != "0", label.contains("Gwangju"), "{label} {r}");
    }
    assert!(page.text("[part=foot]").contains("Ringed: founding cities"));
    assert!(!map(&[("country", "UY")]).text("[part=foot]").contains("Ringed"));
    assert!(list(&[]).text("[data-row=kr-gwangju] th").contains("Founding city"));
}

#[test]
fn tab_leads_to_one_marker() {
    let page = map(&[]);
    assert_eq!(page.count("[data-marker][tabindex='0']"), 1);
    assert_eq!(page.texts("[data-marker] title").len(), page.count("[data-marker]"));
}

#[test]
fn another_meridian_moves_land_and_markers() {
    let land = Arc::new(Land::new(vec![vec![(1400, 600), (1500, 600), (1450, 700)]]));
    let drawn = |meridian: &[(&'static str, &str)]| {
        let map = widget("hrc-map", "en", &feed()).with(|model| model.land = Some(land.clone()));
        let map = meridian.iter().fold(map, |map, (name, value)| map.set(name, value)).handle();
        let page = Page::of(&*map);
        (page.attr("path.land", "d"), page.attrs("[data-marker]", "transform"))
    };
    let (at_home, markers_at_home) = drawn(&[]);
    assert!(at_home.starts_with(['M', 'm']), "{at_home}");
    assert_eq!(drawn(&[("meridian", "11")]), (at_home.clone(), markers_at_home.clone()));
    let (elsewhere, markers) = drawn(&[("meridian", "150")]);
    assert_ne!(elsewhere, at_home);
    assert_ne!(markers, markers_at_home);
}

#[test]
fn the_feeds_own_meridian_counts_until_the_page_says_another() {
    let mut centred = feed();
    centred["map"]["center"] = json!(150);
    let markers = |map: Box<dyn Remote>| Page::of(&*map).attrs("[data-marker]", "transform");
    let of = |meridian: &str| markers(widget("hrc-map", "en", &feed()).set("meridian", meridian).handle());
    assert_eq!(markers(widget("hrc-map", "en", &centred).handle()), of("150"));
    assert_eq!(markers(widget("hrc-map", "en", &centred).set("meridian", "11").handle()), of("11"));
}

#[test]
fn without_members_there_are_words_and_no_number() {
    let mut empty = feed();
    empty["members"] = json!([]);
    for tag in tags() {
        for complete in [true, false] {
            empty["listComplete"] = json!(complete);
            let page = widget("hrc-map", tag, &empty).page();
            assert_eq!(page.count("p.sentence:not([hidden])"), 1);
            assert_eq!(page.count(".map[hidden]"), 1);
            let heading = page.text("[part=heading]");
            assert!(!heading.is_empty() && !heading.contains(char::is_numeric), "{heading}");
        }
    }
    let words = widget("hrc-map", "en", &empty).page().text("p.sentence:not([hidden])");
    assert_eq!(words, "The campaign has not published its list of members yet.");
}

#[test]
fn a_long_list_is_cut_and_offers_the_rest() {
    let mut long = feed();
    let member = |i| json!({"id": format!("m{i}"), "name": format!("City {i}"), "type": "municipality", "status": "member", "country": "ES"});
    long["members"] = (0..1000).map(member).collect();
    let page = widget("hrc-map", "en", &long).set("view", "list").page();
    assert_eq!(page.count("[data-row]"), 300);
    assert_eq!(page.text("[part=table] > button:not([hidden])"), "Show all 1,000");
    assert_eq!(list(&[]).count("[part=table] > button:not([hidden])"), 0);
}
