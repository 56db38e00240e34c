//! What a host says with each file: its type, and for how long it may be kept.

/// Type of a file by its name, with the charset where it is text.
///
/// ```
/// assert_eq!(hrc::headers::content_type("members.csv"), "text/csv; charset=utf-8");
/// ```
pub fn content_type(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    match kind.essence_str() {
        // A classic script without a charset would be read in that of the page.
        text if text.starts_with("text/") => format!("{text}; charset=utf-8"),
        other => other.to_owned(),
    }
}

/// For how long a published file may be kept: for ever what is named by its content or archived; data for five
/// minutes, and a day more while newer data are fetched; anything else is asked for again each time.
///
/// ```
/// use hrc::headers::cache_control;
///
/// assert_eq!(cache_control("members.0f3a9c55aa11.json"), "public, max-age=31536000, immutable");
/// assert_eq!(cache_control("feed.json"), "max-age=300, stale-while-revalidate=86400");
/// ```
pub fn cache_control(name: &str) -> &'static str {
    if is_named_by_content(name) || is_archived(name) {
        "public, max-age=31536000, immutable"
    } else if ["snapshots/", "pictures/"].iter().any(|folder| name.contains(folder))
        || [".json", ".csv", ".geojson", ".ics"].iter().any(|end| name.ends_with(end))
    {
        "max-age=300, stale-while-revalidate=86400"
    } else {
        "no-cache"
    }
}

/// Such as `members.0f3a9c55.json`: eight or more hexadecimal digits before the extension.
pub fn is_named_by_content(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    let mut parts = name.rsplit('.').skip(1);
    let (Some(hash), Some(_)) = (parts.next(), parts.next()) else { return false };
    hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// In `archive/2026-11-01/` or `archive/2026-11-01-7/`, which never change.
pub fn is_archived(name: &str) -> bool {
    let folders: Vec<&str> = name.split('/').rev().skip(1).collect();
    let [date, archive, ..] = folders[..] else { return false };
    archive == "archive" && date.get(..10).is_some_and(|date| jiff::civil::Date::strptime("%F", date).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_file_has_its_type_and_its_time() {
        let data = "max-age=300, stale-while-revalidate=86400";
        let for_ever = "public, max-age=31536000, immutable";
        for (name, kind, caching) in [
            ("feed.json", "application/json", data),
            ("members.0f3a9c55aa11.json", "application/json", for_ever),
            ("archive/2026-11-01/feed.json", "application/json", for_ever),
            ("/facts/archive/2026-11-01-7/feed.json", "application/json", for_ever),
            ("archive/latest/feed.json", "application/json", data),
            ("feed.schema.json", "application/json", data),
            ("snapshots/map.fr.3.html", "text/html; charset=utf-8", data),
            ("members.csv", "text/csv; charset=utf-8", data),
            ("members.geojson", "application/geo+json", data),
            ("sessions.ics", "text/calendar; charset=utf-8", data),
            ("index.html", "text/html; charset=utf-8", "no-cache"),
            ("v1/embed.js", "text/javascript; charset=utf-8", "no-cache"),
            ("v1/hrc_bg.wasm", "application/wasm", "no-cache"),
            ("pictures/map.fr.svg", "image/svg+xml", data),
            ("pictures/map.fr.card.png", "image/png", data),
            ("pictures/map.fr.txt", "text/plain; charset=utf-8", data),
            ("logo.svg", "image/svg+xml", "no-cache"),
            ("LICENSE", "application/octet-stream", "no-cache"),
        ] {
            assert_eq!((content_type(name).as_str(), cache_control(name)), (kind, caching), "{name}");
        }
    }
}
