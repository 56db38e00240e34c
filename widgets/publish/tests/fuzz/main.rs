//! Fuzz targets: a feed and sheets that began as good ones, changed at random, are read without a panic, and what is
//! read keeps its promises.
//!
//! They run with `cargo test` for a bounded number of inputs; `HRC_FUZZ_SECONDS=600 cargo test -p hrc --test fuzz` makes
//! each target run for that long. The inputs are drawn by bolero, whose own drivers can run the same targets too.

#![allow(clippy::unwrap_used)] // what goes wrong in a test should stop it

mod damage;
mod feed;
mod sheets;

use std::time::Duration;

/// Runs a target on as many random inputs as the environment asks for.
fn run(inputs: usize, target: impl Fn(&[u8]) + std::panic::RefUnwindSafe) {
    let seconds = std::env::var("HRC_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let check = bolero::check!().with_max_len(64);
    match seconds {
        Some(seconds) => check.with_test_time(Duration::from_secs(seconds)).for_each(target),
        None => check.with_iterations(inputs).for_each(target),
    }
}
