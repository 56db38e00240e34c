import { Fault, fetch } from './context.js';
import { readBody } from './read_body.js';

const MOST_BYTES = 1e8;

/**
 * Throws what is wrong and what to do.
 * @param {string} subject
 * @param {string} what
 * @param {string} message
 * @returns {never}
 */
const fail = (subject, what, message) => {
  const code = /feed|list|wasm/.test(subject) ? `${subject}-${what}` : subject;
  throw new Fault(what === 'hash' && subject !== 'list' ? 'integrity' : code, message);
};

/**
 * Finds out why a request failed, and throws it as a fault; gives the result where a second attempt succeeds.
 * @template T
 * @param {string} subject
 * @param {string} url
 * @param {RequestInit} init
 * @param {(response: Response) => Promise<T>} use
 * @param {Response | undefined} response
 * @param {number | undefined} timeoutMs
 * @returns {Promise<T>}
 */
export const diagnose = async (subject, url, init, use, response, timeoutMs) => {
  const { host, origin } = new URL(url);
  /** @param {Response} response */
  const check = ({ ok, redirected, status, type, url: final }) => {
    if (type === 'opaqueredirect' || (redirected && new URL(final).host !== host)) {
      fail(subject, 'redirect', `${url} redirects to another host, or in a circle. Write the address of the file itself.`);
    }
    if (!ok) fail(subject, 'status', `${url} answers ${status}. Check the address, and publish the whole folder.`);
  };
  if (timeoutMs) fail(subject, 'timeout', `${url} did not answer within ${timeoutMs / 1000} seconds.`);
  if (response) check(response);
  try {
    // Again, without the hash, and without following it elsewhere.
    const second = await fetch(url, { ...init, integrity: '', redirect: 'manual' });
    check(second);
    if (!init.integrity) return await use(second);
    await readBody(subject, MOST_BYTES, second);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const there = origin !== location.origin && (await fetch(url, { signal: init.signal, mode: 'no-cors' }).catch(() => 0));
    fail(
      subject,
      'network',
      there
        ? `${url} answers, but this page may not read it. Let its host send Access-Control-Allow-Origin (CORS).`
        : `${url} could not be fetched. Check the network, and connect-src of the page's policy.`,
    );
  }
  return fail(
    subject,
    'hash',
    subject === 'list'
      ? `${url} is not the file that the feed names. Publish both together.`
      : `${url} is damaged or of another version than embed.js. Publish the whole folder.`,
  );
};
