import { INTEGRITY, fileUrl, getStyleSheet, inTime, requestFileEarly } from './files.js';
import { Fault } from './fault.js';
import { loader } from './loader.js';
import { once } from './once.js';
import { attempts, resetRetries } from './retries.js';
import { isWasmAllowed } from './wasm_allowed.js';

/**
 * The live half of the loader, with the bindings of a library. The other files of the library are requested at the same time.
 */
export const getBindings = once(async (name) => {
  if (isWasmAllowed()) requestFileEarly(name + '_bg.wasm');
  getStyleSheet(name).catch(() => 0);
  const inside = __BINDINGS__[name];
  if (inside) return inside(loader);
  // A browser keeps a module that failed to load, so a retry needs another address.
  const url = fileUrl(name) + `.js${attempts ? '?' + attempts : ''}`;
  const { make, wasm } = await inTime(import(url), 'bindings', `${url} could not be loaded. Check its type, and script-src of the page's policy.`);
  if (wasm !== INTEGRITY[name + '_bg.wasm']) throw new Fault('integrity', `${url} is of another version than embed.js. Publish the whole folder.`);
  return /** @type {import('./loader.js').LiveHalf} */ (make(loader));
});

/** Loads a library and starts an instance of it, which all widgets of the page share. */
export const getLibrary = once(async (name) => {
  const { open } = await getBindings(name);
  const library = await open(name);
  resetRetries();
  return library;
}, loader.libraries);
