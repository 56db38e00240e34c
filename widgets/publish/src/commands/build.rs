use super::{Outcome, encoding, print, spinner};
use clap::Args;
use hrc::build::{Options, Purpose, Sheets, Stage, build};
use hrc::finding::has_errors;
use hrc::pictures::Fonts;
use hrc::publication_time::publication_time;
use hrc::report::{Format, page, summary};
use hrc::sheets::encoding::Legacy;
use std::path::PathBuf;
use std::process::ExitCode;

/// Build the published folder from a folder of sheets.
///
/// Reads campaign.toml and the sheets beside it (members.csv, programme.csv, rights.csv, …), reports every problem with
/// its row and column, and writes feed.json with the files that it links. If there is an error, it writes nothing, and
/// the last good output stays.
///
/// The output folder keeps a record of the files that hrc wrote, .hrc-files.json. hrc replaces and removes only those.
/// If another file, or one that somebody changed, is in the way, the build names it and writes nothing. It does not
/// follow links or mounts in the folder. It refuses home folders, system folders, and folders that contain the sheets.
///
/// A sheet is a CSV file (members.csv), a workbook (members.xlsx, members.ods), or a sheet of campaign.xlsx with its name;
/// at most 128 MiB, 200000 rows, 1000 columns, and 32767 characters in a cell. CSV must be UTF-8 or UTF-16, or in the
/// encoding that --encoding names.
///
/// Write words in any case and with spaces (In place), and countries by name or three-letter code. A note says how each
/// was read.
#[derive(Args)]
#[command(after_help = "Examples:
  hrc build campaign --out public
  hrc build campaign --out /srv/www/city --into-existing
  hrc build campaign --out public --at 2026-03-01T09:00:00Z
  hrc build campaign --out public --quiet --format json")]
pub(crate) struct Arguments {
    /// Folder with campaign.toml and the sheets.
    sheets: PathBuf,
    /// Output folder: a new one, an empty one, or an earlier output of the same feed.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Write into a folder that has other files. They stay; if one is in the way, the build stops.
    #[arg(long)]
    into_existing: bool,
    /// Time of publication, such as 2026-03-01T09:00:00Z. Default: SOURCE_DATE_EPOCH, or now.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Encoding of sheets that are neither UTF-8 nor UTF-16, such as windows-1252, windows-1250, windows-1251,
    /// windows-1256 or mac-roman; without it, such a sheet is an error, and hrc suggests an encoding.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<Legacy>,
    /// Skip the PNG pictures, which take the most time. SVG pictures are always made.
    #[arg(long)]
    no_png: bool,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print nothing unless something is wrong.
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(arguments: &Arguments) -> Outcome {
    let Arguments { sheets: folder, out, into_existing, at, encoding, no_png, format, quiet } = arguments;
    let at = publication_time(at.as_deref())?;
    let spinner = spinner(*quiet);
    let fonts = (!no_png).then(Fonts::of_this_machine);
    let stage = |stage: Stage| spinner.set_message(stage.words());
    let sheets = Sheets { folder, legacy: encoding.unwrap_or_default() };
    let options = Options { purpose: Purpose::Readers, into_existing: *into_existing, fonts: fonts.as_ref() };
    let result = build(sheets, out, at, options, stage);
    spinner.finish_and_clear();
    let (publication, placed) = result?;
    if !*quiet || has_errors(&publication.findings) {
        print(&page(&publication.findings, *format, Some(folder)));
    }
    if has_errors(&publication.findings) {
        eprintln!("Nothing was written: {}.", summary(&publication.findings));
        return Ok(ExitCode::from(1));
    }
    for name in &placed.left {
        eprintln!("{name} is no longer published. It stays, because it was changed since hrc wrote it.");
    }
    if *quiet {
        return Ok(ExitCode::SUCCESS);
    }
    let what = if publication.changed { "Published" } else { "Nothing new; kept" };
    eprintln!(
        "{what} {}: sequence {}, {} members.",
        out.display(),
        publication.sequence,
        publication.members
    );
    Ok(ExitCode::SUCCESS)
}
