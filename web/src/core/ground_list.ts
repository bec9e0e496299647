// The list beside the map: which features it holds, and in which order.
import { touches } from './availability.ts';
import { type Ground, collections } from './ground.ts';
import { inOrder } from './ordering.ts';
import type { Shape } from './overlap.ts';

export interface Filter {
  off: ReadonlySet<string>; // layers that are switched off
  q: string;
  area: Shape | undefined;
}

/** Narrows by layer, then by words (each must occur somewhere), then by the drawn area. */
export function filterGround(
  all: readonly Ground[],
  filter: Filter,
  words: (one: Ground) => string,
): Ground[] {
  const wanted = filter.q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const { area } = filter;
  return all.filter((one) => {
    if (filter.off.has(one.layer)) return false;
    const said = wanted.length === 0 ? '' : words(one).toLowerCase();
    if (!wanted.every((word) => said.includes(word))) return false;
    return area === undefined || touches({ shape: area }, one);
  });
}

export const columns = ['kind', 'name', 'mineral', 'state', 'area'] as const;
export type Column = (typeof columns)[number];
export interface Sort {
  by: Column;
  down: boolean;
}

export interface Row {
  ground: Ground;
  kind: string;
  name: string;
  mineral: string;
  state: string;
  area: number | undefined;
}

// By kind means in the order of the switches: what is for sale before what is planned.
const kindRank = (row: Row) => collections.indexOf(row.ground.collection);

/** By one column, then by number; what a row does not have comes last in either direction. */
export function sortRows(rows: readonly Row[], sort: Sort, language: string): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return rows.toSorted((a, b) => {
    const apart = kindRank(a) - kindRank(b);
    if (sort.by === 'kind' && apart !== 0) return sort.down ? -apart : apart;
    const order = inOrder(a[sort.by], b[sort.by], sort.down, collator);
    return order || collator.compare(a.ground.code, b.ground.code);
  });
}

/** What a press on a column's head sorts by next. */
export function nextSort(now: Sort, by: Column): Sort {
  return { by, down: now.by === by && !now.down };
}
