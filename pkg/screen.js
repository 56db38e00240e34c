// The page for a wall: screen.html?feed=/feed.json&play=counter,map,radar,programme&session=…&lang=fr,en, with the other
// attributes of <hrc-screen> as the other words of the query. Its own files are kept by screen-worker.js, so that it starts
// without network; a new version of them is taken between two turns.
(() => {
  'use strict';
  const query = new URLSearchParams(location.search);
  const main = document.querySelector('main');
  const feed = new URL(query.get('feed') || '../feed.json', location.href);
  const KINDS = ['counter', 'map', 'radar', 'programme'];
  const play = (query.get('play') || KINDS.join()).split(',').map((kind) => kind.trim());
  const unknown = play.filter((kind) => !KINDS.includes(kind));

  const sorry = (text) => {
    main.textContent = text;
    console.warn('[hrc] ' + text);
  };
  // This page speaks for its host, so it shows no other host's numbers.
  if (feed.origin !== location.origin) return sorry(`The feed must be on ${location.host}, as this page is.`);
  if (unknown.length) return sorry(`play=${unknown.join()} is not known. There are ${KINDS.join(', ')}.`);

  const screen = document.createElement('hrc-screen');
  screen.setAttribute('theme', 'dark');
  screen.setAttribute('keep', 'on');
  for (const [name, value] of query) {
    if (!/^(play|feed|style|slot|class|id)$/.test(name) && /^[a-z]+$/.test(name) && !name.startsWith('on')) {
      screen.setAttribute(name, value);
    }
  }
  screen.setAttribute('feed', feed.href);
  if (query.get('theme') === 'light') document.querySelector('[name=color-scheme]').content = 'light';
  for (const kind of play) screen.append(document.createElement('hrc-' + kind));
  document.body.style.margin = 0;
  main.append(screen);

  // Keys and remotes work wherever the focus is.
  addEventListener('keydown', (event) => {
    const frame = screen.shadowRoot?.querySelector('[part=frame]');
    if (!frame || event.composedPath().includes(frame)) return;
    const { key, ctrlKey, altKey, metaKey } = event;
    const heard = frame.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, altKey, metaKey, cancelable: true }));
    if (!heard) event.preventDefault();
  });

  const worker = navigator.serviceWorker;
  if (!worker) return console.warn('[hrc] This page cannot keep its files: it needs https, or this very machine as its host.');
  let old = worker.controller;
  worker.addEventListener('controllerchange', () => {
    if (old) addEventListener('hrc:turn', () => location.reload(), { once: true });
    old = worker.controller;
  });
  worker.register('screen-worker.js').then(
    // A browser looks by itself when a page is opened; this one stays open for days.
    (registration) => setInterval(() => registration.update().catch(() => 0), 600e3 + Math.random() * 600e3),
    (error) => console.warn('[hrc] This page cannot keep its files: ' + error),
  );
})();
