// Accounts at the desk: one officer proposes, another signs and hands the code over, its owner sets
// a password; what ends sign-ins ends them on the open page; a recovery is seen and stopped.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { focus, tabTo } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, inTongue, person, signIn, someone } from './people.mjs';

let chrome;
let proposer;
let signer;
let owner;
const name = `wang.${Date.now().toString(36)}`;
const password = '示例 a password of one’s own';
let code;

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  proposer = await someone(chrome, first);
  signer = await someone(chrome, second, { english: true });
  owner = await person(chrome, { english: true, viewport: { width: 390, height: 844 } });
});

after(async () => { await chrome.close(); });

/** The card of this account's proposal on the page of accounts. */
async function card({ page, go }) {
  await go('/desk/accounts');
  const one = page.getByTestId('account-proposal').filter({ hasText: name });
  await one.waitFor();
  return one;
}

/** Proposes an act on the account by the page. */
async function propose({ page, go }, kind, reason = '示例：浏览器测试') {
  await go(`/desk/accounts?q=${name}`);
  await page.locator(`tr[data-account="${name}"]`).getByTestId('act').click();
  assert.equal((await focus(page)).id, 'h-acts', 'the act takes the focus');
  await page.getByTestId('act-kind').selectOption(kind);
  await page.getByTestId('act-reason').fill(reason);
  await page.getByTestId('act-send').click();
  await page.getByTestId('act-done').waitFor();
}

/** Signs it; gives the code of the dialog, if one comes. */
async function sign(officer, withCode) {
  const one = await card(officer);
  await one.getByTestId('approve').click();
  if (!withCode) return one.waitFor({ state: 'detached' });
  const dialog = officer.page.getByTestId('handed-code');
  await dialog.waitFor();
  await officer.page.keyboard.press('Escape');
  assert.ok(await dialog.isVisible(), 'a code that is not noted down stays');
  const said = (await dialog.getByTestId('code').textContent()).trim();
  await speaksClean(officer.page);
  await dialog.getByTestId('code-noted').click();
  return said;
}

async function isInOrder({ page, complaints }) {
  await fits(page);
  await isBuilt(page);
  await speaksClean(page);
  assert.deepEqual(complaints, []);
}

test('a new account is proposed, by a form that says what it lacks', async () => {
  const { page, go } = proposer;
  await go('/desk/accounts');
  await page.getByTestId('new-send').click();
  await page.getByTestId('error-summary').waitFor();
  assert.equal((await focus(page)).testid, 'error-summary');
  await page.getByTestId('new-name').fill('<b>Wang</b>');
  await page.getByTestId('new-label').fill('示例王');
  await page.getByTestId('new-reason').fill('=1+1 <img src=x>');
  await page.getByTestId('new-send').click();
  assert.equal(await page.getByTestId('new-done').count(), 0, 'a name of markup is none');
  await page.getByTestId('new-name').fill(name);
  await page.getByTestId('new-send').click();
  await page.getByTestId('new-done').waitFor();
  const own = await card(proposer);
  assert.equal(await own.getByTestId('approve').count(), 0, 'nobody signs their own');
  await own.getByTestId('withdraw').waitFor();
  assert.match(await own.textContent(), /=1\+1 <img src=x>/);
  await isInOrder(proposer);
});

test('another person signs, and is shown the code once', async () => {
  await isInOrder({ ...signer, page: (await card(signer), signer.page) });
  code = await sign(signer, true);
  assert.match(code, /^([2-9A-HJ-NP-Z]{4}-){6}[2-9A-HJ-NP-Z]{4}$/);
});

test('its owner sets a password with it, by keyboard, on a phone', async () => {
  const { page, go } = owner;
  await go('/sign-in');
  await page.getByTestId('to-redeem').click();
  await page.getByTestId('one-time-code').fill(code.replace(code[0], code[0] === 'A' ? 'B' : 'A'));
  await page.getByTestId('new-password').fill('too short');
  await page.getByTestId('redeem').click();
  await page.getByTestId('error-summary').waitFor();
  await isInOrder(owner);
  await page.getByTestId('one-time-code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByTestId('new-password').fill(password);
  await page.getByTestId('new-password-again').fill(password);
  await tabTo(page, (now) => now.testid === 'redeem');
  await page.keyboard.press('Enter');
  await page.getByTestId('redeemed').waitFor();
  await isInOrder(owner);
  await go('/redeem');
  await page.getByTestId('one-time-code').fill(code);
  await page.getByTestId('new-password').fill(password);
  await page.getByTestId('new-password-again').fill(password);
  await page.getByTestId('redeem').click();
  await page.locator('[data-testid=refusal][data-code="one_time_code.unknown"]').waitFor();
  await signIn(page, { account: name, password }, '/en/sign-in');
  await page.getByTestId('signed-in').waitFor({ state: 'attached' });
});

test('an inspector sees the accounts without the acts', async () => {
  const { page, go } = owner;
  await go('/desk/accounts');
  await page.getByTestId('accounts').waitFor();
  assert.equal(await page.getByTestId('act').count(), 0);
  assert.equal(await page.getByTestId('new-send').count(), 0);
  await isInOrder(owner);
});

test('the owner sees a recovery that is under way, and stops it', async () => {
  await propose(proposer, 'recovery');
  await sign(signer, true);
  const notice = owner.page.getByTestId('recovery-notice');
  await notice.waitFor();
  await isInOrder(owner);
  await owner.go('/');
  await notice.waitFor();
  await isInOrder(owner);
  await proposer.go('/desk');
  await proposer.page.locator('[data-testid=waiting-counts] [data-kind=recoveries]').waitFor();
  await isInOrder(proposer);
  await notice.getByTestId('stop-recovery').click();
  await owner.page.getByTestId('recovery-stopped').waitFor();
  await notice.waitFor({ state: 'detached' });
});

test('one’s own account: another password, and the other sign-ins end', async () => {
  const elsewhere = await someone(chrome, { account: name, password }, { english: true });
  await elsewhere.go('/account');
  await elsewhere.page.getByTestId('signed-in').waitFor({ state: 'attached' });
  const { page, go } = owner;
  await go('/account');
  await page.getByTestId('end-others').click();
  await page.getByTestId('others-ended').waitFor();
  assert.equal(await page.getByTestId('sign-ins').locator('tbody tr').count(), 1);
  await isInOrder(owner);
  await elsewhere.page.getByTestId('to-sign-in').waitFor();
  await elsewhere.leave();
  await page.getByTestId('current').fill('not the one');
  await page.getByTestId('new-password').fill(`${password} 2`);
  await page.getByTestId('new-password-again').fill(`${password} 2`);
  await page.getByTestId('change-password').click();
  await page.locator('[data-testid=refusal][data-code="password.wrong"]').waitFor();
  await page.getByTestId('current').fill(password);
  await page.getByTestId('change-password').click();
  await page.getByTestId('password-changed').waitFor();
});

test('a lock by one person ends the sign-in on the open page', async () => {
  await propose(proposer, 'lock_now');
  await owner.page.getByTestId('to-sign-in').waitFor();
  const row = proposer.page.locator(`tr[data-account="${name}"]`);
  await proposer.page.locator(`tr[data-account="${name}"][data-state=locked]`).waitFor();
  assert.match(await row.textContent(), inTongue(proposer, /已停用/, /Locked/));
  await isInOrder(proposer);
});
