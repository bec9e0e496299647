// The Chinese catalogue as a type, which every other language must fill completely. Its words come
// area by area (catalogue.ts).
export type Catalogue = typeof import('./zh/app.ts') &
  typeof import('./zh/common.ts') &
  typeof import('./zh/lot.ts') &
  typeof import('./zh/lot_design.ts') &
  typeof import('./zh/map.ts') &
  typeof import('./zh/missing.ts') &
  typeof import('./zh/public.ts') &
  typeof import('./zh/registry.ts') &
  typeof import('./zh/room.ts') &
  typeof import('./zh/room_side.ts') &
  typeof import('./zh/units.ts');
