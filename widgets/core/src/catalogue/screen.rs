//! `<hrc-screen>` and its attributes.

use super::settings::settings;
use super::value::{AddressOrOff, Given, OrOff, Tags, Whole, choice};
use super::widget::{DataNeed, Library, Widget};
use crate::feed::Instant;

choice! {
    /// What is done with old numbers.
    pub enum OldNumbers {
        /// They are shown, with their age.
        Show = "show",
        /// They are taken off the wall.
        Hide = "hide",
    }
}

choice! {
    /// Whether the last good data is kept in the browser.
    pub enum Keep {
        /// It is not.
        Off = "off",
        /// It is, for a start without network.
        On = "on",
    }
}

settings! {
    /// The attributes of `<hrc-screen>` beside the common ones.
    pub struct ScreenSettings {
        /// Languages that take turns, separated by commas: `fr,en`.
        lang: Tags = Tags::default(),
        /// Id of the session. Without it: the session that is on, else the next one, else the last one.
        session: String = String::new(),
        /// Shows only the items of this room and those of all rooms.
        room: String = String::new(),
        /// For rehearsals: the time to start at instead of the clock, such as `2022-06-14T17:20+02:00`.
        now: Given<Instant> = Given(None),
        /// Seconds of a rehearsal that pass in one second. 0 stops the clock.
        speed: Whole<0, 3600> = Whole(1),
        /// Seconds that each child is shown in each language. A `dwell` attribute on the child takes precedence.
        dwell: Whole<1, 3600> = Whole(20),
        /// Address in the QR code, or `off` for no code. Without it: the campaign's page.
        qr: AddressOrOff = AddressOrOff::Absent,
        /// Hours after which data counts as old, if its own `validUntil` does not come first.
        maxage: OrOff<Whole<1, 8760>> = OrOff(None),
        /// Whether old numbers stay on the screen.
        stale: OldNumbers = OldNumbers::Show,
        /// Keeps the last good data in this browser (the offline cache), so that the screen can start without a network.
        keep: Keep = Keep::Off,
    }
}

/// An event screen.
pub const SCREEN: Widget = Widget {
    name: "screen",
    element: "hrc-screen",
    needs: DataNeed::Both,
    needs_land: false,
    library: Library::Event,
    has_snapshot: false,
    room: None,
    #[cfg(feature = "descriptions")]
    summary: "An event screen: shows its children by turns and follows the programme.",
    #[cfg(feature = "descriptions")]
    own_attributes: <ScreenSettings as super::Settings>::attributes,
    #[cfg(feature = "descriptions")]
    parts: &["stage", "bar", "clock", "qr", "card", "controls", "status"],
};
