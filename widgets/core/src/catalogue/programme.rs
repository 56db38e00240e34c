//! `<hrc-programme>` and its attributes.

use super::settings::settings;
use super::value::{Given, Whole, choice};
use super::widget::{DataNeed, Library, Room, Widget};
use crate::feed::Instant;

choice! {
    /// What a programme shows first.
    pub enum ProgrammeView {
        /// What is on now, and the list of the day.
        Auto = "auto",
        /// What is on now.
        Now = "now",
        /// The list of the day.
        Day = "day",
        /// The table.
        Table = "table",
    }
}

settings! {
    /// The attributes of `<hrc-programme>` beside the common ones.
    pub struct ProgrammeSettings {
        /// What the widget shows first: the current item, the list of the day, or the table. `auto` shows the current item
        /// and the list.
        view: ProgrammeView = ProgrammeView::Auto,
        /// Id of the session. Without it: the session that is on, else the next one, else the last one.
        session: String = String::new(),
        /// Shows only the items of this room and those of all rooms.
        room: String = String::new(),
        /// For rehearsals: the time to start at instead of the clock, such as `2022-06-14T17:20+02:00`.
        now: Given<Instant> = Given(None),
        /// Seconds of a rehearsal that pass in one second. 0 stops the clock.
        speed: Whole<0, 3600> = Whole(1),
    }
}

/// The programme of a session.
pub const PROGRAMME: Widget = Widget {
    name: "programme",
    element: "hrc-programme",
    needs: DataNeed::Feed,
    needs_land: false,
    library: Library::Event,
    has_snapshot: true,
    room: Some(Room { em: 59.0, share: 0.0, narrow_em: 139.0, narrow_share: 1.33 }),
    #[cfg(feature = "descriptions")]
    summary: "The programme of a session: what is on, what comes next, and the day.",
    #[cfg(feature = "descriptions")]
    own_attributes: <ProgrammeSettings as super::Settings>::attributes,
    #[cfg(feature = "descriptions")]
    parts: &["now", "list", "about"],
};
