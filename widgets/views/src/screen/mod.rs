//! The event screen: its children by turns, a bar with the clock and the data's age, and what the whole wall says.
//!
//! | on the wall | module |
//! |---|---|
//! | which child, which language, until when | [`Screen::tick`] in `turn` |
//! | what fills the wall when no child does: the end of a break, a celebration | `card` |
//! | who joined last, above the map | `newest` |
//! | the code to scan and the credits, on a turn of their own | `about` |
//! | the bar below: what is on, the clock, the data's age | `bar` |
//! | the buttons | `controls` |
//! | how it stands, for its operator | `operator` |
//!
//! The children stay where the page has them; each gets a slot of its own here, and one is shown.

mod about;
mod bar;
mod card;
mod controls;
mod newest;
mod operator;
mod qr;
mod strings;
mod turn;

pub use controls::Key;
pub use operator::Standing;

use crate::node::{Node, html, nothing};
use crate::shared::{Action, Data, Handle, Model, Phrase, Widget};
use crate::texts;
use hrc_core::catalogue::{Keep, ScreenSettings};
use hrc_core::feed::Instant;
use hrc_core::programme::MockClock;
use hrc_core::screen::{Celebration, Child, Scene, Slide, shift};
use hrc_core::text::Lang;
use std::sync::Arc;

/// Style sheet of the screen, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

/// Style sheet of the widgets on a screen.
pub const CHILDREN_CSS: &str = include_str!("children.css");

/// A celebration, with the time that it has the wall.
#[derive(Clone, Debug)]
struct Scheduled {
    what: Celebration,
    from_s: i64,
    until_s: i64,
}

/// The screen.
#[derive(Debug)]
pub struct Screen {
    /// The attributes.
    pub settings: ScreenSettings,
    /// The children of the element, in their order.
    pub children: Vec<Child>,
    /// The display may switch itself off: the browser has no lock against it, or refused it.
    pub may_sleep: bool,
    /// Nobody has touched mouse or keys for a while.
    pub idle: bool,
    /// How it stands, while its operator looks at it.
    pub standing: Option<Standing>,
    /// How many pages each child has.
    pub pages: Vec<u32>,
    /// Another text on the wall has more than one page.
    pub flips: bool,
    /// What the wall is called while it has no data: the page's title.
    pub title: String,
    /// What it shows, by its clock.
    now: Instant,
    /// Time zone of the session that it follows, which its clock shows; empty where the feed has none. `None` without a
    /// session that has a date.
    zone: Option<String>,
    /// Languages that take turns; at least one, which may be empty: the page's.
    languages: Vec<String>,
    /// The turn that is shown, before any celebration; of a child with several pages the time of one.
    scene: Scene,
    /// The page of the child.
    page: u32,
    /// Id of the programme's item that the turns follow.
    item: Option<String>,
    /// Seconds that the clock of the turns is ahead of the screen's; where it stands while it is paused.
    ahead_s: i64,
    paused_s: Option<i64>,
    /// The data that the last celebrations were looked for in.
    seen: Option<Arc<Data>>,
    celebrations: Vec<Scheduled>,
    /// Since when the feed could not be had.
    lost: Option<Instant>,
}

/// What follows from a tick for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Index of the child that is shown.
    pub child: Option<usize>,
    /// Its page, from 0.
    pub page: u32,
    /// Counts on; the other texts with several pages show that of its remainder.
    pub flip: u32,
    /// Language for the children.
    pub language: String,
    /// Id of the member that the map shows.
    pub member: Option<String>,
    /// When to tick again, by the screen's clock; after that of the tick.
    pub until: Instant,
}

impl Widget for Screen {
    type Settings = ScreenSettings;

    fn new(_: &Model) -> Screen {
        Screen {
            children: Vec::new(),
            may_sleep: false,
            idle: true,
            standing: None,
            pages: Vec::new(),
            flips: false,
            title: String::new(),
            now: Instant::default(),
            zone: None,
            settings: ScreenSettings::default(),
            languages: vec![String::new()],
            scene: Scene { slide: Slide::Name, language: 0, round: 0, from_s: 0, until_s: 0 },
            page: 0,
            item: None,
            ahead_s: 0,
            paused_s: None,
            seen: None,
            celebrations: Vec::new(),
            lost: None,
        }
    }

    fn set(&mut self, model: &mut Model, settings: ScreenSettings) {
        self.languages.clone_from(&settings.lang.0);
        if self.languages.is_empty() {
            self.languages.push(model.settings.lang.0.clone());
        }
        // All of them at once, so that none is missing when its turn comes.
        for lang in self.languages.iter().filter_map(|tag| Lang::of(tag)) {
            texts::choose(lang);
        }
        model.mock_clock = MockClock::new(settings.now.0, settings.speed.0);
        model.keeps_data = settings.keep == Keep::On;
        self.settings = settings;
    }

    fn view(&mut self, model: &Model, handle: &Handle<Screen>) -> Node {
        let campaign = model.data.as_ref().map(|data| model.ui.phrase(&data.feed.campaign.name));
        let name = campaign.unwrap_or_else(|| self.title.clone().into());
        let (shown, beside) = (self.shown_child(), self.child_beside());
        let places = self.children.iter().enumerate().map(|(index, child)| {
            let above = if child.kind == "map" { self.newest(model) } else { nothing() };
            place(index, child, [shown, beside].contains(&Some(index)), above)
        });
        let (keys, mouse) = (handle.clone(), handle.clone());
        let stage = html("div")
            .class(match (self.is_parted(), beside) {
                (true, _) => "stage parted",
                (false, Some(_)) => "stage pair",
                (false, None) => "stage",
            })
            .with("part", "stage")
            .child(places.collect::<Vec<Node>>())
            .child(self.card(model, &name));
        // Before the headings of the children; who sees it reads it in the bar.
        let heading = html("div")
            .class("only-read")
            .with("role", "heading")
            .with("aria-level", model.settings.heading.0.to_string())
            .child(name.clone().bdi());
        // Not twice.
        let in_bar = if self.is_named(model) { Phrase::default() } else { name.clone() };
        html("div")
            .class(if self.idle { "screen idle" } else { "screen" })
            .with("part", "frame")
            .with("role", "region")
            .with("tabindex", "0")
            .with("aria-label", name.text)
            .with("lang", model.ui.lang.tag())
            .with("dir", model.ui.direction().word())
            .on("keydown", move |event| controls::pressed(&keys, event))
            .on("pointermove", move |_| {
                mouse.quietly(|model, _| model.emit(Action::Touched, ""));
            })
            .child(heading)
            .child(html("div").class(moved(self.now)).child(stage).child(self.bar(model, in_bar)))
            .child(self.controls(model, handle))
            .child(self.status(model, handle))
            .into()
    }
}

/// The place of a child, shown or not. It is laid out in either case, so that it is there at once.
fn place(index: usize, child: &Child, on: bool, above: Node) -> Node {
    let kind = match child.kind.as_str() {
        kind @ ("counter" | "map" | "radar" | "programme") => kind,
        _ => "own",
    };
    let shown = if on { " on" } else { "" };
    let whole = if child.whole { " whole" } else { "" };
    html("div")
        .with("class", ["place ", kind, whole, shown].concat())
        .with_some("inert", (!on).then(String::new))
        .child(above)
        .child(html("slot").with("name", index.to_string()))
        .into()
}

/// The class that moves the figure by a hair's breadth.
fn moved(now: Instant) -> &'static str {
    match shift(now.unix_s) {
        (-1, -1) => "all left up",
        (-1, 0) => "all left",
        (-1, _) => "all left down",
        (0, -1) => "all up",
        (0, 0) => "all",
        (0, _) => "all down",
        (_, -1) => "all right up",
        (_, 0) => "all right",
        (_, _) => "all right down",
    }
}
