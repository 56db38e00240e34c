//! The map: members on quiet land, in clusters that open, and the list that says the same in words.

mod asked;
mod card;
mod figure;
mod focus;
mod gesture;
mod initial_view;
mod list;
mod markers;
mod opened;
mod places;
mod sentence;
mod strings;
mod waiting;

use crate::node::{Node, html};
#[cfg(feature = "ssr")]
use crate::registry::{StaticView, boxed};
use crate::shared::{
    Action, Alternative, Described, Description, Handle, Model, Room, Shows, Widget, live, map_credits,
    toggle,
};
use gesture::Gesture;
use hrc_core::catalogue::{MapSettings, MapView};
use hrc_core::feed::{Brief, Roster};
use hrc_core::geo::{EqualEarth, Viewport, is_southern_sea, largest_radius_px};
use places::Places;
use std::sync::Arc;
pub(crate) use strings::country_names;
use strings::strings;

/// Style sheet of the map, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

#[cfg(feature = "ssr")]
pub(crate) const VIEW: StaticView =
    StaticView { entry: &hrc_core::catalogue::MAP, css: CSS, make: boxed::<Map>, step_px: f64::INFINITY };

/// From this width on the card stands beside the figure, px.
const WIDE_PX: f64 = 880.0;
/// Width that the card has there, with the space before it, em.
const CARD_EM: f64 = 18.0;

/// A stage that is so much wider than high has the shape of the world, or leaves more room beside it.
const FLAT: f64 = 1.5;
/// Height of the heading above it, em.
const HEADING_EM: f64 = 1.6;

/// The map. What outlives a feed is named by its id: the next feed may have it at another place, or not at all.
pub struct Map {
    settings: MapSettings,
    /// The list in place of the figure.
    list: bool,
    /// Rows of the list that are drawn.
    most: usize,
    /// UCLG section to which the members are narrowed; empty for all.
    region: String,
    /// Text that a name or country must contain.
    search: String,
    /// The members, as far as they are here.
    roster: Arc<Roster>,
    /// How often more or others of them have come.
    came: u32,
    /// The members to be shown, and their clusters.
    places: Arc<Places>,
    /// How often the places have been others.
    made: u32,
    /// Zoom and centre, at the size that the figure has now.
    viewport: Viewport,
    /// Whether the reader has moved or zoomed the map; until then it shows what is asked for.
    moved: bool,
    /// Members in sight since the reader last moved or zoomed the map; `None` before.
    in_view: Option<u64>,
    /// What the map was last fitted to: the places, the width and the size of text.
    fitted: Option<(u32, f64, f64)>,
    /// Keys of the members in the card, none for closed; the id of one that is not known yet.
    open: Vec<String>,
    /// Name of the first of them, once it is here.
    open_name: String,
    /// Whether the page has not been told yet whose card was opened.
    untold: bool,
    /// Name of the member whose card was closed because it is not shown any more.
    gone: String,
    /// The attribute `member` as it was last followed.
    asked: String,
    /// Whether that member has not been found yet.
    pending: bool,
    /// Whether it is looked for once the names are here.
    waits: bool,
    /// Key of a member in the marker that Tab leads to.
    focus: String,
    /// The outline as path data, and the meridian it was made for.
    land: Option<(f64, Arc<str>)>,
    gesture: Gesture,
    /// Whether the wheel belongs to the map.
    active: bool,
    /// While it moves, frames since the last move.
    still_frames: Option<u32>,
    placed: markers::Placed,
    /// Whether it has the whole stage of a wall, and its words stand in the southern seas.
    is_whole: bool,
}

impl Widget for Map {
    type Settings = MapSettings;

    fn new(model: &Model) -> Map {
        Map {
            settings: MapSettings::default(),
            list: false,
            most: list::FIRST,
            region: String::new(),
            search: String::new(),
            roster: Arc::default(),
            came: 0,
            places: Arc::default(),
            made: 0,
            viewport: Viewport::fit(model.width, model.width / Viewport::ASPECT),
            moved: false,
            in_view: None,
            fitted: None,
            open: Vec::new(),
            open_name: String::new(),
            untold: false,
            gone: String::new(),
            asked: String::new(),
            pending: false,
            waits: false,
            focus: String::new(),
            land: None,
            gesture: Gesture::default(),
            active: false,
            still_frames: None,
            placed: markers::Placed::default(),
            is_whole: false,
        }
    }

    fn set(&mut self, _: &mut Model, settings: MapSettings) {
        let before = std::mem::replace(&mut self.settings, settings);
        let now = &self.settings;
        if now.view != before.view {
            self.list = now.view == MapView::List;
        }
        if now.region != before.region {
            self.region.clone_from(&now.region);
        }
        if (&now.region, &now.country) != (&before.region, &before.country) {
            self.show_narrowed();
        }
    }

    fn view(&mut self, model: &Model, handle: &Handle<Map>) -> Node {
        let described = self.describe(model, handle);
        live(model, handle, described)
    }
}

impl Described for Map {
    fn describe(&mut self, model: &Model, handle: &Handle<Map>) -> Description {
        self.follow(model);
        let words = strings(model.ui.lang);
        let empty = self.roster.briefs().is_empty();
        let mut card = Some(card::card(self, model, handle));
        let shown = match self.list {
            true => list::list(self, model, handle, &mut card),
            false => figure::figure(self, model, handle),
        };
        let content = html("div")
            .class(if self.is_card_beside(model) { "map beside" } else { "map" })
            .hidden(empty)
            .child(list::tools(self, model, handle))
            .child(shown)
            .child(card);
        let none = html("p").class("sentence").hidden(!empty || model.data.is_none()).child(words.none);
        let uncounted = self.uncounted(model);
        // Where the map has the stage, it stands in the foot.
        let hidden = uncounted.is_empty() || self.is_whole;
        let uncounted = html("p").class("sentence muted uncounted").hidden(hidden).child(uncounted);
        let disclaimer = html("span")
            .class("disclaimer")
            .with("part", "disclaimer")
            .hidden(empty)
            .child(disclaimer(model));
        let list = toggle(handle, words.list, self.list, |map| map.list = !map.list).hidden(empty);
        let mut list = Alternative::new(Shows::List, list);
        list.show(model, || list::list(self, model, handle, &mut None));
        Description {
            heading: self.title(model).into(),
            sentences: vec![none.into(), uncounted.into()],
            content: content.into(),
            source: self.source(model),
            notes: vec![self.placeless(model), disclaimer.into()].into(),
            alternatives: vec![list],
        }
    }
}

impl Map {
    /// Brings what is made from the model up to date with it.
    fn follow(&mut self, model: &Model) {
        let has_come = self.take_roster(model.roster().cloned().unwrap_or_default());
        let meridian = meridian(&self.settings, model);
        let filter = self.filter(model);
        // The language matters only to what is searched.
        let tag = if filter.search.is_empty() { String::new() } else { model.ui.tag.clone() };
        self.is_whole = self.has_stage(model, &filter, meridian);
        let most_px = largest_radius_px(self.size(model).0 / markers::growth(model));
        let key = places::Key { filter, tag, meridian, most_px };
        let are_others = self.places.key != key || !self.places.are_of(&self.roster);
        if are_others {
            self.made += 1;
            self.places = Arc::new(Places::new(&model.ui, &self.roster, key));
        }
        if are_others || has_come {
            self.keep_open();
            // More of the same list can only draw the open card anew, or below its row.
            let card = if are_others || self.open.is_empty() { "" } else { "[part=card]|" };
            model.emit(Action::KeepFocus, &[card, &self.opener()].concat());
        }
        if self.land.as_ref().is_none_or(|(of, _)| *of != meridian) {
            self.land = model.land.as_ref().map(|land| (meridian, land.path(meridian).into()));
        }
        if self.asked != self.settings.member {
            self.asked.clone_from(&self.settings.member);
            self.pending = true;
            self.untold = false;
            self.moved = false;
            self.fitted = None;
        }
        if !self.roster.briefs().is_empty() {
            if self.fitted.is_none() {
                self.check(model);
            }
            if self.pending {
                self.look_for_asked(model);
            }
        }
        if self.untold {
            self.tell(model);
        }
        let first = self.open.first().and_then(|key| self.roster.named(self.roster.index(key)?));
        if let Some(member) = first {
            self.open_name.clone_from(&member.name);
        }
        self.show_initial_view(model);
        if self.moved && !self.is_moving() {
            self.in_view = Some(figure::in_view(self, model));
        }
    }

    /// The members, as far as they are here now; whether that is other than before. Keys of the list before become ids where
    /// those are known.
    fn take_roster(&mut self, roster: Arc<Roster>) -> bool {
        let are_both_empty = self.roster.briefs().is_empty() && roster.briefs().is_empty();
        if are_both_empty || Arc::ptr_eq(&self.roster, &roster) {
            return false;
        }
        self.came += 1;
        let before = std::mem::replace(&mut self.roster, roster);
        if !Arc::ptr_eq(before.briefs(), self.roster.briefs()) {
            self.open.push(std::mem::take(&mut self.focus));
            for key in &mut self.open {
                if let Some(index) = before.index(key) {
                    *key = before.named(index).map(|member| member.id.clone()).unwrap_or_default();
                }
            }
            self.focus = self.open.pop().unwrap_or_default();
            self.open.retain(|key| !key.is_empty());
        }
        true
    }

    /// The index of a member that is shown, by its key or its id.
    fn index(&self, key: &str) -> Option<u32> {
        self.roster.index(key).filter(|index| self.places.has(*index))
    }

    /// Whether it has the whole stage: the usual world on a stage of its shape, with no member where words will stand.
    fn has_stage(&self, model: &Model, filter: &places::Filter, meridian: f64) -> bool {
        let Some(Room { stage: (width, height), .. }) = model.room else { return false };
        let is_world = !filter.is_narrow() && self.settings.member.is_empty() && !self.list;
        let is_free = |member: &Brief| !member.place.is_some_and(|(lat, lon)| is_southern_sea(lat, lon));
        let briefs = self.roster.briefs();
        is_world
            && width >= FLAT * height
            && height > 2.0 * HEADING_EM * model.font
            && meridian == EqualEarth::MERIDIAN_DEG
            && !briefs.is_empty()
            && briefs.iter().all(is_free)
    }

    /// Width and height of the figure, px: as wide as there is room, or as high on a wall.
    fn size(&self, model: &Model) -> (f64, f64) {
        let width = match model.room {
            Some(Room { stage: (width, height), .. }) if self.is_whole => {
                width.min((height - HEADING_EM * model.font) * Viewport::ASPECT)
            }
            Some(room) => model.width.min(room.height.max(1.0) * Viewport::ASPECT),
            None => model.width,
        };
        (width, width / Viewport::ASPECT)
    }

    /// Whether the card stands beside the figure.
    fn is_card_beside(&self, model: &Model) -> bool {
        !self.open.is_empty()
            && !self.list
            && !model.on_screen
            && model.width >= WIDE_PX * markers::growth(model)
    }

    /// Narrows the members to a section, as the reader asks.
    fn narrow(&mut self, region: String) {
        self.region = region;
        self.show_narrowed();
    }

    /// Lets the map show those to whom it is narrowed.
    fn show_narrowed(&mut self) {
        (self.moved, self.in_view) = (false, None);
        self.fitted = None;
        self.gone.clear();
    }
}

/// The central meridian: as the page says, else the feed, else the one that cuts no land.
fn meridian(settings: &MapSettings, model: &Model) -> f64 {
    let asked = settings.meridian.0.map(|degrees| f64::from(degrees.0));
    let feed = || model.data.as_ref()?.feed.map.as_ref()?.center;
    asked.or_else(feed).unwrap_or(EqualEarth::MERIDIAN_DEG)
}

fn disclaimer(model: &Model) -> Vec<Node> {
    let mut parts: Vec<Node> = Vec::new();
    for credit in map_credits(model) {
        if !parts.is_empty() {
            parts.push(" ".into());
        }
        parts.push(credit.bdi().into());
    }
    parts
}

#[cfg(test)]
mod tests;
