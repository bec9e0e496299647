// Notices: an officer is told of what waits for him, reads it and says what he wishes to hear; the
// feeds stand where people look; and a link of a mail ends nothing by itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approve, draftIn, focus, freeBlock, tabTo } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, inTongue, person, someone } from './people.mjs';

let chrome;
let drafter;
let approver;
let lot;

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  drafter = await someone(chrome, first);
  approver = await someone(chrome, second);
  const block = await freeBlock(drafter.page, 11);
  lot = await call(drafter.page, '/lots', draftIn(block, { title_zh: '示例 <b>通知</b>标的',
    title_en: '示例 <b>Notices</b> lot' }));
  await call(drafter.page, `/lots/${lot.id}/reviews`, {});
});

after(async () => {
  assert.deepEqual([...drafter.complaints, ...approver.complaints], []);
  await chrome.close();
});

const row = (page, kind) =>
  page.locator(`[data-testid=notices] li[data-kind="${kind}"]`, { hasText: /通知|Notices/ }).first();

test('the head says how many are unread, and leads to them', async () => {
  const { page, go } = approver;
  await go('/desk');
  await page.locator('[data-testid=alerts-link][data-unread]').waitFor();
  await page.waitForFunction(() =>
    Number(document.querySelector('[data-testid=alerts-link]').dataset.unread) > 0, undefined,
  { timeout: 40_000 });
  await page.getByTestId('alerts-link').click();
  await page.waitForURL(/\/desk\/alerts$/);
  await row(page, 'desk.to_approve').waitFor();
  await isBuilt(page);
  await speaksClean(page);
});

test('markup in a title is text', async () => {
  const said = await row(approver.page, 'desk.to_approve').textContent();
  assert.match(said, /<b>(通知|Notices)<\/b>/);
});

test('opening one reads it', async () => {
  const { page, go } = approver;
  const one = row(page, 'desk.to_approve');
  assert.equal(await one.getAttribute('data-read'), 'false');
  await one.getByRole('link').click();
  await page.waitForURL(new RegExp(`/desk/lots/${lot.id}$`));
  await go('/desk/alerts');
  await page.locator('[data-testid=notices] li[data-read=true]').first().waitFor();
  assert.equal(await one.getAttribute('data-read'), 'true');
});

test('all are read at once, by keyboard alone', async () => {
  const { page, go } = approver;
  await approve(approver, drafter, await freeBlock(page, 11));
  await approve(drafter, approver, await freeBlock(page, 11));
  await go('/desk/alerts');
  await page.getByTestId('read-all').waitFor({ timeout: 40_000 });
  const before = await page.evaluate(() =>
    Number(document.querySelector('[data-testid=alerts-link]').dataset.unread));
  await page.evaluate(() => document.getElementById('main').focus());
  await tabTo(page, (now) => now.testid === 'read-all');
  await page.keyboard.press('Enter');
  // Other lots may come to be approved meanwhile, and are news again.
  await page.waitForFunction((most) =>
    Number(document.querySelector('[data-testid=alerts-link]').dataset.unread) < most, before);
});

test('wishes are kept, in English too, and an address is asked for by name', async () => {
  const { page } = approver;
  await page.goto(inTongue(approver, '/en/desk/alerts', '/desk/alerts'));
  const wish = page.locator('[data-wish="desk.to_approve"] input').nth(1);
  await wish.waitFor();
  const was = await wish.isChecked();
  await wish.click();
  await page.getByText('There are changes that are not saved.').waitFor();
  await page.getByTestId('save-wishes').click();
  await page.getByText('Saved.').waitFor();
  await speaksClean(page);
  await isBuilt(page);
  await page.reload();
  await wish.waitFor();
  assert.equal(await wish.isChecked(), !was);
  await wish.click();
  await page.getByTestId('save-wishes').click();
  await page.getByText('Saved.').waitFor();
  // The sandbox has no mail server, and says so instead of taking an address.
  await page.getByTestId('mail-off').waitFor();
  assert.equal(await page.getByTestId('mail-address').count(), 0);
});

test('fits a telephone, and prints without its settings', async () => {
  const { page, go } = approver;
  await page.setViewportSize({ width: 390, height: 844 });
  await go('/desk/alerts');
  await page.getByTestId('notices').waitFor();
  await fits(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByTestId('wishes').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a bidder without notices is told what would be here', async () => {
  const bidder = await someone(chrome, accounts('bidder').at(-1));
  await bidder.go('/app/alerts');
  await bidder.page.locator('[data-testid=no-notices], [data-testid=notices]').first().waitFor();
  await isBuilt(bidder.page);
  await speaksClean(bidder.page);
  assert.equal(await bidder.page.getByTestId('mail-state').count(), 0);
  assert.deepEqual(bidder.complaints, []);
  await bidder.leave();
});

test('feeds are linked where people look, and answer', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  for (const path of ['/lots', '/results']) {
    await visitor.go(path);
    const links = page.locator('[data-testid=feeds] a');
    await links.first().waitFor();
    for (const address of await links.evaluateAll((all) => all.map((each) => each.href))) {
      const answer = await page.request.get(address);
      assert.equal(answer.status(), 200, address);
      const type = answer.headers()['content-type'];
      assert.match(type, /^(text\/calendar|application\/atom\+xml);/);
    }
  }
  assert.equal(await page.locator('head link[rel=alternate]').count(), 2);
  assert.equal(await page.getByTestId('alerts-link').count(), 0, 'visitors have no notices');
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('the link of a mail asks before it ends anything, and says what is wrong', async () => {
  for (const inEnglish of [false, true]) {
    const visitor = await person(chrome, { english: inEnglish });
    const { page } = visitor;
    await visitor.go('/unsubscribe?token=00ff');
    await page.getByTestId('unsubscribe').click();
    const refusal = page.getByTestId('refusal');
    await refusal.waitFor();
    assert.equal(await refusal.getAttribute('data-code'), 'mail.token_invalid');
    assert.equal((await focus(page)).testid, 'refusal');
    await isBuilt(page);
    await speaksClean(page);
    await visitor.go('/unsubscribe');
    assert.equal(await page.getByTestId('unsubscribe').count(), 0);
    await visitor.leave();
  }
});
