// Reads an amount as people type or paste it: commas, blanks, full-width digits, a unit behind it.
// Without a unit the number counts in the unit of the field. The answer is exact or a reason.

export type Unit = 'wan' | 'million' | 'yuan';
export type ReadAmount =
  | { kind: 'amount'; fen: number }
  | { kind: 'no'; reason: 'empty' | 'not_a_number' | 'too_precise' | 'too_large' };

const fenPerUnit: Record<Unit, bigint> = {
  wan: 1_000_000n,
  million: 100_000_000n,
  yuan: 100n,
};
const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** Full-width signs to plain ones, white space and separators away. */
function plain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/[\s\u3000\u00A0\u202F,，、']/g, '')
    .toLowerCase();
}

function splitUnit(text: string, unit: Unit): [string, bigint] {
  const body = text.replace(/^(人民币|rmb|cny|¥|￥)/, '');
  const endings: Array<[RegExp, bigint]> = [
    [/(亿元?)$/, 10_000_000_000n],
    [/(万元?|万)$/, fenPerUnit.wan],
    [/(cnym|m|million|百万元?)$/, fenPerUnit.million],
    [/(元整?|yuan)$/, fenPerUnit.yuan],
  ];
  for (const [ending, scale] of endings) {
    if (ending.test(body)) return [body.replace(ending, ''), scale];
  }
  // A currency sign without a unit means yuan, whatever the field counts in.
  return [body, body === text ? fenPerUnit[unit] : fenPerUnit.yuan];
}

/** Reads `text` in a field that counts in `unit`. */
export function readAmount(text: string, unit: Unit): ReadAmount {
  const cleaned = plain(text);
  if (cleaned === '') return { kind: 'no', reason: 'empty' };
  const [number, scale] = splitUnit(cleaned, unit);
  const match = /^(\d{1,18})(?:\.(\d{1,12}))?$/.exec(number);
  if (match === null) return { kind: 'no', reason: 'not_a_number' };
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const shift = 10n ** BigInt(fraction.length);
  const scaled = BigInt(`${match[1]}${fraction}`) * scale;
  if (scaled % shift !== 0n) return { kind: 'no', reason: 'too_precise' };
  const fen = scaled / shift;
  if (fen > largest) return { kind: 'no', reason: 'too_large' };
  return { kind: 'amount', fen: Number(fen) };
}
