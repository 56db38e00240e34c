//! Golden cases: each folder of `tests/cases` has a feed or sheets, and all that is published and shown of them.
//!
//! | in a case | what |
//! |---|---|
//! | `case.toml` | what is drawn: the languages and widths of the snapshots, live widgets, event screens |
//! | `feed.json` or `sheets/` | the data |
//! | `expected/` | what comes out; `BLESS=1 cargo test -p hrc --test cases` writes it, people review it as a diff |
//!
//! Invariants: made by the functions that `hrc build` and the elements use; the clock, the reader's time zone and the
//! names of countries are fixed; a file too many fails as one that is missing.

#![allow(clippy::unwrap_used)] // what goes wrong in a test should stop it

mod case;
mod expected;
mod live;
mod own;
mod published;
mod screen;
mod tidy;

use libtest_mimic::{Arguments, Trial};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let mode = match expected::Mode::of(env::var_os("BLESS").as_deref(), env::var_os("CI").as_deref()) {
        Ok(mode) => mode,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials = own::trials();
    trials.extend(folders().into_iter().map(|folder| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        Trial::test(name, move || Ok(expected::settle(&folder.join("expected"), &case::run(&folder)?, mode)?))
    }));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The folders of all cases.
fn folders() -> Vec<PathBuf> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut folders: Vec<PathBuf> = fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}
