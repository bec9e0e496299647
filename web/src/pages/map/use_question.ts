// Which place is asked about, and the answer. The newest question counts: a clicked place, a chosen
// planned block, then the drawn area (drawing lets go of the other two).
import { type ComputedRef, computed } from 'vue';
import { type Availability, type Target, availability } from '../../core/availability.ts';
import { coordinateText } from '../../core/coordinates.ts';
import type { Ground } from '../../core/ground.ts';
import type { MapAddress } from '../../core/map_address.ts';
import { type Shape, areaOf } from '../../core/overlap.ts';
import type { LonLat } from '../../core/sheet.ts';
import { km2 } from '../../i18n/figures.ts';
import { text } from '../../i18n/language.ts';
import { nameOf, squareKm } from '../../parts/ground_words.ts';
import type { GroundState } from './use_ground.ts';

export interface Asked {
  place: LonLat | undefined;
  chosen: Ground | undefined;
  area: Shape | undefined;
}
export interface Question {
  target: Target;
  of: string;
  clear: Partial<MapAddress>; // what takes the question back
}

function questionOf({ place, chosen, area }: Asked): Question | undefined {
  const t = text.value.map;
  if (place !== undefined) {
    const [lon, lat] = place.map((degrees) => coordinateText(degrees, 'dms'));
    const of = `${t.ofPlace}${text.value.common.colon}${lon} E, ${lat} N`;
    return { target: { place }, of, clear: { place: undefined } };
  }
  if (chosen?.collection === 'blocks' && chosen.shape.length > 0) {
    return { target: { shape: chosen.shape }, of: nameOf(chosen), clear: { pick: '' } };
  }
  if (area === undefined) return undefined;
  const of = t.ofArea(km2(squareKm(areaOf(area))));
  return { target: { shape: area }, of, clear: { area: undefined } };
}

export function useQuestion(
  ground: GroundState,
  asked: () => Asked,
): { question: ComputedRef<Question | undefined>; answer: ComputedRef<Availability | undefined> } {
  const question = computed(() => questionOf(asked()));
  const answer = computed(() => {
    const target = question.value?.target;
    // An answer that the next moment changes would only be read aloud twice.
    if (ground.loading.value) return undefined;
    return target && availability(target, ground.all.value, ground.whole.value);
  });
  return { question, answer };
}
