// What packing writes into the live half.
import './marks.js';

import { Fault } from '../../pkg/src/fault.js';
import { NativePromise } from '../../pkg/src/native_promise.js';
import { once } from '../../pkg/src/once.js';

Object.assign(globalThis, {
  __LOADER__: { Fault, NativePromise, bodies: {}, controllers: new Map(), early: {}, fetch: (...parts) => globalThis.fetch(...parts), libraries: {}, once },
  __BIND__: () => {},
});
