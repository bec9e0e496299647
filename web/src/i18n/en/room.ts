// The bid room and the watcher's view: board, clock, ticket, ladder, rules, keys.
import type { Catalogue } from '../zh-CN.ts';

const steps = (n: number) => (n === 1 ? '+1 step' : `+${n} steps`);

export const room: Catalogue['room'] = {
  title: 'Bid room', watchTitle: 'Watch live', liveTitle: 'Live',
  liveNone: 'No session is running or scheduled at this moment.', liveUpcoming: 'Scheduled',
  liveEnded: 'Ended lately',
  back: 'Back to the lot', own: (n) => `Bidder ${n} (you)`,
  connected: 'Connected', roundTrip: (ms) => `round trip ${ms} ms`, connecting: 'Connecting',
  down: 'Disconnected', kind: 'Auction, with countdown',
  notAdmitted: 'You have no bid number in this session.',
  notAdmittedText: 'It comes after qualification and the full deposit. You can watch now.',
  watchInstead: 'Watch live', myApplications: 'My applications',
  unknownSession: 'There is no such session',
};

export const board: Catalogue['board'] = {
  label: 'Current state',
  connecting: 'Connecting', connectingText: 'the state appears as soon as it is known',
  disconnected: 'Disconnected',
  retryIn: (n, s) => `Attempt ${n} in ${s} s`,
  retryNow: (n) => `Attempt ${n}`,
  staleText: 'Nothing heard from the server for 3 s',
  before: 'Not open yet', beforeText: (n) => (n === 1 ? '1 bidder so far' : `${n} bidders so far`),
  watching: 'Watching', watchingText: (n) => (n === 1 ? '1 bidder' : `${n} bidders`),
  never_bid: 'You have not bid', never_bidText: 'the least amount is below',
  leading: 'You lead', leadingText: (n, at) => `Bid ${n}, accepted ${at}`,
  outbid: 'You are outbid',
  outbidText: (who, more, at) => `By ${who}, ${more} more, ${at}`,
  interrupted: 'Interrupted',
  interruptedText: (at) => `since ${at}; goes on with a full countdown`,
  hammer: 'Hammer falling', hammerText: 'waiting for what was received last',
  won: 'You won', wonText: 'the result is in the public record', lost: 'You did not win',
  lostText: (who) => `sold to bidder ${who}`,
  sold: 'Sold', soldText: (who) => `to bidder ${who}`,
  unsold: 'Not sold', unsoldText: 'no bid met the conditions of sale',
  not_opened: 'Not opened',
  tooFew: (have, need) => `${have} bidders where ${need} are required`,
  gate: (rules) => `The check before opening failed: ${rules}`,
  suspended: 'Suspended', suspendedText: (rules) => `The check before the hammer failed: ${rules}`,
  price: 'Current price', priceNth: (n) => `Current price, bid ${n}`,
  lastPrice: 'Last price heard', finalPrice: 'Final price', highest: 'Highest bid',
  start: 'Start price', noBid: 'no bid yet',
  toOpening: 'To the opening', toCountdown: 'To the countdown', toHammer: 'To the hammer',
  frozen: 'Clock frozen', stopped: 'Clock stopped', ended: 'Over',
  deadline: (at) => `Deadline ${at}`,
  opensAt: (at) => `Opens ${at}`, endedAt: 'see the published result',
  resumeFull: 'will go on with the full', daysAnd: (d, rest) => `${d} d ${rest}`,
  serverTime: '', hammerSoon: 'time is up',
};

export const leaders: Catalogue['leaders'] = {
  label: (unit) => `Best bid of each bidder, ${unit}`,
  you: (n) => `${n} (you)`, other: (n) => n,
  silent: (n) => (n === 1 ? '1 more has not bid' : `${n} more have not bid`), leads: 'leads',
  unsure: 'may have changed',
};

export const ticket: Catalogue['ticket'] = {
  title: 'Bid', reviewTitle: 'Review your bid', leadTitle: 'Your next bid, ready',
  offTitle: 'Bidding withheld', sentTitle: 'Sent', endTitle: 'Bidding is over',
  beforeTitle: 'Waiting for the opening',
  steps: ['1 Enter', '2 Review', '3 Receipt'],
  least: (text) => `The least amount is ${text}`,
  leastFirst: '. First bid: at least the start price, in whole steps above it.',
  leastNext: (inc) => ` (+1 step, ${inc}).`,
  resets: (s) => `Each accepted bid sets the clock back to ${s}.`,
  freeNote: 'In the free phase, bids do not move the end.',
  leadNote: 'You lead, and the rules take no bid from the leader. If you are outbid, this amount goes '
    + 'straight to review.',
  leadShort: 'not sent while you lead',
  amount: 'Amount', prepared: 'Prepared amount', draft: 'Unsent draft, kept',
  less: 'One step less', more: 'One step more', atLeast: 'Least', plus: steps,
  overCurrent: 'Over the current price', overStart: (start) => `Times the start, ${start}`,
  timesText: (n) => `${n}×`, perKm2: 'Per square kilometre',
  review: (text) => `Review ${text}`,
  twoSteps: 'A second confirmation sends it. After that nobody can withdraw or correct it.',
  leadButton: 'You lead, nothing to send', reconnect: 'Reconnect now',
  youBid: (n) => `You will bid as bidder ${n}`,
  lot: 'Lot', afterwards: 'Clock after acceptance', backTo: (s) => `back to ${s}`,
  unchanged: 'unchanged (free phase)',
  noUndo: 'Once sent, nobody can withdraw or correct it, the exchange included.',
  back: 'Back', confirm: 'Send the bid',
  overtaken: (least) => `The price moved meanwhile; the least is now ${least}. Your amount was not `
    + 'changed.',
  takeLeast: (least) => `Take the least, ${least}`,
  retype: 'The amount is far above the least. Type it once more',
  retypeFault: 'The two entries differ.',
  staysNote: 'If somebody bids higher during the review, this page stays and offers the new least '
    + 'amount. It never changes yours.',
  sending: 'Sent, waiting for the record', unknown: 'Not yet known.',
  unknownText: 'Asking with the same id; do not bid again. The same id never counts twice.',
  sentText: (text) => `${text} is on its way. When it is accepted you get its number and a receipt.`,
  accepted: (n, at) => `Accepted: sequence ${n}, ${at}.`,
  receipt: 'Download the receipt',
  storeFault: 'The browser cannot store anything, so a repeat could not be told apart. Not sent.',
  faults: {
    empty: 'Enter an amount.', not_a_number: 'Digits only; commas or a unit are fine.',
    too_precise: 'Amounts go down to one fen.', too_large: 'The amount is too large.',
  },
  below: (least) => `Below the least amount. It is ${least} now; press Least.`,
  step: (low, high) => `Between two steps. You can bid ${low} or ${high}.`,
  readAs: (text) => `read as ${text}`,
  offNote: 'No bids until resynchronised.',
  offText: 'Accepted bids stand. After reconnecting, missing bids are fetched by sequence first.',
  offHelp: 'If it stays down, open this page on another network and sign in there; the right to bid '
    + 'goes with the account.',
  pauseNote: 'The session is interrupted and takes no bids.',
  pauseText: 'It goes on with a full countdown, and this page opens again by itself.',
  endNote: 'This session is over and takes no more bids.',
  beforeNote: 'Bids are taken once it is open. You can prepare the amount.',
  closingNote: 'Time is up, the hammer is falling.', toResult: 'See the result', hint: 'Hint',
};

export const ladder: Catalogue['ladder'] = {
  title: 'Bids', seq: 'Seq', time: 'Server time', bidNumber: 'Bidder', amount: 'Amount',
  steps: 'Step', receipt: 'Receipt', you: 'you', signed: 'signed', plus: steps,
  first: 'first', refused: 'refused', none: 'No bid yet. The first is at least the start price.',
  held: (n) => (n === 1 ? '1 new bid, back to the newest' : `${n} new bids, back to the newest`),
  showMore: 'Show earlier bids', refusedAt: (at) => `${at} not accepted: `,
  missing: 'Fetching missing bids by sequence',
};

export const chart: Catalogue['chart'] = {
  title: 'Price', you: 'you', others: 'others', unit: (u) => u, now: 'now',
  label: (from, to, n) => `The price rose from ${from} to ${to} in ${n} bids`,
  none: 'The price is drawn here once somebody bids.',
};

export const rules: Catalogue['rules'] = {
  title: 'Rules of this session', lotTitle: 'The lot', start: 'Start price', reserve: 'Reserve',
  reserveSecret: 'yes, sealed', reserveNone: 'none', increment: 'Increment', free: 'Free phase',
  countdown: 'Countdown', countdownText: (s) => `${s} after each bid`, bidders: 'Admitted bidders',
  atLeast: (n) => `at least ${n}`, leaderRaise: 'Leader bids again', allowed: 'allowed',
  notAllowed: 'not accepted', deposit: 'Deposit', mineral: 'Mineral', area: 'Area',
  profile: 'Rules', notices: 'Notices', noNotices: 'No notices yet.', head: 'End of the chain',
};

export const keys: Catalogue['keys'] = {
  title: 'Keyboard', all: 'All keys', amount: 'to the amount',
  steps: 'one step up or down (Shift: five)',
  enter: 'review, then send', escape: 'back to the amount, sends nothing',
  listen: 'say state, price and time', help: 'this list',
  search: 'search', goLots: 'lots', goResults: 'results', goVerify: 'verify', goLive: 'live',
  off: 'Switch single keys off', close: 'Close', room: 'Bid room', everywhere: 'Everywhere',
};

export const announce: Catalogue['announce'] = {
  left: (text) => `${text} to the hammer`,
  price: (who, text) => `Bidder ${who}: ${text}`,
  standing: (state, price, left) => `${state}. Current price ${price}. ${left}`,
};
