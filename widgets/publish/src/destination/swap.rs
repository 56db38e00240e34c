//! The whole folder changes in one step: a second one is made beside it, and the two change names.

use super::{Change, tree};
use std::fs;
use std::io;
use std::path::Path;

/// Whether the two are on one file system; a mount point cannot be renamed.
#[cfg(unix)]
pub(super) fn is_possible(parent: &Path, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| fs::metadata(path).map(|data| data.dev()).ok();
    !folder.exists() || device(parent) == device(folder)
}

/// Only a folder that is not there yet can be put in one step.
#[cfg(not(unix))]
pub(super) fn is_possible(_: &Path, folder: &Path) -> bool {
    !folder.exists()
}

/// Whether an error of [`put`] means that this system or file system cannot do it.
pub(super) fn is_not_supported(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Unsupported
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::CrossesDevices
            | io::ErrorKind::ResourceBusy
    )
}

/// Makes the changed folder as `stage`, and gives it the name of `folder`.
pub(super) fn put(folder: &Path, stage: &Path, change: &Change<'_>) -> io::Result<()> {
    let is_new = !folder.exists();
    fs::create_dir(stage)?;
    if !is_new {
        tree::mirror(folder, stage, "", change)?;
    }
    for (name, bytes) in &change.write {
        tree::write(&stage.join(name), bytes)?;
    }
    tree::sync(stage)?;
    if is_new {
        fs::rename(stage, folder)?
    } else {
        exchange(stage, folder)?
    }
    folder.parent().map(tree::sync_folder).transpose()?;
    if !is_new {
        // The stage is the old folder now.
        let _ = tree::rescue(stage, folder, "", change);
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
