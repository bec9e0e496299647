// Two companies under one control want one lot: the desk says so at both, and neither hears of it.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { admit, creditCode, freeBlock, putUp } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, person, someone } from './people.mjs';

const run = randomInt(36 ** 4).toString(36).padStart(4, '0');
const password = 'a sentence will do';
const companies = [];
let chrome;
let officer;
let colleague;
let lot;

// Registered, verified and signed in; of the group with this code.
async function company(letter, group) {
  const code = creditCode();
  const account = { account: `kin-${run}-${letter}`, password };
  const nobody = await person(chrome);
  const made = await call(nobody.page, '/organisations', { ...account, name: '示例经理',
    organisation_name: `示例同一控制 ${run} ${letter}`, credit_code: code, ...group });
  await nobody.leave();
  await call(officer.page, `/organisations/${made.id}/decisions`,
    { decision: 'verified', version: made.version });
  companies.push({ code, id: made.id, ...await someone(chrome, account) });
}

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officer = await someone(chrome, first);
  colleague = await someone(chrome, second, { english: true });
  await company('a', {});
  await company('b', { group_credit_code: companies[0].code });
  ({ lot } = await putUp(officer, colleague, await freeBlock(officer.page, 13), 180_000));
  for (const one of companies) await admit(officer, one, lot, 'submitted');
});

after(async () => { await chrome.close(); });

const alarms = (page) => page.getByTestId('shared-control');

test('the desk names at each the other, the controller and how that is known', async () => {
  for (const { page, go } of [officer, colleague]) {
    await go(`/desk/lots/${lot}`);
    await alarms(page).first().waitFor();
    assert.equal(await alarms(page).count(), 2);
    const [daughter, mother] = await alarms(page).allTextContents();
    assert.ok(daughter.includes(companies[0].code), daughter);
    assert.ok(mother.includes(companies[1].code), mother);
    assert.ok(mother.includes(companies[0].code), 'the controller');
    const href = await alarms(page).first().locator('a').getAttribute('href');
    assert.ok(href.endsWith(`/desk/organisations/${companies[0].id}`), href);
    await isBuilt(page);
    await speaksClean(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await fits(page);
    }
  }
});

test('both are qualified all the same', async () => {
  const { page } = officer;
  await page.locator('[data-testid=desk-application] [data-testid=qualify]').first().click();
  await page.locator('[data-testid=desk-application][data-state=qualified]').waitFor();
  assert.equal(await alarms(page).count(), 2);
});

test('officers are told of it once, and the companies are not', async () => {
  const told = async ({ page }) => (await call(page, '/notices')).notices
    .filter((one) => one.kind === 'desk.control_shared' && one.text.includes(companies[1].code));
  await officer.page.waitForFunction(async (code) => {
    const { notices } = await (await fetch('/api/v1/notices')).json();
    return notices.some((one) => one.kind === 'desk.control_shared' && one.text.includes(code));
  }, companies[1].code);
  assert.equal((await told(officer)).length, 1);
  for (const { page } of companies) {
    const own = await call(page, '/applications');
    assert.equal(own.applications.length, 1);
    assert.equal(own.applications[0].shared_control, undefined);
  }
});

test('nothing was complained about', () => {
  for (const one of [officer, colleague]) assert.deepEqual(one.complaints, []);
});
