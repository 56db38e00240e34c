//! One cell: its text becomes a JSON value.

use super::shape::Shape;
use serde_json::Value;

const YES: &[&str] = &["true", "yes", "1", "x", "oui", "vrai", "sí", "si", "verdadero"];
const NO: &[&str] = &["false", "no", "0", "non", "faux", "falso"];

/// The value of a cell that is not empty. The error says what was expected.
pub fn value(text: &str, shape: Shape, decimal_comma: bool) -> Result<Value, &'static str> {
    match shape {
        Shape::Int => {
            let digits: String = text.chars().filter(|c| !is_group_space(*c)).collect();
            digits.parse::<u64>().map(Value::from).map_err(|_| "a whole number, 0 or more")
        }
        Shape::Number => {
            let text = if decimal_comma { text.replacen(',', ".", 1) } else { text.to_owned() };
            let number = text.replacen('\u{2212}', "-", 1).parse::<f64>().ok();
            number.filter(|number| number.is_finite()).map(Value::from).ok_or("a number such as 41.38879")
        }
        Shape::Flag => {
            let word = text.to_lowercase();
            if YES.contains(&word.as_str()) {
                Ok(Value::Bool(true))
            } else if NO.contains(&word.as_str()) {
                Ok(Value::Bool(false))
            } else {
                Err("yes or no")
            }
        }
        Shape::Words => {
            let words = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
            Ok(words.filter(|word| !word.is_empty()).map(Value::from).collect())
        }
        // The feed's reader says what a date, a word or an address should look like.
        _ => Ok(Value::from(text)),
    }
}

/// Spaces that spreadsheets put between groups of three digits.
fn is_group_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn cells_become_values() {
        for (text, shape, comma, expected) in [
            ("1000", Shape::Int, false, json!(1000)),
            ("1\u{202f}000", Shape::Int, false, json!(1000)),
            ("-34.90328", Shape::Number, false, json!(-34.90328)),
            ("\u{2212}34,90328", Shape::Number, true, json!(-34.90328)),
            ("VRAI", Shape::Flag, false, json!(true)),
            ("no", Shape::Flag, false, json!(false)),
            ("europe, metropolis;regions", Shape::Words, false, json!(["europe", "metropolis", "regions"])),
            ("2022", Shape::Date, false, json!("2022")),
        ] {
            assert_eq!(value(text, shape, comma), Ok(expected), "{text}");
        }
    }

    #[test]
    fn wrong_cells_say_what_was_expected() {
        for (text, shape) in [
            ("about 100", Shape::Int),
            ("-1", Shape::Int),
            ("41,38879", Shape::Number),
            ("NaN", Shape::Number),
            ("perhaps", Shape::Flag),
        ] {
            assert!(value(text, shape, false).is_err(), "{text}");
        }
    }
}
