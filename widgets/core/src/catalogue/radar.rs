//! `<hrc-radar>` and its attributes.

use super::settings::settings;
use super::value::{Ids, choice};
use super::widget::{DataNeed, Library, Room, Widget};

choice! {
    /// What a radar shows first.
    pub enum RadarView {
        /// The radar, or bars where there is no room for it.
        Auto = "auto",
        /// Spokes around a circle.
        Radar = "radar",
        /// Bars.
        Bars = "bars",
        /// The table.
        Table = "table",
    }
}

choice! {
    /// In which order a radar shows the rights.
    pub enum RadarOrder {
        /// The feed's.
        Feed = "feed",
        /// Those that most members have a practice on first.
        Most = "most",
    }
}

settings! {
    /// The attributes of `<hrc-radar>` beside the common ones.
    pub struct RadarSettings {
        /// What the widget shows first. `auto` shows bars where a radar does not fit.
        view: RadarView = RadarView::Auto,
        /// Shows only these rights, by their ids, separated by spaces.
        rights: Ids = Ids::default(),
        /// Order of the rights. `most` begins with those that most members have a published practice on; those that nobody
        /// has reviewed come last.
        order: RadarOrder = RadarOrder::Feed,
    }
}

/// How many of the reviewed members have a published practice on each right.
pub const RADAR: Widget = Widget {
    name: "radar",
    element: "hrc-radar",
    needs: DataNeed::Feed,
    needs_land: false,
    library: Library::Basic,
    has_snapshot: true,
    room: Some(Room { em: 49.0, share: 0.0, narrow_em: 97.0, narrow_share: 1.62 }),
    #[cfg(feature = "descriptions")]
    summary: "How many of the reviewed members have a published practice on each right.",
    #[cfg(feature = "descriptions")]
    own_attributes: <RadarSettings as super::Settings>::attributes,
    #[cfg(feature = "descriptions")]
    parts: &["definition"],
};
