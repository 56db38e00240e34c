//! Under the policies of strict sites: what they allow is enough, and what they refuse does no harm.

use hrc_tests::{Answer, Browser, Host, NONE, every_engine, page, page_from};

/// The page with a content security policy.
fn under(mut page: Answer, policy: &str) -> Answer {
    page.headers.push(("content-security-policy", policy.to_owned()));
    page
}

fn pictures(browser: &Browser) -> usize {
    browser.value(
        "[...document.querySelectorAll('hrc-counter, hrc-map, hrc-radar')]
            .filter((widget) => widget.shadowRoot.querySelector('[part=picture] svg, svg[part=picture]')
                .getBoundingClientRect().height > 50).length",
    )
}

#[test]
fn all_widgets_draw_under_a_strict_policy_and_under_trusted_types() {
    let host = Host::start();
    every_engine(|browser| {
        for path in ["/pages/strict-policy.html", "/pages/trusted-types.html"] {
            browser.open_page(&host.url(path));
            browser.wait_for_events("hrc:ready", 3);
            assert_eq!(pictures(browser), 3, "{path}");
            // Every view of every widget, because each could break the policy in its own way.
            browser.toggle("hrc-counter", "Table");
            browser.toggle("hrc-radar", "Bars");
            browser.toggle("hrc-radar", "Table");
            browser.toggle("hrc-radar", "How coverage is counted");
            browser.toggle("hrc-map", "List of members");
            assert_eq!(browser.errors(), NONE, "{path}");
        }
    });
}

#[test]
fn the_policies_are_really_in_force() {
    let host = Host::start();
    every_engine(|browser| {
        for (path, attempt) in [
            ("/pages/trusted-types.html", "document.createElement('p').innerHTML = 'x'"),
            (
                "/pages/strict-policy.html",
                "document.body.append(Object.assign(document.createElement('img'), { src: 'data:,' }))",
            ),
        ] {
            browser.open_page(&host.url(path));
            browser.js::<()>(&format!("try {{ {attempt} }} catch {{}}"), &[]);
            browser.wait_until(
                "the attempt is refused",
                "__watch.errors.some((error) => error.startsWith('policy:'))",
            );
        }
    });
}

#[test]
fn looks_come_through_a_policy_that_refuses_inline_styles() {
    let host = Host::start();
    every_engine(|browser| {
        let read = || -> Vec<String> {
            browser.value(
                "['hrc-counter [part=value]', 'hrc-map .land', 'hrc-radar .point'].map((way) => {
                    const [host, ...rest] = way.split(' ');
                    const style = getComputedStyle(document.querySelector(host).shadowRoot.querySelector(rest.join(' ')));
                    return [style.fontWeight, style.fill, style.color].join();
                })",
            )
        };
        host.answer(
            "/page.html",
            page(
                "<hrc-counter feed=/sample/feed.json></hrc-counter><hrc-map feed=/sample/feed.json></hrc-map>\
                  <hrc-radar feed=/sample/feed.json></hrc-radar>",
            ),
        );
        browser.open_page(&host.url("/page.html"));
        let plain = read();
        browser.open_page(&host.url("/pages/strict-policy.html"));
        assert_eq!(read(), plain);
    });
}

#[test]
fn without_webassembly_and_snapshots_the_authors_content_stays() {
    let host = Host::start();
    host.answer(
        "/page.html",
        under(
            page(
                "<hrc-counter feed=/sample/feed.json snapshots=off><p id=own>More than 100 cities</p></hrc-counter>",
            ),
            "script-src 'self'",
        ),
    );
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        let errors = browser.events_named("hrc:error");
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!(errors[0].detail["code"], "wasm-blocked");
        assert!(errors[0].detail["message"].as_str().unwrap().contains("'wasm-unsafe-eval'"));
        assert!(browser.value::<bool>("document.getElementById('own').checkVisibility()"));
        let ours: Vec<String> =
            browser.errors().into_iter().filter(|error| !error.starts_with("policy:")).collect();
        assert_eq!(ours, NONE);
    });
}

#[test]
fn a_policy_that_refuses_the_feeds_host_is_named() {
    let (host, other) = (Host::start(), Host::start());
    let body =
        format!("<hrc-counter feed={}><p id=own>Own</p></hrc-counter>", other.url("/sample/feed.json"));
    host.answer("/page.html", under(page(&body), "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        let errors = browser.events_named("hrc:error");
        assert_eq!(errors[0].detail["code"], "feed-network");
        assert!(errors[0].detail["message"].as_str().unwrap().contains("connect-src"));
        assert!(browser.value::<bool>("document.getElementById('own').checkVisibility()"));
    });
}

#[test]
fn script_and_feed_of_another_host_work_under_a_policy_that_names_it() {
    let (host, other) = (Host::start(), Host::start());
    let origin = other.url("");
    let feed = other.url("/sample/feed.json");
    let body = format!(
        "<hrc-counter feed={feed}></hrc-counter><hrc-map feed={feed}></hrc-map><hrc-radar feed={feed}></hrc-radar>"
    );
    let policy = format!(
        "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; connect-src {origin}; img-src 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    );
    host.answer("/page.html", under(page_from(&origin, &body), &policy));
    every_engine(|browser| {
        host.forget();
        other.forget();
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 3);
        assert_eq!(pictures(browser), 3);
        assert_eq!(browser.errors(), NONE);
        let asked: Vec<String> = host.asked().into_iter().map(|asked| asked.path).collect();
        assert!(asked.iter().all(|path| path == "/page.html" || path == "/icon.svg"), "{asked:?}");
        let feeds = other.asked().iter().filter(|asked| asked.path == "/sample/feed.json").count();
        assert_eq!(feeds, 1);
    });
}

#[test]
fn a_nonce_with_strict_dynamic_is_enough() {
    let host = Host::start();
    let mut answer = page("<hrc-map feed=/sample/feed.json></hrc-map>");
    answer.body = String::from_utf8(answer.body).unwrap().replace("<script ", "<script nonce=abc123 ").into();
    let policy =
        "script-src 'nonce-abc123' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
    host.answer("/page.html", under(answer, policy));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 1);
        assert_eq!(pictures(browser), 1);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn in_a_sandboxed_frame_without_an_origin_the_widgets_draw() {
    let (host, other) = (Host::start(), Host::start());
    let inner = page_from(
        &other.url(""),
        &format!("<hrc-counter feed={}></hrc-counter>", other.url("/sample/feed.json")),
    );
    host.answer("/inner.html", inner);
    host.answer(
        "/page.html",
        page("<iframe sandbox='allow-scripts' src=/inner.html title=Counter width=600 height=400></iframe>"),
    );
    every_engine(|browser| {
        browser.goto(&host.url("/page.html"));
        browser.run(browser.driver.enter_frame(0));
        browser.wait_for_widgets();
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["139"]);
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_cross_origin_isolated_page_stays_isolated() {
    let (host, other) = (Host::start(), Host::start());
    let mut answer =
        page_from(&other.url(""), &format!("<hrc-map feed={}></hrc-map>", other.url("/sample/feed.json")));
    answer.headers.push(("cross-origin-opener-policy", "same-origin".to_owned()));
    answer.headers.push(("cross-origin-embedder-policy", "require-corp".to_owned()));
    host.answer("/page.html", answer);
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        browser.wait_for_events("hrc:ready", 1);
        assert_eq!(pictures(browser), 1);
        assert!(browser.value::<bool>("crossOriginIsolated"));
        assert_eq!(browser.errors(), NONE);
    });
}
