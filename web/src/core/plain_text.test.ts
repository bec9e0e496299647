// What no field of text may hold, said before anything is sent.
import { expect, test } from 'vitest';
import { textFault } from './plain_text.ts';

test('a plain line has no fault, in whatever script, and not when it looks like a formula', () => {
  for (const text of ['', '示例甲矿业有限公司', '=HYPERLINK("x")', '<b>示例</b>', 'क्‍ष', '𠮷野']) {
    expect(textFault(text, 20)).toBeUndefined();
  }
});

test('what nobody sees, or what turns the text around, is found with its place', () => {
  for (const one of [
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200f',
    '\ufeff',
    '\u0007',
    '\u2028',
    '\u0085',
  ]) {
    expect(textFault(`𠮷例${one}公司`)).toEqual({ kind: 'hidden', position: 3 });
  }
});

test('exactly as long as it may be is not too long', () => {
  expect(textFault('𠮷'.repeat(64), 64)).toBeUndefined();
  expect(textFault('𠮷'.repeat(65), 64)).toEqual({ kind: 'long', length: 65, most: 64 });
});
