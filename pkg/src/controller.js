import { absolute, snapshotAddress } from './addresses.js';
import { arrive, leave } from './arrivals.js';
import { WITH_LAND, WITH_MEMBERS } from './catalogue.js';
import { faultOf } from './fault.js';
import { requestEarly } from './early_requests.js';
import { getStyleSheet, requestFileEarly } from './files.js';
import { getBindings, getLibrary } from './libraries.js';
import { chooseLibrary } from './library_choice.js';
import { NEXT } from './lifecycle.js';
import { loader } from './loader.js';
import { NativePromise } from './native_promise.js';
import { report } from './report.js';
import { refreshSeconds, retryLater } from './retries.js';
import { neededRoom, roomStyles } from './room.js';
import { adaptSnapshot } from './snapshot_adapt.js';
import { copySnapshot } from './snapshot_copy.js';
import { forgetPage, getPage } from './snapshot_pages.js';

/** A removed element is closed after this, ms, because moving an element removes it for a moment. */
const CLOSE_DELAY_MS = 100;

/** How far below the viewport the foot has to be: the widget can become a little lower once all of it is drawn. */
const TRIM_MARGIN_PX = 100;

let lastId = 0;

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
  /** How often in a row it could not be mounted. */
  let failures = 0;
  /** @type {Promise<void> | 0} */
  let passing = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let snapshotTimer;

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

    /** Absolute address of the feed, or nothing. */
    get feed() {
      return absolute(host.getAttribute('feed'), host.baseURI);
    },

    /** The language of the page around the element, or nothing. */
    get pageLanguage() {
      return /** @type {HTMLElement | null | undefined} */ (host.parentElement?.closest('[lang]'))?.lang || '';
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

    /**
     * Requests all that the widget needs, at once, and mounts it when that is here.
     * @param {'near' | 'retrying' | 'restarting'} state
     */
    async start(state) {
      if (!moveTo(state)) return;
      const { feed } = controller;
      const id = (controller.id = ++lastId);
      const name = (controller.library = chooseLibrary(kind));
      const loading = getLibrary(name);
      loader.controllers.set(id, controller);
      if (snapshotUrl() && !controller.snapshot && !controller.view) showSnapshot();
      if (feed && state !== 'retrying') {
        requestEarly(feed);
        getBindings(name).then(({ prefetch }) => prefetch(feed, WITH_MEMBERS.includes(kind))).catch(() => 0);
      }
      if (WITH_LAND.includes(kind)) requestFileEarly('land.bin');
      try {
        const library = await loading;
        const css = await getStyleSheet(name);
        if (controller.id !== id) return;
        useStyles(css);
        moveTo('mounted');
        library.mount(controller);
        controller.code = '';
        failures = 0;
        clearInterval(snapshotTimer);
      } catch (error) {
        if (controller.id !== id) return;
        const fault = faultOf(error);
        const final = /blocked|^broken/.test(fault.code);
        unmount();
        moveTo('failed');
        // A fault that has passed at the first retry is not worth a line.
        if (++failures === (final ? 1 : 2)) controller.stop(fault);
        if (!final) retryLater(() => host.isConnected && controller.start('retrying'), host.getAttribute('refresh'));
      }
    },

    /** Forgets the widget, as far as it hears of anything. What it has drawn stays. */
    detach() {
      controller.view?.detach();
      loader.controllers.delete(controller.id);
      controller.id = 0;
    },

    /**
     * Reports that it can't go on. The snapshot comes back, and is refreshed; without one, the author's own content.
     * @param {import('./fault.js').Fault} fault
     */
    stop(fault) {
      unmount();
      moveTo('stopped');
      controller.code = fault.code;
      const { snapshot } = controller;
      if (!snapshot && !controller.given) controller.room = 0;
      showOwn(!snapshot);
      // The screen has put its children into slots of its own.
      if (kind === 'screen') for (const child of host.children) child.slot = '';
      const refresh = host.getAttribute('refresh');
      if (snapshotUrl() && refresh !== 'off') {
        if (snapshot) showSnapshot();
        clearInterval(snapshotTimer);
        snapshotTimer = setInterval(() => {
          forgetPage(snapshotUrl());
          showSnapshot();
        }, refreshSeconds(refresh) * 1e3);
      }
      report(host, fault);
    },
  };
  const { moveTo, setRoom, showOwn } = controller;

  const snapshotUrl = () => snapshotAddress(kind, controller.feed, host, controller.pageLanguage);

  /** @param {CSSStyleSheet} css of the library */
  const useStyles = (css) => {
    controller.root.adoptedStyleSheets = [css, roomSheet];
  };

  /** Shows the snapshot, unless the widget is live by then, or closed. */
  const showSnapshot = async () => {
    const url = snapshotUrl();
    try {
      const [page, css] = await NativePromise.all([getPage(url), getStyleSheet(controller.library)]);
      if (/live|closed/.test(controller.state)) return;
      const snapshot = copySnapshot(/** @type {Element} */ (page.querySelector('.snapshot')), document.createElement('div'), url);
      adaptSnapshot(/** @type {HTMLElement} */ (snapshot), host);
      controller.snapshot?.remove();
      controller.view?.box.classList.add('coming');
      useStyles(css);
      controller.root.append(snapshot);
      showOwn(false);
    } catch {
      // Without a snapshot the author's own content stays.
    }
  };

  /** Removes the widget. */
  const unmount = () => {
    controller.detach();
    controller.view = undefined;
    for (const box of controller.root.querySelectorAll('.root:not(.snapshot)')) box.remove();
  };

  /** Ends the widget, and gives its memory back. */
  const close = () => {
    if (!moveTo('closed')) return;
    controller.view?.widget?.free();
    unmount();
    clearInterval(snapshotTimer);
    showOwn(!controller.snapshot);
  };

  return controller;
};

/** @typedef {ReturnType<typeof createController>} Controller */
