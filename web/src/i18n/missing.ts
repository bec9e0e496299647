// What a finding lacks, in words: its codes name an annex of the plan, a layer of the map, a figure
// of the lot, a record of the register or a count of it.
import { computed } from 'vue';
import { mineralName } from './figures.ts';
import { text } from './language.ts';

const words = computed(() => text.value.missing);

/** counts:released_rights:gold:2026, counts:mines: what is counted, of which mineral, and when. */
export function countName(name: string): string | undefined {
  const [counter = '', ...of] = name.split(':');
  const what = words.value.counts[counter];
  if (what === undefined) return undefined;
  // The quota itself tells nobody more than that its zones are meant.
  if (counter === 'live_rights') return what;
  const said = of.map((one) => {
    if (one === 'period') return words.value.period;
    return /^\d{4}$/.test(one) ? words.value.year(one) : mineralName(one);
  });
  return words.value.count(what, said);
}

/** Annexes have Chinese names; the plans of cities and counties have ids. */
function planPart(name: string): string {
  const table = /^附表(\d+)$/.exec(name)?.[1];
  if (table !== undefined) return words.value.annexTable(table);
  const annex = words.value.annexes[name];
  if (annex !== undefined) return annex;
  return /\p{Script=Han}/u.test(name) ? words.value.annex(name) : partOf('plan', name);
}

function partOf(kind: string, name: string): string {
  const end = name.lastIndexOf(':');
  const member = end < 0 ? undefined : words.value.member[name.slice(end + 1)];
  const record = words.value.record[kind];
  if (member !== undefined && record !== undefined) {
    return words.value.memberOf(record(name.slice(0, end)), member);
  }
  const say = words.value.of[kind];
  if (say === undefined) return `${kind}:${name}`;
  return say(['class', 'mineral'].includes(kind) ? mineralName(name) : name);
}

/** "plan:附表2" as "规划附表2" or "annex table 2 of the plan"; an unknown code stands as it is. */
export function missingPart(code: string): string {
  const whole = words.value.whole[code];
  if (whole !== undefined) return whole;
  const at = code.indexOf(':');
  const [kind, name] = [code.slice(0, at), code.slice(at + 1)];
  if (at < 0) return code;
  if (kind === 'layer') return words.value.layers[name] ?? code;
  if (kind === 'counts') return countName(name) ?? code;
  return kind === 'plan' ? planPart(name) : partOf(kind, name);
}

/** A sentence in which the server quotes such codes, with the words in their place. */
export function inWords(sentence: string, codes: readonly string[]): string {
  if (codes.length === 0) return sentence;
  // At once, and the longest first: a code may begin another one, or stand in another's words.
  const longest = codes.toSorted((a, b) => b.length - a.length);
  const quoted = longest.map((code) => code.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return sentence.replaceAll(new RegExp(quoted.join('|'), 'g'), missingPart);
}
