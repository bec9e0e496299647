// Interruptions are read off the notices: one for each pause, whoever takes it over.
import { describe, expect, test } from 'vitest';
import type { Notice, Session } from '../wire/api.ts';
import { incidentsOf } from './incidents.ts';
import { msOf } from './instant.ts';

const at = (time: string) => `2027-01-15T${time}.000+08:00`;
const notice = (code: string, time: string, params: Notice['params'] = {}): Notice => ({
  at: at(time),
  code: `session.${code}`,
  params,
  zh: '',
  en: '',
});
const session = (id: string, notices: Notice[]) => ({ id, notices }) as Session;
const morning = msOf(at('00:00:00'));

describe('incidents', () => {
  test('begin with an interruption and end with the next resumption', () => {
    const one = session('s1', [
      notice('interrupted', '09:00:00', { cause: 'database_unavailable' }),
      notice('resumed', '09:00:30'),
      notice('interrupted', '10:00:00', { cause: 'officer', reason_zh: '示例' }),
    ]);
    const found = incidentsOf([one], morning);
    expect(found.map(({ cause, until }) => [cause, until])).toEqual([
      ['officer', undefined],
      ['database_unavailable', msOf(at('09:00:30'))],
    ]);
    expect(found[0]?.reason).toEqual({ zh: '示例', en: '示例' });
    expect(found[1]?.reason).toBeUndefined();
  });

  test('that an officer takes over are one, from its beginning', () => {
    const one = session('s1', [
      notice('interrupted', '09:00:00', { cause: 'platform_stalled' }),
      notice('interrupted', '09:00:00', { cause: 'officer', reason_zh: 'x', reason_en: 'y' }),
      notice('resumed', '09:10:00'),
    ]);
    const found = incidentsOf([one], morning);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ cause: 'officer', reason: { zh: 'x', en: 'y' } });
  });

  test('of yesterday are left out, unless they last still', () => {
    const noon = msOf(at('12:00:00'));
    const over = [notice('interrupted', '11:00:00'), notice('resumed', '11:01:00')];
    expect(incidentsOf([session('s1', over)], noon)).toEqual([]);
    expect(incidentsOf([session('s2', over.slice(0, 1))], noon)).toHaveLength(1);
  });
});
