//! Which markers touch: they are put down one by one into square cells, so that only neighbours are compared.

use super::marker::GAP_PX;
use super::{NONE, Node, marker_radius_px};

/// A marker at one scale, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Marker {
    x: f64,
    y: f64,
    radius: f64,
    pub(super) node: u32,
    /// The next marker of the chain.
    next: u32,
    /// Part of a larger marker by now.
    gone: bool,
}

impl Marker {
    pub(super) fn of(node: &Node, id: u32, scale: f64, (total, most_px): (u32, f64)) -> Self {
        let center = node.center();
        let radius = marker_radius_px(node.count, total, most_px);
        Self { x: center.x * scale, y: center.y * scale, radius, node: id, next: NONE, gone: false }
    }
}

/// The markers put down so far.
#[derive(Default)]
pub(super) struct Markers {
    down: Vec<Marker>,
    /// The first marker of each chain; several cells may share one.
    chains: Vec<u32>,
    largest: f64,
}

/// The side of a cell.
const CELL_PX: f64 = 24.0;

/// Pixels are never negative, so cutting is rounding down; below zero there is nothing to find.
fn cell(value_px: f64) -> i32 {
    (value_px * (1.0 / CELL_PX)) as i32
}

impl Markers {
    /// Empty, for about `count` markers.
    pub(super) fn clear(&mut self, count: usize) {
        self.down.clear();
        self.chains.clear();
        self.chains.resize((count * 2).next_power_of_two(), NONE);
        self.largest = 0.0;
    }

    /// Puts a marker down.
    pub(super) fn put(&mut self, mut marker: Marker) {
        let chain = self.chain(cell(marker.x), cell(marker.y));
        marker.next = self.chains[chain];
        self.chains[chain] = self.down.len() as u32;
        self.largest = self.largest.max(marker.radius);
        self.down.push(marker);
    }

    /// Takes up the nearest of the markers that come too close to this one, and gives its node.
    pub(super) fn take_touching(&mut self, marker: &Marker) -> Option<u32> {
        let reach = marker.radius + self.largest + GAP_PX;
        let mut best = NONE;
        let mut best_square = f64::INFINITY;
        for y in cell(marker.y - reach)..=cell(marker.y + reach) {
            for x in cell(marker.x - reach)..=cell(marker.x + reach) {
                let mut index = self.chains[self.chain(x, y)];
                while let Some(other) = self.down.get(index as usize) {
                    let (dx, dy) = (other.x - marker.x, other.y - marker.y);
                    let square = dx * dx + dy * dy;
                    let apart = other.radius + marker.radius + GAP_PX;
                    if square < apart * apart && square < best_square && !other.gone {
                        best_square = square;
                        best = index;
                    }
                    index = other.next;
                }
            }
        }
        let other = self.down.get_mut(best as usize)?;
        other.gone = true;
        Some(other.node)
    }

    /// The nodes of the markers that lie there.
    pub(super) fn nodes(&self) -> impl Iterator<Item = u32> {
        self.down.iter().filter(|marker| !marker.gone).map(|marker| marker.node)
    }

    fn chain(&self, x: i32, y: i32) -> usize {
        let mixed = (x as u32).wrapping_mul(0x9E37_79B1) ^ (y as u32).wrapping_mul(0x85EB_CA77);
        (mixed ^ mixed >> 15) as usize & (self.chains.len() - 1)
    }
}
