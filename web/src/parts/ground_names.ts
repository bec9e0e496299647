// Which names the map is to write, those that matter most first; what finds no room is left out.
import type { Ground } from '../core/ground.ts';
import type { LonLat } from '../core/sheet.ts';
import { language, text } from '../i18n/language.ts';
import type { Labels } from './ground_labels.ts';
import { middleOf, rankOf } from './ground_style.ts';
import { mapName } from './ground_words.ts';

export interface Named {
  ground: readonly Ground[];
  chosen: string;
  place: LonLat | undefined;
  roved: Ground | undefined;
  off: ReadonlySet<string>;
}

export const hasShape = (one: Ground) => one.shape.length > 0;

/** Of lots that followed one another on the same ground only the first is named. */
function isFirstThere(): (one: Ground) => boolean {
  const named = new Set<string>();
  return (one) => {
    const where = `${one.collection} ${middleOf(one).join()}`;
    const first = hasShape(one) && !named.has(where);
    named.add(where);
    return first;
  };
}

export function labelsOf(shown: Named, isSmall: (one: Ground) => boolean): Labels {
  const isChosen = (one: Ground) => one.key === shown.chosen;
  const rank = (one: Ground) => (isChosen(one) ? -1 : rankOf(one));
  const order = shown.ground.toSorted((a, b) => rank(a) - rank(b));
  return {
    names: order.filter(isFirstThere()).map((one) => {
      const [lon, lat] = middleOf(one);
      const point = { west: lon, south: lat, east: lon, north: lat };
      const box = isSmall(one) ? point : one.box;
      return { text: mapName(one), box, strong: isChosen(one) };
    }),
    corners: order.find((one) => isChosen(one) && one.own)?.shape.flat(2) ?? [],
    mark: shown.place,
    ring: shown.roved?.box,
    places: !shown.off.has('places'),
    sheets: !shown.off.has('sheets'),
    english: language.value === 'en',
    sample: order.some((one) => hasShape(one) && one.synthetic) ? text.value.common.sample : '',
  };
}
