//! Markers that would touch become one: deterministic, hierarchical clusters of the places on the plane.
//!
//! Levels belong to scales a half power of two apart. Each is built from the next finer one, so what is together
//! at one zoom stays together at every smaller zoom, and panning changes nothing.
//!
//! Invariants of each level, which the tests state:
//! - every point is in exactly one cluster, and a cluster lies at the mean of its points;
//! - at every scale that leads to the level, two of its markers keep [`GAP_PX`] between them;
//! - which points are together does not depend on their order in the input.

use super::Point;

/// Free pixels between two markers.
const GAP_PX: f64 = 2.0;

/// The radius of a marker for one place.
const ONE_PX: f64 = 5.0;
/// The smallest radius of a marker with a number on it.
const MANY_PX: f64 = 9.0;
/// The largest radius of a marker.
const MOST_PX: f64 = 26.0;

/// The radius in CSS pixels of the marker for `count` places out of `total` on the map.
///
/// 5 for one place. For more, the area is in proportion to the count, from 9 (room for a number) to 26: the largest
/// size is that of half of all places, or of 27 where there are few, so that up to 54 places the marker for four has
/// twice the width of the marker for one.
pub fn marker_radius_px(count: u32, total: u32) -> f64 {
    if count <= 1 {
        return ONE_PX;
    }
    let full = (f64::from(total) / 2.0).max(27.0);
    (MOST_PX * (f64::from(count) / full).sqrt()).clamp(MANY_PX, MOST_PX)
}

/// Places shown as one marker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// The mean of the places on the plane.
    pub x: f64,
    /// The mean of the places on the plane.
    pub y: f64,
    /// How many places; 1 is a place by itself.
    pub count: u32,
    /// The smallest index among the places: a name for the cluster as long as that place leads it.
    pub key: u32,
    start: u32,
    node: u32,
}

/// All clusters of one scale.
#[derive(Clone, Debug, Default)]
pub struct Level {
    clusters: Vec<Cluster>,
    order: Vec<u32>,
}

impl Level {
    /// The clusters by ascending key.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// The places of one of this level's clusters, as ascending indices into the points.
    pub fn members(&self, cluster: &Cluster) -> &[u32] {
        let start = cluster.start as usize;
        self.order.get(start..start + cluster.count as usize).unwrap_or_default()
    }
}

/// The places of a map, and their clusters at every scale.
///
/// Places are distinguished to about a metre. Levels are made when first asked for, and kept.
///
/// ```
/// use hrc_core::geo::{Clusters, EqualEarth};
///
/// let projection = EqualEarth::default();
/// let places = [(41.39, 2.17), (41.55, 2.11), (35.15, 126.92)]; // Barcelona, Sabadell, Gwangju
/// let points: Vec<_> = places.iter().map(|&(lat, lon)| projection.forward(lat, lon)).collect();
/// let mut clusters = Clusters::new(&points);
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
    /// The clusters of these points of the plane; indices into `points` name the places from here on.
    pub fn new(points: &[Point]) -> Self {
        let parts = |value: f64| (value * PARTS) as u32;
        let place = |x: u32, y: u32| u64::from(x / SAME) << 32 | u64::from(y / SAME);
        // From here on the input's order matters no more, only where the points are.
        let mut sorted: Vec<(u64, u32)> = Vec::with_capacity(points.len());
        for (index, point) in points.iter().enumerate() {
            sorted.push((place(parts(point.x), parts(point.y)), index as u32));
        }
        sorted.sort_unstable();

        let mut home = vec![0; points.len()];
        let mut nodes: Vec<Node> = Vec::with_capacity(points.len());
        let mut last = None;
        for &(place, index) in &sorted {
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
        Self { home, nodes, alive, made: 0, levels: vec![None; COARSEST as usize + 1] }
    }

    /// The clusters for a map on which the world is so many pixels wide; see [`super::Viewport::px_per_unit`].
    pub fn at(&mut self, px_per_unit: f64) -> &Level {
        let mut step = FINEST;
        while step < COARSEST && scale_of(step) > px_per_unit {
            step += 1;
        }
        while self.made < step {
            self.made += 1;
            self.merge(self.made);
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
    fn merge(&mut self, step: u8) {
        let mut table = Table::new(self.alive.len());
        let scale = scale_of(step);
        let total = self.home.len() as u32;
        for &id in &self.alive {
            table.insert(Marker::of(&self.nodes[id as usize], id, scale, total));
        }
        let mut at = 0;
        while let Some(&marker) = table.markers.get(at) {
            if marker.gone {
                at += 1;
                continue;
            }
            let Some(other) = table.nearest_touching(at) else {
                at += 1;
                continue;
            };
            let (one, two) = (marker.node, table.markers[other].node);
            let (a, b) = (self.nodes[one as usize], self.nodes[two as usize]);
            let id = self.nodes.len() as u32;
            let node = Node {
                sum_x: a.sum_x + b.sum_x,
                sum_y: a.sum_y + b.sum_y,
                count: a.count + b.count,
                parent: NONE,
                born: step,
            };
            self.nodes[one as usize].parent = id;
            self.nodes[two as usize].parent = id;
            self.nodes.push(node);
            table.markers[at].gone = true;
            table.markers[other].gone = true;
            table.insert(Marker::of(&node, id, scale, total));
            at += 1;
        }
        self.alive.clear();
        self.alive.extend(table.markers.iter().filter(|marker| !marker.gone).map(|marker| marker.node));
    }
}

impl Level {
    fn of(nodes: &[Node], home: &[u32], step: u8) -> Self {
        // Of each node, the one it belongs to at this step; parents come later, so they are known first from the end.
        let mut lead: Vec<u32> = (0..nodes.len() as u32).collect();
        for id in (0..nodes.len()).rev() {
            let parent = nodes[id].parent;
            if parent != NONE && nodes[parent as usize].born <= step {
                lead[id] = lead[parent as usize];
            }
        }
        let mut clusters: Vec<Cluster> = Vec::new();
        let mut order = vec![0; home.len()];
        // Of each node, where its next place goes.
        let mut next = vec![NONE; nodes.len()];
        let mut start = 0;
        for (point, &node) in home.iter().enumerate() {
            let id = lead[node as usize];
            let slot = &mut next[id as usize];
            if *slot == NONE {
                let node = &nodes[id as usize];
                let Point { x, y } = node.center();
                clusters.push(Cluster { x, y, count: node.count, key: point as u32, start, node: id });
                *slot = start;
                start += node.count;
            }
            order[*slot as usize] = point as u32;
            *slot += 1;
        }
        Self { clusters, order }
    }
}

/// A marker in pixels, in a chain of those whose cell has the same place in the table.
#[derive(Clone, Copy)]
struct Marker {
    x: f64,
    y: f64,
    radius: f64,
    node: u32,
    next: u32,
    gone: bool,
}

impl Marker {
    fn of(node: &Node, id: u32, scale: f64, total: u32) -> Self {
        let center = node.center();
        let radius = marker_radius_px(node.count, total);
        Self { x: center.x * scale, y: center.y * scale, radius, node: id, next: NONE, gone: false }
    }
}

/// Markers by square cells, so that only neighbours are compared.
struct Table {
    markers: Vec<Marker>,
    heads: Vec<u32>,
    largest: f64,
}

/// The side of a cell.
const CELL_PX: f64 = 24.0;

impl Table {
    fn new(count: usize) -> Self {
        Self {
            markers: Vec::with_capacity(count * 2),
            heads: vec![NONE; (count * 2).next_power_of_two()],
            largest: 0.0,
        }
    }

    fn slot(&self, x: i32, y: i32) -> usize {
        let mixed = (x as u32).wrapping_mul(0x9E37_79B1) ^ (y as u32).wrapping_mul(0x85EB_CA77);
        (mixed ^ mixed >> 15) as usize & (self.heads.len() - 1)
    }

    fn insert(&mut self, mut marker: Marker) {
        let slot = self.slot((marker.x / CELL_PX) as i32, (marker.y / CELL_PX) as i32);
        marker.next = self.heads[slot];
        self.heads[slot] = self.markers.len() as u32;
        self.largest = self.largest.max(marker.radius);
        self.markers.push(marker);
    }

    /// The nearest marker closer than the gap to the one at `at`.
    fn nearest_touching(&self, at: usize) -> Option<usize> {
        let marker = self.markers[at];
        let reach = marker.radius + self.largest + GAP_PX;
        let cell = |value: f64| (value / CELL_PX).floor() as i32;
        let mut best = None;
        let mut best_square = f64::INFINITY;
        for y in cell(marker.y - reach)..=cell(marker.y + reach) {
            for x in cell(marker.x - reach)..=cell(marker.x + reach) {
                let mut index = self.heads[self.slot(x, y)];
                while let Some(other) = self.markers.get(index as usize) {
                    let (dx, dy) = (other.x - marker.x, other.y - marker.y);
                    let square = dx * dx + dy * dy;
                    let apart = other.radius + marker.radius + GAP_PX;
                    if !other.gone && index as usize != at && square < apart * apart && square < best_square {
                        best_square = square;
                        best = Some(index as usize);
                    }
                    index = other.next;
                }
            }
        }
        best
    }
}
