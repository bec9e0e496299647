// What each rule came to over the lots on file, and what an edition leaves open.
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../wire/api.ts';
import { forceOn, rulesLacking, tallyByRule } from './rule_tally.ts';

function report(...findings: Array<Partial<Finding>>): Report {
  return { findings: findings.map((one) => ({ missing: [], ...one })) } as unknown as Report;
}
const reports = [
  report({ rule: 'B1', verdict: 'pass' }, { rule: 'B5', verdict: 'undetermined' }),
  report(
    { rule: 'B1', verdict: 'fail' },
    { rule: 'B5', verdict: 'undetermined', missing: ['plan:附表2'] },
  ),
  report({ rule: 'B1', verdict: 'pass' }, { rule: 'C1', verdict: 'undetermined', missing: ['x'] }),
];

describe('what checks came to', () => {
  test('is counted by rule and verdict, worst first', () => {
    const tallies = tallyByRule(reports);
    expect(tallies.get('B1')?.verdicts).toEqual([
      { verdict: 'fail', count: 1 },
      { verdict: 'pass', count: 2 },
    ]);
    expect(tallies.get('B5')?.verdicts).toEqual([{ verdict: 'undetermined', count: 2 }]);
    expect(tallies.get('B9')).toBeUndefined();
  });

  test('names the rules that a missing annex or layer leaves open', () => {
    const tallies = tallyByRule([...reports, report({ rule: 'B9', missing: ['layer:deposit'] })]);
    expect(rulesLacking(tallies, { part: 'blocks', annex: '附表2' })).toEqual(['B5']);
    expect(rulesLacking(tallies, { part: 'deposit', annex: '附表1' })).toEqual(['B9']);
    expect(rulesLacking(tallies, { part: 'farmland', annex: '另图' })).toEqual([]);
  });
});

test('an edition is in force from its first day to its last', () => {
  const edition = { effective_from: '2026-01-01', effective_to: '2030-12-31' };
  expect(
    ['2025-12-31', '2026-01-01', '2030-12-31', '2031-01-01'].map((day) => forceOn(day, edition)),
  ).toEqual(['toCome', 'inForce', 'inForce', 'ended']);
});
