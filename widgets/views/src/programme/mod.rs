//! The programme of a session: what is on now, what comes next, the day, and what the session is about.
//!
//! | on the page | module |
//! |---|---|
//! | the item that is on, or how the session stands, and the countdown | [`now`] |
//! | the list of the day | [`day`] |
//! | on a wall: what is still to come today | [`board`] |
//! | its alternative table | [`table`] |
//! | objectives, questions, organisers, place, papers | [`about`] |
//!
//! The time is that of [`Model::now`]; who shows the widget sets it, and again at [`Widget::next_look`].

mod about;
mod board;
mod day;
mod now;
mod strings;
mod table;
mod time;

use crate::node::{Element, Fallback, Node, button, html, nothing};
#[cfg(feature = "ssr")]
use crate::registry::{StaticView, boxed};
use crate::shared::{
    Action, Alternative, Compared, Described, Description, Handle, Hint, Model, Shows, Ui, Widget, live,
    toggle,
};
use hrc_core::catalogue::{ProgrammeSettings, ProgrammeView};
use hrc_core::feed::{Feed, Instant, Item, Session, SessionStatus};
use hrc_core::programme::{self, MockClock, Phase, Programme as Plan};
use hrc_core::text::fill;
use strings::{Strings, strings};

/// Style sheet of the programme, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

#[cfg(feature = "ssr")]
pub(crate) const VIEW: StaticView = StaticView {
    entry: &hrc_core::catalogue::PROGRAMME,
    css: CSS,
    make: boxed::<Programme>,
    step_px: f64::INFINITY,
};

/// The programme.
pub struct Programme {
    settings: ProgrammeSettings,
    /// The table in place of the list.
    table: bool,
    compared: Compared,
}

impl Widget for Programme {
    type Settings = ProgrammeSettings;

    fn new(_: &Model) -> Programme {
        Programme { settings: ProgrammeSettings::default(), table: false, compared: Compared::default() }
    }

    fn set(&mut self, model: &mut Model, settings: ProgrammeSettings) {
        if settings.view != self.settings.view {
            self.table = settings.view == ProgrammeView::Table;
        }
        model.mock_clock = MockClock::new(settings.now.0, settings.speed.0);
        self.settings = settings;
        self.compared = Compared::default();
    }

    fn view(&mut self, model: &Model, handle: &Handle<Programme>) -> Node {
        let described = self.describe(model, handle);
        live(model, handle, described)
    }

    /// Another item, another session, or another minute of the countdown.
    fn next_look(&self, model: &Model) -> Option<Instant> {
        let data = model.data.as_ref()?;
        let (settings, offset) = (&self.settings, model.ui.format.zone_offset);
        let room = room(model, settings);
        let change = programme::next_change(&data.feed.sessions, &settings.session, room, model.now, offset);
        let counted = session(model, settings, &data.feed).filter(|_| settings.view != ProgrammeView::Day);
        let tick = counted.and_then(|session| {
            time::next_duration(model.now, now::until(&Plan::new(session, room, offset), model.now)?)
        });
        [change, tick].into_iter().flatten().min_by_key(|at| at.unix_s)
    }
}

impl Described for Programme {
    fn describe(&mut self, model: &Model, handle: &Handle<Programme>) -> Description {
        let words = strings(model.ui.lang);
        if self.compared.is_due(model) {
            check(model, &self.settings);
        }
        let mut described = Description {
            heading: words.title.to_owned().into(),
            sentences: Vec::new(),
            content: nothing(),
            source: nothing(),
            notes: nothing(),
            alternatives: Vec::new(),
        };
        let Some(data) = &model.data else { return described };
        let Some(session) = session(model, &self.settings, &data.feed) else {
            let sorry = if data.feed.sessions.is_empty() { words.no_sessions } else { words.unknown_session };
            described.sentences.push(sentence(sorry.into()));
            return described;
        };
        let plan = Plan::new(session, room(model, &self.settings), model.ui.format.zone_offset);
        let view = View {
            settings: &self.settings,
            handle,
            model,
            ui: &model.ui,
            words,
            feed: &data.feed,
            session,
            phase: plan.phase(model.now),
            plan,
        };
        let toggle = toggle(handle, model.strings().table, self.table, |widget| widget.table = !widget.table)
            .hidden(view.plan.items.is_empty() || self.settings.view == ProgrammeView::Now);
        let mut table = Alternative::new(Shows::Table, toggle);
        table.show(model, || table::table(&view));
        described.heading = model.ui.phrase(&session.title);
        described.sentences.push(sentence(view.date()));
        described.content = view.content(self.table);
        described.alternatives.push(table);
        described
    }
}

/// What the widget says.
fn sentence(text: Node) -> Node {
    html("p").class("sentence").with("part", "sentence").child(text).into()
}

/// The session that is shown.
fn session<'a>(model: &Model, settings: &ProgrammeSettings, feed: &'a Feed) -> Option<&'a Session> {
    programme::choose(&feed.sessions, &settings.session, model.now, model.ui.format.zone_offset)
}

/// The room that is shown; empty for all, and where no session has the one that the page asks for.
fn room<'a>(model: &Model, settings: &'a ProgrammeSettings) -> &'a str {
    let room = settings.room.as_str();
    if rooms(model).any(|known| known == room) { room } else { "" }
}

fn rooms(model: &Model) -> impl Iterator<Item = &str> {
    let sessions = model.data.iter().flat_map(|data| &data.feed.sessions);
    sessions.flat_map(|session| &session.items).filter_map(|item| item.room.as_deref())
}

/// Tells the webmaster of a session or room that the feed does not have.
fn check(model: &Model, settings: &ProgrammeSettings) {
    let sessions = model.data.as_ref().map(|data| &data.feed.sessions[..]).unwrap_or_default();
    let id = settings.session.as_str();
    if !id.is_empty() && sessions.iter().all(|session| session.id != id) {
        let mut hint = Hint::new(model, "session", id);
        for session in sessions {
            hint.offer(&session.id, &session.id);
            hint.offer(&session.id, &model.ui.text(&session.title));
        }
        hint.report("No programme is shown.");
    }
    let asked = settings.room.as_str();
    if asked != room(model, settings) {
        let mut hint = Hint::new(model, "room", asked);
        rooms(model).for_each(|known| hint.offer(known, known));
        hint.report("All rooms are shown.");
    }
}

/// What every part is made from.
struct View<'a> {
    settings: &'a ProgrammeSettings,
    handle: &'a Handle<Programme>,
    model: &'a Model,
    ui: &'a Ui,
    words: &'static Strings,
    feed: &'a Feed,
    session: &'a Session,
    plan: Plan<'a>,
    phase: Phase,
}

impl View<'_> {
    fn content(&self, table: bool) -> Node {
        let view = self.settings.view;
        let mut parts = self.when();
        if view != ProgrammeView::Day || self.model.is_static() {
            parts.push(now::now(self));
        } else {
            parts.push(now::standing(self));
        }
        if self.model.on_screen && view != ProgrammeView::Now && self.phase != Phase::Undated {
            parts.push(board::still_to_come(self));
        } else if view != ProgrammeView::Now {
            parts.push(if table { table::table(self) } else { day::day(self) });
            parts.push(about::about(self));
        }
        parts.into()
    }

    /// Where its times hold, and what is not settled.
    fn when(&self) -> Vec<Node> {
        let (ui, words) = (self.ui, self.words);
        let mut parts = Vec::new();
        if let Some(start) = self.session.start.filter(|_| self.model.is_static()) {
            // Room for the reader's own time, which only the live widget knows.
            let (start, end) = (self.local(start), self.session.end.map(|end| self.local(end)));
            let times = fill(words.your_time, &[&time::span(ui, words, start, end)]);
            let room = html("p").class("muted line ghost").hidden(true).with("aria-hidden", "true");
            parts.push(room.child(times).into());
        }
        let mut add = |text: String| parts.push(html("p").class("muted line").child(text).into());
        if let Some(start) = self.session.start.filter(|_| self.has_reader()) {
            let (start, end) = (self.local(start), self.session.end.map(|end| self.local(end)));
            let yours = time::of_reader(ui, words, start, end);
            yours.map(|times| fill(words.your_time, &[&times])).into_iter().for_each(&mut add);
        }
        if self.session.status == SessionStatus::Provisional {
            add(words.provisional.to_owned());
        }
        if self.plan.span.is_some() && self.session.time_zone.is_none() {
            add(words.no_zone.to_owned());
        }
        if let (None, Some(note)) = (self.plan.span, &self.session.date_note) {
            parts.push(html("p").class("muted line").child(ui.said(note)).into());
        }
        if self.plan.span.is_none() && self.session.items.iter().any(|item| item.start_time.is_some()) {
            parts.push(html("p").class("muted line").child(words.venue_time).into());
        }
        parts
    }

    /// "14 June 2022, 17:00 to 18:30, Europe/Madrid (UTC+2)", or that there is no date.
    fn date(&self) -> Node {
        let Some((start, end)) = self.plan.span else { return self.words.no_date.into() };
        // An end that only follows from the items is theirs to tell.
        let end = Some(end).filter(|end| self.session.end.is_some_and(|known| known.unix_s == end.unix_s));
        let times = time::span(self.ui, self.words, start, end);
        let one_day = end.is_none_or(|end| end.date() == start.date());
        let date = if one_day { self.ui.date(&start.date()) + self.ui.comma() } else { String::new() };
        let text = html("bdi").child(date + &times);
        vec![text.into(), self.ui.comma().into(), self.zone(start)].into()
    }

    /// "Europe/Madrid (UTC+2)"; only the offset where the zone has no name.
    fn zone(&self, instant: Instant) -> Node {
        let offset = time::offset(instant.offset_min);
        let zone = match &self.session.time_zone {
            Some(name) => [&name.replace('_', " "), " (", &offset, ")"].concat(),
            None => offset,
        };
        html("bdi").class("zone").with("dir", "ltr").child(zone).into()
    }

    /// An instant by the venue's clock.
    fn local(&self, instant: Instant) -> Instant {
        self.plan.venue.local(instant)
    }

    /// Whether somebody looks at it whose clock may be another than the venue's.
    fn has_reader(&self) -> bool {
        !self.model.on_screen
    }

    fn title(&self, item: &Item) -> Element {
        self.ui.said(&item.title)
    }

    /// The rights of an item, by their names in the feed; a press tells the page.
    fn rights(&self, item: &Item, fallback: Fallback) -> Node {
        let axes = self.feed.rights.as_ref().map(|rights| &rights.axes[..]).unwrap_or_default();
        let mut parts: Vec<Node> = Vec::new();
        for axis in axes.iter().filter(|axis| item.rights.contains(&axis.id)) {
            let id = axis.id.clone();
            let press = self.handle.act(move |model, _| model.emit(Action::Right, &id));
            let name = self.ui.said(&axis.label);
            parts.push(
                button("", press)
                    .fallback(fallback)
                    .class("right")
                    .with("data-right", axis.id.clone())
                    .child(name)
                    .into(),
            );
        }
        if parts.is_empty() {
            return nothing();
        }
        let label = self.words.rights;
        html("p").class("rights").with("role", "group").with("aria-label", label).child(parts).into()
    }
}
