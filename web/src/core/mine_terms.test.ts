// The terms of a mine: what a form sends, and which figures it does not take.
import { describe, expect, test } from 'vitest';
import { emptyMineTerms, isDeposit, termsOf, wrongFigures } from './mine_terms.ts';

describe('the terms of a mine', () => {
  test('are nothing where nothing is said', () => {
    expect(termsOf(emptyMineTerms())).toBeUndefined();
    expect(termsOf({ ...emptyMineTerms(), grade: ' ', obligations_zh: '\n' })).toBeUndefined();
  });

  test('say what was typed and chosen, with its unit', () => {
    const form = emptyMineTerms();
    Object.assign(form, { way: 'underground', reserveClass: 'small', grade: ' 2.5 ' });
    form.shares.waste_water = '85';
    form.shares.thin_seam = '85.25';
    Object.assign(form.facts, { annual_inspection_passed: 'yes', comprehensive_evaluation: 'no' });
    form.deposits.restoration_required = '0.15';
    form.obligations_zh = '治理矿区\n';
    expect(termsOf(form)).toEqual({
      way: 'underground',
      reserve_class: 'small',
      grade: { amount: '2.5', unit: 'grade_g_t' },
      waste_water: { amount: '85', unit: 'percent' },
      thin_seam: { amount: '85.25', unit: 'percent' },
      annual_inspection_passed: true,
      comprehensive_evaluation: false,
      restoration_required: { amount: '0.15', unit: 'yuan_10k' },
      obligations_zh: '治理矿区',
    });
  });

  test('name the figures that are none', () => {
    const form = emptyMineTerms();
    expect(wrongFigures(form)).toEqual([]);
    form.grade = '=1+1';
    form.shares.restored = '101';
    form.deposits.restoration_deposited = '1亿';
    expect(wrongFigures(form)).toEqual(['grade', 'restored', 'restoration_deposited']);
    for (const sound of ['0', '0.0001', '999999']) expect(isDeposit(sound)).toBe(true);
    for (const wrong of ['', '-1', '01', '1000000', '0.00001']) {
      expect(isDeposit(wrong)).toBe(false);
    }
  });
});
