use super::{Outcome, print};
use clap::{Args, CommandFactory as _};
use clap_complete::Shell;
use std::process::ExitCode;

/// Print completions for a shell.
#[derive(Args)]
#[command(after_help = "Save it where your shell looks for completions, and open a new shell.

Examples:
  hrc completions bash > ~/.local/share/bash-completion/completions/hrc
  hrc completions zsh > ~/.zfunc/_hrc
  hrc completions fish > ~/.config/fish/completions/hrc.fish
  hrc completions powershell > hrc.ps1")]
pub(crate) struct Arguments {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(Arguments { shell }: &Arguments) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(*shell, &mut crate::Arguments::command(), "hrc", &mut script);
    print(&String::from_utf8_lossy(&script));
    Ok(ExitCode::SUCCESS)
}
