//! Closed lists of words in the JSON, as enums.

/// An enum of [`words!`], as the reader needs it.
pub(super) trait Word: Copy + Default + 'static {
    /// The words of the JSON. The last one stands for words that this version does not know.
    const WORDS: &'static [&'static str];
    /// The variants, in the same order.
    const ALL: &'static [Self];
}

/// An enum whose variants are JSON words: `word()`, `from_word()`, `WORDS`, `Serialize` and, for publishing, `JsonSchema`.
/// One variant carries `#[default]`, for where the word is absent; [`super::read`] turns unknown words into the last
/// variant, `Other` wherever there is one.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// The words of the JSON, in the order of the variants.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// The variants, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word of the JSON.
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// The variant of a word; `None` if this version does not know it.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::WORDS.iter().position(|known| *known == word).map(|index| Self::ALL[index])
            }
        }

        impl crate::feed::word::Word for $name {
            const WORDS: &'static [&'static str] = $name::WORDS;
            const ALL: &'static [Self] = $name::ALL;
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "examples": Self::WORDS })
            }
        }
    };
}
pub(super) use words;
