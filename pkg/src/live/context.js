/** Hashes and ids of the files that belong to this version. */
export const FILES = __FILES__;

/** What the loader gives to this half, because there may be only one of it. */
export const { Fault, NativePromise, early, faultOf, fetch, fileInit, fileUrl, getStyleSheet, loadModule, report, retries, warn } = __LOADER__;

/**
 * Controllers of the elements that are being mounted or are mounted, by their numbers.
 * @type {Map<number, import('../controller.js').Controller>}
 */
export const controllers = new Map();

/**
 * Instances by the names of their libraries. One that has panicked is taken out.
 * @type {Record<string, Promise<import('../loader.js').Library> | undefined>}
 */
export const libraries = {};

/**
 * Bodies by their addresses, for all libraries of the page.
 * @type {Record<string, Promise<Uint8Array<ArrayBuffer>> | undefined>}
 */
export const bodies = {};
