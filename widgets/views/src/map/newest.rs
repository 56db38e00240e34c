//! On a wall: the names of those who joined last, where nobody can press a marker to learn them.

use super::Map;
use super::strings::strings;
use crate::node::{Node, html, nothing};
use crate::shared::Model;
use hrc_core::screen;

/// Names on a wall that is wider than high, where the map needs the height.
const NAMED: usize = 4;
/// Names on an upright wall, where the map is as wide as the wall and leaves room.
const NAMED_UPRIGHT: usize = 10;
/// The width of an upright wall, in em of the map's text, whose size follows from the wall's shorter side.
const UPRIGHT_EM: f64 = 31.0;

/// The newest members, with country and date; nothing in a page, where no member has a date, and while one is celebrated.
pub(super) fn newest(map: &Map, model: &Model) -> Node {
    let most = if model.width < UPRIGHT_EM * model.font { NAMED_UPRIGHT } else { NAMED };
    let most = if model.on_screen && !map.list && map.settings.member.is_empty() { most } else { 0 };
    let members = screen::newest(model.members(), most);
    if members.is_empty() {
        return nothing();
    }
    let ui = &model.ui;
    let rows = members.into_iter().map(|member| {
        let name = member.names.as_ref().map_or_else(|| member.name.clone(), |names| ui.text(names));
        let country = ui.country(&member.country, member.country_name.as_ref());
        let date = member.joined.as_ref().map(|date| ui.date(date)).unwrap_or_default();
        let facts = [&country, ui.comma(), &date].concat();
        html("li")
            .child(html("bdi").child(name))
            .child(" ")
            .child(html("span").class("muted").child(html("bdi").child(facts)))
            .into()
    });
    html("div")
        .class("newest")
        .child(html("p").class("label").child(strings(ui.lang).newest))
        .child(html("ul").child(rows.collect::<Vec<Node>>()))
        .into()
}
