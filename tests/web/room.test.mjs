// The bid room close up: what it tells a company that cannot bid, a bidder who has no mouse, a
// phone's width, and a line that is cut in the middle of the bidding.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { admit, bidLeast, focus, freeBlock, isOpen, patience, putUp, read, serverNow, shows, stands,
  tabTo } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, inTongue, person, settled, someone } from './people.mjs';

let chrome;
let officer;
let approver;
let bidders;
let typist;
const quiet = {}; // opens long after it is looked at
const here = {}; // is bid for

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officer = await someone(chrome, first);
  approver = await someone(chrome, second, { english: true });
  bidders = [];
  for (const [nth, bidder] of accounts('bidder').slice(0, 3).entries()) {
    bidders.push(await someone(chrome, bidder, { english: nth === 0 }));
  }
  const block = await freeBlock(officer.page, 9);
  Object.assign(quiet, await putUp(officer, approver, block, 180_000));
  for (const bidder of bidders.slice(1)) await admit(officer, bidder, quiet.lot);
});

after(async () => { await chrome.close(); });

const hurdleIs = ({ page }, why) =>
  page.locator(`[data-testid=hurdle][data-why=${why}]`).waitFor(patience);

test('the room says what a company still lacks, and lets it in by itself', async () => {
  const late = bidders[0];
  await late.go(`/app/room/${quiet.session}`);
  await hurdleIs(late, 'not_applied');
  await speaksClean(late.page);
  const leads = await late.page.getByTestId('hurdle-apply').getAttribute('href');
  assert.equal(leads, `${inTongue(late, '', '/en')}/app/applications/new?lot=${quiet.lot}`);
  await admit(officer, late, quiet.lot, 'submitted');
  await hurdleIs(late, 'submitted');
  const { applications } = await call(officer.page, `/applications?lot=${quiet.lot}`);
  const { id } = applications.find((one) => one.state === 'submitted');
  await call(officer.page, `/applications/${id}/qualifications`, { decision: 'qualified' });
  await hurdleIs(late, 'qualified');
  const owed = inTongue(late, '20.00 万元', 'CNY 0.2000 m');
  await late.page.getByTestId('hurdle').getByText(owed).waitFor();
  await speaksClean(late.page);
  const received_at = new Date(await serverNow(officer.page) - 1000).toISOString();
  await call(officer.page, `/applications/${id}/deposits`,
    { amount_fen: 20_000_000, received_at, reference: `web-${id}` });
  await late.page.locator('[data-testid=ticket][data-mode=before]').waitFor(patience);
  await speaksClean(late.page);
});

test('a person without a mouse signs in and comes to the room', async () => {
  typist = { ...await person(chrome), company: bidders[1].company };
  const { page, go } = typist;
  await go('/');
  await page.locator('h1').waitFor();
  const first = await tabTo(page, () => true);
  assert.equal(first.href, '#main', 'the skip link comes first');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'main');
  await go('/sign-in');
  await page.locator('#account').waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(page, (now) => now.id === 'account');
  await page.keyboard.type(typist.company.account);
  await tabTo(page, (now) => now.id === 'password');
  await page.keyboard.type(typist.company.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app$/);
  await page.locator(`a[href$="/app/room/${quiet.session}"]`).waitFor();
  await tabTo(page, (now) => now.href === `/app/room/${quiet.session}`);
  await page.keyboard.press('Enter');
  await page.getByTestId('ticket').waitFor();
});

test('the list of keys opens with a key and closes with Escape', async () => {
  const { page } = typist;
  await page.keyboard.press('?');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  assert.ok(await dialog.evaluate((box) => box.contains(document.activeElement)));
  // Tab goes round in it, at most by way of the browser's own buttons, never to the page behind.
  for (let presses = 0; presses < 8; ++presses) {
    await page.keyboard.press('Tab');
    assert.ok(await dialog.evaluate((box) => document.activeElement === document.body ||
      box.contains(document.activeElement)), `press ${presses}`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const keys = page.getByRole('button', { name: inTongue(typist, '键盘操作', 'Keyboard') });
  await keys.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await keys.evaluate((one) => one === document.activeElement), 'where it came from');
});

test('no page is wider than a phone', async () => {
  const narrow = { viewport: { width: 360, height: 740 } };
  const visits = [
    [bidders[2].company, ['/app', '/app/receipts', `/app/room/${quiet.session}`]],
    [officer.company, ['/desk', `/desk/lots/${quiet.lot}`, '/desk/lots/new', '/desk/registry']],
    [undefined, [`/lots/${quiet.lot}`, `/live/${quiet.session}`]],
  ];
  for (const [company, paths] of visits) {
    for (const english of [false, true]) {
      const options = { ...narrow, english };
      const phone = await (company ? someone(chrome, company, options) : person(chrome, options));
      for (const path of paths) {
        await phone.go(path);
        await settled(phone.page);
        await fits(phone.page);
        await speaksClean(phone.page);
        await isBuilt(phone.page);
      }
      await phone.leave();
    }
  }
});

/** Asserts that a field is marked and tied to what is wrong with it. */
async function isFaulty(page, id, said) {
  const field = page.locator(`#${id}[aria-invalid=true]`);
  await field.waitFor();
  const tied = (await field.getAttribute('aria-describedby') ?? '').split(' ');
  const faults = page.locator(tied.map((one) => `[id="${one}"].fault`).join());
  assert.match((await faults.allTextContents()).join(' '), said, `${id} is tied to its fault`);
}

test('a session opens under the open pages', async () => {
  const block = await freeBlock(officer.page, 7);
  Object.assign(here, await putUp(officer, approver, block, 22_000));
  for (const bidder of bidders) await admit(officer, bidder, here.lot);
  const all = [bidders[0], bidders[2], typist];
  for (const { go } of all) await go(`/app/room/${here.session}`);
  await Promise.all(all.map(({ page }) => isOpen(page)));
});

test('an amount that cannot be bid, or is retyped otherwise, is told at its field', async () => {
  const { page, go } = bidders[2];
  await page.locator('#amount').fill('99万元');
  await isFaulty(page, 'amount', /100\.00|1\.00/);
  await page.locator('#amount').fill('101万元');
  await isFaulty(page, 'amount', /100\.00.*105\.00|1\.00.*1\.05/);
  await page.keyboard.press('Enter');
  assert.equal(await page.getByTestId('review-amount').count(), 0, 'it is not reviewed');
  await page.locator('#amount').fill('1000万元');
  await page.keyboard.press('Enter');
  await page.getByTestId('bid-retype').fill('100万元');
  await page.locator('[data-testid=bid-confirm][aria-disabled=false]').click();
  await isFaulty(page, 'retype', /./);
  assert.equal((await focus(page)).id, 'retype', 'the focus goes back to it');
  await page.keyboard.press('Escape');
  await go('/app');
});

test('bidding by keyboard: a step up, a review, Escape, a review again, sent', async () => {
  const { page } = typist;
  await bidLeast(bidders[0].page);
  await stands(page, 'never_bid');
  await page.keyboard.press('b');
  assert.equal((await focus(page)).id, 'amount');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const amount = page.getByTestId('review-amount');
  await amount.waitFor();
  assert.equal(await amount.getAttribute('data-fen'), '110000000');
  assert.equal((await focus(page)).testid, 'bid-confirm');
  await page.keyboard.press('Escape');
  await amount.waitFor({ state: 'detached' });
  assert.equal((await focus(page)).id, 'amount');
  const { bids } = await read(page, `/api/v1/sessions/${here.session}`);
  assert.equal(bids, 1, 'Escape sends nothing');
  await page.keyboard.press('Enter');
  await amount.waitFor();
  await page.waitForFunction(() => document.querySelector(
    '[data-testid=bid-confirm]').getAttribute('aria-disabled') !== 'true');
  await page.keyboard.press('Enter');
  await page.getByTestId('bid-accepted').waitFor();
  await stands(page, 'leading');
});

test('a cut line freezes the board, and is made good by sequence afterwards', async () => {
  const { page, context } = bidders[0];
  await stands(page, 'outbid');
  await context.setOffline(true);
  await stands(page, 'disconnected');
  const ticket = page.locator('[data-testid=ticket][data-mode=off]');
  await ticket.waitFor();
  await page.locator('[data-testid=line][data-up=false]').waitFor();
  await speaksClean(page);
  await bidders[2].go(`/app/room/${here.session}`);
  await bidLeast(bidders[2].page);
  await bidLeast(typist.page);
  const price = await bidLeast(bidders[2].page);
  await page.locator('[data-testid=price][data-fen="110000000"]').waitFor();
  assert.equal(await page.getByTestId('bid-review').count(), 0, 'nothing can be sent meanwhile');
  await context.setOffline(false);
  await stands(page, 'outbid');
  await shows(page, price);
  await page.waitForFunction(() => document.querySelectorAll('tr[data-seq]').length === 5);
  const rows = await page.locator('tr[data-seq]').evaluateAll(
    (all) => all.map((row) => Number(row.dataset.seq)));
  const { bids } = await read(page, `/api/v1/sessions/${here.session}/bids?after=0&limit=100`);
  assert.deepEqual(rows.reverse(), bids.map((bid) => bid.seq), 'every bid, in order, once');
  assert.equal(await bidLeast(bidders[0].page), price + 5_000_000);
});

test('the ladder shows every bid whole on a phone, one\'s own with their receipts', async () => {
  for (const { page, english } of [bidders[0], bidders[2]]) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByTestId('ladder-receipt').first().waitFor();
    // So that it also holds for a dear right: more than ten billion yuan.
    const dear = english ? '12,421.2000' : '1,242,120.00';
    await page.locator('tr[data-seq] td.r:not(.wide)').evaluateAll(
      (all, said) => { for (const one of all) one.firstChild.data = said; }, dear);
    const cut = await page.getByTestId('ladder').evaluate((table) => {
      const room = table.parentElement.getBoundingClientRect();
      const cells = [...table.querySelectorAll('th, td')].filter((one) => one.checkVisibility());
      const out = cells.filter((one) => one.getBoundingClientRect().right > room.right + 0.5 ||
        one.scrollWidth > one.clientWidth);
      return out.map((one) => one.textContent.trim());
    });
    assert.deepEqual(cut, []);
    const { bids } = await read(page, `/api/v1/sessions/${here.session}/bids?after=0&limit=100`);
    const rows = await page.locator('tr[data-seq]').evaluateAll(
      (all) => all.map((row) => row.innerText));
    const steps = bids.map((bid, nth) => nth && (bid.amount_fen - bids[nth - 1].amount_fen) / 5e6);
    for (const [nth, bid] of bids.entries()) {
      const row = rows.at(-1 - nth);
      for (const said of [`${bid.seq}`, bid.t_recv.slice(11, 23), bid.bid_number]) {
        assert.ok(row.includes(said), `${row} says ${said}`);
      }
      if (nth > 0) assert.match(row, new RegExp(`\\+${steps[nth]} (档|step)`));
    }
    await fits(page);
    await speaksClean(page);
  }
});

test('nobody saw a fault in their console', () => {
  // A line that is cut is written down by Chromium itself.
  const cut = /ERR_INTERNET_DISCONNECTED|WebSocket connection to/;
  for (const one of [officer, approver, typist, ...bidders]) {
    assert.deepEqual(one.complaints.filter((said) => !cut.test(said)), []);
  }
});
