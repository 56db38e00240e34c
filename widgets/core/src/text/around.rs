//! Where a text is in another.

/// What stands before and after the first `part` of `text`.
///
/// By hand: the library's search, with what it could say of a fault in it, is two kilobytes of every download.
///
/// ```
/// assert_eq!(hrc_core::text::around("{0} villes", "{0}"), Some(("", " villes")));
/// ```
pub fn around<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let (bytes, part) = (text.as_bytes(), part.as_bytes());
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        if rest.starts_with(part) {
            return Some((text.get(..at)?, text.get(at + part.len()..)?));
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::around;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_where_the_library_finds_it(text in "[aéア{]{0,12}", part in "[aéア{]{0,3}") {
            prop_assert_eq!(around(&text, &part), text.split_once(&part));
        }
    }
}
