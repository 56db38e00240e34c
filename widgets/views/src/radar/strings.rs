//! Texts of the radar: the section `radar` of the files in `lang`.

include!(concat!(env!("OUT_DIR"), "/radar.rs"));
