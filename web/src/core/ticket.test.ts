// The ticket never sends what was not reviewed, never changes an amount, never mixes up answers.
import { describe, expect, test } from 'vitest';
import {
  accepted,
  asked,
  amountFault,
  mayConfirm,
  needsRetype,
  outcomeUnknown,
  overtaken,
  refused,
  review,
  send,
  stepped,
} from './ticket.ts';

const terms = { leastFen: 1200, startFen: 1000, incrementFen: 100, jumpSteps: 10 };
const problem = {
  type: 'urn:adit:problem:bid.below_minimum',
  status: 409,
  code: 'bid.below_minimum',
  message: '',
};
const answer = {
  seq: 7,
  t_recv: '2026-11-23T15:00:00.000+08:00',
  receipt: {
    format: 'adit-receipt/1' as const,
    leaf: '',
    index: 0,
    size: 1,
    path: [],
    root: '',
    batch: 1,
    key_id: '',
    sig: '',
  },
};

describe('an amount', () => {
  test('is at least the least', () => {
    expect(amountFault(1100, terms)).toEqual({ reason: 'below', leastFen: 1200 });
    expect(amountFault(1200, terms)).toBeUndefined();
  });
  test('is on the ladder, or the two rungs beside it are named', () => {
    expect(amountFault(1250, terms)).toEqual({ reason: 'step', lowerFen: 1200, upperFen: 1300 });
  });
  test('steps up and down along the ladder', () => {
    expect(stepped(1200, 1, terms)).toBe(1300);
    expect(stepped(1300, 5, terms)).toBe(1800);
    expect(stepped(1250, 1, terms)).toBe(1300);
    expect(stepped(1350, -1, terms)).toBe(1300);
    expect(stepped(1200, -1, terms)).toBe(1200);
    expect(stepped(500, 1, terms)).toBe(1200);
  });
  test('far above the least is typed again, as far as the rules say', () => {
    expect(needsRetype(2200, terms)).toBeUndefined();
    expect(needsRetype(2300, terms)).toBe('jump');
    expect(needsRetype(2300, { ...terms, jumpSteps: 20 })).toBeUndefined();
  });
  test("above one's own ceiling is typed again", () => {
    expect(needsRetype(1300, { ...terms, ceilingFen: 1300 })).toBeUndefined();
    expect(needsRetype(1400, { ...terms, ceilingFen: 1300 })).toBe('ceiling');
  });
});

describe('a ticket', () => {
  const reviewed = review(1200, terms, 1000);
  const sent = send(reviewed, 'a', 2000);
  test('confirms only after 400 ms', () => {
    expect(mayConfirm(reviewed, terms, 1399)).toBe(false);
    expect(mayConfirm(reviewed, terms, 1400)).toBe(true);
  });
  test('stays as it is when the price passes it, and cannot be sent', () => {
    const dearer = { ...terms, leastFen: 1300 };
    expect(overtaken(reviewed, dearer)).toBe(true);
    expect(mayConfirm(reviewed, dearer, 9000)).toBe(false);
    expect(reviewed).toMatchObject({ amountFen: 1200 });
  });
  test('hears only the answer to its own bid', () => {
    expect(accepted(sent, 'b', answer)).toBe(sent);
    expect(refused(sent, 'b', problem)).toBe(sent);
    expect(accepted(sent, 'a', answer)).toMatchObject({
      kind: 'fill',
      accepted: { amountFen: 1200 },
    });
    expect(refused(sent, 'a', problem)).toMatchObject({ kind: 'fill', problem });
  });
  test('does not know after two seconds', () => {
    expect(outcomeUnknown(sent, 3999)).toBe(false);
    expect(outcomeUnknown(sent, 4000)).toBe(true);
  });
  test('goes back to the review when the server asks, with what it gave', () => {
    expect(asked(sent, 'b', 'word', 1200, 2500)).toBe(sent);
    expect(asked(sent, 'a', 'word', 1200, 2500)).toEqual({
      kind: 'review',
      amountFen: 1200,
      leastThen: 1200,
      since: 2500,
      retype: 'asked',
      confirmed: { bidId: 'a', confirmation: 'word' },
    });
  });
  test('remembers whether its amount was typed twice', () => {
    expect(sent).toMatchObject({ retyped: false });
    expect(send(review(2300, terms, 0), 'c', 1)).toMatchObject({ retyped: true });
  });
  test('cannot be sent without review', () => {
    const fill = { kind: 'fill' as const };
    expect(send(fill, 'a', 0)).toBe(fill);
  });
});

describe('the own limit', () => {
  const within = { ...terms, mandate: { mayBid: true, limitFen: 1500 } };
  test('is the last amount that goes to review', () => {
    expect(amountFault(1500, within)).toBeUndefined();
    expect(amountFault(1600, within)).toEqual({ reason: 'above_own_limit', limitFen: 1500 });
    expect(amountFault(1600, { ...terms, mandate: { mayBid: true } })).toBeUndefined();
  });
  test('that fell while an amount was under review holds it back', () => {
    const reviewed = review(1600, terms, 0);
    expect(mayConfirm(reviewed, terms, 10_000)).toBe(true);
    expect(mayConfirm(reviewed, within, 10_000)).toBe(false);
  });
  test('of a viewer is nothing', () => {
    expect(amountFault(1200, { ...terms, mandate: { mayBid: false } })).toEqual({
      reason: 'viewer',
    });
  });
});
