// Rehearsals: the lobby, and the mark that stands over the room.
import type { rehearsal as chinese } from '../zh/rehearsal.ts';

export const rehearsal: typeof chinese = {
  word: 'Rehearsal',
  title: 'Rehearse bidding',
  lead:
    'Practise against three robots in the real bid room: the same rules, clock, review and ' +
    'receipts. All of it is in the memory of the server alone: nothing enters the public record, ' +
    'no deposit is touched, and nobody else can see it.',
  mark: 'Your rivals are robots; prices and receipts bind nobody.',
  until: (at) => `Ends and is forgotten at ${at}.`,
  gone: 'This rehearsal is over and forgotten; below is the last that was received.',
  toLobby: 'Back to rehearsals',
  wonText: 'a rehearsal: it binds nobody',
  receipt: 'Download the rehearsal receipt',
  receiptNote: 'A receipt of a rehearsal: it stands in no public record and binds nobody.',
  begin: 'Begin a rehearsal',
  beginAgain: 'Begin anew, forget this one',
  pace: 'Pace',
  paces: {
    brisk: {
      name: 'Brisk',
      text: '15 seconds of free bidding, then a countdown of 20 seconds after each bid',
    },
    unhurried: {
      name: 'Unhurried',
      text: '30 seconds of free bidding, then a countdown of 60 seconds after each bid',
    },
  },
  current: 'Your rehearsal',
  enter: 'Enter the bid room',
  end: 'End and forget it',
  ended: 'The rehearsal is forgotten.',
  opensAt: (at) => `opens at ${at}`,
  bidNumber: (n) => `bid number ${n}`,
  robots: 'Three robots',
  robotList: [
    'Steady: follows step by step, fairly high.',
    'Eager: quick, sometimes a step or two further, and soon at its limit.',
    'Late: bids in the last 8 seconds only.',
  ],
  forgets: 'What differs from earnest',
  forgetList: [
    'Each lasts 10 minutes at most and is then forgotten; so it is when the server restarts ' +
      'or you begin another.',
    'One for each person, 40 at once on the whole exchange.',
    'Receipts are signed with a key made anew at each start, which is not among the ' +
      'published ones: no check accepts them.',
    'There is no check against the plan, no application and no deposit; more than 10 steps ' +
      'above the least must be confirmed here too.',
  ],
  practise: 'Things to practise',
  practiseList: [
    'Type a digit too many and see how the second word holds it up.',
    'Cut your line and come back: the draft stays, the ladder is made whole.',
    'Open two windows: one bid is never sent twice.',
    'Sounds and title when you are outbid, in the last seconds, at the hammer.',
  ],
};
