import 'human-rights-cities-widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const counter: SvelteHTMLElements['hrc-counter'] = { feed: '/feed.json', lang: 'fr', view: 'table' };
export const map: SvelteHTMLElements['hrc-map'] = { country: 'ES', 'onhrc:select': (event) => console.log(event.detail) };
// @ts-expect-error no view of a map
export const wrong: SvelteHTMLElements['hrc-map'] = { view: 'ruler' };
