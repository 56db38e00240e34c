//! What the map does with its reader, and with other data.

use super::*;
use crate::shared::Ui;
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
    let found = which.split('|').find_map(|selector| page.select(&Selector::parse(selector).unwrap()).next());
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
            let place =
                map.viewport.to_px(EqualEarth { meridian_deg: map.places.key.meridian }.forward(41.6, 1.2));
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
