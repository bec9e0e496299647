// What the form of an assessment sends, and when it has nothing to send.
import { describe, expect, test } from 'vitest';
import {
  changesSomething,
  emptyAssessForm,
  itemsOf,
  readCorners,
  requestOf,
} from './assess_form.ts';
import { emptyDoc } from './lot_docs.ts';

const form = (more: Partial<ReturnType<typeof emptyAssessForm>> = {}) => ({
  ...emptyAssessForm(),
  plan: 'p',
  ...more,
});

describe('the form of an extension or change', () => {
  test('says nothing of what is left empty', () => {
    expect(requestOf(form(), true)).toEqual({ event: 'extend', plan: 'p', due: 'LOT' });
    expect(changesSomething(form({ event: 'change', methods: ' ' }), true)).toBe(false);
  });

  test('says what is typed, as far as it belongs to the right', () => {
    const typed = form({
      event: 'change',
      holder: ' E-2 ',
      coMinerals: '银；铜',
      stage: 'detailed_survey',
      amount: '30',
      unit: 'ore_10kt_a',
      methods: '浮选',
      top: '500',
      bottom: '-1.5',
      corners: '126.1, 43.1\n126.2 43.1\n\n126.2，43.2',
    });
    const mine = requestOf(typed, true);
    expect(mine.holder).toBe('E-2');
    expect(mine.co_minerals).toEqual(['银', '铜']);
    expect(mine.capacity).toEqual({ amount: '30', unit: 'ore_10kt_a' });
    expect(mine.elevations).toEqual({ top_mm: 500_000, bottom_mm: -1_500 });
    expect(mine.rings?.[0]?.points).toHaveLength(3);
    expect(mine.stage).toBeUndefined();
    const exploration = requestOf(typed, false);
    expect(exploration.stage).toBe('detailed_survey');
    expect(exploration.capacity).toBeUndefined();
    expect(exploration.methods).toBeUndefined();
    expect(changesSomething(typed, false)).toBe(true);
  });

  test('brings documents and figures along, which change nothing by themselves', () => {
    const typed = form({
      docs: [{ ...emptyDoc(), type: 'annual_inspection' }],
    });
    typed.terms.facts.annual_inspection_passed = 'yes';
    expect(requestOf(typed, true).docs).toHaveLength(1);
    expect(requestOf(typed, true).terms).toEqual({ annual_inspection_passed: true });
    expect(changesSomething({ ...typed, event: 'change' }, true)).toBe(false);
    expect(requestOf(typed, false).terms).toBeUndefined();
  });

  test('reads corners, or names the line that is none', () => {
    expect(readCorners('')).toEqual({ points: [] });
    expect(readCorners('126.1,43.1\n=1+1')).toEqual({ line: 2 });
    expect(readCorners('126.1')).toEqual({ line: 1 });
    expect(readCorners('126.123456789,43')).toEqual({ line: 1 });
  });

  test('parts lists', () => {
    expect(itemsOf('a; b；、c')).toEqual(['a', 'b', 'c']);
  });
});
