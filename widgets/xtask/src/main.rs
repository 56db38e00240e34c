//! The workspace's own commands: `cargo xtask pack`, `cargo xtask demo`, `cargo xtask test`.
//!
//! Each works on a bare machine with Rust. What a command installs, it installs by itself or says in a
//! sentence why it cannot and what to do.

mod minify;
mod pack;
mod place;
mod shell;
mod sizes;
mod twins;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds pkg/, runs the demo and the tests")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds everything that a website hosts, into pkg/dist
    Pack,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Pack => pack::run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
