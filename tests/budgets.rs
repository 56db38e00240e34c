//! What visitors download stays within the limits of budgets.json.

use hrc_tests::{Browser, Engine, Host, NONE, every_engine, page};
use serde::Deserialize;

/// What a page may download, as brotli.
#[derive(Deserialize)]
struct Budget {
    what: String,
    /// Packed files.
    #[serde(default)]
    files: Vec<String>,
    /// Widgets of a page whose first view is measured.
    #[serde(default)]
    first_view: Vec<String>,
    brotli_bytes: u64,
}

impl Budget {
    /// One line if `bytes` are too many.
    fn over(&self, bytes: u64) -> Option<String> {
        println!("{}: {bytes} of {} bytes", self.what, self.brotli_bytes);
        (bytes > self.brotli_bytes)
            .then(|| format!("{}: {bytes} bytes, {} allowed", self.what, self.brotli_bytes))
    }
}

fn budgets() -> Vec<Budget> {
    serde_json::from_str(include_str!("budgets.json")).unwrap()
}

#[test]
fn packed_files_stay_within_their_budgets() {
    let of_files = |budget: &Budget| budget.files.iter().map(|file| size(&format!("{file}.br"))).sum();
    let over: Vec<String> = budgets()
        .iter()
        .filter(|budget| budget.first_view.is_empty())
        .filter_map(|budget| budget.over(of_files(budget)))
        .collect();
    assert_eq!(over, NONE);
}

#[test]
fn first_views_stay_within_their_budgets() {
    let host = Host::start();
    every_engine(|browser| {
        if browser.engine() != Engine::Chromium {
            return;
        }
        let over: Vec<String> = budgets()
            .iter()
            .filter(|budget| !budget.first_view.is_empty())
            .filter_map(|budget| budget.over(first_view(&host, browser, &budget.first_view)))
            .collect();
        assert_eq!(over, NONE);
    });
}

/// Bytes of what a page with these widgets asks for until their snapshots are there, without the page itself.
fn first_view(host: &Host, browser: &Browser, widgets: &[String]) -> u64 {
    let element =
        |kind: &String| format!("<hrc-{kind} feed=/sample/feed.json lang=en load=intent></hrc-{kind}>");
    host.answer("/page.html", page(&widgets.iter().map(element).collect::<String>()));
    // All of them in sight.
    browser.set_size(1280, 3000);
    host.forget();
    browser.goto(&host.url("/page.html"));
    browser.wait_for_events("hrc:ready of a snapshot", widgets.len());
    if widgets.iter().any(|kind| kind == "map") {
        host.wait_for_request("/sample/snapshots/land.html");
    }
    let paths = host.asked().into_iter().map(|asked| asked.path);
    let of_widgets = paths.filter(|path| path.starts_with("/v1/") || path.starts_with("/sample/"));
    of_widgets.map(|path| compressed(path.split('?').next().unwrap_or_default())).sum()
}

/// The size of a file that the demo serves, as brotli.
fn compressed(path: &str) -> u64 {
    if let Some(name) = path.strip_prefix("/v1/") {
        return size(&format!("{name}.br"));
    }
    let file = hrc_demo::place::target().join("demo").join(path.trim_start_matches('/'));
    let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &brotli::enc::BrotliEncoderParams::default()).unwrap();
    packed.len() as u64
}

#[test]
fn every_packed_file_has_its_twins() {
    let files = std::fs::read_dir(hrc_demo::place::dist()).unwrap().map(|entry| entry.unwrap().file_name());
    for name in files.map(|name| name.into_string().unwrap()) {
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            let whole = size(&name);
            let smaller = ["br", "gz"].map(|end| size(&format!("{name}.{end}")));
            assert!(
                smaller.into_iter().all(|copy| copy < whole),
                "{name}: {whole} bytes, precompressed copies {smaller:?}"
            );
        }
    }
}

fn size(name: &str) -> u64 {
    let path = hrc_demo::place::dist().join(name);
    let message = "`cargo xtask pack` builds it, `cargo xtask test` does all that is needed";
    std::fs::metadata(&path).unwrap_or_else(|_| panic!("{} is missing: {message}", path.display())).len()
}
