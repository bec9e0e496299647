// A filtered list in its address: the same names that the server reads, so that a link is the
// question. Values stand as they came; whether one can be read is for the server to say.

export const lotFields = [
  'q',
  'state',
  'right',
  'mineral',
  'stage',
  'verdict',
  'area_from',
  'area_to',
  'price_from',
  'price_to',
  'opens_from',
  'opens_to',
] as const;
export const resultFields = [
  'q',
  'outcome',
  'right',
  'mineral',
  'stage',
  'area_from',
  'area_to',
  'price_from',
  'price_to',
  'closed_from',
  'closed_to',
] as const;
export type Field = (typeof lotFields)[number] | (typeof resultFields)[number];

export interface Filter {
  values: Partial<Record<Field, string>>; // none of them empty
  sort: string;
  page: number; // from 1
}

export const filterRows = 50;

const word = (value: unknown) => (typeof value === 'string' ? value : '');

export function readFilter(query: Record<string, unknown>, fields: readonly Field[]): Filter {
  const page = word(query['page']);
  const values = fields
    .map((field) => [field, word(query[field])] as const)
    .filter(([, value]) => value !== '');
  return {
    values: Object.fromEntries(values),
    sort: word(query['sort']),
    page: /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1,
  };
}

export function writeFilter({ values, sort, page }: Filter): Record<string, string> {
  const all = { ...values, sort, page: page === 1 ? '' : `${page}` };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** What to ask of the server for the page of that filter. */
export function questionOf({ values, sort, page }: Filter): Record<string, string> {
  const offset = (page - 1) * filterRows;
  const span = { limit: `${filterRows}`, offset: offset === 0 ? '' : `${offset}` };
  const all = { ...values, sort, ...span };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The filter without these fields, from its first page. */
export function without(filter: Filter, fields: readonly Field[]): Filter {
  const kept = Object.entries(filter.values).filter(([name]) => !fields.includes(name as Field));
  return { ...filter, page: 1, values: Object.fromEntries(kept) };
}

/**
 * The order after a head was pressed: the column's own, then the other way round. Without an order
 * a list has its newest first already.
 */
export function turned(sort: string, by: string): string {
  return (sort === '' ? 'newest' : sort) === by ? `-${by}` : by;
}

export function directionOf(sort: string, by: string): 'none' | 'ascending' | 'descending' {
  if (sort === by) return 'ascending';
  return sort === `-${by}` ? 'descending' : 'none';
}

/** Square kilometres as typed: full-width digits and blanks away, a comma in place of the point. */
export function readArea(typed: string): string {
  return typed
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(km²|km2|平方千米|平方公里)\s*$/i, '')
    .replace(/\s/g, '');
}
export const isArea = (text: string) => /^\d{1,9}(\.\d{1,4})?$/.test(text);
