// The bid ladder: accepted bids in sequence order, without repeats, and what can be read off them.
import type { LadderRow } from '../wire/api.ts';

/** Merges rows in any order; both stay sorted by sequence and each bid appears once. */
export function mergeRows(have: LadderRow[], more: LadderRow[]): LadderRow[] {
  const newest = have.at(-1)?.seq ?? -1;
  const fresh = more.filter((row) => row.seq > newest).sort((a, b) => a.seq - b.seq);
  if (fresh.length === more.length) return fresh.length === 0 ? have : [...have, ...dedupe(fresh)];
  const all = [...have, ...more].sort((a, b) => a.seq - b.seq);
  return dedupe(all);
}

function dedupe(sorted: LadderRow[]): LadderRow[] {
  return sorted.filter((row, i) => i === 0 || row.seq !== sorted[i - 1]?.seq);
}

/** How many increments a bid is above the price before it (or above the start, for the first). */
export function stepsOf(amount: number, before: number, increment: number): number {
  return increment > 0 ? Math.round((amount - before) / increment) : 0;
}

export interface Step {
  row: LadderRow;
  number: number;
  steps: number;
  first: boolean;
}

/** The ladder newest first; `total` bids exist, of which `rows` are the last. */
export function ladderSteps(
  rows: LadderRow[],
  total: number,
  start: number,
  increment: number,
): Step[] {
  const missing = Math.max(0, total - rows.length);
  return rows
    .map((row, i) => {
      const before = rows[i - 1]?.amount_fen;
      const first = missing === 0 && i === 0;
      const steps =
        before === undefined && !first ? NaN : stepsOf(row.amount_fen, before ?? start, increment);
      return { row, number: missing + i + 1, steps, first };
    })
    .reverse();
}

export interface Standing {
  bidNumber: string;
  bestFen: number;
  leads: boolean;
}

/** Each bid number's best price, highest first. Names stay unknown until the result. */
export function standings(rows: LadderRow[]): Standing[] {
  const best = new Map<string, number>();
  for (const row of rows) {
    best.set(row.bid_number, Math.max(row.amount_fen, best.get(row.bid_number) ?? 0));
  }
  const sorted = [...best].sort((a, b) => b[1] - a[1]);
  return sorted.map(([bidNumber, bestFen], i) => ({ bidNumber, bestFen, leads: i === 0 }));
}

export function lastOf(rows: LadderRow[], bidNumber: string | undefined): LadderRow | undefined {
  return rows.findLast((row) => row.bid_number === bidNumber);
}
