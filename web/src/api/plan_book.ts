// The plan to read in: its parts, their rows, and how lots stand under its rules.
import type { PlanBook, PlanRow, PlanSheet, RuleLots } from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

const provisions = (edition: string) => `/plan/editions/${segment(edition)}/provisions`;

/** Every part by name and, with words to look for, the rows that hold them. */
export function getBook(edition: string, q: string): Promise<Answer<PlanBook>> {
  return call('GET', provisions(edition) + query({ q }));
}

export function getSheet(edition: string, part: string): Promise<Answer<PlanSheet>> {
  return call('GET', `${provisions(edition)}/${segment(part)}`);
}

export function getPlanRow(edition: string, part: string, row: string): Promise<Answer<PlanRow>> {
  return call('GET', `${provisions(edition)}/${segment(part)}/${segment(row)}`);
}

export function getRuleLots(edition: string, rule: string): Promise<Answer<RuleLots>> {
  return call('GET', `/plan/editions/${segment(edition)}/rules/${segment(rule)}/lots`);
}

/** Where the part is had as a file; without a part, all of them as one workbook. */
export function fileUrl(
  edition: string,
  part: string | undefined,
  form: 'csv' | 'xlsx',
  english: boolean,
): string {
  const name = part === undefined ? '' : `/${segment(part)}`;
  return `/api/v1${provisions(edition)}${name}.${form}${english ? '?lang=en' : ''}`;
}
