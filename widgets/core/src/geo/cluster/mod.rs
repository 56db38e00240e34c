//! Markers that would touch become one: deterministic, hierarchical clusters of the places on the plane.
//!
//! Levels belong to scales a half power of two apart. Each is built from the next finer one, so what is together
//! at one zoom stays together at every smaller zoom, and panning changes nothing.
//!
//! Invariants of each level, which the tests state:
//! - every place is in exactly one cluster, and a cluster lies at the mean of its places;
//! - at every scale that leads to the level, two of its markers keep two pixels between them;
//! - which places are together does not depend on their order in the input.

mod level;
mod marker;
#[cfg(test)]
mod tests;
mod touching;

use super::Point;
use crate::order::ordered;
pub use level::{Cluster, Level};
pub(super) use marker::ONE_PX;
pub use marker::{largest_radius_px, marker_radius_px};
use touching::{Marker, Markers};

/// The places of a map, and their clusters at every scale.
///
/// Places are distinguished to about a metre. Levels are made when first asked for, and kept.
///
/// ```
/// use hrc_core::geo::{Clusters, EqualEarth, largest_radius_px};
///
/// let projection = EqualEarth::default();
/// let places = [(41.39, 2.17), (41.55, 2.11), (35.15, 126.92)]; // Barcelona, Sabadell, Gwangju
/// let points: Vec<_> = places.iter().map(|&(lat, lon)| projection.forward(lat, lon)).collect();
/// let mut clusters = Clusters::new(&points, largest_radius_px(900.0));
///
/// let world = clusters.at(900.0);
/// assert_eq!(world.clusters().len(), 2);
/// assert_eq!(world.members(&world.clusters()[0]), [0, 1]);
/// assert_eq!(clusters.at(40_000.0).clusters().len(), 3);
/// ```
#[derive(Clone, Debug)]
pub struct Clusters {
    /// Of each point, the node that it began in.
    home: Vec<u32>,
    /// The tree of merges; the parent of a node comes after it.
    nodes: Vec<Node>,
    /// The nodes without a parent at the coarsest step made so far.
    alive: Vec<u32>,
    /// The largest radius of a marker, px.
    most_px: f64,
    /// The coarsest step made so far.
    made: u8,
    levels: Vec<Option<Level>>,
}

/// Places that are together from one step on. Sums are whole numbers, so that their order does not matter.
#[derive(Clone, Copy, Debug)]
struct Node {
    sum_x: u64,
    sum_y: u64,
    count: u32,
    parent: u32,
    /// The step at which it came to be; 0 for places that are the same point.
    born: u8,
}

/// No parent, no next item.
const NONE: u32 = u32::MAX;
/// Parts of the unit in which sums are kept.
const PARTS: f64 = 4_294_967_296.0;
/// Parts within which two places are the same point: 2⁻²⁶ of the world's width, under a metre.
const SAME: u32 = 1 << 6;

/// Steps 1..=3 only keep the number of neighbours small where many places are crowded; nobody sees them.
const FINEST: u8 = 4;
/// The step of the scale 2⁶ pixels for the world's width.
const COARSEST: u8 = FINEST + 26;

/// The scale of a step in pixels per unit: 2²⁵, 2²³, 2²¹, then 2¹⁹ and on by half powers of two.
fn scale_of(step: u8) -> f64 {
    if step < FINEST {
        return f64::from(1u32 << (27 - 2 * step));
    }
    let halves = COARSEST - step + 12;
    let root = if halves % 2 == 1 { std::f64::consts::SQRT_2 } else { 1.0 };
    f64::from(1u32 << (halves / 2)) * root
}

impl Node {
    fn center(&self) -> Point {
        let parts = f64::from(self.count) * PARTS;
        Point { x: self.sum_x as f64 / parts, y: self.sum_y as f64 / parts }
    }
}

impl Clusters {
    /// The clusters of these points of the plane, whose markers have radii up to `most_px`; indices into `points` name the
    /// places from here on.
    pub fn new(points: &[Point], most_px: f64) -> Self {
        let parts = |value: f64| (value * PARTS) as u32;
        let place = |x: u32, y: u32| u64::from(x / SAME) << 32 | u64::from(y / SAME);
        // From here on the input's order matters no more, only where the points are.
        let places: Vec<u64> = points.iter().map(|point| place(parts(point.x), parts(point.y))).collect();
        let sorted = ordered(places.len(), &|a, b| places[a as usize] > places[b as usize]);

        let mut home = vec![0; points.len()];
        let mut nodes: Vec<Node> = Vec::with_capacity(points.len());
        let mut last = None;
        for index in sorted {
            let place = places[index as usize];
            if last != Some(place) {
                nodes.push(Node { sum_x: 0, sum_y: 0, count: 0, parent: NONE, born: 0 });
                last = Some(place);
            }
            home[index as usize] = nodes.len() as u32 - 1;
            let point = points[index as usize];
            if let Some(node) = nodes.last_mut() {
                node.sum_x += u64::from(parts(point.x));
                node.sum_y += u64::from(parts(point.y));
                node.count += 1;
            }
        }
        let alive = (0..nodes.len() as u32).collect();
        Self { home, nodes, alive, most_px, made: 0, levels: vec![None; COARSEST as usize + 1] }
    }

    /// The clusters for a map on which the world is so many pixels wide; see [`super::Viewport::px_per_unit`].
    pub fn at(&mut self, px_per_unit: f64) -> &Level {
        let mut step = FINEST;
        while step < COARSEST && scale_of(step) > px_per_unit {
            step += 1;
        }
        let mut markers = Markers::default();
        while self.made < step {
            self.made += 1;
            self.merge(self.made, &mut markers);
        }
        let (levels, nodes, home) = (&mut self.levels, &self.nodes, &self.home);
        levels[step as usize].get_or_insert_with(|| Level::of(nodes, home, step))
    }

    /// The scale at which a cluster comes apart, to zoom to; `None` if it never does.
    pub fn opens_at(&self, cluster: &Cluster) -> Option<f64> {
        let born = self.nodes.get(cluster.node as usize)?.born;
        (born > FINEST).then(|| scale_of(born - 1))
    }

    /// Joins what touches at the scale of `step`, until nothing does.
    fn merge(&mut self, step: u8, markers: &mut Markers) {
        let scale = scale_of(step);
        let total = self.home.len() as u32;
        markers.clear(self.alive.len());
        // A marker is put down where it touches nothing; where it touches, both become one, which waits for its turn
        // again.
        let mut waiting = std::mem::take(&mut self.alive);
        let mut at = 0;
        while let Some(&id) = waiting.get(at) {
            let marker = Marker::of(&self.nodes[id as usize], id, scale, (total, self.most_px));
            match markers.take_touching(&marker) {
                Some(other) => waiting.push(self.join(id, other, step)),
                None => markers.put(marker),
            }
            at += 1;
        }
        waiting.clear();
        waiting.extend(markers.nodes());
        self.alive = waiting;
    }

    /// A node over two others.
    fn join(&mut self, one: u32, two: u32, step: u8) -> u32 {
        let id = self.nodes.len() as u32;
        let (a, b) = (self.nodes[one as usize], self.nodes[two as usize]);
        self.nodes[one as usize].parent = id;
        self.nodes[two as usize].parent = id;
        self.nodes.push(Node {
            sum_x: a.sum_x + b.sum_x,
            sum_y: a.sum_y + b.sum_y,
            count: a.count + b.count,
            parent: NONE,
            born: step,
        });
        id
    }
}
