import 'human-rights-cities-widgets/react';
import type { HrcMapElement } from 'human-rights-cities-widgets/react';

declare const map: { current: HrcMapElement | null };

export const Page = () => (
  <main>
    <hrc-counter feed="/feed.json" lang="fr" view="table" />
    <hrc-map ref={map} feed="/feed.json" country="ES" meridian={11} className="wide" />
    <hrc-radar feed="/feed.json" {...{ 'onhrc:select': (event) => console.log(event.detail) }} />
    {/* @ts-expect-error no view of a map */}
    <hrc-map view="ruler" />
    {/* @ts-expect-error no attribute of a counter */}
    <hrc-counter country="ES" />
  </main>
);
