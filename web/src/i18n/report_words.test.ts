// Whatever a rule says that it looked at has a name in both languages: the names are read from the
// rules themselves.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadWords } from './catalogue.ts';
import { speakLanguage } from './language.ts';
import { factName, isWorded } from './report_words.ts';

vi.stubGlobal('document', { documentElement: { lang: '' } });
beforeAll(async () => {
  await loadWords('zh-CN', ['missing']);
  await loadWords('en', ['missing']);
});
afterEach(() => speakLanguage('zh-CN'));

const rules = resolve(import.meta.dirname, '../../../exchange/domain/conformity/rules');
const text = readdirSync(rules)
  .filter((name) => /(?<!_rows)\.cpp$/.test(name))

  .map((name) => readFileSync(join(rules, name), 'utf8'))
  .join('\n');
// Rows only declare what is asked for; a rule gives it, as {"capacity", own.zh} or in an
// emplace_back. The rules' own spellings of words, such as TypeName{"derogation", …}, are written
// with a type in front.
const named = [
  ...text.matchAll(/(?<!\w)\{"([a-z_0-9]+)", /g),
  ...text.matchAll(/inputs\.emplace_back\("([a-z_0-9]+)", /g),
].map(([, name = '']) => name);
// What the pages show elsewhere, or that names a person.
const unsaid = ['contradictions', 'due', 'obligation', 'drafter', 'reviewer'];
const names = [...new Set(named)].filter((name) => !unsaid.includes(name)).sort();

test('the names are found', () => {
  expect(names.length).toBeGreaterThan(80);
  expect(names).toContain('capacity');
});

test.each(names)('%s has a name', (name) => {
  expect(isWorded(name)).toBe(true);
  expect(factName(name)).toMatch(/\p{Script=Han}/u);
  speakLanguage('en');
  expect(isWorded(name)).toBe(true);
  expect(factName(name)).not.toMatch(/_/);
});

test('a name that nobody knows stands as it is, and is set as code', () => {
  expect([factName('no_such_thing'), isWorded('no_such_thing')]).toEqual(['no_such_thing', false]);
});
