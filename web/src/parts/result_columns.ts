// The columns of a table of results between the lot and its end: what the portal shows of each, and
// how a page adds more. Lot, outcome and winner are drawn by the table itself.
import { computed } from 'vue';
import { timesOf } from '../core/money.ts';
import { digits, unit } from '../i18n/figures.ts';
import { text } from '../i18n/language.ts';
import type { ResultSummary } from '../wire/api.ts';

export interface ResultColumn {
  id: string;
  name: string;
  /** The word by which the list is sorted when the head is pressed. */
  sort?: string;
  right?: boolean;
  textOf: (one: ResultSummary) => string;
  /** A second line, smaller. */
  smallOf?: (one: ResultSummary) => string;
}

/** What nobody paid for has no price, and nothing that is derived from one. */
export function ofPrice(one: ResultSummary, said: (fen: number) => string): string {
  return one.price_fen === undefined ? '—' : said(one.price_fen);
}

export const priceColumn = computed<ResultColumn>(() => ({
  id: 'price',
  name: `${text.value.results.price} ${unit()}`,
  sort: 'price',
  right: true,
  textOf: (one) => ofPrice(one, digits),
}));

export const briefColumns = computed<ResultColumn[]>(() => [
  priceColumn.value,
  {
    id: 'over',
    name: text.value.results.over,
    right: true,
    textOf: (one) => ofPrice(one, (fen) => `${timesOf(fen, one.start_price_fen)}×`),
  },
]);
