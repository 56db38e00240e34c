//! One file for each command: its arguments, its help with examples, and a thin function that calls the library.

mod build;
mod check;
mod completions;
mod diff;
mod init;
mod publish;
mod serve;
mod watch;

use clap::Subcommand;
use hrc::sheets::encoding::{Legacy, named};
use indicatif::{ProgressBar, ProgressDrawTarget};
use std::io::Write as _;
use std::process::ExitCode;

/// The exit code, or a sentence that says why the command could not run.
pub(crate) type Outcome = Result<ExitCode, String>;

#[derive(Subcommand)]
pub(crate) enum Command {
    Init(init::Arguments),
    Build(build::Arguments),
    Check(check::Arguments),
    Diff(diff::Arguments),
    Publish(publish::Arguments),
    Serve(serve::Arguments),
    Watch(watch::Arguments),
    Completions(completions::Arguments),
}

impl Command {
    /// Does what the command says.
    pub(crate) fn run(self) -> Outcome {
        match self {
            Command::Init(arguments) => init::run(&arguments),
            Command::Build(arguments) => build::run(&arguments),
            Command::Check(arguments) => check::run(&arguments),
            Command::Diff(arguments) => diff::run(&arguments),
            Command::Publish(arguments) => publish::run(&arguments),
            Command::Serve(arguments) => serve::run(&arguments),
            Command::Completions(arguments) => completions::run(&arguments),
            Command::Watch(arguments) => watch::run(&arguments),
        }
    }
}

/// The value of `--encoding`.
fn encoding(name: &str) -> Result<Legacy, String> {
    named(name).map(Legacy::Named)
}

/// Prints to standard output; whoever reads it may stop reading, as `head` does.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// A sign of life on a terminal while the work lasts; nothing elsewhere, and nothing with `--quiet`.
fn spinner(quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let spinner = ProgressBar::with_draw_target(None, target);
    spinner.enable_steady_tick(std::time::Duration::from_millis(100));
    spinner
}
