// Pasted corners, sheets, receipts and waiting times: what is read, and what is said of bad input.
import { describe, expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';
import { coordinateText, cornersText, readCorners } from './coordinates.ts';
import { instantOfInput, fullText, inputText, msOf } from './instant.ts';
import { readReceipt } from './receipt.ts';
import { meridians, place, sheetFor } from './sheet.ts';

describe('pasted corners', () => {
  test('are read and closed', () => {
    const read = readCorners('126.5, 42.5\n126.52\t42.5\n3 126.52 42.52\n');
    expect(read).toEqual({
      kind: 'rings',
      rings: [
        {
          role: 'outer',
          points: [
            [126.5, 42.5],
            [126.52, 42.5],
            [126.52, 42.52],
            [126.5, 42.5],
          ],
        },
      ],
    });
    if (read.kind === 'rings') expect(readCorners(cornersText(read.rings))).toEqual(read);
  });
  test('make holes after a blank line', () => {
    const outer = '126.5,42.5\n126.6,42.5\n126.6,42.6\n126.5,42.6';
    const read = readCorners(`${outer}\n\n126.52,42.52\n126.54,42.52\n126.54,42.54`);
    expect(read).toMatchObject({ rings: [{ role: 'outer' }, { role: 'hole' }] });
  });
  test.each([
    ['', { reason: 'empty' }],
    ['126.5\n', { reason: 'not_two_numbers', line: 1 }],
    ['126.5,42.5\nx,y', { reason: 'not_two_numbers', line: 2 }],
    ['42.5,126.5', { reason: 'swapped', line: 1 }],
    ['100,42.5', { reason: 'outside', line: 1 }],
    ['126.123456789,42.5', { reason: 'too_precise', line: 1 }],
    ['126.5,42.5\n126.6,42.5', { reason: 'few_corners', line: 2 }],
  ])('%j', (text, fault) => {
    expect(readCorners(text)).toEqual({ kind: 'no', fault });
  });
  test('are written in both notations', () => {
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
