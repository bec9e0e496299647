// The amount being prepared. Set by a button it stays so many steps above the least, whatever that
// becomes; typed, it is kept to the letter and never changed by anybody but the bidder.
import { type ComputedRef, computed, shallowRef } from 'vue';
import { type ReadAmount, readAmount } from '../../core/amount.ts';
import { type AmountFault, type Terms, amountFault, stepped } from '../../core/ticket.ts';
import { digits, fieldUnit } from '../../i18n/figures.ts';

type Draft = { kind: 'above_least'; steps: number } | { kind: 'typed'; text: string };

export function useDraft(terms: ComputedRef<Terms | undefined>) {
  const draft = shallowRef<Draft>({ kind: 'above_least', steps: 0 });

  const read = computed<ReadAmount>(() => {
    const now = draft.value;
    if (now.kind === 'typed') return readAmount(now.text, fieldUnit());
    const t = terms.value;
    if (t === undefined) return { kind: 'no', reason: 'empty' };
    return { kind: 'amount', fen: t.leastFen + now.steps * t.incrementFen };
  });
  const fen = computed(() => (read.value.kind === 'amount' ? read.value.fen : undefined));
  const fault = computed<AmountFault | undefined>(() => {
    if (fen.value === undefined || terms.value === undefined) return undefined;
    return amountFault(fen.value, terms.value);
  });
  const shown = computed(() => {
    const now = draft.value;
    return now.kind === 'typed' ? now.text : fen.value === undefined ? '' : digits(fen.value);
  });

  function type(text: string): void {
    draft.value = { kind: 'typed', text };
  }

  function take(amountFen: number): void {
    draft.value = { kind: 'typed', text: digits(amountFen) };
  }

  function above(steps: number): void {
    draft.value = { kind: 'above_least', steps };
  }

  function step(steps: number): void {
    const now = draft.value;
    const t = terms.value;
    if (t === undefined) return;
    if (now.kind === 'above_least') above(Math.max(0, now.steps + steps));
    else take(stepped(fen.value ?? t.leastFen, steps, t));
  }

  /** A typed amount keeps its unit when the language changes, by being written anew. */
  return { draft, read, fen, fault, shown, type, take, above, step };
}

export type DraftAmount = ReturnType<typeof useDraft>;
