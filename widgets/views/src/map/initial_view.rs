//! What the map shows until the reader moves it: the world, the members to which it is narrowed, or the member asked for.

use super::markers::growth;
use super::{CARD_EM, Map};
use crate::shared::Model;
use hrc_core::geo::{Point, Viewport};

/// Least zoom at which a member is shown that the page asks for.
const NEAR: f64 = 6.0;
/// Half of the least box that is fitted to, in widths of the world: a town has some of its country around it.
const LEAST: f64 = 0.03;
/// Most room between the members and the edge of the figure, px.
const PADDING_PX: f64 = 40.0;

impl Map {
    /// The figure in the size that it has now; where the reader has not moved it, it shows what is asked for.
    pub(super) fn show_initial_view(&mut self, model: &Model) {
        let (width, height) = self.room(model);
        self.viewport = self.viewport.resize(width, height);
        let now = Some((self.made, width, model.font));
        if self.roster.briefs().is_empty() || self.moved || self.fitted == now {
            return;
        }
        self.fitted = now;
        self.viewport = self.home(model);
    }

    /// Width and height that the figure has, px. It stays as high when a card stands beside it, so that nothing below moves.
    pub(super) fn room(&self, model: &Model) -> (f64, f64) {
        let (width, height) = self.size(model);
        (if self.is_card_beside(model) { width - CARD_EM * model.font } else { width }, height)
    }

    fn home(&self, model: &Model) -> Viewport {
        let (width, height) = self.room(model);
        let whole = Viewport::fit(width, height);
        let growth = growth(model);
        let asked = self.index(&self.asked);
        let scale_of = |zoom: f64| zoom * whole.px_per_unit() / growth;
        let (least, most) = (scale_of(NEAR), scale_of(whole.zoom_max()));
        if let Some((at, scale)) = asked.and_then(|index| self.places.alone(index, least, most)) {
            let (x, y) = whole.to_px(at);
            let zoom = scale * growth / whole.px_per_unit();
            let (w, h) = (whole.width_px() / 2.0, whole.height_px() / 2.0);
            return whole.zoom_at(x, y, zoom).pan(w - x, h - y);
        }
        let filter = &self.places.key.filter;
        let narrow = filter.section.is_some() || !filter.country.is_empty();
        match self.places.bounds.filter(|_| narrow) {
            Some((min, max)) => {
                let (x, y) = ((min.x + max.x) / 2.0, (min.y + max.y) / 2.0);
                let (w, h) = (((max.x - min.x) / 2.0).max(LEAST), ((max.y - min.y) / 2.0).max(LEAST));
                let padding = (PADDING_PX * growth).min(width / 10.0);
                whole.show(Point { x: x - w, y: y - h }, Point { x: x + w, y: y + h }, padding)
            }
            None => whole,
        }
    }
}
