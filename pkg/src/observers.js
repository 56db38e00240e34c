/**
 * Makes an observer. Where the browser has none, `instead` is called with each target.
 * @param {'IntersectionObserver' | 'MutationObserver' | 'ResizeObserver'} name
 * @param {(target: any) => void} instead
 * @param {(entries: any[]) => void} callback
 * @param {object} [options]
 * @returns {{ observe(target: Node, options?: object): void, unobserve(target: Node): void }}
 */
export const observe = (name, instead, callback, options) => {
  const Observer = /** @type {any} */ (globalThis)[name];
  return Observer ? new Observer(callback, options) : { observe: instead, unobserve() {} };
};
