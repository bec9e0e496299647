// A filter of the audit trail there and back through an address.
import { expect, test } from 'vitest';
import { areasOf, fromTheTop, readAudit } from './audit_address.ts';

test('an address says what is asked, and nothing else', () => {
  const query = {
    from: '2026-11-30',
    who: ' chen ',
    kind: '',
    lot: null,
    page: '7',
    cursor: '1:2:a',
  };
  const address = readAudit(query);
  expect(address).toEqual({ from: '2026-11-30', who: 'chen', cursor: '1:2:a' });
  expect(fromTheTop(address)).toEqual({ from: '2026-11-30', who: 'chen' });
  expect(readAudit({ from: ['2026-11-30', '2026-12-01'] })).toEqual({});
});

test('kinds stand in areas, each once', () => {
  expect(areasOf(['lot.approved', 'session.opened', 'lot.drafted'])).toEqual(['lot', 'session']);
});
