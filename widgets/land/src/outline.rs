//! Rings of degrees become the outline: around the meridian, on the plane, simplified, on the grid.

use hrc_core::geo::{EqualEarth, Land};

use crate::islands;
use crate::simplify::{Place, area, simplify};
use crate::topojson::{Polygon, Ring};

/// How much of the source stays.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// The width of the world in grid units.
    pub grid: u32,
    /// Points whose triangle is smaller go; in millionths of the square of the world's width.
    pub triangle: f64,
    /// Islands and lakes that are smaller go; in the same unit.
    pub island: f64,
}

impl Detail {
    /// What `land.bin` is built with.
    ///
    /// `cargo run -p hrc-land -- table` prints the choice. Bytes buy either a finer grid or more points; at the same bytes,
    /// 2880 wide with fewer points lies closer to the source than 2048 with more, and it has a third of a pixel to a unit
    /// on a map of 900 pixels, one and a third on a wall of 3840. Beyond that a finer grid gains little. Triangles of 0.29
    /// are 0.24 square pixels at 900 and so out of sight; islands of 300 km² stay.
    pub const CHOSEN: Self = Self { grid: Land::GRID, triangle: 0.29, island: 0.24 };

    fn units(self, area: f64) -> f64 {
        area * 1e-6 * f64::from(self.grid) * f64::from(self.grid)
    }
}

/// The outline of these polygons.
pub fn build(polygons: &[Polygon], detail: Detail) -> Land {
    let grid = f64::from(detail.grid);
    let (triangle, island) = (detail.units(detail.triangle), detail.units(detail.island));
    let kept = kept_islands(polygons);
    let mut rings: Vec<Vec<(i32, i32)>> = Vec::new();
    for (index, polygon) in polygons.iter().enumerate() {
        if is_antarctica(polygon) {
            continue;
        }
        for (place, ring) in polygon.iter().enumerate() {
            let plane = project(ring, grid);
            let size = area(&plane).abs();
            let keep = place == 0 && kept.contains(&index);
            let on_grid = if keep && size < SPECK {
                speck(middle(&plane))
            } else if size < island && !keep {
                continue;
            } else {
                round(&as_large(simplify(&plane, triangle), size))
            };
            if on_grid.len() < 3 {
                continue;
            }
            // Land runs clockwise on the screen and holes the other way, for `fill-rule: nonzero`.
            let outer = place == 0;
            let clockwise = area(&places(&on_grid)) > 0.0;
            rings.push(if clockwise == outer { on_grid } else { on_grid.into_iter().rev().collect() });
        }
    }
    Land::new(order(rings))
}

/// Antarctica has no local government, and without it the map is a tenth larger in the same box.
fn is_antarctica(polygon: &Polygon) -> bool {
    polygon.first().is_some_and(|ring| ring.iter().all(|&(_, lat_deg)| lat_deg < -60.0))
}

/// The polygons that [`islands::KEPT`] names: of those whose middle is near a place, the nearest.
fn kept_islands(polygons: &[Polygon]) -> Vec<usize> {
    let away = |place: &islands::Place, polygon: &Polygon| {
        let (lon_deg, lat_deg) = polygon.first().map_or((f64::NAN, f64::NAN), |ring| middle(ring));
        (lon_deg - place.lon_deg).hypot(lat_deg - place.lat_deg)
    };
    let nearest = |place: &islands::Place| {
        (0..polygons.len())
            .filter(|&index| away(place, &polygons[index]) < islands::NEAR_DEG)
            .min_by(|&a, &b| away(place, &polygons[a]).total_cmp(&away(place, &polygons[b])))
    };
    islands::KEPT.iter().filter_map(nearest).collect()
}

/// A ring in grid units, not yet rounded. A ring over the picture's edge goes as a whole to the side where its
/// middle lies: only small islands do (Saint Lawrence, Umnak).
fn project(ring: &Ring, grid: f64) -> Vec<Place> {
    let projection = EqualEarth::default();
    let middle_deg = {
        let (low, high) = ring.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), point| {
            (low.min(point.0), high.max(point.0))
        });
        (low + high) / 2.0
    };
    let turns_deg = 360.0 * ((middle_deg - projection.meridian_deg) / 360.0).round();
    let place = |&(lon_deg, lat_deg): &(f64, f64)| {
        let from_meridian_deg = lon_deg - turns_deg - projection.meridian_deg;
        // The projection is linear in longitude, so its value at one degree serves beyond 180° too.
        let one = projection.forward(lat_deg, projection.meridian_deg + 1.0);
        ((0.5 + (one.x - 0.5) * from_meridian_deg) * grid, one.y * grid)
    };
    ring.iter().map(place).collect()
}

/// The same shape with the area `size`, where few points are left: a round island cut down to a triangle has lost
/// more than half of itself.
fn as_large(ring: Vec<Place>, size: f64) -> Vec<Place> {
    let now = area(&ring).abs();
    if ring.len() > FEW || now == 0.0 {
        return ring;
    }
    let (middle, times) = (middle(&ring), (size / now).sqrt());
    let moved = |at: f64, middle: f64| middle + (at - middle) * times;
    ring.iter().map(|&(x, y)| (moved(x, middle.0), moved(y, middle.1))).collect()
}

/// Up to this many points a ring is scaled to the area it had.
const FEW: usize = 8;

fn middle(ring: &[Place]) -> Place {
    let count = ring.len().max(1) as f64;
    ring.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0 / count, sum.1 + point.1 / count))
}

/// On the grid, without points that repeat or lie on a straight line between their neighbours.
fn round(ring: &[Place]) -> Vec<(i32, i32)> {
    let mut out: Vec<(i32, i32)> = ring.iter().map(|&(x, y)| (x.round() as i32, y.round() as i32)).collect();
    loop {
        let count = out.len();
        let needless = (0..count).find(|&at| {
            let (a, b, c) = (out[(at + count - 1) % count], out[at], out[(at + 1) % count]);
            i64::from(b.0 - a.0) * i64::from(c.1 - a.1) == i64::from(b.1 - a.1) * i64::from(c.0 - a.0)
        });
        match needless {
            Some(at) => out.remove(at),
            None => return out,
        };
    }
}

/// The area of a [`speck`] in square units of the grid.
const SPECK: f64 = 8.0;

/// The smallest shape one can see, one or two pixels on a map of 900, for islands that are smaller: four points, always
/// the same, so that a speck costs next to nothing.
fn speck(middle: Place) -> Vec<(i32, i32)> {
    let (x, y) = (middle.0.round() as i32, middle.1.round() as i32);
    vec![(x - 2, y), (x, y - 2), (x + 2, y), (x, y + 2)]
}

fn places(ring: &[(i32, i32)]) -> Vec<Place> {
    ring.iter().map(|&(x, y)| (f64::from(x), f64::from(y))).collect()
}

/// Neighbours one after another, so that the way from ring to ring is short: from the upper left corner always to
/// the nearest ring left, and each ring from its point nearest to the last.
fn order(mut rings: Vec<Vec<(i32, i32)>>) -> Vec<Vec<(i32, i32)>> {
    let mut ordered = Vec::new();
    let mut last = (0, 0);
    let far = |a: (i32, i32), b: (i32, i32)| (a.0 - b.0).pow(2) + (a.1 - b.1).pow(2);
    while !rings.is_empty() {
        let nearest = rings
            .iter()
            .enumerate()
            .flat_map(|(index, ring)| (0..ring.len()).map(move |at| (index, at)))
            .min_by_key(|&(index, at)| far(rings[index][at], last));
        let Some((index, at)) = nearest else { break };
        let mut ring = rings.swap_remove(index);
        ring.rotate_left(at);
        last = *ring.last().unwrap_or(&last);
        ordered.push(ring);
    }
    ordered
}
