import { FILE_DEADLINE_MS } from '../catalogue.js';
import { isWasmAllowed } from '../wasm_allowed.js';
import { once } from '../once.js';
import { FILES, Fault, bodies, fileInit, fileUrl, warn } from './context.js';
import { readBody } from './read_body.js';
import { request } from './requests.js';

/** The largest outline of the land, bytes. */
const LAND_BYTES = 1e6;

/**
 * @template T
 * @param {string} subject
 * @param {string} name
 * @param {(response: Response) => Promise<T>} use
 */
export const getFile = (subject, name, use) => request(subject, fileUrl(name), FILE_DEADLINE_MS, fileInit(name, FILES[name]), use);

const getLandOnce = once(() => getFile('land', 'land.bin', (response) => readBody('land', LAND_BYTES, response)), bodies);

/** The outline of the land, once for all libraries. */
export const getLand = () => getLandOnce('land');

/** The compiled module of a library, which all its instances share. */
export const compile = once(async (library) => {
  if (!isWasmAllowed()) throw new Fault('wasm-blocked', "This browser or the page's policy refuses WebAssembly. Add 'wasm-unsafe-eval' to script-src.");
  return getFile('wasm', library + '_bg.wasm', async (response) => {
    const { body, headers, url } = response;
    const typed = /^application\/wasm/.test(/** @type {string} */ (headers.get('content-type')));
    if (!typed) warn(`${url} has the wrong type. Serve it as application/wasm.`);
    try {
      return await (typed && body ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
    } catch (error) {
      throw error instanceof WebAssembly.CompileError ? new Fault('wasm-broken', `${url} could not be compiled. This browser may be too old.`) : error;
    }
  });
});
