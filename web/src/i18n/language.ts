// Which language the page speaks. The address decides: English lives under /en with the same path.
import { computed, shallowRef } from 'vue';
import { speak } from '../api/request.ts';
import type { Catalogue } from './zh-CN.ts';

export type Language = 'zh-CN' | 'en';

const current = shallowRef<Language>('zh-CN');

export const language = computed(() => current.value);
const words: Record<Language, Partial<Catalogue>> = { 'zh-CN': {}, en: {} };

/** The words of the page's language: those of the areas that have come with the page. */
export const text = computed(() => words[current.value] as Catalogue);

/** Takes in words that have arrived. */
export function adopt(language: Language, more: Partial<Catalogue>): void {
  Object.assign(words[language], more);
}

/** The language of the page at this address. */
export function languageAt(path: string): Language {
  return /^\/en(?=\/|$)/.test(path) ? 'en' : 'zh-CN';
}

export function speakLanguage(next: Language): void {
  current.value = next;
  document.documentElement.lang = next;
  speak(next);
}

/** The same page in the current language: link('/lots') is '/en/lots' in English. */
export function link(path: string): string {
  if (current.value === 'zh-CN') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The address of the page that is open, in the other language. */
export function otherLanguagePath(fullPath: string): string {
  if (current.value === 'zh-CN') return fullPath === '/' ? '/en' : `/en${fullPath}`;
  const rest = fullPath.replace(/^\/en(?=\/|$|\?|#)/, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** One of two texts that came with the data. */
export function pick(chinese: string, english: string): string {
  return current.value === 'en' && english !== '' ? english : chinese;
}

export function titleOf(one: { title_zh: string; title_en: string }): string {
  return pick(one.title_zh, one.title_en);
}
