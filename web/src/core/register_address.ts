// A page of the register in its address: what is sought, how it is sorted, which page. Whatever
// cannot be read is as if it were not there.
import { type Value, inOrder } from './ordering.ts';

export const rightColumns = [
  'id',
  'holder',
  'mineral',
  'block',
  'area',
  'heights',
  'valid_to',
  'state',
] as const;
export type RightColumn = (typeof rightColumns)[number];

export interface RightSort {
  by: RightColumn;
  down: boolean;
}

export interface RegisterAddress {
  text: string;
  state: string;
  block: string;
  page: number; // from 1
  sort: RightSort | undefined; // as the server gives them
}

export const pageRows = 100;
/** The server gives no more at once; sorting reaches as far. */
export const batchRows = 1000;

function readSort(value: unknown): RightSort | undefined {
  const [, minus, name] = /^(-?)([a-z_]+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const by = rightColumns.find((one) => one === name);
  return by === undefined ? undefined : { by, down: minus === '-' };
}

export function readRegister(query: Record<string, unknown>): RegisterAddress {
  const word = (value: unknown) => (typeof value === 'string' ? value : '');
  const page = word(query['page']);
  return {
    text: word(query['text']),
    state: word(query['state']),
    block: word(query['block']),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    sort: readSort(query['sort']),
  };
}

export function writeRegister(address: RegisterAddress): Record<string, string> {
  const { sort, page } = address;
  const members = {
    text: address.text,
    state: address.state,
    block: address.block,
    sort: sort === undefined ? '' : `${sort.down ? '-' : ''}${sort.by}`,
    page: page === 1 ? '' : `${page}`,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== ''));
}

/** What to ask of the server: the page itself, or all that sorting reaches around it. */
export function spanOf({ page, sort }: RegisterAddress): { offset: number; limit: number } {
  const first = (page - 1) * pageRows;
  if (sort === undefined) return { offset: first, limit: pageRows };
  return { offset: first - (first % batchRows), limit: batchRows };
}

/** The rows of the page out of what that span brought, in order. */
export function rowsOfPage<T>(
  rows: readonly T[],
  { page, sort }: RegisterAddress,
  valueOf: (row: T, by: RightColumn) => Value,
  language: string,
): T[] {
  if (sort === undefined) return [...rows];
  const collator = new Intl.Collator(language, { numeric: true });
  const { by, down } = sort;
  const first = ((page - 1) * pageRows) % batchRows;
  return rows
    .toSorted((a, b) => inOrder(valueOf(a, by), valueOf(b, by), down, collator))
    .slice(first, first + pageRows);
}

export function pagesOf(matched: number): number {
  return Math.max(1, Math.ceil(matched / pageRows));
}
