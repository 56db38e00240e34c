/** The browser's own promise: a page may have put an old substitute in the place of the global one. */
export const NativePromise = /** @type {PromiseConstructor} */ ((async () => {})().constructor);
