// A document is sent whole or not at all, and as the server takes it.
import { expect, test } from 'vitest';
import { emptyDoc, trimmed, wrongIn } from './lot_docs.ts';

const whole = {
  type: 'planning_argument',
  number: '示例〔2026〕42号',
  issuer: '示例-自然资源主管部门',
  date: '2026-01-15',
  sha256: 'd9'.repeat(32),
  lot: '',
};

test('an empty row lacks everything, a whole one nothing', () => {
  expect(wrongIn(emptyDoc())).toEqual(['type', 'number', 'issuer', 'date', 'sha256']);
  expect(wrongIn(whole)).toEqual([]);
});

test('blanks are no words, and a digest has 64 digits', () => {
  expect(wrongIn({ ...whole, number: ' ', sha256: 'd9'.repeat(31) })).toEqual(['number', 'sha256']);
  expect(wrongIn({ ...whole, sha256: '=cmd' })).toEqual(['sha256']);
});

test('what was pasted with blanks or in capitals is sent as the server takes it', () => {
  const pasted = { ...whole, number: ` ${whole.number} `, sha256: ` ${'D9'.repeat(32)}\n` };
  expect(wrongIn(pasted)).toEqual([]);
  expect(trimmed(pasted)).toEqual(whole);
  expect(trimmed({ ...whole, lot: 'lot-1' }).lot).toBe('lot-1');
});

test('a last day is optional, and no document ends before it begins', () => {
  expect(trimmed({ ...whole, valid_until: '' })).toEqual(whole);
  expect(wrongIn({ ...whole, valid_until: '' })).toEqual([]);
  expect(wrongIn({ ...whole, valid_until: '2026-01-14' })).toEqual(['valid_until']);
  expect(wrongIn({ ...whole, valid_until: '2026-01-15' })).toEqual([]);
  expect(trimmed({ ...whole, valid_until: '2027-01-14' }).valid_until).toBe('2027-01-14');
});
