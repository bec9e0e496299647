// The form of a lot as plain values, and how it becomes a draft for the server, or a list of what
// is still wrong with it.
import { cornersText, ringsOf } from '../../core/coordinates.ts';
import { heightsOf, metresText } from '../../core/heights.ts';
import { text } from '../../i18n/language.ts';
import type { Fault } from '../../parts/use_faults.ts';
import type { Lot, LotDraft } from '../../wire/api.ts';
import type { ReadState } from './use_corner_reading.ts';

export type MoneyName = 'start' | 'increment' | 'deposit' | 'reserve';

export interface LotForm {
  title_zh: string;
  title_en: string;
  right: LotDraft['right'];
  mineral: string;
  stage: NonNullable<LotDraft['stage']>;
  capacityAmount: string;
  capacityUnit: string;
  term: string;
  location_zh: string;
  location_en: string;
  corners: string;
  /** The area of the notice in km², to be compared; it is not part of the lot. */
  published: string;
  /** Metres; both empty when the lot reaches to any depth. */
  top: string;
  bottom: string;
  /** What the server has read in `corners`. */
  read: ReadState;
  plan: string;
  profile: string;
  start: number | undefined;
  increment: number | undefined;
  deposit: number | undefined;
  reserve: number | undefined;
  /** What the fields of money say about what was typed into them; empty when it can be read. */
  said: Partial<Record<MoneyName, string | undefined>>;
  conditions_zh: string;
  conditions_en: string;
  notes_zh: string;
  notes_en: string;
  docs: string;
}

export function emptyForm(): LotForm {
  return {
    title_zh: '',
    title_en: '',
    right: 'exploration',
    mineral: '',
    stage: 'general_survey',
    capacityAmount: '',
    capacityUnit: '10kt_ore_per_year',
    term: '5',
    location_zh: '',
    location_en: '',
    corners: '',
    published: '',
    top: '',
    bottom: '',
    read: { kind: 'none' },
    plan: '',
    profile: '',
    start: undefined,
    increment: undefined,
    deposit: undefined,
    reserve: undefined,
    said: {},
    conditions_zh: '',
    conditions_en: '',
    notes_zh: '',
    notes_en: '',
    docs: '',
  };
}

export function formOf(lot: Lot | LotDraft): LotForm {
  return {
    ...emptyForm(),
    title_zh: lot.title_zh,
    title_en: lot.title_en,
    right: lot.right,
    mineral: lot.mineral,
    stage: lot.stage ?? 'general_survey',
    capacityAmount: lot.capacity?.amount ?? '',
    capacityUnit: lot.capacity?.unit ?? '10kt_ore_per_year',
    term: String(lot.term_years),
    location_zh: lot.location_zh,
    location_en: lot.location_en,
    corners: cornersText(lot.rings),
    top: lot.elevations === undefined ? '' : metresText(lot.elevations.top_mm),
    bottom: lot.elevations === undefined ? '' : metresText(lot.elevations.bottom_mm),
    plan: lot.plan,
    profile: lot.profile,
    start: lot.start_price_fen,
    increment: lot.increment_fen,
    deposit: lot.deposit_fen,
    reserve: 'reserve_fen' in lot ? lot.reserve_fen : undefined,
    conditions_zh: lot.terms?.bidder_conditions_zh ?? '',
    conditions_en: lot.terms?.bidder_conditions_en ?? '',
    notes_zh: lot.terms?.notes_zh ?? '',
    notes_en: lot.terms?.notes_en ?? '',
    docs: (lot.docs ?? []).length === 0 ? '' : JSON.stringify(lot.docs, null, 2),
  };
}

/** Why the corners cannot be sent, if they cannot. */
export function cornersFault(form: LotForm): string | undefined {
  const t = text.value.desk.cornerFault;
  switch (form.read.kind) {
    case 'none':
      return t.empty;
    case 'asking':
      return t.asking;
    case 'offline':
      return text.value.desk.offline;
    case 'refused':
      return form.read.said;
    case 'read':
      return form.read.reading.datum === 'cgcs2000' ? undefined : t.legacy;
  }
}

/** The area of the notice, empty when none was given; undefined when it is no area. */
export function publishedArea(form: LotForm): string | undefined {
  const typed = form.published.trim();
  return typed === '' || /^\d{1,9}(\.\d{1,6})?$/.test(typed) ? typed : undefined;
}

export function faultsOf(form: LotForm): Fault[] {
  const need = text.value.desk.need;
  const t = text.value.desk.f;
  const blank = (id: string, value: string, label: string, said = need): Fault[] =>
    value.trim() === '' ? [{ id, label, text: said }] : [];
  const unset = (id: MoneyName, label: string): Fault[] => {
    const said = form.said[id] ?? (form[id] === undefined ? need : '');
    return said === '' ? [] : [{ id, label, text: said }];
  };
  const { needChoice, termFault } = text.value.desk;
  const corners = cornersFault(form);
  return [
    ...blank('title-zh', form.title_zh, t.title_zh),
    ...blank('title-en', form.title_en, t.title_en),
    ...blank('mineral', form.mineral, t.mineral, needChoice),
    ...(/^[1-9]\d{0,2}$/.test(form.term.trim())
      ? []
      : [{ id: 'term', label: t.term, text: termFault }]),
    ...blank('location-zh', form.location_zh, t.location_zh),
    ...blank('location-en', form.location_en, t.location_en),
    ...blank('plan', form.plan, t.plan, needChoice),
    ...(corners === undefined ? [] : [{ id: 'corners', label: t.corners, text: corners }]),
    ...(publishedArea(form) === undefined
      ? [{ id: 'published', label: t.published, text: text.value.desk.publishedFault }]
      : []),
    ...(heightsOf(form.top, form.bottom) === undefined
      ? [{ id: 'top', label: t.top, text: text.value.desk.heightsFault }]
      : []),
    ...unset('start', t.start),
    ...unset('increment', t.increment),
    ...unset('deposit', t.deposit),
    ...(form.said.reserve ? [{ id: 'reserve', label: t.reserve, text: form.said.reserve }] : []),
    ...blank('profile', form.profile, t.profile, needChoice),
    ...(docsOf(form) === undefined
      ? [{ id: 'docs', label: t.docs, text: text.value.desk.jsonFault }]
      : []),
  ];
}

function docsOf(form: LotForm): NonNullable<LotDraft['docs']> | undefined {
  if (form.docs.trim() === '') return [];
  try {
    const value: unknown = JSON.parse(form.docs);
    return Array.isArray(value) ? (value as NonNullable<LotDraft['docs']>) : undefined;
  } catch {
    return undefined;
  }
}

function termsOf(form: LotForm): NonNullable<LotDraft['terms']> {
  const members = {
    bidder_conditions_zh: form.conditions_zh,
    bidder_conditions_en: form.conditions_en,
    notes_zh: form.notes_zh,
    notes_en: form.notes_en,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value.trim() !== ''));
}

/** The draft, or undefined while faultsOf has something to say. */
export function draftOf(form: LotForm): LotDraft | undefined {
  const { read } = form;
  const { start, increment, deposit } = form;
  if (faultsOf(form).length > 0 || read.kind !== 'read') return undefined;
  if (start === undefined || increment === undefined || deposit === undefined) return undefined;
  const draft: LotDraft = {
    title_zh: form.title_zh.trim(),
    title_en: form.title_en.trim(),
    right: form.right,
    event: 'establish',
    mineral: form.mineral,
    co_minerals: [],
    methods: [],
    docs: docsOf(form) ?? [],
    terms: termsOf(form),
    plan: form.plan,
    profile: form.profile,
    location_zh: form.location_zh.trim(),
    location_en: form.location_en.trim(),
    rings: ringsOf(read.reading),
    start_price_fen: start,
    increment_fen: increment,
    deposit_fen: deposit,
    term_years: Number(form.term),
  };
  const heights = heightsOf(form.top, form.bottom);
  if (heights !== undefined && heights !== 'none') draft.elevations = heights;
  if (form.right === 'exploration') draft.stage = form.stage;
  if (form.right === 'mining' && form.capacityAmount.trim() !== '') {
    draft.capacity = { amount: form.capacityAmount.trim(), unit: form.capacityUnit.trim() };
  }
  if (form.reserve !== undefined) draft.reserve_fen = form.reserve;
  return draft;
}
