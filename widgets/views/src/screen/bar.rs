//! The bar below the figure, always in the same places: what this is and what is on; the clock; a code to scan; the data's age
//! and what is wrong. What is on has a room of its own, so that no text pushes the others away.

use super::strings::strings;
use super::{Screen, qr};
use crate::node::{Element, Node, html};
use crate::shared::Model;
use hrc_core::catalogue::value::AddressOrOff;
use hrc_core::feed::Instant;
use hrc_core::programme::{Phase, Programme, choose};
use hrc_core::text::{around, fill, plain_time};

impl Screen {
    /// Date and time of `instant` by the wall's clock; the time alone if it is of the same day.
    pub(super) fn moment(&self, model: &Model, instant: Instant) -> String {
        let instant = self.local(model, instant);
        match instant.date() == self.now.date() {
            true => plain_time(instant),
            false => [&model.ui.date(&instant.date()), " ", &plain_time(instant)].concat(),
        }
    }

    /// The bar. `name` is empty where the stage has it.
    pub(super) fn bar(&self, model: &Model, name: String) -> Node {
        let url = code_url(&self.settings.qr, model);
        let code = qr::qr(&url, fill(strings(model.ui.lang).scan, &[&url]));
        let address =
            code.as_ref().map(|_| html("p").class("address").child(html("bdi").child(address(&url))).into());
        let text = html("div")
            .class("text flip")
            .child(
                html("p")
                    .class("heading")
                    .with("part", "heading")
                    .with("aria-hidden", "true")
                    .child(html("bdi").child(name)),
            )
            .child(html("p").class("on").child(html("bdi").child(self.on(model))))
            .child(Node::from(address));
        let notes = html("p").class("notes").with("part", "notice").child(self.notes(model));
        let clock = html("p")
            .class("clock")
            .with("part", "clock")
            .child(html("span").class("time").child(plain_time(self.now)))
            .child(html("bdi").class("zone").child(self.zone.clone().unwrap_or_default()));
        let code = code.map(|code| html("div").class("code").with("part", "qr").child(code).into());
        html("div")
            .class("bar")
            .with("part", "bar")
            .child(html("div").class("told").child(text).child(notes))
            .child(clock)
            .child(Node::from(code))
            .into()
    }

    /// What is on: the item, the end of the break, or when it goes on after a night.
    fn on(&self, model: &Model) -> String {
        let words = strings(model.ui.lang);
        if let Some((item, back)) = self.back(model) {
            let back = fill(words.back_at, &[&back]);
            return if item.is_empty() { back } else { [&item, " · ", &back].concat() };
        }
        let sessions = model.data.as_ref().map_or(&[][..], |data| &data.feed.sessions);
        let offset = model.ui.format.zone_offset;
        let Some(session) = choose(sessions, &self.settings.session, self.now, offset) else {
            return String::new();
        };
        if let Some(item) = session.items.iter().find(|item| self.item.as_deref() == Some(&item.id)) {
            return fill(words.now, &[&model.ui.text(&item.title)]);
        }
        match Programme::new(session, &self.settings.room, offset).phase(self.now) {
            Phase::BetweenDays { start, .. } => {
                fill(words.goes_on, &[&model.ui.date(&start.date()), &plain_time(start)])
            }
            _ => String::new(),
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

/// An address in words, for those who cannot scan it.
fn address(url: &str) -> String {
    around(url, "//").map_or(url, |(_, rest)| rest).trim_end_matches('/').to_owned()
}

/// The address of the code: what the page asks for, else the campaign's page; empty for none.
fn code_url(qr: &AddressOrOff, model: &Model) -> String {
    let campaign = model.data.as_ref().and_then(|data| data.feed.campaign.url.as_ref());
    match qr {
        AddressOrOff::Off => String::new(),
        AddressOrOff::Absent => campaign.map(|url| model.ui.text(url)).unwrap_or_default(),
        AddressOrOff::Address(url) => url.clone(),
    }
}
