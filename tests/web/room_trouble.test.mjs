// The bid room when things go wrong: a slip of the finger, a second window, a clock that is an hour
// wrong, a device that stores nothing, a session that ends under the page. All of it in rehearsals,
// which are the same room on the same engine, with robots for rivals.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { isOpen, patience, phaseIs, read, stands, tabTo } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, inTongue, someone } from './people.mjs';

let chrome;
let bidders;
let begun; // a rehearsal of each, where there is one from the start
const dear_fen = 190_000_000; // beyond what any robot pays

before(async () => {
  chrome = await browser();
  bidders = [];
  for (const [nth, one] of accounts('bidder').slice(0, 3).entries()) {
    bidders.push(await someone(chrome, one, { english: nth === 1 }));
  }
  begun = [await begin(bidders[0]), undefined, await begin(bidders[2], 'unhurried')];
});

after(async () => { await chrome.close(); });

/** Begins a rehearsal behind the pages; gives its session. */
async function begin({ page }, pace = 'brisk') {
  return (await call(page, '/rehearsals', { pace })).session;
}

const standing = (page, session) => read(page, `/api/v1/sessions/${session}`);
const armed = (page) => page.locator('[data-testid=bid-confirm][aria-disabled=false]');

/** Fills in an amount and goes to the review by keyboard. */
async function review(page, typed) {
  await page.locator('#amount').fill(typed);
  await page.keyboard.press('Enter');
  await page.getByTestId('review-amount').waitFor();
}

test('the lobby begins a rehearsal and says everywhere that it is one', async () => {
  const { page, go } = bidders[1];
  await go('/app/rehearsal');
  await page.getByTestId('rehearsal-begin').waitFor();
  await Promise.all([speaksClean(page), fits(page), isBuilt(page)]);
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(page, (now) => now.testid === 'rehearsal-begin');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app\/room\/rehearsal-/);
  await page.getByTestId('rehearsal-mark').waitFor();
  await phaseIs(page, 'scheduled');
  assert.match(await page.title(), inTongue(bidders[1], /^演练 · /, /^Rehearsal · /));
  await Promise.all([speaksClean(page), fits(page), isBuilt(page)]);
});

test('a slip of the finger is held up: typed again by hand, or not sent', async () => {
  const { page, go } = bidders[0];
  const session = begun[0];
  await go(`/app/room/${session}`);
  await isOpen(page);
  await review(page, '1900万元');
  const again = page.getByTestId('bid-retype');
  assert.equal(await page.getByTestId('guard').getAttribute('data-why'), 'jump');
  await speaksClean(page);
  const fault = page.locator('#retype-fault');
  await again.evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text', '1900');
    const event = new ClipboardEvent('paste', { clipboardData: data, cancelable: true,
      bubbles: true });
    if (field.dispatchEvent(event)) field.value = '1900';
  });
  await fault.waitFor();
  assert.equal(await again.inputValue(), '', 'pasting fills nothing in');
  await armed(page).waitFor();
  await again.pressSequentially('190万元');
  await page.keyboard.press('Enter');
  await page.locator('#retype[aria-invalid=true]').waitFor();
  assert.match(await fault.textContent(), /190\.00|1\.90/, 'says how it was read');
  const { leader, own_bid_number } = await standing(page, session);
  assert.notEqual(leader, own_bid_number, 'nothing was sent');
  await page.keyboard.press('Escape');
  await review(page, '190万元');
  await again.pressSequentially('190万元');
  await armed(page).waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('bid-accepted').waitFor();
  assert.equal((await standing(page, session)).price_fen, dear_fen);
});

test('going back and forward after a bid sends nothing again', async () => {
  const { page, go } = bidders[0];
  const session = page.url().split('/').at(-1);
  const { bids } = await standing(page, session);
  await go('/app/receipts');
  await page.goBack();
  await stands(page, 'leading');
  await page.reload();
  await stands(page, 'leading');
  assert.equal((await standing(page, session)).bids, bids);
  assert.equal(await page.getByTestId('bid-sending').count(), 0);
});

test('the server asks whoever sends a high bid past the page, and knows its own word', async () => {
  const { page, go } = bidders[2];
  const session = begun[2];
  await go(`/app/room/${session}`);
  await isOpen(page);
  const path = `/sessions/${session}/bids`;
  const bid = { bid_id: 'a'.repeat(32), amount_fen: dear_fen };
  const asked = await call(page, path, bid);
  assert.equal(asked.code, 'bid.needs_confirmation');
  const { confirmation } = asked.params;
  const other = await call(page, path, { ...bid, amount_fen: dear_fen + 5_000_000, confirmation });
  assert.equal(other.code, 'bid.confirmation_invalid');
  const taken = await call(page, path, { ...bid, confirmation });
  assert.ok(taken.receipt, JSON.stringify(taken));
});

test('a cut line keeps the draft, and offers nothing but to come back', async () => {
  const { page, context } = bidders[2];
  await stands(page, 'leading');
  await page.locator('#amount').fill('233');
  await context.setOffline(true);
  const ticket = page.locator('[data-testid=ticket][data-mode=off]');
  await ticket.waitFor(patience);
  assert.equal(await page.locator('#amount').inputValue(), '233');
  const acts = await ticket.locator('button:not([disabled]), a').allTextContents();
  assert.equal(acts.length, 1, acts.join());
  await context.setOffline(false);
  await stands(page, 'leading');
  assert.equal(await page.locator('#amount').inputValue(), '233');
});

test('sounds are off until they are switched on, and stay so on this device', async () => {
  const { page } = bidders[1];
  const at = (on) => page.locator(`[data-testid=sound-switch][aria-checked=${on}]`);
  await at(false).click();
  await at(true).waitFor();
  for (const cue of ['outbid', 'last', 'hammer']) await page.getByTestId(`sound-${cue}`).click();
  await page.reload();
  await at(true).click();
  await at(false).waitFor();
});

test('a ceiling of one\'s own asks twice as well, and stays on this device', async () => {
  const { page } = bidders[1];
  await isOpen(page);
  await page.getByTestId('ceiling').locator('summary').click();
  await page.getByTestId('ceiling-amount').fill('101万元');
  await page.keyboard.press('Enter');
  await page.locator('[data-testid=ceiling][data-fen="101000000"]').waitFor();
  await review(page, '145万元');
  assert.equal(await page.getByTestId('guard').getAttribute('data-why'), 'ceiling');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('[data-testid=ceiling][data-fen="101000000"]').waitFor(patience);
});

test('two windows show one bid, and send it once', async () => {
  const { context, page } = bidders[1];
  const session = page.url().split('/').at(-1);
  const other = await context.newPage();
  await other.goto(page.url());
  await Promise.all([isOpen(other), isOpen(page)]);
  // What this window sends never arrives: the other one has to find out.
  await page.evaluate(() => {
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (text) {
      if (!String(text).includes('"bid"')) send.call(this, text);
    };
  });
  await page.route('**/bids', (route) => route.abort());
  await review(page, '150万元');
  await page.getByTestId('bid-retype').pressSequentially('150万元');
  await armed(page).waitFor();
  await page.keyboard.press('Enter');
  await other.locator('[data-testid=ticket][data-mode=sent]').waitFor();
  assert.equal(await other.getByTestId('bid-review').count(), 0, 'the other window cannot send');
  await speaksClean(other);
  await other.getByTestId('bid-accepted').waitFor(patience);
  await page.getByTestId('bid-accepted').waitFor(patience);
  const { bids } = await read(page, `/api/v1/sessions/${session}/bids?after=0&limit=100`);
  assert.equal(bids.filter((bid) => bid.amount_fen === 150_000_000).length, 1);
  await other.close();
});

/** Seconds that the board shows on a clock that is wrong, and those that the server has left. */
async function countdownOn(one, wrongBy) {
  const address = one.page.url();
  const page = await one.context.newPage();
  await page.addInitScript((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, wrongBy);
  await page.goto(address);
  await page.locator('[data-testid=line][data-up=true]').waitFor();
  const [minutes, seconds] = await page.locator('[data-testid=board] .clk .big').evaluate(
    (big) => big.textContent.trim().split(':').map(Number.parseFloat));
  const session = await standing(page, address.split('/').at(-1));
  await page.close();
  const end = Date.parse(session.phase === 'free' ? session.free_ends_at : session.deadline);
  return { shown: minutes * 60 + seconds, left: (end - Date.parse(session.server_now)) / 1000 };
}

test('a clock that is an hour wrong changes no countdown', async () => {
  for (const wrongBy of [-3_600_000, 3_600_000]) {
    const { shown, left } = await countdownOn(bidders[2], wrongBy);
    assert.ok(Math.abs(shown - left) < 3, `${shown} s shown, ${left} s left`);
  }
});

test('a device that stores nothing says so before anybody bids, and sends nothing', async () => {
  const one = await someone(chrome, bidders[2].company);
  await one.context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no'); } });
  });
  const session = await begin(one);
  await one.go(`/app/room/${session}`);
  await one.page.getByTestId('store-fault').waitFor();
  await isOpen(one.page);
  await review(one.page, '125');
  await armed(one.page).click();
  await one.page.getByTestId('store-fault').waitFor();
  assert.equal(await one.page.getByTestId('bid-sending').count(), 0);
  const now = await read(one.page, `/api/v1/sessions/${session}/bids?after=0&limit=100`);
  assert.equal(now.bids.some((bid) => bid.amount_fen === 125_000_000), false);
  await speaksClean(one.page);
  await one.go('/app/receipts');
  await one.page.locator('h1').waitFor();
  assert.deepEqual(one.complaints, []);
  await one.leave();
});

test('a session that ends under the page is told, and takes no more', async () => {
  const { page } = bidders[0];
  await stands(page, 'won');
  await page.locator('[data-testid=ticket][data-mode=ended]').waitFor();
  assert.equal(await page.locator('#amount').count(), 0);
  await speaksClean(page);
});

test('one\'s own record is exported whole, without rehearsals', async () => {
  const { page, go } = bidders[0];
  const account = bidders[0].company.account;
  await go('/app/receipts');
  await page.locator('h1').waitFor();
  assert.equal(await page.locator('[data-session^=rehearsal]').count(), 0);
  // A kept refusal with a title that a spreadsheet would run.
  await page.evaluate((name) => {
    const problem = { type: '', status: 422, code: 'bid.below_minimum', message: '=1+1' };
    const refusal = { bidId: 'b1', session: 'session-none', amountFen: 100, at: 0, problem };
    localStorage.setItem(`adit.refusals.${name}`, JSON.stringify([refusal]));
  }, account);
  await page.reload();
  const group = page.locator('[data-testid=wallet-session][data-session=session-none]');
  await group.waitFor();
  const [download] = await Promise.all(
    [page.waitForEvent('download'), group.getByTestId('wallet-csv').click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /,'=1\+1,/);
  await page.getByTestId('wallet-filter').fill('<b>nothing</b>');
  await group.waitFor({ state: 'detached' });
  await page.evaluate((name) => localStorage.removeItem(`adit.refusals.${name}`), account);
});

test('nobody saw a fault in their console', () => {
  for (const one of bidders) {
    const cut = /ERR_FAILED|ERR_ABORTED|ERR_INTERNET_DISCONNECTED|WebSocket connection to/;
    assert.deepEqual(one.complaints.filter((said) => !cut.test(said)), []);
  }
});
