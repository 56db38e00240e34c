//! The records of a CSV text, read strictly.
//!
//! RFC 4180 with any separator and any line end. The crate `csv` takes what stands after a closing quotation mark as more
//! of the cell, and an open mark as a cell that goes to the end of the file, so that rows are lost without a word.
//!
//! Invariants: a cell that begins with a quotation mark ends with one, before a separator, a line end or the end of the
//! text; a record that breaks this is a [`Wrong`] with the line where the mark opened, and reading goes on in the next line.

use memchr::{memchr, memchr3};
use std::borrow::Cow;

/// A record whose marks are right.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record<'a> {
    /// Line where it begins, from 1.
    pub line: u64,
    /// Line breaks inside its cells.
    pub breaks: u64,
    /// Its cells, untrimmed.
    pub cells: Vec<Cow<'a, str>>,
}

/// A record whose marks are wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong<'a> {
    /// Line where the record begins, from 1.
    pub line: u64,
    /// Line where the mark opened.
    pub opened: u64,
    /// Line breaks of the record before the line where reading goes on, less the one that ends it.
    pub breaks: u64,
    /// Column of the cell, from 0.
    pub column: usize,
    /// The line from the mark on.
    pub found: &'a str,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is the last one of the text.
    Open,
    /// Letters stand after the mark that closes the cell.
    After,
    /// Something stands before the mark that opens the cell.
    Before,
}

/// Reads one record after the other.
#[derive(Debug)]
pub(super) struct Records<'a> {
    text: &'a str,
    delimiter: u8,
    at: usize,
    line: u64,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, delimiter: u8) -> Records<'a> {
        Records { text, delimiter, at: 0, line: 1 }
    }

    /// Reads a cell; whether the record goes on after it. The error has the byte where the mark stands.
    fn cell(&mut self) -> Result<(Cow<'a, str>, bool), (usize, Fault)> {
        let start = self.at;
        if self.text.as_bytes().get(start) == Some(&b'"') { self.quoted(start) } else { self.plain(start) }
    }

    fn plain(&mut self, start: usize) -> Result<(Cow<'a, str>, bool), (usize, Fault)> {
        let rest = &self.text[start..];
        let end = memchr3(self.delimiter, b'\r', b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let cell = &rest[..end];
        let indent = cell.len() - cell.trim_start().len();
        // ` "A, B"` would be two cells, and `A "B, C"` too.
        if cell[indent..].starts_with('"') {
            return Err((start + indent, Fault::Before));
        }
        if let Some(mark) = opens_inside(cell)
            && closes_later(&rest[end..], self.delimiter)
        {
            return Err((start + mark, Fault::Before));
        }
        Ok((Cow::Borrowed(cell), self.goes_on(start + end)))
    }

    fn quoted(&mut self, start: usize) -> Result<(Cow<'a, str>, bool), (usize, Fault)> {
        let bytes = self.text.as_bytes();
        let (mut from, mut cell) = (start + 1, Cow::Borrowed(""));
        let close = loop {
            let mark = from + memchr(b'"', &bytes[from..]).ok_or((start, Fault::Open))?;
            let is_doubled = bytes.get(mark + 1) == Some(&b'"');
            // A doubled mark is one mark of the cell.
            cell += &self.text[from..mark + usize::from(is_doubled)];
            if !is_doubled {
                break mark;
            }
            from = mark + 2;
        };
        let rest = &self.text[close + 1..];
        let spaces = rest.bytes().take_while(|byte| *byte == b' ').count();
        let next = rest.as_bytes().get(spaces).copied();
        if !next.is_none_or(|byte| byte == self.delimiter || matches!(byte, b'\r' | b'\n')) {
            return Err((start, Fault::After));
        }
        self.line += breaks(&cell);
        Ok((cell, self.goes_on(close + 1 + spaces)))
    }

    /// Steps over the separator or line end at a byte; whether it was a separator.
    fn goes_on(&mut self, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at..];
        let (step, goes_on) = match rest {
            [b'\r', b'\n', ..] => (2, false),
            [b'\r' | b'\n', ..] => (1, false),
            [_, ..] => (1, true),
            [] => (0, false),
        };
        self.line += u64::from(step > 0 && !goes_on);
        self.at = at + step;
        goes_on
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, Wrong<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.text.len() {
            return None;
        }
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            match self.cell() {
                Ok((cell, goes_on)) => {
                    cells.push(cell);
                    if !goes_on {
                        let breaks = cells.iter().map(|cell| breaks(cell)).sum();
                        return Some(Ok(Record { line, breaks, cells }));
                    }
                }
                Err((mark, fault)) => {
                    let rest = &self.text[mark..];
                    let found = &rest[..rest.find(['\r', '\n']).unwrap_or(rest.len())];
                    let opened = self.line;
                    self.goes_on(mark + found.len());
                    let column = cells.len();
                    return Some(Err(Wrong { line, opened, breaks: opened - line, column, found, fault }));
                }
            }
        }
    }
}

/// Where a mark opens inside a cell, after a space, without another that closes it.
fn opens_inside(cell: &str) -> Option<usize> {
    let mark = cell.rfind('"')?;
    let is_odd = cell.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    (is_odd && cell[..mark].ends_with(char::is_whitespace) && mark + 1 < cell.len()).then_some(mark)
}

/// Whether a later cell of the line ends with a mark that nothing opened.
fn closes_later(rest: &str, delimiter: u8) -> bool {
    let line = &rest[..rest.find(['\r', '\n']).unwrap_or(rest.len())];
    line.split(char::from(delimiter)).any(|cell| {
        let cell = cell.trim();
        cell.ends_with('"') && !cell.starts_with('"') && cell.matches('"').count() == 1
    })
}

/// Line breaks of a cell; `\r\n` is one.
fn breaks(cell: &str) -> u64 {
    if memchr::memchr2(b'\r', b'\n', cell.as_bytes()).is_none() {
        return 0;
    }
    (cell.matches(['\r', '\n']).count() - cell.matches("\r\n").count()) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Result<Vec<String>, (u64, usize, Fault)>> {
        let records = Records::new(text, b',');
        records
            .map(|record| match record {
                Ok(record) => Ok(record.cells.into_iter().map(Cow::into_owned).collect()),
                Err(wrong) => Err((wrong.opened, wrong.column, wrong.fault)),
            })
            .collect()
    }

    #[test]
    fn right_marks_are_read() {
        for (text, records) in [
            ("a,b\n1,2\n", vec![vec!["a", "b"], vec!["1", "2"]]),
            ("a,b\r1,\"x \"\"y\"\"\"", vec![vec!["a", "b"], vec!["1", "x \"y\""]]),
            ("\"one\r\ntwo\" ,3\r\n\r\n4", vec![vec!["one\r\ntwo", "3"], vec![""], vec!["4"]]),
            ("5\" pipe,6\" pipe,the \"B\",\n", vec![vec!["5\" pipe", "6\" pipe", "the \"B\"", ""]]),
        ] {
            let expected: Vec<_> =
                records.into_iter().map(|cells| Ok(cells.into_iter().map(str::to_owned).collect())).collect();
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn wrong_marks_are_reported_where_they_opened() {
        for (text, wrong, records) in [
            ("a\n1,\"2\n3,4\n", (2, 1, Fault::Open), 3),
            ("a\n1,\"2\n3,\"4\n5\n", (2, 1, Fault::After), 4),
            ("a\r1,\"2\"x\r3\r", (2, 1, Fault::After), 3),
            ("a\n1, \"2, 3\"\n4\n", (2, 1, Fault::Before), 3),
            ("a\n1,the \"B, C\"\n4\n", (2, 1, Fault::Before), 3),
            ("a\n\"1\n2\",\"3\n4\n", (3, 1, Fault::Open), 3),
        ] {
            let read = read(text);
            assert!(read.contains(&Err(wrong)), "{text:?}: {read:?}");
            assert_eq!(read.len(), records, "{text:?}: {read:?}");
        }
    }
}
