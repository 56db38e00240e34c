//! The table of sizes that ends `cargo xtask pack`, and the budgets beside it.

use anyhow::{Context, Result};
use hrc_demo::place;
use serde::{Deserialize, Serialize};

/// One hosted file; bytes.
#[derive(Serialize)]
pub(crate) struct Size {
    pub(crate) name: String,
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

/// What some files together may weigh. tests/budgets.rs fails when they weigh more.
#[derive(Deserialize)]
struct Budget {
    what: String,
    /// None for what only a browser can measure.
    #[serde(default)]
    files: Vec<String>,
    brotli_bytes: usize,
}

/// Prints the table and writes `target/sizes.json`.
pub(crate) fn report(sizes: &[Size]) -> Result<()> {
    println!("{:<32}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    for size in sizes {
        println!("{:<32}{:>10}{:>10}{:>10}", size.name, size.raw, size.gzip, size.brotli);
    }
    let budgets: Vec<Budget> = serde_json::from_str(include_str!("../../../tests/budgets.json"))
        .context("tests/budgets.json is not a list of budgets")?;
    println!("\n{:<32}{:>10}{:>10}", "budget", "brotli", "limit");
    for budget in budgets.iter().filter(|budget| !budget.files.is_empty()) {
        let of_files = |size: &&Size| budget.files.contains(&size.name);
        let brotli: usize = sizes.iter().filter(of_files).map(|size| size.brotli).sum();
        let over = if brotli > budget.brotli_bytes { "  too large" } else { "" };
        println!("{:<32}{brotli:>10}{:>10}{over}", budget.what, budget.brotli_bytes);
    }
    let path = place::target().join("sizes.json");
    std::fs::write(&path, serde_json::to_vec_pretty(sizes)?)
        .with_context(|| format!("{} could not be written", path.display()))
}
