//! Sheets and output must be two folders, neither in the other.

use std::path::{Path, PathBuf};

/// A sentence, if the output folder is the sheets' folder, is in it, or holds it: what is published would lie among the
/// sheets, or the sheets would be published.
pub fn check_apart(sheets: &Path, out: &Path) -> Result<(), String> {
    let (real_sheets, real_out) = (real(sheets), real(out));
    let what = if real_sheets == real_out {
        "is the folder of the sheets"
    } else if real_out.starts_with(&real_sheets) {
        "is in the folder of the sheets"
    } else if real_sheets.starts_with(&real_out) {
        "holds the folder of the sheets, which would be published with it"
    } else {
        return Ok(());
    };
    Err(format!("--out {} {what}; expected a folder apart, such as ../public", out.display()))
}

/// The path without links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for base in path.ancestors() {
        if let (Ok(real), Ok(rest)) = (base.canonicalize(), path.strip_prefix(base)) {
            return real.join(rest);
        }
    }
    path
}
