use super::{Outcome, encoding, print};
use clap::Args;
use hrc::check;
use hrc::finding::has_errors;
use hrc::report::{Format, page, summary};
use hrc::sheets::encoding::Legacy;
use std::path::PathBuf;
use std::process::ExitCode;

/// Report every problem of a feed or of a folder of sheets.
///
/// Reports every problem, not only the first: errors, which prevent publishing, warnings and notes. Places far from
/// their country and contradictory dates are errors too. So are example addresses and texts, unless demo is true. With
/// --format json the report is one object with the keys errors, warnings, notes (numbers) and findings, a list of
/// objects with the keys severity, code, file, sheet, row, line, column, columnLetter, path, value, expected, nearest;
/// those that do not apply are absent.
#[derive(Args)]
#[command(after_help = "Examples:
  hrc check public
  hrc check public/feed.json
  hrc check https://example.org/feed.json
  hrc check campaign --format json
  hrc check campaign --quiet")]
pub(crate) struct Arguments {
    /// A feed.json, a folder with one, its address (http or https), or a folder of sheets with campaign.toml.
    path: PathBuf,
    /// Encoding of sheets that are neither UTF-8 nor UTF-16, such as windows-1252, windows-1250, windows-1251,
    /// windows-1256 or mac-roman; without it, such a sheet is an error, and hrc suggests an encoding.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<Legacy>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Say nothing unless there are errors.
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(Arguments { path, encoding, format, quiet }: &Arguments) -> Outcome {
    let findings = if let Some(address) = path.to_str().filter(|text| check::is_address(text)) {
        check::check_address(address)
    } else if path.exists() {
        check::check_with(path, encoding.unwrap_or_default())
    } else {
        let expected = "a feed, a folder with one, its address, or a folder of sheets";
        return Err(format!("{}: expected {expected}", path.display()));
    };
    let errors = has_errors(&findings);
    if errors || !quiet {
        print(&page(&findings, *format, Some(path)));
        eprintln!("{}: {}.", path.display(), summary(&findings));
    }
    Ok(if errors { ExitCode::from(1) } else { ExitCode::SUCCESS })
}
