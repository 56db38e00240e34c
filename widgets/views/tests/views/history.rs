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
    assert!(y[0] > y[3] && y[3] > y[2] && y[2] >= 0.0 && y[0] <= height, "{y:?}");
}

#[test]
fn no_history_no_place_for_it() {
    for view in ["ruler", "table"] {
        let page = counter("en", &json!([]), view);
        assert_eq!(page.count(".history, p.told, table:nth-of-type(2)"), 0);
    }
}
