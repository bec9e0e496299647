// What a citizen finds: lots and results by filters that a link carries, a session played again
// from its record, the figures that all of them come to, and the pages that explain the rest.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { admit, bidLeast, focus, freeBlock, phaseIs, putUp, read, stands, tabTo }
  from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, inTongue, person, settled, someone } from './people.mjs';

const { minerals } = JSON.parse(readFileSync(
  new URL('../../deploy/plans/jilin-sandbox/minerals.json', import.meta.url), 'utf8'));
let chrome;
const sale = {};
const witnesses = [];

before(async () => { chrome = await browser(); });
after(async () => { await chrome.close(); });

/** A reader on a phone or at a desk; what complains in the console is looked at in the end. */
async function reader(english, width = 390) {
  const one = await person(chrome, { viewport: { width, height: 844 }, english });
  one.page.setDefaultTimeout(20_000);
  witnesses.push(one);
  return one;
}

/** What every page owes to its readers. */
async function isWhole(page) {
  await fits(page);
  await isBuilt(page);
  await speaksClean(page);
}

/** Something sold: what the sandbox has sold already, or else a lot of this test's own. */
async function sold(page) {
  const newest = async () =>
    (await read(page, '/api/v1/results?outcome=sold&limit=1')).results[0];
  const known = await newest();
  if (known !== undefined) return known;
  const [first, second] = accounts('administrator');
  const officers = [await someone(chrome, first), await someone(chrome, second)];
  const bidders = [];
  for (const one of accounts('bidder').slice(0, 3)) bidders.push(await someone(chrome, one));
  const { lot, session } = await putUp(...officers, await freeBlock(page, 10), 30_000);
  for (const bidder of bidders) await admit(officers[1], bidder, lot);
  for (const { page: room, go } of bidders.slice(0, 2)) {
    await go(`/app/room/${session}`);
    await phaseIs(room, 'free');
    await bidLeast(room);
    await stands(room, 'leading');
  }
  await phaseIs(bidders[0].page, 'sold');
  for (const { leave } of [...officers, ...bidders]) await leave();
  for (let result = await newest(); ; result = await newest()) {
    if (result !== undefined) return result;
    await page.waitForTimeout(500);
  }
}

test('something was sold', async () => {
  const { page, leave } = await reader(false);
  Object.assign(sale, await sold(page));
  assert.ok(sale.bids > 0);
  await leave();
});

test('a filter is its address, in either language', async () => {
  const { page, go, leave, english } = await reader(false, 1280);
  await go('/lots');
  await page.getByTestId('filter-q').fill(sale.number);
  await page.getByTestId('filter-search').click();
  await page.locator(`tr[data-lot="${sale.lot}"]`).waitFor();
  await page.getByTestId('filter-more').locator('summary').click();
  // A lot may name its mineral by its id or in Chinese; the filter finds it by either.
  const { id: mineral } = minerals.find(({ id, zh }) => [id, zh].includes(sale.mineral));
  await page.locator('#filter-mineral').selectOption(mineral);
  await page.getByTestId('filter-price_to').fill('９０００万元');
  await page.getByTestId('filter-area_to').fill('1000');
  await page.getByTestId('filter-apply').click();
  await page.waitForURL(/price_to=9000000000/);
  assert.equal(new URL(page.url()).searchParams.get('mineral'), mineral);
  await page.locator(`tr[data-lot="${sale.lot}"]`).waitFor();
  assert.equal(await page.locator('[data-chip]').count(), 4);
  await isWhole(page);
  const csv = await page.request.get(await page.getByTestId('list-csv').getAttribute('href'));
  const yuan = (sale.start_price_fen / 100).toFixed(2);
  const table = await csv.text();
  assert.match(table, /起始价 start price \(元 CNY\)/);
  assert.ok(table.includes(sale.number) && table.includes(`,${yuan},`), table);
  await page.getByRole('link', { name: english ? '中文' : 'English' }).click();
  await page.waitForURL((url) => url.pathname === (english ? '/lots' : '/en/lots') &&
    url.searchParams.get('price_to') === '9000000000');
  await page.locator(`tr[data-lot="${sale.lot}"]`).waitFor();
  await speaksClean(page);
  await page.locator('[data-chip=price_to]').click();
  await page.waitForURL((url) => !url.searchParams.has('price_to'));
  await page.getByTestId('filter-clear').click();
  await page.waitForURL((url) => !url.searchParams.has('q'));
  await leave();
});

test('what cannot be read is named, and what matches nothing has a cure', async () => {
  for (const asked of [false, true]) {
    const { page, go, leave, english } = await reader(asked);
    await go(`/lots?area_from=${encodeURIComponent('\u202e<b>=1+1')}&right=${sale.right}`);
    await page.locator('[data-testid=refusal][data-code="query.area"]').waitFor();
    assert.match(await page.getByTestId('filter-wrong').textContent(),
      english ? /Area from/ : /面积，起/);
    await isWhole(page);
    await page.getByTestId('filter-wrong').getByRole('link').click();
    await page.waitForURL((url) => !url.searchParams.has('area_from'));
    await page.getByTestId('lots').waitFor();
    await go('/results?q=nothing-is-called-so');
    await page.getByTestId('list-none').waitFor();
    await isWhole(page);
    await go('/lots');
    await page.getByTestId('filter-more').locator('summary').click();
    await page.getByTestId('filter-area_from').fill('a lot');
    await page.getByTestId('filter-apply').click();
    await page.getByTestId('error-summary').waitFor();
    assert.equal((await focus(page)).testid, 'error-summary');
    await leave();
  }
});

test('a session is played again, by keys, to any second', async () => {
  for (const asked of [false, true]) {
    const { page, go, leave, english } = await reader(asked);
    await go(`/results/${sale.session}`);
    await page.getByTestId('to-replay').click();
    const board = page.getByTestId('replay-board');
    await board.waitFor();
    await page.locator('[data-testid=check-verdict][data-verdict=good]').waitFor();
    assert.equal(await board.getAttribute('data-bids'), '0');
    await tabTo(page, (now) => now.testid === 'replay-slider');
    await page.keyboard.press('End');
    await page.locator('[data-testid=replay-board][data-phase=sold]').waitFor();
    assert.equal(await board.getAttribute('data-bids'), `${sale.bids}`);
    const end = Number(await page.getByTestId('replay-at').getAttribute('data-at'));
    await page.keyboard.press('ArrowLeft');
    assert.equal(Number(await page.getByTestId('replay-at').getAttribute('data-at')), end - 1000);
    await page.locator('[data-testid=replay-board][data-phase=countdown]').waitFor();
    await page.keyboard.press('Home');
    await page.getByTestId('next-bid').click();
    await page.locator('[data-testid=replay-board][data-bids="1"]').waitFor();
    await page.waitForFunction(() => {
      const at = new URLSearchParams(location.search).get('at');
      const told = Number(document.querySelector('[data-testid=replay-at]').dataset.at);
      return at !== null && Date.parse(`${at}+08:00`) === told;
    });
    await isWhole(page);
    const shown = await board.getAttribute('data-price');
    await page.goto(page.url());
    await page.locator(`[data-testid=replay-board][data-price="${shown}"]`).waitFor();
    await page.getByTestId('speed-Infinity').click();
    await page.getByTestId('replay-toggle').click();
    await page.locator('[data-testid=replay-board][data-phase=sold]').waitFor();
    await go(`/results/${sale.session}/replay?at=yesterday`);
    await page.getByTestId('replay-doubt').waitFor();
    await leave();
  }
});

test('a record that was changed is played as far as it holds, and says so', async () => {
  const { page, go, leave } = await reader(false);
  const address = `/api/v1/sessions/${sale.session}/export`;
  const lines = (await (await page.request.get(address)).text()).trimEnd().split('\n');
  const second = lines.findLastIndex((line) => line.includes('session.bid_accepted'));
  const changed = lines.with(second, lines[second].replace(/"amount_fen":\d/, '"amount_fen":9'));
  await page.route(`**${address}`, (route) => route.fulfill({ body: changed.join('\n') }));
  await go(`/results/${sale.session}/replay`);
  await page.getByTestId('replay-broken').waitFor();
  const broken = await page.getByTestId('replay-broken').textContent();
  assert.match(broken, new RegExp(`第 ${second + 1} 行|line ${second + 1} `));
  await page.getByTestId('replay-slider').press('End');
  await page.locator(`[data-testid=replay-board][data-bids="${sale.bids - 1}"]`).waitFor();
  await speaksClean(page);
  await leave();
});

/** The record up to its opening with so many bids behind it, a millisecond apart, sealed anew. */
function crowded(lines, bids) {
  const events = lines.slice(1).map((line) => JSON.parse(line));
  const opened = events.findIndex((one) => one.kind === 'session.opened');
  const { start_price_fen, increment_fen } = events[0].body;
  const numbers = events.filter((one) => one.kind === 'session.bidder_admitted')
    .map((one) => one.body.bid_number);
  const at = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 23)}+08:00`;
  const from = Date.parse(events[opened].at) + 1;
  const made = Array.from({ length: bids }, (_, nth) => ({ at: at(from + nth),
    kind: 'session.bid_accepted', v: 1, body: { amount_fen: start_price_fen + nth * increment_fen,
      bid_id: `bid-${nth}`, bid_number: numbers[nth % 2], t_recv: at(from + nth) } }));
  const kept = lines.slice(0, opened + 2);
  let prev = events[opened].hash;
  for (const [nth, { at: when, kind, v, body }] of made.entries()) {
    const seq = opened + 2 + nth;
    const open = JSON.stringify({ seq, at: when, kind, v, body, prev }).slice(0, -1);
    prev = createHash('sha256').update(`${open}}`).digest('hex');
    kept.push(`${open},"hash":"${prev}"}`);
  }
  return kept.join('\n');
}

test('ten thousand bids play as quickly, and print whole', async () => {
  const one = await reader(false, 1280);
  const { page, go, leave } = one;
  const address = `/api/v1/sessions/${sale.session}/export`;
  const lines = (await (await page.request.get(address)).text()).trimEnd().split('\n');
  const bids = 10_000;
  await page.route(`**${address}`, (route) => route.fulfill({ body: crowded(lines, bids) }));
  await go(`/results/${sale.session}/replay`);
  await page.getByTestId('replay-slider').press('End');
  await page.locator(`[data-testid=replay-board][data-bids="${bids}"]`).waitFor();
  const ladder = page.getByTestId('replay-ladder');
  const rows = () => ladder.locator('tbody tr[data-seq]').count();
  assert.equal(await ladder.getAttribute('aria-rowcount'), `${bids + 1}`);
  assert.ok(await rows() < 60, 'only what is in sight is made');
  await ladder.locator('xpath=..').evaluate((room) => { room.scrollTop = room.scrollHeight; });
  const last = ladder.locator('tbody tr[data-seq]').last();
  await last.getByText(inTongue(one, '首口', 'first')).waitFor();
  const took = await page.getByTestId('replay-slider').evaluate(async (slider) => {
    const begun = performance.now();
    for (const value of [9000, 100, 5000, 20]) {
      slider.value = value;
      slider.dispatchEvent(new Event('input'));
      await new Promise((seen) => requestAnimationFrame(seen));
    }
    return performance.now() - begun;
  });
  assert.ok(took < 2000, `four jumps took ${took} ms`);
  await page.getByTestId('replay-slider').press('End');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction((all) =>
    document.querySelectorAll('[data-testid=replay-ladder] tr[data-seq]').length === all, bids);
  await leave();
});

test('a lot shows its dates, papers, versions and address', async () => {
  for (const asked of [false, true]) {
    const { page, go, leave, english } = await reader(asked);
    await go(`/lots/${sale.lot}`);
    await page.getByTestId('qr').waitFor();
    assert.match(await page.getByTestId('permanent').textContent(), new RegExp(`${sale.lot}$`));
    await page.locator('[data-testid=dates] li.done').first().waitFor();
    await isWhole(page);
    await page.getByTestId('versions').getByRole('link').first().click();
    await page.getByTestId('version').getByText(english ? 'All terms' : '全部条件').waitFor();
    await isWhole(page);
    await go(`/lots/${sale.lot}/v/99`);
    await page.getByRole('heading', { level: 1, name: '99' }).waitFor();
    await leave();
  }
});

test('figures add up, and every other page says what it is', async () => {
  for (const asked of [false, true]) {
    const { page, go, leave, english } = await reader(asked);
    const { groups } = await read(page, '/api/v1/statistics');
    const all = groups.find((one) => one.by === 'all');
    await go('/results/statistics');
    const row = page.getByTestId('figures-all').locator('tbody tr');
    await row.waitFor();
    const cells = (await row.locator('td').allTextContents()).map((text) => text.trim());
    const [ended, ...kinds] = cells.slice(0, 6).map(Number);
    assert.equal(ended, kinds.reduce((sum, one) => sum + one, 0));
    assert.ok(ended >= all.sold && all.sold >= 1);
    await isWhole(page);
    for (const path of ['/glossary', '/accessibility', '/status', `/results/${sale.session}`]) {
      await go(path);
      await settled(page);
      await isWhole(page);
    }
    await page.getByTestId('protocol').waitFor();
    await go('/status');
    await page.locator('[data-testid=status][data-state=good]').waitFor();
    await leave();
  }
});

test('nobody saw a fault in their console', () => {
  for (const { complaints } of witnesses) assert.deepEqual(complaints, []);
});
