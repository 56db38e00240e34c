import { copySnapshot } from './snapshot_copy.js';
import { getPage } from './snapshot_pages.js';

/**
 * Puts into a snapshot what it names instead of containing: the land at once, a list when it is opened.
 * @param {Element} snapshot
 * @param {string} url of the snapshot
 */
export const fillSnapshot = (snapshot, url) => {
  for (const place of snapshot.querySelectorAll('[data-src]')) {
    const fill = async () => {
      // A file in the same folder, and an element in it.
      const [file, id] = /** @type {string} */ (/** @type {HTMLElement} */ (place).dataset.src).split('#');
      if (/[^\w.-]/.test(file) || place.querySelector('#' + id)) return;
      const source = (await getPage(new URL(file, url).href)).getElementById(id);
      if (source) copySnapshot(source, place, url);
    };
    const tryToFill = () => fill().catch(() => 0);
    if (place.localName === 'details') place.addEventListener('toggle', tryToFill);
    else tryToFill();
  }
};
