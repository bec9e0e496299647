// The titles of the plan editions, so that a page names a plan instead of showing its id. Fetched
// once, when the first page asks.
import { shallowRef } from 'vue';
import { listEditions } from '../api/public.ts';
import { pick } from '../i18n/language.ts';
import type { Edition } from '../wire/api.ts';

const editions = shallowRef<readonly Edition[]>();
let asked = false;

async function load(): Promise<void> {
  const answer = await listEditions();
  editions.value = answer.kind === 'ok' ? answer.value.editions : [];
  asked = answer.kind === 'ok';
}

/** The plan's title; empty until it is known, the id where nothing more can be learnt. */
export function planName(id: string): string {
  if (!asked) {
    asked = true;
    void load();
  }
  if (editions.value === undefined) return '';
  const one = editions.value.find((edition) => edition.id === id);
  return one === undefined ? id : pick(one.title_zh, one.title_en);
}
