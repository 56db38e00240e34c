import { NativePromise } from './native_promise.js';

/**
 * Whether the parser has left an element. A shadow root that is attached too early loses the one that the server has written
 * into the element, and half a snapshot is none.
 * @param {Node} element
 */
export const isParsed = (element) => {
  if (document.readyState !== 'loading') return true;
  for (let node = /** @type {Node | null} */ (element); node; node = node.parentNode || /** @type {ShadowRoot} */ (node).host) {
    if (node.nextSibling) return true;
  }
  return false;
};

/** Resolves when the parser knows all elements of the page. */
export const whenParsed = () =>
  new NativePromise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('readystatechange', () => resolve(0), { once: true });
    else resolve(0);
  });
