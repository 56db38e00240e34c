//! What was sent, kept beside it, so that only what differs is sent the next time. It names public files alone.

use super::plan::Plan;
use super::store::Store;
use crate::destination::KEPT_FOR;
use crate::headers::is_archived;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Its name at the destination.
pub(super) const RECORD_FILE: &str = "hrc-published.json";

/// The record; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Record {
    pub(super) files: BTreeMap<String, Entry>,
}

/// A file that was sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entry {
    pub(super) sha256: String,
    /// What the destination called that content.
    pub(super) etag: Option<String>,
    /// Type and caching that went with it.
    pub(super) headers: String,
    /// Seconds since 1970 at which it was first missing from the folder.
    pub(super) gone_since: Option<i64>,
}

impl Record {
    /// Reads it; one that cannot be read is as good as none, and everything is sent again.
    pub(super) async fn read(store: &Store) -> Result<Record, String> {
        let bytes = store.read(RECORD_FILE).await?.unwrap_or_default();
        let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let files = value["files"].as_object().into_iter().flatten();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let entry = |value: &Value| Entry {
            sha256: text(&value["sha256"]).unwrap_or_default(),
            etag: text(&value["etag"]),
            headers: text(&value["headers"]).unwrap_or_default(),
            gone_since: value["goneSince"].as_i64(),
        };
        Ok(Record { files: files.map(|(name, value)| (name.clone(), entry(value))).collect() })
    }

    pub(super) async fn write(&self, store: &Store) -> Result<(), String> {
        let files: Map<String, Value> = self
            .files
            .iter()
            .map(|(name, entry)| {
                let mut value =
                    json!({ "sha256": entry.sha256, "etag": entry.etag, "headers": entry.headers });
                if let Some(since) = entry.gone_since {
                    value["goneSince"] = json!(since);
                }
                (name.clone(), value)
            })
            .collect();
        let text = format!("{:#}\n", json!({ "version": 1, "files": files }));
        store.write(RECORD_FILE, text.into_bytes()).await
    }

    /// Marks what is in the folder no more; with `prune`, names what has been so for long enough that no feed that a
    /// reader may still hold names it. Archives stay for good.
    pub(super) fn out_of_use(&mut self, plan: &Plan, now: i64, prune: bool) -> Vec<String> {
        let mut removed = Vec::new();
        for (name, entry) in &mut self.files {
            let is_here = plan.kept.contains(name) || plan.uploads.iter().any(|upload| upload.name == *name);
            if is_here {
                entry.gone_since = None;
                continue;
            }
            let since = *entry.gone_since.get_or_insert(now);
            if prune && !is_archived(name) && now - since >= KEPT_FOR.as_secs() as i64 {
                removed.push(name.clone());
            }
        }
        removed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_of_use_goes_after_two_days_and_archives_never() {
        let names = ["members.0123456789ab.json", "archive/2026-11-01/feed.json", "old.html"];
        let mut record =
            Record { files: names.iter().map(|name| ((*name).to_owned(), Entry::default())).collect() };
        let plan = Plan { kept: [names[2].to_owned()].into(), ..Plan::default() };
        let days = |days: i64| 1_800_000_000 + days * 86_400;
        assert_eq!(record.out_of_use(&plan, days(0), true), [""; 0]);
        assert_eq!(record.out_of_use(&plan, days(1), true), [""; 0]);
        assert_eq!(record.out_of_use(&plan, days(2), false), [""; 0]);
        assert_eq!(record.out_of_use(&plan, days(2), true), ["members.0123456789ab.json"]);
        // What comes back starts anew.
        let plan = Plan { kept: [names[0].to_owned()].into(), ..Plan::default() };
        assert_eq!(record.out_of_use(&plan, days(3), true), [""; 0]);
        assert_eq!(record.files[names[0]].gone_since, None);
    }
}
