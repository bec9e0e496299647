// Whatever the rules of the gate can name as lacking, the pages can say: the codes are read from
// the rules themselves, from what their tests expect, and from the data that ids come from.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadMinerals } from './figures.ts';
import { loadWords } from './catalogue.ts';
import { speakLanguage } from './language.ts';
import { inWords, missingPart } from './missing.ts';

vi.stubGlobal('document', { documentElement: { lang: '' } });
beforeAll(async () => {
  await loadWords('zh-CN', ['missing']);
  await loadWords('en', ['missing']);
});

const root = resolve(import.meta.dirname, '../../..');
const gate = join(root, 'exchange/domain/conformity');
const read = (file: string) => readFileSync(file, 'utf8');

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[ch]pp$/.test(name))
    .map((name) => read(join(folder, name)));
}

const literals = (text: string) =>
  [...text.matchAll(/"([a-z_]+:[^"\s、]*)"/g)].map(([, code = '']) => code);
const once = (codes: string[]) => [...new Set(codes)].sort();

const layers = [
  ...(/enum class Layer \{([^}]*)\}/
    .exec(read(join(gate, 'layer.hpp')))?.[1]
    ?.replaceAll(/\/\/.*/g, '')
    .matchAll(/[a-z_]+/g) ?? []),
].map(([name]) => `layer:${name}`);

const provisions = join(root, 'deploy/plans/jilin-2011-2015/provisions');
const { prerequisites } = JSON.parse(read(join(provisions, 'prerequisites.json'))) as {
  prerequisites: Array<{ thresholds?: Array<{ id: string }> }>;
};
const figures = prerequisites
  .flatMap(({ thresholds = [] }) => thresholds)
  .map(({ id }) => `lot:terms.${id}`);

// Names of the register's counts stand in the rules without "counts:" in front.
const counters = [
  ...['mines', 'large_medium_mines', 'small_mines', 'output', 'live_rights', 'released_rights'],
  ...['released_exploration_rights', 'open_restoration', 'priority_lots_waiting'],
  'earlier_lots_waiting',
];
// What rules only ask for, and say nothing about where it is not there.
const asked = ['target'];
const ends: Record<string, string> = {
  'lot:terms.': 'restoration_account_earmarked',
  'class:': 'gold',
  'plan:': 'SC-01',
};

/** The codes that a literal of the rules stands for; the end of one that goes on is made up. */
function codesOf(literal: string): string[] {
  const [kind = ''] = literal.split(':', 1);
  if (asked.includes(kind)) return [];
  if (counters.includes(kind)) return [`counts:${literal}${literal.endsWith(':') ? 'gold' : ''}`];
  if (literal === 'counts:') return counters.map((name) => `counts:${name}`);
  if (['layer:', 'list:'].includes(literal)) return [];
  return [/[:.]$/.test(literal) ? `${literal}${ends[literal] ?? 'X-1'}` : literal];
}

// figure(lot, "grade", …) names lot:terms.grade.
const turning = sources(gate).flatMap((text) =>
  [...text.matchAll(/figure\(lot, "(\w+)"/g)].map(([, name]) => `lot:terms.${name}`),
);
const inRules = sources(gate).flatMap(literals).flatMap(codesOf);
const inTests = sources(join(root, 'tests/unit/domain/conformity'))
  .flatMap(literals)
  .filter((code) => !/[:.]$/.test(code))
  .filter((code) =>
    /^(lot|plan|counts?|right|deposit|prior_work|replacement_area|class|list):./.test(code),
  );
const all = once([
  ...inRules,
  ...inTests,
  ...layers,
  ...figures,
  ...turning,
  'provisions',
  'plan:附表2',
]);

afterEach(() => speakLanguage('zh-CN'));

describe('what a rule lacks', () => {
  test('is read from the rules', () => {
    expect(layers.length).toBeGreaterThan(15);
    expect(figures.length).toBeGreaterThan(10);
    expect(turning).toContain('lot:terms.oil_yield');
    expect(all).toContain('lot:capacity_in_like_units');
    expect(all).toContain('counts:open_restoration:gold');
    expect(all).toContain('replacement_area:ZJ-9:mine');
  });

  test.each(all)('%s has words in both languages', (code) => {
    const kind = /^[a-z_]+:/.exec(code)?.[0] ?? code;
    speakLanguage('zh-CN');
    const chinese = missingPart(code);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(chinese.replaceAll('provisions', '')).not.toMatch(/[a-z]+[_:][a-z]/);
    expect(chinese).not.toContain(kind);
    speakLanguage('en');
    const english = missingPart(code);
    expect(english).not.toBe(code);
    expect(english).toMatch(/[a-z]+ [a-z]+/);
    expect(english).not.toMatch(/[a-z]+_[a-z]+|[a-z]:[a-z]/);
  });

  test('says minerals, years and members by their names', async () => {
    await loadMinerals();
    expect(missingPart('counts:released_rights:gold:2026')).toBe('已出让采矿权数（金，2026 年）');
    expect(missingPart('right:CKQ-9:capacity')).toBe('矿业权 CKQ-9 的生产规模');
    speakLanguage('en');
    expect(missingPart('class:silver')).toBe('the classes of mine size for silver');
    expect(missingPart('plan:SC-01')).toBe('what the lower plan SC-01 says of the lot');
    expect(missingPart('plan:附表2')).toBe('annex table 2 of the plan');
  });

  test('stands in a sentence where the sentence quotes its code', () => {
    const codes = ['lot:capacity', 'lot:capacity_a_year', 'provisions', 'provisions:C5'];
    expect(inWords(codes.join('、'), codes)).toBe(
      '生产规模、以“每年”计的生产规模、规划条文数据、规则 C5 的条文数据',
    );
    expect(inWords('lot:terms.grade (a.b', ['(a.b'])).toBe('lot:terms.grade (a.b');
  });

  test('stands as its code where nobody knows it', () => {
    expect(missingPart('weather:rain')).toBe('weather:rain');
    expect(missingPart('counts:clouds')).toBe('counts:clouds');
  });
});
