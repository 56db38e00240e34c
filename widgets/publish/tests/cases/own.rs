//! What the runner itself must do, so that a golden case can fail.

use crate::expected::{Files, Mode, differences};
use crate::tidy::tidy;
use crate::{case, folders};
use hrc_core::catalogue::WIDGETS;
use libtest_mimic::Trial;
use std::ffi::OsStr;

pub(crate) fn trials() -> Vec<Trial> {
    let trial = |name, test: fn()| {
        Trial::test(format!("runner::{name}"), move || {
            test();
            Ok(())
        })
    };
    vec![
        trial("every_kind_of_difference_is_named", every_kind_of_difference_is_named),
        trial("every_widget_of_the_catalogue_is_in_a_case", every_widget_of_the_catalogue_is_in_a_case),
        trial("nothing_is_blessed_in_ci", nothing_is_blessed_in_ci),
        trial("html_is_written_for_people", html_is_written_for_people),
    ]
}

fn every_kind_of_difference_is_named() {
    let files = |files: &[(&str, &str)]| -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let expected = files(&[("same", "1\n"), ("changed", "1\n2\n"), ("extra", "1\n")]);
    let made = files(&[("same", "1\n"), ("changed", "1\n3\n"), ("missing", "1\n")]);
    let found = differences("folder", &expected, &made);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found[0].contains("folder/changed") && found[0].contains("\n-2\n+3\n"), "{}", found[0]);
    assert_eq!(found[1..], ["folder/missing is missing.", "folder/extra is not made any more."]);
}

fn every_widget_of_the_catalogue_is_in_a_case() {
    let drawn: Vec<String> =
        folders().iter().flat_map(|folder| case::read(folder).unwrap().widgets()).collect();
    for widget in WIDGETS {
        assert!(drawn.iter().any(|name| name == widget.name), "no case draws {} live", widget.element);
    }
}

fn nothing_is_blessed_in_ci() {
    let mode = |bless: Option<&str>, ci: Option<&str>| Mode::of(bless.map(OsStr::new), ci.map(OsStr::new));
    assert_eq!(mode(None, Some("true")), Ok(Mode::Compare));
    assert_eq!(mode(Some("0"), None), Ok(Mode::Compare));
    assert_eq!(mode(Some("1"), None), Ok(Mode::Bless));
    assert!(mode(Some("1"), Some("true")).is_err());
}

fn html_is_written_for_people() {
    let html =
        "<p lang=\"fr\">à <b>3\u{202f}000</b></p><svg><path d=\"M-0.0004 1.25L10.0,2.349\"></path></svg>";
    let expected = "<p lang=\"fr\">\n  à&#32;\n  <b>3&#x202f;000</b>\n</p>\n<svg>\n  <path d=\"M0 1.2L10,2.3\"></path>\n</svg>\n";
    assert_eq!(tidy(html), expected);
}
