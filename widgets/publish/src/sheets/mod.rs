//! A folder of sheets as a draft of the feed: [`table`] reads CSV, [`toml`] reads `campaign.toml`, [`entry`] makes
//! rows into JSON by the columns of [`shape`], [`draft`] reads them all, `assemble` puts them where the feed has them,
//! [`times`] completes the times, and [`origin`] remembers where everything stood.

mod assemble;
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
