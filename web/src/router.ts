// The addresses. One table for both languages: English has /en before the same path, and a switch
// keeps the page that is open.
import { type RouteRecordRaw, createRouter, createWebHistory } from 'vue-router';
import { account, accountKnown } from './api/account.ts';
import { samePlace } from './core/same_place.ts';
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
  page('/lots', () => import('./pages/LotsPage.vue'), { words: ['public', 'registry'] }),
  page('/lots/:id', () => import('./pages/lot/LotPage.vue'), {
    words: ['lot', 'lot_design', 'missing', 'public', 'room', 'units'],
  }),
  page('/lots/:id/v/:version', () => import('./pages/lot/LotVersionPage.vue'), {
    words: ['lot', 'lot_design', 'public', 'units'],
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
    words: ['lot', 'map', 'registry', 'units'],
  }),
  page('/registry/records/:kind', () => import('./pages/registry/RecordsPage.vue'), {
    words: ['map', 'registry', 'units'],
  }),
  page('/registry/snapshots', () => import('./pages/registry/SnapshotsPage.vue'), {
    words: ['registry'],
  }),
  page('/registry/snapshots/:id', () => import('./pages/registry/SnapshotPage.vue'), {
    words: ['registry', 'units'],
  }),
  page('/plan', () => import('./pages/plan/PlanPage.vue'), { words: [] }),
  page('/plan/tables', () => import('./pages/plan/PlanTablesPage.vue'), { words: [] }),
  page('/plan/tables/:table', () => import('./pages/plan/PlanPartPage.vue'), { words: [] }),
  page('/plan/rules/:id', () => import('./pages/plan/RulePage.vue'), {
    words: ['lot', 'missing'],
  }),
  page('/plan/contradictions/:id', () => import('./pages/plan/ContradictionPage.vue'), {
    words: [],
  }),
  page('/plan/:part', () => import('./pages/plan/PlanPartPage.vue'), { words: [] }),
  page('/plan/:part/:row', () => import('./pages/plan/PlanRowPage.vue'), { words: [] }),
  page('/reports/:digest', () => import('./pages/reports/ReportPage.vue'), {
    words: ['lot', 'missing', 'public'],
  }),
  page('/reports/:a/against/:b', () => import('./pages/reports/ReportDiffPage.vue'), {
    words: ['lot', 'missing', 'public'],
  }),
  page('/results', () => import('./pages/ResultsPage.vue'), { words: ['public', 'registry'] }),
  page('/results/statistics', () => import('./pages/statistics/StatisticsPage.vue'), {
    words: ['lot', 'public'],
  }),
  page('/results/:session', () => import('./pages/ResultPage.vue'), { words: ['public'] }),
  page('/results/:session/replay', () => import('./pages/replay/ReplayPage.vue'), {
    words: ['public', 'room', 'room_side'],
  }),
  page('/verify', () => import('./pages/VerifyPage.vue'), { words: ['public'] }),
  page('/tour', () => import('./pages/TourPage.vue'), { words: [] }),
  page('/glossary', () => import('./pages/GlossaryPage.vue'), { words: [] }),
  page('/accessibility', () => import('./pages/AccessibilityPage.vue'), { words: [] }),
  page('/status', () => import('./pages/StatusPage.vue'), { words: [] }),
  page('/sign-in', () => import('./pages/SignInPage.vue'), { words: ['public'] }),
  page('/register', () => import('./pages/organisation/RegisterPage.vue'), { words: ['app'] }),
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
  page('/app/organisation', () => import('./pages/organisation/OwnOrganisationPage.vue'), {
    roles: bidder,
    words: ['app', 'room'],
  }),
  page('/app/receipts', () => import('./pages/bidder/ReceiptsPage.vue'), {
    roles: bidder,
    words: ['app'],
  }),
  page('/app/rehearsal', () => import('./pages/bidder/RehearsalPage.vue'), {
    roles: bidder,
    words: ['app'],
  }),
  page('/app/alerts', () => import('./pages/alerts/AlertsPage.vue'), {
    roles: bidder,
    words: ['app'],
  }),
  page('/unsubscribe', () => import('./pages/UnsubscribePage.vue'), { words: [] }),
  page('/app/room/:session', () => import('./pages/room/RoomPage.vue'), {
    roles: bidder,
    bare: true,
    words: ['lot', 'public', 'room', 'room_side'],
  }),
  page('/desk', () => import('./pages/desk/DeskPage.vue'), {
    roles: desk,
    words: ['app', 'public', 'room', 'room_side'],
  }),
  page('/desk/alerts', () => import('./pages/alerts/AlertsPage.vue'), {
    roles: desk,
    words: ['app'],
  }),
  page('/desk/lots/new', () => import('./pages/desk/LotEditPage.vue'), {
    roles: administrator,
    words: ['app', 'lot', 'lot_design', 'missing', 'room', 'units'],
  }),
  page('/desk/lots/:id', () => import('./pages/desk/DeskLotPage.vue'), {
    roles: desk,
    words: ['app', 'lot', 'map', 'missing', 'public', 'registry', 'room', 'room_side'],
  }),
  page('/desk/lots/:id/edit', () => import('./pages/desk/LotEditPage.vue'), {
    roles: administrator,
    words: ['app', 'lot', 'lot_design', 'missing', 'room', 'units'],
  }),
  page('/desk/sessions/:session', () => import('./pages/desk/DeskSessionPage.vue'), {
    roles: desk,
    words: ['app', 'lot', 'public', 'room', 'room_side'],
  }),
  page('/desk/approvals', () => import('./pages/desk/ApprovalsPage.vue'), {
    roles: desk,
    words: [
      'app',
      'lot',
      'lot_design',
      'map',
      'missing',
      'public',
      'registry',
      'room',
      'room_side',
      'units',
    ],
  }),
  page('/desk/audit', () => import('./pages/desk/AuditPage.vue'), {
    roles: desk,
    words: ['app', 'public'],
  }),
  page('/desk/organisations', () => import('./pages/desk/OrganisationsPage.vue'), {
    roles: desk,
    words: ['app'],
  }),
  page('/desk/organisations/:id', () => import('./pages/desk/OrganisationPage.vue'), {
    roles: desk,
    words: ['app'],
  }),
  page('/desk/accounts', () => import('./pages/desk/AccountsPage.vue'), {
    roles: desk,
    words: ['app'],
  }),
  page('/desk/rights/:id/assessment', () => import('./pages/desk/AssessRightPage.vue'), {
    roles: administrator,
    words: ['app', 'lot', 'lot_design', 'missing', 'registry', 'units'],
  }),
  page('/desk/plan', () => import('./pages/desk/PlanPage.vue'), {
    roles: desk,
    words: ['app', 'lot', 'map', 'registry'],
  }),
  page('/desk/registry', () => import('./pages/desk/RegistryPage.vue'), {
    roles: desk,
    words: ['app', 'map', 'public', 'registry', 'units'],
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
