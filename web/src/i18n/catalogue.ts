// The big catalogue, cut into areas, each a file for each language. A page says in the router which
// areas it speaks from, and they come with it in its language only. The Chinese file of an area is
// the type that the English one must fill completely.
import { type Language, adopt } from './language.ts';
import type { Catalogue } from './zh-CN.ts';

const chinese = {
  app: () => import('./zh/app.ts'),
  common: () => import('./zh/common.ts'),
  lot: () => import('./zh/lot.ts'),
  lot_design: () => import('./zh/lot_design.ts'),
  map: () => import('./zh/map.ts'),
  missing: () => import('./zh/missing.ts'),
  public: () => import('./zh/public.ts'),
  registry: () => import('./zh/registry.ts'),
  room: () => import('./zh/room.ts'),
  room_side: () => import('./zh/room_side.ts'),
  units: () => import('./zh/units.ts'),
};

export type Area = keyof typeof chinese;
type Words<A extends Area> = Awaited<ReturnType<(typeof chinese)[A]>>;

const english: { [A in Area]: () => Promise<Words<A>> } = {
  app: () => import('./en/app.ts'),
  common: () => import('./en/common.ts'),
  lot: () => import('./en/lot.ts'),
  lot_design: () => import('./en/lot_design.ts'),
  map: () => import('./en/map.ts'),
  missing: () => import('./en/missing.ts'),
  public: () => import('./en/public.ts'),
  registry: () => import('./en/registry.ts'),
  room: () => import('./en/room.ts'),
  room_side: () => import('./en/room_side.ts'),
  units: () => import('./en/units.ts'),
};

/** What the frame of every page speaks from. */
export const frameAreas: readonly Area[] = ['common'];
export const everyArea = Object.keys(chinese) as Area[];

/** Brings the words of these areas; resolves when a page may speak from them. */
export async function loadWords(language: Language, areas: readonly Area[]): Promise<void> {
  const files: { [A in Area]: () => Promise<Partial<Catalogue>> } =
    language === 'en' ? english : chinese;
  await Promise.all(areas.map(async (area) => adopt(language, await files[area]())));
}
