// One word for one thing, in both languages.
import { expect, test } from 'vitest';
import { terms, termsWith } from './glossary.ts';

test('no word stands twice, and none is left empty', () => {
  for (const name of ['id', 'zh', 'en', 'meansZh', 'meansEn'] as const) {
    const all = terms.map((one) => one[name]);
    expect(new Set(all).size, name).toBe(all.length);
    expect(all.every((text) => text.trim() !== '')).toBe(true);
  }
});

test('every sentence ends, and in its own language', () => {
  for (const one of terms) {
    expect(one.meansZh, one.id).toMatch(/。$/);
    expect(one.meansEn, one.id).toMatch(/\.$/);
    expect(one.meansEn, one.id).not.toMatch(/\p{Script=Han}/u);
    expect(one.id).toMatch(/^[a-z-]+$/);
  }
});

test('words are found in either language', () => {
  expect(termsWith('hammer').map((one) => one.id)).toContain('hammer');
  expect(termsWith('落槌').map((one) => one.id)).toContain('hammer');
  expect(termsWith('  ')).toBe(terms);
  expect(termsWith('<script>')).toEqual([]);
});
