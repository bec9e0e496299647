// What a page weighs, how it is served, and whether anything on it jumps. Budgets are bytes of
// script as gzip, everything that the page fetches until the network is idle, with an empty cache.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { read, stands } from './acts.mjs';
import { accounts, browser, person, someone, url } from './people.mjs';
import { bidding, running, settle } from './stage.mjs';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const gzip = { 'Accept-Encoding': 'gzip' };

let chrome;
let visitor;
let bidder;
let known;
before(async () => {
  chrome = await browser();
  visitor = await person(chrome);
  bidder = await someone(chrome, accounts('bidder')[0]);
  const { sessions } = await read(visitor.page, '/api/v1/sessions');
  const { lots } = await read(visitor.page, '/api/v1/lots');
  known = { session: sessions[0].id, lot: lots[0].id };
  for (const { context } of [visitor, bidder]) await context.setExtraHTTPHeaders(gzip);
});
after(async () => { await chrome.close(); });

/** Opens a page with an empty cache; gives the bytes of its scripts and styles, and the scripts. */
async function weigh({ context }, path) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const fetched = [];
  page.on('requestfinished', (request) => fetched.push(request));
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const found = { script: 0, stylesheet: 0, names: [] };
  for (const request of fetched) {
    const kind = request.resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') continue;
    found[kind] += (await request.sizes()).responseBodySize;
    if (kind === 'script') found.names.push(request.url().split('/').at(-1));
  }
  await page.close();
  return found;
}

const style = 20_000;
const budgets = [
  ['/', 30_000], ['/en', 30_000], ['/lots', 90_000], ['/lots/:lot', 115_000], ['/live', 80_000],
  ['/live/:session', 95_000], ['/results', 90_000], ['/verify', 85_000], ['/sign-in', 85_000],
  ['/registry', 90_000], ['/app/room/:session', 120_000],
];

describe('the script of a first view', { concurrency: 4 }, () => {
  for (const [pattern, most] of budgets) {
    test(`${pattern} at most ${most / 1000} KB`, async (context) => {
      const path = pattern.replace(':lot', known.lot).replace(':session', known.session);
      const who = path.startsWith('/app') ? bidder : visitor;
      const { script, stylesheet, names } = await weigh(who, path);
      context.diagnostic(`${pattern}: ${script} bytes of script, ${stylesheet} of style`);
      assert.ok(script > 10_000 && script <= most, `${script} bytes: ${names.join(' ')}`);
      assert.ok(stylesheet <= style, `${stylesheet} bytes of style`);
      assert.ok(!names.some((name) => /^MapPage/.test(name)), 'the map stays where it is');
    });
  }
});

test('the map comes when it is asked for, in at most 150 KB', async (context) => {
  const { names } = await weigh(visitor, '/map');
  const map = names.find((name) => /^MapPage/.test(name));
  const bytes = statSync(`${dist}assets/${map}.gz`).size;
  context.diagnostic(`${map}: ${bytes} bytes`);
  assert.ok(bytes > 50_000 && bytes <= 150_000, `${bytes}`);
});

test('every asset is there as br and gzip, and no script is over 200 KB', async (context) => {
  const assets = readdirSync(`${dist}assets`).filter((name) => /\.(js|css)$/.test(name));
  assert.ok(assets.length > 50, `${assets.length} assets`);
  let most = 0;
  const ask = (name, coding) =>
    visitor.page.request.get(`/assets/${name}`, { headers: { 'Accept-Encoding': coding } });
  for (const name of assets) {
    const plain = statSync(`${dist}assets/${name}`).size;
    if (plain < 512) continue; // a head would weigh more than is won
    if (name.endsWith('.js')) most = Math.max(most, statSync(`${dist}assets/${name}.gz`).size);
    for (const coding of ['br', 'gzip']) {
      const head = (await ask(name, coding)).headers();
      assert.equal(head['content-encoding'], coding, name);
      assert.equal(head.vary, 'Accept-Encoding', name);
      assert.equal(head['cache-control'], 'public, max-age=31536000, immutable', name);
      assert.match(head['content-type'], /^text\/(javascript|css); charset=utf-8$/, name);
      assert.equal(head['x-content-type-options'], 'nosniff', name);
    }
    assert.equal((await ask(name, 'identity')).headers()['content-encoding'], undefined, name);
  }
  context.diagnostic(`${assets.length} assets, the heaviest ${most} bytes`);
  assert.ok(most <= 200_000, `${most}`);
});

test('what is sent as gzip is the file', async () => {
  const name = readdirSync(`${dist}assets`).find((one) => /^portal-.*\.js\.gz$/.test(one));
  const packed = gunzipSync(readFileSync(`${dist}assets/${name}`));
  const reply = await visitor.page.request.get(`/assets/${name.replace(/\.gz$/, '')}`);
  assert.ok(packed.equals(await reply.body()));
});

test('every document has the one policy, without an exception', async () => {
  const { port } = new URL(url);
  const wanted = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ` +
    `wss://localhost:${port} wss://127.0.0.1:${port}; img-src 'self' data: blob:; ` +
    `font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; ` +
    `form-action 'self'; frame-ancestors 'none'; ` +
    `require-trusted-types-for 'script'`;
  for (const path of ['/', '/en', '/lots', '/en/lots', '/desk', '/app', '/map', '/no-such-page']) {
    const reply = await visitor.page.request.get(path);
    assert.equal(reply.headers()['content-security-policy'], wanted, path);
    assert.equal(reply.headers()['cache-control'], 'no-cache', path);
    const html = await reply.text();
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/, path);
  }
});

/** Counts what jumps, where nobody has pressed anything. Lists of bids are there to move. */
function watchJumps() {
  window.jumps = [];
  const named = (node) => `${node?.nodeName}.${node?.parentElement?.className}`;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const who = sources.filter(({ node }) => !node?.parentElement?.closest('tbody, .leaders'));
      if (hadRecentInput || who.length === 0) continue;
      const from = ({ node, previousRect: a, currentRect: b }) =>
        `${named(node)} ${[a.x, a.y, b.x, b.y].map(Math.round)}`;
      window.jumps.push({ value, who: who.map(from) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

// The list of sessions and the portal from their first picture on; the others once they stand.
describe('nothing jumps while prices move', { concurrency: 5 }, () => {
  for (const [path, whole, locator] of [
    ['/', true, '[data-testid=live-price]'], ['/en', true, '[data-testid=live-price]'],
    ['/live', true, '[data-testid=live-price]'], ['/live/session-1', false, '[data-testid=price]'],
    ['/app/room/session-1', false, '[data-testid=price]']]) {
    for (const width of [1280, 390]) {
      test(`on ${path} at ${width} px`, async (context) => {
        const inRoom = path.startsWith('/app');
        const page = await (inRoom ? bidder : visitor).context.newPage();
        await page.setViewportSize({ width, height: 844 });
        const world = await running(page, inRoom ? { own_bid_number: 'A017' } : {});
        await page.addInitScript(watchJumps);
        await page.goto(path);
        const price = page.locator(locator).first();
        await price.waitFor();
        while (world.sockets.size === 0) await settle();
        await settle(600);
        if (!whole) {
          await stands(page, inRoom ? 'leading' : 'watching');
          await settle(300);
          await page.evaluate(() => { window.jumps = []; });
        }
        const before = await price.textContent();
        await bidding(world);
        assert.notEqual(await price.textContent(), before, 'the price has moved');
        const jumps = await page.evaluate(() => window.jumps);
        const sum = jumps.reduce((all, { value }) => all + value, 0);
        context.diagnostic(`${path} at ${width} px: ${sum.toFixed(4)}`);
        assert.ok(sum <= 0.02, JSON.stringify(jumps));
        await page.close();
      });
    }
  }
});

// With its session, its code for a telephone, and answers in any order.
describe('nothing jumps while a lot comes', { concurrency: 2 }, () => {
  for (const width of [1280, 390]) {
    test(`at ${width} px`, async (context) => {
      const page = await visitor.context.newPage();
      await page.setViewportSize({ width, height: 844 });
      const { lots } = await read(visitor.page, '/api/v1/lots');
      const lot = lots.find(({ state }) => ['in_session', 'announced'].includes(state)) ?? lots[0];
      let asked = 0;
      await page.route('**/api/v1/**', async (route) => {
        await settle(120 * (++asked % 4));
        await route.continue();
      });
      await page.addInitScript(watchJumps);
      await page.goto(`/lots/${lot.id}`);
      await page.getByTestId('qr').waitFor();
      await page.waitForLoadState('networkidle');
      await settle(400);
      const jumps = await page.evaluate(() => window.jumps);
      const sum = jumps.reduce((all, { value }) => all + value, 0);
      context.diagnostic(`a lot at ${width} px: ${sum.toFixed(4)}`);
      assert.ok(sum <= 0.02, JSON.stringify(jumps));
      // An answer that is still held back has nobody to come to any more.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
    });
  }
});
