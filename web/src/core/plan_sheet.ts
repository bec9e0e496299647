// A part of the plan on a page: its address, which rows are wanted, in which order. All of it
// happens here, for the largest part has some hundred rows.
import type { PlanSheet, SheetCell, SheetColumn, SheetRow } from '../wire/api.ts';
import { type Value, inOrder } from './ordering.ts';

export interface SheetAddress {
  q: string;
  /** The code that is wanted, by the id of its column. */
  choices: Readonly<Record<string, string>>;
  /** Id of a column, "name" or "line", with a minus before it when turned round; else empty. */
  sort: string;
}

const own = ['q', 'sort', 'edition'];

/** What cannot be read is as if it were not there. */
export function readSheet(query: Record<string, unknown>): SheetAddress {
  const word = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '');
  const choices = Object.entries(query)
    .filter(([name]) => !own.includes(name) && /^[a-z_]+$/.test(name))
    .map(([name, value]) => [name, word(value)] as const)
    .filter(([, value]) => value !== '');
  const sort = word(query['sort']);
  return {
    q: word(query['q']),
    choices: Object.fromEntries(choices),
    sort: /^-?[a-z0-9_]+$/.test(sort) ? sort : '',
  };
}

export function writeSheet({ q, choices, sort }: SheetAddress): Record<string, string> {
  const all = { ...choices, q: q.trim(), sort };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function saidIn(cell: SheetCell): string[] {
  return [
    cell.words?.zh ?? '',
    cell.words?.en ?? '',
    cell.printed ?? '',
    cell.reads ?? '',
    cell.figure === undefined ? '' : cell.figure.value + cell.figure.unit_zh,
    ...(cell.links ?? []).flatMap(({ row, name }) => [row, name.zh, name.en]),
  ];
}

function saidOf(row: SheetRow): string {
  const cited = row.cited.flatMap(({ section, line, text, reads }) => [
    section,
    `L${line}`,
    text,
    reads ?? '',
  ]);
  const said = [row.id, row.name.zh, row.name.en, ...cited, ...row.rules, ...row.contradictions];
  return [...said, ...row.cells.flatMap(saidIn)].join('\n').toLowerCase();
}

/** The rows that hold every word and are of every kind that is asked for. */
export function wantedRows(sheet: PlanSheet, { q, choices }: SheetAddress): SheetRow[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const kinds = sheet.columns.flatMap(({ id }, at) =>
    choices[id] === undefined ? [] : [{ at, code: choices[id] }],
  );
  return sheet.rows.filter((row) => {
    if (kinds.some(({ at, code }) => keyOf(row.cells[at] ?? {}) !== code)) return false;
    const said = words.length === 0 ? '' : saidOf(row);
    return words.every((word) => said.includes(word));
  });
}

/** What an address calls the value of a cell. */
function keyOf(cell: SheetCell): string {
  return cell.code ?? cell.words?.zh ?? '';
}

export interface Choice {
  key: string;
  words: { zh: string; en: string };
  count: number;
}

/** The values of a column by which rows are narrowed down, each once, as they come. */
export function choicesOf(sheet: PlanSheet, column: SheetColumn): Choice[] {
  const at = sheet.columns.indexOf(column);
  const found = new Map<string, Choice>();
  for (const { cells } of sheet.rows) {
    const cell = cells[at] ?? {};
    if (cell.words === undefined) continue;
    const known = found.get(keyOf(cell));
    if (known === undefined)
      found.set(keyOf(cell), { key: keyOf(cell), words: cell.words, count: 1 });
    else ++known.count;
  }
  return [...found.values()];
}

// Amounts are compared within their unit: tonnes of ore come neither before nor after metal.
function rankOf(cell: SheetCell, english: boolean): { unit: string; value: Value } {
  if (cell.figure !== undefined) {
    return { unit: cell.figure.unit_zh, value: Number(cell.figure.value) };
  }
  const words = cell.words === undefined ? '' : english ? cell.words.en : cell.words.zh;
  const linked = (cell.links ?? []).map(({ row }) => row).join(' ');
  return { unit: '', value: words || cell.printed || linked };
}

/** The rows in the order of the address; in the document's own where it says nothing. */
export function sortedRows(
  sheet: PlanSheet,
  rows: readonly SheetRow[],
  sort: string,
  english: boolean,
): SheetRow[] {
  const down = sort.startsWith('-');
  const by = down ? sort.slice(1) : sort;
  const at = sheet.columns.findIndex(({ id }) => id === by);
  if (at < 0 && by !== 'name' && by !== 'line') return [...rows];
  const words = new Intl.Collator(english ? 'en' : 'zh-CN', { numeric: true });
  const rank = (row: SheetRow): { unit: string; value: Value } => {
    if (by === 'line') return { unit: '', value: row.cited[0]?.line };
    if (by === 'name') return { unit: '', value: (english && row.name.en) || row.name.zh };
    return rankOf(row.cells[at] ?? {}, english);
  };
  return rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x.unit === y.unit || x.value === undefined || y.value === undefined) {
      return inOrder(x.value, y.value, down, words);
    }
    if (x.unit === '' || y.unit === '') return x.unit === '' ? 1 : -1;
    return words.compare(x.unit, y.unit);
  });
}

export const isTable = (part: string): boolean => /^T\d+$/.test(part);

/** Where a row of a part is read; those of the document's tables stand among the others. */
export function placeOf(part: string, row: string): { path: string; hash?: string } {
  if (isTable(part)) return { path: `/plan/tables/${part}`, hash: `#${row}` };
  return { path: `/plan/${part}/${encodeURIComponent(row)}` };
}

export function partPath(part: string): string {
  return isTable(part) ? `/plan/tables/${part}` : `/plan/${part}`;
}

/** "13254.66" as "13,254.66". */
export function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.', 2);
  const said = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? said : `${said}.${decimals}`;
}

/** The cell of a row under the column with this id. */
export function cellOf(
  sheet: { columns: readonly SheetColumn[] },
  row: SheetRow,
  id: string,
): SheetCell {
  return row.cells[sheet.columns.findIndex((column) => column.id === id)] ?? {};
}
