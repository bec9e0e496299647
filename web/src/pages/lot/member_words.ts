// A member of a version in words, for a table of what changed.
import { heights, mineralName, money } from '../../i18n/figures.ts';
import { pick, text } from '../../i18n/language.ts';
import { lotDesignText, methodWords } from '../../i18n/lot_design.ts';
import { unitWords } from '../../i18n/units.ts';
import { lotMoreText } from '../../i18n/lot_more.ts';
import { cornersOf } from '../../parts/corners_of.ts';
import type { KeptRing } from '../../core/lot_versions.ts';

function listed(values: readonly string[]): string {
  return values.length === 0 ? lotMoreText.value.nothing : values.join(text.value.common.and);
}

/** Conditions come in pairs, name_zh and name_en; a page shows its own language if there is one. */
function termsText(all: Record<string, unknown>): string {
  const names = new Set(Object.keys(all).map((name) => name.replace(/_(zh|en)$/, '')));
  const t = lotDesignText.value;
  const worded = (name: string): string | undefined => {
    const value = all[name] as { amount: string; unit: string } | undefined;
    if (name === 'way') return `${t.way}: ${t.ways[String(value)] ?? String(value)}`;
    if (name === 'reserve_class') {
      return `${t.reserveClass}: ${t.reserveClasses[String(value)] ?? String(value)}`;
    }
    if (typeof value === 'boolean') return `${t.comprehensive}: ${value ? t.yes : t.no}`;
    if (typeof value !== 'object') return undefined;
    return `${t.shares[name] ?? t.grade}: ${value.amount} ${unitWords(value.unit)}`;
  };
  const said = [...names].map((name) => {
    const own = worded(name);
    if (own !== undefined) return own;
    const [zh, en] = [all[`${name}_zh`], all[`${name}_en`]].map((one) => String(one ?? ''));
    return pick(zh ?? '', en ?? '') || String(all[name] ?? '');
  });
  return said.join('\n');
}

const writers: Record<string, (value: unknown) => string> = {
  right: (value) => (text.value.terms.right as Record<string, string>)[String(value)] ?? '',
  event: (value) => lotMoreText.value.event[String(value)] ?? String(value),
  mineral: (value) => mineralName(String(value)),
  co_minerals: (value) => listed((value as string[]).map(mineralName)),
  methods: (value) => listed((value as string[]).map(methodWords)),
  stage: (value) => (text.value.terms.stage as Record<string, string>)[String(value)] ?? '',
  capacity: (value) => {
    const { amount, unit } = value as { amount: string; unit: string };
    return `${amount} ${unitWords(unit)}`;
  },
  elevations: (value) => {
    const { top_mm, bottom_mm } = value as { top_mm: number; bottom_mm: number };
    return heights(top_mm, bottom_mm);
  },
  rings: (value) => cornersOf(value as KeptRing[]),
  term_years: (value) => text.value.common.years(Number(value)),
  start_price_fen: (value) => money(Number(value)),
  increment_fen: (value) => money(Number(value)),
  deposit_fen: (value) => money(Number(value)),
  terms: (value) => termsText(value as Record<string, unknown>),
  docs: (value) =>
    (value as Array<{ number: string; sha256: string }>)
      .map((doc) => `${doc.number} ${doc.sha256}`)
      .join('\n'),
};

/** The value as a person reads it; a dash for what is not there or says nothing. */
export function memberText(member: string, value: unknown): string {
  if (value === undefined || value === null) return lotMoreText.value.nothing;
  const said = writers[member]?.(value) ?? String(value);
  return said === '' ? lotMoreText.value.nothing : said;
}

const chinese = ['title_zh', 'location_zh', 'docs'];
const machine = ['rings', 'plan', 'profile'];

/** The language of a member's own words, where they are not those of the page. */
export function languageOf(member: string): string | undefined {
  if (chinese.includes(member)) return 'zh-CN';
  return member === 'title_en' || member === 'location_en' ? 'en' : undefined;
}
export const isMachine = (member: string) => machine.includes(member);
