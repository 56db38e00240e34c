//! Running other programs.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A command that runs in the workspace's root.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(hrc_demo::place::root());
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, its output going to this program's; fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} did not start", line(command)))?;
    if !status.success() {
        bail!("{} failed: {status}", line(command));
    }
    Ok(())
}

/// Runs to the end and gives what it printed.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{} did not start", line(command)))?;
    if !output.status.success() {
        bail!("{} failed: {}", line(command), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end; gives whether it succeeded, and what it printed on both streams as they were written. Meanwhile that can be read
/// in the file `target/output/NAME.txt`, which unlike a pipe waits for no process that is left behind.
pub(crate) fn collect(command: &mut Command, name: &str) -> Result<(bool, String)> {
    let path = hrc_demo::place::target().join("output").join(name).with_extension("txt");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = File::create(&path)?;
    command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
    let status = command.status().with_context(|| format!("{} did not start", line(command)))?;
    Ok((status.success(), String::from_utf8_lossy(&fs::read(&path)?).into_owned()))
}

/// Program and arguments, as one would type them.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
