// How the pages word the members of a register's record: their names, and their values.
import { count, height, mineralName } from '../i18n/figures.ts';
import { text } from '../i18n/language.ts';
import { capacityWords } from '../i18n/units.ts';
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
    level: registry.levels,
  };
  return tables[name];
}

// Members that hold a list of minerals: each alone, or with the kind of right that is meant.
const ofMinerals = ['co_minerals', 'prohibits', 'restricts', 'opens'];

const itemsOf = (list: string) => list.split(/;\s*/).filter((item) => item !== '');

function listedMineral(item: string): string {
  const { terms, registry } = text.value;
  const [right, mineral] = item.includes(':') ? item.split(':', 2) : [undefined, item];
  const name = mineralName(mineral ?? '');
  const of = right === undefined ? undefined : (terms.right as Words)[right];
  return of === undefined ? name : registry.ofRight(of, name);
}

/** A number of a programme, such as released_rights:gold=3 or released_exploration_rights=8. */
function limit(item: string): string {
  const t = text.value.registry;
  const [counter = '', number = ''] = item.split('=', 2);
  const [kind = '', part] = counter.split(':', 2);
  const what = t.counters[kind] ?? kind;
  const most = count(Number(number));
  if (part === undefined) return t.atMost(what, most);
  return t.atMost(t.ofRight(part === 'period' ? t.inPeriod : mineralName(part), what), most);
}

/** A member that holds a list, in words; nothing where it holds none. */
function listValue(name: string, value: string): string | undefined {
  const word = name === 'limits' ? limit : ofMinerals.includes(name) ? listedMineral : undefined;
  return word && itemsOf(value).map(word).join(text.value.common.and);
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
  const list = listValue(name, plain);
  if (list !== undefined) return { said: list, own: false };
  if (name === 'capacity') return { said: capacityWords(plain), own: false };
  if (name === 'mineral') return { said: mineralName(plain), own: mineralName(plain) === plain };
  return { said: plain, own: true };
}

// What one wants to know of a record first.
const telling = [
  'name_zh',
  'level',
  'year',
  'programme',
  'lot',
  'holder',
  'right',
  'mineral',
  'state',
  'block',
  'deposit',
  'use',
];

/** The members that tell what a record is, in few words. */
export function tellingMembers(record: RegistryRecord): string[] {
  return telling.filter((name) => record[name] !== undefined).slice(0, 4);
}
