//! Two versions of the script on one page, and the version that each tells.

use hrc_tests::{Answer, Host, NONE, every_engine, page};

const KEEP_LINES: &str = "<script>window.__lines = [];
    const warn = console.warn;
    console.warn = (...parts) => { __lines.push(parts.join(' ')); warn(...parts); };</script>";

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[test]
fn the_first_version_of_a_page_stays_and_one_line_says_so() {
    let host = Host::start();
    let script = std::fs::read_to_string(hrc_demo::place::dist().join("embed.js")).unwrap();
    let other = script.replace(VERSION, "0.9.7");
    assert_ne!(other, script);
    host.answer("/v9/embed.js", Answer::new(200, "text/javascript", other));
    let counter = "<hrc-counter feed=/sample/feed.json></hrc-counter>";
    let body = format!(
        "{KEEP_LINES}{counter}<script src=/v9/embed.js></script><script src=/v9/embed.js></script>{counter}"
    );
    let mut answer = page(&body);
    // Not `async`, so that the order is known.
    answer.body = String::from_utf8(answer.body).unwrap().replace(" async", "").into();
    host.answer("/page.html", answer);
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(browser.value::<String>("customElements.get('hrc-counter').version"), VERSION);
        let lines: Vec<String> = browser.value("__lines");
        let line = format!(
            "[hrc] {} has version 0.9.7 and does nothing: this page already has {VERSION}. Keep one script tag.",
            host.url("/v9/embed.js")
        );
        // Each tag is a script of its own, and says it for itself.
        assert_eq!(lines, [line.clone(), line]);
        assert_eq!(browser.errors(), NONE);
        let asked: Vec<String> = host.asked().into_iter().map(|asked| asked.path).collect();
        assert!(asked.iter().all(|path| !path.starts_with("/v9/hrc")), "{asked:?}");
    });
}

#[test]
fn both_folders_hold_the_version_of_the_workspace() {
    let pinned = hrc_demo::place::pinned().join(VERSION);
    for folder in [hrc_demo::place::dist(), pinned] {
        let script = std::fs::read_to_string(folder.join("embed.js")).unwrap();
        assert!(script.contains(VERSION), "{}", folder.display());
    }
    assert_eq!(hrc_demo::PINNED, format!("/{VERSION}"));
}
