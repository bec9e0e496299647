// What differs between two states of a record, and how a history reads: each entry against the one
// before it in time.
import type { Change, HistoryEntry, RegistryRecord, Snapshot } from '../wire/api.ts';

export interface Difference {
  name: string;
  from: unknown; // undefined: it was not there
  to: unknown;
}

/** Members whose values differ, in the order of the newer record, then what it no longer has. */
export function differences(before: RegistryRecord, after: RegistryRecord): Difference[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, from: before[name], to: after[name] }));
}

/**
 * What to show of a change: its differences, none for what came or went. A change without any
 * difference is one of the ground, which the records do not carry.
 */
export interface Shown {
  differences: Difference[];
  groundOnly: boolean;
}

export function shownOf(change: Pick<Change, 'change' | 'before' | 'after'>): Shown {
  const { before, after } = change;
  const isChange = change.change === 'changed' && before !== undefined && after !== undefined;
  const found = isChange ? differences(before, after) : [];
  return { differences: found, groundOnly: isChange && found.length === 0 };
}

/** A history newest first as changes, each after the one before it in time, if that is kept. */
export function withBefore(
  history: readonly HistoryEntry[],
): Array<Pick<Change, 'change' | 'before' | 'after'> & { snapshot: Snapshot }> {
  return history.map(({ change, snapshot, record }, i) => {
    const before = history[i + 1]?.record;
    return { change, snapshot, after: record, ...(before === undefined ? {} : { before }) };
  });
}

/**
 * The newest delivery of an authority, which tells how old the register is, and how many single
 * entries came after it. Entries by hand are snapshots too, but say nothing of the others' age.
 */
export function newestDelivery(snapshots: readonly Snapshot[]): {
  delivery: Snapshot | undefined;
  entries: number;
} {
  const at = snapshots.findIndex((one) => one.format !== 'entry');
  return { delivery: snapshots[at], entries: at === -1 ? snapshots.length : at };
}
