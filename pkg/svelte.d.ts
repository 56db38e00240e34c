/** Tells Svelte 5 what the elements are: `import 'human-rights-cities-widgets/svelte'`. */

import type { HTMLAttributes } from 'svelte/elements';
import type { HrcElementAttributes, HrcEventMap } from './index.js';

export type * from './index.js';

type Handlers = { [Event in keyof HrcEventMap as `on${Event}`]?: (event: HrcEventMap[Event]) => void };

type Elements = { [Tag in keyof HrcElementAttributes]: HTMLAttributes<HTMLElementTagNameMap[Tag]> & HrcElementAttributes[Tag] & Handlers };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
