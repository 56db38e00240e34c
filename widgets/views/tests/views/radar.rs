//! The radar: what the feed counts, in the figure, the bars and the table alike; gaps and words where it has nothing.

use super::campaign::feed;
use super::page::{Page, tags, widget};
use serde_json::{Value, json};

/// Ids and counts of the rights with coverage, in the feed's order.
const COVERED: [(&str, &str); 4] = [("food", "14"), ("water", "0"), ("housing", "19"), ("care", "3")];
const FORMS: [&str; 3] = ["radar", "bars", "table"];

fn radar(tag: &str, view: &str) -> Page {
    widget("hrc-radar", tag, &feed()).set("view", view).width(900.0).page()
}

/// Ids and counts of the figure.
fn drawn(page: &Page) -> Vec<(String, String)> {
    page.attrs("[data-covered]", "data-axis")
        .into_iter()
        .zip(page.attrs("[data-covered]", "data-covered"))
        .collect()
}

fn covered() -> Vec<(String, String)> {
    COVERED.iter().map(|(id, n)| ((*id).to_owned(), (*n).to_owned())).collect()
}

#[test]
fn points_bars_and_rows_have_the_numbers_of_the_feed() {
    for tag in tags() {
        let (figure, bars, table) = (radar(tag, "radar"), radar(tag, "bars"), radar(tag, "table"));
        assert_eq!(drawn(&figure), covered(), "{tag}");
        assert_eq!(drawn(&bars), covered(), "{tag}");
        assert_eq!(figure.count("svg.radar"), 1);
        assert_eq!(bars.count("svg.bars"), 1);
        assert_eq!(figure.texts("text.count"), COVERED.map(|(_, n)| n));
        assert_eq!(table.attrs("tbody tr", "data-row"), figure.attrs("[data-axis]", "data-axis"));
        for (id, covered) in COVERED {
            let cell = table.text(&format!("[data-row={id}] td:nth-of-type(1)"));
            let note = bars.text(&format!("[data-axis={id}] .note"));
            let label = figure.attr(&format!("[data-axis={id}]"), "aria-label");
            assert_eq!(cell, note);
            assert!(label.ends_with(&cell), "{label} {cell}");
            let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, format!("{covered}19"), "{cell}");
        }
    }
}

#[test]
fn a_right_that_nobody_reviewed_is_a_gap_and_says_so() {
    for (tag, words) in
        [("en", "not reviewed"), ("fr", "non examiné"), ("es", "sin examinar"), ("ar", "لم يُراجع")]
    {
        let page = radar(tag, "radar");
        assert_eq!(page.count("[data-axis=digital]"), 1);
        assert_eq!(page.count("[data-axis=digital] .point, [data-axis=digital] .count"), 0);
        assert_eq!(page.attrs("[data-axis=digital][data-covered]", "data-covered").len(), 0);
        assert!(page.text("[data-axis=digital]").contains(words));
        assert_eq!(page.count(".spoke.gap"), 1);
        let bars = radar(tag, "bars");
        assert_eq!(bars.text("[data-axis=digital] .note"), words);
        assert_eq!(bars.attr("[data-axis=digital] .bar", "width"), "0");
        assert_eq!(radar(tag, "table").texts("[data-row=digital] td")[0], words);
    }
}

#[test]
fn the_line_is_open_at_a_gap_and_closed_without_one() {
    let outline = |page: &Page| page.attr(".outline", "d");
    assert!(!outline(&radar("en", "radar")).ends_with('z'));
    let mut whole = feed();
    whole["rights"]["coverage"]["axes"]["digital"] = json!({"covered": 5});
    let page = widget("hrc-radar", "en", &whole).width(900.0).page();
    assert!(outline(&page).ends_with('z'));
    assert_eq!(page.count(".point"), 5);
}

#[test]
fn without_coverage_the_rights_are_listed_in_words() {
    let mut feed = feed();
    feed["rights"].as_object_mut().unwrap().remove("coverage");
    for view in FORMS {
        let page = widget("hrc-radar", "en", &feed).set("view", view).page();
        let sentence = page.text("[part=sentence]");
        assert!(sentence.starts_with("No coverage has been published yet."), "{sentence}");
        let rights =
            ["Food", "Water and sanitation", "Adequate housing", "Digital rights", "Care and support"];
        assert_eq!(page.texts("[data-row]"), rights);
        assert_eq!(page.count("svg, table, [part=definition], [part=toggle]:not([hidden])"), 0);
    }
}

#[test]
fn without_rights_there_are_words_alone() {
    let mut feed = feed();
    feed.as_object_mut().unwrap().remove("rights");
    for view in FORMS {
        let page = widget("hrc-radar", "en", &feed).set("view", view).page();
        assert_eq!(page.text("[part=sentence]"), "The campaign has not published its list of rights yet.");
        assert_eq!(page.count("svg, table, ul, [part=toggle]:not([hidden])"), 0);
    }
}

#[test]
fn narrow_has_bars_with_the_same_numbers() {
    for tag in tags() {
        let page = widget("hrc-radar", tag, &feed()).width(300.0).page();
        assert_eq!((page.count("svg.bars"), page.count("svg.radar")), (1, 0));
        assert_eq!(drawn(&page), covered());
        let width = |id| page.attr(&format!("[data-axis={id}] .bar"), "width");
        assert_eq!((width("housing"), width("water")), ("300".to_owned(), "0".to_owned()));
    }
    assert_eq!(widget("hrc-radar", "en", &feed()).width(900.0).page().count("svg.radar"), 1);
}

#[test]
fn only_the_rights_that_the_page_names() {
    for (rights, expected) in [
        ("care food housing", &["food", "housing", "care"][..]),
        ("  water\tcare ", &["water", "care"]),
        ("", &["food", "water", "housing", "digital", "care"]),
        ("water nonsense", &["water"]),
        // A wrong value means the default.
        ("nonsense", &["food", "water", "housing", "digital", "care"]),
    ] {
        for view in FORMS {
            let page = widget("hrc-radar", "en", &feed()).set("view", view).set("rights", rights).page();
            let attribute = if view == "table" { "data-row" } else { "data-axis" };
            assert_eq!(page.attrs(&format!("[{attribute}]"), attribute), expected, "{rights} {view}");
        }
    }
}

#[test]
fn how_it_is_counted_is_told_only_when_asked() {
    for view in FORMS {
        let page = radar("en", view);
        assert_eq!(page.count("[part=definition]"), 0);
        assert!(!page.words().contains("public source"));
        assert!(page.texts("[part=toggle]").contains(&"How coverage is counted".to_owned()));
    }
}

#[test]
fn a_count_of_the_reviewed_and_never_a_score() {
    let mut all_reviewed = feed();
    all_reviewed["rights"]["coverage"]["total"] = json!(19);
    let sentence = |feed: &Value, tag| widget("hrc-radar", tag, feed).page().text("[part=sentence]");
    for tag in tags() {
        for (feed, numbers) in [(&feed(), "19120"), (&all_reviewed, "19")] {
            let sentence = sentence(feed, tag);
            let digits: String = sentence.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, numbers, "{sentence}");
            assert!(!sentence.contains('%') && !sentence.to_lowercase().contains("percent"), "{sentence}");
        }
        for view in FORMS {
            let words = radar(tag, view).words();
            assert!(!words.contains('%'), "{words}");
        }
    }
    for (tag, denied) in [
        ("en", "Not a score."),
        ("fr", "Ce n’est pas une notation."),
        ("es", "No es una puntuación."),
        ("ar", "ليست درجة تقييم."),
    ] {
        assert!(sentence(&feed(), tag).ends_with(denied));
    }
    // One member that is not reviewed, two, and a few.
    for (tag, rest, expected) in [
        ("en", 1, "; 1 is not reviewed yet."),
        ("fr", 1, "\u{202f}; 1 ne l’est pas encore."),
        ("es", 1, "; 1 aún no se ha examinado."),
        ("ar", 2, "وعضوان لم تجر مراجعتهما بعد."),
        ("ar", 3, "و3 أعضاء لم تجر مراجعتهم بعد."),
    ] {
        let mut feed = feed();
        feed["rights"]["coverage"]["total"] = json!(19 + rest);
        assert!(sentence(&feed, tag).contains(expected), "{}", sentence(&feed, tag));
    }
    let words = radar("en", "radar").words().replace("Not a score", "").to_lowercase();
    assert!(!words.contains("score") && !words.contains("rank"), "{words}");
}
