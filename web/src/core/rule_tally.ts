// What the newest checks of some lots came to, rule by rule.
import type { Finding, FindingVerdict, Report } from '../wire/api.ts';
import { tally } from './findings.ts';

export interface RuleTally {
  verdicts: Array<{ verdict: FindingVerdict; count: number }>;
  /** Codes of what the rule lacked, each once. */
  missing: string[];
}

/** By the id of the rule; a rule that no report speaks of is not in it. */
export function tallyByRule(reports: readonly Report[]): Map<string, RuleTally> {
  const found = new Map<string, Finding[]>();
  for (const finding of reports.flatMap((report) => report.findings)) {
    found.set(finding.rule, [...(found.get(finding.rule) ?? []), finding]);
  }
  return new Map(
    [...found].map(([rule, findings]) => [
      rule,
      { verdicts: tally(findings), missing: [...new Set(findings.flatMap((f) => f.missing))] },
    ]),
  );
}

/** The rules that lacked the annex or the layer, in the order of the tally. */
export function rulesLacking(
  tallies: ReadonlyMap<string, RuleTally>,
  lacked: { part: string; annex: string },
): string[] {
  const codes = [`plan:${lacked.annex}`, `layer:${lacked.part}`];
  return [...tallies].flatMap(([rule, { missing }]) =>
    missing.some((code) => codes.includes(code)) ? [rule] : [],
  );
}

/** Whether a decision on that day may be made under the edition: yes, not yet, or no more. */
export function forceOn(
  day: string,
  edition: { effective_from: string; effective_to: string },
): 'inForce' | 'toCome' | 'ended' {
  if (day < edition.effective_from) return 'toCome';
  return day > edition.effective_to ? 'ended' : 'inForce';
}
