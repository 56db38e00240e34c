use super::*;
use proptest::prelude::*;

/// The tree as `serde_json` has it, for comparison.
fn as_serde(json: &Json<'_>) -> serde_json::Value {
    match json {
        Json::Null => serde_json::Value::Null,
        Json::Bool(b) => (*b).into(),
        Json::Number(n) => serde_json::from_str(n).unwrap(),
        Json::Text(t) => t.as_ref().into(),
        Json::List(items) => items.iter().map(as_serde).collect(),
        Json::Object(fields) => fields.iter().map(|(k, v)| (k.to_string(), as_serde(v))).collect(),
    }
}

#[test]
fn tells_where_a_text_stops_being_json() {
    for (text, at) in [
        ("", 0),
        ("  ", 2),
        ("<html>", 0),
        (r#"{"a":1"#, 6),
        (r#"{"a":1,}"#, 7),
        ("[1,]", 3),
        ("[1 2]", 3),
        ("[,1]", 1),
        ("01", 1),
        ("-", 1),
        ("1.", 2),
        ("1e", 2),
        ("tru", 3),
        ("trub", 3),
        ("\"a", 2),
        ("\"a\nb\"", 2),
        (r#""\x""#, 2),
        (r#""\u12g4""#, 5),
        ("{} x", 3),
        ("NaN", 0),
        ("nul\0", 3),
    ] {
        assert_eq!(parse(text), Err(Fault::At(at)), "{text}");
    }
}

#[test]
fn reads_escapes_and_mends_lone_surrogates() {
    for (text, expected) in [
        (r#""\u00e9\n\/\"""#, "é\n/\""),
        (r#""a\ud83c\udf0db""#, "a🌍b"),
        (r#""\ud83cb""#, "\u{FFFD}b"),
        (r#""\ud83c\u0041""#, "\u{FFFD}A"),
        (r#""\udf0d""#, "\u{FFFD}"),
    ] {
        assert_eq!(parse(text), Ok(Json::Text(expected.into())), "{text}");
    }
}

#[test]
fn refuses_what_is_nested_too_deep() {
    let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(parse(&nested(MAX_DEPTH + 1)), Err(Fault::Deep));
    assert_eq!(parse(&"[{\"a\":".repeat(100_000)), Err(Fault::Deep));
}

proptest! {
    #[test]
    fn agrees_with_serde_json_on_any_text(text in "[\\[\\]{}\",:0-9eE.+ntrufalse\\\\ -]{0,24}") {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        match parse(&text) {
            Ok(json) => match theirs {
                Ok(theirs) => prop_assert_eq!(as_serde(&json), theirs),
                // serde_json refuses what is out of range of f64; here that is a matter of the field.
                Err(error) => prop_assert!(error.to_string().contains("number out of range"), "{}", error),
            },
            Err(Fault::At(at)) => {
                let error = theirs.unwrap_err();
                prop_assert_eq!(error.is_eof(), at == text.len(), "{}", error);
            }
            Err(Fault::Deep) => prop_assert!(false),
        }
    }

    #[test]
    fn reads_what_serde_json_writes(texts in proptest::collection::vec(any::<String>(), 0..4), n in any::<i64>()) {
        let value = serde_json::json!({ "texts": texts, "n": n, "deep": [[{ "": null }]] });
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            prop_assert_eq!(as_serde(&parse(&text).unwrap()), value.clone());
        }
    }
}
