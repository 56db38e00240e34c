//! A snapshot that the server has written into the tag, on a page that comes in pieces: wherever the script runs meanwhile,
//! the snapshot is shown, and the live widget takes its place.

use hrc_tests::{Browser, Engine, Hold, Host, WASM};

/// The page in pieces: up to the start tag, two halves of the template, what follows in the tag, and the rest.
fn pieces(template: &str) -> [String; 5] {
    let (one, two) = template.split_at(template.len() / 2);
    [
        "<!doctype html><html lang=en><meta charset=utf-8><title>x</title>\
         <script src=/v1/embed.js async></script><main><hrc-map feed=/sample/feed.json lang=en>"
            .to_owned(),
        one.to_owned(),
        two.to_owned(),
        "<p>Own</p>".to_owned(),
        "</hrc-map><p id=after>after</p></main>".to_owned(),
    ]
}

/// What is true once so many pieces have come.
const MARKS: [&str; 5] = [
    "document.querySelector('hrc-map')",
    "document.querySelector('hrc-map').shadowRoot || document.querySelector('hrc-map template')",
    "document.querySelector('hrc-map').shadowRoot || document.querySelector('hrc-map template')",
    "document.querySelector('hrc-map p')",
    "document.getElementById('after')",
];

/// Shows the page. The script comes after so many pieces.
fn show(host: &Host, browser: &Browser, template: &str, script_after: usize) {
    let sent = host.pieces("/streamed.html");
    let mut script = Some(host.hold("/v1/embed.js"));
    browser.goto(&host.url(&format!("/streamed.html?{script_after}")));
    for (index, piece) in pieces(template).iter().enumerate() {
        if index == script_after {
            script = None;
            browser.wait_until("the script has run", "customElements.get('hrc-map')");
        }
        sent.send(piece);
        let there = format!("location.search === '?{script_after}' && ({})", MARKS[index]);
        browser.wait_until(&format!("piece {index}"), &there);
    }
    drop(script);
}

#[test]
fn wherever_the_script_runs_the_servers_snapshot_is_kept() {
    let host = Host::start();
    let folder = hrc_demo::place::target().join("demo/sample/snapshots");
    let template = std::fs::read_to_string(folder.join("map.en.template.html")).unwrap();
    for engine in Engine::asked_for() {
        let browser = &Browser::open_impatient(engine);
        for script_after in 1..=5 {
            host.forget();
            let wasm = WASM.map(|path| host.hold(path));
            show(&host, browser, &template, script_after);
            let map = "document.querySelector('hrc-map')";
            browser.wait_until("the widget has begun", &format!("/near|loading/.test({map}._hrc?.state)"));
            let state: (usize, usize, bool, bool) = browser.value(&format!(
                "[{map}.querySelectorAll('template').length, {map}.shadowRoot.querySelectorAll('slot').length,
                  [...{map}.shadowRoot.querySelectorAll('.snapshot .fit > svg')].some((svg) => svg.getBoundingClientRect().height > 100),
                  {map}.querySelector('p').checkVisibility()]"
            ));
            assert_eq!(state, (0, 1, true, false), "the script after {script_after} pieces");
            wasm.into_iter().for_each(Hold::release);
            browser.wait_until(
                "the live map alone",
                &format!("!{map}.shadowRoot.querySelector('.snapshot, .coming') && {map}.shadowRoot.querySelector('[data-marker]')"),
            );
            assert!(
                host.asked().iter().all(|asked| !asked.path.contains("snapshots/")),
                "{:?}",
                host.asked()
            );
        }
    }
}

#[test]
fn a_widget_without_a_snapshot_of_the_server_begins_as_soon_as_its_tag_is_closed() {
    let host = Host::start();
    for engine in Engine::asked_for() {
        let browser = &Browser::open_impatient(engine);
        let sent = host.pieces("/streamed.html");
        sent.send(
            "<!doctype html><script src=/v1/embed.js async></script><hrc-counter feed=/sample/feed.json>own",
        );
        browser.goto(&host.url("/streamed.html"));
        browser.wait_until("the script has run", "customElements.get('hrc-map')");
        sent.send("</hrc-counter> and more");
        // The page itself is not whole.
        browser.wait_until(
            "the counter",
            "document.readyState === 'loading'
                && document.querySelector('hrc-counter').shadowRoot?.querySelector('.snapshot [part=value]')",
        );
    }
}
