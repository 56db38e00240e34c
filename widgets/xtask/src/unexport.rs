//! Takes classes that no page uses out of the module before wasm-bindgen makes bindings for them.
//!
//! Leptos brings the crate wasm-streams, which exports three JavaScript classes, `IntoUnderlying...`. What is
//! exported stays, so the linker cannot drop them by itself. They cost 2 kB of brotli, a twentieth of a small widget.

use anyhow::{Context, Result};
use walrus::Module;

/// Where wasm-bindgen's macros leave what they export and import: pairs of a version and a program, each part
/// with its length (32 bits, little endian) before it.
const SECTION: &str = "__wasm_bindgen_unstable";

/// The beginning of the classes' names. In names of functions it is in lower case.
const CLASSES: &str = "IntoUnderlying";

/// Removes the classes and everything that only they use.
pub(crate) fn unexport(module: &mut Module) -> Result<()> {
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| is_of_classes(&export.name))
        .map(|export| export.id())
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    if let Some(mut section) = module.customs.remove_raw(SECTION) {
        section.data = without_classes(&section.data).context("wasm-bindgen's section is not as expected")?;
        module.customs.add(section);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

/// Whether a function belongs to one of the classes: `intounderlyingsink_close_<hash>` and so on.
fn is_of_classes(function: &str) -> bool {
    let name = function.strip_prefix("__wbindgen_describe_").unwrap_or(function);
    let name = name.strip_prefix("__wbg_").unwrap_or(name);
    name.starts_with(&CLASSES.to_lowercase())
}

/// The section without the programs that name one of the classes; nothing if it ends too early.
fn without_classes(section: &[u8]) -> Option<Vec<u8>> {
    let mut rest = section;
    let mut kept = Vec::with_capacity(section.len());
    while !rest.is_empty() {
        let start = rest;
        let _version = part(&mut rest)?;
        let program = part(&mut rest)?;
        if !program.windows(CLASSES.len()).any(|window| window == CLASSES.as_bytes()) {
            kept.extend_from_slice(&start[..start.len() - rest.len()]);
        }
    }
    Some(kept)
}

/// Takes a length and as many bytes.
fn part<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let (part, after) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *rest = after;
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::{is_of_classes, without_classes};

    fn section(programs: &[&str]) -> Vec<u8> {
        let part = |text: &str| [&(text.len() as u32).to_le_bytes(), text.as_bytes()].concat();
        programs.iter().flat_map(|program| [part("version"), part(program)].concat()).collect()
    }

    #[test]
    fn only_programs_of_the_classes_go() {
        let all = section(&["ours", "x IntoUnderlyingSink y", "theirs"]);
        assert_eq!(without_classes(&all), Some(section(&["ours", "theirs"])));
        assert_eq!(without_classes(&all[..all.len() - 1]), None);
    }

    #[test]
    fn functions_of_the_classes_are_known_by_their_names() {
        assert!(is_of_classes("__wbindgen_describe_intounderlyingsink_close_58a9"));
        assert!(is_of_classes("__wbg_intounderlyingsource_free_58a9"));
        assert!(is_of_classes("intounderlyingsource_pull_58a9"));
        assert!(!is_of_classes("__wbindgen_malloc"));
    }
}
