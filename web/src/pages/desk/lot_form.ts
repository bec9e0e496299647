// The form of a lot as plain values, and how it becomes a draft for the server, or a list of what
// is still wrong with it.
import { cornersText, ringsOf } from '../../core/coordinates.ts';
import { itemsOf } from '../../core/assess_form.ts';
import { heightsOf, metresText } from '../../core/heights.ts';
import { type DocRow, trimmed } from '../../core/lot_docs.ts';
import {
  type ShareName,
  amountIn,
  isAmount,
  isGrade,
  isShare,
  shareNames,
  unitIn,
} from '../../core/lot_design.ts';
import { mineralId, mineralName } from '../../i18n/figures.ts';
import { language, text } from '../../i18n/language.ts';
import { lotDesignText } from '../../i18n/lot_design.ts';
import type { Fault } from '../../parts/use_faults.ts';
import type { Lot, LotDraft } from '../../wire/api.ts';
import { docFaults } from './doc_faults.ts';
import type { ReadState } from './use_corner_reading.ts';

export type MoneyName = 'start' | 'increment' | 'deposit' | 'reserve';

export interface LotForm {
  title_zh: string;
  title_en: string;
  right: LotDraft['right'];
  mineral: string;
  coMinerals: string;
  stage: NonNullable<LotDraft['stage']>;
  capacityAmount: string;
  capacityUnit: NonNullable<LotDraft['capacity']>['unit'];
  way: '' | 'underground' | 'open_pit';
  reserveClass: '' | 'large' | 'medium' | 'small';
  methods: NonNullable<LotDraft['methods']>;
  grade: string;
  gradeUnit: 'grade_g_t' | 'grade_percent';
  shares: Record<ShareName, string>;
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
  obligations_zh: string;
  obligations_en: string;
  comprehensive: boolean;
  /** Members of the terms that the form has no field for; they are sent as they came. */
  otherTerms: NonNullable<LotDraft['terms']>;
  notes_zh: string;
  notes_en: string;
  docs: DocRow[];
}

export function emptyForm(): LotForm {
  return {
    title_zh: '',
    title_en: '',
    right: 'exploration',
    mineral: '',
    coMinerals: '',
    stage: 'general_survey',
    capacityAmount: '',
    capacityUnit: '10kt_ore_per_year',
    way: '',
    reserveClass: '',
    methods: [],
    grade: '',
    gradeUnit: 'grade_g_t',
    shares: { recovery: '', oil_yield: '', waste_used: '' },
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
    obligations_zh: '',
    obligations_en: '',
    comprehensive: true,
    otherTerms: {},
    notes_zh: '',
    notes_en: '',
    docs: [],
  };
}

export function formOf(lot: Lot | LotDraft): LotForm {
  return {
    ...emptyForm(),
    title_zh: lot.title_zh,
    title_en: lot.title_en,
    right: lot.right,
    mineral: lot.mineral,
    coMinerals: (lot.co_minerals ?? [])
      .map(mineralName)
      .join(language.value === 'en' ? '; ' : '；'),
    stage: lot.stage ?? 'general_survey',
    capacityAmount: lot.capacity?.amount ?? '',
    capacityUnit: (lot.capacity?.unit ?? '10kt_ore_per_year') as LotForm['capacityUnit'],
    ...designOf(lot.terms ?? {}),
    methods: (lot.methods ?? []) as LotForm['methods'],
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
    obligations_zh: lot.terms?.obligations_zh ?? '',
    obligations_en: lot.terms?.obligations_en ?? '',
    comprehensive:
      (lot.terms?.comprehensive_evaluation ?? lot.terms?.comprehensive_exploration) === true,
    otherTerms: otherTermsOf(lot.terms ?? {}),
    notes_zh: lot.terms?.notes_zh ?? '',
    notes_en: lot.terms?.notes_en ?? '',
    docs: (lot.docs ?? []).map((doc) => ({ ...doc })),
  };
}

type Terms = NonNullable<LotDraft['terms']>;

function designOf(terms: Terms) {
  return {
    way: terms.way ?? ('' as const),
    reserveClass: terms.reserve_class ?? ('' as const),
    grade: amountIn(terms, 'grade'),
    gradeUnit: unitIn(terms, 'grade', 'grade_g_t' as LotForm['gradeUnit']),
    shares: Object.fromEntries(
      shareNames.map((name) => [name, amountIn(terms, name)]),
    ) as LotForm['shares'],
  };
}

const formTerms: readonly string[] = [
  ...['bidder_conditions_zh', 'bidder_conditions_en', 'obligations_zh', 'obligations_en'],
  ...['notes_zh', 'notes_en', 'comprehensive_evaluation', 'comprehensive_exploration'],
  ...['way', 'reserve_class', 'grade', ...shareNames],
];

const otherTermsOf = (terms: Terms): Terms =>
  Object.fromEntries(Object.entries(terms).filter(([name]) => !formTerms.includes(name)));

/** What is wrong with the figures of a mine; a right to explore has none. */
function designFaults(form: LotForm): Fault[] {
  if (form.right !== 'mining') return [];
  const t = lotDesignText.value;
  const wrong = (id: string, value: string, sound: (text: string) => boolean, said: string) =>
    value.trim() === '' || sound(value) ? [] : [{ id, label: labelOf(id), text: said }];
  const labelOf = (id: string) =>
    id === 'capacity' ? t.capacity : id === 'grade' ? t.grade : (t.shares[id] ?? id);
  return [
    ...wrong('capacity', form.capacityAmount, isAmount, t.capacityFault),
    ...wrong('grade', form.grade, isGrade, t.gradeFault),
    ...shareNames.flatMap((name) => wrong(name, form.shares[name], isShare, t.shareFault)),
  ];
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
    ...designFaults(form),
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
    ...form.docs.flatMap(docFaults),
  ];
}

/** Members of the terms that only a mine has. */
function mineTerms(form: LotForm): Terms {
  const terms: Terms = {};
  if (form.way !== '') terms.way = form.way;
  if (form.reserveClass !== '') terms.reserve_class = form.reserveClass;
  if (form.grade.trim() !== '') terms.grade = { amount: form.grade.trim(), unit: form.gradeUnit };
  for (const name of shareNames) {
    const amount = form.shares[name].trim();
    if (amount !== '') terms[name] = { amount, unit: 'percent' };
  }
  return terms;
}

function termsOf(form: LotForm): Terms {
  const texts = {
    bidder_conditions_zh: form.conditions_zh,
    bidder_conditions_en: form.conditions_en,
    obligations_zh: form.obligations_zh,
    obligations_en: form.obligations_en,
    notes_zh: form.notes_zh,
    notes_en: form.notes_en,
  };
  const said = Object.fromEntries(Object.entries(texts).filter(([, v]) => v.trim() !== ''));
  const mine = form.right === 'mining' ? mineTerms(form) : {};
  return { ...form.otherTerms, ...said, comprehensive_evaluation: form.comprehensive, ...mine };
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
    co_minerals: itemsOf(form.coMinerals).map(mineralId),
    methods: form.right === 'mining' ? form.methods : [],
    docs: form.docs.map(trimmed),
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
    draft.capacity = { amount: form.capacityAmount.trim(), unit: form.capacityUnit };
  }
  if (form.reserve !== undefined) draft.reserve_fen = form.reserve;
  return draft;
}
