/**
 * The state of an element.
 *
 * | state | |
 * |---|---|
 * | `parsing` | the parser may still be inside it |
 * | `waiting` | it is not near the viewport yet |
 * | `near` | its snapshot is on its way or shown; the library waits for its time |
 * | `loading` | the library is on its way |
 * | `mounted` | the widget is in the shadow root, and has nothing to show yet |
 * | `live` | the widget is shown |
 * | `failed` | the library could not be loaded, and a retry is planned |
 * | `retrying` | the library is on its way again |
 * | `restarting` | another widget has panicked, and a new instance of the library is on its way |
 * | `stopped` | it can't go on; for some causes a retry is planned |
 * | `closed` | it was removed from the page |
 * @typedef {'parsing' | 'waiting' | 'near' | 'loading' | 'mounted' | 'live' | 'failed' | 'retrying' | 'restarting' | 'stopped' | 'closed'} State
 */

/** @type {State[]} */
const end = ['failed', 'restarting', 'stopped', 'closed'];
/** @type {State[]} */
const inLoading = ['mounted', ...end];

/**
 * The states that may follow each. What asks for another one comes too late, and is ignored.
 * @type {Record<State, State[]>}
 */
export const NEXT = {
  parsing: ['waiting'],
  waiting: ['near', 'closed'],
  near: ['loading', 'closed'],
  loading: inLoading,
  mounted: ['live', ...end],
  live: end,
  failed: ['retrying', 'stopped', 'closed'],
  retrying: inLoading,
  restarting: inLoading,
  stopped: ['retrying', 'closed'],
  closed: ['waiting'],
};
