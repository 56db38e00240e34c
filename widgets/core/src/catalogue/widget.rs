//! The widgets, and what each needs of the page.

#[cfg(feature = "descriptions")]
use super::Attribute;
use super::{COUNTER, MAP, PROGRAMME, RADAR, SCREEN};
use crate::text::Lang;

/// What a widget reads of the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataNeed {
    /// The feed alone.
    Feed,
    /// The feed once its members are there.
    Members,
    /// The feed at once, and again with its members: a wall, which also asks again sooner after failures.
    Both,
}

/// The WebAssembly library that has a widget. Each has all that those before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Library {
    /// `hrc-basic`: figures without a map.
    Basic,
    /// `hrc`: with the map.
    Usual,
    /// `hrc-event`: what events use too.
    Event,
}

impl Library {
    /// Every library, the smallest first.
    pub const ALL: [Library; 3] = [Library::Basic, Library::Usual, Library::Event];

    /// Name of its files, without their endings.
    pub const fn name(self) -> &'static str {
        match self {
            Library::Basic => "hrc-basic",
            Library::Usual => "hrc",
            Library::Event => "hrc-event",
        }
    }

    /// Name of the file with its texts in a language.
    pub fn texts(self, lang: Lang) -> String {
        [self.name(), ".", lang.tag(), ".txt"].concat()
    }
}

/// Height that is reserved for a widget: `em` and `share` of its width, or, where that is more, `narrow_em` less
/// `narrow_share` of its width. Measured: no widget is higher in a feed of the usual size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Fixed part, em.
    pub em: f64,
    /// Part in proportion to the width.
    pub share: f64,
    /// Fixed part where the widget is narrow, em.
    pub narrow_em: f64,
    /// What is taken off in proportion to the width, where it is narrow.
    pub narrow_share: f64,
}

impl Room {
    /// Height of the room in a box `width_px` wide whose text is 16 px large, px.
    ///
    /// ```
    /// let map = hrc_core::catalogue::widget::named("map").and_then(|widget| widget.room);
    /// assert!(map.is_some_and(|room| room.height_px(320.0) > 320.0));
    /// ```
    pub fn height_px(&self, width_px: f64) -> f64 {
        let [wide, narrow] = [self.em, self.narrow_em].map(|em| em * 16.0);
        (wide + self.share * width_px).max(narrow - self.narrow_share * width_px)
    }
}

/// One widget.
#[derive(Clone, Copy, Debug)]
pub struct Widget {
    /// The word for it in file names, attributes and JSON: `counter`.
    pub name: &'static str,
    /// Its tag: `hrc-counter`.
    pub element: &'static str,
    /// What it reads of the feed.
    pub needs: DataNeed,
    /// Whether it draws the outline of the land.
    pub needs_land: bool,
    /// Library that has it.
    pub library: Library,
    /// Whether `hrc build` publishes snapshots and pictures of it.
    pub has_snapshot: bool,
    /// The room that it takes before anything of it is there; `None` where its place gives it one.
    pub room: Option<Room>,
    /// What it shows, in one sentence.
    #[cfg(feature = "descriptions")]
    pub summary: &'static str,
    /// Its attributes beside the common ones.
    #[cfg(feature = "descriptions")]
    pub own_attributes: fn() -> Vec<Attribute>,
    /// Names that `::part()` reaches, beside the common ones.
    #[cfg(feature = "descriptions")]
    pub parts: &'static [&'static str],
}

/// Every widget, in the order of documents. A new one is added here, in a module beside this one, and in
/// `hrc_views::registry`.
pub const WIDGETS: [&Widget; 5] = [&COUNTER, &MAP, &RADAR, &PROGRAMME, &SCREEN];

/// The widget with this name, such as `counter`.
pub fn named(name: &str) -> Option<&'static Widget> {
    WIDGETS.into_iter().find(|widget| widget.name == name)
}

/// The names of the widgets that `hrc build` publishes snapshots and pictures of.
pub fn with_snapshots() -> impl Iterator<Item = &'static str> {
    WIDGETS.into_iter().filter(|widget| widget.has_snapshot).map(|widget| widget.name)
}

/// The names of the widgets in a library.
pub fn in_library(library: Library) -> impl Iterator<Item = &'static str> {
    WIDGETS.into_iter().filter(move |widget| widget.library <= library).map(|widget| widget.name)
}
