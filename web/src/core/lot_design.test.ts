// Lists, figures and duties out of the fields of a draft.
import { expect, test } from 'vitest';
import { amountIn, dutiesOf, isAmount, isGrade, isShare, linesOf, unitIn } from './lot_design.ts';

test('amounts, grades and shares are what the server takes', () => {
  for (const good of ['0', '30', '0.3', '999999999.9999']) expect(isAmount(good), good).toBe(true);
  for (const bad of ['', '01', '1,000', '-1', '1e3', '=1', '1.23456', '30万吨']) {
    expect(isAmount(bad), bad).toBe(false);
  }
  expect([isGrade('3.25'), isGrade('1.2345')]).toEqual([true, false]);
  for (const good of ['0', '7', '85.5', '100']) expect(isShare(good), good).toBe(true);
  for (const bad of ['101', '100.5', '85%', '']) expect(isShare(bad), bad).toBe(false);
});

test('conditions are lines, and empty ones say nothing', () => {
  expect(linesOf(' 甲 \n\n乙\r\n')).toEqual(['甲', '乙']);
});

test('a member of the terms gives its amount and unit, or what stands in for them', () => {
  const terms = { grade: { amount: '3.2', unit: 'grade_percent' } };
  expect([amountIn(terms, 'grade'), amountIn(terms, 'recovery')]).toEqual(['3.2', '']);
  expect(unitIn(terms, 'grade', 'grade_g_t')).toBe('grade_percent');
  expect(unitIn({}, 'grade', 'grade_g_t')).toBe('grade_g_t');
});

test('what a report calls an obligation is a duty with its clause', () => {
  const finding = { rule: 'P1', clause: '土地复垦方案', line: 745 };
  const inputs = { obligation: 'P1', due: 'LICENCE', due_in_words: 'licence' };
  expect(
    dutiesOf([
      { ...finding, rule: 'P13', inputs },
      { ...finding, rule: 'P2', inputs },
      { ...finding, inputs },
      { ...finding, rule: 'P10', inputs: {} },
    ]),
  ).toEqual(['P1', 'P2', 'P13'].map((rule) => ({ ...finding, rule, due: 'licence' })));
});
