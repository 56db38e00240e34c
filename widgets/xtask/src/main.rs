//! The workspace's own commands: `cargo xtask pack`, `cargo xtask demo`, `cargo xtask test`.
//!
//! Each works on a bare machine with Rust. What a command needs, it installs by itself, or it says in a sentence why
//! it cannot and what to do.

mod bench;
mod bundle;
mod demo;
mod embed;
mod generate;
mod integrity;
mod minify;
mod pack;
mod panic_places;
mod pictures;
mod precompressed;
mod shell;
mod short_names;
mod sizes;
mod test;
mod unexport;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds what a website hosts, runs the demo and the tests.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Bundle the loader's modules, from pkg/src into pkg/bundle; needs Node
    Bundle,
    /// Build everything that a website hosts, into pkg/dist and pkg/pinned
    Pack,
    /// Build everything, publish the sample campaigns and serve the demo on 127.0.0.1
    Demo {
        /// Port to listen on; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Write the files that follow from the catalogue: the loader's tables, types, manifests, and the reference
    Generate,
    /// Lay out the page for the side-by-side bench, in target/bench
    Bench {
        /// A feed with its members inside, of which the snapshots are made
        #[arg(long, value_name = "FILE")]
        feed: Option<std::path::PathBuf>,
    },
    /// Draw the README's pictures into demo/pictures; needs Chromium and its driver
    Pictures,
    /// Run everything that CI runs; installs what it needs
    Test {
        /// Only these steps
        #[arg(long, value_name = "STEP", value_delimiter = ',')]
        only: Vec<test::Step>,
        /// All steps but these
        #[arg(long, value_name = "STEP", value_delimiter = ',')]
        skip: Vec<test::Step>,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Bundle => bundle::run(),
        Command::Pack => pack::run(),
        Command::Generate => generate::run(),
        Command::Bench { feed } => bench::run(feed.as_deref()),
        Command::Demo { port } => demo::run(port),
        Command::Pictures => pictures::run(),
        Command::Test { only, skip } => test::run(&only, &skip),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
