//! Which part of the plane the figure shows, and how large.
//!
//! A viewport is a value: each gesture gives a new one. It always shows the map: the zoom stays within
//! [`Viewport::ZOOM_MIN`]..=[`Viewport::zoom_max`], and the map is in the middle where it is smaller than the figure and
//! covers it where it is larger.

use super::cluster::ONE_PX;
use super::{EqualEarth, Land, Point};

/// The size of the figure and what it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    width_px: f64,
    height_px: f64,
    zoom: f64,
    center: Point,
}

impl Viewport {
    /// The whole map fits.
    pub const ZOOM_MIN: f64 = 1.0;
    /// The largest width of the world, px: there the outline may be as far from the coast as a marker's edge is from its
    /// middle. Nearer, the marker of a town on the coast would stand in the sea.
    pub const MOST_PX_PER_UNIT: f64 = ONE_PX / Land::TOLERANCE;
    /// The northern edge of what is shown: the pole, because the flat top of the projection has Greenland close to it.
    pub const TOP: f64 = 0.0;
    /// The southern edge of what is shown, at 58° S: all towns lie north of it.
    pub const BOTTOM: f64 = 0.4394;
    /// The width over the height of what is shown at zoom 1.
    pub const ASPECT: f64 = 1.0 / (Self::BOTTOM - Self::TOP);

    /// The whole map in the middle of a figure of this size.
    ///
    /// ```
    /// use hrc_core::geo::Viewport;
    ///
    /// let figure = Viewport::fit(900.0, 400.0).zoom_at(450.0, 200.0, 2.0);
    /// assert_eq!((figure.zoom(), figure.to_px(figure.center())), (2.0, (450.0, 200.0)));
    /// ```
    pub fn fit(width_px: f64, height_px: f64) -> Self {
        let center = Point { x: 0.5, y: (Self::TOP + Self::BOTTOM) / 2.0 };
        Self { width_px, height_px, zoom: Self::ZOOM_MIN, center }.limited()
    }

    /// The figure's width in CSS pixels, at least 1.
    pub fn width_px(self) -> f64 {
        self.width_px
    }

    /// The figure's height in CSS pixels, at least 1.
    pub fn height_px(self) -> f64 {
        self.height_px
    }

    /// How many times larger than the whole map.
    pub fn zoom(self) -> f64 {
        self.zoom
    }

    /// The largest zoom: as near as the outline is exact, however large the figure is.
    pub fn zoom_max(self) -> f64 {
        (Self::MOST_PX_PER_UNIT / self.whole_px()).max(Self::ZOOM_MIN)
    }

    /// The point of the plane in the middle of the figure.
    pub fn center(self) -> Point {
        self.center
    }

    /// The width of the whole world in CSS pixels; what [`super::Clusters::at`] asks for.
    pub fn px_per_unit(self) -> f64 {
        self.whole_px() * self.zoom
    }

    /// The width of the world at zoom 1, px.
    fn whole_px(self) -> f64 {
        self.width_px.min(self.height_px * Self::ASPECT)
    }

    /// Where a point of the plane lies in the figure, in pixels from its upper left corner.
    pub fn to_px(self, point: Point) -> (f64, f64) {
        let scale = self.px_per_unit();
        (
            (point.x - self.center.x) * scale + self.width_px / 2.0,
            (point.y - self.center.y) * scale + self.height_px / 2.0,
        )
    }

    /// The point of the plane under a pixel.
    pub fn from_px(self, x_px: f64, y_px: f64) -> Point {
        let scale = self.px_per_unit();
        Point {
            x: (x_px - self.width_px / 2.0) / scale + self.center.x,
            y: (y_px - self.height_px / 2.0) / scale + self.center.y,
        }
    }

    /// Larger by `factor` (smaller below 1); the place under the pixel stays under it as far as the limits allow.
    #[must_use]
    pub fn zoom_at(self, x_px: f64, y_px: f64, factor: f64) -> Self {
        let before = self.from_px(x_px, y_px);
        let zoomed = Self { zoom: self.zoom * factor, ..self }.limited_zoom();
        let after = zoomed.from_px(x_px, y_px);
        let center = Point { x: self.center.x + before.x - after.x, y: self.center.y + before.y - after.y };
        Self { center, ..zoomed }.limited()
    }

    /// The map moved by so many pixels to the right and down, as a finger drags it.
    #[must_use]
    pub fn pan(self, dx_px: f64, dy_px: f64) -> Self {
        let scale = self.px_per_unit();
        let center = Point { x: self.center.x - dx_px / scale, y: self.center.y - dy_px / scale };
        Self { center, ..self }.limited()
    }

    /// The same zoom and middle in a figure of another size.
    #[must_use]
    pub fn resize(self, width_px: f64, height_px: f64) -> Self {
        Self { width_px, height_px, ..self }.limited()
    }

    /// The box from `min` to `max` in the middle of the figure, as large as fits with `padding_px` on each side.
    #[must_use]
    pub fn show(self, min: Point, max: Point, padding_px: f64) -> Self {
        let room = |size_px: f64| (size_px - 2.0 * padding_px).max(1.0);
        let wanted = (room(self.width_px) / (max.x - min.x)).min(room(self.height_px) / (max.y - min.y));
        let zoom = wanted / self.whole_px();
        let center = Point { x: (min.x + max.x) / 2.0, y: (min.y + max.y) / 2.0 };
        Self { zoom, center, ..self }.limited()
    }

    /// (scale, tx, ty): a grid point of the [`Land`] lies at (scale · x + tx, scale · y + ty) pixels.
    pub fn land_transform(self) -> (f64, f64, f64) {
        let (tx, ty) = self.to_px(Point::default());
        (self.px_per_unit() / f64::from(Land::GRID), tx, ty)
    }

    fn limited_zoom(self) -> Self {
        Self { zoom: within(self.zoom, Self::ZOOM_MIN, self.zoom_max()), ..self }
    }

    fn limited(self) -> Self {
        let sized = Self { width_px: self.width_px.max(1.0), height_px: self.height_px.max(1.0), ..self };
        let limited = sized.limited_zoom();
        let scale = limited.px_per_unit();
        let center = Point {
            x: held(self.center.x, 0.0, 1.0, limited.width_px / scale),
            y: held(self.center.y, Self::TOP, Self::BOTTOM, limited.height_px / scale),
        };
        Self { center, ..limited }
    }
}

/// `clamp`, and the lower end for not-a-number.
fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// The middle of a window of the size `window`, held over low..high, or at its middle if that is smaller.
fn held(middle: f64, low: f64, high: f64, window: f64) -> f64 {
    let half = window / 2.0;
    if low + half >= high - half { (low + high) / 2.0 } else { within(middle, low + half, high - half) }
}

const _: () = assert!(Viewport::BOTTOM < EqualEarth::HEIGHT);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn viewports() -> impl Strategy<Value = Viewport> {
        (200.0..4000.0, 150.0..2500.0, 0.0..1.0, 0.0..1.0, 0.5..100.0).prop_map(
            |(width, height, x, y, factor)| {
                Viewport::fit(width, height).zoom_at(width * x, height * y, factor)
            },
        )
    }

    /// The map covers the figure or lies in its middle, and so cannot be lost.
    fn is_held(view: Viewport) -> bool {
        let (left, top) = view.to_px(Point { x: 0.0, y: Viewport::TOP });
        let (right, bottom) = view.to_px(Point { x: 1.0, y: Viewport::BOTTOM });
        let held = |low: f64, high: f64, size: f64| {
            (low <= 1e-6 && high >= size - 1e-6) || (low + high - size).abs() < 1e-6
        };
        let zoom_held = (Viewport::ZOOM_MIN..=view.zoom_max()).contains(&view.zoom());
        zoom_held && held(left, right, view.width_px()) && held(top, bottom, view.height_px())
    }

    fn near(a: (f64, f64), b: (f64, f64)) -> bool {
        (a.0 - b.0).abs() < 1e-6 && (a.1 - b.1).abs() < 1e-6
    }

    #[test]
    fn the_whole_map_fits() {
        for (width, height) in [(240.0, 320.0), (900.0, 395.46), (3840.0, 2160.0), (900.0, 200.0)] {
            let view = Viewport::fit(width, height);
            let (left, top) = view.to_px(Point { x: 0.0, y: Viewport::TOP });
            let (right, bottom) = view.to_px(Point { x: 1.0, y: Viewport::BOTTOM });
            assert!(left >= -1e-9 && top >= -1e-9 && right <= width + 1e-9 && bottom <= height + 1e-9);
            assert!((left < 1e-9 && right > width - 1e-9) || (top < 1e-9 && bottom > height - 1e-9));
        }
    }

    #[test]
    fn all_towns_are_shown() {
        let projection = EqualEarth::default();
        // Longyearbyen and Puerto Toro.
        assert!(projection.forward(78.22, 15.65).y > Viewport::TOP);
        assert!(projection.forward(-55.08, -67.07).y < Viewport::BOTTOM - 0.005);
    }

    #[test]
    fn a_box_is_shown_with_its_padding() {
        let (min, max) = (Point { x: 0.45, y: 0.05 }, Point { x: 0.55, y: 0.12 });
        let view = Viewport::fit(900.0, 400.0).show(min, max, 40.0);
        let ((left, top), (right, bottom)) = (view.to_px(min), view.to_px(max));
        assert!(near((left + right, top + bottom), (900.0, 400.0)));
        assert!((bottom - top - 320.0).abs() < 1e-6 && left >= 40.0);
        // A single place: as near as it gets. Nothing at all: the whole map.
        assert_eq!(view.show(min, min, 40.0).zoom(), view.zoom_max());
        let nowhere = Point { x: f64::NAN, y: f64::NAN };
        assert!(is_held(view.show(nowhere, nowhere, 40.0)));
    }

    #[test]
    fn no_town_stands_farther_off_the_outline_than_its_marker_reaches() {
        for (width, zoom) in [(320.0, 29.0), (640.0, 14.5), (1100.0, 8.4), (12_000.0, 1.0)] {
            let view = Viewport::fit(width, width / Viewport::ASPECT).zoom_at(width / 2.0, 50.0, 100.0);
            assert!((view.zoom() - zoom).abs() < 0.1, "{width}: {}", view.zoom());
            assert!(width > 10_000.0 || Land::TOLERANCE * view.px_per_unit() <= 5.0 + 1e-9, "{width}");
        }
    }

    proptest! {
        #[test]
        fn pixels_and_points_agree(view in viewports(), x in 0.0..1.0, y in 0.0..0.48) {
            let (x_px, y_px) = view.to_px(Point { x, y });
            let back = view.from_px(x_px, y_px);
            prop_assert!((back.x - x).abs() < 1e-9 && (back.y - y).abs() < 1e-9);
            let (scale, tx, ty) = view.land_transform();
            let grid = f64::from(Land::GRID);
            prop_assert!(near((x * grid * scale + tx, y * grid * scale + ty), (x_px, y_px)));
        }

        #[test]
        fn the_map_is_never_lost(
            view in viewports(),
            gestures in prop::collection::vec((0..4, -5000.0..5000.0, -5000.0..5000.0, 0.01..20.0), 0..20),
        ) {
            let mut view = view;
            for (kind, a, b, factor) in gestures {
                view = match kind {
                    0 => view.pan(a, b),
                    1 => view.zoom_at(a, b, factor),
                    2 => view.resize(a, b),
                    _ => view.show(Point { x: a, y: b }, Point { x: b, y: a }, factor),
                };
                prop_assert!(is_held(view), "{view:?}");
            }
        }

        #[test]
        fn zooming_keeps_the_place_under_the_pointer(view in viewports(), x in 0.0..1.0, y in 0.0..1.0) {
            let (x_px, y_px) = (view.width_px() * x, view.height_px() * y);
            let closer = view.zoom_at(x_px, y_px, 1.5);
            prop_assert!(closer.zoom() >= view.zoom());
            // Coming closer never uncovers the edge of a map that covers the figure.
            let scale = view.px_per_unit();
            let height = (Viewport::BOTTOM - Viewport::TOP) * scale;
            if scale >= view.width_px() && height >= view.height_px() {
                let place = view.from_px(x_px, y_px);
                prop_assert!(near(closer.to_px(place), (x_px, y_px)));
            }
        }

        #[test]
        fn any_numbers_are_taken(numbers in prop::array::uniform6(any::<f64>())) {
            let [a, b, c, d, e, f] = numbers;
            let view = Viewport::fit(a, b).zoom_at(c, d, e).pan(f, a).resize(c, b);
            let _ = view.show(Point { x: a, y: c }, Point { x: b, y: d }, e);
        }
    }
}
