// The protocol of a session, and how long its result stands open.
import type { resultMore as chinese } from '../zh/result_more.ts';

export const resultMore: typeof chinese = {
  protocol: 'Protocol in brief',
  protocolLead:
    'The facts of the deal confirmation, each from the result document whose digest stands here.',
  what: 'Lot',
  number: 'Number',
  right: 'Right and mineral',
  area: 'Area',
  perKm2: 'Final price per km²',
  increment: 'Increment',
  rules: 'Rules of procedure',
  rulesVersion: (n) => `version ${n}`,
  calendar: 'Working calendar',
  bidders: 'Bid numbers that did not win',
  nobody: 'none',
  openLeft: (left) => `In publication, ${left} left.`,
  openDays: (days, rest) => `In publication, ${days} days ${rest} left.`,
  openOver: 'The publication has ended.',
  openHow:
    'Objections go to the grantor while the result is published; section 9 of the notice says how.',
  replay: 'Replay it second by second',
  replayText:
    'From the opening to the hammer, like a film: the price, the clock and the leader at ' +
    'any second.',
  receipts: 'Bidders: check your own receipts',
  receiptsVerify: 'Check a receipt',
  comparable: 'Comparable results',
  statistics: 'Statistics',
  address: 'Permanent address',
  qr: "QR code of this page's permanent address",
};
