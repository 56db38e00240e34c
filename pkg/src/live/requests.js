import { Fault, NativePromise, early, fetch } from './context.js';
import { diagnose } from './diagnose.js';

/** @param {string} url */
const hostOf = (url) => new URL(url).host;

/**
 * Fails where the body of an early response, which was requested without a hash, does not have it.
 * @param {Response} response
 * @param {RequestInit} init
 * @param {string} url
 */
const verify = async (response, init, url) => {
  const { subtle } = crypto;
  if (!subtle) {
    // Not on a secure page. The browser looks itself, and has the file by now.
    await fetch(url, { ...init, cache: 'force-cache' });
    return;
  }
  const hash = new Uint8Array(await subtle.digest('SHA-256', await response.arrayBuffer()));
  if ('sha256-' + btoa(String.fromCharCode(...hash)) !== init.integrity) throw 0;
};

/**
 * The result of `use`; a fault where it fails, or is late.
 * @template T
 * @param {string} subject what the code of a fault begins with: `feed`, `list`, `wasm`, `style`, `land`
 * @param {string} url
 * @param {number} deadlineMs for the whole of it
 * @param {RequestInit} init
 * @param {(response: Response) => Promise<T>} use
 * @returns {Promise<T>}
 */
export const request = async (subject, url, deadlineMs, init, use) => {
  const abort = globalThis.AbortController && new AbortController();
  init.signal = abort?.signal;
  /** @type {Response | undefined} */
  let response;
  /** @type {number | undefined} */
  let timeoutMs;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const attempt = async () => {
    const requested = early[url];
    early[url] = undefined;
    response = await (requested || fetch(url, init));
    if (!response.ok || (response.redirected && hostOf(response.url) !== hostOf(url))) throw 0;
    if (!requested || !init.integrity) return use(response);
    const using = use(response.clone());
    // Why it is not the right one is told by another request.
    using.catch(() => 0);
    await verify(response, init, url);
    return using;
  };
  const deadline = new NativePromise((_, reject) => {
    timer = setTimeout(() => {
      reject((timeoutMs = deadlineMs));
      abort?.abort();
    }, deadlineMs);
  });
  try {
    return await NativePromise.race([attempt(), /** @type {Promise<never>} */ (deadline)]);
  } catch (error) {
    if (error instanceof Fault) throw error;
    return await diagnose(subject, url, init, use, response, timeoutMs);
  } finally {
    clearTimeout(timer);
    abort?.abort();
  }
};
