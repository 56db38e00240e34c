// Runs before the widgets' script: the elements are still unknown to the browser.
Object.assign(document.querySelector('hrc-counter'), { feed: '/sample/feed.json', view: 'table', theme: 'dark' });
Object.assign(document.querySelector('hrc-radar'), { feed: '/sample/feed.json', view: 'bars', lang: 'es' });
