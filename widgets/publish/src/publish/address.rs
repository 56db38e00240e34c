//! What `--to` names: a folder, or a place in object storage.

use crate::scheme::scheme;
use std::path::PathBuf;

/// Providers of object storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Provider {
    /// `s3://`: Amazon S3 and everything that speaks its protocol.
    S3,
    /// `az://`: Azure Blob Storage.
    Azure,
    /// `gs://`: Google Cloud Storage.
    Google,
}

/// A destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// A folder of this machine.
    Folder(PathBuf),
    /// A bucket, or container, and a folder in it, which may be empty.
    Objects { provider: Provider, bucket: String, prefix: String },
}

/// Schemes, and words that people write for them.
const SCHEMES: &[(&str, Provider, &[&str])] = &[
    ("s3", Provider::S3, &["s3", "s3a", "s3n", "aws"]),
    ("az", Provider::Azure, &["az", "azure", "adl", "abfs", "abfss", "wasb", "wasbs"]),
    ("gs", Provider::Google, &["gs", "gcs", "google"]),
];

impl Address {
    /// Reads what somebody wrote. The error is a sentence that shows the right form, without what may be a password.
    pub(super) fn parse(to: &str) -> Result<Address, String> {
        let slashes =
            ["s3//", "az//", "gs//"].iter().find(|start| to.to_ascii_lowercase().starts_with(*start));
        let Some(scheme) = scheme(to).or(slashes.map(|start| start.trim_end_matches('/'))) else {
            return folder(to);
        };
        if let Some((_, provider, _)) = SCHEMES.iter().find(|(name, ..)| *name == scheme)
            && let Some(rest) = to.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("://"))
            && !rest.starts_with('/')
        {
            return objects(scheme, *provider, rest);
        }
        Err(mistaken(to, scheme))
    }
}

fn folder(to: &str) -> Result<Address, String> {
    if to.trim().is_empty() {
        return Err("--to is empty; expected a folder, or an address such as s3://bucket/folder".into());
    }
    if to == "~" || to.starts_with("~/") {
        return Err(
            "--to begins with a ~ that the shell did not expand; expected the full path, or $HOME".into()
        );
    }
    Ok(Address::Folder(to.into()))
}

fn objects(scheme: &str, provider: Provider, rest: &str) -> Result<Address, String> {
    if may_hold_secrets(rest) {
        return Err(
            "--to: expected an address without credentials; hrc takes them from the environment".into()
        );
    }
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    if bucket.is_empty() {
        return Err(format!(
            "--to {scheme}://: expected the name of a bucket, such as {scheme}://bucket/folder"
        ));
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '$');
    if !bucket.chars().all(is_name) {
        return Err(format!(
            "--to {scheme}://{bucket}: found a bucket called “{bucket}”; expected letters, digits, hyphens and dots, such \
             as {scheme}://bucket/folder"
        ));
    }
    let prefix = prefix.trim_matches('/').to_owned();
    Ok(Address::Objects { provider, bucket: bucket.to_owned(), prefix })
}

/// Names and passwords before a host, signatures behind a question mark.
fn may_hold_secrets(address: &str) -> bool {
    address.contains(['@', '?', '#'])
}

/// Something like an address that is none of ours.
fn mistaken(to: &str, scheme: &str) -> String {
    let forms = "s3://bucket/folder, az://container/folder, gs://bucket/folder, or a folder";
    let rest = to.trim_start().get(scheme.len()..).unwrap_or_default();
    let rest = rest.trim_start_matches(':').trim_start_matches(['/', '\\']).trim_end();
    let shown = if may_hold_secrets(to) { format!("{scheme}:…") } else { to.to_owned() };
    let word = scheme.to_ascii_lowercase();
    if let Some((right, ..)) = SCHEMES.iter().find(|(.., words)| words.contains(&word.as_str())) {
        let meant = if may_hold_secrets(to) || rest.is_empty() { "bucket/folder" } else { rest };
        return format!("--to {shown}: expected {right}://bucket/folder; did you mean {right}://{meant}?");
    }
    match word.as_str() {
        "file" => format!(
            "--to {shown}: expected the folder's own path; did you mean /{}?",
            if rest.is_empty() || may_hold_secrets(rest) { "srv/www" } else { rest }
        ),
        "http" | "https" => format!(
            "--to {shown}: readers fetch from this address, but nothing can be uploaded to it; expected {forms}. Put \
             the address of another S3 provider into AWS_ENDPOINT"
        ),
        _ => format!("--to {shown}: expected {forms}. For a folder of this name write ./{shown}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_folders_are_told_apart() {
        let objects = |provider, bucket: &str, prefix: &str| {
            Ok(Address::Objects { provider, bucket: bucket.into(), prefix: prefix.into() })
        };
        for (to, address) in [
            ("s3://city/x", objects(Provider::S3, "city", "x")),
            ("s3://city", objects(Provider::S3, "city", "")),
            ("s3://city/a/b/", objects(Provider::S3, "city", "a/b")),
            ("az://$web/x", objects(Provider::Azure, "$web", "x")),
            ("gs://www.example.org/x", objects(Provider::Google, "www.example.org", "x")),
        ] {
            assert_eq!(Address::parse(to), address, "{to}");
        }
        for to in ["/srv/www", "public", "../x", "./s3:x", "C:\\www", "c:/www", "a/b:c", "2026:x", "s3"] {
            assert_eq!(Address::parse(to), Ok(Address::Folder(to.into())), "{to}");
        }
    }

    #[test]
    fn a_mistaken_address_is_an_error_with_the_right_form() {
        for (to, expected) in [
            ("s3:/city/x", "did you mean s3://city/x?"),
            ("s3:city/x", "did you mean s3://city/x?"),
            ("S3://city/x", "did you mean s3://city/x?"),
            ("s3:///city/x", "did you mean s3://city/x?"),
            ("s3:\\\\city\\x", "did you mean s3://city\\x?"),
            ("s3//city/x", "did you mean s3://city/x?"),
            (" s3://city/x", "did you mean s3://city/x?"),
            ("s3:", "did you mean s3://bucket/folder?"),
            ("s3://", "expected the name of a bucket, such as s3://bucket/folder"),
            ("s3://a b/x", "expected letters, digits, hyphens and dots"),
            ("s3a://city/x", "did you mean s3://city/x?"),
            ("gs:x", "did you mean gs://x?"),
            ("gcs://x", "did you mean gs://x?"),
            ("az:/", "did you mean az://bucket/folder?"),
            ("abfss://x", "did you mean az://x?"),
            ("file:///srv/www", "did you mean /srv/www?"),
            ("https://example.org/x", "nothing can be uploaded to it"),
            ("ftp://host/x", "expected s3://bucket/folder"),
            ("out:2026", "write ./out:2026"),
            ("", "is empty"),
            ("~/www", "the shell did not expand"),
        ] {
            let sentence = Address::parse(to).err().unwrap_or_else(|| panic!("{to} is taken"));
            assert!(sentence.contains(expected), "{to}: {sentence}");
        }
    }

    #[test]
    fn what_may_be_a_password_is_not_repeated() {
        for to in [
            "s3://me:pass-word@bucket/x",
            "s3:/me:pass-word@bucket/x",
            "https://me:pass-word@host/",
            "ftp://me:pass-word@host",
            "az://c/x?sig=pass-word",
            "S3://bucket/x?key=pass-word",
            "file://me:pass-word@host/x",
        ] {
            let sentence = Address::parse(to).err().unwrap_or_else(|| panic!("{to} is taken"));
            assert!(!sentence.contains("pass-word"), "{sentence}");
        }
    }
}
