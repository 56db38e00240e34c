//! Random bytes as a list of changes to something good: random text alone never gets past the first check.

/// Bits of text that readers must not stumble over, in JSON, in sheets and in TOML.
const WORDS: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\t",
    b"\r\n",
    b"\n\n",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"44713",
    b"0.5",
    b"1.000",
    b"41,38",
    b"=A1",
    b"#REF!",
    b"\0",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xF3",
    b"\xE2\x80\xAE",
    b"\\u0000",
    b"\\ud800",
    b"2022-02-30",
    b"2022-06-14 25:00",
    b"2022-10-30 02:30",
    b"Europe/Nowhere",
    b"id",
    b"name.fr",
    b"sources.100.url",
    b"location",
    b"../../x",
    b"javascript:",
    b"9007199254740993",
    b"\xC3",
    b"[[",
    b"a.b = 1\n",
    b"es-barcelona",
    b"'''",
    b"\"\"\"",
];

/// The good text after the changes that the input describes: three bytes for a place, one for the kind, one for how much.
pub(crate) fn damaged(good: &[u8], input: &[u8]) -> Vec<u8> {
    let mut text = good.to_vec();
    for change in input.chunks_exact(5) {
        let place = usize::from(change[0]) << 16 | usize::from(change[1]) << 8 | usize::from(change[2]);
        let at = place % (text.len() + 1);
        let amount = usize::from(change[4]);
        let end = (at + amount).min(text.len());
        match change[3] % 6 {
            0 => text.truncate(at.max(amount.min(text.len()))),
            1 => drop(text.drain(at..end)),
            2 => {
                let again = text[at..end].to_vec();
                text.splice(at..at, again);
            }
            3 => {
                if let Some(byte) = text.get_mut(at) {
                    *byte ^= change[4];
                }
            }
            _ => {
                let word = WORDS[amount % WORDS.len()];
                text.splice(at..at, word.iter().copied());
            }
        }
    }
    text
}

#[test]
fn changes_are_those_of_the_input() {
    assert_eq!(damaged(b"abc", &[]), b"abc");
    assert_eq!(damaged(b"abc", &[0, 0, 1, 4, 0]), b"a\"bc");
    assert_eq!(damaged(b"abc", &[0, 0, 1, 1, 1]), b"ac");
    assert_eq!(damaged(b"abc", &[0, 0, 3, 3, 9]), b"abc");
}
