//! Gives the functions that a module imports short names.
//!
//! wasm-bindgen's names, such as `__wbg_getAttribute_c7b80d4010284561`, keep modules apart that are linked together. Ours is
//! linked with nothing, and a hash in the name of each of a hundred functions does not compress.

use std::collections::HashMap;

use anyhow::{Result, bail};
use walrus::Module;

/// Renames the imports of `module` in it and in `bindings`, the JavaScript that defines them.
///
/// # Errors
/// If the JavaScript does not define each import once.
pub(crate) fn shorten(module: &mut Module, bindings: &str) -> Result<String> {
    let mut text = bindings.to_owned();
    let mut names: HashMap<String, String> = HashMap::new();
    for import in module.imports.iter_mut() {
        // Some functions are imported twice.
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
            continue;
        }
        let key = format!("{}: ", import.name);
        let count = text.matches(&key).count();
        if count != 1 {
            bail!("the bindings define {} {count} times", import.name);
        }
        let short = short_name(names.len());
        text = text.replace(&key, &format!("{short}: "));
        names.insert(std::mem::replace(&mut import.name, short.clone()), short);
    }
    Ok(text)
}

/// `a`, `b`, … `z`, `aa`, `ab`, …
fn short_name(index: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let last = char::from(LETTERS[index % 26]);
    if index < 26 { last.to_string() } else { format!("{}{last}", short_name(index / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType;

    fn module() -> Module {
        let mut module = Module::default();
        let ty = module.types.add(&[ValType::I32], &[]);
        module.add_import_func("./x_bg.js", "__wbg_focus_43af168e365d2420", ty);
        module.add_import_func("./x_bg.js", "__wbg_remove_8228e91d7ddbc755", ty);
        module.add_import_func("./x_bg.js", "__wbg_focus_43af168e365d2420", ty);
        module
    }

    #[test]
    fn module_and_bindings_get_the_same_names() {
        let mut module = module();
        let bindings = "return {\n  __wbg_focus_43af168e365d2420: (e) => e.focus(),\n  __wbg_remove_8228e91d7ddbc755: (e) => e.remove(),\n};";
        let short = shorten(&mut module, bindings).unwrap();
        assert_eq!(short, "return {\n  a: (e) => e.focus(),\n  b: (e) => e.remove(),\n};");
        let names: Vec<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "a"]);
    }

    #[test]
    fn an_import_that_is_not_defined_is_an_error() {
        let error = shorten(&mut module(), "return {};").unwrap_err().to_string();
        assert!(error.contains("__wbg_focus_43af168e365d2420"), "{error}");
    }

    #[test]
    fn all_names_differ() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(short_name).collect();
        assert_eq!(names.len(), 2000);
        assert!(names.contains("z") && names.contains("aa") && names.contains("zz") && names.contains("aaa"));
    }
}
