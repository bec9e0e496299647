// The state of the map page is its address. A choice becomes a step that the back button undoes;
// moving the map only rewrites the step that one is on.
import { type ShallowRef, computed, shallowRef, watch } from 'vue';
import { type LocationQuery, useRoute, useRouter } from 'vue-router';
import {
  type MapAddress,
  readAddress,
  readArea,
  readPlace,
  undrawn,
  writeAddress,
  writeArea,
} from '../../core/map_address.ts';

export interface AddressState {
  now: Readonly<ShallowRef<MapAddress>>;
  go: (change: Partial<MapAddress>) => void;
  move: (sight: MapAddress['sight']) => void;
}

export function useAddress(): AddressState {
  const route = useRoute();
  const router = useRouter();
  const home = route.path;
  const now = shallowRef(readAddress(route.query));
  const isHere = (path: string) =>
    path.replace(/^\/en(?=\/)/, '') === home.replace(/^\/en(?=\/)/, '');

  watch(
    () => route.query,
    (query: LocationQuery) => {
      if (isHere(route.path)) now.value = readAddress(query);
    },
  );

  // What was wanted last counts at once, also while the router is still on its way to it.
  function become(change: Partial<MapAddress>, replace: boolean): void {
    now.value = { ...now.value, ...change };
    void router.push({ path: route.path, query: writeAddress(now.value), replace });
  }

  return {
    now,
    go: (change) => become(change, false),
    move: (sight) => {
      if (isHere(route.path)) become({ sight }, true);
    },
  };
}

/** Each part changes only when it does, so that moving the map leaves list and shapes alone. */
export function usePartsOf(now: AddressState['now']) {
  const off = computed(() => undrawn(now.value).join(','));
  const area = computed(() => now.value.area && writeArea(now.value.area));
  const place = computed(() => now.value.place?.join(','));
  return {
    off: computed(() => new Set(off.value.split(',').filter(Boolean))),
    area: computed(() => readArea(area.value)),
    place: computed(() => readPlace(place.value)),
    q: computed(() => now.value.q),
    sight: computed(() => now.value.sight),
  };
}
