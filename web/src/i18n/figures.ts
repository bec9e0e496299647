// Figures in the language of the page. A number and its unit never part.
import { computed, shallowRef } from 'vue';
import type { Unit } from '../core/amount.ts';
import { million, wan, yuan } from '../core/money.ts';
import { language, text } from './language.ts';

const space = '\u00a0';

/** The digits alone, as tables show them under a head that names the unit. */
export function digits(fen: number): string {
  return language.value === 'en' ? million(fen) : wan(fen);
}

export function unit(): string {
  return language.value === 'en' ? `CNY${space}m` : '万元';
}

/** What a field counts in when no unit is typed. */
export function fieldUnit(): Unit {
  return language.value === 'en' ? 'million' : 'wan';
}

/** In a sentence: "12,421.20 万元" or "CNY 124.2120 m". */
export function money(fen: number): string {
  return language.value === 'en'
    ? `CNY${space}${million(fen)}${space}m`
    : `${wan(fen)}${space}万元`;
}

/** The whole amount: "¥ 124,212,000.00" or "CNY 124,212,000.00". */
export function fullAmount(fen: number): string {
  return `${language.value === 'en' ? 'CNY' : '¥'}${space}${yuan(fen)}`;
}

export function km2(area: string): string {
  return `${area}${space}km²`;
}

/** Metres above the height datum of whole millimetres: "349.5", "−120". */
function metres(mm: number): string {
  return `${mm / 1000}`.replace('-', '−');
}

/** From the upper to the lower of two heights: "349.5 至 30 m". */
export function heights(topMm: number, bottomMm: number): string {
  return `${text.value.common.fromTo(metres(topMm), metres(bottomMm))}${space}m`;
}

export function height(mm: number): string {
  return `${metres(mm)}${space}m`;
}

/** A whole number with its thousands apart: "100,000". */
export function count(n: number): string {
  return n.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** A length of time that is a rule: "20 秒", "5 分钟". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const t = text.value.common;
  const whole = seconds % 60 === 0 && seconds >= 180 ? t.minutes(seconds / 60) : t.seconds(seconds);
  return whole.replace(' ', space);
}

const minerals = shallowRef<Record<string, readonly [string, string]>>({});

// A lot may name its mineral by the plan's id or by its Chinese name; both mean the same one.
const byChinese = computed(
  () => new Map(Object.values(minerals.value).map((names) => [names[0], names])),
);

/** The plan's names of minerals are fetched once, after the first page stands. */
export async function loadMinerals(): Promise<void> {
  minerals.value = (await import('../wire/generated/minerals.ts')).minerals;
}

export function mineralName(id: string): string {
  const names = minerals.value[id] ?? byChinese.value.get(id);
  if (names === undefined) return id;
  return language.value === 'en' ? names[1] : names[0];
}

/** The plan's id of a mineral that is called so in either language; other words stay. */
export function mineralId(typed: string): string {
  const wanted = typed.toLowerCase();
  const known = Object.entries(minerals.value).find(([, names]) =>
    names.some((name) => name.toLowerCase() === wanted),
  );
  return known?.[0] ?? typed;
}

export function mineralChoices(): Array<{ id: string; name: string }> {
  return Object.keys(minerals.value).map((id) => ({ id, name: mineralName(id) }));
}
