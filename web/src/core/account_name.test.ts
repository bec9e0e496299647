// What an account may be called, with the names that are refused.
import { expect, test } from 'vitest';
import { isAccountName } from './account_name.ts';

test.each(['jia', 'jia.li', '0-9_x', 'a'.repeat(32)])('%s is an account name', (name) => {
  expect(isAccountName(name)).toBe(true);
});

test.each(['', 'ab', 'a'.repeat(33), 'Jia', '.jia', 'jia li', 'jia\u202E', '示例账号', '<b>a</b>'])(
  '%j is none',
  (name) => {
    expect(isAccountName(name)).toBe(false);
  },
);
