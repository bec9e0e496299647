// How the map page words what lies on the ground: kind, name, state, and the name on the map.
import { heights, mineralName } from '../i18n/figures.ts';
import { language, pick, text } from '../i18n/language.ts';
import type { Ground } from '../core/ground.ts';
import type { Row } from '../core/ground_list.ts';

function wordOf(table: Record<string, string>, id: string): string {
  return table[id] ?? id;
}

export function layerName(layer: string): string {
  const t = text.value.map;
  return wordOf({ ...t.kinds, ...t.layerNames }, layer);
}

export function kindOf(one: Ground): string {
  if (one.collection === 'zones') return layerName(one.layer);
  return one.collection === 'rights' && one.right !== ''
    ? wordOf(text.value.terms.right, one.right)
    : text.value.map.kinds[one.collection];
}

/** A right has no name of its own; its number stands for it. */
export function nameOf(one: Ground): string {
  return one.collection === 'rights' ? one.code : pick(one.zh, one.en) || one.code;
}

export function stateOf(one: Ground): string {
  const t = text.value.terms;
  if (one.state === '') return '';
  return wordOf(one.collection === 'lots' ? t.lotState : t.rightState, one.state);
}

/** Between which heights a right reaches; empty where it has none. */
export function heightsOf({ topMm, bottomMm }: Ground): string {
  return topMm === undefined || bottomMm === undefined ? '' : heights(topMm, bottomMm);
}

export function rowOf(ground: Ground): Row {
  return {
    ground,
    kind: kindOf(ground),
    name: nameOf(ground),
    mineral: ground.mineral === '' ? '' : mineralName(ground.mineral),
    state: stateOf(ground),
    area: ground.areaM2,
  };
}

/** Everything that a search may find in a feature, whatever language it was typed in. */
export function wordsOf(one: Ground): string {
  const row = rowOf(one);
  return [
    ...[one.code, one.id, one.zh, one.en, one.mineral, ...one.blocks],
    ...[row.kind, row.mineral, row.state],
  ].join(' ');
}

/** Short, for the map: what is invented says so there, too. */
export function mapName(one: Ground): string {
  const short = one.collection === 'zones' ? layerName(one.layer) : one.code;
  if (!one.synthetic) return short;
  const sample = text.value.common.sample;
  return language.value === 'en' ? `${short} (${sample.toLowerCase()})` : `${short} ${sample}`;
}

export function squareKm(m2: number): string {
  return (m2 / 1e6).toFixed(4);
}
