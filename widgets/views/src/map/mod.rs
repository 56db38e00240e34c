//! The map: members on quiet land, in clusters that open, and the list that says the same in words.

mod card;
mod gesture;
mod list;
mod markers;
mod picture;
mod places;
mod strings;

use crate::node::{Node, html};
use crate::shared::{Deed, Handle, Model, Settings, Ui, Widget, frame, strings as shared_strings, toggle};
use gesture::Gesture;
use hrc_core::feed::{Feed, Member, Qualifier};
use hrc_core::geo::{EqualEarth, Viewport};
use hrc_core::text::fill;
use places::{Places, counted, countries};
use std::sync::Arc;
use strings::{Strings, strings};

/// Style sheet of the map, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

/// From this width on the card lies over the picture, px.
const WIDE_PX: f64 = 560.0;

/// The map.
pub struct Map {
    /// The list in place of the picture.
    list: bool,
    /// Rows of the list that are drawn.
    most: usize,
    /// UCLG section to which the members are narrowed; empty for all.
    region: String,
    /// Text that a name or country must contain.
    search: String,
    /// The members to be shown, and their clusters.
    places: Arc<Places>,
    /// How often the places have been others.
    made: u32,
    /// Zoom and centre, at the size that the picture has now.
    viewport: Viewport,
    /// What is open in the card: members by index, none for closed.
    open: Vec<u32>,
    /// The attribute `member` as it was last followed.
    asked: String,
    /// Key of the marker that Tab leads to.
    focus: u32,
    /// The outline as path data, and the meridian it was made for.
    land: Option<(f64, Arc<str>)>,
    gesture: Gesture,
    /// Whether the wheel belongs to the map.
    active: bool,
    /// Whether a move is waiting for the next frame.
    moving: bool,
}

impl Widget for Map {
    fn new(model: &Model) -> Map {
        Map {
            list: model.settings.get("view") == "list",
            most: list::FIRST,
            region: model.settings.get("region").to_owned(),
            search: String::new(),
            places: Arc::default(),
            made: 0,
            viewport: Viewport::fit(model.width, model.width / Viewport::ASPECT),
            open: Vec::new(),
            asked: String::new(),
            focus: 0,
            land: None,
            gesture: Gesture::default(),
            active: false,
            moving: false,
        }
    }

    fn set(&mut self, model: &Model, before: &Settings) {
        if let Some(view) = model.settings.changed("view", before) {
            self.list = view == "list";
        }
        if let Some(region) = model.settings.changed("region", before) {
            self.region = region.to_owned();
        }
    }

    fn view(&mut self, model: &Model, handle: &Handle<Map>) -> Node {
        self.follow(model);
        let words = strings(model.ui.lang);
        let empty = model.members().is_empty();
        let shown =
            if self.list { list::list(self, model, handle) } else { picture::picture(self, model, handle) };
        let content = html("div")
            .class(if model.width > WIDE_PX { "map wide" } else { "map" })
            .hidden(empty)
            .child(list::tools(self, model, handle))
            .child(shown)
            .child(card::card(self, model, handle));
        let none = html("p").class("sentence").hidden(!empty || model.data.is_none()).child(words.none);
        let disclaimer = html("p")
            .class("muted disclaimer")
            .with("part", "disclaimer")
            .hidden(empty)
            .child(html("bdi").child(disclaimer(model)));
        let title = model.data.as_ref().map(|data| match model.members() {
            // A list that is not published says nothing of how many there are.
            [] => words.list.to_owned(),
            members => sentence(&model.ui, words, &data.feed, members),
        });
        let list = toggle(handle, words.list, self.list, |map| map.list = !map.list).hidden(empty).into();
        let body = vec![none.into(), content.into(), disclaimer.into()];
        frame(model, handle, title.unwrap_or_default(), body.into(), self.notes(model), vec![list])
    }
}

impl Map {
    /// Brings what is made from the model up to date with it.
    fn follow(&mut self, model: &Model) {
        self.viewport = self.viewport.resize(model.width, model.width / Viewport::ASPECT);
        let meridian = meridian(model);
        let key = places::Key::new(model, &self.region, &self.search, meridian);
        if self.places.key != key {
            self.made += 1;
            self.places = Arc::new(Places::new(&model.ui, model.members(), key));
        }
        if self.land.as_ref().is_none_or(|(of, _)| *of != meridian) {
            self.land = model.land.as_ref().map(|land| (meridian, land.path(meridian).into()));
        }
        let asked = model.settings.get("member");
        if self.asked != asked && !model.members().is_empty() {
            self.asked = asked.to_owned();
            self.open =
                model.members().iter().position(|m| m.id == asked).map(|i| i as u32).into_iter().collect();
        }
    }

    /// Opens members in the card; one alone is told to the page.
    fn show(&mut self, model: &Model, members: Vec<u32>) {
        if let [index] = members[..]
            && let Some(member) = model.members().get(index as usize)
        {
            model.tell(Deed::Member, &member.id);
        }
        self.open = members;
    }

    /// What the rings mean, and how many members are only in the list.
    fn notes(&self, model: &Model) -> Node {
        let words = strings(model.ui.lang);
        let founders = if self.places.has_founder() && !self.list { words.ringed } else { "" };
        let placeless = match self.places.placeless() {
            0 => String::new(),
            number => model.ui.plural(&words.placeless, number),
        };
        vec![html("span").child(founders).into(), html("span").class("placeless").child(placeless).into()]
            .into()
    }
}

/// The central meridian: as the page says, else the feed, else the one that cuts no land.
fn meridian(model: &Model) -> f64 {
    let asked = model.settings.given("meridian").and_then(|m| m.parse::<i32>().ok()).map(f64::from);
    let feed = || model.data.as_ref()?.feed.map.as_ref()?.center;
    asked.or_else(feed).unwrap_or(EqualEarth::MERIDIAN_DEG)
}

/// "139 members in 55 countries", or of how many they are a part.
fn sentence(ui: &Ui, words: &Strings, feed: &Feed, members: &[Member]) -> String {
    let number = counted(members);
    let countries = ui.plural(&words.countries, countries(members));
    match &feed.totals {
        Some(totals) if !feed.list_complete => {
            let total = ui.number(totals.members.value);
            let shared = shared_strings(ui.lang);
            let total = match totals.members.qualifier {
                Qualifier::Exact => total,
                Qualifier::MoreThan => fill(shared.more_than, &[&total]),
                Qualifier::About => fill(shared.about, &[&total]),
            };
            fill(words.part, &[&ui.number(number), &total, &countries])
        }
        _ => fill(words.whole, &[&ui.plural(&words.members, number), &countries]),
    }
}

fn disclaimer(model: &Model) -> String {
    let Some(info) = model.data.as_ref().and_then(|d| d.feed.map.as_ref()) else { return String::new() };
    let texts = [&info.disclaimer, &info.attribution].into_iter().flatten();
    let texts: Vec<String> = texts.map(|text| model.ui.text(text)).collect();
    texts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{Data, PLAIN};
    use hrc_core::feed::L10n;

    fn map(members: Vec<Member>) -> Handle<Map> {
        let mut model = Model::new(1, "hrc-map", Ui::new("en", "en", &PLAIN), |_, _, _| ());
        model.settings.values.push(("view", "list".to_owned()));
        model.data = Some(Arc::new(Data { members: Some(Arc::new(members)), ..Data::default() }));
        Handle::new(model)
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
