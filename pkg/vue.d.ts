/** Tells Vue 3 what the elements are: `import 'human-rights-cities-widgets/vue'`. */

import type { DefineComponent, HTMLAttributes } from 'vue';
import type { HrcElementAttributes, HrcEventMap } from './index.js';

export type * from './index.js';

type Handlers = { [Event in keyof HrcEventMap as `on${Capitalize<Event>}`]?: (event: HrcEventMap[Event]) => void };

type Elements = { [Tag in keyof HrcElementAttributes]: DefineComponent<HTMLAttributes & HrcElementAttributes[Tag] & Handlers> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
