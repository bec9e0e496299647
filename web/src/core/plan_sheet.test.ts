// Rows that are wanted, their order, and the address of all that.
import { describe, expect, test } from 'vitest';
import type { PlanSheet, SheetRow } from '../wire/api.ts';
import {
  cellOf,
  choicesOf,
  grouped,
  placeOf,
  readSheet,
  sortedRows,
  wantedRows,
  writeSheet,
} from './plan_sheet.ts';

const tonnes = { unit_zh: '吨金属/年', unit_en: 't metal a year' };
const ore = { unit_zh: '万吨矿石/年', unit_en: '10 kt ore a year' };

function row(id: string, line: number, cells: SheetRow['cells']): SheetRow {
  return {
    id,
    name: { zh: `名${id}`, en: '' },
    synthetic: false,
    cited: [{ section: '四(一)', line, text: `原文${id}` }],
    rules: ['C4'],
    contradictions: [],
    cells,
  };
}

const words = (zh: string, en: string, code: string) => ({ words: { zh, en }, code });
const sheet = {
  part: 'quotas',
  columns: [
    { id: 'kind', head: { zh: '种类', en: 'Kind' }, kind: 'words', choice: true, outlook: false },
    {
      id: 'limit',
      head: { zh: '限额', en: 'Limit' },
      kind: 'figure',
      choice: false,
      outlook: false,
    },
  ],
  rows: [
    row('a', 466, [words('产量', 'Output', 'output'), { figure: { value: '100', ...ore } }]),
    row('b', 435, [words('矿山', 'Mines', 'mines'), { figure: { value: '9', ...ore } }]),
    row('c', 470, [words('产量', 'Output', 'output'), {}]),
    row('d', 471, [words('产量', 'Output', 'output'), { figure: { value: '7', ...tonnes } }]),
  ],
} as unknown as PlanSheet;
const ids = (rows: readonly SheetRow[]) => rows.map(({ id }) => id).join('');
const asked = (change: object) => ({ q: '', choices: {}, sort: '', ...change });

describe('the rows of a part', () => {
  test('hold every word, wherever it stands', () => {
    expect(ids(wantedRows(sheet, asked({})))).toBe('abcd');
    expect(ids(wantedRows(sheet, asked({ q: '矿石 原文a' })))).toBe('a');
    expect(ids(wantedRows(sheet, asked({ q: 'MINES c4' })))).toBe('b');
    expect(ids(wantedRows(sheet, asked({ q: 'l470' })))).toBe('c');
    expect(ids(wantedRows(sheet, asked({ q: '没有' })))).toBe('');
  });

  test('are narrowed down by a choice', () => {
    expect(ids(wantedRows(sheet, asked({ choices: { kind: 'output' } })))).toBe('acd');
    expect(ids(wantedRows(sheet, asked({ choices: { kind: 'x' } })))).toBe('');
    expect(ids(wantedRows(sheet, asked({ choices: { nothing: 'x' } })))).toBe('abcd');
    expect(choicesOf(sheet, sheet.columns[0]!).map(({ key, count }) => key + count)).toEqual([
      'output3',
      'mines1',
    ]);
  });

  test('stand in the order that is asked for, amounts within their unit', () => {
    expect(ids(sortedRows(sheet, sheet.rows, 'line', false))).toBe('bacd');
    expect(ids(sortedRows(sheet, sheet.rows, '-line', false))).toBe('dcab');
    const up = ids(sortedRows(sheet, sheet.rows, 'limit', false));
    expect(up.indexOf('b')).toBeLessThan(up.indexOf('a'));
    expect(up.endsWith('c')).toBe(true);
    const down = ids(sortedRows(sheet, sheet.rows, '-limit', false));
    expect(down.indexOf('a')).toBeLessThan(down.indexOf('b'));
    expect(down.endsWith('c')).toBe(true);
    expect(ids(sortedRows(sheet, sheet.rows, 'no_such', false))).toBe('abcd');
  });
});

describe('the address of a part', () => {
  test('is read back as it was written', () => {
    const address = { q: '钼', choices: { kind: 'output' }, sort: '-limit' };
    expect(readSheet(writeSheet(address))).toEqual(address);
    expect(writeSheet(asked({}))).toEqual({});
  });

  test('passes over what it does not know', () => {
    expect(readSheet({ sort: '<b>', q: ['x'], 'a-b': 'c', edition: 'e', kind: null })).toEqual(
      asked({}),
    );
    expect(readSheet({ q: 'x'.repeat(10_000) }).q).toHaveLength(100);
  });

  test('leads to a page, or to a row among the others of a table', () => {
    expect(placeOf('rules', 'B1')).toEqual({ path: '/plan/rules/B1' });
    expect(placeOf('T4', 'T4.2')).toEqual({ path: '/plan/tables/T4', hash: '#T4.2' });
    expect(placeOf('quotas', 'a/b')).toEqual({ path: '/plan/quotas/a%2Fb' });
  });
});

test('a cell is found by its column, and a number is grouped', () => {
  expect(cellOf(sheet, sheet.rows[0]!, 'limit').figure?.value).toBe('100');
  expect(cellOf(sheet, sheet.rows[0]!, 'none')).toEqual({});
  expect(grouped('13254.66')).toBe('13,254.66');
  expect(grouped('4500')).toBe('4,500');
  expect(grouped('0.0418')).toBe('0.0418');
});
