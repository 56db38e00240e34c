//! The map of a long list: drawn by its map file, while of the members only what is opened, searched or listed is here.

use super::campaign::feed;
use super::page::{Page, Widgets, data, widget};
use hrc_core::feed::{Link, Roster, read_map};
use hrc_views::shared::{Action, Data, Model, Remote};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::sync::Arc;

thread_local!(static SAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) });

fn on_action(_: u32, action: Action, what: &str) {
    let said = match action {
        Action::Piece => format!("piece {what}"),
        Action::Member => format!("member {what}"),
        Action::Unknown => what.to_owned(),
        _ => return,
    };
    SAID.with_borrow_mut(|all| all.push(said));
}

/// What the widget has asked for and told since this was last asked, each once.
fn said() -> Vec<String> {
    let mut said = SAID.take();
    said.sort();
    said.dedup();
    said
}

fn link(count: u64) -> Value {
    json!({ "url": "x.json", "count": count, "sha256": "0a".repeat(32) })
}

/// Four members in parts of two: two in Chile, Osaka, and one in Japan without a place. Their ids are `m0` to `m3`.
fn roster() -> Roster {
    let map = json!({
        "kinds": [
            { "country": "CL", "uclgSections": ["latin_america"] },
            { "country": "JP", "countryName": { "en": "Nippon" }, "uclgSections": ["asia_pacific"], "founding": true },
            { "country": "JP", "countryName": { "en": "Nippon" }, "status": "pledged", "placed": false },
        ],
        "kind": ["##$%"],
        // Both in Chile at 33.45° S, 70.67° W; Osaka at 34.69° N, 135.5° E.
        "lat": ["=#i#", "D#^#", "$#$#"], "lon": ["=#*#", "^#e#", "%#&#"],
        "parts": [link(2), link(2)], "names": link(4),
    });
    let list = Link { count: 4, ..Link::default() };
    read_map(map.to_string().as_bytes(), &list, "en").unwrap()
}

fn members(from: usize, to: usize) -> Vec<u8> {
    let names = ["Concón", "Viña del Mar", "Osaka", "Sakai"];
    let member = |index: usize| {
        json!({
            "id": format!("m{index}"), "name": names[index], "type": "municipality", "status": "member",
            "country": if index < 2 { "CL" } else { "JP" }, "names": { "fr": format!("Ville {index}") },
            "statement": { "en": format!("Statement {index}") },
        })
    };
    json!({ "members": (from..to).map(member).collect::<Vec<_>>() }).to_string().into_bytes()
}

fn with_pieces(pieces: &[u32]) -> Roster {
    pieces.iter().fold(roster(), |roster, piece| {
        let (from, to) = [(0, 2), (2, 4), (0, 4)][*piece as usize];
        roster.with(*piece, &members(from, to), "en").unwrap()
    })
}

fn complete() -> Value {
    let mut feed = feed();
    feed["listComplete"] = json!(true);
    feed
}

fn with(model: &mut Model, roster: Roster) {
    let held = data(&complete());
    model.data = Some(Arc::new(Data { members: Some(Arc::new(roster)), ..held }));
    model.emit = on_action;
}

fn map(roster: Roster, settings: &[(&'static str, &str)]) -> Widgets {
    said();
    let widget = widget("hrc-map", "en", &complete()).with(|model| with(model, roster));
    settings.iter().fold(widget, |widget, (name, value)| widget.set(name, value))
}

/// More or less of the same list has come.
fn come(widget: &dyn Remote, change: &dyn Fn(&Roster) -> Roster) {
    widget.change(&mut |model| {
        let roster = change(model.roster().unwrap());
        with(model, roster);
    });
}

fn add(widget: &dyn Remote, piece: u32) {
    come(widget, &|roster| {
        let (from, to) = [(0, 2), (2, 4), (0, 4)][piece as usize];
        roster.with(piece, &members(from, to), "en").unwrap()
    });
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_map_is_drawn_and_narrowed_by_its_map_file_alone() {
    for (settings, heading, labels) in [
        (&[][..], "3 members in 2 countries", &["2 members: CL", "1 member: Nippon"][..]),
        (&[("country", "JP")], "1 of 3 members: Nippon", &["1 member: Nippon"]),
        (&[("region", "latin_america")], "2 of 3 members: Latin America", &["2 members: CL"]),
    ] {
        let page = map(roster(), settings).page();
        assert_eq!(plain(&page.text("[part=heading]")), heading, "{settings:?}");
        let said_labels: Vec<String> = page.texts(".marker title").iter().map(|l| plain(l)).collect();
        assert_eq!(said_labels, labels, "{settings:?}");
        assert_eq!(said(), [""; 0], "{settings:?}");
    }
    let page = map(roster(), &[]).page();
    assert_eq!(page.texts(".region option"), ["All regions", "Asia-Pacific", "Latin America"]);
    assert_eq!(
        (page.text(".placeless"), page.text(".uncounted")).0,
        "1 member without a place is in the list"
    );
}

#[test]
fn labels_have_the_names_that_are_here() {
    let labels = |pieces: &[u32]| -> Vec<String> {
        let page = map(with_pieces(pieces), &[]).page();
        page.texts(".marker title").iter().map(|label| plain(label)).collect()
    };
    assert_eq!(labels(&[1]), ["2 members: CL", "Osaka (Nippon)"]);
    assert_eq!(labels(&[2]), ["2 members: Concón (CL), Viña del Mar (CL)", "Osaka (Nippon)"]);
    // The markers stay the same elements.
    let keys = |pieces: &[u32]| map(with_pieces(pieces), &[]).page().attrs(".marker", "data-marker");
    assert_eq!(keys(&[]), keys(&[0, 1, 2]));
}

#[test]
fn a_member_that_the_page_asks_for_is_found_by_the_names_and_shown_by_its_part() {
    let widget = map(roster(), &[("member", "m2")]).handle();
    let page = Page::of(&*widget);
    assert_eq!(page.text(".card .waiting span"), "The campaign’s data is loading…");
    assert_eq!(said(), ["piece 2"]);
    add(&*widget, 2);
    let page = Page::of(&*widget);
    assert_eq!(page.count(".card .waiting"), 1);
    assert_eq!(said(), ["piece 1"]);
    assert!(page.attr(".world", "class").contains("zoomed"), "it is near the member");
    add(&*widget, 1);
    let page = Page::of(&*widget);
    assert_eq!(page.text(".card .name"), "Osaka");
    assert_eq!(said(), [""; 0], "nobody has pressed anything");
}

#[test]
fn a_member_that_is_not_there_is_told_once_the_names_are_here() {
    let widget = map(roster(), &[("member", "m9")]).handle();
    Page::of(&*widget);
    assert_eq!(said(), ["piece 2"]);
    add(&*widget, 2);
    let page = Page::of(&*widget);
    let told = said();
    assert!(
        told.len() == 1 && told[0].starts_with("attribute member=\"m9\" is not known; perhaps \"m"),
        "{told:?}"
    );
    assert!(page.attrs(".card", "hidden").len() == 1 && page.count(".card .waiting") == 0);
}

#[test]
fn what_cannot_be_had_says_so_and_has_a_button_to_try_again() {
    let widget = map(with_pieces(&[2]), &[("member", "m2")]).handle();
    Page::of(&*widget);
    assert_eq!(said(), ["piece 1"]);
    come(&*widget, &|roster| roster.marked(1, true));
    let page = Page::of(&*widget);
    assert_eq!(page.text(".card .waiting span"), "The campaign’s data could not be loaded.");
    assert_eq!((page.text(".card .again"), page.count(".card .again[hidden]")), ("Try again".to_owned(), 0));
    assert_eq!(said(), [""; 0], "not before the reader asks");
    come(&*widget, &|roster| roster.marked(1, false));
    let page = Page::of(&*widget);
    assert_eq!(page.count(".card .again[hidden]"), 1);
    add(&*widget, 1);
    assert_eq!(Page::of(&*widget).text(".card .name"), "Osaka");
}

#[test]
fn the_list_is_by_country_and_name_as_far_as_it_is_here() {
    let widget = map(roster(), &[("view", "list")]).handle();
    let page = Page::of(&*widget);
    assert_eq!((page.count("[data-row]"), page.count(".list .waiting")), (0, 1));
    assert_eq!(said(), ["piece 0", "piece 1"]);
    // Japan is Nippon here, after Chile; the second part alone has no row yet.
    add(&*widget, 1);
    assert_eq!(Page::of(&*widget).count("[data-row]"), 0);
    assert_eq!(said(), ["piece 0"]);
    add(&*widget, 0);
    let page = Page::of(&*widget);
    assert_eq!(page.attrs("[data-row]", "data-row"), ["m0", "m1", "m2", "m3"]);
    assert_eq!(page.count(".list .waiting"), 0);
    assert_eq!(said(), [""; 0]);
}

#[test]
fn another_list_keeps_the_open_card_by_the_id() {
    let widget = map(with_pieces(&[1, 2]), &[("member", "m2")]).handle();
    assert_eq!(Page::of(&*widget).text(".card .name"), "Osaka");
    come(&*widget, &|_| roster());
    let page = Page::of(&*widget);
    assert_eq!((page.count(".card .waiting"), page.count(".card[hidden]")), (1, 0));
    assert_eq!(said(), ["piece 2"]);
    add(&*widget, 2);
    Page::of(&*widget);
    add(&*widget, 1);
    assert_eq!(Page::of(&*widget).text(".card .name"), "Osaka");
    // In a list that is here whole, it is the same member; in one without it, its card is closed.
    come(&*widget, &|_| with_pieces(&[1]).member(2).cloned().into_iter().collect::<Vec<_>>().into());
    assert_eq!(Page::of(&*widget).text(".card .name"), "Osaka");
    come(&*widget, &|_| with_pieces(&[0]).member(0).cloned().into_iter().collect::<Vec<_>>().into());
    let page = Page::of(&*widget);
    assert_eq!(page.count(".card[hidden]"), 1);
    assert_eq!(plain(&page.text(".found")), "Osaka is no longer shown here, so its card is closed.");
}
