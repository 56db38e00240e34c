//! Texts of the programme: the section `programme` of the files in `lang`.

include!(concat!(env!("OUT_DIR"), "/programme.rs"));
