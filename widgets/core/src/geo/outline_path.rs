//! Rings of the grid as SVG path data, around any meridian.
//!
//! Turning the globe around its axis moves each point along its own row of the plane, so no point needs to be
//! projected again: x moves by the turn times the width of the world in that row. What leaves the figure at one edge
//! comes back at the other, and rings over the edge are cut there.

use super::EqualEarth;
use super::Land;
use super::land::Ring;

/// Along the edge of the figure a cut ring gets a point at least every so many rows, to follow its curve.
const EDGE_STEP: f64 = 16.0;

/// A point by its place in its row, −1 at the western and 1 at the eastern edge, and its row of the grid.
type Turned = (f64, f64);

pub(super) fn write(rings: &[Ring], meridian_deg: f64) -> String {
    let mut path =
        Path { out: String::with_capacity(rings.len() * 64), at: (0, 0), start: (0, 0), open: false };
    let turns = (meridian_deg - EqualEarth::MERIDIAN_DEG) / 360.0;
    let turns = turns - (turns + 0.5).floor();
    if turns.abs() < 1e-9 || turns.is_nan() {
        for ring in rings {
            path.ring(ring.iter().copied());
        }
        return path.out;
    }
    let rows = Rows::new();
    for ring in rings {
        let turned: Vec<Turned> = ring.iter().map(|&(x, y)| rows.turn(x, y, turns)).collect();
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for &(place, _) in &turned {
            (low, high) = (low.min(place), high.max(place));
        }
        for window in [-2.0, 0.0, 2.0] {
            if high <= window - 1.0 || low >= window + 1.0 {
                continue;
            }
            let east = cut(&turned, window - 1.0, 1.0);
            let both = cut(&east, window + 1.0, -1.0);
            path.ring(both.iter().map(|&(place, row)| rows.place(place - window, row)));
        }
    }
    path.out
}

/// The part of a ring east (`side` 1) or west (`side` −1) of the edge: Sutherland and Hodgman's method for one edge.
fn cut(ring: &[Turned], edge: f64, side: f64) -> Vec<Turned> {
    let mut out: Vec<Turned> = Vec::with_capacity(ring.len());
    let Some(&last) = ring.last() else { return out };
    let mut before = last;
    for &point in ring {
        let (inside, was_inside) = ((point.0 - edge) * side >= 0.0, (before.0 - edge) * side >= 0.0);
        if inside != was_inside {
            let part = (edge - before.0) / (point.0 - before.0);
            let crossing = (edge, before.1 + (point.1 - before.1) * part);
            // Between leaving and coming back the ring follows the edge.
            if inside {
                follow(&mut out, crossing);
            }
            out.push(crossing);
        }
        if inside {
            out.push(point);
        }
        before = point;
    }
    // The way along the edge that ends the ring.
    if let Some(&first) = out.first()
        && first.0 == edge
    {
        follow(&mut out, first);
    }
    out
}

/// Points along the edge from the last one to `to`, without `to` itself.
fn follow(out: &mut Vec<Turned>, to: Turned) {
    let Some(&from) = out.last() else { return };
    let count = ((to.1 - from.1).abs() / EDGE_STEP) as u32;
    if from.0 == to.0 {
        for at in 1..=count {
            out.push((to.0, from.1 + (to.1 - from.1) * f64::from(at) / f64::from(count + 1)));
        }
    }
}

/// Half the width of the world in each row of the grid, in grid units.
struct Rows {
    half: Vec<f64>,
}

impl Rows {
    fn new() -> Self {
        let grid = f64::from(Land::GRID);
        let count = (EqualEarth::HEIGHT * grid) as u32 + 1;
        let half = |row| EqualEarth::width_at(f64::from(row) / grid).unwrap_or(1.0) * grid / 2.0;
        Self { half: (0..count).map(half).collect() }
    }

    fn half(&self, row: f64) -> f64 {
        let at = row as usize;
        let last = self.half.len() - 1;
        let (one, two) = (self.half[at.min(last)], self.half[(at + 1).min(last)]);
        one + (two - one) * (row - row.floor())
    }

    fn turn(&self, x: i32, y: i32, turns: f64) -> Turned {
        let row = f64::from(y);
        ((f64::from(x) - f64::from(Land::GRID) / 2.0) / self.half(row) - 2.0 * turns, row)
    }

    fn place(&self, place: f64, row: f64) -> (i32, i32) {
        let x = f64::from(Land::GRID) / 2.0 + place * self.half(row);
        ((x + 0.5).floor() as i32, (row + 0.5).floor() as i32)
    }
}

/// Path data in relative steps. Pairs after `m` are lines without a letter of their own.
struct Path {
    out: String,
    at: (i32, i32),
    start: (i32, i32),
    open: bool,
}

impl Path {
    fn ring(&mut self, points: impl Iterator<Item = (i32, i32)>) {
        for point in points {
            self.point(point);
        }
        if self.open {
            self.out.push('z');
            self.open = false;
            self.at = self.start;
        }
    }

    fn point(&mut self, point: (i32, i32)) {
        if !self.open {
            self.out.push('m');
            self.start = point;
        } else if point == self.at {
            return;
        }
        self.integer(point.0 - self.at.0, self.open);
        self.integer(point.1 - self.at.1, true);
        self.open = true;
        self.at = point;
    }

    /// Written by hand, because the formatting machinery is large. A minus sign also separates.
    fn integer(&mut self, value: i32, separated: bool) {
        if value < 0 {
            self.out.push('-');
        } else if separated {
            self.out.push(' ');
        }
        let mut digits = [b'0'; 10];
        let mut at = digits.len();
        let mut rest = value.unsigned_abs();
        loop {
            at -= 1;
            digits[at] += (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        for &digit in &digits[at..] {
            self.out.push(char::from(digit));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const G: i32 = Land::GRID as i32;

    /// The middle row of the grid, which is as wide as the world.
    const EQUATOR: i32 = 701;

    #[test]
    fn steps_are_relative_and_rings_closed() {
        let ring = vec![(10, 20), (30, 20), (30, 50), (10, 45)];
        let hole = vec![(15, 25), (15, 30), (20, 30)];
        assert_eq!(write(&[ring, hole], 11.0), "m10 20 20 0 0 30-20-5zm5 5 0 5 5 0z");
    }

    #[test]
    fn whole_turns_change_nothing() {
        let ring = vec![vec![(10, 20), (30, 20), (30, 50)]];
        assert_eq!(write(&ring, 11.0 - 720.0), write(&ring, 11.0));
        assert_eq!(write(&ring, f64::NAN), write(&ring, 11.0));
    }

    #[test]
    fn a_turn_moves_a_ring_along_its_row() {
        let at = EQUATOR;
        let ring = vec![(G / 2, at), (G / 2 + 8, at), (G / 2 + 8, at + 1), (G / 2, at + 1)];
        // Ten degrees to the east: everything goes 80 units to the west.
        assert_eq!(write(&[ring], 21.0), format!("m{} {at} 8 0 0 1-8 0z", G / 2 - 80));
    }

    #[test]
    fn a_ring_over_the_edge_is_cut_in_two() {
        let at = EQUATOR;
        let ring = vec![(G / 2 - 8, at), (G / 2 + 8, at), (G / 2 + 8, at + 1), (G / 2 - 8, at + 1)];
        let path = write(&[ring], -169.0);
        let east = G - 8;
        assert_eq!(path, format!("m{east} {at} 8 0 0 1-8 0zm-{east} 0 8 0 0 1-8 0z"));
    }

    #[test]
    fn a_long_cut_follows_the_curve_of_the_edge() {
        let ring = vec![(G / 2 - 100, 100), (G / 2 + 100, 100), (G / 2 + 100, 500), (G / 2 - 100, 500)];
        let points = write(&[ring], -169.0).matches(' ').count();
        assert!(points > 2 * (400.0 / EDGE_STEP) as usize, "{points}");
    }
}
