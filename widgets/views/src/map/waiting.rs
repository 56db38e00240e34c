//! What of a long list of members is not here yet: it is asked for, and the reader is told.

use super::Map;
use crate::node::{Node, button, html};
use crate::shared::{Action, Handle, Model};

impl Map {
    /// Whether the names and ids of all members are here.
    pub(super) fn has_names(&self) -> bool {
        self.roster.link(self.roster.names()).is_none()
    }

    /// Whether what is searched waits for the names. Until then nobody is found and nobody left out.
    pub(super) fn search_waits(&self) -> bool {
        !self.search.trim().is_empty() && !self.has_names()
    }

    /// Those of these pieces of the list that are not here, each once. They are asked for, unless they have failed: then the
    /// reader may try again.
    pub(super) fn missing(&self, model: &Model, pieces: &[u32]) -> Vec<u32> {
        let mut missing = Vec::new();
        for piece in pieces {
            if self.roster.link(*piece).is_some() && !missing.contains(piece) {
                missing.push(*piece);
                if !self.roster.has_failed(*piece) {
                    model.emit(Action::Piece, &piece.to_string());
                }
            }
        }
        missing
    }

    /// In place of what waits for missing pieces; nothing where none is missing.
    pub(super) fn waiting(&self, model: &Model, handle: &Handle<Map>, missing: Vec<u32>) -> Option<Node> {
        let words = model.strings();
        if missing.is_empty() {
            return None;
        }
        let mut has_failed = false;
        for piece in &missing {
            has_failed |= self.roster.has_failed(*piece);
        }
        let again = move |model: &mut Model, _: &mut Map| {
            for piece in &missing {
                model.emit(Action::Piece, &piece.to_string());
            }
        };
        let told = html("span").child(if has_failed { words.no_data } else { words.loading });
        let retry = button(words.retry, handle.act(again)).class("again").hidden(!has_failed);
        // No live region of its own: it stands in one where a reader waits for it.
        Some(html("span").class("muted waiting").child(told).child(" ").child(retry).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{Data, PLAIN, Ui};
    use hrc_core::feed::Roster;
    use scraper::{ElementRef, Html, Selector};
    use std::cell::RefCell;
    use std::sync::Arc;

    fn html(map: &Handle<Map>) -> String {
        let mut html = String::new();
        map.draw().write(&mut html);
        html
    }

    /// A list of four members in two parts, of which nothing is here; their ids are `m0` to `m3`.
    fn long() -> Handle<Map> {
        let text = r#####"{"kinds":[{"country":"ES","placed":false}],"kind":["####"],"lat":["####"],
            "lon":["####"],"parts":[{"url":"a","count":2,"sha256":"HASH"},{"url":"b","count":2,"sha256":"HASH"}],
            "names":{"url":"c","count":4,"sha256":"HASH"}}"#####;
        let text = text.replace("HASH", &"0a".repeat(32));
        let link = hrc_core::feed::Link { count: 4, ..Default::default() };
        let roster = hrc_core::feed::read_map(text.as_bytes(), &link, "en").unwrap();
        let map = Handle::<Map>::new(Model::new(1, Ui::new("en", "en", &PLAIN), |_, _, _| ()));
        show(&map, roster);
        html(&map);
        map
    }

    /// Other or more members are here.
    fn come(map: &Handle<Map>, change: impl FnOnce(&Roster) -> Roster) {
        let roster = map.quietly(|model, _| change(model.roster().unwrap())).unwrap();
        show(map, roster);
    }

    fn show(map: &Handle<Map>, roster: Roster) {
        map.change(|model, _| {
            let members = Some(Arc::new(roster));
            model.data = Some(Arc::new(Data { members, ..Data::default() }));
            model.emit = |_, action, what| {
                let all = if matches!(action, Action::Focus | Action::KeepFocus) { &LED } else { &SAID };
                all.with_borrow_mut(|all| all.push((action, what.to_owned())));
            };
        });
    }

    fn add(map: &Handle<Map>, piece: u32) {
        let (from, to) = [(0, 2), (2, 4), (0, 4)][piece as usize];
        let member = |index: usize| {
            let member =
                r#"{"id":"mN","name":"Town N","type":"municipality","status":"member","country":"ES"}"#;
            member.replace('N', &index.to_string())
        };
        let members: Vec<String> = (from..to).map(member).collect();
        let list = format!("{{\"members\":[{}]}}", members.join(","));
        come(map, |roster| roster.with(piece, list.as_bytes(), "en").unwrap());
    }

    thread_local!(static SAID: RefCell<Vec<(Action, String)>> = const { RefCell::new(Vec::new()) });
    thread_local!(static LED: RefCell<Vec<(Action, String)>> = const { RefCell::new(Vec::new()) });

    /// The element of the page that the focus was last led to.
    fn led(page: &Html) -> (Action, ElementRef<'_>) {
        let (action, which) = LED.take().pop().unwrap();
        let found =
            which.split('|').find_map(|selector| page.select(&Selector::parse(selector).unwrap()).next());
        (action, found.unwrap())
    }

    #[test]
    fn the_focus_follows_a_card_on_its_way_and_goes_back_by_the_key() {
        let text = |element: ElementRef<'_>| element.text().collect::<String>();
        let map = long();
        map.change(|model, map| {
            map.list = false;
            map.show(model, vec!["~3".to_owned()]);
        });
        let page = Html::parse_fragment(&html(&map));
        let (action, card) = led(&page);
        assert_eq!((action, card.attr("part"), card.attr("hidden")), (Action::Focus, Some("card"), None));
        let name = card.attr("aria-labelledby").unwrap();
        let named = page.select(&Selector::parse(&format!("#{name}")).unwrap()).next().unwrap();
        assert!(text(named).contains("is loading"));
        // What it was may be drawn anew, and the focus stays in the card.
        add(&map, 1);
        let page = Html::parse_fragment(&html(&map));
        let (action, card) = led(&page);
        assert_eq!((action, card.attr("part")), (Action::KeepFocus, Some("card")));
        assert!(text(card).contains("Town 3"));
        map.change(|model, map| {
            map.focus = "~3".to_owned();
            assert_eq!(map.opener(), "[data-marker=\"~3\"]|.world");
            // Rows are named by ids, as far as they are here, and markers by keys.
            map.list = true;
            assert_eq!(map.opener(), "[data-row=\"m3\"] button|.list");
            (map.list, map.focus) = (false, "m3".to_owned());
            assert_eq!(map.opener(), "[data-marker=\"~3\"]|.world");
            map.leave(model);
        });
    }

    #[test]
    fn in_the_list_a_card_on_its_way_comes_below_its_row() {
        let map = long();
        map.change(|model, map| {
            map.list = true;
            map.show(model, vec!["~1".to_owned()]);
        });
        let cards = |selector: &str| {
            let page = Html::parse_fragment(&html(&map));
            page.select(&Selector::parse(selector).unwrap()).count()
        };
        assert_eq!((cards("[part=card]"), cards("tr [part=card]")), (1, 0));
        add(&map, 0);
        assert_eq!((cards("[part=card]"), cards("[data-row=m1] + tr > td > [part=card]")), (1, 1));
    }

    #[test]
    fn the_page_is_told_whose_card_is_open_once_that_is_known() {
        let map = long();
        map.change(|model, map| {
            map.list = false;
            map.show(model, vec!["~3".to_owned()]);
        });
        html(&map);
        assert_eq!(SAID.take(), [(Action::Piece, "1".to_owned())]);
        add(&map, 1);
        assert!(html(&map).contains("Town 3"));
        assert_eq!(SAID.take(), [(Action::Member, "m3".to_owned())]);
        // One that is here is told at once, and one that is closed again not at all.
        map.change(|model, map| map.show(model, vec!["~2".to_owned()]));
        assert_eq!(SAID.take(), [(Action::Member, "m2".to_owned())]);
        map.change(|model, map| map.show(model, vec!["~0".to_owned()]));
        html(&map);
        map.change(|_, map| map.close());
        SAID.take();
        add(&map, 0);
        html(&map);
        assert_eq!(SAID.take(), []);
    }

    #[test]
    fn nobody_is_counted_as_found_before_the_names_are_here() {
        let map = long();
        map.change(|_, map| (map.list, map.search) = (false, "town 1".to_owned()));
        let page = html(&map);
        assert!(page.contains("is loading") && !page.contains(" found<"), "{page}");
        assert_eq!(map.quietly(|_, map| map.places.shown.len()), Some(4));
        assert_eq!(SAID.take(), [(Action::Piece, "2".to_owned())]);
        come(&map, |roster| roster.marked(2, true));
        let page = html(&map);
        assert!(page.contains("could not be loaded") && !page.contains(" found<"), "{page}");
        assert_eq!(SAID.take(), []);
        add(&map, 2);
        let page = html(&map);
        assert!(page.contains("1 found") && !page.contains("could not be loaded"), "{page}");
        assert_eq!(map.quietly(|_, map| map.places.shown.clone()).unwrap(), [1]);
    }

    #[test]
    fn a_card_on_its_way_can_be_closed() {
        let map = long();
        map.change(|_, map| (map.list, map.settings.member) = (false, "m1".to_owned()));
        assert!(html(&map).contains("is loading"));
        map.change(|_, map| map.close());
        assert!(!html(&map).contains("is loading"));
        add(&map, 2);
        assert!(!html(&map).contains("Town 1"));
        assert_eq!(map.quietly(|_, map| map.open.len()), Some(0));
    }
}
