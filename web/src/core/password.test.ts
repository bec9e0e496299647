// Characters are counted as people count them, not as bytes or halves of them.
import { expect, test } from 'vitest';
import { judgePassword } from './password.ts';

test('counts characters', () => {
  expect(judgePassword('')).toBe('empty');
  expect(judgePassword('elevenchars')).toBe('short');
  expect(judgePassword('twelve chars')).toBe('ok');
  expect(judgePassword('一二三四五六七八九十一二')).toBe('ok');
  expect(judgePassword('👍'.repeat(11))).toBe('short');
  expect(judgePassword('a'.repeat(80))).toBe('ok');
  expect(judgePassword('a'.repeat(81))).toBe('long');
});
