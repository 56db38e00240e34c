/**
 * Types of `<hrc-counter>`, `<hrc-map>`, `<hrc-radar>`, `<hrc-programme>` and `<hrc-screen>`, which `embed.js` defines.
 *
 * `embed.js` is a classic script that finds its files beside itself: host the folder `dist` and load it with
 * `<script src="…/embed.js" async></script>`. It is not made to be bundled.
 */

/** What every element has. Each property is the attribute of the same name; `''` where the attribute is absent. */
interface HrcElement extends HTMLElement {
  /** Code of the `hrc:error` for which it cannot go on; `''` otherwise, also once it has recovered. */
  readonly stopped: HrcErrorCode | '';
  /** Address of the feed, absolute or relative to the page. */
  get feed(): string;
  set feed(address: string | null);
  /** `auto` (the page's color-scheme), `light` or `dark`. */
  get theme(): string;
  set theme(theme: 'auto' | 'light' | 'dark' | null);
  /** Seconds between two requests, 60 to 86400, or `off`. */
  get refresh(): string;
  set refresh(seconds: number | `${number}` | 'off' | null);
  /** Level of the widget's heading, 2 to 6. */
  get heading(): string;
  set heading(level: number | `${number}` | null);
  /** Folder of the snapshots, relative to the page; `snapshots/` beside the feed where it is absent. `off` for none. */
  get snapshots(): string;
  set snapshots(address: string | null);

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

/** How many have joined, on a ruler of milestones. */
export interface HrcCounterElement extends HrcElement {
  /** `ruler` or `table`. */
  get view(): string;
  set view(view: 'ruler' | 'table' | null);
}

/** The members on a map, and their list. */
export interface HrcMapElement extends HrcElement {
  /** `map` or `list`. */
  get view(): string;
  set view(view: 'map' | 'list' | null);
  /** ISO 3166-1 alpha-2 code: only the members of this country. */
  get country(): string;
  set country(code: string | null);
  /** Section of UCLG, such as `africa` or `latin_america`: only its members. */
  get region(): string;
  set region(section: string | null);
  /** Id of the member that is open. */
  get member(): string;
  set member(id: string | null);
  /** Central meridian, degrees east, -180 to 180. */
  get meridian(): string;
  set meridian(degrees: number | `${number}` | null);
}

/** How many of the reviewed members have a published practice on each right. */
export interface HrcRadarElement extends HrcElement {
  /** `auto` (bars where there is no room), `radar`, `bars` or `table`. */
  get view(): string;
  set view(view: 'auto' | 'radar' | 'bars' | 'table' | null);
  /** Ids of rights with spaces between: only these. */
  get rights(): string;
  set rights(ids: string | null);
}

/** The programme of a session: what is on, what comes next, and the day. */
export interface HrcProgrammeElement extends HrcElement {
  /** `auto` (now and the list), `now`, `day` (the list) or `table`. */
  get view(): string;
  set view(view: 'auto' | 'now' | 'day' | 'table' | null);
  /** Id of the session; without it the one that is on, the next, or the last. */
  get session(): string;
  set session(id: string | null);
  /** Only the items of this room and those of all rooms. */
  get room(): string;
  set room(name: string | null);
  /** For rehearsals: RFC 3339 instant to begin with, instead of the clock. */
  get now(): string;
  set now(instant: string | null);
  /** Seconds of a rehearsal in one second, 0 to 3600. */
  get speed(): string;
  set speed(times: number | `${number}` | null);
}

/** An event screen: its children by turns, following the programme. */
export interface HrcScreenElement extends HrcElement {
  /** Id of the session that it follows; without it the one that is on, the next, or the last. */
  get session(): string;
  set session(id: string | null);
  /** Only the items of this room and those of all rooms. */
  get room(): string;
  set room(name: string | null);
  /** For rehearsals: RFC 3339 instant to begin with, instead of the clock. */
  get now(): string;
  set now(instant: string | null);
  /** Seconds of a rehearsal in one second, 0 to 3600. */
  get speed(): string;
  set speed(times: number | `${number}` | null);
  /** Seconds that each child is shown, 1 to 3600; a child's own attribute `dwell` goes before. */
  get dwell(): string;
  set dwell(seconds: number | `${number}` | null);
  /** Address for the code to scan; the campaign's page where it is absent. `off` for none. */
  get qr(): string;
  set qr(address: string | null);
  /** Hours after which data counts as old, 1 to 8760, or `off`. */
  get maxage(): string;
  set maxage(hours: number | `${number}` | 'off' | null);
  /** What is done with old numbers: `show` or `hide`. */
  get stale(): string;
  set stale(stale: 'show' | 'hide' | null);
  /** Whether the last good data is kept for a start without network: `off` or `on`. */
  get keep(): string;
  set keep(keep: 'off' | 'on' | null);
}

/** Code of an `hrc:error`. */
export type HrcErrorCode =
  | 'broken'
  | 'feed-count'
  | 'feed-encoding'
  | 'feed-link'
  | 'feed-missing'
  | 'feed-network'
  | 'feed-not-a-feed'
  | 'feed-not-json'
  | 'feed-older'
  | 'feed-redirect'
  | 'feed-status'
  | 'feed-timeout'
  | 'feed-too-large'
  | 'feed-truncated'
  | 'feed-version'
  | 'bindings'
  | 'integrity'
  | 'land'
  | 'list-hash'
  | 'list-network'
  | 'list-redirect'
  | 'list-status'
  | 'list-timeout'
  | 'list-too-large'
  | 'style'
  | 'panic'
  | 'wasm-blocked'
  | 'wasm-broken'
  | 'wasm-network'
  | 'wasm-redirect'
  | 'wasm-status'
  | 'wasm-timeout';

/** Events of every element. All bubble, and cross shadow roots. */
export interface HrcEventMap {
  /** The widget is drawn for the first time. */
  'hrc:ready': CustomEvent<Record<string, never>>;
  /** Data is shown that was not shown before. */
  'hrc:data': CustomEvent<{
    /** When the feed was published, RFC 3339. */
    generatedAt: string;
    /** Number of the publication, or null where the feed has none. */
    sequence: number | null;
    /** Entries of the feed that are not as they should be. */
    problems: number;
  }>;
  /** The data shown is past its date. */
  'hrc:stale': CustomEvent<{
    /** When the feed was published, RFC 3339. */
    generatedAt: string;
  }>;
  /** The widget cannot do what it should; what was shown, or the author's own content, stays. */
  'hrc:error': CustomEvent<{
    code: HrcErrorCode;
    /** What is wrong and what to do, in English, for the webmaster. */
    message: string;
  }>;
  /** The reader chose a member on the map, or a right on the radar. */
  'hrc:select': CustomEvent<{ member: string } | { right: string }>;
  /** An event screen shows something else. */
  'hrc:turn': CustomEvent<{
    /** Tag name of the child that is shown; `''` for a card of the screen's own. */
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
