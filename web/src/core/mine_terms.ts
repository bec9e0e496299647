// What a form says of a mine beside its record: figures of the design, duties of the holder, and
// what has been done so far. An empty field says nothing.
import type { AssessmentRequest } from '../wire/api.ts';
import { isGrade, isShare } from './lot_design.ts';

type Terms = NonNullable<AssessmentRequest['terms']>;

export const mineShares = [
  'recovery',
  'thick_seam',
  'medium_seam',
  'thin_seam',
  'magnetic_iron',
  'oil_yield',
  'waste_used',
  'waste_water',
  'toxic_water',
  'solid_waste',
  'toxic_waste',
  'restored',
  'reclaimed',
] as const;
export type MineShare = (typeof mineShares)[number];

/** What is either so or not so. */
export const mineFacts = [
  'comprehensive_evaluation',
  'annual_inspection_passed',
  'restoration_account_earmarked',
] as const;
export type MineFact = (typeof mineFacts)[number];

/** Money that is put by for restoring the land, in tens of thousands of yuan. */
export const mineDeposits = ['restoration_required', 'restoration_deposited'] as const;
export type MineDeposit = (typeof mineDeposits)[number];

export interface MineTerms {
  way: NonNullable<Terms['way']> | '';
  reserveClass: NonNullable<Terms['reserve_class']> | '';
  grade: string;
  gradeUnit: 'grade_g_t' | 'grade_percent';
  shares: Record<MineShare, string>; // per cent
  facts: Record<MineFact, '' | 'yes' | 'no'>;
  deposits: Record<MineDeposit, string>;
  obligations_zh: string; // one a line
  obligations_en: string;
}

const each = <K extends string, V>(names: readonly K[], value: V) =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<K, V>;

export function emptyMineTerms(): MineTerms {
  return {
    way: '',
    reserveClass: '',
    grade: '',
    gradeUnit: 'grade_g_t',
    shares: each(mineShares, ''),
    facts: each(mineFacts, ''),
    deposits: each(mineDeposits, ''),
    obligations_zh: '',
    obligations_en: '',
  };
}

/** Whether a text is such an amount of money. */
export const isDeposit = (text: string) => /^(0|[1-9]\d{0,5})(\.\d{1,4})?$/.test(text.trim());

/** The names of the figures that are typed and are none. */
export function wrongFigures(form: MineTerms): Array<MineShare | MineDeposit | 'grade'> {
  const wrong = (typed: string, sound: (text: string) => boolean) =>
    typed.trim() !== '' && !sound(typed);
  return [
    ...(wrong(form.grade, isGrade) ? (['grade'] as const) : []),
    ...mineShares.filter((name) => wrong(form.shares[name], isShare)),
    ...mineDeposits.filter((name) => wrong(form.deposits[name], isDeposit)),
  ];
}

/** The terms as a request carries them, of sound figures; undefined where nothing is said. */
export function termsOf(form: MineTerms): Terms | undefined {
  const terms: Terms = {};
  if (form.way !== '') terms.way = form.way;
  if (form.reserveClass !== '') terms.reserve_class = form.reserveClass;
  if (form.grade.trim() !== '') terms.grade = { amount: form.grade.trim(), unit: form.gradeUnit };
  for (const name of mineShares) {
    const amount = form.shares[name].trim();
    if (amount !== '') terms[name] = { amount, unit: 'percent' };
  }
  for (const name of mineFacts) {
    if (form.facts[name] !== '') terms[name] = form.facts[name] === 'yes';
  }
  for (const name of mineDeposits) {
    const amount = form.deposits[name].trim();
    if (amount !== '') terms[name] = { amount, unit: 'yuan_10k' };
  }
  for (const name of ['obligations_zh', 'obligations_en'] as const) {
    if (form[name].trim() !== '') terms[name] = form[name].trim();
  }
  return Object.keys(terms).length > 0 ? terms : undefined;
}
