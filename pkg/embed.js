// Human Rights Cities widgets: defines <hrc-counter>, <hrc-map>, <hrc-radar>, <hrc-programme> and <hrc-screen>.
//
// Finds its files beside itself. What the author wrote inside a tag stays until there is more: the published snapshot, a
// page without script that stands beside the feed, and then the live widget. Where that cannot be, an event `hrc:error`
// with a code is sent, one line on the console says what to do, and the snapshot is looked at again from time to time.
(() => {
  'use strict';
  // Written in by `cargo xtask pack`: the version; the hash of each file that this script loads, by its name; and in the
  // folder of one version the glue of each library, by its name, so that the hash of this script is that of all.
  const VERSION = __VERSION__;
  const INTEGRITY = __INTEGRITY__;
  const GLUE = __GLUE__;
  const { src } = document.currentScript || document.querySelector('script[src*="embed.js"]');

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

  // ---- requests

  /** The body at `url` as bytes: at most `limit` of them, before the deadline, with the hash asked for. */
  const get = async (url, limit, fresh, sha256) => {
    const abort = new AbortController();
    const late = setTimeout(() => abort.abort(), DEADLINE_MS);
    try {
      const response = await fetch(url, {
        signal: abort.signal,
        cache: fresh ? 'no-cache' : 'default',
        integrity: sha256 ? 'sha256-' + btoa(sha256.replace(/../g, (hex) => String.fromCharCode('0x' + hex))) : '',
      });
      if (!response.ok) {
        throw new Fault('feed-status', `${url} answers ${response.status}. Check the address and that the file is published.`);
      }
      const parts = [];
      let size = 0;
      const reader = response.body ? response.body.getReader() : null;
      for (let part; reader && !(part = await reader.read()).done; ) {
        size += part.value.length;
        if (size > limit) throw new Fault('feed-too-large', `${url} is larger than ${limit} bytes.`);
        parts.push(part.value);
      }
      const body = new Uint8Array(size);
      for (const part of parts.reverse()) body.set(part, (size -= part.length));
      return body;
    } catch (error) {
      const late = abort.signal.aborted;
      throw error instanceof Fault
        ? error
        : new Fault(
            late ? 'feed-timeout' : 'feed-network',
            late
              ? `${url} did not answer within ${DEADLINE_MS / 1000} seconds.`
              : `${url} could not be fetched. Check the network, CORS of its host, and connect-src of the page's policy.`,
          );
    } finally {
      clearTimeout(late);
      abort.abort();
    }
  };

  // Requests made before the library is there to ask for them.
  const early = new Map();
  const ask = (url, ...rest) => {
    if (!early.has(url)) {
      const body = get(url, ...rest);
      body.catch(() => 0); // heard by who takes it
      early.set(url, body);
    }
    return early.get(url);
  };

  /** Asks for a feed, and as soon as it is here for the members that it links to on its own host. */
  const askFeed = async (feed, members) => {
    if (members.has(feed)) return;
    const body = await ask(feed, FEED_BYTES, false, '');
    const text = body.length < 2e5 ? new TextDecoder().decode(body) : '';
    const link = /"members":\{"url":"([^"\\]+)","count":\d+,"sha256":"(\w+)"/.exec(text);
    const url = link && new URL(link[1], feed);
    if (url && url.origin === new URL(feed).origin && !members.has(feed)) {
      members.add(feed);
      ask(url.href, 64e6, false, link[2]);
    }
  };
  const asked = new Set();

  const UNFETCHED = " could not be fetched. Check the network and connect-src of the page's policy.";

  // A file that was damaged or of another version may be a copy that the browser keeps: tried again, it is asked for anew.
  let tries = 0;

  /** The answer with a file that this script was published with. */
  const file = async (name) => {
    const url = base + name;
    const signal = AbortSignal.timeout(2 * DEADLINE_MS);
    const ask = (integrity) => fetch(url, { signal, integrity, cache: tries ? 'reload' : 'default' });
    const fail = (code, text) => {
      throw new Fault(code, `${url} ${text}`);
    };
    try {
      return await ask(INTEGRITY[name]);
    } catch {
      // Without the hash, to know why.
      let answer;
      try {
        answer = await ask('');
        await answer.arrayBuffer();
      } catch {
        if (signal.aborted) fail('wasm-timeout', `did not come within ${(2 * DEADLINE_MS) / 1000} seconds.`);
        throw new Fault('wasm-network', url + UNFETCHED);
      }
      if (answer.ok) fail('integrity', 'is damaged or of another version than embed.js. Publish the whole folder.');
      fail('wasm-status', `answers ${answer.status}. Publish the whole folder.`);
    }
  };

  let landBody;
  const land = () =>
    (landBody ||= file('land.bin')
      .then(async (answer) => new Uint8Array(await answer.arrayBuffer()))
      .catch((fault) => {
        landBody = 0;
        throw fault;
      }));

  // ---- style sheet and snapshots

  const block = new CSSStyleSheet();
  block.replaceSync(':host{display:block}:host([hidden]){display:none}');
  const styles = {};
  const sheet = (name) =>
    (styles[name] ||= file(name + '.css')
      .then(async (answer) => {
        const made = new CSSStyleSheet();
        made.replaceSync(await answer.text());
        return made;
      })
      .catch((fault) => {
        styles[name] = 0;
        throw fault.code === 'integrity' ? fault : new Fault('style', fault.message);
      }));

  /** A page as a document, in which nothing runs and nothing is loaded. Asked for once for all that want it at one time. */
  const pages = new Map();
  const page = (url) => {
    if (!pages.has(url)) {
      pages.set(url, fetched(url));
      setTimeout(() => pages.delete(url), DEADLINE_MS);
    }
    return pages.get(url);
  };
  const fetched = (url) =>
    new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.responseType = 'document';
      request.timeout = DEADLINE_MS;
      request.onprogress = (event) => event.loaded > FEED_BYTES && request.abort();
      request.onload = () => (request.status === 200 && request.responseXML ? done(request.responseXML) : fail());
      request.onerror = request.ontimeout = request.onabort = fail;
      request.send();
    });

  // A snapshot comes from the feed's host and is no more trusted than the feed: only what it is made of is taken over.
  const TAGS = /^(div|span|p|bdi|a|ul|li|svg|g|path|circle|line|rect|text|title|use|table|caption|thead|tbody|tr|th|td|details|summary|label|input|select|option|button)$/;
  const NAMES =
    /^(class|part|role|id|lang|dir|title|hidden|inert|scope|tabindex|type|viewBox|preserveAspectRatio|width|height|[cdr]?[xy]?[12]?|transform|text-anchor|font-size|stroke-width|aria-\w+|data-[\w-]+)$/;
  const copy = (from, to, url) => {
    const { localName } = from;
    if (from.nodeType === 3) to.append(from.data);
    if (from.nodeType !== 1 || !TAGS.test(localName)) return to;
    const made = to.appendChild(document.createElementNS(from.namespaceURI, localName));
    for (const { name, value } of from.attributes) {
      const link = name === 'href' && (value[0] === '#' ? value : localName === 'a' && new URL(value, url).href);
      if (link ? /^(#|https?:)/.test(link) : NAMES.test(name)) made.setAttribute(name, link || value);
    }
    if (localName === 'a') made.rel = 'noopener';
    for (const child of from.childNodes) copy(child, made, url);
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

  const compiled = {};
  const compile = (name) =>
    (compiled[name] ||= (async () => {
      try {
        new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      } catch {
        throw new Fault(
          'wasm-blocked',
          "This browser or the page's policy refuses WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
        );
      }
      const answer = await file(name + '_bg.wasm');
      const typed = /^application\/wasm/.test(answer.headers.get('content-type'));
      if (!typed) warn(`${answer.url} should be served as application/wasm; it is slower as it is.`);
      return (typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer())).catch((error) => {
        // Firefox gives an answer with a hash before it is whole; one that then breaks off cannot be compiled either.
        throw error instanceof WebAssembly.CompileError
          ? new Fault('wasm-broken', `${answer.url} cannot be compiled. This browser may be too old.`)
          : new Fault('wasm-network', answer.url + UNFETCHED);
      });
    })());

  /** What makes the functions around an instance. */
  const glue = async (name) => {
    if (GLUE[name]) return GLUE[name];
    const url = `${base + name}.js${tries ? '?' + tries : ''}`;
    const { make, wasm } = await import(url).catch(() => {
      throw new Fault('glue', `${url} could not be loaded. Check script-src of the page's policy and that it is served as text/javascript.`);
    });
    if (wasm !== INTEGRITY[name + '_bg.wasm']) throw new Fault('integrity', `${url} is of another version than embed.js. Publish the whole folder.`);
    return make;
  };

  const libraries = {};
  const load = (name) =>
    (libraries[name] ||= (async () => {
      const [module, make] = await Promise.all([compile(name), glue(name), sheet(name)]);
      const bindings = make();
      bindings.initSync({ module });
      bindings.start(shell(name));
      return bindings;
    })());

  /** What an instance of a library asks of this script. One that has panicked hears nothing more, and the next is a new one. */
  let panicked;
  const shell = (name) => {
    let stopped;
    const alive = (f) => (...args) => (stopped ? new Promise(() => 0) : f(...args));
    return {
      get: alive((url, limit, fresh, sha256) => {
        const body = !fresh && early.get(url);
        early.delete(url);
        return body || get(url, limit, fresh, sha256);
      }),
      land: alive(land),
      emit: alive((host, name, detail) => emit(host, name, JSON.parse(detail))),
      reveal: alive((host) => host._hrc.reveal()),
      warn: alive(warn),
      panicked: alive((id, sorry, text) => {
        stopped = panicked = true;
        libraries[name] = 0;
        warn(`A widget has stopped: ${text}`);
        setTimeout(() => {
          for (const part of [...parts.values()].filter((part) => part.name === name)) {
            // A wall goes on by itself: nobody is there to reload it.
            const again = part.id !== id || (part.host.closest('hrc-screen') && ++part.crashes < 3);
            again ? part.restart(!id) : part.stop('panic', text, sorry);
          }
        });
      }),
    };
  };
  const hush = (event) => {
    if (panicked && (event.error || event.reason) instanceof WebAssembly.RuntimeError) event.preventDefault();
  };
  addEventListener('error', hush);
  addEventListener('unhandledrejection', hush);

  // ---- elements

  const parts = new Map(); // of elements that are mounted or being mounted, by id
  let ids = 0;

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          near.unobserve(target);
          target._hrc.start();
        }
      }
    },
    { rootMargin: '600px' },
  );

  // In the next frame: a widget of another height, drawn at once, would be an error event of the page.
  const sizes = new ResizeObserver((entries) =>
    requestAnimationFrame(() => {
      for (const { target } of entries) target.getRootNode().host?._hrc.measure();
    }),
  );

  /** One element's shadow root and widget. */
  class Part {
    constructor(host, kind, names) {
      Object.assign(this, { host, kind, names, crashes: 0 });
      // A page made on a server may have brought the root, with the snapshot in it.
      this.root = host.shadowRoot || host.attachShadow({ mode: 'open' });
      this.root.adoptedStyleSheets = [block];
      this.slot = this.root.querySelector('slot') || this.root.appendChild(document.createElement('slot'));
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
    async still() {
      const url = this.snapshot;
      try {
        const [source, css] = await Promise.all([page(url), sheet(this.name)]);
        if (this.live || this.slot.parentNode !== this.root) return;
        const { root, host } = this;
        const box = copy(source.querySelector('.snapshot'), document.createElement('div'), url);
        if (Date.parse(box.dataset.validUntil) < Date.now()) {
          for (const part of box.querySelectorAll('[part=age],.stale')) part.hidden = !part.hidden;
        }
        box.querySelector('[role=heading]')?.setAttribute('aria-level', /^[2-6]$/.exec(host.getAttribute('heading')) || 3);
        // Of several drawings the one for this width.
        for (const fit of box.querySelectorAll('.fit')) fit.hidden = fit.dataset.from > host.clientWidth || fit.dataset.to <= host.clientWidth;
        root.querySelector('.snapshot')?.remove();
        this.box?.classList.add('coming');
        root.adoptedStyleSheets = [css];
        root.append(box);
        this.slot.hidden = true;
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
      if (this.id || this.stopped) return;
      const id = (this.id = ++ids);
      parts.set(id, this);
      const { feed } = this;
      this.name = name(this.kind);
      if (this.snapshot && !this.live && !this.root.querySelector('.snapshot')) this.still();
      const loading = load(this.name);
      if (feed) (/map|screen/.test(this.kind) ? askFeed(feed, asked) : ask(feed, FEED_BYTES, false, '')).catch?.(() => 0);
      if (this.kind === 'map') land().catch(() => 0);
      try {
        const library = await loading;
        if (this.id !== id) return;
        this.root.adoptedStyleSheets = [await sheet(this.name)];
        this.root.querySelector('style')?.remove(); // a server's, with the same rules
        const box = document.createElement('div');
        box.className = this.root.querySelector('.snapshot') ? 'root coming' : 'root';
        this.root.append(box);
        this.box = box;
        this.widget = library.mount(id, this.host, box, 'hrc-' + this.kind);
        this.frame = box.firstElementChild;
        this.measure();
        this.tell();
        sizes.observe(this.frame);
      } catch (error) {
        if (this.id !== id || this.stopped) return;
        const fault = error instanceof Fault ? error : new Fault('broken', String(error));
        const passing = /network|status|timeout|glue|integrity/.test(fault.code) && !again;
        this.forget();
        if (fault.code !== 'wasm-blocked') libraries[this.name] = compiled[this.name] = 0;
        tries ||= 1;
        if (passing) setTimeout(() => this.host.isConnected && this.start(true), 5000);
        else this.stop(fault.code, fault.message);
      }
    }

    measure() {
      if (this.widget) {
        const style = getComputedStyle(this.frame);
        const inner = this.frame.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (this.inner !== inner) this.box.style.minHeight = '';
        this.inner = inner;
        this.widget.resize(inner, parseFloat(style.fontSize));
      }
    }

    /** Tells the attributes; addresses are made whole. */
    tell() {
      if (!this.widget) return;
      const pairs = this.names.flatMap((name) => {
        const value = name === 'feed' ? this.feed : this.host.getAttribute(name);
        return value === null ? [] : [name, value];
      });
      this.widget.attributes(this.page, pairs);
    }

    /** The widget has something to show: the author's own content makes room, and the snapshot when all is drawn. */
    reveal() {
      const still = this.root.querySelector('.snapshot');
      if (this.live || !still) return this.swap();
      this.live = true;
      Promise.allSettled([this.kind === 'map' && land()]).then(() => requestAnimationFrame(() => this.swap(still)));
    }

    /** Puts the live widget in the place of all else, with what the reader has opened, and no lower than the snapshot. */
    swap(still) {
      const { box, root } = this;
      if (!box) return;
      if (still?.contains(root.activeElement)) {
        still.addEventListener('focusout', () => setTimeout(() => this.swap(still)), { once: true });
        return;
      }
      this.live = true;
      // Before anything moves: with both of them on the page it could get a scroll bar, and other widths.
      const { height } = still ? still.getBoundingClientRect() : 0;
      this.slot.hidden = true;
      box.classList.remove('coming');
      if (still?.isConnected) {
        box.style.minHeight = height + 'px';
        const toggles = box.querySelectorAll('[part=toggle]');
        still.querySelectorAll('.twin').forEach((twin, i) => twin.open && toggles[i]?.click());
        // By id: the live widget may have newer data.
        for (const one of still.querySelectorAll('[data-more][open]')) {
          box.querySelector(`[data-more="${CSS.escape(one.dataset.more)}"]`)?.toggleAttribute('open');
        }
      }
      for (const old of [...root.querySelectorAll('.root')]) if (old !== box) old.remove();
    }

    /** Ends the widget, and gives its memory back. */
    close() {
      const { widget, box } = this;
      this.forget();
      widget?.free();
      box?.remove();
      clearInterval(this.timer);
      this.live = this.box = null;
      this.slot.hidden = !!this.root.querySelector('.snapshot');
    }

    forget() {
      if (this.frame) sizes.unobserve(this.frame);
      parts.delete(this.id);
      this.id = this.widget = this.frame = 0;
    }

    restart(suspect) {
      this.forget();
      if (suspect && ++this.crashes > 2) this.stop('panic', 'It has stopped several times.');
      else this.start();
    }

    /** Says that it cannot go on; the snapshot comes back, looked at again from time to time, else the author's own content. */
    stop(code, message, sorry) {
      this.forget();
      this.stopped = code;
      this.live = this.box = null;
      for (const old of [...this.root.querySelectorAll('.root:not(.snapshot)')]) old.remove();
      this.slot.hidden = !!this.root.querySelector('.snapshot');
      if (this.kind === 'screen') for (const child of this.host.children) child.slot = '';
      const seconds = this.host.getAttribute('refresh') || 300;
      if (this.snapshot && seconds !== 'off') {
        if (!this.slot.hidden) this.still();
        const again = () => (pages.delete(this.snapshot), this.still());
        this.timer = setInterval(again, Math.max(seconds, 60) * 1e3 || 3e5);
      }
      if (sorry) {
        const line = this.root.appendChild(document.createElement('p'));
        line.setAttribute('role', 'status');
        line.textContent = sorry;
      }
      warn(`<hrc-${this.kind}>: ${code}: ${message}`);
      emit(this.host, 'hrc:error', { code, message });
    }
  }

  for (const [kind, own] of Object.entries(ELEMENTS)) {
    const names = [...ALL, ...own];
    const element = class extends HTMLElement {
      static observedAttributes = names;
      static version = VERSION;

      /** Why it has stopped for good: the code of its `hrc:error`; otherwise empty. */
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
        this._hrc ||= new Part(this, kind, names);
        if (!this._hrc.id) near.observe(this);
      }

      disconnectedCallback() {
        near.unobserve(this);
        // A beat later, because moving an element disconnects it too.
        this._bye = setTimeout(() => this.isConnected || this._hrc.close(), 100);
      }

      attributeChangedCallback() {
        // One telling for all that a script sets in one go.
        this._told ||= Promise.resolve().then(() => {
          this._told = 0;
          this._hrc?.tell();
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

  // <div data-hrc="map" data-feed="…"> for editors that remove tags they do not know.
  const adopt = () => {
    for (const div of document.querySelectorAll('div[data-hrc]')) {
      const { hrc, ...rest } = div.dataset;
      if (!ELEMENTS[hrc] || div.querySelector('hrc-' + hrc)) continue;
      const element = document.createElement('hrc-' + hrc);
      for (const [name, value] of Object.entries(rest)) element.setAttribute(name, value);
      element.append(...div.childNodes);
      div.append(element);
    }
  };
  adopt();
  new MutationObserver(adopt).observe(document, { childList: true, subtree: true });
})();
