//! Earlier counts: in words for a few dates, as a chart for more, and always in the table.

use super::campaign::feed;
use super::page::{Page, tags, widget};
use serde_json::{Value, json};

/// A count a year, of the units in turn.
fn years(units: &[&str], many: u64) -> Value {
    let point = |i: u64| {
        let unit = units[i as usize % units.len()];
        json!({"date": (2014 + i).to_string(), "value": 7 * i * i, "qualifier": "exact", "unit": unit})
    };
    (0..many).map(point).collect()
}

fn counter(tag: &str, history: &Value, view: &str) -> Page {
    let mut feed = feed();
    feed["history"] = history.clone();
    widget("hrc-counter", tag, &feed).set("view", view).page()
}

#[test]
fn many_dates_are_a_chart_with_a_mark_for_each_count() {
    let history = years(&["members", "pledges", "forms"], 9);
    for tag in tags() {
        let page = counter(tag, &history, "ruler");
        assert_eq!(page.count(".history svg .mark"), 9, "{tag}");
        assert_eq!(page.count("p.told"), 0);
        for unit in ["members", "pledges", "forms"] {
            assert_eq!(page.count(&format!("[data-unit={unit}] .mark")), 3);
        }
    }
}

#[test]
fn a_unit_of_a_later_version_is_in_the_chart_too() {
    let page = counter("en", &years(&["members", "declarations"], 8), "ruler");
    assert_eq!(page.count(".history svg .mark"), 8);
}

#[test]
fn the_table_has_every_count_and_its_source() {
    for (history, tag) in [(feed()["history"].clone(), "en"), (years(&["forms"], 12), "ar")] {
        let page = counter(tag, &history, "table");
        let dates: Vec<&str> =
            history.as_array().unwrap().iter().filter_map(|p| p["date"].as_str()).collect();
        assert_eq!(page.attrs("table:nth-of-type(2) tbody tr", "data-row"), dates);
    }
    let page = counter("en", &feed()["history"], "table");
    assert_eq!(page.attr("tbody a", "href"), "https://example.org/a");
}

#[test]
fn marks_stay_in_the_picture_whatever_the_counts() {
    let history = json!([
        {"date": "2020", "value": 0, "qualifier": "exact", "unit": "members"},
        {"date": "2021", "value": 1, "qualifier": "exact", "unit": "members"},
        {"date": "2022", "value": 9_007_199_254_740_991u64, "qualifier": "exact", "unit": "members"},
        {"date": "2023", "value": 3, "qualifier": "exact", "unit": "members"},
    ]);
    let page = counter("en", &history, "ruler");
    let height: f64 = page.attr(".history svg", "height").parse().unwrap();
    let y: Vec<f64> = page.attrs("circle.mark", "cy").iter().map(|y| y.parse().unwrap()).collect();
    let x: Vec<f64> = page.attrs("circle.mark", "cx").iter().map(|x| x.parse().unwrap()).collect();
    assert_eq!((x.len(), y.len()), (4, 4));
    assert!(x.is_sorted() && x[0] >= 0.0 && x[3] <= 640.0, "{x:?}");
    // None is at the foot, and the greatest that a feed can have at the top.
    assert!(y[0] >= y[3] && y[3] > y[2] && y[2] >= 0.0 && y[0] <= height, "{y:?}");
}

/// Counts of members at the beginning of these years.
fn members(counts: &[(u32, u64)]) -> Value {
    let point = |(year, value): &(u32, u64)| json!({"date": format!("{year}-01-01"), "value": value, "qualifier": "exact", "unit": "members"});
    counts.iter().map(point).collect()
}

fn numbers(page: &Page, selector: &str, name: &str) -> Vec<f64> {
    page.attrs(selector, name).iter().map(|number| number.parse().unwrap()).collect()
}

#[test]
fn time_and_counts_are_on_linear_scales() {
    // Twice as much time is twice as far, and so is twice the count.
    let page = counter("en", &members(&[(2020, 0), (2021, 40), (2023, 80), (2026, 120)]), "ruler");
    let (x, y) = (numbers(&page, "circle.mark", "cx"), numbers(&page, "circle.mark", "cy"));
    let step = (x[1] - x[0], y[0] - y[1]);
    for (i, (years, steps)) in [(0.0, 0.0), (1.0, 1.0), (3.0, 2.0), (6.0, 3.0)].into_iter().enumerate() {
        assert!((x[i] - x[0] - years * step.0).abs() < 1.0, "{x:?}");
        assert!((y[0] - y[i] - steps * step.1).abs() < 1.0, "{y:?}");
    }
    let hundred = page.all(".grid").into_iter().find(|line| super::page::text(*line) == "100").unwrap();
    let line = hundred.child_elements().next().unwrap().attr("y1").unwrap().parse::<f64>().unwrap();
    assert!((y[0] - line - 2.5 * step.1).abs() < 1.0, "{line} among {y:?}");
}

#[test]
fn the_next_milestone_is_to_be_seen_and_nothing_is_left_empty() {
    for (last, above, top) in [
        (139, vec!["↑ 1,000 by 2030"], 139.0),
        (660, vec!["↑ 1,000 by 2030"], 660.0),
        (700, vec![], 1000.0),
        (1000, vec![], 1000.0),
        (1200, vec![], 1200.0),
    ] {
        let page = counter("en", &members(&[(2021, 0), (2022, 40), (2024, 80), (2026, last)]), "ruler");
        assert_eq!(page.texts(".above"), above, "{last}");
        assert_eq!(
            page.texts(".last"),
            [if last < 1000 { last.to_string() } else { format!("1,{:03}", last % 1000) }]
        );
        let y = numbers(&page, "circle.mark", "cy");
        // From zero to the top of the scale.
        let plot = (y[0] - y[3]) * top / last as f64;
        let height: f64 = page.attr(".history svg", "height").parse().unwrap();
        assert!((y[0] - y[3]) / plot >= 0.66, "{last}: {y:?}");
        assert!(y[0] - plot < 2.3 * 16.0 && height - y[0] < 3.4 * 16.0, "{last}: {plot} of {height}");
        let lines = page.texts(".grid text");
        assert_eq!(lines.contains(&"1,000".to_owned()), top >= 1000.0, "{lines:?}");
    }
}

#[test]
fn each_unit_has_a_line_of_its_own_and_its_last_count_in_words() {
    let page = counter("en", &years(&["members", "pledges", "forms"], 9), "ruler");
    let lines = page.attrs(".series path:not(.mark):not([d=''])", "d");
    assert_eq!(lines.len(), 3);
    for line in lines {
        assert_eq!((line.matches('M').count(), line.matches('L').count()), (1, 2), "{line}");
    }
    // The words are broken where they are long.
    assert_eq!(page.texts(".last").join(" "), "252 members 343 pledges 448 forms");
    let y = numbers(&page, ".last", "y");
    let sorted = {
        let mut y = y.clone();
        y.sort_by(f64::total_cmp);
        y
    };
    assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 16.0), "{y:?}");
    let mut more = feed()["history"].clone();
    for year in 2023..2026 {
        more.as_array_mut().unwrap().push(
            json!({"date": year.to_string(), "value": 100, "qualifier": "more_than", "unit": "members"}),
        );
    }
    assert!(counter("en", &more, "ruler").texts(".last").join(" ").contains("more than 100 members"));
}

#[test]
fn no_history_no_place_for_it() {
    for view in ["ruler", "table"] {
        let page = counter("en", &json!([]), view);
        assert_eq!(page.count(".history, p.told, table:nth-of-type(2)"), 0);
    }
}
