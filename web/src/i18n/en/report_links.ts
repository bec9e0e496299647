// From a lot to its reports.
import type { reportLinks as chinese } from '../zh/report_links.ts';

export const reportLinks: typeof chinese = {
  whole: 'In full, at its own address',
  fold: { pass: 'Clauses that passed', not_applicable: 'Clauses that do not apply' },
  compare: 'Compare with the report before',
};
