//! The cases of the issue, and the capital of every country.

use super::*;
use serde_json::json;

fn suggestion(country: &str, lat: f64, lon: f64) -> Option<String> {
    let member = json!({ "country": country, "location": { "lat": lat, "lon": lon } });
    check(&member, "members[3]").map(|finding| finding.to_string())
}

/// Code, then degrees north and east, of a place in the country, mostly its capital.
const PLACES: &str = include_str!("capitals.txt");

fn places() -> impl Iterator<Item = (&'static str, f64, f64)> {
    PLACES.lines().map(|line| {
        let mut words = line.split(' ');
        let code = words.next().unwrap();
        let mut number = || words.next().unwrap().parse().unwrap();
        (code, number(), number())
    })
}

#[test]
fn mistakes_are_errors_that_say_what_was_probably_meant() {
    for (country, lat, lon, expected) in [
        (
            "ES",
            2.16,
            41.39,
            "error: members[3].location: found “2.16, 41.39”, expected a place in or near Spain (ES), as the country says; \
             this one is 5500 km away; latitude and longitude swapped? 41.39, 2.16 would fit",
        ),
        ("KR", 35.15, -126.91, "wrong sign of the longitude? 35.15, 126.91 would fit"),
        ("BR", 8.05, -34.9, "wrong sign of the latitude? -8.05, -34.9 would fit"),
        ("AU", 33.87, -151.21, "wrong signs of both? -33.87, 151.21 would fit"),
        ("AR", -58.38, -34.6, "latitude and longitude swapped? -34.6, -58.38 would fit"),
        ("AR", 58.38, -34.6, "swapped, and a wrong sign? -34.6, -58.38 would fit"),
        ("KR", 126.91, 35.15, "latitude and longitude swapped? 35.15, 126.91 would fit"),
        ("ES", 413_851.0, 21_734.0, "decimal point missing? 41.3851, 2.1734 would fit"),
        ("ES", 41.3851, 21_734.0, "decimal point missing? 41.3851, 2.1734 would fit"),
        ("ES", 413_851.0, 21_734.0, "latitudes go from -90 to 90"),
        ("ES", 52.52, 13.4, "a place in or near Spain (ES), as the country says; this one is 1"),
    ] {
        let found = suggestion(country, lat, lon).unwrap_or_default();
        assert!(found.contains(expected), "{country} {lat} {lon}: {found}");
    }
    let berlin = suggestion("ES", 52.52, 13.4).unwrap();
    assert!(berlin.ends_with("km away"), "nothing is suggested where nothing fits: {berlin}");
}

#[test]
fn the_zero_of_an_empty_cell_is_no_place_in_any_country() {
    for country in ["ES", "GH", "ST", "ZZ", ""] {
        let found = suggestion(country, 0.0, 0.0).unwrap();
        assert!(found.contains("leave lat and lon empty"), "{country}: {found}");
    }
    assert!(suggestion("ST", 0.0, 6.61).is_none());
}

#[test]
fn every_country_has_its_capital_and_its_far_islands() {
    let mut countries: Vec<&str> = Vec::new();
    for (country, lat, lon) in places() {
        assert_eq!(suggestion(country, lat, lon), None, "{country} {lat} {lon}");
        countries.push(country);
    }
    countries.sort_unstable();
    countries.dedup();
    assert_eq!(countries.len(), 250);
    assert!(countries.iter().all(|code| country::name("en", code) != *code));
}

#[test]
fn a_capital_on_the_other_side_of_the_globe_is_far() {
    let mut errors = 0;
    for (code, lat, lon) in places() {
        // The antipodes of these are their own: Antarctica, and territories all over the globe.
        if ["AQ", "FR", "GB", "US"].contains(&code) {
            continue;
        }
        let opposite = if lon > 0.0 { lon - 180.0 } else { lon + 180.0 };
        let found = suggestion(code, -lat, opposite).unwrap_or_default();
        assert!(found.contains("km away"), "{code} {} {opposite}: {found}", -lat);
        errors += 1;
    }
    assert!(errors > 250);
}

#[test]
fn what_the_reader_reports_is_left_to_it() {
    for member in [
        json!({}),
        json!({ "country": "ES" }),
        json!({ "country": "ES", "location": { "lat": 41.0 } }),
        json!({ "country": "ES", "location": { "lat": "x", "lon": 3 } }),
        json!({ "country": "ZZ", "location": { "lat": 41.0, "lon": 3.0 } }),
        json!({ "country": "ES", "location": { "lat": 141.38879, "lon": 2.15899 } }),
        json!({ "country": 7, "location": { "lat": 41.0, "lon": 3.0 } }),
    ] {
        assert_eq!(check(&member, "members[0]"), None, "{member}");
    }
}
