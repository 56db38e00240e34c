//! `<hrc-map>` and its attributes.

use super::settings::settings;
use super::value::{Given, Whole, choice};
use super::widget::{DataNeed, Library, Room, Widget};

choice! {
    /// What a map shows first.
    pub enum MapView {
        /// Members as markers on land.
        Map = "map",
        /// The list of members.
        List = "list",
    }
}

settings! {
    /// The attributes of `<hrc-map>` beside the common ones.
    pub struct MapSettings {
        /// What the widget shows first.
        view: MapView = MapView::Map,
        /// Shows only the members of this country, by its ISO 3166-1 code: `ES`. Heading, list and figure follow.
        country: String = String::new(),
        /// Shows only the members of this section of UCLG, such as `africa` or `latin_america`.
        region: String = String::new(),
        /// Id of a member. The map zooms to its marker, highlights it and opens its card.
        member: String = String::new(),
        /// Meridian in the middle of the map, in degrees east. Without it: the one that the feed sets, or 11.
        meridian: Given<Whole<-180, 180>> = Given(None),
    }
}

/// The members on a map, and their list.
pub const MAP: Widget = Widget {
    name: "map",
    element: "hrc-map",
    needs: DataNeed::Members,
    needs_land: true,
    library: Library::Usual,
    has_snapshot: true,
    room: Some(Room { em: 24.5, share: 0.3, narrow_em: 54.0, narrow_share: 0.75 }),
    #[cfg(feature = "descriptions")]
    summary: "The members on a map, and their list.",
    #[cfg(feature = "descriptions")]
    own_attributes: <MapSettings as super::Settings>::attributes,
    #[cfg(feature = "descriptions")]
    parts: &["card", "disclaimer"],
};
