//! `cargo xtask bench`: a folder with the three widgets on one page, for the side-by-side bench of complete pages.
//!
//! | page | |
//! |---|---|
//! | `index.html` | as a webmaster embeds it: the first view, and live by itself |
//! | `eager.html` | with `load="eager"` |
//! | `intent.html` | with `load="intent"`, and a reader who points at the widgets as soon as their content is there |
//! | `included.html` | with the snapshots written into the page, as a server includes them |

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
    for file in fs::read_dir(place::dist())? {
        let file = file?;
        fs::copy(file.path(), scripts.join(file.file_name()))?;
    }
    let source = place::root().join("demo/bench");
    fs::copy(source.join("bench-adapter.mjs"), folder.join("bench-adapter.mjs"))?;
    let page = fs::read_to_string(source.join("index.html"))?;
    fs::write(folder.join("index.html"), &page)?;
    fs::write(
        folder.join("eager.html"),
        page.replace("lang=\"en\"></hrc", "lang=\"en\" load=\"eager\"></hrc"),
    )?;
    let intent = page.replace("lang=\"en\"></hrc", "lang=\"en\" load=\"intent\"></hrc") + REACH;
    fs::write(folder.join("intent.html"), intent)?;
    if let Some(feed) = feed {
        snapshots(feed, &folder)?;
    }
    println!("\n{} is ready. In the folder of the bench:", folder.display());
    let pages = ["first=:index.html", "eager=:eager.html", "intent=:intent.html", "included=:included.html"];
    let extra =
        pages.map(|page| format!(" --extra {}", page.replacen('=', &format!("={}", folder.display()), 1)));
    println!("  node run.mjs --load --n 1000{}", extra.concat());
    Ok(())
}

/// A reader who reaches for the widgets in the frame after their content is there.
const REACH: &str = "<script>
  new PerformanceObserver((list) => {
    if (!list.getEntriesByName('content').length) return;
    for (const widget of document.querySelectorAll('hrc-counter,hrc-radar,hrc-map')) {
      widget.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    }
  }).observe({ type: 'mark', buffered: true });
</script>
";
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
