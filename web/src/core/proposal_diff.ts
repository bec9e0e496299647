// What a second person approves: the members of a draft that matter, and what has changed in them
// since the version that was given back.
import type { Event } from '../wire/api.ts';
import { ringsOf } from './lot_versions.ts';

export type Draft = Record<string, unknown>;
export interface Difference {
  field: string;
  before: unknown; // undefined where it was not there, or nothing is compared
  now: unknown;
}

const order = [
  ...['title_zh', 'title_en', 'right', 'event', 'mineral', 'co_minerals', 'stage', 'location_zh'],
  ...['location_en', 'rings', 'area_m2', 'elevations', 'capacity', 'methods', 'start_price_fen'],
  ...['increment_fen', 'deposit_fen', 'has_reserve', 'term_years', 'plan', 'profile'],
  ...['conditions_zh', 'conditions_en', 'notes_zh', 'notes_en', 'docs', 'terms'],
];

function placeOf(field: string): number {
  const place = order.indexOf(field);
  return place < 0 ? order.length : place;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** The members that differ, in the order of reading; at first, all that say something. */
export function differences(before: Draft | undefined, now: Draft): Difference[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now)])];
  return names
    .filter((name) =>
      before === undefined
        ? !isEmpty(now[name])
        : JSON.stringify(before[name]) !== JSON.stringify(now[name]),
    )
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map((field) => ({ field, before: before?.[field], now: now[field] }));
}

/** The draft that an event of a lot's history tells, with what is kept beside it. */
function draftOf(event: Event | undefined): Draft | undefined {
  const body = event?.body as { draft?: Draft; area_m2?: number; terms?: Draft } | undefined;
  if (body?.draft === undefined) return undefined;
  const { terms, rings_e8: _, ...draft } = body.draft;
  const rings = ringsOf(body.draft);
  const further = typeof terms === 'object' ? (terms as Draft) : {};
  const kept = { area_m2: body.area_m2, has_reserve: body.terms?.['has_reserve'] };
  return { ...further, ...draft, ...(rings && { rings }), ...kept };
}

export interface Proposal {
  /** The version that was given back last, if any was. */
  returned: number | undefined;
  differences: Difference[];
}

/** What a lot's journal says of its proposal as it stands. */
export function proposalOf(history: readonly Event[]): Proposal {
  const isDraft = ({ kind }: Event) => kind === 'lot.drafted' || kind === 'lot.revised';
  const now = draftOf(history.findLast(isDraft)) ?? {};
  const back = history.findLast(({ kind }) => kind === 'lot.returned');
  if (back === undefined) return { returned: undefined, differences: differences(undefined, now) };
  const seen = draftOf(history.findLast((one) => isDraft(one) && one.seq < back.seq));
  const { version } = back.body as { version?: number };
  return { returned: version ?? 1, differences: differences(seen ?? {}, now) };
}
