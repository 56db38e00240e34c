//! The loader in its forms, from the bundles of its modules and the files that it loads.
//!
//! | form | for |
//! |---|---|
//! | `embed.js` | `<script src>` |
//! | `embed.module.js` | `import`, where a script does not know its address |
//!
//! In the folder that follows the newest version the loader loads the bindings of a library beside it. In the folder of one
//! version the bindings are inside, because no browser takes a hash along with `import()` under every policy: so the hash of
//! `embed.js` in a page is that of everything that it runs. With the bindings goes the live half of the loader, which is
//! needed only once they are there.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::integrity::{self, Files};
use crate::minify::{Kind, minify};

/// The version of the workspace.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The loader with the hashes of `files`, and with the bindings of the named libraries inside.
pub(crate) fn embed(bundle: &str, kind: Kind, files: &Files, bindings: &[(&str, String)]) -> Result<String> {
    let hashes =
        files.iter().map(|(name, bytes)| (name.clone(), Value::from(integrity::sha256(bytes)))).collect();
    let inside: Vec<String> = bindings.iter().map(|(name, factory)| format!("'{name}': {factory}")).collect();
    let address = match kind {
        Kind::Classic => {
            "(document.currentScript || document.querySelector('script[src*=\"embed.js\"]'))?.src"
        }
        Kind::Module => "import.meta.url",
    };
    let mut text = bundle.to_owned();
    for (mark, value) in [
        ("__VERSION__", Value::from(VERSION).to_string()),
        ("__INTEGRITY__", Value::Object(hashes).to_string()),
        ("__BINDINGS__", format!("{{{}}}", inside.join(","))),
        ("__ADDRESS__", address.to_owned()),
    ] {
        if text.matches(mark).count() != 1 {
            bail!("pkg/bundle/embed.js must have {mark} once");
        }
        text = text.replace(mark, &value);
    }
    minify("embed.js", &text, kind)
}

/// What the bindings give back, as wasm-bindgen writes it, and what is asked of them here: without the ways to fetch a module,
/// which the minifier then drops, because the loader fetches and compiles by itself.
const ALL: &str = "return Object.assign(__wbg_init, { initSync }, exports);";
const OURS: &str = "return Object.assign(exports, { initSync });";

/// The bindings as an expression: a function that takes what the loader shares, and gives what `live`, the bundle of the live
/// half, makes of it and of the functions around each new instance.
pub(crate) fn factory(bindings: &str, live: &str) -> Result<String> {
    if bindings.matches(ALL).count() != 1 {
        bail!("wasm-bindgen's bindings do not end with {ALL}");
    }
    for mark in ["__LOADER__", "__BIND__"] {
        if live.matches(mark).count() != 1 {
            bail!("pkg/bundle/live.js must have {mark} once");
        }
    }
    let bindings = bindings.replace(ALL, OURS);
    Ok(format!(
        "(__LOADER__) => {{ const __BIND__ = () => {{ {bindings}\nreturn wasm_bindgen; }};\n{live}\nreturn live; }}"
    ))
}

/// The bindings as a module, with the hash of the library that they belong to.
pub(crate) fn module(name: &str, factory: &str, wasm: &[u8]) -> Result<String> {
    let source =
        format!("export const wasm = '{}';\nexport const make = {factory};", integrity::sha256(wasm));
    minify(name, &source, Kind::Module)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLE: &str = "console.log(__VERSION__, __INTEGRITY__, __BINDINGS__, __ADDRESS__);";

    const BINDINGS: &str = "let wasm_bindgen = ((exports) => {
        function initSync() { return 7; }
        async function __wbg_init() { return fetch('far'); }
        return Object.assign(__wbg_init, { initSync }, exports);
    })({});";

    const LIVE: &str = "var live = (function() {\n// why\nconst { warn } = __LOADER__;\nwarn('both');\nreturn __BIND__; })();";

    fn embed_classic(bindings: &[(&str, String)]) -> String {
        let files = Files::from([("a.bin".to_owned(), b"abc".to_vec())]);
        embed(BUNDLE, Kind::Classic, &files, bindings).unwrap()
    }

    #[test]
    fn what_fetches_is_dropped_from_the_bindings() {
        let text = module("x.js", &factory(BINDINGS, LIVE).unwrap(), b"abc").unwrap();
        assert!(text.contains("initSync") && !text.contains("far"), "{text}");
        assert!(text.contains("'both'") || text.contains("\"both\"") || text.contains("`both`"), "{text}");
        assert!(factory("let wasm_bindgen = 7;", LIVE).is_err());
        assert!(factory(BINDINGS, "var live = 7;").is_err());
    }

    #[test]
    fn version_hashes_and_bindings_are_written_in() {
        let text = embed_classic(&[("hrc", factory(BINDINGS, LIVE).unwrap())]);
        assert!(text.contains(VERSION), "{text}");
        // The hash of “abc” in FIPS 180-2, appendix B.1.
        assert!(text.contains("sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="), "{text}");
        assert!(text.contains("hrc:"), "{text}");
        assert!(embed_classic(&[]).len() < text.len());
    }

    #[test]
    fn a_script_and_a_module_each_know_their_address() {
        assert!(embed_classic(&[]).contains("document.currentScript"));
        let module = embed(BUNDLE, Kind::Module, &Files::new(), &[]).unwrap();
        assert!(module.contains("import.meta.url") && !module.contains("currentScript"), "{module}");
    }

    #[test]
    fn a_bundle_without_the_marks_is_refused() {
        let error =
            embed("console.log(__VERSION__)", Kind::Classic, &Files::new(), &[]).unwrap_err().to_string();
        assert!(error.contains("__INTEGRITY__"), "{error}");
    }

    #[test]
    fn a_module_tells_which_library_it_is_of() {
        let text = module("x.js", &factory(BINDINGS, LIVE).unwrap(), b"abc").unwrap();
        assert!(text.contains("sha256-ungWv48B"), "{text}");
        assert!(text.contains("make") && text.contains("wasm"), "{text}");
    }
}
