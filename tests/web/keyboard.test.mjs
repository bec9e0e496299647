// Whole ways without a mouse: a company comes in, is let in, bids and checks what it got; an
// officer pauses an auction and lets it go on; anybody searches, filters and uses the map's list.
// What is not the way itself, its rivals for example, is set up behind the pages.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { admit, announce, approve, freeBlock, phaseIs, putUp, stands } from './acts.mjs';
import { accounts, browser, call, person, someone } from './people.mjs';
import { typist } from './typist.mjs';

const run = randomInt(36 ** 4).toString(36).padStart(4, '0');
const company = `示例键盘 ${run} 矿业有限公司`;
const manager = `key-${run}`;
const password = 'a sentence will do';
const here = {};
let chrome;
let officer; // who acts by keyboard, and his colleague behind the pages
let colleague;
let founder;
let rivals;

/** A credit code that nobody has, with its right last character. */
function creditCode() {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `9199999911${String(randomInt(10 ** 7)).padStart(7, '0')}`;
  const sum = [...body].reduce((all, c, i) => all + alphabet.indexOf(c) * (3 ** i % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}
const code = creditCode();

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officer = await someone(chrome, first);
  colleague = await someone(chrome, second);
  founder = await person(chrome);
  rivals = [];
  for (const one of accounts('bidder').slice(0, 3)) rivals.push(await someone(chrome, one));
  here.lot = await approve(officer, colleague, await freeBlock(officer.page, 10));
});

after(async () => { await chrome.close(); });

test('a company registers', async () => {
  const { page, open, fill, use } = typist(founder);
  await open('/register');
  const typed = { organisation: company, 'credit-code': code, person: '示例键盘经理',
    account: manager, 'new-password': password };
  for (const [id, words] of Object.entries(typed)) await fill(id, words);
  await use({ testid: 'register-submit' });
  await page.waitForURL(/\/app\/organisation$/);
  await page.locator('[data-testid=organisation-state][data-state=registered]').waitFor();
});

test('an officer finds it at the desk, and verifies it', async () => {
  const { page, open, use, fill, press, reach, hears } = typist(officer);
  await open('/desk');
  await use({ href: '/desk/organisations' });
  await hears('organisation-find');
  await reach({ testid: 'organisation-find' });
  await page.keyboard.type(code);
  await press('Enter');
  await page.waitForURL(new RegExp(`q=${code}`));
  await page.locator('[data-testid=organisations] tbody tr').waitFor();
  await use(({ href }) => /^\/desk\/organisations\/[^?]+$/.test(href));
  await hears('verify-organisation');
  await use({ testid: 'reject-organisation' });
  await fill('reject-reason', '示例');
  await use(({ tag, testid, id }) => tag === 'BUTTON' && testid === '' && id === '');
  await use({ testid: 'verify-organisation' });
  await hears('organisation-state', '[data-state=verified]');
});

test('it applies for a lot from the lot’s own page', async () => {
  const { session } = await announce(colleague, here.lot, 35_000);
  here.session = session;
  for (const one of rivals.slice(0, 2)) await admit(colleague, one, here.lot);
  const { page, open, use, hears } = typist(founder);
  await open(`/lots/${here.lot}`);
  await hears('apply');
  await use({ testid: 'apply' });
  await hears('apply-submit');
  await use({ testid: 'declare' }, 'Space');
  await use({ testid: 'apply-submit' });
  await page.waitForURL(/\/app$/);
});

test('an officer qualifies it, and records what it paid', async () => {
  const { open, use, fill, press, hears, page } = typist(officer);
  await open(`/desk/lots/${here.lot}`);
  await hears('qualify');
  await use({ testid: 'qualify' });
  await hears('record-deposit');
  const { applications } = await call(page, `/applications?lot=${here.lot}`);
  const { id } = applications.find((one) => one.state === 'qualified');
  await fill(`ref-${id}`, `keyboard-${run}`);
  await press('Enter');
  await hears('desk-application', `[data-id="${id}"][data-state=admitted]`);
});

test('its manager adds a person with a limit', async () => {
  const { open, use, fill, choose, hears } = typist(founder);
  await open('/app/organisation');
  await hears('member-add');
  await use({ testid: 'member-add' });
  await hears('member-form');
  await fill('person', '示例键盘李');
  await fill('account', `${manager}-li`);
  await choose('role', 'bidder');
  await fill('limit', '110万元');
  await use({ testid: 'member-submit' });
  await hears('one-time-code');
  await use({ testid: 'code-done' });
  await hears('member', `[data-account="${manager}-li"] [data-fen="110000000"]`);
});

test('an officer pauses an auction with a reason, and lets it go on', async () => {
  const other = await putUp(officer, colleague, await freeBlock(officer.page, 14), 20_500);
  for (const one of rivals) await admit(colleague, one, other.lot);
  const { page, open, press, fill, use, hears } = typist(officer);
  // Its number at the desk is a key.
  await open('/desk');
  const card = page.locator(`[data-testid=session-card][data-session="${other.session}"]`);
  await card.locator('kbd').waitFor({ timeout: 60_000 });
  await press(await card.locator('kbd').textContent());
  await page.waitForURL(`**/desk/sessions/${other.session}`);
  await phaseIs(page, 'free');
  await use({ testid: 'order-review' });
  await hears('error-summary');
  await fill('reason-zh', '示例：核实投诉');
  await use({ testid: 'order-review' });
  await use({ testid: 'order-confirm' });
  await hears('board', '[data-standing=interrupted]');
  await fill('reason-zh', '示例：已核实');
  await use({ testid: 'order-review' });
  await use({ testid: 'order-confirm' });
  await hears('board', '[data-standing=watching]');
});

test('the company bids', async () => {
  const { page, open, press, hears } = typist(founder);
  await open(`/app/room/${here.session}`);
  await page.locator('[data-phase=free], [data-phase=countdown]').first().waitFor();
  await press('b');
  await press('ArrowUp');
  await press('Enter');
  await hears('review-amount');
  await page.locator('[data-testid=bid-confirm][aria-disabled=false]').waitFor();
  await press('Enter');
  await hears('bid-accepted');
  await stands(page, 'leading');
});

test('the audit trail is filtered', async () => {
  const { page, open, fill, choose, press, use, hears } = typist(officer);
  await open('/desk/audit');
  await choose('audit-kind', 'organisation');
  await fill('audit-who', officer.company.account);
  await press('Enter');
  await page.waitForURL(/kind=organisation/);
  await page.locator('tbody[data-kind^="organisation."]').first().waitFor();
  const kinds = await page.locator('tbody[data-kind]').evaluateAll(
    (all) => all.map((one) => one.dataset.kind));
  assert.ok(kinds.every((kind) => kind.startsWith('organisation.')), kinds.join());
  await use({ testid: 'audit-open' });
  await hears('audit-line');
});

test('lots are searched and filtered, and a filter is taken away again', async () => {
  const visitor = await person(chrome);
  const { page, open, press, reach, use, choose } = typist(visitor);
  await open('/lots');
  await press('/');
  await reach({ testid: 'filter-q' });
  await page.keyboard.type('浏览器测试');
  await press('Enter');
  await page.locator('[data-chip=q]').waitFor();
  await use(({ tag }) => tag === 'SUMMARY');
  await choose('filter-mineral', 'gold');
  await use({ testid: 'filter-apply' });
  await page.locator('[data-chip=mineral]').waitFor();
  await use(({ href }) => /\/lots\?/.test(href) && !/[?&]q=/.test(href) && /mineral=/.test(href));
  await page.locator('[data-chip=q]').waitFor({ state: 'detached' });
  assert.match(page.url(), /mineral=gold/);
  await visitor.leave();
});

test('the list of the map chooses what its picture shows', async () => {
  const visitor = await person(chrome);
  const { page, open, use, hears } = typist(visitor);
  await open('/map');
  await hears('ground-list');
  const inList = () => page.evaluate(() => document.activeElement.closest('tbody') !== null);
  const { press } = typist(visitor);
  for (let presses = 0; !(await inList()); ++presses) {
    assert.ok(presses < 120, 'Tab never came to the list');
    await press('Tab');
  }
  await press('Enter');
  await hears('ground-card');
  await use({ testid: 'back-to-list' });
  assert.ok(await inList(), 'and comes back to its row');
  await visitor.leave();
});

test('after the hammer the result is checked, and the receipt too', async () => {
  const { page, open, use, hears, reach } = typist(founder);
  await phaseIs(page, 'sold');
  await open('/app/receipts');
  await hears('download-receipt');
  const comes = page.waitForEvent('download');
  await use({ testid: 'download-receipt' });
  const receipt = await readFile(await (await comes).path(), 'utf8');
  await open(`/results/${here.session}`);
  await hears('check-run');
  await use({ testid: 'check-run' });
  await hears('check-verdict', '.good');
  await open('/verify');
  await reach({ testid: 'receipt-text' });
  await page.keyboard.insertText(receipt);
  await use({ testid: 'receipt-show' });
  await hears('receipt-fields');
});

test('nobody saw a fault in their console', () => {
  for (const one of [officer, founder]) assert.deepEqual(one.complaints, []);
});
