//! The loader in its forms, from the bundles of its modules and the files that it loads.
//!
//! | form | for |
//! |---|---|
//! | `embed.js` | `<script src>` |
//! | `embed.module.js` | `import`, where a script does not know its address |
//! | `embed.bundler.js` | `import` in an application, whose bundler moves and renames the files |
//!
//! In the folder that follows the newest version the loader loads its live half and the bindings of a library from beside it.
//! In the folder of one version they are inside, because no browser takes a hash along with `import()` under every policy: so
//! the hash of `embed.js` in a page is that of everything that it runs. That all are of one version is known by their ids.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::integrity::{self, Files};
use crate::minify::{Kind, minify};

/// The version of the workspace.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A module that is loaded after the first view: the live half of the loader, or the bindings of a library.
pub(crate) struct Module {
    /// Name of its file, without the ending.
    pub(crate) name: &'static str,
    /// What tells it from other versions of it.
    pub(crate) id: String,
    /// What makes it, an expression: a function.
    make: String,
}

impl Module {
    /// As a file of its own.
    pub(crate) fn file(&self) -> Result<(String, Vec<u8>)> {
        let name = format!("{}.js", self.name);
        let source = format!("export const id = '{}';\nexport const make = {};", self.id, self.make);
        let text = minify(&name, &source, Kind::Module)?;
        Ok((name, text.into_bytes()))
    }
}

/// The loader with the id of its live half, with the hashes of `files`, and with `inside` inside.
pub(crate) fn embed(
    bundle: &str,
    kind: Kind,
    files: &Files,
    live: &Module,
    inside: &[&Module],
) -> Result<String> {
    let inside: Vec<String> =
        inside.iter().map(|module| format!("'{}': {}", module.name, module.make)).collect();
    let address = match kind {
        Kind::Classic => {
            "(document.currentScript || document.querySelector('script[src*=\"embed.js\"]'))?.src"
        }
        Kind::Module => ADDRESS,
    };
    let integrity = Value::Object(hashes(files).collect()).to_string();
    let modules = format!("{{{}}}", inside.join(","));
    let text = with_marks(
        "embed.js",
        bundle,
        [
            ("__VERSION__", Value::from(VERSION).to_string()),
            ("__ID__", Value::from(live.id.as_str()).to_string()),
            ("__INTEGRITY__", integrity),
            ("__MODULES__", modules),
            ("__URLS__[name] || ", String::new()),
            ("__ADDRESS__", address.to_owned()),
        ],
    )?;
    minify("embed.js", &text, kind)
}

/// Where a module is.
const ADDRESS: &str = "import.meta.url";

/// The loader for bundlers: with an expression for each of `files` and a literal `import()` for each of `modules`, by which a
/// bundler finds them. It is not minified, because a bundler does that, and looks for these very expressions.
///
/// # Errors
/// Says which mark the bundle lacks.
pub(crate) fn for_bundlers<'a>(
    bundle: &str,
    live: &Module,
    modules: &[&Module],
    files: impl IntoIterator<Item = &'a String>,
) -> Result<String> {
    let urls: String =
        files.into_iter().map(|name| format!("\n  '{name}': new URL('./{name}', {ADDRESS}).href,")).collect();
    let imports: String = modules
        .iter()
        .map(|Module { name, .. }| format!("\n  '{name}': () => import('./{name}.js'),"))
        .collect();
    let text = with_marks(
        "embed.js",
        bundle,
        [
            ("__VERSION__", Value::from(VERSION).to_string()),
            ("__ID__", Value::from(live.id.as_str()).to_string()),
            ("__INTEGRITY__", "{}".to_owned()),
            ("__MODULES__", "{}".to_owned()),
            ("__URLS__", "URLS".to_owned()),
            ("import(url)", "IMPORTS[name]()".to_owned()),
            ("__ADDRESS__", ADDRESS.to_owned()),
        ],
    )?;
    Ok(format!("const URLS = {{{urls}\n}};\nconst IMPORTS = {{{imports}\n}};\n{text}"))
}

fn hashes(files: &Files) -> impl Iterator<Item = (String, Value)> {
    files.iter().map(|(name, bytes)| (name.clone(), integrity::sha256(bytes).into()))
}

/// The bundle with what stands for its marks.
fn with_marks<const N: usize>(name: &str, bundle: &str, marks: [(&str, String); N]) -> Result<String> {
    let mut text = bundle.to_owned();
    for (mark, value) in marks {
        if text.matches(mark).count() != 1 {
            bail!("pkg/bundle/{name} must have {mark} once");
        }
        text = text.replace(mark, &value);
    }
    Ok(text)
}

/// What the bindings give back, as wasm-bindgen writes it, and what is asked of them here: without the ways to fetch a module,
/// which the minifier then drops, because the loader fetches and compiles by itself.
const ALL: &str = "return Object.assign(__wbg_init, { initSync }, exports);";
const OURS: &str = "return Object.assign(exports, { initSync });";

/// The bindings of a library: a function that makes the functions around a new instance.
pub(crate) fn bindings(name: &'static str, id: &str, source: &str) -> Result<Module> {
    if source.matches(ALL).count() != 1 {
        bail!("wasm-bindgen's bindings do not end with {ALL}");
    }
    let source = source.replace(ALL, OURS);
    let make = format!("() => {{ {source}\nreturn wasm_bindgen; }}");
    Ok(Module { name, id: id.to_owned(), make })
}

/// The live half of the loader, which knows the libraries and the hashes of `files`: a function of what the loader shares. Its
/// id is that of the style sheets too.
pub(crate) fn live(bundle: &str, libraries: &[Module], files: &Files, sheets: &Files) -> Result<Module> {
    let ids = libraries.iter().map(|library| (format!("{}.js", library.name), library.id.as_str().into()));
    let table = ids.chain(hashes(files)).collect();
    let text = with_marks("live.js", bundle, [("__FILES__", Value::Object(table).to_string())])?;
    if text.matches("__LOADER__").count() != 1 {
        bail!("pkg/bundle/live.js must have __LOADER__ once");
    }
    let make = format!("(__LOADER__) => {{\n{text}\nreturn live; }}");
    let sheets: Vec<&[u8]> = sheets.values().map(Vec::as_slice).collect();
    let id = integrity::id(&[make.as_bytes(), &sheets.concat()].concat());
    Ok(Module { name: "live", id, make })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLE: &str = "console.log(__VERSION__, __ID__, __INTEGRITY__, __MODULES__, __ADDRESS__);
        const urlOf = (name) => __URLS__[name] || folder + name;
        const load = (name, url) => import(url);";

    const BINDINGS: &str = "let wasm_bindgen = ((exports) => {
        function initSync() { return 7; }
        async function __wbg_init() { return fetch('far'); }
        return Object.assign(__wbg_init, { initSync }, exports);
    })({});";

    const LIVE: &str = "var live = (function() {\n// why\nconst { warn } = __LOADER__;\nwarn('both');\nreturn __FILES__; })();";

    fn library() -> Module {
        bindings("hrc", "a1b2", BINDINGS).unwrap()
    }

    fn embed_classic(inside: &[&Module]) -> String {
        let files = Files::from([("a.bin".to_owned(), b"abc".to_vec())]);
        embed(
            BUNDLE,
            Kind::Classic,
            &files,
            &live(LIVE, &[library()], &Files::new(), &Files::new()).unwrap(),
            inside,
        )
        .unwrap()
    }

    fn file(module: &Module) -> String {
        String::from_utf8(module.file().unwrap().1).unwrap()
    }

    #[test]
    fn what_fetches_is_dropped_from_the_bindings() {
        let text = file(&library());
        assert!(text.contains("initSync") && !text.contains("far"), "{text}");
        assert!(bindings("hrc", "a1b2", "let wasm_bindgen = 7;").is_err());
    }

    #[test]
    fn version_hashes_and_modules_are_written_in() {
        let text = embed_classic(&[&library()]);
        assert!(text.contains(VERSION), "{text}");
        // The hash of “abc” in FIPS 180-2, appendix B.1.
        assert!(text.contains("sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="), "{text}");
        assert!(text.contains("hrc:"), "{text}");
        assert!(text.contains(&live(LIVE, &[library()], &Files::new(), &Files::new()).unwrap().id), "{text}");
        assert!(embed_classic(&[]).len() < text.len());
    }

    #[test]
    fn a_script_and_a_module_each_know_their_address() {
        assert!(embed_classic(&[]).contains("document.currentScript"));
        let live = live(LIVE, &[], &Files::new(), &Files::new()).unwrap();
        let module = embed(BUNDLE, Kind::Module, &Files::new(), &live, &[]).unwrap();
        assert!(module.contains("import.meta.url") && !module.contains("currentScript"), "{module}");
    }

    #[test]
    fn a_bundler_finds_every_file_and_module() {
        let live = live(LIVE, &[library()], &Files::new(), &Files::new()).unwrap();
        let files = ["hrc.css".to_owned(), "hrc_bg.wasm".to_owned()];
        let text = for_bundlers(BUNDLE, &live, &[&library(), &live], &files).unwrap();
        for expression in [
            "'hrc.css': new URL('./hrc.css', import.meta.url).href",
            "'hrc_bg.wasm': new URL('./hrc_bg.wasm', import.meta.url).href",
            "'hrc': () => import('./hrc.js')",
            "'live': () => import('./live.js')",
            "URLS[name] || folder + name",
            "(name, url) => IMPORTS[name]()",
        ] {
            assert!(text.contains(expression), "{expression}: {text}");
        }
        assert!(!text.contains("import(url)") && !text.contains("__"), "{text}");
        assert!(!embed_classic(&[]).contains("URL"));
    }

    #[test]
    fn a_bundle_without_the_marks_is_refused() {
        let half = live(LIVE, &[], &Files::new(), &Files::new()).unwrap();
        let error = embed("console.log(__VERSION__)", Kind::Classic, &Files::new(), &half, &[]);
        let error = error.unwrap_err().to_string();
        assert!(error.contains("__ID__"), "{error}");
        assert!(live("var live = 7;", &[], &Files::new(), &Files::new()).is_err());
        assert!(live("var live = __FILES__;", &[], &Files::new(), &Files::new()).is_err());
    }

    #[test]
    fn the_id_is_another_one_with_another_library_file_or_sheet() {
        let other = bindings("hrc", "c3d4", BINDINGS).unwrap();
        let [one, two] =
            [library(), other].map(|library| live(LIVE, &[library], &Files::new(), &Files::new()).unwrap());
        let land = Files::from([("land.bin".to_owned(), b"abc".to_vec())]);
        let three = live(LIVE, &[library()], &land, &Files::new()).unwrap();
        let four = live(LIVE, &[library()], &Files::new(), &land).unwrap();
        assert!(file(&three).contains("a1b2") && file(&three).contains("sha256-ungWv48B"));
        let ids = std::collections::BTreeSet::from([one.id, two.id, three.id, four.id]);
        assert_eq!(ids.len(), 4);
    }
}
