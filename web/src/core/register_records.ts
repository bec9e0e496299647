// The records of one kind as a table: which columns it has, and the name of a record.
import type { RecordKind, RegistryRecord } from '../wire/api.ts';

export const otherKinds = [
  'holder',
  'deposit',
  'reserve_report',
  'prior_work',
  'mine',
  'land_use',
] as const satisfies readonly RecordKind[];
export type OtherKind = (typeof otherKinds)[number];

export function kindNamed(name: string): OtherKind | undefined {
  return otherKinds.find((one) => one === name);
}

// The head of a row says these.
const inHead = new Set(['id', 'kind', 'name_zh', 'holder_zh']);

/** Every member that some record has, in the order in which they first come. */
export function columnsOf(records: readonly RegistryRecord[]): string[] {
  const names = new Set(records.flatMap((one) => Object.keys(one)));
  return [...names].filter((name) => !inHead.has(name));
}

/** The name that a record gives itself; empty where it has none. */
export function nameOfRecord(record: RegistryRecord): string {
  const name = record['name_zh'] ?? record['holder_zh'];
  return typeof name === 'string' ? name : '';
}
