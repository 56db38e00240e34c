//! How long the map's arithmetic takes: clusters at 1,000 and 100,000 places, and the outline of the land.
#![allow(missing_docs, clippy::expect_used)]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use hrc_core::geo::{Clusters, EqualEarth, Land, Point};

static LAND: &[u8] = include_bytes!("../../land/land.bin");

/// Crowded places: half of them around sixty centres, the others anywhere. The same on every run.
fn places(count: usize) -> Vec<Point> {
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1u64 << 53) as f64
    };
    let centres: Vec<(f64, f64)> =
        (0..60).map(|_| (random() * 110.0 - 50.0, random() * 360.0 - 180.0)).collect();
    let projection = EqualEarth::default();
    (0..count)
        .map(|at| {
            let near = centres[at % centres.len()];
            let (lat, lon) = if at % 2 == 0 {
                (near.0 + random() * 6.0 - 3.0, near.1 + random() * 8.0 - 4.0)
            } else {
                (random() * 120.0 - 50.0, random() * 360.0 - 180.0)
            };
            projection.forward(lat, lon)
        })
        .collect()
}

fn clusters(criterion: &mut Criterion) {
    for count in [1_000, 10_000, 100_000] {
        let points = places(count);
        let mut group = criterion.benchmark_group(format!("clusters/{count}"));
        group.sample_size(10);
        group.bench_function("all levels down to the world at 900 px", |bench| {
            bench.iter_batched(
                || Clusters::new(&points, 26.0),
                |mut clusters| clusters.at(900.0).clusters().len(),
                BatchSize::LargeInput,
            );
        });
        let mut finer = Clusters::new(&points, 26.0);
        finer.at(1300.0);
        group.bench_function("one more level", |bench| {
            bench.iter_batched(
                || finer.clone(),
                |mut clusters| clusters.at(900.0).clusters().len(),
                BatchSize::LargeInput,
            );
        });
        let mut known = Clusters::new(&points, 26.0);
        group.bench_function("a level already made", |bench| bench.iter(|| known.at(900.0).clusters().len()));
        group.finish();
    }
}

fn land(criterion: &mut Criterion) {
    criterion.bench_function("land/decode", |bench| bench.iter(|| Land::decode(LAND)));
    let land = Land::decode(LAND).expect("the built outline");
    criterion.bench_function("land/path at 11° E", |bench| bench.iter(|| land.path(11.0)));
    criterion.bench_function("land/path at 150° E", |bench| bench.iter(|| land.path(150.0)));
}

fn projection(criterion: &mut Criterion) {
    criterion.bench_function("projection/1,000 places there and back", |bench| {
        let points = places(1_000);
        let projection = EqualEarth::default();
        bench.iter(|| {
            let back = points.iter().filter_map(|&point| projection.inverse(point));
            back.map(|(lat, lon)| projection.forward(lat, lon).x).sum::<f64>()
        });
    });
}

criterion_group!(all, clusters, land, projection);
criterion_main!(all);
