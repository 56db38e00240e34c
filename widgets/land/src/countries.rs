//! Where each country lies, as boxes of whole degrees: `countries.txt`.
//!
//! `hrc` uses them for one question: is a place far from everything that a code stands for? So the boxes are generous:
//! each polygon becomes the cells of one degree that it touches, and everything that is administered or claimed
//! under a code counts as its own. They are never drawn, and they don't say whose a place is.

use std::collections::{BTreeMap, BTreeSet};

use crate::territories::{BOXES, NAMED, PARTS};
use crate::topojson::{Country, Polygon};

/// A box in whole degrees. East may not be beyond 180: a country over the antimeridian has boxes on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bounds {
    /// −90 to 89.
    pub south: i32,
    /// −180 to 179.
    pub west: i32,
    /// −89 to 90, greater than south.
    pub north: i32,
    /// −179 to 180, greater than west.
    pub east: i32,
}

/// What a code stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// In the order of their southern edges.
    pub boxes: Vec<Bounds>,
    /// Codes whose boxes count too.
    pub parts: Vec<String>,
}

/// South-west corners of cells: (south, west).
type Cells = BTreeSet<(i32, i32)>;

/// The areas by their ISO 3166-1 alpha-2 codes.
pub fn build(shapes: &[Country]) -> BTreeMap<String, Area> {
    let mut cells: BTreeMap<String, Cells> = BTreeMap::new();
    for shape in shapes {
        let code = shape.number.as_ref().and_then(|number| rust_iso3166::from_numeric_str(number));
        let named = NAMED.iter().find(|(name, _)| *name == shape.name).map_or(&[][..], |(_, codes)| codes);
        for code in code.iter().map(|code| code.alpha2).chain(named.iter().copied()) {
            let cells = cells.entry(code.to_owned()).or_default();
            shape.polygons.iter().for_each(|polygon| add(polygon, cells));
        }
    }
    for (code, south, west, north, east) in BOXES {
        let cells = cells.entry((*code).to_owned()).or_default();
        cells.extend((*south..*north).flat_map(|row| (*west..*east).map(move |column| (row, column))));
    }
    let mut areas: BTreeMap<String, Area> = cells
        .into_iter()
        .map(|(code, cells)| (code, Area { boxes: boxes(&cells), parts: Vec::new() }))
        .collect();
    for (code, parts) in PARTS {
        let area = areas.entry((*code).to_owned()).or_default();
        area.parts = parts.iter().map(|part| (*part).to_owned()).collect();
    }
    areas
}

/// One line for each code: the code, then boxes as `south,west,north,east` and the codes of parts, with spaces between.
pub fn text(areas: &BTreeMap<String, Area>) -> String {
    let mut text = String::new();
    for (code, Area { boxes, parts }) in areas {
        text.push_str(code);
        for Bounds { south, west, north, east } in boxes {
            text.push_str(&format!(" {south},{west},{north},{east}"));
        }
        for part in parts {
            text.push_str(&format!(" {part}"));
        }
        text.push('\n');
    }
    text
}

/// The cells that a polygon touches or covers.
fn add(polygon: &Polygon, cells: &mut Cells) {
    for ring in polygon {
        for (at, &from) in ring.iter().enumerate() {
            let to = ring[(at + 1) % ring.len()];
            let (lon_deg, lat_deg) = (to.0 - from.0, to.1 - from.1);
            // A ring around a pole does not close on the plane; its last edge is no coast.
            if lon_deg.abs() > 180.0 {
                continue;
            }
            let steps = (lon_deg.abs().max(lat_deg.abs()) / STEP_DEG).ceil().max(1.0);
            for step in 0..steps as i32 {
                let part = f64::from(step) / steps;
                cells.insert(cell(from.1 + part * lat_deg, from.0 + part * lon_deg));
            }
        }
    }
    let points = || polygon.iter().flatten();
    let low = points().fold(90.0, |low, point| point.1.min(low)).floor() as i32;
    let high = points().fold(-90.0, |high, point| point.1.max(high)).ceil() as i32;
    for row in low..high {
        let middle_deg = f64::from(row) + 0.5;
        for pair in crossings(polygon, middle_deg).chunks_exact(2) {
            let (from, to) = ((pair[0] - 0.5).ceil() as i32, (pair[1] - 0.5).floor() as i32);
            cells.extend((from..=to).map(|column| cell(middle_deg, f64::from(column))));
        }
    }
}

/// How finely edges are walked: a corner of a cell that is cut off by less does not matter.
const STEP_DEG: f64 = 0.05;

/// The cell of a point.
fn cell(lat_deg: f64, lon_deg: f64) -> (i32, i32) {
    let row = (lat_deg.floor() as i32).clamp(-90, 89);
    (row, (lon_deg.floor() as i32 + 180).rem_euclid(360) - 180)
}

/// The longitudes at which the rings of a polygon cross a parallel, in order.
fn crossings(polygon: &Polygon, lat_deg: f64) -> Vec<f64> {
    let mut crossings = Vec::new();
    for ring in polygon {
        for (at, &a) in ring.iter().enumerate() {
            let b = ring[(at + 1) % ring.len()];
            if (a.1 <= lat_deg) != (b.1 <= lat_deg) {
                crossings.push(a.0 + (lat_deg - a.1) / (b.1 - a.1) * (b.0 - a.0));
            }
        }
    }
    crossings.sort_by(f64::total_cmp);
    crossings
}

/// The same cells as boxes: runs of a row, one box where rows above have the same run.
fn boxes(cells: &Cells) -> Vec<Bounds> {
    let mut runs: Vec<Bounds> = Vec::new();
    for &(south, west) in cells {
        match runs.last_mut() {
            Some(last) if last.south == south && last.east == west => last.east += 1,
            _ => runs.push(Bounds { south, west, north: south + 1, east: west + 1 }),
        }
    }
    let mut boxes: Vec<Bounds> = Vec::new();
    for run in runs {
        let below = boxes
            .iter_mut()
            .find(|other| (other.north, other.west, other.east) == (run.south, run.west, run.east));
        match below {
            Some(other) => other.north = run.north,
            None => boxes.push(run),
        }
    }
    boxes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, size: f64) -> Polygon {
        let (east, north) = (west + size, south + size);
        vec![vec![(west, south), (west, north), (east, north), (east, south)]]
    }

    #[test]
    fn cells_that_are_touched_or_covered_become_boxes() {
        let mut cells = Cells::new();
        add(&square(1.5, 41.5, 2.0), &mut cells);
        assert_eq!(boxes(&cells), [Bounds { south: 41, west: 1, north: 44, east: 4 }]);
        // Over the antimeridian, south of the equator.
        let mut cells = Cells::new();
        add(&square(178.5, -17.5, 2.0), &mut cells);
        let west = Bounds { south: -18, west: -180, north: -15, east: -179 };
        assert_eq!(boxes(&cells), [west, Bounds { west: 178, east: 180, ..west }]);
    }

    #[test]
    fn a_speck_has_one_cell_and_a_lake_none() {
        let mut cells = Cells::new();
        add(&square(14.4, 35.9, 0.01), &mut cells);
        assert_eq!(boxes(&cells), [Bounds { south: 35, west: 14, north: 36, east: 15 }]);
        let mut cells = Cells::new();
        add(&[square(0.2, 0.2, 9.0), square(2.2, 2.2, 5.0)].concat(), &mut cells);
        assert!(cells.contains(&(1, 5)) && !cells.contains(&(5, 5)));
    }
}
