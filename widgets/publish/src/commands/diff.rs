use super::{Outcome, print};
use clap::Args;
use hrc::diff::{Edition, compare, text, to_json};
use hrc::report::Format;
use std::path::PathBuf;
use std::process::ExitCode;

/// Describe what changed between two feeds, in sentences for a news item.
///
/// Covers totals, milestones, members who joined or left, coverage, sessions and practices. “More than” stays “more
/// than”, members are not ranked, and figures that cannot be compared are marked.
#[derive(Args)]
#[command(after_help = "Examples:
  hrc diff public/archive/2026-11-01 public
  hrc diff old/feed.json new/feed.json --format json")]
pub(crate) struct Arguments {
    /// The earlier feed.json, or its folder.
    old: PathBuf,
    /// The later feed.json, or its folder.
    new: PathBuf,
    /// Sentences, or one JSON object.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(Arguments { old, new, format }: &Arguments) -> Outcome {
    let changes = compare(&Edition::read(old)?, &Edition::read(new)?);
    print(&match format {
        Format::Text => text(&changes),
        Format::Json => to_json(&changes),
    });
    Ok(ExitCode::SUCCESS)
}
