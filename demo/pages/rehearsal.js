// A right that is pressed in a programme is the only one that the radar shows; pressed again, all are back.
document.addEventListener('hrc:select', (event) => {
  const radar = document.querySelector('hrc-radar');
  const { right } = event.detail;
  if (!right || event.target === radar) return;
  radar.rights = radar.rights === right ? '' : right;
  radar.view = radar.rights ? 'bars' : 'auto';
  radar.scrollIntoView({ block: 'nearest' });
});
