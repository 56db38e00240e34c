// The page for a wall: screen.html?feed=/feed.json&play=counter,map,radar,programme&session=…&lang=fr,en, with the other
// attributes of <hrc-screen> as the other words of the query. Its own files are kept by screen-worker.js, so that it starts
// without network; a new version of them is taken between two turns. Until the wall has data, the page shows the campaign's
// name and its published pictures.
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
  // No page around it sets one; the size of the text is the screen's own.
  document.body.style.fontFamily = 'system-ui, "Noto Sans", sans-serif';
  main.append(screen);

  // What needs neither the library nor its style sheet.
  const sign = document.createElement('section');
  const name = sign.appendChild(document.createElement('h1'));
  const picture = sign.appendChild(document.createElement('img'));
  name.textContent = document.title;
  sign.style.cssText = 'position:fixed;inset:0;display:flex;flex-flow:column;gap:3vh;padding:4vh 4vw;font:2.5vh/1.3 system-ui,sans-serif';
  picture.style.cssText = 'flex:1;min-height:0;object-fit:contain';
  picture.hidden = true;
  picture.onload = () => (picture.hidden = false);
  picture.onerror = () => (picture.hidden = true);
  const [lang] = (query.get('lang') || '').split(/[,-]/);
  const read = (answer) => (answer?.ok ? answer.json() : Promise.reject());
  const kept = async () => (await (await caches.open('hrc ' + feed.href)).match(feed.href)).json();
  let turn = 0;
  let missing = true;
  const change = async () => {
    if (!screen.isConnected) return;
    const kind = play[turn++ % play.length];
    const file = new URL(`pictures/${[kind, ...(lang ? [lang] : []), 'svg'].join('.')}`, feed);
    picture.alt = kind;
    picture.src = file.href;
    if (!missing) return;
    const { campaign, defaultLanguage } = await fetch(feed).then(read).catch(kept).catch(() => ({}));
    const text = campaign?.name?.[lang] || campaign?.name?.[defaultLanguage];
    if (text) name.textContent = document.title = text;
    missing = !text;
  };
  let turns;
  const begin = setTimeout(() => {
    main.append(sign);
    change();
    turns = setInterval(change, 15e3);
  }, 3000);
  screen.addEventListener('hrc:data', () => {
    clearTimeout(begin);
    clearInterval(turns);
    sign.remove();
  });

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
  // A browser looks by itself when a page is opened; this one stays open for days. One that could not be had is asked for
  // again sooner.
  const register = async () => {
    let minutes = 10;
    try {
      const registration = await worker.register('screen-worker.js');
      await registration.update();
      if (!registration.active) minutes = 1;
    } catch (error) {
      if (!old) console.warn('[hrc] This page cannot keep its files yet: ' + error);
      minutes = 1;
    }
    setTimeout(register, minutes * 60e3 * (1 + Math.random()));
  };
  register();
})();
