// Beside the ticket: ladder, chart, rules, and what is said aloud.
import type { Catalogue } from '../zh-CN.ts';

const steps = (n: number) => (n === 1 ? '+1 step' : `+${n} steps`);

export const ladder: Catalogue['ladder'] = {
  title: 'Bids',
  seq: 'Seq',
  time: 'Server time',
  bidNumber: 'Bidder',
  amount: 'Amount',
  steps: 'Step',
  receipt: 'Receipt',
  you: 'you',
  signed: 'signed',
  plus: steps,
  first: 'first',
  refused: 'refused',
  none: 'No bid yet. The first is at least the start price.',
  held: (n) => (n === 1 ? '1 new bid, back to the newest' : `${n} new bids, back to the newest`),
  showMore: 'Show earlier bids',
  refusedAt: (at) => `${at} not accepted: `,
  missing: 'Fetching missing bids by sequence',
};

export const chart: Catalogue['chart'] = {
  title: 'Price',
  you: 'you',
  others: 'others',
  unit: (u) => u,
  now: 'now',
  label: (from, to, n) => `The price rose from ${from} to ${to} in ${n} bids`,
  none: 'The price is drawn here once somebody bids.',
};

export const rules: Catalogue['rules'] = {
  title: 'Rules of this session',
  lotTitle: 'The lot',
  start: 'Start price',
  reserve: 'Reserve price',
  reserveSecret: 'yes, sealed',
  reserveNone: 'none',
  increment: 'Bid increment',
  free: 'Free phase',
  countdown: 'Countdown',
  countdownText: (s) => `${s} after each bid`,
  bidders: 'Admitted bidders',
  atLeast: (n) => `at least ${n}`,
  leaderRaise: 'Leader bids again',
  allowed: 'allowed',
  notAllowed: 'not accepted',
  deposit: 'Deposit',
  mineral: 'Mineral',
  area: 'Area',
  profile: 'Rules',
  notices: 'Notices',
  noNotices: 'No notices yet.',
  earlierNotices: (n) => `${n} earlier in the record of the session`,
  head: 'End of the chain',
};

export const announce: Catalogue['announce'] = {
  left: (text) => `${text} to the hammer`,
  price: (who, text) => `Bidder ${who}: ${text}`,
  standing: (state, price, left) => `${state}. Current price ${price}. ${left}`,
};
