//! Snapshots say what the live widgets say, and need nothing to be read.

use crate::campaign::feed;
use crate::page::{Page, data, tags, widget};
use hrc_core::catalogue::Library;
use hrc_core::catalogue::limits::SNAPSHOT_BORDERS_PX;
use hrc_core::catalogue::widget::{in_library, with_snapshots};
use hrc_core::feed::{Instant, Member, Status};
use hrc_core::geo::Land;
use hrc_views::shared::{Model, PLAIN};
use hrc_views::snapshot::{Deferred, RANGES, StaticRender, StaticRenderer, css};
use serde_json::Value;
use std::sync::Arc;

fn names(library: Library) -> Vec<&'static str> {
    in_library(library).collect()
}

static LAND: &[u8] = include_bytes!("../../../land/land.bin");

fn with<T>(name: &str, tag: &str, feed: &Value, make: impl FnOnce(&StaticRender<'_>) -> T) -> T {
    let land = Arc::new(Land::decode(LAND).unwrap());
    let mut renderer = StaticRenderer::new(name, Arc::new(data(feed)), land, &PLAIN);
    // Another language before it leaves nothing behind.
    renderer.render("es").inside(0);
    make(&renderer.render(tag))
}

/// The live widget, with its figure and with its table.
fn live(name: &str, tag: &str) -> [Page; 2] {
    let (element, table) = match name {
        "counter" => ("hrc-counter", "table"),
        "map" => ("hrc-map", "list"),
        "programme" => ("hrc-programme", "table"),
        _ => ("hrc-radar", "table"),
    };
    let later = |model: &mut Model| model.now = Instant::parse("2026-05-28T12:00:00Z").unwrap();
    let live = || widget(element, tag, &feed()).with(later);
    [live().page(), live().set("view", table).page()]
}

/// All texts that `selector` finds, without the room between words.
fn texts(page: &Page, selector: &str) -> Vec<String> {
    page.texts(selector).iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn picture_and_table_are_those_of_the_live_widget() {
    for tag in tags() {
        for name in with_snapshots() {
            let [figure, table] = live(name, tag);
            let (pages, list): (Vec<String>, Option<Deferred>) = with(name, tag, &feed(), |render| {
                ((0..=RANGES).map(|range| render.inside(range)).collect(), render.list())
            });
            for (range, html) in pages.iter().enumerate() {
                let page = Page::parse(html);
                let list = list.as_ref().filter(|_| range < RANGES).map(|list| Page::parse(&list.html));
                for selector in
                    ["[part=heading]", "[part=sentence]", "[part=value]", "[part=sample]", "[part=age]"]
                {
                    // Without a control that only the live one has, the rest is word for word the same.
                    let snapshot = texts(&page, &format!(".frame:not(.stale) {selector}"));
                    assert_eq!(snapshot, texts(&figure, selector), "{tag} {name} {selector}");
                }
                for cell in ["td", "th"] {
                    let snapshot = match &list {
                        Some(list) => texts(list, &format!("#hrc-list[part=table] {cell}")),
                        None => texts(&page, &format!("details [part=table] {cell}")),
                    };
                    assert_eq!(snapshot, texts(&table, &format!("[part=table] {cell}")), "{tag} {name}");
                }
                for what in ["data-covered", "data-count", "data-target"] {
                    let sorted = |page: &Page, at: &str| {
                        let mut values = page.attrs(&format!("{at}[{what}]"), what);
                        values.sort();
                        values
                    };
                    let plain = sorted(&page, ".fit:not([hidden]) ");
                    // At other widths places stand together in other clusters.
                    if what != "data-count" {
                        assert_eq!(plain, sorted(&figure, ""), "{tag} {name} {what}");
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_in_a_snapshots_figure_is_a_button_but_each_right_keeps_its_name() {
    for range in 0..=RANGES {
        let html = with("radar", "en", &feed(), |render| render.inside(range));
        let page = Page::parse(&html);
        let figure = ".fit:not([hidden]) [data-axis]";
        assert_eq!(page.attrs(figure, "role"), ["img"; 5], "{range}");
        assert!(page.attrs(figure, "aria-label").iter().all(|name| !name.is_empty()));
        assert_eq!(
            page.count("[data-axis][aria-pressed], [data-axis][tabindex], [data-row] button"),
            0,
            "{range}"
        );
    }
}

#[test]
fn every_member_with_a_place_is_on_the_map_of_every_width() {
    for range in 0..RANGES {
        let html = with("map", "en", &feed(), |render| render.inside(range));
        let counts = Page::parse(&html).attrs("[data-count]", "data-count");
        let located = data(&feed());
        let shown = |m: &&Member| m.location.is_some() && m.status != Status::Withdrawn;
        let located = located.members().iter().filter(shown).count();
        assert_eq!(counts.iter().map(|c| c.parse::<usize>().unwrap()).sum::<usize>(), located, "{range}");
    }
}

/// The feed with so many members, each of whom lives where one of the first does.
fn crowded(members: usize) -> Value {
    let mut feed = feed();
    let first = feed["members"].as_array().unwrap().clone();
    let more = (0..members).map(|index| {
        let mut member = first[index % first.len()].clone();
        member["id"] = format!("member-{index}").into();
        member
    });
    feed["members"] = more.collect();
    feed["totals"]["members"]["value"] = members.into();
    feed
}

#[test]
fn nothing_in_a_snapshot_of_the_map_grows_with_the_members() {
    for range in [0, RANGES - 1] {
        let size = |members| with("map", "en", &crowded(members), |render| render.inside(range)).len();
        let (some, many) = (size(100), size(1000));
        // The digits of the numbers.
        assert!(many < some + 1000 && many < 12_000, "{range}: {some} and {many} bytes");
    }
}

#[test]
fn the_list_without_script_is_whole() {
    let feed = crowded(700);
    let (list, whole) = with("map", "en", &feed, |render| (render.list().unwrap().html, render.fragment()));
    let listed = data(&feed).members().iter().filter(|member| member.status != Status::Withdrawn).count();
    assert!(listed > 500, "{listed}");
    assert_eq!(Page::parse(&list).count("#hrc-list tbody tr"), listed);
    let page = Page::parse(&whole);
    assert_eq!(page.count("details [part=table] tbody tr"), listed);
    assert_eq!(page.count("[data-src]"), 0);
    assert_eq!(page.count("path.land[d]"), 1);
}

#[test]
fn what_a_snapshot_leaves_out_is_in_the_file_that_it_names() {
    for tag in tags() {
        let land = Arc::new(Land::decode(LAND).unwrap());
        let mut renderer = StaticRenderer::new("map", Arc::new(data(&feed())), land, &PLAIN);
        let outline = renderer.land().unwrap();
        let render = renderer.render(tag);
        let list = render.list().unwrap();
        assert_eq!([&*outline.name, &*list.name], ["land.html", &format!("map.{tag}.list.html")]);
        for range in 0..RANGES {
            let page = Page::parse(&render.inside(range));
            let mut named = page.attrs("[data-src]", "data-src");
            named.sort();
            assert_eq!(named, ["land.html#hrc-land-11".to_owned(), format!("{}#hrc-list", list.name)]);
            assert_eq!(page.count("g[transform][data-src^='land.']:empty"), 1);
            assert_eq!(page.count("details[data-src*='.list.'] > :only-child"), 1, "the summary");
            assert_eq!(page.count("path.land, table"), 0);
        }
        assert_eq!(Page::parse(&outline.html).count("svg[viewBox] > path#hrc-land-11.land[d]"), 1);
        assert_eq!(Page::parse(&list.html).count("div#hrc-list[part=table]"), 1);
    }
    for name in with_snapshots().filter(|name| *name != "map") {
        assert_eq!(with(name, "en", &feed(), |render| render.list()), None, "{name}");
    }
}

#[test]
fn nothing_in_a_snapshot_runs_or_is_pressed() {
    for name in with_snapshots() {
        let html = with(name, "fr", &feed(), |render| render.fragment());
        let page = Page::parse(&html);
        assert_eq!(page.count("script, [style], [onclick], [href^='javascript']"), 0);
        // What keeps the room of a control is neither seen nor read nor reached.
        let controls =
            page.count("button, input, select, [tabindex]:not(.scroll), [role=button], [role=application]");
        assert_eq!(page.count(".ghost[hidden][inert] > *") > 0, controls > 0);
        let loose = page
            .all("button, input, select, [tabindex]:not(.scroll), [role=button], [role=application]")
            .iter()
            .filter(|element| {
                !element.ancestors().any(|a| {
                    scraper::ElementRef::wrap(a)
                        .is_some_and(|e| e.value().classes().any(|class| class == "ghost"))
                })
            })
            .count();
        assert_eq!(loose, 0, "{name}");
    }
}

#[test]
fn without_a_style_sheet_there_is_one_picture_and_no_control() {
    for name in with_snapshots() {
        let page = Page::parse(&with(name, "en", &feed(), |render| render.fragment()));
        let figures = page.all(".fits");
        for fits in &figures {
            let seen = fits.child_elements().filter(|one| one.attr("hidden").is_none()).count();
            assert_eq!(seen, 1, "{name}");
        }
        assert!(!figures.is_empty() || ["counter", "programme"].contains(&name), "{name}");
    }
}

#[test]
fn hostile_texts_of_the_feed_stay_text() {
    let mut feed = feed();
    let hostile = "</style></template><script>alert(1)</script><img src=x onerror=alert(1)>";
    feed["campaign"]["name"]["en"] = hostile.into();
    feed["members"][0]["name"] = hostile.into();
    feed["rights"]["axes"][0]["label"]["en"] = hostile.into();
    for name in with_snapshots() {
        let (html, list) = with(name, "en", &feed, |render| (render.fragment(), render.list()));
        assert_eq!(Page::parse(&html).count("script, img, template"), 0, "{name}");
        let list = list.map(|list| Page::parse(&list.html));
        assert!(list.is_none_or(|list| list.count("script, img, template, [style]") == 0), "{name}");
    }
}

#[test]
fn the_sheet_of_one_widget_does_not_reach_another() {
    for library in Library::ALL {
        let css = css(&names(library));
        for name in with_snapshots() {
            let own = format!(":host(hrc-{name}) {{");
            assert_eq!(css.contains(&own), names(library).contains(&name), "{name}");
        }
        assert!(!css.contains("@import") && !css.contains("url("));
    }
}

#[test]
fn a_fragment_without_its_styles_has_the_same_picture_and_words_that_stand_apart() {
    for name in with_snapshots() {
        let html = with(name, "en", &feed(), |render| render.fragment());
        let page = Page::parse(&html);
        // As read by who has no style sheet: what is hidden is not there.
        for shape in page.all(".fit:not([hidden]) > svg :is(path, circle, line, rect, text)") {
            let painted = ["fill", "stroke", "display"].iter().any(|name| shape.attr(name).is_some());
            assert!(painted || shape.attr("d") == Some(""), "{name}: {:?}", shape.value());
        }
        let hidden = page.all(".fit[hidden] > svg [stroke]").len();
        assert_eq!(hidden, 0, "{name}: what is not shown needs no paint");
        let foot = page.text(".frame:not(.stale) [part=foot]");
        for remark in page.texts(".frame:not(.stale) [part=foot] > span:not([hidden])") {
            assert!(
                remark.is_empty() || foot.contains(&format!("{remark} ")),
                "{name}: {remark:?} in {foot:?}"
            );
        }
        // The sentence comes before the figure, and the figure before its table.
        let order = [
            "part=\"heading\"",
            "part=\"sentence\"",
            "class=\"fits\"",
            "part=\"foot\"",
            "<details class=\"alternative",
        ];
        let places: Vec<usize> = order.iter().filter_map(|what| html.find(what)).collect();
        assert!(places.len() >= 4 && places.is_sorted(), "{name}: {places:?}");
    }
}

/// The drawings for an element of this width, and the room of each, px.
fn rooms(html: &str, width: f64) -> Vec<(String, f64)> {
    let page = Page::parse(html);
    let number = |text: Option<&str>| text.map(|text| text.trim_end_matches("em").parse::<f64>().unwrap());
    let fits = page.all(".fit").into_iter().filter(|fit| {
        number(fit.attr("data-from")).unwrap_or(0.0) <= width
            && width < number(fit.attr("data-to")).unwrap_or(f64::INFINITY)
    });
    fits.map(|fit| {
        let figure = fit.child_elements().find(|child| child.value().name() == "svg").unwrap();
        let space = fit.child_elements().find(|child| child.value().name() == "span").unwrap();
        let room: f64 = space
            .child_elements()
            .map(|part| match part.attr("viewBox") {
                Some(share) => number(share.rsplit(' ').next()).unwrap() / 1000.0 * (width - 40.0),
                None => 16.0 * number(part.attr("height")).unwrap(),
            })
            .sum();
        (figure.attr("class").unwrap_or_default().to_owned(), room)
    })
    .collect()
}

#[test]
fn a_snapshot_has_the_picture_and_the_height_of_the_live_widget_at_every_width() {
    let ranges: Vec<f64> = SNAPSHOT_BORDERS_PX.iter().copied().map(f64::from).collect();
    for (name, tag) in [("counter", "en"), ("counter", "ar"), ("map", "en"), ("radar", "en"), ("radar", "ar")]
    {
        let element = if name == "counter" {
            "hrc-counter"
        } else if name == "map" {
            "hrc-map"
        } else {
            "hrc-radar"
        };
        let pages: Vec<String> =
            with(name, tag, &feed(), |render| (0..=RANGES).map(|range| render.inside(range)).collect());
        let live = widget(element, tag, &feed()).handle();
        for width in (240..1391).step_by(11).map(f64::from) {
            live.change(&mut |model| model.width = width - 40.0);
            let page = Page::of(&*live);
            let figures: Vec<(String, f64)> = page
                .all("svg[viewBox]")
                .iter()
                .map(|svg| {
                    (
                        svg.attr("class").unwrap_or_default().to_owned(),
                        svg.attr("height").unwrap().parse().unwrap(),
                    )
                })
                .collect();
            let range = ranges.iter().filter(|border| width >= **border).count();
            // The one for all widths leaves a little more.
            for (html, most) in [(&pages[range], 4.0), (&pages[RANGES], 9.0)] {
                let rooms = rooms(html, width);
                assert_eq!(rooms.len(), figures.len(), "{name} {tag} {width}");
                for ((kind, room), (live_kind, height)) in rooms.iter().zip(&figures) {
                    assert_eq!(kind, live_kind, "{name} {tag} {width}");
                    let over = room - height;
                    assert!((-1.0..most).contains(&over), "{name} {tag} {width}: {room} for {height}");
                }
            }
        }
    }
}
