// A report as it reads: its findings by section of the plan, what stands in the way, what is still
// owed, and the inputs of a finding as facts, line by line.
import type { Finding, FindingVerdict, Report } from '../wire/api.ts';
import { sortedFindings, verdictOrder } from './findings.ts';

export interface Section {
  section: string;
  findings: Finding[]; // what blocks first
}

/** By section of the plan; the section with the gravest finding first, then as in the plan. */
export function bySection(findings: readonly Finding[]): Section[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    groups.set(finding.section, [...(groups.get(finding.section) ?? []), finding]);
  }
  const rank = ([first]: Finding[]) => verdictOrder.indexOf(first?.verdict ?? 'not_applicable');
  const line = (list: Finding[]) => Math.min(...list.map((one) => one.line));
  return [...groups]
    .map(([section, list]) => ({ section, findings: sortedFindings(list) }))
    .sort((a, b) => rank(a.findings) - rank(b.findings) || line(a.findings) - line(b.findings));
}

const blocks: readonly FindingVerdict[] = ['fail', 'needs_justification', 'undetermined'];

/** Whether the address asks for a verdict that there is. */
export function verdictAsked(asked: unknown): FindingVerdict | undefined {
  return verdictOrder.find((verdict) => verdict === asked);
}

/** What stands in the way, gravest first. A2 sums up the others and says nothing by itself. */
export function blocking(report: Pick<Report, 'findings'>): Finding[] {
  const standing = report.findings.filter((one) => blocks.includes(one.verdict));
  const own = standing.filter((one) => one.rule !== 'A2');
  return sortedFindings(own.length > 0 ? own : standing);
}

export interface Obligation {
  finding: Finding;
  due: string; // a stage: LICENCE
  what: string; // by its name
}

/** What is not due yet, but will be: it goes into the notice and the contract. */
export function obligations(report: Pick<Report, 'findings'>): Obligation[] {
  return sortedFindings(report.findings).flatMap((finding) => {
    const due = finding.inputs['due'];
    const what = finding.inputs['obligation'];
    const owed = finding.verdict === 'info' && typeof due === 'string';
    return owed ? [{ finding, due, what: typeof what === 'string' ? what : '' }] : [];
  });
}

/** The entries of the ledger of contradictions whose reading it follows, in their order. */
export function readings(finding: Pick<Finding, 'inputs'>): string[] {
  const named = finding.inputs['contradictions'];
  if (!Array.isArray(named)) return [];
  const ids = named.filter((one): one is string => typeof one === 'string');
  return [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export type Scalar = string | number | boolean;
export interface Item {
  name: string; // empty where the value stands for itself
  value: Scalar;
}
export interface Fact {
  name: string;
  lines: Item[][];
}

/** Shown elsewhere, or references to people, whom a page need not name. */
export const elsewhere: readonly string[] = [
  'contradictions',
  'due',
  'obligation',
  'drafter',
  'reviewer',
];

const scalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

function lineOf(value: unknown): Item[] {
  if (scalar(value)) return [{ name: '', value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    scalar(each) ? [{ name, value: each }] : [],
  );
}

/** What the rule looked at. A list of words is one line, a list of records a line each. */
export function factsOf(finding: Pick<Finding, 'inputs'>): Fact[] {
  return Object.entries(finding.inputs)
    .filter(([name]) => !elsewhere.includes(name))
    .map(([name, value]) => {
      if (!Array.isArray(value)) return { name, lines: [lineOf(value)] };
      const plain = value.every(scalar);
      return { name, lines: plain ? [value.flatMap(lineOf)] : value.map(lineOf) };
    });
}
