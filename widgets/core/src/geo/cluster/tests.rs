use proptest::prelude::*;

use super::*;

/// The largest radius of a marker, px.
const MOST_PX: f64 = 26.0;

/// Points crowded around a few centres, as cities are, some of them the same.
fn crowds() -> impl Strategy<Value = Vec<Point>> {
    let crowd = (0.0..1.0, 0.0..0.48, -7..-1i32, prop::collection::vec((-1.0..1.0, -1.0..1.0), 1..60));
    prop::collection::vec(crowd, 0..6).prop_map(|crowds| {
        let spread = |(x, y, size, places): (f64, f64, i32, Vec<(f64, f64)>)| {
            let at = move |(dx, dy): (f64, f64)| Point {
                x: x + dx * 10f64.powi(size),
                y: y + dy * 10f64.powi(size),
            };
            places.into_iter().map(at)
        };
        let mut points: Vec<Point> = crowds.into_iter().flat_map(spread).collect();
        points.extend_from_within(..points.len() / 3);
        points
    })
}

/// Which points are together, as sets of points in a settled order.
fn partition(points: &[Point], level: &Level) -> Vec<Vec<(u64, u64)>> {
    let bits = |&member: &u32| (points[member as usize].x.to_bits(), points[member as usize].y.to_bits());
    let mut sets: Vec<Vec<(u64, u64)>> = Vec::new();
    for cluster in level.clusters() {
        let mut set: Vec<_> = level.members(cluster).iter().map(bits).collect();
        set.sort_unstable();
        sets.push(set);
    }
    sets.sort();
    sets
}

fn scales() -> impl Strategy<Value = f64> {
    (5.0..20.0).prop_map(|octaves: f64| octaves.exp2())
}

proptest! {
    #[test]
    fn each_place_is_in_exactly_one_cluster_at_the_mean_of_its_places(points in crowds(), scale in scales()) {
        let mut clusters = Clusters::new(&points, MOST_PX);
        let level = clusters.at(scale);
        let mut seen = vec![false; points.len()];
        let mut last_key = None;
        for cluster in level.clusters() {
            let members = level.members(cluster);
            prop_assert_eq!(members.len(), cluster.count as usize);
            prop_assert_eq!(members.first(), Some(&cluster.key));
            prop_assert!(members.is_sorted() && last_key < Some(cluster.key));
            last_key = Some(cluster.key);
            let (mut x, mut y) = (0.0, 0.0);
            for &member in members {
                prop_assert!(!std::mem::replace(&mut seen[member as usize], true));
                // Points beyond the world's edge count as on it.
                x += points[member as usize].x.clamp(0.0, 1.0) / members.len() as f64;
                y += points[member as usize].y.clamp(0.0, 1.0) / members.len() as f64;
            }
            prop_assert!((cluster.x - x).abs() < 1e-9 && (cluster.y - y).abs() < 1e-9);
        }
        prop_assert!(seen.iter().all(|&seen| seen));
    }

    #[test]
    fn markers_keep_two_pixels_apart(points in crowds(), scale in scales()) {
        let mut clusters = Clusters::new(&points, MOST_PX);
        // Wider maps than 2^19 pixels and narrower ones than 2^6 use the last level there is.
        let scale = scale.clamp(64.0, 1e6);
        let level = clusters.at(scale);
        for (at, a) in level.clusters().iter().enumerate() {
            for b in &level.clusters()[at + 1..] {
                let apart = (a.x - b.x).hypot(a.y - b.y) * scale;
                let total = points.len() as u32;
                let needed = marker_radius_px(a.count, total, MOST_PX) + marker_radius_px(b.count, total, MOST_PX) + 2.0;
                prop_assert!(apart >= needed - 1e-6, "{a:?} {b:?} {apart}");
            }
        }
    }

    #[test]
    fn what_is_together_stays_together_at_smaller_scales(points in crowds(), a in scales(), b in scales()) {
        let mut clusters = Clusters::new(&points, MOST_PX);
        let coarse = clusters.at(a.min(b)).clone();
        let fine = clusters.at(a.max(b));
        let mut cluster_of = vec![0; points.len()];
        for cluster in coarse.clusters() {
            for &member in coarse.members(cluster) {
                cluster_of[member as usize] = cluster.key;
            }
        }
        for cluster in fine.clusters() {
            for &member in fine.members(cluster) {
                prop_assert_eq!(cluster_of[member as usize], cluster_of[cluster.key as usize]);
            }
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(
        (points, shuffled) in crowds().prop_flat_map(|points| (Just(points.clone()), Just(points).prop_shuffle())),
        scale in scales(),
    ) {
        let mut one = Clusters::new(&points, MOST_PX);
        let mut two = Clusters::new(&shuffled, MOST_PX);
        prop_assert_eq!(partition(&points, one.at(scale)), partition(&shuffled, two.at(scale)));
    }

    #[test]
    fn the_order_of_questions_does_not_matter(points in crowds(), a in scales(), b in scales()) {
        let mut asked_before = Clusters::new(&points, MOST_PX);
        asked_before.at(b);
        let mut fresh = Clusters::new(&points, MOST_PX);
        // A node's number tells when it was made, which is all that may differ.
        prop_assert_eq!(partition(&points, asked_before.at(a)), partition(&points, fresh.at(a)));
    }

    #[test]
    fn a_cluster_opens_at_the_scale_it_names(points in crowds(), scale in scales()) {
        let mut clusters = Clusters::new(&points, MOST_PX);
        for cluster in clusters.at(scale).clusters().to_vec() {
            let Some(open_scale) = clusters.opens_at(&cluster) else { continue };
            prop_assert!(cluster.count > 1 && open_scale > scale.min(524_288.0));
            let count_at = |clusters: &mut Clusters, scale: f64| {
                clusters.at(scale).clusters().iter().find(|other| other.key == cluster.key).map(|other| other.count)
            };
            prop_assert!(count_at(&mut clusters, open_scale) < Some(cluster.count));
            prop_assert_eq!(count_at(&mut clusters, open_scale * 0.999), Some(cluster.count));
        }
    }

    #[test]
    fn any_numbers_are_taken(points in prop::collection::vec((any::<f64>(), any::<f64>()), 0..20), scale in any::<f64>()) {
        let points: Vec<Point> = points.into_iter().map(|(x, y)| Point { x, y }).collect();
        let mut clusters = Clusters::new(&points, MOST_PX);
        let members: u32 = clusters.at(scale).clusters().iter().map(|cluster| cluster.count).sum();
        prop_assert_eq!(members as usize, points.len());
    }
}

#[test]
fn the_same_place_never_comes_apart() {
    let barcelona = Point { x: 0.4784, y: 0.0957 };
    let mut clusters = Clusters::new(&[barcelona, Point { x: 0.9, y: 0.1 }, barcelona], MOST_PX);
    let level = clusters.at(1e9);
    assert_eq!(level.clusters().len(), 2);
    assert_eq!(level.members(&level.clusters()[0]), [0, 2]);
    let cluster = level.clusters()[0];
    assert_eq!(clusters.opens_at(&cluster), None);
}

#[test]
fn scales_are_half_powers_of_two() {
    assert_eq!(scale_of(1), 33_554_432.0);
    assert_eq!(scale_of(FINEST), 524_288.0);
    assert_eq!(scale_of(COARSEST), 64.0);
    for step in FINEST..COARSEST {
        assert!((scale_of(step) / scale_of(step + 1) - std::f64::consts::SQRT_2).abs() < 1e-12);
    }
}

#[test]
fn marker_areas_are_in_proportion() {
    assert_eq!(marker_radius_px(1, 140, MOST_PX), 5.0);
    assert_eq!(marker_radius_px(2, 140, MOST_PX), 9.0);
    assert_eq!(marker_radius_px(35, 140, MOST_PX), 13.0);
    assert_eq!(marker_radius_px(140, 140, MOST_PX), 26.0);
    let area = |count| marker_radius_px(count, 1000, MOST_PX).powi(2);
    assert!((area(600) / area(150) - 4.0).abs() < 1e-12);
    for count in 1..2000 {
        assert!(marker_radius_px(count, 1000, MOST_PX) <= marker_radius_px(count + 1, 1000, MOST_PX));
    }
}

#[test]
fn on_a_narrow_figure_no_marker_hides_a_continent() {
    let most: Vec<f64> = [240.0, 320.0, 400.0, 480.0, 900.0].map(largest_radius_px).into();
    assert_eq!(most, [14.0, 14.0, 20.0, 26.0, 26.0]);
    let projection = crate::geo::EqualEarth::default();
    // Europe from the Atlantic to the Urals' latitude of Moscow, and its marker when every other member is there.
    let (west, east) = (projection.forward(48.0, -5.0), projection.forward(48.0, 37.6));
    for width in [280.0, 320.0, 360.0, 420.0, 479.0] {
        let marker = 2.0 * marker_radius_px(78, 139, largest_radius_px(width));
        assert!(marker < (east.x - west.x) * width, "{marker} px at {width}");
    }
    for number in [f64::NAN, f64::INFINITY, -1.0] {
        assert!((14.0..=26.0).contains(&largest_radius_px(number)));
    }
}
