use super::Outcome;
use clap::Args;
use hrc::init::{Separator, init};
use std::path::PathBuf;
use std::process::ExitCode;

/// Create a starter folder: sheets with explanations that build as they are.
///
/// Everything in it is marked as sample data. Existing files are never overwritten.
#[derive(Args)]
#[command(after_help = "Examples:\n  hrc init campaign\n  hrc init campagne --separator semicolon")]
pub(crate) struct Arguments {
    /// Folder to create.
    folder: PathBuf,
    /// Column separator. Use semicolons where spreadsheets write 1,5 for one and a half.
    #[arg(long, value_enum, default_value_t = Separator::Comma)]
    separator: Separator,
}

pub(super) fn run(Arguments { folder, separator }: &Arguments) -> Outcome {
    let shown = folder.display();
    init(folder, *separator).map_err(|error| format!("{shown}: {error}"))?;
    eprintln!("Created {shown}. Open its sheets in a spreadsheet, then build it:");
    eprintln!("  hrc build {shown} --out public");
    Ok(ExitCode::SUCCESS)
}
