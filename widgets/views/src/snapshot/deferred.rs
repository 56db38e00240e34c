//! What a snapshot for the loader leaves out, so that nothing in it grows with the number of members, and no page asks for
//! the land twice; see [`Deferred`].

use super::{Element, Node, StaticRender, StaticRenderer, html, written};
use crate::node::{Drawing, nothing, svg};
use crate::shared::Shows;
use hrc_core::geo::{EqualEarth, Land};
use hrc_core::text::px;

/// A file beside the snapshots, with what those for the loader leave out. The fragment and the template, for pages without
/// script, are whole.
///
/// An element without its content names it: `data-src="FILE#ID"`. FILE is the name of a file in the folder of the snapshot,
/// of letters, digits, dots and hyphens; a copy of its element with that ID belongs at the end of the element.
///
/// | element | `data-src` | wanted |
/// |---|---|---|
/// | the map's `<details class="alternative">`: its list of members | `map.fr.list.html#hrc-list` | when it is opened |
/// | the `<g>` in the map's figure whose `transform` fits the outline to it: a `<path class="land">` | `land.html#hrc-land-11` | at once |
///
/// `land.html` is the same for all languages and widths, so whoever fetches the snapshot of a map can fetch it at the same
/// time. Its ID has the central meridian, in degrees east: where the file, of an earlier or later publication, has another, the
/// map is better without land. The list can also be read as a page by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deferred {
    /// Its name, such as `map.fr.list.html`.
    pub name: String,
    /// What is in it.
    pub html: String,
}

const ATTRIBUTE: &str = "data-src";
const LIST_ID: &str = "hrc-list";
const LAND_FILE: &str = "land.html";

impl StaticRenderer {
    /// The outline of the land, if the widget draws it.
    pub fn land(&self) -> Option<Deferred> {
        let content = self.described(|_, described| described.content);
        let mut found = None;
        content.replace(&|element| meridian(element).is_some(), &mut |land| {
            found =
                meridian(&land).map(|meridian| identified(land.into_children().into(), land_id(meridian)));
            nothing()
        });
        let grid = f64::from(Land::GRID);
        let sheet = ["0 0 ", &px(grid), " ", &px(EqualEarth::HEIGHT * grid)].concat();
        let html = written(svg("svg").with("viewBox", sheet).child(found?).into());
        Some(Deferred { name: LAND_FILE.to_owned(), html: html + "\n" })
    }
}

impl StaticRender<'_> {
    /// The list of members, if the widget has one, under its heading.
    pub fn list(&self) -> Option<Deferred> {
        let list = identified(self.said.content(Shows::List)?, LIST_ID.to_owned());
        let (lang, dir) = (self.ui.lang.tag(), self.ui.direction().word());
        let heading = &self.said.heading;
        let body = written(
            vec![
                html("title").child(heading.text.clone()).into(),
                html("h1").child(heading.clone().bdi()).into(),
                list,
            ]
            .into(),
        );
        let html = [
            "<!doctype html>\n<html lang=\"",
            lang,
            "\" dir=\"",
            dir,
            "\"><meta charset=\"utf-8\">",
            &body,
            "</html>\n",
        ];
        Some(Deferred { name: self.list_name(), html: html.concat() })
    }

    fn list_name(&self) -> String {
        [self.renderer.view.entry.name, ".", &self.ui.tag, ".list.html"].concat()
    }

    /// An element that the list belongs in, if it is there.
    pub(super) fn without_list(&self, around: Node) -> Node {
        let src = || [&self.list_name(), "#", LIST_ID].concat();
        around.replace(&|_| true, &mut |around| around.with(ATTRIBUTE, src()).into())
    }
}

/// The element around an outline of the land, without it.
pub(super) fn without_land(land: Element) -> Element {
    let src = meridian(&land).map(|meridian| [LAND_FILE, "#", &land_id(meridian)].concat());
    land.with_some(ATTRIBUTE, src).inside(|_| nothing())
}

fn meridian(element: &Element) -> Option<f64> {
    match element.marks().drawing {
        Some(Drawing::Land { meridian }) => Some(meridian),
        _ => None,
    }
}

fn land_id(meridian: f64) -> String {
    ["hrc-land-", &px(meridian)].concat()
}

fn identified(node: Node, id: String) -> Node {
    node.replace(&|_| true, &mut |element| element.with("id", id.clone()).into())
}
