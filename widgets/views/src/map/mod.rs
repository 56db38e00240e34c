//! The map: members on quiet land, in clusters that open, and the list that says the same in words.

mod asked;
mod card;
mod figure;
mod gesture;
mod initial_view;
mod list;
mod markers;
mod places;
mod strings;
mod waiting;

use crate::node::{Node, html};
#[cfg(feature = "ssr")]
use crate::registry::{StaticView, boxed};
use crate::shared::{
    Action, Alternative, Described, Description, Handle, Model, Shows, Ui, Widget, live, source,
    strings as shared_strings, toggle,
};
use gesture::Gesture;
use hrc_core::catalogue::{MapSettings, MapView};
use hrc_core::feed::{Brief, Feed, Qualifier, Roster};
use hrc_core::geo::{EqualEarth, Viewport, largest_radius_px};
use hrc_core::text::{fill, isolate, plural};
use places::{Places, counted, countries};
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
        let uncounted =
            html("p").class("sentence muted uncounted").hidden(uncounted.is_empty()).child(uncounted);
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
        let most_px = largest_radius_px(size(model).0 / markers::growth(model));
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

    /// Looks for the member that the page asks for, once it can be known whether it is there.
    fn look_for_asked(&mut self, model: &Model) {
        if !self.asked.is_empty() && !self.has_names() && self.index(&self.asked).is_none() {
            self.waits = true;
            // The card says that it is on its way.
            self.open = vec![self.asked.clone()];
            return;
        }
        if std::mem::take(&mut self.waits) {
            self.fitted = None;
        }
        self.open_asked(model);
    }

    /// Opens the member that the page asks for, or the card of none. Who is not there may come with the next feed.
    fn open_asked(&mut self, model: &Model) {
        self.pending = !self.asked.is_empty() && self.index(&self.asked).is_none();
        if !self.pending {
            self.open = Some(self.asked.clone()).filter(|id| !id.is_empty()).into_iter().collect();
            self.focus.clone_from(&self.asked);
            self.gone.clear();
        } else if self.fitted.is_none() {
            self.open.clear();
            self.check_member(model);
        }
    }

    /// Keeps in the card who is still shown; where nobody is, it is closed, and said whose it was.
    fn keep_open(&mut self) {
        let was_open = !self.open.is_empty();
        let (places, roster, has_names) = (&self.places, &self.roster, self.has_names());
        self.open.retain(|key| match roster.index(key) {
            Some(index) => places.has(index),
            // Who that is will be known with the names.
            None => !has_names,
        });
        if was_open && self.open.is_empty() {
            self.gone = std::mem::take(&mut self.open_name);
        }
    }

    /// Closes the card.
    fn close(&mut self) {
        // Who is still on the way is not wanted any more.
        if std::mem::take(&mut self.waits) {
            self.pending = false;
        }
        self.open.clear();
        self.untold = false;
        self.gone.clear();
    }

    /// Closes the card, and leads back to where it was opened.
    fn leave(&mut self, model: &Model) {
        self.close();
        model.emit(Action::Focus, &self.opener());
    }

    /// Selectors for where the card was opened: the row or the marker, which may be that of a cluster by now; else what they
    /// are in. Keys have only letters, digits, hyphens and tildes. A row is named by an id, and a marker by a key.
    fn opener(&self) -> String {
        let (before, after) =
            if self.list { ("[data-row=\"", "\"] button|.list") } else { ("[data-marker=\"", "\"]|.world") };
        let index = self.roster.index(&self.focus);
        let name = match index.and_then(|index| self.roster.named(index)).filter(|_| self.list) {
            Some(member) => member.id.clone(),
            None => index.map_or_else(|| self.focus.clone(), |index| self.roster.key(index)),
        };
        [before, &name, after].concat()
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

    /// Opens members in the card; one alone is told to the page.
    fn show(&mut self, model: &Model, members: Vec<String>) {
        if let [key] = &members[..]
            && self.list
        {
            self.focus.clone_from(key);
        }
        self.open = members;
        self.open_name.clear();
        self.pending = false;
        self.gone.clear();
        self.tell(model);
        model.emit(Action::Focus, "[part=card]");
    }

    /// Tells the page whose card is open, as soon as that is known.
    fn tell(&mut self, model: &Model) {
        self.untold = false;
        if let [key] = &self.open[..] {
            match self.roster.index(key).and_then(|index| self.roster.named(index)) {
                Some(member) => model.emit(Action::Member, &member.id),
                None => self.untold = true,
            }
        }
    }

    /// What the map is called.
    fn title(&self, model: &Model) -> String {
        match (&model.data, &self.roster.briefs()[..]) {
            (None, _) => String::new(),
            // A list that is not published says nothing of how many there are.
            (_, []) => strings(model.ui.lang).list.to_owned(),
            (Some(data), members) => self.sentence(&model.ui, &data.feed, members),
        }
    }

    /// What is true of what is drawn: "139 members in 55 countries", "23 of 139 members: Spain".
    fn sentence(&self, ui: &Ui, feed: &Feed, members: &[Brief]) -> String {
        let words = strings(ui.lang);
        let filter = &self.places.key.filter;
        let all = counted(members.iter());
        if !filter.is_narrow() {
            let countries = ui.plural(&words.countries, countries(members));
            return match total(ui, feed) {
                Some(total) => {
                    fill(plural(ui.lang, &words.part, all), &[&ui.number(all), &total, &countries])
                }
                None => fill(words.whole, &[&ui.plural(&words.members, all), &countries]),
            };
        }
        let which = self.which(ui);
        if self.places.shown.is_empty() && filter.search.is_empty() {
            return fill(words.nobody, &[&which]);
        }
        let number = counted(self.places.shown());
        let total = total(ui, feed).unwrap_or_else(|| ui.number(all));
        fill(plural(ui.lang, &words.narrowed, number), &[&ui.number(number), &total, &which])
    }

    /// To what the members are narrowed: "Spain", "Africa, “port”".
    fn which(&self, ui: &Ui) -> String {
        let filter = &self.places.key.filter;
        let section = filter.section.map(|section| strings(ui.lang).section(section).to_owned());
        let country = Some(&filter.country).filter(|code| !code.is_empty()).map(|code| {
            let members = self.roster.briefs();
            let named = members.iter().position(|member| member.country() == code);
            isolate(&ui.country(code, named.and_then(|index| self.roster.country_name(index as u32))))
        });
        let search = Some(self.search.trim()).filter(|_| !filter.search.is_empty());
        let search = search.map(|search| isolate(&["“", search, "”"].concat()));
        let parts: Vec<String> = [section, country, search].into_iter().flatten().collect();
        parts.join(ui.comma())
    }

    /// When the total was counted and where it comes from; and what the rings mean.
    fn source(&self, model: &Model) -> Node {
        let total = model.data.as_ref().and_then(|data| data.feed.totals.as_ref());
        let source =
            total.filter(|_| !self.roster.briefs().is_empty()).map(|total| source(model, &total.members));
        let ringed = self.places.has_founder() && !self.list;
        let ringed = ringed.then(|| html("span").class("ringed").child(strings(model.ui.lang).ringed).into());
        vec![source.into(), ringed.into()].into()
    }

    /// How many members are only in the list.
    fn placeless(&self, model: &Model) -> Node {
        let told = match self.places.placeless() {
            0 => String::new(),
            number => model.ui.plural(&strings(model.ui.lang).placeless, number),
        };
        html("span").class("placeless").child(told).into()
    }

    /// How many entries are shown beside those that the heading counts.
    fn uncounted(&self, model: &Model) -> String {
        match self.places.shown.len() as u64 - counted(self.places.shown()) {
            0 => String::new(),
            number => model.ui.plural(&strings(model.ui.lang).uncounted, number),
        }
    }
}

/// How many members there are, where the feed lists a part of them.
fn total(ui: &Ui, feed: &Feed) -> Option<String> {
    let count = &feed.totals.as_ref().filter(|_| !feed.list_complete)?.members;
    let number = ui.number(count.value);
    let shared = shared_strings(ui.lang);
    Some(match count.qualifier {
        Qualifier::Exact => number,
        Qualifier::MoreThan => fill(shared.more_than, &[&number]),
        Qualifier::About => fill(shared.about, &[&number]),
    })
}

/// Width and height of the figure, px: as wide as there is room, or as high on a wall.
fn size(model: &Model) -> (f64, f64) {
    let width =
        model.room.map_or(model.width, |room| model.width.min(room.height.max(1.0) * Viewport::ASPECT));
    (width, width / Viewport::ASPECT)
}

/// The central meridian: as the page says, else the feed, else the one that cuts no land.
fn meridian(settings: &MapSettings, model: &Model) -> f64 {
    let asked = settings.meridian.0.map(|degrees| f64::from(degrees.0));
    let feed = || model.data.as_ref()?.feed.map.as_ref()?.center;
    asked.or_else(feed).unwrap_or(EqualEarth::MERIDIAN_DEG)
}

fn disclaimer(model: &Model) -> Vec<Node> {
    let Some(info) = model.data.as_ref().and_then(|d| d.feed.map.as_ref()) else { return Vec::new() };
    let mut parts: Vec<Node> = Vec::new();
    for text in [&info.disclaimer, &info.attribution].into_iter().flatten() {
        if !parts.is_empty() {
            parts.push(" ".into());
        }
        parts.push(model.ui.said(text).into());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{Data, PLAIN};
    use hrc_core::feed::{L10n, Location, Member, Precision};
    use hrc_core::geo::EqualEarth;
    use scraper::{Html, Selector};
    use std::cell::RefCell;

    thread_local!(static LED: RefCell<Vec<(Action, String)>> = const { RefCell::new(Vec::new()) });

    fn record(_: u32, action: Action, which: &str) {
        if matches!(action, Action::Focus | Action::KeepFocus) {
            LED.with_borrow_mut(|led| led.push((action, which.to_owned())));
        }
    }

    /// What the focus was last led to, of all that is drawn: its class, or what names it.
    fn led(map: &Handle<Map>) -> (Action, String) {
        let page = Html::parse_fragment(&html(map));
        let (action, which) = LED.with_borrow_mut(|led| led.pop()).unwrap();
        let found =
            which.split('|').find_map(|selector| page.select(&Selector::parse(selector).unwrap()).next());
        let found = found.unwrap();
        assert!(found.attr("tabindex").is_some() || found.value().name() == "button", "{which}");
        assert_eq!(found.attr("hidden"), None, "{which}");
        let name = found.attr("data-marker").or(found.attr("class"));
        (action, name.unwrap_or_else(|| found.value().name()).to_owned())
    }

    /// In three markers: one for two members, and two for one each.
    fn four() -> Handle<Map> {
        let at = |name: &str, lat, lon| Member {
            location: Some(Location { lat, lon, precision: Precision::Seat }),
            ..member(name, "ES")
        };
        let (lleida, manresa) = (at("Lleida", 41.6, 0.6), at("Manresa", 41.7, 1.8));
        let map = map(vec![lleida, manresa, at("Gwangju", 35.2, 126.9), at("Bogota", 4.7, -74.1)]);
        map.change(|model, map| (model.emit, map.list) = (record, false));
        html(&map);
        LED.take();
        map
    }

    fn press(map: &Handle<Map>, id: &str) {
        map.change(|model, map| {
            let index = map.index(id).unwrap();
            let markers = markers::markers(map, model);
            let marker = markers.iter().find(|marker| marker.members.contains(&index)).unwrap();
            map.press(model, marker);
        });
    }

    #[test]
    fn the_focus_follows_the_card_and_goes_back_to_its_marker() {
        let map = four();
        press(&map, "gwangju");
        assert_eq!(led(&map), (Action::Focus, "card".to_owned()));
        map.change(|model, map| map.leave(model));
        assert_eq!(led(&map), (Action::Focus, "gwangju".to_owned()));
        // In a cluster by now: that takes it.
        map.change(|_, map| map.focus = "manresa".to_owned());
        map.change(|model, map| map.leave(model));
        assert_eq!(led(&map), (Action::Focus, "manresa".to_owned()));
        // Out of sight: the figure.
        press(&map, "lleida");
        assert_eq!(
            led(&map),
            (Action::Focus, "manresa".to_owned()),
            "it comes apart, and the focus stays with its member"
        );
        map.change(|model, map| {
            map.focus = "gwangju".to_owned();
            map.leave(model);
        });
        assert_eq!(led(&map), (Action::Focus, "world zoomed".to_owned()));
    }

    #[test]
    fn data_moves_no_focus_but_one_that_it_takes_away() {
        let map = four();
        press(&map, "gwangju");
        html(&map);
        LED.take();
        map.change(|model, _| {
            let others = model.members().iter().filter(|member| member.id != "gwangju").cloned();
            let members = others.collect::<Vec<Member>>().into();
            model.data = Some(Arc::new(Data { members: Some(Arc::new(members)), ..Data::default() }));
        });
        assert_eq!(led(&map), (Action::KeepFocus, "world".to_owned()));
        assert!(LED.take().is_empty());
    }

    #[test]
    fn in_the_list_the_card_stands_below_its_row_and_leads_back_to_it() {
        let map = four();
        map.change(|model, map| {
            map.list = true;
            map.show(model, vec!["manresa".to_owned()]);
        });
        assert_eq!(led(&map), (Action::Focus, "card".to_owned()));
        let page = Html::parse_fragment(&html(&map));
        let all = |selector| page.select(&Selector::parse(selector).unwrap()).count();
        assert_eq!((all("[part=card]"), all("[data-row=manresa] + tr > td > [part=card]")), (1, 1));
        map.change(|model, map| map.leave(model));
        assert_eq!(led(&map), (Action::Focus, "button".to_owned()));
        // A row that is not drawn: the list.
        map.change(|_, map| map.most = 1);
        map.change(|model, map| {
            map.show(model, vec!["manresa".to_owned()]);
            map.leave(model);
        });
        assert_eq!(led(&map), (Action::Focus, "scroll list".to_owned()));
    }

    #[test]
    fn what_comes_into_view_is_told_once_the_reader_has_moved_the_map() {
        let map = four();
        let told = || {
            let page = Html::parse_fragment(&html(&map));
            let found = page.select(&Selector::parse("[role=status].found").unwrap()).next().unwrap();
            found.text().collect::<String>()
        };
        assert_eq!(told(), "");
        map.change(|_, map| map.zoom(2.0));
        assert_eq!(told(), "1 member in view", "Bogota");
        map.change(|_, map| (map.still_frames, map.viewport) = (Some(0), map.viewport.pan(0.0, 500.0)));
        assert_eq!(told(), "1 member in view", "not while it moves");
        map.change(|_, map| map.still_frames = None);
        assert_eq!(told(), "2 members in view", "Lleida and Manresa");
        map.change(|_, map| map.whole());
        assert_eq!(told(), "4 members in view");
        map.change(|_, map| map.search = "manresa".to_owned());
        assert_eq!(told(), "1 found · 1 member in view");
        map.change(|_, map| map.list = true);
        assert_eq!(told(), "1 found");
    }

    #[test]
    fn the_card_stands_beside_the_figure_where_there_is_room() {
        let map = four();
        let drawn = |width| {
            map.change(|model, _| model.width = width);
            let page = Html::parse_fragment(&html(&map));
            let one = |selector| page.select(&Selector::parse(selector).unwrap()).next();
            let side = |name| one(".world").unwrap().attr(name).unwrap().parse::<f64>().unwrap();
            (one(".beside").is_some(), side("width"), side("height"))
        };
        let (_, whole, high) = drawn(1000.0);
        press(&map, "gwangju");
        assert_eq!((whole, drawn(1000.0)), (1000.0, (true, 712.0, high)));
        assert!(!drawn(860.0).0);
    }

    fn map(members: Vec<Member>) -> Handle<Map> {
        let mut model = Model::new(1, Ui::new("en", "en", &PLAIN), |_, _, _| ());
        model.data = Some(Arc::new(Data { members: Some(Arc::new(members.into())), ..Data::default() }));
        let map = Handle::<Map>::new(model);
        map.change(|_, map| map.list = true);
        map
    }

    fn member(name: &str, country: &str) -> Member {
        Member {
            id: name.to_lowercase(),
            name: name.to_owned(),
            country: country.to_owned(),
            ..Member::default()
        }
    }

    fn html(map: &Handle<Map>) -> String {
        let mut html = String::new();
        map.draw().write(&mut html);
        html
    }

    #[test]
    fn markers_are_placed_anew_when_the_map_rests_or_shows_too_few() {
        let at = |name: &str, lat, lon| Member {
            location: Some(Location { lat, lon, precision: Precision::Seat }),
            ..member(name, "ES")
        };
        let map = map(vec![at("Lleida", 41.6, 0.6), at("Manresa", 41.7, 1.8), at("Gwangju", 35.2, 126.9)]);
        map.change(|_, map| map.list = false);
        let markers = || html(&map).matches("data-marker").count();
        let zoom = |factor: f64, still_frames| {
            map.change(|_, map| {
                let (w, h) = (map.viewport.width_px(), map.viewport.height_px());
                let place = map
                    .viewport
                    .to_px(EqualEarth { meridian_deg: map.places.key.meridian }.forward(41.6, 1.2));
                map.viewport =
                    map.viewport.pan(w / 2.0 - place.0, h / 2.0 - place.1).zoom_at(w / 2.0, h / 2.0, factor);
                (map.moved, map.still_frames) = (true, still_frames);
            });
        };
        assert_eq!(markers(), 2, "one for two near each other");
        zoom(64.0, Some(0));
        assert_eq!(markers(), 2, "it moves: what is drawn stays");
        zoom(1.0, None);
        assert_eq!(markers(), 2, "it rests: the two apart, the far one out of sight");
        assert!(html(&map).contains("Manresa"), "{}", html(&map));
        zoom(0.9, Some(0));
        assert!(!html(&map).contains("Gwangju"));
        zoom(0.01, Some(0));
        assert!(html(&map).contains("Gwangju"), "zoomed out far, it does not wait");
    }

    #[test]
    fn a_search_finds_names_in_all_languages_and_countries() {
        let vienna = Member {
            names: Some(L10n::from([("en", "Vienna"), ("fr", "Vienne")])),
            country_name: Some(L10n::from([("en", "Austria")])),
            ..member("Wien", "AT")
        };
        let map = map(vec![vienna, member("Barcelona", "ES"), member("Rivas", "ES")]);
        for (search, found) in [
            ("vienn", &[0][..]),
            (" WIEN ", &[0]),
            ("austria", &[0]),
            ("a", &[0, 1, 2]),
            ("es", &[1, 2]),
            ("nowhere", &[]),
            ("", &[0, 1, 2]),
        ] {
            map.change(|_, map| map.search = search.to_owned());
            let page = html(&map);
            assert_eq!(map.quietly(|_, map| map.places.shown.clone()).unwrap(), found, "{search}");
            assert_eq!(page.matches("data-row=").count(), found.len(), "{search}");
            let told = format!("{} found", found.len());
            assert_eq!(page.contains(&told), !search.is_empty(), "{search}");
        }
    }

    #[test]
    fn the_rest_of_a_long_list_comes_when_asked_for() {
        let map = map((0..700).map(|i| member(&format!("City {i}"), "ES")).collect());
        assert_eq!(html(&map).matches("data-row=").count(), list::FIRST);
        map.change(|_, map| map.most = usize::MAX);
        assert_eq!(html(&map).matches("data-row=").count(), 700);
    }
}
