// Sessions that do not take place: too few companies, and a right registered meanwhile. Nothing is
// hidden: the session's page and the lot's page tell everybody why, in both languages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { admit, freeBlock, phaseIs, putUp } from './acts.mjs';
import { fits, speaksClean } from './looks.mjs';
import { accounts, browser, person, someone } from './people.mjs';

let chrome;
let drafter;
let approver;
let bidders;
let visitors;
const few = {};
const taken = {};

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  drafter = await someone(chrome, first, { english: true });
  approver = await someone(chrome, second);
  bidders = [];
  for (const bidder of accounts('bidder').slice(0, 3)) bidders.push(await someone(chrome, bidder));
  visitors = [await person(chrome), await person(chrome, { english: true })];
});

after(async () => { await chrome.close(); });

test('two companies are admitted to one lot, three to another', async () => {
  const blocks = [await freeBlock(drafter.page, 1), await freeBlock(drafter.page, 2)];
  const soon = 32_000;
  Object.assign(few, await putUp(drafter, approver, blocks[0], soon));
  Object.assign(taken, await putUp(drafter, approver, blocks[1], soon), { block: blocks[1] });
  for (const bidder of bidders.slice(0, 2)) await admit(approver, bidder, few.lot);
  for (const bidder of bidders) await admit(approver, bidder, taken.lot);
});

test('a right is registered in the block of the second lot by the form', async () => {
  const { page, go } = drafter;
  await go('/desk/registry');
  await page.getByTestId('right-block').selectOption(taken.block.id);
  await page.locator('#right-id').fill(`EXAMPLE-${taken.block.id}-${Date.now()}`);
  await page.getByTestId('right-mineral').selectOption(taken.block.mineral);
  await page.locator('#right-holder').fill('示例旁证矿业有限公司');
  await page.locator('#right-entity').fill('demo-other');
  await page.getByTestId('register-right').click();
  await page.getByTestId('rights').getByText(taken.block.id).first().waitFor();
  await speaksClean(page);
});

/** What a visitor reads on a page as the public reason. */
async function reasonOn({ page, go }, path) {
  await go(path);
  const reason = page.getByTestId('public-reason');
  await reason.waitFor();
  await speaksClean(page);
  return reason.textContent();
}

async function toldEverywhere(lot, said) {
  for (const visitor of visitors) {
    const words = visitor.english ? said.en : said.zh;
    assert.match(await reasonOn(visitor, `/live/${lot.session}`), words);
    await visitor.page.locator('[data-testid=board][data-standing=not_opened]').waitFor();
    assert.match(await reasonOn(visitor, `/lots/${lot.lot}`), words);
  }
}

test('with two bidders the session does not open, and says so publicly', async () => {
  await visitors[0].go(`/live/${few.session}`);
  await phaseIs(visitors[0].page, 'not_opened');
  await toldEverywhere(few, { zh: /2 名?.*3 名?/, en: /2 .*3/ });
});

test('the registered right stops the other opening, with the rule as its reason', async () => {
  await visitors[0].go(`/live/${taken.session}`);
  await phaseIs(visitors[0].page, 'not_opened');
  await toldEverywhere(taken, { zh: /B1/, en: /B1/ });
  await visitors[1].go(`/lots/${taken.lot}`);
  const rule = visitors[1].page.locator('#report [data-rule=B1][data-verdict=fail]').first();
  await rule.waitFor();
});

test('a bidder in the room reads the same reason and is led to the lot', async () => {
  const { page, go } = bidders[0];
  await go(`/app/room/${taken.session}`);
  await page.getByTestId('end-note').getByText('B1').waitFor();
  await page.getByTestId('ticket').locator(`a[href$="/lots/${taken.lot}"]`).waitFor();
});

test('these pages fit a phone', async () => {
  const phone = await person(chrome, { viewport: { width: 360, height: 740 }, english: true });
  for (const path of [`/live/${few.session}`, `/lots/${taken.lot}`]) {
    await phone.go(path);
    await phone.page.getByTestId('public-reason').waitFor();
    await fits(phone.page);
  }
});

test('nobody saw a fault in their console', () => {
  for (const one of [drafter, approver, ...bidders, ...visitors]) {
    assert.deepEqual(one.complaints, []);
  }
});
