//! JSON text as a tree that borrows from it.
//!
//! Written by hand because it ships to every page: a fraction of the size of a general library, no allocation for keys
//! and plain texts, and numbers keep their spelling, so that a problem can quote them. Accepts exactly RFC 8259, at
//! most [`MAX_DEPTH`] deep; a lone surrogate escape becomes U+FFFD, so that one bad letter does not cost the feed.

use std::borrow::Cow;

/// Lists and objects inside each other; a feed needs 8.
pub(super) const MAX_DEPTH: usize = 64;

/// Fields of an object, in the order of the text.
pub(super) type Fields<'t> = [(Cow<'t, str>, Json<'t>)];

/// One JSON value.
#[derive(Debug, PartialEq)]
pub(super) enum Json<'t> {
    Null,
    Bool(bool),
    /// As it is spelt.
    Number(&'t str),
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    Object(Vec<(Cow<'t, str>, Json<'t>)>),
}

/// Why a text is not JSON.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// The byte that cannot stand where it does; the length of the text where more was expected.
    At(usize),
    /// More than [`MAX_DEPTH`] levels.
    Deep,
}

/// The whole text as one value.
pub(super) fn parse(text: &str) -> Result<Json<'_>, Fault> {
    let mut parser = Parser::new(text);
    let json = parser.value()?;
    parser.end()?;
    Ok(json)
}

/// A place in a text; its methods consume what they name.
pub(super) struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Parser { text, at: 0, depth: 0 }
    }

    /// The next byte, or 0 at the end; a 0 in the text is never JSON either.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// The text from `start` to here; both stand at ASCII, so both are borders of characters.
    fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn fault<T>(&self) -> Result<T, Fault> {
        Err(Fault::At(self.at))
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Whether `byte` comes next, after white space.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    fn must(&mut self, byte: u8) -> Result<(), Fault> {
        if self.eat(byte) { Ok(()) } else { self.fault() }
    }

    /// Nothing but white space is left.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        self.space();
        if self.at == self.text.len() { Ok(()) } else { self.fault() }
    }

    /// Inside a list or an object, after its opening: whether another entry follows, else its end is consumed.
    pub(super) fn more(&mut self, first: &mut bool, close: u8) -> Result<bool, Fault> {
        if self.eat(close) {
            return Ok(false);
        }
        if !std::mem::take(first) {
            self.must(b',')?;
        }
        self.space();
        Ok(true)
    }

    /// The key of an object's field and its colon.
    pub(super) fn key(&mut self) -> Result<Cow<'t, str>, Fault> {
        let key = self.string()?;
        self.must(b':')?;
        Ok(key)
    }

    pub(super) fn value(&mut self) -> Result<Json<'t>, Fault> {
        self.space();
        match self.peek() {
            b'"' => Ok(Json::Text(self.string()?)),
            b'{' | b'[' => {
                if self.depth == MAX_DEPTH {
                    return Err(Fault::Deep);
                }
                self.depth += 1;
                let json = if self.eat(b'{') { self.object() } else { self.list() };
                self.depth -= 1;
                json
            }
            b't' => self.literal("true", Json::Bool(true)),
            b'f' => self.literal("false", Json::Bool(false)),
            b'n' => self.literal("null", Json::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self) -> Result<Json<'t>, Fault> {
        let (mut fields, mut first) = (Vec::new(), true);
        while self.more(&mut first, b'}')? {
            let key = self.key()?;
            fields.push((key, self.value()?));
        }
        Ok(Json::Object(fields))
    }

    fn list(&mut self) -> Result<Json<'t>, Fault> {
        self.must(b'[')?;
        let (mut items, mut first) = (Vec::new(), true);
        while self.more(&mut first, b']')? {
            items.push(self.value()?);
        }
        Ok(Json::List(items))
    }

    fn literal(&mut self, word: &str, json: Json<'t>) -> Result<Json<'t>, Fault> {
        for byte in word.bytes() {
            if self.peek() != byte {
                return self.fault();
            }
            self.at += 1;
        }
        Ok(json)
    }

    /// One or more digits.
    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { self.fault() }
    }

    fn number(&mut self) -> Result<Json<'t>, Fault> {
        let start = self.at;
        self.at += usize::from(self.peek() == b'-');
        if self.peek() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), b'+' | b'-'));
            self.digits()?;
        }
        Ok(Json::Number(self.since(start)))
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        if self.peek() != b'"' {
            return self.fault();
        }
        self.at += 1;
        let mut unescaped = String::new();
        let mut run = self.at;
        loop {
            match self.peek() {
                b'"' => {
                    let last = self.since(run);
                    self.at += 1;
                    return Ok(if unescaped.is_empty() {
                        Cow::Borrowed(last)
                    } else {
                        unescaped.push_str(last);
                        Cow::Owned(unescaped)
                    });
                }
                b'\\' => {
                    unescaped.push_str(self.since(run));
                    self.at += 1;
                    unescaped.push(self.escape()?);
                    run = self.at;
                }
                0..0x20 => return self.fault(),
                _ => self.at += 1,
            }
        }
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = match self.peek() {
            letter @ (b'"' | b'\\' | b'/') => letter,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                self.at += 1;
                let high = self.hex4()?;
                if !matches!(high, 0xD800..0xDC00)
                    || !self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(b"\\u"))
                {
                    return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                let back = self.at;
                self.at += 2;
                let low = self.hex4()?;
                if !matches!(low, 0xDC00..0xE000) {
                    self.at = back;
                    return Ok(char::REPLACEMENT_CHARACTER);
                }
                let pair = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return Ok(char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => return self.fault(),
        };
        self.at += 1;
        Ok(char::from(letter))
    }

    fn hex4(&mut self) -> Result<u32, Fault> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(digit) = char::from(self.peek()).to_digit(16) else { return self.fault() };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
