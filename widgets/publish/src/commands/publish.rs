use super::{Outcome, print};
use clap::Args;
use hrc::check;
use hrc::finding::has_errors;
use hrc::publish::{Options, Progress, publish};
use hrc::report::{Format, render, summary};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::path::PathBuf;
use std::process::ExitCode;

/// Upload a published folder to the place that serves it.
///
/// Checks the feed first, and sends nothing if it has errors. Sends only what changed: lists first and feed.json last,
/// so that readers never see a feed whose files are missing. In object storage, each file gets a content type and a
/// cache lifetime. Precompressed files (x.br, x.gz) go to folders only. Never overwrites or removes a file that hrc did
/// not send. If one is in the way, it names the file and sends nothing.
#[derive(Args)]
#[command(after_help = "Credentials come from the environment only, and hrc never prints them:
  s3://  AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, and AWS_REGION or, for other providers, AWS_ENDPOINT
         (AWS_ALLOW_HTTP=true allows http://)
  az://  AZURE_STORAGE_ACCOUNT_NAME, and AZURE_STORAGE_ACCOUNT_KEY or AZURE_STORAGE_SAS_TOKEN
  gs://  GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_SERVICE_ACCOUNT
hrc does not read ~/.aws/credentials. On a machine in Amazon's cloud, set AWS_METADATA_ENDPOINT=http://169.254.169.254 to
use the machine's own credentials.

Examples:
  hrc publish public --to /srv/www/campaign
  hrc publish public --to /srv/www --into-existing
  hrc publish public --to s3://bucket/campaign --dry-run
  hrc publish public --to az://container/campaign --prune
  hrc publish public --to gs://bucket --quiet")]
pub(crate) struct Arguments {
    /// Folder that `hrc build` wrote.
    folder: PathBuf,
    /// A folder, s3://bucket/folder, az://container/folder or gs://bucket/folder.
    #[arg(long, value_name = "DESTINATION")]
    to: String,
    /// Print what would be sent and removed, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Remove files that hrc sent and that went out of use more than two days ago. Archives stay. Without this option,
    /// nothing is removed.
    #[arg(long)]
    prune: bool,
    /// Write into a folder that has other files. They stay; if one is in the way, nothing is written.
    #[arg(long)]
    into_existing: bool,
    /// Print errors only.
    #[arg(long)]
    quiet: bool,
}

/// A bar on a terminal.
struct Bar(ProgressBar);

impl Progress for Bar {
    fn begin(&self, bytes: u64) {
        self.0.set_length(bytes);
    }

    fn sent(&self, name: &str, bytes: u64) {
        self.0.set_message(name.to_owned());
        self.0.inc(bytes);
    }
}

pub(super) fn run(arguments: &Arguments) -> Outcome {
    let Arguments { folder, to, dry_run, prune, into_existing, quiet } = arguments;
    if !folder.join("feed.json").is_file() {
        return Err(format!("{}: expected a folder that hrc build wrote, with feed.json", folder.display()));
    }
    if folder.join(hrc::sheets::draft::CAMPAIGN_FILE).exists() {
        return Err(format!("{}: expected a published folder, not the sheets", folder.display()));
    }
    let findings = check::check(&folder.join("feed.json"));
    if has_errors(&findings) {
        print(&render(&findings, Format::Text));
        eprintln!("Nothing was sent: {}.", summary(&findings));
        return Ok(ExitCode::from(1));
    }
    let target = if *quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(0), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {bytes} of {total_bytes} {msg}") {
        bar.set_style(style);
    }
    let bar = Bar(bar);
    let options = Options { dry_run: *dry_run, prune: *prune, into_existing: *into_existing };
    let report = publish(folder, to, options, &bar);
    bar.0.finish_and_clear();
    let report = report?;
    if *quiet {
        return Ok(ExitCode::SUCCESS);
    }
    let (send, remove) = if *dry_run { ("would send", "would remove") } else { ("sent", "removed") };
    let sent = report.sent.iter().map(|name| format!("{send} {name}\n"));
    let removed = report.removed.iter().map(|name| format!("{remove} {name}\n"));
    print(&sent.chain(removed).collect::<String>());
    eprintln!(
        "{to}: {send} {} files, {} bytes; {} were unchanged; {remove} {}.",
        report.sent.len(),
        report.bytes,
        report.kept,
        report.removed.len()
    );
    Ok(ExitCode::SUCCESS)
}
