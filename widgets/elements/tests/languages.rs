//! The languages of a page: which files are asked for, and what a widget does until they are here. In one test, because a
//! language that has come stays.
#![allow(clippy::unwrap_used)]

mod common;

use common::feeds::feed;
use common::shell::Shell;
use common::stage::Stage;
use common::until;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const URL: &str = "https://feeds.test/feed.json";

async fn sentence(stage: &Stage, begins: &str) {
    until(begins, || stage.text("[part=sentence]").starts_with(begins)).await;
}

#[wasm_bindgen_test]
async fn a_language_is_asked_for_once_a_widget_speaks_it() {
    let shell = Shell::start();
    shell.answer(URL, &feed(1, 100));

    // A page in French; its file is of another version at first.
    shell.misspeak("fr", "hrc-texts fr 0123456789abcdef\n");
    let french = Stage::on("fr-CA", "hrc-counter", &["feed", URL]);
    sentence(&french, "Plus de 100").await;
    assert_eq!(shell.languages(), ["fr", "fr refused"]);
    until("its events", || shell.names(&french.id) == ["hrc:ready", "hrc:data"]).await;
    let second = Stage::new("hrc-map", &["feed", URL, "lang", "fr"]);
    until("the second", || !second.text("[part=heading]").is_empty()).await;
    assert_eq!(shell.languages().len(), 2);

    // The attribute changes while the page runs; until the texts are here, it goes on in French.
    french.attributes_on("fr", &["feed", URL, "lang", "es"]);
    sentence(&french, "Más de 100").await;
    assert_eq!(shell.languages()[2..], ["es"]);
    assert_eq!(french.attribute("[part=frame]", "lang").as_deref(), Some("es"));

    // A file that cannot be had: another language meanwhile, and the right one once it has come.
    shell.misspeak("ar", "");
    let arabic = Stage::new("hrc-counter", &["feed", URL, "lang", "ar"]);
    sentence(&arabic, "أكثر من 100").await;
    assert_eq!(shell.languages()[3..], ["ar", "ar"]);
    assert_eq!(arabic.attribute("[part=frame]", "dir").as_deref(), Some("rtl"));

    // No language of ours on the page: that of the feed, once it is known.
    assert!(!shell.languages().contains(&"en".to_owned()));
    let basque = Stage::new("hrc-counter", &["feed", URL, "lang", "eu"]);
    sentence(&basque, "More than 100").await;
    assert_eq!(shell.languages()[5..], ["en"]);
}
