//! The radar: what the feed counts, in the figure, the bars and the table alike; gaps and words where it has nothing.

use super::campaign::feed;
use super::page::{Page, tags, text, widget};
use hrc_views::shared::Room;
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
fn nothing_is_filled_between_spokes_and_each_has_its_own_bar_and_number() {
    let page = radar("en", "radar");
    assert_eq!(page.count(".area, .outline, svg.radar polygon, svg.radar path"), 0);
    let number = |selector: &str, name| page.attr(selector, name).parse::<f64>().unwrap();
    let (x, y) = (number(".ring:last-of-type", "cx"), number(".ring:last-of-type", "cy"));
    let radius: f64 = page.attrs(".ring", "r").iter().map(|r| r.parse().unwrap()).fold(0.0, f64::max);
    for (id, covered) in COVERED {
        let of = |name| number(&format!("[data-axis={id}] .reach"), name);
        assert_eq!((of("x1"), of("y1")), (x, y), "{id} begins in the middle");
        let length = (of("x2") - x).hypot(of("y2") - y);
        // The outer ring is all that are reviewed.
        let expected = radius * covered.parse::<f64>().unwrap() / 19.0;
        assert!((length - expected).abs() < 0.2, "{id}: {length} for {expected}");
        assert_eq!(page.text(&format!("[data-axis={id}] .count")), covered);
    }
    assert_eq!(page.count("[data-axis=digital] .reach"), 0);
}

#[test]
fn how_few_are_reviewed_is_in_every_figure() {
    for (tag, words) in [
        ("en", "19 of 139 members reviewed"),
        ("fr", "19 examinés sur 139 membres"),
        ("es", "19 de 139 miembros examinados"),
        ("ar", "جرت مراجعة 19 من أصل 139 من الأعضاء"),
    ] {
        for view in ["radar", "bars"] {
            let page = radar(tag, view);
            assert_eq!(page.text("svg .reviewed text"), words);
            let number =
                |class, name| page.attr(&format!(".reviewed .{class}"), name).parse::<f64>().unwrap();
            let share = number("share", "width") / number("track", "width");
            assert!((share - 19.0 / 139.0).abs() < 0.001, "{tag} {view}: {share}");
            let side = number("share", "x") - number("track", "x");
            assert_eq!(side > 1.0, tag == "ar", "{tag} {view}: it fills from the side at which lines begin");
            let height: f64 = page.attr("svg[part=figure]", "height").parse().unwrap();
            assert!(number("track", "y") + number("track", "height") <= height + 0.1);
        }
    }
    // On a wall in columns it is there once.
    let wall = |height| {
        let room = Room { height, stage: (0.0, 0.0), least_text: 10.0 };
        let wall = widget("hrc-radar", "en", &feed()).set("view", "bars").width(1200.0);
        wall.with(|model| (model.room, model.on_screen) = (Some(room), true)).page()
    };
    for height in [90.0, 120.0, 200.0, 600.0] {
        assert_eq!(wall(height).count(".reviewed"), 1, "{height}");
        assert_eq!(wall(height).count("[data-axis]"), 5, "{height}");
    }
}

#[test]
fn the_finding_is_told_before_the_figure_in_every_language() {
    let plain = |page: &Page| page.text("p.finding").replace(['\u{2068}', '\u{2069}'], "");
    for (tag, expected) in [
        (
            "en",
            "Most often: Adequate housing, 19 of 19. None yet: Water and sanitation. One right not reviewed.",
        ),
        (
            "fr",
            "Le plus souvent\u{a0}: Adequate housing, 19 sur 19. Aucune pratique encore\u{a0}: Water and sanitation. Un droit non examiné.",
        ),
        (
            "es",
            "Con más frecuencia: Adequate housing, 19 de 19. Ninguna práctica todavía: Water and sanitation. Un derecho sin examinar.",
        ),
        (
            "ar",
            "الأكثر تكرارًا: Adequate housing، 19 من 19. لا ممارسة بعد: Water and sanitation. حق واحد لم يُراجع.",
        ),
    ] {
        for view in FORMS {
            assert_eq!(plain(&radar(tag, view)), expected, "{tag} {view}");
        }
    }
    let told = |covered: [Option<u64>; 5]| {
        let mut feed = feed();
        let axes = &mut feed["rights"]["coverage"]["axes"];
        for (id, covered) in ["food", "water", "housing", "digital", "care"].iter().zip(covered) {
            axes[*id] = covered.map_or(Value::Null, |covered| json!({"covered": covered}));
        }
        axes.as_object_mut().unwrap().retain(|_, axis| !axis.is_null());
        plain(&widget("hrc-radar", "en", &feed).page())
    };
    for (covered, expected) in [
        // Ties are all named; many are counted; where all are equal nothing is most often.
        ([Some(7), Some(3), Some(7), Some(1), Some(2)], "Most often: Food, Adequate housing, 7 of 19 each."),
        ([Some(7), Some(7), Some(7), Some(7), Some(2)], "Most often: 4 rights, 7 of 19 each."),
        ([Some(7), Some(7), Some(7), Some(7), Some(7)], ""),
        ([Some(0), Some(0), Some(0), Some(0), None], "None yet: 4 rights. One right not reviewed."),
        ([None, None, None, None, None], "5 rights not reviewed."),
    ] {
        assert_eq!(told(covered), expected);
    }
    // Only of what is shown.
    let some = widget("hrc-radar", "en", &feed()).set("rights", "food care").page();
    assert_eq!(plain(&some), "Most often: Food, 14 of 19.");
}

#[test]
fn rights_come_in_the_order_that_the_page_asks_for() {
    let feeds = ["food", "water", "housing", "digital", "care"];
    let most = ["housing", "food", "care", "water", "digital"];
    for (order, expected) in [("feed", feeds), ("most", most)] {
        for view in FORMS {
            let page =
                widget("hrc-radar", "en", &feed()).set("view", view).set("order", order).width(900.0).page();
            let attribute = if view == "table" { "data-row" } else { "data-axis" };
            assert_eq!(page.attrs(&format!("[{attribute}]"), attribute), expected, "{order} {view}");
        }
    }
}

#[test]
fn each_right_is_a_button_in_every_view_and_in_none_of_a_snapshot() {
    for tag in tags() {
        for view in FORMS {
            let page = radar(tag, view);
            let buttons = if view == "table" {
                "[data-row] th button"
            } else {
                "[data-axis][role=button][tabindex='0']"
            };
            assert_eq!(page.attrs(buttons, "aria-pressed"), ["false"; 5], "{tag} {view}");
            for button in page.all(buttons) {
                let name = button.attr("aria-label").map_or_else(|| text(button), str::to_owned);
                assert!(!name.is_empty());
            }
            assert_eq!(page.count("[data-axis] title"), 0, "a tooltip would only repeat the name");
        }
    }
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
fn narrow_bars_break_no_word_that_has_room_in_a_line() {
    let label = "Extraterritorial obligations and solidarity";
    let mut feed = feed();
    feed["rights"]["axes"][0]["label"]["en"] = json!(label);
    for width in [200.0, 240.0, 280.0, 600.0] {
        let page = widget("hrc-radar", "en", &feed).set("view", "bars").width(width).page();
        // What is seen is in the button's name, word by word.
        let seen = page.texts("[data-axis=food] .name").join(" ").replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(seen, label, "{width}");
        let y = |selector: &str| page.attrs(selector, "y").pop().unwrap().parse::<f64>().unwrap();
        assert!(y("[data-axis=food] .note") >= y("[data-axis=food] .name"), "{width}");
    }
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
