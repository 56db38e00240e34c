//! `embed.js` in its two forms, from `pkg/embed.js` and the files that it loads.
//!
//! In the folder that follows the newest version it loads the glue of a library beside it. In the folder of one version the
//! glue is inside, because no browser takes a hash along with `import()` under every policy: so the hash of `embed.js` in a
//! page is that of everything that it runs. With the glue goes `pkg/live.js`, the half of the script that is needed only
//! once a library is there.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::integrity::{self, Files};
use crate::minify::{Kind, minify};

/// The version of the workspace.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The script with the hashes of `files`, and with the glue of the named libraries inside.
pub(crate) fn embed(source: &str, files: &Files, glue: &[(&str, String)]) -> Result<String> {
    let hashes =
        files.iter().map(|(name, bytes)| (name.clone(), Value::from(integrity::sha256(bytes)))).collect();
    let inside: Vec<String> = glue.iter().map(|(name, factory)| format!("'{name}': {factory}")).collect();
    let mut text = source.to_owned();
    for (mark, value) in [
        ("__VERSION__", Value::from(VERSION).to_string()),
        ("__INTEGRITY__", Value::Object(hashes).to_string()),
        ("__GLUE__", format!("{{{}}}", inside.join(","))),
    ] {
        if text.matches(mark).count() != 1 {
            bail!("pkg/embed.js must have {mark} once");
        }
        text = text.replace(mark, &value);
    }
    minify("embed.js", &text, Kind::Classic)
}

/// What the glue gives back, as wasm-bindgen writes it, and what is asked of it here: without the ways to fetch a module, which
/// the minifier then drops, because the script fetches and compiles by itself.
const ALL: &str = "return Object.assign(__wbg_init, { initSync }, exports);";
const OURS: &str = "return Object.assign(exports, { initSync });";

/// The glue as an expression: a function that takes what `embed.js` shares, and gives what `live`, the source of
/// `pkg/live.js`, makes of it and of the functions around each new instance.
pub(crate) fn factory(glue: &str, live: &str) -> Result<String> {
    if glue.matches(ALL).count() != 1 {
        bail!("wasm-bindgen's glue does not end with {ALL}");
    }
    let live = live.trim_end().trim_end_matches(';');
    let glue = glue.replace(ALL, OURS);
    Ok(format!("(shared) => ({live}\n)(shared, () => {{ {glue}\nreturn wasm_bindgen; }})"))
}

/// The glue as a module, with the hash of the library that it belongs to.
pub(crate) fn module(name: &str, factory: &str, wasm: &[u8]) -> Result<String> {
    let source =
        format!("export const wasm = '{}';\nexport const make = {factory};", integrity::sha256(wasm));
    minify(name, &source, Kind::Module)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "console.log(__VERSION__, __INTEGRITY__, __GLUE__);";

    const GLUE: &str = "let wasm_bindgen = ((exports) => {
        function initSync() { return 7; }
        async function __wbg_init() { return fetch('far'); }
        return Object.assign(__wbg_init, { initSync }, exports);
    })({});";

    const LIVE: &str = "// why\n({ warn }, bind) => {\n  warn('both');\n  return bind();\n};\n";

    #[test]
    fn what_fetches_is_dropped_from_the_glue() {
        let text = module("x.js", &factory(GLUE, LIVE).unwrap(), b"abc").unwrap();
        assert!(text.contains("initSync") && !text.contains("far"), "{text}");
        assert!(text.contains("'both'") || text.contains("\"both\"") || text.contains("`both`"), "{text}");
        assert!(factory("let wasm_bindgen = 7;", LIVE).is_err());
    }

    #[test]
    fn version_hashes_and_glue_are_written_in() {
        let files = Files::from([("a.bin".to_owned(), b"abc".to_vec())]);
        let glue = factory(GLUE, LIVE).unwrap();
        let text = embed(SOURCE, &files, &[("hrc", glue)]).unwrap();
        assert!(text.contains(VERSION), "{text}");
        // The hash of “abc” in FIPS 180-2, appendix B.1.
        assert!(text.contains("sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="), "{text}");
        assert!(text.contains("hrc:"), "{text}");
        assert!(embed(SOURCE, &files, &[]).unwrap().len() < text.len());
    }

    #[test]
    fn a_source_without_the_marks_is_refused() {
        let error = embed("console.log(__VERSION__)", &Files::new(), &[]).unwrap_err().to_string();
        assert!(error.contains("__INTEGRITY__"), "{error}");
    }

    #[test]
    fn a_module_tells_which_library_it_is_of() {
        let text = module("x.js", &factory(GLUE, LIVE).unwrap(), b"abc").unwrap();
        assert!(text.contains("sha256-ungWv48B"), "{text}");
        assert!(text.contains("make") && text.contains("wasm"), "{text}");
    }
}
