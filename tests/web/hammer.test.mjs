// Sessions that take place and end without a sale: a right registered during the auction stops one
// at the hammer, a secret reserve that nobody meets leaves the other unsold. The pages tell that to
// everybody, in both languages: why, what is kept, and what stays closed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { admit, bidLeast, freeBlock, patience, phaseIs, putUp, read, shows } from './acts.mjs';
import { fits, speaksClean } from './looks.mjs';
import { accounts, browser, call, person, someone } from './people.mjs';

let chrome;
let officers;
let bidders;
let visitors;
const taken = {};
const dear = {};
const secret_fen = 730_000_000;

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officers = [await someone(chrome, first), await someone(chrome, second)];
  bidders = [];
  for (const [nth, one] of accounts('bidder').slice(0, 3).entries()) {
    bidders.push(await someone(chrome, one, { english: nth === 1 }));
  }
  visitors = [await person(chrome), await person(chrome, { english: true })];
});

after(async () => { await chrome.close(); });

/** Everybody who reads along: one visitor in each language, and two bidders likewise. */
const readers = () => [...visitors, bidders[0], bidders[1]];

/** What this bidder has paid for the lot, as the exchange holds it. */
async function depositOf({ page }, lot) {
  const { applications } = await call(page, '/applications');
  return applications.find((each) => each.lot === lot).deposit;
}

test('three companies are admitted to two lots, one with a high secret reserve', async () => {
  const [drafter, approver] = officers;
  taken.block = await freeBlock(drafter.page, 5);
  Object.assign(taken, await putUp(drafter, approver, taken.block, 40_000));
  const block = await freeBlock(drafter.page, 6);
  Object.assign(dear,
    await putUp(drafter, approver, block, 40_000, { reserve_fen: secret_fen }));
  for (const lot of [taken, dear]) {
    for (const bidder of bidders) await admit(approver, bidder, lot.lot);
  }
});

test('both open and are bid for', async () => {
  for (const [nth, lot] of [taken, dear].entries()) {
    const { page, go } = bidders[nth];
    await go(`/app/room/${lot.session}`);
    await phaseIs(page, 'free');
    lot.price = await bidLeast(page);
  }
});

test('a right is registered in the first lot’s block while bids are taken', async () => {
  taken.deposits = [];
  for (const bidder of bidders) taken.deposits.push(await depositOf(bidder, taken.lot));
  const id = `EXAMPLE-${taken.block.id}-${Date.now()}`;
  const reply = await call(officers[0].page, '/registry/rights', { id, right: 'exploration',
    mineral: taken.block.mineral, holder_zh: '示例旁证矿业有限公司', entity: 'demo-other',
    control_group: 'demo-other', block: taken.block.id, stage: 'general_survey', state: 'live' });
  assert.equal(reply.code, undefined, JSON.stringify(reply));
});

/** Waits for the end of the session on the public page, and says what the reason's note reads. */
async function reasonOn({ page, go }, path) {
  await go(path);
  const reason = page.getByTestId('public-reason');
  await reason.waitFor();
  await speaksClean(page);
  return reason.textContent();
}

test('the hammer does not fall, and the rule that stopped it is public', async () => {
  await visitors[0].go(`/live/${taken.session}`);
  await phaseIs(visitors[0].page, 'suspended');
  for (const visitor of visitors) {
    const { page, english } = visitor;
    assert.match(await reasonOn(visitor, `/live/${taken.session}`), /B1/);
    await page.locator('[data-testid=board][data-standing=suspended]').waitFor();
    await page.getByTestId('board').getByText(english ? 'Suspended' : '已中止').waitFor();
    assert.match(await reasonOn(visitor, `/lots/${taken.lot}`), /B1/);
    await page.locator('#report [data-rule=B1][data-verdict=fail]').first().waitFor();
  }
});

test('the leading bid is kept as the candidate, and its bidder reads the reason', async () => {
  const { page, go } = bidders[0];
  await go(`/app/room/${taken.session}`);
  await page.getByTestId('end-note').getByText('B1').waitFor();
  await shows(page, taken.price);
  await speaksClean(page);
  const session = await read(page, `/api/v1/sessions/${taken.session}`);
  assert.equal(session.suspended.candidate.price_fen, taken.price);
  assert.equal(session.suspended.candidate.bid_number, session.leader);
  assert.equal(session.outcome, undefined);
});

test('no money moves, and no result is published', async () => {
  for (const [nth, bidder] of bidders.entries()) {
    assert.deepEqual(await depositOf(bidder, taken.lot), taken.deposits[nth]);
    await bidder.go('/app');
    const card = bidder.page.locator(`[data-testid=application][data-lot="${taken.lot}"]`);
    await card.getByText(bidder.english ? 'Suspended' : '已中止').first().waitFor();
  }
  const reply = await visitors[0].page.request.get(`/api/v1/results/${taken.session}`);
  assert.equal(reply.status(), 404);
});

test('the other ends unsold, which the board tells everybody', async () => {
  await visitors[0].go(`/live/${dear.session}`);
  await phaseIs(visitors[0].page, 'unsold');
  for (const { page, go, english } of readers()) {
    await go(`/live/${dear.session}`);
    await page.locator('[data-testid=board][data-standing=unsold]').waitFor();
    await page.getByTestId('board').getByText(english ? 'no bid met the conditions of sale'
      : '没有达到成交条件的出价').waitFor();
    await speaksClean(page);
  }
});

test('its result says unsold, and that the reserve stays closed', async () => {
  for (const { page, go, english } of readers()) {
    await go(`/results/${dear.session}`);
    await page.getByTestId('result-hash').waitFor(patience);
    const name = english ? 'Unsold' : '未成交';
    await page.getByRole('heading', { name, exact: true }).waitFor();
    await page.getByText(english ? 'The rules do not publish a reserve that was not met'
      : '规则不要求公布未达到的保留价').waitFor();
    for (const absent of ['reserve', 'winner', 'final-price']) {
      assert.equal(await page.getByTestId(absent).count(), 0, absent);
    }
    await speaksClean(page);
  }
});

test('nothing that is public gives the reserve away', async () => {
  const { page } = visitors[0];
  const result = await read(page, `/api/v1/results/${dear.session}`);
  assert.equal(result.outcome, 'unsold');
  for (const path of [`/results/${dear.session}`, `/sessions/${dear.session}`,
    `/sessions/${dear.session}/export`, `/lots/${dear.lot}`]) {
    const reply = await page.request.get(`/api/v1${path}`);
    assert.equal(reply.status(), 200, path);
    assert.doesNotMatch(await reply.text(), new RegExp(String(secret_fen)), path);
  }
});

test('these pages fit a phone', async () => {
  const phone = await person(chrome, { viewport: { width: 360, height: 740 }, english: true });
  await phone.go(`/live/${taken.session}`);
  await phone.page.getByTestId('public-reason').waitFor();
  await fits(phone.page);
  await phone.go(`/results/${dear.session}`);
  await phone.page.getByTestId('result-hash').waitFor();
  await fits(phone.page);
});

test('nobody saw a fault in their console', () => {
  for (const one of [...officers, ...bidders, ...visitors]) assert.deepEqual(one.complaints, []);
});
