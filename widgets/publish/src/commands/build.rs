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

/// Build the feed from a folder of sheets, whole or not at all.
///
/// Reads campaign.toml and the sheets beside it (members.csv, programme.csv, rights.csv, …), reports every problem
/// with its row and column, and writes feed.json with the files that it links. With an error nothing is written,
/// and the output of the last good build stays as it is.
///
/// The output folder keeps a record of hrc's own files, .hrc-files.json. Only those are ever replaced or removed. Where
/// another file is in the way, or one that somebody changed, the build stops, names it, and writes nothing. Links and
/// mounts in the folder are not followed. Home folders, folders of the system, and those that hold the sheets are refused.
///
/// A sheet is a CSV file (members.csv), a workbook (members.xlsx, members.ods), or a sheet of campaign.xlsx with its name;
/// at most 128 MiB, 200000 rows, 1000 columns, and 32767 characters in a cell. CSV must be UTF-8 or UTF-16, or in the
/// encoding that --encoding names.
///
/// Words of the feed may be written in any case and with spaces (In place), countries by their name or with three
/// letters; a note says how each was read.
#[derive(Args)]
#[command(after_help = "Examples:
  hrc build campaign --out public
  hrc build campaign --out /srv/www/city --into-existing
  hrc build campaign --out public --at 2026-03-01T09:00:00Z
  hrc build campaign --out public --quiet --format json")]
pub(crate) struct Arguments {
    /// Folder with campaign.toml and the sheets.
    sheets: PathBuf,
    /// Folder to publish into: one that is not there yet, an empty one, or an earlier output of the same feed.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Put the publication beside the other files of a folder. They stay; where one is in the way, the build stops.
    #[arg(long)]
    into_existing: bool,
    /// Time of publication, such as 2026-03-01T09:00:00Z; otherwise SOURCE_DATE_EPOCH, otherwise now.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Encoding of sheets that are neither UTF-8 nor UTF-16, such as windows-1252, windows-1250, windows-1251,
    /// windows-1256 or mac-roman; without it such a sheet is refused, with a guess.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<Legacy>,
    /// Leave out the pictures made of pixels, which take longer than all else; those in SVG are always made.
    #[arg(long)]
    no_png: bool,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Say nothing unless something is wrong.
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
    let made = build(sheets, out, at, options, stage);
    spinner.finish_and_clear();
    let (publication, placed) = made?;
    if !*quiet || has_errors(&publication.findings) {
        print(&page(&publication.findings, *format, Some(folder)));
    }
    if has_errors(&publication.findings) {
        eprintln!("Nothing was written: {}.", summary(&publication.findings));
        return Ok(ExitCode::from(1));
    }
    for name in &placed.left {
        eprintln!("{name} is not published any more, and stays because it was changed since hrc wrote it.");
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
