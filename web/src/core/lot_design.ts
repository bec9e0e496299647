// The design of a mine as a form holds it: texts that a person types, checked for what the server
// takes, and back from a lot.

export type Terms = Record<string, unknown>;

export const shareNames = ['recovery', 'oil_yield', 'waste_used'] as const;
export type ShareName = (typeof shareNames)[number];

export const capacityUnits = [
  '10kt_ore_per_year',
  '10kt_raw_coal_per_year',
  'metal_10kt_a',
  'metal_t_a',
  'shale_oil_10kt_a',
  'water_10kt_a',
  'water_10km3_a',
  'product_10kt_a',
] as const;

/** Whether a text is an amount that a capacity can be. */
export const isAmount = (text: string) => /^(0|[1-9]\d{0,8})(\.\d{1,4})?$/.test(text.trim());

/** Whether a text is a grade. */
export const isGrade = (text: string) => /^(0|[1-9]\d{0,5})(\.\d{1,3})?$/.test(text.trim());

/** Whether a text is a share in per cent. */
export const isShare = (text: string) => /^(100|(0|[1-9]?\d)(\.\d{1,2})?)$/.test(text.trim());

/** The lines of a text that say something. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The amount of a member of the terms, empty where it is not said. */
export function amountIn(terms: Terms, name: string): string {
  const value = terms[name] as { amount?: string } | undefined;
  return value?.amount ?? '';
}

/** The unit of a member of the terms, or the given one. */
export function unitIn<T extends string>(terms: Terms, name: string, or: T): T {
  const value = terms[name] as { unit?: T } | undefined;
  return value?.unit ?? or;
}

export interface Duty {
  rule: string;
  /** When it is due: a stage of the gate, or a later step by its name. */
  due: string;
  clause: string;
  line: number;
}

interface Found {
  rule: string;
  clause: string;
  line: number;
  inputs: Record<string, unknown>;
}

/** The obligations that a report names: what is not due yet becomes part of the contract. */
export function dutiesOf(findings: readonly Found[]): Duty[] {
  return findings
    .filter(({ inputs }) => typeof inputs['obligation'] === 'string')
    .map(({ rule, inputs, clause, line }) => ({
      rule,
      due: String(inputs['due_in_words'] ?? inputs['due'] ?? ''),
      clause,
      line,
    }))
    .sort((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true }));
}
