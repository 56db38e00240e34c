//! The counter says what the feed says: so many, more than, about; and what comes next.

use super::campaign::feed;
use super::page::{tags, widget};
use serde_json::json;

const SENTENCE: &str = "p[part=sentence]";

#[test]
fn a_count_is_told_as_it_is_qualified() {
    let joined = "cities and territories have joined the campaign.";
    let pledged = "cities and territories have pledged to join.";
    let forms = "cities and territories have sent in their forms.";
    for (tag, value, qualifier, unit, expected) in [
        ("en", 100, "exact", "members", format!("100 {joined}")),
        ("en", 1, "exact", "members", "1 city or territory has joined the campaign.".to_owned()),
        ("en", 1234, "more_than", "members", format!("More than 1,234 {joined}")),
        ("en", 100, "about", "members", format!("About 100 {joined}")),
        ("en", 100, "more_than", "pledges", format!("More than 100 {pledged}")),
        ("en", 70, "about", "forms", format!("About 70 {forms}")),
        ("fr", 0, "exact", "members", "0 ville ou territoire a rejoint la campagne.".to_owned()),
        (
            "fr",
            100,
            "more_than",
            "members",
            "Plus de 100 villes et territoires ont rejoint la campagne.".to_owned(),
        ),
        (
            "fr",
            70,
            "about",
            "forms",
            "Environ 70 villes et territoires ont envoyé leur formulaire.".to_owned(),
        ),
        (
            "es",
            100,
            "more_than",
            "members",
            "Más de 100 ciudades y territorios se han unido a la campaña.".to_owned(),
        ),
        (
            "es",
            1,
            "exact",
            "pledges",
            "1 ciudad o territorio se ha comprometido a unirse a la campaña.".to_owned(),
        ),
        ("ar", 100, "more_than", "members", "أكثر من 100 مدينة وإقليم انضمّت إلى الحملة.".to_owned()),
        ("ar", 2, "exact", "pledges", "تعهّدت بالانضمام مدينتان أو إقليمان.".to_owned()),
        ("ar", 5, "exact", "forms", "5 مدن وأقاليم أرسلت استماراتها.".to_owned()),
    ] {
        let mut feed = feed();
        feed["totals"]["members"] = json!({"value": value, "qualifier": qualifier, "unit": unit});
        let page = widget("hrc-counter", tag, &feed).page();
        assert_eq!(page.text(SENTENCE), expected, "{tag} {value} {qualifier} {unit}");
        assert_eq!(page.attr("[part=value]", "data-value"), value.to_string());
        let label = page.attr(".ruler svg", "aria-label");
        assert!(label.starts_with(&expected), "{label}");
        let page = widget("hrc-counter", tag, &feed).set("view", "table").page();
        let caption = page.texts("caption").swap_remove(0);
        assert!(caption.starts_with(&expected), "{caption}");
    }
}

#[test]
fn a_date_has_the_preposition_of_its_precision() {
    for (tag, reached, due, expected) in [
        ("en", "2022-06-14", "2030-12-31", ["reached 14 June 2022", "by 31 December 2030"]),
        ("fr", "2022-06-14", "2030-12-31", ["franchie le 14 juin 2022", "d’ici au 31 décembre 2030"]),
        ("fr", "2022-05-01", "2030-12", ["franchie le 1er mai 2022", "d’ici décembre 2030"]),
        ("fr", "2022-06", "2030", ["franchie en juin 2022", "d’ici 2030"]),
        (
            "es",
            "2022-06-14",
            "2030-12-31",
            ["alcanzado el 14 de junio de 2022", "para el 31 de diciembre de 2030"],
        ),
        ("es", "2022", "2030", ["alcanzado en 2022", "para 2030"]),
    ] {
        let mut feed = feed();
        let milestones = &mut feed["campaign"]["milestones"];
        milestones[0]["reachedOn"] = json!(reached);
        milestones[1]["due"] = json!(due);
        let words = widget("hrc-counter", tag, &feed).set("view", "table").page().words();
        assert!(expected.iter().all(|expected| words.contains(expected)), "{tag} {reached} {due}: {words}");
    }
    for (tag, as_of, expected) in [
        ("fr", "2026-06-30", "Au 30 juin 2026"),
        ("fr", "2026-06", "En juin 2026"),
        ("es", "2026-06-30", "A 30 de junio de 2026"),
    ] {
        let mut feed = feed();
        feed["totals"]["members"]["asOf"] = json!(as_of);
        assert!(widget("hrc-counter", tag, &feed).page().words().contains(expected), "{tag} {as_of}");
    }
}

#[test]
fn each_unit_and_qualifier_has_words_of_its_own() {
    for tag in tags() {
        let mut sentences = Vec::new();
        for unit in ["members", "pledges", "forms"] {
            for qualifier in ["exact", "more_than", "about"] {
                let mut feed = feed();
                feed["totals"]["members"] = json!({"value": 100, "qualifier": qualifier, "unit": unit});
                sentences.push(widget("hrc-counter", tag, &feed).page().text(SENTENCE));
            }
        }
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), 9, "{sentences:#?}");
    }
}

#[test]
fn more_than_100_is_never_another_number() {
    for tag in tags() {
        for view in ["ruler", "table"] {
            let page = widget("hrc-counter", tag, &feed()).set("view", view).page();
            let sentence = page.text(SENTENCE);
            let digits: String = sentence.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, "100", "{sentence}");
            assert!(!page.words().contains("101"), "{}", page.words());
        }
    }
}

#[test]
fn all_milestones_reached() {
    let mut feed = feed();
    feed["totals"]["members"]["value"] = json!(1000);
    for (tag, expected) in [
        ("en", "All milestones are reached."),
        ("fr", "Toutes les étapes sont franchies."),
        ("es", "Se han alcanzado todos los hitos."),
        ("ar", "تم بلوغ جميع المحطات."),
    ] {
        let page = widget("hrc-counter", tag, &feed).page();
        assert_eq!(page.text("p.next"), expected);
        assert_eq!(page.count(".station.reached"), 3);
    }
}

#[test]
fn without_a_total_there_are_words_and_no_number() {
    let mut feed = feed();
    feed.as_object_mut().unwrap().remove("totals");
    for view in ["ruler", "table"] {
        let page = widget("hrc-counter", "en", &feed).set("view", view).page();
        assert_eq!(page.text(SENTENCE), "The campaign has not published a total yet.");
        assert_eq!(page.count("[part=value], [part=figure], [part=table], [part=toggle]:not([hidden])"), 0);
    }
}

#[test]
fn rows_of_the_table_are_the_stations_of_the_ruler() {
    for (value, qualifier) in [(100, "more_than"), (9, "exact"), (900, "about"), (1000, "exact")] {
        for tag in tags() {
            let mut feed = feed();
            feed["totals"]["members"] = json!({"value": value, "qualifier": qualifier, "unit": "members"});
            let ruler = widget("hrc-counter", tag, &feed).page();
            let table = widget("hrc-counter", tag, &feed).set("view", "table").page();
            let rows = table.attrs("table:first-of-type tbody tr", "data-row");
            assert_eq!(rows, ruler.attrs(".station", "data-target"));
            let numbers = table.texts("table:first-of-type tbody th");
            assert_eq!(numbers, ruler.texts(".station .target"));
            let states = table.texts("table:first-of-type tbody tr td:nth-child(2)");
            for (i, class) in ruler.attrs(".station", "class").iter().enumerate() {
                let reached = class == "station reached";
                // A note may be broken into lines.
                let note = ruler.texts(&format!("[data-target=\"{}\"] .note", rows[i])).join(" ");
                assert_eq!(states[i] == note, reached, "{tag} {}: {} {note}", rows[i], states[i]);
            }
        }
    }
}

#[test]
fn only_http_is_linked_as_the_source() {
    let page = widget("hrc-counter", "en", &feed()).page();
    assert_eq!(page.text("[part=foot] a"), "concept note");
    assert_eq!(page.attr("[part=foot] a", "href"), "https://example.org/note");
    assert!(page.attr("[part=foot] a", "rel").contains("noopener"));
    assert!(page.text("[part=foot]").contains("As of 2025, concept note"));
    for source in ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org/"] {
        let mut feed = feed();
        feed["totals"]["members"]["source"] = json!(source);
        let page = widget("hrc-counter", "en", &feed).page();
        assert_eq!(page.count("a"), 0, "{source}");
        assert!(page.text("[part=foot]").contains("concept note"), "{source}");
    }
}

#[test]
fn the_ruler_runs_as_the_language_is_written() {
    for (tag, rtl) in [("en", false), ("fr", false), ("ar", true)] {
        let page = widget("hrc-counter", tag, &feed()).page();
        let x: Vec<f64> = page.attrs(".station circle", "cx").iter().map(|x| x.parse().unwrap()).collect();
        assert!(if rtl { x.is_sorted_by(|a, b| a > b) } else { x.is_sorted() }, "{tag} {x:?}");
    }
}
