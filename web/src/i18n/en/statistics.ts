// What ended sessions came to.
import type { statistics as chinese } from '../zh/statistics.ts';

export const statistics: typeof chinese = {
  title: 'Statistics',
  lead:
    'Worked out from every session that has ended: no sample, nothing left out. How each column ' +
    'is computed stands below the table.',
  filter: 'Filter',
  from: 'Closed from',
  to: 'Closed up to',
  apply: 'Filter',
  clear: 'Clear',
  any: 'any',
  order: 'The span begins after its end; change one of them.',
  none: 'No session has ended yet. The first one that does puts figures here.',
  noneFiltered: 'No session ended within this filter. Widen it, or clear it.',
  all: 'all',
  by: { all: 'All together', right: 'By right', mineral: 'By mineral', month: 'By closing month' },
  group: 'Group',
  ended: 'Sessions',
  sold: 'Sold',
  unsold: 'Unsold',
  notOpened: 'Not opened',
  suspended: 'Suspended',
  awaiting: 'Awaiting result',
  unsoldShare: 'Unsold share',
  start: 'Start prices, sum',
  price: 'Final prices, sum',
  premium: 'Premium',
  median: 'Median premium',
  perKm2: 'Per km²',
  none_: '—',
  chart: 'Final prices and start prices, sums',
  chartLabel: (what) =>
    `${what}: final prices against start prices, sums; the table has the same figures`,
  legendStart: 'start',
  legendPrice: 'final',
  how: 'How it is computed',
  howRows: [
    'Sessions: every one that has ended. Sold, unsold, not opened, suspended and awaiting ' +
      'add up to it; none is left out.',
    'Awaiting result: bidding is over and the result is not published yet; its amounts ' +
      'are not counted.',
    'Unsold share: unsold sessions among those sold or unsold. Those not opened or ' +
      'suspended stand in their own columns.',
    'Start prices and final prices, sums: of sold sessions only, added up exactly.',
    'Premium: how much the final sum is above the start sum. Large lots weigh more.',
    'Median premium: the sold session in the middle when they are put in order of their ' +
      'own premiums (of an even number, the lower of the two). Each weighs the same.',
    'Per km²: final prices, sum, over the area sold. Lots of different rights, stages and ' +
      'minerals should not be compared by it.',
    'Months go by the closing instant in Beijing. Different spellings of a mineral are ' +
      "one, by the plan's table.",
  ],
  results: 'See these results',
  compare: 'Comparable results',
  share: (part) => `${part}%`,
};
