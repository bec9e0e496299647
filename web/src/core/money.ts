// Money as text. Amounts are whole fen; nothing here computes with fractions of a fen, and every
// text is exact: more digits appear when two (or four) would not carry the whole amount.

/** Digits in groups of three: 1234567 -> "1,234,567". */
export function grouped(whole: number | bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function scaled(fen: number, fenPerUnit: bigint, digitsLeast: number): string {
  const amount = BigInt(Math.abs(fen));
  const whole = amount / fenPerUnit;
  const width = fenPerUnit.toString().length - 1;
  const fraction = (amount % fenPerUnit).toString().padStart(width, '0').replace(/0+$/, '');
  const shown = fraction.padEnd(digitsLeast, '0');
  const sign = fen < 0 ? '−' : '';
  return `${sign}${grouped(whole)}${shown === '' ? '' : `.${shown}`}`;
}

/** Ten thousands of yuan, two decimals at least: 12421200000 -> "12,421.20". */
export function wan(fen: number): string {
  return scaled(fen, 1_000_000n, 2);
}

/** Yuan with two decimals: "124,212,000.00". */
export function yuan(fen: number): string {
  return scaled(fen, 100n, 2);
}

/** Millions of yuan, four decimals at least: "124.2120". */
export function million(fen: number): string {
  return scaled(fen, 100_000_000n, 4);
}

/** How much more one amount is than another, in hundredths of a percent: "+1.61%". */
export function percentOver(fen: number, base: number): string {
  if (base === 0) return '—';
  const hundredths = Math.round(((fen - base) / base) * 10_000);
  const sign = hundredths < 0 ? '−' : '+';
  return `${sign}${grouped(Math.floor(Math.abs(hundredths) / 100))}.${two(hundredths % 100)}%`;
}

/** How many times the base: "4.47". */
export function timesOf(fen: number, base: number): string {
  if (base === 0) return '—';
  const hundredths = Math.round((fen / base) * 100);
  return `${grouped(Math.floor(hundredths / 100))}.${two(hundredths % 100)}`;
}

/** Fen for each square kilometre; the area is text with four decimals, as the server writes it. */
export function fenPerKm2(fen: number, areaKm2: string): number | undefined {
  const tenThousandths = Math.round(Number(areaKm2) * 10_000);
  if (!Number.isFinite(tenThousandths) || tenThousandths <= 0) return undefined;
  const perKm2 = (BigInt(fen) * 10_000n) / BigInt(tenThousandths);
  return Number((perKm2 / 10_000n) * 10_000n); // to 100 yuan: a ratio, not a commitment
}

function two(n: number): string {
  return Math.abs(n).toString().padStart(2, '0');
}
