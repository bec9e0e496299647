// What anybody sees without an account: the public pages in both languages and at a phone's width.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { read } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, person, settled, signIn, someone } from './people.mjs';

const pages = ['/', '/lots', '/live', '/map', '/results', '/verify', '/sign-in', '/registry',
  '/registry/records/holder', '/registry/records/deposit', '/registry/snapshots'];

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome.close(); });

/** Opens a page and waits until it has a heading; gives its text. */
async function heading(page, path) {
  await page.goto(path);
  const first = page.locator('h1').first();
  await first.waitFor();
  return first.textContent();
}

for (const path of pages) {
  test(`${path} speaks Chinese, and English under /en, and fits a phone`, async () => {
    const { page, complaints, leave } = await person(chrome);
    assert.match(await heading(page, path), /\p{Script=Han}/u);
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
    assert.doesNotMatch(await heading(page, `/en${path === '/' ? '' : path}`), /\p{Script=Han}/u);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await settled(page);
    assert.deepEqual(complaints, []);
    await isBuilt(page);
    await leave();
  });
}

test('an unknown address says so, and leads back', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    await visitor.go('/no-such-page');
    await page.locator('h1').waitFor();
    const said = english ? 'There is no such page' : '没有这一页';
    assert.equal(await page.locator('h1').textContent(), said);
    assert.equal(await page.title(), `${said} · Adit`);
    await page.locator(`main a.btn[href="${english ? '/en' : '/'}"]`).waitFor();
    await isBuilt(page);
    await speaksClean(page);
    await visitor.leave();
  }
});

for (const [path, back] of [['/lots/none', '/lots'], ['/live/none', '/live'],
  ['/results/none', '/results'], ['/registry/rights/none', '/registry'],
  ['/registry/snapshots/none', '/registry/snapshots']]) {
  test(`${path} is not there: it says so in words, and leads back`, async () => {
    for (const english of [false, true]) {
      const visitor = await person(chrome, { english });
      await visitor.go(path);
      await visitor.page.getByTestId('refusal').waitFor();
      await visitor.page.locator(`main a.btn[href="${english ? '/en' : ''}${back}"]`).waitFor();
      assert.equal(await visitor.page.getByRole('alert').count(), 1, 'it is said once');
      await isBuilt(visitor.page);
      await speaksClean(visitor.page);
      await visitor.leave();
    }
  });
}

test('the portal offers lots', async () => {
  const visitor = await person(chrome);
  await heading(visitor.page, '/lots');
  await visitor.page.locator('a[href*="/lots/"]').first().waitFor();
  await visitor.leave();
});

test('the notice derives the earliest opening from the calendar, day by day', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    // A period over two holidays, one made up for on a Saturday; the sandbox counts seconds.
    const from = '2026-09-21T10:00:00.000+08:00';
    const asked = new URLSearchParams({ profile: 'jilin-2025', from });
    const derivation = await read(page, `/api/v1/calendar/earliest-opening?${asked}`);
    const [{ id }] = (await read(page, '/api/v1/lots')).lots;
    const lot = await read(page, `/api/v1/lots/${id}`);
    await page.route(`**/api/v1/lots/${id}`, (route) => route.fulfill(
      { json: { ...lot, announced_at: from, derivation } }));
    await visitor.go(`/lots/${id}`);
    const dates = page.locator('#dates');
    await dates.getByText(english ? '20 working days' : '20 个工作日').first().waitFor();
    const cells = await dates.locator('ol > li').evaluateAll((all) => all.map((one) =>
      ({ kind: one.className.split(' ')[0], date: one.firstChild.data.trim(),
        mark: one.querySelector('b').textContent })));
    const counted = cells.filter((one) => ['day', 'end'].includes(one.kind));
    assert.deepEqual(counted.map((one) => one.date), derivation.days.map((day) => day.slice(5)));
    assert.deepEqual(counted.map((one) => one.mark), derivation.days.map((_, i) => `${i + 1}`));
    assert.deepEqual(cells.filter((one) => one.kind === 'off').map((one) => one.date),
      derivation.skipped.map((one) => one.date.slice(5)));
    assert.deepEqual([cells[0].kind, cells[0].date], ['zero', '09-21']);
    assert.deepEqual([cells.at(-1).kind, cells.at(-1).date, cells.at(-1).mark],
      ['end', '10-26', '20']);
    await dates.getByText('2026-10-27 09:00:00').waitFor();
    const rest = await dates.getByTestId('rest-days').textContent();
    assert.match(rest, english ? /National Day\s*10-01, 10-02/ : /国庆节\s*10-01、10-02/);
    assert.match(rest, english ? /Made up for\s*10-10/ : /调休上班\s*10-10/);
    await speaksClean(page);
    await visitor.leave();
  }
});

test('a wrong password is refused in words, a right one opens the desk', async () => {
  const visitor = await person(chrome);
  const [administrator] = accounts('administrator');
  await signIn(visitor.page, { ...administrator, password: 'wrong' });
  await visitor.page.getByRole('alert').first().waitFor();
  await signIn(visitor.page, administrator);
  await visitor.page.waitForURL(/\/desk/);
  assert.match(visitor.complaints.shift(), /status of 401/, 'the wrong password, and only that');
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('a sign-in lasts on the next page, and after signing out nobody is asked', async () => {
  const [administrator] = accounts('administrator');
  const { page, complaints, leave } = await someone(chrome, administrator);
  await page.goto('/lots');
  await page.getByTestId('signed-in').waitFor({ state: 'attached' });
  await page.getByTestId('sign-out').click();
  await page.getByTestId('to-sign-in').waitFor();
  await heading(page, '/lots');
  await settled(page);
  assert.deepEqual(complaints, []);
  await leave();
});
