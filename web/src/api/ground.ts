// The features of one collection of OGC API – Features, page by page as far as a map can show them.
import { type Collection, type Ground, readGround } from '../core/ground.ts';
import { type Answer, readFrom } from './request.ts';

interface Page {
  features?: unknown[];
  links?: Array<{ rel?: string; href?: string }>;
}

/** More than a map can show, or a person look through; the register's own pages have the rest. */
const mostPages = 10;

export interface GroundPart {
  ground: Ground[];
  whole: boolean; // false: there is more than was asked for
}

/** Of an absolute link only path and query count: the page asks no other host than its own. */
function nextOf(page: Page, base: string): string | undefined {
  const href = page.links?.find((link) => link.rel === 'next')?.href;
  if (href === undefined) return undefined;
  const { pathname, search } = new URL(href, base);
  return pathname + search;
}

export async function listGround(collection: Collection): Promise<Answer<GroundPart>> {
  const all = new Map<string, Ground>();
  const asked = new Set<string>();
  let next: string | undefined = `/ogc/collections/${collection}/items?limit=1000`;
  // A chain of links that comes back to itself ends there.
  while (next !== undefined && !asked.has(next) && asked.size < mostPages) {
    asked.add(next);
    const answer: Answer<Page> = await readFrom(next);
    if (answer.kind !== 'ok') return answer;
    for (const feature of answer.value.features ?? []) {
      const one = readGround(collection, feature);
      if (one !== undefined) all.set(one.key, one);
    }
    next = nextOf(answer.value, location.href);
  }
  const whole = next === undefined || asked.has(next);
  return { kind: 'ok', value: { ground: [...all.values()], whole } };
}
