// What the loader has to know of the widgets. Written by `cargo xtask generate` from `hrc_core::catalogue`.

/** @typedef {'feed-missing' | 'feed-network' | 'feed-status' | 'feed-redirect' | 'feed-timeout' | 'feed-too-large' | 'feed-encoding' | 'feed-not-json' | 'feed-truncated' | 'feed-not-a-feed' | 'feed-version' | 'feed-older' | 'feed-link' | 'feed-count' | 'list-network' | 'list-status' | 'list-redirect' | 'list-timeout' | 'list-too-large' | 'list-hash' | 'wasm-blocked' | 'wasm-network' | 'wasm-status' | 'wasm-redirect' | 'wasm-timeout' | 'wasm-broken' | 'integrity' | 'bindings' | 'style' | 'texts' | 'land' | 'broken' | 'panic'} ErrorCode */

/** Attributes of every element. */
export const ATTRIBUTES = ['feed', 'lang', 'theme', 'refresh', 'load', 'heading', 'snapshots'];

/**
 * The elements, without `hrc-`, and the attributes that each has beside; in the order in which they are defined.
 * @type {Record<string, string[]>}
 */
export const ELEMENTS = {
  screen: ['session', 'room', 'now', 'speed', 'dwell', 'qr', 'maxage', 'stale', 'keep'],
  counter: ['view'],
  map: ['view', 'country', 'region', 'member', 'meridian'],
  radar: ['view', 'rights', 'order'],
  programme: ['view', 'session', 'room', 'now', 'speed'],
};

/** The WebAssembly libraries, the smallest first. Each has all that those before it have. */
export const LIBRARIES = ['hrc-basic', 'hrc', 'hrc-event'];
/**
 * The smallest library that has each element, as its place in `LIBRARIES`; elements of the smallest are left out.
 * @type {Record<string, number | undefined>}
 */
export const LIBRARY_OF = { map: 1, programme: 2, screen: 2 };

/** Elements that need the list of members. */
export const WITH_MEMBERS = ['map', 'screen'];
/** Elements that need the outline of the land. */
export const WITH_LAND = ['map'];
/** Elements without snapshots. */
export const WITHOUT_SNAPSHOTS = ['screen'];

/** Languages of the widgets' texts. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'pt', 'pt-PT', 'ru', 'zh', 'ko', 'ca', 'de'];
/** Borders between the widths that snapshots are published for, px. */
export const WIDTHS = [360, 480, 640, 880, 1216];

/**
 * The room that a widget needs: `[em, share, narrowEm, narrowShare]`. It is `em` plus `share` of its width or, where that is
 * more, `narrowEm` less `narrowShare` of its width. The snippets' styles say the same.
 * @type {Record<string, number[] | undefined>}
 */
export const ROOMS = {
  counter: [39, 0.08, 77, 1.7],
  map: [24.5, 0.3, 54, 0.75],
  radar: [49, 0, 97, 1.62],
  programme: [59, 0, 139, 1.33],
};

/** The largest feed and snapshot, bytes. */
export const FEED_BYTES = 4000000;
/** The largest list of members, bytes. */
export const LIST_BYTES = 64000000;

/** Time for a feed, a list or a snapshot, ms. */
export const DATA_DEADLINE_MS = 30000;
/** Time for a file of a library, ms. */
export const FILE_DEADLINE_MS = 60000;

/** Seconds between two requests for a feed, unless the element's attribute says otherwise. */
export const REFRESH_SECONDS = 300;
/** The least that the attribute may say, seconds. */
export const LEAST_REFRESH_SECONDS = 60;
