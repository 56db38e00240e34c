// What packing writes into the live half.
import './marks.js';

import { Fault } from '../../pkg/src/fault.js';
import { NativePromise } from '../../pkg/src/native_promise.js';

Object.assign(globalThis, {
  __LOADER__: { Fault, NativePromise, early: {}, fetch: (...parts) => globalThis.fetch(...parts), retries: { count: 0 } },
  __FILES__: {},
});
