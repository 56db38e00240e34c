// The second half of `embed.js`, which comes with the functions around a library: the life of a widget once the library is
// here, and why something failed. `cargo xtask pack` puts it into `hrc.js` and `hrc-event.js`; in the folder of one version
// it is inside `embed.js`. `bind` makes the functions around a new instance of the library.
(
  { P, Fault, fetch, read, get, bodies, wait, land, warn, emit, tell, parts, Part, libraries, observer },
  bind,
) => {
  // ---- why a request failed

  /** Throws what is wrong and what to do; where a second look succeeds, gives what `use` makes of the answer. */
  const why = async (of, url, init, use, answer, late) => {
    const fail = (what, text) => {
      const code = /feed|list|wasm/.test(of) ? `${of}-${what}` : of;
      throw new Fault(what === 'hash' && of !== 'list' ? 'integrity' : code, `${url} ${text}`);
    };
    const { host, origin } = new URL(url);
    const look = (answer) => {
      if (answer.type === 'opaqueredirect' || (answer.redirected && new URL(answer.url).host !== host)) {
        fail('redirect', 'redirects to another host, or without end. Write the address where the file is.');
      }
      if (!answer.ok) fail('status', `answers ${answer.status}. Check the address and that the whole folder is published.`);
    };
    if (late) fail('timeout', `did not answer within ${late / 1000} seconds.`);
    if (answer) look(answer);
    try {
      // Without the hash, and without following it elsewhere.
      const again = await fetch(url, { ...init, integrity: '', redirect: 'manual' });
      look(again);
      if (!init.integrity) return await use(again);
      await read(of, 1e8, again);
    } catch (error) {
      if (error instanceof Fault) throw error;
      const there = origin !== location.origin && (await fetch(url, { signal: init.signal, mode: 'no-cors' }).catch(() => 0));
      fail(
        'network',
        there
          ? 'answers, but this page may not read it. Its host must send Access-Control-Allow-Origin (CORS).'
          : "could not be fetched. Check the network, and connect-src of the page's policy.",
      );
    }
    fail(
      'hash',
      of === 'list'
        ? 'is not the file that the feed names. Publish both together.'
        : 'is damaged or of another version than embed.js. Publish the whole folder.',
    );
  };

  // ---- an instance of the library

  /** What an instance asks of this script. One that has panicked hears nothing more, and the next is a new one. */
  const shell = (name) => {
    const had = {};
    let stopped, told;
    const alive = (f) => (...args) => (stopped ? new P(() => 0) : f(...args));
    return {
      // What came a moment ago is given again, but never twice as news.
      get: alive((url, limit, fresh, sha256) => {
        const body = bodies[url];
        return (had[url] = body && !(fresh && body === had[url]) ? body : get(url, limit, fresh, sha256));
      }),
      // Comes in the end: the markers are there meanwhile.
      land: alive(async () => {
        for (;;) {
          try {
            return await land();
          } catch ({ code, message }) {
            for (const part of told ? [] : [...parts.values()]) if (part.kind === 'map' && part.name === name) tell(part.host, code, message);
            told = true;
            await new P((done) => wait(done, 300));
          }
        }
      }),
      ready: alive((host) => emit(host, 'hrc:ready', {})),
      data: alive((host, generatedAt, sequence = null, problems) => emit(host, 'hrc:data', { generatedAt, sequence, problems })),
      stale: alive((host, generatedAt) => emit(host, 'hrc:stale', { generatedAt })),
      error: alive((host, code, message) => {
        const part = host._hrc;
        // The author's own content is all that there is, and what went wrong.
        if (!part.live && !part.still) {
          part.box.classList.remove('coming');
          if (!part.given) part.release();
        }
        tell(host, code, message);
      }),
      select: alive((host, kind, id) => emit(host, 'hrc:select', { [kind]: id })),
      turn: alive((host, element) => emit(host, 'hrc:turn', { element })),
      reveal: alive((host) => {
        try {
          host._hrc.reveal();
        } catch (error) {
          host._hrc.stop('broken', `The widget could not be shown: ${error}.`);
        }
      }),
      warn: alive(warn),
      panicked: alive((id, sorry, text) => {
        stopped = true;
        ours = wasmIn(new Error());
        libraries[name] = 0;
        warn(`A widget has stopped: ${text}`);
        setTimeout(() => {
          for (const part of [...parts.values()].filter((part) => part.name === name)) {
            // A wall goes on by itself: nobody is there to reload it.
            const again = part.id !== id || (part.host.closest('hrc-screen') && ++part.crashes < 3);
            again ? part.restart(!id) : part.apologize(text, sorry);
          }
        });
      }),
    };
  };

  // A panic ends in an error that WebAssembly throws. Ours has been told by then; those of the page's own are the page's.
  let ours;
  const wasmIn = ({ stack }) => /[^\s@(]+(?=:wasm-function)/.exec(stack)?.[0];
  const hush = (event) => {
    const error = event.error || event.reason;
    if (ours && error instanceof WebAssembly.RuntimeError && wasmIn(error) === ours) event.preventDefault();
  };
  addEventListener('error', hush);
  addEventListener('unhandledrejection', hush);

  const open = (name, module) => {
    const bindings = bind();
    bindings.initSync({ module });
    return bindings.start(shell(name));
  };

  // ---- the life of a widget

  // In the next frame: a widget of another height, drawn at once, would be an error event of the page.
  const sizes = observer(
    'ResizeObserver',
    () => 0,
    (entries) =>
      requestAnimationFrame(() => {
        for (const { target } of entries) target.getRootNode().host?._hrc.measure();
      }),
  );

  Object.assign(Part.prototype, {
    mount(library) {
      const { root, host, kind } = this;
      root.querySelector('style')?.remove(); // a server's, with the same rules
      const box = (this.box = document.createElement('div'));
      // What has nothing to show yet takes no place in the room.
      box.className = this.still || this.room ? 'root coming' : 'root';
      root.append(box);
      this.widget = library.mount(this.id, host, box, 'hrc-' + kind);
      this.frame = box.firstElementChild;
      this.measure();
      this.tell();
      sizes.observe(this.frame);
    },

    /** From now on it is as high as what is in it. */
    release() {
      this.room = 0;
      this.own(!this.slot.hidden);
    },

    /** Passes on how much room there is. */
    measure() {
      const { host, frame, width } = this;
      // A scroll bar that comes changes little.
      if (Math.abs(host.clientWidth - width) > 20) {
        this.width = host.clientWidth;
        this.release();
      }
      if (this.widget) {
        const style = getComputedStyle(frame);
        const inner = frame.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        this.widget.resize(inner, parseFloat(style.fontSize));
      }
    },

    /** Tells the attributes; addresses are made whole. */
    tell() {
      if (!this.widget) return;
      const pairs = this.names.flatMap((name) => {
        const value = name === 'feed' ? this.feed : this.host.getAttribute(name);
        return value === null ? [] : [name, value];
      });
      this.widget.attributes(this.page, pairs);
    },

    /** The widget has something to show: the author's own content makes room, and the snapshot when all is drawn. */
    reveal() {
      const { still, kind } = this;
      if (this.live || !still) return this.swap();
      this.live = true;
      const swap = () => requestAnimationFrame(() => this.swap(still));
      kind === 'map' ? land().then(swap, swap) : swap();
    },

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
      if (still) this.room = Math.max(this.room, still.getBoundingClientRect().height);
      box.classList.remove('coming');
      this.own(false);
      if (still?.isConnected) {
        const toggles = box.querySelectorAll('[part=toggle]');
        still.querySelectorAll('.alternative').forEach((details, i) => details.open && toggles[i]?.click());
        // By id: the live widget may have newer data.
        for (const one of still.querySelectorAll('[data-more][open]')) {
          box.querySelector(`[data-more="${CSS.escape(one.dataset.more)}"]`)?.toggleAttribute('open');
        }
      }
      for (const old of [...root.querySelectorAll('.root')]) if (old !== box) old.remove();
      // What the reader opens and closes has its own height. A property: this is done at each update.
      box.onclick = ({ target }) => target.closest('[part=toggle]') && this.release();
    },

    restart(suspect) {
      this.forget();
      if (suspect && ++this.crashes > 2) this.stop('panic', 'It has stopped several times.');
      else this.start();
    },

    /** Stops after a panic, with a line for the reader. */
    apologize(text, sorry) {
      const line = document.createElement('p');
      line.setAttribute('role', 'status');
      line.textContent = sorry;
      this.stop('panic', text);
      this.root.append(line);
    },

    /** Nothing is heard of its size any more. */
    leave() {
      if (this.frame) sizes.unobserve(this.frame);
    },
  });

  return { why, open };
};
