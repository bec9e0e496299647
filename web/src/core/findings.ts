// Findings in the order in which they matter: what blocks first, then what waits for a document,
// what could not be decided, what is worth knowing, what passed, what does not apply.
import type { Finding, FindingVerdict } from '../wire/api.ts';

export const verdictOrder: readonly FindingVerdict[] = [
  'fail',
  'needs_justification',
  'undetermined',
  'info',
  'justified',
  'pass',
  'not_applicable',
];

/** What nobody has to do anything about. */
export const quietVerdicts: readonly FindingVerdict[] = ['pass', 'not_applicable'];

export function sortedFindings(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => verdictOrder.indexOf(finding.verdict);
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.rule.localeCompare(b.rule, 'en', {
        numeric: true,
      }),
  );
}

/** How many findings of each verdict, only those that occur, worst first. */
export function tally(
  findings: readonly Finding[],
): Array<{ verdict: FindingVerdict; count: number }> {
  return verdictOrder
    .map((verdict) => ({ verdict, count: findings.filter((f) => f.verdict === verdict).length }))
    .filter((one) => one.count > 0);
}

// In an input of its own `right` says which kind of right is meant, and names none.
const kinds = ['exploration', 'mining'];

/** The registered rights that the inputs of a finding name, each once. */
export function rightsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([name, each]) =>
    name === 'right' && typeof each === 'string' && !kinds.includes(each) ? [each] : rightsIn(each),
  );
  return [...new Set(found)];
}
