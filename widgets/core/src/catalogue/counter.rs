//! `<hrc-counter>` and its attributes.

use super::settings::settings;
use super::value::choice;
use super::widget::{DataNeed, Library, Room, Widget};

choice! {
    /// What a counter shows first.
    pub enum CounterView {
        /// The number above the stages of the campaign.
        Ruler = "ruler",
        /// The table.
        Table = "table",
    }
}

settings! {
    /// The attributes of `<hrc-counter>` beside the common ones.
    pub struct CounterSettings {
        /// What the widget shows first.
        view: CounterView = CounterView::Ruler,
    }
}

/// How many have joined.
pub const COUNTER: Widget = Widget {
    name: "counter",
    element: "hrc-counter",
    needs: DataNeed::Feed,
    needs_land: false,
    library: Library::Basic,
    has_snapshot: true,
    room: Some(Room { em: 39.0, share: 0.08, narrow_em: 77.0, narrow_share: 1.7 }),
    #[cfg(feature = "descriptions")]
    summary: "How many have joined, and how far the next milestone is.",
    #[cfg(feature = "descriptions")]
    own_attributes: <CounterSettings as super::Settings>::attributes,
    #[cfg(feature = "descriptions")]
    parts: &["value"],
};
