//! What fills the wall when no child does, or stands above it: the end of a break, a feast, the name of the campaign.

use super::Screen;
use super::strings::strings;
use crate::node::{Node, html, nothing};
use crate::shared::{Model, link};
use hrc_core::programme::{Phase, Programme, choose};
use hrc_core::screen::{Feast, Slide};
use hrc_core::text::{fill, plain_time};

impl Screen {
    /// The card of this moment, or nothing.
    pub(super) fn card(&self, model: &Model, name: &str) -> Node {
        let words = strings(model.ui.lang);
        match self.feasts.first().map(|feast| &feast.feast) {
            Some(Feast::Milestone(target)) => {
                return card("card feast", String::new(), words.milestone, model.ui.number(*target));
            }
            Some(Feast::Joined(id)) => {
                let joined = model.members().iter().find(|member| member.id == *id);
                let name = joined.map_or(id.clone(), |member| match &member.names {
                    Some(names) => model.ui.text(names),
                    None => member.name.clone(),
                });
                return card(self.feast_class(), String::new(), words.joined, name);
            }
            Some(Feast::Many(number)) => {
                let text = hrc_core::text::plural(model.ui.lang, &words.many, *number);
                return card(self.feast_class(), String::new(), text, model.ui.number(*number));
            }
            None => {}
        }
        match self.scene.slide {
            Slide::Child(_) => nothing(),
            Slide::Back => match self.back(model) {
                Some((item, back)) => card("card", item, words.back_at, back),
                None => self.name(model, name),
            },
            Slide::Name => self.name(model, name),
        }
    }

    /// A feast that the map shows is written above it; without a map it has the whole wall.
    fn feast_class(&self) -> &'static str {
        if self.shown_child().is_some() { "card feast above" } else { "card feast" }
    }

    /// The name of the campaign, large; with why there is no more, where the numbers are too old.
    fn name(&self, model: &Model, name: &str) -> Node {
        let words = strings(model.ui.lang);
        let why = match &model.data {
            Some(data) if self.hides_numbers(model) => {
                fill(words.awaited, &[&self.moment(model, data.feed.generated_at)])
            }
            Some(_) => String::new(),
            None => model.strings().loading.to_owned(),
        };
        html("div")
            .class("card")
            .with("part", "card")
            .child(html("p").class("title").child(html("bdi").child(name.to_owned())))
            .child(html("p").child(why))
            .into()
    }

    /// The break that is on, and when it is over by the venue's clock.
    pub(super) fn back(&self, model: &Model) -> Option<(String, String)> {
        let data = model.data.as_ref()?;
        let offset = model.ui.format.zone_offset;
        let session = choose(&data.feed.sessions, model.settings.get("session"), self.now, offset)?;
        let programme = Programme::new(session, model.settings.get("room"), offset);
        let Phase::Break { item, back, .. } = programme.phase(self.now) else { return None };
        let title = item.and_then(|item| session.items.get(item)).map(|item| model.ui.text(&item.title));
        Some((title.unwrap_or_default(), plain_time(back)))
    }
}

/// The line `above`, if there is one, and the sentence `template` with `value` for its `{0}`, set large in one text node.
fn card(class: &'static str, above: String, template: &'static str, value: String) -> Node {
    let (before, after) = template.split_once("{0}").unwrap_or((template, ""));
    let span = |class, text: &'static str| html("span").class(class).child(text);
    html("div")
        .class(class)
        .with("part", "card")
        .child(html("p").class("title").hidden(above.is_empty()).child(html("bdi").child(above)))
        .child(
            html("p")
                .child(span("before", before))
                .child(html("bdi").class("large").child(value))
                .child(span("after", after)),
        )
        .into()
}

/// The code's address in words, for those who cannot scan it.
pub(super) fn address(url: &str) -> Node {
    let host = url.split_once("//").map_or(url, |(_, rest)| rest);
    link(Some(url.to_owned()), host.trim_end_matches('/').to_owned())
}
