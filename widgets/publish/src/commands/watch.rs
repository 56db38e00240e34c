use super::serve::{listen, site};
use super::{Outcome, encoding, print};
use clap::Args;
use hrc::build::Sheets;
use hrc::finding::has_errors;
use hrc::report::{Format, render, summary};
use hrc::sheets::encoding::Legacy;
use hrc::watch::{Rounds, watch};
use std::net::IpAddr;
use std::path::PathBuf;

/// Rebuild at each save, and refresh the page in the browser.
///
/// Errors appear in the terminal and on the page, and the last good output stays. Previews are not archived. Run `hrc
/// build` for the publication that readers get.
#[derive(Args)]
#[command(after_help = "Examples:
  hrc watch campaign --out public
  hrc watch campaign --out public --port 8000 --widgets pkg/dist
  hrc watch campaign --out site --into-existing")]
pub(crate) struct Arguments {
    /// Folder with campaign.toml and the sheets.
    sheets: PathBuf,
    /// Output folder: a new one, an empty one, or an earlier output of the same feed.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Write into a folder that has other files. They stay; if one is in the way, nothing is built.
    #[arg(long)]
    into_existing: bool,
    /// Encoding of sheets that are neither UTF-8 nor UTF-16, such as windows-1252, windows-1250, windows-1251,
    /// windows-1256 or mac-roman; without it, such a sheet is an error, and hrc suggests an encoding.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<Legacy>,
    /// Port to serve on; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to serve on. By default, only this machine can connect.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,
    /// Folder with the widgets' embed.js, for the page that shows the result.
    #[arg(long, value_name = "FOLDER")]
    widgets: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> Outcome {
    let Arguments { sheets, out, into_existing, encoding, port, host, widgets } = arguments;
    if !sheets.is_dir() {
        return Err(format!("{}: expected a folder with campaign.toml and the sheets", sheets.display()));
    }
    hrc::destination::check(sheets, out, *into_existing)
        .map_err(|error| format!("--out {}: {error}", out.display()))?;
    let rounds = Rounds::default();
    let site = site(out, widgets.as_deref())?;
    let _server = listen(rounds.router(&site), *host, *port, out)?;
    let sheets = Sheets { folder: sheets, legacy: encoding.unwrap_or_default() };
    watch(sheets, out, *into_existing, &rounds, |result| match result {
        Ok(publication) => {
            print(&render(&publication.findings, Format::Text));
            let findings = summary(&publication.findings);
            if has_errors(&publication.findings) {
                eprintln!("Not built: {findings}. The last good output stays.");
            } else {
                let members = publication.members;
                eprintln!("Built: publication {}, {members} members, {findings}.", publication.sequence);
            }
        }
        Err(sentence) => eprintln!("Not built: {sentence}"),
    })
    .map(|never| match never {})
}
