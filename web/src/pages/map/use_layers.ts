// The layers that can be switched: those of the exchange and the plan, those of the map itself.
import { type ComputedRef, computed } from 'vue';
import { type Ground, holds } from '../../core/ground.ts';
import { text } from '../../i18n/language.ts';
import type { LayerSwitch } from '../../parts/LayerSwitches.vue';
import { gridZoom, sheetsZoom } from '../../parts/ground_base.ts';
import { layerName } from '../../parts/ground_words.ts';

export interface LayerGroup {
  name: string;
  layers: LayerSwitch[];
}

export function useLayers(
  all: () => readonly Ground[],
  zoom: () => number | undefined,
): { groups: ComputedRef<LayerGroup[]> } {
  function ofGround(id: string): LayerSwitch {
    const own = all().filter((one) => one.layer === id);
    const unseen = own.length > 0 && own.every((one) => one.shape.length === 0);
    const note = unseen ? text.value.map.noShapes : '';
    const isEnded = id === 'lots' && own.some((one) => !holds(one));
    const also = { sign: 'lots-ended', name: text.value.map.endedLots };
    return { id, name: layerName(id), count: own.length, note, ...(isEnded ? { also } : {}) };
  }

  /** Says that a layer waits for a nearer look, where it is known how near one is. */
  function ofBase(id: 'graticule' | 'sheets' | 'grid' | 'places', from = 0): LayerSwitch {
    const t = text.value.map;
    const far = (zoom() ?? sheetsZoom) < from;
    return { id, name: t[id], count: undefined, note: far ? t.nearer : '' };
  }

  const groups = computed(() => {
    const zones = all().filter((one) => one.collection === 'zones');
    const layers = [...new Set(zones.map((one) => one.layer))].sort();
    const ended = all().some((one) => one.layer === 'rights-ended') ? ['rights-ended'] : [];
    return [
      {
        name: text.value.map.plan,
        layers: ['lots', 'rights', ...ended, 'blocks', ...layers].map(ofGround),
      },
      {
        name: text.value.map.base,
        layers: [
          ofBase('graticule'),
          ofBase('sheets', sheetsZoom),
          ofBase('grid', gridZoom),
          ofBase('places'),
        ],
      },
    ];
  });
  return { groups };
}
