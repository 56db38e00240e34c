// Keeps the files of screen.html, all of one version: a wall starts from them after a power cut without network. Feeds are
// not its business. `cargo xtask pack` writes in the list of files and their common hash.
'use strict';
const FILES = ['FILES'];
const HASH = 'VERSION';
const NAME = 'hrc-screen ' + HASH;

const fill = async () => {
  // All of them, and just those that were published together, or this version is not taken.
  const answers = await Promise.all(FILES.map((file) => fetch(file, { cache: 'reload' })));
  const bodies = await Promise.all(answers.map((answer) => answer.clone().arrayBuffer()));
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(bodies).arrayBuffer());
  const hash = [...new Uint8Array(digest, 0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== HASH) throw new Error('The files of the wall are not of one version. Publish the whole folder.');
  const cache = await caches.open(NAME);
  await Promise.all(FILES.map((file, i) => cache.put(file, answers[i])));
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
