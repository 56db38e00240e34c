//! Takes out of the module where in other people's code a panic began: paths of the standard library and of crates, and the
//! lines and columns in them. A panic that a caller can mend names a place in our own code, which stays.
//!
//! A place is four words: address and length of the path, line, column. The path becomes spaces, line and column zeros: what is
//! all the same costs next to nothing compressed.

use std::collections::HashMap;

use walrus::{ConstExpr, DataKind, Module, ir::Value};

/// How the paths of other people's code begin; see the short paths in `wasm.rs`.
const FOREIGN: [&[u8]; 2] = [b"/rustc/", b"crates/"];
const ENDING: &[u8] = b".rs";

/// Removes them.
pub(crate) fn remove(module: &mut Module) {
    let mut paths = HashMap::new();
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for id in &segments {
        let data = module.data.get_mut(*id);
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } = data.kind {
            blank_paths(&mut data.value, address as u32, &mut paths);
        }
    }
    for id in segments {
        blank_lines(&mut module.data.get_mut(id).value, &paths);
    }
}

/// Blanks the paths, and adds the address and the length of each to `paths`.
fn blank_paths(bytes: &mut [u8], address: u32, paths: &mut HashMap<u32, u32>) {
    let mut at = 0;
    while at < bytes.len() {
        let rest = &mut bytes[at..];
        let end = FOREIGN
            .iter()
            .any(|start| rest.starts_with(start))
            .then(|| rest.windows(ENDING.len()).position(|window| window == ENDING))
            .flatten()
            .map(|end| end + ENDING.len())
            .filter(|end| rest[..*end].iter().all(|byte| byte.is_ascii_graphic()));
        match end {
            Some(end) => {
                rest[..end].fill(b' ');
                paths.insert(address + at as u32, end as u32);
                at += end;
            }
            None => at += 1,
        }
    }
}

/// Zeros lines and columns in these paths.
fn blank_lines(bytes: &mut [u8], paths: &HashMap<u32, u32>) {
    let word = |bytes: &[u8], at: usize| {
        bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
    };
    let mut at = 0;
    while at + 16 <= bytes.len() {
        let length = word(bytes, at).and_then(|address| paths.get(&address));
        if length.is_some() && length.copied() == word(bytes, at + 4) {
            bytes[at + 8..at + 16].fill(0);
            at += 16;
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_other_peoples_code_are_blank_and_ours_stay() {
        let text = b"crates/leptos/src/lib.rshrc/widgets/core/src/lib.rs is what /rustc/ab12/alloc/vec.rsof";
        let mut bytes = text.to_vec();
        for (address, length, line) in [(1000, 24, 7_u32), (1024, 27, 8), (1060, 24, 9), (1000, 5, 10)] {
            for word in [address, length, line, 70 + line] {
                bytes.extend(u32::to_le_bytes(word));
            }
        }
        let mut paths = HashMap::new();
        blank_paths(&mut bytes, 1000, &mut paths);
        blank_lines(&mut bytes, &paths);
        let shown = String::from_utf8_lossy(&bytes[..text.len()]).into_owned();
        assert_eq!(shown.trim_start(), format!("hrc/widgets/core/src/lib.rs is what {}of", " ".repeat(24)));
        let lines: Vec<u8> = bytes[text.len()..].chunks(16).map(|place| place[8]).collect();
        assert_eq!(lines, [0, 8, 0, 10]);
    }
}
