//! The workspace's own commands: `cargo xtask pack`, `cargo xtask demo`, `cargo xtask test`.
//!
//! Each works on a bare machine with Rust. What a command needs, it installs by itself, or it says in a sentence why
//! it cannot and what to do.

pub mod demo;
mod minify;
pub mod pack;
pub mod place;
mod shell;
mod sizes;
mod twins;
mod unexport;
mod wasm;
