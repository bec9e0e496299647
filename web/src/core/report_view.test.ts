// A long report in the order of what stands in the way.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../wire/api.ts';
import {
  blocking,
  bySection,
  factsOf,
  obligations,
  readings,
  verdictAsked,
} from './report_view.ts';

function finding(rule: string, verdict: Finding['verdict'], more: Partial<Finding> = {}): Finding {
  return {
    rule,
    verdict,
    stage: 'LOT',
    clause: '条款',
    section: '六(四)',
    line: 1233,
    inputs: {},
    missing: [],
    explain: { zh: '说明', en: 'Explained.' },
    ...more,
  };
}

describe('a report', () => {
  test('reads by section, the one with the gravest finding first, then as in the plan', () => {
    const sections = bySection([
      finding('A1', 'pass'),
      finding('C1', 'pass', { section: '四(一)3.1)', line: 434 }),
      finding('B4', 'needs_justification', { section: '五(一)1.2)(2)', line: 635 }),
      finding('B1', 'fail', { section: '五(一)1.2)(2)', line: 636 }),
    ]);
    expect(sections.map((one) => one.section)).toEqual(['五(一)1.2)(2)', '四(一)3.1)', '六(四)']);
    expect(sections[0]?.findings.map((one) => one.rule)).toEqual(['B1', 'B4']);
  });

  test('says what stands in the way, and its sum only where nothing else does', () => {
    const sum = finding('A2', 'fail');
    const all = [sum, finding('B7', 'undetermined'), finding('B1', 'fail'), finding('C1', 'pass')];
    expect(blocking({ findings: all }).map((one) => one.rule)).toEqual(['B1', 'B7']);
    expect(blocking({ findings: [sum] })).toEqual([sum]);
  });

  test('tells what is owed later', () => {
    const owed = finding('P3', 'info', { inputs: { due: 'LICENCE', obligation: 'restoration' } });
    const met = finding('P4', 'pass', { inputs: { due: 'LICENCE' } });
    expect(obligations({ findings: [owed, met, finding('B6', 'info')] })).toEqual([
      { finding: owed, due: 'LICENCE', what: 'restoration' },
    ]);
  });

  test('names the readings that it follows, once and in order', () => {
    expect(readings({ inputs: { contradictions: ['K10', 'K2', 'K2'] } })).toEqual(['K2', 'K10']);
    expect(readings({ inputs: {} })).toEqual([]);
  });

  test('lists inputs as facts, without what stands elsewhere and without people', () => {
    const facts = factsOf({
      inputs: {
        drafter: 'person-1',
        contradictions: ['K2'],
        slot: 0,
        minerals: ['gold', 'silver'],
        rights: [{ right: 'R-1', state: 'live' }, { right: 'R-2' }],
        none: [],
      },
    });
    expect(facts).toEqual([
      { name: 'slot', lines: [[{ name: '', value: 0 }]] },
      {
        name: 'minerals',
        lines: [
          [
            { name: '', value: 'gold' },
            { name: '', value: 'silver' },
          ],
        ],
      },
      {
        name: 'rights',
        lines: [
          [
            { name: 'right', value: 'R-1' },
            { name: 'state', value: 'live' },
          ],
          [{ name: 'right', value: 'R-2' }],
        ],
      },
      { name: 'none', lines: [[]] },
    ]);
  });

  test('takes a verdict from an address only where there is one', () => {
    expect(verdictAsked('fail')).toBe('fail');
    expect(verdictAsked('<b>')).toBeUndefined();
    expect(verdictAsked(undefined)).toBeUndefined();
  });
});
