//! What stops the build, in sentences that name file and message; and what is made of files that are right.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use hrc_core::text::Lang;
use hrc_lang::{Output, Problem, compile, compile_texts};

const PLAIN: &str = "counter-next = Next: { $target } by { $date }.\n";

/// Compiles with these files for French and Arabic; Spanish has the English one.
fn compiled(english: &str, french: &str, arabic: &str) -> Result<Vec<Output>, Vec<Problem>> {
    let files = Lang::ALL.map(|lang| {
        let text = match lang {
            Lang::Fr => french,
            Lang::Ar => arabic,
            _ => english,
        };
        (format!("lang/{}.ftl", lang.tag()), text.to_owned())
    });
    compile_texts(&files)
}

/// What is wrong with a French file.
fn refused(english: &str, french: &str) -> Vec<String> {
    compiled(english, french, english)
        .expect_err("should be refused")
        .iter()
        .map(Problem::to_string)
        .collect()
}

/// The lines of `message`, in French.
fn french_lines(english: &str, french: &str, arabic: &str) -> Vec<String> {
    let outputs = compiled(english, french, arabic).unwrap();
    let table = &outputs[0].text;
    let texts = table.split_once("TEXTS").unwrap().1;
    let line = texts.lines().filter(|line| line.trim_start().starts_with('"')).nth(1).unwrap();
    line.trim().trim_matches([',', '"']).split("\\n").map(str::to_owned).collect()
}

#[test]
fn a_message_must_be_there_once_and_in_english() {
    assert_eq!(refused(PLAIN, ""), ["lang/fr.ftl: counter-next is missing."]);
    assert_eq!(refused(PLAIN, &[PLAIN, PLAIN].concat()), ["lang/fr.ftl: counter-next is there twice."]);
    assert_eq!(
        refused(PLAIN, &[PLAIN, "counter-last = Fin\n"].concat()),
        ["lang/fr.ftl: counter-last is not in the English file. Take it out, or correct its name."]
    );
    assert_eq!(
        refused("next = Next\n", "next = Suite\n")[0],
        "lang/en.ftl: next has no section. Its name begins with that of a section, such as counter-."
    );
}

#[test]
fn arguments_are_those_of_the_english_message() {
    assert_eq!(
        refused(PLAIN, "counter-next = { $target } d’ici { $datum }\n"),
        [
            "lang/fr.ftl: counter-next has the unknown argument $datum. The English message has $target, $date.",
            "lang/fr.ftl: counter-next lacks the argument $date."
        ]
    );
    assert_eq!(
        refused("map-close = Close\n", "map-close = Fermer { $x }\n"),
        ["lang/fr.ftl: map-close has the unknown argument $x. The English message has none."]
    );
}

const MEMBERS: &str =
    "map-members = { $count ->\n [one] { $count } member\n *[other] { $count } members\n }\n";

#[test]
fn a_language_has_just_the_plural_forms_that_it_needs() {
    let arabic = "map-members = { $count ->\n [zero] x\n [one] x\n [two] x\n [many] { $count } x\n *[other] { $count } x\n }\n";
    let problems = compiled(MEMBERS, MEMBERS, arabic).unwrap_err();
    assert_eq!(
        problems.iter().map(Problem::to_string).collect::<Vec<_>>(),
        ["lang/ar.ftl: map-members lacks the variant [few], which ar needs."]
    );
    let french = "map-members = { $count ->\n [two] x\n *[other] { $count } membres\n }\n";
    assert_eq!(
        refused(MEMBERS, french)[..2],
        [
            "lang/fr.ftl: map-members lacks the variant [one], which fr needs.",
            "lang/fr.ftl: map-members has the variant [two], which fr does not have."
        ]
    );
    let other = "map-members = { $number ->\n [one] x\n *[other] { $number } membres\n }\n";
    assert_eq!(
        refused(MEMBERS, other)[0],
        "lang/fr.ftl: map-members selects by $number, but the English message by $count."
    );
    // The number may be a word, but not in the form for all numbers.
    let french = "map-members = { $count ->\n [one] un membre\n *[other] des membres\n }\n";
    assert_eq!(refused(MEMBERS, french)[0], "lang/fr.ftl: [other] of map-members lacks the argument $count.");
}

#[test]
fn a_selection_is_one_that_english_has() {
    let selecting =
        "counter-next = { $target ->\n [one] { $target } { $date }\n *[other] { $target } { $date }\n }\n";
    assert_eq!(
        refused(PLAIN, selecting)[0],
        "lang/fr.ftl: counter-next selects by $target, but the English message does not select."
    );
    let words = "map-kinds = { $kind ->\n [city] City\n *[other] Other\n }\n";
    assert_eq!(refused(words, "map-kinds = Ville\n")[0], "lang/fr.ftl: map-kinds does not select by $kind.");
    assert_eq!(
        refused(words, "map-kinds = { $kind ->\n [town] Ville\n *[other] Autre\n }\n")[0],
        "lang/fr.ftl: map-kinds lacks the variant [city], which fr needs."
    );
    let twice = "map-members = { $count ->\n [one] { $count ->\n *[x] y\n }\n *[other] { $count }\n }\n";
    assert!(
        refused(MEMBERS, twice)[0].contains("map-members selects twice"),
        "{:?}",
        refused(MEMBERS, twice)
    );
}

#[test]
fn what_a_line_cannot_hold_is_refused() {
    for (text, why) in [
        ("{ \"{0}\" }", "has a brace in its text. Braces are for arguments."),
        ("{ \"\\u000A\" }", "has a control character in its text."),
        ("=x", "begins with = or [. Begin with something else."),
        ("{ NUMBER($x) }", "has something else in braces than an argument or a text in quotation marks."),
        ("{ map-open }", "has something else in braces than an argument or a text in quotation marks."),
    ] {
        assert_eq!(
            refused("map-close = Close\n", &format!("map-close = {text}\n"))[0],
            format!("lang/fr.ftl: map-close {why}")
        );
    }
    assert_eq!(
        refused("map-close = Close\n", "map-close = Fermer\n    .title = Fermer\n")[0],
        "lang/fr.ftl: map-close has an attribute. Write a message of its own."
    );
    assert_eq!(
        refused("map-close = Close\n", "map-close = Fermer\n-term = x\n")[0],
        "lang/fr.ftl: -term is a term. Write it out in each message."
    );
    let broken = refused("map-close = Close\n", "map-close = Fermer\nnot Fluent\n");
    assert!(broken[0].starts_with("lang/fr.ftl: line 2 is not Fluent: "), "{broken:?}");
}

#[test]
fn arguments_have_the_order_of_the_english_text() {
    let lines = french_lines(PLAIN, "counter-next = D’ici { $date }\u{a0}: { $target }\n", PLAIN);
    assert_eq!(lines[0].replace("\\u{a0}", "\u{a0}"), "D’ici {1}\u{a0}: {0}");
}

#[test]
fn a_form_that_is_the_same_or_does_not_exist_takes_no_room() {
    let french = "map-members = { $count ->\n [one] { $count } membre\n *[other] { $count } membres\n }\n";
    let lines = french_lines(MEMBERS, french, "map-members = { $count } x\n");
    assert_eq!(lines[..6], ["{0} membres", "=", "{0} membre", "=", "=", "="]);
}

#[test]
fn a_date_selects_by_how_exact_it_is_and_text_around_a_selection_belongs_to_each() {
    let english = "counter-by = by { $precision ->\n [day] { $day } { $year }\n [month] { $year }\n *[year] { $year }\n }.\n";
    let french = "counter-by = d’ici { $precision ->\n [day] au { $day } { $year }\n [month] { $year }\n *[year] { $year }\n }.\n";
    assert_eq!(
        french_lines(english, french, english)[..3],
        ["d’ici au {0} {1}.", "d’ici {1}.", "d’ici {1}."]
    );
    assert_eq!(
        refused(english, "counter-by = { $precision ->\n [day] { $day }\n *[year] { $year }\n }\n"),
        [
            "lang/fr.ftl: counter-by lacks the variant [month], which fr needs.",
            "lang/fr.ftl: [day] of counter-by lacks the argument $year."
        ]
    );
}

#[test]
fn a_change_of_messages_or_arguments_changes_the_fingerprint_and_one_of_texts_does_not() {
    let print = |english: &str| {
        let table = compiled(english, english, english).unwrap()[0].text.clone();
        table.split_once("fingerprint: ").unwrap().1[..18].to_owned()
    };
    let before = print(PLAIN);
    assert_eq!(print("counter-next = { $target }, { $date }\n"), before);
    assert_ne!(print("counter-next = { $date }, { $target }\n"), before);
    assert_ne!(print("counter-first = { $target }, { $date }\n"), before);
}

#[test]
fn the_files_of_the_widgets_are_right_and_each_language_has_one() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../views/lang");
    assert!(compile(folder.as_ref()).is_ok());
    let empty = compile("no-such-folder".as_ref()).unwrap_err();
    assert_eq!(empty.len(), Lang::ALL.len(), "{empty:?}");
}
