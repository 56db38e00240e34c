//! Folders that nothing is published into, whatever somebody asks for.
//!
//! Invariant: a folder is compared as the same folder, not as the same text: links are resolved, and on unix two paths of
//! one folder are one, also through a mount.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// A sentence, if the output folder is the sheets' folder, is in it, or holds it: what is published would lie among the
/// sheets, or the sheets would be published.
pub(super) fn check_apart(sheets: &Path, out: &Path) -> Result<(), String> {
    let (real_sheets, real_out) = (real(sheets), real(out));
    let what = if is_same(&real_sheets, &real_out) {
        "is the folder of the sheets"
    } else if is_below(&real_out, &real_sheets) {
        "is in the folder of the sheets"
    } else if is_below(&real_sheets, &real_out) {
        "contains the folder of the sheets, which would be published too"
    } else {
        return Ok(());
    };
    Err(format!("{what}; expected a separate folder, such as ../public"))
}

/// The real path of an output folder; a sentence, if no folder of such a kind may be one.
pub(super) fn check(out: &Path) -> Result<PathBuf, String> {
    let expected = "expected a separate folder, such as public";
    let text = out.to_string_lossy();
    if text.is_empty() {
        return Err(format!("is empty; {expected}"));
    }
    if text == "~" || text.starts_with("~/") {
        return Err("begins with a ~ that the shell did not expand; expected the full path, or $HOME".into());
    }
    if let Some(scheme) = crate::scheme::scheme(&text) {
        return Err(format!(
            "looks like an address ({scheme}:); expected a folder. Build into a folder, and send it with: hrc publish \
             FOLDER --to ADDRESS"
        ));
    }
    let out = real(out);
    if out.parent().is_none() {
        return Err(format!("is the root of the file system; {expected}"));
    }
    for home in homes() {
        if is_same(&out, &home) {
            return Err(format!("is a home folder; {expected}"));
        }
        if is_below(&home, &out) {
            return Err(format!("contains the home folder {}; {expected}", home.display()));
        }
    }
    if is_home_by_name(&out) {
        return Err(format!("is a home folder; {expected}"));
    }
    if let Ok(current) = std::env::current_dir()
        && is_below(&real(&current), &out)
    {
        return Err(format!("contains the current folder; {expected}"));
    }
    if is_system(&out) {
        return Err(format!("is a system folder; {expected}"));
    }
    Ok(out)
}

/// The path without links and dots, also where its end is not there yet.
pub(super) fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for base in path.ancestors() {
        if let (Ok(mut real), Ok(rest)) = (base.canonicalize(), path.strip_prefix(base)) {
            // What is not there yet has no links.
            for part in rest.components() {
                match part {
                    Component::ParentDir => drop(real.pop()),
                    Component::Normal(name) => real.push(name),
                    _ => {}
                }
            }
            return real;
        }
    }
    path
}

/// Whether two real paths are one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    let identity = |path: &Path| fs::metadata(path).ok().and_then(|data| super::look::identity(&data));
    one == other || identity(one).is_some_and(|one| identity(other) == Some(one))
}

/// Whether the path leads through the folder.
fn is_below(path: &Path, folder: &Path) -> bool {
    path.ancestors().skip(1).any(|above| is_same(above, folder))
}

/// The homes that this process knows of: the one in the environment, and those of its user.
fn homes() -> Vec<PathBuf> {
    let homes = ["HOME", "USERPROFILE"].iter().filter_map(std::env::var_os).map(PathBuf::from);
    let homes = homes.chain(std::env::home_dir()).chain(home_of_user());
    // A home that is the root is no place of anybody.
    homes
        .filter(|home| home.is_absolute())
        .map(|home| real(&home))
        .filter(|home| home.parent().is_some())
        .collect()
}

/// The home in the table of users, which `HOME` may hide.
#[cfg(unix)]
fn home_of_user() -> Option<PathBuf> {
    use std::os::unix::fs::MetadataExt as _;
    // Without a folder of processes there is no way to know who this is but the environment.
    let user = fs::metadata("/proc/self").ok()?.uid().to_string();
    let table = fs::read_to_string("/etc/passwd").ok()?;
    table.lines().find_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        (fields.get(2) == Some(&user.as_str())).then(|| fields.get(5).map(PathBuf::from)).flatten()
    })
}

#[cfg(not(unix))]
fn home_of_user() -> Option<PathBuf> {
    None
}

/// Homes by where they are: those of other people, and of whoever called `sudo`.
fn is_home_by_name(path: &Path) -> bool {
    let above = ["/home", "/Users", "/var/home", "/export/home", "C:\\Users"];
    path == Path::new("/root")
        || path.parent().is_some_and(|parent| above.iter().any(|above| is_listed(parent, above)))
}

/// Folders in which everything is the system's.
const SYSTEM: &[&str] = &[
    "/bin",
    "/boot",
    "/etc",
    "/lib",
    "/lib32",
    "/lib64",
    "/libx32",
    "/proc",
    "/sbin",
    "/sys",
    "/usr/bin",
    "/usr/include",
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/libexec",
    "/usr/sbin",
    "/System",
    "C:\\Windows",
    "C:\\Program Files",
    "C:\\Program Files (x86)",
];

/// Folders that many programs share. What is in them may be somebody's own.
const SHARED: &[&str] = &[
    "/Applications",
    "/Library",
    "/Users",
    "/Volumes",
    "/dev",
    "/dev/shm",
    "/home",
    "/opt",
    "/private",
    "/private/tmp",
    "/private/var",
    "/run",
    "/tmp",
    "/usr",
    "/usr/local",
    "/usr/share",
    "/usr/src",
    "/var",
    "/var/backups",
    "/var/cache",
    "/var/home",
    "/var/lib",
    "/var/log",
    "/var/mail",
    "/var/opt",
    "/var/run",
    "/var/spool",
    "/var/tmp",
    "C:\\ProgramData",
    "C:\\Users",
];

fn is_system(path: &Path) -> bool {
    SHARED.iter().any(|shared| is_listed(path, shared))
        || path.ancestors().any(|above| SYSTEM.iter().any(|system| is_listed(above, system)))
}

/// Whether a real path is one of these, which may be links themselves.
fn is_listed(path: &Path, listed: &str) -> bool {
    let listed = Path::new(listed);
    path == listed || listed.canonicalize().is_ok_and(|listed| path == listed)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn refused(path: &str) -> String {
        check(Path::new(path)).err().unwrap_or_else(|| panic!("{path} is not refused"))
    }

    #[test]
    fn roots_homes_and_the_systems_folders_are_refused() {
        for path in ["/", "/..", "/nowhere/..", "/usr/.."] {
            assert!(refused(path).contains("is the root"), "{path}");
        }
        for path in ["/root", "/root/", "/home/anybody", "/Users/anybody", "/home/x/../anybody"] {
            assert!(refused(path).contains("is a home folder"), "{path}");
        }
        for path in
            ["/etc/hrc", "/usr", "/usr/bin", "/bin/x", "/var", "/var/lib", "/tmp", "/proc/1", "/sys/x"]
        {
            assert!(refused(path).contains("a system folder"), "{path}: {}", refused(path));
        }
        assert!(refused("").contains("is empty"));
        for path in ["~", "~/public"] {
            assert!(refused(path).contains("the shell did not expand"), "{path}");
        }
        for path in ["s3://bucket/x", "s3:/bucket", "file:///srv/www"] {
            assert!(refused(path).contains("looks like an address"), "{path}");
        }
    }

    #[test]
    fn folders_of_websites_and_volumes_are_not() {
        for path in [
            "/srv",
            "/srv/www",
            "/var/www/campaign",
            "/mnt/volume",
            "/usr/share/nginx/html",
            "/home/anybody/public",
            "/usr/local/apache2/htdocs",
            "/var/lib/docker/volumes/site",
        ] {
            assert_eq!(check(Path::new(path)), Ok(real(Path::new(path))), "{path}");
        }
    }

    #[test]
    fn what_holds_the_current_folder_or_a_home_is_refused() {
        let current = std::env::current_dir().unwrap();
        let above = current.parent().unwrap();
        assert!(check(above).unwrap_err().contains("contains the current folder"));
        assert!(check(&current.join("public")).is_ok());
        assert!(check(Path::new("/nowhere-yet/../home")).is_err());
    }

    #[test]
    fn dots_behind_what_is_not_there_yet_are_resolved() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().canonicalize().unwrap();
        assert_eq!(real(&base.join("not/there/../../yet")), base.join("yet"));
        assert_eq!(real(&base.join("not/../..")), base.parent().unwrap());
        let sheets = base.join("sheets");
        fs::create_dir(&sheets).unwrap();
        let sentence = check_apart(&sheets, &base.join("not/../sheets/public")).unwrap_err();
        assert!(sentence.contains("is in the folder of the sheets"), "{sentence}");
    }
}
