// The receipts page: one's own record by session.
import type { wallet as chinese } from '../zh/wallet.ts';

export const wallet: typeof chinese = {
  note:
    'A receipt proves that your bid was recorded. It is kept in the browser that bid and ' +
    'nowhere else: export it. Bids from other devices are added from the public ladder, ' +
    'without receipts.',
  none:
    'No bids on this device yet. Once a bid is accepted its receipt is kept in the browser ' +
    'that bid.',
  filter: 'Filter',
  filterLabel: 'Lot, number or bid number',
  noMatch: (what) => `No session matches “${what}”. Empty the filter to see all.`,
  count: (accepted, refused) => `${accepted} accepted, ${refused} not accepted`,
  elsewhere: 'from another device',
  outcome: { accepted: 'Accepted', refused: 'Not accepted', pending: 'Not known yet' },
  outcomeHead: 'Outcome',
  json: 'Export this session (JSON with receipts)',
  csv: 'Export this session (CSV)',
  exporting: 'Fetching the public ladder',
  partial:
    'The public ladder could not be fetched: the file holds what this device kept. Export ' +
    'again once the line is back.',
  heads: ['time', 'outcome', 'amount (yuan)', 'seq', 'bid id', 'code', 'message', 'receipt root'],
};
