import { absolute, asksForMore, snapshotAddress } from './addresses.js';
import { arrive, leave } from './arrivals.js';
import { WITH_LAND } from './catalogue.js';
import { requestEarly } from './early_requests.js';
import { getStyleSheet, requestFileEarly } from './files.js';
import { keepFirstAction } from './first_action.js';
import { chooseLibrary } from './library_choice.js';
import { NEXT } from './lifecycle.js';
import { getLive } from './live_half.js';
import { loadInTime } from './load_order.js';
import { NativePromise } from './native_promise.js';
import { observe } from './observers.js';
import { whenParsed } from './parsing.js';
import { refreshSeconds } from './refresh.js';
import { emit } from './report.js';
import { neededRoom, roomStyles } from './room.js';
import { adaptSnapshot, enableControls, fitFigures } from './snapshot_adapt.js';
import { copySnapshot } from './snapshot_copy.js';
import { fillSnapshot } from './snapshot_fill.js';
import { forgetPage, getPage } from './snapshot_pages.js';
import { isWasmAllowed } from './wasm_allowed.js';

/** A removed element is closed after this, ms, because moving an element removes it for a moment. */
const CLOSE_DELAY_MS = 100;

/** How far below the viewport the foot has to be: the widget can become a little lower once all of it is drawn. */
const TRIM_MARGIN_PX = 100;

const sizes = observe(
  'ResizeObserver',
  () => 0,
  (entries) => requestAnimationFrame(() => entries.forEach(({ target }) => target._hrc?.resizeSnapshot())),
);

/**
 * Controls one element: its shadow root, what is shown in it, and its life.
 * @param {HTMLElement} host
 * @param {string} kind
 * @param {string[]} names of its attributes
 */
export const createController = (host, kind, names) => {
  const roomSheet = new CSSStyleSheet();
  /** The place of the author's own content. */
  let slot = document.createElement('slot');
  /** @type {Promise<void> | 0} */
  let passing = 0;
  /**
   * Timer of the first poll, set when there is something to see.
   * @type {ReturnType<typeof setTimeout> | 0}
   */
  let watching = 0;
  /** Address of the snapshot that is shown or on its way. */
  let shownUrl = '';
  /** A language that there is no snapshot in: a feed is published in its own languages. */
  let unpublished = '';

  const controller = {
    host,
    kind,
    names,
    /** @type {import('./lifecycle.js').State} */
    state: 'parsing',
    /** Code of the fault for which it has stopped; empty otherwise. */
    code: '',
    /** Number of the widget that is mounted or being mounted, or 0. */
    id: 0,
    /** Name of its library. */
    library: '',
    /** @type {import('./loader.js').LiveView | undefined} */
    view: undefined,
    /**
     * What the reader has pressed in the snapshot.
     * @type {Element | undefined}
     */
    pressed: undefined,
    /** How often in a row it could not be mounted. */
    failures: 0,
    /** How often it has panicked. */
    crashes: 0,
    /** The room that it keeps, px. */
    room: 0,
    /** The room that the page has given to it, px. */
    given: 0,
    /** The width for which it keeps room, px. */
    width: 0,

    get root() {
      return /** @type {ShadowRoot} */ (host.shadowRoot);
    },

    /**
     * The snapshot that is shown.
     * @returns {HTMLElement | null}
     */
    get snapshot() {
      return controller.root.querySelector('.snapshot');
    },

    /** Whether a snapshot stands for the widget. */
    get showsSnapshot() {
      return !!controller.snapshot && !/live|closed/.test(controller.state);
    },

    /** Address of its snapshot, or nothing. */
    get snapshotUrl() {
      const { feed, language } = controller;
      return snapshotAddress(kind, feed, host, language === unpublished ? '' : language);
    },

    /** Absolute address of the feed, or nothing. */
    get feed() {
      return absolute(host.getAttribute('feed'), host.baseURI);
    },

    /** The language of the page around the element, or nothing. */
    get pageLanguage() {
      return /** @type {HTMLElement | null | undefined} */ (host.parentElement?.closest('[lang]'))?.lang || '';
    },

    /** The tag of the language that it is asked to speak, or nothing. */
    get language() {
      return (host.getAttribute('lang') || controller.pageLanguage).toLowerCase();
    },

    /**
     * Moves to another state.
     * @param {import('./lifecycle.js').State} state
     * @returns {boolean} false where it may not follow the present one, and nothing is to be done
     */
    moveTo: (state) => NEXT[controller.state].includes(state) && !!(controller.state = state),

    /** The element was put into the page. */
    connect() {
      if (controller.state === 'closed' && moveTo('waiting')) controller.code = '';
      arrive(controller);
    },

    /** The element was taken out of the page. */
    disconnect() {
      leave(host);
      setTimeout(() => host.isConnected || close(), CLOSE_DELAY_MS);
    },

    /** Passes attributes on to the widget, once for all that a script sets in one go. */
    passAttributes() {
      passing ||= NativePromise.resolve().then(() => {
        passing = 0;
        controller.view?.passAttributes();
        if (controller.state === 'near') loadOrShow(false);
      });
    },

    /** Attaches the shadow root. A page that was made on a server may have brought it, with the snapshot in it. */
    attach() {
      const root = host.shadowRoot || host.attachShadow({ mode: 'open' });
      slot = root.querySelector('slot') || root.appendChild(slot);
      root.adoptedStyleSheets = [roomSheet];
      // An inline element has no width to measure.
      setRoom(0);
      moveTo('waiting');
      keepFirstAction(controller);
    },

    /**
     * Keeps the room that the page has given. Where it has given none, keeps what the widget needs, if nothing is painted yet.
     * @param {number} given px
     */
    reserveRoom(given) {
      const { clientWidth } = host;
      const painted = performance.getEntriesByType('paint')[0] || host.closest('hrc-screen');
      controller.given = given;
      controller.width = clientWidth;
      controller.room = given || (painted ? 0 : neededRoom(kind, clientWidth, parseFloat(getComputedStyle(host).fontSize)));
      showOwn(!controller.snapshot);
    },

    /** @param {number} room px */
    setRoom(room) {
      controller.room = room;
      roomSheet.replaceSync(roomStyles(room, !slot.hidden));
    },

    /**
     * Shows the author's own content, or what stands in its place.
     * @param {boolean} shown
     */
    showOwn(shown) {
      slot.hidden = !shown;
      setRoom(controller.room);
      if (!shown) controller.trimRoom();
    },

    /** Gives up the room that is left over, if all that moves by it is below the viewport. */
    trimRoom() {
      const { room, root } = controller;
      setRoom(0);
      const lowest = root.querySelector('.root:not(.coming) .foot') || host;
      if (lowest.getBoundingClientRect().top < innerHeight + TRIM_MARGIN_PX) setRoom(room);
    },

    /** The element is near the viewport. */
    comeNear() {
      if (moveTo('near')) loadOrShow(!!controller.snapshot);
    },

    /** Requests all that the live widget needs, at once, and starts it. */
    async load() {
      if (!moveTo('loading')) return;
      const { feed } = controller;
      if (feed) requestEarly(feed);
      if (WITH_LAND.includes(kind)) requestFileEarly('land.bin');
      const live = getLive(controller);
      await whenParsed();
      const library = (controller.library = chooseLibrary(kind, true));
      if (isWasmAllowed()) requestFileEarly(library + '_bg.wasm');
      (await live).start(controller);
    },

    /** Takes the widget off the page. */
    unmount() {
      controller.id = 0;
      controller.view?.remove();
    },

    /** @param {CSSStyleSheet} css of a library */
    useStyles(css) {
      controller.root.adoptedStyleSheets = [css, roomSheet];
    },

    /**
     * Shows the snapshot, unless the widget is live by then, or closed.
     * @returns {Promise<boolean>} whether there is one
     */
    async showSnapshot() {
      const url = (shownUrl = controller.snapshotUrl);
      try {
        // The same for all maps of a page.
        if (WITH_LAND.includes(kind)) getPage(new URL('land.html', url).href).catch(() => 0);
        const [page, css] = await NativePromise.all([getPage(url), getStyleSheet(chooseLibrary(kind))]);
        // What the reader has pressed is done first.
        if (!/live|closed/.test(controller.state) && url === shownUrl && (!controller.pressed || controller.code)) {
          const snapshot = copySnapshot(/** @type {Element} */ (page.querySelector('.snapshot')), document.createElement('div'), url);
          adaptSnapshot(/** @type {HTMLElement} */ (snapshot), host);
          fillSnapshot(snapshot, url);
          controller.snapshot?.remove();
          controller.view?.box.classList.add('coming');
          controller.useStyles(css);
          controller.root.append(snapshot);
          showOwn(false);
          settleSnapshot();
        }
        return true;
      } catch {
        // What is shown stays.
        if (controller.snapshot) return false;
        const { language } = controller;
        const isOther = language !== unpublished;
        unpublished = isOther ? language : '';
        // Without a snapshot in the feed's default language too, the author's own content stays.
        return isOther && controller.showSnapshot();
      }
    },

    /** Shows the newest snapshot. */
    refreshSnapshot() {
      forgetPage(controller.snapshotUrl);
      controller.showSnapshot();
    },

    /** Shows the snapshot as it is for another width. */
    resizeSnapshot() {
      if (!controller.showsSnapshot || !shownUrl) return;
      if (controller.snapshotUrl === shownUrl) fitFigures(/** @type {HTMLElement} */ (controller.snapshot), host.clientWidth);
      else controller.showSnapshot();
    },
  };
  const { moveTo, setRoom, showOwn } = controller;

  /** There is something to see, before the widget is live. */
  const settleSnapshot = () => {
    const snapshot = /** @type {HTMLElement} */ (controller.snapshot);
    enableControls(snapshot, isWasmAllowed() && !controller.code);
    sizes.observe(host);
    if (watching) return;
    watching = setTimeout(
      () => getLive(controller).then(({ watchSnapshot }) => watchSnapshot(controller, true)),
      refreshSeconds(host.getAttribute('refresh')) * 1e3,
    );
    emit(host, 'hrc:ready', { live: false });
  };

  /**
   * Shows the snapshot, unless the server has included one, and loads the library when it is time.
   * @param {boolean} isIncluded
   */
  const loadOrShow = (isIncluded) => {
    if (isIncluded) settleSnapshot();
    if (asksForMore(kind, host) || !(isIncluded || controller.snapshotUrl)) controller.load();
    else loadInTime(host, isIncluded ? NativePromise.resolve(true) : controller.showSnapshot(), controller.load);
  };

  /** Ends the widget, and gives its memory back. */
  const close = () => {
    if (!moveTo('closed')) return;
    controller.unmount();
    sizes.unobserve(host);
    clearTimeout(watching);
    watching = 0;
    showOwn(!controller.snapshot);
  };

  return controller;
};

/** @typedef {ReturnType<typeof createController>} Controller */
