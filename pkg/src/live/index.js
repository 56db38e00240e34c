// The second half of the loader, which comes with the bindings of a library: what is needed only once they are here.
// `cargo xtask pack` puts it into `hrc.js` and `hrc-event.js`, and in the folder of one version into `embed.js`.

import { prefetch } from './feed_bodies.js';
import { open } from './library.js';

/** @type {import('../loader.js').LiveHalf} */
export default { open, prefetch };
