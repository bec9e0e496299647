// Which language the page speaks. The address decides: English lives under /en with the same path.
import { computed, shallowRef } from 'vue';
import { speak } from '../api/request.ts';
import { en } from './en.ts';
import { zh } from './zh-CN.ts';

export type Language = 'zh-CN' | 'en';

const current = shallowRef<Language>('zh-CN');

export const language = computed(() => current.value);
export const text = computed(() => (current.value === 'en' ? en : zh));

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
