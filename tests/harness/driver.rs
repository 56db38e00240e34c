//! A WebDriver server as a child process on a free port.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use crate::Engine;
use crate::engine::program;

/// How long a program may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// An offset that is neither whole hours nor that of a machine in CI: -03:30, in summer -02:30.
const TIME_ZONE: &str = "America/St_Johns";

/// Runs the arguments until its input ends. That is when the test lets go of it or is killed, so that no browser is left
/// behind by either.
const GUARD: &str = r#""$@" & driver=$!; cat > /dev/null; kill $driver; wait $driver"#;

/// Dropping it ends it, and the browsers that it has started.
pub(crate) struct Driver {
    /// Such as `http://127.0.0.1:4444`.
    pub(crate) address: String,
    // The driver ends before its display.
    _server: Guarded,
    _display: Option<Guarded>,
}

impl Driver {
    pub(crate) fn start(engine: Engine) -> Driver {
        let program = engine.driver();
        let display = (engine == Engine::WebKit).then(Display::start);
        let (server, port) = match (engine, &display) {
            (Engine::Chromium, _) => {
                let mut server = Guarded::start(&program, &["--port=0"], None);
                let port = server.number_after("started successfully on port ");
                (server, port)
            }
            (Engine::Firefox, _) => {
                let mut server = Guarded::start(&program, &["--port", "0"], None);
                let port = server.number_after("Listening on 127.0.0.1:");
                (server, port)
            }
            // It takes no port of its own choice, and does not say when it listens.
            (Engine::WebKit, display) => {
                let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr());
                let port = free.expect("a free port").port();
                let number = display.as_ref().map(|display| display.number);
                let server = Guarded::start(&program, &[&format!("--port={port}")], number);
                wait_for(port);
                (server, port)
            }
        };
        let display = display.map(|display| display.server);
        Driver { address: format!("http://127.0.0.1:{port}"), _server: server, _display: display }
    }
}

/// A screen that nobody sees, for a browser that has no mode without one.
struct Display {
    server: Guarded,
    number: u16,
}

impl Display {
    fn start() -> Display {
        let arguments = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
        let mut server = Guarded::start(&program("XVFB", &["Xvfb"]), &arguments, None);
        let number = server.number_after("");
        Display { server, number }
    }
}

/// A process that ends with the test.
struct Guarded {
    guard: Child,
    name: String,
}

impl Guarded {
    fn start(program: &Path, arguments: &[&str], display: Option<u16>) -> Guarded {
        let mut command = Command::new("sh");
        command
            .args(["-c", GUARD, "sh"])
            .arg(program)
            .args(arguments)
            .env("TZ", TIME_ZONE)
            .env("LANG", "en_US.UTF-8")
            .env("LANGUAGE", "en_US")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        if let Some(display) = display {
            command.env("DISPLAY", format!(":{display}"));
        }
        let name = program.display().to_string();
        let guard = command.spawn().unwrap_or_else(|error| panic!("{name} did not start: {error}"));
        Guarded { guard, name }
    }

    /// The number that it prints after `before`.
    fn number_after(&mut self, before: &'static str) -> u16 {
        let output = self.guard.stdout.take().expect("the output is piped and read once");
        let (sender, receiver) = mpsc::channel();
        // Reads to the end, so that the program never waits for somebody to read.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(number) = number(&line, before) {
                    let _ = sender.send(number);
                }
            }
        });
        receiver.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{} did not say its number", self.name))
    }
}

/// The number after `before`.
fn number(line: &str, before: &str) -> Option<u16> {
    let (_, after) = line.split_once(before)?;
    after.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Waits until somebody listens on the port.
fn wait_for(port: u16) {
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(Instant::now() < end, "nobody listens on port {port}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

impl Drop for Guarded {
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
