// Human Rights Cities widgets: defines <hrc-counter>, <hrc-map>, <hrc-radar>, <hrc-programme> and <hrc-screen>.
//
// Finds its files beside itself. What the author wrote inside a tag stays until there is more: the published snapshot, a
// page without script beside the feed, and then the live widget. Each takes the room of the one before, so that nothing on
// the page moves. Where a step fails, the element sends `hrc:error` with a code, one line on the console says what to do,
// the snapshot is refreshed from time to time, and whatever may pass is tried again.
//
// What is needed only once a library is here, or to say why something failed, is in `live.js`, which comes with the library.
(() => {
  'use strict';
  // Written in by `cargo xtask pack`: the version; the hash of each file that this script loads, by its name; and in the
  // folder of one version the glue of each library, by its name, so that the hash of this script is that of all.
  const VERSION = __VERSION__;
  const INTEGRITY = __INTEGRITY__;
  const GLUE = __GLUE__;
  const { src } = document.currentScript || document.querySelector('script[src*="embed.js"]');
  // The browser's own promise, whatever a page puts in its place.
  const P = (async () => 0)().constructor;
  const { fetch } = window;

  const said = new Set();
  const warn = (text) => {
    if (!said.has(text)) console.warn('[hrc] ' + text);
    said.add(text);
  };

  // Loaded twice: the first stays.
  const first = customElements.get('hrc-counter');
  if (first) {
    if (first.version !== VERSION) warn(`${src} is version ${VERSION} and does nothing: ${first.version} is on this page already. Keep one script tag.`);
    return;
  }

  const ALL = ['feed', 'lang', 'theme', 'refresh', 'heading', 'snapshots'];
  const ELEMENTS = {
    // Before its children, which it tells their feed.
    screen: ['session', 'room', 'now', 'speed', 'dwell', 'qr', 'maxage', 'stale', 'keep'],
    counter: ['view'],
    map: ['view', 'country', 'region', 'member', 'meridian'],
    radar: ['view', 'rights'],
    programme: ['view', 'session', 'room', 'now', 'speed'],
  };
  // These are in the larger library, which a page that has them loads instead of the other.
  const EVENT = ['programme', 'screen'];
  const LANGUAGES = ['en', 'fr', 'es', 'ar'];
  // Borders between the widths that there are snapshots for, px.
  const WIDTHS = [360, 480, 640, 880, 1216];
  // The room of a widget: so many em and so many times its width, or where it is narrow so many em less so many times its
  // width. The styles in the README say the same.
  const ROOM = { counter: [36.5, 0.08, 67, 1.22], map: [24.5, 0.3, 54, 0.75], radar: [41, 0, 92, 1.95], programme: [59, 0, 139, 1.33] };
  const FEED_BYTES = 4e6;
  const DEADLINE_MS = 30e3;
  const base = new URL('.', src).href;

  class Fault {
    constructor(code, message) {
      this.code = code;
      this.message = message;
    }
  }

  const emit = (host, name, detail) =>
    host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

  /** Says what is wrong, to the page and to the webmaster. */
  const tell = (host, code, message) => {
    warn(`<${host.localName}>: ${code}: ${message}`);
    emit(host, 'hrc:error', { code, message });
  };

  /** What `make` gives for a name, made once, and anew after a failure. */
  const once = (make, made = {}) => (name) => {
    if (!made[name]) (made[name] = make(name)).catch(() => (made[name] = 0));
    return made[name];
  };

  // ---- requests

  /** What `use` makes of the answer at `url`, before the deadline. `of` is what the code of a failure begins with. */
  const request = async (of, url, ms, init, use) => {
    const abort = window.AbortController && new AbortController();
    init.signal = abort?.signal;
    let answer, clock, late;
    const tried = async () => {
      answer = await fetch(url, init);
      if (!answer.ok || (answer.redirected && new URL(answer.url).host !== new URL(url).host)) throw 0;
      return use(answer);
    };
    const deadline = new P((_, fail) => {
      clock = setTimeout(() => {
        fail((late = ms));
        abort?.abort();
      }, ms);
    });
    try {
      return await P.race([tried(), deadline]);
    } catch (error) {
      if (error instanceof Fault) throw error;
      const live = await library;
      if (live) return await live.why(of, url, init, use, answer, late);
      throw new Fault(/style|land/.test(of) ? of : of + '-network', url + ' could not be loaded.');
    } finally {
      clearTimeout(clock);
      abort?.abort();
    }
  };

  /** The body of an answer: at most `limit` bytes. */
  const read = async (of, limit, answer) => {
    const parts = [];
    let size = 0;
    const add = (part) => {
      size += part.length;
      if (size > limit) throw new Fault(of + '-too-large', `${answer.url} is larger than ${limit} bytes.`);
      parts.push(part);
    };
    const reader = answer.body?.getReader();
    // A substitute for fetch has no streams.
    if (!reader) add(new Uint8Array(await answer.arrayBuffer()));
    for (let part; reader && !(part = await reader.read()).done; ) add(part.value);
    const body = new Uint8Array(size);
    for (const part of parts.reverse()) body.set(part, (size -= part.length));
    return body;
  };

  // Bodies of feeds and lists, by their addresses. Each is given once to each library, so that two libraries on a page are
  // one request.
  const bodies = {};
  const clocks = {};
  const get = (url, limit, fresh, sha256) => {
    const of = limit > FEED_BYTES ? 'list' : 'feed';
    const integrity = sha256 ? 'sha256-' + btoa(sha256.replace(/../g, (hex) => String.fromCharCode('0x' + hex))) : '';
    const body = request(of, url, DEADLINE_MS, { cache: fresh ? 'no-cache' : 'default', integrity }, (answer) => read(of, limit, answer));
    const drop = () => bodies[url] === body && delete bodies[url];
    body.catch(drop);
    clearTimeout(clocks[url]);
    clocks[url] = setTimeout(drop, 3e5);
    return (bodies[url] = body);
  };

  /** Asks for a feed before the library is here to ask, and then for the members that it links to on its own host. */
  const ask = async (feed, members) => {
    const body = await (bodies[feed] || get(feed, FEED_BYTES));
    const text = members && body.length < 2e5 ? new TextDecoder().decode(body) : '';
    const link = /"members":\{"url":"([^"\\]+)","count":\d+,"sha256":"(\w+)"/.exec(text);
    const url = link && new URL(link[1], feed);
    if (url && url.origin === new URL(feed).origin) bodies[url] || get(url.href, 64e6, 0, link[2]);
  };

  // ---- trying again

  // All that could not be had is tried again at once: after 5 seconds, half a minute, two minutes, and then as often as a
  // feed is looked at; on a wall for ever, at most a minute apart. Also when the page is seen again, or the network is back.
  const waiting = [];
  let tries = 0; // of this page
  let failures = 0; // since a library was had
  let timer, last;
  const wake = () => {
    clearTimeout(timer);
    last = Date.now();
    timer = 0;
    tries++;
    for (const go of waiting.splice(0)) go();
  };
  const wait = (go, refresh) => {
    waiting.push(go);
    if (timer) return;
    const wall = document.querySelector('hrc-screen');
    const seconds = wall ? Math.min(5 * 2 ** failures, 60) : [5, 30, 120][failures] || Math.max(refresh, 60) || 300;
    failures++;
    timer = setTimeout(() => (document.hidden && !wall ? (timer = 0) : wake()), seconds * (900 + 200 * Math.random()));
  };
  const soon = () => document.hidden || !waiting[0] || Date.now() - last < 2e4 || wake();
  addEventListener('online', soon);
  document.addEventListener('visibilitychange', soon);

  /** What `use` makes of a file that this script was published with. A bad copy that the browser keeps is not used again. */
  const file = (of, name, use) =>
    request(of, base + name, 2 * DEADLINE_MS, { integrity: INTEGRITY[name], cache: ['default', 'reload'][tries] || 'no-cache' }, use);

  const land = once(() => file('land', 'land.bin', (answer) => read('land', 1e6, answer)));

  // ---- style sheet and snapshots

  const block = new CSSStyleSheet();
  block.replaceSync(':host{display:block}:host([hidden]){display:none}');
  const sheet = once((name) =>
    file('style', name + '.css', async (answer) => {
      const made = new CSSStyleSheet();
      made.replaceSync(await answer.text());
      return made;
    }),
  );

  /** A page as a document, in which nothing runs and nothing is loaded. Asked for once for all that want it at one time. */
  const pages = {};
  const page = (url) => {
    if (!pages[url]) setTimeout(() => (pages[url] = 0), DEADLINE_MS);
    return (pages[url] ||= fetched(url));
  };
  const fetched = (url) =>
    new P((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.responseType = 'document';
      request.timeout = DEADLINE_MS;
      request.onprogress = (event) => event.loaded > FEED_BYTES && request.abort();
      request.onload = () => (request.status === 200 && request.responseXML ? done(request.responseXML) : fail());
      request.onerror = request.ontimeout = request.onabort = fail;
      request.send();
    });

  // A snapshot comes from the feed's host and is no more trusted than the feed: only what it is made of is taken over, and
  // controls only where nobody sees or reaches them: they hold the room of the live widget's.
  const TAGS = /^(a|bdi|caption|circle|details|div|g|li|line|p|path|rect|span|summary|svg|t(able|body|d|ext|h|head|itle|r)|ul|use)$/;
  const CONTROLS = /^(label|input|select|option|button)$/;
  const NAMES =
    /^(class|part|role|id|lang|dir|title|hidden|scope|tabindex|viewBox|preserveAspectRatio|width|height|[cdr]?[xy]?[12]?|transform|text-anchor|font-size|stroke-width|aria-\w+|data-[\w-]+)$/;
  const copy = (from, to, url, ghost) => {
    const { localName } = from;
    if (from.nodeType === 3) to.append(from.data);
    if (from.nodeType !== 1 || !(ghost && CONTROLS.test(localName)) && !TAGS.test(localName)) return to;
    const made = to.appendChild(document.createElementNS(from.namespaceURI, localName));
    for (let { name, value } of from.attributes) {
      let known = NAMES.test(name);
      if (name === 'type') known = /^(search|checkbox)$/.test(value);
      if (name === 'href') {
        try {
          if (localName === 'a' && value[0] !== '#') value = new URL(value, url).href;
          known = localName === 'a' ? /^(#|https?:)/.test(value) : value[0] === '#';
        } catch {
          // An address that is none is left out.
        }
      }
      if (known) made.setAttribute(name, value);
    }
    if (localName === 'a') made.rel = 'noopener';
    ghost ||= made.classList.contains('ghost');
    if (ghost) made.inert = true;
    for (const child of from.childNodes) copy(child, made, url, ghost);
    return made;
  };

  // ---- the library

  /** Which of the two libraries an element is in. Elements that come later do not change what the others have. */
  let usual;
  const name = (kind) => {
    const event = EVENT.includes(kind) || document.querySelector(EVENT.map((kind) => `hrc-${kind},[data-hrc=${kind}]`).join());
    usual ||= event ? 'hrc-event' : 'hrc';
    return EVENT.includes(kind) ? 'hrc-event' : usual;
  };

  const compile = once(async (name) => {
    try {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    } catch {
      throw new Fault(
        'wasm-blocked',
        "This browser or the page's policy refuses WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
      );
    }
    return file('wasm', name + '_bg.wasm', async (answer) => {
      const typed = /^application\/wasm/.test(answer.headers.get('content-type'));
      if (!typed) warn(`${answer.url} should be served as application/wasm.`);
      try {
        return await (typed && answer.body ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
      } catch (error) {
        throw error instanceof WebAssembly.CompileError ? new Fault('wasm-broken', `${answer.url} cannot be compiled. This browser may be too old.`) : error;
      }
    });
  });

  /** What `live.js` gives. */
  const glue = once(async (name) => {
    if (GLUE[name]) return GLUE[name](shared);
    // A browser keeps a module that failed; another query is another module.
    const url = `${base + name}.js${tries ? '?' + tries : ''}`;
    const { make, wasm } = await P.race([import(url), new P((_, fail) => setTimeout(fail, 2 * DEADLINE_MS))]).catch(() => {
      throw new Fault('glue', `${url} could not be loaded. Check its type and script-src.`);
    });
    if (wasm !== INTEGRITY[name + '_bg.wasm']) throw new Fault('integrity', `${url} is of another version than embed.js. Publish the whole folder.`);
    return make(shared);
  });

  let library; // the one that came last, or nothing
  const libraries = {};
  const load = once(async (name) => {
    const live = glue(name);
    library = live.catch(() => 0);
    const [module] = await P.all([compile(name), live, sheet(name)]);
    failures = 0;
    return (await live).open(name, module);
  }, libraries);

  // ---- elements

  const parts = new Map(); // of elements that are mounted or being mounted, by id
  let ids = 0;

  /** An observer; where the browser has none, each target is passed to `instead`. */
  const observer = (name, instead, ...rest) => (window[name] ? new window[name](...rest) : { observe: instead, unobserve() {} });

  const near = observer(
    'IntersectionObserver',
    (host) => host._hrc.start(),
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.unobserve(target), target._hrc.start();
      }
    },
    { rootMargin: '600px' },
  );

  /** The room that the page has given to an element that has nothing yet, px. A few lines of text are none. */
  const given = (host) => {
    const room = host.clientHeight - parseFloat(getComputedStyle(host).paddingTop);
    return room > 240 ? room : 0;
  };

  /** One element's shadow root and widget. */
  class Part {
    constructor(host, kind, names) {
      Object.assign(this, { host, kind, names, crashes: 0, failed: 0, hold: new CSSStyleSheet() });
      // A page made on a server may have brought the root, with the snapshot in it.
      this.root = host.shadowRoot || host.attachShadow({ mode: 'open' });
      this.slot = this.root.querySelector('slot') || this.root.appendChild(document.createElement('slot'));
      this.dress(block);
    }

    dress(css) {
      this.root.adoptedStyleSheets = [css, this.hold];
    }

    /** Takes the room that the page has given, otherwise, before anything is painted, what the widget is known to need. */
    keep(given) {
      const { host, kind } = this;
      const [more, share, most, less] = ROOM[kind] || [];
      const em = parseFloat(getComputedStyle(host).fontSize);
      const width = (this.width = host.clientWidth);
      this.given = given;
      this.room = given || (more && width && !performance.getEntriesByType('paint')[0] && !host.closest('hrc-screen') ? Math.max(more * em + share * width, most * em - less * width) : 0);
      this.own(!this.still);
    }

    /** The snapshot that is shown. */
    get still() {
      return this.root.querySelector('.snapshot');
    }

    /** Shows or hides the author's own content. What stands in its place fills the room, with its foot at the lower edge. */
    own(shown) {
      // Where nobody sees it, it takes what it needs.
      if (!shown && this.host.getBoundingClientRect().top > innerHeight) this.room = 0;
      const { room } = this;
      this.slot.hidden = !shown;
      const fill = room && `.root{display:grid;min-height:${room}px}.root>.frame{display:flex;flex-direction:column}.foot{margin-top:auto;padding-top:.75em}`;
      this.hold.replaceSync(':host{padding-bottom:0!important}' + (shown ? `:host{min-height:${room}px}` : fill));
    }

    /** The language that is asked for: the element's own, else the page's. */
    get page() {
      return this.host.parentElement?.closest('[lang]')?.lang || '';
    }

    /** Where the snapshot is: beside the feed, or where the attribute says. None where attributes ask for another view. */
    get snapshot() {
      const { host, kind, feed } = this;
      const folder = host.getAttribute('snapshots') || 'snapshots/';
      if (!feed || folder === 'off' || kind === 'screen' || ELEMENTS[kind].some((name) => host.hasAttribute(name))) return '';
      const [language] = (host.getAttribute('lang') || this.page).toLowerCase().split('-');
      const range = WIDTHS.filter((width) => host.clientWidth >= width).length;
      const name = [kind, ...LANGUAGES.filter((known) => known === language), range, 'html'].join('.');
      return new URL(name, new URL(folder, host.hasAttribute('snapshots') ? document.baseURI : feed)).href;
    }

    /** Shows the snapshot, unless the live widget is there. */
    async show() {
      const url = this.snapshot;
      try {
        const [source, css] = await P.all([page(url), sheet(this.name)]);
        if (this.live || this.slot.parentNode !== this.root) return;
        const box = copy(source.querySelector('.snapshot'), document.createElement('div'), url);
        if (Date.parse(box.dataset.validUntil) < Date.now()) {
          for (const part of box.querySelectorAll('[part=age],.stale')) part.hidden = !part.hidden;
        }
        box.querySelector('[role=heading]')?.setAttribute('aria-level', /^[2-6]$/.exec(this.host.getAttribute('heading')) || 3);
        // Of several drawings the one for this width.
        const { clientWidth } = this.host;
        for (const fit of box.querySelectorAll('.fit')) fit.hidden = fit.dataset.from > clientWidth || fit.dataset.to <= clientWidth;
        this.still?.remove();
        this.box?.classList.add('coming');
        this.dress(css);
        this.root.append(box);
        this.own(false);
      } catch {
        // Without a snapshot the author's own content stays.
      }
    }

    get feed() {
      const feed = this.host.getAttribute('feed');
      try {
        return feed && new URL(feed, document.baseURI).href;
      } catch {
        return '';
      }
    }

    /** Asks for everything at once, and mounts when it is here. */
    async start(again) {
      if (this.id || (this.stopped && !again)) return;
      const id = (this.id = ++ids);
      parts.set(id, this);
      const { feed, host, kind } = this;
      this.name = name(kind);
      const loading = load(this.name);
      if (this.snapshot && !this.live && !this.still) this.show();
      if (feed && !again) ask(feed, /map|screen/.test(kind)).catch(() => 0);
      if (kind === 'map') land().catch(() => 0);
      try {
        const library = await loading;
        if (this.id !== id) return;
        this.dress(await sheet(this.name));
        this.mount(library);
        this.stopped = this.failed = 0;
        clearInterval(this.timer);
      } catch (error) {
        if (this.id !== id) return;
        const { code, message } = error instanceof Fault ? error : new Fault('broken', `The widget could not be started: ${error}.`);
        const passes = !/blocked|^broken/.test(code);
        this.forget();
        this.box?.remove();
        // What passes at once is not worth a word.
        if (++this.failed === 1 + passes) this.stop(code, message);
        if (passes) wait(() => host.isConnected && this.start(true), host.getAttribute('refresh'));
      }
    }

    /** Ends the widget, and gives its memory back. */
    close() {
      const { widget, box } = this;
      this.forget();
      widget?.free();
      box?.remove();
      clearInterval(this.timer);
      this.live = this.box = null;
      this.own(!this.still);
    }

    forget() {
      this.leave?.();
      parts.delete(this.id);
      this.id = this.widget = this.frame = 0;
    }

    /** Says that it cannot go on; the snapshot comes back, looked at again from time to time, else the author's own content. */
    stop(code, message) {
      const { host, root } = this;
      this.forget();
      this.stopped = code;
      this.live = this.box = null;
      for (const old of [...root.querySelectorAll('.root:not(.snapshot)')]) old.remove();
      if (!this.still && !this.given) this.room = 0;
      this.own(!this.still);
      if (this.kind === 'screen') for (const child of host.children) child.slot = '';
      const seconds = host.getAttribute('refresh') || 300;
      if (this.snapshot && seconds !== 'off') {
        if (this.still) this.show();
        const again = () => ((pages[this.snapshot] = 0), this.show());
        this.timer = setInterval(again, Math.max(seconds, 60) * 1e3 || 3e5);
      }
      tell(host, code, message);
    }

  }

  const shared = { P, Fault, fetch, read, get, bodies, wait, land, warn, emit, tell, parts, Part, libraries, observer };

  // Elements that the parser may still be in, and how each is begun. One that gets a root too early loses the one that a
  // server has written into it, and a snapshot that has come in half is none.
  const coming = new Map();
  const whole = (node) => {
    for (; node && document.readyState === 'loading'; node = node.parentNode || node.host) if (node.nextSibling) return true;
    return document.readyState !== 'loading';
  };
  const settle = () => {
    // All are measured before any of them changes.
    const ready = [...coming].filter(([host]) => whole(host)).map(([host, make]) => [host, make, host._room || given(host)]);
    for (const [host, make] of ready) {
      coming.delete(host);
      try {
        if (host.isConnected) host._hrc = make();
      } catch (error) {
        tell(host, 'broken', `The widget could not be started: ${error}.`);
      }
    }
    for (const [host, , room] of ready) {
      if (host._hrc) {
        host._hrc.keep(room);
        near.observe(host);
      }
    }
  };

  for (const [kind, own] of Object.entries(ELEMENTS)) {
    const names = [...ALL, ...own];
    const element = class extends HTMLElement {
      static observedAttributes = names;
      static version = VERSION;

      /** Why it cannot go on: the code of its last `hrc:error`; otherwise empty. */
      get stopped() {
        return this._hrc?.stopped || '';
      }

      connectedCallback() {
        clearTimeout(this._bye);
        // Properties that were set before this class was known.
        for (const name of names) {
          if (Object.hasOwn(this, name)) {
            const value = this[name];
            delete this[name];
            this[name] = value;
          }
        }
        if (!this._hrc) coming.set(this, () => new Part(this, kind, names));
        else if (!this._hrc.id) near.observe(this);
        P.resolve().then(settle);
      }

      disconnectedCallback() {
        near.unobserve(this);
        // A beat later, because moving an element disconnects it too.
        this._bye = setTimeout(() => this.isConnected || this._hrc?.close(), 100);
      }

      attributeChangedCallback() {
        // One telling for all that a script sets in one go.
        this._told ||= P.resolve().then(() => {
          this._told = 0;
          this._hrc?.tell?.();
        });
      }
    };
    for (const name of names) {
      if (name !== 'lang') {
        Object.defineProperty(element.prototype, name, {
          configurable: true,
          enumerable: true,
          get() {
            return this.getAttribute(name) ?? '';
          },
          set(value) {
            value == null ? this.removeAttribute(name) : this.setAttribute(name, value);
          },
        });
      }
    }
    customElements.define('hrc-' + kind, element);
  }

  // <div data-hrc="map" data-feed="…"> for editors that remove tags they do not know. Its room becomes the element's.
  const adopt = () => {
    for (const div of document.querySelectorAll('div[data-hrc]')) {
      const { hrc, ...rest } = div.dataset;
      if (!ELEMENTS[hrc] || div.querySelector('hrc-' + hrc) || !whole(div)) continue;
      const element = document.createElement('hrc-' + hrc);
      for (const [name, value] of Object.entries(rest)) element.setAttribute(name, value);
      element._room = given(div);
      div.style.paddingBottom = 0;
      element.append(...div.childNodes);
      div.append(element);
    }
    settle();
  };
  adopt();
  document.addEventListener('readystatechange', adopt);
  observer('MutationObserver', () => 0, adopt).observe(document, { childList: true, subtree: true });
})();
