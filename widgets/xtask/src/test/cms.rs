//! The plugin, the block and the shortcode in real content management systems. Only when asked for, because it installs a
//! database and a web server's PHP.

use anyhow::{Context, Result};
use hrc_demo::place;

use super::install;
use crate::shell;

/// Debian's packages, and a file or program by which each is known to be there.
const PACKAGES: [(&str, &str); 7] = [
    ("wordpress", "/usr/share/wordpress/wp-load.php"),
    ("php-cli", "php"),
    ("php-mysql", "/usr/share/doc/php-mysql/copyright"),
    ("php-xml", "/usr/share/doc/php-xml/copyright"),
    ("mariadb-server", "mariadbd"),
    ("hugo", "hugo"),
    ("python3-venv", "/usr/share/doc/python3-venv/copyright"),
];

const WAGTAIL_VERSION: &str = "8.0.1";

pub(super) fn run() -> Result<()> {
    install::packages(&PACKAGES)?;
    hrc_demo::publish()?;
    let tests = place::root().join("tests/cms");
    shell::run(&mut shell::command(tests.join("wordpress.sh")))?;
    shell::run(&mut shell::command(tests.join("hugo.sh")))?;
    wagtail()
}

fn wagtail() -> Result<()> {
    let environment = place::tools().join("wagtail");
    let python = environment.join("bin/python");
    let version = format!("wagtail=={WAGTAIL_VERSION}");
    shell::run(shell::command("python3").args(["-m", "venv"]).arg(&environment))?;
    shell::run(shell::command(&python).args(["-m", "pip", "install", "--quiet", &version]))?;
    shell::run(
        shell::command(&python).args(["-B", "-m", "unittest"]).current_dir(place::root().join("pkg/wagtail")),
    )
    .context("the tests of the file for Wagtail failed")
}
