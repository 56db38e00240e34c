//! Equal Earth: from latitude and longitude to the plane and back.
//!
//! The projection of Šavrič, Patterson and Jenny, "The Equal Earth map projection" (International Journal of
//! Geographical Information Science, 2018); the four coefficients are theirs. It keeps areas: a shape of one square
//! kilometre covers the same area of the picture wherever it lies.
//!
//! The plane: x runs 0..1 from the western to the eastern edge at the equator, y 0..[`EqualEarth::HEIGHT`] from the
//! north pole down to the south pole. Both axes have the same unit, the width of the world.

use std::f64::consts::PI;

const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;

/// √3 / 2, the sine of the parametric latitude at the poles.
const M: f64 = 0.866_025_403_784_438_6;
/// The width of the world in the paper's unit, the radius of the globe.
const WIDTH: f64 = 2.0 * PI / (M * A1);
/// The ordinate of the north pole in the paper's unit.
const POLE: f64 = ordinate(PI / 3.0);

/// A point of the plane; see the module for its axes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// 0 at the western edge, 1 at the eastern edge of the equator.
    pub x: f64,
    /// 0 at the north pole, [`EqualEarth::HEIGHT`] at the south pole.
    pub y: f64,
}

/// The projection around one central meridian.
///
/// ```
/// use hrc_core::geo::EqualEarth;
///
/// let projection = EqualEarth::default();
/// let gwangju = projection.forward(35.15, 126.92);
/// let (lat_deg, lon_deg) = projection.inverse(gwangju).unwrap();
/// assert!((lat_deg - 35.15).abs() < 1e-9 && (lon_deg - 126.92).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualEarth {
    /// Degrees east of Greenwich, in the middle of the picture; any finite number.
    pub meridian_deg: f64,
}

impl Default for EqualEarth {
    fn default() -> Self {
        Self { meridian_deg: Self::MERIDIAN_DEG }
    }
}

impl EqualEarth {
    /// The default meridian: the picture's edge, 169° W, then passes between Chukotka and Alaska.
    pub const MERIDIAN_DEG: f64 = 11.0;
    /// The height of the whole world; its width is 1.
    pub const HEIGHT: f64 = 2.0 * POLE / WIDTH;

    /// From degrees to the plane. Longitudes go around as often as they like; latitudes beyond the poles count as
    /// the poles. Not-a-number gives not-a-number.
    pub fn forward(self, lat_deg: f64, lon_deg: f64) -> Point {
        let theta = (M * lat_deg.clamp(-90.0, 90.0).to_radians().sin()).asin();
        let lambda = wrap_deg(lon_deg - self.meridian_deg).to_radians();
        Point {
            x: 0.5 + lambda * theta.cos() / (M * slope(theta)) / WIDTH,
            y: (POLE - ordinate(theta)) / WIDTH,
        }
    }

    /// From the plane to (latitude, longitude) in degrees, longitude within −180..=180; `None` outside the world.
    pub fn inverse(self, point: Point) -> Option<(f64, f64)> {
        let theta = theta_at(point.y)?;
        let lon_deg = (point.x - 0.5) * 360.0 / row_width(theta);
        // A hair of tolerance, so that the edge itself is inside.
        if lon_deg.is_nan() || lon_deg.abs() > 180.0 + 1e-9 {
            return None;
        }
        let lat_deg = (theta.sin() / M).clamp(-1.0, 1.0).asin().to_degrees();
        Some((lat_deg, wrap_deg(lon_deg + self.meridian_deg)))
    }

    /// How wide the world is at the height `y`: 1 at the equator, less towards the poles; `None` outside the world.
    pub fn width_at(y: f64) -> Option<f64> {
        theta_at(y).map(row_width)
    }
}

/// The paper's y at the parametric latitude θ.
const fn ordinate(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

/// The derivative of [`ordinate`].
fn slope(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// The width of the parallel at θ as a part of the equator's.
fn row_width(theta: f64) -> f64 {
    2.0 * PI * theta.cos() / (M * slope(theta)) / WIDTH
}

/// θ of a height on the plane, by Newton's method: [`ordinate`] is steep and nearly straight, so few steps do.
fn theta_at(y: f64) -> Option<f64> {
    let target = POLE - y * WIDTH;
    if target.is_nan() || target.abs() > POLE + 1e-12 {
        return None;
    }
    let mut theta = target / A1;
    for _ in 0..8 {
        theta -= (ordinate(theta) - target) / slope(theta);
    }
    Some(theta)
}

/// The same direction within −180..=180; both ends stay as they are, because they are the two edges of the picture.
fn wrap_deg(deg: f64) -> f64 {
    if deg.abs() <= 180.0 { deg } else { deg - 360.0 * ((deg + 180.0) / 360.0).floor() }
}
