/** What the loader gives to this half. */
export const { Fault, NativePromise, bodies, controllers, early, emit, fetch, fileInit, fileUrl, getStyleSheet, isWasmAllowed, libraries, observe, once, report, retryLater, warn } = __LOADER__;

/** Makes the functions around a new instance of the library. */
export const bind = __BIND__;
