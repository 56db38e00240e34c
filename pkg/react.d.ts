/** Tells React 19 what the elements are: `import 'human-rights-cities-widgets/react'`. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { HrcElementAttributes, HrcEventMap } from './index.js';

export type * from './index.js';

type Handlers = { [Event in keyof HrcEventMap as `on${Event}`]?: (event: HrcEventMap[Event]) => void };

type Elements = {
  [Tag in keyof HrcElementAttributes]: DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]> &
    HrcElementAttributes[Tag] &
    Handlers;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
