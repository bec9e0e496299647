// What a filter says in words: each value as its chip shows it, and what its field is called.
import type { Field, Filter } from '../core/filter_address.ts';
import { km2, mineralName, money } from '../i18n/figures.ts';
import { filterText } from '../i18n/filters.ts';
import { text } from '../i18n/language.ts';

export type List = 'lots' | 'results';

export function fieldName(field: string, list: List): string {
  const t = filterText.value;
  const [, base = field, end] = /^(.*?)(?:_(from|to))?$/.exec(field) ?? [];
  const key = base === 'price' && list === 'results' ? 'priceResults' : base;
  const name = (t.field as Record<string, string>)[key] ?? field;
  if (end === undefined) return name;
  return end === 'from' ? t.from(name) : t.to(name);
}

/** A value that is one of ours in words; anything else as it stands, cut short. */
function valueWords(field: Field, value: string): string {
  const tables: Partial<Record<Field, Record<string, string>>> = {
    state: text.value.terms.lotState,
    outcome: text.value.terms.outcome,
    right: text.value.terms.right,
    stage: text.value.terms.stage,
    verdict: text.value.terms.verdict,
  };
  const known = tables[field]?.[value];
  if (known !== undefined) return known;
  if (field === 'mineral') return mineralName(value);
  if (field.startsWith('area')) return /^\d+(\.\d+)?$/.test(value) ? km2(value) : short(value);
  if (field.startsWith('price'))
    return /^\d{1,15}$/.test(value) ? money(Number(value)) : short(value);
  return short(value);
}

const longest = 40;
function short(value: string): string {
  const signs = [...value];
  return signs.length <= longest ? value : `${signs.slice(0, longest).join('')}…`;
}

export interface Chip {
  field: Field;
  said: string;
  /** The person's own words, which have no language of ours. */
  own: boolean;
}

export function chipsOf(filter: Filter, list: List): Chip[] {
  const t = filterText.value;
  return Object.entries(filter.values).map(([name, value]) => {
    const field = name as Field;
    const words = valueWords(field, value);
    const own = words === short(value);
    const base = fieldName(field.replace(/_(from|to)$/, ''), list);
    const colon = text.value.common.colon;
    if (field.endsWith('_from')) return { field, own, said: `${base}${colon}${t.since(words)}` };
    if (field.endsWith('_to')) return { field, own, said: `${base}${colon}${t.until(words)}` };
    return { field, own, said: `${base}${colon}${words}` };
  });
}
