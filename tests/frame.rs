//! The page for an iframe: the same widget, the right height, and nothing that its address could smuggle in.

use hrc_tests::{Answer, Host, NONE, every_engine};

fn page_with(policy: &str, body: &str) -> Answer {
    let mut page =
        Answer::new(200, "text/html", format!("<!doctype html><html lang=en><title>x</title>{body}"));
    page.headers.push(("content-security-policy", policy.to_owned()));
    page
}

#[test]
fn a_page_that_allows_frames_alone_shows_the_widget_at_its_height() {
    let (widgets, city) = (Host::start(), Host::start());
    let origin = widgets.url("");
    let frame = format!(
        "<iframe src='{origin}/v1/embed.html?widget=counter&feed=/sample/feed.json&lang=fr' width=600 height=100></iframe>"
    );
    let listener = format!(
        "<script nonce=x>window.heard = [];
         addEventListener('message', (e) => {{ heard.push(e.data); if (e.origin === '{origin}' && e.data.hrc === 'height')
            document.querySelector('iframe').height = e.data.height; }});</script>"
    );
    let policy = format!("default-src 'none'; frame-src {origin}; script-src 'nonce-x'");
    for sandbox in ["", " sandbox='allow-scripts'"] {
        let frame = frame.replace("<iframe", &format!("<iframe{sandbox}"));
        city.answer("/page.html", page_with(&policy, &[&*listener, &*frame].concat()));
        every_engine(|browser| {
            browser.goto(&city.url("/page.html"));
            // A sandboxed frame has no origin, so its word is not taken; it speaks all the same.
            browser.wait_until(
                "the frame tells its height",
                "heard.some((data) => data.hrc === 'height' && data.height > 300)",
            );
            browser.wait_until(
                "the form of AMP",
                "heard.some((data) => data.type === 'embed-size' && data.sentinel === 'amp')",
            );
            let height: i32 = browser.value("+document.querySelector('iframe').height");
            assert_eq!(height > 300, sandbox.is_empty(), "{sandbox}: {height}");
        });
    }
}

#[test]
fn the_words_of_the_address_are_the_attributes_and_the_title_is_the_widgets() {
    let host = Host::start();
    every_engine(|browser| {
        browser.goto(&host.url(
            "/v1/embed.html?widget=counter&feed=/sample/feed.json&lang=fr&heading=2&view=table&theme=dark&onclick=alert(1)",
        ));
        browser.wait_until(
            "it is live",
            "document.querySelector('hrc-counter')?.shadowRoot.querySelector('table')",
        );
        let names: Vec<String> =
            browser.value("[...document.querySelector('hrc-counter').attributes].map((a) => a.name).sort()");
        assert_eq!(names, ["feed", "heading", "lang", "theme", "view"]);
        browser.wait_until("its title", "document.title.includes('10, 100, 1000')");
        assert_eq!(browser.value::<String>("document.documentElement.lang"), "fr");
        assert_eq!(browser.value::<i32>("document.querySelectorAll('hrc-counter').length"), 1);
    });
}

#[test]
fn a_feed_of_another_host_or_a_widget_that_there_is_not_is_refused_in_words() {
    let (host, other) = (Host::start(), Host::start());
    every_engine(|browser| {
        other.forget();
        for (query, words) in [
            (
                format!("widget=counter&feed={}", other.url("/sample/feed.json")),
                "The feed must be on 127.0.0.1",
            ),
            ("widget=counter&feed=javascript:alert(1)".to_owned(), "The feed must be on"),
            ("widget=clock".to_owned(), "Write ?widget=counter, map, radar or programme"),
            (String::new(), "Write ?widget=counter, map, radar or programme"),
        ] {
            browser.goto(&host.url(&format!("/v1/embed.html?{query}")));
            browser.wait_until("a sentence", "document.querySelector('main').textContent");
            let text: String = browser.value("document.querySelector('main').textContent");
            assert!(text.starts_with(words), "{query}: {text}");
        }
        assert!(other.asked().is_empty(), "{:?}", other.asked());
        assert_eq!(browser.errors(), NONE);
    });
}

#[test]
fn a_frame_of_wordpress_tells_its_height_with_the_secret_and_asks_to_follow_links() {
    let host = Host::start();
    // As WordPress writes a frame of another website; the second one as it may be looked into.
    let frame = "<iframe src='/v1/embed.html?widget=counter&feed=/sample/feed.json&lang=fr#?secret=Ab12Cd34Ef' width=600 height=200></iframe>";
    let listener = "<script src=/_test/watch.js></script><script>window.heard = []; addEventListener('message', (e) => heard.push(e.data));</script>";
    let sandboxed = frame.replace("<iframe", "<iframe sandbox=allow-scripts security=restricted");
    host.answer("/sandboxed.html", page_with("", &[listener, &*sandboxed].concat()));
    host.answer("/frame.html", page_with("", &[listener, frame].concat()));
    every_engine(|browser| {
        for page in ["/sandboxed.html", "/frame.html"] {
            browser.goto(&host.url(page));
            browser.wait_until(
                "its height, with the secret",
                "heard.some((data) => data.message === 'height' && data.value > 300 && data.secret === 'Ab12Cd34Ef')",
            );
        }
        browser.js::<()>(
            "const { contentDocument } = document.querySelector('iframe');
             const link = contentDocument.createElement('a');
             link.href = 'https://example.org/profile';
             contentDocument.querySelector('main').append(link);
             link.click();",
            &[],
        );
        browser.wait_until(
            "the link, to be followed by the page",
            "heard.some((data) => data.message === 'link' && data.value === 'https://example.org/profile')",
        );
    });
}
