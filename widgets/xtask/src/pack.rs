//! `cargo xtask pack`: everything that a website hosts, in two folders.
//!
//! - `pkg/dist`, for the address `/v1/`, which follows the newest version;
//! - `pkg/pinned/0.1.0`, for the address `/0.1.0/`, which never changes. Its `integrity.json` has the hashes for those who
//!   write one into their pages.
//!
//! What is written by hand is in `pkg` and `widgets/land/land.bin`, and the loader is bundled in `pkg/bundle`; the rest comes from
//! the wasm library. Each file gets its precompressed files. The folders are flat, because the loader finds its files beside
//! itself.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use hrc_core::catalogue::Library;
use hrc_core::text::Lang;
use hrc_demo::place;
use hrc_views::snapshot;

use crate::embed::{self, VERSION};
use crate::integrity::{self, Files};
use crate::minify::{Kind, minify, minify_css};
use crate::sizes::{self, Size};
use crate::{precompressed, wasm};

/// Builds, packs, and prints the table of sizes and the snippet of this version.
pub(crate) fn run() -> Result<()> {
    let packed = pack()?;
    sizes::report(&packed.sizes)?;
    println!("\nto pin this version, with what it loads:");
    println!(
        "<script src=\"https://HOST/{VERSION}/embed.js\" integrity=\"{}\" crossorigin async></script>",
        packed.integrity
    );
    Ok(())
}

/// What [`pack`] has made.
pub(crate) struct Packed {
    /// Of the files in `pkg/dist`, and of the pinned script.
    pub(crate) sizes: Vec<Size>,
    /// Hash of the pinned script.
    pub(crate) integrity: String,
}

/// Builds and packs.
pub(crate) fn pack() -> Result<Packed> {
    // What the loader loads, and takes by its hash.
    let mut loaded = Files::new();
    let land = place::root().join("widgets/land/land.bin");
    let land = fs::read(&land).with_context(|| format!("{} is missing", land.display()))?;
    loaded.insert("land.bin".to_owned(), land);
    let (mut bindings, mut sheets, mut texts) = (Vec::new(), Files::new(), Files::new());
    for library in &wasm::LIBRARIES {
        let bound = wasm::bind(&wasm::build(library)?, library.name)?;
        bindings.push(embed::bindings(library.name, &bound.id, &bound.bindings)?);
        loaded.insert(format!("{}_bg.wasm", library.name), bound.wasm);
        let css = minify_css(&snapshot::css(&library.widgets()));
        sheets.insert(format!("{}.css", library.name), css.into_bytes());
        texts.extend(library.texts());
    }
    let live = embed::live(&source("bundle/live.js")?, &bindings, &loaded, &sheets)?;
    for css in sheets.values_mut() {
        css.extend(format!("/*{}*/", live.id).into_bytes());
    }
    let modules: Vec<&embed::Module> = bindings.iter().chain([&live]).collect();
    loaded.extend(sheets.clone());
    let mut pages = Files::new();
    for name in ["frame.js", "screen.js"] {
        pages.insert(name.to_owned(), minify(name, &source(name)?, Kind::Classic)?.into_bytes());
    }
    for name in ["embed.html", "screen.html"] {
        pages.insert(name.to_owned(), source(name)?.into_bytes());
    }
    let bundle = source("bundle/embed.js")?;
    let embed = |files: &Files, inside: &[&embed::Module]| -> Result<Files> {
        let form = |name: &str, kind| {
            let text = embed::embed(&bundle, kind, files, &live, inside)?;
            Ok((name.to_owned(), text.into_bytes()))
        };
        [form("embed.js", Kind::Classic), form("embed.module.js", Kind::Module)].into_iter().collect()
    };

    // A library knows its texts by their fingerprint.
    let mut follows = embed(&Files::new(), &[])?;
    for module in &modules {
        follows.extend([module.file()?]);
    }
    let found = loaded.keys().chain(texts.keys());
    let for_bundlers = embed::for_bundlers(&bundle, &live, &modules, found)?;
    follows.insert("embed.bundler.js".to_owned(), for_bundlers.into_bytes());
    follows.extend([loaded.clone(), texts.clone(), pages.clone()].into_iter().flatten());
    add_worker(&mut follows)?;
    let mut pinned = embed(&sheets.into_iter().chain(texts.clone()).collect(), &modules)?;
    loaded.extend(texts);
    let integrity = integrity::sha384(&pinned["embed.js"]);
    pinned.extend(loaded.into_iter().chain(pages));
    add_worker(&mut pinned)?;
    pinned.insert("integrity.json".to_owned(), integrity::table(VERSION, &pinned).into_bytes());

    let mut sizes = write_all(&place::dist(), &follows)?;
    empty(&place::pinned())?;
    let of_version = write_all(&place::pinned().join(VERSION), &pinned)?;
    sizes.extend(
        of_version
            .into_iter()
            .filter(|size| size.name == "embed.js")
            .map(|size| Size { name: format!("{VERSION}/{}", size.name), ..size }),
    );
    Ok(Packed { sizes, integrity })
}

/// What the page for a wall needs, without its worker.
const WALL: [&str; 8] = [
    "screen.html",
    "screen.js",
    "embed.js",
    "live.js",
    "hrc-event.js",
    "hrc-event_bg.wasm",
    "hrc-event.css",
    "land.bin",
];

/// The worker of the page for a wall. It is another one as soon as any of the files that it keeps is another one. In a folder
/// of one version the bindings are no file of their own.
fn add_worker(files: &mut Files) -> Result<()> {
    // A wall may be told to speak another language while there is no network.
    let texts = Lang::ALL.map(|lang| Library::Event.texts(lang));
    let names = WALL.into_iter().chain(texts.iter().map(String::as_str));
    let names: Vec<&str> = names.filter(|name| files.contains_key(*name)).collect();
    let bytes: Vec<&[u8]> = names.iter().map(|name| files[*name].as_slice()).collect();
    let id = integrity::id(&bytes.concat());
    let names: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let text = source("screen-worker.js")?.replace("'FILES'", &names.join(", ")).replace("VERSION", &id);
    let small = minify("screen-worker.js", &text, Kind::Classic)?;
    files.insert("screen-worker.js".to_owned(), small.into_bytes());
    Ok(())
}

/// A file that is written by hand.
fn source(name: &str) -> Result<String> {
    let path = place::root().join("pkg").join(name);
    fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))
}

/// A folder with these files and their precompressed copies, and nothing else.
fn write_all(folder: &Path, files: &Files) -> Result<Vec<Size>> {
    empty(folder)?;
    files.iter().map(|(name, bytes)| write(&folder.join(name), bytes)).collect()
}

/// Writes one file and its precompressed copies.
fn write(path: &Path, bytes: &[u8]) -> Result<Size> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let brotli = precompressed::brotli(bytes)?;
    let gzip = precompressed::gzip(bytes)?;
    fs::write(path, bytes)?;
    fs::write(path.with_file_name(format!("{name}.br")), &brotli)?;
    fs::write(path.with_file_name(format!("{name}.gz")), &gzip)?;
    Ok(Size { name, raw: bytes.len(), gzip: gzip.len(), brotli: brotli.len() })
}
