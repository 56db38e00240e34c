import { REFRESH_SECONDS } from './catalogue.js';

export const { fetch } = globalThis;

/**
 * Responses by their addresses, requested before there is code to read them. The live half takes each once.
 * @type {Record<string, Promise<Response> | undefined>}
 */
export const early = {};

/**
 * Requests what is read later, so that nothing waits for the code that reads it.
 * @param {string} url
 * @param {RequestInit} [init]
 */
export const requestEarly = (url, init) => {
  if (url in early) return;
  const response = (early[url] = fetch(url, init));
  response.catch(() => 0);
  setTimeout(() => delete early[url], REFRESH_SECONDS * 1e3);
};
