//! Nodes in a real document: built, drawn again, taken out.

use crate::common::{document, quiet, until};
use hrc_views::node::{Node, button, html, memo, nothing, svg};
use leptos::prelude::{ArcRwSignal, Get, Set};
use std::any::Any;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A view of a number, mounted through Leptos as the widgets are.
struct Shown {
    root: HtmlElement,
    step: ArcRwSignal<u32>,
    handle: Option<Box<dyn Any>>,
}

impl Shown {
    fn new(view: fn(u32) -> Node) -> Shown {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let step = ArcRwSignal::new(0);
        let number = step.clone();
        let handle = leptos::mount::mount_to(root.clone(), move || move || view(number.get()));
        Shown { root, step, handle: Some(Box::new(handle)) }
    }

    /// Draws the view of `step`, and waits until the document is as `html`.
    async fn draw(&self, step: u32, html: &str) {
        self.step.set(step);
        until(html, || self.root.inner_html() == html).await;
    }

    fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).unwrap().unwrap()
    }

    fn unmount(&mut self) {
        self.handle.take();
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.unmount();
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn text_changes_in_the_same_text_node() {
    let shown = Shown::new(|step| html("p").child(["one", "two"][step as usize]).into());
    shown.draw(0, "<p>one</p>").await;
    let text = shown.find("p").first_child().unwrap();
    shown.draw(1, "<p>two</p>").await;
    assert!(text.is_same_node(shown.find("p").first_child().as_ref()));
}

#[wasm_bindgen_test]
async fn markup_in_texts_and_attributes_stays_text() {
    let shown = Shown::new(|step| {
        let text = ["<img src=x onerror=\"throw 1\">", "</p><script>throw 1</script>"][step as usize];
        html("p").with("title", text).child(text).into()
    });
    for (step, text) in
        ["<img src=x onerror=\"throw 1\">", "</p><script>throw 1</script>"].into_iter().enumerate()
    {
        shown.step.set(step as u32);
        until(text, || shown.root.text_content().unwrap() == text).await;
        let paragraph = shown.find("p");
        assert_eq!(paragraph.get_attribute("title").as_deref(), Some(text));
        assert_eq!((paragraph.child_element_count(), shown.root.child_element_count()), (0, 1));
    }
}

#[wasm_bindgen_test]
async fn an_element_of_the_same_tag_stays_with_its_focus() {
    let shown = Shown::new(|step| {
        let label = if step == 0 { "before" } else { "after" };
        html("div").child(button("x", |_| ()).with("title", label)).into()
    });
    shown.draw(0, "<div><button type=\"button\" title=\"before\">x</button></div>").await;
    let button: HtmlElement = shown.find("button").unchecked_into();
    button.focus().unwrap();
    shown.draw(1, "<div><button type=\"button\" title=\"after\">x</button></div>").await;
    assert_eq!(document().active_element().as_ref(), Some(button.as_ref()));
    assert!(button.is_same_node(Some(&shown.find("button"))));
}

#[wasm_bindgen_test]
async fn attributes_come_change_and_go() {
    let shown = Shown::new(|step| {
        let title = ["", "a", "b", ""][step as usize];
        html("p").with_some("title", (!title.is_empty()).then(|| title.to_owned())).hidden(step == 1).into()
    });
    shown.draw(0, "<p></p>").await;
    let paragraph = shown.find("p");
    shown.draw(1, "<p title=\"a\" hidden=\"\"></p>").await;
    shown.draw(2, "<p title=\"b\"></p>").await;
    shown.draw(3, "<p></p>").await;
    assert!(paragraph.is_same_node(Some(&shown.find("p"))));
}

#[wasm_bindgen_test]
async fn a_dot_sets_the_property_and_leaves_what_a_reader_has_typed() {
    let shown = Shown::new(|step| {
        html("input").with("title", step.to_string()).with(".value", ["a", "a", "b"][step as usize]).into()
    });
    shown.draw(0, "<input title=\"0\">").await;
    let input: HtmlInputElement = shown.find("input").unchecked_into();
    assert_eq!(input.value(), "a");
    input.set_value("typed");
    shown.draw(1, "<input title=\"1\">").await;
    assert_eq!(input.value(), "typed");
    shown.draw(2, "<input title=\"2\">").await;
    assert_eq!(input.value(), "b");
}

#[wasm_bindgen_test]
async fn lists_grow_and_shrink_in_order_between_their_neighbours() {
    const LISTS: [&str; 6] = ["", "ab", "abcd", "xb", "", "c"];
    let shown = Shown::new(|step| {
        let parts = |tag| move |c: char| html(tag).child(c.to_string()).into();
        let first: Vec<Node> = LISTS[step as usize].chars().map(parts("i")).collect();
        let second: Vec<Node> = LISTS[5 - step as usize].chars().map(parts("b")).collect();
        // One list after the other, and one inside: places that only their ends keep.
        html("p").child("<").child(first).child(vec![second.into(), nothing()]).child(">").into()
    });
    for step in [0, 1, 2, 3, 4, 5, 2, 0] {
        let tags = |tag: &str, list: &str| -> String {
            list.chars().map(|c| format!("<{tag}>{c}</{tag}>")).collect()
        };
        let (first, second) = (tags("i", LISTS[step]), tags("b", LISTS[5 - step]));
        shown.draw(step as u32, &format!("<p>&lt;{first}{second}&gt;</p>")).await;
    }
}

#[wasm_bindgen_test]
async fn parts_of_a_list_that_stay_are_the_same_elements() {
    let shown = Shown::new(|step| {
        let parts: Vec<Node> = (0..=step).map(|i| html("i").child(i.to_string()).into()).collect();
        html("p").child(parts).into()
    });
    shown.draw(0, "<p><i>0</i></p>").await;
    let first = shown.find("i");
    shown.draw(2, "<p><i>0</i><i>1</i><i>2</i></p>").await;
    shown.draw(1, "<p><i>0</i><i>1</i></p>").await;
    assert!(first.is_same_node(Some(&shown.find("i"))));
}

#[wasm_bindgen_test]
async fn another_tag_takes_the_same_place() {
    let shown = Shown::new(|step| {
        let middle: Node = match step {
            0 => html("b").child("x").into(),
            1 => html("i").child("x").into(),
            2 => "x".into(),
            3 => vec![html("u").child("x").into(), Node::from("y")].into(),
            4 => nothing(),
            _ => html("b").child("x").child("y").into(),
        };
        html("p").child("<").child(middle).child(">").into()
    });
    let middles = ["<b>x</b>", "<i>x</i>", "x", "<u>x</u>y", "", "<b>xy</b>"];
    for step in [0, 1, 2, 3, 4, 5, 3, 0, 4, 2, 5, 0] {
        shown.draw(step as u32, &format!("<p>&lt;{}&gt;</p>", middles[step])).await;
    }
}

#[wasm_bindgen_test]
async fn the_outermost_node_is_replaced_in_its_place_too() {
    let mut shown = Shown::new(|step| match step {
        0 => html("b").child("x").into(),
        1 => vec![Node::from("y"), html("i").into()].into(),
        _ => "z".into(),
    });
    for (step, html) in [(0, "<b>x</b>"), (1, "y<i></i>"), (2, "z"), (0, "<b>x</b>")] {
        shown.step.set(step);
        until(html, || shown.root.inner_html().replace("<!---->", "") == html).await;
    }
    shown.unmount();
    assert_eq!(shown.root.child_nodes().length(), 0);
}

thread_local!(static HEARD: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) });

#[wasm_bindgen_test]
async fn a_listener_drawn_again_does_the_new_thing_once() {
    let shown = Shown::new(|step| {
        let hear = move |_| HEARD.with_borrow_mut(|heard| heard.push(step));
        html("div").child(button("x", hear).with("title", step.to_string())).into()
    });
    shown.draw(0, "<div><button type=\"button\" title=\"0\">x</button></div>").await;
    let button: HtmlElement = shown.find("button").unchecked_into();
    button.click();
    shown.draw(7, "<div><button type=\"button\" title=\"7\">x</button></div>").await;
    button.click();
    assert_eq!(HEARD.take(), [0, 7]);
}

#[wasm_bindgen_test]
async fn svg_is_of_its_namespace() {
    let shown =
        Shown::new(|_| svg("svg").with("viewBox", "0 0 1 1").child(svg("path").with("d", "M0 0")).into());
    shown.draw(0, "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>").await;
    for tag in ["svg", "path"] {
        assert_eq!(shown.find(tag).namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    }
}

#[wasm_bindgen_test]
async fn unmounting_leaves_nothing_and_later_changes_are_not_drawn() {
    let mut shown = Shown::new(|step| {
        let parts: Vec<Node> = (0..step).map(|i| i.to_string().into()).collect();
        vec![html("p").child(parts).into(), Node::from("text"), nothing()].into()
    });
    shown.draw(0, "<p></p>text").await;
    shown.draw(3, "<p>012</p>text").await;
    shown.unmount();
    assert_eq!(shown.root.child_nodes().length(), 0);
    shown.step.set(5);
    quiet().await;
    assert_eq!(shown.root.child_nodes().length(), 0);
}

/// Keys of the elements, at each step: some go, come, and change places.
const KEYS: [&[&str]; 10] = [
    &["b", "d", "f", "h"],
    &["d", "f", "h", "i"],
    &["a", "b", "c", "d", "i"],
    &["i", "a", "b", "c", "d"],
    &["a", "b", "c", "d", "i"],
    &["d", "c", "x", "a", "y"],
    &[],
    &["d"],
    &["c", "d", "e"],
    &["e", "d", "c"],
];

#[wasm_bindgen_test]
async fn an_element_with_a_key_stays_whatever_comes_goes_or_moves_around_it() {
    let shown = Shown::new(|step| {
        let part = |key: &&'static str| html("details").key("data-key", *key).into();
        html("p").child(KEYS[step as usize].iter().map(part).collect::<Vec<Node>>()).into()
    });
    for (step, keys) in KEYS.iter().enumerate() {
        let list = shown.root.query_selector_all("[data-key]").unwrap();
        let before: Vec<Element> =
            (0..list.length()).map(|i| list.item(i).unwrap().unchecked_into()).collect();
        let html: String = keys.iter().map(|key| format!("<details data-key=\"{key}\"></details>")).collect();
        shown.draw(step as u32, &format!("<p>{html}</p>")).await;
        for old in before {
            let key = old.get_attribute("data-key").unwrap();
            assert_eq!(old.is_connected(), keys.contains(&key.as_str()), "step {step}, key {key}");
        }
    }
}

#[wasm_bindgen_test]
async fn an_element_with_a_key_stays_beside_others_without() {
    let shown = Shown::new(|step| {
        let mut parts: Vec<Node> = (0..[1, 3, 0, 2][step as usize]).map(|_| html("i").into()).collect();
        parts.push(html("details").key("data-key", "a").into());
        parts.push(html("b").into());
        html("p").child(parts).into()
    });
    let details = || shown.root.query_selector("details").unwrap().unwrap();
    let first = details();
    for (step, others) in [(1, "<i></i><i></i><i></i>"), (2, ""), (3, "<i></i><i></i>")] {
        shown.draw(step, &format!("<p>{others}<details data-key=\"a\"></details><b></b></p>")).await;
        assert_eq!(first, details(), "step {step}");
    }
}

#[wasm_bindgen_test]
async fn the_focus_stays_with_what_has_it_when_its_place_in_a_list_is_another() {
    const ORDERS: [&[&str]; 5] =
        [&["a", "b", "c"], &["b", "c"], &["c", "x", "b"], &["b", "c"], &["y", "z", "c", "b"]];
    let shown = Shown::new(|step| {
        let part =
            |key: &&'static str| html("li").key("data-key", *key).child(html("button").child("x")).into();
        html("ul").child(ORDERS[step as usize].iter().map(part).collect::<Vec<Node>>()).into()
    });
    shown
        .root
        .query_selector("[data-key=b] button")
        .unwrap()
        .unwrap()
        .unchecked_into::<HtmlElement>()
        .focus()
        .unwrap();
    for (step, keys) in ORDERS.iter().enumerate() {
        let html: String =
            keys.iter().map(|key| format!("<li data-key=\"{key}\"><button>x</button></li>")).collect();
        shown.draw(step as u32, &format!("<ul>{html}</ul>")).await;
        let focused = document().active_element().and_then(|e| e.parent_element());
        let key = focused.and_then(|row| row.get_attribute("data-key"));
        assert_eq!(key.as_deref(), Some("b"), "step {step}");
    }
}

#[wasm_bindgen_test]
async fn a_memo_is_made_anew_only_when_its_dependencies_change() {
    thread_local!(static MADE: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) });
    let shown = Shown::new(|step| {
        let part = memo(vec![u64::from(step / 2)], move || {
            MADE.with_borrow_mut(|made| made.push(step));
            html("b").child(step.to_string()).into()
        });
        html("p").with("title", step.to_string()).child(part).into()
    });
    for (step, inner) in [(0, 0), (1, 0), (2, 2), (3, 2), (0, 0)] {
        shown.draw(step, &format!("<p title=\"{step}\"><b>{inner}</b></p>")).await;
    }
    assert_eq!(MADE.take(), [0, 2, 0]);
}
