// The titles of the rules, so that a finding has a name besides its number. Fetched once, when the
// first page asks.
import { shallowRef } from 'vue';
import { listRules } from '../api/public.ts';
import { pick } from '../i18n/language.ts';
import type { Rule } from '../wire/api.ts';

const rules = shallowRef<ReadonlyMap<string, Rule>>();
let asked = false;

async function load(): Promise<void> {
  const answer = await listRules();
  const list = answer.kind === 'ok' ? answer.value.rules : [];
  rules.value = new Map(list.map((one) => [one.id, one]));
  asked = answer.kind === 'ok';
}

/** The rule's title; a blank until it is known, the id where nothing more can be learnt. */
export function ruleTitle(id: string): string {
  if (!asked) {
    asked = true;
    void load();
  }
  if (rules.value === undefined) return '\u00a0';
  const one = rules.value.get(id);
  return one === undefined ? id : pick(one.title.zh, one.title.en);
}
