//! The loader as a module, where no script tag says where it is: in browsers, and on a server that imports it.

use std::process::Command;

use hrc_tests::{Answer, Host, NONE, every_engine, page};

const COUNTER: &str = "<hrc-counter feed=/sample/feed.json lang=en></hrc-counter>";

const KEEP_LINES: &str = "<script>window.__lines = [];
    const warn = console.warn;
    console.warn = (...parts) => { __lines.push(parts.join(' ')); warn(...parts); };</script>";

/// A page with `script` in place of the usual tag.
fn page_with(script: &str) -> Answer {
    let mut answer = page(COUNTER);
    let text = String::from_utf8(answer.body).unwrap();
    let tag = "<script src=/v1/embed.js async></script>";
    assert!(text.contains(tag), "{text}");
    answer.body = text.replace(tag, &[KEEP_LINES, script].concat()).into();
    answer
}

#[test]
fn a_module_defines_the_elements_however_often_it_is_imported() {
    let host = Host::start();
    let folder = hrc_demo::place::pinned().join(hrc_demo::PINNED.trim_start_matches('/'));
    assert!(folder.join("embed.module.js").is_file());
    every_engine(|browser| {
        for script in [
            "<script type=module>import '/v1/embed.module.js';</script>",
            "<script type=module src=/v1/embed.module.js></script>",
            "<script type=module>import '/v1/embed.module.js'; import '/v1/embed.module.js?again';</script>",
            "<script type=module>import '/v1/embed.module.js';</script><script src=/v1/embed.js></script>",
            // A tag says where the script is, whatever its type.
            "<script type=module src=/v1/embed.js></script>",
        ] {
            host.answer("/page.html", page_with(script));
            host.forget();
            browser.open_page(&host.url("/page.html"));
            browser.wait_for_events("hrc:ready", 1);
            assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["139"], "{script}");
            let wasm = host.asked().iter().filter(|asked| asked.path == "/v1/hrc-basic_bg.wasm").count();
            assert_eq!(wasm, 1, "{script}");
            assert_eq!(browser.errors(), NONE, "{script}");
            assert_eq!(browser.value::<Vec<String>>("__lines"), NONE, "{script}");
        }
        // The bindings are inside it.
        let script = format!("<script type=module>import '{}/embed.module.js';</script>", hrc_demo::PINNED);
        host.answer("/page.html", page_with(&script));
        browser.open_page(&host.url("/page.html"));
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["139"]);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn the_classic_script_that_is_imported_says_what_to_import_instead() {
    let host = Host::start();
    host.answer("/page.html", page_with("<script type=module>import '/v1/embed.js';</script>"));
    every_engine(|browser| {
        browser.goto(&host.url("/page.html"));
        browser.wait_until("the webmaster is told", "__lines.length");
        let lines: Vec<String> = browser.value("__lines");
        assert_eq!(lines, ["[hrc] Load embed.js with a script tag, or import embed.module.js."]);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_server_that_imports_it_goes_on() {
    let file = hrc_demo::place::dist().join("embed.module.js");
    let script = format!(
        "await import('{0}'); await import('{0}?again'); console.log('goes on');",
        file.display().to_string().replace('\\', "/")
    );
    let output = Command::new("node").args(["--input-type=module", "--eval", &script]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.is_empty(), "{told}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "goes on\n");
}
