//! The rights and their coverage.

use super::limits::{PARAGRAPH, TITLE};
use super::log::{Known, Log};
use super::object::Object;
use crate::feed::{Axis, AxisCoverage, Code, Coverage, Rights, Taxonomy};

pub(super) fn rights(o: &mut Object<'_, '_>, to: &mut Rights) {
    o.require("taxonomy");
    o.nested("taxonomy", &mut |o| taxonomy(o, &mut to.taxonomy));
    o.log.known[Known::Axis as usize] = Some(o.list_with_ids("axes", 16, axis, &mut to.axes));
    // At most 16 of them: a sort of the library would weigh more than the rest of this file.
    for end in 1..to.axes.len() {
        let mut at = end;
        while at > 0 && to.axes[at - 1].order > to.axes[at].order {
            to.axes.swap(at - 1, at);
            at -= 1;
        }
    }
    #[cfg(feature = "hints")]
    if to.axes.len() < 3 {
        o.log.error(Code::Limit, &to.axes.len().to_string(), "3 to 16 axes");
    }
    o.part("coverage", coverage, &mut to.coverage);
}

fn taxonomy(o: &mut Object<'_, '_>, to: &mut Taxonomy) {
    o.field("id", Log::code, &mut to.id);
    o.field("version", Log::code, &mut to.version);
    o.l10n("basis", PARAGRAPH, &mut to.basis);
    o.field("url", Log::link, &mut to.url);
}

fn axis(o: &mut Object<'_, '_>, to: &mut Axis) {
    o.own_id(&mut to.id);
    o.l10n("label", 60, &mut to.label);
    o.l10n("shortLabel", 16, &mut to.short_label);
    o.l10n("description", PARAGRAPH, &mut to.description);
    o.text("group", TITLE, &mut to.group);
    o.field("order", Log::int, &mut to.order);
    o.values("refs", 40, Log::code, &mut to.refs);
}

fn coverage(o: &mut Object<'_, '_>, to: &mut Coverage) {
    o.field("asOf", Log::date, &mut to.as_of);
    o.l10n("definition", PARAGRAPH, &mut to.definition);
    o.field("reporting", Log::int, &mut to.reporting);
    o.field("total", Log::int, &mut to.total);
    o.each("axes", &mut |log, id, json| {
        let mut axis = AxisCoverage::default();
        let outer_bad = std::mem::take(&mut log.bad);
        let known = log.is_known(Known::Axis, id) && log.object(json, &mut |o| axis_coverage(o, &mut axis));
        if axis.covered > to.reporting {
            log.error(Code::Count, &axis.covered.to_string(), "at most as many as are reporting");
        } else if known && !log.bad {
            to.axes.insert(id.to_owned(), axis);
        }
        log.bad = outer_bad;
    });
}

fn axis_coverage(o: &mut Object<'_, '_>, to: &mut AxisCoverage) {
    o.field("covered", Log::int, &mut to.covered);
    o.field("committed", Log::int, &mut to.committed);
    o.field("inPlace", Log::int, &mut to.in_place);
    o.field("evaluated", Log::int, &mut to.evaluated);
    #[cfg(feature = "hints")]
    super::counts::parts(o.log, *to);
}
