// One widget as a page of its own, for an iframe: embed.html?widget=map&feed=/feed.json&lang=fr, with the attributes of
// the element as the other words of the query. Tells the page around it how high it is.
(() => {
  'use strict';
  const query = new URLSearchParams(location.search);
  const kind = query.get('widget') || '';
  const main = document.querySelector('main');
  const here = new URL(location.href);
  const feed = new URL(query.get('feed') || '../feed.json', here);

  const sorry = (text) => {
    main.textContent = text;
    console.warn('[hrc] ' + text);
  };

  const show = () => {
    // This page speaks for its host, so it shows no other host's numbers.
    if (feed.origin !== here.origin) return sorry(`The feed must be on ${here.host}, as this page is.`);
    const element = document.createElement('hrc-' + kind);
    for (const [name, value] of query) {
      if (name !== 'widget' && /^[a-z]+$/.test(name) && !name.startsWith('on')) element.setAttribute(name, value);
    }
    element.setAttribute('feed', feed.href);
    // The frame's height is the room that the page around it has given; a widget that fills it moves nothing there.
    if (parent !== window) element.style.cssText = `display:block;min-height:${innerHeight}px`;
    const scheme = { light: 'light', dark: 'dark' }[query.get('theme')];
    if (scheme) document.querySelector('[name=color-scheme]').content = scheme;
    const lang = query.get('lang');
    if (lang) document.documentElement.lang = lang;
    element.addEventListener('hrc:select', ({ detail }) => parent !== window && parent.postMessage({ hrc: 'select', ...detail }, '*'));
    element.addEventListener('hrc:data', () => {
      document.title = element.shadowRoot.querySelector('[part=heading]')?.textContent || document.title;
    });
    main.append(element);
  };
  document.body.style.margin = 0;
  if (/^(counter|map|radar|programme)$/.test(kind)) show();
  else sorry('Write ?widget=counter, map, radar or programme into the address.');

  const tell = () => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    parent.postMessage({ hrc: 'height', height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  // WordPress shows the frame once that has told its height along with the secret of its address. It lets no link of the frame
  // leave it, but follows those to the frame's own host that the frame asks it to.
  const [, secret] = /secret=(\w+)/.exec(location.hash) || [];
  const follow = (event) => {
    const link = event.composedPath().find((node) => node.href);
    if (!link) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value: String(link.href.baseVal ?? link.href), secret }, '*');
  };
  if (parent !== window) {
    new ResizeObserver(tell).observe(main);
    if (secret) {
      addEventListener('load', tell);
      addEventListener('click', follow);
    }
  }
})();
