//! The command line: arguments in, sentences and an exit code out. All work is in the library.

mod commands;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// Turn a campaign's spreadsheets into the feed that the Human Rights Cities widgets show.
#[derive(Parser)]
#[command(name = "hrc", version, after_help = "Exit codes: 0 done, 1 errors found, 2 could not run.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    Arguments::parse().command.run().unwrap_or_else(|sentence| {
        eprintln!("{sentence}");
        ExitCode::from(2)
    })
}
