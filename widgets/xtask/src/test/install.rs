//! What the browser tests need beyond Rust, installed where it is missing.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use hrc_demo::place;

use crate::{shell, wasm};

/// Debian's packages, and a file or program by which each is known to be there.
const PACKAGES: [(&str, &str); 9] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
    ("nodejs", "node"),
    ("npm", "npm"),
    // Without it, letters of other scripts are boxes, and of other widths.
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
];

const GECKODRIVER_VERSION: &str = "0.37.1";

/// Where a driver is.
pub(super) fn driver(name: &str) -> Result<PathBuf> {
    find(name).with_context(|| format!("{name} is missing; `cargo xtask test --only install` installs it"))
}

pub(super) fn run() -> Result<()> {
    wasm::ensure_target()?;
    packages(&PACKAGES)?;
    geckodriver()?;
    packages_of_node()
}

/// A program in `target/tools/bin` or on the `PATH`; a name with a slash is a file.
fn find(name: &str) -> Option<PathBuf> {
    let tools = place::tools().join("bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::iter::once(tools)
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(name)) // a name that starts with a slash stays as it is
        .find(|file| file.is_file())
}

/// Installs Debian's packages of a list that are not there; each is known by a file or program.
pub(super) fn packages(wanted: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> =
        wanted.iter().filter(|(_, sign)| find(sign).is_none()).map(|(package, _)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if find("apt-get").is_none() {
        bail!("these tests need what Debian calls: {list}. Install it by the means of this system");
    }
    if shell::read(shell::command("id").arg("-u"))?.trim() != "0" {
        bail!("these tests need packages that only root can install: sudo apt-get install {list}");
    }
    println!("installing {list}");
    let apt = || {
        let mut command = shell::command("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    shell::read(apt().args(["update", "--quiet"]))?;
    shell::read(apt().args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(missing))?;
    Ok(())
}

/// Firefox's driver is in no package of Debian.
fn geckodriver() -> Result<()> {
    if find("geckodriver").is_some() {
        return Ok(());
    }
    println!("installing geckodriver {GECKODRIVER_VERSION}");
    let mut install = shell::cargo();
    install.args(["install", "geckodriver", "--version", GECKODRIVER_VERSION]);
    // Without optimisation it builds in a third of the time, and its work is to wait.
    install.args(["--locked", "--debug", "--quiet", "--root"]).arg(place::tools());
    shell::run(install.env("CARGO_PROFILE_DEV_DEBUG", "0"))
}

/// What tests and bundles need from npm, as tests/package.json has it.
pub(crate) fn packages_of_node() -> Result<()> {
    let tests = place::root().join("tests");
    let read = |file: &Path| -> Option<serde_json::Value> {
        serde_json::from_slice(&std::fs::read(tests.join(file)).ok()?).ok()
    };
    let wanted = read(Path::new("package.json")).context("tests/package.json is not there or not JSON")?;
    let wanted =
        wanted["devDependencies"].as_object().context("tests/package.json has no devDependencies")?;
    let is_installed = |(name, version): (&String, &serde_json::Value)| {
        let package = read(&Path::new("node_modules").join(name).join("package.json"));
        package.is_some_and(|package| package["version"] == *version)
    };
    if wanted.iter().all(is_installed) {
        return Ok(());
    }
    shell::run(
        shell::command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(tests),
    )
}
