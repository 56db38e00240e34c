//! Custom properties and parts: what a page may change of a widget's look.

/// A custom property.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// Its name, such as `--hrc-accent`.
    pub name: &'static str,
    /// What it is for.
    pub description: &'static str,
}

/// Every custom property.
pub const PROPERTIES: &[Property] = &[
    Property { name: "--hrc-accent", description: "Links, markers, bars, and the line of the ruler." },
    Property { name: "--hrc-on-accent", description: "Text and marks on the accent." },
    Property { name: "--hrc-text", description: "Text." },
    Property { name: "--hrc-muted", description: "Secondary text." },
    Property { name: "--hrc-ground", description: "Background; `transparent` for that of the page." },
    Property { name: "--hrc-line", description: "Thin lines." },
    Property { name: "--hrc-land", description: "Land on the map." },
    Property {
        name: "--hrc-edge",
        description: "The coast, and the edge of a bar’s track. It needs a contrast of 3 : 1 with the background.",
    },
    Property {
        name: "--hrc-scroll-margin",
        description: "Space that stays free above what takes the focus: the height of a header that covers the top of your page. Otherwise 4.5 times the size of the text.",
    },
    Property { name: "--hrc-font", description: "Font family; otherwise the page's." },
    Property { name: "--hrc-padding", description: "Space around the content." },
];

/// Names that `::part()` reaches in every widget.
pub const PARTS: &[&str] = &[
    "frame", "heading", "sentence", "figure", "table", "foot", "sample", "source", "data", "age", "toggle",
    "notice",
];
