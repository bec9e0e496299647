// Money text: exact, grouped, never rounded, and spoken in the capitals that the server speaks.
import { describe, expect, test } from 'vitest';
import { readAmount } from './amount.ts';
import { capitals } from './capitals.ts';
import { fenPerKm2, million, percentOver, timesOf, wan, yuan } from './money.ts';

describe('money text', () => {
  test('says one amount in three units', () => {
    expect(wan(12_421_200_000)).toBe('12,421.20');
    expect(yuan(12_421_200_000)).toBe('124,212,000.00');
    expect(million(12_421_200_000)).toBe('124.2120');
  });
  test('shows more digits rather than round', () => {
    expect(wan(1)).toBe('0.000001');
    expect(wan(100_000_100)).toBe('100.0001');
    expect(million(12_345_678)).toBe('0.12345678');
  });
  test('holds the largest amount', () => {
    expect(yuan(Number.MAX_SAFE_INTEGER)).toBe('90,071,992,547,409.91');
  });
  test('compares', () => {
    expect(percentOver(12_621_200_000, 12_421_200_000)).toBe('+1.61%');
    expect(timesOf(12_621_200_000, 2_821_200_000)).toBe('4.47');
    expect(fenPerKm2(12_621_200_000, '17.6325')).toBe(715_790_000);
    expect(fenPerKm2(1, '0.0000')).toBeUndefined();
  });
});

describe('capitals', () => {
  const spoken: Array<[number, string]> = [
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [10_700_053, '壹拾万零柒仟元伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [110, '壹元壹角整'],
    [1_000_000_100, '壹仟万零壹元整'],
    [100_000_000_000, '壹拾亿元整'],
    [10_000_000_500, '壹亿零伍元整'],
    [1_000_000_000_000_000, '壹拾万亿元整'],
    [1_000_000_000_000_100, '壹拾万亿零壹元整'],
    [Number.MAX_SAFE_INTEGER, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
    [12_421_200_000, '壹亿贰仟肆佰贰拾壹万贰仟元整'],
  ];
  test.each(spoken)('%i fen', (fen, words) => {
    expect(capitals(fen)).toBe(words);
  });
});

describe('typed amounts', () => {
  const read = (text: string) => readAmount(text, 'wan');
  test.each([
    ['12,821.20', 12_821_200_000],
    ['１２，８２１．２０', 12_821_200_000],
    ['12 821.2 万元', 12_821_200_000],
    ['1.28212亿', 12_821_200_000],
    ['¥128,212,000.00', 12_821_200_000],
    ['128212000元', 12_821_200_000],
    ['CNY 128.2120 m', 12_821_200_000],
    ['0.000001', 1],
  ])('reads %s', (text, fen) => {
    expect(read(text)).toEqual({ kind: 'amount', fen });
  });
  test('counts in the unit of the field', () => {
    expect(readAmount('128.212', 'million')).toEqual({ kind: 'amount', fen: 12_821_200_000 });
    expect(readAmount('128', 'yuan')).toEqual({ kind: 'amount', fen: 12_800 });
  });
  test.each([
    ['', 'empty'],
    ['abc', 'not_a_number'],
    ['-5', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['0.0000001', 'too_precise'],
    ['99999999999999', 'too_large'],
  ])('refuses %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'no', reason });
  });
});
