//! Fits the children to the wall: each gets its room, text gets smaller where that saves a page, and what still needs
//! several pages is shown page by page.

use super::Inner;
use super::pager::Room;
use gloo_timers::callback::Timeout;
use hrc_core::screen::{FIGURE_STEP, LEAST_TEXT, next_step};
use hrc_views::screen::{Cue, Screen};
use hrc_views::shared;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The children are drawn a moment after a change, ms.
const FIT_MS: u32 = 60;
/// Attribute of the stage while all of its children fit.
const FITTED: &str = "data-fitted";
/// Property of a place that the style sheet of the screen reads: the step of its size of text.
const STEP_NAME: &str = "--step";

impl Inner {
    /// When the children have been drawn, looks whether they fit.
    pub(super) fn fit_soon(self: &Rc<Self>) {
        self.mark(false);
        let inner = Rc::downgrade(self);
        *self.fitting.borrow_mut() = Some(Timeout::new(FIT_MS, move || {
            if let Some(inner) = inner.upgrade().filter(|inner| !inner.page.is_dead.get()) {
                inner.fit();
            }
        }));
    }

    /// Sets the room of each widget, and sets smaller what needs more than one page; what still does is shown page by page. Looks
    /// again as long as anything changes. On a wall of another size all begin anew.
    fn fit(self: &Rc<Self>) {
        let pair = self.stage().is_some_and(|stage| stage.class_list().contains("pair"));
        let size = (self.host.client_width(), self.host.client_height(), pair);
        let anew = self.size.replace(size) != size;
        let least_text = LEAST_TEXT * f64::from(size.0.min(size.1));
        let mut resized = false;
        let mut counts = Vec::new();
        while let Some(place) = self.place(counts.len() as u32) {
            let children = self.children.borrow();
            let mut pages = 1;
            match children.body(counts.len()) {
                Some((widget, Some(body))) => {
                    if let Some(room) = Room::of(body) {
                        let stage = (f64::from(place.client_width()), f64::from(place.client_height()));
                        let height = room.left_for_figure();
                        let figure = shared::Room { height, stage, least_text };
                        resized |= self.set_room(widget, &room, figure);
                        pages = room.pager.pages();
                    }
                }
                Some(_) => {}
                None => pages = Room::of(place).map_or(1, |room| room.pager.pages()),
            }
            counts.push(pages);
        }
        if resized || anew {
            // They are drawn again before anything can be said of their pages.
            self.fit_soon();
        }
        if resized && !anew {
            return;
        }
        let mut flips = false;
        // A card is drawn after its turn has begun.
        self.with_flips(&mut |room| {
            flips |= room.pager.pages() > 1;
            room.turn(self.flip.get());
        });
        let smaller = self.set_sizes(&counts, anew);
        let same = |screen: &Screen| counts == screen.pages && flips == screen.flips;
        // What has the stage leaves the screen other room.
        let whole = self.children.borrow().whole();
        if self.whole.replace(whole) != whole {
            return self.tick();
        }
        if !self.screen.quietly(|_, screen| same(screen)).unwrap_or(true) {
            self.screen.change(|_, screen| (screen.pages, screen.flips) = (counts, flips));
            self.tick();
        } else if smaller {
            self.fit_soon();
        } else if !anew {
            self.mark(true);
        }
    }

    /// Sets the size of each place's text, by the number of its pages; whether any changed.
    fn set_sizes(&self, counts: &[u32], anew: bool) -> bool {
        let mut changed = false;
        for (index, pages) in counts.iter().enumerate() {
            let Some(place) = self.place(index as u32) else { continue };
            let first = if self.children.borrow().is_picture(index) { FIGURE_STEP } else { 0 };
            let now =
                place.style().get_property_value(STEP_NAME).ok().and_then(|step| step.parse::<u8>().ok());
            let next = if anew { first } else { next_step(now.unwrap_or_default().max(first), *pages) };
            if now != Some(next) {
                changed = true;
                let _ = place.style().set_property(STEP_NAME, &next.to_string());
            }
        }
        changed
    }

    /// Marks that all has been measured and is at rest, for those who look at the wall.
    fn mark(&self, at_rest: bool) {
        let Some(stage) = self.stage() else { return };
        let _ = match at_rest {
            true => stage.set_attribute(FITTED, ""),
            false => stage.remove_attribute(FITTED),
        };
    }

    fn stage(&self) -> Option<Element> {
        self.host.shadow_root()?.query_selector(".stage").ok()?
    }

    /// The place of a child.
    fn place(&self, index: u32) -> Option<HtmlElement> {
        let place = self.stage()?.children().item(index)?;
        place.dyn_into().ok().filter(|_| self.children.borrow().has(index as usize))
    }

    /// Does `f` for each room whose pages are turned by the clock alone: in the bar, the card, the feet of the children shown.
    fn with_flips(&self, f: &mut dyn FnMut(Room)) {
        let Some(root) = self.host.shadow_root() else { return };
        let mut look = |element: Option<Element>| {
            let element = element.and_then(|element| element.dyn_into().ok());
            if let Some(room) = element.and_then(Room::of) {
                f(room);
            }
        };
        look(root.query_selector(".text.flip").ok().flatten());
        look(root.query_selector(".card.flip, .credits.flip").ok().flatten());
        look(root.query_selector(".on .newest").ok().flatten());
        let mut index = 0;
        while let Some(place) = self.place(index) {
            if place.class_list().contains("on") {
                look(self.children.borrow().foot(index as usize));
            }
            index += 1;
        }
    }

    /// Turns all that has pages to the one that is due.
    pub(super) fn turn_pages(&self, cue: &Cue) {
        self.with_flips(&mut |room| room.turn(cue.flip));
        let Some(index) = cue.child else { return };
        let children = self.children.borrow();
        let room = match children.body(index) {
            Some((_, body)) => body,
            None => self.place(index as u32),
        };
        if let Some(room) = room.and_then(Room::of) {
            room.turn(cue.page);
        }
    }

    /// Sets the room of a child; whether that has changed.
    fn set_room(&self, widget: &Element, room: &Room, figure: shared::Room) -> bool {
        let widget = self.page.widget(&|of| of.is_of(widget));
        widget.is_some_and(|widget| widget.set_room(room.column_px, room.font_px, figure))
    }
}
