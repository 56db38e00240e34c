//! Hashes as the attribute `integrity` has them (W3C Subresource Integrity).

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256, Sha384};

/// Files by their names.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// For the script to hold: a third shorter than [`sha384`].
pub(crate) fn sha256(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// What tells a file from other versions of it: 8 hexadecimal digits.
pub(crate) fn id(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// For people to copy: what other publishers of scripts print.
pub(crate) fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// What goes into `integrity.json`: the version, and the hash of each file.
pub(crate) fn table(version: &str, files: &Files) -> String {
    let hashes: Map<String, Value> =
        files.iter().map(|(name, bytes)| (name.clone(), sha384(bytes).into())).collect();
    format!("{:#}\n", serde_json::json!({ "version": version, "files": hashes }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hashes_are_those_of_the_standard() {
        // FIPS 180-2, appendices B.1 and D.1.
        assert_eq!(sha256(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_eq!(sha384(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }

    #[test]
    fn the_table_names_each_file() {
        let table = table("1.2.3", &Files::from([("a.js".to_owned(), b"abc".to_vec())]));
        let table: Value = serde_json::from_str(&table).unwrap();
        assert_eq!(table["version"], "1.2.3");
        assert_eq!(table["files"]["a.js"], sha384(b"abc"));
    }
}
