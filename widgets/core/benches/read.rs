//! How fast feeds are read: members inside the feed, and the linked file of members entry by entry.
//!
//! `cargo bench -p hrc-core --bench read`; with the publisher's hints, which the widgets are built without.
#![allow(missing_docs)]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hrc_core::feed::{Link, read, read_members};
use serde_json::{Value, json};
use std::hint::black_box;

const RIGHTS: [&str; 12] = [
    "housing",
    "health",
    "education",
    "work",
    "water",
    "food",
    "culture",
    "participation",
    "environment",
    "equality",
    "safety",
    "information",
];

/// Made-up members, with the fields that a published list has.
fn members(count: usize) -> Value {
    let member = |n: usize| {
        let rights: serde_json::Map<_, _> = RIGHTS
            .iter()
            .skip(n % 5)
            .step_by(2)
            .map(|right| ((*right).to_owned(), json!("in_place")))
            .collect();
        json!({
            "id": format!("xk-place-{n}"), "name": format!("Pláce {n}"), "type": "municipality", "status": "member",
            "joined": format!("{}", 2022 + n % 9), "country": "XK", "uclgSections": ["europe"],
            "location": { "lat": (n * 7919 % 179_000) as f64 / 1000.0 - 89.5, "lon": (n * 104_729 % 359_000) as f64 / 1000.0 - 179.5 },
            "url": format!("https://place-{n}.example/rights"), "rights": rights,
            "identifiers": [{ "scheme": "geonames", "id": n.to_string() }]
        })
    };
    (0..count).map(member).collect()
}

fn feed(members: &Value) -> Vec<u8> {
    let axes: Vec<_> = RIGHTS
        .iter()
        .enumerate()
        .map(|(order, id)| json!({ "id": id, "label": { "en": id }, "order": order }))
        .collect();
    json!({
        "version": "1.0", "id": "https://example.org/feed.json", "generatedAt": "2026-05-28T12:00:00Z", "demo": true,
        "defaultLanguage": "en", "languages": ["en"], "license": "CC0-1.0", "attribution": { "en": "Made up" },
        "publisher": "nobody", "partners": [{ "id": "nobody", "name": { "en": "Nobody" }, "kind": "other" }],
        "campaign": { "name": { "en": "Campaign" }, "milestones": [{ "id": "m1000", "target": 1000 }] },
        "rights": { "taxonomy": { "id": "hrc-axes", "version": "1", "basis": { "en": "Covenants" } }, "axes": axes },
        "members": members, "listComplete": false
    })
    .to_string()
    .into_bytes()
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for count in [1_000, 10_000] {
        let members = members(count);
        let file = json!({ "members": members }).to_string().into_bytes();
        let link = Link { count: count as u64, ..Link::default() };
        group.throughput(Throughput::Bytes(file.len() as u64));
        group.bench_with_input(BenchmarkId::new("linked", count), &file, |bencher, file| {
            bencher.iter(|| read_members(black_box(file), &link, "en"));
        });
        if count <= 5_000 {
            let feed = feed(&members);
            group.bench_with_input(BenchmarkId::new("inline", count), &feed, |bencher, feed| {
                bencher.iter(|| read(black_box(feed)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
