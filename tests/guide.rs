//! The pages of the guide as the demo serves them: accessible in light and dark, and no wider than their window.

use hrc_tests::{Browser, Engine, Host, NONE, every_engine};

fn addresses() -> Vec<String> {
    hrc_demo::guide::pages().unwrap().iter().map(hrc_demo::guide::Page::address).collect()
}

#[test]
fn every_page_keeps_the_rules_of_accessibility_and_fits_its_window() {
    let host = Host::start();
    every_engine(|browser| {
        let chromium = browser.engine() == Engine::Chromium;
        let mut wrong = Vec::new();
        for address in addresses() {
            browser.set_size(1200, 800);
            browser.open_page(&host.url(&address));
            wrong.extend(broken_rules(browser, &address, "light"));
            if chromium {
                browser.emulate_media(&[("prefers-color-scheme", "dark")]);
                wrong.extend(broken_rules(browser, &address, "dark"));
                browser.emulate_media(&[]);
            }
            // Firefox cannot be made narrower than 500 px.
            for width in if chromium { vec![320, 390, 1200] } else { vec![500] } {
                browser.set_size(width, 800);
                let too_wide: i32 = browser
                    .value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if too_wide > 0 {
                    wrong.push(format!("{address} at {width} px is {too_wide} px too wide"));
                }
            }
            wrong.extend(browser.errors().into_iter().map(|error| format!("{address}: {error}")));
        }
        assert_eq!(wrong, NONE);
    });
}

fn broken_rules(browser: &Browser, address: &str, scheme: &str) -> Vec<String> {
    let violations = browser.axe().into_iter();
    violations
        .map(|rule| format!("{address} in {scheme}: {} ({}) at {:?}", rule.id, rule.help, rule.nodes))
        .collect()
}

#[test]
fn a_wide_table_scrolls_by_keyboard_in_a_region_with_a_name() {
    let host = Host::start();
    let browser = Browser::open(Engine::Chromium);
    browser.set_size(390, 800);
    browser.open_page(&host.url("/guide/reference.html"));
    let (name, scrolled): (String, f64) = browser.js_later(
        "const [done] = arguments;
         const region = document.querySelector('[role=region]');
         region.focus();
         region.scrollLeft = 100;
         requestAnimationFrame(() => done([document.activeElement.getAttribute('aria-label'), region.scrollLeft]));",
        &[],
    );
    assert_eq!(name, "Table: Attributes");
    assert!(scrolled > 50.0, "{scrolled}");
}
