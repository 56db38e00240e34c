//! What a reader has open, and the next feed: the card keeps its member, whatever comes, goes or changes its place.

use super::campaign::feed;
use super::page::{Page, data, tags, widget};
use hrc_views::shared::Remote;
use serde_json::{Value, json};
use std::sync::Arc;

/// A map whose page asks for a member.
fn opened(member: &str, tag: &str) -> Box<dyn Remote> {
    let map = widget("hrc-map", tag, &feed()).set("member", member).handle();
    assert_eq!(card(&*map).len(), 1);
    map
}

fn update(map: &dyn Remote, feed: &Value) {
    let data = Arc::new(data(feed));
    map.change(&mut |model| model.data = Some(data.clone()));
}

/// The member in the open card.
fn card(map: &dyn Remote) -> Vec<String> {
    Page::of(map).attrs("[part=card]:not([hidden]) [data-member]", "data-member")
}

fn members(feed: &mut Value) -> &mut Vec<Value> {
    feed["members"].as_array_mut().unwrap()
}

#[test]
fn an_open_card_keeps_its_member_when_the_list_changes() {
    type Change = fn(&mut Vec<Value>);
    let changes: [(&str, Change); 4] = [
        ("an earlier one is removed", |list| drop(list.remove(0))),
        ("one comes before it", |list| {
            let new = json!({"id": "at-wien", "name": "Wien", "type": "municipality", "status": "member", "country": "AT"});
            list.insert(0, new);
        }),
        ("the order is another", |list| list.reverse()),
        ("another one is withdrawn", |list| list[1]["status"] = json!("withdrawn")),
    ];
    for (what, change) in changes {
        let map = opened("kr-gwangju", "en");
        let mut next = feed();
        change(members(&mut next));
        update(&*map, &next);
        assert_eq!(card(&*map), ["kr-gwangju"], "{what}");
        let page = Page::of(&*map);
        assert!(page.text("[part=card] .name").contains("Gwangju"), "{what}");
        assert!(page.text("[data-marker][aria-current] title").contains("Gwangju"), "{what}");
    }
}

#[test]
fn an_open_card_shows_what_the_feed_now_says_of_its_member() {
    let map = opened("kr-gwangju", "en");
    let mut next = feed();
    members(&mut next)[2]["name"] = json!("Gwangju Metropolitan City");
    update(&*map, &next);
    assert_eq!(Page::of(&*map).text("[part=card] .name"), "Gwangju Metropolitan City");
}

#[test]
fn the_card_of_who_is_gone_is_closed_and_that_is_said() {
    type Change = fn(&mut Vec<Value>);
    let changes: [Change; 2] = [|list| drop(list.remove(2)), |list| list[2]["status"] = json!("withdrawn")];
    for tag in tags() {
        for change in changes {
            let map = opened("kr-gwangju", tag);
            assert_eq!(Page::of(&*map).text(".found[role=status]"), "");
            let mut next = feed();
            change(members(&mut next));
            update(&*map, &next);
            assert_eq!(card(&*map), [""; 0], "{tag}");
            let said = Page::of(&*map).text(".found[role=status]");
            assert!(said.contains("Gwangju"), "{tag}: {said}");
        }
    }
}

#[test]
fn a_member_that_the_page_asks_for_is_opened_when_it_comes() {
    let mut early = feed();
    members(&mut early).remove(2);
    let map = widget("hrc-map", "en", &early).set("member", "kr-gwangju").handle();
    assert_eq!(card(&*map), [""; 0]);
    update(&*map, &feed());
    assert_eq!(card(&*map), ["kr-gwangju"]);
}

#[test]
fn a_marker_has_the_name_of_its_member_in_every_feed() {
    let named = |feed: &Value| {
        let page = widget("hrc-map", "en", feed).page();
        let (ids, labels) = (page.attrs("[data-marker]", "data-marker"), page.texts("[data-marker] title"));
        ids.into_iter().zip(labels).filter(|(_, label)| !label.contains(':')).collect::<Vec<_>>()
    };
    let mut next = feed();
    members(&mut next).remove(0);
    for (id, label) in named(&feed()).into_iter().chain(named(&next)) {
        let all = feed();
        let member = all["members"].as_array().unwrap().iter().find(|member| member["id"] == id.as_str());
        assert!(label.contains(member.unwrap()["name"].as_str().unwrap()), "{id}: {label}");
    }
    let same = |id: &str| named(&next).iter().any(|(other, _)| other == id);
    assert!(same("kr-gwangju") && same("uy-montevideo"));
}
