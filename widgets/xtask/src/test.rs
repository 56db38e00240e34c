//! `cargo xtask test`: everything that CI runs, in steps, each with its time.
//!
//! Two steps run at a time where the machine has two cores, each as a process of its own whose output is printed when it ends. A
//! step that fails does not stop the others, except those that need what it makes. The browser features and the native
//! features of the views exclude each other, so `hrc-elements`, which takes the former, never stands in one cargo command with
//! the rest of the workspace.

mod browser;
mod cms;
pub(crate) mod install;

use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc;
use std::thread::{self, available_parallelism};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::{bundle, pack, shell, wasm};

/// A part of the tests. Those that nothing hinders start in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// rustfmt has nothing to change
    Format,
    /// Browsers, their drivers and the accessibility rules, where they are missing
    Install,
    /// clippy and rustdoc have nothing to say
    Lint,
    /// Types, unit tests and bundle of the loader, under Node
    Loader,
    /// Build what a website hosts
    Pack,
    /// Tests that need no browser
    Native,
    /// Tests of the wasm library in Chromium, Firefox and WebKit
    Wasm,
    /// Tests of whole pages in Chromium, Firefox and WebKit, size budgets, documents; last, because they take both cores
    Pages,
    /// The plugin for WordPress, the block for Wagtail and the shortcode for Hugo in these systems; only by its name
    Cms,
}

/// All of the workspace but `hrc-elements`, the views for static HTML. Every native command names the same packages, because
/// cargo chooses the features of crates by them: what two commands name alike is built once.
const NATIVE: [&str; 5] = ["--workspace", "--exclude", "hrc-elements", "--features", "hrc-views/ssr"];
/// The tests of whole pages too.
const WITH_PAGES: [&str; 2] = ["--features", "hrc-tests/pages"];

/// All features of the library for browsers.
const ALL_IN_BROWSERS: &str = "hrc-views/csr,hrc-elements/event";

impl Step {
    /// Steps without which this one says nothing.
    fn needs(self) -> &'static [Step] {
        match self {
            Step::Loader | Step::Wasm => &[Step::Install],
            Step::Pages => &[Step::Install, Step::Pack],
            _ => &[],
        }
    }

    /// Whether nothing that it needs is still to come.
    fn may_start(self, waiting: &[Step], running: &[Step]) -> bool {
        if self == Step::Pages {
            return waiting == [self] && running.is_empty();
        }
        self.needs().iter().all(|needed| !waiting.contains(needed) && !running.contains(needed))
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
                tests.args(["test", "--no-fail-fast"]).args(NATIVE);
                // Here golden files are compared, whatever the environment says.
                tests.env_remove("BLESS");
                // The same inputs for the fuzz targets each time; without it, `cargo test` draws others.
                shell::run(tests.env("BOLERO_RANDOM_SEED", "2030"))
            }
            Step::Install => install::run(),
            Step::Loader => loader(),
            Step::Wasm => browser::run(),
            Step::Pack => pack::run(),
            Step::Pages => shell::run(shell::cargo().arg("pages")),
            Step::Cms => cms::run(),
        }
    }
}

/// Runs the steps in `only` (all that CI runs, if there are none) that are not in `skip`, and says how long each took.
///
/// # Errors
/// Names the steps that failed.
pub(crate) fn run(only: &[Step], skip: &[Step]) -> Result<()> {
    let is_wanted = |step: &&Step| match only {
        [] => **step != Step::Cms && !skip.contains(step),
        _ => only.contains(step) && !skip.contains(step),
    };
    let wanted: Vec<Step> = Step::value_variants().iter().filter(is_wanted).copied().collect();
    let done = if let [step] = wanted[..] { vec![alone(step)] } else { side_by_side(wanted)? };
    println!();
    for Done { step, time, outcome } in &done {
        println!("{:<8} {:>6.1} s  {outcome:?}", name(*step), time.as_secs_f64());
    }
    let failed: Vec<String> = done.iter().filter(|done| !done.passed()).map(|done| name(done.step)).collect();
    if !failed.is_empty() {
        bail!("the tests failed: {}", failed.join(", "));
    }
    Ok(())
}

/// A step that has ended.
#[derive(Clone, Copy)]
struct Done {
    step: Step,
    time: Duration,
    outcome: Outcome,
}

impl Done {
    fn passed(&self) -> bool {
        self.outcome == Outcome::Passed
    }
}

/// Runs one step; its output comes as it is written.
fn alone(step: Step) -> Done {
    let start = Instant::now();
    let result = step.run();
    if let Err(error) = &result {
        println!("{error:#}");
    }
    Done { step, time: start.elapsed(), outcome: Outcome::of(result.is_ok()) }
}

/// Runs each step as soon as what it needs is done and a core is free.
fn side_by_side(mut waiting: Vec<Step>) -> Result<Vec<Done>> {
    // Not by two steps at once.
    toolchain()?;
    // Found now, because a step may build this program anew.
    let program = std::env::current_exe().context("this program does not know where it is")?;
    let cores = available_parallelism().map_or(1, NonZero::get).min(2);
    let (sender, receiver) = mpsc::channel();
    let mut running: Vec<Step> = Vec::new();
    let mut done: Vec<Done> = Vec::new();
    loop {
        while running.len() < cores
            && let Some(at) = waiting.iter().position(|step| step.may_start(&waiting, &running))
        {
            let step = waiting.remove(at);
            let failed = |needed: &&Step| done.iter().any(|done| done.step == **needed && !done.passed());
            if let Some(needed) = step.needs().iter().find(failed) {
                println!("\n== {}: left out, because {} failed", name(step), name(*needed));
                done.push(Done { step, time: Duration::ZERO, outcome: Outcome::LeftOut });
                continue;
            }
            println!("-- {} starts", name(step));
            running.push(step);
            let (sender, program) = (sender.clone(), program.clone());
            thread::spawn(move || sender.send(as_process(step, &program)));
        }
        if running.is_empty() {
            return Ok(done);
        }
        let (ended, output) = receiver.recv().context("a step was lost")?;
        println!("\n== {}\n{}", name(ended.step), output.trim_end());
        running.retain(|step| *step != ended.step);
        done.push(ended);
    }
}

/// Runs one step in a process of its own, and gives all that it printed.
fn as_process(step: Step, program: &Path) -> (Done, String) {
    let start = Instant::now();
    let (passed, output) =
        shell::collect(shell::command(program).args(["test", "--only", &name(step)]), &name(step))
            .unwrap_or_else(|error| (false, format!("{error:#}")));
    (Done { step, time: start.elapsed(), outcome: Outcome::of(passed) }, output)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    LeftOut,
}

impl Outcome {
    fn of(passed: bool) -> Outcome {
        if passed { Outcome::Passed } else { Outcome::Failed }
    }
}

fn name(step: Step) -> String {
    step.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn lint() -> Result<()> {
    ensure_component("clippy", "clippy")?;
    let strict = ["--all-targets", "--", "-D", "warnings"];
    shell::run(shell::cargo().arg("clippy").args(NATIVE).args(WITH_PAGES).args(strict))?;
    wasm::ensure_target()?;
    // What is not there without a feature is used by nothing else.
    for features in ["hrc-views/csr", "hrc-views/csr,hrc-elements/map", ALL_IN_BROWSERS] {
        shell::run(shell::cargo().arg("clippy").args(in_browsers(features)).args(strict))?;
    }
    document()
}

/// The documentation of every crate, where a link that leads nowhere is an error.
fn document() -> Result<()> {
    let document = |targets: &[&str], packages: &[&str]| {
        // With the examples, cargo chooses the features that clippy had, and what clippy has checked is not checked again.
        shell::run(
            shell::cargo()
                .args(["doc", "--no-deps", "--examples"])
                .args(targets)
                .args(packages)
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    };
    document(&["--lib", "--bins"], &[&NATIVE[..], &WITH_PAGES].concat())?;
    document(&["--lib"], &in_browsers(ALL_IN_BROWSERS))
}

/// The library with some of its features, and the views, as in a browser.
fn in_browsers(features: &'static str) -> [&'static str; 8] {
    ["--target", wasm::TARGET, "--package", "hrc-elements", "--package", "hrc-views", "--features", features]
}

fn loader() -> Result<()> {
    let node = |arguments: &[&str]| {
        shell::run(shell::command("node").args(arguments).current_dir(hrc_demo::place::root().join("tests")))
    };
    node(&["node_modules/typescript/bin/tsc", "--project", "../pkg"])?;
    node(&["--test", "--test-reporter=dot", "loader/"])?;
    bundle::check()
}

/// What the steps need of the toolchain.
fn toolchain() -> Result<()> {
    ensure_component("fmt", "rustfmt")?;
    ensure_component("clippy", "clippy")?;
    wasm::ensure_target()
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
