//! The page whose policy allows pictures and nothing else.

use hrc_tests::{Host, NONE, every_engine};

const PAGE: &str = "/pages/picture-only.html";

#[test]
fn pictures_are_all_that_a_page_needs_to_allow() {
    let host = Host::start();
    every_engine(|browser| {
        browser.set_size(1280, 900);
        browser.goto(&host.url(PAGE));
        browser.js::<()>("for (const img of document.images) img.loading = 'eager'", &[]);
        browser.wait_until(
            "the pictures",
            "[...document.images].every((img) => img.complete && img.naturalWidth === 640)",
        );
        assert_eq!(browser.value::<usize>("document.images.length"), 3);
        // They are announced at the size that they have, so that nothing moves when they come.
        let sizes: Vec<(u32, u32)> = browser.value(
            "[...document.images].map((img) => [img.naturalHeight, Number(img.getAttribute('height'))])",
        );
        assert!(sizes.iter().all(|(own, announced)| own == announced), "{sizes:?}");
        let alts: Vec<(String, String)> =
            browser.value("[...document.images].map((img) => [img.getAttribute('src'), img.alt])");
        for (src, alt) in alts {
            let file = src.trim_start_matches('/').replace(".svg", ".txt");
            let words = std::fs::read_to_string(hrc_demo::place::target().join("demo").join(file)).unwrap();
            assert_eq!(alt, words.trim_end(), "{src}");
        }
        assert_eq!(browser.value::<String>("typeof window.__watch"), "undefined", "no script runs");
        let found: Vec<String> = browser.axe().into_iter().map(|violation| violation.id).collect();
        assert_eq!(found, NONE);
        if let hrc_tests::Engine::Chromium = browser.engine() {
            browser.set_size(320, 800);
            let root = "document.documentElement";
            assert!(browser.value::<bool>(&format!("{root}.scrollWidth <= {root}.clientWidth")));
        }
    });
}

#[test]
fn a_picture_opened_by_itself_asks_for_nothing() {
    let host = Host::start();
    every_engine(|browser| {
        for name in ["counter.en", "map.ar", "radar.fr"] {
            host.forget();
            browser.goto(&host.url(&format!("/sample/pictures/{name}.svg")));
            assert_eq!(
                browser.value::<String>("document.documentElement.namespaceURI"),
                "http://www.w3.org/2000/svg"
            );
            let title: String = browser.value("document.querySelector('title').textContent");
            assert!(!title.is_empty());
            let others: Vec<String> = host
                .asked()
                .into_iter()
                .map(|asked| asked.path)
                .filter(|path| !path.ends_with(".svg") && !path.contains("favicon"))
                .collect();
            assert_eq!(others, NONE, "{name}");
        }
    });
}
