//! The demo site: its pages, its guide, what `cargo xtask pack` built, and both sample campaigns as `hrc` publishes them.

pub mod guide;
pub mod place;

use std::path::Path;

use anyhow::{Context, Result, bail};
use hrc::serve::{Caching, Site};
use hrc::{compile, destination, finding, sheets};

/// Folder of the sheets in `demo/campaigns`, and name in the address of the feed.
const CAMPAIGNS: [&str; 2] = ["facts", "sample"];

/// Where this version of the packed files is, which never changes.
pub const PINNED: &str = concat!("/", env!("CARGO_PKG_VERSION"));

/// Publishes both campaigns and the guide into `target/demo`.
///
/// # Errors
/// Where a campaign or the guide has errors, or a file cannot be written.
pub fn publish() -> Result<()> {
    guide::publish(&place::target().join("demo/guide"))?;
    CAMPAIGNS.iter().try_for_each(|name| {
        let folder = place::root().join("demo/campaigns").join(name);
        publish_one(&folder, &place::target().join("demo").join(name))
    })
}

fn publish_one(folder: &Path, out: &Path) -> Result<()> {
    let at = hrc::publication_time::publication_time(None).map_err(anyhow::Error::msg)?;
    // An output of a version that kept no record of its files; what is in Cargo's folder can be made again.
    if out.join(destination::FEED_FILE).exists() && !out.join(destination::RECORD_FILE).exists() {
        std::fs::remove_dir_all(out).with_context(|| format!("{} could not be removed", out.display()))?;
    }
    let previous = destination::previous(out);
    let publication = compile::compile(sheets::Draft::read(folder), at, previous.as_deref(), None);
    if finding::has_errors(&publication.findings) {
        for finding in &publication.findings {
            eprintln!("{finding}");
        }
        bail!("{} was not published", folder.display());
    }
    destination::put(&publication, out).with_context(|| format!("{} could not be written", out.display()))
}

/// The demo's pages at `/`, the guide at `/guide`, the packed files at `/v1` and [`PINNED`], a campaign at `/<name>`. Everything is asked for again each
/// time, because whoever looks at the demo changes it.
pub fn site() -> Site {
    let pages = Site::new(place::root().join("demo"), Caching::Revalidate)
        .with_folder("/guide", place::target().join("demo/guide"))
        .with_folder("/v1", place::dist())
        .with_folder(PINNED, place::pinned().join(PINNED.trim_start_matches('/')));
    CAMPAIGNS.iter().fold(pages, |site, name| {
        site.with_folder(&format!("/{name}"), place::target().join("demo").join(name))
    })
}
