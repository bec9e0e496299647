// Two reports side by side: which findings came out otherwise, what they looked at that differs,
// and what both were made with. Figures that only tell the moment differ always and count as equal.
import type { Finding, Report } from '../wire/api.ts';
import { verdictOrder } from './findings.ts';

export interface InputChange {
  name: string;
  from: unknown; // undefined: it was not there
  to: unknown;
}

export interface FindingChange {
  rule: string;
  before?: Finding; // absent: the catalogue did not have the rule
  after?: Finding;
  verdict: boolean; // came out otherwise
  clause: boolean; // words, place or line
  inputs: InputChange[];
  gone: string[]; // what was missing and is there now
  lacking: string[]; // what is missing now
}

export interface PinChange {
  name: 'edition' | 'provisions' | 'rules' | 'calendar' | 'snapshot' | 'facts' | 'version';
  from: string;
  to: string;
}

export interface ReportDiff {
  changes: FindingChange[]; // verdicts first, gravest of the newer first
  same: number;
  verdict: boolean;
  pins: PinChange[];
  pinned: boolean; // both say what they were made with
}

const moments = ['taken_at', 'age_ms', 'decided_on', 'registry_digest', 'review_registry_digest'];

/** Equal values have equal texts, whatever the order of their members. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, each]) => `${name}:${told(each)}`).join()}}`;
}

function inputChanges(before: Finding | undefined, after: Finding | undefined): InputChange[] {
  const [from, to] = [before?.inputs ?? {}, after?.inputs ?? {}];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => !moments.includes(name) && told(from[name]) !== told(to[name]))
    .map((name) => ({ name, from: from[name], to: to[name] }));
}

const without = (list: readonly string[], others: readonly string[]) =>
  list.filter((one) => !others.includes(one));

function changeOf(rule: string, before?: Finding, after?: Finding): FindingChange {
  const [was, is] = [before?.missing ?? [], after?.missing ?? []];
  const place = (one?: Finding) => `${one?.section} ${one?.line} ${one?.clause}`;
  return {
    rule,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    verdict: before?.verdict !== after?.verdict,
    clause: before !== undefined && after !== undefined && place(before) !== place(after),
    inputs: inputChanges(before, after),
    gone: without(was, is),
    lacking: without(is, was),
  };
}

const differs = (one: FindingChange) =>
  one.verdict || one.clause || one.inputs.length + one.gone.length + one.lacking.length > 0;

type Pins = NonNullable<Report['pins']>;
function pinned(report: Report): Array<[PinChange['name'], string]> {
  const pins: Partial<Pins> = report.pins ?? {};
  return [
    ['edition', pins.edition === undefined ? report.plan : `${report.plan} ${pins.edition.digest}`],
    ['provisions', pins.edition?.provisions ?? ''],
    ['rules', pins.rules?.digest ?? ''],
    ['calendar', pins.calendar?.digest ?? ''],
    ['snapshot', pins.snapshot === undefined ? '' : `${pins.snapshot.id}`],
    ['facts', report.registry_digest],
    ['version', pins.subject === undefined ? '' : `${pins.subject.version}`],
  ];
}

/** What differs from `before` to `after`, the newer of the two. */
export function compareReports(before: Report, after: Report): ReportDiff {
  const find = (report: Report, rule: string) => report.findings.find((one) => one.rule === rule);
  const rules = [...new Set([...after.findings, ...before.findings].map((one) => one.rule))];
  const all = rules.map((rule) => changeOf(rule, find(before, rule), find(after, rule)));
  const grave = (one: FindingChange) =>
    verdictOrder.indexOf((one.after ?? one.before)?.verdict ?? 'not_applicable');
  const changes = all
    .filter(differs)
    .sort(
      (a, b) =>
        Number(b.verdict) - Number(a.verdict) ||
        grave(a) - grave(b) ||
        a.rule.localeCompare(b.rule, 'en', { numeric: true }),
    );
  const [then, now] = [pinned(before), pinned(after)];
  return {
    changes,
    same: all.length - changes.length,
    verdict: before.verdict !== after.verdict,
    pins: then
      .map(([name, from], i) => ({ name, from, to: now[i]?.[1] ?? '' }))
      .filter(({ from, to }) => from !== to),
    pinned: before.pins !== undefined && after.pins !== undefined,
  };
}
