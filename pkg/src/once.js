/**
 * Calls `make` once for each key. After a failure, the next caller tries again.
 * @template T
 * @param {(key: string) => Promise<T>} make
 * @param {Record<string, Promise<T> | undefined>} [results] by key
 * @returns {(key?: string) => Promise<T>}
 */
export const once = (make, results = {}) => (key = '') => {
  let result = results[key];
  if (!result) {
    result = results[key] = make(key);
    result.catch(() => delete results[key]);
  }
  return result;
};
