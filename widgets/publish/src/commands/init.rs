use super::Outcome;
use clap::Args;
use hrc::init::{Separator, init};
use std::path::PathBuf;
use std::process::ExitCode;

/// Make a folder to start with: sheets that explain themselves, and build as they are.
///
/// Everything in it is sample data and marked so. A file that is there already is never written over.
#[derive(Args)]
#[command(after_help = "Examples:\n  hrc init campaign\n  hrc init campagne --separator semicolon")]
pub(crate) struct Arguments {
    /// Folder to make.
    folder: PathBuf,
    /// What stands between the columns: semicolons, where spreadsheets write 1,5 for one and a half.
    #[arg(long, value_enum, default_value_t = Separator::Comma)]
    separator: Separator,
}

pub(super) fn run(Arguments { folder, separator }: &Arguments) -> Outcome {
    let shown = folder.display();
    init(folder, *separator).map_err(|error| format!("{shown}: {error}"))?;
    eprintln!("{shown} is made. Open its sheets in a spreadsheet, and build it:");
    eprintln!("  hrc build {shown} --out public");
    Ok(ExitCode::SUCCESS)
}
