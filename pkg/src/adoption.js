// `<div data-hrc="map" data-feed="…">`, for editors that remove unknown tags, becomes a widget's element.

import { settle } from './arrivals.js';
import { ELEMENTS } from './catalogue.js';
import { observe } from './observers.js';
import { isParsed } from './parsing.js';
import { givenRoom } from './room.js';

const SELECTOR = 'div[data-hrc]';

/**
 * Those that are not adopted yet: the parser may still be inside them.
 * @type {Set<HTMLElement>}
 */
const found = new Set();

/** @param {Node} node */
const find = (node) => {
  const element = /** @type {HTMLElement} */ (node);
  if (element.matches?.(SELECTOR)) found.add(element);
  for (const inner of element.querySelectorAll?.(SELECTOR) || []) found.add(/** @type {HTMLElement} */ (inner));
};

/**
 * Puts the element into the `div`, with its content and its room.
 * @param {HTMLElement} div
 */
const adopt = (div) => {
  const { hrc, ...attributes } = /** @type {Record<string, string>} */ (div.dataset);
  if (!Object.hasOwn(ELEMENTS, hrc) || div.querySelector('hrc-' + hrc)) return;
  const element = document.createElement('hrc-' + hrc);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  if (element._hrc) element._hrc.given = givenRoom(div);
  div.style.paddingBottom = '0';
  element.append(...div.childNodes);
  div.append(element);
};

const adoptParsed = () => {
  for (const div of found) {
    if (isParsed(div)) {
      found.delete(div);
      adopt(div);
    }
  }
  settle();
};

const adoptAll = () => {
  find(document);
  adoptParsed();
};

/** Adopts those that are on the page, and those that come. */
export const watchPage = () => {
  adoptAll();
  document.addEventListener('readystatechange', adoptAll);
  /** @param {MutationRecord[]} records */
  const findAdded = (records) => {
    for (const { addedNodes } of records) addedNodes.forEach(find);
    adoptParsed();
  };
  observe('MutationObserver', () => 0, findAdded).observe(document, { childList: true, subtree: true });
};
