//! The clusters of one scale, read off the tree of merges.

use super::{NONE, Node};
use crate::geo::Point;

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
    pub(super) node: u32,
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

    pub(super) fn of(nodes: &[Node], home: &[u32], step: u8) -> Self {
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
