// Corners, sheets, receipts and waiting times: what is read, and what is said of bad input.
import { describe, expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';
import { coordinateText, cornersText, ringsOf } from './coordinates.ts';
import { instantOfInput, fullText, inputText, msOf } from './instant.ts';
import { readReceipt } from './receipt.ts';
import { meridians, place, sheetFor } from './sheet.ts';

describe('corners', () => {
  const square: Array<[number, number]> = [
    [126.5, 42.5],
    [126.52, 42.5],
    [126.52, 42.52],
    [126.5, 42.5],
  ];
  test('are written with degrees, ring ends and open rings', () => {
    expect(
      cornersText([
        { role: 'outer', points: square },
        { role: 'hole', points: square.slice(0, 3) },
      ]),
    ).toBe(
      '126.5°, 42.5°\n126.52°, 42.5°\n126.52°, 42.52°\n*,,,,1\n' +
        '126.5°, 42.5°\n126.52°, 42.5°\n126.52°, 42.52°\n*,,,,0',
    );
  });
  test('of a reading stand in the order of a lot: each outer ring, then its holes', () => {
    const ring = (role: 'outer' | 'hole', outer?: number) => ({
      role,
      points: square,
      ...(outer === undefined ? {} : { outer }),
    });
    const reading = {
      datum: 'cgcs2000' as const,
      notation: 'grid' as const,
      rings: [ring('outer'), ring('outer'), ring('hole', 1), ring('hole', 2)],
      area_km2: '1.0000',
      grid_blocks: 1,
      warnings: [],
    };
    expect(ringsOf(reading).map((one) => one.role)).toEqual(['outer', 'hole', 'outer', 'hole']);
    expect(ringsOf(reading)[0]).toEqual({ role: 'outer', points: square });
  });
  test('are shown in both notations', () => {
    expect(coordinateText(126.23333333, 'dms')).toBe('126°14′00.00″');
    expect(coordinateText(126.23333333, 'decimal')).toBe('126.233333');
  });
});

test('a sheet holds its points inside the frame, with few labels', () => {
  const sheet = sheetFor(
    [
      [126.5, 42.5],
      [126.52, 42.52],
    ],
    400,
  );
  const { x, y } = place(sheet, [126.5, 42.52]);
  expect(x).toBeGreaterThan(0);
  expect(y).toBeGreaterThan(0);
  expect(meridians(sheet).length).toBeGreaterThan(1);
  expect(meridians(sheet).length).toBeLessThan(8);
});

test('instants go to Shanghai text and back', () => {
  const ms = msOf('2026-11-23T15:05:19.702+08:00');
  expect(fullText(ms)).toBe('2026-11-23 15:05:19.702');
  expect(inputText(ms)).toBe('2026-11-23T15:05:19');
  expect(instantOfInput('2026-11-23T15:05')).toBe('2026-11-23T15:05:00+08:00');
  expect(instantOfInput('')).toBeUndefined();
});

describe('a pasted receipt', () => {
  const leaf = {
    amount_fen: 1200,
    bid_id: 'a',
    bid_number: '3058',
    hash: 'b',
    seq: 7,
    session: 's-1',
    t_recv: '2026-11-23T15:00:00.000+08:00',
  };
  const receipt = {
    format: 'adit-receipt/1',
    leaf: JSON.stringify(leaf),
    index: 0,
    size: 1,
    path: [],
    root: 'c',
    batch: 1,
    key_id: 'd',
    sig: 'e',
  };
  test('shows its leaf, alone or inside the answer to a bid', () => {
    expect(readReceipt(JSON.stringify(receipt))).toMatchObject({ kind: 'receipt', leaf });
    expect(readReceipt(JSON.stringify({ seq: 7, receipt }))).toMatchObject({ leaf });
  });
  test.each([
    ['', { reason: 'empty' }],
    ['{', { reason: 'not_json' }],
    ['{}', { reason: 'not_a_receipt', field: 'format' }],
    [JSON.stringify({ ...receipt, format: 'other/1' }), { field: 'format' }],
    [JSON.stringify({ ...receipt, path: 1 }), { field: 'path' }],
    [JSON.stringify({ ...receipt, leaf: '{}' }), { reason: 'leaf', field: 'amount_fen' }],
  ])('%#', (text, no) => {
    expect(readReceipt(text)).toMatchObject({ kind: 'no', ...no });
  });
});

test('waiting doubles, is spread out and has an end', () => {
  expect(backoffMs(0, 0)).toBe(250);
  expect(backoffMs(0, 0.999)).toBe(500);
  expect(backoffMs(3, 0)).toBe(2000);
  expect(backoffMs(99, 0.999)).toBeLessThanOrEqual(15_000);
});
