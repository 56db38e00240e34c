//! How long building and checking take, for campaigns of 1,000 to 100,000 members: the time per member stays the same.
//!
//! `cargo bench -p hrc --bench publish`; with `-- --test` each runs once. `HRC_BENCH_CAMPAIGN=<folder>` writes the largest
//! campaign into that folder and measures nothing, so that the memory of a single run can be measured with other tools.
#![allow(missing_docs, clippy::expect_used)] // what goes wrong in a bench should stop it

mod campaign;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hrc::compile::compile;
use hrc::destination::Destination;
use hrc::publication::Publication;
use hrc::{check, sheets};
use jiff::Timestamp;
use std::hint::black_box;
use std::path::Path;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn built(folder: &Path) -> Publication {
    compile(sheets::Draft::read(folder), Timestamp::UNIX_EPOCH, None, None)
}

fn publishing(criterion: &mut Criterion) {
    if let Some(folder) = std::env::var_os("HRC_BENCH_CAMPAIGN") {
        campaign::write(Path::new(&folder), SIZES[2]);
        return;
    }
    for members in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        let (sheets, out) = (folder.path().join("sheets"), folder.path().join("out"));
        std::fs::create_dir(&sheets).expect("a folder");
        campaign::write(&sheets, members);

        let mut group = criterion.benchmark_group("build");
        group.sample_size(10).throughput(Throughput::Elements(members as u64));
        group.bench_function(BenchmarkId::from_parameter(members), |bencher| {
            bencher.iter(|| built(black_box(&sheets)));
        });
        group.finish();

        let publication = built(&sheets);
        assert!(!publication.feed.is_empty(), "{:?}", publication.findings);
        let place = Destination::lock(&out).expect("a folder to publish into");
        place.put(&publication).expect("a folder to publish into");
        // What a check reads: the feed and the lists that it names.
        let is_list = |name: &str| name.ends_with(".json") && hrc::headers::is_named_by_content(name);
        let lists = publication.files.iter().filter(|file| is_list(&file.name));
        let bytes = publication.feed.len() + lists.map(|file| file.bytes.len()).sum::<usize>();
        let mut group = criterion.benchmark_group("check");
        group.sample_size(10).throughput(Throughput::Bytes(bytes as u64));
        group.bench_function(BenchmarkId::from_parameter(members), |bencher| {
            bencher.iter(|| check::check(black_box(&out)));
        });
        group.finish();
    }
}

criterion_group!(benches, publishing);
criterion_main!(benches);
