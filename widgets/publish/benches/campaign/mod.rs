//! A made-up campaign of any size, as a folder of sheets: marked as a sample, no real place.

use std::fmt::Write;
use std::path::Path;

const RIGHTS: [&str; 6] = ["housing", "health", "education", "food", "work", "water"];
const EVIDENCE: [&str; 4] = ["committed", "in_place", "evaluated", "none_published"];

const CAMPAIGN: &str = r#"id = "https://example.org/feed.json"
demo = true
defaultLanguage = "en"
languages = ["en"]
license = "CC0-1.0"
publisher = "nobody"
attribution.en = "Made up to measure the time that it takes"

[campaign]
name.en = "Made-up campaign"
milestones = [{ id = "m1000", target = 1000 }]

[rights.taxonomy]
id = "hrc-axes"
version = "1"
basis.en = "Made up"
"#;

/// Writes a campaign with so many members into a folder.
pub(crate) fn write(folder: &Path, members: usize) {
    let toml = format!(
        "{CAMPAIGN}\n[totals.members]\nvalue = {members}\nqualifier = \"exact\"\nunit = \"members\"\nasOf = \"2026-06\"\n"
    );
    let mut sheet = String::from(
        "id,name,names.en,type,status,joined,country,uclgSections,lat,lon,precision,url,statement,identifiers.geonames,\
         sources.1.url,sources.1.date",
    );
    for right in RIGHTS {
        sheet.push_str(",rights.");
        sheet.push_str(right);
    }
    sheet.push('\n');
    for n in 0..members {
        let lat = (n * 7919 % 179_000) as f64 / 1000.0 - 89.5;
        let lon = (n * 104_729 % 359_000) as f64 / 1000.0 - 179.5;
        let _ = write!(
            sheet,
            "xk-place-{n},Pláce {n},SourceLocation {n},municipality,member,{},XK,europe,{lat},{lon},seat,https://place-{n}.example/,\
             \"A statement, made up, of place {n}\",{n},https://example.org/{n},2026-06-14",
            2022 + n % 5
        );
        for axis in 0..RIGHTS.len() {
            let word = if (n + axis) % 3 == 0 { EVIDENCE[(n / 3 + axis) % EVIDENCE.len()] } else { "" };
            let _ = write!(sheet, ",{word}");
        }
        sheet.push('\n');
    }
    let rights: String = RIGHTS.iter().map(|right| format!("{right},{right}\n")).collect();
    for (file, text) in [
        ("campaign.toml", toml),
        ("members.csv", sheet),
        ("rights.csv", format!("id,label\n{rights}")),
        ("partners.csv", "id,name,kind\nnobody,Nobody,other\n".to_owned()),
    ] {
        std::fs::write(folder.join(file), text).expect("a folder to write to");
    }
}
