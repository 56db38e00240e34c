//! What a number format shows of a number: a date or a part of it, digits with zeros before them, a percentage.
//!
//! Only what sheets of a campaign have is rendered; what is beyond that is [`Look::Strange`], and never guessed.

use super::raw::{Look, Parts, Raw, Serial, plain};

/// A number format, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct NumberFormat {
    /// For numbers from 0 on, for those below 0 and for 0, as far as there are such.
    sections: Vec<Section>,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum Section {
    /// As the spreadsheet likes.
    #[default]
    General,
    Date(Parts),
    Digits(Digits),
    Percent,
    Currency,
    /// The cell looks empty.
    Nothing,
    Strange,
}

/// Digits between texts.
#[derive(Clone, Debug, Default, PartialEq)]
struct Digits {
    before: String,
    /// Least digits before the point; `None` where no digits are shown at all.
    whole: Option<usize>,
    decimals: usize,
    after: String,
}

impl NumberFormat {
    /// The format of a code such as `dd/mm/yyyy` or `0.00;-0.00`.
    pub(super) fn new(code: &str) -> NumberFormat {
        NumberFormat { sections: split(code).into_iter().take(3).map(section).collect() }
    }

    /// The built-in format of a number; the others stand in the workbook.
    pub(super) fn built_in(id: u32) -> NumberFormat {
        NumberFormat::new(match id {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 => "#,##0",
            4 | 39 | 40 => "#,##0.00",
            9 | 10 => "0%",
            11 | 48 => "0.00E+00",
            12 | 13 => "# ?/?",
            14 => "yyyy-mm-dd",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 | 20 => "h:mm",
            19 | 21 => "h:mm:ss",
            22 => "yyyy-mm-dd h:mm",
            41 | 43 => "#,##0",
            42 | 44 => "$#,##0",
            45 | 47 => "mm:ss",
            46 => "[h]:mm:ss",
            // What these show differs from language to language.
            27..=36 | 50..=58 => "m/d",
            _ => "General",
        })
    }

    /// A number as this format shows it.
    pub(super) fn apply(&self, number: f64, since_1904: bool) -> Raw {
        let index = match self.sections.len() {
            0 => return Raw::Number(number),
            1 => 0,
            2 => usize::from(number < 0.0),
            _ if number == 0.0 => 2,
            _ => usize::from(number < 0.0),
        };
        let look = match &self.sections[index] {
            Section::General => return Raw::Number(number),
            Section::Date(parts) => return Raw::Moment(Serial { days: number, since_1904, shows: *parts }),
            // A section of its own for numbers below 0 has its own sign.
            Section::Digits(digits) => digits.look(if index == 0 { number } else { number.abs() }),
            Section::Percent => Look::Percent,
            Section::Currency => Look::Currency,
            Section::Nothing => Look::Nothing,
            Section::Strange => Look::Strange,
        };
        match look {
            Look::Text(text) if text == plain(number) => Raw::Number(number),
            look => Raw::Formatted(number, look),
        }
    }
}

impl Digits {
    fn look(&self, number: f64) -> Look {
        let Digits { before, whole, decimals, after } = self;
        let Some(whole) = whole else { return Look::Text(format!("{before}{after}").trim().to_owned()) };
        let shown = format!("{:.decimals$}", number.abs());
        let is_exact = shown.parse() == Ok(number.abs());
        let (digits, fraction) = shown.split_once('.').unwrap_or((&shown, ""));
        let point = if fraction.is_empty() { "" } else { "." };
        let sign = if number < 0.0 { "-" } else { "" };
        let text = format!("{before}{sign}{digits:0>whole$}{point}{fraction}{after}").trim().to_owned();
        if is_exact { Look::Text(text) } else { Look::Rounded(text) }
    }
}

/// The sections of a code; semicolons in quotes and behind a backslash are none.
fn split(code: &str) -> Vec<&str> {
    let (mut sections, mut start, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (at, letter) in code.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            '\\' | '_' | '*' if !quoted => escaped = true,
            ';' if !quoted => {
                sections.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[start..]);
    sections
}

/// A piece of a section.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    Letter(char),
    Literal(char),
    /// `[h]`: hours beyond a day.
    Elapsed,
    Currency,
    Strange,
}

fn tokens(section: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = section.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => tokens.extend(letters.by_ref().take_while(|letter| *letter != '"').map(Token::Literal)),
            '\\' => tokens.extend(letters.next().map(Token::Literal)),
            // A space as wide as the next letter, and a letter that fills the cell.
            '_' | '*' => {
                letters.next();
            }
            // Which half of the day.
            'A' | 'a' if half_of_day(letters.as_str()).is_some() => {
                letters = half_of_day(letters.as_str()).unwrap_or_default().chars();
            }
            '[' => {
                let inner: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                tokens.extend(bracket(&inner));
            }
            '$' | '€' | '£' | '¥' | '₽' | '₩' | '₹' => tokens.push(Token::Currency),
            letter => tokens.push(Token::Letter(letter)),
        }
    }
    tokens
}

/// What follows `AM/PM` or `A/P`, of which the first letter is read.
fn half_of_day(rest: &str) -> Option<&str> {
    let is = |word: &&str| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    ["M/PM", "/P"].iter().find(|word| is(word)).map(|word| &rest[word.len()..])
}

/// `[Red]`, `[$-409]`, `[$€-407]`, `[h]`, `[>100]`.
fn bracket(inner: &str) -> Option<Token> {
    let lower = inner.to_ascii_lowercase();
    if let Some(currency) = lower.strip_prefix('$') {
        return (!currency.starts_with('-') && !currency.is_empty()).then_some(Token::Currency);
    }
    let is_elapsed = !lower.is_empty()
        && ["h", "m", "s"].iter().any(|unit| lower.trim_matches(|c: char| unit.contains(c)).is_empty());
    if is_elapsed {
        return Some(Token::Elapsed);
    }
    let is_colour = lower.starts_with("color")
        || ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"].contains(&lower.as_str());
    (!is_colour).then_some(Token::Strange)
}

fn section(code: &str) -> Section {
    let tokens = tokens(code);
    let is =
        |letters: &str| tokens.iter().any(|token| matches!(token, Token::Letter(c) if letters.contains(*c)));
    let plain: String =
        tokens.iter().map_while(|token| if let Token::Letter(c) = token { Some(*c) } else { None }).collect();
    if plain.trim().eq_ignore_ascii_case("general") || plain.trim() == "@" {
        return Section::General;
    }
    if tokens.is_empty() {
        return Section::Nothing;
    }
    if tokens.contains(&Token::Strange) {
        return Section::Strange;
    }
    if tokens.contains(&Token::Elapsed) {
        return Section::Date(Parts { clock: true, elapsed: true, ..Parts::default() });
    }
    if is("yYmMdDhHsS") {
        return Section::Date(parts(&tokens));
    }
    if tokens.contains(&Token::Currency) {
        return Section::Currency;
    }
    if is("%") {
        return Section::Percent;
    }
    digits(&tokens).map_or(Section::Strange, Section::Digits)
}

/// The parts of a date and time that a section shows. An `m` beside hours or seconds is a minute.
fn parts(tokens: &[Token]) -> Parts {
    let mut runs: Vec<(char, usize)> = Vec::new();
    let mut last = None;
    for token in tokens {
        let letter = match token {
            Token::Letter(letter) => {
                Some(letter.to_ascii_lowercase()).filter(|letter| "ymdhs".contains(*letter))
            }
            _ => None,
        };
        match (letter, runs.last_mut()) {
            (Some(letter), Some((run, length))) if last == Some(letter) && *run == letter => *length += 1,
            (Some(letter), _) => runs.push((letter, 1)),
            _ => {}
        }
        last = letter;
    }
    let mut parts = Parts::default();
    for (at, (letter, length)) in runs.iter().enumerate() {
        let beside =
            |at: Option<usize>, letter| at.and_then(|at| runs.get(at)).is_some_and(|run| run.0 == letter);
        match letter {
            'y' => parts.year = true,
            'm' if beside(at.checked_sub(1), 'h') || beside(Some(at + 1), 's') => parts.clock = true,
            'm' => parts.month = true,
            // Three and more are the name of the day in the week.
            'd' if *length < 3 => parts.day = true,
            'd' => {}
            'h' => parts.clock = true,
            's' => parts.seconds = true,
            _ => {}
        }
    }
    // Minutes and seconds alone are no time of the day.
    parts.elapsed = parts.seconds && !runs.iter().any(|(letter, _)| *letter == 'h');
    parts
}

/// Digits with texts before and after them; `None` where there is more to it.
fn digits(tokens: &[Token]) -> Option<Digits> {
    let mut digits = Digits::default();
    // 0: before the digits; 1: before the point; 2: after it; 3: after the digits.
    let mut stage = 0;
    let mut pending_comma = false;
    for token in tokens {
        match token {
            Token::Letter('0') if stage < 2 => {
                (stage, pending_comma) = (1, false);
                *digits.whole.get_or_insert(0) += 1;
            }
            Token::Letter('#' | '?') if stage < 2 => {
                (stage, pending_comma) = (1, false);
                digits.whole.get_or_insert(0);
            }
            Token::Letter('0' | '#' | '?') if stage == 2 => digits.decimals += 1,
            Token::Letter(',') if stage == 1 => pending_comma = true,
            Token::Letter('.') if stage < 2 && !pending_comma => {
                digits.whole.get_or_insert(0);
                stage = 2;
            }
            Token::Letter(letter @ (' ' | '-' | '+' | '(' | ')' | ':' | '!' | '\''))
            | Token::Literal(letter) => {
                if stage == 0 {
                    digits.before.push(*letter);
                } else {
                    stage = 3;
                    digits.after.push(*letter);
                }
            }
            _ => return None,
        }
    }
    // A comma behind the last digit leaves thousands out.
    (!pending_comma).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_their_format_says() {
        let text = |number: f64, text: &str| Raw::Formatted(number, Look::Text(text.into()));
        for (code, number, expected) in [
            ("General", 5.0, Raw::Number(5.0)),
            ("@", 5.0, Raw::Number(5.0)),
            ("000", 5.0, text(5.0, "005")),
            ("00000;-00000", 42.0, text(42.0, "00042")),
            ("\"ES-\"000", 5.0, text(5.0, "ES-005")),
            ("0", 5.0, Raw::Number(5.0)),
            ("#,##0", 2_761_369.0, Raw::Number(2_761_369.0)),
            ("0.00", 41.38879, Raw::Formatted(41.38879, Look::Rounded("41.39".into()))),
            ("0", 34.6, Raw::Formatted(34.6, Look::Rounded("35".into()))),
            ("0.0;(0.0)", -1.5, text(-1.5, "(1.5)")),
            ("0_);[Red]\\(0\\)", -2.0, text(-2.0, "(2)")),
            ("0%", 0.5, Raw::Formatted(0.5, Look::Percent)),
            ("[$€-407]#,##0", 5.0, Raw::Formatted(5.0, Look::Currency)),
            ("[$-409]0", 5.0, Raw::Number(5.0)),
            (";;;", 5.0, Raw::Formatted(5.0, Look::Nothing)),
            ("0,", 5000.0, Raw::Formatted(5000.0, Look::Strange)),
            ("[>100]0;0.0", 5.0, Raw::Formatted(5.0, Look::Strange)),
            ("0.00E+00", 5.0, Raw::Formatted(5.0, Look::Strange)),
            ("000-000", 5.0, Raw::Formatted(5.0, Look::Strange)),
            ("\"yes\";;\"no\"", 0.0, text(0.0, "no")),
        ] {
            assert_eq!(NumberFormat::new(code).apply(number, false), expected, "{code}");
        }
    }

    #[test]
    fn dates_show_what_their_format_has() {
        for (code, expected) in [
            ("dd/mm/yyyy", "ymd"),
            ("d-mmm-yy", "ymd"),
            ("mmm-yy", "ym"),
            ("[$-40A]mmmm\\ yyyy;@", "ym"),
            ("yyyy", "y"),
            ("d-mmm", "md"),
            ("dddd\", \"mmmm dd\", \"yyyy", "ymd"),
            ("h:mm", "c"),
            ("hh:mm:ss AM/PM", "cs"),
            ("yyyy-mm-dd hh:mm", "ymdc"),
            ("mm:ss", "cse"),
            ("[h]:mm", "ce"),
            ("[hh]:mm:ss", "ce"),
        ] {
            let Raw::Moment(Serial { shows, .. }) = NumberFormat::new(code).apply(1.0, false) else {
                panic!("{code}")
            };
            let Parts { year, month, day, clock, seconds, elapsed } = shows;
            let letters =
                [(year, 'y'), (month, 'm'), (day, 'd'), (clock, 'c'), (seconds, 's'), (elapsed, 'e')];
            let found: String = letters.iter().filter(|(is, _)| *is).map(|(_, letter)| letter).collect();
            assert_eq!(found, expected, "{code}");
        }
    }
}
