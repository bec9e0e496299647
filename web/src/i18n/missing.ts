// What a finding lacks, in words: its codes name an annex of the plan or a layer of the map.
import { language, text } from './language.ts';

/** "plan:附表2" as "规划附表2" or "annex table 2 of the plan"; an unknown code stands as it is. */
export function missingPart(code: string): string {
  const t = text.value.lot.missingPart;
  const [kind, name = ''] = code.split(':', 2);
  if (kind === 'layer') return t.layers[name] ?? code;
  if (kind !== 'plan') return code;
  if (language.value !== 'en') return t.plan(t.annexes[name] ?? name);
  const table = /^附表(\d+)$/.exec(name)?.[1];
  return table === undefined ? t.plan(t.annexes[name] ?? name) : t.plan(`annex table ${table}`);
}

/** A sentence in which the server quotes such codes, with the words in their place. */
export function inWords(sentence: string, codes: readonly string[]): string {
  return codes.reduce((said, code) => said.replaceAll(code, missingPart(code)), sentence);
}
