// The files that the loader is published with. They are beside it.

import { FILE_DEADLINE_MS } from './catalogue.js';
import { fetch, requestEarly } from './early_requests.js';
import { Fault } from './fault.js';
import { NativePromise } from './native_promise.js';
import { once } from './once.js';
import { ID } from './version.js';

const INTEGRITY = __INTEGRITY__;

/** How often this page has tried again what had failed. */
export const retries = { count: 0 };

let folder = '';

/** @param {string} address of the loader */
export const findFilesBeside = (address) => {
  folder = new URL('.', address).href;
};

/** @param {string} name */
export const fileUrl = (name) => __URLS__[name] || folder + name;

/**
 * How to request a file: by its hash, where that is known, and after a failure not from the browser's cache, which may have a
 * bad copy.
 * @param {string} name
 * @param {string} [integrity]
 * @returns {RequestInit}
 */
export const fileInit = (name, integrity = INTEGRITY[name]) => ({ integrity, cache: /** @type {RequestCache} */ (['default', 'reload'][retries.count] || 'no-cache') });

/**
 * Requests a file before its hash is known: whoever takes it looks whether it is the right one.
 * @param {string} name
 */
export const requestFileEarly = (name) => requestEarly(fileUrl(name), fileInit(name));

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} code of the fault where it fails, or is late
 * @param {string} message
 * @returns {Promise<T>}
 */
export const inTime = (promise, code, message) =>
  NativePromise.race([promise, new NativePromise((_, reject) => setTimeout(reject, FILE_DEADLINE_MS))]).catch(() => {
    throw new Fault(code, message);
  });

/** The style sheet of a library. */
export const getStyleSheet = once((library) => {
  const name = library + '.css';
  const make = async () => {
    const response = await fetch(fileUrl(name), fileInit(name));
    const text = await response.text();
    // One that is cut off is no error to a browser.
    if (!response.ok || !text.endsWith(`/*${ID}*/`)) throw 0;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  return inTime(make(), 'style', `${fileUrl(name)} could not be loaded.`);
});
