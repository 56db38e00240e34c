import { Fault, faultOf } from './fault.js';
import { fileUrl, inTime, retries } from './files.js';
import { loader } from './loader.js';
import { NativePromise } from './native_promise.js';
import { report } from './report.js';
import { enableControls } from './snapshot_adapt.js';
import { ID } from './version.js';

/** @typedef {import('./controller.js').Controller} Controller */

/**
 * Loads a module that is beside the loader or, in the folder of one version, inside it.
 * @template T
 * @param {string} name
 * @param {string} id that it must have
 * @returns {Promise<T>}
 */
export const loadModule = async (name, id) => {
  const inside = /** @type {any} */ (__MODULES__[name]);
  if (inside) return inside;
  // A browser keeps a module that failed to load, so a retry needs another address.
  const url = fileUrl(name) + `.js${retries.count ? '?' + retries.count : ''}`;
  const module = await inTime(import(url), 'bindings', `${url} could not be loaded. Check its type, and script-src of the page's policy.`);
  if (module.id !== id) throw new Fault('integrity', `${url} is of another version than embed.js. Publish the whole folder.`);
  return module.make;
};

/** Time until the first retry, to which as much is added each time, and the longest, ms. */
const FIRST_RETRY_MS = 5e3;
const LAST_RETRY_MS = 60e3;

/**
 * Elements that wait for the live half.
 * @type {Set<Controller>}
 */
const waiting = new Set();
/** How often in a row it could not be loaded. */
let failures = 0;
/** @type {Fault} */
let fault;
/** @type {Promise<import('./loader.js').LiveHalf> | undefined} */
let live;

/** @param {Controller} controller */
const tell = (controller) => {
  controller.code = fault.code;
  if (controller.snapshot) enableControls(controller.snapshot, false);
  report(controller.host, fault);
};

/** @returns {Promise<import('./loader.js').LiveHalf>} */
const load = async () => {
  try {
    /** @type {(shared: import('./loader.js').Loader) => import('./loader.js').LiveHalf} */
    const make = await loadModule('live', ID);
    failures = 0;
    return make({ ...loader, loadModule });
  } catch (error) {
    fault = faultOf(error);
    // A fault that has passed at the first retry is not worth a line.
    if (++failures === 2) waiting.forEach(tell);
    await new NativePromise((resolve) => setTimeout(resolve, Math.min(FIRST_RETRY_MS * failures, LAST_RETRY_MS)));
    retries.count++;
    return load();
  }
};

/**
 * The live half of the loader, however long it takes.
 * @param {Controller} controller that waits for it
 */
export const getLive = (controller) => {
  if (failures > 1) tell(controller);
  waiting.add(controller);
  live ||= load();
  live.then(() => waiting.delete(controller));
  return live;
};
