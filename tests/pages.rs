//! Every page of the demo, in every engine.

use std::path::{Path, PathBuf};

use hrc_tests::{Browser, Host, NONE, every_engine};

#[test]
fn every_page_opens_with_all_widgets_ready_and_no_error() {
    let host = Host::start();
    let pages = pages();
    assert!(!pages.is_empty(), "demo/ has no pages");
    every_engine(|browser| {
        for page in &pages {
            println!("{page}");
            browser.goto(&host.url(page));
            every_widget_answers(browser);
            assert_eq!(browser.errors(), NONE, "{page}");
        }
    });
}

/// Scrolls to each widget in turn and waits until it is drawn, or says why not.
fn every_widget_answers(browser: &Browser) {
    browser.wait_until("all tags are defined", "document.querySelectorAll(':not(:defined)').length === 0");
    browser.js::<()>(
        "window.__widgets = [...document.querySelectorAll('hrc-counter, hrc-map, hrc-radar')]",
        &[],
    );
    for index in 0..browser.value::<usize>("__widgets.length") {
        browser.js::<()>(&format!("__widgets[{index}].scrollIntoView({{ block: 'center' }})"), &[]);
        browser.wait_until(
            &format!("widget {index} is ready"),
            &format!(
                "__watch.events.some(({{ name, element }}) =>
                    element === __widgets[{index}] && (name === 'hrc:ready' || name === 'hrc:error'))"
            ),
        );
    }
}

/// Paths of all HTML files below `demo/`.
fn pages() -> Vec<String> {
    let demo = hrc_demo::place::root().join("demo");
    let mut found = Vec::new();
    let mut folders = vec![demo.clone()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let (inner, files): (Vec<PathBuf>, Vec<PathBuf>) = entries.partition(|path| path.is_dir());
        folders.extend(inner);
        let pages = files.iter().filter(|file| file.extension().is_some_and(|end| end == "html"));
        found.extend(pages.map(|file| format!("/{}", slashes(file.strip_prefix(&demo).unwrap()))));
    }
    found.sort();
    found
}

fn slashes(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
