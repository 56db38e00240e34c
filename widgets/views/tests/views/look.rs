//! What a page may change of the looks is what the catalogue says.

use super::campaign::feed;
use super::page::{Page, widget};
use hrc_core::catalogue::WIDGETS;
use hrc_core::catalogue::look::{PARTS, PROPERTIES};
use hrc_core::geo::Land;
use hrc_core::screen::Child;
use hrc_views::screen::{Screen, Standing};
use hrc_views::shared::{Handle, Model, PLAIN, Remote, Ui};
use hrc_views::snapshot::{self, StaticRenderer};
use std::collections::BTreeSet;
use std::sync::Arc;

#[test]
fn the_custom_properties_are_those_of_the_style_sheets() {
    let names: Vec<&str> = WIDGETS.iter().map(|widget| widget.name).collect();
    let css = snapshot::css(&names);
    let used: BTreeSet<&str> =
        css.split("var(--hrc-").skip(1).filter_map(|rest| rest.split([',', ')']).next()).collect();
    let listed: BTreeSet<&str> =
        PROPERTIES.iter().filter_map(|property| property.name.strip_prefix("--hrc-")).collect();
    assert_eq!(used, listed);
}

/// The parts of pages.
fn parts(pages: &[Page]) -> BTreeSet<String> {
    pages.iter().flat_map(|page| page.attrs("[part]", "part")).collect()
}

fn static_render(name: &str) -> String {
    let land = Arc::new(Land::decode(include_bytes!("../../../land/land.bin")).unwrap());
    let data = Arc::new(super::page::data(&feed()));
    StaticRenderer::new(name, data, land, &PLAIN).render("en").fragment()
}

fn screen() -> Vec<Page> {
    let wall = Handle::<Screen>::new(Model::new(1, Ui::new("en", "en", &PLAIN), |_, _, _| ()));
    wall.set(&["qr", "https://feeds.test/"].map(str::to_owned), &mut |_| ());
    wall.change(|model, screen| {
        model.data = Some(super::page::data(&feed()).into());
        screen.children = vec![Child { kind: "counter".into(), dwell_s: 20, skipped: false, whole: false }];
        screen.standing = Some(Standing::default());
        screen.tick(model, hrc_core::feed::Instant::from_unix(0));
    });
    let mut pages = vec![Page::of(&wall)];
    wall.change(|model, screen| {
        // After the child's.
        screen.tick(model, hrc_core::feed::Instant::from_unix(20));
    });
    pages.push(Page::of(&wall));
    wall.change(|model, screen| {
        screen.children.clear();
        screen.tick(model, hrc_core::feed::Instant::from_unix(0));
    });
    pages.into_iter().chain([Page::of(&wall)]).collect()
}

#[test]
fn the_parts_are_those_of_the_widgets() {
    let mut common = BTreeSet::new();
    for entry in WIDGETS {
        let pages = match entry.name {
            "screen" => screen(),
            _ => ["auto", "map", "list", "table"]
                .into_iter()
                .filter(|view| {
                    let mut words =
                        entry.attributes().into_iter().filter(|attribute| attribute.name == "view");
                    words.any(|attribute| format!("{:?}", attribute.accepts).contains(&format!("\"{view}\"")))
                        || *view == "auto"
                })
                .map(|view| {
                    let made = widget(entry.element, "en", &feed());
                    let made = if view == "auto" { made } else { made.set("view", view) };
                    let made = if entry.name == "map" { made.set("member", "es-barcelona") } else { made };
                    let made = made.handle();
                    made.change(&mut |model| model.now = hrc_core::feed::Instant::from_unix(1_655_200_000));
                    Page::of(&*made)
                })
                .collect(),
        };
        let mut shown = parts(&pages);
        if entry.has_snapshot {
            // What a press would show.
            shown.extend(parts(&[Page::parse(&static_render(entry.name))]));
        }
        let listed: BTreeSet<String> = entry.parts.iter().map(|part| (*part).to_owned()).collect();
        let shared: BTreeSet<String> = PARTS.iter().map(|part| (*part).to_owned()).collect();
        let own: BTreeSet<String> = shown.difference(&shared).cloned().collect();
        assert_eq!(own, listed, "{}", entry.element);
        common.extend(shown.intersection(&shared).cloned());
    }
    assert_eq!(common.len(), PARTS.len(), "{common:?}");
}
