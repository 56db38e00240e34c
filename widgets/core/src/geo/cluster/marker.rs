//! How large a marker is.

/// Free pixels between two markers.
pub(super) const GAP_PX: f64 = 2.0;

/// The radius of a marker for one place.
const ONE_PX: f64 = 5.0;
/// The smallest radius of a marker with a number on it.
const MANY_PX: f64 = 9.0;
/// The largest radius of a marker.
const MOST_PX: f64 = 26.0;

/// Up to this many places on the map, the marker for four has twice the width of the marker for one.
const FEW: f64 = 27.0;

/// The radius in CSS pixels of the marker for `count` places out of `total` on the map.
///
/// 5 for one place. For more, the area is in proportion to the count: 26 is the radius for all places (or for 27, where
/// there are fewer), and 9 the least, so that a number fits. A larger marker swallows more of its neighbours, so
/// sizes are no larger than they need to be.
pub fn marker_radius_px(count: u32, total: u32) -> f64 {
    if count <= 1 {
        return ONE_PX;
    }
    (MOST_PX * (f64::from(count) / f64::from(total).max(FEW)).sqrt()).clamp(MANY_PX, MOST_PX)
}
