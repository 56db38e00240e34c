// Inserts a map, moves it from one section to the other and back, and removes it.
const left = document.getElementById('left');
const right = document.getElementById('right');
const said = document.getElementById('said');

const insert = () => {
  const map = document.createElement('hrc-map');
  const link = document.createElement('a');
  link.href = 'https://uclg-cisdp.org/en/cities-territories-human-rights-2030';
  link.textContent = 'Members of the campaign around the world';
  map.append(link);
  map.setAttribute('feed', '/sample/feed.json');
  left.append(map);
  said.textContent = 'Inserted.';
};

document.getElementById('insert').addEventListener('click', insert);
document.getElementById('move').addEventListener('click', () => {
  const map = document.querySelector('hrc-map');
  if (map) (left.contains(map) ? right : left).append(map);
  said.textContent = map ? 'Moved.' : 'There is no map to move.';
});
document.getElementById('remove').addEventListener('click', () => {
  const map = document.querySelector('hrc-map');
  map?.remove();
  said.textContent = map ? 'Removed.' : 'There is no map to remove.';
});
insert();
