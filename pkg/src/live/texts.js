import { FILE_DEADLINE_MS } from '../catalogue.js';
import { once } from '../once.js';
import { Fault, NativePromise, fileInit, fileUrl } from './context.js';
import { knownLanguage } from './languages.js';
import { reportOnce } from './report_once.js';
import { request } from './requests.js';
import { retryLater } from './retries.js';

/** Seconds between attempts, once the first ones have failed. */
const TEXTS_REFRESH_SECONDS = 300;

/**
 * @param {string} name
 * @param {RequestInit} [init]
 */
const get = (name, init) =>
  request('texts', fileUrl(name), FILE_DEADLINE_MS, { ...fileInit(name), ...init }, async (response) => new Uint8Array(await response.arrayBuffer()));

/** Bodies by their names, for all instances of a library. */
const bodies = /** @type {Record<string, Promise<Uint8Array<ArrayBuffer>> | undefined>} */ ({});
const getOnce = once((name) => get(name), bodies);

/**
 * @param {string} library
 * @param {string} language
 */
const fileName = (library, language) => `${library}.${language}.txt`;

/**
 * Requests the texts that an element is going to speak as far as that is known without the feed, while its library is on its way.
 * @param {string} library
 * @param {string} tag
 */
export const prefetchTexts = (library, tag) => {
  const language = knownLanguage(tag);
  if (language) getOnce(fileName(library, language)).catch(() => 0);
};

/**
 * Gives a library its texts.
 * @param {string} library
 */
export const createTexts = (library) => {
  /**
   * Languages that could not be had, and how often in a row their texts were refused.
   * @type {Record<string, { failed?: boolean, refusals: number }>}
   */
  const states = {};
  /** @type {(language: string, fault: InstanceType<typeof Fault>) => void} */
  const tell = (language, fault) =>
    reportOnce(fault, 'texts', (controller) => controller.library === library && (knownLanguage(controller.language) || language) === language);
  /**
   * The texts in a language. After a failure, the next call waits for the next retry.
   * @param {string} language
   * @param {boolean} isRefused whether the library could not use the last ones
   */
  return async (language, isRefused) => {
    const name = fileName(library, language);
    const state = (states[language] ||= { refusals: 0 });
    if (state.failed) await new NativePromise((resolve) => retryLater(() => resolve(0), TEXTS_REFRESH_SECONDS));
    state.failed = false;
    try {
      if (isRefused) {
        delete bodies[name];
        // The browser's cache may have an older one.
        if (!state.refusals++) return await get(name, { cache: 'reload' });
        state.refusals = 0;
        throw new Fault('integrity', `${fileUrl(name)} is damaged or of another version than embed.js. Publish the whole folder.`);
      }
      return await getOnce(name);
    } catch (error) {
      state.failed = true;
      tell(language, /** @type {InstanceType<typeof Fault>} */ (error));
      throw error;
    }
  };
};
