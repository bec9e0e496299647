// Filters to addresses and back.
import { describe, expect, test } from 'vitest';
import {
  directionOf,
  isArea,
  lotFields,
  questionOf,
  readArea,
  readFilter,
  resultFields,
  turned,
  without,
  writeFilter,
} from './filter_address.ts';

describe('a filter', () => {
  const query = { q: '金', state: 'sold', area_from: '1.5', sort: '-price', page: '3' };

  test('is its address, there and back', () => {
    expect(writeFilter(readFilter(query, lotFields))).toEqual(query);
    expect(writeFilter(readFilter({}, lotFields))).toEqual({});
  });

  test('asks for its page', () => {
    const filter = readFilter(query, lotFields);
    expect(questionOf(filter)).toMatchObject({
      q: '金',
      sort: '-price',
      limit: '50',
      offset: '100',
    });
    expect(questionOf({ ...filter, page: 1 })).not.toHaveProperty('offset');
  });

  test('knows its own fields only, and no page that is none', () => {
    const strange = { outcome: 'sold', utm: 'x', page: '-1', state: ['a', 'b'] };
    expect(readFilter(strange, lotFields)).toEqual({ values: {}, sort: '', page: 1 });
    expect(readFilter(strange, resultFields).values).toEqual({ outcome: 'sold' });
    for (const page of ['0', '1.5', 'x', '99999999']) {
      expect(readFilter({ page }, lotFields).page).toBe(1);
    }
  });

  test('keeps hostile values as they are, for the server to refuse', () => {
    expect(readFilter({ state: '<script>' }, lotFields).values.state).toBe('<script>');
  });

  test('loses a field, and its page with it', () => {
    const less = without(readFilter(query, lotFields), ['q', 'area_from']);
    expect(writeFilter(less)).toEqual({ state: 'sold', sort: '-price' });
  });
});

test('a head turns the order round', () => {
  expect(turned('', 'area')).toBe('area');
  expect(turned('area', 'area')).toBe('-area');
  expect(turned('-area', 'area')).toBe('area');
  expect(turned('', 'newest')).toBe('-newest');
  expect(turned('-newest', 'newest')).toBe('newest');
  expect([
    directionOf('area', 'area'),
    directionOf('-area', 'area'),
    directionOf('', 'area'),
  ]).toEqual(['ascending', 'descending', 'none']);
});

test('areas are read as people type them', () => {
  expect(readArea('１．７０５２ km²')).toBe('1.7052');
  expect(readArea(' 12 平方千米')).toBe('12');
  expect(['1', '1.7052', '0.5'].every(isArea)).toBe(true);
  expect(['', '1.', '.5', '1.23456', '-1', '1e3', 'abc'].some(isArea)).toBe(false);
});
