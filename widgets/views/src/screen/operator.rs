//! What an operator must know before an event, and before pulling the plug: a list over the wall, opened by a key and
//! closed by itself.

use super::Screen;
use super::strings::strings;
use crate::node::{Node, button, html, nothing};
use crate::shared::{Action, Handle, Model, cell, row_head};
use hrc_core::feed::Instant;
use hrc_core::text::{Lang, fill};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement};

/// How the wall stands.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// When the feed, with all that it links to, was last had.
    pub contact: Option<Instant>,
    /// Number of the publication that is shown.
    pub sequence: Option<u64>,
    /// Number of the publication that the server offered last.
    pub offered: Option<u64>,
    /// It is an earlier one and was not taken.
    pub is_older: bool,
    /// When the feed is asked for next.
    pub next: Option<Instant>,
    /// Failures in a row.
    pub failures: u32,
    /// Code of the last one, such as `feed-status`.
    pub fault: String,
    /// Version of the widgets.
    pub version: &'static str,
    /// The browser keeps the page's own files.
    pub page_kept: bool,
    /// The browser keeps the feed and its list of members.
    pub data_kept: bool,
    /// The browser keeps the display on.
    pub display_held: bool,
}

/// Name of the list, which is that of the button that opens it.
pub(super) fn title(lang: Lang) -> &'static str {
    strings(lang).status_title
}

/// Gives the focus back to the screen, whose keys work on.
pub(super) fn leave(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let screen = target.and_then(|element| element.closest(".screen").ok().flatten());
    if let Some(screen) = screen.and_then(|screen| screen.dyn_into::<HtmlElement>().ok()) {
        let _ = screen.focus();
    }
}

impl Screen {
    /// The list, while it is open.
    pub(super) fn status(&self, model: &Model, handle: &Handle<Screen>) -> Node {
        let Some(standing) = &self.standing else { return nothing() };
        let words = strings(model.ui.lang);
        let moment = |instant: Option<Instant>| instant.map(|instant| self.moment(model, instant));
        let published = model.data.as_ref().map(|data| self.moment(model, data.feed.generated_at));
        let shown = [standing.sequence.map(|number| number.to_string()), published];
        let shown: Vec<String> = shown.into_iter().flatten().collect();
        let failures = match standing.failures {
            0 => "0".to_owned(),
            number => [&number.to_string(), " (", &standing.fault, ")"].concat(),
        };
        let power_cut = match (standing.page_kept, standing.data_kept) {
            (true, true) => words.status_ready,
            (false, _) => words.status_no_page,
            (_, false) => words.status_no_data,
        };
        let unknown = || "–".to_owned();
        let mut rows: Vec<Node> = Vec::new();
        let mut row = |name: &'static str, value: String| {
            rows.push(html("tr").child(row_head(name)).child(cell(html("bdi").child(value))).into());
        };
        row(words.status_contact, moment(standing.contact).unwrap_or_else(|| words.status_never.to_owned()));
        row(words.status_shown, shown.join(" · "));
        let offered = standing.offered.map(|number| number.to_string()).unwrap_or_else(unknown);
        row(
            words.status_offered,
            if standing.is_older { fill(words.status_earlier, &[&offered]) } else { offered },
        );
        row(words.status_next, moment(standing.next).unwrap_or_else(unknown));
        row(words.status_failures, failures);
        row(words.status_version, standing.version.to_owned());
        row(words.status_power_cut, power_cut.to_owned());
        let display = if standing.display_held { words.status_stays_on } else { words.status_may_sleep };
        row(words.status_display, display.to_owned());
        let close = |take: bool| {
            let handle = handle.clone();
            move |event: Event| {
                leave(&event);
                handle.change(|model, screen| {
                    screen.standing = None;
                    if take {
                        model.emit(Action::TakeOffered, "");
                    }
                });
            }
        };
        html("div")
            .class("status")
            .with("part", "status")
            .with("role", "dialog")
            .with("aria-label", words.status_title)
            .child(html("table").child(html("tbody").child(rows)))
            .child(
                html("p")
                    .child(button(words.status_take, close(true)).hidden(!standing.is_older))
                    .child(button(words.status_close, close(false)).class("close")),
            )
            .into()
    }
}
