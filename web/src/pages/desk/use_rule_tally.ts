// What each rule came to for the lots that are on their way, from the newest report of each.
import { useAnswered } from '../../api/answered.ts';
import { getReports, listLots } from '../../api/lots.ts';
import type { Answer } from '../../api/request.ts';
import { type RuleTally, tallyByRule } from '../../core/rule_tally.ts';
import type { LotSummary } from '../../wire/api.ts';

const current: ReadonlyArray<LotSummary['state']> = [
  'draft',
  'submitted',
  'approved',
  'announced',
  'in_session',
];
// So many questions at once, that a desk with a hundred lots does not hold up anybody else.
const atOnce = 6;

export interface Tallied {
  lots: number;
  rules: Map<string, RuleTally>;
}

async function tallied(plan: string): Promise<Answer<Tallied>> {
  const list = await listLots();
  if (list.kind !== 'ok') return list;
  const lots = list.value.lots.filter((one) => one.plan === plan && current.includes(one.state));
  const newest = [];
  for (let first = 0; first < lots.length; first += atOnce) {
    const answers = await Promise.all(
      lots.slice(first, first + atOnce).map(({ id }) => getReports(id)),
    );
    for (const answer of answers) {
      if (answer.kind !== 'ok') return answer;
      newest.push(...answer.value.reports.slice(0, 1).map(({ report }) => report));
    }
  }
  return { kind: 'ok', value: { lots: newest.length, rules: tallyByRule(newest) } };
}

/** Counted anew when the edition changes. */
export function useRuleTally(plan: () => string) {
  return useAnswered(() => tallied(plan()), plan);
}
