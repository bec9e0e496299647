// The addresses. One table for both languages: English has /en before the same path, and a switch
// keeps the page that is open.
import { type RouteRecordRaw, createRouter, createWebHistory } from 'vue-router';
import { account, accountKnown } from './api/account.ts';
import { type Area, everyArea, frameAreas, loadWords } from './i18n/catalogue.ts';
import { languageAt, speakLanguage } from './i18n/language.ts';
import type { Role } from './wire/api.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may come here; nobody named means everybody. */
    roles?: readonly Role[];
    /** The bid room has a head of its own. */
    bare?: boolean;
    /** The areas of words that the page speaks from, besides the frame's; unsaid, all of them. */
    words?: readonly Area[];
    load?: Page;
  }
}

const bidder: readonly Role[] = ['bidder'];
const desk: readonly Role[] = ['administrator', 'inspector'];
const administrator: readonly Role[] = ['administrator'];
const anyone: readonly Role[] = ['administrator', 'inspector', 'bidder'];

type Page = () => Promise<unknown>;
function page(path: string, load: Page, meta: RouteRecordRaw['meta'] = {}): RouteRecordRaw {
  const all = { ...meta, load };
  return { path: `/:lang(en)?${path}`, component: load, meta: all } as RouteRecordRaw;
}

const routes: RouteRecordRaw[] = [
  page('', () => import('./pages/PortalPage.vue'), { words: ['public', 'room'] }),
  page('/lots', () => import('./pages/LotsPage.vue'), { words: ['public'] }),
  page('/lots/:id', () => import('./pages/lot/LotPage.vue'), {
    words: ['lot', 'map', 'public', 'registry', 'room'],
  }),
  page('/live', () => import('./pages/LivePage.vue'), { words: ['public', 'room'] }),
  page('/live/:session', () => import('./pages/room/WatchPage.vue'), {
    bare: true,
    words: ['lot', 'public', 'room', 'room_side'],
  }),
  page('/map', () => import('./pages/map/MapPage.vue'), { words: ['lot', 'map'] }),
  page('/registry', () => import('./pages/registry/RightsPage.vue'), {
    words: ['map', 'registry'],
  }),
  page('/registry/rights/:id', () => import('./pages/registry/RightPage.vue'), {
    words: ['lot', 'map', 'registry'],
  }),
  page('/registry/records/:kind', () => import('./pages/registry/RecordsPage.vue'), {
    words: ['map', 'registry'],
  }),
  page('/registry/snapshots', () => import('./pages/registry/SnapshotsPage.vue'), {
    words: ['registry'],
  }),
  page('/registry/snapshots/:id', () => import('./pages/registry/SnapshotPage.vue'), {
    words: ['registry'],
  }),
  page('/results', () => import('./pages/ResultsPage.vue'), { words: ['public'] }),
  page('/results/:session', () => import('./pages/ResultPage.vue'), { words: ['public'] }),
  page('/verify', () => import('./pages/VerifyPage.vue'), { words: ['public'] }),
  page('/sign-in', () => import('./pages/SignInPage.vue'), { words: ['public'] }),
  page('/redeem', () => import('./pages/own/RedeemPage.vue'), { words: [] }),
  page('/account', () => import('./pages/own/AccountPage.vue'), { roles: anyone, words: [] }),
  page('/app', () => import('./pages/bidder/ApplicationsPage.vue'), {
    roles: bidder,
    words: ['app', 'lot'],
  }),
  page('/app/applications/new', () => import('./pages/bidder/ApplyPage.vue'), {
    roles: bidder,
    words: ['app'],
  }),
  page('/app/receipts', () => import('./pages/bidder/ReceiptsPage.vue'), {
    roles: bidder,
    words: ['app'],
  }),
  page('/app/room/:session', () => import('./pages/room/RoomPage.vue'), {
    roles: bidder,
    bare: true,
    words: ['lot', 'public', 'room', 'room_side'],
  }),
  page('/desk', () => import('./pages/desk/DeskPage.vue'), {
    roles: desk,
    words: ['app', 'public', 'room', 'room_side'],
  }),
  page('/desk/lots/new', () => import('./pages/desk/LotEditPage.vue'), {
    roles: administrator,
    words: ['app', 'lot', 'room'],
  }),
  page('/desk/lots/:id', () => import('./pages/desk/DeskLotPage.vue'), {
    roles: desk,
    words: ['app', 'lot', 'map', 'public', 'registry', 'room', 'room_side'],
  }),
  page('/desk/lots/:id/edit', () => import('./pages/desk/LotEditPage.vue'), {
    roles: administrator,
    words: ['app', 'lot', 'room'],
  }),
  page('/desk/accounts', () => import('./pages/desk/AccountsPage.vue'), {
    roles: desk,
    words: ['app'],
  }),
  page('/desk/registry', () => import('./pages/desk/RegistryPage.vue'), {
    roles: desk,
    words: ['app', 'map', 'public', 'registry'],
  }),
  page('/:rest(.*)*', () => import('./pages/NotFoundPage.vue'), { words: [] }),
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => {
    if (saved !== null) return saved;
    if (to.hash !== '') return { el: to.hash };
    return samePlace(to.path, from.path) ? false : { top: 0 };
  },
});

/** The same page in another language, or with another filter. */
export function samePlace(a: string, b: string): boolean {
  const plain = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/';
  return plain(a) === plain(b);
}

// A page and its words come side by side, and it is shown when both are there.
router.beforeEach(async (to) => {
  const next = languageAt(to.path);
  const areas = [...frameAreas, ...(to.meta.words ?? everyArea)];
  await Promise.all([loadWords(next, areas), to.meta.load?.()]);
  speakLanguage(next);
  if (to.meta.roles === undefined) return true;
  await accountKnown();
  if (account.value !== null && account.value !== undefined) return true;
  return { path: next === 'en' ? '/en/sign-in' : '/sign-in', query: { next: to.fullPath } };
});
