//! The bar below the figure, always in the same places: what this is and what is on; the clock; the data's age and what is
//! wrong. What is on has a room of its own, so that no text pushes the others away.

use super::Screen;
use super::strings::strings;
use crate::node::{Element, Node, html, nothing};
use crate::shared::{Model, Phrase, filled};
use hrc_core::feed::Instant;
use hrc_core::programme::{Phase, Programme, choose};
use hrc_core::text::fill;

impl Screen {
    /// Date and time of `instant` by the wall's clock; the time alone if it is of the same day.
    pub(super) fn moment(&self, model: &Model, instant: Instant) -> String {
        let instant = self.local(model, instant);
        match instant.date() == self.now.date() {
            true => model.ui.time(instant),
            false => [&model.ui.date(&instant.date()), " ", &model.ui.time(instant)].concat(),
        }
    }

    /// The bar. `name` is empty where the stage has it.
    pub(super) fn bar(&self, model: &Model, name: Phrase) -> Node {
        let text = html("div")
            .class("text flip")
            .child(
                html("p")
                    .class("heading")
                    .with("part", "heading")
                    .with("aria-hidden", "true")
                    .child(name.bdi()),
            )
            // A sentence of the widget, in its direction whatever language the item begins it in.
            .child(html("p").class("on").child(self.on(model)));
        let notes = html("p").class("notes").with("part", "notice").child(self.notes(model));
        let clock = html("p")
            .class("clock")
            .with("part", "clock")
            .child(html("span").class("time").child(model.ui.time(self.now)))
            .child(html("bdi").class("zone").child(self.zone.clone().unwrap_or_default()));
        html("div")
            .class("bar")
            .with("part", "bar")
            .child(html("div").class("told").child(text).child(notes))
            .child(clock)
            .into()
    }

    /// What is on: the item, the end of the break, or when it goes on after a night.
    fn on(&self, model: &Model) -> Node {
        let words = strings(model.ui.lang);
        if let Some((item, back)) = self.back(model) {
            let back = fill(words.back_at, &[&back]);
            return match item.text.is_empty() {
                true => back.into(),
                false => vec![item.bdi().into(), " · ".into(), back.into()].into(),
            };
        }
        let sessions = model.data.as_ref().map_or(&[][..], |data| &data.feed.sessions);
        let offset = model.ui.format.zone_offset;
        let Some(session) = choose(sessions, &self.settings.session, self.now, offset) else {
            return nothing();
        };
        if let Some(item) = session.items.iter().find(|item| self.item.as_deref() == Some(&item.id)) {
            return filled(words.now, model.ui.said(&item.title));
        }
        match Programme::new(session, &self.settings.room, offset).phase(self.now) {
            Phase::BetweenDays { start, .. } => {
                fill(words.goes_on, &[&model.ui.date(&start.date()), &model.ui.time(start)]).into()
            }
            _ => nothing(),
        }
    }

    /// The data's age, and everything that somebody in the room should know or mend.
    fn notes(&self, model: &Model) -> Vec<Node> {
        let words = strings(model.ui.lang);
        let shared = model.strings();
        let note = |class, text: String| -> Element { html("span").class(class).child(text) };
        let mut notes: Vec<Node> = Vec::new();
        if model.mock_clock.is_some() {
            notes.push(note("warning", words.rehearsal.to_owned()).into());
        }
        if let Some(data) = &model.data {
            if data.feed.demo {
                notes.push(note("sample", shared.sample.to_owned()).with("part", "sample").into());
            }
            let published = self.moment(model, data.feed.generated_at);
            let old = self.is_old(model);
            let template = if old { shared.stale } else { shared.data_of };
            notes.push(
                note(if old { "warning" } else { "age" }, fill(template, &[&published]))
                    .with("part", "age")
                    .into(),
            );
        }
        if let Some(lost) = self.lost {
            notes.push(note("warning", fill(words.lost, &[&self.moment(model, lost)])).into());
        }
        if self.is_paused() {
            notes.push(note("warning", words.paused.to_owned()).into());
        }
        if self.may_sleep {
            notes.push(note("", words.may_sleep.to_owned()).into());
        }
        notes
    }
}
