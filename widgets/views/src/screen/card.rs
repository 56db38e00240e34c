//! What fills the wall when no child does, or stands above it: the end of a break, a celebration, the name of the campaign.

use super::Screen;
use super::strings::strings;
use crate::node::{Node, html, nothing};
use crate::shared::{Model, Phrase};
use hrc_core::programme::{Phase, Programme, choose};
use hrc_core::screen::{Celebration, Slide, is_long};
use hrc_core::text::{Text, around, fill, width_em};

impl Screen {
    /// The card of this moment, or nothing.
    pub(super) fn card(&self, model: &Model, name: &Phrase) -> Node {
        let words = strings(model.ui.lang);
        let none = Phrase::default;
        match self.celebrations.first().map(|celebration| &celebration.what) {
            Some(Celebration::Milestone(target)) => {
                return card("card celebration", none(), words.milestone, model.ui.number(*target).into());
            }
            Some(Celebration::Joined(id)) => {
                let joined = model.members().iter().find(|member| member.id == *id);
                let name = joined.map_or(id.clone().into(), |member| model.ui.member_name(member));
                return card("card celebration", none(), words.joined, name);
            }
            Some(Celebration::Many(number)) => {
                let text = hrc_core::text::plural(model.ui.lang, &words.many, *number);
                return card("card celebration", none(), text, model.ui.number(*number).into());
            }
            None => {}
        }
        match self.scene.slide {
            Slide::Child(_) | Slide::Pair(..) => nothing(),
            Slide::Back => match self.back(model) {
                Some((item, back)) => card("card", item, words.back_at, back.into()),
                None => self.name(model, name),
            },
            Slide::About => self.about(model, name.clone()),
            Slide::Name => self.name(model, name),
        }
    }

    /// Whether a card stands above the child that is shown: what is celebrated, above the map.
    pub(super) fn is_parted(&self) -> bool {
        !self.celebrations.is_empty() && self.shown_child().is_some()
    }

    /// Whether the stage shows the name of the campaign.
    pub(super) fn is_named(&self, model: &Model) -> bool {
        self.celebrations.is_empty()
            && match self.scene.slide {
                Slide::Name => true,
                Slide::Back => self.back(model).is_none(),
                Slide::Child(_) | Slide::Pair(..) | Slide::About => false,
            }
    }

    /// The name of the campaign, large; with why there is no more, where the numbers are too old or not there yet.
    fn name(&self, model: &Model, name: &Phrase) -> Node {
        let words = strings(model.ui.lang);
        let why = match &model.data {
            Some(data) if self.hides_numbers(model) => {
                fill(words.awaited, &[&self.moment(model, data.feed.generated_at)])
            }
            Some(_) => String::new(),
            None => words.waiting.to_owned(),
        };
        html("div")
            .with("class", class("card", &name.text))
            .with("part", "card")
            .child(html("p").class("large").child(name.clone().bdi()))
            .child(html("p").child(why))
            .into()
    }

    /// The break that is on, and when it is over by the venue's clock.
    pub(super) fn back(&self, model: &Model) -> Option<(Phrase, String)> {
        let data = model.data.as_ref()?;
        let offset = model.ui.format.zone_offset;
        let session = choose(&data.feed.sessions, &self.settings.session, self.now, offset)?;
        let programme = Programme::new(session, &self.settings.room, offset);
        let Phase::Break { item, back, .. } = programme.phase(self.now) else { return None };
        let title = item.and_then(|item| session.items.get(item)).map(|item| model.ui.phrase(&item.title));
        Some((title.unwrap_or_default(), model.ui.time(back)))
    }
}

/// The class of a card whose large text is `large`.
fn class(class: &str, large: &str) -> String {
    [class, if is_long(width_em(large)) { " flip long" } else { " flip" }].concat()
}

/// The line `above`, if there is one, and the sentence `template` with `value` for its `{0}`, set large in one text node. A
/// sentence may say its value in a word.
fn card(kind: &'static str, above: Phrase, template: Text<1>, value: Phrase) -> Node {
    let (before, value, after) = match around(template.0, "{0}") {
        Some((before, after)) => (before, value, after),
        None => (template.0, Phrase::default(), ""),
    };
    let span = |class, text: &'static str| html("span").class(class).child(text);
    html("div")
        .with("class", class(kind, &value.text))
        .with("part", "card")
        .child(html("p").class("title").hidden(above.text.is_empty()).child(above.bdi()))
        .child(
            html("p")
                .child(span("before", before))
                .child(value.bdi().class("large"))
                .child(span("after", after)),
        )
        .into()
}
