// What the company lets this person bid.
import type { ownLimit as chinese } from '../zh/own_limit.ts';

export const ownLimit: typeof chinese = {
  yours: 'Your limit',
  none: 'No limit set',
  above: (limit) =>
    `Above your limit of ${limit}. Bid within it, or let a manager of your company ` +
    'raise it under Company and people.',
  viewer: 'You may only look. A bidder or a manager of your company bids.',
};
