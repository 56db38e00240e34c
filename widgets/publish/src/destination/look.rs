//! What is at a place below a folder. Links are not followed, and mounts are not entered.
//!
//! Names have slashes on every system, and begin below the folder.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// What stands at a name.
#[derive(Debug)]
pub(super) enum Found {
    /// Nothing, though there may be folders on the way to it.
    Nothing,
    /// A regular file.
    File(Metadata),
    /// A folder of the same file system.
    Folder,
    /// Something that is not for us to write to or to walk through.
    Obstacle {
        /// Its name, which may be that of a folder on the way.
        at: String,
        /// What it is, such as `a symbolic link`.
        what: &'static str,
    },
}

/// A folder below which we look. The folder itself may be a mount.
#[derive(Debug)]
pub(super) struct Root {
    path: PathBuf,
    volume: Volume,
}

impl Root {
    /// The folder must be there; its path is without links.
    pub(super) fn new(path: PathBuf) -> io::Result<Root> {
        let volume = Volume::of(&path, &fs::symlink_metadata(&path)?);
        Ok(Root { path, volume })
    }

    /// The folder's own path.
    pub(super) fn folder(&self) -> &Path {
        &self.path
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Looks at each folder on the way, and then at the name.
    pub(super) fn look(&self, name: &str) -> io::Result<Found> {
        let mut at = String::with_capacity(name.len());
        let mut parts = name.split('/').peekable();
        while let Some(part) = parts.next() {
            at.push_str(part);
            match self.step(&at)? {
                Found::Folder if parts.peek().is_some() => at.push('/'),
                Found::File(_) if parts.peek().is_some() => {
                    return Ok(Found::Obstacle { at, what: "a file where a folder is needed" });
                }
                found => return Ok(found),
            }
        }
        Ok(Found::Folder)
    }

    /// What is at a name, once the way to it is known to be safe.
    fn step(&self, name: &str) -> io::Result<Found> {
        let path = self.path(name);
        let data = match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            data => data?,
        };
        let obstacle = |what| Ok(Found::Obstacle { at: name.to_owned(), what });
        if data.is_symlink() {
            obstacle("a symbolic link")
        } else if !self.volume.holds(&Volume::of(&path, &data), data.is_dir()) {
            obstacle("a mount point")
        } else if data.is_dir() {
            Ok(Found::Folder)
        } else if data.is_file() {
            Ok(Found::File(data))
        } else {
            obstacle("a device, pipe or socket")
        }
    }

    /// SHA-256 of the file at a name, in lower-case hexadecimal.
    pub(super) fn hash(&self, name: &str) -> io::Result<String> {
        let mut file = open_regular(&self.path(name))?;
        let (mut hash, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
        loop {
            match file.read(&mut buffer)? {
                0 => break,
                read => hash.update(&buffer[..read]),
            }
        }
        Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The content of a regular file of at most so many bytes; nothing where there is none.
    pub(super) fn read(&self, name: &str, most_bytes: u64) -> Option<Vec<u8>> {
        let Ok(Found::File(data)) = self.look(name) else { return None };
        if data.len() > most_bytes {
            return None;
        }
        let mut bytes = Vec::new();
        open_regular(&self.path(name)).ok()?.take(most_bytes).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }
}

/// Opens a file to read; a link or a pipe that took its place meanwhile is an error and not waited for.
fn open_regular(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    without_links(&mut options);
    options.open(path)
}

/// What is opened with these options is not a link.
#[cfg(unix)]
pub(super) fn without_links(options: &mut OpenOptions) {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
}

#[cfg(not(unix))]
pub(super) fn without_links(_: &mut OpenOptions) {}

/// Whether a file is still the one that was looked at. Its number of links does not count.
pub(super) fn is_same_file(before: &Metadata, now: &Metadata) -> bool {
    identity(before) == identity(now)
        && before.len() == now.len()
        && before.modified().ok() == now.modified().ok()
}

/// Device and number of a file, where the system has them.
#[cfg(unix)]
pub(super) fn identity(data: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((data.dev(), data.ino()))
}

#[cfg(not(unix))]
pub(super) fn identity(_: &Metadata) -> Option<(u64, u64)> {
    None
}

/// Where something lies. Two places in one mount have the same, and can be renamed into each other.
#[derive(Clone, Copy, Debug)]
struct Volume {
    device: Option<u64>,
    /// Number of the mount: a folder that is mounted a second time has the same device.
    mount: Option<u64>,
}

impl Volume {
    fn of(path: &Path, data: &Metadata) -> Volume {
        Volume { device: identity(data).map(|(device, _)| device), mount: mount(path) }
    }

    /// Layered file systems give files a device of their own, so that only that of folders counts.
    fn holds(&self, other: &Volume, is_folder: bool) -> bool {
        let differ =
            |one: Option<u64>, other: Option<u64>| one.zip(other).is_some_and(|(one, other)| one != other);
        let is_other_device = is_folder && differ(self.device, other.device);
        !is_other_device && !differ(self.mount, other.mount)
    }
}

/// Number of the mount that a path is in; nothing on systems that do not tell.
#[cfg(target_os = "linux")]
fn mount(path: &Path) -> Option<u64> {
    use rustix::fs::{AtFlags, CWD, StatxFlags, statx};
    let flags = AtFlags::SYMLINK_NOFOLLOW | AtFlags::NO_AUTOMOUNT;
    let data = statx(CWD, path, flags, StatxFlags::MNT_ID).ok()?;
    (data.stx_mask & StatxFlags::MNT_ID.bits() != 0).then_some(data.stx_mnt_id)
}

#[cfg(not(target_os = "linux"))]
fn mount(_: &Path) -> Option<u64> {
    None
}

/// Whether a name can only mean a place below a folder, and none of our own hidden ones.
pub(super) fn is_plain(name: &str) -> bool {
    let is_foreign = |c: char| c == '\\' || c == '\0' || (cfg!(windows) && c == ':');
    name.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(is_foreign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_another_mount_or_device_is_not_held() {
        let volume = |device, mount| Volume { device, mount };
        let root = volume(Some(1), Some(10));
        for (other, is_folder, held) in [
            (volume(Some(1), Some(10)), true, true),
            (volume(Some(2), Some(10)), true, false),
            (volume(Some(2), Some(10)), false, true),
            (volume(Some(1), Some(11)), true, false),
            (volume(Some(1), Some(11)), false, false),
            (volume(Some(1), None), true, true),
            (volume(None, None), true, true),
        ] {
            assert_eq!(root.holds(&other, is_folder), held, "{other:?} {is_folder}");
        }
    }

    #[test]
    fn names_stay_below_the_folder() {
        for name in ["feed.json", "archive/2026-11-01/feed.json", "a b/ü"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", "/etc/passwd", "../x", "a/../x", "a//x", ".hrc-next/1", "a/.x", "a\\..\\x", "a/"] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
