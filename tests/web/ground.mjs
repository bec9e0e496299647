// What the tests of the map share: opening it, its list and its address, and features made up.
import { settled } from './people.mjs';

export const collections = ['lots', 'rights', 'blocks', 'zones'];
export const items = (name) => `/ogc/collections/${name}/items?limit=1000`;
export const serves = (name) => `**/ogc/collections/${name}/items*`;

/** Opens the map and waits until its list stands and all of the ground has come. */
export async function open(visitor, query = '') {
  await visitor.go(`/map${query}`);
  await visitor.page.getByTestId('ground-list').waitFor();
  await settled(visitor.page);
}

export const rows = (page) => page.locator('[data-testid=ground-list] tbody tr');
export const keys = (page) => rows(page).evaluateAll((all) => all.map((one) => one.dataset.key));
export const query = (page) => Object.fromEntries(new URL(page.url()).searchParams);

/** Waits until the address says so. */
export const says = (page, name, value) => page.waitForURL(
  (url) => (value instanceof RegExp ? value : { test: (x) => x === value })
    .test(url.searchParams.get(name) ?? ''));

/** Waits until the answer is this. */
export const answered = (page, verdict) =>
  page.locator(`[data-testid=answer][data-verdict=${verdict}]`).waitFor();

/** A feature of the server, with some members changed. */
export function feature(id, geometry, properties) {
  return { type: 'Feature', id, geometry, properties };
}

export async function answerWith(page, name, features) {
  await page.route(serves(name), (route) => route.fulfill(
    { json: { type: 'FeatureCollection', features, links: [] } }));
}

/** What was answered first stands, whatever happens in the register meanwhile. */
export async function hold(page, name) {
  const first = new Map();
  await page.route(serves(name), async (route) => {
    const address = route.request().url();
    if (!first.has(address)) first.set(address, await (await route.fetch()).body());
    await route.fulfill({ contentType: 'application/geo+json', body: first.get(address) });
  });
}

export const square = (lon, lat, size = 0.1) => ({ type: 'Polygon', coordinates: [[[lon, lat],
  [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]] });
export const block = feature('SK-901', square(126.2, 43.2), { layer: 'planned_block',
  mineral: 'gold', name_zh: '示例区块 试', name_en: 'Example block Shi', area_m2: 90_000_000,
  plan: 'p', synthetic: true });
export const right = feature('R-901', null, { right: 'exploration', mineral: 'gold',
  block: 'SK-901', holder_zh: '示例持有矿业有限公司', entity: 'demo', stage: 'general_survey', state: 'live',
  registered_at: '2026-11-01T09:00:00.000+08:00' });
