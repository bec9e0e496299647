// Two reports beside each other: what changed, and what only moved.
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../wire/api.ts';
import { compareReports } from './report_diff.ts';

function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    verdict: 'pass',
    stage: 'LOT',
    clause: '条款',
    section: '四(一)3.1)',
    line: 434,
    inputs: {},
    missing: [],
    explain: { zh: '说明', en: 'Explained.' },
    ...more,
  };
}

const hash = (letter: string) => letter.repeat(64);
function report(findings: Finding[], more: Partial<Report> = {}): Report {
  return {
    verdict: 'conforming',
    findings,
    reservations: [],
    plan: 'p',
    registry_digest: hash('a'),
    ...more,
  };
}

describe('two reports', () => {
  test('that say the same differ in nothing', () => {
    const one = report([finding('A1'), finding('B1', { inputs: { block: { id: 1, slot: 0 } } })]);
    const two = report([finding('A1'), finding('B1', { inputs: { block: { slot: 0, id: 1 } } })]);
    const found = compareReports(one, two);
    expect(found.changes).toEqual([]);
    expect(found.same).toBe(2);
    expect(found.verdict).toBe(false);
    expect(found.pins).toEqual([]);
    expect(found.pinned).toBe(false);
  });

  test('differ by the moment alone in nothing', () => {
    const at = (ms: number) => report([finding('A8', { inputs: { age_ms: ms, fresh_ms: 5 } })]);
    expect(compareReports(at(1), at(2)).changes).toEqual([]);
  });

  test('name changed verdicts first, the gravest first', () => {
    const before = report([finding('A5'), finding('B1'), finding('B10'), finding('C1')]);
    const after = report(
      [
        finding('A5', { inputs: { lots: 2 } }),
        finding('B1', { verdict: 'undetermined', missing: ['layer:right'] }),
        finding('B10', { verdict: 'fail' }),
        finding('C1'),
      ],
      { verdict: 'nonconforming' },
    );
    const found = compareReports(before, after);
    expect(found.changes.map((one) => one.rule)).toEqual(['B10', 'B1', 'A5']);
    expect(found.changes.map((one) => one.verdict)).toEqual([true, true, false]);
    expect(found.changes[1]?.lacking).toEqual(['layer:right']);
    const back = compareReports(after, before).changes.find((one) => one.rule === 'B1');
    expect(back?.gone).toEqual(['layer:right']);
    expect(found.verdict).toBe(true);
    expect(found.same).toBe(1);
  });

  test('name each input from and to', () => {
    const before = report([finding('B1', { inputs: { gone: 'x', kept: [1], block: 'SK-1' } })]);
    const after = report([finding('B1', { inputs: { kept: [1], block: 'SK-2', come: true } })]);
    expect(compareReports(before, after).changes[0]?.inputs).toEqual([
      { name: 'gone', from: 'x', to: undefined },
      { name: 'block', from: 'SK-1', to: 'SK-2' },
      { name: 'come', from: undefined, to: true },
    ]);
  });

  test('tell a rule that one of them did not have, and a clause that moved', () => {
    const found = compareReports(
      report([finding('B1'), finding('P13')]),
      report([finding('B1', { line: 435 }), finding('E6')]),
    );
    const by = Object.fromEntries(found.changes.map((one) => [one.rule, one]));
    expect(by['P13']?.after).toBeUndefined();
    expect(by['E6']?.before).toBeUndefined();
    expect(by['B1']?.clause).toBe(true);
    expect(by['B1']?.verdict).toBe(false);
  });

  test('compare what they were made with', () => {
    const pins = (letter: string, snapshot: number): Partial<Report> => ({
      pins: {
        at: '2026-12-01T10:00:00.000+08:00',
        calendar: { digest: hash('c'), table: 't' },
        edition: { digest: hash(letter), id: 'p' },
        rules: { count: 71, digest: hash('r') },
        snapshot: { digest: hash('s'), id: snapshot },
        subject: { changes: [], event: 'extend', id: 'R', kind: 'right', version: 1 },
      },
    });
    const found = compareReports(report([], pins('a', 1)), report([], pins('b', 2)));
    expect(found.pins.map((one) => one.name)).toEqual(['edition', 'snapshot']);
    expect(found.pinned).toBe(true);
  });
});
