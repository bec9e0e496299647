// The plan at the desk: the edition, what it holds and lacks, the rules and what they come to.
import type { plan as chinese } from '../zh/plan.ts';

export const plan: typeof chinese = {
  title: 'Plan and rules',
  lead:
    'The edition of the plan, the rules and the register that lots are checked against. A plan ' +
    'is not changed here: a new plan is a new edition, which the server loads.',
  editions: 'Editions of the plan',
  none:
    'The server has loaded no edition, so that nothing can be checked. Whoever runs it loads one ' +
    'and starts it again.',
  inForce: 'In force',
  ended: 'Ended',
  toCome: 'Not yet in force',
  id: 'Id',
  period: 'Period',
  periodText: (from, to) => `${from} to ${to}`,
  document: 'Founding document',
  issued: (date) => `issued ${date}`,
  textDigest: 'Digest of the text',
  textDigestHelp: 'The lines that rules quote are those of the text with this digest.',
  digest: 'Digest of the edition',
  digestHelp: 'Reports keep it: it changes with any file of the edition.',
  holds: 'What the edition holds',
  part: 'Part',
  count: 'Number',
  minerals: 'Minerals',
  clauses: 'Clauses',
  map: 'See it on the map',
  lacks: 'Annexes that are missing',
  lacksNone: 'No annex is missing.',
  lacksLead: 'Rules that need them come out undetermined, which never counts as a pass.',
  annex: 'Annex',
  why: 'Why it is missing',
  line: 'Line',
  touches: 'Rules undetermined for it among current lots',
  touchesNone: 'No current lot needs it',
  parts: { blocks: 'Planned blocks', farmland: 'Farmland' },
  register: 'Register',
  registerLead:
    'Rules look at existing rights too: the older the register, the less a check is worth.',
  toRegister: 'Load a register file',
  readRegister: 'Open the register',
  rules: 'Rules',
  rulesLead: (lots) =>
    'On the right, what the newest check of current lots came to: ' +
    `${lots === 1 ? '1 lot is' : `${lots} lots are`} drafted, reviewed, announced or bid for.`,
  rulesNoLots: 'No current lot was checked against this edition.',
  counting: 'Reading the reports',
  countFailed: 'Not every report could be read, so that no numbers are shown.',
  rule: 'Rule',
  clause: 'Clause',
  section: 'Section',
  modalities: {
    must: 'must',
    must_not: 'must not',
    in_principle: 'in principle',
    must_argue: 'must be argued',
  },
  stages: 'Checked',
  violated: 'If violated',
  lots: 'Current lots',
  noLot: '—',
  tally: (word, n) => `${word} ${n}`,
};
