//! The names of those who joined last, above the map: in a hall nobody can press a marker to learn them.

use super::Screen;
use super::strings::strings;
use crate::node::{Node, html, nothing};
use crate::shared::Model;
use hrc_core::screen::newest;

/// Names on an upright wall, where the map is as wide as the wall and leaves room. On others the style sheet shows four.
const NAMED: usize = 10;

impl Screen {
    /// The newest members, with country and date; nothing where no member has a date, and while something is celebrated.
    pub(super) fn newest(&self, model: &Model) -> Node {
        let members = newest(model.members(), NAMED);
        if members.is_empty() || !self.celebrations.is_empty() {
            return nothing();
        }
        let ui = &model.ui;
        let mut lines: Vec<Node> = vec![html("p").class("title").child(strings(ui.lang).newest).into()];
        for member in members {
            let country = ui.country_phrase(&member.country, member.country_name.as_ref());
            let date = member.joined.as_ref().map(|date| ui.date(date)).unwrap_or_default();
            let facts = html("span").class("facts").child(country.bdi()).child(ui.comma()).child(date);
            lines.push(html("p").child(ui.member_name(member).bdi()).child(" ").child(facts).into());
        }
        html("div").class("newest flip").child(lines).into()
    }
}
