//! Under the policies of strict sites: what they allow is enough, and what they refuse does no harm.

use hrc_tests::{Answer, Browser, Host, NONE, every_engine, page, page_from};

/// The page with a content security policy.
fn under(mut page: Answer, policy: &str) -> Answer {
    page.headers.push(("content-security-policy", policy.to_owned()));
    page
}

fn figures(browser: &Browser) -> usize {
    browser.value(
        "[...document.querySelectorAll('hrc-counter, hrc-map, hrc-radar')]
            .filter((widget) => widget.shadowRoot.querySelector('[part=figure] svg, svg[part=figure]')
                .getBoundingClientRect().height > 50).length",
    )
}

/// What the policy of a page has refused, by `securitypolicyviolation`.
fn refused(browser: &Browser) -> Vec<String> {
    browser.errors().into_iter().filter(|error| error.starts_with("policy:")).collect()
}

#[test]
fn each_recipe_is_enough_for_what_it_is_for() {
    let host = Host::start();
    every_engine(|browser| {
        // Element with WebAssembly: strict, with Trusted Types, with a nonce, isolated.
        for (page, widgets) in [("strict-policy", 3), ("trusted-types", 3), ("nonce", 2), ("isolated", 2)] {
            browser.open_page(&host.url(&format!("/pages/{page}.html")));
            browser.wait_for_events("hrc:ready", widgets);
            assert_eq!(refused(browser), NONE, "{page}");
        }
        // Element without it: one look whether WebAssembly is there is refused, and nothing else.
        browser.open_page(&host.url("/pages/without-wasm.html"));
        browser.wait_for_events("hrc:error", 3);
        browser.wait_until(
            "three snapshots",
            "__widgets.every((widget) => widget.shadowRoot.querySelector('.snapshot')?.checkVisibility())",
        );
        let all = refused(browser);
        assert!(all.iter().all(|line| line.starts_with("policy: script-src refused wasm-eval")), "{all:?}");
        let codes: Vec<String> =
            browser.value("[...new Set(__watch.events.map(({ detail }) => detail?.code).filter(Boolean))]");
        assert_eq!(codes, ["wasm-blocked"]);
    });
}

#[test]
fn a_page_without_any_script_shows_frames_and_one_of_them_has_no_origin() {
    let host = Host::start();
    every_engine(|browser| {
        // Both frames in sight: a widget waits until it is.
        browser.set_size(1280, 2200);
        for (index, widget) in ["hrc-counter", "hrc-radar"].into_iter().enumerate() {
            browser.goto(&host.url("/pages/frame-only.html"));
            browser.run(browser.driver.enter_frame(index as u16));
            browser.wait_for_widgets();
            assert!(browser.value::<bool>(&format!("!!document.querySelector('{widget}')")));
            assert_eq!(browser.events_named("hrc:ready").len(), 1, "{widget}");
            assert_eq!(browser.value::<String>("String(origin)") == "null", index == 1);
            assert_eq!(browser.errors(), NONE, "{widget}");
            let fits = "document.querySelector('main').getBoundingClientRect().height <= innerHeight";
            assert!(browser.value::<bool>(fits), "{widget} is higher than its frame");
        }
    });
}

#[test]
fn all_widgets_draw_under_a_strict_policy_and_under_trusted_types() {
    let host = Host::start();
    every_engine(|browser| {
        for path in ["/pages/strict-policy.html", "/pages/trusted-types.html"] {
            browser.open_page(&host.url(path));
            browser.wait_for_events("hrc:ready", 3);
            assert_eq!(figures(browser), 3, "{path}");
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
        assert_eq!(figures(browser), 3);
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
        assert_eq!(figures(browser), 1);
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

/// A page of its own that asks for isolation in one of the two ways.
fn isolated(mut page: Answer, embedder: &str) -> Answer {
    page.headers.push(("cross-origin-opener-policy", "same-origin".to_owned()));
    page.headers.push(("cross-origin-embedder-policy", embedder.to_owned()));
    page
}

#[test]
fn a_cross_origin_isolated_page_stays_isolated() {
    let (host, other) = (Host::start(), Host::start());
    let body = format!("<hrc-map feed={}></hrc-map>", other.url("/sample/feed.json"));
    every_engine(|browser| {
        for embedder in ["require-corp", "credentialless"] {
            host.answer("/page.html", isolated(page_from(&other.url(""), &body), embedder));
            browser.open_page(&host.url("/page.html"));
            browser.wait_for_events("hrc:ready", 1);
            assert_eq!(figures(browser), 1);
            assert!(browser.value::<bool>("crossOriginIsolated"), "{embedder}");
            assert_eq!(browser.errors(), NONE, "{embedder}");
        }
    });
}

#[test]
fn each_file_has_the_headers_that_other_origins_need() {
    let (host, other) = (Host::start(), Host::start());
    host.answer("/page.html", page(""));
    every_engine(|browser| {
        browser.open_page(&host.url("/page.html"));
        for path in [
            "/v1/embed.js",
            "/v1/hrc.js",
            "/v1/hrc.css",
            "/v1/hrc_bg.wasm",
            "/v1/land.bin",
            "/v1/embed.html",
            "/sample/feed.json",
            "/sample/snapshots/map.en.html",
        ] {
            // What another origin can read of it is what its CORS allows.
            let read: usize = browser.js_later(
                "const [url, done] = arguments;
                 fetch(url).then((answer) => answer.arrayBuffer()).then((body) => done(body.byteLength), () => done(0));",
                &[other.url(path).into()],
            );
            assert!(read > 100, "{path}: {read} bytes");
        }
    });
}

#[test]
fn in_an_isolated_page_a_frame_needs_the_header_that_the_guide_names() {
    let (host, other) = (Host::start(), Host::start());
    let src = other.url("/v1/embed.html?widget=counter&feed=/sample/feed.json");
    let body = format!("<iframe src='{src}' title=Counter width=600 height=600></iframe>");
    host.answer("/page.html", isolated(page(&body), "require-corp"));
    let bare = std::fs::read(hrc_demo::place::dist().join("embed.html")).unwrap();
    let mut answer = Answer::new(200, "text/html", bare);
    answer.headers.push(("cross-origin-resource-policy", "cross-origin".to_owned()));
    let mut with_header = answer.clone();
    with_header.headers.push(("cross-origin-embedder-policy", "require-corp".to_owned()));
    every_engine(|browser| {
        for (answer, drawn) in [(&answer, false), (&with_header, true)] {
            other.answer("/v1/embed.html", answer.clone());
            browser.goto(&host.url("/page.html"));
            browser.run(browser.driver.enter_frame(0));
            if drawn {
                browser.wait_until(
                    "the widget",
                    "document.querySelector('hrc-counter')?.shadowRoot?.querySelector('[part=value]')",
                );
            } else {
                // The page's `load` event comes after the frame's, so that an allowed frame would have it by now.
                assert!(browser.value::<bool>("!document.querySelector('main')"), "the browser refuses it");
            }
        }
    });
}
