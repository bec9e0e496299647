// What is typed is the code again however it is spaced; a slip is told, and told where.
import { expect, test } from 'vitest';
import { readOneTimeCode } from './one_time_code.ts';

// As the server writes it for 26 random bytes; tests/unit/domain/party has the same one.
const code = 'NA72-KPB5-D24L-HRG2-8HS2-CPFJ-M32F';

test('accepts a code however it is typed', () => {
  expect(readOneTimeCode(code)).toEqual({ kind: 'ok', code });
  expect(readOneTimeCode(` ${code.toLowerCase().replaceAll('-', ' ')} `).kind).toBe('ok');
  expect(readOneTimeCode(code.replaceAll('-', '').replaceAll('2', '２')).kind).toBe('ok');
  expect(readOneTimeCode(code.replaceAll('-', '—')).kind).toBe('ok');
});

test('names a letter that no code holds', () => {
  expect(readOneTimeCode(`O${code.slice(1)}`)).toEqual({
    kind: 'letter',
    position: 1,
    letter: 'O',
  });
  expect(readOneTimeCode(`${code.slice(0, 5)}<b>`)).toMatchObject({ kind: 'letter', letter: '<' });
  expect(readOneTimeCode('示例')).toMatchObject({ kind: 'letter', position: 1 });
});

test('counts letters that are missing or too many', () => {
  expect(readOneTimeCode('')).toEqual({ kind: 'empty' });
  expect(readOneTimeCode(code.slice(0, -1))).toEqual({ kind: 'length', have: 27, want: 28 });
  expect(readOneTimeCode(code + code)).toMatchObject({ kind: 'length', have: 56 });
  expect(readOneTimeCode('A'.repeat(10_000))).toMatchObject({ kind: 'length', have: 10_000 });
});

test('notices each wrong letter', () => {
  for (let at = 0; at < code.length; ++at) {
    if (code.charAt(at) === '-') continue;
    const other = code.charAt(at) === '7' ? '8' : '7';
    expect(readOneTimeCode(code.slice(0, at) + other + code.slice(at + 1)).kind).toBe('check');
  }
});
