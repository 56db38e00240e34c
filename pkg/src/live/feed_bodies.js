import { DATA_DEADLINE_MS, FEED_BYTES, LIST_BYTES, REFRESH_SECONDS } from '../catalogue.js';
import { bodies } from './context.js';
import { readBody } from './read_body.js';
import { request } from './requests.js';

/** A feed that is larger has its members inside, bytes. */
const LINKING_FEED_BYTES = 2e5;

/** @type {Record<string, ReturnType<typeof setTimeout>>} */
const timers = {};

/**
 * @param {string} hex
 * @returns {string} the hash as the attribute `integrity` has it
 */
const integrityOf = (hex) => 'sha256-' + btoa(hex.replace(/../g, (byte) => String.fromCharCode(/** @type {any} */ ('0x' + byte))));

/**
 * Requests a feed or a list, and keeps it for a few minutes: two libraries on a page share it.
 * @param {string} url
 * @param {number} limit bytes
 * @param {boolean} [fresh] whether to ask the server even if the browser has a copy
 * @param {string} [sha256] what the hash of the body must be, hexadecimal
 */
export const getBody = (url, limit, fresh, sha256) => {
  const subject = limit > FEED_BYTES ? 'list' : 'feed';
  /** @type {RequestInit} */
  const init = { cache: fresh ? 'no-cache' : 'default', integrity: sha256 ? integrityOf(sha256) : '' };
  const body = request(subject, url, DATA_DEADLINE_MS, init, (response) => readBody(subject, limit, response));
  const drop = () => bodies[url] === body && delete bodies[url];
  body.catch(drop);
  clearTimeout(timers[url]);
  timers[url] = setTimeout(drop, REFRESH_SECONDS * 1e3);
  return (bodies[url] = body);
};

/**
 * The list of members that a feed links to, on its own host and by its hash; or the map file of a long one.
 * @param {Uint8Array} body
 * @param {string} feed its address
 * @param {string} key `map`, or `members` where the map file is not enough
 * @returns {string[]} its address and its hash, or nothing
 */
export const membersLink = (body, feed, key) => {
  const text = body.length < LINKING_FEED_BYTES ? new TextDecoder().decode(body) : '';
  const link = (/** @type {string} */ key) => RegExp(`"${key}":{"url":"([^"\\\\]+)","count":\\d+,"sha256":"(\\w+)"`).exec(text);
  const [, address, sha256] = link(key) || link('members') || [];
  const url = address && new URL(address, feed);
  return url && url.origin === new URL(feed).origin ? [url.href, sha256] : [];
};

/**
 * Requests a feed before the WebAssembly is here to ask for it, and then its members.
 * @param {string} feed
 * @param {string | false} key as for `membersLink`, if it needs members
 */
export const prefetch = async (feed, key) => {
  const body = await (bodies[feed] || getBody(feed, FEED_BYTES));
  const [url, sha256] = key ? membersLink(body, feed, key) : [];
  if (url && !bodies[url]) getBody(url, LIST_BYTES, false, sha256);
};
