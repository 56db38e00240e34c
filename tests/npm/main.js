// An application in which a bundler moves and renames what the package loads.
import 'human-rights-cities-widgets';

for (const name of ['counter', 'map']) {
  const widget = document.createElement(`hrc-${name}`);
  widget.setAttribute('feed', '/sample/feed.json');
  widget.setAttribute('snapshots', 'off');
  document.body.append(widget);
}
