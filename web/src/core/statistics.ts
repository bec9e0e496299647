// Figures of ended sessions, made ready to be read: shares, sums, and bars of one scale.
import type { Figures } from '../wire/api.ts';
import { grouped } from './money.ts';

export function endedOf(one: Figures): number {
  return one.sold + one.unsold + one.not_opened + one.suspended + one.awaiting;
}

/** Unsold among sold and unsold, in tenths of a percent: "12.5"; undefined without any. */
export function unsoldShare({ sold, unsold }: Figures): string | undefined {
  if (sold + unsold === 0) return undefined;
  const tenths = Math.round((unsold * 1000) / (sold + unsold));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** Hundredths of a percent as people read them: 3050 is "+30.50%". */
export function premiumText(points: number | undefined): string | undefined {
  if (points === undefined) return undefined;
  const size = Math.abs(points);
  const rest = `${size % 100}`.padStart(2, '0');
  return `${points < 0 ? '−' : '+'}${grouped(Math.floor(size / 100))}.${rest}%`;
}

/** What a group's bars are long, from 0 to 1, all on the scale of the largest sum. */
export interface Bars {
  key: string;
  start: number;
  price: number;
}
export function barsOf(groups: readonly Figures[]): Bars[] {
  const sold = groups.filter((one) => one.sold > 0);
  const most = Math.max(1, ...sold.map((one) => Math.max(one.start_fen, one.price_fen)));
  return sold.map((one) => ({
    key: one.key,
    start: one.start_fen / most,
    price: one.price_fen / most,
  }));
}
