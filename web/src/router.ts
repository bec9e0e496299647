// The addresses. One table for both languages: English has /en before the same path, and a switch
// keeps the page that is open.
import { type RouteRecordRaw, createRouter, createWebHistory } from 'vue-router';
import { account, accountKnown } from './api/account.ts';
import { speakLanguage } from './i18n/language.ts';
import type { Role } from './wire/api.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may come here; nobody named means everybody. */
    roles?: readonly Role[];
    /** The bid room has a head of its own. */
    bare?: boolean;
  }
}

const bidder: readonly Role[] = ['bidder'];
const desk: readonly Role[] = ['administrator', 'inspector'];
const administrator: readonly Role[] = ['administrator'];
const anyone: readonly Role[] = ['administrator', 'inspector', 'bidder'];

type Page = () => Promise<unknown>;
function page(path: string, component: Page, meta: RouteRecordRaw['meta'] = {}): RouteRecordRaw {
  return { path: `/:lang(en)?${path}`, component, meta } as RouteRecordRaw;
}

const routes: RouteRecordRaw[] = [
  page('', () => import('./pages/PortalPage.vue')),
  page('/lots', () => import('./pages/LotsPage.vue')),
  page('/lots/:id', () => import('./pages/lot/LotPage.vue')),
  page('/live', () => import('./pages/LivePage.vue')),
  page('/live/:session', () => import('./pages/room/WatchPage.vue'), { bare: true }),
  page('/map', () => import('./pages/map/MapPage.vue')),
  page('/registry', () => import('./pages/registry/RightsPage.vue')),
  page('/registry/rights/:id', () => import('./pages/registry/RightPage.vue')),
  page('/registry/records/:kind', () => import('./pages/registry/RecordsPage.vue')),
  page('/registry/snapshots', () => import('./pages/registry/SnapshotsPage.vue')),
  page('/registry/snapshots/:id', () => import('./pages/registry/SnapshotPage.vue')),
  page('/results', () => import('./pages/ResultsPage.vue')),
  page('/results/:session', () => import('./pages/ResultPage.vue')),
  page('/verify', () => import('./pages/VerifyPage.vue')),
  page('/sign-in', () => import('./pages/SignInPage.vue')),
  page('/register', () => import('./pages/organisation/RegisterPage.vue')),
  page('/redeem', () => import('./pages/own/RedeemPage.vue')),
  page('/account', () => import('./pages/own/AccountPage.vue'), { roles: anyone }),
  page('/app', () => import('./pages/bidder/ApplicationsPage.vue'), { roles: bidder }),
  page('/app/applications/new', () => import('./pages/bidder/ApplyPage.vue'), { roles: bidder }),
  page('/app/organisation', () => import('./pages/organisation/OwnOrganisationPage.vue'), {
    roles: bidder,
  }),
  page('/app/receipts', () => import('./pages/bidder/ReceiptsPage.vue'), { roles: bidder }),
  page('/app/room/:session', () => import('./pages/room/RoomPage.vue'), {
    roles: bidder,
    bare: true,
  }),
  page('/desk', () => import('./pages/desk/DeskPage.vue'), { roles: desk }),
  page('/desk/lots/new', () => import('./pages/desk/LotEditPage.vue'), { roles: administrator }),
  page('/desk/lots/:id', () => import('./pages/desk/DeskLotPage.vue'), { roles: desk }),
  page('/desk/lots/:id/edit', () => import('./pages/desk/LotEditPage.vue'), {
    roles: administrator,
  }),
  page('/desk/organisations', () => import('./pages/desk/OrganisationsPage.vue'), { roles: desk }),
  page('/desk/organisations/:id', () => import('./pages/desk/OrganisationPage.vue'), {
    roles: desk,
  }),
  page('/desk/accounts', () => import('./pages/desk/AccountsPage.vue'), { roles: desk }),
  page('/desk/registry', () => import('./pages/desk/RegistryPage.vue'), { roles: desk }),
  page('/:rest(.*)*', () => import('./pages/NotFoundPage.vue')),
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

router.beforeEach(async (to) => {
  speakLanguage(to.params['lang'] === 'en' ? 'en' : 'zh-CN');
  if (to.meta.roles === undefined) return true;
  await accountKnown();
  if (account.value !== null && account.value !== undefined) return true;
  const english = to.params['lang'] === 'en';
  return { path: english ? '/en/sign-in' : '/sign-in', query: { next: to.fullPath } };
});
