// What stands in for the router on a page that is a document of its own: links are links, and going
// somewhere loads that page.
import { type Slots, createVNode, renderSlot } from './node.ts';
import type { PartKind } from './part.ts';

type Target = string | { path: string; query?: Record<string, string> };

function addressOf(to: Target): string {
  if (typeof to === 'string') return to;
  const query = String(new URLSearchParams(to.query));
  return query === '' ? to.path : `${to.path}?${query}`;
}

export const RouterLink: PartKind = {
  props: ['to'],
  setup: (props, { slots }: { slots: Slots }) => {
    return () =>
      createVNode('a', { href: addressOf(props['to'] as Target) }, [renderSlot(slots, 'default')]);
  },
};

export function useRoute() {
  const { pathname, search, hash } = location;
  return { path: pathname, fullPath: pathname + search + hash };
}

export function useRouter() {
  return {
    push(to: Target): void {
      location.assign(addressOf(to));
    },
  };
}
