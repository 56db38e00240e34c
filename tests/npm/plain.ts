import 'human-rights-cities-widgets';

const map = document.querySelector('hrc-map');
if (map) {
  map.country = 'ES';
  map.addEventListener('hrc:ready', (event) => console.log(event.detail.live));
  // @ts-expect-error no view of a map
  map.view = 'ruler';
}
