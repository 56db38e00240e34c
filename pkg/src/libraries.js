import { INTEGRITY, fileUrl, getStyleSheet, inTime, requestFileEarly } from './files.js';
import { Fault } from './fault.js';
import { loader } from './loader.js';
import { once } from './once.js';
import { attempts, resetRetries } from './retries.js';

/** The live half of the loader, with the bindings of a library. */
export const getBindings = once(async (name) => {
  const inside = __BINDINGS__[name];
  if (inside) return inside(loader);
  // A browser keeps a module that failed to load, so a retry needs another address.
  const url = fileUrl(name) + `.js${attempts ? '?' + attempts : ''}`;
  const { make, wasm } = await inTime(import(url), 'bindings', `${url} could not be loaded. Check its type, and script-src of the page's policy.`);
  if (wasm !== INTEGRITY[name + '_bg.wasm']) throw new Fault('integrity', `${url} is of another version than embed.js. Publish the whole folder.`);
  return /** @type {import('./loader.js').LiveHalf} */ (make(loader));
});

/** Whether the browser and the policy of the page allow WebAssembly. */
const wasmAllowed = () => {
  try {
    // The smallest module.
    return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return;
  }
};

/** Loads a library and starts an instance of it, which all widgets of the page share. */
export const getLibrary = once(async (name) => {
  const allowed = wasmAllowed();
  getStyleSheet(name).catch(() => 0);
  if (allowed) requestFileEarly(name + '_bg.wasm');
  const { open } = await getBindings(name);
  const library = await open(name, !!allowed);
  resetRetries();
  return library;
}, loader.libraries);
