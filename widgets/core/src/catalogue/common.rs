//! The attributes that every element has.

use super::settings::settings;
use super::value::{Address, AddressOrOff, OrOff, Tag, Whole, choice};

choice! {
    /// Colours of a widget.
    pub enum Theme {
        /// As the page's `color-scheme` says.
        Auto = "auto",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

choice! {
    /// When the live widget is loaded, where a published snapshot is shown first.
    pub enum Load {
        /// Once the page has loaded and the browser is idle, or as soon as the reader reaches for the widget.
        Auto = "auto",
        /// Only when the reader reaches for the widget.
        Intent = "intent",
        /// Together with the snapshot.
        Eager = "eager",
    }
}

settings! {
    /// The attributes that every element has.
    pub struct CommonSettings {
        /// The feed. A relative address starts from the page.
        feed: Address = Address::default(),
        /// Language, such as `fr` or `es-MX`. Without it, the nearest `lang` of the page counts, and then the feed's
        /// default language.
        lang: Tag = Tag::default(),
        /// Light or dark. `auto` follows the `color-scheme` of the page.
        theme: Theme = Theme::Auto,
        /// Seconds between two requests for newer data.
        refresh: OrOff<Whole<60, 86_400>> = OrOff(Some(Whole(300))),
        /// When the live widget is loaded, where a published snapshot is shown first. `auto`: once the page has loaded and the
        /// browser is idle, or as soon as the reader reaches for the widget by pointer, touch, focus or key; readers who
        /// save data load it only then. `intent`: only then. `eager`: at once.
        load: Load = Load::Auto,
        /// Level of the widget's heading.
        heading: Whole<2, 6> = Whole(3),
        /// Folder of the published snapshots, or `off` for none. Without it: `snapshots/` beside the feed.
        snapshots: AddressOrOff = AddressOrOff::Absent,
    }
}
