//! The event screen: its children by turns, a bar with the clock and the data's age, and what the whole wall says.
//!
//! | on the wall | module |
//! |---|---|
//! | which child, which language, until when | [`Screen::tick`] in `turn` |
//! | what fills the wall when no child does: the end of a break, a feast | `card` |
//! | the bar below: what is on, the clock, the data's age, a code to scan | `bar` |
//! | the buttons | `controls` |
//! | how it stands, for its operator | `operator` |
//!
//! The children stay where the page has them; each gets a slot of its own here, and one is shown.

mod bar;
mod card;
mod controls;
mod operator;
mod qr;
mod strings;
mod turn;

pub use controls::Key;
pub use operator::Standing;

use crate::node::{Node, html};
use crate::shared::{Data, Deed, Handle, Model, Settings, Widget};
use hrc_core::feed::Instant;
use hrc_core::screen::{Child, Feast, Scene, Slide, shift};
use std::sync::Arc;

/// Style sheet of the screen, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

/// A feast, with the time that it has the wall.
#[derive(Clone, Debug)]
struct Feasting {
    feast: Feast,
    from_s: i64,
    until_s: i64,
}

/// The screen.
#[derive(Debug)]
pub struct Screen {
    /// The children of the element, in their order.
    pub children: Vec<Child>,
    /// The display may switch itself off: the browser has no lock against it, or refused it.
    pub may_sleep: bool,
    /// Nobody has touched mouse or keys for a while.
    pub idle: bool,
    /// How many steps smaller than usual each child is, so that it fits; see [`hrc_core::screen::fit`].
    pub steps: Vec<u8>,
    /// How it stands, while its operator looks at it.
    pub standing: Option<Standing>,
    /// What it shows, by its clock.
    now: Instant,
    /// Time zone of the session that it follows, which its clock shows; empty where the feed has none. `None` without a
    /// session that has a date.
    zone: Option<String>,
    /// Languages that take turns; at least one, which may be empty: the page's.
    languages: Vec<String>,
    /// The turn that is shown, before any feast.
    scene: Scene,
    /// Id of the programme's item that the turns follow.
    item: Option<String>,
    /// Seconds that the clock of the turns is ahead of the screen's; where it stands while it is paused.
    ahead_s: i64,
    paused_s: Option<i64>,
    /// The data that the last feasts were looked for in.
    seen: Option<Arc<Data>>,
    feasts: Vec<Feasting>,
    /// Since when the feed could not be had.
    lost: Option<Instant>,
}

/// What follows from a tick for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Index of the child that is shown.
    pub child: Option<usize>,
    /// Language for the children.
    pub language: String,
    /// Id of the member that the map shows.
    pub member: Option<String>,
    /// When to tick again, by the screen's clock; after that of the tick.
    pub until: Instant,
}

impl Widget for Screen {
    fn new(model: &Model) -> Screen {
        let mut screen = Screen {
            children: Vec::new(),
            may_sleep: false,
            idle: true,
            steps: Vec::new(),
            standing: None,
            now: Instant::default(),
            zone: None,
            languages: Vec::new(),
            scene: Scene { slide: Slide::Name, language: 0, from_s: 0, until_s: 0 },
            item: None,
            ahead_s: 0,
            paused_s: None,
            seen: None,
            feasts: Vec::new(),
            lost: None,
        };
        screen.set(model, &Settings::default());
        screen
    }

    fn set(&mut self, model: &Model, _before: &Settings) {
        let tags = model.settings.get("lang").split(',').map(|tag| tag.trim().to_owned());
        self.languages = tags.collect();
    }

    fn view(&mut self, model: &Model, handle: &Handle<Screen>) -> Node {
        let name =
            model.data.as_ref().map(|data| model.ui.text(&data.feed.campaign.name)).unwrap_or_default();
        let shown = self.shown_child();
        let places = self
            .children
            .iter()
            .enumerate()
            .map(|(index, child)| place(index, child, self.step(index), shown == Some(index)));
        let (keys, mouse) = (handle.clone(), handle.clone());
        let stage = html("div")
            .class("stage")
            .with("part", "stage")
            .child(places.collect::<Vec<Node>>())
            .child(self.card(model, &name));
        // Before the headings of the children; who sees it reads it in the bar.
        let heading = html("div")
            .class("unseen")
            .with("role", "heading")
            .with("aria-level", model.settings.get("heading").to_owned())
            .child(html("bdi").child(name.clone()));
        html("div")
            .class(if self.idle { "screen idle" } else { "screen" })
            .with("part", "frame")
            .with("role", "region")
            .with("tabindex", "0")
            .with("aria-label", name.clone())
            .with("lang", model.ui.lang.tag())
            .with("dir", model.ui.direction().word())
            .on("keydown", move |event| controls::pressed(&keys, event))
            .on("pointermove", move |_| {
                mouse.quietly(|model, _| model.tell(Deed::Touched, ""));
            })
            .child(heading)
            .child(html("div").class(moved(self.now)).child(stage).child(self.bar(model, name)))
            .child(self.controls(model, handle))
            .child(self.status(model, handle))
            .into()
    }
}

impl Screen {
    /// How many steps smaller than usual a child is.
    pub fn step(&self, index: usize) -> u8 {
        self.steps.get(index).copied().unwrap_or_default()
    }
}

/// The place of a child, shown or not, `step` steps smaller than usual. It is laid out in either case, so that it is there at
/// once.
fn place(index: usize, child: &Child, step: u8, on: bool) -> Node {
    let kind = match child.kind.as_str() {
        kind @ ("counter" | "map" | "radar") => kind,
        _ => "text",
    };
    let shown = if on { " on" } else { "" };
    html("div")
        .with("class", ["place ", kind, " fit", &step.to_string(), shown].concat())
        .with_some("inert", (!on).then(String::new))
        .child(html("slot").with("name", index.to_string()))
        .into()
}

/// The class that moves the picture by a hair's breadth.
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
