// The query of the page that is open. While the router leaves for another page, in either language,
// the last one stands: the other page's query would only be asked for here once more, in vain.
import { type ComputedRef, computed } from 'vue';
import { type LocationQuery, useRoute } from 'vue-router';

const plain = (path: string) => path.replace(/^\/en(?=\/|$)/, '');

export function useOwnQuery(): ComputedRef<LocationQuery> {
  const route = useRoute();
  const home = plain(route.path);
  let last = route.query;
  return computed(() => {
    if (plain(route.path) === home) last = route.query;
    return last;
  });
}
