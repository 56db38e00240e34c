//! Equal Earth: from latitude and longitude to the plane and back.
//!
//! The projection of Šavrič, Patterson and Jenny, "The Equal Earth map projection" (International Journal of
//! Geographical Information Science, 2018); the four coefficients are theirs. It keeps areas: a shape of one square
//! kilometre covers the same area of the figure wherever it lies.
//!
//! The plane: x runs 0..1 from the western to the eastern edge at the equator, y 0..[`EqualEarth::HEIGHT`] from the
//! north pole down to the south pole. Both axes have the same unit, the width of the world.

use std::f64::consts::PI;

use super::angle::sin;

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
    /// Degrees east of Greenwich, in the middle of the figure; any finite number.
    pub meridian_deg: f64,
}

impl Default for EqualEarth {
    fn default() -> Self {
        Self { meridian_deg: Self::MERIDIAN_DEG }
    }
}

impl EqualEarth {
    /// The default meridian: the figure's edge, 169° W, then passes between Chukotka and Alaska.
    pub const MERIDIAN_DEG: f64 = 11.0;
    /// The height of the whole world; its width is 1.
    pub const HEIGHT: f64 = 2.0 * POLE / WIDTH;

    /// From degrees to the plane. Longitudes go around as often as they like; latitudes beyond the poles count as
    /// the poles. Not-a-number gives not-a-number.
    pub fn forward(self, lat_deg: f64, lon_deg: f64) -> Point {
        let theta = (M * sin(lat_deg.clamp(-90.0, 90.0).to_radians())).asin();
        let lambda = wrap_deg(lon_deg - self.meridian_deg).to_radians();
        Point { x: 0.5 + lambda / (2.0 * PI) * row_width(theta), y: (POLE - ordinate(theta)) / WIDTH }
    }

    /// From the plane to (latitude, longitude) in degrees, longitude within −180..=180; `None` outside the world.
    pub fn inverse(self, point: Point) -> Option<(f64, f64)> {
        let theta = theta_at(point.y)?;
        let lon_deg = (point.x - 0.5) * 360.0 / row_width(theta);
        // A hair of tolerance, so that the edge itself is inside.
        if lon_deg.is_nan() || lon_deg.abs() > 180.0 + 1e-9 {
            return None;
        }
        let lat_deg = (sin(theta) / M).clamp(-1.0, 1.0).asin().to_degrees();
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
    let sine = sin(theta);
    let cosine = (1.0 - sine * sine).sqrt();
    2.0 * PI * cosine / (M * slope(theta)) / WIDTH
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

/// The same direction within −180..=180; both ends stay as they are, because they are the two edges of the figure.
fn wrap_deg(deg: f64) -> f64 {
    if deg.abs() <= 180.0 { deg } else { deg - 360.0 * ((deg + 180.0) / 360.0).floor() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// (meridian, latitude, longitude, x, y), by d3-geo's `geoEqualEarth` 3.1, fitted to the width 1.
    const GOLDEN: &[(f64, f64, f64, f64, f64)] = &[
        (0.0, 0.0, 0.0, 0.5, 0.243358488),
        (0.0, 41.39, 2.17, 0.505295267, 0.095792121),
        (0.0, 35.15, 126.92, 0.821432318, 0.116251810),
        (0.0, 19.43, -99.13, 0.232161784, 0.171379596),
        (0.0, -54.8, -68.3, 0.349825382, 0.430841425),
        (0.0, -18.14, 178.44, 0.983855145, 0.310647194),
        (0.0, 66.5, 25.7, 0.550283053, 0.027314618),
        (0.0, 90.0, 0.0, 0.5, 0.0),
        (0.0, 0.0, 180.0, 1.0, 0.243358488),
        (0.0, -90.0, -180.0, 0.203766555, 0.486716975),
        (11.0, 41.39, 2.17, 0.478452901, 0.095792121),
        (11.0, -13.8, -171.8, 0.985420418, 0.294740418),
        (11.0, -18.14, 178.44, 0.954027715, 0.310647194),
        (150.0, 41.39, 2.17, 0.139263004, 0.095792121),
        (150.0, 19.43, -99.13, 0.799558388, 0.171379596),
    ];

    #[test]
    fn agrees_with_d3() {
        for &(meridian_deg, lat_deg, lon_deg, x, y) in GOLDEN {
            let point = EqualEarth { meridian_deg }.forward(lat_deg, lon_deg);
            assert!(
                (point.x - x).abs() < 1e-9 && (point.y - y).abs() < 1e-9,
                "{lat_deg} {lon_deg}: {point:?}"
            );
        }
    }

    #[test]
    fn the_edges_are_where_the_plane_says() {
        let projection = EqualEarth { meridian_deg: 11.0 };
        assert_eq!(projection.forward(0.0, 191.0).x, 1.0);
        assert_eq!(projection.forward(0.0, -169.0).x, 0.0);
        assert!(projection.forward(90.0, 0.0).y.abs() < 1e-12);
        assert!((projection.forward(-90.0, 0.0).y - EqualEarth::HEIGHT).abs() < 1e-12);
        assert!((1.0 / EqualEarth::HEIGHT - 2.0546).abs() < 1e-4);
    }

    #[test]
    fn outside_the_world_there_is_no_place() {
        let projection = EqualEarth::default();
        for (x, y) in
            [(0.5, -0.001), (0.5, 0.487), (1.001, 0.24), (0.02, 0.02), (f64::NAN, 0.2), (0.5, f64::NAN)]
        {
            assert_eq!(projection.inverse(Point { x, y }), None);
        }
    }

    proptest! {
        #[test]
        fn there_and_back(meridian_deg in -400.0..400.0, lat_deg in -89.99..89.99, lon_deg in -180.0..180.0) {
            let projection = EqualEarth { meridian_deg };
            let (lat_back, lon_back) = projection.inverse(projection.forward(lat_deg, lon_deg)).unwrap();
            prop_assert!((lat_back - lat_deg).abs() < 1e-7, "{lat_back}");
            let around = (lon_back - lon_deg).rem_euclid(360.0);
            prop_assert!(around.min(360.0 - around) < 1e-9, "{lon_back}");
        }

        /// A small square of degrees covers the same part of the plane as of the globe, wherever it lies.
        #[test]
        fn areas_are_equal(lat_deg in -85.0..85.0, lon_deg in -170.0..170.0) {
            let projection = EqualEarth { meridian_deg: 0.0 };
            let side_deg = 0.01;
            let corner = |north: f64, east: f64| projection.forward(lat_deg + north * side_deg, lon_deg + east * side_deg);
            let ring = [corner(0.0, 0.0), corner(0.0, 1.0), corner(1.0, 1.0), corner(1.0, 0.0)];
            let mut plane = 0.0;
            for at in 0..4 {
                let (a, b) = (ring[at], ring[(at + 1) % 4]);
                plane += (a.x * b.y - b.x * a.y) / 2.0;
            }
            let sine = |deg: f64| deg.to_radians().sin();
            let globe = side_deg.to_radians() * (sine(lat_deg + side_deg) - sine(lat_deg));
            prop_assert!((plane.abs() * WIDTH * WIDTH / globe - 1.0).abs() < 1e-4);
        }

        #[test]
        fn any_numbers_are_taken(a in any::<f64>(), b in any::<f64>(), meridian_deg in any::<f64>()) {
            let projection = EqualEarth { meridian_deg };
            projection.forward(a, b);
            projection.inverse(Point { x: a, y: b });
        }
    }
}
