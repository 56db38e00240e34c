use super::{Outcome, print};
use clap::Args;
use hrc::check;
use hrc::finding::has_errors;
use hrc::report::{Format, render, summary};
use std::path::PathBuf;
use std::process::ExitCode;

/// Report every problem of a feed or of a folder of sheets.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  hrc check public\n  hrc check public/feed.json\n  hrc check campaign --format json"
)]
pub(crate) struct Arguments {
    /// A feed.json, a folder with one, or a folder of sheets with campaign.toml.
    path: PathBuf,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(Arguments { path, format }: &Arguments) -> Outcome {
    if !path.exists() {
        return Err(format!("{}: expected a feed, a folder with one, or a folder of sheets", path.display()));
    }
    let findings = check::check(path);
    print(&render(&findings, *format));
    eprintln!("{}: {}.", path.display(), summary(&findings));
    Ok(if has_errors(&findings) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}
