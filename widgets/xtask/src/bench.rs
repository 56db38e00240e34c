//! `cargo xtask bench`: a folder with the three widgets on one page, for the side-by-side bench of complete pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use hrc_core::catalogue::widget::with_snapshots;
use hrc_core::feed::{List, read};
use hrc_demo::place;

use crate::pack;

/// Packs, lays out the folder, and says how it is measured. With `feed`, a feed with its members inside, its snapshots are
/// there too.
pub(crate) fn run(feed: Option<&Path>) -> Result<()> {
    pack::run()?;
    let folder = place::target().join("bench");
    let scripts = folder.join("v1");
    fs::create_dir_all(&scripts)?;
    for file in ["embed.js", "hrc.css", "hrc.js", "hrc_bg.wasm", "land.bin"] {
        fs::copy(place::dist().join(file), scripts.join(file))?;
    }
    for file in ["index.html", "bench-adapter.mjs"] {
        fs::copy(place::root().join("demo/bench").join(file), folder.join(file))?;
    }
    if let Some(feed) = feed {
        snapshots(feed, &folder)?;
    }
    println!("\n{} is ready. In the folder of the bench:", folder.display());
    println!("  node run.mjs --n 1000 --extra ours={0} --extra included={0}:included.html", folder.display());
    Ok(())
}

fn snapshots(feed: &Path, folder: &Path) -> Result<()> {
    let text = fs::read(feed).with_context(|| format!("{} cannot be read", feed.display()))?;
    let (mut feed, _) = read(&text)?;
    let List::Inline(members) = std::mem::take(&mut feed.members) else {
        anyhow::bail!("the feed's members are in a file of their own");
    };
    let mut renderers = hrc::snapshots::renderers(&feed, &members);
    for file in hrc::snapshots::snapshots(&feed, &mut renderers) {
        let path = folder.join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, file.bytes)?;
    }
    included(folder)
}

/// The same page with the snapshots written into it, as a website does that includes them on the server.
fn included(folder: &Path) -> Result<()> {
    let page = fs::read_to_string(folder.join("index.html"))?;
    let mut page: String = page
        .lines()
        .filter(|line| !line.contains("['snapshots/"))
        .fold(String::new(), |page, line| page + line + "\n");
    for widget in with_snapshots() {
        let end = format!("</hrc-{widget}>");
        let template = fs::read_to_string(folder.join(format!("snapshots/{widget}.en.template.html")))?;
        page = page.replace(&end, &format!("{template}{end}"));
    }
    fs::write(folder.join("included.html"), page)?;
    Ok(())
}
