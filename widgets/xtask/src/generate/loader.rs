//! The loader's tables: `pkg/src/catalogue.js`.

use hrc_core::catalogue::error::ERROR_CODES;
use hrc_core::catalogue::limits::{
    FEED_DEADLINE_MS, FILE_DEADLINE_MS, MAX_FEED_BYTES, MAX_LIST_BYTES, SNAPSHOT_BORDERS_PX,
};
use hrc_core::catalogue::value::{Accepts, OrOff, Whole};
use hrc_core::catalogue::{CommonSettings, Library, Settings, WIDGETS, Widget};
use hrc_core::text::Lang;

/// The module.
pub(super) fn module() -> String {
    let common: Vec<&str> = CommonSettings::attributes().iter().map(|attribute| attribute.name).collect();
    // A screen is defined before its children, to which it passes attributes.
    let mut widgets = WIDGETS;
    widgets.sort_by_key(|widget| widget.has_snapshot);
    let elements: String = widgets
        .iter()
        .map(|widget| {
            let own: Vec<&str> = (widget.own_attributes)()
                .iter()
                .map(|attribute| attribute.name)
                .filter(|name| !common.contains(name))
                .collect();
            format!("  {}: {},\n", widget.name, list(&own))
        })
        .collect();
    let rooms: String = WIDGETS
        .iter()
        .filter_map(|widget| widget.room.map(|room| (widget.name, room)))
        .map(|(name, room)| {
            format!("  {name}: [{}, {}, {}, {}],\n", room.em, room.share, room.narrow_em, room.narrow_share)
        })
        .collect();
    let library_of: Vec<String> = WIDGETS
        .iter()
        .filter(|widget| widget.library != Library::Basic)
        .map(|widget| format!("{}: {}", widget.name, widget.library as usize))
        .collect();
    let library_of = format!("{{ {} }}", library_of.join(", "));
    let codes: Vec<String> = ERROR_CODES.iter().map(|error| format!("'{}'", error.code)).collect();
    let languages: Vec<&str> = Lang::ALL.into_iter().map(Lang::tag).collect();
    let OrOff(refresh) = CommonSettings::default().refresh;
    let refresh_s = refresh.map_or(0, |Whole(seconds)| seconds);
    let least_refresh_s = CommonSettings::attributes()
        .iter()
        .find_map(|attribute| match attribute.accepts {
            Accepts::Whole { min, .. } if attribute.name == "refresh" => Some(min),
            _ => None,
        })
        .unwrap_or_default();
    format!(
        "// What the loader has to know of the widgets. Written by `cargo xtask generate` from `hrc_core::catalogue`.

/** @typedef {{{codes}}} ErrorCode */

/** Attributes of every element. */
export const ATTRIBUTES = {common};

/**
 * The elements, without `hrc-`, and the attributes that each has beside; in the order in which they are defined.
 * @type {{Record<string, string[]>}}
 */
export const ELEMENTS = {{
{elements}}};

/** The WebAssembly libraries, the smallest first. Each has all that those before it have. */
export const LIBRARIES = {libraries};
/**
 * The smallest library that has each element, as its place in `LIBRARIES`; elements of the smallest are left out.
 * @type {{Record<string, number | undefined>}}
 */
export const LIBRARY_OF = {library_of};

/** Elements that need the list of members. */
export const WITH_MEMBERS = {members};
/** Elements that need the outline of the land. */
export const WITH_LAND = {land};
/** Elements without snapshots. */
export const WITHOUT_SNAPSHOTS = {without};

/** Languages of the widgets' texts. */
export const LANGUAGES = {languages};
/** Borders between the widths that snapshots are published for, px. */
export const WIDTHS = {widths:?};

/**
 * The room that a widget needs: `[em, share, narrowEm, narrowShare]`. It is `em` plus `share` of its width or, where that is
 * more, `narrowEm` less `narrowShare` of its width. The snippets' styles say the same.
 * @type {{Record<string, number[] | undefined>}}
 */
export const ROOMS = {{
{rooms}}};

/** The largest feed and snapshot, bytes. */
export const FEED_BYTES = {MAX_FEED_BYTES};
/** The largest list of members, bytes. */
export const LIST_BYTES = {MAX_LIST_BYTES};

/** Time for a feed, a list or a snapshot, ms. */
export const DATA_DEADLINE_MS = {FEED_DEADLINE_MS};
/** Time for a file of a library, ms. */
export const FILE_DEADLINE_MS = {FILE_DEADLINE_MS};

/** Seconds between two requests for a feed, unless the element's attribute says otherwise. */
export const REFRESH_SECONDS = {refresh_s};
/** The least that the attribute may say, seconds. */
export const LEAST_REFRESH_SECONDS = {least_refresh_s};
",
        codes = codes.join(" | "),
        common = list(&common),
        libraries = list(&Library::ALL.map(Library::name)),
        members = list(&names(|widget| widget.needs != hrc_core::catalogue::DataNeed::Feed)),
        land = list(&names(|widget| widget.needs_land)),
        without = list(&names(|widget| !widget.has_snapshot)),
        languages = list(&languages),
        widths = SNAPSHOT_BORDERS_PX,
    )
}

fn names(wanted: impl Fn(&Widget) -> bool) -> Vec<&'static str> {
    WIDGETS.into_iter().filter(|widget| wanted(widget)).map(|widget| widget.name).collect()
}

/// An array of strings.
fn list(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    format!("[{}]", words.join(", "))
}
