// The drawn code is the encoded one, cell by cell.
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrOf } from './qr.ts';

const address = 'https://localhost:8443/lots/lot-0123456789abcdef';

test('every dark cell is drawn once, and no light one', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const qr = qrOf(address);
  expect(qr.size).toBe(size + 8);
  const drawn = new Set<string>();
  for (const [, x, y, wide] of qr.path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let cell = 0; cell < Number(wide); ++cell) {
      const key = `${Number(x) + cell - 4} ${Number(y) - 4}`;
      expect(drawn.has(key)).toBe(false);
      drawn.add(key);
    }
  }
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x} ${y}`] : [])));
  expect([...drawn].sort()).toEqual(dark.sort());
});

test('another address is another code', () => {
  expect(qrOf(`${address}0`).path).not.toBe(qrOf(address).path);
});
