//! The command line: arguments in, sentences and an exit code out. All work is in the library.

mod commands;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// Sheets and feeds are many small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Turn a campaign's spreadsheets into the feed that the Human Rights Cities widgets show.
#[derive(Parser)]
#[command(
    name = "hrc",
    version,
    after_help = "Exit codes: 0 done, 1 errors found, 2 could not run.

Examples:
  hrc init campaign
  hrc build campaign --out public
  hrc publish public --to s3://bucket/campaign"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    Arguments::parse().command.run().unwrap_or_else(|sentence| {
        eprintln!("{sentence}");
        ExitCode::from(2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_description_of_the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples_and_each_is_understood() {
        let command = Arguments::command();
        for command in std::iter::once(&command).chain(command.get_subcommands()) {
            let name = command.get_name();
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let examples: Vec<&str> =
                help.lines().skip_while(|line| !line.starts_with("Examples:")).skip(1).collect();
            assert!(!examples.is_empty(), "{name} has no examples");
            for example in examples {
                let words: Vec<&str> = example.split_whitespace().take_while(|word| *word != ">").collect();
                assert_eq!(words[0], "hrc", "{example}");
                assert!(name == "hrc" || words[1] == name, "{example} is of another command");
                assert!(Arguments::try_parse_from(words).is_ok(), "{example}");
            }
        }
    }
}
