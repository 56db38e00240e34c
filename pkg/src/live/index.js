// The second half of the loader: what is needed only for live widgets, and once a page has been open for some minutes.
// `cargo xtask pack` makes `live.js` of it, and in the folder of one version puts it into `embed.js`.

import { watchForRecovery } from './retries.js';
import { watchSnapshot } from './snapshot_watch.js';
import { start } from './start.js';

watchForRecovery();

/** @type {import('../loader.js').LiveHalf} */
export default { start, watchSnapshot };
