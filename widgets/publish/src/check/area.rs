//! Where countries lie, roughly: `countries.txt` of the crate `hrc-land`, boxes of whole degrees by code.
//!
//! They answer one question: how far is a point from everything that a code stands for? Overseas territories and places
//! claimed under several codes count under all of them, so nothing here says whose a place is.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A line for each code: boxes as `south,west,north,east`, and codes whose boxes count too.
const TABLE: &str = include_str!("../../../land/countries.txt");

/// Mean radius of the earth.
const EARTH_KM: f64 = 6371.0;

/// A box, in degrees; none goes over the antimeridian.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    south: f64,
    west: f64,
    north: f64,
    east: f64,
}

/// Kilometres from a point to the nearest box of a country, 0 inside; `None` where the code has none.
pub(super) fn distance_km(code: &str, lat_deg: f64, lon_deg: f64) -> Option<f64> {
    let boxes = table().get(code)?;
    boxes.iter().map(|bounds| bounds.distance_km(lat_deg, lon_deg)).min_by(f64::total_cmp)
}

fn table() -> &'static HashMap<&'static str, Vec<Bounds>> {
    static AREAS: OnceLock<HashMap<&'static str, Vec<Bounds>>> = OnceLock::new();
    AREAS.get_or_init(|| {
        let rows = || TABLE.lines().filter_map(|line| line.split_once(' '));
        let own: HashMap<&str, Vec<Bounds>> = rows()
            .map(|(code, words)| (code, words.split(' ').filter_map(Bounds::parse).collect()))
            .collect();
        let whole =
            |words: &str| words.split(' ').filter_map(|part| own.get(part)).flatten().copied().collect();
        rows()
            .map(|(code, words)| {
                let parts: Vec<Bounds> = whole(words);
                (code, [own[code].as_slice(), &parts].concat())
            })
            .collect()
    })
}

impl Bounds {
    fn parse(text: &str) -> Option<Bounds> {
        let mut numbers = text.split(',').map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Bounds { south: next()?, west: next()?, north: next()?, east: next()? })
    }

    fn distance_km(self, lat_deg: f64, lon_deg: f64) -> f64 {
        // Degrees to go east or west to the box, 0 where the point lies north or south of it.
        let east = (self.west - lon_deg).rem_euclid(360.0);
        let west = (lon_deg - self.east).rem_euclid(360.0);
        let width = self.east - self.west;
        if width >= 360.0 || (lon_deg - self.west).rem_euclid(360.0) <= width {
            let away = (self.south - lat_deg).max(lat_deg - self.north).max(0.0);
            return away.to_radians() * EARTH_KM;
        }
        let away = east.min(west).to_radians();
        // On the meridian of the nearer side, the point that is nearest along a great circle.
        let foot = lat_deg.to_radians().tan().atan2(away.cos()).to_degrees();
        let nearest = foot.clamp(self.south, self.north);
        great_circle_km(lat_deg, nearest, away)
    }
}

/// The way along the earth between two points of the given latitudes, `away` radians of longitude apart.
fn great_circle_km(lat_deg: f64, other_deg: f64, away: f64) -> f64 {
    let (lat, other) = (lat_deg.to_radians(), other_deg.to_radians());
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(lat - other) + lat.cos() * other.cos() * half(away);
    2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_on_the_globe() {
        let fiji = Bounds { south: -19.0, west: 177.0, north: -16.0, east: 180.0 };
        for (bounds, lat_deg, lon_deg, km) in [
            (fiji, -17.0, 178.0, 0.0),
            (fiji, -17.0, -179.0, 106.3), // one degree over the antimeridian
            (fiji, -21.0, 178.0, 222.4),
            (fiji, -17.0, 175.0, 212.6),
            (Bounds { south: 70.0, west: 20.0, north: 80.0, east: 30.0 }, 75.0, 31.0, 28.8),
            // The nearest point is not on the same parallel.
            (Bounds { south: 0.0, west: 0.0, north: 90.0, east: 1.0 }, 60.0, 91.0, 3335.8),
            (Bounds { south: -90.0, west: -180.0, north: -60.0, east: 180.0 }, -59.0, 12.0, 111.2),
        ] {
            let found = bounds.distance_km(lat_deg, lon_deg);
            assert!((found - km).abs() < 0.1, "{bounds:?} {lat_deg} {lon_deg}: {found}");
        }
    }

    #[test]
    fn a_country_and_its_territories_count_as_one() {
        for (code, lat_deg, lon_deg) in [
            ("FR", -20.9, 55.5),
            ("RE", -20.9, 55.5),
            ("UA", 44.95, 34.1),
            ("RU", 44.95, 34.1),
            ("XK", 42.66, 21.17),
        ] {
            assert_eq!(distance_km(code, lat_deg, lon_deg), Some(0.0), "{code}");
        }
        assert!(distance_km("RE", 48.86, 2.35).unwrap() > 8000.0);
        assert_eq!(distance_km("ZZ", 0.0, 0.0), None);
    }
}
