import { Fault } from './context.js';

/**
 * Reads a body, and stops where it is larger than allowed: a small compressed file can become a huge one.
 * @param {string} subject
 * @param {number} limit bytes
 * @param {Response} response
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export const readBody = async (subject, limit, response) => {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  const reader = response.body?.getReader();
  /** @param {Uint8Array} chunk */
  const add = (chunk) => {
    size += chunk.length;
    if (size > limit) {
      reader?.cancel();
      throw new Fault(subject + '-too-large', `${response.url} is larger than ${limit} bytes.`);
    }
    chunks.push(chunk);
  };
  if (reader) for (let chunk; !(chunk = await reader.read()).done; ) add(chunk.value);
  // A page's substitute for fetch has no streams.
  else add(new Uint8Array(await response.arrayBuffer()));
  const body = new Uint8Array(size);
  for (const chunk of chunks.reverse()) body.set(chunk, (size -= chunk.length));
  return body;
};
