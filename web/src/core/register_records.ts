// The records of one kind as a table: which columns it has, and the name of a record.
import type { RecordKind, RegistryRecord } from '../wire/api.ts';

export const otherKinds = [
  'holder',
  'deposit',
  'reserve_report',
  'prior_work',
  'mine',
  'land_use',
  'programme',
  'programme_item',
  'lower_plan',
] as const satisfies readonly RecordKind[];
export type OtherKind = (typeof otherKinds)[number];

export function kindNamed(name: string): OtherKind | undefined {
  return otherKinds.find((one) => one === name);
}

// As the columns of the kinds stand; the head of a row says number and name already.
const order = [
  ...[
    'level',
    'year',
    'programme',
    'order',
    'control_group',
    'right',
    'holder',
    'mineral',
    'co_minerals',
    'size',
    'deposit',
    'stage',
  ],
  ...['use', 'block', 'zone', 'capacity', 'number', 'issuer', 'issued_on', 'amount', 'unit'],
  ...['done_on', 'state', 'registered_on', 'valid_from', 'valid_to', 'lot', 'top_mm', 'bottom_mm'],
  ...['limits', 'prohibits', 'restricts', 'opens'],
];
const inHead = new Set(['id', 'kind', 'name_zh', 'name_en']);

/** Every member that some record has, in the order of the columns; unknown ones come last. */
export function columnsOf(records: readonly RegistryRecord[]): string[] {
  const names = new Set(records.flatMap((one) => Object.keys(one)));
  const known = order.filter((name) => names.has(name));
  return [...known, ...[...names].filter((name) => !inHead.has(name) && !order.includes(name))];
}

/** The names that a record gives itself; empty where it has none. */
export function namesOfRecord(record: RegistryRecord): { zh: string; en: string } {
  const word = (name: string) => (typeof record[name] === 'string' ? record[name] : '');
  return { zh: word('name_zh'), en: word('name_en') };
}
