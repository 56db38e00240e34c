//! The widgets that are rendered statically, as snapshots and pictures: what each adds to its entry in the catalogue.

use crate::shared::{Described, Handle, Model, StaticWidget};
use crate::{counter, map, programme, radar};
use hrc_core::catalogue;

/// A widget that is rendered statically.
pub(crate) struct StaticView {
    pub(crate) entry: &'static catalogue::Widget,
    pub(crate) css: &'static str,
    pub(crate) make: fn(Model) -> Box<dyn StaticWidget>,
    /// Distance between two widths at which its height is measured, px; infinite where the height is in proportion.
    pub(crate) step_px: f64,
}

const VIEWS: [&StaticView; 4] = [&counter::VIEW, &map::VIEW, &radar::VIEW, &programme::VIEW];

/// The view of the widget with this name.
///
/// # Panics
/// If it has none: [`catalogue::Widget::has_snapshot`] says which do.
pub(crate) fn view(name: &str) -> &'static StaticView {
    let found = VIEWS.into_iter().find(|view| view.entry.name == name);
    found.unwrap_or_else(|| panic!("{name} is not rendered statically"))
}

/// A new widget of the kind `W`.
pub(crate) fn boxed<W: Described>(model: Model) -> Box<dyn StaticWidget> {
    Box::new(Handle::<W>::new(model))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_widget_with_a_snapshot_has_a_view() {
        let with: Vec<&str> = catalogue::WIDGETS
            .iter()
            .filter(|widget| widget.has_snapshot)
            .map(|widget| widget.name)
            .collect();
        assert_eq!(VIEWS.map(|view| view.entry.name).to_vec(), with);
    }
}
