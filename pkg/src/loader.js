import { early, fetch } from './early_requests.js';
import { Fault } from './fault.js';
import { fileInit, fileUrl, getStyleSheet } from './files.js';
import { NativePromise } from './native_promise.js';
import { observe } from './observers.js';
import { once } from './once.js';
import { emit, report, warn } from './report.js';
import { retryLater } from './retries.js';
import { isWasmAllowed } from './wasm_allowed.js';

/**
 * What comes with the bindings of a library.
 * @typedef {{
 *   open: (name: string) => Promise<Library>,
 *   prefetch: (feed: string, withMembers: boolean) => Promise<void>,
 * }} LiveHalf
 */

/**
 * An instance of a library.
 * @typedef {{ mount: (controller: import('./controller.js').Controller) => LiveView }} Library
 */

/**
 * A widget that is mounted.
 * @typedef {import('./live/view.js').LiveView} LiveView
 */

/** What the loader gives to the live half, which comes with each library. */
export const loader = {
  NativePromise,
  Fault,
  early,
  emit,
  fetch,
  fileInit,
  fileUrl,
  getStyleSheet,
  isWasmAllowed,
  observe,
  once,
  report,
  retryLater,
  warn,
  /**
   * Controllers of the elements that are being mounted or are mounted, by their numbers.
   * @type {Map<number, import('./controller.js').Controller>}
   */
  controllers: new Map(),
  /**
   * Instances by the names of their libraries. One that has panicked is taken out.
   * @type {Record<string, Promise<Library> | undefined>}
   */
  libraries: {},
  /**
   * Bodies by their addresses, for all libraries of the page.
   * @type {Record<string, Promise<Uint8Array<ArrayBuffer>> | undefined>}
   */
  bodies: {},
};

/** @typedef {typeof loader} Loader */
