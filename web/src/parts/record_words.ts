// How the pages word the members of a register's record: their names, and their values.
import { height, mineralName } from '../i18n/figures.ts';
import { text } from '../i18n/language.ts';
import type { RegistryRecord } from '../wire/api.ts';

export function memberName(name: string): string {
  return text.value.registry.members[name] ?? name;
}

type Words = Record<string, string>;

/** The table of the words in which a member is written, where it has one. */
function wordsFor(name: string): Words | undefined {
  const { terms, registry } = text.value;
  const tables: Record<string, Words> = {
    right: terms.right,
    state: terms.rightState,
    stage: terms.stage,
    size: registry.sizes,
    use: registry.uses,
  };
  return tables[name];
}

/** A value in words; `own` where they are the register's own, in Chinese as they came. */
export function memberValue(name: string, value: unknown): { said: string; own: boolean } {
  if (value === undefined || value === null || value === '') {
    return { said: text.value.registry.nothing, own: false };
  }
  if (typeof value === 'number') {
    return { said: name.endsWith('_mm') ? height(value) : `${value}`, own: false };
  }
  const plain = `${value}`;
  const known = wordsFor(name)?.[plain];
  if (known !== undefined) return { said: known, own: false };
  if (name === 'mineral') return { said: mineralName(plain), own: mineralName(plain) === plain };
  return { said: plain, own: true };
}

// What one wants to know of a record first.
const telling = ['name_zh', 'holder', 'right', 'mineral', 'state', 'block', 'deposit', 'use'];

/** The members that tell what a record is, in few words. */
export function tellingMembers(record: RegistryRecord): string[] {
  return telling.filter((name) => record[name] !== undefined).slice(0, 4);
}
