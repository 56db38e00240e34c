import { early, fetch } from './early_requests.js';
import { Fault, faultOf } from './fault.js';
import { fileInit, fileUrl, getStyleSheet, retries } from './files.js';
import { NativePromise } from './native_promise.js';
import { report, warn } from './report.js';

/** @typedef {import('./controller.js').Controller} Controller */

/**
 * The live half of the loader.
 * @typedef {{
 *   start: (controller: Controller) => Promise<void>,
 *   watchSnapshot: (controller: Controller, isDue?: boolean) => void,
 * }} LiveHalf
 */

/**
 * An instance of a library.
 * @typedef {{ mount: (controller: Controller) => LiveView }} Library
 */

/**
 * A widget that is mounted.
 * @typedef {import('./live/view.js').LiveView} LiveView
 */

/** What the loader gives to its live half. */
export const loader = {
  NativePromise,
  Fault,
  early,
  faultOf,
  fetch,
  fileInit,
  fileUrl,
  getStyleSheet,
  report,
  retries,
  warn,
};

/** @typedef {typeof loader & { loadModule: typeof import('./live_half.js').loadModule }} Loader */
