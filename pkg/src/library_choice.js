import { ELEMENTS, LIBRARIES, LIBRARY_OF } from './catalogue.js';

/** Place of the library that the page has loaded, or -1. */
let loaded = -1;

/**
 * The smallest library that has an element and all that are on the page. The first that is loaded serves those that come
 * later, too; only one that it does not have needs a larger one.
 * @param {string} kind
 * @param {boolean} [isLoading] whether it is loaded now
 * @returns {string}
 */
export const chooseLibrary = (kind, isLoading) => {
  const isThere = (/** @type {string} */ other) => other === kind || (loaded < 0 && document.querySelector(`hrc-${other},[data-hrc=${other}]`));
  const place = Math.max(loaded, ...Object.keys(ELEMENTS).map((other) => (isThere(other) ? LIBRARY_OF[other] || 0 : 0)));
  if (isLoading) loaded = place;
  return LIBRARIES[place];
};
