//! A folder to start with: sheets that explain themselves and build as they are.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Names and contents of the starter's files. All of it is sample data, and says so.
pub const STARTER: &[(&str, &str)] = &[
    ("_read-me.txt", include_str!("starter/_read-me.txt")),
    ("campaign.toml", include_str!("starter/campaign.toml")),
    ("members.csv", include_str!("starter/members.csv")),
    ("practices.csv", include_str!("starter/practices.csv")),
    ("rights.csv", include_str!("starter/rights.csv")),
    ("sessions.csv", include_str!("starter/sessions.csv")),
    ("programme.csv", include_str!("starter/programme.csv")),
    ("partners.csv", include_str!("starter/partners.csv")),
    ("history.csv", include_str!("starter/history.csv")),
    ("timeline.csv", include_str!("starter/timeline.csv")),
];

/// What stands between the columns: spreadsheets take semicolons where the comma is the decimal sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Separator {
    /// Commas.
    #[default]
    Comma,
    /// Semicolons.
    Semicolon,
}

/// Writes the starter into a folder, which is made if need be.
///
/// # Errors
/// Where the folder cannot be written, or a file is there already: it is named, and nothing is written.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use hrc::init::{Separator, init};
///
/// let folder = std::env::temp_dir().join(format!("hrc-example-init-{}", std::process::id()));
/// init(&folder, Separator::Semicolon)?;
/// assert!(folder.join("campaign.toml").is_file());
/// let again = init(&folder, Separator::Semicolon).unwrap_err();
/// assert_eq!(again.kind(), std::io::ErrorKind::AlreadyExists);
/// # std::fs::remove_dir_all(folder)?;
/// # Ok(())
/// # }
/// ```
pub fn init(folder: &Path, separator: Separator) -> io::Result<()> {
    if let Some((name, _)) = STARTER.iter().find(|(name, _)| folder.join(name).symlink_metadata().is_ok()) {
        let sentence = format!("{name} already exists and was not changed; expected an empty or new folder");
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, sentence));
    }
    fs::create_dir_all(folder)?;
    for (name, text) in STARTER {
        let mut file = OpenOptions::new().write(true).create_new(true).open(folder.join(name))?;
        file.write_all(&bytes(name, text, separator)?)?;
    }
    Ok(())
}

/// Sheets begin with a byte order mark, by which spreadsheets know UTF-8.
fn bytes(name: &str, text: &str, separator: Separator) -> io::Result<Vec<u8>> {
    if !name.ends_with(".csv") {
        return Ok(text.as_bytes().to_vec());
    }
    let delimiter = match separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for record in csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).records() {
        writer.write_record(&record.map_err(io::Error::other)?).map_err(io::Error::other)?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}
