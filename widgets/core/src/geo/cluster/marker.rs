//! How large a marker is.

/// Free pixels between two markers.
pub(super) const GAP_PX: f64 = 2.0;

/// The radius of a marker for one place.
pub(in crate::geo) const ONE_PX: f64 = 5.0;
/// The smallest radius of a marker with a number on it.
const MANY_PX: f64 = 9.0;
/// The largest radius of a marker, on a figure with room for it and on the smallest telephone.
const MOST_PX: f64 = 26.0;
const MOST_NARROW_PX: f64 = 14.0;
/// Widths of a figure from which on there is room, and of the smallest telephone.
const ROOMY_PX: f64 = 480.0;
const NARROW_PX: f64 = 320.0;

/// Up to this many places on the map, the marker for four has twice the width of the marker for one.
const FEW: f64 = 27.0;

/// The radius in CSS pixels of the marker for `count` places out of `total` on the map, where `most_px` is the largest; see
/// [`largest_radius_px`].
///
/// 5 for one place. For more, the area is in proportion to the count: the largest is the radius for all places (or for 27,
/// where there are fewer), and 9 the least, so that a number fits. A larger marker swallows more of its neighbours, so
/// sizes are no larger than they need to be.
pub fn marker_radius_px(count: u32, total: u32, most_px: f64) -> f64 {
    if count <= 1 {
        return ONE_PX;
    }
    (most_px * (f64::from(count) / f64::from(total).max(FEW)).sqrt()).max(MANY_PX).min(most_px)
}

/// The largest radius of a marker on a figure of this width: 26 pixels, and less below 480, so that on a telephone no
/// marker hides a continent. At 320 it is 14: Europe is 32 pixels wide there.
pub fn largest_radius_px(width_px: f64) -> f64 {
    let part = ((width_px - NARROW_PX) / (ROOMY_PX - NARROW_PX)).clamp(0.0, 1.0);
    // Not a number gives the least.
    (MOST_NARROW_PX + part * (MOST_PX - MOST_NARROW_PX)).max(MOST_NARROW_PX)
}
