// Filtered lists, and the same rows as a table to keep.
import type { LotSummary, ResultSummary, Statistics } from '../wire/api.ts';
import { type Answer, call, query } from './request.ts';

export interface Page {
  matched: number;
  /** Whether more match than were counted. */
  more: boolean;
}

export function searchLots(
  asked: Record<string, string>,
): Promise<Answer<Page & { lots: LotSummary[] }>> {
  return call('GET', `/lots${query(asked)}`);
}

export function searchResults(
  asked: Record<string, string>,
): Promise<Answer<Page & { results: ResultSummary[] }>> {
  return call('GET', `/results${query(asked)}`);
}

/** Of ended sessions; takes right, mineral, closed_from and closed_to. */
export function getStatistics(asked: Record<string, string>): Promise<Answer<Statistics>> {
  return call('GET', `/statistics${query(asked)}`);
}

export function csvUrl(list: 'lots' | 'results', asked: Record<string, string>): string {
  const { limit: _, offset: __, ...filter } = asked;
  return `/api/v1/${list}.csv${query(filter)}`;
}
