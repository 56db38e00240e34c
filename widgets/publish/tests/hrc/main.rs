//! `hrc` as a whole: the sample campaigns, everything that can be wrong with a campaign's folder, and the program.

#![allow(clippy::unwrap_used)] // what goes wrong in a test should stop it

mod address;
mod campaigns;
mod command;
mod diff;
mod encodings;
mod exports;
mod files;
mod init;
mod interrupted;
mod long_list;
mod meaning;
mod mistakes;
mod output;
mod pictures;
mod publish;
mod spreadsheets;
mod storage;
mod support;
mod watch;
mod workbooks;
