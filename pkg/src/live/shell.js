import { emit } from '../report.js';
import { Fault, NativePromise, bodies, report, warn } from './context.js';
import { getBody } from './feed_bodies.js';
import { getLand } from './files.js';
import { recover } from './panics.js';
import { reportOnce } from './report_once.js';
import { retryLater } from './retries.js';
import { stop } from './start.js';
import { createTexts } from './texts.js';

/** Seconds between attempts for the land, once the first ones have failed. */
const LAND_REFRESH_SECONDS = 300;

/**
 * What an instance of a library asks of the loader. One that has panicked gets no more answers; the next is a new one.
 * @param {string} name of the library
 */
export const createShell = (name) => {
  /** @type {typeof bodies} */
  const given = {};
  let stopped = false;
  /**
   * @template {any[]} Args
   * @template Result
   * @param {(...args: Args) => Result} f
   * @returns {(...args: Args) => Result | Promise<never>}
   */
  const whileAlive = (f) => (...args) => (stopped ? new NativePromise(() => 0) : f(...args));
  return {
    /** A feed or a list. A body that was requested a moment ago is given again, but not twice as a fresh one. */
    get: whileAlive((/** @type {string} */ url, /** @type {number} */ limit, /** @type {boolean} */ fresh, /** @type {string} */ sha256) => {
      const body = bodies[url];
      return (given[url] = body && !(fresh && body === given[url]) ? body : getBody(url, limit, fresh, sha256));
    }),
    /** The land, however long it takes; maps show their markers meanwhile. */
    land: whileAlive(async () => {
      for (;;) {
        try {
          return await getLand();
        } catch (error) {
          const fault = /** @type {InstanceType<typeof Fault>} */ (error);
          reportOnce(fault, 'land', ({ kind, library }) => kind === 'map' && library === name);
          await new NativePromise((resolve) => retryLater(() => resolve(0), LAND_REFRESH_SECONDS));
        }
      }
    }),
    /** The texts of the library in a language. */
    texts: whileAlive(createTexts(name)),
    ready: whileAlive((/** @type {HTMLElement} */ host) => {
      emit(host, 'hrc:ready', { live: true });
      // Now it is drawn.
      host._hrc?.trimRoom();
    }),
    data: whileAlive((/** @type {HTMLElement} */ host, /** @type {string} */ generatedAt, /** @type {number | null} */ sequence = null, /** @type {number} */ problems) =>
      emit(host, 'hrc:data', { generatedAt, sequence, problems }),
    ),
    stale: whileAlive((/** @type {HTMLElement} */ host, /** @type {string} */ generatedAt) => emit(host, 'hrc:stale', { generatedAt })),
    error: whileAlive((/** @type {HTMLElement} */ host, /** @type {import('../catalogue.js').ErrorCode} */ code, /** @type {string} */ message) => {
      host._hrc?.view?.showNotice();
      report(host, new Fault(code, message));
    }),
    select: whileAlive((/** @type {HTMLElement} */ host, /** @type {'member' | 'right'} */ kind, /** @type {string} */ id) => emit(host, 'hrc:select', { [kind]: id })),
    turn: whileAlive((/** @type {HTMLElement} */ host, /** @type {string} */ element) => emit(host, 'hrc:turn', { element })),
    reveal: whileAlive((/** @type {HTMLElement} */ host) => {
      const controller = /** @type {import('../controller.js').Controller} */ (host._hrc);
      try {
        controller.view?.reveal();
      } catch (error) {
        stop(controller, new Fault('broken', `The widget could not be shown: ${error}.`));
      }
    }),
    warn: whileAlive(warn),
    panicked: whileAlive((/** @type {number} */ id, /** @type {string} */ apology, /** @type {string} */ message) => {
      stopped = true;
      recover(name, id, apology, message);
    }),
  };
};
