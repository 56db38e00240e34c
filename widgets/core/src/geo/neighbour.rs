//! Which marker an arrow key leads to, and which one a pointer means.

/// An arrow key. Directions are those of the figure, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To smaller x.
    Left,
    /// To larger x.
    Right,
    /// To smaller y.
    Up,
    /// To larger y.
    Down,
}

/// The height of the rows that the keys left and right read.
const ROW_PX: f64 = 48.0;

/// The marker that an arrow key leads to; `None` if the key leads nowhere.
///
/// Left and right read the markers like a text: along a row, then on with the next row. So both keys alone lead from
/// every marker to every other. Up and down lead to the nearest marker in the quarter above or below, and if that is
/// empty, to the nearest one above or below at all.
///
/// ```
/// use hrc_core::geo::{Direction, next_in_direction};
///
/// let lisbon_madrid_dakar = [(10.0, 10.0), (30.0, 12.0), (11.0, 90.0)];
/// assert_eq!(next_in_direction(&lisbon_madrid_dakar, 0, Direction::Right), Some(1));
/// assert_eq!(next_in_direction(&lisbon_madrid_dakar, 1, Direction::Right), Some(2));
/// assert_eq!(next_in_direction(&lisbon_madrid_dakar, 0, Direction::Down), Some(2));
/// assert_eq!(next_in_direction(&lisbon_madrid_dakar, 0, Direction::Up), None);
/// ```
pub fn next_in_direction(points_px: &[(f64, f64)], from: usize, direction: Direction) -> Option<usize> {
    let start = *points_px.get(from)?;
    match direction {
        Direction::Left => in_reading_order(points_px, from, false),
        Direction::Right => in_reading_order(points_px, from, true),
        Direction::Up => vertical(points_px, start, -1.0),
        Direction::Down => vertical(points_px, start, 1.0),
    }
}

/// The marker under a pointer: the nearest one that lies within its own radius or `slop_px`, whichever is more.
///
/// Markers are (x, y, radius) in pixels. Nearest is by the distance to the marker's edge.
pub fn hit(markers: &[(f64, f64, f64)], x_px: f64, y_px: f64, slop_px: f64) -> Option<usize> {
    let mut best = None;
    let mut best_px = f64::INFINITY;
    for (index, &(x, y, radius)) in markers.iter().enumerate() {
        let distance = ((x - x_px) * (x - x_px) + (y - y_px) * (y - y_px)).sqrt();
        if distance <= radius.max(slop_px) && distance - radius < best_px {
            best_px = distance - radius;
            best = Some(index);
        }
    }
    best
}

/// The marker before or after `from` in reading order; the last one is before the first.
///
/// By looking through all of them, because sorting is some kilobytes of code and the markers are some hundreds.
fn in_reading_order(points_px: &[(f64, f64)], from: usize, forward: bool) -> Option<usize> {
    // Of two markers, whether `a` is read before `b`; the number decides between markers of one place.
    let before = |a: usize, b: usize| {
        let place = |index: usize| {
            let (x, y) = points_px[index];
            ((y / ROW_PX).floor(), x, index)
        };
        if forward { place(a) < place(b) } else { place(a) > place(b) }
    };
    let first = |one: Option<usize>, index: usize| match one {
        Some(one) if !before(index, one) => Some(one),
        _ => Some(index),
    };
    let others = || (0..points_px.len()).filter(|&index| index != from);
    let ahead = others().filter(|&index| before(from, index)).fold(None, first);
    ahead.or_else(|| others().fold(None, first))
}

/// The nearest marker above (`sign` −1) or below (1), first in the quarter, then in the half of the plane.
fn vertical(points_px: &[(f64, f64)], start: (f64, f64), sign: f64) -> Option<usize> {
    let mut best = None;
    let mut best_score = (true, f64::INFINITY);
    for (index, &(x, y)) in points_px.iter().enumerate() {
        let (across, ahead) = ((x - start.0).abs(), (y - start.1) * sign);
        if ahead <= 0.0 {
            continue;
        }
        let score = (across > ahead, across * across + ahead * ahead);
        if score < best_score {
            best_score = score;
            best = Some(index);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Direction; 4] = [Direction::Left, Direction::Right, Direction::Up, Direction::Down];

    fn places() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0..40, 0..20), 1..40).prop_map(|cells| {
            cells.into_iter().map(|(x, y)| (f64::from(x) * 13.0, f64::from(y) * 11.0)).collect()
        })
    }

    proptest! {
        #[test]
        fn every_marker_is_reached_from_every_other(points in places()) {
            for start in 0..points.len() {
                let mut reached = vec![false; points.len()];
                let mut open = vec![start];
                while let Some(at) = open.pop() {
                    if !std::mem::replace(&mut reached[at], true) {
                        open.extend(ALL.iter().filter_map(|&key| next_in_direction(&points, at, key)));
                    }
                }
                prop_assert!(reached.iter().all(|&reached| reached));
            }
        }

        #[test]
        fn left_undoes_right(points in places()) {
            for start in 0..points.len() {
                if let Some(right) = next_in_direction(&points, start, Direction::Right) {
                    prop_assert_eq!(next_in_direction(&points, right, Direction::Left), Some(start));
                }
            }
        }

        #[test]
        fn up_and_down_go_up_and_down(points in places()) {
            for start in 0..points.len() {
                let up = next_in_direction(&points, start, Direction::Up);
                prop_assert!(up.is_none_or(|up| points[up].1 < points[start].1));
                prop_assert_eq!(up.is_none(), points.iter().all(|point| point.1 >= points[start].1));
                let down = next_in_direction(&points, start, Direction::Down);
                prop_assert!(down.is_none_or(|down| points[down].1 > points[start].1));
            }
        }

        #[test]
        fn any_numbers_are_taken(points in prop::collection::vec((any::<f64>(), any::<f64>()), 0..9), from in 0..9usize) {
            for key in ALL {
                next_in_direction(&points, from, key);
            }
        }
    }

    #[test]
    fn up_prefers_what_lies_straight_above() {
        let points = [(100.0, 100.0), (140.0, 90.0), (105.0, 40.0)];
        assert_eq!(next_in_direction(&points, 0, Direction::Up), Some(2));
        assert_eq!(next_in_direction(&points[..2], 0, Direction::Up), Some(1));
    }

    #[test]
    fn a_lone_marker_has_no_neighbour() {
        for key in ALL {
            assert_eq!(next_in_direction(&[(3.0, 4.0)], 0, key), None);
            assert_eq!(next_in_direction(&[], 0, key), None);
        }
    }

    #[test]
    fn a_pointer_means_the_nearest_edge_within_reach() {
        let markers = [(100.0, 50.0, 5.0), (130.0, 50.0, 26.0)];
        assert_eq!(hit(&markers, 100.0, 50.0, 12.0), Some(0));
        assert_eq!(hit(&markers, 90.0, 50.0, 12.0), Some(0));
        assert_eq!(hit(&markers, 85.0, 50.0, 12.0), None);
        assert_eq!(hit(&markers, 110.0, 50.0, 12.0), Some(1));
        assert_eq!(hit(&markers, 150.0, 65.0, 12.0), Some(1));
        assert_eq!(hit(&markers, f64::NAN, 0.0, 12.0), None);
    }
}
