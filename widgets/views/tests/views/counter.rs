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
        assert_eq!(page.count(".stage.reached"), 3);
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
fn rows_of_the_table_are_the_stages_of_the_ruler() {
    for (value, qualifier) in [(100, "more_than"), (9, "exact"), (900, "about"), (1000, "exact")] {
        for tag in tags() {
            let mut feed = feed();
            feed["totals"]["members"] = json!({"value": value, "qualifier": qualifier, "unit": "members"});
            let ruler = widget("hrc-counter", tag, &feed).page();
            let table = widget("hrc-counter", tag, &feed).set("view", "table").page();
            let rows = table.attrs("table:first-of-type tbody tr", "data-row");
            assert_eq!(rows, ruler.attrs(".stage", "data-target"));
            let numbers = table.texts("table:first-of-type tbody th");
            assert_eq!(numbers, ruler.texts(".stage .target"));
            let states = table.texts("table:first-of-type tbody tr td:nth-child(2)");
            for (i, class) in ruler.attrs(".stage", "class").iter().enumerate() {
                let reached = class == "stage reached";
                // A note may be broken into lines.
                let note = ruler.texts(&format!("[data-target=\"{}\"] .note", rows[i])).join(" ");
                assert!(!reached || states[i] == note, "{tag} {}: {} {note}", rows[i], states[i]);
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

/// Left edge, width and, if it is filled, that of the fill, of each stage's bar.
fn bars(page: &super::page::Page) -> Vec<[f64; 4]> {
    let numbers = |selector: &str, name| -> Vec<f64> {
        page.attrs(selector, name).iter().map(|number| number.parse().unwrap()).collect()
    };
    let (x, width) = (numbers(".stage .track", "x"), numbers(".stage .track", "width"));
    let (from, fill) = (numbers(".stage .fill", "x"), numbers(".stage .fill", "width"));
    (0..x.len()).map(|i| [x[i], width[i], from[i], fill[i]]).collect()
}

#[test]
fn stages_are_equally_long_and_filled_by_their_true_share() {
    for (value, qualifier, shares) in [
        (139, "exact", [1.0, 1.0, 39.0 / 900.0]),
        (100, "more_than", [1.0, 1.0, 0.0]),
        (55, "exact", [1.0, 0.5, 0.0]),
        (0, "exact", [0.0, 0.0, 0.0]),
        (1000, "exact", [1.0, 1.0, 1.0]),
    ] {
        let mut feed = feed();
        feed["totals"]["members"] = json!({"value": value, "qualifier": qualifier, "unit": "members"});
        for width in [200.0, 280.0, 440.0, 680.0, 1040.0] {
            for tag in tags() {
                let page = widget("hrc-counter", tag, &feed).width(width).page();
                let bars = bars(&page);
                for ([x, length, from, fill], share) in bars.iter().zip(shares) {
                    assert!((length - bars[0][1]).abs() < 0.11, "{tag} {width} {bars:?}");
                    assert!((fill / length - share).abs() < 0.002, "{tag} {width} {value}: {bars:?}");
                    // It is filled from the side at which lines begin.
                    let side = if tag == "ar" { x + length - from - fill } else { from - x };
                    assert!(side.abs() < 0.11, "{tag} {width} {bars:?}");
                    assert!(*x >= 0.0 && x + length <= width + 0.11);
                }
                let dashes = page.count(".beyond");
                assert_eq!(dashes, if qualifier == "more_than" { 3 } else { 0 });
            }
        }
    }
}

#[test]
fn how_many_are_missing_is_told_as_exactly_as_it_is_known() {
    for (tag, value, qualifier, expected) in [
        ("en", 139, "exact", "861 to go"),
        ("en", 999, "exact", "1 to go"),
        ("en", 100, "more_than", "fewer than 900 to go"),
        ("en", 100, "about", "by 2030"),
        ("en", 1000, "exact", "reached"),
        ("fr", 139, "exact", "il en manque 861"),
        ("fr", 100, "more_than", "il en manque moins de 900"),
        ("es", 999, "exact", "falta 1"),
        ("es", 100, "more_than", "faltan menos de 900"),
        ("ar", 139, "exact", "بقي 861"),
        ("ar", 100, "more_than", "بقي أقل من 900"),
    ] {
        let mut feed = feed();
        feed["totals"]["members"] = json!({"value": value, "qualifier": qualifier, "unit": "members"});
        for width in [200.0, 640.0] {
            let page = widget("hrc-counter", tag, &feed).width(width).page();
            let told = page.texts(".stage:last-child .note").join(" ");
            assert!(told.starts_with(expected), "{tag} {value} {qualifier} {width}: {told}");
            // Who does not see the figure, and who reads the table, is told too.
            if !matches!(expected, "by 2030" | "reached") {
                assert!(page.attr(".ruler svg", "aria-label").ends_with(expected), "{tag} {expected}");
                let table = widget("hrc-counter", tag, &feed).set("view", "table").page();
                assert_eq!(table.text("[data-row=\"1000\"] td:nth-child(2)"), expected);
            }
        }
    }
}

#[test]
fn no_label_of_the_ruler_is_clipped_or_covers_another() {
    for tag in tags() {
        for width in (200..=1080).step_by(8).map(f64::from) {
            let page = widget("hrc-counter", tag, &feed()).width(width).page();
            let mut boxes: Vec<[f64; 4]> = Vec::new();
            for text in page.all(".ruler text") {
                let number = |name| text.attr(name).unwrap().parse::<f64>().unwrap();
                let words = super::page::text(text);
                let em = if text.attr("class") == Some("target") { 1.1 } else { 0.875 };
                let wide = hrc_core::text::width_em(&words) * em * 16.0;
                let (x, y) = (number("x"), number("y"));
                let left =
                    if (text.attr("text-anchor") == Some("end")) != (tag == "ar") { x - wide } else { x };
                assert!(left >= -0.5 && left + wide <= width + 0.5, "{tag} {width}: {words} from {left}");
                boxes.push([left, y - 0.7 * em * 16.0, left + wide, y]);
            }
            for (i, a) in boxes.iter().enumerate() {
                for b in &boxes[i + 1..] {
                    assert!(
                        a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3],
                        "{tag} {width} {a:?} {b:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_ruler_runs_as_the_language_is_written() {
    for (tag, rtl) in [("en", false), ("fr", false), ("ar", true)] {
        let page = widget("hrc-counter", tag, &feed()).page();
        let x: Vec<f64> = bars(&page).iter().map(|bar| bar[0]).collect();
        assert!(if rtl { x.is_sorted_by(|a, b| a > b) } else { x.is_sorted() }, "{tag} {x:?}");
    }
}
