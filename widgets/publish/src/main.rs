//! The command line: arguments in, sentences and an exit code out. All work is in the library.

use clap::{Parser, Subcommand};
use hrc::finding::has_errors;
use hrc::report::{Format, page, summary};
use hrc::{build, check, clock, destination, serve, sheets};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Turn a campaign's spreadsheets into the feed that the Human Rights Cities widgets show.
#[derive(Parser)]
#[command(name = "hrc", version, after_help = "Exit codes: 0 done, 1 errors found, 2 could not run.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the feed from a folder of sheets, whole or not at all.
    ///
    /// Reads campaign.toml and the sheets beside it (members.csv, programme.csv, rights.csv, …), reports every problem
    /// with its row and column, and writes feed.json with the files that it links. With an error nothing is written,
    /// and the output of the last good build stays as it is.
    ///
    /// A sheet is a CSV file (members.csv), a workbook (members.xlsx), or a sheet of campaign.xlsx with its name; at most
    /// 128 MiB, 200000 rows and 1000 columns. CSV is best saved as UTF-8; Windows-1252 and UTF-16 are read with a warning
    /// or a note.
    #[command(
        after_help = "Examples:\n  hrc build campaign --out public\n  SOURCE_DATE_EPOCH=1767225600 hrc build \
                            campaign --out public"
    )]
    Build {
        /// Folder with campaign.toml and the sheets.
        sheets: PathBuf,
        /// Folder to publish into; it is made if need be.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        /// Time of publication, such as 2026-03-01T09:00:00Z; otherwise SOURCE_DATE_EPOCH, otherwise now.
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
        /// How problems are printed.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Report every problem of a feed or of a folder of sheets.
    ///
    /// Every problem is reported, not the first only: errors, which keep a feed from being published; warnings; notes.
    /// With --format json the report is one object with the keys errors, warnings, notes (numbers) and findings, a list
    /// of objects with the keys severity, file, sheet, row, line, column, columnLetter, path, value, expected, nearest;
    /// those that do not apply are absent.
    #[command(after_help = "Examples:\n  hrc check public\n  hrc check public/feed.json\n  hrc check \
                            https://example.org/feed.json\n  hrc check campaign --format json")]
    Check {
        /// A feed.json, a folder with one, its address (http or https), or a folder of sheets with campaign.toml.
        path: PathBuf,
        /// How problems are printed.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Try a published folder out, on this machine only.
    #[command(after_help = "Example:\n  hrc serve public --port 8080")]
    Serve {
        /// Folder to serve.
        folder: PathBuf,
        /// Port on 127.0.0.1; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build { sheets, out, at, format } => run_build(&sheets, &out, at.as_deref(), format),
        Command::Check { path, format } => run_check(&path, format),
        Command::Serve { folder, port } => run_serve(&folder, port),
    };
    result.unwrap_or_else(|sentence| {
        eprintln!("{sentence}");
        ExitCode::from(2)
    })
}

fn run_build(folder: &Path, out: &Path, at: Option<&str>, format: Format) -> Result<ExitCode, String> {
    let at = clock::publication_time(at)?;
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder with campaign.toml and the sheets", folder.display()));
    }
    if out.join(sheets::draft::CAMPAIGN_FILE).exists() {
        return Err(format!("--out {}: expected another folder than one of sheets", out.display()));
    }
    let previous = destination::previous(out);
    let publication = build::build(sheets::Draft::read(folder), at, previous.as_deref());
    print(&page(&publication.findings, format, Some(folder)));
    if has_errors(&publication.findings) {
        eprintln!("Nothing was written: {}.", summary(&publication.findings));
        return Ok(ExitCode::from(1));
    }
    destination::put(&publication, out).map_err(|error| format!("{}: {error}", out.display()))?;
    let what = if publication.changed { "Published" } else { "Nothing new; kept" };
    eprintln!(
        "{what} {}: sequence {}, {} members.",
        out.display(),
        publication.sequence,
        publication.members
    );
    Ok(ExitCode::SUCCESS)
}

fn run_check(path: &Path, format: Format) -> Result<ExitCode, String> {
    let findings = if let Some(address) = path.to_str().filter(|text| check::is_address(text)) {
        check::check_address(address)
    } else if path.exists() {
        check::check(path)
    } else {
        let expected = "a feed, a folder with one, its address, or a folder of sheets";
        return Err(format!("{}: expected {expected}", path.display()));
    };
    print(&page(&findings, format, Some(path)));
    eprintln!("{}: {}.", path.display(), summary(&findings));
    Ok(if has_errors(&findings) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn run_serve(folder: &Path, port: u16) -> Result<ExitCode, String> {
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder to serve", folder.display()));
    }
    let site = serve::Site::new(folder, serve::Caching::Revalidate);
    let address = (std::net::Ipv4Addr::LOCALHOST, port).into();
    let server = serve::start(site.router(), address).map_err(|error| format!("port {port}: {error}"))?;
    eprintln!("{} is at {}/ (end it with Ctrl+C)", folder.display(), server.origin());
    server.wait();
    Ok(ExitCode::SUCCESS)
}

/// Prints to standard output; whoever reads it may stop reading, as `head` does.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
