// The corners of a lot's ground, one a line, so that two drafts can be compared by reading.
import type { KeptRing } from '../core/lot_versions.ts';
import { text } from '../i18n/language.ts';

/** Longitude and latitude in degrees with six places (about a decimetre); holes are named. */
export function cornersOf(rings: readonly KeptRing[]): string {
  const lines = rings.flatMap(({ role, points }) => {
    const corners = points.map((point) => point.map((one) => one.toFixed(6)).join(', '));
    return role === 'hole' ? [text.value.lot.hole, ...corners] : corners;
  });
  return lines.join('\n');
}
