//! Pictures say what the live widgets say, and need nothing to be seen: no style sheet, no script, no other file.

use crate::campaign::feed;
use crate::page::{data, tags, widget};
use hrc_core::catalogue::widget::with_snapshots;
use hrc_core::geo::Land;
use hrc_core::text::width_em;
use hrc_views::picture::{CARD_PX, Picture, WIDTH_PX};
use hrc_views::shared::{PLAIN, THEME_CSS};
use hrc_views::snapshot::StaticRenderer;
use roxmltree::{Document, Node};
use serde_json::Value;
use std::sync::Arc;

static LAND: &[u8] = include_bytes!("../../../land/land.bin");

fn picture(name: &str, tag: &str, feed: &Value) -> Picture {
    let land = Arc::new(Land::decode(LAND).unwrap());
    Picture::new(&StaticRenderer::new(name, Arc::new(data(feed)), land, &PLAIN).render(tag))
}

/// Text as it is read: single spaces, no marks of direction.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All that is written in it, a text after the other.
fn written(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    plain(&texts.filter_map(|text| text.text()).collect::<Vec<_>>().join(" "))
}

/// The value of an attribute, its own or inherited.
fn inherited<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|node| node.attribute(name))
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |value| value.parse().unwrap())
}

/// Where the point 0, 0 of a node is in the picture, and how large its px are.
fn place(node: Node<'_, '_>) -> (f64, f64, f64) {
    let (mut x, mut y, mut scale) = (0.0, 0.0, 1.0);
    for transform in node.ancestors().filter_map(|node| node.attribute("transform")) {
        for part in transform.split(") ").collect::<Vec<_>>().iter().rev() {
            let (name, values) = part.trim_end_matches(')').split_once('(').unwrap();
            let values: Vec<f64> = values.split(' ').map(|value| value.parse().unwrap()).collect();
            match (name, values.as_slice()) {
                ("translate", [dx, dy]) => (x, y) = (x + dx, y + dy),
                ("scale", [by]) => (x, y, scale) = (x * by, y * by, scale * by),
                ("matrix", [a, _, _, _, dx, dy]) => (x, y, scale) = (x * a + dx, y * a + dy, scale * a),
                other => panic!("{other:?}"),
            }
        }
    }
    (x, y, scale)
}

/// The picture and the card of every widget in every language.
fn all(feed: &Value, mut look: impl FnMut(&str, &str)) {
    for tag in tags() {
        for name in with_snapshots() {
            let picture = picture(name, tag, feed);
            look(&format!("{name}.{tag}"), &picture.svg);
            look(&format!("{name}.{tag}.card"), &picture.card);
        }
    }
}

#[test]
fn all_that_the_live_widget_says_stands_in_the_picture() {
    for tag in tags() {
        for name in with_snapshots() {
            let live = widget(
                ["hrc-counter", "hrc-map", "hrc-radar", "hrc-programme"]
                    [with_snapshots().position(|other| other == name).unwrap()],
                tag,
                &feed(),
            )
            .page();
            let Picture { svg, card, alt } = picture(name, tag, &feed());
            // Lines of Chinese break without a space.
            let all = |text: &str| plain(text).replace(' ', "");
            let (written, on_card) = (all(&written(&svg)), all(&written(&card)));
            for part in [
                "[part=heading]",
                "[part=sentence]",
                ".next",
                ".disclaimer",
                ".told",
                "[part=source]",
                "[part=age]",
                ".placeless",
                ".uncounted",
                ".finding",
            ] {
                // What is on at this minute is not for a picture.
                let texts =
                    if (name, part) == ("programme", ".next") { Vec::new() } else { live.texts(part) };
                for text in texts {
                    assert!(written.contains(&all(&text)), "{name}.{tag} {part}: {text:?} in {written:?}");
                    let small = matches!(
                        part,
                        "[part=heading]" | "[part=sentence]" | "[part=source]" | ".uncounted" | ".finding"
                    );
                    assert!(
                        !small || on_card.contains(&all(&text)),
                        "{name}.{tag} {part}: {text:?} in {on_card:?}"
                    );
                }
            }
            for text in live.texts("[part=sentence]") {
                assert!(all(&alt).contains(&all(&text)), "{name}.{tag}: {text:?} in {alt:?}");
            }
            for what in ["data-covered", "data-target", "data-value"] {
                let document = Document::parse(&svg).unwrap();
                let found: Vec<&str> =
                    document.descendants().filter_map(|node| node.attribute(what)).collect();
                let drawn = live.attrs(&format!("svg [{what}]"), what);
                assert_eq!(found, drawn, "{name}.{tag} {what}");
            }
        }
    }
}

#[test]
fn it_stands_by_itself() {
    all(&feed(), |name, svg| {
        let document = Document::parse(svg).unwrap_or_else(|error| panic!("{name}: {error}"));
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{name}");
        for child in ["title", "desc"] {
            let text = root.children().find(|node| node.has_tag_name(child)).and_then(|node| node.text());
            assert!(!text.unwrap().is_empty(), "{name} {child}");
        }
        let lang = name.split('.').nth(1).unwrap();
        assert_eq!(root.attribute("lang"), Some(lang), "{name}");
        for node in document.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            let known = ["svg", "title", "desc", "g", "path", "line", "circle", "rect", "text"];
            assert!(known.contains(&tag), "{name} has {tag}");
            for attribute in node.attributes() {
                let (key, value) = (attribute.name(), attribute.value());
                let loose =
                    key == "style" || key == "class" || key.starts_with("on") || key.ends_with("href");
                assert!(!loose && !value.contains("url("), "{name} {tag} {key}");
                assert!(!value.contains("var(") && !value.contains("max("), "{name} {tag} {key} {value}");
            }
        }
    });
}

#[test]
fn every_shape_has_a_colour_of_the_themes_light_half() {
    let (theme, _) = THEME_CSS.split_once("@media").unwrap();
    let light: Vec<&str> =
        theme.split("light-dark(").skip(1).filter_map(|rest| rest.split(',').next()).collect();
    assert_eq!(light.len(), 8);
    all(&feed(), |name, svg| {
        let document = Document::parse(svg).unwrap();
        for node in document.descendants() {
            let tag = node.tag_name().name();
            if ["path", "line", "circle", "rect", "text"].contains(&tag) && node.attribute("d") != Some("") {
                let (fill, stroke) = (node.attribute("fill"), node.attribute("stroke"));
                assert!(
                    fill.or(stroke).is_some(),
                    "{name}: {tag} {:?} is not painted",
                    node.attributes().collect::<Vec<_>>()
                );
                for colour in [fill, stroke].into_iter().flatten() {
                    assert!(colour == "none" || light.contains(&colour), "{name}: {tag} {colour}");
                }
            }
        }
    });
}

/// With names and sentences as long as feeds may have them.
fn long() -> Value {
    let mut feed = feed();
    feed["demo"] = true.into();
    feed["campaign"]["name"]["en"] = "Ten thousand human rights cities, towns, villages and territories of the whole world by the end of the decade".into();
    feed["rights"]["axes"][0]["label"]["en"] = "Obligations of states beyond their territory".into();
    feed["totals"]["members"]["sourceNote"]["en"] =
        "concept note of the meeting of all partners of the campaign in the spring of the year before".into();
    feed
}

#[test]
fn nothing_is_cut_off_or_written_over_the_edge() {
    for feed in [feed(), long()] {
        all(&feed, |name, svg| {
            let document = Document::parse(svg).unwrap();
            let root = document.root_element();
            let size: Vec<f64> =
                root.attribute("viewBox").unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
            let shown = (number(root, "width") as u32, number(root, "height") as u32);
            let is_card = name.ends_with("card");
            assert!(if is_card { shown == CARD_PX } else { shown.0 == WIDTH_PX }, "{name}: {shown:?}");
            assert!((size[2] / size[3] - f64::from(shown.0) / f64::from(shown.1)).abs() < 0.01, "{name}");
            for node in document.descendants().filter(|node| node.has_tag_name("text")) {
                let text = plain(node.text().unwrap_or_default());
                let font: f64 = inherited(node, "font-size").unwrap().parse().unwrap();
                let (dx, dy, scale) = place(node);
                let (x, y) = (dx + number(node, "x") * scale, dy + number(node, "y") * scale);
                // The width of a text is known to a tenth.
                let wide = width_em(&text) * font * scale * 0.9;
                let left = match inherited(node, "text-anchor") {
                    Some("middle") => x - wide / 2.0,
                    Some("end") => x - wide,
                    _ => x,
                };
                assert!(
                    left > -1.0 && left + wide < size[2] + 1.0,
                    "{name}: {text:?} from {left} to {}",
                    left + wide
                );
                assert!(y > font * scale * 0.5 && y < size[3], "{name}: {text:?} at {y} of {}", size[3]);
            }
        });
    }
}

#[test]
fn letters_of_a_card_are_not_smaller_than_they_can_be_read() {
    all(&feed(), |name, svg| {
        let document = Document::parse(svg).unwrap();
        let root = document.root_element();
        if name.ends_with("card") {
            let own: f64 = root.attribute("viewBox").unwrap().split(' ').nth(2).unwrap().parse().unwrap();
            for node in
                document.descendants().filter(|node| node.has_tag_name("text") && node.text().is_some())
            {
                let font: f64 = inherited(node, "font-size").unwrap().parse().unwrap();
                let pixels = font * place(node).2 * f64::from(CARD_PX.0) / own;
                assert!(pixels > 11.0, "{name}: {:?} has {pixels} pixels", node.text());
            }
        }
    });
}

#[test]
fn sample_data_is_marked_in_the_picture_and_in_its_words() {
    let mut sample = feed();
    sample["demo"] = true.into();
    for name in with_snapshots() {
        for (feed, marked) in [(feed(), false), (sample.clone(), true)] {
            let Picture { svg, card, alt } = picture(name, "fr", &feed);
            for svg in [svg, card] {
                assert_eq!(written(&svg).contains("Données d’exemple"), marked, "{name}");
            }
            assert_eq!(alt.contains("données d’exemple"), marked, "{name}: {alt}");
        }
    }
}

#[test]
fn arabic_runs_from_right_to_left_and_names_keep_their_own_direction() {
    let Picture { svg, alt, .. } = picture("counter", "ar", &feed());
    let document = Document::parse(&svg).unwrap();
    let texts: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.has_tag_name("text")).collect();
    for text in &texts {
        let words = text.text().unwrap();
        assert!(words.starts_with('\u{2067}') && words.ends_with('\u{2069}'), "{words:?}");
        let count = |mark: char| words.matches(mark).count();
        assert_eq!(count('\u{2067}') + count('\u{2068}'), count('\u{2069}'), "{words:?}");
    }
    // The heading begins at the right.
    assert_eq!((texts[0].attribute("text-anchor"), texts[0].attribute("x")), (Some("end"), Some("620")));
    assert!(!alt.contains('\u{2067}'), "{alt:?}");
    // Names of rights may be of any language, and stand on their own side of the radar.
    let radar = picture("radar", "ar", &feed()).svg;
    assert!(
        Document::parse(&radar)
            .unwrap()
            .descendants()
            .any(|node| node.text() == Some("\u{2068}Food\u{2069}"))
    );
}

#[test]
fn whatever_a_feed_holds_it_is_text() {
    let mut feed = feed();
    let hostile = "</text></svg><script>alert(1)</script>\u{1}\u{fffe}&amp;\"'<!--]]>";
    feed["campaign"]["name"]["en"] = hostile.into();
    feed["members"][0]["name"] = hostile.into();
    feed["rights"]["axes"][0]["label"]["en"] = hostile.into();
    feed["totals"]["members"]["sourceNote"]["en"] = hostile.into();
    feed["map"]["disclaimer"]["en"] = hostile.into();
    feed["sessions"][0]["title"]["en"] = hostile.into();
    for name in with_snapshots() {
        let picture = picture(name, "en", &feed);
        for svg in [&picture.svg, &picture.card] {
            let document = Document::parse(svg).unwrap();
            assert!(!document.descendants().any(|node| node.has_tag_name("script")), "{name}");
            assert!(written(svg).contains("alert(1)") || name == "map", "{name}");
        }
    }
}
