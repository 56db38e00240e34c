//! The wasm library's own tests, in the three engines one after the other.

use anyhow::Result;
use hrc_demo::place;

use crate::test::{NATIVE, WITHOUT_PAGES, install};
use crate::{shell, wasm};

/// Engine, the variable through which the runner takes its driver, and the driver. WebKit's takes the place of Safari's.
const ENGINES: [(&str, &str, &str); 3] = [
    ("Chromium", "CHROMEDRIVER", "chromedriver"),
    ("Firefox", "GECKODRIVER", "geckodriver"),
    ("WebKit", "SAFARIDRIVER", "WebKitWebDriver"),
];

pub(super) fn run() -> Result<()> {
    wasm::ensure_target()?;
    let runner = ["--bin", "test-runner"];
    shell::run(shell::cargo().arg("build").args(NATIVE).args(WITHOUT_PAGES).args(runner))?;
    for (engine, variable, driver) in ENGINES {
        println!("-- {engine}");
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
            .args([
                "test",
                "--package",
                "hrc-elements",
                "--features",
                "event",
                "--target",
                wasm::TARGET,
                "--tests",
            ]);
        shell::run(&mut command)?;
    }
    Ok(())
}
