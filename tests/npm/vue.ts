import 'human-rights-cities-widgets/vue';
import { type GlobalComponents, h } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const counter: Props<'hrc-counter'> = { feed: '/feed.json', view: 'table', class: 'wide' };
export const map: Props<'hrc-map'> = { country: 'ES', 'onHrc:select': (event) => console.log(event.detail) };
// @ts-expect-error no view of a map
export const wrong: Props<'hrc-map'> = { view: 'ruler' };
export const page = h('hrc-map', map);
