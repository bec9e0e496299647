// A company on its way in and its people, as they see it: registered by itself, verified at the
// desk, a member with a limit who sets the own password, and a bid room that knows the limit.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { admit, announce, approve, creditCode, freeBlock, patience, phaseIs } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, inTongue, person, signIn, someone } from './people.mjs';

const secret = 'a sentence will do';
// Of this run alone, since the demo may have been tested before.
const run = randomInt(36 ** 4).toString(36).padStart(4, '0');
const manager = { account: `org-${run}`, password: secret };
const member = { account: `org-${run}-li`, password: secret };
const company = `示例登记 <b>${run}</b> =1+1`;
const here = {};
const rivals = [];
let chrome;
let officer;
let approver;
let founder;

const code = creditCode();

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officer = await someone(chrome, first);
  approver = await someone(chrome, second, { english: true });
  founder = await person(chrome);
  for (const one of accounts('bidder').slice(1)) rivals.push(await someone(chrome, one));
  here.lot = await approve(officer, approver, await freeBlock(officer.page, 14));
});

after(async () => { await chrome.close(); });

const field = (page, id) => page.locator(`#${id}`);

test('a form with nothing in it leads to each field, and names the wrong character', async () => {
  const { page, go } = founder;
  await go('/sign-in');
  await page.getByTestId('to-register').click();
  await page.getByTestId('register-submit').click();
  const links = await page.getByTestId('error-summary').locator('a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.deepEqual(links, ['#organisation', '#credit-code', '#person', '#account',
    '#new-password']);
  await field(page, 'credit-code').fill(`${code.slice(0, 9)}O${code.slice(10)}`);
  assert.match(await page.locator('#credit-code-fault').textContent(),
    inTongue(founder, /第 10 位“O”.*0/, /Character 10.*“O”.*0/));
  await isBuilt(page);
  await speaksClean(page);
});

test('what the server alone knows is said at its field, and what was typed is kept', async () => {
  const { page } = founder;
  await field(page, 'organisation').fill('示例\u202E公司');
  await field(page, 'credit-code').fill(code.toLowerCase());
  await field(page, 'person').fill('示例经理');
  await field(page, 'account').fill(manager.account);
  await field(page, 'new-password').fill(secret);
  await page.getByTestId('register-submit').click();
  const third = inTongue(founder, '第 3 个字符', 'Character 3');
  await page.locator('#organisation-fault').filter({ hasText: third }).waitFor();
  assert.equal(await field(page, 'person').inputValue(), '示例经理');
  await field(page, 'organisation').fill(company);
  await page.getByTestId('register-submit').click();
  await page.waitForURL(/\/app\/organisation$/);
  await page.locator('[data-testid=organisation-state][data-state=registered]').waitFor();
  assert.equal(await page.getByTestId('organisation-name').textContent(), company);
  await isBuilt(page);
  await speaksClean(page);
});

test('before it is verified a company cannot apply, and is told why', async () => {
  const { page, go } = founder;
  await go('/app/applications/new');
  await page.getByTestId('apply-hurdle').waitFor();
  const refused = await call(page, `/lots/${here.lot}/applications`, {});
  assert.ok(['organisation.not_verified', 'lot.not_found'].includes(refused.code), refused.code);
});

test('an officer rejects with a reason, the company corrects, an officer verifies', async () => {
  const { page, go } = officer;
  await go(`/desk/organisations?state=registered&q=${code}`);
  await page.locator('[data-testid=organisations] th a').click();
  await page.getByTestId('reject-organisation').click();
  await page.getByTestId('reject-organisation-confirm').click();
  await page.getByTestId('error-summary').waitFor();
  await field(page, 'reject-reason').fill('示例：名称与执照不符');
  await page.getByTestId('reject-organisation-confirm').click();
  await page.locator('[data-testid=organisation-state][data-state=rejected]').waitFor();
  await isBuilt(page);
  await speaksClean(page);

  await founder.go('/app/organisation');
  await founder.page.getByTestId('organisation-reason').filter({ hasText: '名称与执照不符' })
    .waitFor();
  await founder.page.getByTestId('correct-submit').click();
  await founder.page.locator('[data-state=registered]').waitFor();

  await approver.go('/desk/organisations');
  await approver.page.getByTestId('organisations').waitFor();
  await speaksClean(approver.page);
  await approver.page.getByRole('link', { name: company }).click();
  await approver.page.getByTestId('verify-organisation').click();
  await approver.page.locator('[data-testid=organisation-state][data-state=verified]').waitFor();
  await speaksClean(approver.page);
  await fits(approver.page);
});

test('the manager adds a person with a limit, who sets the own password', async () => {
  const { page, go } = founder;
  await go('/app/organisation');
  await page.getByTestId('member-add').click();
  await field(page, 'person').fill('示例李');
  await field(page, 'account').fill(member.account);
  await field(page, 'limit').fill('110万元');
  await page.getByTestId('member-submit').click();
  const once = await page.getByTestId('one-time-code').textContent();
  await speaksClean(page);
  await page.getByTestId('code-done').click();
  const row = page.locator(`[data-testid=member][data-account="${member.account}"]`);
  await row.locator('[data-testid=member-limit][data-fen="110000000"]').waitFor();
  assert.equal(await page.getByText(once).count(), 0, 'shown this once');
  await page.locator(`[data-account="${manager.account}"]`).getByTestId('member-remove').click();
  await page.getByTestId('member-remove-confirm').click();
  await page.locator('[data-code="organisation.last_manager"]').waitFor();

  here.member = await person(chrome);
  await here.member.go('/redeem');
  await field(here.member.page, 'one-time-code').fill(once);
  await field(here.member.page, 'new-password').fill(secret);
  await field(here.member.page, 'new-password-again').fill(secret);
  await here.member.page.getByTestId('redeem').click();
  await here.member.page.getByTestId('redeemed').waitFor();
  await signIn(here.member.page, member);
  await here.member.page.getByTestId('signed-in').filter({ hasText: '示例李' }).waitFor();
});

test('in the room the limit stands on the ticket, and holds on the server too', async () => {
  const { session } = await announce(approver, here.lot, 25_000);
  for (const bidder of [here.member, ...rivals]) await admit(officer, bidder, here.lot);
  const { page, go } = here.member;
  await go(`/app/room/${session}`);
  await phaseIs(page, 'free');
  const limit = inTongue(here.member, '110.00', '1.1');
  await page.getByTestId('own-limit').filter({ hasText: limit }).waitFor();
  await page.getByTestId('bid-amount').fill('115万元');
  const above = inTongue(here.member, '高于您的限额', 'Above your limit');
  await page.getByTestId('bid-fault').filter({ hasText: above }).waitFor();
  assert.equal(await page.getByTestId('bid-review').getAttribute('aria-disabled'), 'true');
  const bid = { bid_id: `org-${run}-above`, amount_fen: 115_000_000 };
  const refused = await call(page, `/sessions/${session}/bids`, bid);
  assert.equal(refused.code, 'bid.above_own_limit');
  await speaksClean(page);
  await page.getByTestId('bid-amount').fill('110万元');
  await page.getByTestId('bid-review').click();
  await page.getByTestId('bid-confirm').click();
  await page.getByTestId('bid-accepted').waitFor(patience);
  const { bids } = await call(founder.page, `/organisations/current/bids/${session}`);
  assert.deepEqual(bids.map((one) => [one.amount_fen, one.by]), [[110_000_000, '示例李']]);
  here.session = session;
});

test('two people of a company bid at once: whose limit is lower is held back', async () => {
  const place = ({ page }, bid_id, amount_fen) =>
    call(page, `/sessions/${here.session}/bids`, { bid_id: `org-${run}-${bid_id}`, amount_fen });
  const higher = await place(rivals[0], 'rival', 115_000_000);
  assert.ok(higher.receipt, JSON.stringify(higher));
  const [mine, theirs] = await Promise.all([place(here.member, 'twice-a', 120_000_000),
    place(founder, 'twice-b', 120_000_000)]);
  assert.equal(mine.code, 'bid.above_own_limit');
  assert.ok(theirs.receipt, JSON.stringify(theirs));
  const { bids } = await call(founder.page, `/organisations/current/bids/${here.session}`);
  assert.deepEqual(bids.map((one) => one.amount_fen).sort(), [110_000_000, 120_000_000]);
});

test('who is removed is signed out', async () => {
  const { page, go } = founder;
  await go('/app/organisation');
  await page.locator(`[data-account="${member.account}"]`).getByTestId('member-remove').click();
  await page.getByTestId('member-remove-confirm').click();
  await page.locator(`[data-account="${member.account}"]`).waitFor({ state: 'detached' });
  const now = await call(here.member.page, '/sign-ins/current');
  assert.equal(now.code, 'sign_in.required');
  for (const one of [founder, officer, approver]) assert.deepEqual(one.complaints, []);
});
