//! `hrc`: a campaign office's sheets become a published feed, whole or not at all.
//!
//! Map: [`sheets`] turn a folder of CSV files and `campaign.toml` into the feed's JSON and remember where each value
//! stands; [`compile`] passes that JSON through [`hrc_core::feed::read`] and [`check`] and makes the files;
//! [`destination`] puts them in place. Problems of every stage are [`finding::Finding`]s, which [`report`] prints.
//! [`serve`] is a server for trying the result.
//!
//! Invariants: a feed is published only after the same reader that the widgets use has read it without an error;
//! nothing here stops at the first problem; nothing here panics on what a person typed.

pub mod build;
pub mod check;
mod collation;
pub mod compile;
pub mod country;
pub mod coverage;
pub mod destination;
pub mod diff;
pub mod excerpt;
pub mod export;
pub mod finding;
pub mod fold;
pub mod headers;
mod html;
pub mod init;
pub mod map_files;
pub mod oembed;
pub mod pictures;
pub mod publication;
pub mod publication_time;
#[cfg(feature = "storage")]
pub mod publish;
pub mod report;
mod scheme;
pub mod serve;
pub mod sheets;
pub mod snapshots;
pub mod watch;
pub mod zone;
