//! The rights and their coverage.

use super::limits::{PARAGRAPH, TITLE, WORD};
use super::log::Log;
use super::object::{Ids, Object};
use crate::feed::{Axis, AxisCoverage, Coverage, Rights, Taxonomy};
use std::collections::BTreeMap;

/// Reads `rights`, and collects the ids of the axes.
pub(super) fn rights(o: &mut Object<'_, '_>, axes: &mut Ids) -> Option<Rights> {
    let rights = o.always("rights", |o| {
        let mut ids = Ids::new();
        let mut rights = Rights {
            taxonomy: o.always("taxonomy", taxonomy).unwrap_or_default(),
            axes: o.list_with_ids("axes", 16, axis, &mut ids),
            coverage: o.part("coverage", coverage),
        };
        rights.axes.sort_by_key(|axis| axis.order);
        (rights, ids)
    });
    let (rights, ids) = rights?;
    *axes = ids;
    Some(rights)
}

fn taxonomy(o: &mut Object<'_, '_>) -> Taxonomy {
    let (id, version, basis) = (o.text("id", WORD), o.text("version", WORD), o.l10n("basis", PARAGRAPH));
    Taxonomy {
        id: o.need("id", id),
        version: o.need("version", version),
        basis: o.need("basis", basis),
        url: o.link("url"),
    }
}

fn axis(o: &mut Object<'_, '_>) -> Axis {
    let (label, order) = (o.l10n("label", 60), o.int("order"));
    Axis {
        id: o.own_id(),
        label: o.need("label", label),
        short_label: o.l10n("shortLabel", 16),
        description: o.l10n("description", PARAGRAPH),
        group: o.text("group", TITLE),
        order: o.need("order", order),
        refs: o.values("refs", 40, |log: &mut Log, json| log.text(json, WORD)),
    }
}

fn coverage(o: &mut Object<'_, '_>) -> Coverage {
    let (as_of, definition) = (o.date("asOf"), o.l10n("definition", PARAGRAPH));
    let (reporting, total) = (o.int("reporting"), o.int("total"));
    let mut axes = BTreeMap::new();
    o.each("axes", |log, id, json| {
        let outer_bad = std::mem::take(&mut log.bad);
        let covered = Object::new(json, log).map(|mut object| {
            let covered = axis_coverage(&mut object);
            object.finish();
            covered
        });
        axes.extend(covered.filter(|_| !log.bad).map(|covered| (id.to_owned(), covered)));
        log.bad = outer_bad;
    });
    Coverage {
        as_of: o.need("asOf", as_of),
        definition: o.need("definition", definition),
        reporting: o.need("reporting", reporting),
        total: o.need("total", total),
        axes,
    }
}

fn axis_coverage(o: &mut Object<'_, '_>) -> AxisCoverage {
    let covered = o.int("covered");
    AxisCoverage {
        covered: o.need("covered", covered),
        committed: o.int("committed"),
        in_place: o.int("inPlace"),
        evaluated: o.int("evaluated"),
    }
}
