//! A room on the wall whose text runs through columns: measured, and turned to a page.

use hrc_core::screen::Pager;
use web_sys::{Element, HtmlElement};

/// A room, and what is in it.
pub(super) struct Room {
    element: HtmlElement,
    /// For pages.
    pub(super) pager: Pager,
    /// Width of one column, px.
    pub(super) column_px: f64,
    /// Height of the room, px.
    pub(super) height_px: f64,
    /// Size of its text, px.
    pub(super) font_px: f64,
    /// From right to left.
    rtl: bool,
}

impl Room {
    /// Measures `element`, the columns of which its style sheet has set. `None` while it has no room.
    pub(super) fn of(element: HtmlElement) -> Option<Room> {
        let style = web_sys::window()?.get_computed_style(&element).ok()??;
        let text = |name: &str| style.get_property_value(name).unwrap_or_default();
        // The browser's own reads "20px", and costs nothing. What is no number, such as "auto", is none.
        let number =
            |name: &str| Some(js_sys::parse_float(&text(name))).filter(|n| n.is_finite()).unwrap_or_default();
        let area = element.get_bounding_client_rect();
        let (room_px, height_px, gap_px) = (area.width(), area.height(), number("column-gap"));
        if room_px < 1.0 || height_px < 1.0 {
            return None;
        }
        let columns = number("column-count").max(1.0);
        let pager = Pager { room_px, content_px: f64::from(element.scroll_width()), gap_px };
        Some(Room {
            pager,
            column_px: (room_px - gap_px * (columns - 1.0)) / columns,
            height_px,
            font_px: number("font-size"),
            rtl: text("direction") == "rtl",
            element,
        })
    }

    /// Shows a page, counted from 0; the last is followed by the first.
    pub(super) fn turn(&self, page: u32) {
        let left = f64::from(page % self.pager.pages()) * self.pager.step_px();
        let left = if self.rtl { -left } else { left };
        self.element.set_scroll_left(left.round() as i32);
    }

    /// Height that is left for a figure in the room, below what stands before it, px.
    pub(super) fn left_for_figure(&self) -> f64 {
        let top = self.element.get_bounding_client_rect().top();
        let above =
            self.before_figure().map_or(0.0, |before| before.get_bounding_client_rect().bottom() - top);
        // A pixel is rounding.
        (self.height_px - above.max(0.0) - 1.0).floor()
    }

    /// The last that is seen before the figure.
    fn before_figure(&self) -> Option<Element> {
        let mut at = self.element.query_selector("[part=figure]").ok()??;
        while !self.element.is_same_node(Some(&at)) {
            at = match at.previous_element_sibling() {
                // What is hidden has no place.
                Some(before) if before.get_bounding_client_rect().height() > 0.0 => return Some(before),
                Some(before) => before,
                None => at.parent_element()?,
            };
        }
        None
    }
}
