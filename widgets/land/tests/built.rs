//! What `land.bin` promises: it is what the tool builds, it is small, and the land lies where the land is, around
//! any meridian.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use hrc_core::geo::{EqualEarth, Land};
use hrc_land::outline::{Detail, build};
use hrc_land::source::{self, Source};
use hrc_land::{brotli_size, topojson};

static BUILT: &[u8] = include_bytes!("../land.bin");

const ON_LAND: &[(&str, f64, f64)] = &[
    ("Madrid", 40.42, -3.70),
    ("Moscow", 55.75, 37.62),
    ("Ulaanbaatar", 47.92, 106.92),
    ("Delhi", 28.61, 77.21),
    ("Yakutsk", 62.03, 129.73),
    ("Anadyr, east of 180°", 66.5, -173.0),
    ("N'Djamena", 12.13, 15.06),
    ("Nairobi", -1.29, 36.82),
    ("Johannesburg", -26.20, 28.05),
    ("Antananarivo", -18.88, 47.51),
    ("Alice Springs", -23.70, 133.88),
    ("Christchurch, inland", -43.4, 171.8),
    ("Fairbanks", 64.84, -147.72),
    ("Denver", 39.74, -104.99),
    ("Mexico City", 19.43, -99.13),
    ("Santa Clara, Cuba", 22.40, -79.97),
    ("Bogotá", 4.71, -74.07),
    ("Brasília", -15.79, -47.88),
    ("Ushuaia, inland", -54.3, -68.0),
    ("Greenland", 72.0, -40.0),
    ("Malta", 35.9, 14.44),
    ("Singapore", 1.37, 103.82),
    ("Barbados", 13.17, -59.55),
    ("Mauritius", -20.29, 57.55),
    ("Bahrain", 26.06, 50.55),
    ("Santiago, Cabo Verde", 15.1, -23.65),
    ("Malé", 4.2, 73.5),
    ("Nauru", -0.52, 166.93),
    ("Viti Levu, Fiji", -17.8, 178.0),
];

const AT_SEA: &[(&str, f64, f64)] = &[
    ("North Atlantic", 35.0, -45.0),
    ("South Atlantic", -30.0, -15.0),
    ("North Pacific", 35.0, -170.0),
    ("South Pacific", -35.0, -120.0),
    ("Indian Ocean", -25.0, 80.0),
    ("Bering Strait", 65.7, -168.7),
    ("Mediterranean", 34.0, 19.0),
    ("Black Sea", 43.3, 34.0),
    ("Caspian Sea, a hole", 41.5, 51.0),
    ("Red Sea", 20.0, 38.5),
    ("Hudson Bay", 59.0, -86.0),
    ("Gulf of Mexico", 25.0, -90.0),
    ("Bay of Bengal", 14.0, 88.0),
    ("Tasman Sea", -38.0, 160.0),
    ("Drake Passage", -57.5, -65.0),
    ("Weddell Sea, where Antarctica is left out", -75.0, -20.0),
];

#[test]
fn the_built_file_is_what_the_tool_builds() {
    if !source::path(Source::Land).exists() {
        println!("Skipped: {} is fetched by `cargo run -p hrc-land`.", source::PACKAGE);
        return;
    }
    let polygons = topojson::read(&source::fetch(Source::Land).unwrap()).unwrap();
    let land = Land::decode(BUILT).unwrap();
    assert_eq!(land, build(&polygons, Detail::CHOSEN), "run `cargo run -p hrc-land`");
    assert_eq!(land.encode(), BUILT);
}

#[test]
fn the_outline_costs_at_most_nine_thousand_bytes() {
    let size = brotli_size(BUILT);
    assert!(size <= 9000, "{size} bytes");
}

#[test]
fn land_and_sea_are_where_they_are_around_any_meridian() {
    let land = Land::decode(BUILT).unwrap();
    for meridian_deg in [11.0, 0.0, 150.0, -90.0, -169.0, 179.9, 371.0] {
        let rings = parse(&land.path(meridian_deg));
        let grid = f64::from(Land::GRID);
        for (places, expected) in [(ON_LAND, true), (AT_SEA, false)] {
            for &(name, lat_deg, lon_deg) in places {
                let point = EqualEarth { meridian_deg }.forward(lat_deg, lon_deg);
                let winding = winding(&rings, point.x * grid, point.y * grid);
                assert_eq!(winding != 0, expected, "{name} at {meridian_deg}°");
            }
        }
    }
}

#[test]
fn turning_the_globe_keeps_the_area() {
    let land = Land::decode(BUILT).unwrap();
    let area = |meridian_deg: f64| parse(&land.path(meridian_deg)).iter().map(|ring| area(ring)).sum::<f64>();
    let built = area(EqualEarth::MERIDIAN_DEG);
    // Without Antarctica, land is 26 % of the globe, and the globe 88 % of the box around it.
    let world = f64::from(Land::GRID).powi(2) * EqualEarth::HEIGHT;
    assert!((built / world - 0.233).abs() < 0.003, "{}", built / world);
    for meridian_deg in [0.0, 90.0, 150.0, -90.0, -150.0] {
        assert!((area(meridian_deg) / built - 1.0).abs() < 0.005, "{meridian_deg}");
    }
}

#[test]
fn around_another_meridian_nothing_leaves_the_picture() {
    let land = Land::decode(BUILT).unwrap();
    let grid = f64::from(Land::GRID);
    for meridian_deg in [0.0, 150.0, -90.0] {
        for (x, y) in parse(&land.path(meridian_deg)).concat() {
            // Rows are rounded too, and near the pole each is much wider than the one above.
            let half = EqualEarth::width_at((y + 0.5) / grid).unwrap() * grid / 2.0;
            assert!((x - grid / 2.0).abs() <= half + 1.0, "{x} {y} at {meridian_deg}°");
        }
    }
}

/// The rings of path data, as a browser reads it.
fn parse(path: &str) -> Vec<Vec<(f64, f64)>> {
    let mut rings = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    for ring in path.split_terminator('z') {
        let numbers = ring.strip_prefix('m').unwrap().replace('-', " -");
        let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
        assert_eq!(numbers.len() % 2, 0);
        let mut points = Vec::new();
        for pair in numbers.chunks(2) {
            (x, y) = (x + pair[0], y + pair[1]);
            points.push((x, y));
        }
        (x, y) = points[0];
        rings.push(points);
    }
    rings
}

/// How often the rings go around a point, by `fill-rule: nonzero`.
fn winding(rings: &[Vec<(f64, f64)>], x: f64, y: f64) -> i32 {
    let mut count = 0;
    for ring in rings {
        for (at, &a) in ring.iter().enumerate() {
            let b = ring[(at + 1) % ring.len()];
            let side = (b.0 - a.0) * (y - a.1) - (x - a.0) * (b.1 - a.1);
            if a.1 <= y && b.1 > y && side > 0.0 {
                count += 1;
            } else if a.1 > y && b.1 <= y && side < 0.0 {
                count -= 1;
            }
        }
    }
    count
}

fn area(ring: &[(f64, f64)]) -> f64 {
    let edge = |at: usize| {
        let (a, b) = (ring[at], ring[(at + 1) % ring.len()]);
        (a.0 * b.1 - b.0 * a.1) / 2.0
    };
    (0..ring.len()).map(edge).sum()
}

/// Members of the sample on the coast; the outline leaves the first five in the sea.
const ON_THE_COAST: &[(&str, f64, f64)] = &[
    ("Banjul", 13.45274, -16.57803),
    ("Seattle", 47.60621, -122.33207),
    ("Genoa", 44.40478, 8.94439),
    ("L’Alfàs del Pi", 38.58055, -0.10321),
    ("Venice", 45.43713, 12.33265),
    ("Barcelona", 41.38879, 2.15899),
    ("Montevideo", -34.90328, -56.18816),
];

#[test]
fn the_outline_is_as_exact_as_it_says() {
    let triangle = Land::TOLERANCE * Land::TOLERANCE * 1e6;
    assert!((triangle - Detail::CHOSEN.triangle).abs() < 0.001, "{triangle}");
    let land = Land::decode(BUILT).unwrap();
    for (town, lat, lon) in ON_THE_COAST {
        let at = EqualEarth::default().forward(*lat, *lon);
        let at = (at.x * f64::from(Land::GRID), at.y * f64::from(Land::GRID));
        let edges = land.rings().iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
        let away = edges.map(|(a, b)| away(at, *a, *b)).fold(f64::INFINITY, f64::min);
        assert!(away / f64::from(Land::GRID) < Land::TOLERANCE, "{town}: {away}");
    }
}

/// Distance of a point from the line between two others.
fn away(at: (f64, f64), a: (i32, i32), b: (i32, i32)) -> f64 {
    let (x, y) = (f64::from(a.0), f64::from(a.1));
    let (dx, dy) = (f64::from(b.0) - x, f64::from(b.1) - y);
    let along = ((at.0 - x) * dx + (at.1 - y) * dy) / (dx * dx + dy * dy).max(f64::EPSILON);
    let along = along.clamp(0.0, 1.0);
    (at.0 - x - along * dx).hypot(at.1 - y - along * dy)
}
