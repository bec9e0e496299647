// Heights are read exactly, in pairs, the upper above the lower.
import { describe, expect, test } from 'vitest';
import { heightsOf, metresText } from './heights.ts';

describe('heights', () => {
  test('are metres with up to three decimals, above and below zero', () => {
    expect(heightsOf('349.5', '30')).toEqual({ top_mm: 349_500, bottom_mm: 30_000 });
    expect(heightsOf('+0.001', '−350.25')).toEqual({ top_mm: 1, bottom_mm: -350_250 });
    expect(heightsOf(' 210 ', '-0.5')).toEqual({ top_mm: 210_000, bottom_mm: -500 });
  });
  test('may be absent, but not one alone', () => {
    expect(heightsOf('', '  ')).toBe('none');
    expect(heightsOf('300', '')).toBeUndefined();
    expect(heightsOf('', '300')).toBeUndefined();
  });
  test('are refused when turned over, equal or no numbers', () => {
    for (const [top, bottom] of [
      ['30', '349.5'],
      ['30', '30'],
      ['x', '1'],
      ['1.2345', '0'],
    ]) {
      expect(heightsOf(top ?? '', bottom ?? '')).toBeUndefined();
    }
  });
  test('come back as they were typed', () => {
    expect(metresText(349_500)).toBe('349.5');
    expect(metresText(-500)).toBe('-0.5');
  });
});
