// Written by `cargo xtask generate` from `hrc_core::catalogue`.

/**
 * Types of `<hrc-counter>`, `<hrc-map>`, `<hrc-radar>`, `<hrc-programme>`, `<hrc-screen>`, which `embed.js` defines.
 *
 * The loader finds its files beside itself. Host the folder `dist` and load `<script src="…/embed.js" async></script>`,
 * or import the package in an application: its bundler finds the files. `react.d.ts`, `vue.d.ts` and `svelte.d.ts` tell
 * these frameworks' templates what the elements are.
 */

/** What every element has. Each property mirrors the attribute of the same name; `''` where the attribute is absent. */
export interface HrcElement extends HTMLElement {
  /** Code of the `hrc:error` for which it cannot go on; `''` otherwise, also once it has recovered. */
  readonly stopped: HrcErrorCode | '';
  /** The feed. A relative address starts from the page. Accepts: address. */
  get feed(): string;
  set feed(feed: string | null);
  /** Light or dark. `auto` follows the `color-scheme` of the page. Accepts: `auto`, `light`, `dark`. Default: `auto`. */
  get theme(): string;
  set theme(theme: 'auto' | 'light' | 'dark' | null);
  /** Seconds between two requests for newer data. Accepts: 60 to 86400 or `off`. Default: `300`. */
  get refresh(): string;
  set refresh(refresh: number | `${number}` | 'off' | null);
  /** When the live widget is loaded, where a published snapshot is shown first. `auto`: once the page has loaded and the browser is idle, or as soon as the reader reaches for the widget by pointer, touch, focus or key; readers who save data load it only then. `intent`: only then. `eager`: at once. Accepts: `auto`, `intent`, `eager`. Default: `auto`. */
  get load(): string;
  set load(load: 'auto' | 'intent' | 'eager' | null);
  /** Level of the widget's heading. Accepts: 2 to 6. Default: `3`. */
  get heading(): string;
  set heading(heading: number | `${number}` | null);
  /** Folder of the published snapshots, or `off` for none. Without it: `snapshots/` beside the feed. Accepts: address or `off`. */
  get snapshots(): string;
  set snapshots(snapshots: string | null);

  addEventListener<K extends keyof HrcEventMap>(
    type: K,
    listener: (this: this, event: HrcEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: this, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** How many have joined, and how far the next milestone is. */
export interface HrcCounterElement extends HrcElement {
  /** What the widget shows first. Accepts: `ruler`, `table`. Default: `ruler`. */
  get view(): string;
  set view(view: 'ruler' | 'table' | null);
}

/** The members on a map, and their list. */
export interface HrcMapElement extends HrcElement {
  /** What the widget shows first. Accepts: `map`, `list`. Default: `map`. */
  get view(): string;
  set view(view: 'map' | 'list' | null);
  /** Shows only the members of this country, by its ISO 3166-1 code: `ES`. Heading, list and figure follow. Accepts: text. */
  get country(): string;
  set country(country: string | null);
  /** Shows only the members of this section of UCLG, such as `africa` or `latin_america`. Accepts: text. */
  get region(): string;
  set region(region: string | null);
  /** Id of a member. The map zooms to its marker, highlights it and opens its card. Accepts: text. */
  get member(): string;
  set member(member: string | null);
  /** Meridian in the middle of the map, in degrees east. Without it: the one that the feed sets, or 11. Accepts: -180 to 180. */
  get meridian(): string;
  set meridian(meridian: number | `${number}` | null);
}

/** How many of the reviewed members have a published practice on each right. */
export interface HrcRadarElement extends HrcElement {
  /** What the widget shows first. `auto` shows bars where a radar does not fit. Accepts: `auto`, `radar`, `bars`, `table`. Default: `auto`. */
  get view(): string;
  set view(view: 'auto' | 'radar' | 'bars' | 'table' | null);
  /** Shows only these rights, by their ids, separated by spaces. Accepts: ids. */
  get rights(): string;
  set rights(rights: string | null);
  /** Order of the rights. `most` begins with those that most members have a published practice on; those that nobody has reviewed come last. Accepts: `feed`, `most`. Default: `feed`. */
  get order(): string;
  set order(order: 'feed' | 'most' | null);
}

/** The programme of a session: what is on, what comes next, and the day. */
export interface HrcProgrammeElement extends HrcElement {
  /** What the widget shows first: the current item, the list of the day, or the table. `auto` shows the current item and the list. Accepts: `auto`, `now`, `day`, `table`. Default: `auto`. */
  get view(): string;
  set view(view: 'auto' | 'now' | 'day' | 'table' | null);
  /** Id of the session. Without it: the session that is on, else the next one, else the last one. Accepts: text. */
  get session(): string;
  set session(session: string | null);
  /** Shows only the items of this room and those of all rooms. Accepts: text. */
  get room(): string;
  set room(room: string | null);
  /** For rehearsals: the time to start at instead of the clock, such as `2022-06-14T17:20+02:00`. Accepts: instant. */
  get now(): string;
  set now(now: string | null);
  /** Seconds of a rehearsal that pass in one second. 0 stops the clock. Accepts: 0 to 3600. Default: `1`. */
  get speed(): string;
  set speed(speed: number | `${number}` | null);
}

/** An event screen: shows its children by turns and follows the programme. */
export interface HrcScreenElement extends HrcElement {
  /** Id of the session. Without it: the session that is on, else the next one, else the last one. Accepts: text. */
  get session(): string;
  set session(session: string | null);
  /** Shows only the items of this room and those of all rooms. Accepts: text. */
  get room(): string;
  set room(room: string | null);
  /** For rehearsals: the time to start at instead of the clock, such as `2022-06-14T17:20+02:00`. Accepts: instant. */
  get now(): string;
  set now(now: string | null);
  /** Seconds of a rehearsal that pass in one second. 0 stops the clock. Accepts: 0 to 3600. Default: `1`. */
  get speed(): string;
  set speed(speed: number | `${number}` | null);
  /** Seconds that each child is shown in each language. A `dwell` attribute on the child takes precedence. Accepts: 1 to 3600. Default: `20`. */
  get dwell(): string;
  set dwell(dwell: number | `${number}` | null);
  /** Address in the QR code, or `off` for no code. Without it: the campaign's page. Accepts: address or `off`. */
  get qr(): string;
  set qr(qr: string | null);
  /** Hours after which data counts as old, if its own `validUntil` does not come first. Accepts: 1 to 8760 or `off`. Default: `off`. */
  get maxage(): string;
  set maxage(maxage: number | `${number}` | 'off' | null);
  /** Whether old numbers stay on the screen. Accepts: `show`, `hide`. Default: `show`. */
  get stale(): string;
  set stale(stale: 'show' | 'hide' | null);
  /** Keeps the last good data in this browser (the offline cache), so that the screen can start without a network. Accepts: `off`, `on`. Default: `off`. */
  get keep(): string;
  set keep(keep: 'off' | 'on' | null);
}

/** Attributes of every element. */
export interface HrcAttributes {
  /** The feed. A relative address starts from the page. */
  feed?: string;
  /** Light or dark. `auto` follows the `color-scheme` of the page. */
  theme?: 'auto' | 'light' | 'dark';
  /** Seconds between two requests for newer data. */
  refresh?: number | `${number}` | 'off';
  /** When the live widget is loaded, where a published snapshot is shown first. `auto`: once the page has loaded and the browser is idle, or as soon as the reader reaches for the widget by pointer, touch, focus or key; readers who save data load it only then. `intent`: only then. `eager`: at once. */
  load?: 'auto' | 'intent' | 'eager';
  /** Level of the widget's heading. */
  heading?: number | `${number}`;
  /** Folder of the published snapshots, or `off` for none. Without it: `snapshots/` beside the feed. */
  snapshots?: string;
}

/** Attributes of `<hrc-counter>`. */
export interface HrcCounterAttributes extends HrcAttributes {
  /** What the widget shows first. */
  view?: 'ruler' | 'table';
}

/** Attributes of `<hrc-map>`. */
export interface HrcMapAttributes extends HrcAttributes {
  /** What the widget shows first. */
  view?: 'map' | 'list';
  /** Shows only the members of this country, by its ISO 3166-1 code: `ES`. Heading, list and figure follow. */
  country?: string;
  /** Shows only the members of this section of UCLG, such as `africa` or `latin_america`. */
  region?: string;
  /** Id of a member. The map zooms to its marker, highlights it and opens its card. */
  member?: string;
  /** Meridian in the middle of the map, in degrees east. Without it: the one that the feed sets, or 11. */
  meridian?: number | `${number}`;
}

/** Attributes of `<hrc-radar>`. */
export interface HrcRadarAttributes extends HrcAttributes {
  /** What the widget shows first. `auto` shows bars where a radar does not fit. */
  view?: 'auto' | 'radar' | 'bars' | 'table';
  /** Shows only these rights, by their ids, separated by spaces. */
  rights?: string;
  /** Order of the rights. `most` begins with those that most members have a published practice on; those that nobody has reviewed come last. */
  order?: 'feed' | 'most';
}

/** Attributes of `<hrc-programme>`. */
export interface HrcProgrammeAttributes extends HrcAttributes {
  /** What the widget shows first: the current item, the list of the day, or the table. `auto` shows the current item and the list. */
  view?: 'auto' | 'now' | 'day' | 'table';
  /** Id of the session. Without it: the session that is on, else the next one, else the last one. */
  session?: string;
  /** Shows only the items of this room and those of all rooms. */
  room?: string;
  /** For rehearsals: the time to start at instead of the clock, such as `2022-06-14T17:20+02:00`. */
  now?: string;
  /** Seconds of a rehearsal that pass in one second. 0 stops the clock. */
  speed?: number | `${number}`;
}

/** Attributes of `<hrc-screen>`. */
export interface HrcScreenAttributes extends HrcAttributes {
  /** Id of the session. Without it: the session that is on, else the next one, else the last one. */
  session?: string;
  /** Shows only the items of this room and those of all rooms. */
  room?: string;
  /** For rehearsals: the time to start at instead of the clock, such as `2022-06-14T17:20+02:00`. */
  now?: string;
  /** Seconds of a rehearsal that pass in one second. 0 stops the clock. */
  speed?: number | `${number}`;
  /** Seconds that each child is shown in each language. A `dwell` attribute on the child takes precedence. */
  dwell?: number | `${number}`;
  /** Address in the QR code, or `off` for no code. Without it: the campaign's page. */
  qr?: string;
  /** Hours after which data counts as old, if its own `validUntil` does not come first. */
  maxage?: number | `${number}` | 'off';
  /** Whether old numbers stay on the screen. */
  stale?: 'show' | 'hide';
  /** Keeps the last good data in this browser (the offline cache), so that the screen can start without a network. */
  keep?: 'off' | 'on';
}

/** Attributes of each element, by its tag. */
export interface HrcElementAttributes {
  'hrc-counter': HrcCounterAttributes;
  'hrc-map': HrcMapAttributes;
  'hrc-radar': HrcRadarAttributes;
  'hrc-programme': HrcProgrammeAttributes;
  'hrc-screen': HrcScreenAttributes;
}

/** Code of an `hrc:error`. */
export type HrcErrorCode =
  | 'feed-missing'
  | 'feed-network'
  | 'feed-status'
  | 'feed-redirect'
  | 'feed-timeout'
  | 'feed-too-large'
  | 'feed-encoding'
  | 'feed-not-json'
  | 'feed-truncated'
  | 'feed-not-a-feed'
  | 'feed-version'
  | 'feed-older'
  | 'feed-link'
  | 'feed-count'
  | 'list-network'
  | 'list-status'
  | 'list-redirect'
  | 'list-timeout'
  | 'list-too-large'
  | 'list-hash'
  | 'wasm-blocked'
  | 'wasm-network'
  | 'wasm-status'
  | 'wasm-redirect'
  | 'wasm-timeout'
  | 'wasm-broken'
  | 'integrity'
  | 'bindings'
  | 'style'
  | 'texts'
  | 'land'
  | 'broken'
  | 'panic';

/** Events of every element. All bubble, and cross shadow roots. */
export interface HrcEventMap {
  /** Sent when there is something to see for the first time: a published snapshot, and then the live widget. */
  'hrc:ready': CustomEvent<{
    /** Whether it is the live widget. */
    live: boolean;
  }>;
  /** Sent when data is shown that was not shown before. */
  'hrc:data': CustomEvent<{
    /** When the feed was published, RFC 3339. */
    generatedAt: string;
    /** Number of the publication; null where the feed has none. */
    sequence: number | null;
    /** Entries of the feed that are not as they should be. */
    problems: number;
  }>;
  /** Sent when the data shown is past its date. */
  'hrc:stale': CustomEvent<{
    /** When the feed was published, RFC 3339. */
    generatedAt: string;
  }>;
  /** Sent when the widget cannot do what it should; what was shown, or your own content, stays. */
  'hrc:error': CustomEvent<{
    /** What went wrong. */
    code: HrcErrorCode;
    /** What is wrong and what to do, in English, for the webmaster. */
    message: string;
  }>;
  /** Sent when the reader chooses a member, or a right in the radar or the programme. */
  'hrc:select': CustomEvent<{
    /** Id of the member. */
    member: string;
  } | {
    /** Id of the right. */
    right: string;
  }>;
  /** Sent when an event screen shows something else. */
  'hrc:turn': CustomEvent<{
    /** Tag name of the child that is shown; empty for a card of the screen's own. */
    element: string;
  }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'hrc-counter': HrcCounterElement;
    'hrc-map': HrcMapElement;
    'hrc-radar': HrcRadarElement;
    'hrc-programme': HrcProgrammeElement;
    'hrc-screen': HrcScreenElement;
  }
  interface ElementEventMap extends HrcEventMap {}
  interface DocumentEventMap extends HrcEventMap {}
  interface WindowEventMap extends HrcEventMap {}
}
