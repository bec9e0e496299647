// What is written down about a bid stays until its answer, is never doubled, and is one account's.
import { describe, expect, test } from 'vitest';
import { Outbox, type Store } from './outbox.ts';

function memory(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

const bid = { bidId: 'a', session: 's', amountFen: 100, writtenAt: 0 };
const problem = { type: '', status: 422, code: 'bid.below_minimum', message: '' };

describe('an outbox', () => {
  test('keeps what was learnt about a bid that waits, for other windows too', () => {
    const store = memory();
    const other = { ...bid, bidId: 'b' };
    new Outbox(store, 'ann').write(bid);
    new Outbox(store, 'ann').write(other);
    new Outbox(store, 'ann').amend({ ...bid, confirmation: 'word' });
    const pending = new Outbox(store, 'ann').pending();
    expect(pending).toEqual([{ ...bid, confirmation: 'word' }, other]);
  });
  test('amends no bid that has its answer', () => {
    const outbox = new Outbox(memory(), 'ann');
    outbox.write(bid);
    outbox.strike('a');
    outbox.amend({ ...bid, confirmation: 'word' });
    expect(outbox.pending()).toEqual([]);
  });
  test('keeps the newest two hundred refusals', () => {
    const outbox = new Outbox(memory(), 'ann');
    for (let at = 0; at < 205; ++at) {
      outbox.keepRefusal({ bidId: `b${at}`, session: 's', amountFen: 1, at, problem });
    }
    expect(outbox.refusals()).toHaveLength(200);
    expect(outbox.refusals()[0]?.at).toBe(5);
  });
  test('knows its own lists among the changes of the store', () => {
    const outbox = new Outbox(memory(), 'ann');
    expect(outbox.holds('adit.pending.ann')).toBe(true);
    expect(outbox.holds('adit.refusals.ann')).toBe(true);
    expect(outbox.holds(null)).toBe(true);
    expect(outbox.holds('adit.pending.ben')).toBe(false);
    expect(outbox.holds('adit.theme')).toBe(false);
  });
  test('says so when nothing can be written', () => {
    const full = { ...memory(), setItem: () => raise() };
    expect(() => new Outbox(full, 'ann').write(bid)).toThrow('full');
  });
});

function raise(): never {
  throw new Error('full');
}
