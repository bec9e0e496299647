// An address as a QR code: the modules as one path on a grid whose cell is one unit, with the quiet
// zone of four cells that readers need.
import { encode } from 'uqr';

export interface Qr {
  /** Cells along a side, the quiet zone included. */
  size: number;
  path: string;
}

const quiet = 4;

/** Dark cells side by side in a row become one stroke of the path. */
export function qrOf(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; ++x) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) ++x;
      path += `M${from + quiet} ${y + quiet}h${x - from + 1}v1H${from + quiet}z`;
    }
  });
  return { size: size + 2 * quiet, path };
}
