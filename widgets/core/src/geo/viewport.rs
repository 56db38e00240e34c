//! Which part of the plane the picture shows, and how large.
//!
//! A viewport is a value: each gesture gives a new one. It always shows the map: the zoom stays within
//! [`Viewport::ZOOM_MIN`]..=[`Viewport::ZOOM_MAX`], and the map is in the middle where it is smaller than the picture and
//! covers it where it is larger.

use super::{EqualEarth, Land, Point};

/// The size of the picture and what it shows.
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
    /// A large town fills the picture of a telephone.
    pub const ZOOM_MAX: f64 = 64.0;
    /// The northern edge of what is shown: the pole, because the flat top of the projection has Greenland close to it.
    pub const TOP: f64 = 0.0;
    /// The southern edge of what is shown, at 58° S: all towns lie north of it.
    pub const BOTTOM: f64 = 0.4394;
    /// The width over the height of what is shown at zoom 1.
    pub const ASPECT: f64 = 1.0 / (Self::BOTTOM - Self::TOP);

    /// The whole map in the middle of a picture of this size.
    pub fn fit(width_px: f64, height_px: f64) -> Self {
        let center = Point { x: 0.5, y: (Self::TOP + Self::BOTTOM) / 2.0 };
        Self { width_px, height_px, zoom: Self::ZOOM_MIN, center }.limited()
    }

    /// The picture's width in CSS pixels, at least 1.
    pub fn width_px(self) -> f64 {
        self.width_px
    }

    /// The picture's height in CSS pixels, at least 1.
    pub fn height_px(self) -> f64 {
        self.height_px
    }

    /// How many times larger than the whole map.
    pub fn zoom(self) -> f64 {
        self.zoom
    }

    /// The point of the plane in the middle of the picture.
    pub fn center(self) -> Point {
        self.center
    }

    /// The width of the whole world in CSS pixels; what [`super::Clusters::at`] asks for.
    pub fn px_per_unit(self) -> f64 {
        self.width_px.min(self.height_px * Self::ASPECT) * self.zoom
    }

    /// Where a point of the plane lies in the picture, in pixels from its upper left corner.
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

    /// The same zoom and middle in a picture of another size.
    #[must_use]
    pub fn resize(self, width_px: f64, height_px: f64) -> Self {
        Self { width_px, height_px, ..self }.limited()
    }

    /// The box from `min` to `max` in the middle of the picture, as large as fits with `padding_px` on each side.
    #[must_use]
    pub fn show(self, min: Point, max: Point, padding_px: f64) -> Self {
        let room = |size_px: f64| (size_px - 2.0 * padding_px).max(1.0);
        let wanted = (room(self.width_px) / (max.x - min.x)).min(room(self.height_px) / (max.y - min.y));
        let zoom = wanted / (self.px_per_unit() / self.zoom);
        let center = Point { x: (min.x + max.x) / 2.0, y: (min.y + max.y) / 2.0 };
        Self { zoom, center, ..self }.limited()
    }

    /// (scale, tx, ty): a grid point of the [`Land`] lies at (scale · x + tx, scale · y + ty) pixels.
    pub fn land_transform(self) -> (f64, f64, f64) {
        let (tx, ty) = self.to_px(Point::default());
        (self.px_per_unit() / f64::from(Land::GRID), tx, ty)
    }

    fn limited_zoom(self) -> Self {
        Self { zoom: within(self.zoom, Self::ZOOM_MIN, Self::ZOOM_MAX), ..self }
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
