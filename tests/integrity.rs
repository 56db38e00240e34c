//! A hash on the script tag fixes all that runs; files that do not belong together are refused.

use std::path::PathBuf;

use hrc_tests::{Answer, Browser, Host, NONE, every_engine, of_another_version, page};

const WIDGETS: &str =
    "<hrc-counter feed=/sample/feed.json lang=en snapshots=off><p id=own>Own</p></hrc-counter>
    <hrc-map feed=/sample/feed.json lang=en snapshots=off></hrc-map>";

/// Lines that the script wrote on the console.
const KEEP_LINES: &str = "<script>window.__lines = [];
    const warn = console.warn;
    console.warn = (...parts) => { __lines.push(parts.join(' ')); warn(...parts); };</script>";

fn pinned() -> PathBuf {
    hrc_demo::place::pinned().join(hrc_demo::PINNED.trim_start_matches('/'))
}

/// The hash that `cargo xtask pack` prints.
fn integrity() -> String {
    let table = std::fs::read(pinned().join("integrity.json")).unwrap();
    let table: serde_json::Value = serde_json::from_slice(&table).unwrap();
    table["files"]["embed.js"].as_str().unwrap().to_owned()
}

/// A page that pins the version by the hash, under the strictest policy.
fn pinning() -> Answer {
    let mut answer = page(&[KEEP_LINES, WIDGETS].concat());
    let text = String::from_utf8(answer.body).unwrap();
    let tag = format!("src={}/embed.js integrity={} crossorigin", hrc_demo::PINNED, integrity());
    answer.body = text.replace("src=/v1/embed.js", &tag).into();
    let policy = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'; \
        img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    answer.headers.push(("content-security-policy", policy.to_owned()));
    answer
}

fn type_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// The file with another byte in its middle, which each format takes: a space in place of another byte of white space or of
/// a letter in a name, a bit in data.
fn changed(path: &PathBuf) -> Vec<u8> {
    let mut bytes = std::fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    bytes
}

fn lines(browser: &Browser) -> Vec<String> {
    browser.value("__lines")
}

fn own_content_is_there(browser: &Browser) -> bool {
    browser.value("document.getElementById('own').checkVisibility()")
}

#[test]
fn with_the_right_hash_all_widgets_draw_and_no_other_script_is_loaded() {
    let host = Host::start();
    host.answer("/page.html", pinning());
    every_engine(|browser| {
        host.forget();
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(browser.errors(), NONE);
        assert_eq!(lines(browser), NONE);
        // Whatever ran was inside the script whose hash the page names: the watch is the test's own.
        let scripts: Vec<String> =
            host.asked().into_iter().map(|asked| asked.path).filter(|path| path.ends_with(".js")).collect();
        assert_eq!(scripts, [format!("{}/embed.js", hrc_demo::PINNED)]);
    });
}

#[test]
fn a_second_instance_after_a_panic_is_made_of_the_same_bytes() {
    let host = Host::start();
    host.answer("/page.html", pinning());
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 2);
        host.forget();
        browser.js::<()>(
            "const make = document.createElementNS;
             document.createElementNS = function (space, tag, ...rest) {
                 if (tag === 'circle') {
                     document.createElementNS = make;
                     throw new Error('broken on purpose');
                 }
                 return make.call(this, space, tag, ...rest);
             };",
            &[],
        );
        browser.toggle("hrc-counter", "Table");
        browser.js::<()>(
            "[...document.querySelector('hrc-counter').shadowRoot.querySelectorAll('button[aria-pressed]')]
                .find((button) => button.textContent.trim() === 'Table').click()",
            &[],
        );
        browser.wait_for_events("hrc:error", 1);
        assert_eq!(browser.events_named("hrc:error")[0].detail["code"], "panic");
        browser.wait_for_events("hrc:ready", 3);
        let asked: Vec<String> = host.asked().into_iter().map(|asked| asked.path).collect();
        assert!(asked.iter().all(|path| !path.ends_with(".js") && !path.ends_with(".wasm")), "{asked:?}");
    });
}

#[test]
fn another_script_than_that_of_the_hash_does_not_run() {
    let host = Host::start();
    let path = format!("{}/embed.js", hrc_demo::PINNED);
    host.answer(&path, Answer::new(200, "text/javascript", changed(&pinned().join("embed.js"))));
    host.answer("/page.html", pinning());
    every_engine(|browser| {
        browser.goto(&host.url("/page.html"));
        browser
            .wait_until("the browser refuses it", "__watch.errors.some((e) => e.startsWith('not loaded'))");
        assert!(browser.value::<bool>("!customElements.get('hrc-counter')"));
        assert!(own_content_is_there(browser));
    });
}

#[test]
fn each_file_behind_it_is_refused_when_a_byte_is_changed() {
    let host = Host::start();
    host.answer("/page.html", pinning());
    every_engine(|browser| {
        for name in ["hrc_bg.wasm", "hrc.css"] {
            let path = format!("{}/{name}", hrc_demo::PINNED);
            host.answer(&path, Answer::new(200, type_of(name), changed(&pinned().join(name))));
            browser.open_page(&host.url("/page.html"));
            browser.wait_for_events("hrc:error", 2);
            for error in browser.events_named("hrc:error") {
                assert_eq!(error.detail["code"], "integrity", "{name}: {error:?}");
                let message = error.detail["message"].as_str().unwrap();
                assert!(message.contains(&path) && message.contains("another version"), "{message}");
            }
            assert!(own_content_is_there(browser), "{name}");
            let told = lines(browser).iter().filter(|line| line.contains("integrity")).count();
            assert_eq!(told, 2, "one line for each kind of widget: {:?}", lines(browser));
            assert_eq!(browser.events_named("hrc:ready").len(), 0, "{name}");
            host.answer_as_usual(&path);
        }
    });
}

#[test]
fn a_land_of_other_bytes_is_left_out_and_said() {
    let host = Host::start();
    host.answer("/page.html", pinning());
    let path = format!("{}/land.bin", hrc_demo::PINNED);
    host.answer(&path, Answer::new(200, type_of("land.bin"), changed(&pinned().join("land.bin"))));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 2);
        browser.wait_until("the webmaster is told", "__lines.some((line) => line.includes('land.bin'))");
        assert!(lines(browser)[0].contains("damaged or of another version"), "{:?}", lines(browser));
        let land: usize = browser.value(
            "document.querySelector('hrc-map').shadowRoot.querySelectorAll('.land[d]:not([d=\"\"])').length",
        );
        assert_eq!(land, 0);
        assert!(browser.attributes("hrc-map", "[data-marker]", "data-marker").len() > 10);
    });
}

#[test]
fn files_of_two_versions_never_run_together() {
    let host = Host::start();
    let dist = hrc_demo::place::dist();
    let bindings = std::fs::read_to_string(dist.join("hrc.js")).unwrap();
    let live = std::fs::read_to_string(dist.join("live.js")).unwrap();
    let (other_bindings, other_live) = (of_another_version(&bindings), of_another_version(&live));
    // A custom section of no meaning: the library of another build, whole and sound.
    let mut other_wasm = std::fs::read(dist.join("hrc_bg.wasm")).unwrap();
    other_wasm.extend([0, 2, 1, b'x']);
    host.answer("/page.html", page(&[KEEP_LINES, WIDGETS].concat()));
    every_engine(|browser| {
        for (path, kind, other) in [
            ("/v1/live.js", "text/javascript", other_live.as_bytes()),
            ("/v1/hrc.js", "text/javascript", other_bindings.as_bytes()),
            ("/v1/hrc_bg.wasm", "application/wasm", other_wasm.as_slice()),
        ] {
            host.answer(path, Answer::new(200, kind, other));
            browser.open_page(&host.url("/page.html"));
            browser.wait_for_events("hrc:error", 2);
            let error = &browser.events_named("hrc:error")[0];
            assert_eq!(error.detail["code"], "integrity", "{path}");
            assert!(error.detail["message"].as_str().unwrap().contains(path), "{error:?}");
            assert!(own_content_is_there(browser));
            host.answer_as_usual(path);
        }
    });
}

#[test]
fn a_copy_of_an_older_version_that_the_browser_keeps_is_asked_for_anew() {
    let host = Host::start();
    let path = "/v1/hrc_bg.wasm";
    let mut older = std::fs::read(hrc_demo::place::dist().join("hrc_bg.wasm")).unwrap();
    older.extend([0, 2, 1, b'x']);
    let mut kept = Answer::new(200, "application/wasm", older);
    kept.headers.retain(|(name, _)| *name != "cache-control");
    kept.headers.push(("cache-control", "max-age=3600".to_owned()));
    host.answer("/page.html", page(WIDGETS));
    every_engine(|browser| {
        host.answer(path, kept.clone());
        host.answer("/empty.html", Answer::new(200, "text/html", "<!doctype html><title>x</title>"));
        browser.goto(&host.url("/empty.html"));
        browser.js_later::<()>(
            "fetch('/v1/hrc_bg.wasm').then((a) => a.arrayBuffer()).then(() => arguments[0]())",
            &[],
        );
        host.answer_as_usual(path);
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 2);
        assert_eq!(browser.events_named("hrc:error").len(), 0);
    });
}
