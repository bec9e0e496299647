// What protects a bidder in the room: the second word on a high amount, the own ceiling, windows,
// storage, sounds.
import type { guard as chinese } from '../zh/guard.ts';

export const guard: typeof chinese = {
  why: {
    jump: (times, first) =>
      `The amount is far above the least: ${times} times the ${first ? 'start' : 'current'} price.`,
    ceiling: (times) => `The amount is above your own ceiling: ${times} times that.`,
    asked: (times, first) =>
      `The server asks you to confirm: ${times} times the ${first ? 'start' : 'current'} price.`,
  },
  final:
    'Once accepted nobody can correct or withdraw it, nor can the exchange. Check the ' +
    'amount in capitals above.',
  again: 'Type the amount again by hand',
  help: (unit) => `Pasting does not work here. Without a unit it counts in ${unit}.`,
  fault: (why) => `The amount typed again cannot be read: ${why}`,
  differs: (read) =>
    `The two differ: this one reads as ${read}. Correct it here, or go back and change the amount.`,
  noPaste:
    'Nothing can be pasted or dropped here: type digit by digit, so that a digit too many shows.',
  overCeiling: (ceiling) => `against your ceiling ${ceiling}`,
  rule: 'Confirm a high bid',
  ruleText: (n) => `from ${n} steps above the least`,
  ceiling: 'Your ceiling',
  ceilingNone: 'not set',
  ceilingLabel: 'The amount that you do not mean to go above here',
  ceilingHelp:
    'Kept on this device and sent to nobody. Above it you type the amount again; it stops ' +
    'no bid. Empty it to be rid of it.',
  elsewhere:
    'You have sent this bid in another window; its answer is awaited. This window will not ' +
    'send it again.',
  storeFault:
    'This device stores nothing (storage is switched off, or full). A bid is written down ' +
    'here before it is sent, or it could not be traced after a cut line; so you cannot bid ' +
    'now. Allow this site to store data and reload, or use another browser; watching works.',
  sounds: 'Sounds',
  soundsText:
    'Three sounds: outbid, the last 30 seconds (the last 10 where a countdown is no longer ' +
    'than 30), the hammer.',
  soundOn: 'Sounds: on',
  soundOff: 'Sounds: off',
  hear: { outbid: 'Hear “outbid”', last: 'Hear “last seconds”', hammer: 'Hear “hammer”' },
};
