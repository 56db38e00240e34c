//! The wasm library's own tests, in the three engines side by side.

use std::process::Command;
use std::thread;

use anyhow::{Result, bail};
use hrc_demo::place;

use crate::test::{NATIVE, install};
use crate::{shell, wasm};

/// Engine, the variable through which the runner takes its driver, and the driver. WebKit's takes the place of Safari's.
const ENGINES: [(&str, &str, &str); 3] = [
    ("Chromium", "CHROMEDRIVER", "chromedriver"),
    ("Firefox", "GECKODRIVER", "geckodriver"),
    ("WebKit", "SAFARIDRIVER", "WebKitWebDriver"),
];

pub(super) fn run() -> Result<()> {
    wasm::ensure_target()?;
    // With the tests, because without them it would be built of crates with fewer features.
    shell::run(shell::cargo().arg("build").args(NATIVE).args(["--tests", "--bin", "test-runner"]))?;
    // Once for all; the engines then only run it.
    shell::run(shell::cargo().args(TESTS).arg("--no-run"))?;
    let commands = ENGINES.map(|(engine, variable, driver)| (engine, command(engine, variable, driver)));
    let ended = thread::scope(|scope| {
        let start = |(engine, command): (&'static str, Result<Command>)| {
            let run = move || shell::collect(&mut command?, &format!("wasm-{engine}"));
            (engine, scope.spawn(run))
        };
        commands.map(start).map(|(engine, thread)| (engine, thread.join()))
    });
    let mut failed = Vec::new();
    for (engine, result) in ended {
        let (passed, output) = match result {
            Ok(Ok(ended)) => ended,
            Ok(Err(error)) => (false, format!("{error:#}")),
            Err(_) => (false, "its thread panicked".to_owned()),
        };
        println!("-- {engine}\n{}", output.trim_end());
        if !passed {
            failed.push(engine);
        }
    }
    if !failed.is_empty() {
        bail!("failed in {}", failed.join(", "));
    }
    Ok(())
}

/// What builds and runs the tests.
const TESTS: [&str; 8] =
    ["test", "--package", "hrc-elements", "--features", "event", "--target", wasm::TARGET, "--tests"];

fn command(engine: &str, variable: &str, driver: &str) -> Result<Command> {
    // WebKit has no mode without a display.
    let mut command = if engine == "WebKit" {
        let mut command = shell::command("xvfb-run");
        command.arg("--auto-servernum").arg(shell::cargo().get_program());
        command
    } else {
        shell::cargo()
    };
    for (_, variable, _) in ENGINES {
        command.env_remove(variable);
    }
    command
        .env(variable, install::driver(driver)?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", place::target().join("debug/test-runner"))
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", place::root().join("widgets/test-runner/webdriver.json"))
        // Otherwise a test file that does not ask for a browser would look for Node.
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        // Seconds. A busy machine is slow to start a browser.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .args(TESTS);
    Ok(command)
}
