//! A folder of sheets as a draft of the feed: [`table`] reads CSV, [`toml`] reads `campaign.toml`, [`entry`] makes
//! rows into JSON by the columns of [`shape`], [`draft`] puts them together, [`times`] completes the times, and
//! [`origin`] remembers where everything stood.

pub mod cell;
pub mod column;
pub mod draft;
pub mod entry;
pub mod origin;
pub mod shape;
pub mod table;
pub mod times;
pub mod toml;

pub use draft::Draft;
