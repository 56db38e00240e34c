//! `hrc watch` and `hrc serve` as people run them: what is saved is built, and pages hear of it.

use crate::support::{build, campaign, copy_of, edit};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A program that serves, and where. It ends with the test.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn start(arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Running {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hrc"))
            .args(arguments.iter().map(AsRef::as_ref))
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let message = lines.next().unwrap().unwrap();
        // Who is not read from would stop.
        std::thread::spawn(move || lines.for_each(drop));
        let address = message.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        Running { child, address }
    }

    fn open(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: br\r\n\r\n")
            .unwrap();
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> String {
        let mut bytes = Vec::new();
        self.open(path).read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads up to the next event of this name, and returns its data.
fn event(events: &mut BufReader<TcpStream>, name: &str) -> String {
    let (mut found, mut data) = (false, String::new());
    for line in events.by_ref().lines() {
        let line = line.unwrap();
        if let Some(event) = line.strip_prefix("event: ") {
            (found, data) = (event == name, String::new());
        }
        data += line.strip_prefix("data: ").unwrap_or_default();
        // An event ends with an empty line; between them stand the lengths of the chunks.
        if found && line.is_empty() {
            return data;
        }
    }
    panic!("the stream ended before {name}");
}

fn sequence(out: &Path) -> u64 {
    let feed: serde_json::Value = serde_json::from_slice(&fs::read(out.join("feed.json")).unwrap()).unwrap();
    feed["sequence"].as_u64().unwrap()
}

#[test]
fn a_save_is_built_a_mistake_is_shown_and_the_last_good_output_stays() {
    let (sheets, parent) = (copy_of("sample"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    let running = Running::start(&[&"watch", &sheets.path(), &"--out", &out, &"--port", &"0"]);
    let mut events = running.open("/-/events");
    event(&mut events, "built");
    let first = sequence(&out);
    edit(sheets.path(), "members.csv", "Illustrative row:", "Illustrative second row:");
    event(&mut events, "built");
    assert_eq!(sequence(&out), first + 1);
    edit(sheets.path(), "members.csv", ",2022,yes,ES", ",2022,yes,Narnia");
    let errors = event(&mut events, "failed");
    assert!(errors.contains("column K (country): found “Narnia”"), "{errors}");
    assert_eq!(sequence(&out), first + 1);
    // A page that opens now hears of it at once.
    assert!(event(&mut running.open("/-/events"), "failed").contains("Narnia"));
    edit(sheets.path(), "members.csv", ",2022,yes,Narnia", ",2022,yes,ES");
    event(&mut events, "built");
    assert!(!out.join("archive").exists(), "a preview is not archived");
    assert!(
        !out.join("-").exists() && !fs::read_to_string(out.join("feed.json")).unwrap().contains("follow")
    );
}

#[test]
fn pages_follow_and_everything_else_is_served_as_it_is() {
    let (sheets, parent) = (copy_of("facts"), tempfile::tempdir().unwrap());
    let out = parent.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("mine.html"), "<!doctype html><title>Mine</title>").unwrap();
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 7] =
        [&"watch", &sheets.path(), &"--out", &out, &"--port", &"0", &"--into-existing"];
    let running = Running::start(&arguments);
    event(&mut running.open("/-/events"), "built");
    let tag = "<script src=\"/-/follow.js\" defer></script>";
    let page = running.get("/mine.html");
    assert!(page.contains("<title>Mine</title>") && page.contains(tag), "{page}");
    let preview = running.get("/");
    assert!(
        preview.contains("HTTP/1.1 200") && preview.contains("hrc-counter") && preview.contains(tag),
        "{preview}"
    );
    assert!(running.get("/-/follow.js").contains("EventSource"));
    let feed = running.get("/feed.json");
    assert!(feed.contains("application/json") && !feed.contains(tag), "{feed}");
    assert_eq!(fs::read_to_string(out.join("mine.html")).unwrap(), "<!doctype html><title>Mine</title>");
}

#[test]
fn only_this_machine_is_served_unless_asked() {
    let out = tempfile::tempdir().unwrap();
    build(&campaign("facts"), out.path());
    let running = Running::start(&[&"serve", &out.path(), &"--port", &"0"]);
    assert!(running.address.starts_with("127.0.0.1:"), "{}", running.address);
    assert!(running.get("/feed.json").starts_with("HTTP/1.1 200"));
    // The address that is printed shows a page.
    let page = running.get("/");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("<h2 id=\"downloads\">"), "{page}");
    assert!(
        page.contains("feed=&quot;http://x/feed.json&quot;") && page.contains("shadowrootmode"),
        "{page}"
    );
    assert!(!out.path().join("index.html").exists());
    // The same port, asked for by name, is taken.
    let port = running.address.rsplit(':').next().unwrap();
    let second = Command::new(env!("CARGO_BIN_EXE_hrc"))
        .args(["serve", "--port", port])
        .arg(out.path())
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(2));
    assert!(String::from_utf8(second.stderr).unwrap().contains("is in use; choose another port"));
    let running = Running::start(&[&"serve", &out.path(), &"--port", &"0", &"--host", &"0.0.0.0"]);
    assert!(running.address.starts_with("0.0.0.0:"), "{}", running.address);
}
