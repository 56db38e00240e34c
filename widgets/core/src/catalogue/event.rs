//! The events of the elements. All bubble and cross shadow roots.

/// An event.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its name, such as `hrc:ready`.
    pub name: &'static str,
    /// When it is sent, as the second half of "Sent when …".
    pub when: &'static str,
    /// Alternatives of `detail`; none where there is nothing to tell.
    pub detail: &'static [&'static [Field]],
}

/// A field of `detail`.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub typescript: &'static str,
    /// What it says.
    pub description: &'static str,
}

const GENERATED_AT: Field = Field {
    name: "generatedAt",
    typescript: "string",
    description: "When the feed was published, RFC 3339.",
};

/// Every event.
pub const EVENTS: &[Event] = &[
    Event {
        name: "hrc:ready",
        when: "there is something to see for the first time: a published snapshot, and then the live widget",
        detail: &[&[Field {
            name: "live",
            typescript: "boolean",
            description: "Whether it is the live widget.",
        }]],
    },
    Event {
        name: "hrc:data",
        when: "data is shown that was not shown before",
        detail: &[&[
            GENERATED_AT,
            Field {
                name: "sequence",
                typescript: "number | null",
                description: "Number of the publication; null where the feed has none.",
            },
            Field {
                name: "problems",
                typescript: "number",
                description: "Entries of the feed that are not as they should be.",
            },
        ]],
    },
    Event { name: "hrc:stale", when: "the data shown is past its date", detail: &[&[GENERATED_AT]] },
    Event {
        name: "hrc:error",
        when: "the widget cannot do what it should; what was shown, or your own content, stays",
        detail: &[&[
            Field { name: "code", typescript: "HrcErrorCode", description: "What went wrong." },
            Field {
                name: "message",
                typescript: "string",
                description: "What is wrong and what to do, in English, for the webmaster.",
            },
        ]],
    },
    Event {
        name: "hrc:select",
        when: "the reader chooses a member, or a right in the radar or the programme",
        detail: &[
            &[Field { name: "member", typescript: "string", description: "Id of the member." }],
            &[Field { name: "right", typescript: "string", description: "Id of the right." }],
        ],
    },
    Event {
        name: "hrc:turn",
        when: "an event screen shows something else",
        detail: &[&[Field {
            name: "element",
            typescript: "string",
            description: "Tag name of the child that is shown; empty for a card of the screen's own.",
        }]],
    },
];
