// How the side-by-side bench of complete pages drives this page: its README tells what each entry means.
// `feed` turns the bench's own feed into one of ours, with inline members.
const ALL = `[...document.querySelectorAll('hrc-counter,hrc-map,hrc-radar')]`;

const DRAWN = `(() => {
    const [counter, radar, map] = ['hrc-counter', 'hrc-radar', 'hrc-map'].map((tag) => document.querySelector(tag)?.shadowRoot);
    const shown = (root, part) => root?.querySelector('.snapshot ' + part) || root?.querySelector('.root:not(.coming) ' + part);
    return counter && shown(counter, '[part=value]')?.textContent && shown(radar, '.point')
      && shown(map, '.marker') && shown(map, '.land')?.getAttribute('d');
  })()`;

const text = (en) => ({ en });

export default {
  page: 'index.html',
  query: (feed) => '?feed=' + encodeURIComponent(feed),
  // The snapshot or the live widget: the number, the land and all markers, the radar's points.
  contentPredicate: DRAWN,
  // Everything is live.
  renderedPredicate: `${DRAWN} && ${ALL}.every((e) => !e.shadowRoot.querySelector('.snapshot'))`,
  update: `(url) => {
    const done = Promise.all(${ALL}.map((e) => new Promise((r) => e.addEventListener('hrc:data', r, { once: true }))));
    ${ALL}.forEach((e) => e.setAttribute('feed', url));
    return done;
  }`,
  count: `() => document.querySelector('hrc-counter').shadowRoot.querySelector('[part=value]').textContent`,
  // The wheel belongs to the page until the map is used: the focus does that, as a click would.
  mapRect: `(() => {
    const world = document.querySelector('hrc-map').shadowRoot.querySelector('.world');
    world.focus();
    return world.getBoundingClientRect();
  })()`,
  state: `(() => {
    const map = document.querySelector('hrc-map').shadowRoot;
    const points = [...map.querySelectorAll('[data-count]')].reduce((sum, marker) => sum + +marker.dataset.count, 0);
    return { points, zoom: 1 };
  })()`,
  geometry: /land\.bin$/,
  feed: (f) => {
    const covered = (id) => f.members.filter((member) => member.rights.includes(id)).length;
    return {
      version: '1.0',
      id: 'https://example.org/feed.json',
      generatedAt: f.updated,
      demo: true,
      defaultLanguage: 'en',
      languages: ['en'],
      license: 'CC0-1.0',
      attribution: text('Generated for measuring'),
      publisher: 'bench',
      campaign: {
        name: text('Generated campaign'),
        milestones: f.milestones.map((target) => ({ id: 'm' + target, target, due: String(f.target_year) })),
      },
      totals: { members: { value: f.members.length, qualifier: 'exact', unit: 'members' } },
      rights: {
        taxonomy: { id: 'bench', version: '1', basis: text('Generated') },
        axes: f.rights.map(({ id, label }, order) => ({ id, label: text(label), order })),
        coverage: {
          asOf: '2030',
          definition: text('Generated for measuring.'),
          reporting: f.members.length,
          total: f.members.length,
          axes: Object.fromEntries(f.rights.map(({ id }) => [id, { covered: covered(id) }])),
        },
      },
      members: f.members.map(({ id, name, country, kind, lat, lon, joined, rights }) => ({
        id,
        name,
        type: kind === 'region' ? 'region' : 'municipality',
        status: 'member',
        joined,
        country,
        location: { lat, lon, precision: 'seat' },
        rights: Object.fromEntries(rights.map((right) => [right, 'committed'])),
      })),
    };
  },
};
