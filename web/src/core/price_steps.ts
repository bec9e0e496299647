// The price of a session as a picture: a line of steps, for it holds until the next bid.

export interface Priced {
  /** Milliseconds since 1970. */
  at: number;
  amount_fen: number;
}

/** What a chart shows, in milliseconds and fen. */
export interface PriceBounds {
  from: number;
  to: number;
  low: number;
  high: number;
}

/**
 * The price as a line of steps in a box of that size, newest price at the top right: at most two
 * points a pixel, however many bids there are. Empty without a bid.
 */
export function priceSteps(
  bids: readonly Priced[],
  x: (at: number) => number,
  y: (fen: number) => number,
): string {
  let path = '';
  let column = Number.NaN;
  for (const [nth, bid] of bids.entries()) {
    const px = Math.round(x(bid.at) * 2) / 2;
    const last = nth === bids.length - 1;
    if (px === column && !last) continue;
    const py = Math.round(y(bid.amount_fen) * 10) / 10;
    path += path === '' ? `M${px} ${py}` : `H${px}V${py}`;
    column = px;
  }
  return path;
}

/** With some air below and above, and never flat; `low` and `high` are amounts in fen. */
export function boundsOf(from: number, to: number, low: number, high: number): PriceBounds {
  const top = Math.max(high, low + 1);
  const air = (top - low) * 0.08;
  return { from, to: Math.max(to, from + 1), low: Math.max(0, low - air), high: top + air };
}

/** Amounts for at most four lines across, whole steps and each only once, lowest first. */
export function levelsOf({ low, high }: PriceBounds, step_fen: number): number[] {
  const step = Math.max(1, step_fen);
  const all = [0, 1, 2, 3].map(
    (nth) => Math.round((low + ((high - low) * (nth + 0.5)) / 4) / step) * step,
  );
  return [...new Set(all)];
}

/** Instants evenly from the first to the last. */
export function instantsOf({ from, to }: PriceBounds, many: number): number[] {
  return Array.from({ length: many }, (_, nth) => from + ((to - from) * nth) / (many - 1));
}
