// Keeps the files of screen.html, all of one version: a wall starts from them after a power cut without network. Feeds are
// not its business. `cargo xtask pack` writes in the list of files and their common hash.
'use strict';
const FILES = ['FILES'];
const NAME = 'hrc-screen VERSION';

const fill = async () => {
  const cache = await caches.open(NAME);
  // All of them, or this version is not taken.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
  await self.skipWaiting();
};

const clear = async () => {
  for (const name of await caches.keys()) if (name.startsWith('hrc-screen ') && name !== NAME) await caches.delete(name);
  await self.clients.claim();
};

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(clear()));
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const file = pathname.slice(new URL(self.registration.scope).pathname.length);
  if (event.request.method !== 'GET' || origin !== location.origin || !FILES.includes(file)) return;
  const kept = caches.open(NAME).then((cache) => cache.match(file));
  event.respondWith(kept.then((answer) => answer || fetch(event.request), () => fetch(event.request)));
});
