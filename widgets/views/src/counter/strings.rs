//! Texts of the counter: the section `counter` of the files in `lang`.

include!(concat!(env!("OUT_DIR"), "/counter.rs"));
