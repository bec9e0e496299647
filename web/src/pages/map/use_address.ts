// The state of the map page is its address. A choice becomes a step that the back button undoes;
// moving the map only rewrites the step that one is on.
import { type ShallowRef, shallowRef, watch } from 'vue';
import { type LocationQuery, useRoute, useRouter } from 'vue-router';
import { type MapAddress, readAddress, writeAddress } from '../../core/map_address.ts';

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
