//! What `countries.txt` promises: it is what the tool builds, it is small, and every code of ISO 3166-1 has an area.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use hrc_land::countries::{build, text};
use hrc_land::source::{self, Source};
use hrc_land::{territories, topojson};

static BUILT: &str = include_str!("../countries.txt");

#[test]
fn the_built_file_is_what_the_tool_builds() {
    if !source::path(Source::Countries).exists() {
        println!("Skipped: {} is fetched by `cargo run -p hrc-land`.", source::PACKAGE);
        return;
    }
    let shapes = topojson::read_countries(&source::fetch(Source::Countries).unwrap()).unwrap();
    assert_eq!(text(&build(&shapes)), BUILT, "run `cargo run -p hrc-land`");
    for (name, _) in territories::NAMED {
        assert!(shapes.iter().any(|shape| shape.name == *name && shape.number.is_none()), "{name}");
    }
}

#[test]
fn every_code_has_an_area_and_the_file_is_small() {
    let codes: Vec<&str> = BUILT.lines().map(|line| &line[..2]).collect();
    let mut expected: Vec<&str> = rust_iso3166::ALL_ALPHA2.to_vec();
    expected.push("XK");
    expected.sort_unstable();
    expected.dedup();
    assert_eq!(codes, expected);
    assert!(BUILT.len() < 40_000, "{} bytes", BUILT.len());
}

#[test]
fn boxes_lie_on_the_globe_and_parts_are_codes() {
    for line in BUILT.lines() {
        let mut words = line.split(' ');
        let code = words.next().unwrap();
        for word in words {
            let numbers: Vec<i32> = word.split(',').filter_map(|number| number.parse().ok()).collect();
            match numbers[..] {
                [south, west, north, east] => {
                    assert!(-90 <= south && south < north && north <= 90, "{code} {word}");
                    assert!(-180 <= west && west < east && east <= 180, "{code} {word}");
                }
                _ => assert!(word != code && BUILT.contains(&format!("\n{word} ")), "{code} {word}"),
            }
        }
    }
}
