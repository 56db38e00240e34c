//! Texts of the screen: the section `screen` of the files in `lang`.

include!(concat!(env!("OUT_DIR"), "/screen.rs"));
