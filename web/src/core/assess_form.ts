// The form that puts an extension or change of a right before the gate, as plain values, and the
// request that it makes. An empty field leaves the right as it is on record.
import type { AssessmentRequest } from '../wire/api.ts';
import { heightsOf } from './heights.ts';
import { type DocRow, trimmed } from './lot_docs.ts';
import { type MineTerms, emptyMineTerms, termsOf } from './mine_terms.ts';

export interface AssessForm {
  event: AssessmentRequest['event'];
  plan: string;
  due: NonNullable<AssessmentRequest['due']>;
  holder: string;
  mineral: string;
  coMinerals: string;
  stage: NonNullable<AssessmentRequest['stage']> | '';
  amount: string;
  unit: string;
  methods: string;
  top: string; // metres
  bottom: string;
  corners: string; // a corner a line
  docs: DocRow[];
  terms: MineTerms;
}

export function emptyAssessForm(): AssessForm {
  return {
    event: 'extend',
    plan: '',
    due: 'LOT',
    holder: '',
    mineral: '',
    coMinerals: '',
    stage: '',
    amount: '',
    unit: '',
    methods: '',
    top: '',
    bottom: '',
    corners: '',
    docs: [],
    terms: emptyMineTerms(),
  };
}

/** The items of a list that was typed on one line. */
export function itemsOf(typed: string): string[] {
  return typed
    .split(/[;；、]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export type Corners = { points: Array<[number, number]> } | { line: number };

/** Decimal degrees a line, longitude first; or the first line that is none. */
export function readCorners(typed: string): Corners {
  const points: Array<[number, number]> = [];
  for (const [i, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = /^(\d{1,3}(?:\.\d{1,8})?)\s*[,，\s]\s*(\d{1,2}(?:\.\d{1,8})?)$/u.exec(line.trim());
    if (read === null) return { line: i + 1 };
    points.push([Number(read[1]), Number(read[2])]);
  }
  return { points };
}

/** What is typed as a request; `mining` tells which of the fields belong to the right. */
export function requestOf(form: AssessForm, mining: boolean): AssessmentRequest {
  const heights = heightsOf(form.top, form.bottom);
  const corners = readCorners(form.corners);
  const said = (text: string) => text.trim() !== '';
  const request: AssessmentRequest = { event: form.event, plan: form.plan, due: form.due };
  if (said(form.holder)) request.holder = form.holder.trim();
  if (form.mineral !== '') request.mineral = form.mineral;
  if (said(form.coMinerals)) request.co_minerals = itemsOf(form.coMinerals);
  if (!mining && form.stage !== '') request.stage = form.stage;
  if (mining && said(form.amount)) {
    request.capacity = { amount: form.amount.trim(), unit: form.unit };
  }
  if (mining && said(form.methods)) request.methods = itemsOf(form.methods);
  if (heights !== undefined && heights !== 'none') request.elevations = heights;
  if ('points' in corners && corners.points.length > 0) {
    request.rings = [{ role: 'outer', points: corners.points }];
  }
  if (form.docs.length > 0) request.docs = form.docs.map(trimmed);
  const terms = mining ? termsOf(form.terms) : undefined;
  if (terms !== undefined) request.terms = terms;
  return request;
}

/** Whether a change says what is to change. */
export function changesSomething(form: AssessForm, mining: boolean): boolean {
  const {
    event: _event,
    plan: _plan,
    due: _due,
    docs: _docs,
    terms: _terms,
    ...changes
  } = requestOf(form, mining);
  return Object.keys(changes).length > 0;
}
