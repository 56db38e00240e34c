// Until its widgets are live, a feed is asked for as often as they would ask: when it has changed, so have its snapshots.

import { FEED_BYTES } from '../catalogue.js';
import { refreshSeconds } from '../refresh.js';
import { fetch } from './context.js';
import { readBody } from './read_body.js';

/** @typedef {import('../controller.js').Controller} Controller */

/**
 * Elements that show a snapshot, by their feeds.
 * @type {Map<string, Set<Controller>>}
 */
const watched = new Map();

/**
 * @param {string} feed
 * @returns {Promise<string | undefined>} its text; none where it could not be read, and a snapshot may have changed all the same
 */
const read = async (feed) => {
  try {
    return new TextDecoder().decode(await readBody('feed', FEED_BYTES, await fetch(feed, { cache: 'no-cache' })));
  } catch {
    return;
  }
};

/**
 * @param {string} feed
 * @param {Set<Controller>} controllers
 * @param {string} [last] its text when it was last read
 */
const poll = async (feed, controllers, last) => {
  for (const controller of controllers) if (!controller.showsSnapshot || controller.feed !== feed) controllers.delete(controller);
  if (!controllers.size) return watched.delete(feed);
  let text = last;
  // Nobody sees a hidden page.
  if (!document.hidden) {
    text = await read(feed);
    if (!text || text !== last) for (const controller of controllers) controller.refreshSnapshot();
  }
  wait(feed, controllers, text);
};

/**
 * @param {string} feed
 * @param {Set<Controller>} controllers
 * @param {string} [last]
 */
const wait = (feed, controllers, last) => {
  const [{ host }] = controllers;
  // Not all readers at the same moment.
  setTimeout(poll, refreshSeconds(host.getAttribute('refresh')) * (900 + 200 * Math.random()), feed, controllers, last);
};

/**
 * Keeps the snapshot of an element as new as its feed.
 * @param {Controller} controller
 * @param {boolean} [isDue] whether it has been shown for as long as the attribute `refresh` says
 */
export const watchSnapshot = (controller, isDue) => {
  const { feed, host } = controller;
  if (host.getAttribute('refresh') === 'off') return;
  const controllers = watched.get(feed);
  if (controllers?.has(controller)) return;
  if (controllers) {
    controllers.add(controller);
    if (isDue) controller.refreshSnapshot();
    return;
  }
  const first = new Set([controller]);
  watched.set(feed, first);
  if (isDue) poll(feed, first);
  else wait(feed, first);
};
