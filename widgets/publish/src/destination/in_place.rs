//! File by file, where folders cannot change names: all new files are on the disk before the first gets its name, and
//! the feed gets its name last.

use super::{Change, tree};
use std::fs;
use std::io;
use std::path::Path;

pub(super) fn put(folder: &Path, stage: &Path, change: &Change<'_>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::create_dir(stage)?;
    for (name, bytes) in &change.write {
        tree::write(&stage.join(name), bytes)?;
    }
    tree::sync(stage)?;
    for (name, _) in &change.write {
        let place = folder.join(name);
        place.parent().map(fs::create_dir_all).transpose()?;
        fs::rename(stage.join(name), place)?;
    }
    tree::sync_folder(folder)?;
    for name in &change.remove {
        // What cannot be removed stays; the publication is whole.
        let _ = fs::remove_file(folder.join(name));
    }
    Ok(())
}
