//! What stops the build, in sentences that name file and message; and what is made of files that are right.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use hrc_core::text::Lang;
use hrc_lang::{Output, Problem, compile, compile_texts};

const PLAIN: &str = "counter-next = Next: { $target } by { $when }.\n";

/// Compiles with these files for French and Arabic; Spanish has the English one. The languages after them have none.
fn compiled(english: &str, french: &str, arabic: &str) -> Result<Vec<Output>, Vec<Problem>> {
    assert_eq!(Lang::ALL[..4], [Lang::En, Lang::Fr, Lang::Es, Lang::Ar]);
    let files = [("en", english), ("fr", french), ("es", english), ("ar", arabic)];
    compile_texts(&files.map(|(tag, text)| (format!("lang/{tag}.ftl"), text.to_owned())))
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
            "lang/fr.ftl: counter-next has the unknown argument $datum. The English message has $target, $when.",
            "lang/fr.ftl: counter-next lacks the argument $when."
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
        "counter-next = { $target ->\n [one] { $target } { $when }\n *[other] { $target } { $when }\n }\n";
    assert_eq!(
        refused(PLAIN, selecting)[0],
        "lang/fr.ftl: counter-next selects by $target, but the English message does not select."
    );
    let words = "map-kinds = { $kind ->\n [city] City\n *[other] Other\n }\n";
    assert_eq!(
        refused(words, "map-kinds = Ville\n")[0],
        "lang/fr.ftl: map-kinds does not select by $kind. It needs [city], [other]."
    );
    assert_eq!(
        refused(words, "map-kinds = { $kind ->\n [town] Ville\n *[other] Autre\n }\n")[0],
        "lang/fr.ftl: map-kinds lacks the variant [city], which fr needs."
    );
    let twice = "map-members = { $count ->\n [one] { $count ->\n *[x] y\n }\n *[other] { $count }\n }\n";
    assert!(
        refused(MEMBERS, twice)[0].contains("map-members has a selection inside another"),
        "{:?}",
        refused(MEMBERS, twice)
    );
}

const REVIEWED: &str = "radar-reviewed = { $reviewed ->\n [one] { $reviewed } row\n *[other] { $reviewed } rows\n }; { $rest ->\n [one] { $rest } is\n *[other] { $rest } are\n } not.\n";

#[test]
fn two_numbers_select_each_in_its_part_of_the_text() {
    let french = "radar-reviewed = { $rest ->\n [one] { $rest } reste\n *[other] { $rest } restent\n } sur { $reviewed ->\n [one] une ligne\n *[other] { $reviewed } lignes\n }.\n";
    let lines = french_lines(REVIEWED, french, "radar-reviewed = { $reviewed } { $rest }\n");
    let expected = [
        "{3} sur {2}.",
        "{0} lignes",
        "=",
        "une ligne",
        "=",
        "=",
        "=",
        "{1} restent",
        "=",
        "{1} reste",
        "=",
        "=",
        "=",
    ];
    assert_eq!(lines[..13], expected);
    // A language that needs one form of a number writes it out.
    let lines = french_lines(
        REVIEWED,
        "radar-reviewed = { $reviewed } : { $rest }\n",
        "radar-reviewed = { $reviewed } { $rest }\n",
    );
    assert_eq!(lines[..4], ["{0} : {1}", "", "=", "="]);
}

#[test]
fn what_is_wrong_in_a_text_with_two_numbers_is_named() {
    let with = |reviewed: &str, rest: &str| {
        format!("radar-reviewed = {{ $reviewed ->\n{reviewed} }} {{ $rest ->\n{rest} }}\n")
    };
    let reviewed = " [one] un\n *[other] { $reviewed }\n";
    for (french, problem) in [
        (with(reviewed, " *[other] { $rest }\n"), "radar-reviewed lacks the variant [one], which fr needs."),
        (with(reviewed, " [one] x\n *[other] x\n"), "radar-reviewed lacks the argument $rest."),
        (
            with(reviewed, " [one] { $left }\n *[other] { $rest }\n"),
            "[one] of radar-reviewed has the unknown argument $left. The English message has $reviewed, $rest.",
        ),
        (
            with(reviewed, reviewed).replace("$rest", "$left"),
            "radar-reviewed selects by $left, but the English message by $reviewed and $rest.",
        ),
        (
            with(reviewed, reviewed).replace("$rest", "$reviewed"),
            "radar-reviewed selects twice by the same argument. Write both in each variant of one selection.",
        ),
    ] {
        assert_eq!(refused(REVIEWED, &french)[0], format!("lang/fr.ftl: {problem}"));
    }
    assert_eq!(
        refused("map-members = { $count }\n", &REVIEWED.replace("radar-reviewed", "map-members"))[0],
        "lang/fr.ftl: map-members selects 2 times, but the English message does not select."
    );
    let words = REVIEWED.replace("[one] { $rest } is", "[city] x");
    assert_eq!(
        refused(&words, &words)[0],
        "lang/en.ftl: radar-reviewed selects several times, and by $rest not by the plural forms of a number."
    );
}

#[test]
fn a_message_with_a_date_selects_by_its_precision_in_every_language() {
    let plain = "counter-by = by { $date }\n";
    assert_eq!(
        refused(plain, plain)[0],
        "lang/en.ftl: counter-by has $date and does not select by $precision. Write a variant for [day], [month] and [year]."
    );
    let english = "counter-by = { $precision ->\n [day] by { $date }\n [month] by { $date }\n *[year] by { $date }\n }\n";
    assert_eq!(
        refused(english, "counter-by = d’ici { $date }\n")[0],
        "lang/fr.ftl: counter-by does not select by $precision. It needs [day], [month], [year]."
    );
}

#[test]
fn a_form_of_many_numbers_says_which() {
    let files = |text: &str| {
        Lang::ALL.map(|lang| {
            let text =
                if lang == Lang::Ru { text } else { "map-found = { $count ->\n *[other] { $count }\n }\n" };
            (format!("lang/{}.ftl", lang.tag()), text.to_owned())
        })
    };
    let russian = "map-found = { $count ->\n [one] один\n [few] { $count }\n *[many] { $count }\n }\n";
    let problems = compile_texts(&files(russian)).unwrap_err();
    let problem = "lang/ru.ftl: [one] of map-found lacks the argument $count.";
    assert!(problems.iter().any(|found| found.to_string() == problem), "{problems:?}");
}

#[test]
fn plural_forms_are_those_of_cldr() {
    use icu_plurals::{PluralCategory, PluralRules};
    for lang in Lang::ALL {
        let locale: icu_locale_core::Locale = lang.tag().parse().unwrap();
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        // Whole millions have a form of their own in some languages, which is left out.
        for number in 0..100_000_u64 {
            let word = match rules.category_for(number) {
                PluralCategory::Zero => "zero",
                PluralCategory::One => "one",
                PluralCategory::Two => "two",
                PluralCategory::Few => "few",
                PluralCategory::Many => "many",
                PluralCategory::Other => "other",
            };
            assert_eq!(lang.plurals().category(number).word(), word, "{} {number}", lang.tag());
        }
    }
}

#[test]
fn names_of_the_united_nations_are_those_of_its_languages() {
    let names = |lang| hrc_lang::data::country_names(lang).count();
    for lang in [Lang::En, Lang::Fr, Lang::Es, Lang::Ar, Lang::Ru, Lang::Zh] {
        assert!(names(lang) > 15, "{}", lang.tag());
    }
    assert_eq!(names(Lang::De), 0);
    assert!(hrc_lang::data::country_names(Lang::Es).any(|name| name == ("VN", "Viet Nam")));
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
    let lines = french_lines(PLAIN, "counter-next = D’ici { $when }\u{a0}: { $target }\n", PLAIN);
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
    assert_eq!(print("counter-next = { $target }, { $when }\n"), before);
    assert_ne!(print("counter-next = { $when }, { $target }\n"), before);
    assert_ne!(print("counter-first = { $target }, { $when }\n"), before);
}

#[test]
fn the_files_of_the_widgets_are_right_and_each_language_has_one() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../views/lang");
    assert_eq!(compile(folder.as_ref()).err(), None);
    let empty = compile("no-such-folder".as_ref()).unwrap_err();
    assert_eq!(empty.len(), Lang::ALL.len(), "{empty:?}");
}
