//! What changed between two feeds, in sentences for a news item.
//!
//! Invariants: "more than" stays "more than", figures that cannot be compared are marked; nobody is ranked: members stand
//! in the order of their names; a member that is new in a list that was not complete has not therefore joined.

mod change;
mod compare;
mod counts;
mod edition;
mod programme;
mod sentence;

pub use change::{Change, CountThen, Figure, Named};
pub use compare::compare;
pub use edition::Edition;

use serde_json::{Value, json};

/// One sentence a line; one sentence too where nothing changed.
pub fn text(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "Nothing changed that is worth a news item.\n".to_owned();
    }
    changes.iter().map(|change| format!("{change}\n")).collect()
}

/// One JSON object: each change with its kind, its parts and its sentence.
pub fn to_json(changes: &[Change]) -> String {
    let changes: Vec<Value> = changes
        .iter()
        .map(|change| {
            let mut value = json!(change);
            value["sentence"] = json!(change.to_string());
            value
        })
        .collect();
    format!("{:#}\n", json!({ "changes": changes }))
}
