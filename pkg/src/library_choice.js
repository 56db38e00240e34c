import { EVENT_ELEMENTS, EVENT_LIBRARY, USUAL_LIBRARY } from './catalogue.js';

/** @type {string | undefined} */
let usual;

/**
 * The library of an element. The first that is asked for decides for the page, so that elements which come later change
 * nothing for those that are there.
 * @param {string} kind
 * @returns {string}
 */
export const chooseLibrary = (kind) => {
  const isEvent = EVENT_ELEMENTS.includes(kind);
  const selector = EVENT_ELEMENTS.map((name) => `hrc-${name},[data-hrc=${name}]`).join();
  usual ||= isEvent || document.querySelector(selector) ? EVENT_LIBRARY : USUAL_LIBRARY;
  return isEvent ? EVENT_LIBRARY : usual;
};
