//! Texts that all widgets share: the section `shared` of the files in `lang`.

include!(concat!(env!("OUT_DIR"), "/shared.rs"));
