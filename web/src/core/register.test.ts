// The register's pages without a browser: addresses, spans and order, what differs between two
// states, how old the data are, which files fit into a request.
import { describe, expect, test } from 'vitest';
import type { HistoryEntry, Snapshot } from '../wire/api.ts';
import { rightsIn } from './findings.ts';
import {
  type RegisterAddress,
  pagesOf,
  readRegister,
  rowsOfPage,
  spanOf,
  writeRegister,
} from './register_address.ts';
import { newestDelivery, shownOf, withBefore } from './register_changes.ts';
import { countsBy, faultOfFile, isDay, requestOf } from './register_file.ts';
import { columnsOf, kindNamed, namesOfRecord } from './register_records.ts';

const at = (change: Partial<RegisterAddress>): RegisterAddress => ({
  ...readRegister({}),
  ...change,
});

describe('the address of a page', () => {
  test('gives back what was written into it', () => {
    const query = { text: '金', state: 'live', block: 'SK-1', sort: '-area', page: '12' };
    expect(writeRegister(readRegister(query))).toEqual(query);
    expect(writeRegister(readRegister({}))).toEqual({});
  });
  test('forgives nonsense', () => {
    const query = { page: '-3', sort: 'colour', text: ['a'], state: 7 };
    expect(writeRegister(readRegister(query))).toEqual({});
    expect(readRegister({ page: '0' }).page).toBe(1);
  });
});

describe('a page of a long register', () => {
  test('asks for its own rows, and for a thousand around it where it sorts', () => {
    expect(spanOf(at({ page: 3 }))).toEqual({ offset: 200, limit: 100 });
    const sort = { by: 'id', down: false } as const;
    expect(spanOf(at({ page: 3, sort }))).toEqual({ offset: 0, limit: 1000 });
    expect(spanOf(at({ page: 12, sort }))).toEqual({ offset: 1000, limit: 1000 });
  });
  test('takes its rows out of them in order, gaps last', () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({ area: i === 7 ? undefined : i }));
    const areas = (page: number, down: boolean) =>
      rowsOfPage(rows, at({ page, sort: { by: 'area', down } }), (row) => row.area, 'en').map(
        (row) => row.area,
      );
    expect(areas(1, true).slice(0, 2)).toEqual([249, 248]);
    expect(areas(2, false)[0]).toBe(101);
    expect(areas(3, true).at(-1)).toBeUndefined();
    expect(areas(3, false).at(-1)).toBeUndefined();
    expect(rowsOfPage([3, 1, 2], at({}), (row) => row, 'en')).toEqual([3, 1, 2]);
  });
  test('is one of at least one', () => {
    expect([0, 1, 100, 101, 100_000].map(pagesOf)).toEqual([1, 1, 1, 2, 1000]);
  });
});

const before = { id: 'R-1', kind: 'right', state: 'live', holder: 'a', lot: 'x' };
const after = { id: 'R-1', kind: 'right', state: 'live', holder: 'b', top_mm: 300 };

describe('a change', () => {
  test('shows the members that differ, old and new, also those that came or went', () => {
    expect(shownOf({ change: 'changed', before, after }).differences).toEqual([
      { name: 'holder', from: 'a', to: 'b' },
      { name: 'top_mm', from: undefined, to: 300 },
      { name: 'lot', from: 'x', to: undefined },
    ]);
  });
  test('without a differing member is one of the ground', () => {
    expect(shownOf({ change: 'changed', before, after: before }).groundOnly).toBe(true);
    expect(shownOf({ change: 'added', after }).groundOnly).toBe(false);
    expect(shownOf({ change: 'changed', after }).groundOnly).toBe(false);
  });
  test('of a history stands against the entry before it in time', () => {
    const snapshot = { id: 1 } as Snapshot;
    const history: HistoryEntry[] = [
      { change: 'changed', snapshot, record: after },
      { change: 'added', snapshot, record: before },
    ];
    const [newest, oldest] = withBefore(history);
    expect(newest).toMatchObject({ before, after });
    expect(oldest).not.toHaveProperty('before');
  });
});

describe('the age of the register', () => {
  const one = (id: number, format: Snapshot['format']) => ({ id, format }) as Snapshot;
  test('is that of the newest delivery, not of an entry by hand', () => {
    const all = [one(4, 'entry'), one(3, 'entry'), one(2, 'csv'), one(1, 'geojson')];
    expect(newestDelivery(all)).toEqual({ delivery: all[2], entries: 2 });
    expect(newestDelivery([one(1, 'entry')])).toEqual({ delivery: undefined, entries: 1 });
    expect(newestDelivery([])).toEqual({ delivery: undefined, entries: 0 });
  });
});

describe('a file', () => {
  const file = (text: string) => ({
    source: '示例.csv',
    text,
    taken_on: '2026-11-20',
    complete: true,
  });
  test('is refused where it is missing, empty or too long', () => {
    expect(faultOfFile(undefined)).toBe('none');
    expect(faultOfFile(file(' \n'))).toBe('empty');
    expect(faultOfFile(file('a'.repeat(60_000)))).toBeUndefined();
    expect(faultOfFile(file('a'.repeat(60_001)))).toBe('long');
  });
  test('may fit by its characters and not by its bytes', () => {
    expect(faultOfFile(file('金'.repeat(21_000)))).toBeUndefined();
    expect(faultOfFile(file('金'.repeat(22_000)))).toBe('long');
    expect(faultOfFile(file('\n'.repeat(20_000) + 'a'.repeat(30_000)))).toBe('long');
  });
  test('goes as a dry run or for good, else alike', () => {
    expect(requestOf(file('x'), true)).toEqual({ ...file('x'), dry_run: true });
    expect(requestOf(file('x'), false).dry_run).toBe(false);
  });
  test('counts features where it is GeoJSON', () => {
    expect(countsBy('\uFEFF {"type":')).toBe('feature');
    expect(countsBy('kind,id')).toBe('line');
  });
  test('speaks of a day that exists', () => {
    expect(['2026-02-28', '2026-02-29', '2026-2-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('records', () => {
  test('have the columns that some of them fill, in one order, unknown ones last', () => {
    const rows = [
      {
        id: 'D-1',
        kind: 'deposit',
        name_zh: '示例',
        name_en: 'Example',
        later: 'x',
        size: 'small',
      },
      { id: 'D-2', kind: 'deposit', mineral: 'gold' },
    ];
    expect(columnsOf(rows)).toEqual(['mineral', 'size', 'later']);
    expect(rows.map(namesOfRecord)).toEqual([
      { zh: '示例', en: 'Example' },
      { zh: '', en: '' },
    ]);
  });
  test('of an unknown kind have no page', () => {
    expect([kindNamed('mine'), kindNamed('right'), kindNamed('toString')]).toEqual([
      'mine',
      undefined,
      undefined,
    ]);
  });
  test('that a finding names are rights by their ids, not by their kind', () => {
    const inputs = {
      right: 'mining',
      rights: [{ block: 'SK-1', right: 'R-1' }, { right: 'R-1' }, { right: 'R-2' }],
      earlier: null,
    };
    expect(rightsIn(inputs)).toEqual(['R-1', 'R-2']);
  });
});
