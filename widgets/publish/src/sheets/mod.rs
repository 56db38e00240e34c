//! A folder of sheets as a draft of the feed: [`folder`] finds the sheets, [`csv_file`] and [`workbook`] (`xlsx`, `ods`) read
//! them as the [`raw`] cells of a [`table`], [`toml`] reads `campaign.toml`, [`entry`] makes rows into JSON by the columns of
//! [`shape`], [`draft`] reads them all, `assemble` puts them where the feed has them, [`times`] completes the times, `words` reads what people write for the words of the feed, `duplicates` finds rows that are
//! the same in other words, and [`origin`] remembers where everything stood.

mod assemble;
pub mod cell;
pub mod column;
pub mod csv_file;
mod csv_record;
pub mod date_text;
pub mod draft;
mod duplicates;
pub mod encoding;
pub mod entry;
mod file_name;
pub mod folder;
pub mod formula;
pub mod garbled;
mod guess;
pub mod nothing;
mod number_format;
mod ods;
mod ods_styles;
pub mod origin;
pub mod raw;
mod rows;
pub mod shape;
pub mod table;
pub mod times;
pub mod toml;
mod vocabulary;
mod words;
pub mod workbook;
mod xlsx;
mod xlsx_styles;
mod xlsx_texts;
mod xml;

pub use draft::Draft;
