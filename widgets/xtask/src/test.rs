//! `cargo xtask test`: everything that CI runs, in steps, each with its time.
//!
//! A step that fails does not stop the ones after it, except where they need what it makes. The browser features and
//! the native features of the views exclude each other, so `hrc-elements`, which takes the former, never stands in one
//! cargo command with the rest of the workspace.

mod browser;
pub(crate) mod install;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::{bundle, pack, shell, wasm};

/// A part of the tests; they run in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// rustfmt has nothing to change
    Format,
    /// clippy and rustdoc have nothing to say
    Lint,
    /// Tests that need no browser
    Native,
    /// Browsers, their drivers and the accessibility rules, where they are missing
    Install,
    /// Types, unit tests and bundle of the loader, under Node
    Loader,
    /// Tests of the wasm library in Chromium, Firefox and WebKit
    Wasm,
    /// Build what a website hosts
    Pack,
    /// Tests of whole pages in Chromium and Firefox, size budgets, documents
    Pages,
}

/// All of the workspace but `hrc-elements`, the views for static HTML.
const NATIVE: [&str; 5] = ["--workspace", "--exclude", "hrc-elements", "--features", "hrc-views/ssr"];
/// Without what drives browsers. Commands that name the same packages share most of what they build.
const WITHOUT_PAGES: [&str; 2] = ["--exclude", "hrc-tests"];

impl Step {
    /// Steps without which this one says nothing.
    fn needs(self) -> &'static [Step] {
        match self {
            Step::Loader | Step::Wasm => &[Step::Install],
            Step::Pages => &[Step::Install, Step::Pack],
            _ => &[],
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Step::Format => {
                ensure_component("fmt", "rustfmt")?;
                shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
            }
            Step::Lint => lint(),
            Step::Native => {
                let mut tests = shell::cargo();
                tests.args(["test", "--no-fail-fast"]).args(NATIVE).args(WITHOUT_PAGES);
                // Here golden files are compared, whatever the environment says.
                tests.env_remove("BLESS");
                // The same inputs for the fuzz targets each time; without it, `cargo test` draws others.
                shell::run(tests.env("BOLERO_RANDOM_SEED", "2030"))
            }
            Step::Install => install::run(),
            Step::Loader => loader(),
            Step::Wasm => browser::run(),
            Step::Pack => pack::run(),
            Step::Pages => {
                shell::run(shell::cargo().args(["test", "--package", "hrc-tests", "--test", "pages"]))
            }
        }
    }
}

/// Runs the steps in `only` (all, if there are none) that are not in `skip`, and says how long each took.
pub(crate) fn run(only: &[Step], skip: &[Step]) -> Result<()> {
    let mut done: Vec<(Step, Duration, Outcome)> = Vec::new();
    for &step in Step::value_variants() {
        if !only.is_empty() && !only.contains(&step) || skip.contains(&step) {
            continue;
        }
        let failed =
            |needed: &&Step| done.iter().any(|(step, _, out)| step == *needed && *out != Outcome::Passed);
        if let Some(needed) = step.needs().iter().find(failed) {
            println!("\n== {}: left out, because {} failed", name(step), name(*needed));
            done.push((step, Duration::ZERO, Outcome::LeftOut));
            continue;
        }
        println!("\n== {}", name(step));
        let start = Instant::now();
        let result = step.run();
        if let Err(error) = &result {
            println!("{error:#}");
        }
        done.push((step, start.elapsed(), if result.is_ok() { Outcome::Passed } else { Outcome::Failed }));
    }
    println!();
    for (step, time, outcome) in &done {
        println!("{:<8} {:>6.1} s  {outcome:?}", name(*step), time.as_secs_f64());
    }
    if done.iter().any(|(_, _, outcome)| *outcome != Outcome::Passed) {
        bail!("the tests failed");
    }
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    LeftOut,
}

fn name(step: Step) -> String {
    step.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn lint() -> Result<()> {
    ensure_component("clippy", "clippy")?;
    let strict = ["--all-targets", "--", "-D", "warnings"];
    shell::run(shell::cargo().arg("clippy").args(NATIVE).args(strict))?;
    wasm::ensure_target()?;
    let views_and_elements = ["--package", "hrc-elements", "--package", "hrc-views", "--features"];
    // What is not there without a feature is used by nothing else.
    for features in ["hrc-views/csr", "hrc-views/csr,hrc-elements/map", "hrc-views/csr,hrc-elements/event"] {
        shell::run(
            shell::cargo()
                .args(["clippy", "--target", wasm::TARGET])
                .args(views_and_elements)
                .arg(features)
                .args(strict),
        )?;
    }
    document()
}

/// The documentation of every crate, where a link that leads nowhere is an error.
fn document() -> Result<()> {
    let strict = ("RUSTDOCFLAGS", "-D warnings");
    let doc = ["doc", "--no-deps"];
    shell::run(shell::cargo().args(doc).args(NATIVE).env(strict.0, strict.1))?;
    let elements = ["--target", wasm::TARGET, "--package", "hrc-elements", "--features", "event"];
    shell::run(shell::cargo().args(doc).args(elements).env(strict.0, strict.1))
}

fn loader() -> Result<()> {
    let node = |arguments: &[&str]| {
        shell::run(shell::command("node").args(arguments).current_dir(hrc_demo::place::root().join("tests")))
    };
    node(&["node_modules/typescript/bin/tsc", "--project", "../pkg"])?;
    node(&["--test", "--test-reporter=dot", "loader/"])?;
    bundle::check()
}

/// Adds the part of the toolchain that gives cargo a command, if it is not there.
fn ensure_component(command: &str, component: &str) -> Result<()> {
    if shell::read(shell::cargo().args([command, "--version"])).is_ok() {
        return Ok(());
    }
    shell::run(shell::command("rustup").args(["component", "add", component])).with_context(|| {
        format!("the Rust toolchain lacks {component} and rustup could not add it; install it by the means of this system")
    })
}
