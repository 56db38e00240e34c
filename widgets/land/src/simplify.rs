//! Fewer points in a ring, by the method of Visvalingam and Whyatt: again and again the point goes whose triangle with
//! its two neighbours is the smallest, until all triangles are large enough. Capes and bays of a size with the
//! limit stay, and the outline stays natural, where the method of Douglas and Peucker leaves spikes.

/// A point of the plane in grid units, not yet rounded.
pub type Place = (f64, f64);

/// Twice the area of a triangle, positive if it turns clockwise on the screen (y down).
pub fn turn(a: Place, b: Place, c: Place) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

/// The area of a ring, positive if it runs clockwise on the screen (y down).
pub fn area(ring: &[Place]) -> f64 {
    let Some(&origin) = ring.first() else { return 0.0 };
    ring.windows(2).map(|pair| turn(origin, pair[0], pair[1])).sum::<f64>() / 2.0
}

/// The points of a closed ring whose triangles have at least `least` units of area; never fewer than three.
pub fn simplify(ring: &[Place], least: f64) -> Vec<Place> {
    let count = ring.len();
    let mut before: Vec<usize> = (0..count).map(|at| (at + count - 1) % count).collect();
    let mut after: Vec<usize> = (0..count).map(|at| (at + 1) % count).collect();
    let mut gone = vec![false; count];
    let triangle = |before: &[usize], after: &[usize], at: usize| {
        (turn(ring[before[at]], ring[at], ring[after[at]]) / 2.0).abs()
    };
    // A heap with outdated entries: an entry counts only if its area is still the point's.
    let mut areas: Vec<f64> = (0..count).map(|at| triangle(&before, &after, at)).collect();
    let mut heap: std::collections::BinaryHeap<_> =
        areas.iter().enumerate().map(|(at, &area)| Smallest { area, at }).collect();
    let mut left = count;
    while let Some(Smallest { area, at }) = heap.pop() {
        if area >= least || left <= 3 {
            break;
        }
        if gone[at] || area != areas[at] {
            continue;
        }
        gone[at] = true;
        left -= 1;
        let (one, two) = (before[at], after[at]);
        after[one] = two;
        before[two] = one;
        for neighbour in [one, two] {
            // Never smaller than the triangle just taken, so that a long curve does not go point by point.
            areas[neighbour] = triangle(&before, &after, neighbour).max(area);
            heap.push(Smallest { area: areas[neighbour], at: neighbour });
        }
    }
    (0..count).filter(|&at| !gone[at]).map(|at| ring[at]).collect()
}

/// Orders a heap by the smallest area, then the smallest index.
#[derive(PartialEq)]
struct Smallest {
    area: f64,
    at: usize,
}

impl Eq for Smallest {}

impl Ord for Smallest {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.area.total_cmp(&self.area).then(other.at.cmp(&self.at))
    }
}

impl PartialOrd for Smallest {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
