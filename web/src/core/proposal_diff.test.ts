// What a second person is shown: all at first, later what has changed since it was given back.
import { describe, expect, test } from 'vitest';
import type { Event } from '../wire/api.ts';
import { differences, proposalOf } from './proposal_diff.ts';

const event = (seq: number, kind: string, body: object) =>
  ({ seq, at: '2027-01-15T09:00:00.000+08:00', kind, hash: '', body }) as unknown as Event;
const draft = { title_zh: '示例', start_price_fen: 100, notes_zh: '', docs: [] };
const drafted = event(1, 'lot.drafted', { draft, area_m2: 5, terms: { has_reserve: true } });
const reviewed = event(2, 'lot.reviewed', {});
const returned = event(3, 'lot.returned', { version: 1, reason: 'x' });
const revised = event(4, 'lot.revised', {
  draft: { ...draft, start_price_fen: 200, term_years: 5 },
  area_m2: 5,
  terms: { has_reserve: false },
});

describe('a proposal', () => {
  test('is shown whole at first, without what says nothing', () => {
    const { returned: back, differences: all } = proposalOf([drafted, reviewed]);
    expect(back).toBeUndefined();
    expect(all.map(({ field }) => field)).toEqual([
      'title_zh',
      'area_m2',
      'start_price_fen',
      'has_reserve',
    ]);
  });

  test('is compared with the version that was given back', () => {
    const told = proposalOf([drafted, reviewed, returned, revised]);
    expect(told).toEqual({
      returned: 1,
      differences: [
        { field: 'start_price_fen', before: 100, now: 200 },
        { field: 'has_reserve', before: true, now: false },
        { field: 'term_years', before: undefined, now: 5 },
      ],
    });
  });

  test('says where its corners are, in degrees, and that one was moved', () => {
    const at = (lat: number) => [{ role: 'outer', points: [[12_690_000_000, lat]] }];
    const first = event(1, 'lot.drafted', { draft: { rings_e8: at(4_311_000_000) } });
    const moved = event(4, 'lot.revised', { draft: { rings_e8: at(4_312_000_000) } });
    expect(proposalOf([first, reviewed, returned, moved]).differences).toEqual([
      {
        field: 'rings',
        before: [{ role: 'outer', points: [[126.9, 43.11]] }],
        now: [{ role: 'outer', points: [[126.9, 43.12]] }],
      },
    ]);
  });

  test('that comes back unchanged says so', () => {
    expect(proposalOf([drafted, reviewed, returned, event(4, 'lot.reviewed', {})])).toEqual({
      returned: 1,
      differences: [],
    });
  });

  test('tells what was taken away, and members that nobody has put in order', () => {
    expect(differences({ zone: 41, notes_zh: 'a' }, { zone: 42 })).toEqual([
      { field: 'notes_zh', before: 'a', now: undefined },
      { field: 'zone', before: 41, now: 42 },
    ]);
  });
});
