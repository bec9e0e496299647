// A code with one wrong character must be refused, and the wrong character named.
import { expect, test } from 'vitest';
import { checkCharacter, readCreditCode } from './credit_code.ts';

const body = '91220000MA0000001';
const good = body + checkCharacter(body);

test('accepts a good code however it is typed', () => {
  expect(readCreditCode(good)).toEqual({ kind: 'ok', code: good });
  const loose = ` ${good.slice(0, 8).toLowerCase()}-${good.slice(8).toLowerCase()} `;
  expect(readCreditCode(loose)).toEqual({ kind: 'ok', code: good });
});

test('agrees with a published example', () => {
  expect(readCreditCode('91350100M000100Y43').kind).toBe('ok');
});

test('names a character that no code may hold', () => {
  expect(readCreditCode('9122000OMA00000017')).toEqual({
    kind: 'character',
    position: 8,
    character: 'O',
    hint: '0',
  });
  expect(readCreditCode('91220000MI00000017')).toEqual({
    kind: 'character',
    position: 10,
    character: 'I',
    hint: '1',
  });
});

test('says how many characters are there', () => {
  expect(readCreditCode('9122')).toEqual({ kind: 'length', have: 4 });
  expect(readCreditCode('')).toEqual({ kind: 'empty' });
});

test('notices every single wrong digit', () => {
  for (let i = 8; i < 17; ++i) {
    const other = good.charAt(i) === '7' ? '8' : '7';
    const wrong = good.slice(0, i) + other + good.slice(i + 1);
    expect(readCreditCode(wrong).kind).toBe('check');
  }
});
