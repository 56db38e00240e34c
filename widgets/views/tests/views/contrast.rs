//! Colours can be told apart: of text, of figures, of edges that mean something; and what readers ask their system for counts.

use hrc_views::shared::THEME_CSS;
use hrc_views::{counter, map, radar};

/// A value of a custom property in a part of the theme.
fn value<'a>(css: &'a str, name: &str) -> &'a str {
    let (_, rest) = css.split_once(&format!("--{name}:")).unwrap_or_else(|| panic!("--{name}"));
    rest.split(';').next().unwrap().trim()
}

/// The light and the dark colour of a value such as `var(--hrc-text, light-dark(#1a222c, #eef2f6))`.
fn colours(value: &str) -> [f64; 2] {
    let (_, pair) = value.split_once("light-dark(").unwrap_or_else(|| panic!("{value}"));
    let pair = pair.split(')').next().unwrap();
    let colours: Vec<f64> = pair.split(',').map(|colour| luminance(colour.trim())).collect();
    colours.try_into().unwrap()
}

/// WCAG 2.2, relative luminance.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour}"));
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The rules for a medium.
fn medium<'a>(css: &'a str, name: &str) -> &'a str {
    let (_, rest) = css.split_once(&format!("@media ({name}) {{")).unwrap_or_else(|| panic!("{name}"));
    rest.split("\n}").next().unwrap()
}

#[test]
fn every_pair_of_colours_has_the_contrast_that_it_needs() {
    let theme = |name| colours(value(THEME_CSS, name));
    for (front, back, least) in [
        ("text", "ground", 7.0),
        ("muted", "ground", 4.5),
        ("accent", "ground", 4.5),
        ("on-accent", "accent", 4.5),
        // Graphics (WCAG 1.4.11).
        ("edge", "ground", 3.0),
        ("accent", "land", 3.0),
        ("accent", "line", 3.0),
    ] {
        for (front_colour, back_colour) in theme(front).into_iter().zip(theme(back)) {
            let contrast = contrast(front_colour, back_colour);
            assert!(contrast >= least, "{front} on {back}: {contrast:.2}");
        }
    }
}

#[test]
fn land_and_tracks_have_the_edge() {
    let rule = |css: &str, selector: &str| {
        let (_, rest) = css.split_once(&format!("\n{selector} {{")).unwrap_or_else(|| panic!("{selector}"));
        rest.split('}').next().unwrap().to_owned()
    };
    assert!(rule(map::CSS, ".land").contains("stroke: var(--edge)"));
    assert!(rule(THEME_CSS, ".track").contains("stroke: var(--edge)"));
}

#[test]
fn more_contrast_is_given_where_it_is_asked_for() {
    let more = medium(THEME_CSS, "prefers-contrast: more");
    assert_eq!((value(more, "muted"), value(more, "edge")), ("var(--text)", "var(--text)"));
    for (line, ground) in colours(value(more, "line")).into_iter().zip(colours(value(THEME_CSS, "ground"))) {
        assert!(contrast(line, ground) >= 4.5);
    }
}

#[test]
fn in_forced_colours_data_is_stronger_than_land_and_grid() {
    let forced = medium(THEME_CSS, "forced-colors: active");
    for line in
        THEME_CSS.lines().map(str::trim).filter(|line| line.starts_with("--") && line.contains("light-dark"))
    {
        // What could be seen of the theme's own colours would be seen on any ground.
        let name = line.trim_start_matches("--").split(':').next().unwrap();
        let system = ["Canvas", "CanvasText", "GrayText", "Highlight", "HighlightText"];
        assert!(system.contains(&value(forced, name)), "{name}");
    }
    for name in ["line", "edge"] {
        assert_eq!(value(forced, name), "GrayText");
    }
    for name in ["accent", "text", "muted"] {
        assert_ne!(value(forced, name), "GrayText");
    }
    // No widget says otherwise.
    for css in [map::CSS, counter::CSS, radar::CSS] {
        assert!(!css.contains("forced-colors"));
    }
}
