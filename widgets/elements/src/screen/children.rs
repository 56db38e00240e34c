//! The children of a screen. They stay where the page has put them: each gets the slot with its number, and the screen's
//! own attributes where the author has given it none.

use hrc_core::screen::Child;
use hrc_views::screen::Cue;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a screen passes on to its children.
const PASSED: [&str; 4] = ["feed", "theme", "refresh", "heading"];
/// And to those that follow a session.
const EVENT: [&str; 4] = ["session", "room", "now", "speed"];

/// Attribute of a child: names of its attributes that are the screen's.
const PASSED_NAMES: &str = "data-screen";

/// A child, and the attributes that the screen sets.
struct Own {
    element: Element,
    /// The widget: the element itself, or what stands in a `div` for it.
    widget: Element,
    /// Attributes that are the screen's to set; the others are the author's.
    ours: Vec<&'static str>,
}

/// The children as they were seen last, in their order.
#[derive(Default)]
pub(super) struct Children(Vec<Own>);

/// The tag name without `hrc-`; empty for what is no widget.
fn kind(widget: &Element) -> String {
    let name = widget.local_name();
    name.strip_prefix("hrc-").unwrap_or_default().to_owned()
}

impl Children {
    /// Looks which children there are now.
    pub(super) fn look(&mut self, host: &HtmlElement, dwell_s: u32) -> Vec<Child> {
        let list = host.children();
        let elements: Vec<Element> = (0..list.length())
            .filter_map(|index| list.item(index))
            .filter(|element| {
                !matches!(element.local_name().as_str(), "template" | "script" | "style" | "link")
            })
            .collect();
        let mut before = std::mem::take(&mut self.0);
        for element in elements {
            let known = before.iter().position(|own| own.element == element);
            self.0.push(known.map_or_else(|| Own::new(element), |index| before.swap_remove(index)));
        }
        for gone in &before {
            gone.release();
        }
        self.0.iter().enumerate().map(|(index, own)| own.child(index, dwell_s)).collect()
    }

    /// Sets the attributes of the children.
    pub(super) fn set_attributes(
        &self,
        host: &HtmlElement,
        (feed, heading): (&str, i32),
        invalid: &[String],
        cue: &Cue,
    ) {
        // One below the screen's own.
        let level = (heading + 1).min(6).to_string();
        let passed =
            |name: &str| host.get_attribute(name).filter(|_| !invalid.iter().any(|wrong| wrong == name));
        for (index, own) in self.0.iter().enumerate() {
            for name in &own.ours {
                let value = match *name {
                    "feed" => Some(feed.to_owned()).filter(|feed| !feed.is_empty()),
                    "heading" => Some(level.clone()),
                    "lang" => Some(cue.language.clone()).filter(|tag| !tag.is_empty()),
                    "member" => cue.member.clone().filter(|_| cue.child == Some(index)),
                    name => passed(name),
                };
                if own.widget.get_attribute(name) != value {
                    // Both can only fail for names that are none.
                    let _ = match value {
                        Some(value) => own.widget.set_attribute(name, &value),
                        None => own.widget.remove_attribute(name),
                    };
                }
            }
        }
    }

    /// The widget of a child, and the room that its content runs through; `None` for what is no widget.
    pub(super) fn body(&self, index: usize) -> Option<(&Element, Option<HtmlElement>)> {
        let own = self.0.get(index).filter(|own| !kind(&own.widget).is_empty())?;
        Some((&own.widget, own.drawn(".body").and_then(|body| body.dyn_into().ok())))
    }

    /// Whether there is a child with this index.
    pub(super) fn has(&self, index: usize) -> bool {
        index < self.0.len()
    }

    /// Whether a child is a picture that fills its room at any size of text.
    pub(super) fn is_picture(&self, index: usize) -> bool {
        self.0
            .get(index)
            .is_some_and(|own| matches!(own.widget.local_name().as_str(), "hrc-map" | "hrc-radar"))
    }

    /// How many figures have the whole stage.
    pub(super) fn whole(&self) -> usize {
        self.0.iter().filter(|own| own.is_whole()).count()
    }

    /// The foot of a child's widget.
    pub(super) fn foot(&self, index: usize) -> Option<Element> {
        self.0.get(index)?.drawn(".foot")
    }

    /// Tag name of a child's widget.
    pub(super) fn tag(&self, index: usize) -> Option<String> {
        self.0.get(index).map(|own| own.widget.local_name())
    }

    /// Gives all children back to the page as they were.
    pub(super) fn release(&mut self) {
        for own in self.0.drain(..) {
            own.release();
        }
    }
}

impl Own {
    fn new(element: Element) -> Own {
        let inner = element.has_attribute("data-hrc").then(|| element.first_element_child()).flatten();
        let widget = inner.unwrap_or_else(|| element.clone());
        let mut names: Vec<&'static str> = Vec::new();
        match kind(&widget).as_str() {
            "" | "screen" => {}
            kind => {
                names.extend(PASSED);
                names.push("lang");
                if kind == "programme" {
                    names.extend(EVENT);
                }
                if kind == "map" {
                    names.push("member");
                }
            }
        }
        // A screen that is started again after a crash finds what the one before has written.
        let passed = widget.get_attribute(PASSED_NAMES).unwrap_or_default();
        names.retain(|name| !widget.has_attribute(name) || passed.split(' ').any(|word| word == *name));
        if !kind(&widget).is_empty() {
            let _ = widget.set_attribute(PASSED_NAMES, &names.join(" "));
        }
        Own { element, widget, ours: names }
    }

    /// What matches in the frame that the widget shows; `None` while it has no data.
    fn drawn(&self, selector: &str) -> Option<Element> {
        let root = self.widget.shadow_root()?;
        let all = [".root:not(.coming) .frame:not(.bare) ", selector].concat();
        root.query_selector(&all).ok()?
    }

    fn is_whole(&self) -> bool {
        self.drawn(".whole").is_some()
    }

    fn child(&self, index: usize, dwell_s: u32) -> Child {
        let index = index.to_string();
        if self.element.slot() != index {
            self.element.set_slot(&index);
        }
        let own = self.element.get_attribute("dwell").and_then(|dwell| dwell.trim().parse().ok());
        let own = own.filter(|own| (1..=3600).contains(own));
        // The loader says so of a widget that has stopped more than once.
        let stopped = js_sys::Reflect::get(&self.widget, &"stopped".into());
        let stopped = stopped.is_ok_and(|stopped| stopped.as_string().is_some_and(|code| !code.is_empty()));
        let kind = kind(&self.widget);
        Child {
            dwell_s: own.unwrap_or(dwell_s),
            whole: self.is_whole(),
            skipped: stopped || !kind.is_empty() && self.drawn(".heading").is_none(),
            kind,
        }
    }

    fn release(&self) {
        let _ = self.element.remove_attribute("slot");
        for name in self.ours.iter().chain([&PASSED_NAMES]) {
            let _ = self.widget.remove_attribute(name);
        }
    }
}
