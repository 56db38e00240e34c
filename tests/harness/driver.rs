//! A WebDriver server as a child process on a free port.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use crate::Engine;

/// An offset that is neither whole hours nor that of a machine in CI: -03:30, in summer -02:30.
const TIME_ZONE: &str = "America/St_Johns";

/// Runs the arguments until its input ends. That is when the test lets go of it or is killed, so that no browser is left
/// behind by either.
const GUARD: &str = r#""$@" & driver=$!; cat > /dev/null; kill $driver; wait $driver"#;

/// Dropping it ends it, and the browsers that it has started.
pub(crate) struct Driver {
    guard: Child,
    /// Such as `http://127.0.0.1:4444`.
    pub(crate) address: String,
}

impl Driver {
    pub(crate) fn start(engine: Engine) -> Driver {
        let (program, arguments) = engine.driver();
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "sh"])
            .arg(&program)
            .args(arguments)
            .env("TZ", TIME_ZONE)
            .env("LANG", "en_US.UTF-8")
            .env("LANGUAGE", "en_US")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} did not start: {error}", program.display()));
        let output = guard.stdout.take().expect("the output is piped");
        let (sender, receiver) = mpsc::channel();
        // Reads to the end, so that the server never waits for somebody to read.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = port(&line, engine.before_port()) {
                    let _ = sender.send(port);
                }
            }
        });
        let port = receiver
            .recv_timeout(Duration::from_secs(20))
            .unwrap_or_else(|_| panic!("{} did not say its port", program.display()));
        Driver { guard, address: format!("http://127.0.0.1:{port}") }
    }
}

/// The number after `before`.
fn port(line: &str, before: &str) -> Option<u16> {
    let (_, after) = line.split_once(before)?;
    after.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let end = Instant::now() + Duration::from_secs(10);
        while Instant::now() < end {
            if !matches!(self.guard.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.guard.kill();
        let _ = self.guard.wait();
    }
}
