// The tours as data, and what a tab has written down of one.
import { describe, expect, it } from 'vitest';
import { moved, readProgress, tours } from './tour.ts';

describe('the tours', () => {
  it('lead each audience through steps of their own', () => {
    for (const steps of Object.values(tours)) {
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    }
  });

  it('go to both ends and no further', () => {
    const last = tours.citizen.length - 1;
    expect(moved({ tour: 'citizen', step: 0, path: '/' }, 1)).toEqual({ tour: 'citizen', step: 1 });
    expect(moved({ tour: 'citizen', step: 0 }, -1)).toBeUndefined();
    expect(moved({ tour: 'citizen', step: last }, 1)).toBeUndefined();
  });
});

describe('what was written down of a tour', () => {
  it('is taken up where it makes sense', () => {
    const progress = { tour: 'officer', step: 2, path: '/desk/lots/L-1' };
    expect(readProgress(JSON.stringify(progress))).toEqual(progress);
    expect(readProgress('{"tour":"bidder","step":0}')).toEqual({ tour: 'bidder', step: 0 });
  });

  it('is dropped where it makes none', () => {
    const wrong = [
      null,
      '',
      '[]',
      'null',
      '{"tour":"guest","step":0}',
      '{"tour":"toString","step":0}',
      '{"tour":"citizen","step":99}',
      '{"tour":"citizen","step":-1}',
      '{"tour":"citizen","step":"0"}',
    ];
    for (const written of wrong) expect(readProgress(written)).toBeUndefined();
  });

  it('leads to no other site', () => {
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', 7]) {
      const written = JSON.stringify({ tour: 'citizen', step: 1, path });
      expect(readProgress(written)).toEqual({ tour: 'citizen', step: 1 });
    }
  });
});
