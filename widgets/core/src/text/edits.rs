//! How near a word is to one that is known.

/// Longest word that is compared, bytes.
const LONGEST: usize = 64;

/// The Levenshtein distance between `word` and `known` (letters put in, taken out or changed), where it is at most a third
/// of the letters of `known`; else the words are not near. Words of more than 64 bytes are near to none.
///
/// ```
/// use hrc_core::text::edits;
/// assert_eq!(edits("hosing", "housing"), Some(1));
/// assert_eq!(edits("africa", "africa"), Some(0));
/// assert_eq!(edits("africa", "europe"), None);
/// ```
pub fn edits(word: &str, known: &str) -> Option<usize> {
    if word.len().max(known.len()) > LONGEST {
        return None;
    }
    let mut row: Vec<usize> = (0..=known.chars().count()).collect();
    for (i, x) in word.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in known.chars().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    let most = (row.len() - 1).div_ceil(3);
    row.last().copied().filter(|edits| *edits <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_of_the_letters_may_be_others() {
        for (word, known, expected) in [
            ("spain", "spain", Some(0)),
            ("spian", "spain", Some(2)),
            ("kenia", "kenya", Some(1)),
            ("es", "fr", None),
            ("", "es", None),
            ("es", "", None),
            ("", "", Some(0)),
            ("españa", "espana", Some(1)),
            ("logement", "housing", None),
        ] {
            assert_eq!(edits(word, known), expected, "{word} {known}");
        }
        let long = "a".repeat(65);
        assert_eq!(edits(&long, &long), None);
    }
}
