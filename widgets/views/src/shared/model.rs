//! What a widget shows: the data, the settings, the size, and how it stands with the feed.

use super::{Strings, Ui, strings};
use hrc_core::catalogue::{self, AttributeProblem, CommonSettings, Settings};
use hrc_core::feed::{Instant, Member, Roster};
pub use hrc_core::feed_store::{Data, DataStatus};
use hrc_core::geo::Land;
use hrc_core::programme::MockClock;
use std::sync::Arc;

/// The room of a widget on a wall, which its figure fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Height of the room for the figure, px.
    pub height: f64,
    /// Width and height of the widget's whole place, px.
    pub stage: (f64, f64),
    /// No text may be smaller, px.
    pub least_text: f64,
}

/// What all widgets know.
#[derive(Debug)]
pub struct Model {
    /// Number of the widget in its page.
    pub id: u32,
    /// Last good data.
    pub data: Option<Arc<Data>>,
    /// How it stands with the feed.
    pub status: DataStatus,
    /// When the feed was last had with all that it links to; `None` if never, or where it does not matter.
    pub contact: Option<Instant>,
    /// The attributes that all elements have; a widget has its own itself.
    pub settings: CommonSettings,
    /// The clock of a rehearsal, from the attributes; otherwise the browser's counts.
    pub mock_clock: Option<MockClock>,
    /// Whether the last good data is kept for a start without network.
    pub keeps_data: bool,
    /// Language, from the settings and the page.
    pub ui: Ui,
    /// Width of the content, px.
    pub width: f64,
    /// Size of its text, px.
    pub font: f64,
    /// The room that it has on a wall; `None` elsewhere: its height follows from its width.
    pub room: Option<Room>,
    /// The outline of the land; `None` while it is on its way.
    pub land: Option<Arc<Land>>,
    /// What time it is, for widgets that follow a session.
    pub now: Instant,
    /// Drawn once for a page that does not know the hour.
    #[cfg(feature = "ssr")]
    pub is_static: bool,
    /// Drawn with all alternatives.
    #[cfg(feature = "ssr")]
    pub(crate) with_alternatives: bool,
    /// On an event's screen, whose readers are all at the venue.
    pub on_screen: bool,
    /// Tells the page what the reader did: id of the widget, the action, and what it was done to.
    pub emit: fn(id: u32, action: Action, which: &str),
}

/// What the reader did that concerns the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose a member.
    Member,
    /// Chose a right.
    Right,
    /// Opened or closed something that the focus follows, once it is drawn: to the first element that is there of several
    /// selectors with `|` between them.
    Focus,
    /// Nothing, but what has the focus may not be drawn again. Where it is lost, it goes on as with [`Action::Focus`].
    KeepFocus,
    /// Asked for the feed again.
    Retry,
    /// Opened or searched what is in a piece of the list of members that is not here.
    Piece,
    /// Turned the event screen: its timer is set anew.
    Turned,
    /// Asked how an event screen stands.
    Operator,
    /// Asked for the publication that the server offers, whatever its number.
    TakeOffered,
    /// Asked for the full screen, or back.
    FullScreen,
    /// Moved the mouse over an event screen.
    Touched,
    /// Nothing, but the page asks for what is not there: a sentence for the webmaster.
    Unknown,
}

impl Model {
    /// Of a widget that has nothing yet.
    pub fn new(id: u32, ui: Ui, emit: fn(u32, Action, &str)) -> Model {
        let (data, land, status) = (None, None, DataStatus::Loading);
        Model {
            id,
            data,
            status,
            contact: None,
            settings: CommonSettings::default(),
            mock_clock: None,
            keeps_data: false,
            ui,
            width: 640.0,
            font: 16.0,
            room: None,
            land,
            now: Instant::from_unix(0),
            #[cfg(feature = "ssr")]
            is_static: false,
            #[cfg(feature = "ssr")]
            with_alternatives: false,
            on_screen: false,
            emit,
        }
    }

    /// Reads attributes, given as names and values by turns, into `own` and the common ones. The result is what was wrong.
    pub(super) fn read(&mut self, attributes: &[String], own: &mut dyn Settings) -> Vec<AttributeProblem> {
        let (common, problems) = catalogue::read(attributes, own);
        self.settings = common;
        problems
    }

    /// Whether it is drawn once for a page that does not know the hour, which no browser does.
    pub(crate) fn is_static(&self) -> bool {
        #[cfg(feature = "ssr")]
        return self.is_static;
        #[cfg(not(feature = "ssr"))]
        false
    }

    /// The words all widgets share, in the widget's language.
    pub fn strings(&self) -> &'static Strings {
        strings(self.ui.lang)
    }

    /// The members, none while the whole list of them is not here.
    pub fn members(&self) -> &[Member] {
        self.data.as_ref().map(|data| data.members()).unwrap_or_default()
    }

    /// The members in brief, and those that are here; `None` while nothing of them is.
    pub fn roster(&self) -> Option<&Arc<Roster>> {
        self.data.as_ref()?.members.as_ref()
    }

    /// Tells the page what the reader did.
    pub fn emit(&self, action: Action, which: &str) {
        (self.emit)(self.id, action, which);
    }
}
