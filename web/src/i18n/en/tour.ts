// The guided tours: the page that offers them, the panel that leads, and each step.
import type { tour as zh } from '../zh/tour.ts';

export const tour: typeof zh = {
  title: 'Shown around',
  lead:
    'Three ways through, one for each kind of visitor. The panel stays at the foot of the page; ' +
    'leave at any time, or look around by yourself.',
  notDemo: 'This is no demonstration: there is nothing to be shown around.',
  notDemoCure: 'Public pages need no sign-in; whatever you do here begins with one.',
  begin: 'Begin',
  goOn: 'Go on',
  minutes: (n: number) => `about ${n} minutes`,
  steps: (n: number) => `${n} steps`,
  needsAccount: {
    citizen: 'No sign-in needed.',
    bidder: 'Sign in with a demonstration account of a bidder, such as bidder1.',
    officer: 'Sign in with an administrator’s: lin drafts, chen gives the second consent.',
  },
  names: { citizen: 'Citizen', bidder: 'Bidder', officer: 'Administrator' },
  about: {
    citizen: 'Watch an auction, see why another was suspended, and check a result yourself.',
    bidder: 'From signing in, applying and the deposit to a bid, its review and its receipt.',
    officer:
      'From a draft, its review against the plan, a second person and the announcement to ' +
      'the session and its evidence.',
  },
  panel: 'Shown around',
  count: (n: number, all: number) => `Step ${n} of ${all}`,
  back: 'Back',
  next: 'Next',
  finish: 'Done',
  leave: 'Leave',
  escape: 'Esc leaves',
  toTarget: 'Go to the place',
  toPlace: 'Back to the page of this step',
  elsewhere: 'You are on another page.',
  looking: 'Looking for the place…',
  missing: 'What this step points at is not on this page just now. Go on to the next step.',
  nothing:
    'There is no such lot or session at this moment; the demonstration has one every few ' +
    'minutes. Go on to the next step.',
  signInFirst: 'This step is for those who have signed in; afterwards you are led there.',
  stepOf: {
    portal: {
      title: 'The first page says what is now',
      text:
        'Anybody sees the lots that are being bid for, with price and countdown, without ' +
        'signing in. Prices arrive by themselves; nothing needs a reload.',
    },
    live: {
      title: 'An auction while it runs',
      text:
        'Bidders appear by number only. Each accepted bid sets the countdown back to its ' +
        'full length; the hammer falls when nobody bids any more.',
    },
    suspended: {
      title: 'Why this one was suspended',
      text:
        'Before the hammer the plan is asked once more. Where a right of somebody else is ' +
        'found in the block, it does not fall: which clause, which line and by what facts ' +
        'stands in the report.',
    },
    result: {
      title: 'The published result',
      text:
        'Price, winner, number of bids and how long it stays published. Those who lost are ' +
        'not named, but every bid is in the record.',
    },
    check: {
      title: 'Check it yourself',
      text:
        'Your browser takes the whole record and works out digests, rules and result by ' +
        'itself. Whoever does not trust the exchange arrives at the same figure.',
    },
    bidderSignIn: {
      title: 'Sign in',
      text: 'As bidder1; the password is in the file that the page names. Then press Next.',
    },
    apply: {
      title: 'Apply to take part',
      text:
        'Before a lot opens, one applies here. Notice, corners and the report on the plan ' +
        'are on the same page: read, then apply.',
    },
    deposit: {
      title: 'Qualification and deposit',
      text:
        'Each application says how far it is, whom it waits for and what is missing of the ' +
        'deposit. Paid in full, it has a bid number.',
    },
    room: {
      title: 'The bid room',
      text:
        'First whether you lead, then the price, then how long. When the line is down ' +
        'everything stands as it was last heard.',
    },
    review: {
      title: 'A review before the bid',
      text:
        'A bid takes two steps: set the amount, then read it in capitals and as a ratio ' +
        'before it goes. Nobody can take it back. Where you are not admitted, this says ' +
        'what is missing.',
    },
    receipt: {
      title: 'Receipts',
      text:
        'Each accepted bid has a signed receipt, kept on your device, to download and to ' +
        'check later.',
    },
    officerSignIn: {
      title: 'Sign in',
      text:
        'As lin; the password is in the file that the page names. The second consent takes ' +
        'another person: chen.',
    },
    draft: {
      title: 'Draft a lot',
      text:
        'Paste corners or choose a planned block, then prices and terms. A wrong field says ' +
        'how to put it right, and nothing that you typed is lost.',
    },
    conformity: {
      title: 'Review against the plan',
      text:
        'This lot does not conform. Each rule quotes its clause and line, shows the figures ' +
        'it came to, and says how to cure what fails.',
    },
    approve: {
      title: 'A second person',
      text:
        'Who drafted a lot may not approve it. What waits for consent is listed here; it ' +
        'goes by persons, not by accounts.',
    },
    announce: {
      title: 'Announcement',
      text:
        'Once approved, a lot gets its opening. The earliest follows from the calendar, day ' +
        'by day; the block is reserved with the announcement.',
    },
    session: {
      title: 'The sessions',
      text:
        'What runs is here: phase, price, number of bidders. Who the bidders are stays ' +
        'hidden from officers too, until the end.',
    },
    evidence: {
      title: 'Evidence',
      text:
        'After the end the sealed reserve can be opened and the evidence exported. Who ' +
        'opened it is recorded.',
    },
  },
};
