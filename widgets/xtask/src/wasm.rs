//! From the Rust of `hrc-elements` to a wasm module and its JavaScript bindings.
//!
//! The output is the same on every machine: paths of the machine are replaced by short names, which also
//! keeps them out of what is published.
//!
//! `wasm-opt` has no part in it. On our modules it takes between nothing and 4 % off what is downloaded, and the one way
//! to a current version is npm (104 MB): a machine without Node would ship other bytes than one with it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use hrc_core::catalogue::{self, widget::in_library};
use hrc_core::text::Lang;
use hrc_demo::place;
use wasm_bindgen_cli_support::Bindgen;

use crate::{integrity, panic_places, shell, short_names, unexport};

/// The browser, as Rust calls it.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A module, and a classic script with the functions around it, `wasm_bindgen`.
pub(crate) struct Bound {
    pub(crate) wasm: Vec<u8>,
    /// What tells it from other versions of it.
    pub(crate) id: String,
    pub(crate) bindings: String,
}

/// A library of its own: the files `NAME.js`, `NAME_bg.wasm` and `NAME.css`.
pub(crate) struct Library {
    pub(crate) name: &'static str,
    /// Features of the crate `hrc-elements`.
    pub(crate) features: &'static [&'static str],
    /// Its entry in the catalogue.
    entry: catalogue::Library,
}

impl Library {
    const fn new(entry: catalogue::Library, features: &'static [&'static str]) -> Library {
        Library { name: entry.name(), features, entry }
    }

    /// Its files of texts: their names, and what is in them.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let file = |lang| hrc_views::texts::file(lang, &self.widgets()).into_bytes();
        Lang::ALL.into_iter().map(move |lang| (self.entry.texts(lang), file(lang)))
    }

    /// What it draws, and needs the style sheets of.
    pub(crate) fn widgets(&self) -> Vec<&'static str> {
        in_library(self.entry).collect()
    }
}

/// All that are packed. The loader loads them by their names.
///
/// Only what is ours is compiled for each. A page loads the smallest that has all of its elements.
pub(crate) const LIBRARIES: [Library; 3] = [
    Library::new(catalogue::Library::Basic, &[]),
    Library::new(catalogue::Library::Usual, &["map"]),
    Library::new(catalogue::Library::Event, &["event"]),
];

/// Builds a wasm library with the profile that ships.
///
/// As a `cdylib` alone: cargo leaves out link-time optimisation, without a word, for a crate that is an `rlib` too, as the
/// tests of `hrc-elements` need it.
pub(crate) fn build(library: &Library) -> Result<PathBuf> {
    ensure_target()?;
    let flags: Vec<String> = short_paths()?
        .into_iter()
        .map(|(long, short)| format!("--remap-path-prefix={}={short}", long.display()))
        .collect();
    let setting = format!("target.{TARGET}.rustflags={}", serde_json::to_string(&flags)?);
    shell::run(shell::cargo().args(["rustc", "--package", "hrc-elements", "--lib"]).args([
        "--crate-type",
        "cdylib",
        "--target",
        TARGET,
        "--profile",
        "wasm",
        "--config",
        &setting,
        "--features",
        &library.features.join(","),
    ]))?;
    Ok(place::target().join(TARGET).join("wasm/hrc_elements.wasm"))
}

/// Runs wasm-bindgen's library over what [`build`] made.
pub(crate) fn bind(module: &Path, name: &str) -> Result<Bound> {
    let mut parsed = walrus::ModuleConfig::new()
        .strict_validate(false) // it comes from the compiler
        .generate_dwarf(false)
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse_file(module)
        .with_context(|| format!("{} is not a wasm module", module.display()))?;
    unexport::unexport(&mut parsed)?;
    panic_places::remove(&mut parsed);
    let mut output = Bindgen::new()
        .input_module(name, parsed)
        .no_modules(true)?
        .typescript(false)
        .generate_output()
        .context("wasm-bindgen refused the module")?;
    if output.snippets().values().any(|list| !list.is_empty()) || !output.local_modules().is_empty() {
        bail!("hrc-elements brings JavaScript snippets of its own; pkg/dist has no place for them");
    }
    let bindings = output.js().to_owned();
    let module = output.wasm_mut();
    let bindings = short_names::shorten(module, &bindings)?;
    let wasm = module.emit_wasm();
    let id = integrity::id(&[&wasm, bindings.as_bytes()].concat());
    Ok(Bound { wasm, id, bindings })
}

/// Adds the wasm target to the toolchain if it is not there.
pub(crate) fn ensure_target() -> Result<()> {
    let sysroot = sysroot()?;
    if sysroot.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    shell::run(shell::command("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!(
            "the Rust toolchain in {} lacks the target {TARGET} and rustup could not add it. \
             With rustup: connect to the network and run `rustup target add {TARGET}`. \
             With a toolchain of the system: install its package for {TARGET}",
            sysroot.display()
        )
    })
}

fn sysroot() -> Result<PathBuf> {
    let printed = shell::read(shell::command("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(printed.trim()))
}

/// Pairs of a folder of this machine and what stands for it in the module.
fn short_paths() -> Result<Vec<(PathBuf, String)>> {
    let mut pairs = vec![(place::root(), "hrc".to_owned())];

    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home directory is set")?;
    // One folder for each registry; it exists, because this program was built from it.
    let mut registries: Vec<PathBuf> = std::fs::read_dir(home.join("registry/src"))
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    registries.sort();
    pairs.extend(registries.into_iter().map(|folder| (folder, "crates".to_owned())));

    // Where the component rust-src is installed, the standard library's paths are local ones.
    let version = shell::read(shell::command("rustc").arg("-vV"))?;
    if let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        pairs.push((sysroot()?.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    Ok(pairs)
}
