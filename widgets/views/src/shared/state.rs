//! What a widget shows, as signals: the data, the settings, the size, and how it stands with the feed.

use super::{Strings, Ui, strings};
use hrc_core::attributes::attribute;
use hrc_core::feed::{Feed, Member};
use hrc_core::geo::Land;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A feed, with the members of its linked file where a widget asked for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// The feed.
    pub feed: Feed,
    /// The members; `None` while the linked file is on its way.
    pub members: Option<Arc<Vec<Member>>>,
    /// Entries that were wrong and are left out.
    pub left_out: u64,
}

impl Data {
    /// The members, none while they are on their way.
    pub fn members(&self) -> &[Member] {
        self.members.as_deref().map(Vec::as_slice).unwrap_or_default()
    }
}

/// How the widget stands with its feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Nothing has come yet.
    #[default]
    Loading,
    /// The data is of its time.
    Fresh,
    /// The data is past its `validUntil`.
    Stale,
    /// The newest data could not be had; what is shown is the last good, or nothing.
    Failed,
}

/// The attributes of one element, as they count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Tag name, such as `hrc-map`.
    pub element: &'static str,
    /// Values by attribute name; absent ones have the table's default.
    pub values: BTreeMap<&'static str, String>,
}

impl Settings {
    /// The value of an attribute, or its default.
    pub fn get(&self, name: &str) -> &str {
        match self.values.get(name) {
            Some(value) => value,
            None => attribute(self.element, name).map_or("", |a| a.default),
        }
    }

    /// The value of a numeric attribute; 0 where it is a word.
    pub fn number(&self, name: &str) -> i32 {
        self.get(name).parse().unwrap_or_default()
    }
}

/// The signals behind one widget.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Last good data.
    pub data: RwSignal<Option<Arc<Data>>>,
    /// How it stands with the feed.
    pub status: RwSignal<Status>,
    /// Attributes.
    pub settings: RwSignal<Arc<Settings>>,
    /// Language, from the settings and the page.
    pub ui: RwSignal<Arc<Ui>>,
    /// Width of the container's content and size of its text, px.
    pub size: RwSignal<(f64, f64)>,
    /// What a reader chose last: its kind (`member`, `right`) and id.
    pub selected: RwSignal<Option<(&'static str, String)>>,
    /// Asks for the feed again.
    pub retry: RwSignal<u32>,
    /// The outline of the land; `None` while it is on its way.
    pub land: RwSignal<Option<Arc<Land>>>,
}

impl State {
    /// State of a widget that has nothing yet.
    pub fn new(settings: Settings, ui: Ui) -> State {
        State {
            data: RwSignal::new(None),
            status: RwSignal::new(Status::Loading),
            settings: RwSignal::new(Arc::new(settings)),
            ui: RwSignal::new(Arc::new(ui)),
            size: RwSignal::new((640.0, 16.0)),
            selected: RwSignal::new(None),
            retry: RwSignal::new(0),
            land: RwSignal::new(None),
        }
    }

    /// The words all widgets share, in the widget's language.
    pub fn strings(&self) -> &'static Strings {
        strings(self.ui.read().lang)
    }
}
