// What rules looked at, in words: names of facts and their values.
import { computed } from 'vue';
import { msOf, secondText } from '../core/instant.ts';
import { shortDigest } from '../core/receipt.ts';
import type { Scalar } from '../core/report_view.ts';
import { reportWords as english } from './en/report_words.ts';
import { count, duration, mineralName } from './figures.ts';
import { language, text } from './language.ts';
import { countName } from './missing.ts';
import { reportsText } from './reports.ts';
import { reportWords as chinese } from './zh/report_words.ts';

const words = computed(() => (language.value === 'en' ? english : chinese));
const space = '\u00a0';

/** The name of a fact; of one that nobody has put into words the name in the file. */
export function factName(name: string): string {
  return words.value.names[name] ?? text.value.documents[name] ?? name;
}

/** Whether somebody has put the name of a fact into words; what no machine wrote is words. */
export function isWorded(name: string): boolean {
  return name in words.value.names || name in text.value.documents || /^[^a-z]/.test(name);
}

const ofMinerals = ['mineral', 'minerals', 'main', 'co_minerals'];

/** Whole hours where there are at least two of them. */
function timeSpan(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours < 2 || !Number.isInteger(hours)) return duration(ms);
  return reportsText.value.hours(hours).replace(' ', space);
}

function number(name: string, value: number): string {
  if (name.endsWith('_m2')) return `${(value / 1e6).toFixed(4)}${space}km²`;
  if (name.endsWith('_ms')) return timeSpan(value);
  if (name.endsWith('_m')) return `${count(value)}${space}m`;
  return ['year', 'line', 'id', 'number'].includes(name) ? `${value}` : count(value);
}

function phrase(name: string, value: string): string {
  const known = words.value.values[value];
  if (known !== undefined) return known;
  if (ofMinerals.includes(name)) return mineralName(value);
  if (name === 'name') return countName(value) ?? value;
  if (/^[0-9a-f]{64}$/.test(value)) return shortDigest(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+\+08:00$/.test(value)) return secondText(msOf(value));
  return text.value.documents[value] ?? value;
}

/** The value of a fact as people say it; `name` tells its unit. */
export function factValue(name: string, value: Scalar): string {
  if (typeof value === 'boolean') return value ? reportsText.value.yes : reportsText.value.no;
  if (typeof value === 'number') return number(name, value);
  return value === '' ? '—' : phrase(name, value);
}
